"""A row of cells on paper: labels, what stands beside them, and boxes for signatures."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from forms.faces import HEI, Faces
from forms.job import Filled
from forms.lines import Block, fit
from forms.pieces import BOX, MM, SMALL, Ink, Rule, cut, lines, middle
from forms.sheet import Cell

PAD = 3 * MM  # beside the text of a cell
SIGNER, DAY, SIGN = 36 * MM, 40 * MM, 12 * MM  # in a signature box: the name, the day, the word 签字：
COUNT = 8.5 * MM  # how far above the signature its count stands
LABEL_SIZE, ON = 11.5, "（续）"

Places = tuple[tuple[Cell, float, float, float], ...]
"""Of each cell of a row: the cell, its left edge, where its label ends, its right edge."""


@dataclass(frozen=True)
class Cells:
    """A row of cells, one block of text for each."""

    row: int
    places: Places
    height: float
    blocks: tuple[Block, ...]
    continued: bool = False
    head = None
    ruled, empty = True, False

    @property
    def unsigned(self) -> tuple[bool, ...]:
        """Of each signature box, whether it is empty."""
        pairs = zip(self.places, self.blocks, strict=True)
        return tuple(not block.lines for (cell, *_), block in pairs if cell.step)

    @property
    def runs_on(self) -> bool:
        """A cell alone, unless it is signed."""
        return len(self.blocks) == 1 and not self.places[0][0].step

    @property
    def shape(self) -> Hashable:
        """Which row, how high, what is unsigned."""
        return self.row, self.height, self.continued, self.unsigned

    def split(self, height: float) -> "tuple[Cells, Cells]":
        """Cut every cell's text."""
        above, below, rest = cut(self.blocks, height)
        return replace(self, height=height, blocks=above), replace(self, height=rest, blocks=below, continued=True)

    def rules(self, y: float) -> list[Rule]:
        """Upright ones, before and behind each label but at the outer edge."""
        outer = self.places[0][1]
        return [(x, y, x, y + self.height) for _, *edges, _ in self.places for x in edges if x > outer]

    def labels(self, faces: Faces, y: float) -> Iterator[Ink]:
        """The labels, and what a signature box says before it is signed."""
        for (cell, start, label, right), block in zip(self.places, self.blocks, strict=True):
            words = cell.label + (f"\n{ON}" if self.continued else "")
            yield from middle(Block(tuple(words.split("\n")), LABEL_SIZE), start, label, y, self.height, faces, HEI)
            if cell.hint:
                yield Ink(label + PAD, y + 6.2 * MM, cell.hint, SMALL)
            if cell.step:
                yield from _box(cell, not block.lines, label, right, y + self.height - 4.5 * MM, faces)

    def values(self, filled: Filled, faces: Faces, y: float) -> Iterator[Ink]:
        """Cell by cell, the lines of a cell one after the other."""
        for (cell, _, start, right), block in zip(self.places, self.blocks, strict=True):
            if cell.step:
                yield from _signed(cell, filled, block, start, right, y + self.height - 4.5 * MM, faces)
            else:
                yield from lines(block, start + PAD, y + (self.height - block.height) / 2)


def cells(row: int, places: Places, least: float, filled: Filled, faces: Faces) -> Cells:
    """Return a row of cells as high as its text needs."""
    blocks, needed = [], least
    for cell, _, start, right in places:
        if cell.step:
            above = (9 if cell.hint else 4) * MM
            block = fit(filled.texts.get(f"{cell.step}_by", ""), SIGNER, least - above - 3 * MM, faces)
            needed = max(needed, block.height + above + 3 * MM)
        else:
            block = fit(filled.texts.get(cell.key, ""), right - start - 2 * PAD, least - 2 * MM, faces)
            needed = max(needed, block.height + 3 * MM)
        blocks.append(block)
    return Cells(row, places, needed, tuple(blocks))


def _box(cell: Cell, unsigned: bool, start: float, right: float, base: float, faces: Faces) -> Iterator[Ink]:
    """What a signature box says before it is signed."""
    if cell.count[0]:
        yield Ink(start + PAD, base - COUNT, f"{cell.count[0]}：" + ("　　　份" if unsigned else ""), BOX)
    yield Ink(right - PAD - DAY - SIGNER - SIGN, base, "签字：", BOX)
    if unsigned:
        words = "年　　月　　日"
        yield Ink(right - PAD - faces.width(words, BOX), base, words, BOX)


def _signed(cell: Cell, filled: Filled, block: Block, start: float, right: float, base: float, faces: Faces) -> Iterator[Ink]:
    """What was recorded of a signature, so that a second print tells the truth."""
    if not block.lines:
        return
    count = filled.texts.get(cell.count[1], "")
    if count:
        yield Ink(start + PAD + faces.width(f"{cell.count[0]}：", BOX), base - COUNT, count, BOX)
    top = base - (len(block.lines) - 1) * block.leading
    for n, line in enumerate(block.lines):
        yield Ink(right - PAD - DAY - SIGNER, top + n * block.leading, line, block.size)
    day = filled.texts[f"{cell.step}_on"]
    yield Ink(right - PAD - faces.width(day, BOX), base, day, BOX)
