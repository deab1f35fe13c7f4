"""Grids as PDF: pages one after the other, every cell ruled, faces embedded."""

from collections.abc import Generator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from forms import faces as fonts
from forms import files
from forms.faces import HEI, SONG, Faces
from forms.grid import AIR, LEADING, MM, PAD, SIZE, Grid, Placed, Sheet, sheets, top_of
from models import acts

if TYPE_CHECKING:
    from models.store import Store

rl_config.useA85 = 0  # see forms.pdf
TITLE, SMALL = 16.0, 9.0
OUTER, INNER = 0.35 * MM, 0.18 * MM
WORDS = "第页共打印时间登记人：（续）　 0123456789-:"


def grids_to_file(store: "Store", grids: Sequence[Grid], title: str, path: Path) -> Generator[tuple[int, int], None, None]:
    """Write grids as one PDF to `path`, yielding (pages drawn, in all); the trail says 导出 before the file has its name.

    Closing the generator early leaves neither. Raises `Refused` naming a character that no face has.
    """
    with files.whole(store, path) as (file, done):
        yield from drawing(grids, title, store.user, store.now(), file)
        acts.note(store, "导出", [], {"paper": title, "to": "pdf", "tables": len(grids)})
        done()


def drawing(
    grids: Sequence[Grid], title: str, by: str, at: datetime, file: Any
) -> Generator[tuple[int, int], None, None]:
    """Draw grids into `file`, yielding (pages drawn, pages in all); the file is complete when it ends."""
    faces = fonts.faces_for(set(WORDS + title + by).union(*(text for grid in grids for text in grid.texts())))
    pages = [sheet for grid in grids for sheet in sheets(grid, faces)]
    canvas = Canvas(file, invariant=1, pageCompression=1, initialFontName=SONG, pdfVersion=(1, 4))
    _entitle(canvas, title, by, at)
    for count, sheet in enumerate(pages, 1):
        canvas.setPageSize(tuple(length * MM for length in sheet.grid.paper))
        _page(_Pen(canvas, faces, sheet.grid.paper[1] * MM), sheet, f"打印时间：{at:%Y-%m-%d %H:%M}　登记人：{by}")
        canvas.showPage()
        yield count, len(pages)
    canvas.save()


def _entitle(canvas: Canvas, title: str, by: str, at: datetime) -> None:
    canvas.setTitle(title)
    canvas.setAuthor(by)
    canvas.setCreator("掌印")
    stamp = TimeStamp(invariant=1)
    stamp.YMDhms = tuple(at.timetuple())[:6]
    minutes = int((at.utcoffset() or at - at).total_seconds() / 60)
    stamp.dhh, stamp.dmm = divmod(minutes, 60)
    canvas._doc._timeStamp = stamp


class _Pen:
    """Writes lines of text, counted from the page's top."""

    def __init__(self, canvas: Canvas, faces: Faces, height: float) -> None:
        self.canvas, self.faces, self.height = canvas, faces, height

    def write(self, x: float, y: float, text: str, size: float, face: str = SONG) -> None:
        """Write one line with its baseline at y."""
        document, said = self.canvas._doc, []
        for name, run in self.faces.runs(text, face):
            font = pdfmetrics.getFont(name)
            for subset, piece in font.splitString(run, document):
                said.append(f"{font.getSubsetInternalName(subset, document)} {size:g} Tf ({self.canvas._escape(piece)}) Tj")
        self.canvas.addLiteral(f"BT 1 0 0 1 {x:.2f} {self.height - y:.2f} Tm {' '.join(said)} ET")


def _page(pen: _Pen, sheet: Sheet, said: str) -> None:
    grid = sheet.grid
    left, right = grid.margin * MM, (grid.margin + sum(grid.widths)) * MM
    title = grid.title + ("（续）" if sheet.place > 1 else "")
    size = min(TITLE, TITLE * (right - left) / max(pen.faces.width(title, TITLE, HEI), 1))
    middle = (left + right - pen.faces.width(title, size, HEI)) / 2
    pen.write(middle, (grid.margin + 6) * MM, title, size, HEI)
    pen.write(left, top_of(grid) - 2 * MM, grid.note, SMALL)
    place = f"第 {sheet.place} 页　共 {sheet.of} 页"
    pen.write(right - pen.faces.width(place, SMALL), top_of(grid) - 2 * MM, place, SMALL)
    _rules(pen, sheet)
    for cell in sheet.cells:
        _cell(pen, cell)
    bottom = max(cell.bottom for cell in sheet.cells)
    pen.canvas.setLineWidth(OUTER)
    pen.canvas.rect(left, pen.height - bottom, right - left, bottom - top_of(grid))
    pen.write(left, (grid.paper[1] - grid.margin + 2) * MM, said, 8)


def _rules(pen: _Pen, sheet: Sheet) -> None:
    """Rule all cells with one stroke: a line drawn for each of two neighbours prints thicker."""
    path = pen.canvas.beginPath()
    for cell in sheet.cells:
        path.rect(cell.left, pen.height - cell.bottom, cell.right - cell.left, cell.bottom - cell.top)
    pen.canvas.setLineWidth(INNER)
    pen.canvas.drawPath(path, stroke=1, fill=0)


def _cell(pen: _Pen, cell: Placed) -> None:
    """Write the lines of a cell: from the top, or in the middle of it."""
    top = cell.top + AIR
    if cell.centred:
        top = (cell.top + cell.bottom - len(cell.lines) * LEADING) / 2
    for n, line in enumerate(cell.lines):
        x = cell.left + PAD
        if cell.centred:
            x = (cell.left + cell.right - pen.faces.width(line, SIZE, cell.face)) / 2
        pen.write(x, top + (n + 0.5) * LEADING + 0.36 * SIZE, line, SIZE, cell.face)
