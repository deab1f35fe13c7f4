"""What happens with one thing happens in its order, by who may, and stays as it was signed, whatever else goes on beside it."""

from typing import Any

import pytest

from models import acts
from models.keeping import kept_by
from models.people import Person, person_called
from models.registers.meeting_copy import MeetingCopy
from models.registers.paper_loan import SecretPaperLoan
from models.registers.secret_disposal import SecretDisposal
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.registers.telegram_loan import TelegramLoan
from models.store import Store
from models.whereabouts import whereabouts
from tests import papers
from tests.offices import TODAY, Clock, refused, shown
from tests.papers import do

TOMORROW, LATER = "2026-11-26", "2026-11-27"


@pytest.fixture(autouse=True)
def cabinet(office: Store) -> None:
    papers.cabinet(office)


def where(office: Store, entry: int) -> str:
    with office.read() as lookup:
        return whereabouts(lookup, lookup.get("secret_paper", entry)).text


def number(office: Store, entry: int) -> str:
    return shown(office, entry, SecretPaper).number


def in_hand(office: Store, name: str) -> list[str]:
    with office.read() as lookup:
        return [one.number for one in kept_by(lookup, person_called(lookup, name)) if one.record[0] == "secret_paper"]


def test_a_paper_does_not_leave_by_a_list_before_it_came(office: Store, clock: Clock) -> None:
    clock.turn(days=2)
    entry = papers.paper(office, received_on=TOMORROW, way="阅件")
    for step in ("proposal", "reading", "filing"):
        do(office, SecretPaper, entry, step, on=TOMORROW)
    made = papers.listed(office, "移交存档", number(office, entry), made_on=TODAY)
    for step in ("review", "approval"):
        do(office, SecretDisposal, made, step)
    with refused(f"存档日期 {TODAY} 早于 {TOMORROW}：那时它还在办理或在外面"):
        do(office, SecretDisposal, made, "done")


def test_loans_filing_and_losses_follow_each_other_by_their_days(office: Store, clock: Clock) -> None:
    entry = papers.paper(office, way="阅件")
    do(office, SecretPaper, entry, "proposal")
    read = papers.lent(office, entry, purpose="传阅", due_on=LATER)
    clock.turn(days=2)
    do(office, SecretPaper, entry, "reading", on=TOMORROW)
    do(office, SecretPaperLoan, read, "returned_in", on=LATER)
    with refused(f"入柜日期 {TOMORROW} 早于归还的 {LATER}"):
        do(office, SecretPaper, entry, "filing", on=TOMORROW)
    do(office, SecretPaper, entry, "filing", on=LATER)
    loan = papers.loan(office, entry, applied_on=TODAY, due_on=LATER)
    for step in ("review", "approval"):
        do(office, SecretPaperLoan, loan, step)
    with refused(f"{LATER} 才交回"):
        do(office, SecretPaperLoan, loan, "lent", "郑六", on=TOMORROW)
    do(office, SecretPaperLoan, loan, "lent", "郑六", on=LATER)
    clock.turn(days=1)
    do(office, SecretPaperLoan, loan, "returned_in", on="2026-11-28")
    with refused(f"报失日期 {LATER} 早于 2026-11-28：那时它还在办理或在外面"):
        do(office, SecretPaper, entry, "lost", "周四", on=LATER)


def test_a_loan_is_not_older_than_the_step_it_needs(office: Store, clock: Clock) -> None:
    entry = papers.paper(office, way="阅件")
    clock.turn(days=1)
    for step in ("proposal", "reading", "filing"):
        do(office, SecretPaper, entry, step, on=TOMORROW)
    loan = papers.loan(office, entry, applied_on=TODAY)
    for step in ("review", "approval"):
        do(office, SecretPaperLoan, loan, step)
    with refused(f"借出日期 {TODAY} 早于入柜日期 {TOMORROW}，先后不能颠倒（1.1.2）。"):
        do(office, SecretPaperLoan, loan, "lent", "郑六")


def test_nothing_is_lent_to_who_has_left_meanwhile(office: Store, clock: Clock) -> None:
    loan = papers.loan(office, papers.filed(office), due_on=LATER)
    for step in ("review", "approval"):
        do(office, SecretPaperLoan, loan, step)
    with office.read() as lookup:
        person = lookup.id_of("person", "郑六")
    acts.correct(office, Person, person, {"until": TODAY})
    clock.turn(days=1)
    with refused(f"“郑六”{TOMORROW} 不在职，不能借出。按规程 1.1.2。"):
        do(office, SecretPaperLoan, loan, "lent", "郑六", on=TOMORROW)


def test_what_lies_in_its_cabinet_is_read_by_leaders_and_borrowed_by_others(office: Store) -> None:
    entry = papers.filed(office)
    for purpose in ("传阅", "转办"):
        loan = papers.loan(office, entry, purpose=purpose)
        with refused("已入柜，须办借阅，经审核、批准（1.1.2）"):
            do(office, SecretPaperLoan, loan, "lent", "郑六")
    read = papers.loan(office, entry, purpose="传阅", holder_id="宋二")
    assert do(office, SecretPaperLoan, read, "lent", "宋二") == "借出"


