"""What is pressed: buttons, menus, tabs, the search field."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy, QTabBar, QWidget

from models.text import tr
from widgets import icons, paint
from widgets.parts import restyle
from widgets.theme import Look

BESIDE = 28  # px that the style sheet keeps free beside the text of a search


class Button(QPushButton):
    """Something to do. `kind` is "primary" (one per window), "" (outlined) or "quiet"; a caret opens a list.

    `low` is for the status bar: small text, no taller than its line.
    """

    def __init__(
        self,
        text: str,
        look: Look,
        kind: str = "",
        sign: str = "",
        *,
        caret: bool = False,
        tip: str = "",
        low: bool = False,
    ) -> None:
        super().__init__(text)
        self._look, self._caret, self._sign = look, caret, sign
        self.setFont(look.font("small" if low else "body"))
        self.setProperty("kind", kind)
        self.setProperty("caret", caret)
        self.setProperty("low", low)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if low:
            self.setFixedHeight(look.font("small").line + 7)
        self.setAccessibleName(text or tip)
        self.setToolTip(tip)
        self._colour()

    def be(self, kind: str) -> None:
        """Take another rank: when an editor opens, 新登记 turns outlined and 保存 takes the red."""
        restyle(self, "kind", kind)
        self._colour()

    def _colour(self) -> None:
        if not self._sign:
            return
        look, primary = self._look, self.property("kind") == "primary"
        usual = look.on_fill if primary else look.ink2
        side, ink = look.space.sign, usual if self.isEnabled() else look.ink3 if primary else look.off
        self.setIconSize(QSize(side, side))
        self.setIcon(icons.icon(self._sign, ink, side))

    def changeEvent(self, event: QEvent) -> None:
        """Take the ink of a new theme, or of being disabled."""
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.StyleChange):
            self._colour()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too: Qt knows only Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the caret over what the style sheet drew."""
        super().paintEvent(event)
        if self._caret:
            ink, side = self._look.ink3 if self.isEnabled() else self._look.off, self._look.space.caret
            with QPainter(self) as p:
                icons.draw(p, "down", QRectF(self.width() - side - 9, (self.height() - side) // 2, side, side), ink)


class IconButton(Button):
    """A sign alone: always with a tip, which is also its accessible name."""

    def __init__(self, sign: str, tip: str, look: Look, around: int = 6) -> None:
        """`around` the sign, in px, there is something to press too."""
        super().__init__("", look, "icon", sign, tip=tip)
        self.setFixedSize(look.space.sign + 2 * around, look.space.sign + 2 * around)


class Menu(QMenu):
    """A list of things to do; what is chosen has our own tick, what opens a further list our own arrow."""

    def __init__(self, look: Look, parent: QWidget, title: str = "") -> None:
        super().__init__(title, parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ticks and arrows beside the words that Qt writes."""
        super().paintEvent(event)
        look, side = self._look, self._look.space.caret
        with QPainter(self) as p:
            for action in self.actions():
                box, ink = self.actionGeometry(action), look.ink2 if action.isEnabled() else look.off
                y = box.top() + (box.height() - side) // 2
                if action.isChecked():
                    icons.draw(p, "done", QRectF(box.left() + 6, y, side, side), ink)
                if action.menu():
                    icons.draw(p, "right", QRectF(box.right() - side - 5, y, side, side), ink)


class MenuButton(Button):
    """A button that opens a list of things to do; Down opens it too."""

    def __init__(self, text: str, look: Look, kind: str = "quiet", sign: str = "", *, tip: str = "") -> None:
        super().__init__(text, look, kind, sign, caret=True, tip=tip)
        self.choices = Menu(look, self)  # not setMenu: Qt then keeps room for its own arrow and moves the words
        self.clicked.connect(self.open)

    def offer(self, text: str, act: Callable[[], object], *, why_not: str = "", checked: bool | None = None) -> QAction:
        """Add something to do. What may not be done stays in the list, disabled, and says who may (`why_not`)."""
        words = f"{text}　{why_not}" if why_not else text
        action = self.choices.addAction(words.replace("&", "&&"))  # a seal may be named so: it is no key of the menu
        action.setEnabled(not why_not)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda *_: act())
        return action

    def open(self) -> None:
        """Open the list below the button, above it where the screen ends."""
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        tall = self.choices.sizeHint().height()
        if below.y() + tall > self.screen().availableGeometry().bottom():
            below = self.mapToGlobal(QPoint(0, -2 - tall))
        self.choices.popup(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Down too."""
        if event.key() == Qt.Key.Key_Down:
            self.open()
            return
        super().keyPressEvent(event)


class Search(QLineEdit):
    """Where one types what to look for: `searched` comes when typing rests, at once on Enter; Esc empties it.

    Of several hints, the longest first, the first that fits is shown: Qt would cut the words.
    """

    searched = Signal(str)
    entered = Signal()  # Enter, once that was looked for
    REST = 120  # ms without a key

    def __init__(self, hint: str, look: Look, *shorter: str) -> None:
        super().__init__()
        self._look, self._hints = look, (hint, *shorter)
        self.setProperty("role", "search")
        self.setFont(look.font())
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMaxLength(200)
        self._rest = QTimer(self, interval=self.REST, singleShot=True)
        self._rest.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _: self._rest.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at once on Enter, empty on Esc."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or (event.key() == Qt.Key.Key_Escape and self.text()):
            if not enter:
                self.clear()
            self._rest.stop()
            self.searched.emit(self.text())
            if enter:
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def needs(self) -> int:
        """Return how wide it is at least with its shortest hint, or three characters."""
        face = self._look.font()
        return self._look.space.sign + BESIDE + max(face.width(self._hints[-1]), face.width("国国国"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the hint that fits."""
        super().resizeEvent(event)
        room = self.width() - self._look.space.sign - BESIDE
        fits = (hint for hint in self._hints if self._look.font().width(hint) <= room)
        self.setPlaceholderText(next(fits, ""))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass."""
        super().paintEvent(event)
        side = self._look.space.sign
        with QPainter(self) as p:
            icons.draw(p, "find", QRectF(8, (self.height() - side) // 2, side, side), self._look.ink3)


class Tabs(QTabBar):
    """Words with a line of ink below the current one and a quiet count beside; QSS cannot set two inks in one tab."""

    def __init__(
        self, words: Sequence[str], look: Look, *, height: int = 0, gap: int = 20, name: str = "", long: bool = False
    ) -> None:
        """`long` lets the tabs be walked with arrows where there is no room for all of them."""
        super().__init__()
        self._look, self._tall, self._gap = look, height or look.space.tabs, gap
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(long)
        self.setFont(look.font())
        self.setFixedHeight(self._tall)
        self.setAccessibleName(name or tr("分页"))
        for word in words:
            self.addTab(word)

    def tell(self, i: int, count: str) -> None:
        """Write `count` beside the word of tab `i`; "" takes it away."""
        self.setTabData(i, count)
        self.setTabText(i, self.tabText(i))  # Qt measures tabs anew only for a text
        self.updateGeometry()

    def _count(self, i: int) -> str:
        return self.tabData(i) or ""

    def tabSizeHint(self, index: int) -> QSize:
        """Measure word and count."""
        wide, count = self._look.font().width(self.tabText(index)), self._count(index)
        if count:
            wide += 6 + self._look.font("small").width(count)
        return QSize(wide + self._gap, self._tall)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never squeeze a word."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words, counts and the line below the current one."""
        look, face = self._look, self._look.font()
        with QPainter(self) as p:
            for i in range(self.count()):
                box, on = self.tabRect(i), i == self.currentIndex()
                wide, tall = face.width(self.tabText(i)), box.height() - 1
                ink = look.ink if on else look.ink2
                paint.write(p, QRect(box.left(), box.top(), wide + 2, tall), self.tabText(i), face, ink)
                if self._count(i):
                    beside = QRect(box.left() + wide + 6, box.top(), box.width(), tall)
                    paint.write(p, beside, self._count(i), look.font("small"), look.ink3)
                if on:
                    p.fillRect(QRect(box.left(), box.bottom() - 1, box.width() - self._gap, 2), look.ink)
                    if self.hasFocus():
                        p.setPen(QPen(look.ink, 1, Qt.PenStyle.DotLine))
                        p.drawRect(box.adjusted(0, 6, -self._gap, -6))
