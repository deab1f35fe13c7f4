"""A register as a Word file: what the office binds at the end of the year. Rows are written as text, thousands a second."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING

from forms import files
from forms.job import entries_of, remarks
from forms.sheets.texts import left_by
from models import acts, audit
from models.book import Book, Entry, Filter, Sort
from models.kinds import Day
from models.people import Office
from models.record import NUMBER, Field
from reports import word
from reports.cells import period

if TYPE_CHECKING:
    from models.store import Store

A4, A3, MARGINS, SIZE = (297.0, 210.0), (420.0, 297.0), (16.0, 15.0, 17.0, 15.0), 8.0
LEAST, DAY, NUMBERED, STATED = 600, 1060, 1800, 840  # twips: three characters; a day, a number, a state on one line
FIGURE, EDGES = 104, 130  # twips: a figure of the widest face that stands in for 宋体, and both edges of a cell
RUNS_OVER = 1500  # characters in one cell, above which its row may run over two pages


@dataclass(frozen=True)
class Column:
    """One column: its head, the key of its texts ("" for remarks), how wide, whether figures stand at the right."""

    label: str
    key: str
    width: int
    least: int = LEAST
    right: bool = False
    as_written: str = ""  # the key of what an old ledger says where no day could be read


@dataclass(frozen=True)
class Around:
    """What stands around the table: the office's names, the period, the sums, how many entries of which sort."""

    unit: str
    title: str
    period: str
    sums: dict[str, int]
    entries: int
    struck: int
    historic: int


def export_word(
    store: "Store", book: Book, path: Path, since: date | None = None, until: date | None = None
) -> Generator[tuple[int, int], None, None]:
    """Write the book's entries of a period, by number, as a Word file to `path`; yield (entries written, in all).

    The trail says 导出 before the file has its name, and the head of that trail stands in the file's footer. Closing
    the generator leaves no file. Raises `Refused` for a path that cannot be written or a period that cannot be.
    """
    wanted, columns = period(book, since, until), columns_of(book)
    paper = paper_of(columns)
    widths = widths_of(columns, _wide(paper))
    rows = [word.row([_head(c, w) for c, w in zip(columns, widths, strict=True)], head=True, height=560)]
    struck = historic = 0
    with files.whole(store, path) as (file, done):
        with store.read() as lookup:
            ids, office = book.ids(lookup, wanted, Sort(rising=True)), lookup.all(Office)[0]
            upto = audit.last(lookup.session)[0]
            for count, entry in enumerate(entries_of(book, lookup, ids), 1):
                rows.append(_row(entry, columns, widths))
                struck += entry.struck
                historic += entry.state.mark == "old"
                if count % 100 == 0:
                    yield count, len(ids)
            sums, title = book.totals(lookup, wanted), office.short + book.title
        around = Around(office.unit, title, _words(book, wanted), sums, len(ids), struck, historic)
        if sums:
            rows.append(_totals(sums, columns, widths))
        facts = {"book": book.key, "to": "docx", "entries": len(ids), "upto": upto}
        days = {"since": audit.plain(since), "until": audit.plain(until)}
        head = acts.note(store, "导出", [], facts | {key: day for key, day in days.items() if day})
        _write(store, paper, around, word.table(rows, widths), audit.head_of(*head), file)
        done()
    yield len(ids), len(ids)


def columns_of(book: Book) -> list[Column]:
    """Return the columns of a book on paper: number, what its fields export, state, remarks last."""
    fields = [f for f in book.written() if f.export and f.key != "note"]
    numbered = [Column(NUMBER.label, "number", NUMBER.width, NUMBERED), *map(_column, fields), Column("状态", "state", 5, STATED)]
    return [*(numbered if book.numbered else map(_column, fields)), Column("备注", "", 14)]


def _column(field: Field) -> Column:
    least = DAY if isinstance(field.kind, Day) else max(LEAST, field.unbroken and field.unbroken * FIGURE + EDGES)
    return Column(field.label, field.key, field.width, least, field.kind.right, field.as_written)


def paper_of(columns: list[Column]) -> tuple[float, float]:
    """Return the paper that holds all columns: a book too wide for A4 lies on A3."""
    return A4 if sum(column.least for column in columns) <= round(_wide(A4) * word.TWIPS) else A3


def _wide(paper: tuple[float, float]) -> float:
    return paper[0] - MARGINS[1] - MARGINS[3]


