"""What is pressed: buttons, menus, tabs, the search field, and the quiet line after saving."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy, QTabBar

from models.text import tr
from widgets import icons, paint
from widgets.parts import Pane, Sign, label, restyle, row
from widgets.theme import Look, Space


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
        self.setIconSize(QSize(Space.sign, Space.sign))
        self.setIcon(icons.icon(self._sign, usual if self.isEnabled() else look.ink3 if primary else look.off))

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
            ink = self._look.ink3 if self.isEnabled() else self._look.off
            with QPainter(self) as p:
                icons.draw(p, "down", QRectF(self.width() - 21, (self.height() - 12) // 2, 12, 12), ink)


class IconButton(Button):
    """A sign alone: always with a tip, which is also its accessible name."""

    def __init__(self, sign: str, tip: str, look: Look, side: int = 28) -> None:
        super().__init__("", look, "icon", sign, tip=tip)
        self.setFixedSize(side, side)


class MenuButton(Button):
    """A button that opens a list of things to do; Down opens it too."""

    def __init__(self, text: str, look: Look, kind: str = "quiet", sign: str = "", *, tip: str = "") -> None:
        super().__init__(text, look, kind, sign, caret=True, tip=tip)
        self.choices = QMenu(self)  # not setMenu: Qt then keeps room for its own arrow and moves the words
        self.clicked.connect(self.open)

    def offer(self, text: str, act: Callable[[], object], *, why_not: str = "", checked: bool | None = None) -> QAction:
        """Add something to do. What may not be done stays in the list, disabled, and says who may (`why_not`)."""
        action = self.choices.addAction(f"{text}　{why_not}" if why_not else text)
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
    """Where one types what to look for: `searched` comes when typing rests, at once on Enter; Esc empties it."""

    searched = Signal(str)
    REST = 120  # ms without a key

    def __init__(self, hint: str, look: Look) -> None:
        super().__init__()
        self._look = look
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
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass."""
        super().paintEvent(event)
        side = Space.sign
        with QPainter(self) as p:
            icons.draw(p, "find", QRectF(8, (self.height() - side) // 2, side, side), self._look.ink3)


class Tabs(QTabBar):
    """Words with a line of ink below the current one and a quiet count beside; QSS cannot set two inks in one tab."""

    def __init__(self, words: Sequence[str], look: Look, *, height: int = 0, gap: int = 20, name: str = "") -> None:
        super().__init__()
        self._look, self._tall, self._gap = look, height or look.space.tabs, gap
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
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


class SavedLine(Pane):
    """After saving: what happened and what one may want next. Never a box to be clicked away."""

    undo_asked = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "paper", "t")
        self.setFixedHeight(look.space.line + 20)
        self._left, self._line = 0, row(margins=(Space.margin, 0, 10, 0))
        self.setLayout(self._line)
        self._undo = Button("", look, "quiet", "undo", tip="Ctrl+Z")
        self._undo.clicked.connect(self.undo_asked)
        self._close = IconButton("close", tr("收起"), look, 26)
        self._close.clicked.connect(self._leave)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)
        self.hide()

    def tell(
        self,
        what: str,
        number: str = "",
        about: str = "",
        buttons: Sequence[QPushButton] = (),
        *,
        undo_seconds: int = 0,
        wrong: bool = False,
    ) -> None:
        """Show what happened (已登记), its number, what it is about, and what may be done next; or what went wrong.

        The buttons belong to the line from here on, and go with the next thing that it tells.
        """
        while taken := self._line.takeAt(0):
            widget = taken.widget()
            if widget is not None and widget not in (self._undo, self._close, *buttons):
                widget.hide()  # at once: it is deleted only when the event is over
                widget.deleteLater()
        look = self._look
        sign = Sign("wrong", look, "seal") if wrong else label("✓", look)
        for part in (sign, label(what, look, tone="seal" if wrong else ""), label(number, look, number=True)):
            self._line.addWidget(part)
        self._line.addWidget(label(look.font().cut(about, 30 * look.space.line), look, tone="third"))
        self._line.addStretch(1)
        for button in (*buttons, self._undo, self._close):
            self._line.addWidget(button)
        self._left = undo_seconds + 1
        self._second.start()
        self._count()
        self.setAccessibleName(" ".join(filter(None, (what, number, about))))
        self.show()

    def _count(self) -> None:
        self._left -= 1
        self._undo.setVisible(self._left > 0)
        text = tr("撤回　%n 秒", "", self._left)
        self._undo.setText(text)
        self._undo.setAccessibleName(text)
        if self._left <= 0:
            self._second.stop()

    def _leave(self) -> None:
        self._second.stop()
        self.hide()
        self.closed.emit()
