"""How a ledger is drawn: its cells and column titles, wholly by hand: asking the style costs twice as much."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from widgets import icons, paint
from widgets.theme import Face, Look, Space

Index = QModelIndex | QPersistentModelIndex
ACROSS = Qt.Orientation.Horizontal
ALIGN = Qt.ItemDataRole.TextAlignmentRole

STATE = Qt.ItemDataRole.UserRole + 1  # of a cell: the sign of its row, a key of widgets.paint or what ring() returns
QUIET = Qt.ItemDataRole.UserRole + 2  # of a cell: how many characters at its head are written in ink3
KIND = Qt.ItemDataRole.UserRole + 3  # of a column, in the header: MARK, SECOND, or "" for what is read first
MARK, SECOND = "mark", "second"


@dataclass(frozen=True)
class _Column:
    kind: str
    align: Qt.AlignmentFlag
    first: bool


class RowDelegate(QStyledItemDelegate):
    """Draws a cell wholly by itself: no initStyleOption, no style, cached fonts and cuts."""

    def __init__(self, look: Look, view: QAbstractItemView, head: "Head") -> None:
        super().__init__(view)
        self._look, self._view, self._head = look, view, head
        self.under_mouse = -1
        self.fresh: tuple[int, QColor] | None = None  # a row that was just written, and its ground
        self._columns: dict[int, _Column] = {}
        self._rows: dict[int, tuple[str, bool]] = {}  # sign of the row, and whether it is chosen
        self._focus = False

    def begin(self) -> None:
        """Forget what was true at the last paint."""
        self._columns, self._rows = {}, {}
        self._focus = self._view.hasFocus()

    def _column(self, i: int) -> _Column:
        known = self._columns.get(i)
        if known is None:
            model = self._view.model()
            kind, align = model.headerData(i, ACROSS, KIND), model.headerData(i, ACROSS, ALIGN)
            known = self._columns[i] = _Column(kind or "", _alignment(align), self._head.visualIndex(i) == 0)
        return known

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, bar and content of one cell; the lines between rows are the table's."""
        look, row = self._look, index.row()
        box: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the members of style options
        column = self._column(index.column())
        known = self._rows.get(row)
        if known is None:
            flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # as above
            known = self._rows[row] = index.data(STATE) or "", bool(flags & QStyle.StateFlag.State_Selected)
        state, chosen = known
        x, y, wide, tall = box.x(), box.y(), box.width(), box.height()
        if chosen:
            p.fillRect(box, look.chosen)
        elif self.fresh is not None and self.fresh[0] == row:
            p.fillRect(box, self.fresh[1])
        elif row == self.under_mouse:
            p.fillRect(box, look.hover)
        if column.first and (chosen or row == self._view.currentIndex().row()):
            # the bar is the sign of focus; without the ground it marks the row that the keys stand on
            p.fillRect(x, y, 3, tall - 1, look.ink if self._focus else look.edge)
        left = Space.margin if column.first else Space.cell
        self._content(p, QRect(x + left, y, wide - left - Space.cell, tall - 1), column, state, index)

    def _content(self, p: QPainter, box: QRect, column: _Column, state: str, index: Index) -> None:
        look, text, struck = self._look, index.data() or "", state == paint.STRUCK
        if column.kind == MARK:
            side = look.space.mark
            paint.mark(p, QPointF(box.left() + side / 2, box.center().y() + 1), state, look)
            word = box.adjusted(side + 7, 0, 0, 0)
            paint.write(p, word, text, look.font(number=True), paint.mark_ink(state, look))
            return
        face = look.font(number=True, struck=struck)
        quiet = index.data(QUIET) if column.kind == "" else 0  # only what is read first has a quiet head
        if quiet:
            head = text[:quiet]
            paint.write(p, box, head, face, look.ink3)
            box.setLeft(box.left() + face.width(head))
            text = text[quiet:]
            if box.width() < 8:  # no room for the serial: the head has its … already
                return
        ink = look.ink3 if struck else look.ink2 if column.kind == SECOND else look.ink
        paint.write(p, box, text, face, ink, column.align)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show a text whole where its column was too narrow, or what the model has to say about it."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        box: QRect = option.rect  # type: ignore[attr-defined]  # as above
        column, text = self._column(index.column()), index.data() or ""
        room = box.width() - Space.cell - (Space.margin if column.first else Space.cell)
        face: Face = self._look.font(number=True)
        said = index.data(Qt.ItemDataRole.ToolTipRole) or ""
        if not said and face.width(text[: face.LONGEST]) > room - (self._look.space.mark + 7 if column.kind == MARK else 0):
            said = text if len(text) <= face.LONGEST else text[: face.LONGEST] + "…"
        QToolTip.showText(event.globalPos(), said, view, box)
        return bool(said)


class Head(QHeaderView):
    """Column titles in small second ink, exactly over their cells; the sorted one in ink, with a caret."""

    def __init__(self, look: Look, parent: QAbstractItemView) -> None:
        super().__init__(ACROSS, parent)
        self._look = look
        self.setFixedHeight(look.space.header)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)

    def paintSection(self, p: QPainter, box: QRect, i: int) -> None:
        """Draw one title over its cells: the style would set it 4 to 6 px beside them."""
        look, model, small = self._look, self.model(), self._look.font("small")
        p.fillRect(box, look.paper)
        paint.hairline(p, box.left(), box.bottom() + 1, box.right() + 1, look.edge)
        align = _alignment(model.headerData(i, ACROSS, ALIGN))
        inner = box.adjusted(Space.margin if self.visualIndex(i) == 0 else Space.cell, 0, -Space.cell, -1)
        title, by = str(model.headerData(i, ACROSS) or ""), i == self.sortIndicatorSection()
        right = bool(align & Qt.AlignmentFlag.AlignRight)
        if by:
            wide = min(small.width(title), inner.width() - 14)
            caret = inner.right() - wide - 13 if right else inner.left() + wide + 4
            sign = "up" if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else "down"
            icons.draw(p, sign, QRectF(caret, inner.center().y() - 4, 10, 10), look.ink)
            inner.adjust(14 if right else 0, 0, 0 if right else -14, 0)
        paint.write(p, inner, title, small, look.ink if by else look.ink2, align)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and line across, also where no column stands."""
        with QPainter(self.viewport()) as p:
            p.fillRect(self.viewport().rect(), self._look.paper)
            paint.hairline(p, 0, self.height(), self.width(), self._look.edge)
        super().paintEvent(event)



def _alignment(said: object) -> Qt.AlignmentFlag:
    """Return the alignment a model gave as flag, as number or not at all; across only: rows are one line tall."""
    right = isinstance(said, int) and bool(Qt.AlignmentFlag(said) & Qt.AlignmentFlag.AlignRight)
    return paint.RIGHT if right else paint.LEFT
