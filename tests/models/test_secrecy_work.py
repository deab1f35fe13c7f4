"""The smaller books of confidential work: clearing, pledges, the group, training, checks, meetings and their copies."""

import pytest

from forms.sheets import sheet
from models import acts, secrecy_duties
from models.custody import loans
from models.due import LATE, TODAY, WARN, WEEK, Due
from models.due_list import due
from models.people import Person
from models.pledges import PledgeVersion, SecrecyGroup, unsigned
from models.record import Record
from models.registers.internal_clearing import InternalClearing
from models.registers.meeting_copy import MeetingCopy
from models.registers.secrecy_check import SecrecyCheck
from models.registers.secrecy_pledge import SecrecyPledge
from models.registers.secrecy_training import SecrecyTraining
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.store import Store
from tests import papers
from tests.offices import TODAY as DAY
from tests.offices import Clock, refused, shown
from tests.papers import do

CLEARING = {"materials": "过期内部通报", "pieces": "35份", "handed_by": "周四", "method": "碎纸机粉碎"}
CHECK = {"scope": "监督科", "content": "涉密计算机和文件柜", "checker": "陆三"}
FOUND = {"found": "是", "findings": "文件柜钥匙没有专人保管", "responsible": "郑六", "due_on": "2026-12-05"}
COPY = {"meeting_id": "密会2026-1", "level": "秘密", "code": "材一", "holder_id": "郑六"}


def word(office: Store, entry: int, record: type[Record]) -> str:
    return shown(office, entry, record).state.word


def duties(office: Store, *registers: str) -> list[Due]:
    with office.read() as lookup:
        return [due for due in secrecy_duties.duties(lookup) if due.register in registers]


# 内部资料清理销毁 (1.1.3, step 3)


def test_a_month_is_cleared_counted_approved_and_destroyed_under_two_pairs_of_eyes(office: Store) -> None:
    entry = acts.enter(office, InternalClearing, CLEARING)
    states = [word(office, entry, InternalClearing)]
    signers = {"counting": "吴五", "approval": "宋二", "first_witness": "陆三", "second_witness": "郑六"}
    states += [do(office, InternalClearing, entry, step, by) for step, by in signers.items()]
    assert states == ["待清理", "已清点", "待销毁", "销毁中", "已销毁"]
    assert shown(office, entry, InternalClearing).texts["month"] == "2026-11"


def test_what_is_classified_is_not_cleared_with_internal_papers(office: Store) -> None:
    with refused("须列入清退销毁登记"):
        acts.enter(office, InternalClearing, CLEARING | {"classified": "是"})


def test_nothing_is_destroyed_without_approval_and_none_of_the_witnesses_is_the_sender(office: Store) -> None:
    entry = acts.enter(office, InternalClearing, CLEARING)
    with refused("人员中没有 2026-11-25 在职的“路过的人”"):
        do(office, InternalClearing, entry, "counting", "路过的人")
    do(office, InternalClearing, entry, "counting", "吴五")
    with refused("须先办“批准”"):
        do(office, InternalClearing, entry, "first_witness", "陆三")
    do(office, InternalClearing, entry, "approval", "宋二")
    with refused("监销人不能是送销人（周四）"):
        do(office, InternalClearing, entry, "first_witness", "周四")
    do(office, InternalClearing, entry, "first_witness", "陆三")
    for name, why in (("陆三", "须有两名监销人"), ("周四", "监销人不能是送销人")):
        with refused(why):
            do(office, InternalClearing, entry, "second_witness", name)
    with refused("已由批准签字认可"):
        acts.correct(office, InternalClearing, entry, {"pieces": "36"})


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2026年11月", "2026-11"), ("2026.9", "2026-09"), ("２０２６．９", "2026-09"), ("2026-10", "2026-10")],
)
def test_a_month_is_kept_in_one_form(office: Store, typed: str, kept: str) -> None:
    entry = acts.enter(office, InternalClearing, CLEARING | {"month": typed})
    assert shown(office, entry, InternalClearing).texts["month"] == kept


@pytest.mark.parametrize(("typed", "why"), [
    ("十一月", "请写成 2026-11"), ("2026-13", "请写成 2026-11"), ("2026-12", "还没有到（1.1.3：按月清理）"),
])  # fmt: skip
def test_a_month_that_is_none_or_has_not_begun_is_refused(office: Store, typed: str, why: str) -> None:
    with refused(why):
        acts.enter(office, InternalClearing, CLEARING | {"month": typed})


