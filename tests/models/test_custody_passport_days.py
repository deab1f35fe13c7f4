"""When a certificate is due back: nobody puts the day off, and no later setting moves it (procedure 2.4)."""

import pytest

from models import acts, audit
from models.people import Office
from models.registers.exit_trip import ExitTrip
from models.store import Store
from tests.forms.test_custody_papers import texts_of
from tests.offices import Clock, refused, shown
from tests.passports import WAY, certificate, sign, step, travel

pytestmark = pytest.mark.usefixtures("cabinet")
BACK = {"went": "是", "left_on": "2026-12-01", "back_on": "2026-12-07"}


def due(office: Store, trip: int) -> str:
    return shown(office, trip, ExitTrip).texts["due_on"]


def days(office: Store, value: str) -> None:
    acts.correct(office, Office, 1, {"return_days": value})


def test_a_journey_that_did_not_take_place_does_not_put_off_what_is_overdue(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=29)
    sign(office, trip, "coming_home", went="否")
    entry = shown(office, trip, ExitTrip)
    assert (entry.texts["due_on"], entry.state.word) == ("2026-12-18", "逾期未还")
    said = texts_of(office, "passport_notice", trip)
    assert (said["home"], said["due_day"], said["days"], said["within"]) == ("未成行", "2026年12月18日", "6", "10")


def test_a_setting_changed_while_the_certificate_is_out_changes_neither_its_day_nor_its_notice(
    office: Store, clock: Clock
) -> None:
    certificate(office)
    trip = travel(office)
    days(office, "5")
    clock.turn(days=24)
    said = texts_of(office, "passport_notice", trip)
    assert (said["due_day"], said["within"]) == ("2026年12月18日", "10")
    sign(office, trip, "coming_home", WAY, **BACK)
    assert due(office, trip) == "2026-12-17"
    assert texts_of(office, "passport_notice", trip)["within"] == "10"


def test_the_days_set_when_the_certificate_is_issued_are_the_ones_that_hold(office: Store) -> None:
    certificate(office)
    trip = travel(office, to="party_approval")
    days(office, "5")
    assert due(office, trip) == "2026-12-18"
    sign(office, trip, "issuing")
    assert due(office, trip) == "2026-12-13"


def test_what_was_only_planned_is_not_taken_for_what_happened(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    for said in ({}, {"left_on": "2026-12-01"}, {"back_on": "2026-12-07"}):
        with refused("成行的须写明，计划的日期不能代替实际的（2.4）"):
            step(office, ExitTrip, trip, "coming_home", "郑六", went="是", **said)
    with office.read() as lookup:
        assert lookup.get("exit_trip", trip).coming_home is None


def test_a_return_that_is_taken_back_is_due_as_before(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    days(office, "5")
    sign(office, trip, "coming_home", WAY, **BACK)
    with office.read() as lookup:
        act = audit.history(lookup.session, "exit_trip", trip)[-1].act
    acts.take_back(office, ExitTrip, trip, act)
    assert due(office, trip) == "2026-12-18"


def test_the_return_and_the_certificate_recorded_at_once_are_due_as_one_by_one(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    on = {"on": office.today().isoformat()}
    acts.perform_all(office, ExitTrip, trip, {"coming_home": {"by": "郑六"} | BACK | on, "handing_back": {"by": "吴五"} | on})
    assert due(office, trip) == "2026-12-17"


def test_a_wrong_day_of_return_is_corrected_and_the_certificate_is_due_accordingly(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    days(office, "5")
    sign(office, trip, "coming_home", WAY, **BACK)
    acts.correct(office, ExitTrip, trip, {"back_on": "2026-12-05"})
    assert due(office, trip) == "2026-12-15"
    with refused("早于实际出境"):
        acts.correct(office, ExitTrip, trip, {"back_on": "2026-11-30"})
    with refused("请填写是否成行"):
        acts.correct(office, ExitTrip, trip, {"went": ""})
    sign(office, trip, "report", WAY)
    with refused("更正须写明原因"):
        acts.correct(office, ExitTrip, trip, {"back_on": "2026-12-06"})
    with refused("已经收到回国报告，不能改为未成行"):
        acts.correct(office, ExitTrip, trip, {"went": "否", "left_on": "", "back_on": ""}, why="登错")
    acts.correct(office, ExitTrip, trip, {"back_on": "2026-12-06"}, why="登机牌为准")
    assert due(office, trip) == "2026-12-16"


def test_a_journey_told_as_made_and_corrected_to_not_made_is_due_as_one_that_was_not(office: Store, clock: Clock) -> None:
    certificate(office)
    trip = travel(office)
    clock.turn(days=14)
    sign(office, trip, "coming_home", WAY, **BACK)
    acts.correct(office, ExitTrip, trip, {"went": "否", "left_on": "", "back_on": ""})
    assert due(office, trip) == "2026-12-18"
    acts.correct(office, ExitTrip, trip, BACK)
    assert due(office, trip) == "2026-12-17"


def test_what_a_step_tells_is_not_corrected_before_it_is_done(office: Store) -> None:
    certificate(office)
    with refused("“实际返回”办“回国登记”时登记，这一步还没有办"):
        acts.correct(office, ExitTrip, travel(office), {"back_on": "2026-12-06"})
