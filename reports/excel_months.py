"""Which cells of a workbook show a month or a year and no day, for the child that reads strange files.

Excel keeps 2019年3月 as 1 March 2019; what a person sees in the ledger is the month, and a first day would be made up.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import reduce
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree
from xml.parsers import expat

MONTH = 'yyyy"年"m"月"'
BUILT_IN = {"17": "mmm-yy", **dict.fromkeys(("27", "36", "50", "52", "57"), MONTH)}  # in Chinese: ECMA-376 part 1, 18.8.30
NO_DATE = re.compile("[dhs0#?]|general")  # a day, a time, a figure
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')

Places = Mapping[tuple[int, int], str]


def dayless(path: Path) -> dict[str, Places]:
    """Return by sheet, for each (row, column) from 0 that shows a date without its day, how to write the date."""
    with zipfile.ZipFile(path) as whole:
        parts = dict(_parts(whole))
        shapes = _shapes(whole, parts.get("styles", ""))
        if not shapes:
            return {}
        found = dict[str, Places]()
        for sheet in _elements(whole, "xl/workbook.xml", "sheet"):
            relation = next(said for name, said in sheet.items() if name.endswith("}id"))
            with whole.open(parts[relation]) as file:
                found[sheet.get("name", "")] = _cells(file, shapes)
        return found


def shape(code: str) -> str:
    """Return how to write a date that a number format shows without its day, "" for any other format."""
    bare = LITERAL.sub("", code).partition(";")[0].lower()
    if NO_DATE.search(bare):
        return ""
    return ("{0.year}年" if re.search("[ye]", bare) else "") + ("{0.month}月" if "m" in bare else "")


def _parts(whole: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield (relation, or its kind for what there is once; part of the file)."""
    for relation in _elements(whole, "xl/_rels/workbook.xml.rels", "Relationship"):
        part = posixpath.normpath(posixpath.join("xl", relation.get("Target", ""))).lstrip("/")
        yield relation.get("Id", ""), part
        yield posixpath.basename(relation.get("Type", "")), part


def _shapes(whole: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return by style, as a cell names it, how its dates are written, of those alone that show no day."""
    if not part:
        return {}
    codes = BUILT_IN | {f.get("numFmtId", ""): f.get("formatCode", "") for f in _elements(whole, part, "numFmt")}
    styles = _elements(whole, part, "cellXfs")
    used = [codes.get(style.get("numFmtId", ""), "") for style in (styles[0] if styles else ())]
    return {str(n): found for n, code in enumerate(used) if (found := shape(code))}


def _elements(whole: zipfile.ZipFile, part: str, name: str) -> list[ElementTree.Element]:
    with whole.open(part) as file:
        return list(ElementTree.parse(file).getroot().iterfind(f".//{{*}}{name}"))


def _cells(file: IO[bytes], shapes: Mapping[str, str]) -> Places:
    """Read the styles of a sheet's cells; a sheet may be too large to be held as a tree."""
    found, row, column = dict[tuple[int, int], str](), -1, -1

    def begin(tag: str, about: Mapping[str, Any]) -> None:
        nonlocal row, column
        name = tag.rpartition(":")[2]
        if name == "row":
            row, column = int(about["r"]) - 1 if "r" in about else row + 1, -1
        elif name == "c":
            column = _column(about["r"]) if "r" in about else column + 1
            if about.get("s") in shapes:
                found[row, column] = shapes[about["s"]]

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.ParseFile(file)
    return found


def _column(cell: str) -> int:
    """Return the column of a cell, A from 0."""
    return reduce(lambda n, letter: n * 26 + ord(letter) - 64, re.sub("[^A-Z]", "", cell), 0) - 1
