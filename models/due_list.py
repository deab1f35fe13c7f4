"""The due list: everything that is out and when it is due back, and every other duty that has a day (`zhangyin due`, 今日)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from models import passports, secrecy_duties
from models.custody import Loan, thing_table
from models.due import LATE, OUT, TODAY, WARN, WEEK, Due, how_late, state_on
from models.lookup import Lookup
from models.out_now import Out, out_now
from models.passports_due import absent, moving, reports_owed
from models.people import Person
from models.record import Record, fields, record_named
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.unit_filing import UnitFiling
from models.states import open_where
from models.text import tr

if TYPE_CHECKING:
    from models.store import Store

ORDER = (LATE, TODAY, WEEK, WARN, OUT)
STAGES = (1, 4, 7)  # days overdue on which one is asked again (2.4: 催交 on the first, the fourth and the seventh day)
SHOWN = 50  # of a state that are read for a page; the rest is counted


@dataclass(frozen=True)
class Group:
    """What is in one state, by day; `count` is all of it, `rows` what was read, `others` the entries that are no loans."""

    state: str
    count: int
    rows: tuple[Due, ...]
    others: frozenset[tuple[str, int]] = frozenset()


def on_day(lookup: Lookup, day: date | None = None) -> Lookup:
    """Return the office as it stands now, asked on another day."""
    return Lookup(lookup.session, day or lookup.today, lookup.user, lookup.heard)


def due(store: "Store", day: date | None = None) -> list[Due]:
    """Return everything that has a day, what is overdue first."""
    with store.read() as lookup:
        asked = on_day(lookup, day)
        found = [row for group in out(asked, most=-1) for row in group.rows]
        found += [*certificates(asked), *moving(asked), *absent(asked), *reports_owed(asked), *unreported(asked)]
        found += secrecy_duties.duties(asked, most=-1)
    return sorted(found, key=lambda row: (ORDER.index(row.state), row.due or date.max, row.register, row.entry))


def out(lookup: Lookup, most: int = SHOWN) -> list[Group]:
    """Return what is out by how near its return is, at most `most` of each state read."""
    places = _placed(lookup, out_now(lookup))
    shown = {state: found if most < 0 else found[:most] for state, found in places.items()}
    told = {(row.register, row.entry): row for row in _told(lookup, shown)}
    return [Group(state, len(places[state]), tuple(told[one.loan] for one in shown[state])) for state in ORDER if places[state]]


def of_today(lookup: Lookup) -> list[Group]:
    """Return what is out, and what else is entered and due within a week, by state.

    What nobody has entered yet, as a month's clearing, stands on the page of its part: here it would hide what is out.
    """
    groups = {group.state: group for group in out(lookup)}
    others = [
        *certificates(lookup), *moving(lookup), *absent(lookup), *reports_owed(lookup), *unreported(lookup),
        *secrecy_duties.duties(lookup, most=SHOWN),
    ]
    for state in (LATE, TODAY, WEEK):
        rows = sorted((row for row in others if row.state == state and row.entry), key=lambda row: row.due or date.min)
        group = groups.get(state, Group(state, 0, ()))
        if rows:
            entries = frozenset((row.register, row.entry) for row in rows)
            groups[state] = Group(state, group.count + len(rows), (*group.rows, *rows)[:SHOWN], entries)
    return [groups[state] for state in ORDER if state in groups]


def overdue(lookup: Lookup) -> dict[str, int]:
    """Return by book how many loans are overdue."""
    sql = text("SELECT loan_book, count(*) AS late FROM out_now WHERE due < :day GROUP BY loan_book")
    return {row.loan_book: row.late for row in lookup.session.execute(sql, {"day": str(lookup.today)})}


def loans_told(lookup: Lookup, where: str) -> list[Due]:
    """Return in words what is out, of the view `out_now` where an SQL condition is true; by state and day."""
    return list(_told(lookup, _placed(lookup, out_now(lookup, where))))


def _placed(lookup: Lookup, found: Iterable[Out]) -> dict[str, list[Out]]:
    """Return what is out by its state."""
    places: dict[str, list[Out]] = {state: [] for state in ORDER}
    expected = _expected(lookup)
    for one in found:
        state = state_on(one.due, lookup.today, OUT)
        places[WARN if state == OUT and one.loan in expected else state].append(one)
    return places


def certificates(lookup: Lookup) -> Iterator[Due]:
    """Yield the certificates that nobody handed in, and those that expire (2.4)."""
    days, months, table = passports.return_days(lookup), passports.expiry_months(lookup), Passport.__tablename__
    soon = _months_after(lookup.today, months)
    columns = "id, serial, holder_id, kind, code, valid_until, valid_text, substr(written_at, 1, 10), handing_in_by IS NULL"
    ending = "valid_until <= :soon OR valid_until IS NULL AND valid_text IS NOT NULL"
    sql = f"SELECT {columns} FROM {table} WHERE {Passport.here_where()} AND (handing_in_by IS NULL OR {ending})"
    found = lookup.session.execute(text(sql), {"soon": str(soon)})
    for entry, serial, holder, kind, code, valid, said, written, missing in found:
        number, who, what = Passport.numbered.write(0, serial), lookup.only_name_of("person", holder), f"{tr(kind)} {code}"
        if missing:
            begun = date.fromisoformat(written)
            day = begun + timedelta(days=days)
            why = tr("证件不得由个人保管，登记之日（{}）起 {} 日内上交（2.4）").format(begun, days)
            yield Due(table, number, entry, tr("上交 {}").format(what), day, state_on(day, lookup.today), why, who)
        ends = date.fromisoformat(valid) if valid else passports.earliest(said or "")
        if ends and ends <= soon:
            why = tr("有效期至 {}，到期前 {} 个月提醒换发或注销（2.4）").format(ends, months) if valid else tr(
                "台账只写“{}”，按最早的 {} 提醒，请核对证件后更正有效期（2.4）").format(said, ends)
            told = tr("{} 将到期") if ends >= lookup.today else tr("{} 已过期")
            yield Due(table, number, entry, told.format(what), ends, state_on(ends, lookup.today), why, who)


def unreported(lookup: Lookup) -> Iterator[Due]:
    """Yield the changes of the unit that were not reported: due at once (2.4: 及时)."""
    table = UnitFiling.__tablename__
    sql = f"SELECT id, year, serial, changed_on FROM {table} WHERE {open_where(UnitFiling)}"
    for entry, year, serial, changed in lookup.session.execute(text(sql)):
        day, number = date.fromisoformat(changed), UnitFiling.numbered.write(year, serial)
        why = tr("单位名称、法人代表、联系电话变更的，及时报送备案（2.4），以变动当日为限")
        yield Due(table, number, entry, tr("报送单位登记备案"), day, state_on(day, lookup.today), why)


def _expected(lookup: Lookup) -> set[tuple[str, int]]:
    """Return the journeys whose planned return is past and whose return nobody has reported: not due yet, to be asked about."""
    table = ExitTrip.__tablename__
    sql = f"SELECT id FROM {table} WHERE {ExitTrip.out_where()} AND coming_home_by IS NULL AND return_on <= :day"
    return {(table, entry) for entry in lookup.session.scalars(text(sql), {"day": str(lookup.today)})}


def _told(lookup: Lookup, shown: dict[str, list[Out]]) -> Iterator[Due]:
    """Yield the loans in words: each book, and the things it takes, read at once."""
    state_of = {one.loan: state for state, found in shown.items() for one in found}
    tables = {table for table, _ in state_of}
    for table in sorted(tables):
        kind = record_named(table)
        assert issubclass(kind, Loan)
        ones = {one.loan[1]: one for found in shown.values() for one in found if one.loan[0] == table}
        loans = _read(lookup, table, ones)
        things = loans if kind.takes == "id" else _read(lookup, thing_table(kind), (one.thing[1] for one in ones.values()))
        asked = _asked(lookup, kind, [loan for loan in ones if state_of[table, loan] == LATE])
        for entry, one in ones.items():
            loan = loans[entry]
            assert isinstance(loan, Loan)
            notice = _stage(kind, one.due, lookup.today, asked.get(entry))
            why = [notice, how_late(one.due, lookup.today), loan.why_due()]  # first what is to be done: a narrow line is cut
            what, who = called(things[one.thing[1]]), lookup.only_name_of(Person.__tablename__, one.holder)
            words = tr("，").join(part for part in why if part)
            yield Due(table, loan.number, entry, what, one.due, state_of[one.loan], words, who, one.since)


def called(thing: Record) -> str:
    """Return what a thing is called: its name, and what it is known by beside it."""
    name = thing.names()[0]
    lead = next((str(value) for f in fields(type(thing)) if f.lead and (value := getattr(thing, f.key))), "")
    return name if lead in ("", name) else f"{name} {lead}"


def _read(lookup: Lookup, table: str, ids: Iterable[int]) -> dict[int, Record]:
    kind, wanted, found = record_named(table), sorted(ids), dict[int, Record]()
    for start in range(0, len(wanted), 500):
        some = select(kind).where(kind.id.in_(wanted[start : start + 500]))
        found |= {record.id: record for record in lookup.session.scalars(some)}
    return found


def _asked(lookup: Lookup, kind: type[Loan], loans: Sequence[int]) -> dict[int, date]:
    """Return by loan the last day on which the notice that asks for it was printed."""
    found: dict[int, date] = {}
    for start in range(0, len(loans), 500):
        ids = ", ".join(map(str, loans[start : start + 500]))
        sql = f"SELECT entry, max(substr(at, 1, 10)) FROM audit WHERE book = :table AND entry IN ({ids}) AND action = '打印' "
        sql += "AND json_extract(record, '$.facts.sheet') = :sheet GROUP BY entry"
        rows = lookup.session.execute(text(sql), {"table": kind.__tablename__, "sheet": kind.notice})
        found |= {entry: date.fromisoformat(day) for entry, day in rows}
    return found


def stage(due_on: date | None, day: date) -> int:
    """Return which 催 is to go out by now: 0 none, else the first, second or third."""
    late = (day - due_on).days if due_on else 0
    return sum(late >= step for step in STAGES)


def _stage(kind: type[Loan], due_on: date | None, day: date, asked: date | None) -> str:
    """Say which notice is to be printed, and whether it was; "" for what is asked for without one."""
    which = stage(due_on, day)
    if not which or due_on is None or not kind.notice:
        return ""
    since = due_on + timedelta(days=STAGES[which - 1])
    if asked is not None and asked >= since:
        return tr("第 {} 次{}已于 {} 打印").format(which, tr(kind.reminder), asked)
    return tr("第 {} 次{}（逾期第 {} 日）尚未打印").format(which, tr(kind.reminder), STAGES[which - 1])


def _months_after(day: date, months: int) -> date:
    """Return the last day of the time of so many months from a day on."""
    year, month = divmod(day.month - 1 + months, 12)
    following = date(day.year + year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(day.year + year, month + 1, min(day.day, last))
