"""What is due: every loan, certificate and duty with its day, the rule of that day, and which reminder goes out next."""

from datetime import date

import pytest

from models import acts, due_list, holdings, today
from models.due import LATE, OUT, TODAY, WARN, WEEK, Due, state_on
from models.people import person_called
from models.registers.exit_trip import ExitTrip
from models.registers.paper_loan import SecretPaperLoan
from models.registers.passport import Passport
from models.registers.unit_filing import UnitFiling
from models.store import Store
from tests import papers
from tests.offices import Clock, refused

TRIP = {"passport_id": "E12345678", "holder_id": "郑六", "destination": "某国", "reason": "旅游"}


@pytest.fixture
def desk(office: Store) -> Store:
    papers.cabinet(office)
    return office


def dues(office: Store, register: str, day: date | None = None) -> list[Due]:
    return [row for row in due_list.due(office, day) if row.register == register]


def certificate(office: Store, **texts: str) -> int:
    form = {"holder_id": "郑六", "cadre": "局管", "kind": "因私护照", "code": "E12345678", "valid_until": "2031-01-01"}
    return acts.enter(office, Passport, form | texts)


def issued(office: Store) -> int:
    made = certificate(office)
    papers.do(office, Passport, made, "handing_in", "郑六")
    papers.do(office, Passport, made, "storing", "周四", cabinet_id=papers.CABINET, slot="1")
    trip = acts.enter(office, ExitTrip, TRIP | {"leave_on": "2026-11-26", "return_on": "2026-12-01"})
    signers = {"own": "郑六", "head_review": "宋二", "first_review": "吴五", "party_approval": "局党组", "issuing": "郑六"}
    for step, by in signers.items():
        papers.do(office, ExitTrip, trip, step, by)
    return trip


@pytest.mark.parametrize(
    ("due", "state"),
    [("2026-11-24", LATE), ("2026-11-25", TODAY), ("2026-11-26", WEEK), ("2026-12-02", WEEK), ("2026-12-03", OUT)],
)
def test_a_loan_is_late_due_today_due_within_seven_days_or_out(due: str, state: str) -> None:
    assert state_on(date.fromisoformat(due), date(2026, 11, 25), OUT) == state


def test_a_paper_that_is_out_says_who_has_it_since_when_and_by_which_rule_it_is_due(desk: Store) -> None:
    papers.lent(desk, papers.filed(desk))
    (found,) = dues(desk, "paper_loan")
    assert (found.what, found.who) == ("密件〔2026〕1号 甲一", "郑六")
    assert (found.since, found.due) == (date(2026, 11, 25), date(2026, 11, 26))
    assert (found.state, found.why) == (WEEK, "借出时约定的应还日期 2026-11-26")
    (later,) = dues(desk, "paper_loan", date(2026, 11, 28))
    assert later.state == LATE
    assert "已逾期 2 日" in later.why


