"""Old ledgers of confidential papers and their loans, as offices kept them: levels with terms, papers by their old numbers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from models import acts, check
from models.book import Book, Entry, Filter, Sort
from models.custody import Cabinet
from models.ledger_import import Preview, accept, done_with, look
from models.record import Record
from models.registers.meeting_copy import MeetingCopy
from models.registers.paper_loan import SecretPaperLoan
from models.registers.passport import Passport
from models.registers.secret_disposal import SecretDisposal
from models.registers.secret_meeting import SecretMeeting
from models.registers.secret_paper import SecretPaper
from models.store import Store
from models.whereabouts import whereabouts
from reports.excel_read import read
from tests.models.test_ledger import page
from tests.offices import TODAY, refused
from tests.workbooks import book

PAPERS = ("编号", "收文日期", "来文单位", "文号", "密级", "代号", "份数")
LOANS = ("序号", "日期", "文件编号", "借阅人", "应还日期", "归还日期")


def looked(office: Store, folder: Path, record: type[Record], heads: Sequence[str], *rows: Sequence[Any]) -> Preview:
    path = book(folder / "台账.xlsx", ("旧台账",), heads, *rows)
    return done_with(look(office, Book(record), read(path), path.name))


def entries(office: Store, record: type[Record]) -> list[Entry]:
    with office.read() as lookup:
        found = Book(record)
        return found.entries(lookup, found.ids(lookup, sort=Sort(rising=True)))


def paper(number: str, level: str = "秘密", day: str = "2025-03-04") -> tuple[Any, ...]:
    return number, day, "区委办", f"区委办〔2025〕{number}", level, f"代{number}", 1


@pytest.mark.parametrize(("written", "level", "years", "condition", "until"), [
    ("机密★20年", "机密", "20", "", "2045-03-04"), ("秘密★", "秘密", "", "", "2035-03-04"),
    ("秘密 ★ 5 年", "秘密", "5", "", "2030-03-04"), ("绝密★长期", "绝密", "", "长期", "2055-03-04"),
    ("秘密*10", "秘密", "10", "", "2035-03-04"), ("机密", "机密", "", "", "2045-03-04"),
])
def test_a_level_is_read_with_its_term_as_the_paper_bears_it(
    office: Store, tmp_path: Path, written: str, level: str, years: str, condition: str, until: str
) -> None:
    preview = looked(office, tmp_path, SecretPaper, PAPERS, paper("7", written))
    assert preview.bad == []
    told = [said for head, _, said in preview.guesses if head == "密级"]
    assert bool(told) is (written != level)
    done_with(accept(office, preview))
    (found,) = entries(office, SecretPaper)
    keys = ("level", "term_years", "term_note", "secret_until")
    assert [found.texts[key] for key in keys] == [level, years, condition, until]


@pytest.mark.parametrize(("written", "head", "other", "why"), [
    ("机密★20年", "保密期限", "10", "保密期限：“10”与密级栏的“机密★20年”不一致，请改正。"),
    ("绝密★长期", "解密条件", "公布后", "解密条件：“公布后”与密级栏的“绝密★长期”不一致，请改正。"),
    ("机密★20年", "保密期限", "20", ""), ("机密★20年", "保密期限", "20年", ""), ("绝密★长期", "解密条件", "长期", ""),
    ("绝密★长期", "保密期限", "30", ""), ("机密★", "保密期限", "10", ""),
])
def test_a_term_in_its_own_column_must_be_the_one_beside_the_level(
    office: Store, tmp_path: Path, written: str, head: str, other: str, why: str
) -> None:
    preview = looked(office, tmp_path, SecretPaper, (*PAPERS, head), (*paper("7", written), other))
    assert [bad.why for bad in preview.bad] == ([why] if why else [])
    assert bool(preview.guesses) is not bool(why)


def test_a_book_without_terms_says_that_it_does_not_keep_one() -> None:
    for record in (MeetingCopy, SecretMeeting):
        texts = {"level": "机密★20年"}
        assert record.parted(texts) == {"level": "机密（本簿不记保密期限，“20年”没有录入）"}
        assert texts == {"level": "机密"}
        assert record.parted({"level": "秘密★"}) == {"level": "秘密"}


def test_a_title_that_its_level_forbids_is_refused_however_the_level_is_written(office: Store, tmp_path: Path) -> None:
    heads = (*PAPERS, "标题")
    preview = looked(office, tmp_path, SecretPaper, heads, (*paper("7", "机密★20年"), "不该写在这里"))
    assert "保密法 31" in preview.bad[0].why
    assert "不该写在这里" not in str(preview.bad[0])


def test_a_title_does_not_come_back_in_a_second_column_for_it_or_one_that_is_not_read(office: Store, tmp_path: Path) -> None:
    heads = (*PAPERS, "标题", "内容摘要", "备注")
    row = (*paper("7", "机密")[:-1], "三份", "不该写在这里", "也不该", "第二柜")
    path = book(tmp_path / "台账.xlsx", ("旧台账",), heads, row, (*paper("8", "内部")[:-1], "三份", "可以", "可以", ""))
    for mapping in ({}, {"标题": None}, {"标题": None, "内容摘要": "title_text"}):
        preview = done_with(look(office, Book(SecretPaper), read(path), path.name, mapping))
        first, second = ({head: bad.cells[head] for head in heads[-3:]} for bad in preview.bad)
        assert first == {"标题": "", "内容摘要": "", "备注": "第二柜"}
        assert second == {"标题": "可以", "内容摘要": "可以", "备注": ""}


def test_what_is_passed_over_is_told_without_its_title(office: Store, tmp_path: Path) -> None:
    row = ("", "", "", "", "机密", "", "", "不该写在这里")
    preview = looked(office, tmp_path, SecretPaper, (*PAPERS, "标题"), paper("7"), row)
    assert [(passed.row, passed.text) for passed in preview.passed] == [(4, "机密")]


def test_what_is_not_read_of_a_row_that_may_have_no_title_does_not_come_back_whatever_its_head(
    office: Store, tmp_path: Path
) -> None:
    heads = (*PAPERS, "标题", "来文说的是")
    open_ = (*paper("8", "内部")[:-1], "三份", "可以", "可以")
    preview = looked(office, tmp_path, SecretPaper, heads, (*paper("7", "绝密"), "不该写在这里", "也不该"), open_)
    assert "不该" not in str(preview.bad[0])
    assert preview.bad[1].cells["来文说的是"] == "可以"


def test_the_title_of_a_lent_paper_does_not_come_back_with_its_row(office: Store, tmp_path: Path) -> None:
    heads = (*LOANS, "文件名称", "事由")
    row = ("1", "2025-06-01", "9", "郑六", "2025-06-10", "", "不该写在这里", "查阅")
    preview = looked(office, tmp_path, SecretPaperLoan, heads, row)
    assert (preview.bad[0].cells["文件名称"], preview.bad[0].cells["事由"]) == ("", "查阅")


def test_an_old_paper_is_not_said_to_have_been_fetched_by_who_enters_it_now(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, SecretPaper, PAPERS, paper("1"))))
    done_with(accept(office, looked(office, tmp_path, SecretPaper, (*PAPERS, "领取人"), (*paper("2"), "周四"))))
    assert [entry.texts["received_by"] for entry in entries(office, SecretPaper)] == ["", "周四"]


@pytest.mark.parametrize("day", ["", "2025-08-01"])
def test_what_an_old_ledger_says_was_lost_is_lost_also_where_it_says_no_day(office: Store, tmp_path: Path, day: str) -> None:
    done_with(accept(office, looked(office, tmp_path, SecretPaper, (*PAPERS, "报失人", "报失日期"), (*paper("1"), "周四", day))))
    (found,) = entries(office, SecretPaper)
    assert (found.state.word, found.actions) == ("遗失", ())
    with office.read() as lookup:
        assert Book(SecretPaper).count(lookup, Filter(states=("遗失",))) == 1
        assert "遗失" in whereabouts(lookup, lookup.get("secret_paper", found.id)).text
    with refused("去向记在这里，不能作废"):
        acts.strike(office, SecretPaper, found.id, "误登")
    assert check.verify(office).ok


def test_each_sheet_calls_its_columns_by_its_own_heads(office: Store) -> None:
    first, second = (*PAPERS, "标题"), ("编号", "收文日期", "来文单位", "文号", "密级★期限", "代号", "份数", "事由")
    rows = (*paper("7", "机密★20年"), "不该写在这里"), (*paper("8", "秘密★5年"), "")
    sheets = [page(first, rows[0], paper("9", "绝密★长期"), name="一"), page(second, rows[1], name="二")]
    preview = done_with(look(office, Book(SecretPaper), sheets, "台账.xlsx"))
    assert [(head, text) for head, text, _ in preview.guesses] == [
        ("密级", "机密★20年"), ("密级", "绝密★长期"), ("密级★期限", "秘密★5年"),
    ]
    assert [bad.why.partition("：")[0] for bad in preview.bad] == ["标题"]
    assert "不该写在这里" not in str(preview.bad)


def test_an_old_loan_finds_its_paper_by_the_number_it_had_and_says_so(office: Store, tmp_path: Path) -> None:
    papers = paper("2025-012"), paper("密 003", day="2025-02-01"), paper("9"), paper("9", day="2025-02-02")
    done_with(accept(office, looked(office, tmp_path, SecretPaper, PAPERS, *papers)))
    rows = [(n, "2025-06-01", number, "郑六", "2025-06-10", "2025-06-09")
            for n, number in enumerate(("2025-012", "密003", "9"), 1)]
    preview = looked(office, tmp_path, SecretPaperLoan, LOANS, *rows)
    assert preview.guesses == [
        ("文件编号", "2025-012", "密件〔2025〕3号"), ("文件编号", "密003", "密件〔2025〕1号"),
    ]
    assert [(bad.row, "“9”不是编号，请写成 密件〔2026〕12号" in bad.why) for bad in preview.bad] == [(5, True)]
    assert done_with(accept(office, preview, skip_bad=True)) == 2
    assert [entry.texts["paper_id"] for entry in entries(office, SecretPaperLoan)] == ["密件〔2025〕3号", "密件〔2025〕1号"]


def test_what_stands_already_is_no_error_but_what_stands_otherwise_is(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, SecretPaper, PAPERS, paper("1"), paper("2"))))
    again = looked(office, tmp_path, SecretPaper, PAPERS, paper("1"), paper("2"))
    assert [(bad.again, bad.why) for bad in again.bad] == [
        (True, "重复：与 密件〔2025〕1号 相同。"), (True, "重复：与 密件〔2025〕2号 相同。"),
    ]
    assert done_with(accept(office, again)) == 0
    more = looked(office, tmp_path, SecretPaper, PAPERS, paper("1"), paper("3"))
    assert done_with(accept(office, more)) == 1
    other = looked(office, tmp_path, SecretPaper, PAPERS, (*paper("1")[:-1], 5))
    with refused("有 1 行不能导入（第一处：台账 第 3 行 重复：密件〔2025〕1号 已有，但这几栏与它不同：份数。"):
        done_with(accept(office, other))


def test_a_loan_that_has_come_back_since_is_not_passed_over_as_here_already(office: Store, tmp_path: Path) -> None:
    done_with(accept(office, looked(office, tmp_path, SecretPaper, PAPERS, paper("2025-012"))))
    loan = ("1", "2025-06-01", "2025-012", "郑六", "2025-06-10")
    done_with(accept(office, looked(office, tmp_path, SecretPaperLoan, LOANS, (*loan, ""))))
    back = looked(office, tmp_path, SecretPaperLoan, LOANS, (*loan, "2025-06-09"))
    assert [(bad.again, "密借〔2025〕1号 已有，但这几栏与它不同：归还日期" in bad.why) for bad in back.bad] == [(False, True)]
    with refused("有 1 行不能导入"):
        done_with(accept(office, back))
    assert entries(office, SecretPaperLoan)[0].texts["returned_in_on"] == ""


@pytest.mark.parametrize(("head", "first", "then"), [
    ("拟办人", "", "宋一"), ("拟办日期", "2025-03-05", "2025-03-06"), ("拟办意见", "", "请阅"), ("阅示领导", "宋一", "宋二"),
])
def test_what_an_old_ledger_says_of_a_step_is_held_against_what_stands(
    office: Store, tmp_path: Path, head: str, first: str, then: str
) -> None:
    heads = (*PAPERS, head)
    done_with(accept(office, looked(office, tmp_path, SecretPaper, heads, (*paper("1"), first))))
    again = looked(office, tmp_path, SecretPaper, heads, (*paper("1"), first), (*paper("1"), then))
    assert [bad.again for bad in again.bad] == [True, False]
    assert f"不同：{head}" in again.wrong[0].why


def test_a_ledger_that_says_less_than_what_stands_is_here_already(office: Store, tmp_path: Path) -> None:
    heads = (*PAPERS, "拟办人")
    done_with(accept(office, looked(office, tmp_path, SecretPaper, heads, (*paper("1"), "宋一"))))
    assert looked(office, tmp_path, SecretPaper, heads, (*paper("1"), "")).wrong == []
    assert looked(office, tmp_path, SecretPaper, PAPERS, paper("1")).wrong == []


def test_a_certificate_that_stands_already_is_no_error_unless_the_ledger_says_something_else(
    office: Store, tmp_path: Path
) -> None:
    acts.enter(office, Cabinet, {"name": "证件柜", "keeper_id": "吴五"})
    heads = ("姓名", "干部类别", "证件种类", "证件号码", "发证日期", "有效期至", "上交时间", "存放位置")
    row = ("郑六", "局管", "因私护照", "E12345601", "2020-05-06", "2030-05-05", "2020-06-01", "A-01")
    done_with(accept(office, looked(office, tmp_path, Passport, heads, row)))
    assert looked(office, tmp_path, Passport, heads, row).wrong == []
    assert len(looked(office, tmp_path, Passport, heads, (*row[:-1], "B-09")).wrong) == 1


@pytest.mark.parametrize(("head", "state"), [("清退日期", "已清退"), ("销毁日期", "已销毁"), ("存档日期", "已移交存档")])
def test_what_left_by_the_ledgers_day_is_kept_here_no_longer(office: Store, tmp_path: Path, head: str, state: str) -> None:
    acts.enter(office, Cabinet, {"name": "密件柜", "keeper_id": "周四"})
    heads = (*PAPERS, "存放柜", head)
    done_with(accept(office, looked(office, tmp_path, SecretPaper, heads, (*paper("7"), "密件柜", "2025.6.1"))))
    (found,) = entries(office, SecretPaper)
    assert found.state.word == state
    with office.read() as lookup:
        assert whereabouts(lookup, lookup.get("secret_paper", found.id)).text == f"{state}：原台账 2025-06-01"
    with refused(f"现为“{state}”，已不在本单位，不能借阅（1.1.2）。"):
        acts.enter(office, SecretPaperLoan, {"paper_id": found.number, "holder_id": "郑六", "due_on": "2026-11-26"})


@pytest.mark.parametrize(("head", "said", "kept"), [
    ("去向", "已清退", False), ("备注", "2021.5 销毁", False), ("处理情况", "年末归档", False), ("备注", "应清退", True),
    ("备注", "未归档", True), ("去向", "", True),
])
def test_what_a_ledger_says_is_gone_comes_into_no_cabinet(
    office: Store, tmp_path: Path, head: str, said: str, kept: bool
) -> None:
    acts.enter(office, Cabinet, {"name": "密件柜", "keeper_id": "周四"})
    preview = looked(office, tmp_path, SecretPaper, (*PAPERS, "存放柜", head), (*paper("7"), "密件柜", said))
    assert [bad.why[: len(head)] for bad in preview.bad] == ([] if kept else [head])
    without = looked(office, tmp_path, SecretPaper, (*PAPERS, head), (*paper("7"), said))
    assert without.bad == []


def test_a_paper_that_came_back_is_read_again_without_its_reason(office: Store, tmp_path: Path) -> None:
    acts.enter(office, Cabinet, {"name": "密件柜", "keeper_id": "周四"})
    (bad,) = looked(office, tmp_path, SecretPaper, (*PAPERS, "存放柜", "备注"), (*paper("1"), "密件柜", "已清退")).bad
    cells = {**bad.cells, "原因": bad.why, "原行号": "3"}
    assert "清退" in cells["原因"]
    assert len(looked(office, tmp_path, SecretPaper, tuple(cells), tuple(cells.values())).bad) == 1
    cells["备注"] = "在柜"
    assert looked(office, tmp_path, SecretPaper, tuple(cells), tuple(cells.values())).bad == []


LISTS = ("日期", "处理方式", "清单", "经办人", "接收单位", "接收人", "办结日期")
LIST = ("2025-12-01", "销毁", "密件〔2025〕1号、密件〔2025〕2号", "周四", "市销毁中心", "李某", "2025-12-03")
KEPT = (*PAPERS, "存放柜", "份号")


def kept(office: Store, folder: Path, *copies: str) -> None:
    """Take old papers of one 字号 into the office's cabinet."""
    acts.enter(office, Cabinet, {"name": "密件柜", "keeper_id": "周四"})
    rows = [(*paper(str(n))[:3], "区委办〔2025〕3号", *paper(str(n))[4:], "密件柜", copy) for n, copy in enumerate(copies, 1)]
    done_with(accept(office, looked(office, folder, SecretPaper, KEPT, *rows)))


