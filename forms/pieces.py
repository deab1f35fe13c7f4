"""The pieces that pages are made of, each knowing its own lines and rules: rows of cells (forms.cells), tables, paragraphs.

Long text first shrinks, then its piece grows, then it goes on overleaf: nothing is cut off and nothing overlaps.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from forms.faces import SONG, Faces
from forms.job import Filled
from forms.lines import Block, wrap
from forms.sheet import Text

MM = 72 / 25.4
SMALL, BOX = 9.0, 11.0  # points of small print, of what stands in boxes

Rule = tuple[float, float, float, float]
"""A rule as (x1, y1, x2, y2)."""


@dataclass(frozen=True)
class Ink:
    """One line of text: where its baseline begins, and how it is written."""

    x: float
    y: float
    text: str
    size: float
    face: str = SONG


class Piece(Protocol):
    """A row, or as much of it as stands on one page."""

    @property
    def row(self) -> int:
        """Which row of the sheet it is of."""

    @property
    def height(self) -> float:
        """How high it stands."""

    @property
    def head(self) -> "Piece | None":
        """What stands above it on every page, once."""

    @property
    def ruled(self) -> bool:
        """Whether it stands in a grid."""

    @property
    def runs_on(self) -> bool:
        """Whether it begins on a page that has no room for all of it."""

    @property
    def empty(self) -> bool:
        """Whether it may be left out: an empty line of a table."""

    @property
    def shape(self) -> Hashable:
        """What its rules and labels depend on."""

    def split(self, height: float) -> "tuple[Piece, Piece]":
        """Cut at `height`: what stands above, and what goes on overleaf."""

    def rules(self, y: float) -> list[Rule]:
        """Return the rules within it when it begins at `y`."""

    def labels(self, faces: Faces, y: float) -> Iterator[Ink]:
        """Yield what is printed on the blank form too."""

    def values(self, filled: Filled, faces: Faces, y: float) -> Iterator[Ink]:
        """Yield what is filled in."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or as much of it as stands on one page; all of it counts as filled in."""

    row: int
    edges: tuple[float, float]
    align: str
    above: float
    block: Block
    head = None
    ruled = False
    runs_on, empty = True, False

    @property
    def height(self) -> float:
        """Its lines, what is free above, and a little air below, where a grid may begin."""
        return self.above + self.block.height + 1.5 * MM

    @property
    def shape(self) -> Hashable:
        """It has no frame, but moves what stands below it."""
        return self.row, self.height

    def split(self, height: float) -> "tuple[Paragraph, Paragraph]":
        """Cut between lines; at least one stands above."""
        many = max(1, int((height - self.above - 1.5 * MM + 0.01) / self.block.leading))
        above, below = (replace(self.block, lines=cut) for cut in (self.block.lines[:many], self.block.lines[many:]))
        return replace(self, block=above), replace(self, block=below, above=0.0)

    def rules(self, y: float) -> list[Rule]:
        """None."""
        return []

    def labels(self, faces: Faces, y: float) -> Iterator[Ink]:
        """None of its own."""
        return iter(())

    def values(self, filled: Filled, faces: Faces, y: float) -> Iterator[Ink]:
        """Its lines, aligned."""
        left, right = self.edges
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[self.align]
        for ink in lines(self.block, left, y + self.above):
            free = right - left - faces.width(ink.text, ink.size)
            yield replace(ink, x=left + share * max(free, 0.0))


def paragraph(row: int, declared: Text, edges: tuple[float, float], filled: Filled, faces: Faces) -> Paragraph:
    """Return a paragraph with what is filled in."""
    words = wrap(declared.filled(filled.texts), edges[1] - edges[0], declared.size, faces)
    return Paragraph(row, edges, declared.align, declared.above * MM, Block(words, declared.size, 1.8))


def lines(block: Block, x: float, top: float) -> Iterator[Ink]:
    """Yield the lines of a block, the first at `top`."""
    for n, line in enumerate(block.lines):
        yield Ink(x, top + (n + 0.5) * block.leading + 0.36 * block.size, line, block.size)


def cut(blocks: tuple[Block, ...], height: float) -> tuple[tuple[Block, ...], tuple[Block, ...], float]:
    """Cut blocks side by side at `height`: what stands above, what below, and how high that is."""
    counts = [int((height - 3 * MM) / block.leading) for block in blocks]
    above = tuple(replace(b, lines=b.lines[:n]) for b, n in zip(blocks, counts, strict=True))
    below = tuple(replace(b, lines=b.lines[n:]) for b, n in zip(blocks, counts, strict=True))
    return above, below, max(max(block.height for block in below) + 3 * MM, 12 * MM)


def middle(
    block: Block, left: float, right: float, y: float, height: float, faces: Faces, face: str = SONG
) -> Iterator[Ink]:
    """Yield the lines of a block in the middle of a box that begins at `y`, both ways."""
    for ink in lines(block, 0, y + (height - block.height) / 2):
        indent = (right - left - faces.width(ink.text, ink.size, face)) / 2
        yield Ink(left + indent, ink.y, ink.text, ink.size, face)
