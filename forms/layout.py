"""Where every line of text and every rule of a sheet stands: pages in points from the top left corner, no file format."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from forms import cells, pieces, table
from forms.cells import Places
from forms.faces import Faces
from forms.job import Filled, Job
from forms.lines import fit
from forms.pieces import BOX, MM, SMALL, Ink, Piece, Rule
from forms.sheet import Row, Sheet, Table, Text

FOOT, BARE = 40 * MM, 22 * MM  # below the rows: notes, code, and the edge that printers leave white; without a code
NOTE = 5.2 * MM  # from one note to the next
LEAST = 16 * MM  # a piece of a cell lower than this is not begun at the foot of a page
CODE = 18 * MM  # the square code
TITLE_SIZES = (22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0, 8.0, 7.0)


@dataclass(frozen=True)
class Plan:
    """What all pages of a job share: `places` are those of each row of cells."""

    job: Job
    faces: Faces
    places: dict[int, Places]

    @property
    def sheet(self) -> Sheet:
        """The sheet that is printed."""
        return self.job.sheet

    @property
    def left(self) -> float:
        """Where the rows begin."""
        return self.sheet.margin * MM

    @property
    def right(self) -> float:
        """Where the rows end."""
        return (self.sheet.margin + self.sheet.width) * MM

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.sheet.begins * MM

    @property
    def room(self) -> float:
        """How high the rows of one page stand at the most."""
        foot = FOOT if self.job.numbered else BARE + NOTE * len(self.sheet.notes)
        return self.sheet.paper[1] * MM - foot - self.top


@dataclass(frozen=True)
class Page:
    """The pieces of one page, and which page it is of how many."""

    pieces: tuple[Piece, ...]
    place: int
    of: int

    @property
    def shape(self) -> Hashable:
        """Pages of the same shape share one frame."""
        return self.place > 1, tuple(piece.shape for piece in self.pieces)

    @property
    def height(self) -> float:
        """How high the pieces stand together."""
        return sum(piece.height for piece in self.pieces)


@dataclass(frozen=True)
class Frame:
    """What is printed on every page of one shape: rules, the outer edges of its grids, the words."""

    edges: tuple[Rule, ...]
    rules: tuple[Rule, ...]
    inks: tuple[Ink, ...]


def plan(job: Job, faces: Faces) -> Plan:
    """Work out once where the cells of a job stand."""
    sheet = job.sheet
    places = {
        place: tuple(
            (cell, *((sheet.margin + x) * MM for x in edges))
            for cell, edges in zip(row.cells, row.edges(sheet.width), strict=True)
        )
        for place, row in enumerate(sheet.rows) if isinstance(row, Row)
    }
    return Plan(job, faces, places)  # type: ignore[arg-type]  # three edges in, three edges out


def pages(planned: Plan, filled: Filled) -> list[Page]:
    """Distribute the rows of one filled sheet over as many pages as they need."""
    found = _pages(planned, filled)
    if not planned.job.blank and any("pages" in row.keys for row in planned.sheet.rows if isinstance(row, Text)):
        found = _pages(planned, replace(filled, texts={**filled.texts, "pages": str(len(found))}))
    return found


def _pages(planned: Plan, filled: Filled) -> list[Page]:
    found: list[list[Piece]] = [[]]
    left, queue = planned.room, list(_pieces(planned, filled))
    signing = len(planned.sheet.rows) - planned.sheet.together
    last = sum(piece.height for piece in queue if piece.row >= signing)
    for piece in queue:
        signs = piece.row == signing and last <= planned.room
        if piece.empty and piece.head in found[-1] and piece.height > left + 0.01:
            continue  # an empty line is worth no page
        while True:
            needed = last if signs else piece.height
            head = piece.head if piece.head is not None and piece.head not in found[-1] else None
            over = head.height if head else 0.0
            left += _given_way(found[-1], piece, needed + over - left)
            if needed + over <= left + 0.01:
                break
            heads = piece.head.height if piece.head else 0.0
            if not signs and (piece.runs_on or piece.height > planned.room - heads) and left - over >= LEAST:
                begun, piece = piece.split(left - over)
                found[-1] += [head, begun] if head else [begun]
            found.append(_along(found[-1], piece))
            left = planned.room - sum(above.height for above in found[-1])
        found[-1] += [head, piece] if head else [piece]
        left -= piece.height + over
    return [Page(tuple(page), place, len(found)) for place, page in enumerate(found, 1)]


def _given_way(page: list[Piece], piece: Piece, lacking: float) -> float:
    """Take empty lines of tables away, the last first, where that makes room for what stands below; return how much."""
    if lacking <= 0.01 or piece.head:
        return 0.0
    empty = [above for above in reversed(page) if above.empty]
    heights = [*accumulate(above.height for above in empty)]
    enough = next((n for n, height in enumerate(heights) if height >= lacking), None)
    if enough is None:
        return 0.0
    page[:] = [above for above in page if not any(above is given for given in empty[: enough + 1])]
    return heights[enough]


def _along(page: list[Piece], piece: Piece) -> list[Piece]:
    """Take a table's last line overleaf with the paragraph below it, which else stood there alone."""
    while not piece.ruled and page[-1].empty and page[-2] is not page[-1].head:
        page.pop()  # nor with an empty one
    last = page[-1]
    if piece.ruled or last.head is None or page[-2] is last.head:
        return []
    return [last.head, page.pop()]


