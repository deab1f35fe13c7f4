"""The window before anything is in it: painted at once, while what reads the office is still being loaded."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.parts import stand_where
from widgets.theme import Look


class Blank(QWidget):
    """The grounds of rail and page, where they will be."""

    painted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds."""
        with QPainter(self) as p:
            p.fillRect(self.rect(), self._look.paper)
            p.fillRect(0, 0, self._look.space.rail, self.height(), self._look.desk)
        self.painted.emit()

    def give_way(self, to: QWidget) -> None:
        """Show the real window where this one stands."""
        stand_where(to, self)
        self.deleteLater()
