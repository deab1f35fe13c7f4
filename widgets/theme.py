"""All colours, sizes and fonts of the window, its palette and its style sheet: no other file names a colour."""

from dataclasses import dataclass, fields
from string import Template

import pylopdf_fonts_zh_cn as shipped
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from widgets.face import Face as Face
from widgets.style_sheet import QSS

SHIPPED = "Noto Sans SC"  # what tests and screenshots force, so that they are the same everywhere
SANS = ("Microsoft YaHei UI", "Noto Sans CJK SC", SHIPPED)
SERIF = "Noto Serif SC"  # shipped with the program, so the same everywhere
TEXT_SIZES = ("100", "115", "130", "150")  # % of the text, offered in the settings
POINTS = {"small": 9.0, "body": 10.5, "lead": 12.0, "title": 16.0, "display": 27.0}


@dataclass(frozen=True)
class Tones:
    """One set of colours; a name says what the colour is for, never how it looks."""

    desk: str  # behind everything: rail, status bar, around a previewed page
    paper: str  # pages, tables, inspector
    raised: str  # what floats: menus, completion list, find
    hover: str  # under the mouse
    chosen: str  # selected row, current page in the rail
    line: str  # hairlines between rows and panes (decoration, carries no meaning alone)
    bar: str  # bars of a chart, scroll bar, rule under a group
    edge: str  # lines that must be seen: fields, outlined buttons, rings
    ink: str  # what is read first; focus; current tab
    ink2: str  # what is read second
    ink3: str  # captions, units, placeholders, struck rows
    off: str  # disabled
    seal: str  # cinnabar as text: overdue, wrong
    fill: str  # cinnabar as surface: the one primary action, the seal impression
    fill_hover: str
    fill_down: str
    on_fill: str  # text on cinnabar
    wash: str  # ground of a wrong field
    sheet: str  # printed paper: white also in the dark
    scrim: str  # over the page while the palette is open
    shade: str  # shadow below floating things


LIGHT = Tones(
    desk="#F3F1ED", paper="#FDFCFA", raised="#FFFFFF", hover="#F4F1EC", chosen="#EAE5DD",
    line="#E6E2DB", bar="#B9B1A6", edge="#8A837A", ink="#211E1B", ink2="#554F48", ink3="#6A635B", off="#A8A199",
    seal="#B32D1F", fill="#BF3426", fill_hover="#AB2C1F", fill_down="#95251A", on_fill="#FFFFFF", wash="#FBEDE9",
    sheet="#FFFFFF", scrim="#3C211E1B", shade="#2A211E1B",
)  # fmt: skip
DARK = Tones(
    desk="#151412", paper="#1C1B19", raised="#272523", hover="#252321", chosen="#35322E",
    line="#302E2A", bar="#5E5850", edge="#837C73", ink="#ECE8E2", ink2="#BDB6AC", ink3="#A59E94", off="#6E6860",
    seal="#F48C7E", fill="#BF3A2C", fill_hover="#CC4737", fill_down="#A93124", on_fill="#FFFFFF", wash="#38211D",
    sheet="#FBFAF8", scrim="#8C000000", shade="#80000000",
)  # fmt: skip

#: Text over ground: each pair must reach 4.5:1.
TEXT_PAIRS = [(t, g) for t in ("ink", "ink2", "ink3", "seal") for g in ("desk", "paper", "raised", "hover", "chosen")]
TEXT_PAIRS += [(t, "wash") for t in ("ink", "ink3", "seal")]
TEXT_PAIRS += [("on_fill", g) for g in ("fill", "fill_hover", "fill_down")] + [("paper", "ink"), ("ink3", "line")]
#: Lines and shapes that carry a meaning: 3:1.
SHAPE_PAIRS = [(s, g) for s in ("edge", "ink2", "ink") for g in ("desk", "paper", "raised")]
SHAPE_PAIRS += [("seal", "wash"), ("seal", "chosen"), ("fill", "paper"), ("ink2", "chosen"), ("ink", "chosen")]


