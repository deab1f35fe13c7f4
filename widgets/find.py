"""Ctrl+K: anything by characters, pinyin, number or scanned code, over the page; what may not be done says why."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from models.find import PEOPLE, SCANNED, Hit, Place, find_in, marked
from models.store import Store
from models.text import tr
from widgets import icons, paint
from widgets.fields import ENTER
from widgets.parts import Float
from widgets.reader import Reader
from widgets.theme import Face, Look, Space

REST = 60  # ms without a key before the books are asked: with 60,000 entries an answer takes 10 to 60
DOT = " · "  # between the facts of a note
TOP = 64  # px between the window's edge and the palette
SIGNS = {"section": "section", "post": "post", "task": "procedure", "seal": "stamp"}  # of books; any other has that of a register
WIDE, ASIDE = 640, 8  # px; of the palette, and around a row that is marked


class Find(QWidget):
    """The veil over the window and the palette on it. `taken` says what was chosen; Esc or a click beside closes it."""

    taken = Signal(object)  # Hit
    closed = Signal()

    def __init__(self, store: Store, look: Look, places: Callable[[], Sequence[Place]], window: QWidget) -> None:
        """`places` returns the pages and commands of the window as they are now."""
        super().__init__(window)
        self._look, self._places, self._reader = look, places, Reader(store, self)
        self.setAccessibleName(tr("查找"))
        self.list = Results(look, self)
        self.line = self.list.line
        self.list.pressed.connect(self._take)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self.look_up)
        self.line.textChanged.connect(lambda _: self._rest.start())
        self.line.installEventFilter(self)
        window.installEventFilter(self)
        self._before: QWidget | None = None
        self.hide()

    def open(self, typed: str = "") -> None:
        """Show the palette over the window, with what was typed, or what was worked on last."""
        self._before = self.window().focusWidget()
        self.line.setText(typed)
        self.look_up()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_it(self) -> None:
        """Give the window back, and the keys to where they were."""
        if self.isVisible():
            self._rest.stop()
            self._reader.drop()
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def look_up(self) -> None:
        """Ask the books for what stands in the line; what was found before stays until they answer."""
        self._rest.stop()
        typed, places = self.line.text(), self._places()
        tell = partial(self._tell, typed)
        self._reader.ask(lambda lookup: find_in(lookup, typed, places), tell, lambda why: tell([Hit("", why)]))

    def _tell(self, typed: str, hits: Sequence[Hit]) -> None:
        self.list.tell(hits, typed.strip())
        self._place()

    def _take(self, i: int) -> None:
        hit = self.list.hits[i] if 0 <= i < len(self.list.hits) else None
        if hit is not None and (hit.book or (hit.place and not hit.place.why_not)):
            self.close_it()
            self.taken.emit(hit)

    def _place(self) -> None:
        e, room = Float.EDGE, self.window().rect()
        wide = min(round(WIDE * self._look.scale), room.width() - 32) + 2 * e
        tall = min(self.list.tall(), room.height() - TOP - 16 + 2 * e)
        self.list.setGeometry((room.width() - wide) // 2, TOP - e, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen to the keys of the line, and follow the size of the window."""
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.setAccepted(event.key() != Qt.Key.Key_F1)  # below the veil nothing hears a key, but for help
                return True
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if watched is self.window() and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.window().rect())
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, page = event.key(), 8
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1,
                 Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}  # fmt: skip
        if key == Qt.Key.Key_K and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.line.selectAll()
        elif key in steps:
            self.list.step(steps[Qt.Key(key)], around=key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab))
        elif key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in ENTER:
            if self._rest.isActive():  # a scanner types 23 figures and Enter in one breath
                self.look_up()
            self._reader.then(lambda: self._take(self.list.marked))
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a press beside the palette."""
        self.close_it()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page."""
        with QPainter(self) as p:
            p.fillRect(self.rect(), self._look.scrim)