def widths_of(columns: list[Column], wide: float) -> list[int]:
    """Share the page's width (mm) in proportion to the columns' own, none narrower than what it must hold."""
    room, fixed = round(wide * word.TWIPS), set[int]()
    while True:
        share = sum(c.width for n, c in enumerate(columns) if n not in fixed)
        left = room - sum(columns[n].least for n in fixed)
        found = [c.least if n in fixed else left * c.width // share for n, c in enumerate(columns)]
        narrow = {n for n, c in enumerate(columns) if n not in fixed and found[n] < c.least}
        if not narrow or len(narrow | fixed) == len(columns):
            found[-1] += room - sum(found) if not narrow else 0
            return found
        fixed |= narrow


def _head(column: Column, width: int) -> str:
    """Break a head that is too long for its column into even lines: 申请 / 份数, not 申请份 / 数."""
    fits = max(1, int((width / 20 - 5) / SIZE))
    lines = -(-len(column.label) // fits)
    each = -(-len(column.label) // lines)
    label = "\n".join(column.label[start : start + each] for start in range(0, len(column.label), each))
    return word.cell(word.paragraph(word.run(label), word.HEAD), width)


def _row(entry: Entry, columns: list[Column], widths: list[int]) -> str:
    cells, longest, texts = [], 0, {**entry.texts, "state": entry.state.word}
    for column, width in zip(columns, widths, strict=True):
        if column.key:
            text = texts[column.key] or texts.get(column.as_written, "")
            runs = word.run(text, struck=entry.struck and column.key != "state") if text else ""
        else:
            text = entry.texts.get("note", "")
            said = [*remarks(entry), *filter(None, [left_by(entry) if entry.signatures else ""])]
            runs = word.run("\n".join(said) + ("\n" if text else "")) if said else ""
            runs += word.run(text, struck=entry.struck) if text else ""
        longest = max(longest, len(text))
        cells.append(word.cell(word.paragraph(runs, word.FIGURE if column.right else ""), width))
    return word.row(cells, whole=longest < RUNS_OVER, height=440)


def _totals(sums: dict[str, int], columns: list[Column], widths: list[int]) -> str:
    words = {columns[0].key: "合计"} | {key: str(value) for key, value in sums.items()}
    cells = []
    for column, width in zip(columns, widths, strict=True):
        style = word.FIGURE if column.right else word.HEAD
        said = word.run(words.get(column.key, ""))
        cells.append(word.cell(word.paragraph(said, style, "<w:keepNext/>"), width))  # not without its signatures
    return word.row(cells, height=440)


def _words(book: Book, wanted: Filter) -> str:
    if wanted.since is None and wanted.until is None:
        return "全部"
    day = next(f.label for f in book.fields if f.key == book.day_field)
    words = f"{wanted.since} 起" if wanted.until is None else f"至 {wanted.until}"
    return (f"{wanted.since} 至 {wanted.until}" if wanted.since and wanted.until else words) + f"（按{day}）"


def _write(store: "Store", paper: tuple[float, float], around: Around, table: str, head: str, file: IO[bytes]) -> None:
    now, note, gap, wide = store.now(), word.NOTE, "<w:r><w:tab/></w:r>", _wide(paper)
    made = word.document(paper, MARGINS, SIZE, around.title, store.user, now)
    made.add_paragraph(word.HERE)
    period = word.run(f"单位：{around.unit}") + gap + word.run(f"期间：{around.period}")
    edge = word.tabs(("right", wide)) + '<w:spacing w:before="120" w:after="60"/>'
    before = word.paragraph(word.run(around.title), word.TITLE) + word.paragraph(period, note, edge)
    count = f"共 {around.entries} 条，其中作废 {around.struck} 条、历史补录 {around.historic} 条"
    count += "，不计入合计。" if around.sums else "。"
    after = word.paragraph(word.run(count), note, '<w:keepNext/><w:spacing w:before="80"/>')
    thirds = word.tabs(("left", wide * 0.36), ("left", wide * 0.72)) + '<w:spacing w:before="240"/>'
    signing = ("制表人：", "审核：", "日期：　　　　年　　月　　日")
    after += word.paragraph(gap.join(word.run(words) for words in signing), note, thirds)
    said = word.run(f"导出时间：{now:%Y-%m-%d %H:%M}　登记人：{store.user}")
    pages = word.run("第 ") + word.number_of("PAGE") + word.run(" / ") + word.number_of("NUMPAGES") + word.run(" 页")
    middle = word.tabs(("center", wide / 2), ("right", wide))
    word.foot(made, word.paragraph(gap.join((said, pages, word.run(f"痕迹 {head}"))), note, middle))
    word.save(made, before + table + after, file)