def test_the_day_of_return_of_what_is_out_stays(office: Store) -> None:
    entry = papers.paper(office, way="阅件")
    do(office, SecretPaper, entry, "proposal")
    read = papers.lent(office, entry, purpose="传阅")
    with refused("“应还日期”已由借出签字认可"):
        acts.correct(office, SecretPaperLoan, read, {"due_on": "2027-12-31"})


def test_a_paper_is_not_forwarded_while_somebody_else_has_it(office: Store) -> None:
    entry = papers.paper(office)
    do(office, SecretPaper, entry, "proposal")
    read = papers.lent(office, entry, purpose="传阅", holder_id="宋二")
    do(office, SecretPaper, entry, "reading")
    with refused("没有归还，不能转送“郑六”：不得横传，先交回再转送（1.1.2）。"):
        do(office, SecretPaper, entry, "forwarding")
    do(office, SecretPaperLoan, read, "returned_in")
    assert do(office, SecretPaper, entry, "forwarding") == "已转送"


def test_who_took_it_in_has_it_until_it_is_filed(office: Store) -> None:
    entry = papers.paper(office)
    for step in ("proposal", "reading"):
        do(office, SecretPaper, entry, step)
    out = papers.lent(office, entry, purpose="转办")
    do(office, SecretPaper, entry, "forwarding")
    do(office, SecretPaperLoan, out, "returned_in", "吴五")
    assert "吴五" in where(office, entry)
    assert (in_hand(office, "吴五"), in_hand(office, "郑六")) == ([number(office, entry)], [])


def test_the_borrower_does_not_take_in_his_own_return(office: Store) -> None:
    entry = papers.paper(office)
    do(office, SecretPaper, entry, "proposal")
    read = papers.lent(office, entry, purpose="传阅")
    with refused("接收人不能是借阅人本人（郑六）（1.1.2）"):
        do(office, SecretPaperLoan, read, "returned_in", "郑六")


def test_a_cabinet_that_is_only_written_down_holds_nothing(office: Store) -> None:
    entry = papers.paper(office, cabinet_id=papers.CABINET)
    for step in ("proposal", "reading", "forwarding"):
        do(office, SecretPaper, entry, step)
    assert "郑六" in where(office, entry)
    assert (in_hand(office, "郑六"), in_hand(office, "周四")) == ([number(office, entry)], [])


def test_no_paper_is_its_own_original(office: Store) -> None:
    first = papers.paper(office)
    copied: dict[str, Any] = {"copy_approver": "宋二", "copied_with": "一号机"}
    second = papers.paper(office, original_id=number(office, first), **copied)
    for original in (first, second):
        with refused("不能是它自己或它的复制件的复制件（条例 27）"):
            acts.correct(office, SecretPaper, first, {"original_id": number(office, original)} | copied)
    acts.correct(office, SecretPaper, first, {"level": "机密"}, why="区密变〔2026〕1号")
    assert shown(office, second, SecretPaper).texts["level"] == "机密"


def test_a_copys_term_ends_with_its_originals(office: Store) -> None:
    first = papers.paper(office, issued_on="2020-01-01", term_years="7年")
    copied: dict[str, Any] = {"original_id": number(office, first), "copy_approver": "宋二", "copied_with": "一号机"}
    second = papers.paper(office, **copied)
    assert shown(office, second, SecretPaper).texts["secret_until"] == "2027-01-01"
    acts.correct(office, SecretPaper, first, {"term_years": "8年"})
    assert shown(office, second, SecretPaper).texts["secret_until"] == "2028-01-01"


def test_a_copy_that_is_called_none_any_more_is_a_paper_entered_twice(office: Store) -> None:
    numbered: dict[str, Any] = {"reference_no": "区委密〔2026〕3号", "copy_no": "000017"}
    first = papers.paper(office, **numbered)
    copied: dict[str, Any] = {"original_id": number(office, first), "copy_approver": "宋二", "copied_with": "一号机"}
    second = papers.paper(office, **numbered, **copied)
    with refused("一份一条，不能登两次（条例 27）"):
        acts.correct(office, SecretPaper, second, {"original_id": "", "copy_approver": "", "copied_with": ""})


@pytest.mark.parametrize(("typed", "unit"), [
    ("云发〔2026〕第3号", "区委办"), ("云发〔2026〕03号", "区 委办"), ("云发[2026]3", "区委　办"),
    ("云发（2026）第０３号", "区委办"),
])
def test_a_paper_is_entered_once_however_its_number_and_its_sender_are_written(
    office: Store, typed: str, unit: str
) -> None:
    said: dict[str, Any] = {"from_unit": "区委办", "reference_no": "云发〔2026〕3号", "copy_no": "12"}
    first = papers.paper(office, **said)
    with refused(f"已登为 {number(office, first)}：一份一条，不能登两次（条例 27）"):
        papers.paper(office, from_unit=unit, reference_no=typed, copy_no="000012")
    papers.paper(office, **said | {"reference_no": "云发〔2026〕30号"})
    acts.strike(office, SecretPaper, first, "误登")
    written = papers.paper(office, from_unit=unit, reference_no=typed, copy_no="12")
    with refused(f"已登为 {number(office, written)}"):
        papers.paper(office, **said)


