"""What is drawn by hand in more than one place: hairlines, elided text, the sign of a state, the seal impression."""

from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from widgets.theme import Face, Look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
ONE_LINE = Qt.TextFlag.TextSingleLine.value  # joining flags as enums costs as much as the text

#: Signs of a state: a key of these, or what `ring` returns. A model answers one of them for its role STATE.
DONE, LATE, OUT, STRUCK, TWICE = "done", "late", "out", "struck", "twice"


def ring(share: float) -> str:
    """Return the sign of an entry under way: a ring filled by the share of its steps done, 0 to 1."""
    return f"ring:{min(max(share, 0.0), 1.0):.3f}"


def hairline(p: QPainter, x1: float, y: float, x2: float, colour: QColor) -> None:
    """Draw a horizontal line of whole device pixels that ends at y: a pen of 1 px smears at 125 and 150 %.

    Snapped to the pixels of the window, not of the widget: at 150 % every second widget begins between two of them.
    """
    to_device = p.deviceTransform()
    ratio, origin = to_device.m22(), to_device.dy()
    thick = max(1, int(ratio))
    top = (_whole(y * ratio + origin) - thick - origin) / ratio
    p.fillRect(QRectF(x1, top, x2 - x1, thick / ratio), colour)


def upright(p: QPainter, x: float, y1: float, y2: float, colour: QColor) -> None:
    """Draw a vertical line of whole device pixels that begins at x."""
    to_device = p.deviceTransform()
    ratio, origin = to_device.m11(), to_device.dx()
    left = (_whole(x * ratio + origin) - origin) / ratio
    p.fillRect(QRectF(left, y1, max(1, int(ratio)) / ratio, y2 - y1), colour)


def _whole(pixels: float) -> int:
    return floor(pixels + 0.5)  # not round(): that takes halves to the even side, and lines would jump


def write(
    p: QPainter, box: QRect | QRectF, text: str, face: Face, colour: QColor, align: Qt.AlignmentFlag = LEFT
) -> None:
    """Write one line into `box`, shortened with … where it does not fit."""
    p.setFont(face)
    p.setPen(colour)
    p.drawText(box, align.value | ONE_LINE, face.cut(text, int(box.width())))


def pill(p: QPainter, box: QRect | QRectF, ground: QColor, radius: float) -> None:
    """Fill a rounded ground: what is chosen or under the mouse in a list that floats."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(ground)
    p.drawRoundedRect(QRectF(box), radius, radius)
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def mark(p: QPainter, centre: QPointF, state: str, look: Look, size: float = 12) -> None:
    """Draw the sign of a state, of `size` px at 100 %. Shape tells it, colour only repeats. "" draws nothing."""
    if not state:
        return
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(Qt.PenStyle.NoPen)
    size *= look.scale
    r = size / 2
    box = QRectF(centre.x() - r + 0.75, centre.y() - r + 0.75, size - 1.5, size - 1.5)
    if state == LATE:
        p.setBrush(look.seal if look.dark else look.fill)
        p.drawEllipse(box.adjusted(-0.5, -0.5, 0.5, 0.5))
    elif state == DONE:
        p.setBrush(look.bar)
        p.drawEllipse(centre, size / 3, size / 3)
    elif state == TWICE:
        p.setBrush(look.ink2)
        p.drawEllipse(centre - QPointF(0.29 * size, 0), size / 4, size / 4)
        p.drawEllipse(centre + QPointF(0.29 * size, 0), size / 4, size / 4)
    elif state == STRUCK:
        p.setPen(QPen(look.ink3, 1.5))
        p.drawLine(QPointF(box.left(), centre.y()), QPointF(box.right(), centre.y()))
    elif state == OUT:
        p.setPen(QPen(look.ink2, 1.5))
        p.setBrush(Qt.BrushStyle.NoBrush)
        up, side = QPointF(0, box.height() / 2), QPointF(box.width() / 2, 0)
        p.drawPolygon([centre - up, centre + side, centre + up, centre - side])
    elif state.startswith("ring:"):
        p.setPen(QPen(look.ink2, 1.5))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawEllipse(box)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.ink2)
        p.drawPie(box.adjusted(1.75, 1.75, -1.75, -1.75), 90 * 16, -int(360 * 16 * float(state[5:])))
    else:
        p.restore()
        raise ValueError(f"no sign for the state {state!r}")
    p.restore()


def mark_ink(state: str, look: Look) -> QColor:
    """Return the ink of the word beside the sign of a state."""
    return look.seal if state == LATE else look.ink3 if state in (DONE, STRUCK) else look.ink2


def seal(p: QPainter, box: QRectF, text: str, look: Look, *, solid: bool = True) -> None:
    """Draw a square seal impression: one character, or four read from the right, top to bottom."""
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = box.width()
    red = look.fill if solid or not look.dark else look.seal
    if solid:
        shape = QPainterPath()
        shape.addRoundedRect(box, side * 0.12, side * 0.12)
        p.fillPath(shape, red)
    else:
        wide = max(1.5, side * 0.035)
        p.setPen(QPen(red, wide))
        p.drawRoundedRect(box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), side * 0.12, side * 0.12)
    font = QFont(look.font("body", serif=True))
    font.setPixelSize(int(side * (0.66 if len(text) == 1 else 0.36)))
    p.setFont(font)
    p.setPen(look.on_fill if solid else red)
    if len(text) == 1:
        p.drawText(box.translated(0, -side * 0.03), int(CENTRE), text)
    else:
        inner = box.adjusted(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1)
        w, h = inner.width() / 2, inner.height() / 2
        for i, character in enumerate(text[:4]):
            cell = QRectF(inner.right() - w * (i // 2 + 1), inner.top() + h * (i % 2) - side * 0.015, w, h)
            p.drawText(cell, int(CENTRE), character)
    p.restore()
