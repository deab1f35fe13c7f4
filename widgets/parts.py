"""What pages are put together from: rows and columns, labels, panes with hairlines, marks, steps, what floats."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from models.text import tr
from widgets import icons, paint
from widgets.theme import Look, Space

Margins = tuple[int, int, int, int]
Item = QWidget | QLayout | int | None
NO_MARGINS = (0, 0, 0, 0)


def row(*items: Item, gap: int = Space.gap, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Return a row of widgets and layouts; a number is a gap in px, None takes the rest."""
    box = QHBoxLayout()
    _fill(box, items, gap, margins)
    return box


def column(*items: Item, gap: int = 0, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Return a column of widgets and layouts; a number is a gap in px, None takes the rest."""
    box = QVBoxLayout()
    _fill(box, items, gap, margins)
    return box


def _fill(box: QBoxLayout, items: Sequence[Item], gap: int, margins: Margins) -> None:
    box.setContentsMargins(*margins)
    box.setSpacing(gap)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QWidget):
            box.addWidget(item)
        else:
            box.addLayout(item)


def foot(*items: QWidget | None, margins: tuple[int, int, int, int] = (Space.inset, 12, 12, 12)) -> QWidget:
    """Return the row of buttons under a form."""
    made = QWidget()
    made.setLayout(row(*items, margins=margins, gap=6))
    return made


def label(
    text: str,
    look: Look,
    size: str = "body",
    tone: str = "",
    *,
    serif: bool = False,
    number: bool = False,
    wrap: bool = False,
    select: bool = False,
) -> QLabel:
    """Return a piece of text; `tone` is "" (read first), "second", "third" or "seal" (overdue, wrong)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # what people typed is never read as markup
    made.setFont(look.font(size, serif=serif, number=number))
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if select:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for: after show, Qt looks again only when it is polished anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def stand_where(new: QWidget, old: QWidget) -> None:
    """Show a window where another stands."""
    new.setGeometry(old.normalGeometry() if old.isMaximized() else old.geometry())
    if old.isMaximized():
        new.showMaximized()
    else:
        new.show()


class Rule(QWidget):
    """A hairline across, or with `group` the stronger line under the head of a group."""

    def __init__(self, look: Look, inset: int = 0, *, group: bool = False) -> None:
        super().__init__()
        self._look, self._inset, self._group = look, inset, group
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        look = self._look
        with QPainter(self) as p:
            ink = look.bar if self._group else look.line
            paint.hairline(p, self._inset, self.height(), self.width() - self._inset, ink)


class Pane(QWidget):
    """A ground (name of a tone) with hairlines on chosen sides, of "ltrb"."""

    def __init__(self, look: Look, ground: str = "paper", lines: str = "") -> None:
        super().__init__()
        self._look, self._ground, self._lines = look, ground, lines
        left, top, right, bottom = (int(side in lines) for side in "ltrb")
        self.setContentsMargins(left, top, right, bottom)  # or a child would cover the line

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then its lines."""
        look, w, h = self._look, self.width(), self.height()
        with QPainter(self) as p:
            p.fillRect(self.rect(), look.colour(self._ground))
            if "l" in self._lines:
                paint.upright(p, 0, 0, h, look.line)
            if "r" in self._lines:
                paint.upright(p, w - 1, 0, h, look.line)
            if "t" in self._lines:
                paint.hairline(p, 0, 1, w, look.line)
            if "b" in self._lines:
                paint.hairline(p, 0, h, w, look.line)


class Sign(QWidget):
    """An icon that only says what kind of thing stands beside it."""

    def __init__(self, name: str, look: Look, tone: str = "ink3") -> None:
        super().__init__()
        self._name, self._look, self._tone = name, look, tone
        self.setFixedSize(look.space.sign, look.space.sign)

    def show_as(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in today's ink."""
        with QPainter(self) as p:
            icons.draw(p, self._name, QRectF(self.rect()), self._look.colour(self._tone))


class Mark(QWidget):
    """A state as sign and word; `state` is a sign of `widgets.paint`."""

    def __init__(self, state: str, word: str, look: Look, size: str = "body") -> None:
        super().__init__()
        self._look, self._size = look, size
        self.tell(state, word)

    def tell(self, state: str, word: str) -> None:
        """Show another state."""
        self._state, self._word = state, word
        face = self._look.font(self._size)
        self.setFixedSize(face.width(word) + self._look.space.mark + 8, face.line)
        self.setAccessibleName(word)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign, then the word."""
        look, h, side = self._look, self.height(), self._look.space.mark
        ink, word = look.seal if self._state == paint.LATE else look.ink2, self.rect().adjusted(side + 6, 0, 0, 0)
        with QPainter(self) as p:
            paint.mark(p, QPointF(side / 2, h / 2 + 0.5), self._state, look)
            paint.write(p, word, self._word, look.font(self._size), ink)


def step_dot(p: QPainter, x: float, y: float, state: str, look: Look, late: bool = False) -> None:
    """Draw the dot of a step around (x, y): "done" dark with a tick, "here" a ring with a point, "" a ring."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    side, tick = look.space.sign, round(10 * look.scale)
    dot = QRectF(x - side / 2, y - side / 2, side, side)
    if state == "done":
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.ink2)
        p.drawEllipse(dot)
        icons.draw(p, "done", QRectF(round(x - tick / 2), y - tick / 2, tick, tick), look.paper)
    else:
        here, ink = state == "here", look.seal if late else look.ink
        p.setPen(QPen(ink, 2) if here else QPen(look.edge, 1.25))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawEllipse(dot.adjusted(1, 1, -1, -1))
        if here:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(ink)
            p.drawEllipse(QPointF(x, y), tick / 4, tick / 4)
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class Steps(QWidget):
    """The way of an entry: done, here, still to come. Words below, so that it reads without colour."""

    def __init__(self, steps: Sequence[tuple[str, str]], at: int, look: Look, *, late: bool = False) -> None:
        """`steps` are (word, when); `at` is the place of the step that is due, len(steps) when all are done."""
        super().__init__()
        self._look = look
        self.tell(steps, at, late=late)

    def tell(self, steps: Sequence[tuple[str, str]], at: int, *, late: bool = False) -> None:
        """Show another way, or another place on it."""
        self._steps, self._at, self._late = list(steps), at, late
        here = steps[at][0] if at < len(steps) else tr("已办完")
        self.setAccessibleName(" → ".join(name for name, _ in steps) + tr("，现在：") + here)
        self._break()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words where they are wider than their share."""
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        small, wide = self._look.font("small"), self.width() // max(len(self._steps), 1)
        self._words = [small.in_two(name, wide - 4) for name, _ in self._steps]
        lines = [len(words) + bool(when) for words, (_, when) in zip(self._words, self._steps, strict=True)]
        self.setFixedHeight(self._look.space.sign + 8 + max(lines, default=1) * small.line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each step in its share of the width."""
        look, small, side = self._look, self._look.font("small"), self._look.space.sign
        y, wide = side // 2 + 3, self.width() / max(len(self._steps), 1)
        with QPainter(self) as p:
            for i, (_, when) in enumerate(self._steps):
                x = wide * i + wide / 2
                done, here = i < self._at, i == self._at
                if i + 1 < len(self._steps):
                    paint.hairline(p, x + side / 2 + 5, y + 0.5, x + wide - side / 2 - 5, look.ink3 if done else look.line)
                step_dot(p, x, y, "done" if done else "here" if here else "", look, self._late)
                red = here and self._late
                ink = look.seal if red else look.ink if here else look.ink2 if done else look.ink3
                under = QRectF(wide * i, side + 8, wide, small.line)
                for words in self._words[i]:
                    paint.write(p, under, words, small, ink, paint.CENTRE)
                    under.translate(0, small.line)
                paint.write(p, under, when, small, look.seal if red else look.ink3, paint.CENTRE)


