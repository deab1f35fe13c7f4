"""The contents of the manual, or what a search has found in it: heads of groups, pages, and a second line below a find."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.text import tr
from widgets import paint
from widgets.fields import is_enter
from widgets.theme import Look, Space

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Line:
    """One line: a head of a group has no topic."""

    text: str
    topic: str = ""
    under: str = ""


class Contents(QListView):
    """Arrows walk, Enter or a click opens."""

    taken = Signal(str)  # a topic

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.here = ""
        self.setAccessibleName(tr("帮助目录"))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Lines(look, self))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.clicked.connect(self._take)

    def tell(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self._model.clear()
        for line in lines or [Line(tr("没有找到"))]:
            item = QStandardItem(line.text)
            item.setData(line, LINE)
            item.setData("　".join(filter(None, (line.text, line.under))), Qt.ItemDataRole.AccessibleTextRole)
            if not line.topic:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(item)

    def topics(self) -> list[str]:
        """Return what can be opened, from the top."""
        lines = (self._model.item(i).data(LINE) for i in range(self._model.rowCount()))
        return [line.topic for line in lines if line.topic]

    def show_here(self, topic: str) -> None:
        """Mark what is open: the very place, else its page."""
        known = self.topics()
        self.here = topic if topic in known else topic.partition("#")[0]
        for i in range(self._model.rowCount()):
            if self._model.item(i).data(LINE).topic == self.here:
                self.setCurrentIndex(self._model.index(i, 0))
                self.scrollTo(self._model.index(i, 0))
                break
        self.viewport().update()

    def begin(self) -> None:
        """Set the keys on the first line that can be opened."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        first = next((i for i in range(self._model.rowCount()) if self._model.item(i).data(LINE).topic), -1)
        if not self.currentIndex().isValid() and first >= 0:
            self.setCurrentIndex(self._model.index(first, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if is_enter(event):
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line is not None and line.topic:
            self.taken.emit(line.topic)


class _Lines(QStyledItemDelegate):
    """Draws a line."""

    def __init__(self, look: Look, view: Contents) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, space = index.data(LINE), self._look.space
        if not line.topic:
            return QSize(0, space.small + 18)
        return QSize(0, space.two_lines if line.under else space.field)

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, line, box = self._look, index.data(LINE), QRect(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        state = option.state  # type: ignore[attr-defined]
        words = box.adjusted(Space.margin, 0, -8, 0)
        if not line.topic:
            paint.write(p, words.adjusted(0, 8, 0, 0), line.text, look.font("small"), look.ink3)
            return
        if line.topic == self._view.here:
            p.fillRect(box, look.chosen)
        elif state & QStyle.StateFlag.State_MouseOver:
            p.fillRect(box, look.hover)
        if not line.under:
            paint.write(p, words, look.font().cut(line.text, words.width()), look.font(), look.ink)
        else:
            body, small = look.font(), look.font("small")
            top = box.top() + (box.height() - body.line - small.line) // 2
            first = QRect(words.left(), top, words.width(), body.line)
            paint.write(p, first, body.cut(line.text, words.width()), body, look.ink)
            second = QRect(words.left(), top + body.line, words.width(), small.line)
            p.setFont(small)  # not paint.write: of what was found only the beginning is shown, that is no cut word
            p.setPen(look.ink3)
            shown = small.metrics.elidedText(line.under[: small.LONGEST], Qt.TextElideMode.ElideRight, second.width())
            p.drawText(second, paint.LEFT.value, shown)
        if self._view.hasFocus() and state & QStyle.StateFlag.State_HasFocus:
            p.setPen(look.ink)
            p.drawRect(box.adjusted(0, 0, -1, -1))