def test_a_month_with_nothing_to_destroy_is_done_when_somebody_looked(office: Store) -> None:
    entry = acts.enter(office, InternalClearing, {"materials": "无", "pieces": "0", "handed_by": "周四"})
    assert [due.state for due in duties(office, "internal_clearing") if "2026-11" in due.what] == [WEEK]
    do(office, InternalClearing, entry, "counting", "吴五")
    assert [due for due in duties(office, "internal_clearing") if "2026-11" in due.what] == []
    assert shown(office, entry, InternalClearing).actions == ()


def test_every_month_since_the_first_day_is_owed_until_it_is_done(office: Store) -> None:
    found = duties(office, "internal_clearing")
    assert [due.what[:7] for due in found] == [f"2026-{n:02}" for n in range(1, 12)]
    assert [due.state for due in found] == [LATE] * 10 + [WEEK]
    assert "每月集中清理销毁（1.1.3）" in found[0].why
    entry = acts.enter(office, InternalClearing, CLEARING | {"month": "2026-03"})
    begun = next(due for due in duties(office, "internal_clearing") if due.what[:7] == "2026-03")
    assert (begun.number, begun.entry) == ("内清〔2026〕1号", entry)


def test_a_month_that_is_not_cleared_stays_due_when_its_year_is_over(office: Store, clock: Clock) -> None:
    for month in range(1, 12):
        made = acts.enter(office, InternalClearing, CLEARING | {"month": f"2026-{month:02}", "materials": "无", "pieces": "0"})
        if month != 3:
            do(office, InternalClearing, made, "counting", "吴五")
    again = acts.enter(office, InternalClearing, CLEARING | {"month": "2026-04"})  # of another section, after the first was done
    clock.turn(days=100)
    open_ = [(one.what[:7], one.number) for one in duties(office, "internal_clearing")]
    assert open_ == [
        ("2026-03", "内清〔2026〕3号"), ("2026-04", "内清〔2026〕12号"), ("2026-12", ""),
        *((f"2027-{month:02}", "") for month in (1, 2, 3)),
    ]  # fmt: skip
    acts.strike(office, InternalClearing, again, "误登")
    assert [one.what[:7] for one in duties(office, "internal_clearing")][:2] == ["2026-03", "2026-12"]


# 保密承诺书 and the group (1.1.3, step 1)


def test_who_is_in_office_and_has_not_signed_the_version_in_force_is_listed(office: Store, clock: Clock) -> None:
    def names() -> list[str]:
        with office.read() as lookup:
            return [person.name for person in unsigned(lookup, lookup.today)]

    assert names() == []  # no version, nothing to sign: but that one is missing is owed
    assert [due.register for due in duties(office, "pledge_version")] == ["pledge_version"]
    acts.enter(office, PledgeVersion, {"name": "2025年版", "since": "2025-01-01"})
    assert names() == ["宋一", "宋二", "陆三", "周四", "吴五", "郑六"]
    for name in ("宋一", "周四"):
        acts.enter(office, SecrecyPledge, {"person_id": name})
    acts.correct(office, Person, 5, {"until": "2026-11-20"})
    assert names() == ["宋二", "陆三", "郑六"]
    acts.enter(office, PledgeVersion, {"name": "2026年版", "since": "2026-11-26"})
    assert names() == ["宋二", "陆三", "郑六"]
    clock.turn(days=1)
    assert names() == ["宋一", "宋二", "陆三", "周四", "郑六"]
    assert {(due.who, due.due.isoformat()) for due in duties(office, "secrecy_pledge") if due.due} == {
        (name, "2026-12-26") for name in names()
    }


def test_a_new_rank_does_not_undo_what_somebody_signed(office: Store) -> None:
    acts.enter(office, PledgeVersion, {"name": "2026年版"})
    acts.enter(office, SecrecyPledge, {"person_id": "吴五"})
    acts.correct(office, Person, 5, {"until": "2026-11-20"})
    acts.enter(office, Person, {"name": "吴五", "rank_id": "科室负责人", "since": "2026-11-21"})
    with office.read() as lookup:
        assert "吴五" not in [person.name for person in unsigned(lookup, lookup.today)]


