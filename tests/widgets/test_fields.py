"""The controls of a form: keys that move on, pastes that are refused whole, completion that never gets in the way."""

import time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QShortcut
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.choices import Choice, YesNo
from widgets.completer import Completer, by_characters, by_sound
from widgets.fields import FieldLine, LineEdit, LongEdit, label_width
from widgets.theme import Look

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEN_MEGABYTES = "政" * 3_500_000  # three bytes each


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A shown window for fields, tall enough for a list below."""
    window = QWidget()
    window.setLayout(QVBoxLayout())
    window.resize(400, 500)
    qtbot.addWidget(window)
    return window


def shown(form: QWidget, *fields: QWidget) -> None:
    layout = form.layout()
    assert layout is not None
    for field in fields:
        layout.addWidget(field)
    form.show()
    form.activateWindow()
    fields[0].setFocus()
    QTest.qWaitForWindowActive(form)


def compose(field: QWidget, text: str) -> None:
    """Type as an input method does; QTest knows only Latin keys."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


@pytest.mark.parametrize("kind", [LineEdit, LongEdit])
def test_ten_megabytes_pasted_are_refused_at_once_and_nothing_is_inserted(
    kind: type[LineEdit | LongEdit], form: QWidget, look: Look
) -> None:
    field = kind(look)
    shown(form, field)
    QTest.keyClicks(field, "abc")
    refused = QSignalSpy(field.refused)
    copy(TEN_MEGABYTES)
    start = time.process_time()
    QTest.keyClick(field, Key.Key_V, Ctrl)
    assert time.process_time() - start < 0.1
    assert (field.text() if isinstance(field, LineEdit) else field.toPlainText()) == "abc"
    assert refused.count() == 1
    assert "没有填入" in refused.at(0)[0]
    QGuiApplication.clipboard().clear()


def test_a_long_text_that_is_put_into_a_field_shows_its_beginning_and_one_that_is_typed_its_end(
    form: QWidget, look: Look
) -> None:
    typed, filled = LineEdit(look), LineEdit(look)
    shown(form, typed, filled)
    for field in (typed, filled):
        field.setText("11990000000000001X" * 5)
    assert filled.cursorPosition() == 0
    assert typed.cursorPosition() == len(typed.text())


def test_a_long_drop_is_refused_whole(form: QWidget, look: Look) -> None:
    field = LineEdit(look)
    shown(form, field)
    refused = QSignalSpy(field.refused)
    dragged = QMimeData()
    dragged.setText("字" * 201)
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    field.dropEvent(event)
    assert (field.text(), refused.count()) == ("", 1)
    dragged.setText("答复书")
    field.dropEvent(event)
    assert field.text() == "答复书"


def test_a_paste_of_the_menu_follows_the_same_rule(form: QWidget, look: Look) -> None:
    field = LineEdit(look, limit=5)
    shown(form, field)
    copy("一二三四五六")
    corner = form.mapToGlobal(QPoint(3, 3))
    field.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), corner))
    menus = [w for w in field.findChildren(QWidget) if w.inherits("QMenu")]
    paste = next(a for m in menus for a in m.actions() if a.objectName() == "edit-paste")
    paste.trigger()
    assert field.text() == ""
    copy("一二三")
    paste.trigger()
    assert field.text() == "一二三"
    for menu in menus:
        menu.close()


def test_lines_from_a_spreadsheet_become_one_line(form: QWidget, look: Look) -> None:
    field = LineEdit(look)
    shown(form, field)
    copy("用印审批单\r\n第二行\n")
    QTest.keyClick(field, Key.Key_V, Ctrl)
    assert field.text() == "用印审批单 第二行"


def test_a_paste_that_replaces_what_is_marked_counts_only_what_stays(form: QWidget, look: Look) -> None:
    field = LineEdit(look, limit=4)
    shown(form, field)
    QTest.keyClicks(field, "abcd")
    field.selectAll()
    copy("答复书稿")
    QTest.keyClick(field, Key.Key_V, Ctrl)
    assert field.text() == "答复书稿"


def test_an_older_text_longer_than_the_limit_is_shown_whole(look: Look, qtbot: QtBot) -> None:
    field = LineEdit(look, limit=4)
    qtbot.addWidget(field)
    field.setText("原来就写了这么长")
    assert field.text() == "原来就写了这么长"


def test_typing_beyond_the_limit_is_refused_with_a_word(form: QWidget, look: Look) -> None:
    line, long = LineEdit(look, limit=3), LongEdit(look, limit=3)
    shown(form, line, long)
    refused = QSignalSpy(line.refused)
    QTest.keyClicks(line, "abcd")
    assert (line.text(), refused.count()) == ("abc", 1)
    refused_too = QSignalSpy(long.refused)
    QTest.keyClicks(long, "abcd")
    assert (long.toPlainText(), refused_too.count()) == ("abc", 1)


