"""Print preview of section tables and post cards: the very PDF that the printer gets, as for slips."""

import io
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from forms.grid import Grid
from models import acts
from models.text import tr
from widgets.desk import Said
from widgets.pages import printing
from widgets.pages.preview import PreviewPage
from widgets.pages.preview_paper import Pictures
from widgets.tasks import Steps

if TYPE_CHECKING:
    from forms.pages import Pages

KEY = "posts"  # under which printer and copies are remembered


class PostsPreview(PreviewPage):
    """The preview of grids under one title."""

    _grids: Sequence[Grid] = ()
    _title = ""

    def show_grids(self, grids: Sequence[Grid], title: str) -> None:
        """Show what the printer would get; nothing is recorded yet."""
        self._put_away()
        self._grids, self._title = grids, title
        self.choices.begin(KEY, self._printers(), blank=False, only_blank=True)
        self.head.title.setText(title)
        found: list[Pages] = []

        def steps() -> Steps:
            from forms import grid_pdf, pages  # here: reportlab and PDFium are loaded by the first preview, not the window

            yield 0, 1
            file, now = io.BytesIO(), self._desk.store.now()
            yield from grid_pdf.drawing(grids, title, self._desk.store.user, now, file)
            found.append(pages.Pages(file.getvalue()))

        self._work(steps(), tr("正在生成…"), lambda: self._show_pages(found[0]))

    def _show_pages(self, pages: "Pages") -> None:
        self.pictures = Pictures(pages, self)
        self.pictures.arrived.connect(self.table.paper.update)
        self.pictures.arrived.connect(self.thumbs.viewport().update)
        self.thumbs.tell(self.pictures, [str(n + 1) for n in range(len(pages))])
        self.thumbs.choose(0)
        self.choices.tell(tr("%n 页，A4 横向", "", len(pages)), len(pages))
        self.choices.busy("")
        (self.choices.print if self.choices.print.isEnabled() else self.choices.pdf).setFocus()
        self.ready.emit()

    def print(self) -> None:
        """Send the pages to the printer; the trail tells it when they are all there."""
        copies = self.choices.number()
        if self.pictures is None or not copies or not self.choices.print.isEnabled():
            return
        name, pages = self.choices.printer.currentText(), self.pictures.pages
        self.choices.remember()
        printer = self._printer_named(name)
        printing.set_up(printer, pages.size(0), copies, self._title)
        self._work(printing.printing(pages, printer), tr("正在打印"), partial(self._sent, name), stops=True)

    def _sent(self, name: str) -> None:
        acts.note(self._desk.store, "打印", [], {"paper": self._title, "to": name, "tables": len(self._grids)})
        self.said.emit(Said(tr("已送打印机“{}”").format(name), "", self._title))
        self.leave()

    def save_pdf(self) -> None:
        """Write the same tables as PDF."""
        from forms.grid_pdf import grids_to_file  # here: loaded by the first preview

        self._save(tr("存为 PDF"), "pdf", tr("PDF 文件 (*.pdf)"), grids_to_file)

    def save_word(self) -> None:
        """Write the same tables as Word."""
        from reports.grid import grids_to_file  # here: python-docx is loaded when it is asked for

        self._save(tr("存为 Word"), "docx", tr("Word 文档 (*.docx)"), grids_to_file)

    def _save(self, title: str, ending: str, kinds: str, write: Callable[..., Any]) -> None:
        if self.pictures is None or self._task is not None:
            return
        path = self._ask(self, title, f"{self._title}.{ending}", kinds)
        if path is not None:
            path = path if path.suffix else path.with_suffix(f".{ending}")
            said = Said(tr("已存为 {}").format(path.name), "", self._title)
            steps = write(self._desk.store, self._grids, self._title, path)
            self._work(steps, tr("正在写入"), partial(self.said.emit, said), stops=True)
