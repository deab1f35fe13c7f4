"""A book: what shows, finds, filters, prints and exports, whichever register stands behind it."""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, func, select, text

from models import chain, search, states
from models.kinds import Kind, Text
from models.people import Person, rows_of
from models.record import NUMBER, STATE, Ends, Field, Record, fields, record_named, records
from models.register import Register
from models.signed import PARTS, Signature, Signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


ENDED = word("已结束")
REMEMBERED = 2000  # entries: some years' work of a clerk; a hundred thousand would be felt while one types


@dataclass(frozen=True)
class Filter:
    """Which entries are looked at; the default is all. `states` are state words, `open_only` leaves what waits for a step."""

    words: str = ""
    equal: Mapping[str, Any] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    states: tuple[str, ...] = ()
    open_only: bool = False


@dataclass(frozen=True)
class Sort:
    """By which field, newest or largest first unless `rising`; the empty key is the number."""

    key: str = ""
    rising: bool = False

    @property
    def by_number(self) -> bool:
        """Whether the entries stand in the order of their numbers."""
        return self.key in ("", NUMBER.key)


@dataclass(frozen=True)
class Entry:
    """One entry as everything outside models sees it.

    `values` are the columns' own values by key; `texts` what paper writes (Chinese), `shown` what the window writes.
    """

    book: str
    id: int
    version: int
    number: str
    state: chain.State
    values: Mapping[str, Any]
    texts: Mapping[str, str]
    shown: Mapping[str, str]
    signatures: Mapping[str, Signature]
    actions: tuple[chain.Action, ...]
    struck_why: str | None = None
    late_why: str | None = None
    beside: Mapping[str, str] = field(default_factory=dict)  # by key of a reference: what the entry named is known by
    steps: tuple[Signed, ...] = ()  # those that it takes, or has taken

    @property
    def struck(self) -> bool:
        """Whether the entry is struck out."""
        return self.struck_why is not None


