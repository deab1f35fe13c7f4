"""One person's sheet: what one keeps, holds, owes, and has under way; the list that is gone through when one leaves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnClause, ColumnElement, literal_column, or_, select, text

from models.book import Book
from models.chain import state_of
from models.custody import Loan
from models.due import Due
from models.due_list import loans_told
from models.keeping import cabinets_of, counted, in_hands_of, seals_of
from models.kinds import Reference
from models.people import Person, meant_by, rows_of
from models.pledges import unsigned, version_in_force
from models.record import Field, record_named
from models.register import Register, registers
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.states import unfinished
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup

KEEPS, STANDS_IN, HOLDS, OWES, UNDER_WAY = word("保管"), word("替管"), word("在手"), word("应交"), word("未办完")
DEPOSITED = word("寄存")  # one's own certificates that lie with us: whoever leaves takes none, they are passed on
SORTS = (KEEPS, STANDS_IN, HOLDS, OWES, DEPOSITED, UNDER_WAY)
MOST = 200  # entries under way that are named; a person has a handful


@dataclass(frozen=True)
class Held:
    """One line of the sheet. `register` and `entry` say where to look, `due` by when it is to be given back or done."""

    sort: str
    register: str
    entry: int
    number: str
    what: str
    since: date | None = None
    due: date | None = None
    state: str = ""


def holdings(lookup: "Lookup", person: int) -> list[Held]:
    """Return everything that ties a person, by one of his rows, to the office's things and books, by sort."""
    ids = rows_of(lookup, person)
    told = loans_told(lookup, f"+holder IN ({', '.join(map(str, ids))})")  # of what is out, not of all one ever had
    keeps = [*_kept(lookup, person, KEEPS, "custodian_id", "keeper_id")]
    stands_in = [*_kept(lookup, person, STANDS_IN, "deputy_id", "deputy_id")]
    owes = [*_reports(lookup, ids), *_pledge(lookup, ids)]
    return [*keeps, *stands_in, *map(_holds, told), *owes, *_deposited(lookup, ids), *_under_way(lookup, ids)]


def rows(lookup: "Lookup", person: int) -> list[tuple[str, ...]]:
    """Return the sheet as the lines of a table on paper: sort, number, what, since when, due when, how it stands."""
    return [
        (held.sort, held.number, held.what, str(held.since or ""), str(held.due or ""), held.state)
        for held in holdings(lookup, person)
    ]


def _kept(lookup: "Lookup", person: int, sort: str, seal_by: str, cabinet_by: str) -> Iterator[Held]:
    """Yield the seals, and the cabinets with how many things of each sort belong into them."""
    for seal in seals_of(lookup, person, seal_by):
        yield Held(sort, "seal", seal.id, seal.number, seal.name, state=tr(seal.state.value))
    cabinets = cabinets_of(lookup, person, cabinet_by)
    inside: dict[int, list[str]] = {}
    for cabinet, thing, count in counted(lookup, cabinets):
        inside.setdefault(cabinet.id, []).append(tr("{} %n 件", "", count).format(tr(thing.title)))
    for cabinet in cabinets:
        what = tr("、").join(inside.get(cabinet.id, [])) or tr("柜内没有登记的物件")
        yield Held(sort, "cabinet", cabinet.id, cabinet.name, what)


def _holds(due: Due) -> Held:
    return Held(HOLDS, due.register, due.entry, due.number, due.what, due.since, due.due, due.state)


def _reports(lookup: "Lookup", ids: list[int]) -> Iterator[Held]:
    """Yield the journeys from which the person is back and has not reported (2.4: 回国报告)."""
    trips, columns, own = ExitTrip, ExitTrip.__table__.c, literal_column("+holder_id").in_(ids)
    query = select(trips).where(own, unfinished(trips), columns.went, columns.report_by.is_(None))
    for trip in lookup.session.scalars(query.order_by(trips.serial)):
        yield Held(OWES, trip.__tablename__, trip.id, trip.number, tr("回国报告"), trip.back_on, trip.due_on, tr("未报告"))


