"""Reading an old ledger as a careful person does: its heads, its years, its ditto marks, its totals. No office is asked."""

from collections.abc import Sequence
from typing import Any

import pytest

from models.book import Book
from models.ledger import Cells, Page, Reading, read
from models.ledger_heads import guess
from models.ledger_text import clean, day_text, together
from models.registers.seal_use import SealUse
from tests.workbooks import HEADS, ROW, TITLE

KNOWN = Book(SealUse).fields


def page(*rows: Sequence[Any], name: str = "台账") -> Page:
    return Page(name, tuple(Cells(n, tuple(str(text) for text in row)) for n, row in enumerate(rows, 1) if any(row)))


def reading(*rows: Sequence[Any], name: str = "", **how: Any) -> Reading:
    return read(SealUse, KNOWN, [page(*rows)], name=name, **how)


def test_heads_are_found_below_titles_and_taken_for_fields_by_label_and_synonym() -> None:
    found = reading(TITLE, ("登记单位：办公室", "", "单位：份"), (), HEADS, ROW)
    assert list(found.mapping.items()) == [
        ("序号", "old_number"), ("用印日期", "applied_on"), ("科室", "section"), ("经办人", "applicant"), ("事由", "reason"),
        ("文件名称", "document"), ("印章", "seal_id"), ("份数", "copies"), ("审批人", "approval_by"), ("备注", "note"),
    ]
    assert [(draft.row, draft.texts["document"], draft.wrong) for draft in found.drafts] == [(5, "采购合同", ())]


@pytest.mark.parametrize(("head", "key"), [
    ("日 期", "applied_on"), ("申请日期", "applied_on"), ("用印人", "applicant"), ("申请人", "applicant"), ("部门", "section"),
    ("用印内容", "document"), ("文件名称\n（或内容摘要）", "document"), ("盖章文件名称", "document"), ("印章名称", "seal_id"),
    ("数量（份）", "copies"), ("批准人", "approval_by"), ("监印人", "stamping_by"), ("编号", "old_number"), ("备注：", "note"),
    ("领导意见", None), ("审批人意见", None), ("作废原因", None), ("退回日期", None), ("电话", None),
])
def test_a_head_is_taken_for_what_it_says_and_otherwise_not_at_all(head: str, key: str | None) -> None:
    assert guess(SealUse, KNOWN, {3: clean(head)}).get(3) == key


def test_the_day_of_stamping_is_the_declared_day_only_where_there_is_no_other() -> None:
    both = reading(("申请日期", *HEADS), ("2025-03-01", *ROW))
    assert (both.mapping["申请日期"], both.mapping["用印日期"]) == ("applied_on", "stamping_on")
    alone = reading((*HEADS, "监印人"), (*ROW, "周四"))
    assert alone.drafts[0].texts["applied_on"] == alone.drafts[0].texts["stamping_on"] == "2025-03-03"
    assert "stamping_on" not in reading(HEADS, ROW).drafts[0].texts  # nobody signed it


def test_what_the_user_says_of_a_head_stands_before_every_guess() -> None:
    found = reading((*HEADS, "经手"), (*ROW, "甲"), mapping={"经手": "applicant", "经办人": None})
    assert (found.mapping["经手"], found.mapping["经办人"], found.drafts[0].texts["applicant"]) == ("applicant", None, "甲")


def test_a_head_that_is_taken_for_something_else_on_another_sheet_is_told_for_that_sheet() -> None:
    second = ("日期", *HEADS), ("2025-02-02", *ROW)
    sheets = [page(HEADS, ROW, name="一"), page(*second, name="二")]
    found = read(SealUse, KNOWN, sheets)
    keys = [found.mapping[head] for head in ("用印日期", "用印日期（二）", "日期")]
    assert keys == ["applied_on", "stamping_on", "applied_on"]
    again = read(SealUse, KNOWN, sheets, mapping=found.mapping)
    assert (again.mapping, [draft.texts for draft in again.drafts]) == (found.mapping, [draft.texts for draft in found.drafts])
    told = read(SealUse, KNOWN, sheets, mapping=found.mapping | {"用印日期（二）": None})
    assert ["stamping_on" in draft.texts for draft in told.drafts] == [False, False]
    assert told.drafts[0].texts["applied_on"] == "2025-03-03"


