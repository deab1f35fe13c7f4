"""Sheets as PDF, drawn on reportlab's canvas: each entry on pages of its own, faces embedded, one job always the same bytes."""

import io
import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from forms import faces as fonts
from forms import files, job, layout, square_code
from forms.faces import HEI, SONG
from forms.job import Filled, Job
from forms.layout import CODE, Page, Plan
from forms.lines import fit
from forms.pieces import MM, Ink
from forms.sheet import LINE

if TYPE_CHECKING:
    from models.store import Store

rl_config.useA85 = 0  # text armour that no reader needs: a fifth more bytes and a quarter more time
DARK = re.compile("1+")
OUTER, INNER = 0.4 * MM, 0.18 * MM
PAPER_WORDS = "编号：（续）（续页）签字：年月日份共页第打印时间登记人核验码作废不予批准原因：　 0123456789-:■□" + LINE


@dataclass(frozen=True)
class Drawn:
    """A document being drawn: the frames it holds already by their shape, and texts as operators, to use again."""

    canvas: Canvas
    planned: Plan
    frames: dict[Any, str] = field(default_factory=dict)
    shown: dict[tuple[str, float, str], str] = field(default_factory=dict)


def draw(wanted: Job) -> bytes:
    """Return the job as a PDF. Raises `Refused` naming a character that no face has."""
    made = io.BytesIO()
    for _ in drawing(wanted, made):
        pass
    return made.getvalue()


def drawing(wanted: Job, file: Any) -> Iterator[tuple[int, int]]:
    """Draw the job into `file`, yielding (sheets drawn, sheets in all); the file is complete when it ends."""
    faces = fonts.faces_for(_characters(wanted))
    width, height = (length * MM for length in wanted.sheet.paper)
    canvas = Canvas(
        file, pagesize=(width, height), invariant=1, pageCompression=1, initialFontName=SONG, pdfVersion=(1, 4)
    )  # initialFontName: else Helvetica is listed, which nobody embeds
    _entitle(canvas, wanted)
    drawn = Drawn(canvas, layout.plan(wanted, faces))
    for done, filled in enumerate(wanted.filled, 1):
        for page in layout.pages(drawn.planned, filled):
            _page(drawn, filled, page)
        yield done, len(wanted.filled)
    canvas.save()


def print_to_file(store: "Store", wanted: Job, path: Path) -> Generator[tuple[int, int], None, None]:
    """Write the job as a PDF to `path`, yielding (done, total); the trail says 打印 before the file has its name.

    Closing the generator early leaves neither a file nor a trace.
    """
    with files.whole(store, path) as (file, done):
        yield from drawing(wanted, file)
        job.note(store, wanted, "pdf")
        done()


def _characters(wanted: Job) -> set[str]:
    found = set(PAPER_WORDS + wanted.title + wanted.by)
    found.update(*wanted.sheet.words())
    for filled in wanted.filled:
        found.update(filled.number, *filled.texts.values(), *filled.across)
        found.update(*(text for lines in filled.lines.values() for line in lines for text in line.texts))
    return found


def _entitle(canvas: Canvas, wanted: Job) -> None:
    """Title, program and time in the file's own description; the time is the job's, not the clock's."""
    canvas.setTitle(wanted.title)
    canvas.setAuthor(wanted.by)
    canvas.setCreator("掌印")
    if wanted.printed_at:
        moment, stamp = datetime.fromisoformat(wanted.printed_at), TimeStamp(invariant=1)
        stamp.YMDhms = tuple(moment.timetuple())[:6]
        minutes = int((moment.utcoffset() or moment - moment).total_seconds() / 60)
        stamp.dhh, stamp.dmm = divmod(minutes, 60)
        canvas._doc._timeStamp = stamp


def _page(drawn: Drawn, filled: Filled, page: Page) -> None:
    canvas, planned = drawn.canvas, drawn.planned
    if page.shape not in drawn.frames:
        drawn.frames[page.shape] = f"frame{len(drawn.frames)}"
        _draw_frame(drawn, drawn.frames[page.shape], layout.frame(planned, page))
    canvas.doForm(drawn.frames[page.shape])
    if filled.across[0]:
        _across(drawn, filled)
    _write(drawn, layout.values(planned, filled, page))
    if filled.code:
        _code(canvas, filled.code, planned.right - CODE, planned.top + page.height + 4 * MM)
    canvas.showPage()


