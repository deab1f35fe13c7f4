"""What goes on paper and out to other programs, against the least that makes the same: slips, Word, Excel."""

import gc
import io
import json
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import xlsxwriter
from lxml import etree
from reportlab.pdfgen.canvas import Canvas

from forms import job, layout, pdf, square_code
from forms.faces import HEI, SONG, faces_for
from forms.job import Job
from forms.pieces import MM, Ink
from forms.sheets import sheets_of
from models.book import Filter, Sort, book
from models.resource import resource
from models.store import Store
from reports import cells, excel_write
from reports.cells import Cell, export_cells
from reports.register import export_word
from tests.bench.many import YEARS, office
from tests.bench.table import medians, row

ENTRIES, SLIPS = 10_000, 1000
TURNS, FEW = 5, 3  # of which the median counts; of what takes long
SEAL_USE = book("seal_use")
PACKED = zipfile.ZIP_DEFLATED


def slips(store: Store) -> Job:
    """Return the job of so many filled slips, each signed by all and not struck."""
    with store.read() as lookup:
        ids = SEAL_USE.ids(lookup, Filter(states=("已存档",)), Sort(rising=True))[:SLIPS]
    return job.read(store, sheets_of("seal_use")[0], ids)


def one_slip(wanted: Job) -> Iterator[bool]:
    """Compare one slip, its sheet and values given, with reportlab's canvas drawing what was laid out."""
    single = replace(wanted, filled=wanted.filled[:1])
    pdf.draw(single)  # both find the faces loaded
    planned = layout.plan(single, faces_for(pdf._characters(single)))
    (page,) = layout.pages(planned, single.filled[0])
    frame, inks = layout.frame(planned, page), list(layout.values(planned, single.filled[0], page))
    code = list(square_code.rows(single.filled[0].code))
    at = planned.right - layout.CODE, planned.top + page.height + 4 * MM
    peer = partial(by_canvas, frame, [*frame.inks, *inks], code, at)
    look_at("slip.pdf", pdf.draw(single))
    look_at("slip-canvas.pdf", peer())
    own, floor = medians(21, partial(pdf.draw, single), peer)
    yield row("slip, warm", own, "reportlab canvas, laid out before", floor, 1.5)


