"""The page of any book: filter bar, table, and the inspector with an entry or the editor."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from forms.sheets import sheets_of
from models import acts
from models.book import Book, Entry, Filter
from models.store import Changes
from models.text import Refused, tr
from widgets import editor
from widgets.buttons import Button, Menu, MenuButton
from widgets.desk import Desk, PageView, PrintJob, Said
from widgets.editor import Editor
from widgets.figures import Figures
from widgets.filter_bar import FilterBar
from widgets.inspector import Inspector
from widgets.ledger import Ledger
from widgets.nothing import Nothing
from widgets.pages.register_columns import characters, show_what_fits, stretched
from widgets.pages.register_lists import offer_list
from widgets.pages.register_year import offer_year
from widgets.parts import column
from widgets.register_model import RegisterModel
from widgets.shell import PageHead

REST = 60  # ms after which a chosen row is shown: walking through rows by key does not read each


class RegisterPage(PageView):
    """Any book as a page."""

    export_asked = Signal(object, object, str)  # Book, Filter (its days count), format
    import_asked = Signal(object)  # Book

    def __init__(self, desk: Desk, book: Book) -> None:
        super().__init__()
        self.desk, self.book = desk, book
        look = desk.look
        self.sheets = sheets_of(book.key)
        self.model = RegisterModel(desk.store, book, self)
        self.figures = Figures(desk.store, self.model, self)
        self.table = Ledger(self.model, look, tr(book.title))
        self.nothing = Nothing(self.table, look)
        self.filter_bar = FilterBar(desk, book)
        self.nothing.clear_asked.connect(self._clear)
        self.new_button = Button(tr("新登记"), look, "primary", "add", tip=tr("Ctrl+N"))
        self.new_button.clicked.connect(self.new_entry)
        if not book.record.by_hand:
            self.new_button.hide()
        self.editor: Editor | None = None
        head = PageHead(tr(book.title), look, [4, self.new_button], spare=self._actions())
        self.setLayout(column(head, self.filter_bar, self.table))
        self.layout().setStretch(2, 1)  # type: ignore[union-attr]  # the column just set
        columns = self.model.columns
        self.table.lay_out([characters(f, book, look) for f in columns], stretched(columns))
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._show_chosen)
        self.table.selected.connect(self._selected)
        self.table.clicked.connect(lambda _: self._rest.start())  # of a row chosen already too: what was closed opens again
        self.table.opened.connect(self._open_marked)
        self.filter_bar.changed.connect(lambda: self.model.take(self.filter_bar.filter()))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        desk.bus.changed.connect(self._changed)
        self.start = self.table
        self.figures.told.connect(self._tell_figures)
        self.model.late.connect(self.status_changed)
        self.model.answered.connect(self._count)
        self.model.then(self._count)

    def status(self) -> list[str]:
        """How many entries, how many chosen, and the sums."""
        chosen = self.table.chosen_count()
        return [self.figures.count(), tr("已选 {} 条").format(chosen) if chosen > 1 else "", *self.figures.sums()]

    def open_entry(self, entry: int) -> None:
        """Show one entry, also where the filter would leave it out."""
        if self.model.row_of(entry) < 0:
            self.filter_bar.clear()
        self.model.then(partial(self._open_row, entry))

    def _open_row(self, entry: int) -> None:
        if (row := self.model.row_of(entry)) >= 0:
            self.table.choose(row)
            self._show_chosen()

    def _open_marked(self, row: int) -> None:
        self.table.choose(row)
        self._show_chosen(focus=True)

    def new_entry(self) -> None:
        """Open the editor of a new entry; the one already open stays."""
        self.new_from({})

    def new_from(self, texts: Mapping[str, str]) -> None:
        """Open the editor of a new entry that begins with these texts; one that holds something typed stays."""
        if self.editor is not None and self.editor.touched:
            self.editor.form.resume()
        elif self.book.record.by_hand:
            self._edit(editor.new_entry(self.desk, self.book, texts))

    def sign(self) -> None:
        """Record the signatures of the chosen entry."""
        self._edit_chosen(editor.signatures)

    def repeat(self) -> None:
        """Open the editor with what the chosen entry, or else the newest, says."""
        entry = self.chosen() or (self.model.entry(0) if self.model.ids else None)
        if entry is not None:
            self.new_from(editor.repeat_texts(self.book, entry))

    def correct(self) -> None:
        """Correct the chosen entry; where nothing of it may be corrected, say so before anything is typed."""
        entry = self.chosen()
        if entry is None or not self.book.numbered:
            return self._edit_chosen(editor.correction)
        try:
            with self.desk.store.read() as lookup:
                acts.refuse_correcting(lookup.get(self.book.key, entry.id))
        except Refused as why:
            return self.failed.emit(str(why))
        return self._edit_chosen(editor.correction)

    def print_chosen(self, sheet: str = "") -> None:
        """Ask for a sheet (its key; the usual one) of all chosen entries as one job."""
        ids = tuple(self.model.ids[row] for first, last in self.table.chosen_rows() for row in range(first, last + 1))
        if self.sheets and ids:
            self.print_asked.emit(PrintJob(sheet or self.sheets[0].key, ids))

    def find_here(self) -> None:
        """Go to the filter's words."""
        self.filter_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.search.selectAll()

    def chosen(self) -> Entry | None:
        """Return the entry that is chosen alone, or marked where none is chosen."""
        rows = self.table.chosen_rows()
        return self.model.entry(rows[0][0]) if len(rows) == 1 and self.table.chosen_count() == 1 else None

    def may_leave(self) -> bool:
        """Keep what is typed as a draft; another page may always come."""
        if self.editor is not None:
            self.editor.keep()
        return True

    def unkept(self) -> str:
        """Return why what is typed could not be kept."""
        return self.editor.unkept if self.editor is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the inspector."""
        if event.key() == Qt.Key.Key_Escape and self.inspector is not None:
            self.close_inspector()
        else:
            super().keyPressEvent(event)

    def close_inspector(self) -> None:
        """Close what stands at the right and go back to the table."""
        self._put(None)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that there is room for."""
        super().resizeEvent(event)
        show_what_fits(self.table, self.model, self.desk.look, self.width())

    def _actions(self) -> list[MenuButton | Button]:
        look = self.desk.look
        out = MenuButton(tr("导出"), look)
        out.offer(tr("Word 文档（所选日期）…　Ctrl+E"), self.export)
        out.offer(tr("Excel 工作簿（所选日期）…"), partial(self.export, "xlsx"))
        out.offer(tr("CSV 文件（所选日期）…"), partial(self.export, "csv"))
        offer_year(self, out)
        old = Button(tr("导入"), look, "quiet", tip=tr("导入启用以前的台账"))
        old.clicked.connect(partial(self.import_asked.emit, self.book))
        printing = MenuButton(tr("打印"), look)
        if self.sheets:
            for n, sheet in enumerate(self.sheets):
                title = tr(sheet.title) if n else tr("{}　Ctrl+P").format(tr(sheet.title))
                printing.offer(title, partial(self.print_chosen, sheet.key))
            for sheet in self.sheets:
                printing.offer(f"{tr('空白表')}　{tr(sheet.title)}", partial(self.print_asked.emit, PrintJob(sheet.key)))
        return [printing, out, old] if self.sheets else [out, old]

    def export(self, form: str = "docx") -> None:
        """Ask for the entries of the chosen days as a file."""
        self.export_asked.emit(self.book, self.model.filter, form)

    def sort_by(self, column: int) -> None:
        """Sort by a column, the other way round where it is sorted by already."""
        head, rising = self.table.head, Qt.SortOrder.AscendingOrder
        turned = head.sortIndicatorSection() == column and head.sortIndicatorOrder() == rising
        head.setSortIndicator(column, Qt.SortOrder.DescendingOrder if turned else rising)

    def row_menu(self) -> Menu:
        """Return what may be done to the chosen row, and the order of all: for the right button and the menu key."""
        menu, by = Menu(self.desk.look, self), self.table.head.sortIndicatorSection()
        self._show_chosen()
        if self.inspector is self.entry_view and self.entry_view.entry == self.chosen():
            menu.addActions(self.entry_view.offers())
            menu.addSeparator()
        offer_list(self, menu)
        order = Menu(self.desk.look, menu, tr("排序"))
        menu.addMenu(order)
        for i, column_ in enumerate(self.model.columns):
            action = order.addAction(tr(column_.label))
            action.setCheckable(True)
            action.setChecked(i == by)
            action.triggered.connect(partial(self.sort_by, i))
        return menu

    def _open_menu(self, spot: QPoint) -> None:
        menu = self.row_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(spot))

    def _clear(self) -> None:
        self.filter_bar.clear()
        self.table.setFocus()

    @cached_property
    def entry_view(self) -> Inspector:
        """What shows an entry; made when the first one is looked at."""
        view = Inspector(self.desk, self.book, sheet=tr(self.sheets[0].title) if self.sheets else "")
        view.closed.connect(self.close_inspector)
        view.moved.connect(self._move)
        view.sign_asked.connect(self.sign)
        view.go.connect(self.go)
        view.correct_asked.connect(self.correct)
        view.print_asked.connect(lambda: self.print_chosen())
        view.repeat_asked.connect(self.repeat)
        view.strike_asked.connect(lambda: self._edit_chosen(editor.strike_out))
        view.side_asked.connect(lambda action: self._edit_chosen(partial(_side, action)))
        return view

    def _edit_chosen(self, made: Callable[[Desk, Book, Entry], Editor]) -> None:
        entry = self.chosen()
        if entry is not None and (self.editor is None or not self.editor.touched):
            self._edit(made(self.desk, self.book, entry))

    def _edit(self, opened: Editor) -> None:
        self.editor = opened
        opened.saved.connect(self._saved)
        opened.closed.connect(self.close_inspector)
        opened.again_asked.connect(self.repeat)
        self._put(opened)
        opened.begin()

    def _saved(self, entry: int, said: Said) -> None:
        self.said.emit(said)  # first what the clerk waits for; the entry itself is shown a moment later
        self.model.then(partial(self._show_saved, entry))

    def _show_saved(self, entry: int) -> None:
        if (row := self.model.row_of(entry)) < 0:
            self.close_inspector()
            return
        self.table.choose(row)
        self.table.flash(row)
        self.table.setFocus()
        self._rest.start()

    def _put(self, shown: QWidget | None) -> None:
        """Put something at the right; an editor that gives way is gone."""
        if self.editor is not None and shown is not self.editor:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
        self.new_button.be("" if self.editor is not None else "primary")
        self.inspector = shown
        self.inspector_changed.emit()

    def _selected(self) -> None:
        self._rest.start()
        self.status_changed.emit()

    def _show_chosen(self, focus: bool = False) -> None:
        self._rest.stop()
        entry = self.chosen()
        if entry is None or (self.editor is not None and self.editor.touched):
            return
        self.entry_view.show_entry(entry)
        self._put(self.entry_view)
        if focus:
            self.entry_view.begin()

    def _move(self, by: int) -> None:
        rows = self.table.chosen_rows()
        row = (rows[0][0] if rows else -1) + by
        if 0 <= row < len(self.model.ids):
            self.table.choose(row)

    def _changed(self, changes: Changes) -> None:
        if self.model.touched_by(changes) or changes.hit(getattr(self.book.record, "lent_by", "")):  # it says what is out
            picked = self.table.selectionModel().hasSelection()  # what is only marked does not open by itself
            entry, scrolled = self.chosen() if picked else None, self.table.verticalScrollBar().value()
            self.model.follow(changes)
            self.model.then(partial(self._choose_again, entry, scrolled))

    def _choose_again(self, entry: Entry | None, scrolled: int) -> None:
        if entry is not None and (row := self.model.row_of(entry.id)) >= 0:
            self.table.choose_in_place(row, scrolled)
            if self.inspector is self.entry_view:
                self._show_chosen()

    def _count(self) -> None:
        self.nothing.tell(len(self.model.ids), filtered=self.filter_bar.filter() != Filter())
        self.status_changed.emit()
        self.figures.read_again()

    def _tell_figures(self) -> None:
        self.filter_bar.count(self.figures.everything, self.figures.unfinished)
        self.status_changed.emit()


def _side(action: object, desk: Desk, book: Book, entry: Entry) -> Editor:
    return editor.side_step(desk, book, entry, action)  # type: ignore[arg-type]  # the signal carries an Action
