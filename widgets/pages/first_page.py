"""What the first pages of 密件 and 证件 have in common: the large figure at the right, and words where nothing is to be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from widgets.parts import Pane, column, label, row
from widgets.theme import Look, Space


class Figure(QWidget):
    """A large figure, what it counts, and in red how many of them are late."""

    def __init__(self, counts: str, look: Look) -> None:
        super().__init__()
        self._figure = label("0", look, "display", serif=True)
        words, self._late = label(counts, look, tone="second"), label("", look, "small", "seal")
        for beside in (words, self._late):
            beside.setContentsMargins(0, 0, 0, 6)
        self.setLayout(row(self._figure, words, None, self._late, gap=8))

    def tell(self, figure: int, late: str) -> None:
        """Show another figure; `late` is "" where nothing is."""
        self._figure.setText(f"{figure:,}")
        self._late.setText(late)


def nothing_to_do(words: str, look: Look) -> Pane:
    """Return what stands in the middle where nothing is out and nothing is due."""
    made, quiet = Pane(look), label(words, look, "title", serif=True, wrap=True)
    quiet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.setLayout(column(None, quiet, None, None, margins=(Space.margin, 0, Space.margin, 0)))
    return made
