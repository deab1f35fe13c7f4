"""A sheet of paper declared without any file format: rows from top to bottom. forms/pdf.py draws it, reports/sheet.py writes it.

Lengths are millimetres. The words on paper are always Chinese, so they are plain here and never translated. Whatever a
sheet prints is called by key: a field of the entry, or what `more` and `about` work out, or what every sheet knows:
`office_unit`, `office_short`, `printed_on` (the day), and in a paragraph of a list `entries` and `pages`, how many.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.book import Entry
    from models.lookup import Lookup

A4, A4_ACROSS = (210.0, 297.0), (297.0, 210.0)
LABEL, NEXT_LABEL = 28.0, 24.0  # how wide a row's first label and its other labels are
STRIP = 52.0  # where a grid begins at the highest when the 归档章, 45 × 16, has its place above the title
BLANK = re.compile(r"\{(\w+)(?::(\d+))?\}")
LINE = "＿"  # such lines touch: there one writes by hand

Refuses = Callable[["Lookup", "Entry"], str]
"""Why nothing may be printed of an entry, and the way on; "" where it may."""

Choices = Callable[["Lookup"], Sequence[str]]
"""Names, asked of the office, that a cell prints with □ before each, ■ before the one that is recorded."""

More = Callable[["Lookup", "Entry"], Mapping[str, str]]
"""Texts by key that are no field of the entry: how many days a thing is overdue, which reminder this is."""

Lines = Callable[["Lookup", "Entry"], Iterable[Sequence[str]]]
"""The lines of a table, each with a text for every column; what is summed up is a line too."""

About = Callable[["Lookup", Sequence["Entry"]], Mapping[str, str]]
"""Texts by key of a list as a whole: sums, the unit that reports."""


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
        sides = _shared([cell.share for cell in self.cells], width)
        return [(left, left + (NEXT_LABEL if place else LABEL), right) for place, (left, right) in enumerate(sides)]


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, its part of the width, and in a list the key of what stands in it.

    The key `#` counts the lines; a column of remarks says what a cell of remarks does.
    """

    head: str
    share: float = 1.0
    key: str = ""
    remarks: bool = False


@dataclass(frozen=True)
class Table:
    """Lines under heads that are repeated overleaf, at least `least` lines, empty ones where there are no more; those give way
    to what stands below before that goes overleaf.

    Without `lines` it holds the entries of a list, one in a line. `label` stands above the heads, over all columns.
    """

    key: str
    columns: tuple[Column, ...]
    lines: Lines | None = None
    label: str = ""
    least: int = 3
    height: float = 9.0

    def edges(self, width: float) -> list[tuple[float, float]]:
        """Return (left, right) of each column, from the left edge of a grid `width` wide."""
        return _shared([column.share for column in self.columns], width)


@dataclass(frozen=True)
class Text:
    """A paragraph without rules: `{key}` is the text of that key, `{key:8}` a line eight characters long where it has none.

    `above` is left free above it, for a hand or a seal; `align` is left, center or right.
    """

    words: str
    align: str = "left"
    size: float = 14.0
    above: float = 0.0

    @property
    def keys(self) -> list[str]:
        """The keys of what is filled in."""
        return [found[1] for found in BLANK.finditer(self.words)]

    def filled(self, texts: Mapping[str, str]) -> str:
        """Return the paragraph as it is printed."""
        return BLANK.sub(lambda found: texts.get(found[1], "") or LINE * int(found[2] or 6), self.words)


@dataclass(frozen=True)
class Sheet:
    """A form: its title, the register or record it belongs to, its rows from top to bottom, its notes.

    `margin` is the paper left free at both sides, `top` where the rows begin below title and number. The title stands
    behind the office's short name unless `office` says no. A `listed` sheet has one line for each chosen entry instead of
    a page. `strip` keeps the place of the 归档章 free. The last rows, as many as stand `together`, are not parted by
    the end of a page: those who sign below each other sign one page. On a list that is sent away only what is `standing`
    has a line, not what is struck out.
    """

    key: str
    title: str
    register: str
    rows: tuple[Row | Table | Text, ...]
    notes: tuple[str, ...] = ()
    paper: tuple[float, float] = A4
    margin: float = 28.0
    top: float = 54.0
    more: More | None = None
    about: About | None = None
    refuses: Refuses | None = None
    listed: bool = False
    office: bool = True
    strip: bool = False
    together: int = 0
    standing: bool = False

    @property
    def width(self) -> float:
        """How wide the grid is."""
        return self.paper[0] - 2 * self.margin

    @property
    def begins(self) -> float:
        """Where the first row begins."""
        return max(self.top, STRIP) if self.strip else self.top

    def cells(self) -> list[Cell]:
        """Return every cell in the order of reading."""
        return [cell for row in self.rows if isinstance(row, Row) for cell in row.cells]

    def tables(self) -> list[Table]:
        """Return the tables."""
        return [row for row in self.rows if isinstance(row, Table)]

    def printed(self) -> list[str]:
        """Return the keys of what is printed once a sheet, in the order of reading; how many pages is known later."""
        found: list[str] = []
        for row in self.rows:
            found += row.keys if isinstance(row, Text) else []
            found += [key for cell in row.cells for key in cell.fields()] if isinstance(row, Row) else []
        return [key for key in found if key != "pages"]

    def words(self) -> Iterator[str]:
        """Yield what is printed on the blank form too."""
        yield from self.notes
        for cell in self.cells():
            yield from (cell.label, cell.hint, cell.count[0])
        for row in self.rows:
            if isinstance(row, Table):
                yield from (row.label, *(column.head for column in row.columns))
            elif isinstance(row, Text):
                yield row.words


def row(height: float, *cells: Cell) -> Row:
    """Declare a row of cells."""
    return Row(height, cells)


def _shared(shares: Sequence[float], width: float) -> list[tuple[float, float]]:
    """Return (left, right) of parts side by side."""
    total, left, found = sum(shares), 0.0, []
    for share in shares:
        right = left + width * share / total
        found.append((left, right))
        left = right
    return found