class Book:
    """One register (or kind of record) as a book: its key, title, fields, steps, and the entries read from a lookup."""

    def __init__(self, record: type[Record]) -> None:
        self.record = record
        self.key, self.title, self.fields = record.__tablename__, record.title, tuple(fields(record))
        self._translated = [f for f in self.fields if type(f.kind).show is not Kind.show]
        self.numbered = issubclass(record, Register)
        self.steps = tuple(record.steps()) if issubclass(record, Register) else ()
        self.sides = tuple(record.beside()) if issubclass(record, Register) else ()
        self._numbered = dict(_numbered(self.fields))

    @property
    def day_field(self) -> str:
        """The key of the day by which the entries are numbered, "" where there is none."""
        return self.record.numbered.by if issubclass(self.record, Register) else ""

    def columns(self) -> list[Field]:
        """Return the fields of the table: number, day and what an entry is known by first, then as on the form."""
        first = [f for f in self.fields if f.table and f.key == self.day_field] + [f for f in self.fields if f.lead]
        return ([NUMBER] if self.numbered else []) + first + [f for f in self.fields if f.table and f not in first]

    def form(self) -> list[Field]:
        """Return the fields a new entry asks for, in the order of the paper."""
        return [f for f in self.fields if f.form]

    def corrected(self, entry: Entry) -> list[Field]:
        """Return the fields that can be corrected: the form's, and of what was told with a step what may still be mended."""
        standing = (step for step in self.steps if step.key in entry.signatures)
        return [*self.form(), *(f for step in standing for f in step.mended(self.record))]  # type: ignore[arg-type]  # steps are a Register's

    def written(self) -> list[Field]:
        """Return the fields as an export writes them: what is signed never stands before what is typed, remarks stay last.

        What ends an entry stands behind the steps of its way.
        """
        signed = list(takewhile(lambda f: not f.form, self.fields))
        rest = self.fields[len(signed):]
        ends = {f"{step.key}_{part}" for step in self.sides for part in PARTS}
        ahead = sorted(signed, key=lambda f: f.key in ends)
        at = next((place for place, f in enumerate(rest) if f.key == "note"), len(rest))
        return [*rest[:at], *ahead, *rest[at:]]

    def states(self) -> list[str]:
        """Return the state words that entries of this book can have."""
        return states.states(self.record) if issubclass(self.record, Register) else []

    def count(self, lookup: "Lookup", wanted: Filter = Filter()) -> int:
        """Return how many entries the filter leaves."""
        query = self._where(select(func.count()).select_from(self.record), wanted, lookup)
        return int(lookup.session.scalar(query) or 0)

    def ids(self, lookup: "Lookup", wanted: Filter = Filter(), sort: Sort = Sort()) -> "array[int]":
        """Return the ids the filter leaves, in order; eight bytes each, so that a million fit.

        SQLite writes them all into one text: a million rows handed over one by one would keep the window from painting.
        """
        query = self._where(select(self.record.id), wanted, lookup)
        for column in self._order(sort, lookup):
            query = query.order_by(column.asc() if sort.rising else column.desc())
        ids = query.subquery().c.id
        digits = lookup.session.scalar(select(func.group_concat(func.printf("%016x", ids), "")))
        found = array("q", bytes.fromhex(digits or ""))
        if sys.byteorder == "little":
            found.byteswap()
        return found

    def entries(self, lookup: "Lookup", ids: Iterable[int]) -> list[Entry]:
        """Return the entries in the order of `ids`."""
        wanted, found = list(ids), dict[int, Record]()
        for start in range(0, len(wanted), 500):  # SQLite takes only so many parameters
            some = select(self.record).where(self.record.id.in_(wanted[start : start + 500]))
            found |= {record.id: record for record in lookup.session.scalars(some)}
        return [self.entry(lookup, found[i]) for i in wanted if i in found]

    def entry(self, lookup: "Lookup", record: Any) -> Entry:
        """Return one record as an entry."""
        held = record.__dict__  # what is loaded stands here; to ask for each costs ten times as much
        values = {f.key: held[f.key] if f.key in held else getattr(record, f.key) for f in self.fields}
        texts = {f.key: f.kind.format(values[f.key], lookup) for f in self.fields}
        shown = texts | {f.key: f.kind.show(values[f.key], lookup) for f in self._translated}
        if not isinstance(record, Register):
            ended = isinstance(record, Ends) and record.until is not None and record.until < lookup.today
            state, name = chain.State(ENDED, "old") if ended else chain.State(""), record.names()[0]
            return Entry(self.key, record.id, record.version, name, state, values, texts, shown, {}, ())
        texts["number"] = shown["number"] = record.number
        signatures = {
            step.key: signature
            for step in [*self.steps, *self.sides]
            if (signature := step.of(record))
        }
        return Entry(
            self.key, record.id, record.version, record.number, chain.state_of(record, lookup.today), values, texts, shown,
            signatures, tuple(chain.actions(record)), record.struck_why, record.late_why, self._beside(lookup, record),
            tuple(step for step in self.steps if step.key in signatures or step.applies(record)),
        )

    def _beside(self, lookup: "Lookup", record: Register) -> dict[str, str]:
        """Return what the entries are known by to which this one refers by number."""
        found = {}
        for key, (table, leads) in self._numbered.items():
            if getattr(record, key) is not None:
                named = lookup.get(table, getattr(record, key))
                found[key] = next((str(text) for lead in leads if (text := getattr(named, lead))), "")
        return found

    def totals(self, lookup: "Lookup", wanted: Filter = Filter()) -> dict[str, int]:
        """Return the sums of the fields that are totalled, struck entries and historic ones left out."""
        keys = [f.key for f in self.fields if f.total]
        if not keys or not issubclass(self.record, Register):
            return {}
        columns = self.record.__table__.c
        query = select(*(func.coalesce(func.sum(columns[key]), 0) for key in keys)).select_from(self.record)
        query = self._where(query.where(self.record.struck_at.is_(None), ~self.record.historic), wanted, lookup)
        row = lookup.session.execute(query).one()
        return {key: int(value) for key, value in zip(keys, row, strict=True)}

    def find(self, lookup: "Lookup", address: str) -> int:
        """Return the id of the entry that a person calls by number, name or #id, or raise `Refused`."""
        if issubclass(self.record, Register):
            try:
                year, serial = self.record.numbered.read(address)
            except Refused:
                if "number" in self.record.called:
                    raise
            else:
                place = and_(self.record.year == year, self.record.serial == serial)
                found = lookup.session.scalar(select(self.record.id).where(place))
                if found is None:
                    raise Refused(tr("{}中没有 {}。").format(tr(self.title), self.record.numbered.write(year, serial)))
                return int(found)
        return lookup.id_of(self.key, address)

    def history_of(self, lookup: "Lookup", key: str, limit: int = 200) -> Iterator[tuple[str, int]]:
        """Yield (text, how often) of what a text field held in the newest entries, most used first: for completion."""
        columns = self.record.__table__.c
        newest = select(columns[key].label("said")).order_by(columns.id.desc()).limit(REMEMBERED)
        said, often = newest.subquery().c.said, func.count().label("often")
        query = select(said, often).where(said.is_not(None)).group_by(said).order_by(often.desc()).limit(limit)
        for value, times in lookup.session.execute(query):  # not the row itself: outside models nobody knows SQLAlchemy
            yield str(value), int(times)

    def begun(self, lookup: "Lookup") -> dict[str, str]:
        """Return the texts that a new entry begins with: its fields' defaults."""
        made = {f.key: f.default(lookup) if callable(f.default) else f.default for f in self.form()}
        return {f.key: f.kind.show(made[f.key], lookup) for f in self.form()}

    def lead(self, entry: Entry) -> str:
        """Return what an entry is known by beside its number."""
        return next((entry.shown[f.key] for f in self.fields if f.lead and entry.shown[f.key]), "")

    def _where(self, query: Select[Any], wanted: Filter, lookup: "Lookup") -> Select[Any]:
        columns = self.record.__table__.c
        people = {f.key for f in self.fields if getattr(f.kind, "table", "") == Person.__tablename__}
        for key, value in wanted.equal.items():
            query = query.where(columns[key].in_(rows_of(lookup, value)) if key in people else columns[key] == value)
        if self.day_field and wanted.since:
            query = query.where(columns[self.day_field] >= wanted.since)
        if self.day_field and wanted.until:
            query = query.where(columns[self.day_field] <= wanted.until)
        if issubclass(self.record, Register):
            if wanted.states:
                query = query.where(states.state_column(self.record, lookup.today).in_(wanted.states))
            if wanted.open_only and self.steps:
                query = query.where(states.unfinished(self.record))
        if wanted.words.strip():
            asked = search.match(wanted.words, lookup)
            matching, how = search.rows_matching(self.key, asked) if asked else ("0", {})
            query = query.where(text(matching).bindparams(**how))
        return query

    def _order(self, sort: Sort, lookup: "Lookup") -> list[Any]:
        columns = self.record.__table__.c
        number = [columns.series, columns.year, columns.serial] if self.numbered else [columns.id]
        if sort.key == STATE.key and issubclass(self.record, Register):
            return [states.state_column(self.record, lookup.today), *number]
        return ([] if sort.by_number else [columns[sort.key]]) + number


def _numbered(declared: Iterable[Field]) -> Iterator[tuple[str, tuple[str, list[str]]]]:
    """Yield (key, (table, keys of the texts by which its entries are known)) of references to entries called by number."""
    for f in declared:
        table = getattr(f.kind, "table", "")
        if table and "number" in record_named(table).called:
            yield f.key, (table, [other.key for other in fields(record_named(table)) if other.lead and type(other.kind) is Text])


def books() -> list[Book]:
    """Return every book of the office."""
    return [Book(record) for record in records()]


def book(key: str) -> Book:
    """Return a book by its key or title, or raise `Refused` naming those there are."""
    for found in records():
        if key in (found.__tablename__, found.title, tr(found.title)):
            return Book(found)
    known = "、".join(f"{r.__tablename__}（{tr(r.title)}）" for r in records())
    raise Refused(tr("没有登记簿“{}”。现有：{}。").format(key[:30], known))


