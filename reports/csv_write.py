"""CSV out: UTF-8 with its mark, so that Excel and WPS read it; no cell can become a formula there.

A cell that begins with one of SIGNS gets an apostrophe before it, also one that begins with an apostrophe; reading
(reports/excel_child.py) takes exactly that one away again, so what is exported comes back as it was.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from reports.cells import About, Cell, Column
from reports.excel_child import SIGNS


def write(file: IO[bytes], path: Path, about: About, columns: list[Column], rows: Iterable[list[Cell]]) -> Iterator[int]:
    """Write heads and rows, yielding how many rows stand; the trail's head is the last line, alone in its first cell."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        lines = csv.writer(text)
        lines.writerow([plain(column.label) for column in columns])
        for count, row in enumerate(rows, 1):
            lines.writerow([plain(str(cell)) for cell in row])
            yield count
        lines.writerow(["　".join(f"{name} {said}" for name, said in about.ending())])
    finally:
        text.detach()  # the file is whole's to close


def plain(text: str) -> str:
    """Return a text as it stands in a cell that no spreadsheet computes."""
    return f"'{text}" if text[:1] and text[0] in SIGNS else text
