"""The rows of an old ledger as the preview's table shows them: what is good, what is wrong, what is no entry."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from models.book import Book
from models.ledger_import import Bad, Good, Preview
from models.record import STATE
from models.text import tr
from widgets import paint
from widgets.ledger import KIND, SECOND

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
GOOD, BAD, PASSED = range(3)


class Lines(QAbstractTableModel):
    """The rows of a ledger as texts."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: list[str] = []
        self.rows: list[list[str]] = []

    def tell(self, heads: list[str], rows: list[list[str]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.heads, self.rows = heads, rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        text = " ".join(self.rows[index.row()][index.column()].split("\n"))
        return f"{self.heads[index.column()]}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title and rank of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(paint.LEFT)
        if role == KIND:
            return "" if section else SECOND
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None


def table_of(preview: Preview, book: Book, tab: int) -> tuple[list[str], list[float], list[list[str]]]:
    """Return heads, widths in characters and rows of a tab; a row is called by its sheet too where there are several."""
    several = len({good.sheet for good in preview.good} | {bad.sheet for bad in preview.bad}) > 1

    def place(each: Good | Bad) -> str:
        return f"{each.sheet} {each.row}" if several else str(each.row)

    first, wide = tr("行"), 10.0 if several else 4.0
    if tab == GOOD:
        fields = preview.columns(book)
        state = [] if book.day_field else [STATE]  # an entry of a yearly book is 历史补录, and that is all
        rows = [
            [place(good), *(tr(good.state) for _ in state), *(good.shown.get(f.key, "") for f in fields)]
            for good in preview.good
        ]
        shown = [*state, *fields]
        return [first, *(tr(f.label) for f in shown)], [wide, *(float(f.width) for f in shown)], rows
    if tab == BAD:
        heads = list(preview.mapping)
        rows = [[place(bad), bad.why, *(bad.cells.get(head, "") for head in heads)] for bad in preview.bad]
        return [first, tr("原因"), *heads], [wide, 28.0, *(7.0 for _ in heads)], rows
    rows = [[str(each.row or ""), each.sheet, each.why, each.text] for each in preview.passed]
    return [first, tr("工作表"), tr("原因"), tr("内容")], [4.0, 8.0, 14.0, 20.0], rows
