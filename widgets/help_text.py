"""A page of the manual as text: Markdown in the faces and inks of the window."""

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
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
        document.setIndentWidth(22)
        document.setDocumentMargin(20)
        document.setMarkdown(self._page.text)
        block = document.begin()
        while block.isValid():
            self._dress(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress(self, block: QTextBlock) -> None:
        """Give a block its face, its ink and its air."""
        look, rank = self._look, min(block.blockFormat().headingLevel(), 3)
        cursor = QTextCursor(block)
        layout = QTextBlockFormat()
        layout.setLineHeight(118 if rank else 132, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        layout.setTopMargin(ABOVE.get(rank, 0))
        layout.setBottomMargin(6 if rank else 4 if block.textList() else 8)
        cursor.mergeBlockFormat(layout)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFont(look.font(SIZES.get(rank, "body"), serif=rank == 1), QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        letters.setForeground(QBrush(look.ink))
        letters.setProperty(QTextFormat.Property.FontSizeAdjustment.value, 0)
        letters.setFontWeight(QFont.Weight.Normal.value)
        cursor.mergeCharFormat(letters)
        self._underline(block)

    def _underline(self, block: QTextBlock) -> None:
        """Show links by a line below, since the faces and inks are those of the text around."""
        pieces = block.begin()
        found = list[tuple[int, int]]()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().isAnchor():
                found.append((piece.position(), piece.length()))
            pieces += 1  # type: ignore[assignment]  # the iterator's own ++
        for position, length in found:
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            letters = QTextCharFormat()
            letters.setFontUnderline(True)
            cursor.mergeCharFormat(letters)

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
        self._room()
        block = self._heading()
        cursor = QTextCursor(block) if block is not None else QTextCursor(self.document())
        self.setTextCursor(cursor)
        marks = []
        if block is not None:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor  # type: ignore[attr-defined]  # not in the stubs
            mark.format.setBackground(self._look.chosen)  # type: ignore[attr-defined]
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection.value, True)  # type: ignore[attr-defined]
            marks = [mark]
        self.setExtraSelections(marks)
        top = self.document().documentLayout().blockBoundingRect(block).top() if block is not None else 0
        self.verticalScrollBar().setValue(max(0, round(top) - 12))
        self.setAccessibleDescription(cursor.block().text())

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

    def _room(self) -> None:
        """Leave what is wider than a line can be read empty at the right."""
        spare = self.width() - MARGIN - round(WIDEST * self._look.scale) - 12
        self.setViewportMargins(MARGIN - 20, 0, max(12, spare), 0)
        self.document().setTextWidth(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and stay at the heading."""
        super().resizeEvent(event)
        self._land()

    def changeEvent(self, event: QEvent) -> None:
        """Take other inks when the theme turns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page.text:
            self._write()
            self._land()
