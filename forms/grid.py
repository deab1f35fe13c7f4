"""A table on paper with merged cells that may run over pages: what stands in it, and where on each page.

Rows are as tall as what stands in them; what spans several rows shares their height. A row that does not fit goes on
overleaf, under the heads again, and so does the text of every cell that spans it: nothing is cut off.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from forms.faces import HEI, SONG, Faces
from forms.lines import wrap

MM = 72 / 25.4
A4_ACROSS = (297.0, 210.0)
SIZE, LEADING = 9.0, 9.0 * 1.36
PAD, AIR = 1.4 * MM, 1.2 * MM  # beside and above the text of a cell
LEAST = 3 * LEADING + 2 * AIR  # less of a row is not begun at the foot of a page
ON = "（续）"


@dataclass(frozen=True)
class Box:
    """One cell: its text, its first column, how many columns and rows it spans.

    A `head` is centred and set in 黑体; what is `known` by name is centred and said again where its row goes on overleaf.
    """

    text: str
    column: int
    columns: int = 1
    rows: int = 1
    head: bool = False
    known: bool = False


@dataclass(frozen=True)
class Grid:
    """One table that begins a page: its title, the line above it, column widths in mm, and its rows.

    `heads` says how many rows at the top are repeated on every page; a box stands in the row in which it begins.
    """

    title: str
    note: str
    widths: tuple[float, ...]
    rows: tuple[tuple[Box, ...], ...]
    heads: int = 0
    paper: tuple[float, float] = A4_ACROSS
    margin: float = 12.0

    def texts(self) -> Iterator[str]:
        """Yield everything that is written."""
        yield from (self.title, self.note)
        for row in self.rows:
            yield from (box.text for box in row)


@dataclass(frozen=True)
class Placed:
    """A cell, or as much of it as stands on one page, in points from the top left corner; `centred` both ways."""

    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[str, ...]
    face: str = SONG
    centred: bool = False


@dataclass(frozen=True)
class Sheet:
    """One page of a grid."""

    grid: Grid
    cells: tuple[Placed, ...]
    place: int
    of: int


@dataclass
class _Flow:
    """The text of one cell, of which some may stand on pages before."""

    box: Box
    row: int
    lines: tuple[str, ...]
    done: int = 0
    top: float = 0.0

    @property
    def last(self) -> int:
        return self.row + self.box.rows - 1

    @property
    def left(self) -> int:
        return len(self.lines) - self.done

    @property
    def need(self) -> float:
        return self.left * LEADING + 2 * AIR

    def take(self, height: float) -> tuple[str, ...]:
        """Return the lines that fit into so much height; at least one, or a page too low would never end."""
        many = max(1, int((height - 2 * AIR + 0.01) / LEADING))
        taken = self.lines[self.done : self.done + many]
        self.done += len(taken)
        return taken


@dataclass
class _Page:
    """The page that is being filled: the rows on it as (row, top, bottom)."""

    top: float
    y: float
    rows: list[tuple[int, float, float]] = field(default_factory=list)
    cells: list[Placed] = field(default_factory=list)


def top_of(grid: Grid) -> float:
    """Return where the table of a grid begins: below the margin, the title and the line above it."""
    return (grid.margin + 16) * MM


def sheets(grid: Grid, faces: Faces) -> list[Sheet]:
    """Distribute the rows of a grid over as many pages as they need."""
    return _Setting(grid, faces).sheets()


class _Setting:
    def __init__(self, grid: Grid, faces: Faces) -> None:
        self.grid = grid
        edges = [grid.margin * MM]
        for width in grid.widths:
            edges.append(edges[-1] + width * MM)
        self.edges = edges
        self.flows = [
            _Flow(box, row, wrap(box.text, self._width(box), SIZE, faces, HEI if box.head else SONG) if box.text else ())
            for row, boxes in enumerate(grid.rows)
            for box in boxes
        ]
        self.least = _heights(self.flows, len(grid.rows))
        self.foot = (grid.paper[1] - grid.margin - 6) * MM
        self.pages: list[_Page] = []

    def _width(self, box: Box) -> float:
        return self.edges[box.column + box.columns] - self.edges[box.column] - 2 * PAD

    def sheets(self) -> list[Sheet]:
        page = self._begin()
        for row in range(self.grid.heads, len(self.grid.rows)):
            page = self._place(page, row)
        self._end(page, closing=len(self.grid.rows))
        made = [tuple(page.cells) for page in self.pages]
        return [Sheet(self.grid, cells, n, len(made)) for n, cells in enumerate(made, 1)]

    def _begin(self) -> _Page:
        """Begin a page with the heads."""
        top = top_of(self.grid)
        page = _Page(top, top)
        for row in range(self.grid.heads):
            page.rows.append((row, page.y, page.y + self.least[row]))
            page.y += self.least[row]
        for flow in (f for f in self.flows if f.last < self.grid.heads):
            bottom = next(bottom for row, _, bottom in page.rows if row == flow.last)
            start = next(top for row, top, _ in page.rows if row == flow.row)
            page.cells.append(self._cell(flow, start, bottom, flow.lines))
        self.pages.append(page)
        return page

    def _place(self, page: _Page, row: int) -> _Page:
        """Put a row onto the page, and on as many more as it needs."""
        least = self.least[row]
        for flow in self._in(row):
            if flow.row == row:
                flow.top = page.y
        while True:
            own = max((f.need for f in self._in(row) if f.box.rows == 1), default=0.0)
            closing = max((f.need - (page.y - f.top) for f in self._in(row) if f.last == row), default=0.0)
            height, left = max(least, own, closing), self.foot - page.y
            if height <= left + 0.01:
                break
            fresh = not any(r >= self.grid.heads for r, _, _ in page.rows)
            if fresh or own <= left or (own > self.foot - self._body() and left >= LEAST):
                page.rows.append((row, page.y, self.foot))
                least = max(least - left, 0.0)
                page.y = self.foot
            page = self._turn(page, row)
        page.rows.append((row, page.y, page.y + height))
        page.y += height
        self._close(page, row)
        return page

    def _body(self) -> float:
        return top_of(self.grid) + sum(self.least[: self.grid.heads])

    def _turn(self, page: _Page, row: int) -> _Page:
        """End the page within or before a row; everything that spans it goes on overleaf."""
        self._end(page, closing=row)
        page = self._begin()
        for flow in self._in(row):
            flow.top = page.y
        return page

    def _in(self, row: int) -> list[_Flow]:
        return [flow for flow in self.flows if flow.row <= row <= flow.last]

    def _close(self, page: _Page, row: int) -> None:
        """Write the cells that end with this row."""
        for flow in (f for f in self.flows if f.last == row):
            page.cells.append(self._cell(flow, flow.top, page.y, self._rest(flow)))

    def _end(self, page: _Page, closing: int) -> None:
        """Write as much as fits of the cells that do not end on this page."""
        shown = {row for row, _, _ in page.rows}
        for flow in self.flows:
            if flow.row <= closing <= flow.last and shown & set(range(flow.row, flow.last + 1)):
                lines = flow.take(page.y - flow.top) if flow.left else self._rest(flow)
                page.cells.append(self._cell(flow, flow.top, page.y, lines))

    def _rest(self, flow: _Flow) -> tuple[str, ...]:
        """Return what is left of a cell's text; what the row is known by is said again where nothing is."""
        rest = flow.lines[flow.done :]
        if not rest and flow.box.known and flow.lines:
            return (*flow.lines, ON)
        flow.done = len(flow.lines)
        return rest

    def _cell(self, flow: _Flow, top: float, bottom: float, lines: Sequence[str]) -> Placed:
        box = flow.box
        left, right = self.edges[box.column], self.edges[box.column + box.columns]
        return Placed(left, top, right, bottom, tuple(lines), HEI if box.head else SONG, box.head or box.known)


def _heights(flows: Sequence[_Flow], rows: int) -> list[float]:
    """Return how tall each row is at least: by its own cells, then by its share of those that span it."""
    found = [LEADING + 2 * AIR] * rows
    for flow in sorted(flows, key=lambda flow: flow.box.rows):
        spanned = range(flow.row, flow.last + 1)
        lacking = flow.need - sum(found[row] for row in spanned)
        if lacking > 0:
            for row in spanned:
                found[row] += lacking / len(spanned)
    return found
