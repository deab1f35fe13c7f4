"""今日: what waits in every register and for what, the last thirty days, what is half typed, and the last backup."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, false, func, or_, select, text

from models import backup, due_list
from models.book import Book, Entry
from models.calendar import working_days_between
from models.custody import Loan
from models.due import LATE, TODAY
from models.record import records
from models.register import Register, registers
from models.signed import Signed
from models.states import open_where, unfinished

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

SIGN, ACT, FILE, BACK = "sign", "act", "file", "back"  # waits for a signature, for the event, for filing; was sent back
OUT = "out"  # waits for a signature, and its slip was printed long ago
DO = "do"  # an entry of any other book than that of stampings, which waits for something to be done
KINDS = (OUT, BACK, SIGN, ACT, FILE, DO)
STAMPING = "seal_use"  # the book whose events are counted, and whose states have groups of their own
# Working days a printed slip may be under way. No procedure sets a limit; signatures take a day or two, and whoever looks
# after a week still finds the paper on a desk.
UNDER_WAY = 5
PRESSING = (LATE, TODAY)  # states of what is due by now
DAYS = 30
SHOWN = 50  # entries of a group that are read; the rest is counted


@dataclass(frozen=True)
class Waiting:
    """An entry that waits: for which step, since which day, and whose signature (with its step) it had last."""

    entry: Entry
    lead: str
    step: Signed
    since: date
    last: tuple[Signed, str] | None
    printed: date | None = None  # when the slip that has not come back was printed


@dataclass(frozen=True)
class Group:
    """What waits for the same sort of thing, oldest first; `count` is all of it, `rows` no more than `SHOWN`."""

    kind: str
    count: int
    rows: tuple[Waiting, ...]


@dataclass(frozen=True)
class Draft:
    """What was typed and not saved: the key it is kept under (new:BOOK, correct:BOOK:ID, sign:BOOK:ID …), and when.

    `differs` says (label, before, typed) of what is not as the entry has it, or as a new one begins.
    """

    key: str
    texts: dict[str, str]
    at: datetime
    differs: tuple[tuple[str, str, str], ...] = ()
    known: str = ""  # number and lead of the entry that is being changed

    @property
    def book(self) -> str:
        """The key of the book it belongs to."""
        return ([*self.key.split(":"), ""])[1]

    @property
    def entry(self) -> int | None:
        """The entry that is being changed, None for a new one."""
        parts = self.key.split(":")
        return int(parts[2]) if len(parts) == 3 and parts[2].isdecimal() else None


@dataclass(frozen=True)
class Today:
    """Everything that stands on the page of the day. `per_day` are the events of the last `DAYS` days, oldest first."""

    day: date
    groups: tuple[Group, ...]
    drafts: tuple[Draft, ...]
    per_day: tuple[int, ...]
    before: int  # events in as many days before those
    due: tuple[due_list.Group, ...] = ()  # what is overdue, due today and this week, and what is out
    soon: int = 0  # entries that wait, and stand under what is due this week

    @property
    def waiting(self) -> int:
        """How many entries wait, or are due by now."""
        by_now = sum(group.count for group in self.due if group.state in PRESSING)
        return sum(group.count for group in self.groups) + by_now + self.soon


def read(store: "Store") -> Today:
    """Return the day as it is now."""
    with store.read() as lookup:
        return read_in(lookup)


def read_in(lookup: "Lookup") -> Today:
    """Return the day as a lookup sees it."""
    found: dict[str, list[tuple[Book, int]]] = {kind: [] for kind in KINDS}
    due, soon = tuple(due_list.of_today(lookup)), 0
    told = {entry: group.state for group in reversed(due) for entry in group.others}
    per_day: dict[date, int] = {}
    out: dict[tuple[str, int], date] = {}
    for register in registers():
        if register.steps():
            book, away = Book(register), _not_back(lookup, register)
            out |= {(book.key, entry): day for entry, day in away.items()}
            for kind, entry in _open(lookup, register):
                state = told.get((book.key, entry))
                soon += state is not None and state not in PRESSING
                if state is None:  # else it stands on the page already, under its day
                    found[OUT if kind == SIGN and entry in away else kind].append((book, entry))
            for day, count in _events(lookup, register):
                per_day[day] = per_day.get(day, 0) + count
    groups = tuple(_group(lookup, kind, waiting, out) for kind, waiting in found.items() if waiting)
    drafts = tuple(_drafts(lookup))
    first = lookup.today - timedelta(days=DAYS - 1)
    shown = tuple(per_day.get(first + timedelta(days=n), 0) for n in range(DAYS))
    return Today(lookup.today, groups, drafts, shown, sum(n for day, n in per_day.items() if day < first), due, soon)


def last_backup(store: "Store") -> datetime | None:
    """Return when the newest copy beside the office was made, read from its name."""
    found = backup.copies(store)
    return moment_of(found[-1].name) if found else None


def moment_of(name: str) -> datetime:
    """Return the local time in the name of a backup."""
    return datetime.strptime(name[: len("office-YYYYmmdd-HHMMSS")], "office-%Y%m%d-%H%M%S")


def _open(lookup: "Lookup", register: type[Register]) -> Iterator[tuple[str, int]]:
    """Yield (what it waits for, id) of the unfinished entries, oldest first; what is out waits for nobody here, it is due."""
    columns, steps = register.__table__.c, register.steps()
    signed = [_settled(register, step) for step in steps]
    query = select(register.id, columns.returned_by.is_not(None) if register.refusable else false(), *signed)
    query = query.where(unfinished(register))  # this first: it is what the partial index says
    if issubclass(register, Loan):
        query = query.where(text(f"NOT ({register.out_where()})"))
    for entry, returned, *done in lookup.session.execute(query.order_by(register.year, register.serial)):
        step = steps[done.index(False)] if False in done else steps[-1]
        yield BACK if returned and not any(done) else _kind(register, step), entry


def _settled(register: type[Register], step: Signed) -> ColumnElement[bool]:
    """Say, as SQL, that a step is signed or not taken at all."""
    done = register.__table__.c[f"{step.key}_by"].is_not(None)
    return or_(done, text(f"NOT ({step.applies_where()})")) if step.only else done


def _kind(register: type[Register], step: Signed) -> str:
    """Return what a step waits for: signatures come first, then the event the book is about, then the filing."""
    steps = register.steps()
    event = next((i for i, s in enumerate(steps) if s.event), len(steps))
    place = steps.index(step)
    stamping = register.__tablename__ == STAMPING
    if place > event:
        return FILE if stamping else DO
    if not step.event and any(s.by is not None and not s.event for s in steps[place:]):
        return SIGN
    return ACT if stamping else DO


def _events(lookup: "Lookup", register: type[Register]) -> Iterator[tuple[date, int]]:
    """Yield (day, how often) of the event over twice the days shown; struck and historic entries count nowhere."""
    event = next((step for step in register.steps() if step.event), None)
    if event is None or register.__tablename__ != STAMPING:
        return
    day = register.__table__.c[f"{event.key}_on"]
    since = lookup.today - timedelta(days=2 * DAYS - 1)
    counted = func.count().filter(register.struck_at.is_(None), ~register.historic)
    query = select(day, counted).where(day >= since)  # the day alone: asked for more, SQLite takes an index that reads all
    yield from lookup.session.execute(query.group_by(day))


def _not_back(lookup: "Lookup", register: type[Register]) -> dict[int, date]:
    """Return by entry when the slip was printed that is under way for long, and on which nothing was recorded since."""
    table, steps = register.__tablename__, ", ".join(f"coalesce(t.{step.key}_at, '')" for step in register.steps())
    sql = f"SELECT a.entry, max(a.at) AS printed, max({steps}, '') AS signed FROM audit a JOIN {table} t ON t.id = a.entry "
    sql += f"WHERE a.book = :table AND a.action = '打印' AND a.entry IN (SELECT id FROM {table} WHERE {open_where(register)}) "
    found: dict[int, date] = {}
    for entry, printed, signed in lookup.session.execute(text(sql + "GROUP BY a.entry"), {"table": table}):
        day = date.fromisoformat(printed[:10])
        if printed > signed and working_days_between(day, lookup.today) > UNDER_WAY:
            found[entry] = day
    return found


def _group(
    lookup: "Lookup", kind: str, waiting: list[tuple[Book, int]], out: dict[tuple[str, int], date]
) -> Group:
    rows: list[Waiting] = []
    for book in {book.key: book for book, _ in waiting[:SHOWN]}.values():
        ids = [entry for other, entry in waiting[:SHOWN] if other.key == book.key]
        rows += [_waiting(lookup, book, entry, out.get((book.key, entry.id))) for entry in book.entries(lookup, ids)]
    return Group(kind, len(waiting), tuple(sorted(rows, key=lambda row: row.since)))


def _waiting(lookup: "Lookup", book: Book, entry: Entry, printed: date | None) -> Waiting:
    usual = next(action.key for action in entry.actions if action.usual)
    last: tuple[Signed, str] | None = None
    since: date | None = None
    for done in (*book.steps, *(side for side in book.sides if side.key == "returned")):
        signature = entry.signatures.get(done.key)
        if signature is not None and (since is None or signature.on >= since):
            last, since = (done, signature.by), signature.on
    begun = since or entry.values.get(book.day_field) or date.fromisoformat(lookup.get(book.key, entry.id).written_at[:10])
    return Waiting(entry, book.lead(entry), next(s for s in book.steps if s.key == usual), begun, last, printed)


def _drafts(lookup: "Lookup") -> Iterator[Draft]:
    query = text("SELECT key, texts, kept_at FROM draft ORDER BY kept_at DESC, key")
    for key, texts, at in lookup.session.execute(query):
        draft = Draft(key, json.loads(texts), datetime.fromisoformat(at))
        yield replace(draft, differs=tuple(_differs(lookup, draft)), known=_known(lookup, draft))


def _known(lookup: "Lookup", draft: Draft) -> str:
    """Return what the entry is known by that a draft would change, "" for a new one."""
    book = next((Book(record) for record in records() if record.__tablename__ == draft.book), None)
    if book is None or draft.entry is None:
        return ""
    return next((" ".join([entry.number, book.lead(entry)]).strip() for entry in book.entries(lookup, [draft.entry])), "")


def _differs(lookup: "Lookup", draft: Draft) -> Iterator[tuple[str, str, str]]:
    """Yield (label, before, typed) of what a draft would change, in the order of the form."""
    book = next((Book(record) for record in records() if record.__tablename__ == draft.book), None)
    if book is None:
        return
    if draft.entry is None:
        before = book.begun(lookup)
    else:
        before = next((dict(entry.shown) for entry in book.entries(lookup, [draft.entry])), {})
    typed = {key.replace(".", "_"): words.strip() for key, words in draft.texts.items()}
    for f in book.fields:
        if f.key in typed and typed[f.key] != before.get(f.key, ""):
            yield f.label, before.get(f.key, ""), typed[f.key]