def test_one_person_signs_one_version_once_and_only_one_in_force(office: Store) -> None:
    acts.enter(office, PledgeVersion, {"name": "2020年版", "until": "2025-12-31"})
    acts.enter(office, PledgeVersion, {"name": "2026年版", "since": "2026-01-01"})
    entry = acts.enter(office, SecrecyPledge, {"person_id": "周四"})
    assert shown(office, entry, SecrecyPledge).texts["version_id"] == "2026年版"
    with refused("周四已签过“2026年版”"):
        acts.enter(office, SecrecyPledge, {"person_id": "周四"})
    with refused("不在使用"):
        acts.enter(office, SecrecyPledge, {"person_id": "吴五", "version_id": "2020年版"})
    acts.strike(office, SecrecyPledge, entry, "误登")
    acts.enter(office, SecrecyPledge, {"person_id": "周四"})


def test_the_group_has_one_head_and_each_member_one_place_at_a_time(office: Store) -> None:
    acts.enter(office, SecrecyGroup, {"person_id": "宋一", "duty": "组长", "post": "局长", "since": "2026-01-01"})
    with refused("小组已有组长（宋一）"):
        acts.enter(office, SecrecyGroup, {"person_id": "宋二", "duty": "组长", "post": "副局长"})
    with refused("宋一已在小组中"):
        acts.enter(office, SecrecyGroup, {"person_id": "宋一", "post": "局长"})
    acts.correct(office, SecrecyGroup, 1, {"until": "2026-10-31"})
    acts.enter(office, SecrecyGroup, {"person_id": "宋二", "duty": "组长", "post": "副局长", "since": "2026-11-01"})


# 保密培训, 保密检查 (1.1.3, steps 4 and 5)


def test_one_training_a_year_is_owed(office: Store, clock: Clock) -> None:
    assert [(due.due.isoformat(), due.state) for due in duties(office, "secrecy_training") if due.due] == [("2026-12-31", WARN)]
    acts.enter(office, SecrecyTraining, {"subject": "保密法", "audience": "全体人员", "attended": "32人"})
    assert duties(office, "secrecy_training") == []
    clock.turn(days=60)
    assert len(duties(office, "secrecy_training")) == 1


def test_a_finding_has_words_a_person_and_a_day_and_is_looked_at_again(office: Store, clock: Clock) -> None:
    for key, why in (("findings", "请写明发现的问题"), ("responsible", "请填写整改责任人"), ("due_on", "请填写整改期限")):
        with refused(why):
            acts.enter(office, SecrecyCheck, CHECK | FOUND | {key: ""})
    with refused("“发现问题”应填“是”"):
        acts.enter(office, SecrecyCheck, CHECK | FOUND | {"found": "否"})
    entry = acts.enter(office, SecrecyCheck, CHECK | FOUND)
    clock.turn(days=11)
    assert word(office, entry, SecrecyCheck) == "逾期未整改"
    assert [(due.number, due.who, due.state) for due in duties(office, "secrecy_check")] == [("密查〔2026〕1号", "郑六", LATE)]
    assert do(office, SecrecyCheck, entry, "rectified", "郑六", "2026-12-06", measures="钥匙由保密员保管") == "已整改"
    with refused("复查人不能是整改人（郑六）"):
        do(office, SecrecyCheck, entry, "verified", "郑六", "2026-12-06")
    assert do(office, SecrecyCheck, entry, "verified", "陆三", "2026-12-06") == "已复查"
    assert duties(office, "secrecy_check") == []


def test_a_check_that_found_nothing_has_nothing_to_be_done(office: Store) -> None:
    entry = acts.enter(office, SecrecyCheck, CHECK)
    assert shown(office, entry, SecrecyCheck).actions == ()
    with refused("不能再办理“整改”"):
        do(office, SecrecyCheck, entry, "rectified", "郑六", measures="x")


# 涉密会议 (1.4（一）5)


def copy(office: Store, no: str, **texts: str) -> int:
    return acts.enter(office, MeetingCopy, COPY | {"copy_no": no} | texts)


