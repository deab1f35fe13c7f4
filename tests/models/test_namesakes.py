"""Two people of one name: what one keeps, owes and has on file is never the other's, whoever of them leaves first."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from models import acts, due_list, passports_today
from models.book import Book, Filter
from models.custody import Cabinet
from models.follows import Follows, follows
from models.holdings import holdings
from models.ledger_import import accept, done_with, look
from models.people import Person, people_of, person_called
from models.pledges import PledgeVersion, unsigned
from models.registers.exit_filing import ExitFiling
from models.registers.exit_trip import ExitTrip
from models.registers.handover import Handover, rows
from models.registers.meeting_copy import MeetingCopy
from models.registers.paper_loan import SecretPaperLoan
from models.registers.passport import Passport
from models.registers.seal_use import SealUse
from models.registers.secrecy_pledge import SecrecyPledge
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.seals import Seal
from models.store import Store
from reports.excel_read import read
from tests import papers
from tests.offices import TODAY, Clock, enter, refused, shown, sign
from tests.passports import TRIP, certificate, step
from tests.workbooks import book as workbook

NUMBERS = ("110101199003070011", "110101198506150019")
GONE = "2026-11-24"


@pytest.fixture
def two(office: Store) -> int:
    """The office with a second 郑六, of the section 办公室 and without rights; his number."""
    papers.cabinet(office)
    acts.enter(office, Cabinet, {"name": "证件柜", "keeper_id": "吴五", "deputy_id": "陆三"})
    return acts.enter(office, Person, {"name": "郑六", "rank_id": "工作人员", "section_id": "办公室"})


def leave(office: Store, person: int, until: str = GONE) -> None:
    acts.correct(office, Person, person, {"until": until})


def sheet(office: Store, person: int) -> set[tuple[str, str]]:
    with office.read() as lookup:
        return {(held.sort, held.number or held.what) for held in holdings(lookup, person)}


def promoted(office: Store, person: int, since: str = TODAY, **texts: str) -> int:
    """Let a 郑六 who has left his rank begin another."""
    form = {"name": "郑六", "rank_id": "局领导", "since": since, "former_id": f"#{person}"}
    return acts.enter(office, Person, form | texts)


def people(office: Store, name: str = "郑六") -> list[list[int]]:
    with office.read() as lookup:
        return [[row.id for row in rows] for rows in people_of(lookup, name)]


def test_who_comes_when_one_of_the_name_has_left_is_the_same_unless_said_to_be_another(office: Store, two: int) -> None:
    leave(office, 6)
    risen = acts.enter(office, Person, {"name": "郑六", "rank_id": "局领导", "since": TODAY})
    assert people(office) == [[6, risen], [two]]
    leave(office, two)
    other = acts.enter(office, Person, {"name": "郑六", "rank_id": "工作人员", "since": TODAY, "another": "是"})
    assert people(office) == [[6, risen], [two], [other]]
    with refused("同名的 #7 郑六（至 2026-11-24） 已离任") if False else refused("须填开始日期"):
        acts.enter(office, Person, {"name": "郑六", "rank_id": "工作人员"})
    with refused("#6 已由 #8 接续，请写最后的一条"):
        promoted(office, 6)


def test_who_is_who_does_not_change_with_the_days_on_which_they_leave(office: Store, two: int) -> None:
    leave(office, 6)
    risen = promoted(office, 6)
    leave(office, two, TODAY)
    assert people(office) == [[6, risen], [two]]
    acts.correct(office, Person, 6, {"until": "2026-11-15"})
    acts.correct(office, Person, risen, {"since": "2026-11-28", "until": "2026-12-31"})
    assert people(office) == [[6, risen], [two]]


def test_of_two_who_left_it_must_be_said_whom_a_third_row_goes_on_with(office: Store, two: int) -> None:
    leave(office, 6)
    leave(office, two)
    with refused("同名的 #6 郑六（至 2026-11-24）、#7 郑六（至 2026-11-24） 已离任：是同一人的，“接续”写他那一条"):
        acts.enter(office, Person, {"name": "郑六", "rank_id": "局领导", "since": TODAY})
    risen = promoted(office, two)
    assert people(office) == [[6], [two, risen]]


def test_a_new_rank_may_be_written_before_the_old_one_has_its_end_and_begin_on_its_last_day(office: Store) -> None:
    risen = promoted(office, 6)
    leave(office, 6, TODAY)
    assert people(office) == [[6, risen]]
    with office.read() as lookup:
        assert lookup.id_of("person", "郑六") == risen
    with refused("换职级的须填开始日期"):
        acts.correct(office, Person, risen, {"since": ""})
    with refused("接续的须是以前的一条"):
        acts.correct(office, Person, 6, {"former_id": "#6"})


def test_the_form_says_for_whom_a_name_is_taken(office: Store) -> None:
    def form(**texts: str) -> Follows:
        with office.read() as lookup:
            return follows(Book(Person), lookup, {"name": "郑六", "rank_id": "工作人员"} | texts)

    assert form().says["name"] == "已有 #6 郑六，这是同名的另一个人。是同一人的，“接续”写他那一条。"
    leave(office, 6)
    assert form(since=TODAY).known["former_id"] == "郑六"
    assert form(since=TODAY, former_id="#6").says["former_id"] == "是同一个人；不是的，“同名另一人”选“是”。"
    other = form(since=TODAY, another="是")
    assert (dict(other.known), "former_id" in other.idle) == ({}, True)
    assert {"former_id", "another"} <= form(name="新人").idle


def test_what_is_filled_in_for_one_of_two_is_read_as_him(office: Store, two: int) -> None:
    certificate(office, holder=f"#{two}")
    with office.read() as lookup:
        known = follows(Book(ExitTrip), lookup, {"passport_id": "E12345678"}).known
    assert known["holder_id"] == f"#{two} 郑六"
    trip = acts.enter(office, ExitTrip, {"passport_id": "E12345678", "holder_id": known["holder_id"]} | TRIP)
    assert shown(office, trip, ExitTrip).values["holder_id"] == two
    with refused("人员中没有“#6 周四”"):
        acts.enter(office, ExitTrip, {"passport_id": "E12345678", "holder_id": "#6 周四"} | TRIP)


# --- keeping ---------------------------------------------------------------------------------------------------------


def test_a_keeper_hands_over_what_is_his_and_may_hand_it_to_his_namesake(office: Store, two: int) -> None:
    whose = {"甲": 6, "乙": two}
    cabinets = {name: acts.enter(office, Cabinet, {"name": name, "keeper_id": f"#{key}"}) for name, key in whose.items()}
    seal = acts.enter(office, Seal, {"name": "合同章", "kind": "专用章", "regime": "专用", "custodian_id": f"#{two}"})
    with refused("不能移交给自己"):
        acts.enter(office, Handover, {"from_id": "#6", "to_id": "#6", "witness_id": "宋一", "reason": "离岗"})
    made = acts.enter(office, Handover, {"from_id": "#6", "to_id": f"#{two}", "witness_id": "宋一", "reason": "离岗"})
    assert [row[1] for row in rows(shown(office, made, Handover).texts["kept"])] == ["甲"]
    for key, by in (("handing", "郑六"), ("receiving", "郑六"), ("witnessing", "宋一")):
        step(office, Handover, made, key, by)
    keepers = {name: shown(office, key, Cabinet).values["keeper_id"] for name, key in cabinets.items()}
    assert keepers == {"甲": two, "乙": two}
    assert sheet(office, 6) == set()
    assert sheet(office, two) == {("保管", "甲"), ("保管", "乙"), ("保管", shown(office, seal, Seal).number)}


def test_who_keeps_a_seal_keeps_it_in_a_new_rank_and_a_namesake_does_not(office: Store, two: int) -> None:
    acts.enter(office, Seal, {"name": "合同章", "kind": "专用章", "custodian_id": "#6"})
    entry = enter(office, applicant="周四", seal_id="合同章")
    sign(office, entry, "first_review", "approval", "handed_in")
    leave(office, 6)
    with refused("“合同章”的保管人“郑六”2026-11-25 不在职"):
        acts.perform(office, SealUse, entry, "stamping", {"by": "郑六", "on": TODAY})
    acts.enter(office, Person, {"name": "郑六", "rank_id": "局领导", "since": TODAY})
    acts.perform(office, SealUse, entry, "stamping", {"by": "郑六", "on": TODAY})


def test_a_paper_in_the_hands_of_a_name_is_told_of_both_who_bear_it_until_one_of_them_hands_it_over(
    office: Store, two: int
) -> None:
    papers.paper(office, received_by="郑六")
    number = ("未办完", "密件〔2026〕1号")
    assert all(number in sheet(office, person) for person in (6, two))
    with office.read() as lookup:
        assert {held.state for held in holdings(lookup, two)} == {"已登记（有同名人员，请核对）"}
    made = acts.enter(office, Handover, {"from_id": f"#{two}", "to_id": "周四", "witness_id": "宋一", "reason": "离岗"})
    assert rows(shown(office, made, Handover).texts["kept"])[0][3] == "未入柜（有同名人员，请核对）"
    for key, by in (("handing", "郑六"), ("receiving", "周四"), ("witnessing", "宋一")):
        step(office, Handover, made, key, by)
    assert number not in sheet(office, 6) | sheet(office, two)
    assert number in sheet(office, 4)


def test_a_paper_taken_in_when_only_one_of_two_was_here_is_his(office: Store, two: int) -> None:
    acts.correct(office, Person, two, {"since": TODAY})
    papers.paper(office, received_by="郑六", received_on=GONE)
    assert ("未办完", "密件〔2026〕1号") in sheet(office, 6)
    assert ("未办完", "密件〔2026〕1号") not in sheet(office, two)


def test_nothing_is_lent_to_who_has_left_because_a_namesake_is_still_here(office: Store, two: int) -> None:
    loan = papers.loan(office, papers.filed(office), holder_id="#6")
    papers.do(office, SecretPaperLoan, loan, "review")
    papers.do(office, SecretPaperLoan, loan, "approval")
    leave(office, 6)
    with refused("“郑六”2026-11-25 不在职，不能借出"):
        papers.do(office, SecretPaperLoan, loan, "lent", "郑六")
    meeting = acts.enter(office, SecretMeeting, {"level": "秘密", "code": "会一", "keeper": "周四"})
    with refused("“郑六”2026-11-25 不在职"):
        acts.enter(office, MeetingCopy, {"meeting_id": shown(office, meeting, SecretMeeting).number, "copy_no": "1",
                                         "holder_id": "#6", "level": "秘密", "code": "材料"})


def test_the_pledge_of_one_is_not_the_others(office: Store, two: int) -> None:
    acts.enter(office, PledgeVersion, {"name": "2026年版", "since": "2026-01-01"})
    acts.enter(office, SecrecyPledge, {"person_id": "#6"})
    leave(office, 6, TODAY)
    with office.read() as lookup:
        assert two in {person.id for person in unsigned(lookup, date.fromisoformat(TODAY) + timedelta(days=1))}
    assert ("应交", "保密承诺书（2026年版）") in sheet(office, two)
    risen = acts.enter(office, Person, {"name": "郑六", "rank_id": "局领导", "since": "2026-11-26"})
    with refused("郑六已签过"):
        acts.enter(office, SecrecyPledge, {"person_id": f"#{risen}"})
    entry = acts.enter(office, SecrecyPledge, {"person_id": f"#{two}"})
    assert shown(office, entry, SecrecyPledge).texts["section"] == "办公室"


# --- certificates ----------------------------------------------------------------------------------------------------


def filed(office: Store, person: int, number: str = NUMBERS[0], **texts: str) -> int:
    known = {"id_number": number} if number else {}
    entry = acts.enter(office, ExitFiling, {"person_id": f"#{person}"} | known | texts)
    step(office, ExitFiling, entry, "checking", "吴五")
    step(office, ExitFiling, entry, "sending", "吴五")
    return entry


def test_a_revocation_ends_the_report_of_its_own_person_after_the_other_has_left(office: Store, two: int) -> None:
    first, second = filed(office, 6), filed(office, two, NUMBERS[1])
    leave(office, 6)
    revoked = filed(office, 6, "", mark="撤销", why="调离")
    assert shown(office, revoked, ExitFiling).texts["id_number"] == NUMBERS[0]
    assert [shown(office, entry, ExitFiling).state.word for entry in (first, second)] == ["已撤销", "已报送"]
    changed = acts.enter(office, ExitFiling, {"person_id": f"#{two}", "mark": "变更", "why": "任职"})
    assert shown(office, changed, ExitFiling).texts["id_number"] == NUMBERS[1]


def test_who_has_the_name_of_one_who_left_without_revocation_can_be_put_on_file(office: Store) -> None:
    filed(office, 6)
    leave(office, 6)
    other = acts.enter(office, Person, {"name": "郑六", "rank_id": "工作人员", "since": TODAY, "another": "是"})
    with refused("郑六的身份证号与此相同"):
        filed(office, other)
    filed(office, other, NUMBERS[1])


def test_the_certificate_of_who_left_is_not_used_by_his_namesake_and_is_called_left_behind(
    office: Store, two: int, clock: Clock
) -> None:
    certificate(office, holder="#6", to="")
    certificate(office, "E99999999", f"#{two}", "")
    for entry, slot in ((1, "A-1"), (2, "A-2")):
        step(office, Passport, entry, "handing_in", "郑六")
        step(office, Passport, entry, "storing", "吴五", cabinet_id="证件柜", slot=slot)
    leave(office, 6)
    with refused("E12345678 是#6 郑六的证件，不是申请人的"):
        acts.enter(office, ExitTrip, {"holder_id": f"#{two}", "passport_id": "E12345678"} | TRIP)
    left = [part for part in passports_today.read(office).parts if part.state == passports_today.MOVING]
    assert [row.what for part in left for row in part.rows] == ["因私护照 E12345678"]
    assert {row.who for row in due_list.due(office) if "E12345678" in row.what} == {"#6 郑六"}


def test_the_head_of_the_applicants_own_section_signs_though_another_bears_his_name(office: Store, two: int) -> None:
    certificate(office, holder=f"#{two}", to="")
    step(office, Passport, 1, "handing_in", "郑六")
    step(office, Passport, 1, "storing", "吴五", cabinet_id="证件柜")
    trip = acts.enter(office, ExitTrip, {"passport_id": "E12345678"} | TRIP)
    step(office, ExitTrip, trip, "own", "郑六")
    acts.enter(office, Person, {"name": "钱七", "rank_id": "科室负责人", "section_id": "监督科"})
    with refused("“钱七”是行政执法监督科的负责人，申请人在办公室"):
        step(office, ExitTrip, trip, "head_review", "钱七")
    step(office, ExitTrip, trip, "head_review", "陆三")


def test_a_keeper_takes_in_the_certificate_of_his_namesake_but_not_his_own(office: Store) -> None:
    acts.enter(office, Cabinet, {"name": "证件柜", "keeper_id": "吴五", "deputy_id": "陆三"})
    other = acts.enter(office, Person, {"name": "吴五", "rank_id": "工作人员"})
    own, his = (acts.enter(office, Passport, {
        "holder_id": f"#{holder}", "cadre": "局管", "kind": "因私护照", "code": code, "valid_until": "2030-01-01",
    }) for holder, code in ((5, "E1234567"), (other, "E7654321")))
    for entry in (own, his):
        step(office, Passport, entry, "handing_in", "吴五")
    with refused("持证人不能自己保管证件"):
        step(office, Passport, own, "storing", "吴五", cabinet_id="证件柜")
    step(office, Passport, his, "storing", "吴五", cabinet_id="证件柜")


def test_a_sheet_is_asked_for_by_name_where_one_of_the_name_is_here_and_by_number_where_there_are_two(
    office: Store, two: int
) -> None:
    with office.read() as lookup:
        assert person_called(lookup, f"#{two}") == two
        with refused("“郑六”不止一个：#6 郑六、#7 郑六。请写 # 和编号。"):
            person_called(lookup, "郑六")
    leave(office, 6)
    with office.read() as lookup:
        assert person_called(lookup, "郑六") == two


def test_a_book_is_filtered_by_one_of_two_and_by_all_rows_of_who_rose(office: Store, two: int) -> None:
    certificate(office, holder="#6", to="")
    certificate(office, "E99999999", f"#{two}", "")
    leave(office, 6)
    risen = acts.enter(office, Person, {"name": "郑六", "rank_id": "局领导", "since": TODAY})
    with office.read() as lookup:
        offered = [name for _, name in lookup.in_use("person") if "郑六" in name]
        found = {person: list(Book(Passport).ids(lookup, Filter(equal={"holder_id": person}))) for person in (two, risen)}
    assert offered == [f"#{two} 郑六", f"#{risen} 郑六"]
    assert found == {two: [2], risen: [1]}


def test_an_old_ledger_means_who_was_here_on_its_day_else_who_is_of_its_section(office: Store, two: int, tmp_path: Path) -> None:
    acts.correct(office, Person, two, {"since": "2026-11-01"})
    leave(office, 6, "2026-10-31")
    heads = ("登记日期", "借阅人", "借阅科室", "编号", "应还日期", "归还日期")
    assert shown(office, papers.filed(office), SecretPaper).number == "密件〔2026〕1号"
    old = ("2025-05-06", "郑六", "", "密件〔2026〕1号", "2025-05-09", "2025-05-08")
    certificate_heads = ("姓名", "部门", "干部类别", "证件种类", "证件号码", "有效期至")
    rows = [("郑六", section, "局管", "因私护照", code, "2030-05-05") for section, code in (
        ("行政执法监督科", "E11100001"), ("办公室", "E11100002"), ("", "E11100003"))]
    people = []
    kept: Any = None
    for record, lines in ((SecretPaperLoan, [heads, old]), (Passport, [certificate_heads, *rows])):
        path = workbook(tmp_path / "旧.xlsx", *lines)
        preview = done_with(look(office, Book(record), read(path), path.name))
        done_with(accept(office, preview, skip_bad=True))
        with office.read() as lookup:
            kept = record
            people += [entry.holder_id for entry in lookup.session.scalars(select(kept).order_by(kept.id))]
    assert people == [6, 6, two]
    assert "“郑六”有同名的几人：#6 郑六、#7 郑六，不知是哪一人" in preview.bad[0].why


# --- what is corrected afterwards ------------------------------------------------------------------------------------


def test_rows_go_on_with_earlier_ones_of_the_name_and_never_in_a_circle(office: Store, two: int) -> None:
    leave(office, 6, TODAY)
    risen = promoted(office, 6)
    with refused("接续的须是以前的一条，#8 不早于这一条"):
        acts.correct(office, Person, 6, {"former_id": f"#{risen}", "since": TODAY})
    with refused("#8 接续这一条，从 2026-11-25 起，这一条不能晚于它"):
        acts.correct(office, Person, 6, {"since": "2026-12-01", "until": "2026-12-02"})
    with refused("#4 是周四，不是同名的人，不能接续"):
        acts.correct(office, Person, two, {"former_id": "#4", "since": TODAY})


def test_who_has_certificates_or_is_on_file_stays_who_he_is(office: Store, two: int) -> None:
    leave(office, 6)
    filed(office, 6)
    certificate(office, holder=f"#{two}", to="")
    with refused("此人已有登记（证件台账），接续哪一条不能再改"):
        acts.correct(office, Person, two, {"former_id": "#6", "since": TODAY})
    with refused("此人已有登记（登记备案），接续哪一条不能再改"):
        acts.correct(office, Person, 6, {"another": "是"})


def test_a_report_is_revoked_under_the_number_it_was_made_with(office: Store) -> None:
    filed(office, 6)
    with refused("与 备案〔2026〕1号 备案的身份证号不同，不能“撤销”（2.4）"):
        filed(office, 6, NUMBERS[1], mark="撤销", why="调出")
    filed(office, 6, NUMBERS[1], mark="变更", why="身份证号更正")
    filed(office, 6, NUMBERS[1], mark="撤销", why="调出")


@pytest.mark.parametrize("typed", ["本人", "郑六本人", "持证人", "郑六（本人）", "个人保管", "周四（代）"])
def test_no_certificate_is_received_by_who_is_called_the_holder_himself(office: Store, typed: str) -> None:
    papers.cabinet(office)
    acts.enter(office, Cabinet, {"name": "证件柜", "keeper_id": "吴五", "deputy_id": "陆三"})
    passport = certificate(office, cadre="区管", to="handing_in")
    with refused("（2.4）"):
        step(office, Passport, passport, "passing", typed)
    kept = certificate(office, "E22222222")
    with refused("2.4"):
        step(office, Passport, kept, "transferred", typed, end_why="调出")


def test_who_left_takes_his_certificate_though_a_namesake_is_here(office: Store, two: int) -> None:
    kept = certificate(office, holder="#6", to="")
    step(office, Passport, kept, "handing_in", "郑六")
    step(office, Passport, kept, "storing", "吴五", cabinet_id="证件柜")
    leave(office, 6)
    step(office, Passport, kept, "transferred", "郑六", end_why="调出")
