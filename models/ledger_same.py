"""Which entry of the office a row of an old ledger is: by its number and day, by all that it says, or by its name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from models.book import Book
from models.kinds import Reference
from models.record import Field
from models.register import Register

if TYPE_CHECKING:
    from models.lookup import Lookup

Key = tuple[Any, ...]


def key_of(book: Book, entry: Any) -> Key:
    """Return what makes an old entry the same as another: number, day, what it is known by and refers to; all if unnumbered.

    A thing of an inventory is known by its name or code alone.
    """
    if not book.day_field:
        return (getattr(entry, entry.called[0]),)
    return _key([getattr(entry, f.key) for f in _same(book)], [getattr(entry, f.key) for f in book.form()], entry.old_number)


def _key(same: Sequence[Any], everything: Sequence[Any], number: str | None) -> Key:
    return (number, *same) if number else (None, *everything)


def _same(book: Book) -> list[Field]:
    """Return the fields by which two rows of the same old number are the same entry."""
    own = (f for f in book.form() if f.lead or (f.required and isinstance(f.kind, Reference)))
    return [f for f in book.fields if f.key == book.day_field] + list(own)


def existing(lookup: "Lookup", register: type[Register], book: Book) -> dict[Key, tuple[int, str]]:
    """Return (id, number) of the old entries that stand already, by what makes them the same; of an inventory all things."""
    columns, form, same = register.__table__.c, book.form(), _same(book)
    if not book.day_field:
        own = select(columns.id, columns[register.called[0]], columns.serial).where(columns.struck_at.is_(None))
        return {(name,): (i, register.numbered.write(0, serial)) for i, name, serial in lookup.session.execute(own)}
    wanted = [columns.id, columns.old_number, columns.year, columns.serial, *(columns[f.key] for f in (*same, *form))]
    query = select(*wanted).where(register.historic, register.struck_at.is_(None))
    found: dict[Key, tuple[int, str]] = {}
    for entry, number, year, serial, *values in lookup.session.execute(query):
        key = _key(values[: len(same)], values[len(same) :], number)
        found.setdefault(key, (entry, register.numbered.write(year, serial)))
    return found
