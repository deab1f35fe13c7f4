"""导入手册: looked through before anything is written; a refusal is one sentence; a second import changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models import acts, audit, backup
from models.book import Book
from models.manual import Edition, Task
from models.people import Section
from models.store import Store
from tests.manuals import PLANTED, TEXT
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.pages.manual_import import SHOWN, ManualImportPage
from widgets.pages.register import RegisterPage
from widgets.theme import Look

OWN = TEXT.replace("综务科", "办公室")
ADDED, CHANGED, GONE, UNREAD, ODD = range(5)


class Page(ManualImportPage):
    """The page with a file at hand where a dialog would ask."""

    path: Path

    def __init__(self, desk: Desk, path: Path) -> None:
        self.path = path
        super().__init__(desk, self.answer)

    def answer(self, above: QWidget, title: str, kinds: str) -> Path | None:
        return self.path


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Page]:
    path = tmp_path / "手册.txt"
    path.write_text(OWN, "utf-8")
    made = Page(Desk(store, look, Bus(store)), path)
    qtbot.addWidget(made)
    made.resize(1166, 740)
    made.show()
    yield made
    made.may_leave()


def read(page: Page, qtbot: QtBot, text: str = OWN) -> None:
    page.path.write_text(text, "utf-8")
    page.choose()
    qtbot.waitUntil(lambda: page.proposal is not None or not page.wrong.isHidden(), timeout=10_000)


def write(page: Page, qtbot: QtBot) -> None:
    gone = QSignalSpy(page.go)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: gone.count() > 0 or not page.wrong.isHidden(), timeout=10_000)


def rows(page: Page, tab: int) -> list[tuple[str, ...]]:
    page.tabs.setCurrentIndex(tab)
    return [row.texts for row in page.model.rows]


def trail(store: Store) -> int:
    with store.read() as lookup:
        return audit.last(lookup.session)[0]


def test_everything_new_is_shown_and_nothing_is_written(page: Page, store: Store, qtbot: QtBot) -> None:
    before = trail(store)
    read(page, qtbot)
    assert page.stack.currentIndex() == SHOWN
    assert ("工作任务", "办公室", "浇花。") in rows(page, ADDED)
    assert "任务 6" in page.facts.text()
    assert "3 处已略去" in page.notice.accessibleName()
    assert trail(store) == before


def test_what_is_odd_is_said_before_it_comes_in(page: Page, qtbot: QtBot) -> None:
    read(page, qtbot)
    assert ("办公室", "无岗位承担", "没有一个岗位的责任写到第 4 项。") in rows(page, ODD)


def test_confirming_writes_one_act_after_a_copy_and_shows_the_posts(page: Page, store: Store, qtbot: QtBot) -> None:
    read(page, qtbot)
    before, copies = trail(store), len(backup.copies(store))
    said, gone = QSignalSpy(page.said), QSignalSpy(page.go)
    write(page, qtbot)
    assert gone.at(0)[0] == "posts"
    assert said.at(0)[0].what == "已导入手册"
    assert store.last.action == "导入手册"
    assert trail(store) == before + len(store.last.touched)
    assert len(backup.copies(store)) == copies + 1
    with store.read() as lookup:
        assert len(lookup.all(Task)) == 6
        assert len(lookup.all(Edition)) == 1


def test_a_second_import_says_that_nothing_changes_and_cannot_be_confirmed(page: Page, store: Store, qtbot: QtBot) -> None:
    read(page, qtbot)
    write(page, qtbot)
    before = trail(store)
    read(page, qtbot)
    assert "没有要导入的" in page.notice.accessibleName()
    assert not page.confirm.isEnabled()
    page.write()
    assert trail(store) == before


def test_changes_and_ends_are_told_line_by_line(page: Page, qtbot: QtBot) -> None:
    read(page, qtbot)
    write(page, qtbot)
    less = OWN.replace("2.修剪树木；（流程规范见附件1：（一）-1.1.9、1.3）\n", "")
    read(page, qtbot, less.replace("（一）-1.1.1、2、8）", "（一）-1.1.1）"))
    assert [row for row in rows(page, CHANGED) if "浇花" in row[2]] == [
        ("工作任务", "办公室", "浇花。　流程规范：（一）-1.1.1、2、8 → （一）-1.1.1")
    ]
    assert rows(page, GONE)[0][2].startswith("修剪树木；　结束日期：空 → ")


def test_lines_that_could_not_be_read_stand_with_their_reason(page: Page, qtbot: QtBot) -> None:
    read(page, qtbot, OWN.replace("\t综合岗位\n", "\t\n"))
    found = rows(page, UNREAD)
    assert found
    assert found[0][2] == "没有岗位名称。"
    assert "没有读出" in page.notice.accessibleName()


def test_a_file_that_is_no_manual_is_refused_and_the_page_stays_ready(page: Page, store: Store, qtbot: QtBot) -> None:
    before = trail(store)
    read(page, qtbot, "通知\n明天放假。\n")
    assert "没有科室表格" in page.wrong.accessibleName()
    assert page.pick.isEnabled()
    assert trail(store) == before
    read(page, qtbot)
    assert page.wrong.isHidden()
    assert page.stack.currentIndex() == SHOWN


def test_what_changed_since_the_preview_is_not_written_over(page: Page, store: Store, qtbot: QtBot) -> None:
    read(page, qtbot)
    acts.correct(store, Section, 1, {"side_name": "挂信访科牌子"})
    before = trail(store)
    write(page, qtbot)
    assert "重新预览" in page.wrong.accessibleName()
    assert trail(store) == before


def test_no_contact_person_is_shown_anywhere(page: Page, qtbot: QtBot) -> None:
    read(page, qtbot)
    assert not any(PLANTED in text for tab in range(5) for row in rows(page, tab) for text in row)


def test_leaving_while_a_file_is_read_stops_it(page: Page, store: Store) -> None:
    page.choose()
    assert page.may_leave()
    assert page.pick.isEnabled()


def test_every_button_has_a_name_and_esc_goes_back(page: Page) -> None:
    gone = QSignalSpy(page.go)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert gone.at(0)[0] == "posts"


def test_the_page_of_editions_offers_no_new_one(store: Store, look: Look, qtbot: QtBot) -> None:
    shown = RegisterPage(Desk(store, look, Bus(store)), Book(Edition))
    qtbot.addWidget(shown)
    shown.show()
    shown.new_entry()
    assert not shown.new_button.isVisible()
    assert shown.editor is None
