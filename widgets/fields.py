"""The lines of a form: label, control, what the program adds, and one sentence under it when it is wrong."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from models.text import tr
from widgets.parts import column, label, restyle, row
from widgets.theme import Look, Space

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Return whether this is Enter alone: with Ctrl or Shift it belongs to the form."""
    return event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def label_width(names: Iterable[str], look: Look, most: int = 112) -> int:
    """Return the width of the label column of a form: its widest label with its *, at `most` so many px at 100 %."""
    face = look.font(number=True)
    wide = max((face.width(name) for name in names), default=0) + face.width(" *")
    return max(round(64 * look.scale), min(round(most * look.scale), wide))


def _units(text: str) -> int:
    """Count as Qt does: a character outside the first plane is two."""
    return len(text) + sum(character > "\uffff" for character in text)


def too_long(length: int, limit: int) -> str:
    """Return the sentence for text that would not fit."""
    return tr("内容有 {0} 字，这一栏最多 {1} 字，没有填入。请删短后再贴。").format(f"{length:,}", f"{limit:,}")


class FieldLine(QWidget):
    """One line of a form. Reading and editing share its grid, so that correcting moves nothing."""

    def __init__(
        self, name: str, control: QWidget, look: Look, width: int, *, need: bool = False, echo: str = "", note: str = ""
    ) -> None:
        """`width` is the label column (see `label_width`); `need` adds a *; `note` stands below in small."""
        super().__init__()
        self.control, self._note = control, note
        self._wrong = self._said = ""
        self._name = label(f"{name} *" if need else name, look, tone="third", wrap=True, number=True)
        self._name.setFixedWidth(width)
        self._name.setMinimumHeight(look.space.field)
        self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._name.setContentsMargins(0, (look.space.field - look.space.line) // 2, 0, 0)
        self._name.setBuddy(control)
        control.setAccessibleName(name)
        self._echo = label(echo, look, "small", "third")
        self._under = label(note, look, "small", "third", wrap=True)
        self._under.setContentsMargins(0, 3, 0, 0)
        middle = row(control, self._echo)
        middle.setStretch(0, 1 if control.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Fixed else 0)
        if control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
            middle.addStretch(1)
        both = row(self._name, column(middle, self._under, None), gap=Space.gap)
        both.setAlignment(self._name, Qt.AlignmentFlag.AlignTop)
        self.setLayout(both)
        self._echo.setVisible(bool(echo))  # not before: what has no parent is shown as a window
        self._under.setVisible(bool(note))

    @property
    def wrong(self) -> str:
        """The sentence that says what is wrong and what to write; "" when nothing is."""
        return self._wrong

    @wrong.setter
    def wrong(self, sentence: str) -> None:
        self._wrong = sentence
        restyle(self.control, "wrong", bool(sentence))
        self.control.setAccessibleDescription(sentence)
        restyle(self._name, "tone", "seal" if sentence else "third")
        restyle(self._under, "tone", "seal" if sentence else "third")
        self._tell()

    @property
    def said(self) -> str:
        """What is to be known at this field as the form stands; it stands where the note does."""
        return self._said

    @said.setter
    def said(self, sentence: str) -> None:
        if sentence != self._said:
            self._said = sentence
            self._tell()

    def _tell(self) -> None:
        sentence = self._wrong or self._said or self._note
        self._under.setText(sentence)
        self._under.setVisible(bool(sentence))

    @property
    def echo(self) -> str:
        """What the program adds at the right: 由经办人带出, 内线 8214."""
        return self._echo.text()

    @echo.setter
    def echo(self, text: str) -> None:
        self._echo.setText(text)
        self._echo.setVisible(bool(text))


class LineEdit(QLineEdit):
    """A field of one line. What is pasted or dropped and would not fit is refused as a whole, never cut."""

    entered = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, *, limit: int = 200, hint: str = "", width: int = 0) -> None:
        """`limit` in characters; `width` in px makes the field no wider than what it takes (份数)."""
        super().__init__()
        self.limit = limit
        self.setMaxLength(limit)
        self.setProperty("role", "field")
        self.setFont(look.font())
        self.setPlaceholderText(hint)
        self.setFixedHeight(look.space.field)
        if width:
            self.setFixedWidth(width)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.inputRejected.connect(lambda: self.refused.emit(tr("这一栏最多 {} 字。").format(f"{self.limit:,}")))

    def setText(self, text: str | None) -> None:
        """Show `text` whole, also one of an older, longer limit; from its beginning, unless it is being typed."""
        self.setMaxLength(max(self.limit, _units(text or "")))
        super().setText(text or "")
        if not self.hasFocus():
            self.setCursorPosition(0)

    def put(self, text: str) -> None:
        """Insert `text` at the cursor as a paste does: line breaks become spaces, too much is refused."""
        length = len(text)
        if length <= self.limit:  # else it may be 10 MB: not even looked at
            text = " ".join(part for part in text.splitlines() if part)
            length = _units(text) + _units(self.text()) - _units(self.selectedText())
        if length > self.maxLength():
            self.refused.emit(too_long(length, self.limit))
        elif text:
            self.insert(text)
            self.textEdited.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, leave Ctrl+Enter to the form, and paste by our own rule."""
        if is_enter(event):
            self.entered.emit()
        elif event.key() in ENTER:
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.put(QGuiApplication.clipboard().mimeData().text())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the paste of the menu follow the same rule."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self.put(QGuiApplication.clipboard().mimeData().text()))
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Paste the selection of the middle button (Linux) by the same rule."""
        if event.button() == Qt.MouseButton.MiddleButton and not self.isReadOnly():
            clipboard = QGuiApplication.clipboard()
            if clipboard.supportsSelection():
                self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
                self.put(clipboard.text(clipboard.Mode.Selection))
            return
        super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped where it falls, by the same rule."""
        if self.isReadOnly() or not event.mimeData().hasText():
            return
        self.deselect()
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.put(event.mimeData().text())
        event.acceptProposedAction()


class LongEdit(QPlainTextEdit):
    """A field of several lines that grows with its text; Tab leaves it, Shift+Enter starts a new line."""

    entered = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, *, limit: int = 10_000, hint: str = "", lines: tuple[int, int] = (2, 8)) -> None:
        """`limit` in characters; `lines` are the fewest and the most that are shown."""
        super().__init__()
        self.limit, self._look, self._lines = limit, look, lines
        self.setProperty("role", "field")
        self.setFont(look.font())
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())

    def _shown(self) -> int:
        return int(self.document().size().height())  # of a plain text document: in lines

    def _grow(self) -> None:
        full = self._shown() > self._lines[1]
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Stand as tall as the text, within the lines allowed."""
        fewest, most = self._lines
        return QSize(200, max(fewest, min(most, self._shown())) * self._look.space.line + 10)

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed: the form scrolls instead."""
        return QSize(60, self.sizeHint().height())

    def _room(self) -> int:
        chosen = self.textCursor()
        return self.limit - self.document().characterCount() + 1 + chosen.selectionEnd() - chosen.selectionStart()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Refuse as a whole what would not fit; paste and drop both come here."""
        text = source.text()
        if len(text) > self._room():
            taken = self.limit - self._room()
            self.refused.emit(too_long(taken + len(text), self.limit))
        elif text:
            self.insertPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, make a line of Shift+Enter, leave Ctrl+Enter to the form."""
        if is_enter(event):
            self.entered.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()  # Qt would write U+2028, which no form prints as a line
            self.ensureCursorVisible()
        elif event.key() in ENTER:
            event.ignore()
        elif event.text().isprintable() and event.text() and self._room() < 1:
            self.refused.emit(tr("这一栏最多 {} 字。").format(f"{self.limit:,}"))
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Refuse composed characters (拼音) beyond the limit too."""
        if _units(event.commitString()) > self._room():
            event.setCommitString("")
            self.refused.emit(tr("这一栏最多 {} 字。").format(f"{self.limit:,}"))
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand at the end when one comes by key, as one writes on."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.moveCursor(self.textCursor().MoveOperation.End)
