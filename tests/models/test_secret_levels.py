"""A level that is decided anew holds for the copies, forbids their titles, and stops nothing that is out from coming back."""

import pytest

from models import acts, audit, check
from models.record import Record
from models.registers.handover import Handover, rows
from models.registers.secret_paper import SecretPaper
from models.registers.telegram import Telegram
from models.store import Store
from models.text import Refused
from tests import papers
from tests.offices import refused, shown

BOTH = pytest.mark.parametrize("record", [SecretPaper, Telegram])
TITLE = {"title_text": "关于玄鸟的通知", "title_checked": "是"}


@pytest.fixture(autouse=True)
def _cabinet(office: Store) -> None:
    papers.cabinet(office)


def copy(office: Store, record: type[Record], **texts: str) -> int:
    original = shown(office, 1, record).number
    return papers.paper(office, record, original_id=original, copy_approver="宋二", copied_with="涉密复印机 03", **texts)


def told(office: Store, entry: int, record: type[Record]) -> list[str]:
    texts = shown(office, entry, record).texts
    return [texts[key] for key in ("level", "code", "title_text", "secret_until")]


@BOTH
def test_a_copy_takes_the_level_of_its_original_and_loses_the_title_that_it_forbids(office: Store, record: type[Record]) -> None:
    papers.filed(office, record, **TITLE)
    made, apart = copy(office, record, code="", **TITLE), copy(office, record, code="乙二")
    acts.correct(office, record, 1, {"level": "机密", "title_text": "", "code": "丙三"}, why="密级变更通知 5 号")
    assert [told(office, entry, record) for entry in (1, made, apart)] == [
        ["机密", "丙三", "", "2046-11-25"], ["机密", "丙三", "", "2046-11-25"], ["机密", "乙二", "", "2046-11-25"],
    ]  # fmt: skip
    with office.read() as lookup:
        act = audit.history(lookup.session, record.__tablename__, 1)[-1].act
    acts.take_back(office, record, 1, act)
    assert [told(office, entry, record)[0] for entry in (1, made, apart)] == ["秘密"] * 3
    assert told(office, made, record)[2] == TITLE["title_text"]
    assert check.verify(office).ok


@BOTH
def test_a_copy_of_a_copy_follows_too_also_where_the_one_between_is_gone(office: Store, record: type[Record]) -> None:
    papers.filed(office, record, **TITLE)
    between = copy(office, record, code="", **TITLE)
    last = papers.paper(
        office, record, original_id=shown(office, between, record).number, copy_approver="宋二", copied_with="涉密复印机 03",
        code="", **TITLE,
    )
    papers.do(office, record, between, "lost", "郑六", lost_why="途中")
    acts.correct(office, record, 1, {"level": "机密", "title_text": "", "code": "丙三"}, why="密级变更通知 5 号")
    assert [told(office, entry, record)[:3] for entry in (between, last)] == [
        ["秘密", "", TITLE["title_text"]], ["机密", "丙三", ""],
    ]  # fmt: skip
    assert check.verify(office).ok


@BOTH
def test_a_title_that_was_looked_at_is_looked_at_for_its_copies(office: Store, record: type[Record]) -> None:
    papers.filed(office, record, level="内部", title_text=TITLE["title_text"])
    made = copy(office, record, level="内部", title_text=TITLE["title_text"])
    acts.correct(office, record, 1, {"level": "秘密", "title_checked": "是"}, why="密级变更通知 5 号")
    assert told(office, made, record)[::2] == ["秘密", TITLE["title_text"]]


@BOTH
@pytest.mark.parametrize(("kept", "shows"), [
    ({"title_checked": "是"}, ["秘密", "", TITLE["title_text"], "2036-11-25"]),
    ({"title_text": "", "code": "丙三"}, ["秘密", "丙三", "", "2036-11-25"]),
])  # fmt: skip
def test_a_copy_with_a_title_of_its_own_that_nobody_looked_at_has_what_its_original_has(
    office: Store, record: type[Record], kept: dict[str, str], shows: list[str]
) -> None:
    papers.filed(office, record, level="内部", code="", title_text=TITLE["title_text"])
    made = copy(office, record, level="内部", code="", title_text="关于凤凰的通知")
    acts.correct(office, record, 1, {"level": "秘密"} | kept, why="密级变更通知 5 号")
    assert told(office, made, record) == shows
    assert check.verify(office).ok


