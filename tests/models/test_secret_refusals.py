"""Refusals of the confidential books say by which rule; what has left is described better, never moved."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event

from models import acts
from models.holdings import holdings
from models.lending import Purpose
from models.people import person_called
from models.record import Record
from models.registers.internal_clearing import InternalClearing
from models.registers.secrecy_check import SecrecyCheck
from models.registers.secrecy_pledge import SecrecyPledge
from models.registers.secret_disposal import SecretDisposal
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.store import Store
from models.taking_back import may_be_taken_back
from models.text import Refused
from models.whereabouts import whereabouts
from tests import papers
from tests.offices import TODAY, refused, shown
from tests.papers import do

both = pytest.mark.parametrize("record", [SecretPaper, Telegram], ids=["paper", "telegram"])


@pytest.fixture(autouse=True)
def cabinet(office: Store) -> None:
    papers.cabinet(office)


@both
def test_no_loan_without_a_day_of_return_or_to_an_outsider_says_the_procedure(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    with refused("请填写应还日期。没有应还日期不借出，到期归还（规程 1.1.2）。"):
        papers.loan(office, entry, record, due_on="")
    with pytest.raises(Refused, match=r"人员中没有“外单位王某”.*只借给本单位科室在职的人（规程 1.1.2）。"):
        papers.loan(office, entry, record, holder_id="外单位王某")


@both
def test_a_step_out_of_its_turn_or_by_the_wrong_hand_names_the_procedure(office: Store, record: type[Record]) -> None:
    entry, loan = papers.filed(office, record), papers.LOAN[record]
    made = papers.loan(office, entry, record)
    with refused("（顺序：部门审核 → 批准 → 借出 → 归还）。没有改动。按规程 1.1.2。"):
        do(office, loan, made, "lent", "郑六")
    with refused("这一步须由科室负责人签字。按规程 1.1.2。"):
        do(office, loan, made, "review", "周四")
    lent = papers.lent(office, entry, record)
    do(office, loan, made, "review")
    do(office, loan, made, "approval")
    number = shown(office, lent, loan).number
    with refused(f"现由郑六借用（{TODAY} 起，{number}），没有归还，不能借出。按规程 1.1.2。"):
        do(office, loan, made, "lent", "郑六")


def test_witnesses_and_meetings_name_their_rule_and_no_rule_is_named_twice(office: Store) -> None:
    number = shown(office, papers.filed(office), SecretPaper).number
    made = papers.listed(office, "销毁", number)
    do(office, SecretDisposal, made, "review")
    do(office, SecretDisposal, made, "approval")
    with refused("按保密法实施条例 27、28：先清点、登记、审批；销毁由两人监销。"):
        do(office, SecretDisposal, made, "first_witness", papers.KEEPER)
    meeting = acts.enter(office, SecretMeeting, {"level": "机密", "code": "会一", "keeper": papers.KEEPER})
    with refused("按规程 1.4：材料发放登记，会后收回。"):
        do(office, SecretMeeting, meeting, "closing", "外人")
    paper = papers.paper(office)
    with pytest.raises(Refused) as why:
        do(office, papers.LOAN[SecretPaper], papers.loan(office, paper, purpose="传阅"), "lent", "郑六")
    assert str(why.value) == f"{shown(office, paper, SecretPaper).number} 还没有拟办，不能送阅（1.1.2：先拟办，后呈阅）。"


@pytest.mark.parametrize("signs", [
    lambda office: do(office, InternalClearing, acts.enter(office, InternalClearing, {
        "materials": "简报", "pieces": "3", "handed_by": "吴五", "method": "碎纸"}), "approval"),
    lambda office: do(office, SecrecyCheck, acts.enter(office, SecrecyCheck, {
        "scope": "各科室", "content": "计算机", "checker": "周四", "found": "是", "findings": "混用", "responsible": "吴五",
        "due_on": "2026-12-20"}), "verified", "周四"),
    lambda office: acts.enter(office, SecrecyPledge, {"person_id": "吴五"}),
])  # fmt: skip
def test_the_work_of_secrecy_goes_by_its_procedure(office: Store, signs: Callable[[Store], object]) -> None:
    with refused("规程 1.1.3"):
        signs(office)


def test_a_cipher_telegram_is_refused_its_title_for_being_in_cipher(office: Store) -> None:
    with refused("密码电报的标题不得录入本机（保密法 31）"):
        papers.paper(office, Telegram, cipher="是", title_text="某事")
    with refused("这一密级的标题不得录入本机（保密法 31）"):
        papers.paper(office, Telegram, cipher="是", level="机密", title_text="某事")


@both
def test_a_paper_in_somebodys_hands_is_not_put_into_its_cabinet(office: Store, record: type[Record]) -> None:
    entry = papers.paper(office, record)
    for step in ("proposal", "reading"):
        do(office, record, entry, step)
    made = papers.lent(office, entry, record, purpose="转办")
    do(office, record, entry, "forwarding")
    do(office, record, entry, "closing")
    with refused("没有归还，不能入柜，请先登记归还。"):
        do(office, record, entry, "filing")
    do(office, papers.LOAN[record], made, "returned_in")
    assert do(office, record, entry, "filing") == "在柜"


@both
def test_what_lies_in_a_cabinet_is_not_left_without_one(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    with refused("已经入柜的须写明存放柜：密件须存放在指定文件柜（1.1.2）。"):
        acts.correct(office, record, entry, {"cabinet_id": ""}, why="腾柜")


@both
def test_what_has_left_is_not_applied_for(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    papers.gone(office, "销毁", shown(office, entry, record).number)
    with refused("现为“已销毁”，已不在本单位，不能借阅（1.1.2）。"):
        papers.loan(office, entry, record)


@both
def test_what_has_left_is_described_better_with_a_reason_and_never_moved(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    papers.gone(office, "销毁", shown(office, entry, record).number)
    with refused("现为“已销毁”，已经办完，更正须写明原因。"):
        acts.correct(office, record, entry, {"copy_no": "000018"})
    with refused("去向已定，不能再改柜内位置。其他写错的可以更正，写明原因。"):
        acts.correct(office, record, entry, {"slot": "3层"}, why="错登")
    acts.correct(office, record, entry, {"copy_no": "000018"}, why="份号抄错")
    after = shown(office, entry, record)
    assert (after.texts["copy_no"], after.texts["slot"], after.state.word) == ("000018", "2层", "已销毁")


def test_what_was_handed_back_before_it_was_dealt_with_was_not_received_later(office: Store) -> None:
    entry = papers.paper(office, received_on="2026-11-24")
    made = papers.listed(office, "清退", shown(office, entry, SecretPaper).number, made_on="2026-11-24")
    for step in ("review", "approval", "done"):
        do(office, SecretDisposal, made, step, on="2026-11-24")
    with refused("晚于清退日期 2026-11-24，先后不能颠倒"):
        acts.correct(office, SecretPaper, entry, {"received_on": TODAY}, why="错登")


def test_who_lost_a_paper_stays_who_lost_it(office: Store) -> None:
    made = papers.lent(office, papers.filed(office))
    do(office, papers.LOAN[SecretPaper], made, "lost", "郑六", lost_why="途中")
    with refused("去向已定，不能再改应还日期"):
        acts.correct(office, papers.LOAN[SecretPaper], made, {"due_on": "2026-12-31"}, why="错登")
    acts.correct(office, papers.LOAN[SecretPaper], made, {"note": "已报告"}, why="补记")


@both
def test_one_paper_is_entered_once_however_its_numbers_are_typed(office: Store, record: type[Record]) -> None:
    numbered = {"reference_no": "区委办密〔2026〕3号", "copy_no": "000017"}
    entry = papers.paper(office, record, **numbered)
    number = shown(office, entry, record).number
    with refused(f"（区委办密〔2026〕3号，份号 000017）已登为 {number}：一份一条，不能登两次（条例 27）"):
        papers.paper(office, record, **numbered | {"copy_no": "００００１７"})
    bracketed = {"reference_no": "区委办密（2026）3号", "copy_no": "0017"}
    wide = {"reference_no": "区委办密 【２０２６】 ３ 号", "copy_no": "No.17"}
    short = {"reference_no": "区委办密﹝2026﹞3", "copy_no": "17号"}
    for same in ({"copy_no": "17"}, {"reference_no": "区委办密[2026]3号"}, bracketed, wide, short):
        with refused(f"已登为 {number}"):
            papers.paper(office, record, **numbered | same)
    papers.paper(office, record, **numbered | {"copy_no": "000018"})
    papers.paper(office, record, **numbered | {"copy_no": "170"})
    papers.paper(office, record, **numbered | {"reference_no": "区委办密〔2026〕30号"})
    papers.paper(office, record, **numbered | {"from_unit": "市局"})
    acts.correct(office, record, entry, {"note": "附件二"})
    acts.strike(office, record, entry, "误登")
    papers.paper(office, record, **numbered)


def test_a_paper_entered_twice_is_found_by_its_number_without_reading_the_book(office: Store) -> None:
    asked: list[tuple[str, Any]] = []

    @event.listens_for(office.engine, "before_cursor_execute")
    def seen(connection: Any, cursor: Any, statement: str, values: Any, *_: Any) -> None:
        asked.append((statement, values))

    papers.paper(office, reference_no="区委办密〔2026〕3号", copy_no="000017")
    statement, values = next(one for one in asked if "reference_no IN" in one[0])
    with office.read() as lookup:
        plan = lookup.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    assert [row[-1] for row in plan] == ["SEARCH secret_paper USING INDEX ix_secret_paper_reference_no (reference_no=?)"]


@both
def test_who_has_a_paper_that_lies_in_no_cabinet_yet_is_said_and_has_it_on_his_list(office: Store, record: type[Record]) -> None:
    entry = papers.paper(office, record, received_by="吴五")

    def where() -> tuple[str | bool, ...]:
        with office.read() as lookup:
            said = whereabouts(lookup, lookup.get(record.__tablename__, entry)).text
            sheets = [holdings(lookup, person_called(lookup, name)) for name in ("吴五", "郑六")]
            has = [any(one.number == number for one in sheet) for sheet in sheets]
        return said, *has

    number = shown(office, entry, record).number
    assert where() == ("不在柜中（已登记，领取人 吴五）", True, False)
    for step in ("proposal", "reading", "forwarding"):
        do(office, record, entry, step)
    assert where() == ("不在柜中（已转送，签收人 郑六）", False, True)
    for step in ("closing", "filing"):
        do(office, record, entry, step)
    assert where()[1:] == (False, False)


def test_what_is_out_is_not_listed_and_a_copy_is_approved_by_who_may_says_the_regulation(office: Store) -> None:
    original = shown(office, papers.filed(office), SecretPaper).number
    with refused("这一步须由局长、局领导签字。复制须经批准（条例 27）。"):
        papers.paper(office, original_id=original, copy_approver="周四", copied_with="机要复印机")
    papers.lent(office, 1)
    with refused("没有归还，不能列入清单（条例 27、28）。"):
        papers.listed(office, "清退", original)


def test_that_a_cipher_telegram_is_not_lent_is_said_at_once(office: Store) -> None:
    papers.filed(office, Telegram, cipher="是")
    with office.read() as lookup:
        begun = papers.LOAN[Telegram](paper_id=1, purpose=Purpose.BORROW, historic=False)
        assert begun.says(lookup) == {"paper_id": "密码电报不得外借（密码电报管理规定），只办传阅或转办。"}
        begun.purpose = Purpose.READ
        assert begun.says(lookup) == {"paper_id": "现在可以借出。"}


def test_a_list_that_is_done_is_not_offered_to_be_taken_back_and_says_what_can_be_done(office: Store) -> None:
    papers.filed(office)
    made = papers.listed(office, "清退", "密件2026-1")
    do(office, SecretDisposal, made, "review")
    with office.read() as lookup:
        assert may_be_taken_back(lookup, SecretDisposal, made)
    do(office, SecretDisposal, made, "approval")
    do(office, SecretDisposal, made, "done")
    with office.read() as lookup:
        assert not may_be_taken_back(lookup, SecretDisposal, made)
    with refused("“办结”不能撤回。写错的可以更正，写明原因。密清〔2026〕1号 已经监销或办结"):
        acts.take_back(office, SecretDisposal, made, office.last.act)


def test_where_the_version_of_the_pledge_is_entered_is_said(office: Store) -> None:
    with refused("先在“设置”的“承诺书版本”中登记（规程 1.1.3）。"):
        acts.enter(office, SecrecyPledge, {"person_id": "吴五"})


@pytest.mark.parametrize("how", ["清退", "销毁", "移交存档"])
def test_nobody_takes_over_what_he_himself_gives_away(office: Store, how: str) -> None:
    number = shown(office, papers.filed(office), SecretPaper).number
    made = papers.listed(office, how, number)
    for step in ("review", "approval", *(("first_witness", "second_witness") if how == "销毁" else ())):
        do(office, SecretDisposal, made, step)
    with refused(f"接收人不能是交出的人（{papers.KEEPER}），须由接收单位的人签字。"):
        do(office, SecretDisposal, made, "done", papers.KEEPER)
    assert shown(office, made, SecretDisposal).state.word != "已办结"
    do(office, SecretDisposal, made, "done")


@both
def test_no_term_ends_before_the_paper_was_made(office: Store, record: type[Record]) -> None:
    days = {"level": "秘密", "code": "甲", "issued_on": "2026-02-01", "received_on": "2026-02-02"}
    with refused("解密日期 2025-02-01 早于制发日期 2026-02-01，请改正。"):
        papers.paper(office, record, **days | {"term_until": "2025-02-01"})
