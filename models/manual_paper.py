"""A manual as paper: its tables, row by row and cell by cell, and the lines outside them.

The flattened text has one cell a line: a tab begins a cell, lines without a tab continue it, an empty line ends a row
once the row has all its cells (inside a cell, an empty line is only a paragraph).
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from models.text import Refused, tr

BOOKMARK = re.compile(r"\[bookmark: [^\]]*\]")
HEADING = re.compile(r"^\s*(?:\d+(?:\.\d+){1,2}\D|\d{1,2}\s*[.．、]\s*\S|附件\s*\d*\s*$)")
PROCEDURE = re.compile(r"^\s*(\d+(?:\.\d+){1,2})(?![\d.])\S")
UNSEEN = ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")
KEYWORDS = ("三定", "部门主要职责", "科室工作任务", "岗位名称", "岗位责任", "边界事项")


class Line(NamedTuple):
    """One paragraph: its number in the file, counted from 1, and its text."""

    no: int
    text: str


Cell = tuple[Line, ...]


@dataclass(frozen=True)
class Row:
    """One row of a table; `no` is where it begins."""

    no: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """One table with the paragraph above it."""

    title: Line | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Paper:
    """The tables of a manual in their order, and every line outside them that is not empty."""

    tables: tuple[Table, ...]
    rest: tuple[Line, ...]


@dataclass(frozen=True)
class _Raw:
    """A line of the flattened text: whether it begins a cell, whether it is nothing at all."""

    no: int
    text: str
    cell: bool
    empty: bool

    @property
    def line(self) -> Line:
        return Line(self.no, self.text)


def decode(data: bytes) -> str:
    """Return the text of a file in UTF-8 (with or without BOM) or GB 18030, or raise `Refused`."""
    if b"\0" not in data[:4096]:
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise Refused(tr("这个文件不是文字（UTF-8 或 GB 18030），读不出内容，没有改动。请另存为 .docx 或文本文件。"))


def clean(text: str) -> str:
    """Return a paragraph without bookmarks and invisible characters, which no field would take; its spaces stay."""
    text = BOOKMARK.sub("", text).replace("\xa0", " ")
    return "".join(c for c in text if c == "\t" or not (unicodedata.category(c) in UNSEEN or ord(c) & 0xFFFE == 0xFFFE))


def plain(lines: Sequence[Line]) -> str:
    """Return the text of a cell without any white space and in one width: for comparing, not for showing."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", "".join(line.text for line in lines)))


def is_header(joined: str) -> bool:
    """Say whether the text of a row names columns of a section's table."""
    return sum(word in joined for word in KEYWORDS) >= 2 and "。" not in joined


def paper(text: str) -> Paper:
    """Return the tables of a flattened text and the lines outside them."""
    lines = _lines(text)
    heads = [i for i in range(len(lines)) if _begins_table(lines, i)]
    titles = [_title_of(lines, head) for head in heads]
    tables: list[Table] = []
    inside: set[int] = set()
    for n, head in enumerate(heads):
        following = heads[n + 1] if n + 1 < len(heads) else len(lines)
        stop = titles[n + 1] if n + 1 < len(heads) and titles[n + 1] is not None else following
        rows, end = _rows(lines, head, stop or following)
        at = titles[n]
        tables.append(Table(lines[at].line if at is not None else None, tuple(rows)))
        inside |= set(range(head, end)) | ({at} if at is not None else set())
    rest = [r.line for i, r in enumerate(lines) if i not in inside and r.text.strip()]
    return Paper(tuple(tables), tuple(rest))


def _lines(text: str) -> list[_Raw]:
    found = []
    for n, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        stripped = clean(raw)
        cell = stripped.startswith("\t")
        found.append(_Raw(n, stripped[cell:].replace("\t", " "), cell, raw == ""))
    return found


def _begins_table(lines: list[_Raw], i: int) -> bool:
    """Say whether a table's head begins here: charts have lines with a tab too, but none names columns."""
    if not lines[i].cell:
        return False
    before = i - 1
    while before >= 0 and not lines[before].cell and not lines[before].empty:
        before -= 1
    if before >= 0 and lines[before].cell:
        return False  # not the first cell of its row
    return is_header(plain([lines[j].line for j in range(i, _chunk(lines, i))]))


def _chunk(lines: list[_Raw], i: int) -> int:
    """Return where the lines from `i` on are followed by an empty one."""
    while i < len(lines) and not lines[i].empty:
        i += 1
    return i


def _title_of(lines: list[_Raw], head: int) -> int | None:
    """Return the place of the paragraph above a table, None when there is none near it."""
    at = head - 1
    while at >= 0 and head - at < 6 and not lines[at].text.strip():
        at -= 1
    return at if at >= 0 and head - at < 6 and not lines[at].cell else None


def _rows(lines: list[_Raw], start: int, stop: int) -> tuple[list[Row], int]:
    """Return the rows of the table whose head begins at `start`, and where it ends, at the latest at `stop`."""
    second = _chunk(lines, start) + 1
    width = max(sum(lines[j].cell for j in range(at, min(_chunk(lines, at), stop))) for at in (start, second))
    rows: list[Row] = []
    cells: list[list[Line]] = []

    def finish() -> None:
        if cells:
            rows.append(Row(cells[0][0].no, tuple(tuple(cell) for cell in cells)))
            cells.clear()

    for i in range(start, stop):
        found = lines[i]
        heading = bool(HEADING.match(found.text))
        if found.cell:
            cells.append([found.line])
        elif found.empty:
            if cells and (not rows or len(cells) >= width or _ends_short(lines, i, stop, len(cells), width)):
                finish()
        elif not cells and found.text.strip():
            return rows, i
        elif len(cells) >= width and (found.text.startswith(" ") or heading) and found.text.strip():
            finish()  # the last table has no empty line at its end: what follows is a heading, no paragraph of the cell
            return rows, i
        elif cells and found.text.startswith(" ") and PROCEDURE.match(found.text):
            finish()
            return rows, i
        elif cells:
            cells[-1].append(found.line)
    finish()
    return rows, stop


def _ends_short(lines: list[_Raw], i: int, stop: int, have: int, width: int) -> bool:
    """Say whether an empty line ends a row that lacks cells; else it stands inside a cell and the row goes on."""
    following = i
    while following < stop and lines[following].empty:
        following += 1
    if following >= stop:
        return True
    if lines[following].cell:
        more = sum(lines[j].cell for j in range(following, min(_chunk(lines, following), stop)))
        return have + more > width
    return False
