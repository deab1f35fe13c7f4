"""Certificates that are not where they belong: on their way to it, left behind by who has gone, missing since a round (2.4)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from models import audit
from models.due import WARN, Due, state_on
from models.kinds import listed
from models.passports import lying_where
from models.people import Person, left_on
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck
from models.states import open_where
from models.text import tr

if TYPE_CHECKING:
    from models.lookup import Lookup


def moving(lookup: "Lookup") -> Iterator[Due]:
    """Yield what was handed in and is not in its place, due that day, and what a holder who left has left here."""
    left = {p.id: last for p in lookup.all(Person) if (last := left_on(lookup, p.id))}
    gone = f"holder_id IN ({', '.join(map(str, left))})"
    waiting = f"handing_in_by IS NOT NULL AND {open_where(Passport)}"
    query = select(Passport).where(text(f"{Passport.here_where()} AND (({waiting}) OR {gone})")).order_by(Passport.id)
    for passport in lookup.session.scalars(query):
        handed = passport.handing_in
        day: date | None = left.get(passport.holder_id)
        if day:
            why = tr("持证人已离任，证件转出到新单位或注销（2.4）")
        else:
            ours = passport.step("storing").applies(passport)
            why = tr("已上交，尚未入柜（2.4：专柜）") if ours else tr("已上交，尚未转交区委组织部（2.4）")
            day = max(handed.on, _moved_on(lookup, passport) or handed.on) if handed else None
        yield _due(lookup, passport, _what(passport), day, why)


def _moved_on(lookup: "Lookup", passport: Passport) -> date | None:
    """Return the day on which its holder came under another body, which keeps it from then on; None where he never did."""
    traces = audit.history(lookup.session, passport.__tablename__, passport.id)
    days = [trace.at[:10] for trace in traces[1:] if "cadre" in trace.changed]  # the first is how it was entered
    return date.fromisoformat(days[-1]) if days else None


def absent(lookup: "Lookup") -> Iterator[Due]:
    """Yield what the last signed round of a cabinet missed, until the next one finds it, or it came back since, or is gone."""
    signed = select(PassportCheck).where(PassportCheck.struck_at.is_(None), text("checking_by IS NOT NULL"))
    by_day = signed.order_by(PassportCheck.checked_on, PassportCheck.id)  # an old round may have come in later
    last = {check.cabinet_id: check for check in lookup.session.scalars(by_day)}
    for check in last.values():
        seen = {"on": check.checked_on.isoformat(), "at": check.checking_at}  # type: ignore[attr-defined]  # the step's own column
        missed = text(f"{lying_where()} AND NOT {_came_back()}")
        for _, entry in listed(check.missing):
            lies = select(Passport).where(Passport.id == entry, Passport.cabinet_id == check.cabinet_id, missed)
            for passport in lookup.session.scalars(lies, seen):
                why = tr("{} 核查时不在柜中：找到后再核查一次，找不到的报失（2.4）").format(check.number)
                yield _due(lookup, passport, tr("查找 {}").format(_what(passport)), check.checked_on, why)


def _came_back() -> str:
    """Say, as SQL, that a certificate was put in or handed back after the day `:on` of a round, or after it was signed `:at`."""
    since = "(handing_back_on, handing_back_at) > (:on, :at) AND struck_at IS NULL"
    journey = f"EXISTS (SELECT 1 FROM {ExitTrip.__tablename__} WHERE passport_id = {Passport.__tablename__}.id AND {since})"
    return f"coalesce((storing_on, storing_at) > (:on, :at) OR {journey}, 0)"  # of an old ledger the day may be unknown


def reports_owed(lookup: "Lookup") -> Iterator[Due]:
    """Yield the journeys whose certificate is back and whose report is not: it has the same days (2.4: 回国报告)."""
    where = f"{open_where(ExitTrip)} AND handing_back_by IS NOT NULL AND went AND report_by IS NULL"
    for trip in lookup.session.scalars(select(ExitTrip).where(text(where)).order_by(ExitTrip.id)):
        state, who = state_on(trip.due_on, lookup.today, WARN), lookup.only_name_of("person", trip.holder_id)
        why = tr("证件已交回，回国报告还没有交（2.4）")
        yield Due(trip.__tablename__, trip.number, trip.id, tr("回国报告"), trip.due_on, state, why, who)


def _due(lookup: "Lookup", passport: Passport, what: str, day: date | None, why: str) -> Due:
    state = state_on(day, lookup.today) if day else WARN
    who = lookup.only_name_of("person", passport.holder_id)
    return Due(passport.__tablename__, passport.number, passport.id, what, day, state, why, who)


def _what(passport: Passport) -> str:
    return f"{tr(passport.kind.value)} {passport.code}"
