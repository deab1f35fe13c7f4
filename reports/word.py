"""Parts of a Word document: python-docx makes the document, long tables are written as text.

Word and WPS take widths from different places, so each is written three times: table, grid, cell. Every style names
its face for Latin and for Chinese, else Word takes another one for each.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import IO, Any
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

SONG, HEI = "宋体", "黑体"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TWIPS = 1440 / 25.4  # Word's twentieths of a point in a millimetre
HERE = "⁂表⁂"  # where the long table comes in; no clerk can type it into a paragraph of ours
BAD = {n: "\ufffd" for n in [*range(32), 0xFFFE, 0xFFFF] if n not in (9, 10)}  # XML has no way to write these
EPOCH = (1980, 1, 1, 0, 0, 0)  # the time of a file inside the package: always the same, or equal exports differ

TITLE_SIZE = 20.0
TITLE, HEAD, NOTE, FIGURE, LABEL, CENTRED = "表题", "表头", "表注", "数字", "栏目", "居中"


def document(paper: tuple[float, float], margins: tuple[float, ...], size: float, title: str, by: str, at: datetime) -> Document:
    """Return an empty document: paper and margins (top, right, bottom, left) in mm, body text of `size` points."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(paper[0]), Mm(paper[1])
    section.orientation = 1 if paper[0] > paper[1] else 0  # type: ignore[assignment]  # the enum's own values
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = (Mm(m) for m in margins)
    section.header_distance, section.footer_distance = Mm(8), Mm(8)
    defaults = made.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    _name_faces(defaults, SONG)  # the template's theme would put another face under every style
    defaults.find(qn("w:lang")).set(qn("w:eastAsia"), "zh-CN")
    _dress(made.styles["Normal"], SONG, size)
    center, right = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
    for name, face, points, align in (
        (TITLE, SONG, TITLE_SIZE, center), (HEAD, HEI, size, center), (LABEL, HEI, 11, center),
        (NOTE, SONG, 9, None), (FIGURE, SONG, size, right), (CENTRED, SONG, size, center),
    ):
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        _dress(style, face, points, align)
    for name in ("Header", "Footer"):
        _dress(made.styles[name], SONG, 8)
    about = made.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title, by, by, ""
    about.created = about.modified = at.replace(tzinfo=None)
    return made


def run(text: str, *, struck: bool = False, size: float = 0) -> str:
    """Return a run of text, of another `size` than its style says; a line end in it stays one."""
    look = ("<w:strike/>" if struck else "") + (f'<w:sz w:val="{round(2 * size)}"/>' if size else "")
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    words = escape(text.translate(BAD)).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(runs: str = "", style: str = "", extra: str = "") -> str:
    """Return a paragraph; `extra` is what else its properties say."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{look}{extra}</w:pPr>{runs}</w:p>" if look or extra else f"<w:p>{runs}</w:p>"


def space(above: float, below: float = 0, line: float = 1) -> str:
    """Return what is free above and below a paragraph in points, and from one of its lines to the next."""
    spaced = f' w:line="{round(240 * line)}" w:lineRule="auto"' if line != 1 else ""
    return f'<w:spacing w:before="{round(20 * above)}" w:after="{round(20 * below)}"{spaced}/>'


def cell(paragraphs: str, width: int, span: int = 1, align: str = "center", *, merge: str = "") -> str:
    """Return a table cell `width` twips wide over `span` columns; `align` is top, center or bottom.

    `merge` is "restart" for the first cell of some merged one below another, "continue" for each below it.
    """
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merged}<w:vAlign w:val="{align}"/>'
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraphs}</w:tc>"


def row(cells: Iterable[str], *, head: bool = False, whole: bool = True, height: int = 0) -> str:
    """Return a table row; a head is repeated on every page, a whole one does not run over two."""
    look = ("<w:cantSplit/>" if whole else "") + (f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else "")
    return f"<w:tr><w:trPr>{look}{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(cells)}</w:tr>"


def table(
    rows: Iterable[str], widths: Sequence[int], *, outer: int = 9, inner: int = 4, pad: int = 50, top: bool = True
) -> str:
    """Return a table with columns of these widths in twips; rules in eighths of a point, that at the top may be left out."""
    thick = dict.fromkeys(("top", "left", "bottom", "right")[not top :], outer) | dict.fromkeys(("insideH", "insideV"), inner)
    rules = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>' for side, size in thick.items())
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    around = {"top": 28, "left": pad, "bottom": 28, "right": pad}  # in the order that the format asks for
    pads = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in around.items())
    look = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{rules}</w:tblBorders>'
    look += f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{pads}</w:tblCellMar>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def number_of(name: str, size: float = 0) -> str:
    """Return a field that Word fills in: PAGE or NUMPAGES."""
    return f'<w:fldSimple w:instr=" {name} ">{run("1", size=size)}</w:fldSimple>'


def tabs(*stops: tuple[str, float]) -> str:
    """Return the tab stops of a paragraph as (center or right, millimetres)."""
    return "<w:tabs>" + "".join(f'<w:tab w:val="{kind}" w:pos="{round(at * TWIPS)}"/>' for kind, at in stops) + "</w:tabs>"


def element(xml: str) -> Any:
    """Return one element of the text."""
    return parse_xml(f"<w:body {NAMESPACE}>{xml}</w:body>")[0]


def foot(made: Document, line: str) -> None:
    """Write a paragraph at the foot of every page."""
    old = made.sections[0].footer.paragraphs[0]._p
    old.getparent().replace(old, element(line))


def save(made: Document, body: str, file: IO[bytes]) -> None:
    """Write the document into `file`, with `body` in the place of the paragraph HERE."""
    plain = io.BytesIO()
    made.save(plain)
    mark = f"<w:p><w:r><w:t>{HERE}</w:t></w:r></w:p>"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml" and body:
                before, found, after = content.decode().partition(mark)
                assert found, "the document has no place for its table"
                content = "".join((before, body, after)).encode()
            package.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED, 1)


def _dress(style: Any, face: str, size: float, align: Any = None) -> None:
    style.font.size = Pt(size)
    style.font.name = face
    style.font.bold = False
    _name_faces(style.element.get_or_add_rPr(), face)
    spacing = style.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing = 1.0
    spacing.alignment = align


def _name_faces(look: Any, face: str) -> None:
    faces = look.find(qn("w:rFonts"))
    for key in list(faces.attrib):
        del faces.attrib[key]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        faces.set(qn(f"w:{script}"), face)
