"""导入旧台账: the file is looked through beside the window, shown row by row, mapped otherwise, and entered when one says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.book import book
from models.ledger import Cells, Page
from models.ledger_import import done_with
from models.ledger_import import look as look_through
from models.store import Store
from reports.excel_read import read
from tests.workbooks import HEADS, ROW, TITLE
from tests.workbooks import book as workbook
from widgets.bus import Bus
from widgets.desk import Desk, Said
from widgets.pages.ledger_import import STANDING, LedgerImportPage
from widgets.pages.ledger_lines import BAD, GOOD, PASSED, table_of
from widgets.theme import Look

WRONG = ("2", "", *ROW[2:])


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[LedgerImportPage]:
    desk = Desk(store, look, Bus(store))
    files = tmp_path / "旧.xlsx", tmp_path / "有误.xlsx"
    made = LedgerImportPage(desk, book("seal_use"), ask=lambda *_: files[0], ask_save=lambda *_: files[1])
    desk.bus.setParent(made)
    qtbot.addWidget(made)
    qtbot.addWidget(made.heads)
    made.resize(1000, 700)
    made.show()
    yield made
    store.listeners.clear()


def opened(page: LedgerImportPage, qtbot: QtBot, tmp_path: Path, *rows: tuple[str, ...]) -> None:
    workbook(tmp_path / "旧.xlsx", TITLE, HEADS, *rows, ("", "", "合计"))
    with qtbot.waitSignal(page.ready):
        page.pick.click()


def count(store: Store) -> int:
    with store.read() as lookup:
        return book("seal_use").count(lookup)


def test_before_a_file_is_chosen_the_page_says_so_and_there_is_no_empty_list_to_walk_into(
    page: LedgerImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert page.nothing.isVisible()
    assert page.nothing.text() == "还没有选择文件"
    assert not page.table.isVisible()
    opened(page, qtbot, tmp_path, ROW)
    assert page.table.isVisible()
    assert not page.nothing.isVisible()


def test_good_rows_are_shown_and_entered(page: LedgerImportPage, qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    opened(page, qtbot, tmp_path, ROW)
    QAbstractItemModelTester(page.model)
    assert page.tabs.currentIndex() == GOOD
    assert dict(zip(page.model.heads, page.model.rows[0], strict=True))["用章类别"] == "区司法局公章"
    assert (page.enter.text(), page.enter.isEnabled(), count(store)) == ("确认导入 1 条", True, 0)
    said: list[Said] = []
    page.said.connect(said.append)
    with qtbot.waitSignal(page.closed):
        page.enter.click()
    assert (count(store), said[0].what) == (1, "已导入 1 条")
    opened(page, qtbot, tmp_path, ROW)
    assert said[1:] == [Said("")]  # nothing is said any more while another file is looked at


def test_bad_rows_stand_first_and_hold_the_import_until_they_are_skipped(
    page: LedgerImportPage, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    opened(page, qtbot, tmp_path, ROW, WRONG)
    assert (page.tabs.currentIndex(), page.model.rows[0][:2]) == (BAD, ["4", "用印日期：没有写日期。"])
    assert not page.enter.isEnabled()
    page.save.click()
    assert len(read(tmp_path / "有误.xlsx")[0].rows) == 2
    page.tabs.setCurrentIndex(PASSED)
    assert page.model.rows[0][2:] == ["合计行", "合计"]
    page.skip.click()
    with qtbot.waitSignal(page.closed):
        page.enter.click()
    assert count(store) == 1
    opened(page, qtbot, tmp_path, ("3", *ROW[1:]), ("4", "", *ROW[2:]))
    assert (page.skip.isChecked(), page.enter.isEnabled()) == (False, False)  # that was said of the other file


def test_rows_that_stand_already_are_not_counted_as_wrong(
    page: LedgerImportPage, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    opened(page, qtbot, tmp_path, ROW)
    with qtbot.waitSignal(page.closed):
        page.enter.click()
    opened(page, qtbot, tmp_path, ROW)
    assert page.status()[1:] == ["可导入 0 条", "有误 0 行", "已有 1 行"]
    assert not page.skip.isEnabled()
    assert (page.tabs.currentIndex(), page.model.rows[0][1]) == (STANDING, "重复：与 用印〔2025〕1号 相同。")
    page.tabs.setCurrentIndex(BAD)
    assert page.model.rows == []
    opened(page, qtbot, tmp_path, ROW, ("2", *ROW[1:]))
    assert (page.tabs.currentIndex(), page.enter.isEnabled()) == (GOOD, True)
    with qtbot.waitSignal(page.closed):
        page.enter.click()
    assert count(store) == 2


def test_a_thing_is_shown_with_the_state_in_which_it_will_stand(store: Store) -> None:
    sheet = Page("印章", (Cells(1, ("印章名称", "种类", "备注")), Cells(2, ("档案专用章", "专用章", ""))))
    preview = done_with(look_through(store, book("seal"), [sheet], "印章.xlsx"))
    heads, _, rows = table_of(preview, book("seal"), GOOD)
    assert (heads[:3], rows) == (["行", "状态", "印章名称"], [["2", "在册", "档案专用章", "专用章", ""]])


def test_a_head_may_be_taken_for_another_field(page: LedgerImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, tmp_path, ROW)
    choice = page.heads.choices()["备注"]
    choice.choose("附件")
    with qtbot.waitSignal(page.ready):
        choice.activated.emit(choice.currentIndex())
    assert page.preview is not None
    assert page.preview.mapping["备注"] == "attachments"


def test_heads_that_could_not_be_read_anew_say_what_the_rows_shown_were_read_by(
    page: LedgerImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(page, qtbot, tmp_path, ROW)
    before = page.heads.mapping()
    (tmp_path / "旧.xlsx").unlink()
    choice = page.heads.choices()["备注"]
    choice.setCurrentIndex(0)
    with qtbot.waitSignal(page.ready):
        choice.activated.emit(0)
    assert page.wrong.isVisible()
    assert page.heads.mapping() == before


def test_a_refused_file_is_said_on_the_page(page: LedgerImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "旧.xlsx").write_bytes(b"x")
    with qtbot.waitSignal(page.ready):
        page.choose()
    assert "不是 .xlsx、.docx 或 .csv 表格，没有导入" in page.wrong.text.text()
    assert not page.wrong.isHidden()
    assert not page.enter.isEnabled()


def test_stopped_nothing_is_entered(page: LedgerImportPage, qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    opened(page, qtbot, tmp_path, *((str(n), *ROW[1:]) for n in range(400)))
    with qtbot.waitSignal(page.said):
        page.enter.click()
        page.stop.click()
    assert count(store) == 0
    assert page.enter.isEnabled()


def test_a_page_that_is_left_enters_nothing(page: LedgerImportPage, qtbot: QtBot, store: Store, tmp_path: Path) -> None:
    opened(page, qtbot, tmp_path, *((str(n), *ROW[1:]) for n in range(400)))
    with qtbot.waitSignal(page.said):
        page.enter.click()
        assert page.may_leave()
    assert count(store) == 0