@dataclass(frozen=True)
class Space:
    """Distances in px at 100 %; heights follow the line height of the fonts, so nothing is cut at a larger size."""

    line: int  # of body text
    small: int  # of small text
    scale: float = 1.0
    unit: int = 4
    gap: int = 8
    pad: int = 12
    margin: int = 24  # left of a page, and of the first column
    inset: int = 20  # left of the inspector
    cell: int = 10  # left and right of a cell's text
    radius: int = 4  # buttons, chips
    radius_big: int = 8  # floating things

    @property
    def sign(self) -> int:
        """Return the side of an icon, which grows with the text."""
        return self._grid(16)

    @property
    def caret(self) -> int:
        """Return the side of a caret and of a tick."""
        return self._grid(12)

    def _grid(self, side: int) -> int:
        """Icons stand on a grid of 4 px: a stroke between two pixels is blurred."""
        return 4 * round(side * self.scale / 4)

    @property
    def mark(self) -> int:
        """Return the width of the sign of a state."""
        return round(12 * self.scale)

    @property
    def rail(self) -> int:
        """Return the width of the rail."""
        return round(200 * self.scale)

    @property
    def inspector(self) -> int:
        """Return the width of the inspector; it grows more slowly than the text, so that the page keeps room."""
        return round(80 + 280 * self.scale)

    @property
    def aside(self) -> int:
        """Return the width of the right side of the page of the day; it too grows more slowly."""
        return round(64 + 256 * self.scale)

    @property
    def row(self) -> int:
        """Return the height of a row of a ledger."""
        return self.line + 10

    @property
    def two_lines(self) -> int:
        """Return the height of a row with a second, small line."""
        return self.line + self.small + 11

    @property
    def control(self) -> int:
        """Return the height of a button."""
        return self.line + 10

    @property
    def field(self) -> int:
        """Return the height of a field and of an item of the rail."""
        return self.line + 8

    @property
    def tabs(self) -> int:
        """Return the height of tabs."""
        return self.line + 16

    @property
    def head(self) -> int:
        """Return the height of the head of a page."""
        return self.line + 36

    @property
    def bar(self) -> int:
        """Return the height of a filter bar."""
        return self.line + 24

    @property
    def header(self) -> int:
        """Return the height of column titles and of the status bar."""
        return self.small + 11


