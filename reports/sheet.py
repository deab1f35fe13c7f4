"""A declared sheet as a Word file with the same grid, blank or filled: for an office that changes the wording."""

import io
import re
from collections.abc import Generator, Iterable, Iterator
from datetime import datetime
from itertools import pairwise, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from forms import files, job
from forms.job import Filled, Job
from forms.sheet import Cell, Row, Sheet, Table, Text
from forms.square_code import code_of
from reports import word

if TYPE_CHECKING:
    from models.store import Store

SIZE, CODE = 12.0, 16.0
SIZES = ((6, 10.5), (10, 9.0), (99, 7.5))  # up to so many columns are set in so many points
HEADING = SIZES[0][1]
PAGES = "⁂页⁂"  # where Word writes how many pages there are; no clerk can type it
GAP = '<w:spacing w:line="20" w:lineRule="exact"/>'  # between tables, which Word else makes one: a twentieth of a line
PAD, ROOM = 113, 57  # twentieths of a point beside the text of a cell, and of a column
WHOLE = re.compile(r"[!-~]+|[^〔\s]{1,6}〔\d{4}〕\d+号")  # a day, a number: has no place to break
LEAST = 6.0  # points
WIDE = 0.65  # em of a digit in the widest face that stands in for 宋体 where there is none
STRIP = 28.0  # mm above the title where the 归档章 has its place

Made = tuple[list[str], list[int]]
"""Rows of a table and the widths of its columns."""


def print_to_file(store: "Store", wanted: Job, path: Path) -> Generator[tuple[int, int], None, None]:
    """Write a job as a Word file to `path`, yielding (sheets written, in all).

    The trail says 打印 before the file has its name; closing the generator early leaves neither.
    """
    sheet, total = wanted.sheet, len(wanted.filled)
    with files.whole(store, path) as (file, done):
        at = datetime.fromisoformat(wanted.printed_at) if wanted.printed_at else store.now()
        side = sheet.margin
        made = word.document(sheet.paper, (STRIP if sheet.strip else 20, side, 12, side), SIZE, wanted.title, wanted.by, at)
        if sheet.listed:
            pages = word.run("共 ") + word.number_of("NUMPAGES") + word.run(" 页　第 ") + word.number_of("PAGE") + word.run(" 页")
            word.foot(made, word.paragraph(pages, word.NOTE, '<w:jc w:val="right"/>'))
        for count, filled in enumerate(wanted.filled, 1):
            _add(made, wanted, filled, first=count == 1)
            yield count, total
        job.note(store, wanted, "docx")
        word.save(made, "", file)
        done()


def _add(made: Any, wanted: Job, filled: Filled, *, first: bool) -> None:
    """Add one sheet: title, number, rows, notes with the code beside them."""
    sheet, end = wanted.sheet, made.element.body.sectPr
    words = wanted.title + (f"（{filled.across[0]}）" if filled.across[0] else "")
    fits = sheet.width * 72 / 25.4 / len(words)  # on one line, as in the PDF
    title = word.run(words, size=0 if fits >= word.TITLE_SIZE else int(2 * fits) / 2)
    parts = [word.paragraph(title, word.TITLE, "" if first else "<w:pageBreakBefore/>")]
    if wanted.numbered:
        parts.append(word.paragraph(word.run(f"编号：{filled.number}"), word.NOTE, word.space(8, 3)))
    else:
        parts.append(word.paragraph("", word.NOTE))
    parts += _rows(sheet, filled)
    parts += [word.paragraph(word.run(note), word.NOTE, word.space(3)) for note in sheet.notes]
    for xml in filter(None, parts):
        end.addprevious(word.element(xml))
    if not wanted.blank:
        _foot(made, wanted, filled)


def _rows(sheet: Sheet, filled: Filled) -> Iterator[str]:
    """Yield what stands between title and notes: a table for rows of cells that follow each other, for each table one."""
    below = False  # whether a table stands right above
    for place, row in enumerate(sheet.rows):
        if isinstance(row, Text):
            yield _paragraph(row, filled)
        elif isinstance(row, Table) or place == 0 or not isinstance(sheet.rows[place - 1], Row):
            cells = [one for one in takewhile(lambda one: isinstance(one, Row), sheet.rows[place:]) if isinstance(one, Row)]
            yield word.paragraph("", word.NOTE, GAP) if below else ""
            found = _table(sheet, row, filled) if isinstance(row, Table) else _cells(sheet, cells, filled)
            yield word.table(*found, outer=9, inner=4, pad=ROOM if isinstance(row, Table) else PAD, top=not below)
        below = not isinstance(row, Text)


def _paragraph(declared: Text, filled: Filled) -> str:
    """Return a paragraph; how many pages there are Word counts itself."""
    pages = {"pages": PAGES} if filled.entries else {}
    before, found, after = declared.filled({**filled.texts, **pages}).partition(PAGES)
    runs = word.run(before, size=declared.size) + (word.number_of("NUMPAGES", declared.size) if found else "")
    runs += word.run(after, size=declared.size) if after else ""
    look = word.space(declared.above * 72 / 25.4, 4, 1.8 / 1.36) + f'<w:jc w:val="{declared.align}"/>'
    return word.paragraph(runs, "", look)


