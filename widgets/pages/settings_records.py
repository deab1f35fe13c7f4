"""Settings that are records: people, sections, ranks as lists, and the office itself; each opens the usual editor."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from forms.sheets import sheets_of
from models.book import Book, Entry
from models.people import Office
from models.store import Changes
from models.text import tr
from widgets import editor
from widgets.buttons import Button, MenuButton
from widgets.desk import Desk, PrintJob
from widgets.editor import Editor
from widgets.fields import label_width
from widgets.ledger import Ledger
from widgets.pages.register_columns import characters, show_what_fits
from widgets.parts import Notice, column, label, row
from widgets.register_model import RegisterModel
from widgets.theme import Space


class Tab(QWidget):
    """One part of the settings. An editor it wants beside it is handed over by `edit_asked`."""

    edit_asked = Signal(object)  # Editor
    print_asked = Signal(object)  # PrintJob
    title = ""

    def new_entry(self) -> None:
        """Begin a new record (parts that are lists)."""

    def read_again(self) -> None:
        """Show what is true now; called whenever the part comes into sight."""

    def chosen_by_key(self) -> QWidget:
        """Return what takes the focus when the part is opened."""
        return self


class Records(Tab):
    """A list of records; the button writes a new one, Enter corrects the chosen one."""

    def __init__(self, desk: Desk, book: Book, note: str, button: str, lead: str = "") -> None:
        """`note` says what the list is for; `lead` is the key of the column that takes the rest, the first by default."""
        super().__init__()
        self._desk, self.book, self.title = desk, book, tr(book.title)
        look = desk.look
        self.model = RegisterModel(desk.store, book, self)
        self.table = Ledger(self.model, look, self.title)
        self.model.sort(-1, Qt.SortOrder.AscendingOrder)  # as they were entered: ranks stand from the head down
        keys = [f.key for f in self.model.columns]
        stretch = keys.index(lead) if lead else 0
        self.table.lay_out([characters(f, book, look) for f in self.model.columns], stretch)
        self.table.opened.connect(self.correct_row)
        self.new = Button(button, look, "primary", "add", tip=tr("Ctrl+N"))
        self.new.clicked.connect(self.new_entry)
        self.change = Button(tr("更正"), look, "quiet", "correct", tip=tr("Enter 更正所选"))
        self.change.clicked.connect(lambda: self.correct_row(self.table.currentIndex().row()))
        self.change.setEnabled(False)
        self.table.selected.connect(self._enable)
        self.table.selectionModel().currentChanged.connect(self._enable)  # marked on arriving: it can be corrected too
        said = label(note, look, "small", "third", wrap=True)
        self.printing = MenuButton(tr("打印"), look)
        for sheet in sheets_of(book.key):
            self.printing.offer(tr(sheet.title), partial(self.print_chosen, sheet.key))
        bar = row(said, self.printing, self.change, self.new, margins=(Space.margin, 7, 12, 7))
        bar.setStretch(0, 1)
        both = column(bar, self.table)
        both.setStretch(1, 1)
        self.setLayout(both)
        self.printing.setVisible(bool(self.printing.choices.actions()))  # not before: without a parent it would be a window
        desk.bus.changed.connect(self._changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that there is room for."""
        super().resizeEvent(event)
        show_what_fits(self.table, self.model, self._desk.look, self.width())

    def new_entry(self) -> None:
        """Write a new record."""
        self.edit_asked.emit(editor.new_entry(self._desk, self.book))

    def correct_row(self, line: int) -> None:
        """Correct the record of that row."""
        if 0 <= line < len(self.model.ids):
            self.edit_asked.emit(editor.correction(self._desk, self.book, self.model.entry(line)))

    def print_chosen(self, sheet: str) -> None:
        """Ask for a sheet of all chosen records, blank where none is chosen."""
        rows = [row for first, last in self.table.chosen_rows() for row in range(first, last + 1)]
        self.print_asked.emit(PrintJob(sheet, tuple(self.model.ids[row] for row in rows)))

    def show_entry(self, entry: int) -> None:
        """Choose the row of a record."""
        self.model.then(lambda: self._choose_again(self.model.row_of(entry)))

    def chosen_by_key(self) -> QWidget:
        """Return the list."""
        return self.table

    def _enable(self) -> None:
        self.change.setEnabled(self.table.chosen_count() == 1)

    def _changed(self, changes: Changes) -> None:
        if self.model.touched_by(changes):
            line = self.table.currentIndex().row()
            self.model.read_again()
            self.model.then(partial(self._choose_again, line))

    def _choose_again(self, line: int) -> None:
        if 0 <= line < len(self.model.ids):
            self.table.choose(line)


class Unit(Tab):
    """The office itself: one record, read line by line."""

    def __init__(self, desk: Desk, book: Book) -> None:
        super().__init__()
        self._desk, self.book, self.title = desk, book, tr(book.title)
        look = desk.look
        self.change = Button(tr("更正"), look, "primary", "correct")
        self.change.clicked.connect(self.correct)
        names = [tr(f.label) for f in book.fields]
        wide = label_width([*names, tr("资料位置")], look, 200)
        self._values = {f.key: label("", look, select=True, wrap=True) for f in book.fields}
        place = label(str(desk.store.folder), look, select=True, wrap=True)
        lines = []
        for name, value in zip([*names, tr("资料位置")], [*self._values.values(), place], strict=True):
            before = label(name, look, tone="third", wrap=True)
            before.setFixedWidth(wide)
            line = row(gap=Space.pad)
            line.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
            lines.append(line)
        said = tr("全称和简称印在表单上；登记人写入每一条痕迹。更正前后的内容都留在痕迹里。")
        note = label(said, look, "small", "third", wrap=True)
        self.classified = Notice("", look, "warning")
        both = column(18, *lines, 12, note, self.classified, 12, row(self.change, None), None, gap=8, margins=(24, 0, 24, 0))
        self.setLayout(both)
        desk.bus.changed.connect(self._changed)
        self.read_again()

    def _entry(self) -> Entry:
        with self._desk.store.read() as lookup:
            return self.book.entries(lookup, [1])[0]  # the office is the first record and the only one

    def read_again(self) -> None:
        """Show what the office is called now."""
        entry = self._entry()
        for key, value in self._values.items():
            value.setText(entry.shown[key] or "—")
        with self._desk.store.read() as lookup:
            said = lookup.all(Office)[0].says(lookup).get("classified_approval", "")
        self.classified.tell(said)
        self.classified.setVisible(bool(said))

    def correct(self) -> None:
        """Correct the office."""
        self.edit_asked.emit(editor.correction(self._desk, self.book, self._entry()))

    def chosen_by_key(self) -> QWidget:
        """Return the button."""
        return self.change

    def _changed(self, changes: Changes) -> None:
        if changes.hit(self.book.key) or not changes.touched:
            self.read_again()


def is_kept(opened: Editor | None) -> bool:
    """Say whether an editor holds something typed, so that nothing else may take its place."""
    return opened is not None and opened.touched
