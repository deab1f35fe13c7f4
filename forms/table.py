"""A table within a sheet: its heads, said again on every page, and its lines."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from forms.faces import HEI, SONG, Faces
from forms.job import Filled, Line
from forms.lines import Block, fit
from forms.pieces import MM, Ink, Piece, Rule, cut, lines, middle
from forms.sheet import Table

SIDE, STRUCK = 1 * MM, 3 * MM  # beside the text of a column; beside the rule through a line
SIZES, FEW = (10.5, 9.0, 8.0, 7.0), 10  # up to so many columns are wide enough for the first two: there lines rather grow

Edges = tuple[tuple[float, float], ...]
"""Left and right of each column."""


@dataclass(frozen=True)
class TableLine:
    """A line of a table, or one of its heads, which is set in 黑体."""

    row: int
    edges: Edges
    height: float
    blocks: tuple[Block, ...]
    head: "Heads | None" = None
    heads: bool = False
    struck: bool = False
    ruled, runs_on = True, False

    @property
    def empty(self) -> bool:
        """A line without a text."""
        return not any(block.lines for block in self.blocks)

    @property
    def shape(self) -> Hashable:
        """Where it stands; a head's words are the row's own."""
        return self.row, self.edges, self.height, self.heads, self.struck

    def split(self, height: float) -> "tuple[TableLine, TableLine]":
        """Cut every column's text."""
        above, below, rest = cut(self.blocks, height)
        return replace(self, height=height, blocks=above), replace(self, height=rest, blocks=below)

    def rules(self, y: float) -> list[Rule]:
        """Between columns; and one through the line of an entry that is struck out."""
        bottom, middle = y + self.height, y + self.height / 2
        through = [(self.edges[0][0] + STRUCK, middle, self.edges[-1][1] - STRUCK, middle)] if self.struck else []
        return [*((left, y, left, bottom) for left, _ in self.edges[1:]), *through]

    def labels(self, faces: Faces, y: float) -> Iterator[Ink]:
        """The words of a head."""
        if self.heads:
            for (left, right), block in zip(self.edges, self.blocks, strict=True):
                yield from middle(block, left, right, y, self.height, faces, HEI)

    def values(self, filled: Filled, faces: Faces, y: float) -> Iterator[Ink]:
        """Column by column: one line in the middle, several from the left."""
        for (left, right), block in zip(self.edges, () if self.heads else self.blocks, strict=not self.heads):
            if len(block.lines) > 1:
                yield from lines(block, left + SIDE, y + (self.height - block.height) / 2)
            else:
                yield from middle(block, left, right, y, self.height, faces)


@dataclass(frozen=True)
class Heads:
    """The heads of a table: its label, if it has one, and below it the heads of the columns."""

    parts: tuple[TableLine, ...]
    row: int
    head = None
    ruled, runs_on, empty = True, False, False

    @property
    def height(self) -> float:
        """All parts together."""
        return sum(part.height for part in self.parts)

    @property
    def shape(self) -> Hashable:
        """That of its parts."""
        return tuple(part.shape for part in self.parts)

    def split(self, height: float) -> tuple[Piece, Piece]:
        """Heads are not cut: they are words of the sheet itself, which are as long as they were declared."""
        raise AssertionError("the heads of a table are higher than a page")

    def rules(self, y: float) -> list[Rule]:
        """Those of its parts, and one between them."""
        found: list[Rule] = []
        for part, top in self._placed(y):
            found += part.rules(top)
            if top > y:
                found.append((part.edges[0][0], top, part.edges[-1][1], top))
        return found

    def labels(self, faces: Faces, y: float) -> Iterator[Ink]:
        """The words of its parts."""
        for part, top in self._placed(y):
            yield from part.labels(faces, top)

    def values(self, filled: Filled, faces: Faces, y: float) -> Iterator[Ink]:
        """Nothing is filled in."""
        return iter(())

    def _placed(self, y: float) -> Iterator[tuple[TableLine, float]]:
        for part in self.parts:
            yield part, y
            y += part.height


def table(row: int, declared: Table, edges: Edges, filled: Filled, faces: Faces) -> Iterator[Piece]:
    """Yield the lines of a table, empty ones where there are fewer than it has at least."""
    across = ((edges[0][0], edges[-1][1]),)
    label = [_line(row, across, (declared.label,), declared.height, faces, heads=True)] if declared.label else []
    named = _line(row, edges, tuple(column.head for column in declared.columns), declared.height, faces, heads=True)
    heads, found = Heads((*label, named), row), filled.lines.get(declared.key, ())
    empty = Line(("",) * len(edges))
    for line in [*found, *[empty] * (declared.least - len(found))]:
        yield replace(_line(row, edges, line.texts, declared.height, faces), head=heads, struck=line.struck)


def _line(row: int, edges: Edges, texts: tuple[str, ...], least: float, faces: Faces, *, heads: bool = False) -> TableLine:
    room, face = (least - 2) * MM, HEI if heads else SONG
    sizes = SIZES[:2] if len(edges) <= FEW else SIZES
    blocks = tuple(
        fit(text, right - left - 2 * SIDE, room, faces, sizes, face) for text, (left, right) in zip(texts, edges, strict=True)
    )
    return TableLine(row, edges, max(least * MM, max(b.height for b in blocks) + 3 * MM), blocks, heads=heads)
