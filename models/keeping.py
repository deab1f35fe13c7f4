"""What a person keeps: seals, cabinets, all that lies in them or is lent out of them, and what waits in his hands for one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, literal_column, or_, select, text

from models.custody import Cabinet, Thing, loans_of, things
from models.kinds import Choice, Reference
from models.out_now import out_now, out_of
from models.people import Person, meant_by, rows_of
from models.record import Field, Record, fields
from models.seals import Seal, SealState
from models.states import unfinished
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act

GAP = "\u3000"  # between the cells of a line of a list that is handed over
HANDED_OVER = "witnessing_by IS NOT NULL AND struck_at IS NULL"  # of a hand-over: all three have signed
AWAY = (SealState.RETURNED, SealState.DESTROYED)  # such a seal lies with nobody here


@dataclass(frozen=True)
class Kept:
    """One thing that is kept: the record it is, what sort it is, its number or name, what it is known by, where it lies."""

    record: tuple[str, int]
    sort: str
    number: str
    about: str = ""
    where: str = ""

    def cells(self) -> tuple[str, str, str, str]:
        """Return what a list on paper says of it."""
        return self.sort, self.number, self.about, self.where


@dataclass(frozen=True)
class Hand:
    """Who has what lies in no cabinet: as what, by which name, and the rows of those who may be meant by it."""

    role: str = ""
    name: str = ""
    rows: frozenset[int] = frozenset()


def seals_of(lookup: "Lookup", person: int, by: str = "custodian_id") -> list[Seal]:
    """Return the seals that a person keeps, or stands in for (`by` deputy_id)."""
    ids = rows_of(lookup, person)
    return [s for s in lookup.all(Seal) if getattr(s, by) in ids and s.struck_at is None and s.state not in AWAY]


def cabinets_of(lookup: "Lookup", person: int, by: str = "keeper_id") -> list[Cabinet]:
    """Return the cabinets that a person keeps, or stands in for (`by` deputy_id)."""
    ids = rows_of(lookup, person)
    return [cabinet for cabinet in lookup.all(Cabinet) if getattr(cabinet, by) in ids]


def counted(lookup: "Lookup", cabinets: Iterable[Cabinet]) -> Iterator[tuple[Cabinet, type[Thing], int]]:
    """Yield how many things of each sort belong into each cabinet; what is lent out of it too."""
    ids = {cabinet.id: cabinet for cabinet in cabinets}
    for thing in things():
        column = thing.__table__.c.cabinet_id
        named = select(column, func.count()).where(column.in_(ids), text(thing.here_where())).group_by(column).order_by(column)
        yet = literal_column("+cabinet_id").in_(ids), unfinished(thing), text(f"NOT ({thing.kept_where()})")
        # few, and by serial found among what is open; the rest the index counts, no row is read
        outside = Counter(lookup.session.scalars(select(column).where(*yet).order_by(thing.serial)))
        for cabinet, count in lookup.session.execute(named):
            if count > outside[cabinet]:
                yield ids[cabinet], thing, count - outside[cabinet]


def now_with(lookup: "Lookup", thing: Thing) -> Hand:
    """Return who has a thing that lies in no cabinet: by its book, or to whom that one has handed it over since."""
    key, name = thing.in_hands()
    if not name:
        return Hand()
    role = next((f.label for f in fields(type(thing)) if f.key == key), "")
    since = str(getattr(thing, key.replace("_by", "_on")))
    if back := _back_with(lookup, thing, key, since):
        role, name, since = back
    hand = Hand(role, name, frozenset(meant_by(lookup, name, date.fromisoformat(since))))
    query = text(f"SELECT from_id, to_id FROM handover WHERE {HANDED_OVER} AND witnessing_on >= :since AND instr(kept, :line) "
                 "ORDER BY witnessing_on, id")
    for giver, to in lookup.session.execute(query, {"line": f"{GAP}{thing.number}{GAP}", "since": since}):
        if giver in hand.rows:
            hand = Hand(word("移交给"), lookup.name_of("person", to), frozenset(rows_of(lookup, to)))
    return hand


def _back_with(lookup: "Lookup", thing: Thing, key: str, since: str) -> tuple[str, str, str] | None:
    """Return (as what, who, since when) took in a thing that lies in no cabinet when it came back last, where that was after
    it came into the hands named by its book. What was forwarded is out with a loan from that day on, what is read before it.
    """
    loan = loans_of(type(thing))
    back, first = loan.step(loan.backs), key != type(thing).hands[-1]
    query = f"SELECT {back.key}_by, {back.key}_on, purpose = '转办' FROM {loan.__tablename__} WHERE {loan.takes} = :thing "
    query += f"AND {back.key}_on IS NOT NULL AND struck_at IS NULL AND NOT historic ORDER BY {back.key}_on DESC, id DESC LIMIT 1"
    found = lookup.session.execute(text(query), {"thing": thing.id}).first()
    if found is None or found[1] < since or (found[1] == since and not first and not found[2]):
        return None
    return back.signer, found[0], found[1]


def in_hands_of(lookup: "Lookup", person: int) -> Iterator[tuple[Thing, bool]]:
    """Yield what a person has in hand because it lies in no cabinet yet, in the order of its books; and whether the name
    that is written there may also mean another one.
    """
    name, own = lookup.name_of(Person.__tablename__, person), set(rows_of(lookup, person))
    givers = lookup.session.scalars(text(f"SELECT DISTINCT from_id FROM handover WHERE {HANDED_OVER}"))
    gave = {lookup.name_of("person", giver) for giver in givers}
    for kind in (thing for thing in things() if thing.hands):
        loan, people = loans_of(kind), {name} | gave
        back = loan.__table__.c
        took = select(back.id).where(back[loan.takes] == kind.id, back[f"{loan.backs}_by"].in_(people)).exists()
        had = or_(*(literal_column(f"+{key}").in_(people) for key in kind.hands), took)  # + : what is open alone
        query = select(kind).where(unfinished(kind), text(f"NOT ({kind.kept_where()})"), had).order_by(kind.serial)
        for thing in lookup.session.scalars(query):
            if own & (meant := now_with(lookup, thing).rows):
                yield thing, not meant <= own


def kept_by(lookup: "Lookup", person: int) -> list[Kept]:
    """Return everything a person keeps: seals, cabinets, every thing in them by number, in and out; then what is in hand."""
    found = [_record(s, s.number, s.name, tr(s.state.value)) for s in seals_of(lookup, person)]
    for cabinet in cabinets_of(lookup, person):
        found.append(_record(cabinet, cabinet.name, "", cabinet.place or ""))
        for thing in things():
            found += _inside(lookup, cabinet, thing)
    return [*found, *(_in_hand(lookup, thing, shared) for thing, shared in in_hands_of(lookup, person))]


def _record(record: Record, number: str, about: str, where: str) -> Kept:
    return Kept((record.__tablename__, record.id), tr(record.title), number, about, where)


def _in_hand(lookup: "Lookup", thing: Thing, shared: bool) -> Kept:
    """Say of what lies in no cabinet yet that it does not, with whom it is while it is out, and that two of a name are meant."""
    where, out = tr("未入柜（有同名人员，请核对）") if shared else tr("未入柜"), out_of(lookup, thing)
    if out is not None:
        where = tr("{}，{} 起在{}处").format(where, out.since, lookup.name_of("person", out.holder))
    about = " ".join(filter(None, (f.kind.format(getattr(thing, f.key), lookup) for f in _known_by(type(thing)))))
    return Kept((thing.__tablename__, thing.id), tr(thing.title), thing.number, about, where)


def _inside(lookup: "Lookup", cabinet: Cabinet, thing: type[Thing]) -> Iterator[Kept]:
    """Yield what belongs into a cabinet; columns, not entries: there may be thousands."""
    table, known = thing.__tablename__, _known_by(thing)
    away = {out.thing[1]: out for out in out_now(lookup, "thing_book = :table", table=table)}
    columns = thing.__table__.c
    query = select(columns.id, columns.year, columns.serial, columns.slot, *(columns[f.key] for f in known))
    query = query.where(columns.cabinet_id == cabinet.id, text(thing.kept_where())).order_by(columns.year, columns.serial)
    for entry, year, serial, slot, *values in lookup.session.execute(query):
        parts = [f.kind.format(value, lookup) for f, value in zip(known, values, strict=True)]
        out = away.get(entry)
        where = f"{cabinet.name} {slot or ''}".strip()
        if out is not None:
            where = tr("{}，{} 起在{}处").format(where, out.since, lookup.name_of("person", out.holder))
        about = " ".join(part for part in parts if part)
        yield Kept((table, entry), tr(thing.title), thing.numbered.write(year, serial), about, where)


def _known_by(thing: type[Thing]) -> list[Field]:
    """Return what tells a thing apart on a list: its lead, its holder, its sorts; never a title that may be secret."""
    return [f for f in fields(thing) if f.form and f.draft and (f.lead or _sorts(f))]


def _sorts(field: Field) -> bool:
    kind: Any = field.kind
    return field.filter and (isinstance(kind, Choice) or (isinstance(kind, Reference) and kind.table == Person.__tablename__))


def transfer(act: "Act", giver: int, to: int) -> None:
    """Give a person's seals and cabinets another keeper; who keeps stands in for himself no longer."""
    successor = rows_of(act.lookup, to)
    for known in seals_of(act.lookup, giver):
        seal = act.entry(Seal, known.id)
        seal.custodian_id, seal.deputy_id = to, None if seal.deputy_id in successor else seal.deputy_id
    for kept in cabinets_of(act.lookup, giver):
        cabinet = act.entry(Cabinet, kept.id)
        cabinet.keeper_id, cabinet.deputy_id = to, None if cabinet.deputy_id in successor else cabinet.deputy_id
