"""Which entry of the office a row of an old ledger is: by its number and day, by all that it says, or by its name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, true

from models import audit
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
    return _key([compared(entry, f.key) for f in _same(book)], [compared(entry, f.key) for f in book.form()], entry.old_number)


def compared(entry: Any, key: str) -> Any:
    """Return what an entry says in a field, in one form where it may be written in many ways."""
    return _in_one_form(type(entry), key, getattr(entry, key))


def _in_one_form(register: type[Register], key: str, value: Any) -> Any:
    return register.compared[key](value) if value and key in register.compared else value


def _key(same: Sequence[Any], everything: Sequence[Any], number: str | None) -> Key:
    return (number, *same) if number else (None, *everything)


def _same(book: Book) -> list[Field]:
    """Return the fields by which two rows of the same old number are the same entry."""
    own = (f for f in book.form() if f.lead or (f.required and isinstance(f.kind, Reference)))
    return [f for f in book.fields if f.key == book.day_field] + list(own)


def existing(lookup: "Lookup", register: type[Register], book: Book) -> dict[Key, tuple[int, str]]:
    """Return (id, number) of the old entries that stand already, by what makes them the same; of an inventory all things.

    One that was corrected since is also known by what it said first: so it still stands in the file it came from. One that had
    no number is also known by its own here: so it stands in a file of ours.
    """
    columns, form, same = register.__table__.c, [f.key for f in book.form()], [f.key for f in _same(book)]
    keys = ["old_number", *same, *form] if book.day_field else [register.called[0]]
    stands = register.struck_at.is_(None) & (register.historic if book.day_field else true())
    query = select(columns.id, columns.version, columns.year, columns.serial, *(columns[key] for key in keys)).where(stands)
    found: dict[Key, tuple[int, str]] = {}
    corrected: dict[Key, tuple[int, str]] = {}

    def key_for(said: Sequence[Any]) -> Key:
        values = [_in_one_form(register, key, value) for key, value in zip(keys, said, strict=True)]
        return _key(values[1 : len(same) + 1], values[len(same) + 1 :], values[0]) if book.day_field else (values[0],)

    for entry, version, year, serial, *values in lookup.session.execute(query):
        place = entry, register.numbered.write(year, serial)
        found.setdefault(key_for(values), place)
        found.setdefault(key_for([values[0] or place[1], *values[1:]]), place)
        if version > 1:
            first = audit.history(lookup.session, register.__tablename__, entry)[0].changed
            said = [audit.value_of(columns[key], first.get(key, (None, None))[1]) for key in keys]
            corrected.setdefault(key_for(said), place)
            corrected.setdefault(key_for([said[0] or place[1], *said[1:]]), place)
    return corrected | found