class Results(Float):
    """The palette: the line, the hits in their groups, the keys below."""

    pressed = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.hits: list[Hit] = []
        self.marked, self._typed, self._top = -1, "", 0
        self.inner.hide()  # painted wholly here, but for the line
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setFont(look.font("lead"))
        self.line.setMaxLength(200)
        self.line.setAccessibleName(tr("查找"))
        self.line.setPlaceholderText(tr("查找"))
        self.setMouseTracking(True)

    def tell(self, hits: Sequence[Hit], typed: str) -> None:
        """Show other hits, the first one marked that can be taken."""
        self.hits, self._typed, self._top = list(hits), typed, 0
        self._mark(0 if self.hits else -1)

    def step(self, by: int, *, around: bool = False) -> None:
        """Move the mark, from end to end where `around`."""
        if self.hits:
            to = self.marked + by
            self._mark(to % len(self.hits) if around else max(0, min(to, len(self.hits) - 1)))

    def tall(self) -> int:
        """Return the height that shows everything, with the shadow."""
        return self._head() + sum(self._tall(i) for i in range(len(self.hits))) + self._foot() + 16 + 2 * self.EDGE

    def _head(self) -> int:
        return self._look.space.line + 32

    def _foot(self) -> int:
        return self._look.space.small + 18

    def _group(self, i: int) -> int:
        """Return the height of the head above a hit, 0 where its group goes on."""
        first = bool(self.hits[i].group) and (i == 0 or self.hits[i].group != self.hits[i - 1].group)
        return self._look.space.small + 14 if first else 0

    def _row(self, i: int) -> int:
        second = self.hits[i].note or self.hits[i].wrong
        return self._look.space.two_lines - 3 if second else self._look.space.row + 4

    def _tall(self, i: int) -> int:
        return self._group(i) + self._row(i)

    def _room(self) -> int:
        return self.height() - 2 * self.EDGE - self._head() - self._foot() - 16

    def _boxes(self) -> list[tuple[int, int, int]]:
        """Return (place, top of its head, height) of the hits in sight."""
        found, y, end = [], self.EDGE + self._head() + 4, self.EDGE + self._head() + 8 + self._room()
        for i in range(self._top, len(self.hits)):
            if y + self._tall(i) > end:
                break
            found.append((i, y, self._tall(i)))
            y += self._tall(i)
        return found

    def _mark(self, i: int) -> None:
        self.marked = i
        self._top = max(0, min(self._top, i))
        while self._top < i and sum(self._tall(k) for k in range(self._top, i + 1)) > max(self._room(), 1):
            self._top += 1
        hit = self.hits[i] if i >= 0 else None
        said = "　".join(filter(None, (tr(hit.group), hit.text, hit.note, hit.side, hit.wrong))) if hit else tr("没有找到")
        self.line.setAccessibleDescription(said)
        self.update()

    def _at(self, y: float) -> int:
        return next((i for i, top, tall in self._boxes() if top + self._group(i) <= y < top + tall), -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the line beside the glass, and keep the mark in sight."""
        super().resizeEvent(event)
        hint = self._look.font("small").width(self._hint()) + 40
        x = self.EDGE + self._look.space.sign + 36
        wide = self.width() - self.EDGE - x
        self.line.setGeometry(x, self.EDGE + 6, wide - hint, self._head() - 12)
        self._mark(self.marked)

    def _hint(self) -> str:
        return tr("汉字、拼音首字母、编号，或扫描单据")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the mouse."""
        i = self._at(event.position().y())
        if i >= 0 and i != self.marked:
            self._mark(i)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is pressed; the palette itself is not beside it."""
        if (i := self._at(event.position().y())) >= 0:
            self.pressed.emit(i)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Walk through the hits."""
        self.step(-1 if event.angleDelta().y() > 0 else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, hits and keys."""
        super().paintEvent(event)
        look, e, small = self._look, self.EDGE, self._look.font("small")
        left, right, side = e + 20, self.width() - e - 20, look.space.sign
        with QPainter(self) as p:
            icons.draw(p, "find", QRectF(left, e + (self._head() - side) // 2, side, side), look.ink2)
            paint.write(p, QRect(left, e, right - left, self._head()), self._hint(), small, look.ink3, paint.RIGHT)
            paint.hairline(p, e + 1, e + self._head(), self.width() - e - 1, look.line)
            if not self.hits:
                empty = QRect(left, e + self._head(), right - left, self.height() - 2 * e - self._head() - self._foot())
                paint.write(p, empty, tr("没有找到。可换个写法，或只打前几个字母。"), small, look.ink3, paint.CENTRE)
            for i, top, tall in self._boxes():
                head = self._group(i)
                if head:
                    paint.write(p, QRect(left, top + 6, right - left, head - 6), tr(self.hits[i].group), small, look.ink3)
                box = QRect(left, top + head, right - left, tall - head)
                if i == self.marked:
                    paint.pill(p, box.adjusted(-20 + ASIDE, 0, 20 - ASIDE, 0), look.chosen, Space.radius)
                self._paint(p, self.hits[i], box)
            y = self.height() - e - self._foot()
            paint.hairline(p, e + 1, y, self.width() - e - 1, look.line)
            foot = QRect(left, y, right - left, self._foot())
            paint.write(p, foot, tr("↑ ↓ 选择　Enter 打开　Esc 关闭"), small, look.ink3)
            paint.write(p, foot, tr("%n 条", "", len(self.hits)), small, look.ink3, paint.RIGHT)

    def _paint(self, p: QPainter, hit: Hit, box: QRect) -> None:
        look, small = self._look, self._look.font("small")
        barred, struck, side = bool(hit.place and hit.place.why_not), hit.entry_state == paint.STRUCK, look.space.sign
        sign = QRectF(box.left(), box.top() + (box.height() - side) // 2, side, side)
        icons.draw(p, sign_of(hit), sign, look.ink3 if barred else look.ink2)
        face, wide = look.font(struck=struck), small.width(hit.side)
        paint.write(p, QRect(box.right() - wide - 1, box.top(), wide + 2, box.height()), hit.side, small, look.ink3, paint.RIGHT)
        line = box.adjusted(side + 16, 0, -wide - 16, 0)
        if not hit.note and not hit.wrong:
            return self._words(p, line, hit.text, face, look.ink3 if barred else look.ink)
        top = box.top() + (box.height() - face.line - small.line) // 2
        self._words(p, QRect(line.left(), top, line.width(), face.line), hit.text, face, look.ink3 if struck else look.ink)
        under = QRect(line.left(), top + face.line, line.width(), small.line)
        if hit.wrong:
            number = hit.note.split(DOT)[0] + "　"
            paint.write(p, under, number + hit.wrong, small, look.seal)
        else:
            self._words(p, under, hit.note, look.font("small", number=True), look.ink3)

    def _words(self, p: QPainter, box: QRect, text: str, face: Face, ink: QColor) -> None:
        """Write a text, a line of ink under what was found in it."""
        shown = face.cut(text, box.width())
        paint.write(p, box, text, face, ink)
        y, begins = box.center().y() + face.line // 2, 0
        for part in text.split(DOT):  # each fact by itself: else the number alone would be marked
            for place in (begins + at for at in marked(self._typed, part)):
                if place < len(shown):
                    start = box.left() + face.width(shown[:place])
                    p.fillRect(start + 1, y, face.width(shown[place]) - 2, 1, ink)
            begins += len(part) + len(DOT)


def sign_of(hit: Hit) -> str:
    """Return the sign of what was found: a page's own, a person, a slip, a book."""
    if hit.place is not None:
        return hit.place.sign
    if not hit.book:
        return "warning"
    return {PEOPLE: "person", SCANNED: "scan"}.get(hit.group) or SIGNS.get(hit.book, "register")
