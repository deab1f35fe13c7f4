"""Excel out: a register as .xlsx, and the rows of an old ledger that were not taken. Every text is written as text."""

import functools
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import CellStringTuple, Worksheet

from forms import files
from models.ledger_import import Bad
from models.text import tr
from reports.cells import About, Cell, Column

if TYPE_CHECKING:
    from models.store import Store

FONT, SIZE = "宋体", 10
AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
WIDEST = 60  # characters of a column
UNUSUAL = re.compile(r'[\x00-\x1f"&<>_\ufffe\uffff]|^\s|\s$')  # what has to be written in another way than it reads
BLANK_EDGE = re.compile(r"^\s|\s$")
column_name = functools.cache(xl_col_to_name)


class Rows(Worksheet):  # type: ignore[misc]  # whose types mypy is not told
    """A sheet not held in memory. Most texts need no escaping: they are written as xlsxwriter would, in a fourth of the time."""

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        if not isinstance(cell, CellStringTuple):
            super()._write_cell(row, col, cell)
            return
        place, how = f"{column_name(col)}{row + 1}", cell.format._get_xf_index()
        if not UNUSUAL.search(cell.string):
            self.fh.write(f'<c r="{place}" s="{how}" t="inlineStr"><is><t>{cell.string}</t></is></c>')
        else:  # never as xlsxwriter's rich text, which it takes <r>…</r> for and does not escape
            text = self._escape_control_characters(cell.string)
            self._xml_inline_string(text, bool(BLANK_EDGE.search(text)), [("r", place), ("s", how)])


def write(file: IO[bytes], path: Path, about: About, columns: list[Column], rows: Iterable[list[Cell]]) -> Iterator[int]:
    """Write heads and rows as one sheet, yielding how many rows stand, and what the file says of itself as a second.

    Rows are not held in memory; what xlsxwriter holds on disk meanwhile lies beside `path`, for the owner alone.
    """
    with tempfile.TemporaryDirectory(prefix=".", suffix=".part", dir=path.parent, ignore_cleanup_errors=True) as folder:
        book = xlsxwriter.Workbook(file, AS_TEXT | {"constant_memory": True, "tmpdir": folder})
        try:
            formats, last = _formats(book), 0
            sheet = _sheet(book, about.title, [(column.label, column.width) for column in columns], formats, Rows)
            for last, row in enumerate(rows, 1):
                for place, cell in enumerate(row):
                    _put(sheet, last, place, cell, formats["cell"])
                yield last
            if last:
                sheet.autofilter(0, 0, last, len(columns) - 1)
            _end(book, about, formats)
            book.close()
        finally:
            for made in book.worksheets():
                made.row_data_fh.close()  # given up, xlsxwriter would leave it open, and Windows the folder there


def _end(book: Any, about: About, formats: Mapping[str, Any]) -> None:
    """Write what the file says of itself, last of all the trail's head, as a second sheet and into its properties."""
    ending, notes = about.ending(), book.add_worksheet("导出说明", Rows)
    notes.set_column(0, 1, 24)
    for line, pair in enumerate(ending):
        for place, text in enumerate(pair):
            _put(notes, line, place, text, formats["cell"])
    said, now = "；".join(f"{name} {text}" for name, text in ending), about.now.replace(tzinfo=None)
    book.set_properties({"title": about.title, "author": about.user, "comments": said, "created": now})


def write_bad(store: "Store", path: Path, rows: Sequence[Bad]) -> None:
    """Write rows of an old ledger that were not taken, each with its 原因, to `path`: corrected there, they are read again.

    同上 and a day without its year are written out, since the rows above them are no longer there.
    """
    with files.whole(store, path) as (file, done):
        book = xlsxwriter.Workbook(file, AS_TEXT | {"in_memory": True})
        formats, used = _formats(book), set[str]()
        for name in dict.fromkeys(bad.sheet for bad in rows):
            some = [bad for bad in rows if bad.sheet == name]
            heads = [*dict.fromkeys(head for bad in some for head in bad.cells), "原因", "原行号"]
            sheet = _sheet(book, _sheet_name(name, used), [(head, _width(head, some)) for head in heads], formats)
            for line, bad in enumerate(some, 1):
                texts: Mapping[str, Cell] = {**bad.cells, "原因": bad.why, "原行号": bad.row}
                for place, head in enumerate(heads):
                    _put(sheet, line, place, texts.get(head, ""), formats["why" if head == "原因" else "cell"])
        book.set_properties({"title": tr("未导入的行"), "author": store.user, "created": store.now().replace(tzinfo=None)})
        book.close()
        done()


def _formats(book: Any) -> dict[str, Any]:
    base = {"font_name": FONT, "font_size": SIZE, "valign": "top", "text_wrap": True}
    return {
        "cell": book.add_format(base),
        "head": book.add_format(base | {"bold": True, "valign": "vcenter", "bottom": 1}),
        "why": book.add_format(base | {"font_color": "#B03A2E"}),
    }


def _sheet(
    book: Any, name: str, heads: Sequence[tuple[str, int]], formats: Mapping[str, Any], made: type[Worksheet] = Worksheet
) -> Any:
    sheet = book.add_worksheet(name, made)
    sheet.freeze_panes(1, 0)
    for place, (head, width) in enumerate(heads):
        sheet.set_column(place, place, min(WIDEST, 2 * max(width, len(head)) + 2))
    for place, (head, _) in enumerate(heads):
        _put(sheet, 0, place, head, formats["head"])
    return sheet


def _put(sheet: Any, row: int, place: int, cell: Cell, how: Any) -> None:
    """Write a number as a number and a text as a text, never as a formula or a link."""
    if isinstance(cell, int):
        sheet.write_number(row, place, cell, how)
    elif cell:
        sheet.write_string(row, place, cell, how)


def _width(head: str, rows: Sequence[Bad]) -> int:
    if head == "原因":
        return 26
    return max(3, *(min(22, len(bad.cells.get(head, ""))) for bad in rows))


def _sheet_name(name: str, used: set[str]) -> str:
    """Return a name that Excel takes and that is not given twice."""
    plain = re.sub(r"[\[\]:*?/\\]", "", name).strip("'")[:28] or "Sheet"
    found, count = plain, 1
    while found.lower() in used:
        count += 1
        found = f"{plain}{count}"
    used.add(found.lower())
    return found
