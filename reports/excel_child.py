"""The child process that reads one spreadsheet: it knows no office, writes texts to stdout and may do nothing else.

`zhangyin --read-sheet FILE` comes here. One JSON document a line: {"sheet": name}, then [row, [texts]] for each row that
is not blank; {"hidden": name} for a sheet that is not shown; {"end": true} when everything was read. A line {"why": word}
is a refusal; the parent (reports/excel_read.py) knows the sentence. Formulas are never computed and links never followed:
the values are those that the file holds.
"""

import csv
import io
import json
import sys
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

MEMORY = 256 * 2**20  # bytes the child may have, by RLIMIT_AS; Windows has no such limit
MOST_UNPACKED = 160 * 2**20  # bytes all parts of a workbook may declare together
RATIO, SMALL = 200, 2**20  # a part larger than SMALL may not be packed more tightly than this
LONGEST = 10_001  # characters of one cell: one more than the longest text that any field takes
MOST_TEXT = 64 * 2**20  # characters handed on altogether
CODES = ("utf-8-sig", "gb18030")
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
SIGNS = "=+-@\t\r'＝＋－＠"  # what csv_write puts an apostrophe before
WORD = "word/document.xml"
MACROS = (".xlsm", ".xltm", ".xlsb", ".xlam", ".docm", ".dotm")


class Unreadable(Exception):
    """The file is refused; the word names the reason."""


def main(name: str) -> int:
    """Read the file and write what it holds to stdout; return 0, or 1 after a refusal."""
    path = Path(name)
    try:
        _limit()
        written = 0
        for found in read(path):
            line = json.dumps(found, ensure_ascii=True) + "\n"
            written += len(line)
            if written > MOST_TEXT:
                raise Unreadable("large")
            sys.stdout.write(line)
        sys.stdout.write('{"end": true}\n')
    except Unreadable as why:
        sys.stdout.write(json.dumps({"why": str(why)}) + "\n")
        return 1
    except (MemoryError, RecursionError):
        sys.stdout.write('{"why": "large"}\n')
        return 1
    except Exception:  # whatever a parser says about a broken file: the parent has one sentence for all of it
        sys.stdout.write('{"why": "broken"}\n')
        return 1
    return 0


def read(path: Path) -> Iterator[Any]:
    """Yield the lines of the protocol for a file, or raise `Unreadable`."""
    with path.open("rb") as file:
        start = file.read(8)
    if path.suffix.lower() in MACROS:
        raise Unreadable("macro")
    if start.startswith(OLE):
        raise Unreadable("locked" if "EncryptedPackage".encode("utf-16-le") in path.read_bytes() else "old")
    if start.startswith(b"PK"):
        yield from _word(path) if WORD in _checked_parts(path) else _workbook(path)
    elif path.suffix.lower() in (".csv", ".txt"):
        yield from _csv(path)
    else:
        raise Unreadable("other")


def _limit() -> None:
    """Take away what reading does not need: more memory, files to write, a core file."""
    try:
        import resource  # here: Windows has none
    except ImportError:
        return
    for what, most in (("RLIMIT_AS", MEMORY), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0), ("RLIMIT_NOFILE", 32)):
        resource.setrlimit(getattr(resource, what), (most, most))


