"""Where every line of text and every rule of a sheet stands: pages in points from the top left corner, no file format.

Long text first shrinks, then its row grows, then it goes on overleaf: nothing is cut off and nothing overlaps.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.faces import HEI, SONG, Faces
from forms.job import Filled, Job
from forms.lines import Block, fit
from forms.sheet import Cell, Sheet

MM = 72 / 25.4
PAD = 3 * MM
SIGNER, DAY, SIGN = 36 * MM, 40 * MM, 12 * MM  # in a signature box: the name, the day, the word 签字：
FOOT = 40 * MM  # below the grid: notes, code, and the edge that printers leave white
LEAST = 16 * MM  # a piece of a cell lower than this is not begun at the foot of a page
CODE, COUNT = 18 * MM, 8.5 * MM  # the square code; how far above the signature its count stands
TITLE_SIZES, SMALL, BOX, LABEL_SIZE = (22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0, 8.0, 7.0), 9.0, 11.0, 11.5


@dataclass(frozen=True)
class Ink:
    """One line of text: where its baseline begins, and how it is written."""

    x: float
    y: float
    text: str
    size: float
    face: str = SONG


@dataclass(frozen=True)
class Plan:
    """What all pages of a job share: `places` are, row by row, (cell, left, where its label ends, right)."""

    job: Job
    faces: Faces
    places: tuple[tuple[tuple[Cell, float, float, float], ...], ...]

    @property
    def sheet(self) -> Sheet:
        """The sheet that is printed."""
        return self.job.sheet

    @property
    def left(self) -> float:
        """Where the grid begins."""
        return self.sheet.margin * MM

    @property
    def right(self) -> float:
        """Where the grid ends."""
        return (self.sheet.margin + self.sheet.width) * MM

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.sheet.top * MM


@dataclass(frozen=True)
class Piece:
    """A row, or as much of it as stands on one page; one block of text for each cell."""

    row: int
    height: float
    blocks: tuple[Block, ...]
    continued: bool = False
    unsigned: tuple[bool, ...] = ()

    @property
    def shape(self) -> tuple[int, float, bool, tuple[bool, ...]]:
        """What the frame around it depends on."""
        return self.row, self.height, self.continued, self.unsigned


@dataclass(frozen=True)
class Page:
    """The pieces of one page, and which page it is of how many."""

    pieces: tuple[Piece, ...]
    place: int
    of: int

    @property
    def shape(self) -> tuple[bool, tuple[object, ...]]:
        """Pages of the same shape share one frame."""
        return self.place > 1, tuple(piece.shape for piece in self.pieces)


@dataclass(frozen=True)
class Frame:
    """What is printed on every page of one shape: rules as (x1, y1, x2, y2), the outer edge, the words."""

    edge: tuple[float, float, float, float]
    rules: tuple[tuple[float, float, float, float], ...]
    inks: tuple[Ink, ...]


def plan(job: Job, faces: Faces) -> Plan:
    """Work out once where the cells of a job stand."""
    sheet = job.sheet
    places = tuple(
        tuple(
            (cell, *((sheet.margin + x) * MM for x in edges))
            for cell, edges in zip(row.cells, row.edges(sheet.width), strict=True)
        )
        for row in sheet.rows
    )
    return Plan(job, faces, places)  # type: ignore[arg-type]  # three edges in, three edges out


def pages(planned: Plan, filled: Filled) -> list[Page]:
    """Distribute the rows of one filled sheet over as many pages as they need."""
    room = planned.sheet.paper[1] * MM - FOOT - planned.top
    found: list[list[Piece]] = [[]]
    left = room
    for place in range(len(planned.places)):
        piece = _measured(planned, place, filled)
        while piece.height > left + 0.01:
            runs_on = len(piece.blocks) == 1 and not piece.unsigned and left >= LEAST
            if runs_on or piece.height > room:
                head, piece = _split(piece, left)
                found[-1].append(head)
            found.append([])
            left = room
        found[-1].append(piece)
        left -= piece.height
    return [Page(tuple(pieces), place, len(found)) for place, pieces in enumerate(found, 1)]


def _measured(planned: Plan, place: int, filled: Filled) -> Piece:
    blocks, unsigned, faces = [], [], planned.faces
    height = needed = planned.sheet.rows[place].height * MM
    for cell, _, start, right in planned.places[place]:
        if cell.step:
            above = (9 if cell.hint else 4) * MM
            block = fit(filled.texts.get(f"{cell.step}_by", ""), SIGNER, height - above - 3 * MM, faces)
            needed = max(needed, block.height + above + 3 * MM)
            unsigned.append(not block.lines)
        else:
            block = fit(filled.texts.get(cell.key, ""), right - start - 2 * PAD, height - 2 * MM, faces)
            needed = max(needed, block.height + 3 * MM)
        blocks.append(block)
    return Piece(place, needed, tuple(blocks), False, tuple(unsigned))


def _split(piece: Piece, height: float) -> tuple[Piece, Piece]:
    """Cut a piece at `height`: what stands above, and what goes on overleaf."""
    counts = [int((height - 3 * MM) / block.leading) for block in piece.blocks]
    above = tuple(Block(b.lines[:n], b.size) for b, n in zip(piece.blocks, counts, strict=True))
    below = tuple(Block(b.lines[n:], b.size) for b, n in zip(piece.blocks, counts, strict=True))
    rest = max(max(block.height for block in below) + 3 * MM, 12 * MM)
    return (
        Piece(piece.row, height, above, piece.continued, piece.unsigned),
        Piece(piece.row, rest, below, True, piece.unsigned),
    )


def frame(planned: Plan, page: Page) -> Frame:
    """Return the frame of a page: title, rules, labels, what is left for signing, notes."""
    inks = list(_heading(planned, page))
    rules: list[tuple[float, float, float, float]] = []
    y = planned.top
    for piece in page.pieces:
        bottom = y + piece.height
        for cell, start, label, right in planned.places[piece.row]:
            words = cell.label + ("\n（续）" if piece.continued else "")
            inks += _centred(words, start, label, y, piece.height, planned.faces)
            rules += [(x, y, x, bottom) for x in (start, label) if x > planned.left]
            inks += _box(cell, piece, label, right, y, planned.faces) if cell.step else _hint(cell, label, y)
        y = bottom
        rules.append((planned.left, y, planned.right, y))
    inks += [Ink(planned.left, y + (7.4 + 5.2 * n) * MM, note, SMALL) for n, note in enumerate(planned.sheet.notes)]
    return Frame((planned.left, planned.top, planned.right, y), tuple(rules[:-1]), tuple(inks))


def values(planned: Plan, filled: Filled, page: Page) -> Iterator[Ink]:
    """Yield what is written into the frame of a page, cell by cell, the lines of a cell one after the other."""
    yield from _numbers(planned, filled, page)
    y = planned.top
    for piece in page.pieces:
        for (cell, _, start, right), block in zip(planned.places[piece.row], piece.blocks, strict=True):
            if cell.step:
                yield from _signed(cell, filled, block, start, right, y + piece.height, planned.faces)
            else:
                yield from _lines(block, start + PAD, y + (piece.height - block.height) / 2)
        y += piece.height
    if not planned.job.blank:
        yield from _foot(planned, filled, y)


def _heading(planned: Plan, page: Page) -> Iterator[Ink]:
    words = planned.job.title + ("（续页）" if page.place > 1 else "")
    block = fit(words, planned.right - planned.left, 13 * MM, planned.faces, TITLE_SIZES)
    for ink in _lines(block, 0, planned.top - 18 * MM - block.height / 2):
        indent = (planned.left + planned.right - planned.faces.width(ink.text, ink.size)) / 2
        yield Ink(indent, ink.y, ink.text, ink.size)
    yield Ink(planned.left, planned.top - 3 * MM, "编号：", BOX)


def _numbers(planned: Plan, filled: Filled, page: Page) -> Iterator[Ink]:
    if filled.number:
        y = planned.top - 3 * MM
        yield Ink(planned.left + planned.faces.width("编号：", BOX), y, filled.number, BOX)
        words = f"共 {page.of} 页　第 {page.place} 页"
        yield Ink(planned.right - planned.faces.width(words, BOX), y, words, BOX)


def _box(cell: Cell, piece: Piece, start: float, right: float, y: float, faces: Faces) -> Iterator[Ink]:
    """What a signature box says before it is signed."""
    yield from _hint(cell, start, y)
    base = y + piece.height - 4.5 * MM
    unsigned = piece.unsigned[0]
    if cell.count[0]:
        yield Ink(start + PAD, base - COUNT, f"{cell.count[0]}：" + ("　　　份" if unsigned else ""), BOX)
    yield Ink(right - PAD - DAY - SIGNER - SIGN, base, "签字：", BOX)
    if unsigned:
        words = "年　　月　　日"
        yield Ink(right - PAD - faces.width(words, BOX), base, words, BOX)


def _signed(cell: Cell, filled: Filled, block: Block, start: float, right: float, bottom: float, faces: Faces) -> Iterator[Ink]:
    """What was recorded of a signature, so that a second print tells the truth."""
    base = bottom - 4.5 * MM
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


def _foot(planned: Plan, filled: Filled, y: float) -> Iterator[Ink]:
    job, faces = planned.job, planned.faces
    said = f"打印时间：{job.printed_at[:16].replace('T', ' ')}　登记人：{job.by}"
    said += f"　核验码：{filled.check}" if filled.code else ""
    base = y + (7.4 + 5.2 * len(job.sheet.notes)) * MM
    block = fit(said, planned.right - planned.left - CODE - 6 * MM, 6 * MM, faces, (SMALL, 8.0, 7.0))
    for n, line in enumerate(block.lines):
        yield Ink(planned.left, base + n * block.leading, line, block.size)
    if filled.code:
        digits = " ".join((filled.code[:3], filled.code[3:7], filled.code[7:13], filled.check))
        yield Ink(planned.right - faces.width(digits, 7), y + 4 * MM + CODE + 3.4 * MM, digits, 7)


def _hint(cell: Cell, start: float, y: float) -> list[Ink]:
    return [Ink(start + PAD, y + 6.2 * MM, cell.hint, SMALL)] if cell.hint else []


def _lines(block: Block, x: float, top: float) -> Iterator[Ink]:
    for n, line in enumerate(block.lines):
        yield Ink(x, top + (n + 0.5) * block.leading + 0.36 * block.size, line, block.size)


def _centred(words: str, left: float, right: float, y: float, height: float, faces: Faces) -> Iterator[Ink]:
    block = Block(tuple(words.split("\n")), LABEL_SIZE)
    for ink in _lines(block, 0, y + (height - block.height) / 2):
        indent = (right - left - faces.width(ink.text, ink.size, HEI)) / 2
        yield Ink(left + indent, ink.y, ink.text, ink.size, HEI)
