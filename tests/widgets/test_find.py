"""Ctrl+K: opened over the page, used by keys alone, closed without a trace; what was found is marked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.find import COMMANDS, PAGES, RECENT, Hit, Place
from models.store import Store
from tests.widgets.office import a_stamping
from widgets.find import Find, sign_of
from widgets.theme import Look

Key = Qt.Key
PLACES = [
    Place("seal_use", "用印登记", PAGES, "stamp", "印章"), Place("settings", "设置", PAGES, "settings"),
    Place("new", "用印登记　新登记", COMMANDS, "add", "Ctrl N"),
    Place("strike", "作废所选", COMMANDS, "strike", "", "需办公室主任同意"),
]  # fmt: skip


@pytest.fixture
def palette(store: Store, look: Look, qtbot: QtBot) -> Iterator[Find]:
    window, below = QWidget(), QLineEdit()
    window.setLayout(QVBoxLayout())
    window.layout().addWidget(below)  # type: ignore[union-attr]  # set just now
    window.resize(1366, 697)
    qtbot.addWidget(window)
    made = Find(store, look, lambda: PLACES, window)
    window.show()
    window.activateWindow()
    below.setFocus()
    QTest.qWaitForWindowActive(window)
    yield made
    window.close()


def typed(palette: Find, text: str) -> list[str]:
    palette.line.clear()
    QTest.keyClicks(palette.line, text)
    palette.look_up()
    return [hit.text for hit in palette.list.hits]


def test_typed_nothing_it_shows_what_was_worked_on_last_and_the_commands(store: Store, palette: Find) -> None:
    a_stamping(store, "采购合同")
    palette.open()
    assert palette.line.hasFocus()
    groups = [hit.group for hit in palette.list.hits]
    assert groups[0] == RECENT
    assert groups[-1] == COMMANDS
    assert palette.list.hits[0].text == "采购合同"


def test_initials_arrows_and_enter_open_an_entry(store: Store, palette: Find, qtbot: QtBot) -> None:
    first, second = a_stamping(store, "采购合同"), a_stamping(store, "物业合同")
    palette.open()
    assert typed(palette, "ht")[:2] == ["物业合同", "采购合同"]
    assert palette.list.marked == 0
    assert second > first
    QTest.keyClick(palette.line, Key.Key_Down)
    with qtbot.waitSignal(palette.taken) as taken:
        QTest.keyClick(palette.line, Key.Key_Return)
    assert (taken.args[0].book, taken.args[0].entry) == ("seal_use", first)
    assert not palette.isVisible()


def test_tab_stays_inside_and_goes_round(palette: Find) -> None:
    palette.open()
    count = len(palette.list.hits)
    QTest.keyClick(palette.line, Key.Key_Backtab)
    assert palette.list.marked == count - 1
    QTest.keyClick(palette.line, Key.Key_Tab)
    QTest.keyClick(palette.line, Key.Key_Up)
    assert (palette.list.marked, palette.line.hasFocus()) == (0, True)


def test_escape_gives_the_keys_back_to_where_they_were(palette: Find) -> None:
    below = palette.window().findChild(QLineEdit)
    palette.open()
    closed = QSignalSpy(palette.closed)
    QTest.keyClick(palette.line, Key.Key_Escape)
    assert closed.count() == 1
    assert not palette.isVisible()
    assert palette.window().focusWidget() is below


def test_what_may_not_be_done_says_why_and_is_not_done(palette: Find) -> None:
    palette.open()
    assert typed(palette, "zfsx") == ["作废所选"]
    assert palette.list.hits[0].side == "需办公室主任同意"
    taken = QSignalSpy(palette.taken)
    QTest.keyClick(palette.line, Key.Key_Return)
    assert taken.count() == 0
    assert palette.isVisible()


def test_a_scanner_that_types_and_enters_in_one_breath_opens_the_slip(store: Store, palette: Find, qtbot: QtBot) -> None:
    entry = a_stamping(store, "采购合同")
    palette.open()
    QTest.keyClicks(palette.line, f"1022026{1:06}0123456789")
    with qtbot.waitSignal(palette.taken) as taken:
        QTest.keyClick(palette.line, Key.Key_Return)
    assert taken.args[0].entry == entry
    assert taken.args[0].wrong


def test_a_click_takes_and_a_click_beside_closes(store: Store, palette: Find, qtbot: QtBot) -> None:
    a_stamping(store, "采购合同")
    palette.open()
    i, top, tall = palette.list._boxes()[1]
    with qtbot.waitSignal(palette.taken):
        QTest.mouseClick(palette.list, Qt.MouseButton.LeftButton, pos=QPoint(200, top + tall - 8))
    assert i == 1
    palette.open()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().topLeft())
    assert not palette.isVisible()


def test_more_hits_than_fit_are_walked_through_and_all_are_offered_in_their_book(store: Store, palette: Find) -> None:
    for n in range(10):
        a_stamping(store, f"合同{n}")
    palette.window().resize(1024, 420)
    palette.open()
    found = typed(palette, "ht")
    assert found[8] == "在用印登记中查看全部"
    for _ in found:
        QTest.keyClick(palette.line, Key.Key_Down)
        assert palette.list.marked in [i for i, _, _ in palette.list._boxes()]
    assert palette.list.marked == len(found) - 1


def test_nothing_found_says_so(palette: Find) -> None:
    palette.open()
    assert typed(palette, "qqqq") == []
    assert palette.line.accessibleDescription() == "没有找到"
    QTest.keyClick(palette.line, Key.Key_Down)
    QTest.keyClick(palette.line, Key.Key_Return)
    assert palette.isVisible()
    palette.grab()


def test_no_word_of_its_own_is_cut_and_what_is_found_is_underlined(store: Store, palette: Find, look: Look) -> None:
    a_stamping(store, "采购合同")
    palette.open()
    typed(palette, "ht")
    plain = palette.list.grab().toImage()
    palette.list._typed = ""
    assert palette.list.grab().toImage() != plain
    palette.open()
    palette.grab()
    assert not look.shortened()
    assert sign_of(Hit("", "x")) == "warning"
