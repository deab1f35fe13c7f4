"""The heads of an old ledger's sheet: where they stand, and which field each is taken for.

What the columns are called is declared at the fields (`label` and `synonyms`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from models.ledger_text import clean
from models.record import Field
from models.register import Register
from models.text import tr

LOOKED_AT = 40  # rows at the top of a sheet among which the heads are sought
LEAST = 3  # columns that must be known by name, or it is no ledger of this book
NEVER = re.compile("(late_why|struck_why|returned_(by|on|why)|declined_.*)")  # what no old ledger can say


def fields_of(register: type[Register], known: Iterable[Field]) -> list[Field]:
    """Return the fields of a book that an old ledger may have a column for."""
    return [f for f in known if not NEVER.fullmatch(f.key)]


def find_heads(
    register: type[Register], known: Sequence[Field], rows: Iterable[Sequence[str]], mapping: Mapping[str, str | None]
) -> tuple[int, dict[int, str], dict[int, str]] | None:
    """Return (place of the head row, head by column, field key by column) of a sheet, None where there is no such row."""
    best: tuple[int, dict[int, str], dict[int, str]] | None = None
    for place, texts in enumerate(islice(rows, LOOKED_AT)):
        columns = columns_of(texts)
        named = guess(register, known, columns, mapping)
        needed = {f.key for f in known if needs(register, f)} & set(named.values())
        enough = len(named) >= LEAST and len(needed) >= 2
        if enough and (best is None or len(named) > len(best[2])):
            best = (place, columns, named)
    return best


def needs(register: type[Register], asked: Field) -> bool:
    """Say whether an entry of the old ledger must have the field: what the form requires, and its day."""
    return asked.form and (asked.required or asked.key == register.numbered.by)


def guess(
    register: type[Register], known: Sequence[Field], columns: Mapping[int, str], mapping: Mapping[str, str | None] | None = None
) -> dict[int, str]:
    """Return the field key of each column whose head is known: by label, by synonym, by an end of three characters or more.

    What the ledger calls the day of the event is its declared day where it has no other.
    """
    told = mapping or {}
    named = {column: key for column, head in columns.items() if (key := told.get(head))}
    left = {column: head for column, head in columns.items() if head not in told}
    for rule in (by_label, _by_synonym, _by_end):
        for f in fields_of(register, known):
            if f.key in named.values():
                continue
            fitting = [c for c, head in left.items() if c not in named and rule(f, head)]
            column = min(fitting, key=lambda c: _rank(f, left[c]), default=None)
            if column is not None:
                named[column] = f.key
    day, event = register.numbered.by, event_day(register)
    if day not in named.values() and event in named.values():
        column = next(c for c, key in named.items() if key == event)
        if columns[column] not in told:
            named[column] = day
    return named


def columns_of(texts: Sequence[str]) -> dict[int, str]:
    """Return the heads of a row by column; a head that stands there twice gets its place behind it."""
    found: dict[int, str] = {}
    for column, text in enumerate(texts):
        head = clean(text)
        if head:
            found[column] = head if head not in found.values() else f"{head}#{column + 1}"
    return found


def _names(head: str) -> set[str]:
    return {head, re.sub("（.*?）", "", head)}


def by_label(f: Field, head: str) -> bool:
    """Say whether a head is the field's own label."""
    return bool(_names(head) & {clean(f.label), clean(tr(f.label))})


def _by_synonym(f: Field, head: str) -> bool:
    return bool(_names(head) & {clean(name) for name in f.synonyms})


def _rank(f: Field, head: str) -> int:
    """Say which synonym a head is: of a row's 序号 and 编号 the 编号 is what the entry was called by."""
    return next((n for n, name in enumerate(f.synonyms) if clean(name) in _names(head)), 0)


def _by_end(f: Field, head: str) -> bool:
    return any(len(name) >= 3 and head.endswith(name) for name in (f.label, *f.synonyms))


def is_called(f: Field, head: str) -> bool:
    """Say whether a column of this head, the first or a further one, may hold the field."""
    own = head.partition("#")[0]  # as `columns_of` tells two of a name apart
    return any(rule(f, own) for rule in (by_label, _by_synonym, _by_end))


def event_day(register: type[Register]) -> str:
    """Return the key of the day of the event the book is about, "" where there is none."""
    return next((f"{step.key}_on" for step in register.steps() if step.event), "")


def heads_that_lack(register: type[Register], known: Sequence[Field], mapping: Mapping[str, str | None]) -> Iterator[Field]:
    """Yield the needed fields for which no column was found; the section may follow from the person and is not among them."""
    for f in known:
        if needs(register, f) and f.key not in mapping.values() and f.completes != "section":
            yield f
