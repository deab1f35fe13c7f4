"""What is offered while one types which entry of a long book is meant: by number, words or sound, never by reading it all."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from models import pinyin, search
from models.book import Book, Entry
from models.kinds import Choice, Reference
from models.people import Person
from models.record import record_named
from models.register import Register
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup


@dataclass(frozen=True)
class Offer:
    """One entry: what it is called, and what tells it from others: whose it is, what it is known by, where it stands."""

    text: str
    note: str


def is_long(table: str) -> bool:
    """Say whether a table is a book that grows day by day: nobody chooses from a list of all its entries."""
    record = record_named(table) if table else None
    return record is not None and issubclass(record, Register) and bool(record.steps())


def offered(lookup: "Lookup", table: str, typed: str, limit: int = 8) -> list[Offer]:
    """Return the entries that what was typed may mean: the one of that number first, then the newest; those that left last."""
    record: Any = record_named(table)
    book = Book(record)
    ids = _numbered(lookup, record, typed) + _worded(lookup, record, typed, 2 * limit)
    entries = [entry for entry in book.entries(lookup, dict.fromkeys(ids)) if not entry.struck]
    left = {exit_.key for exit_ in record.exits()}
    entries.sort(key=lambda entry: not left.isdisjoint(entry.signatures))
    return [_offer(book, entry) for entry in entries[:limit]]


def _numbered(lookup: "Lookup", record: Any, typed: str) -> list[int]:
    """Return the entry of the number typed: 密件2026-1, mj2026-1, 2026-1, or 1 of this year."""
    letters = "".join(c for c in typed.casefold() if "a" <= c <= "z")
    plain = typed.strip()[len(letters) :] if letters and pinyin.initials(record.numbered.series) == letters else typed.strip()
    try:
        year, serial = record.numbered.read(plain)
    except Refused:
        if not plain.isdecimal() or not record.numbered.by:
            return []
        year, serial = lookup.today.year, int(plain)
    sql = text(f"SELECT id FROM {record.__tablename__} WHERE series = :series AND year = :year AND serial = :serial")
    return list(lookup.session.scalars(sql, {"series": record.numbered.series, "year": year, "serial": serial}))


def _worded(lookup: "Lookup", record: Any, typed: str, limit: int) -> list[int]:
    """Return the newest entries that hold the words typed; typed nothing, the newest of all."""
    if not typed.strip():
        sql = text(f"SELECT id FROM {record.__tablename__} WHERE struck_at IS NULL ORDER BY id DESC LIMIT :limit")
        return list(lookup.session.scalars(sql, {"limit": limit}))
    query = search.match(typed, lookup)
    return search.newest_of(lookup, record, query, limit) if query else []


def _offer(book: Book, entry: Entry) -> Offer:
    name = entry.texts[book.record.called[0]]
    person = [f for f in book.fields if f.form and isinstance(f.kind, Reference) and f.kind.table == Person.__tablename__]
    sorts = [f for f in book.fields if f.filter and f.form and isinstance(f.kind, Choice)]
    told = [entry.shown[f.key] for f in (*person, *sorts)] + [book.lead(entry), tr(entry.state.word)]
    return Offer(name, " · ".join(dict.fromkeys(part for part in told if part and part != name)))