def _cells(sheet: Sheet, rows: list[Row], filled: Filled) -> Made:
    """Return rows of cells over a column for each of their upright rules."""
    grid = sorted({round(x, 2) for row in rows for edges in row.edges(sheet.width) for x in edges})
    widths = [round((b - a) * word.TWIPS) for a, b in pairwise(grid)]
    return [_row(sheet, row, filled, grid, widths) for row in rows], widths


def _table(sheet: Sheet, declared: Table, filled: Filled) -> Made:
    """Return a table with its heads, which Word repeats on every page."""
    widths = [round((right - left) * word.TWIPS) for left, right in declared.edges(sheet.width)]
    height, found = round(declared.height * word.TWIPS), filled.lines.get(declared.key, ())
    size = next(points for columns, points in SIZES if len(widths) <= columns)

    def said(text: str, width: int, style: str, struck: bool) -> str:
        parts = ((part, _size(part, width - 2 * ROOM, size)) for part in text.split("\n"))
        return "".join(word.paragraph(word.run(part, struck=struck, size=points), style) for part, points in parts)

    def line(texts: Iterable[str], style: str, *, head: bool = False, struck: bool = False) -> str:
        cells = (word.cell(said(text, width, style, struck), width) for text, width in zip(texts, widths, strict=True))
        return word.row(cells, head=head, height=height)

    rows = [line([column.head for column in declared.columns], word.HEAD, head=True)]
    if declared.label:
        label = word.cell(word.paragraph(word.run(declared.label, size=HEADING), word.HEAD), sum(widths), len(widths))
        rows.insert(0, word.row([label], head=True, height=height))
    rows += [line(one.texts, word.CENTRED, struck=one.struck) for one in found]
    rows += [line([""] * len(widths), word.CENTRED)] * (declared.least - len(found))
    return rows, widths


def _row(sheet: Sheet, row: Row, filled: Filled, grid: list[float], widths: list[int]) -> str:
    cells = []
    for cell, (start, label, right) in zip(row.cells, row.edges(sheet.width), strict=True):
        first, middle, last = (grid.index(round(x, 2)) for x in (start, label, right))
        words = "".join(word.paragraph(word.run(line), word.LABEL) for line in cell.label.split("\n"))
        cells.append(word.cell(words, sum(widths[first:middle]), middle - first))
        width, align = sum(widths[middle:last]), "bottom" if cell.step else "center"
        cells.append(word.cell(_content(cell, filled, width), width, last - middle, align))
    longest = max((len(filled.texts.get(cell.key, "")) for cell in row.cells), default=0)
    return word.row(cells, height=round(row.height * word.TWIPS), whole=longest < 800)


def _content(cell: Cell, filled: Filled, width: int) -> str:
    said = word.paragraph(word.run(cell.hint), word.NOTE) if cell.hint else ""
    if not cell.step:
        text = filled.texts.get(cell.key, "")
        size = _size(text, width - 2 * PAD, SIZE)
        return said + word.paragraph(word.run(text, size=0 if size == SIZE else size))
    by, on = (filled.texts.get(key, "") for key in cell.signed())
    if cell.count[0]:
        count = filled.texts.get(cell.count[1], "")
        said += word.paragraph(word.run(f"{cell.count[0]}：{count or '　　　份'}"), extra='<w:spacing w:before="160"/>')
    wide = width / word.TWIPS
    stops = word.tabs(("left", wide - 92), ("right", wide - 5))
    gap = "<w:r><w:tab/></w:r>"
    signing = gap + word.run(f"签字：{by}") + gap + word.run(on or "年　　月　　日")
    return said + word.paragraph(signing, extra=stops + '<w:spacing w:before="120" w:after="100"/>')


def _size(text: str, width: int, size: float) -> float:
    """Return the points in which what has no place to break stands on one line of `width` twentieths of a point.

    What would be too small to read breaks all the same.
    """
    ems = sum(WIDE if character.isascii() else 1 for character in text)
    ems += sum(one.isascii() is not other.isascii() for one, other in pairwise(text)) / 4  # a gap where writings meet
    fits = int(2 * width / 20 / ems) / 2 if WHOLE.fullmatch(text) else size
    return min(size, fits) if fits >= LEAST else size


def _foot(made: Any, wanted: Job, filled: Filled) -> None:
    """Add the printing line and, where the entry has a number, the square code and its digits."""
    said = f"打印时间：{wanted.printed_at[:16].replace('T', ' ')}　登记人：{wanted.by}　核验码：{filled.check}"
    made.add_paragraph(said, word.NOTE).paragraph_format.space_before = Mm(1)
    if not filled.code:
        return
    picture = io.BytesIO()
    code_of(filled.code).save(picture, kind="png", scale=8, border=0)
    picture.seek(0)
    shown = made.add_paragraph(style=word.NOTE)
    shown.add_run().add_picture(picture, width=Mm(CODE))
    digits = made.add_paragraph(" ".join((filled.place[:3], filled.place[3:7], filled.place[7:], filled.check)), word.NOTE)
    for line in (shown, digits):
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
