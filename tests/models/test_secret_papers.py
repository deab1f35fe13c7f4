"""Confidential papers and telegrams: the whole way from receipt to the end, and everything that must never happen."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from models import acts, audit, check
from models.book import book
from models.custody import Cabinet
from models.out_now import out_now
from models.record import Record, fields, records
from models.registers.handover import Handover
from models.registers.meeting_copy import MeetingCopy
from models.registers.paper_loan import SecretPaperLoan
from models.registers.secret_disposal import SecretDisposal
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.registers.telegram_loan import TelegramLoan
from models.secrecy import copies_of
from models.store import Store
from reports.register import export_word
from tests import papers
from tests.offices import TODAY, Clock, refused, shown
from tests.papers import do

both = pytest.mark.parametrize("record", [SecretPaper, Telegram], ids=["paper", "telegram"])
HEADS: dict[type[Record], str] = {SecretPaper: "密件", Telegram: "电报"}


@pytest.fixture(autouse=True)
def cabinet(office: Store) -> Iterator[None]:
    papers.cabinet(office)
    before = _trail(office)
    yield
    assert check.verify(office).ok
    assert _trail(office) >= before


def _trail(office: Store) -> int:
    with office.read() as lookup:
        return audit.last(lookup.session)[0]


def number(record: type[Record], n: int = 1) -> str:
    return f"{HEADS[record]}〔2026〕{n}号"


def word(office: Store, entry: int, record: type[Record] = SecretPaper) -> str:
    return shown(office, entry, record).state.word


# The whole way


@both
@pytest.mark.parametrize(("how", "end"), [("移交存档", "已移交存档"), ("清退", "已清退"), ("销毁", "已销毁")])
def test_a_paper_goes_from_receipt_through_loans_to_its_end(office: Store, record: type[Record], how: str, end: str) -> None:
    entry, loan = papers.paper(office, record), papers.LOAN[record]
    states = [word(office, entry, record), *(do(office, record, entry, step) for step in papers.WAY)]
    assert states == ["已登记", "已拟办", "已批办", "已转送", "已办结", "在柜"]
    for _ in range(2):
        made = papers.lent(office, entry, record)
        assert (word(office, entry, record), word(office, made, loan)) == ("借出", "借出")
        assert do(office, loan, made, "returned_in") == "已归还"
        assert word(office, entry, record) == "在柜"
    papers.gone(office, how, number(record))
    assert word(office, entry, record) == end
    assert shown(office, entry, record).actions == ()


@both
def test_a_paper_that_is_only_read_skips_forwarding_and_closing(office: Store, record: type[Record]) -> None:
    entry = papers.paper(office, record, way="阅件")
    assert [do(office, record, entry, step) for step in ("proposal", "reading", "filing")] == ["已拟办", "已批办", "在柜"]


@both
def test_each_reader_of_a_circulation_is_a_row_out_and_back(office: Store, record: type[Record]) -> None:
    entry, loan = papers.paper(office, record, way="阅件"), papers.LOAN[record]
    do(office, record, entry, "proposal")
    for reader in ("宋一", "宋二"):
        made = papers.lent(office, entry, record, purpose="传阅", holder_id=reader)
        assert word(office, entry, record) == "借出"
        do(office, loan, made, "returned_in", papers.DEPUTY)
    with office.read() as lookup:
        rows = lookup.all(loan)
        assert [(row.holder_id, row.lent.by, row.returned_in.by) for row in rows] == [(1, "宋一", "吴五"), (2, "宋二", "吴五")]


# Never: 1.1.2 and 条例 27-29


@both
def test_nobody_passes_a_paper_on_to_the_next_reader(office: Store, record: type[Record]) -> None:
    entry, loan = papers.filed(office, record), papers.LOAN[record]
    papers.lent(office, entry, record, purpose="传阅", holder_id="宋一")
    other = papers.loan(office, entry, record, purpose="传阅", holder_id="宋二")
    with refused("现由宋一借用"):
        do(office, loan, other, "lent", "宋二")


@both
def test_a_passing_on_cannot_be_written_afterwards_either(office: Store, record: type[Record], clock: Clock) -> None:
    entry, loan = papers.filed(office, record), papers.LOAN[record]
    first = papers.lent(office, entry, record, purpose="传阅", holder_id="宋一")
    clock.turn(days=2)
    do(office, loan, first, "returned_in", on="2026-11-27")
    other = papers.loan(office, entry, record, purpose="传阅", holder_id="宋二", applied_on=TODAY, due_on="2026-11-28")
    with refused("不得横传"):
        do(office, loan, other, "lent", "宋二", on="2026-11-26")


@both
def test_no_loan_without_a_day_of_return(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    with refused("请填写应还日期"):
        papers.loan(office, entry, record, due_on="")
    with refused("早于申请日期"):
        papers.loan(office, entry, record, due_on="2026-11-24")


@both
def test_no_loan_without_its_procedure(office: Store, record: type[Record]) -> None:
    entry, loan = papers.filed(office, record), papers.LOAN[record]
    made = papers.loan(office, entry, record)
    with refused("须先办“部门审核”"):
        do(office, loan, made, "lent", "郑六")
    do(office, loan, made, "review")
    with refused("须先办“批准”"):
        do(office, loan, made, "lent", "郑六")
    with refused("这一步须由局长、局领导签字"):
        do(office, loan, made, "approval", "陆三")


@both
def test_no_loan_to_anybody_outside_the_office(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    with refused("人员中没有“外单位王某”"):
        papers.loan(office, entry, record, holder_id="外单位王某")
    acts.correct(office, _person(), 5, {"until": "2026-11-01"})
    with refused("只借给本单位科室（1.1.2）"):
        papers.loan(office, entry, record, holder_id="#5")


def _person() -> type[Record]:
    return next(r for r in records() if r.__tablename__ == "person")


@both
def test_who_takes_a_paper_signs_for_it(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    made = papers.loan(office, entry, record, purpose="传阅", holder_id="宋一")
    with refused("领取人须是借阅人或同行人（宋一），不是“周四”"):
        do(office, papers.LOAN[record], made, "lent", "周四")


@both
def test_a_paper_is_lent_only_from_its_cabinet(office: Store, record: type[Record]) -> None:
    entry = papers.paper(office, record)
    with refused("办结入柜后方可借阅"):
        papers.lent(office, entry, record)
    with refused("先拟办，后呈阅"):
        papers.lent(office, entry, record, purpose="传阅")
    with refused("领导批办后即转"):
        papers.lent(office, entry, record, purpose="转办")


@both
def test_a_paper_goes_into_a_named_cabinet_by_its_keeper_alone(office: Store, record: type[Record]) -> None:
    entry = papers.paper(office, record, way="阅件")
    do(office, record, entry, "proposal")
    do(office, record, entry, "reading")
    with refused("密件须存放在指定文件柜（1.1.2）"):
        do(office, record, entry, "filing", cabinet_id="")
    with refused("收发须由保管人或替管人经手"):
        do(office, record, entry, "filing", "郑六")
    assert do(office, record, entry, "filing", papers.DEPUTY) == "在柜"


@both
def test_a_paper_comes_back_to_who_keeps_its_cabinet(office: Store, record: type[Record]) -> None:
    made = papers.lent(office, papers.filed(office, record), record)
    with refused("收发须由保管人或替管人经手，不是“郑六”"):
        do(office, papers.LOAN[record], made, "returned_in", "郑六")


@both
def test_a_paper_that_has_no_cabinet_yet_comes_back_to_one_of_us(office: Store, record: type[Record]) -> None:
    entry = papers.paper(office, record)
    do(office, record, entry, "proposal")
    made = papers.lent(office, entry, record, purpose="传阅", holder_id="宋一")
    with refused("人员中没有 2026-11-25 在职的“路过的人”"):
        do(office, papers.LOAN[record], made, "returned_in", "路过的人")
    assert do(office, papers.LOAN[record], made, "returned_in", "周四") == "已归还"


@both
def test_no_step_comes_before_the_one_before_it(office: Store, record: type[Record]) -> None:
    entry = papers.paper(office, record)
    with refused("须先办“拟办”"):
        do(office, record, entry, "reading")
    with refused("这一步须由科室负责人签字"):
        do(office, record, entry, "proposal", "周四")
    do(office, record, entry, "proposal")
    with refused("这一步须由局长、局领导签字"):
        do(office, record, entry, "reading", "陆三")


@both
def test_what_is_top_secret_is_in_two_pairs_of_hands_and_read_in_one_place(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record, level="绝密")
    with refused("绝密件须有两人以上经手（条例 29）"):
        papers.loan(office, entry, record, reading_place="保密室")
    with refused("同行人须是另一个人（条例 29）"):
        papers.loan(office, entry, record, reading_place="保密室", companion="郑六")
    with refused("绝密件须在指定场所阅读（条例 29）"):
        papers.loan(office, entry, record, companion="宋二")
    papers.lent(office, entry, record, companion="宋二", reading_place="保密室")


def test_a_telegram_is_cipher_after_all_once_its_copies_are_destroyed(office: Store) -> None:
    entry = papers.filed(office, Telegram)
    papers.filed(office, Telegram, original_id=number(Telegram), copy_approver="宋二", copied_with="涉密复印机 03")
    with refused(f"已有复制件（{number(Telegram, 2)}）"):
        acts.correct(office, Telegram, entry, {"cipher": "是"}, why="登错")
    papers.gone(office, "销毁", number(Telegram, 2))
    acts.correct(office, Telegram, entry, {"cipher": "是"}, why="登错")
    with office.read() as lookup:
        assert copies_of(lookup, lookup.get("telegram", entry)) == [number(Telegram, 2)]


@both
def test_a_copy_is_an_entry_of_its_own_beside_its_original(office: Store, record: type[Record]) -> None:
    papers.filed(office, record)
    allowed = {"original_id": number(record), "copy_approver": "宋二", "copied_with": "涉密复印机 03"}
    made = papers.paper(office, record, **allowed)
    assert shown(office, made, record).texts["original_id"] == number(record)
    with office.read() as lookup:
        assert copies_of(lookup, lookup.get(record.__tablename__, 1)) == [shown(office, made, record).number]
        assert copies_of(lookup, lookup.get(record.__tablename__, made)) == []
    for key, why in (("copy_approver", "复制须经批准"), ("copied_with", "密件不得在非涉密设备上复印（1.1.2）")):
        with refused(why):
            papers.paper(office, record, **allowed | {key: ""})
    with refused("复制件的密级须与原件相同：秘密（条例 27）"):
        papers.paper(office, record, **allowed, level="内部")
    with refused("还被使用，不能作废"):
        acts.strike(office, record, 1, "误登")


@both
def test_what_is_top_secret_is_copied_only_with_the_consent_of_its_issuer(office: Store, record: type[Record]) -> None:
    papers.filed(office, record, level="绝密")
    allowed = {"original_id": number(record), "copy_approver": "宋二", "copied_with": "涉密复印机 03", "level": "绝密"}
    with refused("绝密件未经原发单位同意不得复制（条例 29）"):
        papers.paper(office, record, **allowed)
    papers.paper(office, record, **allowed, consent="区委办函〔2026〕9号")


def test_a_cipher_telegram_is_neither_copied_nor_lent(office: Store) -> None:
    entry = papers.filed(office, Telegram, cipher="是")
    with refused("密码电报不得复制"):
        papers.paper(office, Telegram, cipher="是", original_id="电报2026-1", copy_approver="宋二", copied_with="涉密复印机 03")
    with refused("密码电报不得复制"):  # nor by calling the copy a plain one
        papers.paper(office, Telegram, original_id="电报2026-1", copy_approver="宋二", copied_with="涉密复印机 03")
    with refused("密码电报不得外借"):
        papers.loan(office, entry, Telegram)
    papers.lent(office, entry, Telegram, purpose="传阅", holder_id="宋一")


@both
def test_what_was_lost_outside_is_reported_with_its_loan_and_never_lent_again(office: Store, record: type[Record]) -> None:
    entry, loan = papers.filed(office, record), papers.LOAN[record]
    made = papers.lent(office, entry, record)
    with refused("在外遗失的在那里报失"):
        do(office, record, entry, "lost", "周四")
    do(office, loan, made, "lost", "郑六", lost_why="途中遗失")
    assert (word(office, entry, record), word(office, made, loan)) == ("遗失", "遗失")
    with refused("现为“遗失”，已不在本单位，不能借阅"):
        papers.loan(office, entry, record, purpose="传阅", holder_id="宋一")


@both
def test_what_is_out_is_not_struck_and_its_loan_neither(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    made = papers.lent(office, entry, record)
    with refused("还被使用，不能作废"):
        acts.strike(office, record, entry, "误登")
    with refused("再作废并照此再登。按规程 1.1.2。"):
        acts.strike(office, papers.LOAN[record], made, "误登")


# Leaving for good: 条例 27, 28


@both
@pytest.mark.parametrize("way", ["archived", "handed_back", "destroyed"])
def test_no_paper_leaves_but_by_an_approved_list(office: Store, record: type[Record], way: str) -> None:
    entry = papers.filed(office, record)
    with refused("须列入清退销毁登记"):
        do(office, record, entry, way, "周四")


def test_paper_says_how_a_thing_left(office: Store, tmp_path: Path) -> None:
    papers.filed(office)
    papers.gone(office, "清退", number(SecretPaper))
    list(export_word(office, book("secret_paper"), tmp_path / "密件.docx"))
    (table,) = docx.Document(str(tmp_path / "密件.docx")).tables
    assert table.rows[1].cells[-1].text == "已清退　李销　2026-11-25"


@both
def test_a_copy_goes_its_own_way_after_its_original_has_left(office: Store, record: type[Record]) -> None:
    papers.filed(office, record)
    copied = {"original_id": number(record), "copy_approver": "宋二", "copied_with": "涉密复印机 03"}
    made = papers.paper(office, record, **copied)
    papers.gone(office, "清退", number(record))
    states = [do(office, record, made, step) for step in papers.WAY]
    assert states[-1] == "在柜"
    papers.gone(office, "销毁", number(record, 2))
    with refused("已不在本单位，不能再有复制件"):
        papers.paper(office, record, **copied)


@both
def test_nothing_is_listed_that_is_out_or_gone(office: Store, record: type[Record]) -> None:
    papers.lent(office, papers.filed(office, record), record)
    with refused("没有归还，不能列入清单"):
        papers.listed(office, "销毁", number(record))
    papers.filed(office, record)
    papers.gone(office, "清退", number(record, 2))
    with refused("现为“已清退”，不能列入清单"):
        papers.listed(office, "销毁", number(record, 2))
    with refused("清单"):
        papers.listed(office, "销毁", "")


@both
@pytest.mark.parametrize("how", ["移交存档", "销毁"])
def test_nothing_is_archived_or_destroyed_that_was_never_put_into_its_cabinet(
    office: Store, record: type[Record], how: str
) -> None:
    entry = papers.paper(office, record)
    with refused(f"{number(record)} 还没有入柜，不能列入{how}清单（1.1.2：办结入柜以后才存档、销毁）。请先登记入柜。"):
        papers.listed(office, how, number(record))
    made = papers.listed(office, "清退", number(record))  # its issuer may ask for it at any time
    with refused("还没有入柜"):
        acts.correct(office, SecretDisposal, made, {"how": how})
    for step in papers.WAY:
        do(office, record, entry, step)
    acts.correct(office, SecretDisposal, made, {"how": how})


@both
def test_what_went_out_since_the_list_was_made_does_not_leave(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    made = papers.listed(office, "清退", number(record))
    do(office, SecretDisposal, made, "review")
    loan = papers.lent(office, entry, record)
    with refused("没有归还"):
        do(office, SecretDisposal, made, "approval")
    do(office, papers.LOAN[record], loan, "returned_in")
    assert do(office, SecretDisposal, made, "approval") == "已批准"


@both
def test_what_stands_on_an_approved_list_is_neither_lent_nor_listed_again(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    made, other = papers.listed(office, "销毁", number(record)), papers.listed(office, "清退", number(record))
    for step in ("review", "approval"):
        do(office, SecretDisposal, made, step)
    with refused("已列入批准的 密清〔2026〕1号，即将清退或销毁，不能借出（条例 27、28）"):
        papers.lent(office, entry, record)
    with refused("已列入批准的 密清〔2026〕1号，不能再列入清单"):
        papers.listed(office, "清退", number(record))
    do(office, SecretDisposal, other, "review")
    with refused("不能再列入清单"):
        do(office, SecretDisposal, other, "approval")
    acts.strike(office, SecretDisposal, made, "暂不销毁")
    assert do(office, SecretDisposal, other, "approval") == "已批准"


@pytest.mark.parametrize("how", ["清退", "销毁"])
def test_what_was_seen_to_be_destroyed_or_has_left_does_not_come_back_by_striking_the_list(office: Store, how: str) -> None:
    papers.filed(office)
    made = papers.listed(office, how, number(SecretPaper))
    for step in ("review", "approval", "first_witness" if how == "销毁" else "done"):
        do(office, SecretDisposal, made, step)
    with refused("不会因作废而回来"):
        acts.strike(office, SecretDisposal, made, "误登")


@pytest.mark.parametrize(("name", "why"), [("路人甲", "在职的“路人甲”"), ("陆 三", "须有两名监销人，“陆三”已是第一名")])
def test_a_witness_is_somebody_in_office_and_another_however_his_name_is_spread(office: Store, name: str, why: str) -> None:
    papers.filed(office)
    made = papers.listed(office, "销毁", number(SecretPaper), handed_by="郑六")
    for step in ("review", "approval", "first_witness"):
        do(office, SecretDisposal, made, step)
    with refused(why):
        do(office, SecretDisposal, made, "second_witness", name)


@both
def test_a_copy_is_approved_by_who_may_approve(office: Store, record: type[Record]) -> None:
    papers.filed(office, record)
    copy = {"original_id": number(record), "copied_with": "涉密复印机"}
    for name, why in (("郑六", "这一步须由"), ("路人甲", "人员中没有")):
        with refused(why):
            papers.paper(office, record, **copy, copy_approver=name)
    assert papers.paper(office, record, **copy, copy_approver=papers.LEADER)


@both
def test_who_goes_along_with_what_is_top_secret_is_in_office(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record, level="绝密")
    with refused("在职的“路人甲”"):
        papers.loan(office, entry, record, companion="路人甲", reading_place="机要室")


@both
def test_what_is_only_read_waits_for_no_review(office: Store, record: type[Record]) -> None:
    entry = papers.filed(office, record)
    made = papers.loan(office, entry, record, purpose="传阅")
    assert word(office, made, papers.LOAN[record]) == "待借出"
    assert word(office, papers.loan(office, entry, record), papers.LOAN[record]) == "待审核"


def test_destruction_has_two_witnesses_who_neither_keep_nor_hand_over(office: Store) -> None:
    papers.filed(office)
    made = papers.listed(office, "销毁", number(SecretPaper), handed_by="郑六")
    do(office, SecretDisposal, made, "review")
    with refused("须先办“批准”"):
        do(office, SecretDisposal, made, "first_witness", "宋一")
    do(office, SecretDisposal, made, "approval")
    for keeper in (papers.KEEPER, papers.DEPUTY, "郑六"):
        with refused("监销人不能是保管人或经办人"):
            do(office, SecretDisposal, made, "first_witness", keeper)
    do(office, SecretDisposal, made, "first_witness", "陆三")
    with refused("须先办“监销二”"):
        do(office, SecretDisposal, made, "done")
    with refused("须有两名监销人"):
        do(office, SecretDisposal, made, "second_witness", "陆三")


@pytest.mark.parametrize("dated", [False, True])
def test_who_kept_a_paper_when_it_was_listed_does_not_witness_once_it_lies_elsewhere(
    office: Store, clock: Clock, dated: bool
) -> None:
    papers.filed(office)
    acts.enter(office, Cabinet, {"name": "密件二柜", "keeper_id": "郑六"})
    made = papers.listed(office, "销毁", number(SecretPaper), handed_by="宋一")
    acts.correct(office, SecretPaper, 1, {"cabinet_id": "密件二柜"}, why="移柜")
    if dated:
        clock.turn(days=1)
        acts.correct(office, SecretDisposal, made, {"made_on": "2026-11-26"})
    day = "2026-11-26" if dated else TODAY
    for step in ("review", "approval"):
        do(office, SecretDisposal, made, step, on=day)
    with refused("已列入批准的 密清〔2026〕1号，即将清退或销毁，办结以前不能移柜"):
        acts.correct(office, SecretPaper, 1, {"cabinet_id": papers.CABINET}, why="移回")
    for keeper in (papers.KEEPER, papers.DEPUTY, "郑六"):
        with refused(f"监销人不能是保管人或经办人（{keeper}），列入清单以来保管过的也算"):
            do(office, SecretDisposal, made, "first_witness", keeper, on=day)
    do(office, SecretDisposal, made, "first_witness", "陆三", on=day)
    with refused("已由 密清〔2026〕1号 监销，不能报失"):
        do(office, SecretPaper, 1, "lost", "郑六", on=day)


def test_what_is_given_back_unfiled_is_not_received_by_who_has_it(office: Store) -> None:
    papers.paper(office, received_by="郑六")
    made = papers.listed(office, "清退", number(SecretPaper), handed_by="宋一")
    for step in ("review", "approval"):
        do(office, SecretDisposal, made, step)
    with refused("接收人不能是交出的人（郑六）"):
        do(office, SecretDisposal, made, "done", "郑六")


def test_who_has_witnessed_a_destruction_takes_over_none_of_it_before_it_is_done(office: Store) -> None:
    papers.filed(office)
    made = papers.listed(office, "销毁", number(SecretPaper), handed_by="宋一")
    for step in ("review", "approval", "first_witness"):
        do(office, SecretDisposal, made, step)
    form = {"from_id": papers.KEEPER, "to_id": papers.HEAD, "witness_id": "宋一", "reason": "离岗"}
    over = acts.enter(office, Handover, form)
    with refused("接交人“陆三”是 密清〔2026〕1号 的监销人"):
        do(office, Handover, over, "handing", papers.KEEPER)
    do(office, SecretDisposal, made, "second_witness")
    do(office, SecretDisposal, made, "done")
    acts.correct(office, Handover, over, {})
    do(office, Handover, over, "handing", papers.KEEPER)


def test_a_meeting_copy_is_entered_once_however_its_number_is_typed_and_collected_by_another(office: Store) -> None:
    meeting = acts.enter(office, SecretMeeting, {"level": "秘密", "code": "会一", "keeper": papers.KEEPER})
    form = {"meeting_id": shown(office, meeting, SecretMeeting).number, "copy_no": "000012", "holder_id": "郑六", "level": "秘密",
            "code": "材一"}
    copy = acts.enter(office, MeetingCopy, form)
    for typed in ("12", "No.12", "第12号"):
        with refused("已登过份号"):
            acts.enter(office, MeetingCopy, form | {"copy_no": typed, "holder_id": "陆三"})
    do(office, MeetingCopy, copy, "lent", "郑六")
    with refused("收回人不能是领取人本人（郑六）（1.4）"):
        do(office, MeetingCopy, copy, "returned_in", "郑六")
    do(office, MeetingCopy, copy, "returned_in", papers.KEEPER)


def test_who_gave_up_the_cabinet_after_the_list_was_made_does_not_witness(office: Store, clock: Clock) -> None:
    papers.filed(office)
    clock.turn(days=1)
    acts.correct(office, Cabinet, 1, {"keeper_id": "吴五", "deputy_id": ""})
    clock.turn(days=1)
    made = papers.listed(office, "销毁", number(SecretPaper), handed_by="宋一", made_on="2026-11-27")
    acts.correct(office, Cabinet, 1, {"keeper_id": "郑六"})
    for step in ("review", "approval"):
        do(office, SecretDisposal, made, step, on="2026-11-27")
    for keeper in ("吴五", "郑六"):
        with refused("监销人不能是保管人或经办人"):
            do(office, SecretDisposal, made, "first_witness", keeper, on="2026-11-27")
    do(office, SecretDisposal, made, "first_witness", papers.KEEPER, on="2026-11-27")  # had given it up before


def test_an_approved_list_is_not_changed(office: Store) -> None:
    papers.filed(office)
    papers.filed(office)
    made = papers.listed(office, "清退", number(SecretPaper))
    do(office, SecretDisposal, made, "review")
    do(office, SecretDisposal, made, "approval")
    with refused("已由批准签字认可"):
        acts.correct(office, SecretDisposal, made, {"papers": "密件2026-1、密件2026-2"}, why="漏列")


# Terms: 法 19, 条例 19


@both
@pytest.mark.parametrize(("level", "years"), [("秘密", 10), ("机密", 20), ("绝密", 30)])
def test_a_term_runs_from_the_marked_day_and_has_its_upper_bound(
    office: Store, record: type[Record], level: str, years: int
) -> None:
    entry = papers.paper(office, record, level=level, issued_on="2026-02-28", received_on="2026-11-24")
    assert shown(office, entry, record).texts["secret_until"] == f"{2026 + years}-02-28"
    with refused(f"{level}级的保密期限最长 {years} 年（保密法 19）"):
        papers.paper(office, record, level=level, term_years=str(years + 1))
    over = papers.paper(office, record, level=level, term_years=str(years + 1), term_why="国家另有规定", issued_on="2026-11-01")
    assert shown(office, over, record).texts["secret_until"] == f"{2026 + years + 1}-11-01"


@both
@pytest.mark.parametrize("level", ["公开", "内部", "工作秘密"])
def test_what_is_no_state_secret_has_no_term(office: Store, record: type[Record], level: str) -> None:
    entry = papers.paper(office, record, level=level, code="", title_text="通知")
    assert shown(office, entry, record).texts["secret_until"] == ""
    with refused("不是国家秘密，没有保密期限（保密法 19）"):
        papers.paper(office, record, level=level, term_years="5")


# What has no place here


def test_no_record_holds_an_attachment() -> None:
    kinds = {type(column.type).__name__ for record in records() for column in record.__table__.c}
    assert not kinds & {"LargeBinary", "BLOB", "BINARY"}
    for record in (SecretPaper, Telegram, SecretPaperLoan, TelegramLoan, SecretDisposal):
        assert not [f.label for f in fields(record) if "附件" in f.label or "扫描" in f.label]


def test_what_is_out_is_asked_of_one_view(office: Store) -> None:
    papers.lent(office, papers.filed(office))
    papers.lent(office, papers.filed(office, Telegram), Telegram)
    with office.read() as lookup:
        assert [out.thing[0] for out in out_now(lookup)] == ["secret_paper", "telegram"]
        assert len(out_now(lookup, "holder = :person", person=6)) == 2


# Old ledgers


def test_a_paper_of_an_old_ledger_lies_where_it_lay_and_is_lent_and_destroyed_as_any_other(office: Store) -> None:
    old = {"from_unit": "区委办", "level": "秘密", "code": "旧一", "received_on": "2024-03-01", "cabinet_id": papers.CABINET}
    entry = acts.enter(office, SecretPaper, old, historic=True)
    assert word(office, entry) == "历史补录"
    made = acts.enter(office, SecretPaperLoan, {"paper_id": "密件2024-1", "holder_id": "郑六", "due_on": "2026-11-26"})
    for step in ("review", "approval"):
        do(office, SecretPaperLoan, made, step)
    do(office, SecretPaperLoan, made, "lent", "郑六")
    assert word(office, entry) == "借出"
    with refused("没有归还，不能列入清单"):
        papers.listed(office, "销毁", "密件2024-1")
    do(office, SecretPaperLoan, made, "returned_in")
    papers.gone(office, "销毁", "密件2024-1")
    assert word(office, entry) == "已销毁"


def test_a_loan_of_an_old_ledger_is_over_whatever_it_says(office: Store) -> None:
    old = {"from_unit": "区委办", "level": "秘密", "code": "旧一", "received_on": "2024-03-01"}
    paper = acts.enter(office, SecretPaper, old, historic=True)
    form = {
        "paper_id": "密件2024-1", "holder_id": "郑六", "applied_on": "2024-05-06", "due_on": "2024-05-10", "lent_by": "郑六",
        "lent_on": "2024-05-06", "returned_in_by": "周四", "returned_in_on": "2024-05-09",
    }
    made = acts.enter(office, SecretPaperLoan, form, historic=True)
    assert shown(office, made, SecretPaperLoan).signatures["returned_in"].by == "周四"
    assert word(office, paper) == "历史补录"


def test_the_level_of_a_paper_that_is_dealt_with_changes_only_on_grounds_that_are_written_down(office: Store) -> None:
    paper = acts.enter(office, SecretPaper, {"from_unit": "区委办", "level": "秘密", "code": "甲1"})
    acts.correct(office, SecretPaper, paper, {"level": "机密"})  # a slip of the pen, before anybody acted on it
    acts.perform(office, SecretPaper, paper, "proposal", {"by": "陆三", "on": TODAY})
    with refused("更正密级须写明依据"):
        acts.correct(office, SecretPaper, paper, {"level": "内部"})
    acts.correct(office, SecretPaper, paper, {"level": "内部"}, why="区委办〔2026〕8号解密")
    assert shown(office, paper, SecretPaper).texts["level"] == "内部"


def test_who_follows_a_paper_up_is_of_the_office(office: Store) -> None:
    paper = acts.enter(office, SecretPaper, {"from_unit": "区委办", "level": "秘密", "code": "甲1"})
    acts.perform(office, SecretPaper, paper, "proposal", {"by": "陆三", "on": TODAY})
    acts.perform(office, SecretPaper, paper, "reading", {"by": "宋二", "on": TODAY})
    acts.perform(office, SecretPaper, paper, "forwarding", {"by": "郑六", "on": TODAY, "forwarded_to": "监督科"})
    with refused("在职的“路人”"):
        acts.perform(office, SecretPaper, paper, "closing", {"by": "路人", "on": TODAY})


def test_a_telegram_that_has_copies_does_not_turn_into_a_cipher_one(office: Store) -> None:
    papers.filed(office, Telegram)
    made = papers.paper(office, Telegram, original_id="电报〔2026〕1号", copy_approver="宋二", copied_with="涉密复印机 03")
    with refused("已有复制件（电报〔2026〕2号），密码电报不得复制"):
        acts.correct(office, Telegram, 1, {"cipher": "是"}, why="原登有误")
    acts.strike(office, Telegram, made, "误登")
    acts.correct(office, Telegram, 1, {"cipher": "是"}, why="原登有误")


def test_a_filed_paper_is_not_turned_into_one_that_lacks_a_step(office: Store) -> None:
    entry = papers.filed(office, way="阅件")
    with refused("这样改就缺了“转送”这一步"):
        acts.correct(office, SecretPaper, entry, {"way": "办件"}, why="原登有误")


def test_what_was_lost_while_it_was_lent_is_not_struck_out_of_sight(office: Store) -> None:
    papers.lent(office, papers.filed(office))
    papers.do(office, SecretPaperLoan, 1, "lost", "郑六")
    with refused("已报失，物件的去向记在这里，不能作废"):
        acts.strike(office, SecretPaperLoan, 1, "误登")
    with refused("不能作废"):
        acts.strike(office, SecretPaper, 1, "误登")


def test_a_list_whose_papers_cannot_leave_any_more_can_be_declined(office: Store) -> None:
    papers.filed(office)
    first, second = (papers.listed(office, "清退", "密件2026-1") for _ in range(2))
    for made in (first, second):
        papers.do(office, SecretDisposal, made, "review")
    papers.do(office, SecretDisposal, first, "approval")
    papers.do(office, SecretDisposal, second, "declined", "宋二", declined_why="重复列入")


def test_what_is_read_in_turn_needs_no_approval_and_is_not_declined(office: Store) -> None:
    papers.filed(office)
    loan = papers.loan(office, 1, purpose="传阅")
    assert "declined" not in {action.key for action in shown(office, loan, SecretPaperLoan).actions}
