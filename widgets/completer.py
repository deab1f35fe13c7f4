"""What was typed here before, offered under the field; it never takes the focus and never gets in the way of Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models import pinyin
from models.text import tr
from widgets import paint
from widgets.fields import ENTER, LineEdit
from widgets.listing import Listing
from widgets.parts import Float
from widgets.theme import Look, Space

Offer = Callable[[str], Sequence[tuple[str, str]]]
Matched = Callable[[str, str], set[int]]


def by_characters(text: str, typed: str) -> set[int]:
    """Return the places in `text` where the characters of `typed` stand, side by side if possible, else in order."""
    low, typed = text.casefold(), typed.casefold()
    at = low.find(typed)
    if typed and at >= 0:
        return set(range(at, at + len(typed)))
    found, at = set[int](), -1
    for character in typed:
        at = low.find(character, at + 1)
        if at < 0:
            return set()
        found.add(at)
    return found


def by_sound(text: str, typed: str) -> set[int]:
    """Return the places of what was typed: by its characters, else by their pinyin (zfgk for 政府信息公开)."""
    return by_characters(text, typed) or pinyin.matches(typed, text, gaps=True) or set()


class OfferList(Float):
    """The list itself: (text, note) a row, the matched characters on a line of ink, keys explained below."""

    pressed = Signal(int)

    def __init__(self, look: Look, parent: QWidget, hint: str, matched: Matched) -> None:
        super().__init__(look, parent)
        self._hint, self._matched = hint, matched
        self._typed, self.marked = "", -1
        self.rows: list[tuple[str, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.inner.hide()  # painted wholly here
        self.setAccessibleName(tr("以前填过的"))
        self.hide()

    def tell(self, rows: Sequence[tuple[str, str]], typed: str) -> None:
        """Show other rows, none marked."""
        self.rows, self._typed, self.marked = list(rows), typed, -1
        self.update()

    def tall(self) -> int:
        """Return its height with the shadow."""
        return len(self.rows) * self._look.space.row + self._look.space.header + 2 * self.EDGE + 8

    def wide(self) -> int:
        """Return the width that shows every row whole, with the shadow."""
        face, small = self._look.font(), self._look.font("small")
        rows = [face.width(text) + small.width(note) + (16 if note else 0) for text, note in self.rows]
        return max([*rows, small.width(self._hint)]) + 28 + 2 * self.EDGE

    def mark(self, i: int) -> None:
        """Mark row `i`; -1 marks none."""
        self.marked = i
        said = self.rows[i][0] if i >= 0 else ""
        self.setAccessibleDescription(said)
        self.update()

    def _row_at(self, y: float) -> int:
        i = int((y - self.EDGE - 4) // self._look.space.row)
        return i if 0 <= i < len(self.rows) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the mouse."""
        self.mark(self._row_at(event.position().y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is pressed."""
        i = self._row_at(event.position().y())
        if i >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(i)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and rows."""
        super().paintEvent(event)
        look, e, tall = self._look, self.EDGE, self._look.space.row
        left, wide, y = e + 4, self.width() - 2 * e - 8, e + 4
        face, small = look.font(), look.font("small")
        with QPainter(self) as p:
            for i, (text, note) in enumerate(self.rows):
                box = QRect(left, y, wide, tall)
                if i == self.marked:
                    paint.pill(p, box, look.chosen, Space.radius)
                room = wide - 20 - (small.width(note) + 16 if note else 0)
                shown = face.cut(text, room)
                x = left + Space.cell
                paint.write(p, QRect(x, y, room, tall), text, face, look.ink)
                for place in self._matched(text, self._typed):
                    if place < len(shown):
                        start = x + face.width(shown[:place])
                        p.fillRect(start + 1, y + tall - 6, face.width(shown[place]) - 2, 1, look.ink)
                paint.write(p, box.adjusted(0, 0, -Space.cell, 0), note, small, look.ink3, paint.RIGHT)
                y += tall
            paint.hairline(p, e + 1, y + 3, self.width() - e - 1, look.line)
            under = QRect(left + Space.cell, y + 2, wide - 2 * Space.cell, look.space.header)
            paint.write(p, under, self._hint, small, look.ink3)


class Completer(QObject):
    """Offers completions under a `LineEdit`.

    Down and Up mark a row, Enter takes the marked one and only then, Esc closes the list and nothing else, a click
    takes. With `forgets`, Shift+Delete on the marked row says `forgotten` and takes it off the list.
    """

    taken = Signal(str)
    forgotten = Signal(str)

    def __init__(
        self,
        line: LineEdit | Listing,
        look: Look,
        offer: Offer,
        *,
        matched: Matched = by_sound,
        forgets: bool = False,
        at_most: int = 8,
    ) -> None:
        """`offer(typed)` returns (text, note) pairs, best first, in a few ms; `matched` the places to be marked."""
        super().__init__(line)
        self._line, self._look, self._offer, self._at_most = line, look, offer, at_most
        self._matched, self._forgets = matched, forgets
        self._list: OfferList | None = None
        self._at = QPoint()
        self._watched: list[QWidget] = []
        line.installEventFilter(self)
        line.textEdited.connect(self.open)

    @property
    def shown(self) -> OfferList | None:
        """The open list, or None."""
        return self._list

    def open(self, typed: str) -> None:
        """Offer what begins or sounds like `typed`; with nothing to offer the list closes."""
        rows = [row for row in self._offer(typed) if row[0] != typed][: self._at_most]
        if not rows or not self._line.isVisible() or self._line.isReadOnly():
            self.close()
            return
        if self._list is None:
            hint = tr("Enter 选用　Shift+Delete 不再提示") if self._forgets else tr("↑ ↓ 选择　Enter 选用")
            self._list = OfferList(self._look, self._line.window(), hint, self._matched)
            self._list.pressed.connect(self._take)
            self._watch()
        self._list.tell(rows, typed)
        self._place(self._list)
        self._list.show()
        self._list.raise_()

    def close(self) -> None:
        """Take the list away."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []

    def _watch(self) -> None:
        """Close when the field moves with what it stands in: a scrolled form, another size of the window."""
        above = self._line.parentWidget()
        while above is not None:
            above.installEventFilter(self)
            self._watched.append(above)
            above = None if above.isWindow() else above.parentWidget()

    def _corner(self) -> QPoint:
        return self._line.mapTo(self._line.window(), QPoint(0, 0))

    def _place(self, box: OfferList) -> None:
        """Below the field, above where there is no room below, never beyond the window."""
        window, e = self._line.window(), OfferList.EDGE
        corner = self._at = self._corner()
        wide = min(max(self._line.width() + 2 * e, box.wide()), window.width() - 8 + 2 * e)
        left = max(4 - e, min(corner.x() - e, window.width() - 4 + e - wide))
        top = corner.y() + self._line.height() + 2 - e
        if top + box.tall() - e > window.height():
            top = max(-e, corner.y() - 2 - box.tall() + e)
        box.setGeometry(left, top, wide, box.tall())

    def _take(self, i: int) -> None:
        if self._list is not None:
            text = self._list.rows[i][0]
            self.close()
            self._line.setText(text)
            self.taken.emit(text)

    def _forget(self, i: int) -> None:
        if self._list is not None:
            self.forgotten.emit(self._list.rows[i][0])
            self.open(self._line.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen to the keys of the field, and to whatever would leave the list hanging in the air."""
        kind = event.type()
        if watched is not self._line:
            moved = kind in (QEvent.Type.Move, QEvent.Type.Resize) and self._corner() != self._at
            if moved or kind == QEvent.Type.Hide:
                self.close()
        elif isinstance(event, QKeyEvent):
            if kind == QEvent.Type.KeyPress:
                return self._key(event)
            if kind == QEvent.Type.ShortcutOverride and self._list is not None and event.key() == Qt.Key.Key_Escape:
                event.accept()  # or the Esc of the page would close the editor as well
                return True
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide) or (kind == QEvent.Type.Move and self._corner() != self._at):
            self.close()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, box = event.key(), self._list
        if box is None:
            if key == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.open(self._line.text())
                return True
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step, count = (1 if key == Qt.Key.Key_Down else -1), len(box.rows) + 1
            box.mark((box.marked + 1 + step) % count - 1)  # past either end nothing is marked: what was typed stays
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        if box.marked >= 0 and key in ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._take(box.marked)
            return True
        deletes = key == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if self._forgets and deletes and box.marked >= 0:
            self._forget(box.marked)
            return True
        return False