def test_an_old_list_took_its_papers_with_it(office: Store, tmp_path: Path) -> None:
    kept(office, tmp_path, "1", "2", "3")
    preview = looked(office, tmp_path, SecretDisposal, LISTS, LIST)
    assert preview.bad == []
    done_with(accept(office, preview))
    assert [found.state.word for found in entries(office, SecretPaper)] == ["已销毁", "已销毁", "历史补录"]
    with office.read() as lookup:
        assert whereabouts(lookup, lookup.get("secret_paper", 1)).text == "已销毁：李某 2025-12-03"
    assert check.verify(office).ok


def test_an_old_list_that_was_not_done_took_nothing(office: Store, tmp_path: Path) -> None:
    kept(office, tmp_path, "1", "2")
    done_with(accept(office, looked(office, tmp_path, SecretDisposal, LISTS, (*LIST[:-2], "", ""))))
    assert {found.state.word for found in entries(office, SecretPaper)} == {"历史补录"}


def test_papers_that_had_left_already_stand_on_the_list_by_which_they_left(office: Store, tmp_path: Path) -> None:
    rows = (*paper("1"), "2025-12-02"), (*paper("2"), "")
    done_with(accept(office, looked(office, tmp_path, SecretPaper, (*PAPERS, "销毁日期"), *rows)))
    preview = looked(office, tmp_path, SecretDisposal, LISTS, LIST)
    assert preview.bad == []
    done_with(accept(office, preview))
    found = [(e.state.word, e.texts["destroyed_by"], e.texts["destroyed_on"]) for e in entries(office, SecretPaper)]
    assert found == [("已销毁", "原台账", "2025-12-02"), ("已销毁", "李某", "2025-12-03")]
    with refused("密件〔2025〕1号 现为“已销毁”，不能列入清单（条例 27、28）"):  # of today it is not
        today = {"how": "销毁", "papers": "密件〔2025〕1号", "handed_by": "周四", "receiver": "市销毁中心"}
        acts.enter(office, SecretDisposal, today)


