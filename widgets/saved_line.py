"""The quiet line after saving, and the text in it that gives way to the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from models.text import tr
from widgets import paint
from widgets.buttons import Button, IconButton
from widgets.parts import Sign, label, row
from widgets.theme import Face, Look, Space
from widgets.yielding import Yielding


class Short(QWidget):
    """A text on one line that gives way: shortened with … where there is no room for it, and whole in its tip."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__()
        self._text, self._look = text[: Face.LONGEST], look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(self._text)

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        return QSize(self._look.font().width(self._text) + 1, self._look.space.line)

    def minimumSizeHint(self) -> QSize:
        """Need nothing."""
        return QSize(0, self._look.space.line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what fits."""
        with QPainter(self) as p:
            paint.write(p, self.rect(), self._text, self._look.font(), self._look.ink3)


class SavedLine(Yielding):
    """After saving: what happened and what one may want next. Never a box to be clicked away."""

    undo_asked = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "paper", "t")
        self.setMinimumHeight(look.space.line + 20)
        self._left, self._line = 0, row(margins=(Space.margin, 6, 10, 6))
        self.setLayout(self._line)
        self._undo = Button("", look, "quiet", "undo", tip="Ctrl+Z")
        self._undo.clicked.connect(self.undo_asked)
        self._close = IconButton("close", tr("收起"), look, 5)
        self._close.clicked.connect(self.leave)
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
        self.spare = ()
        while taken := self._line.takeAt(0):
            widget = taken.widget()
            if widget is not None and widget not in (self._undo, self._close, *buttons):
                widget.hide()  # at once: it is deleted only when the event is over
                widget.deleteLater()
        look = self._look
        sign = Sign("wrong", look, "seal") if wrong else label("✓", look)
        said = label(what, look, tone="seal" if wrong else "", wrap=wrong)  # what went wrong is said whole
        named = label(number, look, number=True)
        for part in (sign, said, named, Short(about, look)):
            self._line.addWidget(part, int(wrong and part is said))
        self._line.addStretch(int(not wrong))
        for button in (*buttons, self._undo, self._close):
            self._line.addWidget(button)
        self.spare = (named,)
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

    def leave(self) -> None:
        """Go from the window: it is read, or no longer what matters."""
        self._second.stop()
        self.hide()
        self.closed.emit()
