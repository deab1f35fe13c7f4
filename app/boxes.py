"""One sentence, or one question, in a box of its own: where there is no page to say it on, or the page is to close."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def tell(title: str, sentence: str) -> None:
    """Say one sentence."""
    _box(title, sentence).exec()


def ask(above: QWidget, title: str, sentence: str, yes: str, no: str) -> bool:
    """Ask whether to do what `yes` says; whoever presses Enter or Esc does what `no` says."""
    box = _box(title, sentence, above)
    done = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    left = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(left)
    box.setEscapeButton(left)
    box.exec()
    return box.clickedButton() is done


def _box(title: str, sentence: str, above: QWidget | None = None) -> QMessageBox:
    box = QMessageBox(above)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
