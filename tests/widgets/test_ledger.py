"""The ledger: struck rows, whole rows under the mouse, keys of a table, and paint that keeps up."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from widgets import paint
from widgets.ledger import KIND, MARK, QUIET, SECOND, STATE, Ledger, column_width
from widgets.theme import Look

Key = Qt.Key
NAMES = ["编号", "日期", "文件名称", "份数", "状态"]
STATES = [paint.ring(0.25), paint.LATE, paint.STRUCK, paint.DONE, paint.OUT]


class Rows(QAbstractTableModel):
    """Entries made up when asked, as many as one likes."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.sorted: tuple[int, Qt.SortOrder] | None = None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        return 0 if parent.isValid() else self.count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(NAMES)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            texts = [f"〔2026〕{row}", "2026-11-20", "法律援助中心办公设备采购合同的补充协议", "2", "待签批"]
            return texts[index.column()]
        if role == STATE:
            return STATES[row % 5]
        if role == QUIET:
            return 6 if index.column() == 0 else 0
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        if way == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return NAMES[section]
        if role == KIND:
            return {1: SECOND, 4: MARK}.get(section, "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return paint.RIGHT if section == 3 else paint.LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorted = (column, order)


@pytest.fixture
def ledger(qtbot: QtBot, look: Look) -> Iterator[Ledger]:
    window = QWidget()
    made = Ledger(Rows(1000), look, "用印登记")
    made.lay_out([7, 6, 10, 3, 5], 2)
    other = QLineEdit()
    layout = QHBoxLayout(window)
    layout.addWidget(made, 1)
    layout.addWidget(other)
    window.resize(900, 400)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made.setFocus()
    QTest.qWaitForWindowActive(window)
    yield made  # not return: the window would go with its last reference
    window.close()


def picture(ledger: Ledger) -> QImage:
    return ledger.viewport().grab().toImage()


def colours(image: QImage, x: tuple[int, int], y: tuple[int, int]) -> set[str]:
    return {image.pixelColor(i, j).name() for i in range(*x) for j in range(*y)}


def strike_line(image: QImage, row: int, look: Look) -> bool:
    """Whether one line of pixels in the date column is ink from end to end."""
    left = range(150, 200)
    return any(
        all(image.pixelColor(x, y).name() == look.ink3.name() for x in left) for y in range(row * 30 + 5, row * 30 + 25)
    )


def test_a_struck_row_is_struck_through_and_its_number_kept(ledger: Ledger, look: Look) -> None:
    image = picture(ledger)
    assert strike_line(image, 2, look)
    assert not strike_line(image, 0, look)
    assert look.ink3.name() in colours(image, (24, 110), (60, 90))


def test_only_what_is_overdue_is_red(ledger: Ledger, look: Look) -> None:
    image = picture(ledger)
    left = ledger.columnViewportPosition(4)
    assert look.seal.name() in colours(image, (left, left + 100), (30, 60))
    for row in (0, 2, 3, 4):
        seen = colours(image, (left, left + 100), (row * 30, row * 30 + 30))
        assert not seen & {look.seal.name(), look.fill.name()}


def test_the_head_of_a_number_is_quiet_and_its_serial_is_not(ledger: Ledger, look: Look) -> None:
    image = picture(ledger)
    head = look.font(number=True).width("〔2026〕")
    assert look.ink.name() not in colours(image, (24, 24 + head - 1), (0, 29))
    assert look.ink.name() in colours(image, (24 + head, 24 + head + 12), (0, 29))


def test_the_chosen_row_has_a_bar_that_shows_the_focus(ledger: Ledger, look: Look) -> None:
    ledger.choose(3)
    assert picture(ledger).pixelColor(1, 100) == look.ink
    assert picture(ledger).pixelColor(300, 91) == look.chosen
    ledger.clearFocus()
    assert picture(ledger).pixelColor(1, 100) == look.edge


def test_the_mouse_tints_the_whole_row_and_only_that(ledger: Ledger, look: Look) -> None:
    QTest.mouseMove(ledger.viewport(), QPoint(300, 45))
    image = picture(ledger)
    assert {image.pixelColor(x, 32).name() for x in (2, 200, ledger.viewport().width() - 3)} == {look.hover.name()}
    assert image.pixelColor(200, 3) == look.paper
    QApplication.sendEvent(ledger, QEvent(QEvent.Type.Leave))
    assert picture(ledger).pixelColor(200, 32) == look.paper


def test_tab_leaves_the_table(ledger: Ledger) -> None:
    QTest.keyClick(ledger, Key.Key_Tab)
    assert not ledger.hasFocus()


def test_home_and_end_go_to_the_first_and_the_last_row(ledger: Ledger) -> None:
    ledger.choose(5)
    QTest.keyClick(ledger, Key.Key_End)
    assert ledger.chosen_rows() == [(999, 999)]
    QTest.keyClick(ledger, Key.Key_Home)
    assert ledger.chosen_rows() == [(0, 0)]
    QTest.keyClick(ledger, Key.Key_PageDown)
    assert ledger.currentIndex().row() > 5


def test_shift_and_ctrl_choose_several_rows_at_once(ledger: Ledger) -> None:
    changed = QSignalSpy(ledger.selected)
    ledger.choose(2)
    QTest.keyClick(ledger, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    spot = QPoint(100, ledger.rowViewportPosition(6) + 5)
    QTest.mouseClick(ledger.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot)
    assert ledger.chosen_rows() == [(2, 3), (6, 6)]
    assert ledger.chosen_count() == 3
    assert changed.count() == 3


def test_a_row_chosen_by_the_program_stands_alone_also_while_ctrl_is_down(ledger: Ledger) -> None:
    ledger.choose(3)
    QTest.keyPress(ledger, Key.Key_Control, Qt.KeyboardModifier.ControlModifier)  # Ctrl+S saves and chooses what it saved
    ledger.choose(3)
    assert ledger.chosen_rows() == [(3, 3)], "it is not taken out again"
    ledger.choose(0)
    assert ledger.chosen_rows() == [(0, 0)], "nor does another one join it"
    QTest.keyRelease(ledger, Key.Key_Control)


def test_enter_and_double_click_open_a_row(ledger: Ledger) -> None:
    opened = QSignalSpy(ledger.opened)
    ledger.choose(4)
    QTest.keyClick(ledger, Key.Key_Return)
    QTest.mouseClick(ledger.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 5))
    QTest.mouseDClick(ledger.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 5))
    assert [opened.at(i)[0] for i in range(opened.count())] == [4, 0]