@pytest.fixture
def meeting(office: Store) -> int:
    return acts.enter(office, SecretMeeting, {"level": "机密", "code": "会一", "keeper": "周四"})


def test_a_meeting_is_closed_only_when_every_copy_is_collected(office: Store, meeting: int) -> None:
    first, second = copy(office, "000001"), copy(office, "000002", holder_id="陆三")
    assert do(office, MeetingCopy, first, "lent", "郑六") == "已发放"
    do(office, MeetingCopy, second, "lent", "陆三")
    with refused("人员中没有 2026-11-25 在职的“路过的人”"):
        do(office, MeetingCopy, first, "returned_in", "路过的人")
    with refused("还有 2 份会议材料没有收回，不能结束：会材〔2026〕1号 000001 郑六、会材〔2026〕2号 000002 陆三"):
        do(office, SecretMeeting, meeting, "closing", "周四")
    assert do(office, MeetingCopy, first, "returned_in") == "已收回"
    with refused("还有 1 份会议材料没有收回，不能结束：会材〔2026〕2号 000002 陆三"):
        do(office, SecretMeeting, meeting, "closing", "周四")
    do(office, MeetingCopy, second, "returned_in")
    assert do(office, SecretMeeting, meeting, "closing", "周四") == "已收齐"
    with refused("材料已收齐，不能再发（1.4）"):
        copy(office, "000003")


def test_no_notice_is_asked_for_where_there_is_no_sheet_for_one(office: Store, clock: Clock, meeting: int) -> None:
    do(office, MeetingCopy, copy(office, "000001"), "lent", "郑六")
    clock.turn(days=1)
    assert [one.why for one in due(office) if one.register == "meeting_copy"] == ["已逾期 1 日，发放时约定的应还日期 2026-11-25"]
    assert all(sheet(loan.notice).register == loan.__tablename__ for loan in loans() if loan.notice)


def test_a_copy_that_was_not_handed_out_keeps_the_meeting_open_until_it_is_struck(office: Store, meeting: int) -> None:
    entry = copy(office, "000001")
    with refused("没有发出的请作废"):
        do(office, SecretMeeting, meeting, "closing", "周四")
    acts.strike(office, MeetingCopy, entry, "没有发出")
    assert do(office, SecretMeeting, meeting, "closing", "周四") == "已收齐"


def test_a_lost_copy_is_reported_before_the_meeting_is_closed(office: Store, meeting: int) -> None:
    entry = copy(office, "000001")
    do(office, MeetingCopy, entry, "lent", "郑六")
    with refused("所借的还没有归还，不能作废"):
        acts.strike(office, MeetingCopy, entry, "误登")
    assert do(office, MeetingCopy, entry, "lost", "郑六") == "遗失"
    with refused("须先报告，请填写遗失报告情况"):
        do(office, SecretMeeting, meeting, "closing", "周四")
    do(office, SecretMeeting, meeting, "closing", "周四", loss_report="11-25 报区保密局")


def test_one_copy_is_one_row_and_its_taker_signs(office: Store, meeting: int) -> None:
    copy(office, "000001")
    with refused("已登过份号 000001：一份一行（1.4）。"):
        copy(office, "000001", holder_id="陆三")
    guest = copy(office, "000002", guest="区委办 王某")
    with refused("须由领取人（区委办 王某）签字，不是“郑六”"):
        do(office, MeetingCopy, guest, "lent", "郑六")
    do(office, MeetingCopy, guest, "lent", "区委办 王某")


def test_a_copy_is_due_on_the_day_of_the_meeting_and_the_meeting_is_owed(office: Store, clock: Clock, meeting: int) -> None:
    entry = copy(office, "000001")
    assert shown(office, entry, MeetingCopy).texts["due_on"] == DAY
    do(office, MeetingCopy, entry, "lent", "郑六")
    assert [(due.number, due.state) for due in duties(office, "secret_meeting")] == [("密会〔2026〕1号", TODAY)]
    clock.turn(days=1)
    assert word(office, entry, MeetingCopy) == "逾期未还"
    assert [due.state for due in duties(office, "secret_meeting")] == [LATE]


# Terms and papers to hand back (法 24, 条例 27)


