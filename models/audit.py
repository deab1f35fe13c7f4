"""The audit trail: one row for each entry an act touched, chained by hashes; it alone can rebuild every entry."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import Computed, Index, String, select
from sqlalchemy import Enum as Choices
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.record import Base

RECIPE = 1
GENESIS = "0" * 64


class Audit(Base):
    """One row of the trail. `record` is the canonical JSON exactly as hashed; the other columns are read out of it."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_entry", "book", "entry"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    record: Mapped[str]
    hash: Mapped[str] = mapped_column(String(64))
    act: Mapped[int] = mapped_column(Computed("json_extract(record, '$.act')", persisted=False))
    at: Mapped[str] = mapped_column(Computed("json_extract(record, '$.at')", persisted=False))
    by: Mapped[str] = mapped_column(Computed("json_extract(record, '$.by')", persisted=False))
    action: Mapped[str] = mapped_column(Computed("json_extract(record, '$.action')", persisted=False))
    book: Mapped[str | None] = mapped_column(Computed("json_extract(record, '$.entry[0]')", persisted=False))
    entry: Mapped[int | None] = mapped_column(Computed("json_extract(record, '$.entry[1]')", persisted=False))


@dataclass(frozen=True)
class Trace:
    """One row of an entry's history as people read it; `changed` maps a column to its values before and after."""

    row: int
    act: int
    at: str
    by: str
    action: str
    changed: dict[str, tuple[Any, Any]]
    why: str
    clock: bool
    facts: dict[str, Any]


def canonical(record: dict[str, Any]) -> str:
    """Return `record` as the one text that is hashed and stored; half a character (in the name of a file) as its escape."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode()


def digest(record: str) -> str:
    """Return the hash of a canonical record; the hash before it is part of the record."""
    return hashlib.sha256(record.encode()).hexdigest()


def plain(value: Any) -> Any:
    """Return a column's value as JSON holds it, which is as SQLite stores it: verifying compares the two."""
    if value is None or isinstance(value, str | int):  # as nearly always; no enum of ours is a str or an int
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("microseconds")
    return value


def value_of(column: Any, value: Any) -> Any:
    """Return the column's own value of what `plain` made of it."""
    python: Any = column.type.enum_class if isinstance(column.type, Choices) else column.type.python_type
    if value is None or isinstance(value, python):
        return value
    return python(value) if issubclass(python, Enum) else python.fromisoformat(value)


def snapshot(record: Base) -> dict[str, Any]:
    """Return every column of a record, so that nothing can stay outside the trail."""
    held = record.__dict__  # what is loaded stands here; what is not (expired, never set) is asked of the record
    return {key: plain(held[key] if key in held else getattr(record, key)) for key in _columns(type(record))}


@cache
def _columns(kind: type[Base]) -> tuple[str, ...]:
    return tuple(column.key for column in kind.__table__.c)


def last(session: Session) -> tuple[int, str, str, int]:
    """Return (row, hash, recorded time, act) of the newest row; (0, zeros, "", 0) for an empty trail."""
    row = session.connection().exec_driver_sql("SELECT id, hash, at, act FROM audit ORDER BY id DESC LIMIT 1").first()
    return (row.id, row.hash, row.at, row.act) if row else (0, GENESIS, "", 0)


def append(session: Session, newest: tuple[int, str], rows: Iterable[dict[str, Any]]) -> tuple[int, str]:
    """Add rows to the trail, each chained to the one before, the first to the `newest`; return (row, hash) of the last."""
    number, previous = newest
    chained = []
    for row in rows:
        record = canonical(row | {"recipe": RECIPE, "previous": previous})
        number, previous = number + 1, digest(record)
        chained.append((number, record, previous))
    if chained:  # as rows of one statement: an import chains ten thousand
        session.connection().exec_driver_sql("INSERT INTO audit (id, record, hash) VALUES (?, ?, ?)", chained)
    return number, previous


def head_of(row: int, digest_: str) -> str:
    """Return a head as it is printed: row number and the first 32 hex digits in groups of four."""
    short = digest_[:32].upper()
    return f"{row} " + " ".join(short[i : i + 4] for i in range(0, 32, 4))


def history(session: Session, book: str, entry: int) -> list[Trace]:
    """Return what happened to one entry, oldest first."""
    rows = session.execute(
        select(Audit.id, Audit.record).where(Audit.book == book, Audit.entry == entry).order_by(Audit.id)
    )
    return [_trace(number, json.loads(record)) for number, record in rows]


def replaced_since(session: Session, book: str, entry: int, day: date, *keys: str) -> set[Any]:
    """Return what stood in these columns of an entry until it was changed, on that day or later; of that, nothing empty."""
    later = (trace for trace in history(session, book, entry) if trace.at[:10] >= day.isoformat())
    return {trace.changed[key][0] for trace in later for key in keys if key in trace.changed} - {None}


def changed_since(session: Session, row: int, act: int) -> list[tuple[tuple[str, int], str]]:
    """Return what was changed after an act, of which `row` is one, in order: ((table, id), what was done)."""
    later = (json.loads(record) for record in session.scalars(select(Audit.record).where(Audit.id > row).order_by(Audit.id)))
    return [(tuple(read["entry"]), read["action"]) for read in later if read["act"] != act and read.get("changed")]


def beside(session: Session, row: int, act: int) -> list[tuple[tuple[str, int], Trace]]:
    """Return what an act changed beside the row of the trail: ((table, id), trace); its rows stand together."""
    found = []
    for step in (-1, 1):
        place = row + step
        while record := session.scalar(select(Audit.record).where(Audit.id == place)):
            read = json.loads(record)
            if read["act"] != act:
                break
            if read.get("changed"):
                found.append((tuple(read["entry"]), _trace(place, read)))
            place += step
    return found


def _trace(number: int, record: dict[str, Any]) -> Trace:
    changed = {key: (before, after) for key, (before, after) in record.get("changed", {}).items()}
    facts = record.get("facts", {})
    return Trace(
        number, record["act"], record["at"], record["by"], record["action"], changed,
        record.get("why", ""), record.get("clock", False), facts,
    )

