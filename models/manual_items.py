"""The numbered lists in the cells of a manual: 一、 （一） 1. 1、 or nothing, several on one line, one over several lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.manual_paper import Line
from models.numerals import CHINESE, number
from models.text import tr

MARKER = re.compile(
    rf"\s*(?:(?P<bracket>[（(]\s*(?:[{CHINESE}]+|\d{{1,3}})\s*[)）])|(?P<chinese>[{CHINESE}]+)\s*[、.．]"
    r"|(?P<figure>\d{1,3})\s*[.．、](?!\d))\s*"
)
BARE = re.compile(r"\s*(\d{1,3})(?=[^\d\s.．、,，项年月日点时分个名件份%-])")
ENDS = re.compile(r"(?:[。；;！!？?.”]|流程规范见附件[^（()）]*(?:[（(][^（()）]*[)）])?[^（()）]*[)）])$")


@dataclass(frozen=True)
class Item:
    """One entry of a list; `line` is where it begins."""

    no: int
    text: str
    line: int


@dataclass(frozen=True)
class Unread:
    """A line that could not be read, and why; or, where `gap` is set, a number that the list passes over."""

    line: int
    text: str
    why: str
    gap: bool = False


@dataclass(frozen=True)
class _Piece:
    no: int | None
    inner: int  # the number of another style before it: of a list within an item
    text: str
    line: int


def numbered(lines: Sequence[Line], *, sentences: bool) -> tuple[list[Item], list[Unread]]:
    """Return the items of a cell and what could not be read.

    The first number says how this list is numbered; a list numbered otherwise from 1 on belongs to its item. Without
    any number each paragraph is an item, or with `sentences` each sentence. A gap in the numbers is told.
    """
    filled = [line for line in lines if line.text.strip()]
    pieces = [piece for line in _styled(filled) for piece in line]
    if not any(piece.no for piece in pieces):
        return _unnumbered(filled, sentences), []
    items: list[Item] = []
    unread: list[Unread] = []
    passed: dict[int, range] = {}  # by place in `unread`: the numbers that the list went over there
    inner = 0
    lost = False  # whether what was last met could not be read: what continues it cannot either
    for piece in pieces:
        goes_on = piece.inner in (1, inner + 1) if piece.inner else bool(items) and not ENDS.search(items[-1].text)
        taken = any(item.no == piece.no for item in items)
        if piece.no is not None and not taken:
            if not lost and piece.no > (items[-1].no + 1 if items else 1):
                passed[len(unread)] = range(items[-1].no + 1 if items else 1, piece.no)
                unread.append(Unread(piece.line, "", "", gap=True))
            items.append(Item(piece.no, piece.text, piece.line))
            lost, inner = False, 0
        elif piece.no is None and lost and not piece.inner and not ENDS.search(unread[-1].text):
            unread[-1] = Unread(unread[-1].line, unread[-1].text + piece.text, unread[-1].why)
        elif piece.no is None and items and not lost and goes_on:
            last, inner = items[-1], piece.inner or inner
            joint = "\n" if piece.inner else ""  # a list within an item keeps its lines; a broken sentence is joined
            items[-1] = Item(last.no, last.text + joint + piece.text, last.line)
        else:
            why = tr("序号 {} 前面已有一条。").format(piece.no) if taken else tr("没有序号，不知属于哪一条。")
            unread.append(Unread(piece.line, piece.text, why))
            lost = True
    return items, list(_with_gaps(unread, passed, {item.no for item in items}))


def _with_gaps(unread: list[Unread], passed: dict[int, range], known: set[int]) -> Iterator[Unread]:
    """Yield what could not be read, of the gaps only those whose numbers stand nowhere: two lines may be swapped."""
    for place, bad in enumerate(unread):
        missing = next((no for no in passed.get(place, ()) if no not in known), None)
        if missing is not None:
            yield Unread(bad.line, bad.text, tr("前面缺序号 {}。").format(missing), gap=True)
        elif not bad.gap:
            yield bad


def _styled(lines: list[Line]) -> Iterator[list[_Piece]]:
    """Yield each line cut at the numbers of the list's own style; a number inside a line must be the next one."""
    own, last = "", 0
    for line in lines:
        pieces: list[_Piece] = []
        begin, position, no, inner = 0, 0, None, 0
        while position <= len(line.text):
            found = MARKER.match(line.text, position) if _may_begin(line.text, position) else None
            value = number(re.sub(r"[（(）)]", "", found[found.lastgroup or 0])) if found else None
            kind = (found.lastgroup or "") if found else ""
            if found and value and position == 0 and own not in ("", kind):
                inner = value
            elif found and value and (position == 0 or (kind == own and value == last + 1)):
                if position:
                    pieces.append(_Piece(no, inner, line.text[begin:position].strip(), line.no))
                own, last, no, begin = kind, value, value, found.end()
                position = found.end() - 1
            position += 1
        bare = BARE.match(line.text) if no is None and own == "figure" and not inner else None
        if bare and int(bare[1]) in (last + 1, last + 2):  # the dot after the number was lost; or all of the one before
            no, begin, last = int(bare[1]), bare.end(), int(bare[1])
        pieces.append(_Piece(no, inner, line.text[begin:].strip(), line.no))
        yield [piece for piece in pieces if piece.text]


def _may_begin(text: str, position: int) -> bool:
    """Say whether an item may begin here: with the line, after the end of a sentence, after a gap."""
    return position == 0 or text[position - 1] in "。；;！？" or text[position - 1].isspace()


def _unnumbered(lines: list[Line], sentences: bool) -> list[Item]:
    joined: list[Line] = []
    for line in lines:
        text = line.text.strip()
        if sentences and joined and not ENDS.search(joined[-1].text):
            joined[-1] = Line(joined[-1].no, joined[-1].text + text)
        else:
            joined.append(Line(line.no, text))
    if not sentences:
        return [Item(n, line.text, line.no) for n, line in enumerate(joined, start=1)]
    parts = [Line(line.no, part) for line in joined for part in re.findall(r"[^。]+。?", line.text) if part.strip()]
    return [Item(n, line.text.strip(), line.no) for n, line in enumerate(parts, start=1)]