def test_terms_that_end_this_year_are_a_worklist(office: Store, clock: Clock) -> None:
    papers.cabinet(office)
    papers.filed(office, issued_on="2020-01-01", term_until="2026-12-20")
    papers.filed(office, code="乙", term_until="2026-12-31")
    papers.filed(office, code="丙", term_until="2027-01-01")
    found = duties(office, "secret_paper")
    ahead = "保密期限将满，须审核是否延长"
    assert [(due.number, due.what, due.state) for due in found] == [
        ("密件〔2026〕1号", f"甲一 {ahead}", WARN), ("密件〔2026〕2号", f"乙 {ahead}", WARN),
    ]
    assert "延长须在期满前决定（保密法 24）" in found[0].why
    papers.gone(office, "清退", "密件2026-2")
    clock.turn(days=30)
    assert [due.what for due in duties(office, "secret_paper")] == ["甲一 保密期限已满，已自行解密"]
    with office.read() as lookup:
        assert secrecy_duties.count_terms(lookup, 2026) == 1


def test_what_its_issuer_wants_back_is_owed_a_month_before(office: Store) -> None:
    papers.paper(office, give_back_on="2026-12-01")
    papers.paper(office, give_back_on="2027-12-01")
    assert [(due.what, due.state) for due in duties(office, "secret_paper")] == [("清退 甲一", WEEK)]


def test_the_worklist_is_read_by_its_index(office: Store) -> None:
    with office.read() as lookup:
        where = secrecy_duties._waiting(SecretPaper.__tablename__, "secret_until")
        how = {"since": "2026-01-01", "until": "2026-12-31"}
        sql = f"EXPLAIN QUERY PLAN SELECT id FROM secret_paper WHERE {where} ORDER BY secret_until LIMIT 9"
        connection = lookup.session.connection().connection.driver_connection
        assert connection is not None
        plan = " ".join(str(row[3]) for row in connection.execute(sql, how))
    assert "ix_secret_paper_secret_until" in plan


def test_who_has_left_signs_no_pledge(office: Store) -> None:
    acts.enter(office, PledgeVersion, {"name": "2026年版"})
    acts.enter(office, Person, {"name": "离某", "rank_id": "工作人员", "until": "2025-12-31"})
    with refused("“离某”2026-11-25 不在职"):
        acts.enter(office, SecrecyPledge, {"person_id": "离某"})


def test_a_clearing_is_witnessed_by_people_in_office(office: Store) -> None:
    entry = acts.enter(office, InternalClearing, CLEARING)
    do(office, InternalClearing, entry, "counting", "吴五")
    do(office, InternalClearing, entry, "approval", "宋二")
    with refused("在职的“路人甲”"):
        do(office, InternalClearing, entry, "first_witness", "路人甲")


def test_a_copy_number_in_full_width_figures_is_the_same_number(office: Store) -> None:
    acts.enter(office, SecretMeeting, {"level": "秘密", "code": "会一", "keeper": "周四"})
    acts.enter(office, MeetingCopy, COPY | {"copy_no": "000002"})
    with refused("已登过份号 000002"):
        acts.enter(office, MeetingCopy, COPY | {"copy_no": "０００００２"})


def test_what_is_done_asks_for_a_reason_even_where_the_correction_opens_it_again(office: Store) -> None:
    entry = acts.enter(office, SecrecyCheck, CHECK)
    opened = FOUND | {"scope": "另一个范围"}
    with refused("已经办完，更正须写明原因"):
        acts.correct(office, SecrecyCheck, entry, opened)
    acts.correct(office, SecrecyCheck, entry, opened, why="复核时发现")


def test_no_copy_is_of_a_higher_level_than_its_meeting(office: Store, meeting: int) -> None:
    with refused("密会〔2026〕1号 登的密级是机密，这份材料是绝密：会议的密级是材料中最高的（1.4）。请先更正会议的密级。"):
        copy(office, "000001", level="绝密")
    acts.correct(office, SecretMeeting, meeting, {"level": "绝密"})
    top = copy(office, "000001", level="绝密")
    with refused("的材料 会材〔2026〕1号 是绝密：会议的密级是材料中最高的，不能更低（1.4）。"):
        acts.correct(office, SecretMeeting, meeting, {"level": "秘密"})
    acts.strike(office, MeetingCopy, top, "误登")
    acts.correct(office, SecretMeeting, meeting, {"level": "秘密"})
