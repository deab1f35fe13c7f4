"""Fields that are chosen, not typed: one of a list, and yes or no."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models import pinyin
from models.text import tr
from widgets import icons, paint
from widgets.fields import ENTER, is_enter
from widgets.theme import Look, Space


def _line_below(p: QPainter, control: QWidget, look: Look) -> None:
    """Draw the ground and the line of a field in the state it is in, as the style sheet does for those one types in."""
    h, w, wrong = control.height(), control.width(), bool(control.property("wrong"))
    if not control.isEnabled():
        paint.hairline(p, 0, h, w, look.line)
        return
    if wrong or control.hasFocus() or control.underMouse():
        p.fillRect(control.rect(), look.wash if wrong else look.hover)
    if wrong or control.hasFocus():
        p.fillRect(0, h - 2, w, 2, look.seal if wrong else look.ink)
    else:
        paint.hairline(p, 0, h, w, look.edge)


class _Items(QStyledItemDelegate):
    """Draws the opened list like everything that floats."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.font().width(index.data() or "") + 2 * Space.cell, self._look.space.row)

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look = self._look
        box: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the members of style options
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            paint.pill(p, box, look.chosen, Space.radius)
        paint.write(p, box.adjusted(Space.cell, 0, -Space.cell, 0), index.data() or "", look.font(), look.ink)


class Choice(QComboBox):
    """A list to choose from, drawn as a line of the form.

    Down, Alt+Down, F4 or Space opens it; typing the beginning, a pinyin initial or the place in the list chooses.
    The wheel scrolls the form, never the choice.
    """

    entered = Signal()
    picked = Signal()  # from the opened list: typed letters may be typed on

    def __init__(self, words: Sequence[str], look: Look, *, blank: bool = False) -> None:
        """`blank` begins with nothing chosen."""
        super().__init__()
        self._look, self._typing = look, False
        self.activated.connect(lambda _: None if self._typing else self.picked.emit())
        self.setProperty("role", "field")
        self.setFont(look.font())
        self.setFixedHeight(look.space.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(12)
        self.setItemDelegate(_Items(look, self))
        self.addItems(list(words))
        if blank:
            self.setCurrentIndex(-1)

    def choose(self, word: str) -> None:
        """Choose that word; one that is not in the list leaves nothing chosen."""
        self.setCurrentIndex(self.findText(word, Qt.MatchFlag.MatchExactly))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, choose or go on, by key."""
        key, typed = event.key(), event.text()
        if is_enter(event):
            self.entered.emit()
        elif key in ENTER or key == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Ctrl+S saves: Qt would look for a word that begins so
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4):
            self.showPopup()
        elif typed and typed.isprintable():
            self._type(typed.casefold())
        else:
            super().keyPressEvent(event)

    def _type(self, typed: str) -> None:
        """Choose the next word that begins so; else the one at that place."""
        count, here = self.count(), self.currentIndex()
        for step in range(1, count + 1):
            i = (here + step) % count
            if self.itemText(i).casefold().startswith(typed) or pinyin.begins(typed, self.itemText(i)):
                return self._take(i)
        if typed in "123456789" and int(typed) <= count:
            self._take(int(typed) - 1)

    def _take(self, i: int) -> None:
        self._typing = True
        self.setCurrentIndex(i)
        self.activated.emit(i)
        self._typing = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, not the choice: a value must not change under the mouse."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover tint."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as a line of the form: the style sheet would take arrow and focus ring away."""
        look, h = self._look, self.height()
        ink = look.ink if self.isEnabled() else look.off
        with QPainter(self) as p:
            _line_below(p, self, look)
            side = look.space.caret
            paint.write(p, QRect(2, 0, self.width() - side - 10, h - 1), self.currentText(), look.font(), ink)
            caret = QRectF(self.width() - side - 2, (h - side) // 2, side, side)
            icons.draw(p, "down", caret, look.ink3 if self.isEnabled() else look.off)


class YesNo(QCheckBox):
    """Yes or no: a tick. Space turns it, Y, S, 1 say 是, N, F, 0 say 否, Enter goes on.

    Without `text` the answer itself stands beside the box.
    """

    entered = Signal()

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(text)
        self._look = look
        self.setFont(look.font())
        self.setFixedHeight(look.space.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if text:
            self.setAccessibleName(text)

    def said(self) -> str:
        """Return what stands beside the box."""
        return self.text() or (tr("是") if self.isChecked() else tr("否"))

    def sizeHint(self) -> QSize:
        """Take the width of the longer answer, so that nothing moves."""
        face = self._look.font()
        wide = face.width(self.text()) if self.text() else max(face.width(tr("是")), face.width(tr("否")))
        return QSize(wide + self._look.space.sign + 12, self.height())

    def hitButton(self, pos: QPoint) -> bool:
        """Let the whole line be pressed."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key."""
        key = event.key()
        if is_enter(event):
            self.entered.emit()
        elif key in ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # Ctrl+S saves, it is no 是
            event.ignore()
        elif key in (Qt.Key.Key_Y, Qt.Key.Key_S, Qt.Key.Key_1):
            self.setChecked(True)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_0):
            self.setChecked(False)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, tick and word."""
        look, h, on, focus = self._look, self.height(), self.isChecked(), self.hasFocus()
        side, tick = look.space.sign - 1, look.space.caret
        alive, wrong = self.isEnabled(), bool(self.property("wrong"))
        dark = look.ink if alive else look.off
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = look.seal if wrong else dark if on or focus else look.edge if alive else look.off
            p.setPen(QPen(line, 2 if focus else 1))
            hover = look.hover if alive and self.underMouse() else look.paper
            p.setBrush(dark if on else look.wash if wrong else hover)
            thin = 0.5 if focus else 0
            p.drawRoundedRect(QRectF(0.5, (h - side) / 2, side, side).adjusted(thin, thin, -thin, -thin), 3, 3)
            if on:
                icons.draw(p, "done", QRectF((side + 1 - tick) / 2, (h - tick) / 2, tick, tick), look.paper)
            ink = look.seal if wrong else dark
            paint.write(p, QRect(side + 9, 0, self.width() - side - 9, h), self.said(), look.font(), ink)
