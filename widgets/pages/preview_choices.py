"""Beside the previewed page: to which printer, how often, filled or blank; and the three ways out to paper and file."""

from collections.abc import MutableMapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.text import tr
from widgets.buttons import Button, IconButton
from widgets.choices import Choice
from widgets.fields import FieldLine, LineEdit, label_width
from widgets.parts import Notice, Pane, Rule, column, label, row
from widgets.theme import Look, Space

MOST = 99  # copies


class Choices(Pane):
    """The inspector of the preview. What was chosen is remembered for each sheet in `kept`."""

    print_asked, pdf_asked, word_asked = Signal(), Signal(), Signal()
    blank_asked = Signal(bool)
    sheet_asked = Signal(str)  # its key
    left = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look, kept: MutableMapping[str, str]) -> None:
        super().__init__(look, "paper", "l")
        self._kept, self._sheet, self._pages, self._printers = kept, "", 0, [""]
        self._offered: Sequence[tuple[str, str]] = ()
        self.printer, self.content = Choice([], look), Choice([tr("填好的"), tr("空白表")], look)
        self.copies = LineEdit(look, limit=2, width=round(64 * look.scale))
        self.sheet = Choice([], look)
        wide = label_width([tr("单据"), tr("打印机"), tr("份数"), tr("内容")], look)
        self.sheet_line = FieldLine(tr("单据"), self.sheet, look, wide)
        self.copies_line = FieldLine(tr("份数"), self.copies, look, wide)
        self._printer_line = FieldLine(tr("打印机"), self.printer, look, wide)
        self._content_line = FieldLine(tr("内容"), self.content, look, wide)
        self.state = label("", look, "small", "third")
        self.none = Notice(tr("本机没有安装打印机。可以存为 PDF，拿到别的机器上打印。"), look, "warning")
        self.note = label(tr("这里看到的就是打印机收到的文件。打印、存文件都会记入痕迹。"), look, "small", "third", wrap=True)
        self.progress = label("", look, "small", "second")
        self._buttons(look)
        close = IconButton("close", tr("返回（Esc）"), look, 5)
        close.clicked.connect(self.left)
        body = QWidget()
        body.setLayout(column(
            12, self.sheet_line, self._printer_line, self.copies_line, self._content_line, 10, Rule(look), 12,
            self.none, self.note, None, row(self.progress, None, self.stop), gap=6, margins=(20, 0, 20, 8),
        ))
        head = row(label(tr("打印"), look, "lead"), None, close, margins=(20, 8, 10, 0))
        foot = self._foot(look)
        self.setLayout(column(head, row(self.state, None, margins=(20, 0, 20, 0)), 6, Rule(look), body, Rule(look), foot))
        self.setMinimumWidth(Space.inset)
        self.printer.activated.connect(lambda _: self._count())
        self.copies.textEdited.connect(lambda _: self._count())
        self.copies.entered.connect(self.print.click)
        self.printer.entered.connect(self.print.click)
        self.content.entered.connect(self.print.click)
        self.content.activated.connect(lambda i: self.blank_asked.emit(i == 1))
        self.sheet.entered.connect(self.print.click)
        self.sheet.activated.connect(lambda i: self.sheet_asked.emit(self._offered[i][0]))

    def _foot(self, look: Look) -> QVBoxLayout:
        """Return the three buttons in a row; where words are longer, those for files stand below the one for paper."""
        face = look.font()
        printing, files = face.width(tr("打印 %n 页", "", 999)), face.width(self.pdf.text() + self.word.text())
        beside = printing + files + look.space.sign + 4 * Space.inset < look.space.inspector - 2 * Space.inset
        if beside:
            return column(row(self.print, self.pdf, self.word, None, gap=4), margins=(20, 10, 12, 10))
        return column(row(self.print, None), row(self.pdf, self.word, None, gap=4), gap=6, margins=(20, 10, 12, 10))

    def _buttons(self, look: Look) -> None:
        self.print = Button("", look, "primary", "print", tip="Ctrl+P")
        self.pdf, self.word = Button(tr("存为 PDF"), look, "quiet"), Button(tr("存为 Word"), look, "quiet")
        self.stop = Button(tr("停止"), look, "quiet", "close")
        self.print.clicked.connect(self.print_asked)
        self.pdf.clicked.connect(self.pdf_asked)
        self.word.clicked.connect(self.word_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.stop.hide()

    def begin(
        self, sheet: str, printers: Sequence[str], *, blank: bool, only_blank: bool, offered: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Ask anew for another job: what was chosen last for this sheet is chosen again.

        `offered` are the sheets among which one may choose, as (key, title).
        """
        self._sheet, self._offered, self._printers = sheet, offered, list(printers)
        self.sheet.clear()
        self.sheet.addItems([title for _, title in offered])
        self.sheet.setCurrentIndex(next((n for n, (key, _) in enumerate(offered) if key == sheet), -1))
        self.sheet_line.setVisible(len(offered) > 1)
        self.printer.clear()
        self.printer.addItems(list(printers))
        if (last := self._kept.get(f"print/{sheet}/printer", "")) in printers:
            self.printer.choose(last)
        self.copies.setText(self._kept.get(f"print/{sheet}/copies", "1"))
        self.content.setCurrentIndex(1 if blank else 0)
        self._content_line.setEnabled(not only_blank)
        self._printer_line.setVisible(bool(printers))
        self.copies_line.setVisible(bool(printers))
        self.none.setVisible(not printers)
        self._count()

    @property
    def blank(self) -> bool:
        """Whether the form is asked for without what is recorded."""
        return self.content.currentIndex() == 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from here too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def remember(self) -> None:
        """Keep what was chosen for this sheet."""
        self._kept[f"print/{self._sheet}/printer"] = self.printer.currentText()
        self._kept[f"print/{self._sheet}/copies"] = self.copies.text().strip()

    def tell(self, state: str, pages: int) -> None:
        """Show what is to be printed, and on how many pages."""
        self._pages = pages
        self.state.setText(state)
        self._count()

    def number(self) -> int:
        """Return the number of copies; 0 where what was typed is none."""
        text = self.copies.text().strip()
        return int(text) if text.isdecimal() and text.isascii() and 1 <= int(text) <= MOST else 0

    def busy(self, text: str, *, stops: bool = False) -> None:
        """Show what is being done; "" when nothing is."""
        self.progress.setText(text)
        self.stop.setVisible(bool(text) and stops)
        for button in (self.pdf, self.word):
            button.setEnabled(not text and self._pages > 0)
        self._count()

    def _count(self) -> None:
        copies = self.number()
        self.copies_line.wrong = "" if copies else tr("请写 1 到 {} 的数字。").format(MOST)
        all_pages = self._pages * max(copies, 1)
        self.copies_line.echo = tr("共 %n 张", "", all_pages) if copies > 1 else ""
        words = tr("打印 %n 页", "", all_pages) if self._pages else tr("打印")
        self.print.setText(words)
        self.print.setAccessibleName(words)
        can = bool(self._printers and self._pages and copies and not self.progress.text())
        self.print.setEnabled(can)
        rank = "primary" if self._printers else ""
        self.print.be(rank)
        self.pdf.be("quiet" if self._printers else "primary")
