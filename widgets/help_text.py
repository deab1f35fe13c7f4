"""A page of the manual as text: Markdown in the faces and inks of the window."""

from PySide6.QtCore import QEvent, QMargins, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from models.help import Page
from models.text import tr
from widgets.theme import Look

WIDEST = 720  # px of a line at 100 %: longer ones are hard to read
MARGIN = 32
SMALLEST = 3  # rank of the headings of fields
SIZES = {1: "title", 2: "lead", 3: "body"}  # by rank of a heading
ABOVE = {1: 0, 2: 22, 3: 12}  # px above a heading


class HelpText(QTextBrowser):
    """One page; `asked` says where a link leads."""

    asked = Signal(str)  # a topic

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._page, self._anchor = look, Page("", "", "", "", ()), ""
        self.setAccessibleName(tr("帮助的文字"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(lambda url: self.asked.emit(QUrl.fromPercentEncoding(url.toEncoded())))

    def show_page(self, page: Page, anchor: str = "") -> None:
        """Show a page from its top, or from the heading of that anchor."""
        if page is not self._page:
            self._page = page
            self._write()
        self._anchor = anchor
        self._land()

    def _write(self) -> None:
        document = self.document()
        document.setDefaultFont(self._look.font())
        document.setIndentWidth(26)
        document.setDocumentMargin(20)
        document.setMarkdown(self._page.text)
        block, above = document.begin(), 0
        while block.isValid():
            rank = min(block.blockFormat().headingLevel(), SMALLEST)
            above = rank or above
            self._dress(block, rank, above)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress(self, block: QTextBlock, rank: int, above: int) -> None:
        """Give a block its face, its ink and its air; `above` is the rank of the heading it stands under."""
        look, cursor, layout, letters = self._look, QTextCursor(block), QTextBlockFormat(), QTextCharFormat()
        layout.setLineHeight(118 if rank else 132, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        layout.setTopMargin(ABOVE.get(rank, 0))
        layout.setBottomMargin(6 if rank == 1 else 2 if rank else 4 if block.textList() else 8)
        cursor.mergeBlockFormat(layout)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        letters.setForeground(QBrush(look.ink2 if above == SMALLEST and not rank else look.ink))
        if rank:
            letters.setFont(look.font(SIZES[rank], serif=rank == 1))
            cursor.setCharFormat(letters)  # not merged: Qt's own would enlarge it once more
        else:
            letters.setFontFamilies(look.font().families())  # what is typed stands in the same face
            letters.setFontFixedPitch(False)
            cursor.mergeCharFormat(letters)
            self._underline(block)

    def _underline(self, block: QTextBlock) -> None:
        """Show links by a line below, since their ink is that of the text around."""
        line = QTextCharFormat()
        line.setFontUnderline(True)
        for piece in block.textFormats():
            if piece.format.isAnchor():  # type: ignore[attr-defined]  # not in the stubs
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + piece.start)  # type: ignore[attr-defined]
                cursor.setPosition(cursor.position() + piece.length, QTextCursor.MoveMode.KeepAnchor)  # type: ignore[attr-defined]
                cursor.mergeCharFormat(line)

    def _dress_table(self, table: QTextTable) -> None:
        layout = table.format()
        layout.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        layout.setBorderBrush(QBrush(self._look.line))
        layout.setBorder(1)
        layout.setBorderCollapse(True)
        layout.setCellPadding(6)
        layout.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(layout)

    def _land(self) -> None:
        """Bring the heading into sight, and mark it."""
        block, marks = self._heading(), []
        cursor = QTextCursor(block) if block is not None else QTextCursor(self.document())
        if block is not None:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor  # type: ignore[attr-defined]  # not in the stubs
            mark.format.setBackground(self._look.chosen)  # type: ignore[attr-defined]
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection.value, True)  # type: ignore[attr-defined]
            marks = [mark]
        self.setExtraSelections(marks)
        self.setTextCursor(cursor)
        self.setAccessibleDescription(cursor.block().text())
        self._scroll()

    def _scroll(self) -> None:
        """Put the heading, or the beginning of the page, at the top."""
        block = self._heading()
        top = self.document().documentLayout().blockBoundingRect(block).top() if block is not None else 0
        self.verticalScrollBar().setValue(max(0, round(top) - 12))

    def _heading(self) -> QTextBlock | None:
        """Return the heading of the anchor: headings and anchors stand in the same order."""
        if self._anchor not in self._page.anchors:
            return None
        wanted, block = self._page.anchors.index(self._anchor), self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                if not wanted:
                    return block
                wanted -= 1
            block = block.next()
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave empty at the right what is wider than a line can be read, and stay at the heading."""
        spare = self.width() - MARGIN - round(WIDEST * self._look.scale) - 12
        margins = QMargins(MARGIN - 20, 0, max(12, spare), 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
        super().resizeEvent(event)  # after it: Qt lays the text out for the room there is now
        self._scroll()

    def changeEvent(self, event: QEvent) -> None:
        """Take other inks when the theme turns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page.text:
            self._write()
            self._land()
