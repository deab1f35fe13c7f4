"""Grids as a Word file: cells merged as on paper, heads repeated on every page, each grid on pages of its own."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from forms import files
from forms.grid import Box, Grid
from models import acts
from reports import word

if TYPE_CHECKING:
    from models.store import Store

BODY, FOOT = 9.0, 8.0  # points; mm kept free below
ROOM = 7000  # twips of a page below the heads


def grids_to_file(store: "Store", grids: Sequence[Grid], title: str, path: Path) -> Generator[tuple[int, int], None, None]:
    """Write grids as one Word file to `path`, yielding (grids written, in all).

    The trail says 导出 before the file has its name; closing the generator early leaves neither.
    """
    now, paper, margin = store.now(), grids[0].paper, grids[0].margin
    with files.whole(store, path) as (file, done):
        made = word.document(paper, (margin, margin, margin + FOOT, margin), BODY, title, store.user, now)
        made.add_paragraph(word.HERE)
        parts = []
        for count, grid in enumerate(grids, 1):
            parts.append(_grid(grid, first=count == 1))
            yield count, len(grids)
        gap = "<w:r><w:tab/></w:r>"
        said = word.run(f"导出时间：{now:%Y-%m-%d %H:%M}　登记人：{store.user}")
        pages = word.run("第 ") + word.number_of("PAGE") + word.run(" / ") + word.number_of("NUMPAGES") + word.run(" 页")
        made.sections[0].header.paragraphs[0].text = grids[0].note  # not above a table: there stands its section's name
        word.foot(made, word.paragraph(said + gap + pages, word.NOTE, word.tabs(("right", paper[0] - 2 * margin))))
        acts.note(store, "导出", [], {"paper": title, "to": "docx", "tables": len(grids)})
        word.save(made, "".join(parts) + word.paragraph("", word.NOTE), file)
        done()


def _grid(grid: Grid, *, first: bool) -> str:
    """Return a grid as text: its title, right below it the table."""
    widths = [round(width * word.TWIPS) for width in grid.widths]
    look = "<w:keepNext/>" + ("" if first else "<w:pageBreakBefore/>") + '<w:spacing w:after="160"/>'
    above = word.paragraph(word.run(grid.title), word.TITLE, look)
    rows = [_row(grid, place, widths) for place in range(len(grid.rows))]
    return above + word.table(rows, widths, pad=79)


def _row(grid: Grid, place: int, widths: list[int]) -> str:
    """Return one row: the cells that begin in it, and a continued cell for each that began above and goes on."""
    cells, at, head = [], 0, place < grid.heads
    while at < len(widths):
        row, box = _standing(grid, place, at)
        merge = "" if box.rows == 1 else "restart" if row == place else "continue"
        words = _paragraphs(box) if row == place else word.paragraph()
        align = "center" if box.head or box.known else "top"
        width = sum(widths[at : at + box.columns])
        cells.append(word.cell(words, width, box.columns, align, merge=merge))
        at += box.columns
    return word.row(cells, head=head, whole=head, height=max(400, _share(grid, place)))


def _standing(grid: Grid, place: int, column: int) -> tuple[int, Box]:
    """Return the box that covers a column in a row, and the row in which it begins."""
    for row in range(place, -1, -1):
        for box in grid.rows[row]:
            if box.column <= column < box.column + box.columns and row + box.rows > place:
                return row, box
    return place, Box("", column)


def _share(grid: Grid, place: int) -> int:
    """Return a row's share of the longest cell that spans it, in twips, or Word would give all of it to the last row."""
    found = 0.0
    for row in range(place + 1):
        for box in (b for b in grid.rows[row] if b.rows > 1 and row + b.rows > place >= grid.heads):
            fits = sum(grid.widths[box.column : box.column + box.columns]) * 72 / 25.4 / BODY - 1
            lines = sum(-(-len(line) // fits) for line in box.text.split("\n"))
            whole = lines * BODY * 20
            if whole > ROOM:  # runs over pages anyway: rows that must be tall would not break
                return 0
            found = max(found, whole / box.rows)
    return round(found)


def _paragraphs(box: Box) -> str:
    style = word.HEAD if box.head else ""
    centred = '<w:jc w:val="center"/>' if box.known else ""
    return "".join(word.paragraph(word.run(line) if line else "", style, centred) for line in box.text.split("\n"))