@pytest.mark.parametrize(("days", "stage"), [(0, 0), (1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (90, 3)])
def test_one_is_asked_again_on_the_first_the_fourth_and_the_seventh_day(days: int, stage: int) -> None:
    assert due_list.stage(date(2026, 11, 1), date.fromordinal(date(2026, 11, 1).toordinal() + days)) == stage


def test_a_notice_counts_as_printed_once_it_was_and_until_the_next_one_is_due(desk: Store, clock: Clock) -> None:
    loan = papers.lent(desk, papers.filed(desk))
    clock.turn(days=2)  # the first day after the day of return
    assert "第 1 次催还通知（逾期第 1 日）尚未打印" in dues(desk, "paper_loan")[0].why
    acts.note(desk, "打印", [("paper_loan", loan)], {"sheet": "seal_use_slip"})  # something else
    assert "尚未打印" in dues(desk, "paper_loan")[0].why
    acts.note(desk, "打印", [("paper_loan", loan)], {"sheet": SecretPaperLoan.notice})
    assert "第 1 次催还通知已于 2026-11-27 打印" in dues(desk, "paper_loan")[0].why
    clock.turn(days=3)
    assert "第 2 次催还通知（逾期第 4 日）尚未打印" in dues(desk, "paper_loan")[0].why


def test_a_certificate_is_warned_of_from_the_planned_return_and_due_ten_days_after_the_actual_one(
    desk: Store, clock: Clock
) -> None:
    trip = issued(desk)
    assert [row.state for row in dues(desk, "exit_trip")] == [OUT]
    clock.turn(days=6)  # 1 December
    (warned,) = dues(desk, "exit_trip")
    assert (warned.state, warned.due) == (WARN, date(2026, 12, 11))
    assert "按计划返回 2026-12-01 推算" in warned.why
    clock.turn(days=2)
    back = {"went": "是", "left_on": "2026-11-26", "back_on": "2026-12-03", "late_back_why": "航班取消"}
    papers.do(desk, ExitTrip, trip, "coming_home", "郑六", "2026-12-03", **back)
    (home,) = dues(desk, "exit_trip")
    assert (home.due, home.why) == (date(2026, 12, 13), "实际返回 2026-12-03 起 10 日内交回（2.4）")
    assert [row.due for row in dues(desk, "exit_trip", date(2026, 12, 14)) if row.state == LATE] == [date(2026, 12, 13)]


def test_a_certificate_that_nobody_handed_in_and_one_that_expires_are_due(desk: Store) -> None:
    certificate(desk, valid_until="2027-05-25")
    certificate(desk, code="E2", valid_until="2027-05-26")
    found = {(row.what, row.due) for row in dues(desk, "passport")}
    assert found == {
        ("上交 因私护照 E12345678", date(2026, 12, 5)), ("上交 因私护照 E2", date(2026, 12, 5)),
        ("因私护照 E12345678 将到期", date(2027, 5, 25)),
    }  # fmt: skip


def test_a_change_of_the_unit_that_was_not_reported_is_due_at_once(desk: Store) -> None:
    before = {"unit_before": "某市某区司法局", "head_before": "宋一", "phone_before": "1", "unit_after": "某市某区司法局"}
    acts.enter(desk, UnitFiling, before | {"head_after": "宋二", "phone_after": "1"})
    assert [(row.state, row.due) for row in dues(desk, "unit_filing")] == [(TODAY, date(2026, 11, 25))]


def test_today_shows_what_is_out_by_its_state_and_a_loan_that_is_out_waits_for_nobody(desk: Store, clock: Clock) -> None:
    papers.lent(desk, papers.filed(desk))
    found = today.read(desk)
    assert [(group.state, group.count) for group in found.due] == [(WEEK, 1)]
    assert not [row for group in found.groups for row in group.rows if row.entry.book == "paper_loan"]
    clock.turn(days=1)
    assert [(group.state, group.count) for group in today.read(desk).due] == [(TODAY, 1)]
    clock.turn(days=1)
    assert [(group.state, group.rows[0].who) for group in today.read(desk).due] == [(LATE, "郑六")]


def test_a_persons_sheet_has_what_he_keeps_holds_owes_and_has_under_way(desk: Store, clock: Clock) -> None:
    papers.lent(desk, papers.filed(desk))
    papers.loan(desk, papers.filed(desk, code="甲二"), holder_id="吴五")
    issued(desk)
    clock.turn(days=2)
    with desk.read() as lookup:
        keeper, holder, deputy = (holdings.rows(lookup, person_called(lookup, name)) for name in ("周四", "郑六", "吴五"))
    assert ("保管", papers.CABINET, "密级文件登记 2 件、证件台账 1 件", "", "", "") in keeper
    assert ("保管", "印章1号", "区司法局公章", "", "", "在用") in keeper
    assert ("在手", "密借〔2026〕1号", "密件〔2026〕1号 甲一", "2026-11-25", "2026-11-26", "逾期") in holder
    assert ("替管", papers.CABINET, "密级文件登记 2 件、证件台账 1 件", "", "", "") in deputy
    assert ("未办完", "密借〔2026〕2号", "密级文件借阅登记 密件〔2026〕2号", "2026-11-25", "", "待审核") in deputy


def test_nobody_has_no_sheet(desk: Store) -> None:
    with desk.read() as lookup, refused("人员中没有“张三”"):
        person_called(lookup, "张三")


def test_what_is_lent_counts_as_no_stamping_and_waits_under_no_name_of_one(desk: Store) -> None:
    papers.lent(desk, papers.filed(desk))
    loan = papers.loan(desk, papers.filed(desk, code="甲二"))
    for step in ("review", "approval"):
        papers.do(desk, SecretPaperLoan, loan, step)
    found = today.read(desk)
    assert (sum(found.per_day), [group.kind for group in found.groups]) == (0, [today.DO])


def test_what_is_to_be_done_about_an_overdue_certificate_is_said_first_and_as_its_notice_calls_it(desk: Store) -> None:
    issued(desk)
    (late,) = dues(desk, "exit_trip", date(2026, 12, 12))
    assert late.why.startswith("第 1 次催交通知（逾期第 1 日）尚未打印，已逾期 1 日，按计划返回 2026-12-01 推算")
