"""Verify: the chain of the trail, and that the trail alone gives every entry exactly as it stands in its register."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from models import audit
from models.record import records

if TYPE_CHECKING:
    from models.store import Store


@dataclass(frozen=True)
class Verdict:
    """What verifying found. `first_bad` is a sentence naming the first thing that does not hold."""

    ok: bool
    entries: int
    head: str
    first_bad: str | None


def chain(rows: Iterable[tuple[int, str, str]]) -> tuple[str | None, int]:
    """Return (what is wrong with the first bad row or None, last row) of a trail given as (row, record, hash)."""
    previous, number = audit.GENESIS, 0
    for row, record, stored in rows:
        number += 1
        if row != number:
            return f"痕迹第 {number} 行缺失", number
        if not isinstance(record, str) or audit.digest(record) != stored:
            return f"痕迹第 {row} 行的内容与校验值不符", row
        try:
            linked = json.loads(record)["previous"] == previous
        except (ValueError, KeyError, TypeError):
            return f"痕迹第 {row} 行不是本程序写的", row
        if not linked:
            return f"痕迹第 {row} 行与上一行接不上", row
        previous = stored
    return None, number


def verify(store: "Store", head: str | None = None) -> Verdict:
    """Check every page, the chain, every entry against it, and a printed head ("ROW HEX32") where one is given."""
    with store.read() as lookup:
        connection = lookup.session.connection()
        pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall()
        trail = select(audit.Audit.id, audit.Audit.record, audit.Audit.hash).order_by(audit.Audit.id)
        rows = [(row.id, row.record, row.hash) for row in connection.execute(trail)]
        bad, _ = chain(rows)
        bad = f"数据库文件已损坏（{pages[0][0]}）" if pages else bad
        rebuilt = rebuild(json.loads(record) for _, record, _ in rows) if bad is None else {}
        entries = 0
        for kind in records():
            for stored in connection.exec_driver_sql(f"SELECT * FROM {kind.__tablename__} ORDER BY id").mappings():
                entries += 1
                if bad is None and rebuilt.pop((kind.__tablename__, stored["id"]), None) != dict(stored):
                    bad = f"{kind.title} #{stored['id']} 与痕迹不符"
        if bad is None and rebuilt:
            table, record_id = sorted(rebuilt)[0]
            bad = f"{table} #{record_id} 在痕迹中有、登记中没有"
    if bad is None and head is not None:
        bad = _against(head, rows)
    last, digest = (rows[-1][0], rows[-1][2]) if rows else (0, audit.GENESIS)
    return Verdict(bad is None, entries, audit.head_of(last, digest), bad)


def rebuild(trail: Iterable[dict[str, Any]]) -> dict[tuple[str, int], dict[str, Any]]:
    """Return every record as the trail alone gives it."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for row in trail:
        if row.get("changed"):
            entry = found.setdefault((row["entry"][0], row["entry"][1]), {})
            for column, (_, after) in row["changed"].items():
                entry[column] = after
    return {key: _whole(key[0], values) for key, values in found.items()}


def _whole(table: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with the columns that never held anything: the trail names only what changed."""
    columns = {kind.__tablename__: kind.__table__.c for kind in records()}.get(table)
    return {c.key: values.get(c.key) for c in columns} if columns is not None else values


def _against(head: str, rows: list[Any]) -> str | None:
    """Compare with a head as printed: row number and 32 hex digits, spaces as one likes."""
    found = re.fullmatch(r"\s*(?:第)?\s*([0-9]{1,18})\s*(?:行)?\s+((?:[0-9A-Fa-f]\s*){32})", head)
    if not found:
        return f"“{head[:60]}”不是链头，应为行号和 32 位校验值"
    row, digits = int(found[1]), re.sub(r"\s", "", found[2]).lower()
    if row > len(rows) or row < 1:
        return f"痕迹只有 {len(rows)} 行，没有第 {row} 行：印出之后的内容缺失"
    return None if rows[row - 1][2].startswith(digits) else f"痕迹第 {row} 行与印出的校验值不同"
