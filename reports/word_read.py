"""The tables of a Word file as rows of texts, for the child that reads strange files: many an old ledger is kept in Word."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tables(path: Path) -> Iterator[Any]:
    """Yield a sheet for each table that does not lie in another: what is written above it, then its rows."""
    with zipfile.ZipFile(path) as whole, whole.open(DOCUMENT) as file:
        body = ElementTree.parse(file).getroot().find(f"{W}body")
    above, count = "", 0
    for part in body if body is not None else ():
        if part.tag == f"{W}p":
            above = _text(part) or above
        elif part.tag == f"{W}tbl":
            count += 1
            yield {"sheet": f"表{count}"}
            yield [0, [above]]  # a title often names the year
            yield from _rows(part)
            above = ""


def _rows(table: ElementTree.Element) -> Iterator[list[Any]]:
    """Yield [row, texts]; a cell that runs on downwards says the same again, one over several columns is the first of them."""
    over: dict[int, str] = {}
    for number, row in enumerate(table.findall(f"{W}tr"), 1):
        texts = [""] * _number(row, "trPr/gridBefore", 0)
        for cell in row.iterfind(f"{W}tc"):
            merged, column = cell.find(f"{W}tcPr/{W}vMerge"), len(texts)
            runs_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
            over[column] = over.get(column, "") if runs_on else "".join(map(_text, cell.iter(f"{W}p")))
            texts += [over[column]] + [""] * (_number(cell, "tcPr/gridSpan", 1) - 1)
        if any(texts):
            yield [number, texts]


def _number(part: ElementTree.Element, path: str, usual: int) -> int:
    found = part.find("/".join(W + name for name in path.split("/")))
    return min(int(found.get(f"{W}val", usual)), 100) if found is not None else usual


def _text(paragraph: ElementTree.Element) -> str:
    return "".join(run.text or "" for run in paragraph.iter(f"{W}t")).strip()
