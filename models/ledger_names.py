"""Whom and what an old ledger names: a short name for a whole one, the number that a thing had in the ledger before."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from models.kinds import Kind, Listed, Reference, between
from models.lookup import is_long, one_form
from models.people import Person
from models.record import record_named
from models.register import Register
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup


@dataclass(frozen=True)
class Before:
    """The numbers that the old entries of a book had in their ledgers.

    `here` is what each is called here, by the number that it alone had; `had` is the number that each had, by its number here.
    """

    here: Mapping[str, str] = field(default_factory=dict)
    had: Mapping[str, str] = field(default_factory=dict)


def called_before(lookup: "Lookup", table: str, read: dict[str, Before]) -> Before:
    """Return the numbers before of a long book, none of another; `read` are those that were read already."""
    if table not in read:
        read[table] = _read_before(lookup, table)
    return read[table]


def _read_before(lookup: "Lookup", table: str) -> Before:
    book = record_named(table)
    if not issubclass(book, Register) or not is_long(book):
        return Before()
    columns = book.__table__.c
    by_number = book.called[0] == "number"
    named = [columns.year, columns.serial] if by_number else [columns[book.called[0]]]
    stands = (columns.historic, columns.struck_at.is_(None), columns.old_number.is_not(None))
    write = book.numbered.write if by_number else str
    asked = lookup.session.execute(select(columns.old_number, *named).where(*stands))
    rows = [(one_form(old), write(*name)) for old, *name in asked]
    often = Counter(old for old, _ in rows)
    had = {name: old for old, name in rows} if by_number else {}
    return Before({old: name for old, name in rows if often[old] == 1}, had)


def listed_now(lookup: "Lookup", kind: Listed, text: str, read: dict[str, Before]) -> list[tuple[str, str]]:
    """Return, for each entry of a list, (how the ledger calls it, how it is called here: by what it alone was called before)."""
    found = list[tuple[str, str]]()
    for part, tables in _references(kind, text):
        names = {called_before(lookup, table, read).here.get(one_form(part), part) for table in tables} - {part}
        found.append((part, names.pop() if len(names) == 1 else part))
    return found


def strangers(lookup: "Lookup", kind: Kind, text: str, read: dict[str, Before], ours: bool) -> Iterator[str]:
    """Yield, of what a cell refers to, why it is not the entry of this number here: where that comes from it had another.

    A cell of a file of ours never means a number of this office; another one does not where that other number was of its form.
    """
    for part, tables in _references(kind, text):
        known = [(table, called_before(lookup, table, read)) for table in tables]
        if any(one_form(part) in before.here for _, before in known):
            continue
        for table, had in [(table, before.had) for table, before in known if before.had]:
            number = _as_number(table, part)
            old = had.get(number, "")
            if old and (ours or _as_number(table, old) == old):
                sentence = tr("这里的 {} 在原簿中是 {}，不是台账所写的那一条。请先导入那一条，或改正这一格。")
                yield sentence.format(number, old)


def _references(kind: Kind, text: str) -> list[tuple[str, list[str]]]:
    """Return (name of an entry, tables it may be of) for each that a cell refers to."""
    if isinstance(kind, Listed):
        return [(part, [table for table, _ in kind.heads]) for part in between(text)]
    return [(text, [kind.table])] if text and isinstance(kind, Reference) else []


def _as_number(table: str, text: str) -> str:
    """Return the number that a text means as its book writes it, "" where it is none."""
    book: Any = record_named(table)
    try:
        return str(book.numbered.write(*book.numbered.read(text)))
    except Refused:
        return ""


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
