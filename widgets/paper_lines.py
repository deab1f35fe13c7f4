"""Lines of the inspector that are drawn like the paper: a signature or its dotted line, a step and the way to the next."""

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.text import tr
from widgets import paint
from widgets.parts import label, row, step_dot
from widgets.theme import Look, Space

WRAPPED = (Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap).value
LONG_WORD = re.compile(r"[!-~]{20}")
MOST = 3000  # characters of one field that are laid out: a list of all that lies in a cabinet may be a thousand lines


def value_line(name: str, value: str, look: Look, wide: int, *, tone: str = "") -> QWidget:
    """Return a field as it is read: its name in the label column, what stands in it beside."""
    heading = label(name, look, tone="third", wrap=True, number=True)
    heading.setFixedWidth(wide)
    heading.setAlignment(Qt.AlignmentFlag.AlignTop)
    if len(value) > MOST:
        value = value[:MOST] + tr("……（共 {} 字，全文见打印的表）").format(f"{len(value):,}")
    number = "〔" in value  # in running text commas of half a width stand too tight
    text = label(breakable(value) or "—", look, tone=tone if value else "third", wrap=True, select=True, number=number)
    text.setAccessibleName(tr("{}：{}").format(name, value))
    line = row(heading, text, gap=Space.gap, margins=(0, 4, 0, 4))
    line.setStretch(1, 1)
    made = QWidget()
    made.setLayout(line)
    return made


def breakable(text: str) -> str:
    """Return `text` with places to break inside words that no line could hold: Qt would widen the pane instead."""
    return LONG_WORD.sub("\\g<0>\u200b", text)


class SignatureLine(QWidget):
    """A signature as on the form: who and when, or the dotted line where it is still missing."""

    def __init__(self, name: str, signed: tuple[str, str] | None, look: Look, wide: int) -> None:
        super().__init__()
        self._name, self._signed, self._look, self._wide = name, signed, look, wide
        lines = QFontMetrics(look.font(number=True)).boundingRect(QRect(0, 0, wide, 999), WRAPPED, name)
        self.setFixedHeight(max(look.space.row, lines.height() + 8))  # a long name takes the lines it needs
        self.setAccessibleName(tr("{}：{}").format(name, " ".join(signed) if signed else tr("未签")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw label, then name and day or a line to be signed."""
        look, w, h = self._look, self.width(), self.height()
        with QPainter(self) as p:
            p.setFont(look.font(number=True))
            p.setPen(look.ink3)
            p.drawText(QRect(0, 0, self._wide, h), WRAPPED, self._name)
            left = self._wide + Space.gap
            if self._signed:
                day = look.font().width(self._signed[1]) + 1
                paint.write(p, QRect(left, 0, w - left - day - Space.gap, h), self._signed[0], look.font(), look.ink)
                paint.write(p, QRect(w - day, 0, day, h), self._signed[1], look.font(), look.ink2, paint.RIGHT)
            else:
                for x in range(left, w - 1, 4):
                    p.fillRect(x, h - 7, 1, 1, look.ink3)


class StepLine(QWidget):
    """One step of the way, with the line that leads to the next."""

    def __init__(self, name: str, who: str, under: list[str], state: str, look: Look, *, last: bool) -> None:
        super().__init__()
        self._name, self._who, self._under, self._state, self._look, self._last = name, who, under, state, look, last
        self.setFixedHeight(look.space.line + len(under) * (look.font("small").line + 2) + 20)
        self.setAccessibleName(" ".join([name, who, *under]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dot, words and the way on."""
        look, w, h, tall = self._look, self.width(), self.height(), self._look.space.line
        small, side = look.font("small"), look.space.sign
        with QPainter(self) as p:
            step_dot(p, side / 2, tall / 2, self._state, look)
            if not self._last:
                paint.upright(p, side / 2 - 0.5, tall / 2 + side / 2 + 3, h + tall / 2 - side / 2 - 3, look.line)
            ink = look.ink if self._state else look.ink2
            line = QRect(side + 12, 0, w - side - 12, tall)
            paint.write(p, line, self._name, look.font(), ink)
            paint.write(p, line, self._who, look.font(), look.ink, paint.RIGHT)
            for i, text in enumerate(self._under):
                box = QRect(line.left(), tall + 2 + i * (small.line + 2), line.width(), small.line)
                paint.write(p, box, text, small, look.ink3)
