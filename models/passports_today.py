"""The first page of 证件: where the certificates are, which journeys are under way, what is due, what lies in which slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from models.chain import state_of
from models.custody import Cabinet
from models.due import LATE, WARN, Due
from models.due_list import Group, certificates, loans_told, unreported
from models.passports import lying_where
from models.passports_due import absent, moving, reports_owed
from models.registers.exit_filing import unsent
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck
from models.states import open_where
from models.text import tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

SHOWN = 50  # lines of a group that are read; the rest is counted
AWAY, MOVING, OWED = word("在外"), word("待入柜、待转交、待转出"), word("待上交和将到期")
ABSENT, ASKED, REPORTS = word("核查缺少"), word("审批中"), word("备案待报送")


@dataclass(frozen=True)
class Slot:
    """One place in a cabinet: whose certificates lie there, whose are out of it, and one of them as an entry."""

    cabinet: str
    slot: str
    inside: tuple[str, ...]
    away: tuple[str, ...]
    entry: int


@dataclass(frozen=True)
class Certificates:
    """Everything that stands on the page; `check` is the last round, none while there was none."""

    day: date
    here: int
    passed: int
    out: int
    missing: int
    late: int
    parts: tuple[Group, ...]
    slots: tuple[Slot, ...]
    check: Due | None


def read(store: "Store") -> Certificates:
    """Return the page as it is now."""
    with store.read() as lookup:
        away = loans_told(lookup, "loan_book = 'exit_trip'")
        dues = {
            AWAY: away, ABSENT: list(absent(lookup)),
            OWED: sorted([*reports_owed(lookup), *certificates(lookup)], key=lambda one: one.due or date.max),
            MOVING: list(moving(lookup)),
            ASKED: list(_asked(lookup)), REPORTS: [*unreported(lookup), *_filings(lookup)],
        }
        parts = tuple(Group(title, len(found), tuple(found[:SHOWN])) for title, found in dues.items() if found)
        here, kept = Passport.here_where(), _passed_where()
        return Certificates(
            lookup.today, _count(lookup, lying_where()), _count(lookup, kept), len(away),
            _count(lookup, f"{here} AND handing_in_by IS NULL"), sum(one.state == LATE for one in away), parts,
            tuple(slots(lookup)), last_check(lookup),
        )


def slots(lookup: "Lookup") -> Iterator[Slot]:
    """Yield the places of every cabinet in which certificates lie or belong, in order; columns only: there may be thousands."""
    cabinets = {cabinet.id: cabinet.name for cabinet in lookup.all(Cabinet)}
    people = {row.id: row.name for row in lookup.session.execute(text("SELECT id, name FROM person"))}
    where = f"{Passport.here_where()} AND storing_by IS NOT NULL AND {Passport.step('storing').applies_where()}"
    sql = f"SELECT cabinet_id, slot, id, holder_id, {_out()} FROM passport WHERE {where} ORDER BY cabinet_id, slot, id"
    for (cabinet, slot), rows in groupby(lookup.session.execute(text(sql)).all(), key=lambda row: (row[0], row[1])):
        found = list(rows)
        inside, away = (tuple(dict.fromkeys(people[r[3]] for r in found if bool(r[4]) is out)) for out in (False, True))
        yield Slot(cabinets.get(cabinet, ""), slot or "", inside, away, found[0][2])


def last_check(lookup: "Lookup") -> Due | None:
    """Return the last check round as a line, None while there was none."""
    newest = PassportCheck.checked_on.desc(), PassportCheck.id.desc()  # an old round may have come in later
    found = lookup.session.scalar(select(PassportCheck).where(PassportCheck.struck_at.is_(None)).order_by(*newest).limit(1))
    if found is None:
        return None
    said = found.result or tr(state_of(found).word)
    return Due("passport_check", found.number, found.id, tr("证件核查"), found.checked_on, WARN, said)


def _out() -> str:
    return Passport.aside_where(None)[0][0]


def _passed_where() -> str:
    passing = Passport.step("passing")
    return f"{Passport.here_where()} AND passing_by IS NOT NULL AND {passing.applies_where()} AND NOT {_out()}"


def _count(lookup: "Lookup", where: str) -> int:
    return int(lookup.session.scalar(text(f"SELECT count(*) FROM passport WHERE {where}")) or 0)


def _asked(lookup: "Lookup") -> Iterator[Due]:
    """Yield the journeys that wait for a signature or for the certificate, by the day of leaving."""
    where = f"issuing_by IS NULL AND {open_where(ExitTrip)}"
    for trip in lookup.session.scalars(select(ExitTrip).where(text(where)).order_by(ExitTrip.leave_on, ExitTrip.id)):
        why, who = tr("{}，{} 出境").format(tr(state_of(trip).word), trip.leave_on), lookup.only_name_of("person", trip.holder_id)
        yield Due("exit_trip", trip.number, trip.id, f"{trip.destination} {trip.reason}", None, WARN, why, who)


def _filings(lookup: "Lookup") -> Iterator[Due]:
    for report in unsent(lookup):
        who, what = lookup.only_name_of("person", report.person_id), tr("登记备案：{}").format(tr(report.mark.value))
        yield Due("exit_filing", report.number, report.id, what, None, WARN, tr(state_of(report).word), who)