def test_enter_moves_on_and_ctrl_enter_belongs_to_the_form(form: QWidget, look: Look) -> None:
    line, long, choice, tick = LineEdit(look), LongEdit(look), Choice(["局章"], look), YesNo(look)
    shown(form, line, long, choice, tick)
    for field in (line, long, choice, tick):
        entered = QSignalSpy(field.entered)
        QTest.keyClick(field, Key.Key_Return)
        QTest.keyClick(field, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        QTest.keyClick(field, Key.Key_Return, Ctrl)
        assert entered.count() == 2, type(field)
    assert long.toPlainText() == ""


def test_shift_enter_begins_a_line_and_tab_leaves_a_long_field(form: QWidget, look: Look) -> None:
    long, after = LongEdit(look), LineEdit(look)
    shown(form, long, after)
    QTest.keyClicks(long, "a")
    QTest.keyClick(long, Key.Key_Return, Shift)
    QTest.keyClicks(long, "b")
    assert long.toPlainText() == "a\nb"
    QTest.keyClick(long, Key.Key_Tab)
    assert after.hasFocus()


def test_a_long_field_grows_with_its_lines_up_to_a_limit(form: QWidget, look: Look) -> None:
    long = LongEdit(look, lines=(2, 4))
    shown(form, long)
    heights = []
    for lines in (1, 3, 4, 9):
        long.setPlainText("\n".join("行" * lines))
        heights.append(long.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_down_opens_a_choice_and_the_wheel_does_not_change_it(form: QWidget, look: Look) -> None:
    choice = Choice(["局章", "党组章"], look)
    shown(form, choice)
    QTest.keyClick(choice, Key.Key_Down)
    assert choice.view().isVisible()
    assert choice.currentText() == "局章"
    choice.hidePopup()
    QTest.keyClick(choice, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert choice.view().isVisible()
    choice.hidePopup()


def test_ctrl_s_in_a_choice_reaches_the_form(look: Look, qtbot: QtBot) -> None:
    choice = Choice(["局章", "党组章"], look)
    qtbot.addWidget(choice)
    pressed = QKeyEvent(QEvent.Type.KeyPress, Key.Key_S, Qt.KeyboardModifier.ControlModifier, "\x13")
    choice.keyPressEvent(pressed)
    assert not pressed.isAccepted()


def test_typing_chooses_by_initials_by_beginning_and_by_place(form: QWidget, look: Look) -> None:
    choice = Choice(["局章", "党组章", "签名章"], look, blank=True)
    shown(form, choice)
    assert choice.currentIndex() == -1
    activated = QSignalSpy(choice.activated)
    for key, word in ((Key.Key_D, "党组章"), (Key.Key_Q, "签名章"), (Key.Key_1, "局章")):
        QTest.keyClick(choice, key)
        assert choice.currentText() == word
    assert activated.count() == 3


def test_ctrl_s_saves_from_a_choice_and_a_tick_too(form: QWidget, look: Look, qtbot: QtBot) -> None:
    choice, tick, heard = Choice(["局章", "首页"], look, blank=True), YesNo(look), list[int]()
    shown(form, choice, tick)
    form.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]  # what the editor listens to
    for field in (choice, tick):
        QTest.keyClick(field, Key.Key_S, Ctrl)
    assert heard.count(Key.Key_S) == 2
    assert (choice.currentIndex(), tick.isChecked()) == (-1, False)


def test_yes_and_no_take_one_key(form: QWidget, look: Look) -> None:
    tick = YesNo(look)
    shown(form, tick)
    for key, yes in ((Key.Key_Y, True), (Key.Key_N, False), (Key.Key_S, True), (Key.Key_F, False), (Key.Key_Space, True)):
        QTest.keyClick(tick, key)
        assert tick.isChecked() is yes
        assert tick.said() == ("是" if yes else "否")


def test_a_wrong_field_says_its_sentence_below_and_to_a_screen_reader(form: QWidget, look: Look) -> None:
    control = LineEdit(look)
    line = FieldLine("申请日期", control, look, 80, need=True, note="如 11-30")
    shown(form, line)
    line.wrong = "11 月没有 31 日。请改为 11-30 或 12-01。"
    assert control.accessibleDescription() == line.wrong
    assert control.property("wrong") is True
    ground = line.grab().toImage().pixelColor(line.width() - 20, 4)
    assert ground == look.wash
    assert any(text.text() == line.wrong and text.isVisible() for text in line.findChildren(QLabel))
    line.wrong = ""
    assert not control.property("wrong")
    assert any(text.text() == "如 11-30" and text.isVisible() for text in line.findChildren(QLabel))


def test_choice_and_tick_show_that_they_are_wrong(form: QWidget, look: Look) -> None:
    choice, tick = Choice(["局章"], look), YesNo(look)
    lines = [FieldLine(name, field, look, 80) for name, field in (("印章", choice), ("骑缝", tick))]
    shown(form, *lines)
    for line in lines:
        line.wrong = "请选。"
    assert choice.grab().toImage().pixelColor(60, 5) == look.wash
    assert tick.grab().toImage().pixelColor(7, 14) == look.wash


def test_every_field_is_named_by_its_line(look: Look, qtbot: QtBot) -> None:
    line = FieldLine("经办人", LineEdit(look), look, label_width(["经办人"], look), need=True, echo="内线 8214")
    qtbot.addWidget(line)
    assert line.control.accessibleName() == "经办人"
    assert line.echo == "内线 8214"


def test_the_label_column_is_as_wide_as_its_widest_label_within_reason(look: Look) -> None:
    assert label_width(["份数"], look) == 64
    assert 64 < label_width(["用章类别", "份数"], look) < 112
    assert label_width(["A very long label in another language"], look) == 112


# Completion

OFFERED = [("政府信息公开申请答复书", "12 次"), ("政府信息公开年度报告", "3 次"), ("区政府公开承诺事项清单", "1 次")]


@pytest.fixture
def completion(form: QWidget, look: Look) -> Completer:
    line = LineEdit(look)
    shown(form, line)
    return Completer(line, look, lambda typed: [r for r in OFFERED if by_characters(r[0], typed)], forgets=True)


def line_of(completion: Completer) -> LineEdit:
    line = completion.parent()
    assert isinstance(line, LineEdit)
    return line


def test_enter_goes_on_when_nothing_is_marked(completion: Completer) -> None:
    line = line_of(completion)
    entered, taken = QSignalSpy(line.entered), QSignalSpy(completion.taken)
    compose(line, "政")
    assert completion.shown is not None
    assert completion.shown.marked == -1
    QTest.keyClick(line, Key.Key_Return)
    assert (entered.count(), taken.count(), line.text()) == (1, 0, "政")


def test_down_marks_and_enter_takes_the_marked_one(completion: Completer) -> None:
    line = line_of(completion)
    entered, taken = QSignalSpy(line.entered), QSignalSpy(completion.taken)
    compose(line, "政")
    QTest.keyClick(line, Key.Key_Down)
    QTest.keyClick(line, Key.Key_Down)
    QTest.keyClick(line, Key.Key_Up)
    QTest.keyClick(line, Key.Key_Down)
    QTest.keyClick(line, Key.Key_Return)
    assert line.text() == "政府信息公开年度报告"
    assert (entered.count(), taken.count(), completion.shown) == (0, 1, None)


def test_up_from_the_field_marks_the_last_and_past_it_nothing(completion: Completer) -> None:
    line = line_of(completion)
    compose(line, "政")
    QTest.keyClick(line, Key.Key_Up)
    assert completion.shown is not None
    assert completion.shown.marked == 2
    QTest.keyClick(line, Key.Key_Down)
    assert completion.shown.marked == -1


def test_escape_closes_the_list_and_nothing_else(completion: Completer, form: QWidget) -> None:
    line = line_of(completion)
    left = QSignalSpy(QShortcut(Qt.Key.Key_Escape, form).activated)
    compose(line, "政")
    QTest.keyClick(line, Key.Key_Escape)
    assert (completion.shown, left.count(), line.text()) == (None, 0, "政")
    QTest.keyClick(line, Key.Key_Escape)
    assert left.count() == 1


def test_a_click_takes_and_the_focus_stays(completion: Completer) -> None:
    line = line_of(completion)
    compose(line, "政")
    box = completion.shown
    assert box is not None
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(60, box.EDGE + 4 + 30 * 2 + 5))
    assert line.text() == "区政府公开承诺事项清单"
    assert line.hasFocus()


def test_the_list_closes_when_the_field_is_left_or_the_form_moves(completion: Completer, form: QWidget) -> None:
    line = line_of(completion)
    compose(line, "政")
    layout = form.layout()
    assert layout is not None
    layout.setContentsMargins(0, 90, 0, 0)  # the field moves down
    layout.activate()
    assert completion.shown is None
    compose(line, "府")
    assert completion.shown is not None
    line.clearFocus()
    assert completion.shown is None


def test_down_in_a_field_opens_what_was_typed_before(completion: Completer) -> None:
    line = line_of(completion)
    line.setText("公开")
    QTest.keyClick(line, Key.Key_Down)
    assert completion.shown is not None
    assert len(completion.shown.rows) == 3


def test_shift_delete_forgets_the_marked_one(completion: Completer) -> None:
    line = line_of(completion)
    forgotten = QSignalSpy(completion.forgotten)
    compose(line, "政")
    QTest.keyClick(line, Key.Key_Down)
    QTest.keyClick(line, Key.Key_Delete, Shift)
    assert forgotten.at(0)[0] == "政府信息公开申请答复书"
    assert line.text() == "政"


def test_the_list_stands_above_a_field_at_the_foot_of_the_window(look: Look, form: QWidget) -> None:
    line = LineEdit(look)
    layout = form.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addStretch(1)
    shown(form, line)
    completion = Completer(line, look, lambda _: OFFERED)
    QTest.keyClicks(line, "x")
    box = completion.shown
    assert box is not None
    assert box.geometry().bottom() - box.EDGE < line.mapTo(form, QPoint(0, 0)).y()


def test_matched_characters_stand_side_by_side_if_they_can() -> None:
    assert by_characters("区政府公开政府", "公开") == {3, 4}
    assert by_characters("政府信息公开", "政公") == {0, 4}
    assert by_characters("政府", "开") == set()
    assert by_sound("政府信息公开", "zfgk") == {0, 1, 4, 5}
    assert by_sound("AB合同", "ab") == {0, 1}