def test_of_two_columns_for_one_field_none_is_lost() -> None:
    heads, mapping = (*HEADS, "说明"), {"备注": "note", "说明": "note"}
    first, second, same, both = (reading(heads, (*ROW[:-1], a, b), mapping=mapping).drafts[0] for a, b in (
        ("急", ""), ("", "急"), ("急", "急"), ("急", "缓")))
    assert [draft.texts["note"] for draft in (first, second, same)] == ["急"] * 3
    said = ("note", "有两栏当作它，内容不同，请把其中一栏改为不读。")
    assert [draft.wrong for draft in (first, second, same, both)] == [(), (), (), (said,)]


@pytest.mark.parametrize("mark", ["同上", "同 上", "″", "〃", "”", '"'])
def test_ditto_marks_repeat_what_stands_above_even_in_a_row_that_is_wrong(mark: str) -> None:
    second, third = ("2", "", mark, *ROW[3:]), ("3", ROW[1], mark, *ROW[3:])
    assert [draft.texts["section"] for draft in reading(HEADS, ROW, second, third).drafts] == ["办公室"] * 3


def test_a_ditto_mark_with_nothing_above_is_said() -> None:
    assert reading(HEADS, ("1", ROW[1], "同上", *ROW[3:])).drafts[0].wrong == (("section", "“同上”上面没有内容。"),)


@pytest.mark.parametrize(("row", "why"), [
    (("", "", "合计", "", "", "", "", "2068"), "合计行"), (("本页小计", "", "", "", "", "", "", "12"), "合计行"),
    (("填表人：", "", "", "审核：", ""), "没有登记内容"), (("30",), "没有登记内容"), (HEADS, "表头重复"),
    (("以下为下半年",), "没有登记内容"),
])
def test_what_holds_no_entry_is_passed_over_and_told(row: Sequence[str], why: str) -> None:
    found = reading(HEADS, ROW, (), row, ("4", *ROW[1:]))
    assert [draft.row for draft in found.drafts] == [2, 5]
    assert [(passed.row, passed.why) for passed in found.passed] == [(4, why)]


def test_a_row_with_a_number_and_one_thing_is_no_empty_row() -> None:
    assert len(reading(HEADS, ("30", "", "", "", "", "采购合同")).drafts) == 1


def test_a_row_that_its_book_calls_struck_is_not_taken() -> None:
    assert reading((*HEADS, "状态"), (*ROW, "作废")).drafts[0].wrong == (("", "原簿已作废，没有导入。"),)


@pytest.mark.parametrize(("text", "day"), [
    ("45663", "2025-01-06"), ("2025-01-06 09:30:00", "2025-01-06"), ("1月6日", "2025-1-6"), ("１月６号", "2025-1-6"),
    ("1/6", "2025-1-6"), ("2025年1月6号", "2025年1月6日"), ("2025．1．6", "2025.1.6"), ("20250106", "20250106"), ("", ""),
])
def test_days_are_made_whole(text: str, day: str) -> None:
    assert day_text(text, 2025) == (day, "")


def test_a_day_that_may_be_two_is_not_guessed() -> None:
    assert "分不清" in day_text("1.1", 2025)[1]
    assert "标题和表名中也没有" in day_text("1月6日", None)[1]


@pytest.mark.parametrize(("title", "sheet", "file", "year"), [
    ("用印登记（2023年）", "2024年", "2025.xlsx", "2023"), ("用印登记", "2024", "2025.xlsx", "2024"),
    ("", "一", "台账-2025.xlsx", "2025"),
])
def test_the_year_is_that_of_the_title_or_the_sheet_or_the_file(title: str, sheet: str, file: str, year: str) -> None:
    found = read(SealUse, KNOWN, [page((title,), HEADS, ("1", "3月3日", *ROW[2:]), name=sheet)], name=file)
    assert found.drafts[0].texts["applied_on"] == f"{year}-3-3"
    assert found.drafts[0].cells["用印日期"] == f"{year}-3-3"  # as it comes back, when the title is no longer there


def test_counts_and_names_are_read_as_they_are_meant() -> None:
    texts = reading(HEADS, (*ROW[:3], "仇 　䶮", *ROW[4:7], "1.0", "诸葛 霞", "=1+1")).drafts[0].texts
    assert (texts["applicant"], texts["copies"], texts["approval_by"], texts["note"]) == ("仇䶮", "1", "诸葛霞", "=1+1")
    assert together("John Smith") == "John Smith"


def test_sheets_without_heads_and_hidden_ones_are_told() -> None:
    pages = [page(HEADS, ROW), page(("说明",), name="说明"), Page("底稿", (), hidden=True), page(name="空")]
    found = read(SealUse, KNOWN, pages)
    assert [(passed.sheet, passed.why) for passed in found.passed] == [
        ("说明", "没有表头，整张工作表没有读"), ("底稿", "工作表是隐藏的，没有读")
    ]
