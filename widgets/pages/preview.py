"""Print preview: the very PDF that the printer gets, and the few things one may choose."""

import io
from collections.abc import Callable, MutableMapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from forms import job as paper
from forms.job import Job
from forms.sheet import A4, A4_ACROSS
from forms.sheets import sheet as sheet_named
from forms.sheets import sheets_of
from models.text import Refused, tr
from widgets.buttons import IconButton, MenuButton
from widgets.desk import Desk, PageView, PrintJob, Said
from widgets.pages import printing
from widgets.pages.preview_choices import Choices
from widgets.pages.preview_paper import Pictures, Table, Thumbs
from widgets.parts import Item, Pane, Rule, column, label, row
from widgets.shell import PageHead
from widgets.tasks import Steps, Task
from widgets.theme import Space

if TYPE_CHECKING:
    from forms.pages import Pages

AskPath = Callable[[QWidget, str, str, str], Path | None]


def ask_path(above: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where a file is to lie; None when it was given up."""
    chosen, _ = QFileDialog.getSaveFileName(above, title, str(Path.home() / name), kinds)
    return Path(chosen) if chosen else None


class PreviewPage(PageView):
    """The preview of a job; `closed` when one leaves it."""

    closed = Signal()
    ready = Signal()  # the pages are there

    def __init__(
        self, desk: Desk, kept: MutableMapping[str, str] | None = None, *,
        printers: Callable[[], Sequence[str]] = printing.installed,
        printer_named: Callable[[str], QPrinter] = printing.printer_named, ask: AskPath = ask_path,
    ) -> None:
        """`kept` remembers printer and copies of each sheet; the other functions are replaced by tests."""
        super().__init__()
        self._desk, self._ask = desk, ask
        self._printers, self._printer_named = printers, printer_named
        self._wanted = PrintJob("")
        self.job: Job | None = None
        self.pictures: Pictures | None = None
        self._task: Task | None = None
        self._stops = False  # whether what is being done may be stopped by the user
        look = desk.look
        self.choices = Choices(look, kept if kept is not None else {})
        self.inspector = self.choices
        self.thumbs, self.table = Thumbs(look), Table(look)
        self._build()
        self.choices.print_asked.connect(self.print)
        self.choices.pdf_asked.connect(self.save_pdf)
        self.choices.word_asked.connect(self.save_word)
        self.choices.blank_asked.connect(lambda blank: self._draw(blank=blank))
        self.choices.sheet_asked.connect(lambda key: self.show_job(PrintJob(key, self._wanted.ids), self.choices.blank))
        self.choices.left.connect(self.leave)
        self.choices.stop_asked.connect(self.stop)
        self.thumbs.chosen.connect(self._show_page)

    def _build(self) -> None:
        look = self._desk.look
        self.place = label("", look, "small", "third")
        self.up, self.down = IconButton("up", tr("上一页"), look), IconButton("down", tr("下一页"), look)
        self.up.clicked.connect(lambda: self.turn(-1))
        self.down.clicked.connect(lambda: self.turn(1))
        self.fit = MenuButton(tr("整页"), look)
        self.fit.offer(tr("整页"), partial(self._fit, tr("整页"), width=False))
        self.fit.offer(tr("页宽"), partial(self._fit, tr("页宽"), width=True))
        items: list[Item] = [self.place, 8, self.up, self.down, 8, self.fit]
        self.head = PageHead("", look, items, path=tr("打印预览"))
        self.head.spare = [*self.head.spare, self.place]
        self.head.path_asked.connect(self.leave)
        self.said_wrong = label("", look, tone="seal", wrap=True)
        self.said_wrong.hide()
        pages = Pane(look, "desk")
        pages.setLayout(row(self.thumbs, self.table, gap=0))
        self.said_wrong.setContentsMargins(Space.margin, 8, Space.margin, 8)
        both = column(self.head, Rule(look), self.said_wrong, pages)
        both.setStretch(3, 1)
        self.setLayout(both)

    def show_job(self, wanted: PrintJob, blank: bool = False) -> None:
        """Show what the printer would get; nothing is recorded yet."""
        self._wanted = wanted
        blank = blank or not wanted.ids
        offered = [(sheet.key, sheet.title) for sheet in sheets_of(sheet_named(wanted.sheet).register)]
        self.choices.begin(wanted.sheet, self._printers(), blank=blank, only_blank=not wanted.ids, offered=offered)
        self._draw(blank=blank)

    def _draw(self, *, blank: bool) -> None:
        """Draw the PDF in another thread; the window stays alive meanwhile."""
        self._put_away()
        declared = sheet_named(self._wanted.sheet)
        self.head.title.setText(declared.title)
        ids = () if blank else self._wanted.ids
        found: list[tuple[Job, Pages]] = []

        def steps() -> Steps:
            from forms import pages, pdf  # here: reportlab and PDFium are loaded by the first preview, not the window

            yield 0, 1
            job, file = paper.read(self._desk.store, declared, ids), io.BytesIO()
            yield from pdf.drawing(job, file)
            found.append((job, pages.Pages(file.getvalue())))

        self._work(steps(), tr("正在生成…"), lambda: self._show(*found[0]))

    def _show(self, job: Job, pages: "Pages") -> None:
        self.job = job
        self.pictures = Pictures(pages, self)
        self.pictures.arrived.connect(self.table.paper.update)
        self.pictures.arrived.connect(self.thumbs.viewport().update)
        count = len(pages)
        whole = count == len(job.filled) and not job.blank
        names = [_short(f.number) or str(n) for n, f in enumerate(job.filled, 1)] if whole else [str(n + 1) for n in range(count)]
        self.thumbs.tell(self.pictures, names)
        self.thumbs.choose(0)
        many = tr("%n 份", "", len(job.filled)) if not job.blank else tr("空白表")
        paper_size = {A4: "A4", A4_ACROSS: tr("A4 横向")}.get(job.sheet.paper) or "{:g} × {:g} mm".format(*job.sheet.paper)
        self.choices.tell(tr("{}，%n 页，{}", "", count).format(many, paper_size), count)
        self.choices.busy("")
        self._offer()
        self.ready.emit()

    def _offer(self) -> None:
        """Put the keys on what one most likely does next."""
        (self.choices.print if self.choices.print.isEnabled() else self.choices.pdf).setFocus()

    @property
    def page(self) -> int:
        """The page that is shown, 0 the first."""
        return self.table.paper.page

    def turn(self, by: int) -> None:
        """Show a page further on or back."""
        if self.pictures is not None and 0 <= self.page + by < len(self.pictures.sizes):
            self.thumbs.choose(self.page + by)

    def _show_page(self, page: int) -> None:
        count = len(self.pictures.sizes) if self.pictures is not None else 0
        self.table.tell(self.pictures, page)
        self.place.setText(tr("第 {} 页，共 {} 页").format(page + 1, count))
        self.up.setEnabled(page > 0)
        self.down.setEnabled(page + 1 < count)

    def _fit(self, word: str, *, width: bool) -> None:
        self.fit.setText(word)
        self.table.fit(width=width)

    def print(self) -> None:
        """Send the pages to the printer; the trail tells it when they are all there."""
        copies = self.choices.number()
        if self.job is None or self.pictures is None or not copies or not self.choices.print.isEnabled():
            return
        name, job, pages = self.choices.printer.currentText(), self.job, self.pictures.pages
        self.choices.remember()
        printer = self._printer_named(name)
        printing.set_up(printer, pages.size(0), copies, job.title)
        self._work(printing.printing(pages, printer), tr("正在打印"), lambda: self._printed(job, name), stops=True)

    def _printed(self, job: Job, name: str) -> None:
        paper.note(self._desk.store, job, name)
        self._tell_done(tr("已送打印机“{}”").format(name), job)
        self.leave()

    def save_pdf(self) -> None:
        """Write the very file that is shown."""
        from forms import pdf  # here: loaded by the first preview

        self._save(tr("存为 PDF"), "pdf", tr("PDF 文件 (*.pdf)"), pdf.print_to_file)

    def save_word(self) -> None:
        """Write the same sheets as Word."""
        from reports import sheet  # here: python-docx is loaded when it is asked for

        self._save(tr("存为 Word"), "docx", tr("Word 文档 (*.docx)"), sheet.print_to_file)

    def _save(self, title: str, ending: str, kinds: str, write: Callable[..., Steps]) -> None:
        if self.job is None or self._task is not None:
            return
        job = self.job
        number = f"-{job.filled[0].number}" if len(job.filled) == 1 and job.filled[0].number else ""
        path = self._ask(self, title, f"{job.sheet.title}{number}.{ending}", kinds)
        if path is not None:
            path = path if path.suffix else path.with_suffix(f".{ending}")
            done = partial(self._tell_done, tr("已存为 {}").format(path.name), job)
            self._work(write(self._desk.store, job, path), tr("正在写入"), done, stops=True)

    def _tell_done(self, what: str, job: Job) -> None:
        number = job.filled[0].number if len(job.filled) == 1 else ""
        self.said.emit(Said(what, number))

    def _work(self, steps: Steps, what: str, then: Callable[[], object], *, stops: bool = False) -> None:
        """Do one long thing at a time, with its progress and a way to stop it."""
        self._tell_wrong("")
        self._stops = stops
        task = self._task = Task(steps, self)
        self.setFocus()  # of what is greyed meanwhile Qt would take the keys out of the preview
        self.choices.busy(what + ("…" if not what.endswith("…") else ""), stops=stops)
        if stops:
            task.moved.connect(lambda done, total: self.choices.busy(f"{what} {done}/{total}", stops=True))
            task.stopped.connect(lambda: self._ended(lambda: self._tell_wrong(tr("已停止，没有打印完，没有留下文件。"))))
        task.done.connect(lambda: self._ended(then))
        task.failed.connect(lambda error: self._ended(lambda: self._failed(error)))
        task.start()

    def _ended(self, then: Callable[[], object]) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task, self._stops = None, False
        self.choices.busy("")
        if self.window().focusWidget() is self:
            self._offer()
        then()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._tell_wrong(str(error))

    def _tell_wrong(self, sentence: str) -> None:
        self.said_wrong.setText(sentence)
        self.said_wrong.setVisible(bool(sentence))

    def stop(self) -> None:
        """Stop what is being done after the page at hand."""
        if self._task is not None:
            self._task.cancel()

    def leave(self) -> None:
        """Go back to where one came from; what is being printed or written is stopped first, and that is said."""
        if self._stops:
            self.stop()
            return
        self._put_away()
        self.closed.emit()

    def may_leave(self) -> bool:
        """Let go of what is drawn, waiting for the thread that draws it: the window closes."""
        self._put_away()
        return True

    def _put_away(self) -> None:
        """Let go of the file that was shown."""
        if self._task is not None:
            task, self._task = self._task, None
            task.blockSignals(True)
            task.cancel()
            task.wait()
            task.deleteLater()
        if self.pictures is not None:
            self.pictures.close()
            self.pictures.deleteLater()
        self.pictures, self.job = None, None
        self.thumbs.tell(None, [])
        self.table.tell(None, 0)
        self.place.setText("")
        self.choices.tell("", 0)

    def status(self) -> Sequence[str]:
        """Say that this is only looking."""
        return (tr("打印预览"),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, page keys turn pages, Ctrl+P prints."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in turns:
            self.turn(turns[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_P and control:
            self.print()
        else:
            super().keyPressEvent(event)


def _short(number: str) -> str:
    """Return a number without its series and year: they are the same on every page."""
    return number[number.find("〕") + 1 :]