def _pledge(lookup: "Lookup", ids: list[int]) -> Iterator[Held]:
    """Yield the pledge in force where the person has not signed it (1.1.3)."""
    version = version_in_force(lookup, lookup.today)
    if version is not None and any(person.id in ids for person in unsigned(lookup, lookup.today)):
        yield Held(OWES, "secrecy_pledge", 0, "", tr("保密承诺书（{}）").format(version.name), state=tr("未签订"))


def _deposited(lookup: "Lookup", ids: list[int]) -> Iterator[Held]:
    """Yield the person's certificates that are in our hands, or passed on (2.4: 集中保管)."""
    own = Passport.__table__.c.holder_id.in_(ids)
    here = text(f"{Passport.here_where()} AND handing_in_by IS NOT NULL AND NOT {Passport.aside_where(None)[0][0]}")
    for passport in lookup.session.scalars(select(Passport).where(own, here).order_by(Passport.serial)):
        handed, what = passport.handing_in, f"{tr(passport.kind.value)} {passport.code}"
        day = handed.on if handed else None
        yield Held(DEPOSITED, "passport", passport.id, passport.number, what, day, state=tr(state_of(passport).word))


def _under_way(lookup: "Lookup", ids: list[int]) -> Iterator[Held]:
    """Yield the entries that wait for a step and were asked for by the person, or are about him; not what is out.

    What names him only by a name that another in office bears too is told of both.
    """
    name = lookup.name_of(Person.__tablename__, ids[0])
    in_hands: dict[type[Register], dict[Any, bool]] = {}
    for thing, shared in in_hands_of(lookup, ids[0]):
        in_hands.setdefault(type(thing), {})[thing] = shared
    for register in registers():
        asks, found = _asks(register), in_hands.get(register, {})
        if asks and register.steps():
            about = or_(*(_is(f, name, ids) for f in asks))
            query = select(register).where(unfinished(register), about).order_by(register.serial).limit(MOST)
            for entry in lookup.session.scalars(query):
                meant = _meant(lookup, entry, asks, name, ids)
                if entry not in found and not meant.isdisjoint(ids):
                    found[entry] = not meant <= {*ids}
        book = Book(register)
        for entry, shared in found.items():
            if not (isinstance(entry, Loan) and entry.is_out()):
                shown = book.entry(lookup, entry)
                what = tr("{} {}").format(tr(register.title), book.lead(shown)).strip()
                state = tr("{}（有同名人员，请核对）").format(tr(shown.state.word)) if shared else tr(shown.state.word)
                yield Held(UNDER_WAY, book.key, entry.id, shown.number, what, entry.happened_on(), None, state)


def _meant(lookup: "Lookup", entry: Any, asks: list[Field], name: str, ids: list[int]) -> set[int]:
    """Return the rows of those whose entry it may be: himself, where a field holds his row and not only a name."""
    if any(getattr(entry, f.key) in ids for f in asks if isinstance(f.kind, Reference)):
        return {*ids}
    return meant_by(lookup, name, entry.happened_on() or lookup.today)


def _is(field: Field, name: str, ids: list[int]) -> ColumnElement[bool]:
    """Say, as SQL, that a field names the person; with + no index of all that was ever his is read, only what is open."""
    column: ColumnClause[Any] = literal_column(f"+{field.key}")
    return column.in_(ids) if isinstance(field.kind, Reference) else column == name


def _asks(register: type[Register]) -> list[Field]:
    """Return the fields that say whose entry it is: the people a form cannot do without."""
    book = Book(register)
    return [f for f in book.form() if f.required and (f.completes == Person.__tablename__ or _person(f))]


def _person(field: Field) -> bool:
    kind: Any = field.kind
    return isinstance(kind, Reference) and record_named(kind.table) is Person
