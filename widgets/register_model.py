"""Any book as a Qt table: it knows the ids that match and reads entries a chunk at a time, when they are painted."""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.book import Book, Entry, Filter, Sort
from models.chain import State
from models.kinds import Choice
from models.numbered import Numbered
from models.record import NUMBER, Field
from models.record import STATE as STATE_FIELD
from models.store import ELSEWHERE, Changes, Store
from models.text import tr
from widgets import paint
from widgets.ledger import KIND, MARK, QUIET, SECOND, STATE
from widgets.reader import Reader

Index = QModelIndex | QPersistentModelIndex
CHUNK, KEPT = 32, 4000  # entries that are read at once: what one sees of a table; that are kept
SERIES_HEAD = "〔"
ROOT = QModelIndex()
SIGNS = {"struck": paint.STRUCK, "done": paint.DONE, "old": paint.DONE, "out": paint.OUT, "late": paint.LATE}


def sign_of(state: State) -> str:
    """Return the sign that is drawn before a state's word."""
    return SIGNS.get(state.mark) or paint.ring(state.share)


class RegisterModel(QAbstractTableModel):
    """The entries of one book that a filter leaves, in an order."""

    late = Signal()  # a question takes longer: the rows of the one before stay until it is answered
    answered = Signal()

    def __init__(self, store: Store, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self.book = store, book
        self.columns = [*book.columns(), *([STATE_FIELD] if book.steps else [])]
        self.filter, self.order = Filter(), usual_order(book)
        self.ids: Sequence[int] = array("q")
        self._entries: dict[int, Entry] = {}
        self._last: tuple[int, Entry] | None = None  # row and entry that were asked for last: a row is painted cell by cell
        self._reader = Reader(store, self)
        self._reader.late.connect(self.late)
        self.read_again()

    @property
    def waiting(self) -> bool:
        """Whether the rows are still those of an earlier question."""
        return self._reader.waiting

    @property
    def whole(self) -> bool:
        """Whether this is the whole book by its numbers, which needs no list."""
        return self.book.numbered and self.filter == Filter() and self.order.by_number

    def read_again(self) -> None:
        """Ask again which entries match; what was read before is forgotten."""
        if self.whole:
            self._reader.drop()
            self._show(Numbered(self._store, self.book, rising=self.order.rising))
        else:
            book, wanted, order = self.book, self.filter, self.order
            self._reader.ask(lambda lookup: book.ids(lookup, wanted, order), self._show)

    def then(self, act: Callable[[], None]) -> None:
        """Do something once the rows are those that were asked for last: at once where they are."""
        if self.waiting:
            self.answered.connect(act, Qt.ConnectionType.SingleShotConnection)
        else:
            act()

    def _show(self, found: Sequence[int]) -> None:
        self.beginResetModel()
        self.ids, self._entries, self._last = found, {}, None
        self.endResetModel()
        self.answered.emit()

    def follow(self, changes: Changes) -> None:
        """Take over what was done: entries that are shown are read anew, new ones join them; else all is asked again."""
        own, self._last = [entry for table, entry in changes.touched if table == self.book.key], None
        if changes is ELSEWHERE or len(own) < len(changes.touched):
            self._entries = {}  # the names of others stand in any of them
        for entry in own:
            self._entries.pop(entry, None)
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1))
        if not self.whole or not isinstance(self.ids, Numbered):
            self.read_again()
            return
        now = Numbered(self._store, self.book, rising=self.order.rising)
        if len(now) == len(self.ids) + 1 and own:
            place = now.index(max(own))
            self.beginInsertRows(ROOT, place, place)
            self.ids, self._last = now, None
            self.endInsertRows()
            self.answered.emit()
        elif len(now) != len(self.ids):
            self._show(now)
        else:
            self.answered.emit()

    def take(self, wanted: Filter) -> None:
        """Show what another filter leaves."""
        if wanted != self.filter:
            self.filter = wanted
            self.read_again()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.DescendingOrder) -> None:
        """Sort by a column; a column that cannot be sorted by leaves the order by number."""
        known = 0 <= column < len(self.columns)
        wanted = Sort(self.columns[column].key, order == Qt.SortOrder.AscendingOrder) if known else usual_order(self.book)
        if wanted != self.order:
            self.order = wanted
            self.read_again()

    def touched_by(self, changes: Changes) -> bool:
        """Say whether these changes may alter what is shown: the book itself, or names that it shows."""
        tables = {self.book.key, *(f.kind.table for f in self.book.fields if hasattr(f.kind, "table"))}
        return changes is ELSEWHERE or changes.hit(*tables)

    def entry(self, row: int) -> Entry:
        """Return the entry of a row, reading its chunk if it was not yet."""
        if self._last is not None and self._last[0] == row:
            return self._last[1]
        wanted = self.ids[row]
        if wanted not in self._entries:
            if len(self._entries) > KEPT:
                self._entries.clear()
            start = row - row % CHUNK
            chunk = (self.ids[at] for at in range(start, min(start + CHUNK, len(self.ids))))
            missing = [entry for entry in chunk if entry not in self._entries]
            with self._store.read() as lookup:
                self._entries.update((entry.id, entry) for entry in self.book.entries(lookup, missing))
        self._last = (row, self._entries[wanted])
        return self._last[1]

    def row_of(self, entry: int) -> int:
        """Return the row of an entry, -1 when the filter leaves it out."""
        try:
            return self.ids.index(entry)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many entries match."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns the table has."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, sign and quiet head of a cell."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.headerData(index.column(), Qt.Orientation.Horizontal, role)
        if role not in (Qt.ItemDataRole.DisplayRole, STATE, QUIET, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if role == QUIET and column.key != NUMBER.key:
            return 0
        entry = self.entry(index.row())
        if role == STATE:
            return sign_of(entry.state) if self.book.numbered else ""
        text = tr(entry.state.word) if column is STATE_FIELD else short_number(entry, column)
        if role == QUIET:
            return text.find("〕") + 1
        return f"{tr(column.label)}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title, alignment and rank of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(column.label)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(paint.RIGHT if column.kind.right else paint.LEFT)
        if role == KIND:
            return MARK if column is STATE_FIELD else "" if column.lead or column.key == "number" else SECOND
        return None


def usual_order(book: Book) -> Sort:
    """Return the order before anyone chose one: the newest first; an inventory is read from its first number on."""
    return Sort(rising=not book.day_field)


def longest(column: Field, book: Book) -> Sequence[str]:
    """Return the words of which a column must show each whole: its states, its options; what is typed may be cut."""
    if column is STATE_FIELD:
        return [tr(state) for state in book.states()]
    return [tr(option.value) for option in column.kind.options] if isinstance(column.kind, Choice) else []


def short_number(entry: Entry, column: Field) -> str:
    """Return a cell's text: a yearly number without the series, which the page's title says already; where an old ledger's
    day is none, what it says.
    """
    text = entry.shown[column.key] or entry.shown.get(column.as_written, "")
    if column.key == "number":
        return text[text.find(SERIES_HEAD) :].removesuffix("号") if SERIES_HEAD in text else text
    return f"{text}　{entry.beside[column.key]}" if entry.beside.get(column.key) else text