class Look:
    """A set of tones at a text size: what every widget and delegate is given to draw with.

    `turn` changes the tones in place; `apply` then brings palette and style sheet after them. Heights of widgets are
    set when they are made, so another `scale` needs a new window.
    """

    desk: QColor
    paper: QColor
    raised: QColor
    hover: QColor
    chosen: QColor
    line: QColor
    bar: QColor
    edge: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    off: QColor
    seal: QColor
    fill: QColor
    fill_hover: QColor
    fill_down: QColor
    on_fill: QColor
    wash: QColor
    sheet: QColor
    scrim: QColor
    shade: QColor

    def __init__(self, tones: Tones = LIGHT, scale: float = 1.0, sans: str = "", *, latin: bool = False) -> None:
        """`sans` forces a face (tests and screenshots take SHIPPED); else the first installed is taken.

        `latin` sets “ ” ’ half wide everywhere, as English is written; a Chinese face has them as wide as a character.
        """
        self.scale, self.latin = scale, latin
        self.sans = sans or next((f for f in SANS if QFontDatabase.hasFamily(f)), SHIPPED)
        self._faces: dict[tuple[str, bool, bool, bool, float], Face] = {}
        self.turn(tones)
        self.space = Space(self.font().line, self.font("small").line, scale)

    def turn(self, tones: Tones) -> None:
        """Take other tones, in place: whoever holds this Look draws with them from the next paint on."""
        self.tones = tones
        for f in fields(tones):
            setattr(self, f.name, QColor(getattr(tones, f.name)))

    def colour(self, name: str) -> QColor:
        """Return the colour of that token."""
        return QColor(getattr(self.tones, name))

    @property
    def dark(self) -> bool:
        """Return whether the ground is dark."""
        return self.paper.lightness() < 128

    def font(
        self, size: str = "body", *, serif: bool = False, number: bool = False, struck: bool = False, apart: float = 0
    ) -> Face:
        """Return one font of the scale; `number` sets 〔〕 half wide, `apart` spreads letters (px).

        Cached, so it may be called in paint. There is no bold: the shipped faces have one weight, a synthetic bold
        smears. Rank is told by size, ink and space.
        """
        key = (size, serif, number, struck, apart)
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = Face()
            face.setFamilies([SERIF if serif else self.sans, SHIPPED])
            face.setPointSizeF(POINTS[size] * self.scale)
            face.setStrikeOut(struck)
            face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, apart)
            face.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
            face.clearFeatures()  # a new font begins as that of the application, which may be of an English window
            face.setFeature(QFont.Tag("tnum"), 1)
            if number or self.latin:
                face.setFeature(QFont.Tag("halt"), 1)
        return face

    def shortened(self) -> set[str]:
        """Return every text that any font of this Look had to cut."""
        return set[str]().union(*(face.shortened() for face in self._faces.values()))

    def palette(self) -> QPalette:
        """Return grounds and inks of everything that Qt draws itself."""
        p, role, group = QPalette(), QPalette.ColorRole, QPalette.ColorGroup
        for which, colour in {
            role.Window: self.paper, role.WindowText: self.ink, role.Base: self.paper, role.AlternateBase: self.desk,
            role.Text: self.ink, role.PlaceholderText: self.ink3, role.Button: self.paper, role.ButtonText: self.ink,
            role.BrightText: self.on_fill, role.ToolTipBase: self.raised, role.ToolTipText: self.ink,
            role.Highlight: self.chosen, role.HighlightedText: self.ink, role.Accent: self.ink, role.Link: self.ink,
            role.LinkVisited: self.ink2, role.Light: self.raised, role.Midlight: self.hover, role.Mid: self.line,
            role.Dark: self.edge, role.Shadow: self.shade,
        }.items():  # fmt: skip
            p.setColor(which, colour)
        for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            p.setColor(group.Disabled, which, self.off)
        return p

    def sheet_text(self) -> str:
        """Return the style sheet of plain controls; item views, tabs and painted widgets draw themselves."""
        space = self.space
        names: dict[str, object] = {f.name: _css(getattr(self, f.name)) for f in fields(self.tones)}
        names |= {"radius": space.radius, "gap": space.gap, "small": POINTS["small"] * self.scale, "search": space.sign + 12}
        names |= {"inner": space.control - 2, "focused": space.control - 4, "field": space.field - 2}
        names |= {"menu": space.caret, "caret": space.caret + 13, "caret_focused": space.caret + 12}
        names |= {"quiet": space.caret + 11, "quiet_focused": space.caret + 10}
        return Template(QSS).substitute(names)


def _css(colour: QColor) -> str:
    return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"


def contrast(a: QColor, b: QColor) -> float:
    """Return the contrast of two opaque colours after WCAG 2, 1 to 21."""

    def light(c: QColor) -> float:
        parts = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in (c.redF(), c.greenF(), c.blueF())]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(a), light(b)))
    return (high + 0.05) / (low + 0.05)


def load_fonts() -> list[str]:
    """Give Qt the two shipped faces, sans first; return their families. Needs the application, before any Look."""
    found: list[str] = []
    for path in (shipped.sans_path(), shipped.serif_path()):
        found += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return found


def apply(app: QApplication, look: Look) -> None:
    """Dress the whole program in `look`: always these four together, on a live window too."""
    app.setStyle("Fusion")
    app.setPalette(look.palette())
    app.setFont(look.font())
    app.setStyleSheet(look.sheet_text())
