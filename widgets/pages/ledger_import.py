"""The page that takes an old ledger in: the file is read, everything it would become is shown, and entered when one says so."""

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from models.book import Book
from models.ledger_import import Preview, accept, look
from models.text import Refused, tr
from widgets.buttons import Button, Tabs
from widgets.choices import YesNo
from widgets.desk import Desk, PageView, Said
from widgets.ledger import Ledger
from widgets.pages.ledger_lines import BAD, GOOD, PASSED, Lines, table_of
from widgets.pages.ledger_mapping import Heads
from widgets.pages.preview import AskPath, ask_path
from widgets.parts import Notice, Rule, column, label, row
from widgets.shell import PageHead
from widgets.tasks import Steps, Task
from widgets.theme import Space

STANDING = PASSED + 1  # the tab of what stands here already

AskOpen = Callable[[QWidget, str, str], Path | None]


def ask_open(above: QWidget, title: str, kinds: str) -> Path | None:
    """Ask which file is meant; None when it was given up."""
    chosen, _ = QFileDialog.getOpenFileName(above, title, str(Path.home()), kinds)
    return Path(chosen) if chosen else None


class LedgerImportPage(PageView):
    """One book's import; `closed` when one leaves it."""

    closed = Signal()
    ready = Signal()  # a file was looked through, or refused

    def __init__(self, desk: Desk, book: Book, *, ask: AskOpen = ask_open, ask_save: AskPath = ask_path) -> None:
        super().__init__()
        self._desk, self._book, self._ask, self._ask_save = desk, book, ask, ask_save
        self._task: Task | None = None
        self._path = Path()
        self.preview: Preview | None = None
        look_ = desk.look
        self.pick = Button(tr("选择文件…"), look_, "primary", "import")
        self.heads = Heads(look_, book)
        self.heads.changed.connect(lambda: self._look(self.heads.mapping()))
        self.wrong = Notice("", look_, "wrong")
        self.model = Lines()
        self.table = Ledger(self.model, look_, tr("预览"))
        self.table.setSortingEnabled(False)
        self.nothing = label("", look_, "title", serif=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tabs = Tabs([tr("可导入"), tr("有误"), tr("不是登记"), tr("已有的")], look_)
        self.tabs.currentChanged.connect(lambda _: self._show())
        self.skip = YesNo(look_, tr("跳过有误的行"))
        self.skip.toggled.connect(lambda _: self._enable())
        self.enter = Button(tr("确认导入"), look_, "primary")
        self.save = Button(tr("存有误的行…"), look_, "quiet", "save", tip=tr("写成工作簿，每行带原因；改好后可以再导入"))
        self.stop = Button(tr("停止"), look_, "quiet", "close")
        self.progress = label("", look_, "small", "second")
        self._build()
        self.start = self.pick
        self._enable()

    def _build(self) -> None:
        look_ = self._desk.look
        head = PageHead(tr("导入旧台账"), look_, [self.pick], path=tr(self._book.title))
        head.path_asked.connect(self.leave)
        self.pick.clicked.connect(self.choose)
        self.enter.clicked.connect(self.accept)
        self.save.clicked.connect(self.save_bad)
        self.stop.clicked.connect(self.cancel)
        note = row(Notice(_told(self._book), look_), margins=(Space.margin, 2, Space.margin, 4))
        wrong = row(self.wrong, margins=(Space.margin, 2, Space.margin, 4))
        bar = row(self.tabs, None, margins=(Space.margin, 0, 12, 0))
        foot = self.foot = QWidget()
        last = (self.progress, self.stop, self.enter)
        foot.setLayout(row(self.skip, self.save, None, *last, margins=(Space.margin, 8, 12, 8), gap=8))
        both = column(head, note, wrong, bar, Rule(look_), self.nothing, self.table, Rule(look_), foot)
        both.setStretch(both.indexOf(self.nothing), 1)
        both.setStretch(both.indexOf(self.table), 1)
        self.setLayout(both)
        self.wrong.hide()

    def status(self) -> list[str]:
        """Which file, and what would come of it."""
        if self.preview is None:
            return []
        good, bad, standing = len(self.preview.good), len(self.preview.wrong), len(self.preview.standing)
        here = [tr("已有 %n 行", "", standing)] if standing else []
        return [self.preview.file, tr("可导入 {} 条").format(good), tr("有误 {} 行").format(bad), *here]

    def choose(self) -> None:
        """Ask for a file and look through it."""
        path = self._ask(self, tr("选择旧台账"), tr("表格 (*.xlsx *.docx *.csv)"))
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Look through a file: what was said and chosen for the one before does not stand for it."""
        self.said.emit(Said(""))
        self.skip.setChecked(False)
        self._path, self.preview, self.inspector = path, None, None
        self.model.tell([], [])
        self.inspector_changed.emit()
        self._look(None)

    def accept(self) -> None:
        """Enter the good rows."""
        if self.preview is not None and self.enter.isEnabled():
            steps = accept(self._desk.store, self.preview, skip_bad=self.skip.isChecked())
            self._work(steps, tr("正在导入"), self._entered)

    def save_bad(self) -> None:
        """Write the bad rows with their reasons where the user says."""
        from reports.excel_write import write_bad  # here: xlsxwriter

        if self.preview is None:
            return
        name = tr("{}-未导入.xlsx").format(self._path.stem)
        path = self._ask_save(self, tr("存有误的行"), name, tr("Excel 工作簿 (*.xlsx)"))
        if path is None:
            return
        try:
            write_bad(self._desk.store, path, self.preview.wrong)
        except Refused as why:
            self.failed.emit(str(why))
            return
        self.said.emit(Said(tr("已存 {} 行").format(len(self.preview.wrong)), about=str(path)))

    def cancel(self) -> None:
        """Stop what is under way; nothing is written."""
        if self._task is not None:
            self._task.cancel()

    def leave(self) -> None:
        """Go back to the book; what is under way is stopped."""
        self.cancel()
        self.closed.emit()

    def may_leave(self) -> bool:
        """Stop what is under way and wait for it: what nobody sees enters nothing, and no thread outlives the window."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _look(self, mapping: dict[str, str | None] | None) -> None:
        from reports.excel_read import read  # here: only this page reads spreadsheets

        def steps() -> Generator[tuple[int, int], None, None]:
            yield 0, 1
            self.preview = yield from look(self._desk.store, self._book, read(self._path), self._path.name, mapping)

        self._work(steps(), tr("正在读"), self._looked)

    def _looked(self) -> None:
        preview = self.preview
        if preview is not None:
            self.heads.show_preview(preview)
            self.inspector = self.heads
            for place, rows in enumerate((preview.good, preview.wrong, preview.passed, preview.standing)):
                self.tabs.tell(place, f"{len(rows):,}")
            nothing_new = preview.standing and not preview.good
            self.tabs.setCurrentIndex(BAD if preview.wrong else STANDING if nothing_new else GOOD)
            self.inspector_changed.emit()
        self._show()
        self.ready.emit()

    def _entered(self) -> None:
        preview = self.preview
        assert preview is not None
        self.preview = None
        self.said.emit(Said(tr("已导入 {} 条").format(len(preview.good)), about=preview.file))
        self.closed.emit()

    def _show(self) -> None:
        """Show the rows of the tab."""
        if self.preview is None:
            return
        tab = self.tabs.currentIndex()
        bad = self.preview.standing if tab == STANDING else self.preview.wrong
        shown = replace(self.preview, bad=bad)  # both are told with their reasons
        heads, widths, rows = table_of(shown, self._book, BAD if tab == STANDING else tab)
        self.model.tell(heads, rows)
        self.table.lay_out(widths, len(widths) - 1)
        self._enable()
        self.status_changed.emit()

    def _work(self, steps: Steps, what: str, then: Callable[[], None]) -> None:
        if self._task is not None:
            return
        task = self._task = Task(steps, self)
        self.wrong.hide()
        self.progress.setText(what)
        task.moved.connect(lambda done, total: self.progress.setText(f"{what} {done:,} / {total:,}" if total > 1 else what))
        task.done.connect(lambda: self._ended(then))
        task.stopped.connect(lambda: self._ended(self._stopped))
        task.failed.connect(lambda error: self._ended(lambda: self._failed(error)))
        self._enable()
        task.start()

    def _ended(self, then: Callable[[], None]) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None
        self.progress.setText("")
        then()
        self._enable()

    def _stopped(self) -> None:
        self._stay()
        self.said.emit(Said(tr("已停止，没有导入")))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._stay()
        self.wrong.tell(str(error))
        self.wrong.show()
        self._show()
        self.ready.emit()

    def _stay(self) -> None:
        """Say of the heads again what the rows on the page were read by: nothing else would be entered."""
        if self.preview is not None:
            self.heads.show_preview(self.preview)

    def _enable(self) -> None:
        preview, idle = self.preview, self._task is None
        bad = bool(preview and preview.wrong)
        self.pick.setEnabled(idle)
        self.pick.be("primary" if preview is None else "quiet")
        self.stop.setVisible(not idle)
        for button in (self.skip, self.save):
            button.setVisible(idle)  # how far it is stands there meanwhile
            button.setEnabled(idle and bad)
        self.enter.setEnabled(bool(idle and preview and preview.good and (self.skip.isChecked() or not bad)))
        self.enter.setText(tr("确认导入 {} 条").format(len(preview.good)) if preview else tr("确认导入"))
        self.tabs.setVisible(preview is not None)
        self.table.setVisible(preview is not None)
        self.nothing.setVisible(preview is None)
        self.nothing.setText(tr("还没有选择文件") if idle else "")
        self.foot.setVisible(preview is not None or not idle)


def _told(book: Book) -> str:
    """Return what an import means: entries of a yearly book are over and done with, things of an inventory lie there still."""
    if book.day_field:
        return tr("启用日期以前的登记从旧台账导入，作为历史补录：编号新编，原编号保留，不套用签字规则。请看清每一行再确认。")
    return tr("旧台账中的每一行登为在册的一件：编号新编，原序号保留，状态由台账所写推出。看不出是哪一天的照原样保留。")
