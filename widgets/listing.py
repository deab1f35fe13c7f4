"""A field of several numbers, one a line; each is completed as the number in a field of one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from models.kinds import between
from models.text import tr
from widgets.fields import LongEdit, is_enter
from widgets.theme import Look


class Listing(LongEdit):
    """Enter begins the next line; on an empty last line it moves on. `text` and `setText` are about the line one is on."""

    textEdited = Signal(str)  # as a QLineEdit says it: a Completer listens to either

    def __init__(self, look: Look, *, limit: int = 10_000) -> None:
        """`limit` in characters."""
        super().__init__(look, limit=limit, lines=(2, 10), hint=tr("一行一个编号；空行按 Enter 往下"))

    def text(self) -> str:
        """Return the line one is on."""
        return self.textCursor().block().text()

    def setText(self, text: str) -> None:
        """Write the line one is on anew, and begin the next."""
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.StartOfBlock)
        cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        if not cursor.block().next().isValid():
            cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def listed(self) -> str:
        """Return all that is listed, as one line of text."""
        return "、".join(between(self.toPlainText()))

    def show_listed(self, text: str) -> None:
        """Show a list, a line each, and one more to write on."""
        parts = between(text)
        self.setPlainText("\n".join([*parts, ""]) if parts else "")
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin the next line with Enter, or move on from an empty one; tell what is typed."""
        before = self.toPlainText()
        if is_enter(event) and self.text().strip():
            self.moveCursor(self.textCursor().MoveOperation.EndOfBlock)
            if self.textCursor().block().next().isValid():
                self.moveCursor(self.textCursor().MoveOperation.NextBlock)
                self.moveCursor(self.textCursor().MoveOperation.EndOfBlock)
            else:
                self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)
        if self.toPlainText() != before and event.key() != Qt.Key.Key_Return:
            self.textEdited.emit(self.text())
