"""Whom and what an old ledger names: a short name for a whole one, the number that a thing had in the ledger before."""

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select

from models.lookup import is_long, one_form
from models.people import Person
from models.record import record_named
from models.register import Register
from models.text import Refused

if TYPE_CHECKING:
    from models.lookup import Lookup


def called_before(lookup: "Lookup", table: str) -> dict[str, str]:
    """Return, by the number that it alone had in its old ledger, what each old entry of a long book is called here."""
    book = record_named(table)
    if not issubclass(book, Register) or not is_long(book):
        return {}
    columns = book.__table__.c
    named = [columns.year, columns.serial] if book.called[0] == "number" else [columns[book.called[0]]]
    stands = (columns.historic, columns.struck_at.is_(None), columns.old_number.is_not(None))
    rows = [(one_form(old), name) for old, *name in lookup.session.execute(select(columns.old_number, *named).where(*stands))]
    often = Counter(old for old, _ in rows)
    write = book.numbered.write if book.called[0] == "number" else str
    return {old: write(*name) for old, name in rows if often[old] == 1}


def whole_name(lookup: "Lookup", table: str, text: str) -> str | None:
    """Return the name of the one record that a ledger means by `text`, None where none or several may be meant.

    What is called by a number or code alone is meant by the whole of it, and so is a person: 方红 is not 东方红.
    """
    if is_long(record_named(table)):
        try:
            return lookup.name_of(table, lookup.id_of(table, text))
        except Refused:
            return None
    record = record_named(table)
    meant = lookup.called(record, text)
    if not meant and record is not Person:
        meant = [r for r in lookup.live(record) if any(_alike(text, name) for name in r.names())]
    return meant[0].names()[0] if len(meant) == 1 else None


def _alike(text: str, name: str) -> bool:
    """Say whether one is the end of the other: 公章 for 区司法局公章, 某区司法局公章 for 区司法局公章."""
    return (len(text) >= 2 and name.endswith(text)) or (len(name) >= 3 and text.endswith(name))