def test_one_column_takes_the_rest_and_the_table_scrolls_before_it_vanishes(ledger: Ledger) -> None:
    assert ledger.head.length() == ledger.viewport().width()
    ledger.window().resize(300, 400)
    assert ledger.columnWidth(2) == ledger.LEAST
    assert ledger.horizontalScrollBar().maximum() > 0


def test_widths_are_given_in_characters_and_hold_the_title(look: Look) -> None:
    assert column_width(look, 10) == 10 * 14 + 20 + 1
    assert column_width(look, 1, "申请公开的方式") >= look.font("small").width("申请公开的方式") + 20


def test_a_click_on_a_title_sorts_and_a_fresh_table_is_not_sorted(ledger: Ledger) -> None:
    model = ledger.model()
    assert isinstance(model, Rows)
    assert model.sorted == (-1, Qt.SortOrder.DescendingOrder)
    QTest.mouseClick(ledger.head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert model.sorted is not None
    assert model.sorted[0] == 0


def test_a_text_cut_short_is_told_whole_by_its_tip(ledger: Ledger) -> None:
    ledger.window().resize(700, 400)
    index = ledger.model().index(0, 2)
    spot = ledger.visualRect(index).center()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, ledger.viewport().mapToGlobal(spot))
    QApplication.sendEvent(ledger.viewport(), event)
    assert QToolTip.text() == "法律援助中心办公设备采购合同的补充协议"
    QToolTip.hideText()


def test_a_million_rows_are_shown_without_reading_them(look: Look, qtbot: QtBot) -> None:
    start = time.process_time()
    made = Ledger(Rows(1_000_000), look, "用印登记")
    made.lay_out([7, 6, 10, 3, 5], 2)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.grab()
    made.choose(999_999)
    QTest.keyClicks(made, "f")
    made.selectAll()
    assert made.chosen_rows() == [(0, 999_999)]
    assert time.process_time() - start < 1.5


def test_a_screen_of_rows_is_painted_in_a_few_hundredths_of_a_second(ledger: Ledger) -> None:
    ledger.window().resize(1100, 930)
    ledger.viewport().grab()
    times = []
    for _ in range(5):
        start = time.process_time()
        ledger.viewport().grab()
        times.append(time.process_time() - start)
    assert min(times) < 0.05  # 30 rows of 5 columns; about 0.01 on an idle machine


def test_a_new_row_fades_once(ledger: Ledger, qtbot: QtBot) -> None:
    ledger.flash(1)
    assert ledger.cells.fresh is not None
    assert QColor(ledger.cells.fresh[1]) != ledger.palette().base().color()
    qtbot.waitUntil(lambda: ledger.cells.fresh is None, timeout=3000)


def test_the_row_that_is_marked_on_arriving_is_what_the_keys_act_on(ledger: Ledger) -> None:
    changed = QSignalSpy(ledger.selected)
    ledger.setModel(Rows(1))
    assert ledger.currentIndex().row() == 0, "filled anew under the focus, its first row is marked"
    assert ledger.chosen_rows() == [(0, 0)]
    assert changed.count() == 0, "it is not chosen by arriving"
    QTest.keyClick(ledger, Key.Key_Down)
    assert ledger.selectionModel().hasSelection(), "in a book of one row too"


def test_the_mark_is_seen_wherever_the_focus_is(ledger: Ledger, look: Look) -> None:
    assert picture(ledger).pixelColor(1, 10) == look.ink
    ledger.clearFocus()
    assert picture(ledger).pixelColor(1, 10) == look.edge