def old_loan(office: Store, folder: Path, **cells: str) -> Preview:
    heads = ("序号", "日期", "文件编号", "借阅人", "应还日期", "借出日期", *cells)
    row = ("1", "2025-06-01", "密件〔2025〕1号", "郑六", "2025-06-10", "2025-06-02", *cells.values())
    return looked(office, folder, SecretPaperLoan, heads, row)


@pytest.mark.parametrize(("by", "signed"), [("郑六", "郑六"), ("", "原台账")])
def test_a_paper_that_an_old_loan_lost_is_lost(office: Store, tmp_path: Path, by: str, signed: str) -> None:
    kept(office, tmp_path, "1")
    preview = old_loan(office, tmp_path, 归还日期="", 报失人=by, 报失日期="2025-06-09", 遗失经过="途中遗失")
    assert preview.bad == []
    done_with(accept(office, preview))
    (found,) = entries(office, SecretPaper)
    keys = ("lost_by", "lost_on", "lost_why")
    assert (found.state.word, *(found.texts[key] for key in keys)) == ("遗失", signed, "2025-06-09", "途中遗失")
    with refused("现为“遗失”，已不在本单位，不能借阅（1.1.2）。"):
        acts.enter(office, SecretPaperLoan, {"paper_id": found.number, "holder_id": "郑六", "due_on": "2026-11-26"})
    assert check.verify(office).ok