def _checked_parts(path: Path) -> set[str]:
    """Refuse a bomb, a macro and what is neither workbook nor Word file, before any parser sees a part of it."""
    try:
        with zipfile.ZipFile(path) as whole:
            parts = whole.infolist()
            names = {part.filename for part in parts}
            if len(parts) > 5000 or sum(part.file_size for part in parts) > MOST_UNPACKED or any(map(_packed, parts)):
                raise Unreadable("bomb")
            if any(part.flag_bits & 1 for part in parts):
                raise Unreadable("locked")
            if any("vbaproject" in name.lower() for name in names):
                raise Unreadable("macro")
            if any(name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") for name in names):
                raise Unreadable("broken")
            if not names & {"xl/workbook.xml", WORD}:
                raise Unreadable("other")
            for part in parts:
                _check_part(whole, part)
            return names
    except (zipfile.BadZipFile, NotImplementedError, zipfile.LargeZipFile):
        raise Unreadable("broken") from None


def _packed(part: zipfile.ZipInfo) -> bool:
    return part.file_size > SMALL and part.file_size > RATIO * max(1, part.compress_size)


def _check_part(whole: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack a part once without keeping it: it holds what it declares, no macro's type and no entity of its own."""
    if not part.filename.endswith((".xml", ".rels")):
        return
    kept = b""
    with whole.open(part) as file:
        while block := file.read(2**18):  # zipfile stops at the declared size and compares the checksum
            seen = kept + block
            if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen:
                raise Unreadable("broken")
            if part.filename == "[Content_Types].xml" and b"macroEnabled" in seen:
                raise Unreadable("macro")
            kept = block[-16:]


def _word(path: Path) -> Iterator[Any]:
    from reports.word_read import tables  # here: after the limits are set, and only for a Word file

    for found in tables(path):
        yield [found[0], [text[:LONGEST] for text in found[1]]] if isinstance(found, list) else found


def _workbook(path: Path) -> Iterator[Any]:
    import python_calamine  # here: after the limits are set, and only for a workbook

    from reports.excel_months import dayless  # here: as above

    without_day = dayless(path)
    try:
        with python_calamine.CalamineWorkbook.from_path(str(path)) as book:
            for about in book.sheets_metadata:
                if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
                    continue
                if about.visible != python_calamine.SheetVisibleEnum.Visible:
                    yield {"hidden": about.name}
                    continue
                yield {"sheet": about.name}
                yield from _rows(book.get_sheet_by_name(about.name), without_day.get(about.name, {}))
    except python_calamine.PasswordError:
        raise Unreadable("locked") from None


def _rows(sheet: Any, shapes: Mapping[tuple[int, int], str]) -> Iterator[list[Any]]:
    """Yield [row as people count it, texts] for each row that is not blank; merged cells repeat downwards, not sideways.

    `shapes` says of the cells that show no day how they are written.
    """
    if sheet.start is None:
        return
    left = sheet.start[1]  # iter_rows begins at the sheet's first row but at the area's first column
    merged: dict[int, list[tuple[int, int]]] = {}
    for (first, column), (last, _) in sheet.merged_cell_ranges or []:
        if last > first:
            merged.setdefault(column, []).append((first, last))
    above: dict[int, tuple[int, str]] = {}  # column → (last row of the merged area, its text)
    for number, values in enumerate(sheet.iter_rows()):
        texts = [""] * left + [_text(value, shapes.get((number, at), "")) for at, value in enumerate(values, left)]
        for column, areas in merged.items():
            if column >= len(texts):
                continue
            if column in above and number <= above[column][0]:
                texts[column] = texts[column] or above[column][1]
            found = next((last for first, last in areas if first == number), None)
            if found is not None:
                above[column] = (found, texts[column])
        if any(texts):
            yield [number + 1, texts]


def _text(value: Any, shape: str = "") -> str:
    """Return a cell as a person would type it: 2025-01-06, 2025年1月, 3, 2.5; a time of day only where there is no day."""
    if isinstance(value, str):
        return value[:LONGEST]
    if shape and isinstance(value, date):
        return shape.format(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None or isinstance(value, timedelta) else str(value)


def _csv(path: Path) -> Iterator[Any]:
    text = _decoded(path.read_bytes())
    lines = text[:10_000].splitlines()[:20]
    mark = max(",\t;", key=lambda sign: sum(line.count(sign) for line in lines))
    if not any(mark in line for line in lines):
        raise Unreadable("other")
    csv.field_size_limit(MOST_TEXT)
    yield {"sheet": path.stem}
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True), 1):
            if any(cells):
                yield [number, [_bare(cell)[:LONGEST] for cell in cells]]
    except csv.Error:
        raise Unreadable("broken") from None


def _decoded(whole: bytes) -> str:
    for code in ("utf-16",) if whole[:2] in (b"\xff\xfe", b"\xfe\xff") else CODES:
        try:
            text = whole.decode(code)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("code")


def _bare(cell: str) -> str:
    """Take away the apostrophe that keeps a spreadsheet from reading a text as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in SIGNS else cell
