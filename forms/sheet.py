"""A sheet of paper declared without any file format: rows of cells. forms/pdf.py draws it, reports/sheet.py writes it.

Lengths are millimetres. The words on paper are always Chinese, so they are plain here and never translated.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.lookup import Lookup

A4 = (210.0, 297.0)
LABEL, NEXT_LABEL = 28.0, 24.0  # how wide a row's first label and its other labels are

Choices = Callable[["Lookup"], Sequence[str]]
"""Names, asked of the office, that a cell prints with □ before each, ■ before the one that is recorded."""


@dataclass(frozen=True)
class Cell:
    """A label and what stands beside it: a field (`key`), a signature box (`step`), or nothing, an empty box.

    `share` is its part of the row's width among the row's cells; `hint` is small print. A box may also hold a `count`
    that is decided with the signature, as (label, field key). The cell of remarks says as well why an entry is struck,
    late or sent back.
    """

    label: str
    key: str = ""
    step: str = ""
    share: float = 1.0
    hint: str = ""
    choices: Choices | None = None
    count: tuple[str, str] = ("", "")
    remarks: bool = False

    def fields(self) -> list[str]:
        """Return the keys of the fields that this cell prints."""
        return [key for key in (self.key, *self.signed(), self.count[1]) if key]

    def signed(self) -> tuple[str, ...]:
        """Return the keys of the name and the day in a signature box; of any other cell, nothing."""
        return (f"{self.step}_by", f"{self.step}_on") if self.step else ()


@dataclass(frozen=True)
class Row:
    """Cells side by side, at least `height` high."""

    height: float
    cells: tuple[Cell, ...]

    def edges(self, width: float) -> list[tuple[float, float, float]]:
        """Return (left, where the label ends, right) of each cell, from the left edge of a grid `width` wide."""
        total, left, found = sum(cell.share for cell in self.cells), 0.0, []
        for place, cell in enumerate(self.cells):
            right = left + width * cell.share / total
            found.append((left, left + (NEXT_LABEL if place else LABEL), right))
            left = right
        return found


@dataclass(frozen=True)
class Sheet:
    """A form: its title without the office's name, the register it belongs to, its rows from top to bottom, its notes.

    `margin` is the paper left free at both sides, `top` where the grid begins below title and number.
    """

    key: str
    title: str
    register: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    paper: tuple[float, float] = A4
    margin: float = 28.0
    top: float = 54.0

    @property
    def width(self) -> float:
        """How wide the grid is."""
        return self.paper[0] - 2 * self.margin

    def cells(self) -> list[Cell]:
        """Return every cell in the order of reading."""
        return [cell for row in self.rows for cell in row.cells]


def row(height: float, *cells: Cell) -> Row:
    """Declare a row of cells."""
    return Row(height, cells)
