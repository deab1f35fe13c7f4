"""The parts of the first run that are painted by hand: list of contents, an option of two lines, groups to be copied."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from models.text import tr
from widgets import paint
from widgets.fields import ENTER
from widgets.parts import Pane, step_dot
from widgets.theme import Look, Space

FIRST, STEP, SEAL = 150, 44, 44  # px at 100 %: the first line of the contents, from one to the next, the seal


class Contents(Pane):
    """The steps as a list of contents: done, here, still to come, and what was answered."""

    def __init__(self, words: Sequence[str], look: Look) -> None:
        super().__init__(look, "desk", "r")
        self._words = list(words)
        self.setFixedWidth(round(160 + 120 * look.scale))
        self.tell(0, [])

    def tell(self, at: int, answers: Sequence[str]) -> None:
        """Show which step one is at, and the answers given so far."""
        self._at, self._answers = at, list(answers)
        place = tr("第 {} 步，共 {} 步：{}").format(at + 1, len(self._words), self._words[at])
        self.setAccessibleName(place)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name of the program, the steps, and what is kept where."""
        super().paintEvent(event)
        look, title, small = self._look, self._look.font("title", serif=True), self._look.font("small")
        wide, side = self.width(), round(SEAL * look.scale)
        with QPainter(self) as p:
            paint.seal(p, QRectF(40, 48, side, side), "印", look)
            beside = QRect(side + 56, 45, wide - side - 64, title.line)
            paint.write(p, beside, tr("掌印"), title, look.ink)
            paint.write(p, beside.translated(0, title.line + 2), tr("第一次使用"), small, look.ink3)
            for i, word in enumerate(self._words):
                self._step(p, round((FIRST + STEP * i) * look.scale), i, word)
            may_leave = tr("未建立以前随时可以退出。") if self._at + 1 < len(self._words) else ""
            under = (may_leave, tr("全部资料只在本机，不连网络。"))
            for i, text in enumerate(under):
                y = self.height() - 20 - (len(under) - i) * (small.line + 3)
                paint.write(p, QRect(40, y, wide - 48, small.line + 2), text, small, look.ink3)

    def _step(self, p: QPainter, y: int, i: int, word: str) -> None:
        look, face, here = self._look, self._look.font(), i == self._at
        if here:
            tall = round(36 * look.scale)
            paint.pill(p, QRectF(24, y - tall / 2, self.width() - 48, tall), look.chosen, Space.radius)
        step_dot(p, 48, y, "done" if i < self._at else "here" if here else "", look)
        room = self.width() - 32 - 72
        name = min(face.width(word), room)
        box = QRect(72, y - face.line // 2, name + 2, face.line)
        paint.write(p, box, word, face, look.ink if here else look.ink2)
        answer = self._answers[i] if i < len(self._answers) else ""
        beside = QRect(72 + name + 8, box.top(), room - name - 8, face.line)
        if answer and beside.width() > 24:
            paint.write(p, beside, answer, look.font("small"), look.ink3, paint.RIGHT)


class Option(QRadioButton):
    """One of few ways to go on: its word, and a sentence under it. Arrows choose, Enter belongs to the form."""

    def __init__(self, word: str, note: str, look: Look) -> None:
        super().__init__(word)
        self._note, self._look = note, look
        self.setFont(look.font())
        self.setFixedHeight(look.space.two_lines + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(note)

    def sizeHint(self) -> QSize:
        """Stand wide enough for both lines."""
        face, small = self._look.font(), self._look.font("small")
        return QSize(max(face.width(self.text()), small.width(self._note)) + 26 + 2 * round(7 * self._look.scale), self.height())

    def hitButton(self, pos: QPoint) -> bool:
        """Let the whole line be pressed."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring, point, word and sentence."""
        look, on, focus = self._look, self.isChecked(), self.hasFocus()
        face, small = look.font(), look.font("small")
        top, ring = (self.height() - face.line - small.line - 2) / 2, round(7 * look.scale)
        with QPainter(self) as p:
            if on or self.underMouse():
                paint.pill(p, self.rect(), look.chosen if on else look.hover, Space.radius)
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(20, top + face.line / 2)
            p.setPen(QPen(look.ink if on or focus else look.edge, 2 if focus else 1.25))
            p.setBrush(look.paper)
            p.drawEllipse(middle, ring, ring)
            if on:
                p.setPen(Qt.PenStyle.NoPen)
                p.setBrush(look.ink)
                p.drawEllipse(middle, ring * 3 / 7, ring * 3 / 7)
            left = 24 + 2 * ring
            wide = self.width() - left - 2
            paint.write(p, QRectF(left, top, wide, face.line), self.text(), face, look.ink)
            paint.write(p, QRectF(left, top + face.line + 2, wide, small.line), self._note, small, look.ink3)


class Groups(Pane):
    """A line to be copied by hand: groups of characters, numbered, wide enough to be read aloud."""

    def __init__(self, look: Look, across: int = 4) -> None:
        super().__init__(look)
        self._across, self._groups = across, [""]
        self._tall = look.font("title").line + look.space.small + 16

    def tell(self, line: str) -> None:
        """Show another line; its groups are parted by spaces."""
        self._groups = line.split()
        self.setFixedHeight(-(-len(self._groups) // self._across) * self._tall)
        self.setAccessibleName(tr("恢复行") + " " + line)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each group on its line, its number small above."""
        super().paintEvent(event)
        look, small = self._look, self._look.font("small")
        face, wide = look.font("title", apart=3), self.width() / self._across
        with QPainter(self) as p:
            for i, group in enumerate(self._groups):
                x, y = wide * (i % self._across), self._tall * (i // self._across)
                paint.write(p, QRectF(x, y, wide, small.line), str(i + 1), small, look.ink3)
                paint.write(p, QRectF(x, y + small.line + 2, wide, face.line), group, face, look.ink)
                paint.hairline(p, x, y + self._tall - 6, x + wide - 12, look.bar)
