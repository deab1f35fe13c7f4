"""How many entries a table shows, and their sums: what reads the whole book is read beside the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from models.book import Book, Filter
from models.lookup import Lookup
from models.store import Store
from models.text import tr
from widgets.reader import Reader
from widgets.register_model import RegisterModel

Known = tuple[dict[str, int], int, int]


class Figures(QObject):
    """The figures of one table; those told last stay until the next are known."""

    told = Signal()

    def __init__(self, store: Store, model: RegisterModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._reader = model, Reader(store, self)
        self._totals: dict[str, int] = {}
        self.everything = self.unfinished = 0

    def read_again(self) -> None:
        """Ask for the figures of what the table shows now."""
        book, wanted = self._model.book, self._model.filter
        self._reader.ask(lambda lookup: _figures(book, wanted, lookup), self._tell)

    def count(self) -> str:
        """Return how many entries are shown, in words."""
        return tr("正在查…") if self._model.waiting else tr("共 {} 条").format(f"{len(self._model.ids):,}")

    def sums(self) -> Sequence[str]:
        """Return the sums of the fields that are totalled, in words."""
        labels = {f.key: tr(f.label) for f in self._model.book.fields}
        return [tr("{}合计 {}").format(labels[key], f"{value:,}") for key, value in self._totals.items()]

    def _tell(self, known: Known) -> None:
        self._totals, self.everything, self.unfinished = known
        self.told.emit()


def _figures(book: Book, wanted: Filter, lookup: Lookup) -> Known:
    """Return the sums of what a filter leaves, how many entries the book has, and how many of them wait for a step."""
    unfinished = book.count(lookup, Filter(open_only=True)) if book.steps else 0
    return book.totals(lookup, wanted), book.count(lookup), unfinished
