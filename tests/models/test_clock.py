"""The clock of the machine may be wrong: the order of the trail never changes, and what was recorded under it says so."""

import json
from datetime import datetime

import pytest

from models import acts, audit, check
from models.registers.seal_use import SealUse
from models.store import Store
from tests.offices import Clock, enter, refused, shown


def times(office: Store) -> list[tuple[datetime, bool]]:
    with office.read() as lookup:
        rows = lookup.session.connection().exec_driver_sql("SELECT record FROM audit ORDER BY id")
        records = [json.loads(record) for (record,) in rows]
    return [(datetime.fromisoformat(record["at"]), record.get("clock", False)) for record in records]


@pytest.mark.parametrize("days", [-1, -3650])
def test_a_clock_set_back_never_moves_the_trail_back_and_leaves_a_mark(office: Store, clock: Clock, days: int) -> None:
    before = len(times(office))
    clock.turn(days=days)
    acts.note(office, "导出", [], {})
    clock.turn(days=-days, minutes=1)
    acts.note(office, "导出", [], {})
    found = times(office)
    assert [at for at, _ in found] == sorted(at for at, _ in found)
    assert [mark for _, mark in found[before:]] == [True, False]
    assert check.verify(office).ok


def test_a_clock_set_forward_is_recorded_as_it_stood(office: Store, clock: Clock) -> None:
    clock.turn(days=3650)
    entry = enter(office)
    clock.turn(days=-3650)
    acts.note(office, "导出", [], {})
    assert shown(office, entry).number == "用印〔2036〕1号"
    found = times(office)
    assert [mark for _, mark in found[-2:]] == [False, True]
    assert found[-1][0] == found[-2][0]


def test_the_same_second_is_no_mark(office: Store) -> None:
    acts.note(office, "导出", [], {})
    acts.note(office, "导出", [], {})
    assert not any(mark for _, mark in times(office))


def test_a_move_into_another_time_zone_is_not_a_clock_set_back(office: Store, clock: Clock) -> None:
    from datetime import timedelta, timezone

    clock.moment = clock.moment.astimezone(timezone(timedelta(hours=-5))) + timedelta(minutes=1)
    acts.note(office, "导出", [], {})
    assert not times(office)[-1][1]


def test_the_history_of_an_entry_shows_the_mark(office: Store, clock: Clock) -> None:
    entry = enter(office)
    clock.turn(days=-1)
    with refused("在今天（2026-11-24）之后"):  # the day of the entry now lies in the future
        acts.correct(office, SealUse, entry, {"note": "补记"})
    acts.strike(office, SealUse, entry, "误登")
    with office.read() as lookup:
        assert [trace.clock for trace in audit.history(lookup.session, "seal_use", entry)] == [False, True]
    assert shown(office, entry).struck