def test_what_a_witness_saw_is_not_sent_back_and_who_hands_over_stays(office: Store) -> None:
    entry = papers.filed(office)
    made = papers.listed(office, "销毁", number(office, entry))
    for step in ("review", "approval", "first_witness"):
        do(office, SecretDisposal, made, step)
    with refused("“监销一”已办，不能撤销，不能“退回”"):
        acts.perform(office, SecretDisposal, made, "returned", {"by": "宋二", "on": TODAY, "returned_why": "改"})
    with refused("“经办人”已由批准签字认可"):
        acts.correct(office, SecretDisposal, made, {"handed_by": "陆三"})
    with refused("已列入批准的 密清〔2026〕1号，不能作废（条例 27、28）"):
        acts.strike(office, SecretPaper, entry, "误登")


def test_a_meeting_ends_after_its_last_copy_and_a_copy_stays_with_who_signed(office: Store, clock: Clock) -> None:
    meeting = acts.enter(office, SecretMeeting, {"level": "秘密", "code": "会一", "keeper": "周四"})
    form = {"meeting_id": "密会2026-1", "level": "秘密", "code": "材一", "holder_id": "郑六", "copy_no": "1"}
    copy = acts.enter(office, MeetingCopy, form)
    do(office, MeetingCopy, copy, "lent", "郑六")
    with refused("“领取人”已由发放签字认可"):
        acts.correct(office, MeetingCopy, copy, {"holder_id": "陆三"})
    clock.turn(days=1)
    do(office, MeetingCopy, copy, "returned_in", on=TOMORROW)
    with refused(f"收齐日期 {TODAY} 早于最后一份材料收回或报失的 {TOMORROW}"):
        do(office, SecretMeeting, meeting, "closing", "周四")
    assert do(office, SecretMeeting, meeting, "closing", "周四", on=TOMORROW) == "已收齐"


def test_a_copy_comes_back_also_from_who_had_left_before_its_day(office: Store) -> None:
    acts.enter(office, SecretMeeting, {"level": "秘密", "code": "会一", "keeper": "周四"})
    form = {"meeting_id": "密会2026-1", "level": "秘密", "code": "材一", "holder_id": "郑六", "copy_no": "1"}
    copy = acts.enter(office, MeetingCopy, form)
    do(office, MeetingCopy, copy, "lent", "郑六")
    with office.read() as lookup:
        person = lookup.id_of("person", "郑六")
    acts.correct(office, Person, person, {"until": "2026-11-24"})
    assert do(office, MeetingCopy, copy, "returned_in") == "已收回"


def test_a_telegram_that_turns_out_to_be_in_cipher_while_it_is_lent_comes_back(office: Store) -> None:
    entry = papers.filed(office, Telegram)
    loan = papers.lent(office, entry, Telegram)
    acts.correct(office, Telegram, entry, {"cipher": "是"}, why="核对电报等级")
    assert do(office, TelegramLoan, loan, "returned_in") == "已归还"


def test_what_something_else_rests_on_by_now_is_not_taken_back(office: Store) -> None:
    entry = papers.paper(office, way="阅件")
    for step in ("proposal", "reading", "filing"):
        do(office, SecretPaper, entry, step)
    filing = office.last.act
    elsewhere = Store(office.folder, office.now)
    papers.loan(elsewhere, entry)
    with refused("此后别处又办了“登记”，不能撤回。"):
        acts.take_back(office, SecretPaper, entry, filing)
    papers.paper(elsewhere, code="乙一")  # has nothing to do with it
    other = papers.paper(office, code="丙一", way="阅件")
    do(office, SecretPaper, other, "proposal")
    papers.paper(elsewhere, code="丁一")
    acts.take_back(office, SecretPaper, other, office.last.act)
    elsewhere.close()
    assert shown(office, other, SecretPaper).state.word == "已登记"


def test_a_name_that_is_spread_with_blanks_is_the_persons(office: Store) -> None:
    entry = papers.paper(office, received_by="周　四")
    assert shown(office, entry, SecretPaper).texts["received_by"] == "周四"
    with office.read() as lookup:
        assert person_called(lookup, "周 四") == person_called(lookup, "周四")


def test_who_was_to_read_a_paper_before_it_was_filed_has_it_no_more_afterwards(office: Store, clock: Clock) -> None:
    entry = papers.paper(office, way="阅件")
    for key in ("proposal", "reading"):
        do(office, SecretPaper, entry, key)
    loan = papers.loan(office, entry, purpose="传阅", due_on="2026-11-30")
    clock.turn(days=1)
    do(office, SecretPaper, entry, "filing", on="2026-11-26")
    with refused("密件〔2026〕1号 已入柜，须办借阅，经审核、批准（1.1.2）"):
        do(office, SecretPaperLoan, loan, "lent", "郑六", on="2026-11-26")
    do(office, SecretPaperLoan, loan, "lent", "郑六")  # on the day before, written down afterwards