def test_no_old_loan_loses_what_is_with_somebody_else_now(office: Store, tmp_path: Path) -> None:
    kept(office, tmp_path, "1")
    loan = acts.enter(office, SecretPaperLoan, {"paper_id": "密件〔2025〕1号", "holder_id": "吴五", "due_on": "2026-11-26"})
    for key, by in (("review", "陆三"), ("approval", "宋二"), ("lent", "吴五")):
        acts.perform(office, SecretPaperLoan, loan, key, {"by": by, "on": TODAY})
    (bad,) = old_loan(office, tmp_path, 归还日期="", 报失日期="2025-06-09").bad
    assert "报失日期：密件〔2025〕1号 现由吴五借用" in bad.why
    assert bad.why.endswith("没有归还，不能登为遗失。")


def test_no_old_loan_came_back_before_it_went(office: Store, tmp_path: Path) -> None:
    kept(office, tmp_path, "1")
    assert [bad.why for bad in old_loan(office, tmp_path, 归还日期="2025-06-01").bad] == [
        "归还日期：归还日期 2025-06-01 早于借出日期 2025-06-02，先后不能颠倒。请改正。"
    ]
    assert old_loan(office, tmp_path, 归还日期="2025-06-02").bad == []


@pytest.mark.parametrize(("reference", "copy", "unit"), [
    ("区委办[2025]3号", "000012", "区委办"), ("区委办（2025）3号", "12", "区委办"), ("区委办〔2025〕3", "No.12", "区委办"),
    ("区委办〔2025〕3号", "第12号", "区委办"), ("区委办〔2025〕第3号", "12", "区委办"), ("区委办[2025]03号", "12", "区委办"),
    ("区委办〔２０２５〕第０３", "12", "区 委　办"), ("区委办〔2025〕3号", "12", "区委 办"),
])
def test_one_old_paper_comes_in_once_however_its_numbers_are_written(
    office: Store, tmp_path: Path, reference: str, copy: str, unit: str
) -> None:
    first = (*paper("1")[:3], "区委办〔2025〕3号", *paper("1")[4:], "", "000012")
    second = ("7", paper("1")[1], unit, reference, *paper("7")[4:], "", copy)
    other = ("8", *paper("1")[1:3], reference, *paper("8")[4:], "", "13")
    preview = looked(office, tmp_path, SecretPaper, KEPT, first, second, other)
    assert [(bad.row, bad.why.partition("，")[0]) for bad in preview.bad] == [(4, "重复：台账 第 3 行 已登记同一事项")]
    done_with(accept(office, preview, skip_bad=True))
    later = looked(office, tmp_path, SecretPaper, KEPT, second, other, first)
    assert [bad.why.partition("，")[0] for bad in later.bad] == [
        "重复：密件〔2025〕1号 已登记同一事项", "重复：与 密件〔2025〕2号 相同。", "重复：与 密件〔2025〕1号 相同。",
    ]


