"""The icons in use, by what they mean: one SVG each in resources/icons, drawn in the ink that is asked for.

To add one, put `MEANING.svg` (256 units, filled with currentColor) beside the others; pages say "find", never
"magnifying-glass".
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"

#: The scalings of screens for which an icon is drawn apart.
RATIOS = (1, 1.25, 1.5, 1.75, 2, 3)


@lru_cache(maxsize=512)
def _renderer(name: str, ink: str, folder: Path) -> QSvgRenderer:
    svg = (folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", ink)
    return QSvgRenderer(QByteArray(svg.encode()))


def draw(p: QPainter, name: str, box: QRectF, ink: QColor) -> None:
    """Draw the icon of that meaning into `box`, at the device's own pixels."""
    _renderer(name, ink.name(), FOLDER).render(p, box)


def icon(name: str, ink: QColor, side: int) -> QIcon:
    """Return the icon of that meaning for a button or a menu, of `side` px: drawn apart for each scaling, so never blurred.

    The ink stays as it is now: whoever keeps an icon asks again when the theme turns.
    """
    return _icon(name, ink.rgba(), side, FOLDER)


@lru_cache(maxsize=512)
def _icon(name: str, rgba: int, px: int, folder: Path) -> QIcon:
    made, ink = QIcon(), QColor.fromRgba(rgba)
    for side in (round(px * ratio) for ratio in RATIOS):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as p:
            draw(p, name, QRectF(0, 0, side, side), ink)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
            made.addPixmap(pixmap, mode)
    return made


def names() -> list[str]:
    """Return the meanings there is an icon for."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))