class Notice(QWidget):
    """Something to know beside the work: a sign and small text, no box. `sign` is info, warning or wrong."""

    def __init__(self, text: str, look: Look, sign: str = "info") -> None:
        super().__init__()
        self.text, self._sign = label("", look, "small", wrap=True), Sign(sign, look)
        line = row()
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        self.setLayout(line)
        self.tell(text, sign)

    def tell(self, text: str, sign: str = "") -> None:
        """Show other words, of another kind where `sign` says so: only what is wrong is red."""
        if sign:
            self._sign.show_as(sign, "seal" if sign == "wrong" else "ink3")
            restyle(self.text, "tone", "seal" if sign == "wrong" else "third")
        self.text.setText(text)
        self.setAccessibleName(text)


class Float(QFrame):
    """What lies over the page: raised ground, hairline, soft shadow; what it holds goes into `inner`.

    The shadow is painted around it: QGraphicsDropShadowEffect draws the text again, blurred, at 125 and 150 %.
    """

    EDGE = 24  # px around the ground that belong to the shadow

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.inner = QWidget(self)
        self.setLayout(column(self.inner, margins=(self.EDGE,) * 4))

    def body(self) -> QRectF:
        """Return the raised ground, without the shadow."""
        e = self.EDGE
        return QRectF(self.rect()).adjusted(e, e, -e, -e)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shadow in rings, then the ground."""
        look, e, body, radius = self._look, self.EDGE, self.body(), Space.radius_big
        with QPainter(self) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setPen(Qt.PenStyle.NoPen)
            for i in range(e, 0, -2):
                shade = QColor(look.shade)
                shade.setAlphaF(shade.alphaF() * 0.14 * (1 - i / e) ** 2)
                p.setBrush(shade)
                p.drawRoundedRect(body.adjusted(-i, -i + 6, i, i * 0.9 + 4), radius + i, radius + i)
            p.setBrush(look.raised)
            p.setPen(QPen(look.line, 1))
            p.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