def _draw_frame(drawn: Drawn, name: str, frame: layout.Frame) -> None:
    """Draw what pages of one shape share, once: a form that each of them only names."""
    canvas, height = drawn.canvas, drawn.canvas._pagesize[1]
    canvas.beginForm(name)
    canvas.setLineWidth(INNER)
    canvas.lines([(x1, height - y1, x2, height - y2) for x1, y1, x2, y2 in frame.rules])
    canvas.setLineWidth(OUTER)
    for left, top, right, bottom in frame.edges:
        canvas.rect(left, height - bottom, right - left, bottom - top)
    _write(drawn, frame.inks)
    canvas.endForm()


def _write(drawn: Drawn, inks: Iterable[Ink]) -> None:
    """Write lines of text, counted from the page's top."""
    height = drawn.canvas._pagesize[1]
    lines = [f"1 0 0 1 {ink.x:.2f} {height - ink.y:.2f} Tm {_shown(drawn, ink)}" for ink in inks]
    drawn.canvas.addLiteral("BT " + "\n".join(lines) + " ET")


def _shown(drawn: Drawn, ink: Ink) -> str:
    """Return the operators that show one line; the canvas's own text objects take three times as long."""
    known = (ink.text, ink.size, ink.face)
    if known not in drawn.shown:
        document, said = drawn.canvas._doc, []
        for face, run in drawn.planned.faces.runs(ink.text, ink.face):
            font = pdfmetrics.getFont(face)
            for subset, piece in font.splitString(run, document):
                name = font.getSubsetInternalName(subset, document)
                said.append(f"{name} {ink.size:g} Tf ({drawn.canvas._escape(piece)}) Tj")
        drawn.shown[known] = " ".join(said)
    return drawn.shown[known]


def _across(drawn: Drawn, filled: Filled) -> None:
    """Print in grey, slanting under the values, that this sheet no longer counts, and why."""
    canvas, faces, (word, why) = drawn.canvas, drawn.planned.faces, filled.across
    size, half = (120.0 if len(word) == 2 else 80.0), 68 * MM
    block = fit(f"原因：{why}" if why else "", 2 * half - 10 * MM, 16 * MM, faces, (14.0, 12.0, 10.0, 9.0))
    canvas.saveState()
    canvas.translate(canvas._pagesize[0] / 2, canvas._pagesize[1] * 0.56)
    canvas.rotate(24)
    canvas.setFillGray(0.72)
    canvas.setStrokeGray(0.72)
    canvas.setLineWidth(1.2 * MM)
    low = -size * 0.42 - block.height - (4 * MM if block.lines else 0)
    canvas.roundRect(-half, low, 2 * half, size * 0.62 - low, 4 * MM)
    _middle(drawn, Ink(0, -size * 0.30, word, size, HEI))
    canvas.setFillGray(0.45)
    for n, line in enumerate(block.lines):
        _middle(drawn, Ink(0, -size * 0.42 - (n + 0.9) * block.leading, line, block.size))
    canvas.restoreState()


def _middle(drawn: Drawn, ink: Ink) -> None:
    left = -drawn.planned.faces.width(ink.text, ink.size, ink.face) / 2
    drawn.canvas.addLiteral(f"BT 1 0 0 1 {left:.2f} {ink.y:.2f} Tm {_shown(drawn, ink)} ET")


def _code(canvas: Canvas, digits: str, x: float, y: float) -> None:
    """Draw the square code with its top left corner at (x, y): runs of dark modules as one path."""
    module, top = CODE / square_code.SIDE, canvas._pagesize[1] - y
    boxes = [
        f"{run.start()} {-line} {run.end() - run.start()} 1 re"
        for line, row in enumerate(square_code.rows(digits), 1)
        for run in DARK.finditer(row)
    ]
    canvas.addLiteral(f"q {module:.4f} 0 0 {module:.4f} {x:.3f} {top:.3f} cm 0 g {' '.join(boxes)} f Q")