def _pieces(planned: Plan, filled: Filled) -> Iterator[Piece]:
    sheet, faces = planned.sheet, planned.faces
    for place, row in enumerate(sheet.rows):
        if isinstance(row, Row):
            yield cells.cells(place, planned.places[place], row.height * MM, filled, faces)
        elif isinstance(row, Table):
            edges = tuple(((sheet.margin + left) * MM, (sheet.margin + right) * MM) for left, right in row.edges(sheet.width))
            yield from table.table(place, row, edges, filled, faces)
        else:
            yield pieces.paragraph(place, row, (planned.left, planned.right), filled, faces)


def frame(planned: Plan, page: Page) -> Frame:
    """Return the frame of a page: title, rules, labels, what is left for signing, notes."""
    inks = list(_heading(planned, page))
    rules, edges = list[Rule](), list[Rule]()
    y = top = planned.top
    for place, piece in enumerate(page.pieces):
        bottom = y + piece.height
        inks += piece.labels(planned.faces, y)
        rules += piece.rules(y)
        if piece.ruled and any(below.ruled for below in page.pieces[place + 1 : place + 2]):
            rules.append((planned.left, bottom, planned.right, bottom))
        else:
            edges += [(planned.left, top, planned.right, bottom)] if piece.ruled else []
            top = bottom
        y = bottom
    inks += [Ink(planned.left, y + 7.4 * MM + NOTE * n, note, SMALL) for n, note in enumerate(planned.sheet.notes)]
    return Frame(tuple(edges), tuple(rules), tuple(inks))


def values(planned: Plan, filled: Filled, page: Page) -> Iterator[Ink]:
    """Yield what is written into the frame of a page, piece by piece."""
    yield from _numbers(planned, filled, page)
    y = planned.top
    for piece in page.pieces:
        yield from piece.values(filled, planned.faces, y)
        y += piece.height
    if not planned.job.blank:
        yield from _foot(planned, filled, y)


def _heading(planned: Plan, page: Page) -> Iterator[Ink]:
    words = planned.job.title + ("（续页）" if page.place > 1 else "")
    block = fit(words, planned.right - planned.left, 13 * MM, planned.faces, TITLE_SIZES)
    for ink in pieces.lines(block, 0, planned.top - 18 * MM - block.height / 2):
        indent = (planned.left + planned.right - planned.faces.width(ink.text, ink.size)) / 2
        yield Ink(indent, ink.y, ink.text, ink.size)
    if planned.job.numbered:
        yield Ink(planned.left, planned.top - 3 * MM, "编号：", BOX)


def _numbers(planned: Plan, filled: Filled, page: Page) -> Iterator[Ink]:
    y = planned.top - 3 * MM
    if filled.number:
        yield Ink(planned.left + planned.faces.width("编号：", BOX), y, filled.number, BOX)
    if filled.number or page.of > 1:
        words = f"共 {page.of} 页　第 {page.place} 页"
        yield Ink(planned.right - planned.faces.width(words, BOX), y, words, BOX)


def _foot(planned: Plan, filled: Filled, y: float) -> Iterator[Ink]:
    job, faces = planned.job, planned.faces
    said = f"打印时间：{job.printed_at[:16].replace('T', ' ')}　登记人：{job.by}"
    said += f"　核验码：{filled.check}" if filled.check else ""
    base = y + 7.4 * MM + NOTE * len(job.sheet.notes)
    block = fit(said, planned.right - planned.left - CODE - 6 * MM, 6 * MM, faces, (SMALL, 8.0, 7.0))
    for n, line in enumerate(block.lines):
        yield Ink(planned.left, base + n * block.leading, line, block.size)
    if filled.code:
        digits = " ".join((filled.place[:3], filled.place[3:7], filled.place[7:], filled.check))
        yield Ink(planned.right - faces.width(digits, 7), y + 4 * MM + CODE + 3.4 * MM, digits, 7)
