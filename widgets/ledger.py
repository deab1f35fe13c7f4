"""The table of every register: hairlines, whole-row hover and choice, struck rows, a mark with its word, quiet numbers.

Any model will do that answers, beside its texts: STATE per cell (the sign of the row, see `widgets.paint`), QUIET per
cell (how many characters at the head of the text are written in ink3), and in the header TextAlignmentRole and KIND.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractAnimation,
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView

from widgets import paint
from widgets.fields import is_enter
from widgets.ledger_paint import KIND, MARK, QUIET, SECOND, STATE, Head, RowDelegate
from widgets.theme import Look, Space

WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

__all__ = ["KIND", "MARK", "QUIET", "SECOND", "STATE", "Head", "Ledger", "RowDelegate", "column_width"]


def column_width(look: Look, characters: float, title: str = "", *, first: bool = False, mark: bool = False) -> int:
    """Return the width in px for so many Chinese characters (a figure counts half), never less than the title takes."""
    sign = look.space.mark + 7 if mark else 0
    content = round(characters * look.font().width("国")) + sign + 1  # Qt rounds a word's width down
    heading = look.font("small").width(title) + 14  # 14 px for the caret of the sorted column
    return max(content, heading) + Space.cell + (Space.margin if first else Space.cell)


class Ledger(QTableView):
    """The rows of a model, millions too: nothing here asks for more rows than it shows."""

    opened = Signal(int)  # row, by Enter or double click
    selected = Signal()  # which rows are chosen has changed
    LEAST = 120  # px of the stretch column: below, the table scrolls sideways
    FADE = 600  # ms in which a new row fades to paper

    def __init__(self, model: QAbstractItemModel, look: Look, name: str) -> None:
        """`name` is what a screen reader says."""
        super().__init__()
        self._look, self.stretch, self._fitting = look, -1, False
        self._fade = QVariantAnimation(self, duration=self.FADE)
        self._fade.valueChanged.connect(self._fade_step)
        self.setAccessibleName(name)
        self.head = Head(look, self)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.cells = RowDelegate(look, self, self.head)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # never ResizeToContents: it asks every row
        rows.setMinimumSectionSize(look.space.row)
        rows.setDefaultSectionSize(look.space.row)
        self.setTabKeyNavigation(False)  # or Tab never leaves the table
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.verticalScrollBar().valueChanged.connect(lambda _: self._move_to(self._row_under_mouse()))
        self.head.sectionResized.connect(lambda *_: self._fit())
        self.head.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another model, and listen to its choice."""
        super().setModel(model)
        if model is not None:
            self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())

    def lay_out(self, characters: Sequence[float], stretch: int) -> None:
        """Give each column its first width, in Chinese characters, and the rest of the table to column `stretch`."""
        self.stretch = stretch
        across = Qt.Orientation.Horizontal
        for i, many in enumerate(characters):
            title = str(self.model().headerData(i, across) or "")
            mark = self.model().headerData(i, across, KIND) == MARK
            first = self.head.visualIndex(i) == 0
            self.head.resizeSection(i, column_width(self._look, many, title, first=first, mark=mark))
        self.head.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Fixed)  # its width follows from the others
        self._fit()

    def chosen_rows(self) -> list[tuple[int, int]]:
        """Return the chosen rows as (first, last) spans in order: a million chosen rows are one span.

        Where none is chosen it is the row that the bar marks: the keys stand on it.
        """
        spans, marked = self.selectionModel().selection(), self.currentIndex()
        if spans.isEmpty() and marked.isValid():
            return [(marked.row(), marked.row())]
        return sorted((spans.at(i).top(), spans.at(i).bottom()) for i in range(spans.count()))

    def chosen_count(self) -> int:
        """Return how many rows are chosen."""
        return sum(last - first + 1 for first, last in self.chosen_rows())

    def choose(self, row: int) -> None:
        """Choose that one row and bring it into sight."""
        index, flags = self.model().index(row, max(self.stretch, 0)), QItemSelectionModel.SelectionFlag
        # not selectRow: while Ctrl is down, as in Ctrl+S, that adds the row to those chosen before, or takes it out
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def choose_in_place(self, row: int, scrolled: int) -> None:
        """Choose that one row where the table stood scrolled so before it was filled anew."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags.ClearAndSelect | flags.Rows)
        self.verticalScrollBar().setValue(scrolled)

    def flash(self, row: int) -> None:
        """Let a row that was just written fade from chosen to paper, once; not where motion is switched off."""
        if not self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self):
            return
        self._fade.stop()
        self._fade.setStartValue(self._look.chosen)
        self._fade.setEndValue(self._look.paper)
        self.cells.fresh = (row, self._look.chosen)
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _fade_step(self, ground: QColor) -> None:
        if self.cells.fresh is not None:
            row = self.cells.fresh[0]
            self.cells.fresh = None if ground == self._look.paper else (row, QColor(ground))
            self._repaint_row(row)

    def _fit(self) -> None:
        """Give what is left to the stretch column. Not Qt's Stretch: that one shrinks to nothing before it scrolls."""
        if self.stretch < 0 or self._fitting:
            return
        others = self.head.length() - self.head.sectionSize(self.stretch)
        self._fitting = True
        self.head.resizeSection(self.stretch, max(self.LEAST, self.viewport().width() - others))
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the table as wide as the page."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the delegate look at the columns once a paint, not once a cell; then draw the lines, each as a whole."""
        self.cells.begin()
        super().paintEvent(event)
        shown = event.region().boundingRect()
        first, last, end = self.rowAt(shown.top()), self.rowAt(shown.bottom()), self.model().rowCount() - 1
        across = min(self.viewport().width(), self.head.length() - self.head.offset())
        with QPainter(self.viewport()) as p:
            for row in range(first, (last if last >= 0 else end) + 1) if first >= 0 else ():
                paint.hairline(p, 0, self.rowViewportPosition(row) + self.rowHeight(row), across, self._look.line)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Let Home and End mean the first and the last row: cells are not walked."""
        move, model = QAbstractItemView.CursorAction, self.model()
        if action in (move.MoveHome, move.MoveEnd) and model.rowCount():
            row = 0 if action == move.MoveHome else model.rowCount() - 1
            return model.index(row, max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if is_enter(event) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
        if event.key() in WALK and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.choose(self.currentIndex().row())  # in a book of one row there is no other to walk to

    def reset(self) -> None:
        """Mark the first row of what is shown anew, as at arriving here; it is not chosen by that."""
        super().reset()
        self._mark_first()

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Mark the first row also where it comes into an empty table."""
        super().rowsInserted(parent, start, end)
        self._mark_first()

    def _mark_first(self) -> None:
        if self.hasFocus() and self.model().rowCount() and not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would read a million rows to find one by its first letter; 查找 is for that."""

    def _repaint_row(self, row: int) -> None:
        if row >= 0:
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self._look.space.row)

    def _row_under_mouse(self) -> int:
        if self.cells.under_mouse < 0:
            return -1
        return self.rowAt(self.viewport().mapFromGlobal(self.cursor().pos()).y())

    def _move_to(self, row: int) -> None:
        """Repaint only the row that the mouse left and the one it came to."""
        if row != self.cells.under_mouse:
            old, self.cells.under_mouse = self.cells.under_mouse, row
            self._repaint_row(old)
            self._repaint_row(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the mouse: hover of a whole row is not Qt's."""
        self._move_to(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        self._move_to(-1)
        super().leaveEvent(event)

    def row_at(self, spot: QPoint) -> int:
        """Return the row at `spot` of the viewport, -1 below the last (for the menu of the right button)."""
        return self.rowAt(spot.y())
