"""A manual's file: a Word document or a flattened text, read into the same paper; whatever else it is, one sentence."""

import hashlib
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from models.manual_paper import Cell, Line, Paper, Row, Table, clean, decode, is_header, paper, plain
from models.manual_text import Manual, read
from models.text import Refused, tr

LARGEST = 20 * 2**20  # bytes of a file that is looked at at all
UNPACKED, PARTS = 100 * 2**20, 5000  # what a .docx may become before it is taken for a bomb
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_manual(path: Path) -> tuple[Manual, str]:
    """Return what a manual says and the SHA-256 of its file, or raise `Refused` with one sentence."""
    if not path.is_file():  # a pipe or a device might never end
        raise Refused(tr("没有文件 {}，没有改动。请检查文件名。").format(path))
    if path.stat().st_size > LARGEST:
        raise Refused(tr("{} 超过 {} MB，没有改动。请去掉图片再试。").format(path.name, LARGEST // 2**20))
    data = path.read_bytes()
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(tr("{} 是旧版 Word（.doc）或加了密码，读不出，没有改动。请去掉密码，另存为 .docx。").format(path.name))
    if data.startswith(b"%PDF"):
        raise Refused(tr("{} 是 PDF，读不出表格，没有改动。请用原来的 .docx。").format(path.name))
    found = paper_of(data, path.name) if data.startswith(b"PK") else paper(decode(data))
    return read(found), hashlib.sha256(data).hexdigest()


def paper_of(data: bytes, name: str) -> Paper:
    """Return the paper of a Word document: the same cells as in the flattened text, merged ones empty after the first."""
    _check_package(data, name)
    import docx  # here: a quarter of a second that a flattened text does not need

    try:
        body = docx.Document(BytesIO(data)).element.body
    except Exception as error:  # whatever a broken package makes its parsers say; the reason goes along for the log
        raise Refused(tr("{} 不是完整的 Word 文件（.docx），没有改动。请用 Word 打开另存后再试。").format(name)) from error
    return _Reader(body).paper()


def _check_package(data: bytes, name: str) -> None:
    """Refuse a file that was cut off, and one that would unpack into more than any manual is."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as whole:
            parts = whole.infolist()
            if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
                raise Refused(tr("{} 展开后大得不正常，没有改动。请核实文件的来源。").format(name))
            if "word/document.xml" not in whole.namelist():
                raise Refused(tr("{} 不是 Word 文件（.docx），没有改动。请选科室岗位手册。").format(name))
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        raise Refused(tr("{} 不完整或已损坏，没有改动。请重新取得文件。").format(name)) from None


class _Reader:
    """Goes through a document once; paragraphs are numbered in its order, those of cells among them."""

    def __init__(self, body: Any) -> None:
        self.body, self.count = body, 0

    def paper(self) -> Paper:
        tables: list[Table] = []
        rest: list[Line] = []
        for block in _blocks(self.body):
            if block.tag == f"{WORD}p":
                line = Line(self.count + 1, " ".join(line.text for line in self._lines(block)))
                rest += [line] if line.text.strip() else []
                continue
            rows = tuple(self._row(row) for row in block.iter(f"{WORD}tr") if _inside(row, block))
            if rows and is_header(plain([line for cell in rows[0].cells for line in cell])):
                tables.append(Table(rest.pop() if rest else None, rows))
            else:
                rest += [line for row in rows for cell in row.cells for line in cell if line.text.strip()]
        return Paper(tuple(tables), tuple(rest))

    def _lines(self, paragraph: Any) -> tuple[Line, ...]:
        """Return a paragraph's lines: Shift+Enter begins a new one, as it does on paper."""
        self.count += 1
        parts = [
            node.text or "" if node.tag == f"{WORD}t" else "\n" if node.tag == f"{WORD}br" else " "
            for node in paragraph.iter(f"{WORD}t", f"{WORD}br", f"{WORD}tab")
            if node.tag != f"{WORD}tab" or node.getparent().tag == f"{WORD}r"  # else it is a tab stop, no tab
        ]
        return tuple(Line(self.count, clean(text).replace("\t", " ")) for text in "".join(parts).split("\n"))

    def _row(self, row: Any) -> Row:
        """Return a row over the whole grid: a cell that spans columns is followed by empty ones."""
        first, cells = self.count + 1, list[Cell]()
        for cell in (c for c in row.iter(f"{WORD}tc") if _inside(c, row)):
            lines = tuple(line for p in cell.iter(f"{WORD}p") if _inside(p, cell) for line in self._lines(p))
            merged = cell.find(f"{WORD}tcPr/{WORD}vMerge")
            below = merged is not None and merged.get(f"{WORD}val", "continue") == "continue"
            span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
            wide = int(span.get(f"{WORD}val", "1")) if span is not None else 1
            cells += [() if below else lines, *[()] * (min(wide, 50) - 1)]
        return Row(first, tuple(cells))


def _blocks(parent: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables of a body in their order, those within content controls too."""
    for child in parent:
        if child.tag in (f"{WORD}p", f"{WORD}tbl"):
            yield child
        elif child.tag in (f"{WORD}sdt", f"{WORD}sdtContent", f"{WORD}ins", f"{WORD}customXml"):
            yield from _blocks(child)


def _inside(node: Any, outer: Any) -> bool:
    """Say whether a node belongs to `outer` itself and not to a table or a text box within it."""
    parent = node.getparent()
    while parent is not outer:
        if parent.tag in (f"{WORD}tbl", f"{WORD}tc", f"{WORD}txbxContent"):
            return False
        parent = parent.getparent()
    return True
