"""The faces that are printed: 宋 and 黑 as shipped, and for rare characters glyphs taken from the whole face."""

import functools
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from models.resource import resource
from models.text import Refused, tr

SONG, HEI = "Song", "Hei"
FILES = {SONG: "NotoSerifSC-Regular.ttf", HEI: "NotoSansSC-Regular.ttf"}


@dataclass(frozen=True)
class Faces:
    """The faces of one document: widths in thousandths of the size, and the face of the rare characters if any."""

    widths: dict[int, float]
    narrow: dict[int, float]
    rare: frozenset[str]
    rare_face: str = ""

    def width(self, text: str, size: float, face: str = SONG) -> float:
        """Return how wide a text runs, in points."""
        known = self.widths if face == SONG else self.narrow
        return sum([known[ord(character)] for character in text]) * size / 1000

    def runs(self, text: str, face: str) -> Iterator[tuple[str, str]]:
        """Yield (face, text) pieces: the rare characters in their own face."""
        if not self.rare or self.rare.isdisjoint(text):
            yield face, text
            return
        start = 0
        for place in range(1, len(text) + 1):
            if place == len(text) or (text[place] in self.rare) != (text[start] in self.rare):
                yield self.rare_face if text[start] in self.rare else face, text[start:place]
                start = place


def faces_for(characters: Iterable[str]) -> Faces:
    """Return the faces that print these characters, or raise `Refused` naming one that no face has."""
    song, hei = _shipped(SONG), _shipped(HEI)
    rare = frozenset(c for c in characters if ord(c) not in song.charToGlyph and c != "\n")
    if not rare:
        return Faces(song.charWidths, hei.charWidths, rare)
    name = _rare("".join(sorted(rare)))
    more = pdfmetrics.getFont(name).face.charWidths
    return Faces(more | song.charWidths, more | hei.charWidths, rare, name)


@functools.cache
def _shipped(name: str) -> Any:
    """Load a shipped face once and return its table of glyphs and widths."""
    ttfonts.makeToUnicodeCMap = _to_unicode
    font = ttfonts.TTFont(name, resource(f"fonts/{FILES[name]}"))
    pdfmetrics.registerFont(font)
    return font.face


@functools.cache
def _rare(characters: str) -> str:
    """Make a face of just these characters with the outlines that reportlab embeds; return its name."""
    import pylopdf_fonts_zh_cn as whole  # these two here: a tenth of a second that hardly any page needs
    from fontTools.ttLib import TTFont

    with TTFont(whole.serif_path(), lazy=True) as source:
        glyphs = source.getBestCmap()
        for character in characters:
            if ord(character) not in glyphs:
                sentence = tr("字库中没有“{}”（U+{}），不能印在纸上，没有打印。请改用别的写法。")
                raise Refused(sentence.format(character, f"{ord(character):04X}"))
        name = "Rare-" + "-".join(f"{ord(character):X}" for character in characters)
        outlines = {ord(character): glyphs[ord(character)] for character in characters}
        pdfmetrics.registerFont(ttfonts.TTFont(name, _converted(source, outlines)))
    return name


def _converted(source: Any, outlines: dict[int, str]) -> io.BytesIO:
    """Return a face that holds these outlines of `source` as quadratic curves, no more than a thousandth off."""
    from fontTools.fontBuilder import FontBuilder  # here: see _rare
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    order, drawn = [".notdef", *dict.fromkeys(outlines.values())], {}
    for name in order:
        pen = TTGlyphPen(None)
        source.getGlyphSet()[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        drawn[name] = pen.glyph()
    made = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    made.setupHead(unitsPerEm=source["head"].unitsPerEm, created=0, modified=0)  # the clock would make other bytes
    made.setupGlyphOrder(order)
    made.setupCharacterMap(outlines)
    made.setupGlyf(drawn)
    boxes = made.font["glyf"]
    made.setupHorizontalMetrics({n: (source["hmtx"][n][0], getattr(boxes[n], "xMin", 0) or 0) for n in order})
    made.setupHorizontalHeader(ascent=source["hhea"].ascent, descent=source["hhea"].descent)
    made.setupNameTable({"familyName": "Rare", "styleName": "Regular", "psName": "Rare"})
    made.setupOS2(sTypoAscender=source["hhea"].ascent, usWinAscent=source["hhea"].ascent, usWinDescent=-source["hhea"].descent)
    made.setupPost()
    file = io.BytesIO()
    made.font.recalcTimestamp = False
    made.save(file)
    file.seek(0)
    return file


def _to_unicode(name: str, subset: list[int]) -> str:
    """Write a subset's map back to characters; reportlab's own writes those above U+FFFF as five digits, two wrong ones."""
    head = (
        f"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry ({name})\n"
        f"/Ordering ({name})\n/Supplement 0\n>> def\n/CMapName /{name} def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
    )
    pairs = [f"<{code:02X}> <{chr(value).encode('utf-16-be').hex().upper()}>" for code, value in enumerate(subset)]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]  # no more may stand in one block
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return head + body + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