@BOTH
def test_what_a_copy_has_against_the_change_is_said_with_its_number(office: Store, record: type[Record]) -> None:
    papers.filed(office, record, level="内部")
    made = copy(office, record, level="内部", code="关于凤凰的通知")
    number = shown(office, made, record).number
    with refused(f"随之变更的 {number} 有误，没有改动：代号最多 20 字，不能写成标题"):
        acts.correct(office, record, 1, {"level": "机密"}, why="密级变更通知 5 号")
    acts.correct(office, record, made, {"code": "乙二"})
    acts.correct(office, record, 1, {"level": "机密"}, why="密级变更通知 5 号")
    assert told(office, made, record)[:2] == ["机密", "乙二"]


@BOTH
def test_a_copy_that_has_left_stays_as_it_left(office: Store, record: type[Record]) -> None:
    papers.filed(office, record)
    original = shown(office, 1, record).number
    made = papers.filed(office, record, original_id=original, copy_approver="宋二", copied_with="涉密复印机 03")
    papers.gone(office, "销毁", shown(office, made, record).number)
    acts.correct(office, record, 1, {"level": "机密"}, why="密级变更通知 5 号")
    assert [told(office, entry, record)[0] for entry in (1, made)] == ["机密", "秘密"]


@BOTH
def test_a_copy_made_before_is_lost_or_handed_on_without_a_consent_that_nobody_gave(office: Store, record: type[Record]) -> None:
    papers.filed(office, record, level="机密")
    made = copy(office, record, level="机密")
    acts.correct(office, record, 1, {"level": "绝密"}, why="密级变更通知 6 号")
    assert papers.do(office, record, made, "lost", "郑六", lost_why="途中") == "遗失"
    with refused("绝密件未经原发单位同意不得复制（条例 29）"):
        copy(office, record, level="绝密")


@BOTH
@pytest.mark.parametrize(("step", "word"), [("returned_in", "已归还"), ("lost", "遗失")])
def test_what_was_raised_while_it_is_out_comes_back_without_a_companion(
    office: Store, record: type[Record], step: str, word: str
) -> None:
    made = papers.lent(office, papers.filed(office, record, level="机密"), record)
    acts.correct(office, record, 1, {"level": "绝密"}, why="密级变更通知 6 号")
    assert papers.do(office, papers.LOAN[record], made, step, "周四") == word


def test_what_was_raised_before_it_is_lent_is_lent_to_two(office: Store) -> None:
    made = papers.loan(office, papers.filed(office, level="机密"))
    acts.correct(office, SecretPaper, 1, {"level": "绝密"}, why="密级变更通知 6 号")
    with refused("绝密件须有两人以上经手（条例 29）"):
        papers.do(office, papers.LOAN[SecretPaper], made, "review")


def test_a_list_says_with_whom_a_paper_is_that_lies_in_no_cabinet(office: Store) -> None:
    entry = papers.paper(office, received_by="周四")
    papers.do(office, SecretPaper, entry, "proposal")
    papers.lent(office, entry, purpose="传阅")
    made = acts.enter(office, Handover, {"from_id": "周四", "to_id": "吴五", "witness_id": "宋一", "reason": "岗位调整"})
    assert rows(shown(office, made, Handover).texts["kept"])[-1][3] == "未入柜，2026-11-25 起在郑六处"


def test_what_is_lost_and_found_is_told_where_it_goes(office: Store) -> None:
    made = papers.lent(office, papers.filed(office))
    papers.do(office, papers.LOAN[SecretPaper], made, "lost", "郑六", lost_why="途中")
    with pytest.raises(Refused, match="找回的请另登一条，备注中写明原编号"):
        acts.strike(office, papers.LOAN[SecretPaper], made, "误报")
