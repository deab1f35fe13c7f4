"""A declared sheet as a Word file with the same grid, blank or filled: for an office that changes the wording."""

import io
from collections.abc import Generator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from forms import files, job
from forms.job import Filled, Job
from forms.pdf import code_of
from forms.sheet import Cell, Row, Sheet
from reports import word

if TYPE_CHECKING:
    from models.store import Store

SIZE, CODE = 12.0, 16.0


def print_to_file(store: "Store", wanted: Job, path: Path) -> Generator[tuple[int, int], None, None]:
    """Write a job as a Word file to `path`, yielding (sheets written, in all).

    The trail says 打印 before the file has its name; closing the generator early leaves neither.
    """
    sheet, total = wanted.sheet, len(wanted.filled)
    with files.whole(store, path) as (file, done):
        at = datetime.fromisoformat(wanted.printed_at) if wanted.printed_at else store.now()
        side = sheet.margin
        made = word.document(sheet.paper, (20, side, 12, side), SIZE, wanted.title, wanted.by, at)
        for count, filled in enumerate(wanted.filled, 1):
            _add(made, wanted, filled, first=count == 1)
            yield count, total
        job.note(store, wanted, "docx")
        word.save(made, "", file)
        done()


def _add(made: Any, wanted: Job, filled: Filled, *, first: bool) -> None:
    """Add one sheet: title, number, grid, notes with the code beside them."""
    sheet, end = wanted.sheet, made.element.body.sectPr
    right = word.tabs(("right", sheet.width))
    title = word.run(wanted.title + (f"（{filled.across[0]}）" if filled.across[0] else ""))
    number = word.run(f"编号：{filled.number}")
    grid = _columns(sheet)
    widths = [round((b - a) * word.TWIPS) for a, b in pairwise(grid)]
    rows = [_row(sheet, row, filled, grid, widths) for row in sheet.rows]
    above = word.paragraph(title, word.TITLE, "" if first else "<w:pageBreakBefore/>")
    above += word.paragraph(number, word.NOTE, right + '<w:spacing w:before="160" w:after="60"/>')
    for xml in (*_parts(above), word.table(rows, widths, outer=9, inner=4, pad=113)):
        end.addprevious(word.element(xml))
    for note in sheet.notes:
        end.addprevious(word.element(word.paragraph(word.run(note), word.NOTE, '<w:spacing w:before="60"/>')))
    if filled.code:
        _code(made, wanted, filled)


def _parts(xml: str) -> list[str]:
    return [f"{part}</w:p>" for part in xml.split("</w:p>") if part]


def _columns(sheet: Sheet) -> list[float]:
    """Return every place where some row has an upright rule, from the left edge of the grid."""
    return sorted({round(x, 2) for row in sheet.rows for edges in row.edges(sheet.width) for x in edges})


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
        return said + word.paragraph(word.run(filled.texts.get(cell.key, "")))
    by, on = (filled.texts.get(key, "") for key in cell.signed())
    if cell.count[0]:
        count = filled.texts.get(cell.count[1], "")
        said += word.paragraph(word.run(f"{cell.count[0]}：{count or '　　　份'}"), extra='<w:spacing w:before="160"/>')
    wide = width / word.TWIPS
    stops = word.tabs(("left", wide - 92), ("right", wide - 5))
    gap = "<w:r><w:tab/></w:r>"
    signing = gap + word.run(f"签字：{by}") + gap + word.run(on or "年　　月　　日")
    return said + word.paragraph(signing, extra=stops + '<w:spacing w:before="120" w:after="100"/>')


def _code(made: Any, wanted: Job, filled: Filled) -> None:
    """Add the printing line, the square code and its digits."""
    said = f"打印时间：{wanted.printed_at[:16].replace('T', ' ')}　登记人：{wanted.by}　核验码：{filled.check}"
    made.add_paragraph(said, word.NOTE).paragraph_format.space_before = Mm(1)
    picture = io.BytesIO()
    code_of(filled.code).save(picture, kind="png", scale=8, border=0)
    picture.seek(0)
    shown = made.add_paragraph(style=word.NOTE)
    shown.add_run().add_picture(picture, width=Mm(CODE))
    digits = made.add_paragraph(" ".join((filled.code[:3], filled.code[3:7], filled.code[7:13], filled.check)), word.NOTE)
    for line in (shown, digits):
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