def by_canvas(frame: layout.Frame, inks: Sequence[Ink], code: Any, at: tuple[float, float]) -> bytes:
    """Draw lines, texts and square code that stand where they do already: no layout, no looking for faces."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(210 * MM, 297 * MM), invariant=1, pageCompression=1, initialFontName=SONG)
    height = 297 * MM
    canvas.setLineWidth(pdf.INNER)
    canvas.lines([(x1, height - y1, x2, height - y2) for x1, y1, x2, y2 in frame.rules])
    canvas.setLineWidth(pdf.OUTER)
    for left, top, right, bottom in frame.edges:
        canvas.rect(left, height - bottom, right - left, bottom - top)
    for ink in inks:
        canvas.setFont(ink.face, ink.size)
        canvas.drawString(ink.x, height - ink.y, ink.text)
    module, path = layout.CODE / len(code), canvas.beginPath()
    for line, dots in enumerate(code, 1):
        for run in pdf.DARK.finditer(dots):
            path.rect(at[0] + run.start() * module, height - at[1] - line * module, (run.end() - run.start()) * module, module)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.save()
    return made.getvalue()


def many_slips(wanted: Job, folder: Path) -> Iterator[bool]:
    """Compare so many slips in one file with the same page in Typst, which draws neither code nor tags."""
    if find_spec("typst") is None:
        print("  skipped: 1,000 slips against Typst, the Python package typst is not installed")
        return
    import typst

    (folder / "slip.typ").write_bytes((Path(__file__).parent / "slip.typ").read_bytes())
    for turn in range(TURNS + 1):  # other values each time, or Typst would take the pages that it still knows
        (folder / f"{turn}.json").write_text(json.dumps(told(wanted, turn), ensure_ascii=False), "utf-8")
    data = iter(range(TURNS + 1))

    def peer() -> bytes:
        made: bytes = typst.compile(
            str(folder / "slip.typ"), root=str(folder), font_paths=[str(resource("fonts"))], ignore_system_fonts=True,
            sys_inputs={"slips": f"{next(data)}.json"}, pdf_tags=False,
        )
        return made

    look_at("slips.pdf", pdf.draw(wanted))
    look_at("slips-typst.pdf", peer())
    own, other = medians(TURNS, partial(pdf.draw, wanted), peer)
    yield row(f"{len(wanted.filled):,} slips in one file", own, "Typst, laid out before", other, 1.0)


def told(wanted: Job, turn: int) -> dict[str, Any]:
    """Return what the template draws: the frame once, the lines of each page; the turn is said on every one."""
    planned = layout.plan(wanted, faces_for(pdf._characters(wanted)))
    pages = [(filled, page) for filled in wanted.filled for page in layout.pages(planned, filled)]
    frame = layout.frame(planned, pages[0][1])
    slips = [[*layout.values(planned, *one), Ink(400, 800, str(turn), 7)] for one in pages]

    def inks(some: Iterable[Ink]) -> list[list[Any]]:
        return [[round(ink.x, 2), round(ink.y, 2), ink.size, ink.face, ink.text] for ink in some]

    return {
        "faces": {SONG: "Noto Serif SC", HEI: "Noto Sans SC"}, "rules": frame.rules, "edges": frame.edges,
        "frame": inks(frame.inks), "slips": list(map(inks, slips)),
    }


def words(store: Store, folder: Path) -> Iterator[bool]:
    """Compare the register as a Word file with the same XML made and zipped by lxml; then four lengths with each other."""
    path = folder / "register.docx"

    def own(until: date | None = None) -> int:
        *_, (_, entries) = export_word(store, SEAL_USE, path, until=until)
        return entries

    own()
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    peer = partial(by_lxml, plain(root), root.nsmap, parts, folder / "peer.docx")
    assert peer() == etree.tostring(root)
    settle()
    begin, span = date(store.today().year - YEARS, 1, 1), timedelta(days=365 * YEARS + 1)
    parts_of_it = [begin + span * share for share in (0.1, 0.2, 0.5)]
    many = [own(until) for until in parts_of_it]
    mine, other, *less = medians(FEW, own, peer, *(partial(own, until) for until in parts_of_it))
    yield row(f"Word, {ENTRIES:,} entries", mine, "the same XML by lxml and zipfile", other, 3.0)
    for entries, time in zip(many, less, strict=True):
        yield row(f"Word, {ENTRIES:,} entries: linear", mine, f"as many by {entries:,} at a time", time * ENTRIES / entries, 1.15)


Plain = tuple[str, dict[str, str], str | None, list[Any]]


def plain(element: Any) -> Plain:
    """Return an element as tag, attributes, text and children."""
    return element.tag, dict(element.attrib), element.text, [plain(child) for child in element]


def by_lxml(known: Plain, prefixes: dict[str, str], parts: dict[str, bytes], path: Path) -> bytes:
    """Make the elements of a document, write them, pack them with the other parts; return the document."""
    tag, attributes, _, children = known
    root = etree.Element(tag, attributes, nsmap=prefixes)
    grow(root, children)
    made: bytes = etree.tostring(root)
    with zipfile.ZipFile(path, "w", PACKED, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(name, made if name == "word/document.xml" else content)
    return made


def grow(above: Any, children: list[Plain]) -> None:
    """Add elements below another."""
    for tag, attributes, text, below in children:
        made = etree.SubElement(above, tag, attributes)
        made.text = text
        if below:
            grow(made, below)


def workbooks(store: Store, folder: Path) -> Iterator[bool]:
    """Compare the register as .xlsx with the same cells in the same formats, known before, by xlsxwriter alone."""
    with store.read() as lookup:
        ids = SEAL_USE.ids(lookup, Filter(), Sort(rising=True))
        columns = cells.columns_of(SEAL_USE)
        known = [cells.row_of(entry, columns) for entry in job.entries_of(SEAL_USE, lookup, ids)]
    own, peer = folder / "own.xlsx", folder / "peer.xlsx"
    mine, other = medians(
        TURNS, lambda: list(export_cells(store, SEAL_USE, own, "xlsx")), partial(by_xlsxwriter, columns, known, peer)
    )
    with zipfile.ZipFile(own) as a, zipfile.ZipFile(peer) as b:
        assert all(a.read(f"xl/{part}.xml") == b.read(f"xl/{part}.xml") for part in ("worksheets/sheet1", "styles"))
    yield row(f"xlsx, {len(known):,} entries", mine, "xlsxwriter, the same cells", other, 1.5)


def by_xlsxwriter(columns: Sequence[cells.Column], known: Sequence[Sequence[Cell]], path: Path) -> None:
    """Write cells that are known already, in constant memory."""
    book = xlsxwriter.Workbook(path, excel_write.AS_TEXT | {"constant_memory": True})
    formats = excel_write._formats(book)
    sheet = excel_write._sheet(book, SEAL_USE.title, [(column.label, column.width) for column in columns], formats)
    how = formats["cell"]
    for line, row_ in enumerate(known, 1):
        for place, cell in enumerate(row_):
            if isinstance(cell, int):
                sheet.write_number(line, place, cell, how)
            elif cell:
                sheet.write_string(line, place, cell, how)
    sheet.autofilter(0, 0, len(known), len(columns) - 1)
    book.add_worksheet("导出说明")
    book.close()


def settle() -> None:
    """Let Python look no more through what is there already, as the window does once it stands; for the peer neither."""
    gc.collect()
    gc.freeze()


def look_at(name: str, made: bytes) -> None:
    """Keep a page where LOOK names a folder, so that one can see that both draw the same."""
    if "LOOK" in os.environ:
        (Path(os.environ["LOOK"]) / name).write_bytes(made)


def main() -> int:
    """Print the lines; 0 when every bound holds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = office(folder / "office", ENTRIES)
        print(f"paper and exports, {ENTRIES:,} entries (load {os.getloadavg()[0]:.1f}; medians, compare within this run)")
        wanted = slips(store)
        settle()
        good = [*one_slip(wanted), *many_slips(wanted, folder), *words(store, folder), *workbooks(store, folder)]
        store.close()
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
