"""The hands of a clerk: keys pressed where the focus is, and what an input method writes. No mouse, no call of a page."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.window import Window
from widgets.choices import Choice
from widgets.reader import Reader

Key, NONE, CONTROL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
MOST = 200  # presses of Tab after which what is looked for cannot be reached
PATIENCE = 5000  # ms


class Stuck(AssertionError):
    """A clerk would not have got on here."""


class Hands:
    """Keys, on one window."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def rest(self, ms: int = 30) -> None:
        """Let the window do what it has to do, and what it reads beside itself be there."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
        if any(reader.waiting for reader in self.window.findChildren(Reader)):
            self.rest(ms)

    def key(self, key: Qt.Key, how: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget() or self.window, key, how)
        self.rest()

    def commit(self, text: str) -> None:
        """Write as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)
        self.rest()

    def until(self, what: Callable[[], bool], why: str) -> None:
        """Wait until something is so."""
        waited = 0
        while not what():
            if waited > PATIENCE:
                raise Stuck(why)
            self.rest(50)
            waited += 50

    def tab_to(self, wanted: Callable[[QWidget | None], bool], why: str) -> None:
        """Press Tab until the focus is where it is wanted."""
        for _ in range(MOST):
            if wanted(QApplication.focusWidget()):
                return
            self.key(Key.Key_Tab)
        raise Stuck(f"Tab does not come to {why}; it is on {QApplication.focusWidget()}")

    def find(self, typed: str, is_there: Callable[[], bool]) -> None:
        """Ctrl+K, type, walk to what is meant, Enter."""
        self.key(Key.Key_K, CONTROL)
        self.commit(typed)
        self.rest(120)
        line = self.window.finder.list
        for hit in range(len(line.hits)):
            if typed in line.hits[hit].text or typed in line.hits[hit].note:
                while line.marked < hit:
                    self.key(Key.Key_Down)
                self.key(Key.Key_Return)
                self.rest(80)
                if is_there():
                    return
                self.key(Key.Key_K, CONTROL)
                self.commit(typed)
                self.rest(120)
        raise Stuck(f"{typed} is not found: {[h.text for h in line.hits]}")

    def choose(self, control: Choice, text: str) -> None:
        """Open the list, walk to the word, take it."""
        at = control.findText(text)
        if at < 0:
            raise Stuck(f"{text} cannot be chosen: {[control.itemText(i) for i in range(control.count())]}")
        if control.currentIndex() == at:
            return
        self.key(Key.Key_Down)
        view = control.view()
        for _ in range(control.count()):
            if view.currentIndex().row() == at:
                break
            QTest.keyClick(view, Key.Key_Down if view.currentIndex().row() < at else Key.Key_Up)
            self.rest(10)
        QTest.keyClick(view, Key.Key_Return)
        self.rest()
        if control.currentText() != text:
            raise Stuck(f"{text} was not taken, {control.currentText()} was")

    def take(self, label: str) -> str:
        """Take something from the menu that is open; return why it is not there."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered = [a for a in menu.actions() if a.text().startswith(label)]
        if not offered or not offered[0].isEnabled():
            self.key(Key.Key_Escape)
            return f"not offered: {offered[0].text() if offered else label}"
        while menu.activeAction() is not offered[0]:
            self.key(Key.Key_Down)
        self.key(Key.Key_Return)
        return ""
