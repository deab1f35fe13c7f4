"""The list of the day: groups with a rule under their name, rows of two lines, drawn by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from models.text import tr
from widgets import paint
from widgets.fields import is_enter
from widgets.theme import Look, Space

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()


@dataclass(frozen=True)
class Line:
    """A row of the day, or (without a page to go to) the head of a group: its name in `what`, its count in `when`.

    `entry` is the entry to open on that page, "new" to begin one there.
    """

    what: str
    todo: str = ""
    sign: str = ""
    about: str = ""
    since: str = ""
    when: str = ""
    page: str = ""
    entry: int | str | None = None

    @property
    def head(self) -> bool:
        """Whether this is the head of a group."""
        return not self.page


class Lines(QAbstractListModel):
    """What the list shows."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def tell(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many lines there are, heads too."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line, or what a screen reader says of it."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "　".join(filter(None, (line.what, line.todo, line.when, line.about, line.since)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only rows can be chosen, heads cannot."""
        if index.isValid() and self.lines[index.row()].head:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


class DayList(QListView):
    """The rows themselves; Enter or a double click opens one, arrows pass over the heads."""

    opened = Signal(object)  # Line

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.lines = Lines()
        self.setAccessibleName(tr("今日要办的事"))
        self.setModel(self.lines)
        self.setItemDelegate(_Rows(look, self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)

    def tell(self, lines: Sequence[Line]) -> None:
        """Show other lines; the row that was chosen stays chosen while it is there."""
        before = self.currentIndex().data(LINE)
        self.lines.tell(lines)
        rows = [i for i, line in enumerate(lines) if not line.head]
        same = [i for i in rows if before and (lines[i].page, lines[i].entry) == (before.page, before.entry)]
        if rows:
            self.setCurrentIndex(self.lines.index((same or rows)[0]))

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line is not None and not line.head:
            self.opened.emit(line)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Pass over the heads of groups."""
        move = QAbstractItemView.CursorAction
        found = super().moveCursor(action, modifiers)
        step = -1 if action in (move.MoveUp, move.MovePrevious, move.MovePageUp, move.MoveEnd) else 1
        row = found.row()
        while 0 <= row < self.lines.rowCount() and self.lines.lines[row].head:
            row += step
        return self.lines.index(row) if 0 <= row < self.lines.rowCount() else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if is_enter(event):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    def __init__(self, look: Look, view: DayList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        space = self._look.space
        return QSize(100, space.small + 19 if index.data(LINE).head else space.two_lines)

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, line = self._look, index.data(LINE)
        box: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the members of style options
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
        x, right = box.left() + Space.margin, box.right() - Space.margin
        if line.head:
            return self._head(p, QRect(x, box.top(), right - x, box.height()), line)
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        if chosen or flags & QStyle.StateFlag.State_MouseOver:
            p.fillRect(box, look.chosen if chosen else look.hover)
        if chosen:
            p.fillRect(0, box.top(), 3, box.height() - 1, look.ink if self._view.hasFocus() else look.edge)
        paint.hairline(p, x, box.bottom() + 1, right + 1, look.line)
        face, small, number = look.font(), look.font("small"), look.font("small", number=True)
        top = box.top() + (box.height() - face.line - small.line - 1) // 2
        paint.mark(p, QPointF(x + look.space.mark / 2, top + face.line / 2 + 1), line.sign, look)
        left, late = x + look.space.mark + 12, line.sign == paint.LATE
        wide = face.width(line.when)
        paint.write(p, QRect(right - wide, top, wide + 1, face.line), line.when, face, look.seal if late else look.ink2)
        room = right - left - wide - 24
        todo = face.width(line.todo)
        name = min(face.width(line.what), room - todo - 10)
        paint.write(p, QRect(left, top, name + 1, face.line), line.what, face, look.ink)
        paint.write(p, QRect(left + name + 10, top, todo + 1, face.line), line.todo, face, look.ink2)
        under = QRect(left, top + face.line + 1, right - left, small.line)
        about = min(number.width(line.about), under.width())
        paint.write(p, QRect(left, under.top(), about + 1, small.line), line.about, number, look.ink3)
        if under.width() - about > 60:
            paint.write(p, under.adjusted(about + 20, 0, 0, 0), line.since, small, look.ink3)

    def _head(self, p: QPainter, box: QRect, line: Line) -> None:
        look, small = self._look, self._look.font("small")
        y, wide = box.bottom() - small.line - 6, small.width(line.what)
        paint.write(p, QRect(box.left(), y, wide + 1, small.line), line.what, small, look.ink2)
        beside = QRect(box.left() + wide + 8, y, box.width() - wide - 8, small.line)
        paint.write(p, beside, line.when, small, look.ink3)
        paint.hairline(p, box.left(), box.bottom() + 1, box.right() + 2, look.bar)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show whole what may have been cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        look, line = self._look, index.data(LINE)
        room = view.viewport().width() - 2 * Space.margin - look.space.mark - 12
        said = [line.what] if look.font().width(line.what + line.todo + line.when) > room - 38 else []
        if look.font("small", number=True).width(line.about) + 20 + look.font("small").width(line.since) > room:
            said += filter(None, (line.about, line.since))
        QToolTip.showText(event.globalPos(), "\n".join(said), view)
        return bool(said)