def test_an_old_paper_without_a_number_of_its_own_is_known_however_it_is_written(office: Store, tmp_path: Path) -> None:
    written = ("区委办", "云发〔2025〕第3号"), ("区委 办", "云发[2025]03号")
    first, second = (("2025-03-03", *said, "机密", "代一", 1) for said in written)
    done_with(accept(office, looked(office, tmp_path, SecretPaper, PAPERS[1:], first)))
    again = looked(office, tmp_path, SecretPaper, PAPERS[1:], second, (*second[:-1], 2))
    assert ([bad.again for bad in again.bad], len(again.good)) == ([True], 1)


def test_an_old_paper_of_no_place_is_lent_once_its_cabinet_is_written(office: Store, tmp_path: Path) -> None:
    acts.enter(office, Cabinet, {"name": "密件柜", "keeper_id": "周四"})
    done_with(accept(office, looked(office, tmp_path, SecretPaper, PAPERS, paper("1"))))
    loan = acts.enter(office, SecretPaperLoan, {"paper_id": "密件〔2025〕1号", "holder_id": "郑六", "due_on": "2026-11-26"})
    for key, by in (("review", "陆三"), ("approval", "宋二")):
        acts.perform(office, SecretPaperLoan, loan, key, {"by": by, "on": TODAY})
    with refused("密件〔2025〕1号 没有写存放柜，不知在何处，不能借出（1.1.2）。在柜的请先更正补写存放柜。"):
        acts.perform(office, SecretPaperLoan, loan, "lent", {"by": "郑六", "on": TODAY})
    acts.correct(office, SecretPaper, entries(office, SecretPaper)[0].id, {"cabinet_id": "密件柜"}, why="清点时在柜")
    acts.perform(office, SecretPaperLoan, loan, "lent", {"by": "郑六", "on": TODAY})
    assert entries(office, SecretPaper)[0].state.word == "借出"
