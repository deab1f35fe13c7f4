"""Beside the list of the day: the last thirty days as bars, what one does most, the last backup."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from models.text import tr
from widgets import icons, paint
from widgets.fields import ENTER
from widgets.parts import Notice, Pane, column, label, row
from widgets.theme import Look, Space


class Bars(QWidget):
    """One bar a day; today is ink, the rest grey, a day with nothing a dot on the line. One figure on the tallest."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._values, self._day = look, [0], date.min
        self.setFixedHeight(round(94 * look.scale) + 2 * look.space.small + 4)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def tell(self, values: Sequence[int], day: date) -> None:
        """Show other days; the last value belongs to `day`."""
        self._values, self._day = list(values), day
        said = tr("近 {} 天共 {} 次，最多一天 {} 次，今天 {} 次")
        self.setAccessibleName(said.format(len(values), sum(values), max(values), values[-1]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars, line and the three days named below it."""
        look, small, values = self._look, self._look.font("small"), self._values
        n, most = len(values), max(self._values)
        base, top = self.height() - small.line - 6, small.line + 2
        step = self.width() // n
        wide = max(3, step - 3)
        start = self.width() - step * n + (step - wide)  # today ends at the right edge
        with QPainter(self) as p:
            for i, value in enumerate(values):
                x, last = start + i * step, i == n - 1
                tall = max(1, round((base - top) * value / most)) if value else 0
                if value:
                    p.fillRect(x, base - tall, wide, tall, look.ink if last else look.bar)
                else:
                    p.fillRect(x + wide // 2 - 1, base - 3, 2, 2, look.edge)
                if value and value == most and not last and i == values.index(most):
                    paint.write(p, QRect(x - 20, base - tall - small.line, wide + 40, small.line), str(value), small,
                                look.ink3, paint.CENTRE)
                if value and last:
                    paint.write(p, QRect(self.width() - 60, base - tall - small.line, 60, small.line), str(value), small,
                                look.ink, paint.RIGHT)
            paint.hairline(p, 0, base + 1, self.width(), look.edge)
            self._days(p, start, base + 4)

    def _days(self, p: QPainter, start: int, y: int) -> None:
        look, small, n = self._look, self._look.font("small"), len(self._values)
        if self._day == date.min:
            return
        first, middle = (self._day - timedelta(days=back) for back in (n - 1, n // 2 - 1))
        half = self.width() // 2
        paint.write(p, QRect(start, y, 80, small.line), f"{first:%m-%d}", small, look.ink3)
        paint.write(p, QRect(half - 40, y, 80, small.line), f"{middle:%m-%d}", small, look.ink3, paint.CENTRE)
        paint.write(p, QRect(half, y, half, small.line), tr("今天"), small, look.ink2, paint.RIGHT)


class Often(QAbstractButton):
    """Something one does often, with its key; Enter and Space press it."""

    def __init__(self, sign: str, text: str, keys: str, look: Look) -> None:
        super().__init__()
        self._sign, self._keys, self._look = sign, keys, look
        self.setText(text)
        self.setAccessibleName(text)
        self.setFixedHeight(look.space.line + 14)
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
        """Draw icon, words, key and the hairline."""
        look, h, w, side = self._look, self.height(), self.width(), self._look.space.sign
        with QPainter(self) as p:
            if self.isDown() or self.underMouse():
                p.fillRect(self.rect(), look.chosen if self.isDown() else look.hover)
            icons.draw(p, self._sign, QRectF(4, (h - side) // 2, side, side), look.ink2)
            keys = look.font("small").width(self._keys)
            paint.write(p, QRect(side + 16, 0, w - side - 24 - keys, h - 1), self.text(), look.font(), look.ink)
            paint.write(p, QRect(w - keys - 4, 0, keys + 1, h - 1), self._keys, look.font("small"), look.ink3)
            paint.hairline(p, side + 16, h, w, look.line)
            if self.hasFocus():
                p.setRenderHint(QPainter.RenderHint.Antialiasing)
                p.setPen(QPen(look.ink, 2))
                p.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Space.radius, Space.radius)


class Aside(Pane):
    """The right side of the page of the day."""

    def __init__(self, look: Look, often: Sequence[Often]) -> None:
        super().__init__(look, "paper", "l")
        self.setFixedWidth(look.space.aside)
        self._figure = label("0", look, "display", serif=True)
        times, self._before = label(tr("次用印"), look, tone="second"), label("", look, "small", "third")
        figure = row(self._figure, gap=8)
        for words, stretch in ((times, 0), (self._before, 1)):
            words.setContentsMargins(0, 0, 0, 6)
            figure.addWidget(words, stretch, Qt.AlignmentFlag.AlignBottom)
        self._before.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.bars = Bars(look)
        self.usual = QWidget()
        self.usual.setLayout(column(26, label(tr("常用"), look, "small", "second"), 4, *often))
        self.backup, self.no_backup = label("", look, "small", "third", wrap=True), Notice("", look, "warning")
        self.notice = Notice("", look)
        top = label(tr("近 30 天"), look, "small", "second")
        self.setLayout(column(
            18, top, 2, figure, 10, self.bars, self.usual, None, self.notice, 10, self.no_backup, self.backup,
            margins=(24, 0, 24, 18),
        ))

    def tell(self, per_day: Sequence[int], before: int, day: date) -> None:
        """Show the thirty days and how they compare with the thirty before."""
        total = sum(per_day)
        self._figure.setText(f"{total:,}")
        more, less = tr("比前 30 天多 {} 次"), tr("比前 30 天少 {} 次")
        same = tr("与前 30 天相同") if before else ""
        self._before.setText(same if total == before else (more if total > before else less).format(f"{abs(total - before):,}"))
        self.bars.tell(per_day, day)

    def tell_backup(self, at: datetime | None, day: date, failed: str = "") -> None:
        """Show when the last backup was made; a quiet warning where there is none of today, or it failed."""
        when = tr("最近备份：{}").format(moment(at, day)) if at else ""
        self.backup.setText(when)
        self.backup.setVisible(bool(when))
        none = tr("今天还没有备份。可在“设置”的“备份”中立即备份。") if at is None or at.date() != day else ""
        self.no_backup.tell(failed or none)
        self.no_backup.setVisible(bool(failed or none))

    def tell_estimated(self, years: Sequence[int]) -> None:
        """Say of which years the days off are not announced yet."""
        said = tr("{} 年放假安排尚未公布，工作日暂按周末和法定节日估算，公布后请更新程序。")
        self.notice.tell(said.format("、".join(map(str, years))))
        self.notice.setVisible(bool(years))


def moment(at: datetime, day: date) -> str:
    """Return a moment as one says it on `day`: today by its time, any other day by both."""
    time = at.strftime("%H:%M")
    return tr("今天 {}").format(time) if at.date() == day else f"{at:%Y-%m-%d} {time}"
