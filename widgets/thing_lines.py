"""What the inspector shows of a thing in custody: where it is now, and the loans by which it has been out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from models.book import Entry
from models.custody import Loan
from models.signed import Signature
from models.text import tr
from models.whereabouts import Where
from widgets import paint
from widgets.fields import ENTER
from widgets.paper_lines import value_line
from widgets.parts import Rule, column, label
from widgets.register_model import sign_of
from widgets.theme import Look, Space


class LoanLine(QAbstractButton):
    """One loan: who, from when to when, and how it stands. Click, Enter or Space opens it."""

    def __init__(self, entry: Entry, who: str, days: str, look: Look) -> None:
        super().__init__()
        self._sign, self._word, self._days, self._look = sign_of(entry.state), tr(entry.state.word), days, look
        self.setText(who)
        self.setAccessibleName(" ".join([entry.number, who, days, self._word]))
        self.setToolTip(entry.number)
        self.setFixedHeight(look.space.two_lines)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def hitButton(self, pos: QPoint) -> bool:
        """Let the whole line be pressed."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign, name and state above, the days below."""
        look, w, h = self._look, self.width(), self.height()
        face, small = look.font(), look.font("small", number=True)
        with QPainter(self) as p:
            if self.isDown() or self.underMouse():
                p.fillRect(self.rect(), look.chosen if self.isDown() else look.hover)
            top, left = (h - face.line - small.line - 2) // 2, look.space.mark + 12
            paint.mark(p, QPointF(2 + look.space.mark / 2, top + face.line / 2 + 0.5), self._sign, look)
            said = face.width(self._word)
            paint.write(p, QRect(left, top, w - left - 12 - said, face.line), self.text(), face, look.ink)
            paint.write(p, QRect(w - said - 4, top, said + 1, face.line), self._word, face, paint.mark_ink(self._sign, look))
            paint.write(p, QRect(left, top + face.line + 2, w - left - 4, small.line), self._days, small, look.ink3)
            paint.hairline(p, left, h, w, look.line)
            if self.hasFocus():
                p.setRenderHint(QPainter.RenderHint.Antialiasing)
                p.setPen(QPen(look.ink, 2))
                p.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Space.radius, Space.radius)


def where_line(where: Where, look: Look, wide: int) -> QWidget:
    """Return the line 现在何处; in cinnabar where the thing should be back."""
    return value_line(tr("现在何处"), where.text, look, wide, tone="seal" if where.late else "")


def loan_lines(loans: Sequence[Entry], record: type[Loan], look: Look, opened: Callable[[int], None]) -> QWidget:
    """Return the loans as a list, the newest first; `opened` is told which one is pressed."""
    made = QWidget()
    lines = column(10, label(tr("借出记录"), look, "small", "second"), 4, Rule(look, group=True))
    for entry in loans:
        line = LoanLine(entry, entry.shown["holder_id"], days_of(entry, record), look)
        line.clicked.connect(lambda _=False, one=entry.id: opened(one))
        lines.addWidget(line)
    made.setLayout(lines)
    return made


def days_of(entry: Entry, record: type[Loan]) -> str:
    """Say from when to when a loan was, or until when it is to be."""
    out, back = (entry.signatures.get(key) for key in (record.outs, record.backs))
    if out is None:
        return entry.number
    ended: Signature | None = back or entry.signatures.get("lost")
    due = entry.shown.get("due_on", "")
    until = ended.on.isoformat() if ended else tr("应还 {}").format(due) if due else ""
    return " – ".join(filter(None, (out.on.isoformat(), until)))
