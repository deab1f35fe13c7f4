"""A font that knows its own measures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics


class Face(QFont):
    """A font that remembers its metrics and what it has cut: both cost more than drawing the text."""

    #: No column is wider than this many characters; a text of 10,000 is not laid out to show forty.
    LONGEST = 400

    def __init__(self) -> None:
        super().__init__()
        self._metrics: QFontMetrics | None = None
        self._cut: dict[tuple[str, int], str] = {}

    @property
    def metrics(self) -> QFontMetrics:
        """Return the measures of this font, made once it has its final size."""
        if self._metrics is None:
            self._metrics = QFontMetrics(self)
        return self._metrics

    @property
    def line(self) -> int:
        """Return the height of one line, in px."""
        return self.metrics.height()

    def width(self, text: str) -> int:
        """Return the width of `text` on one line, in px."""
        return self.metrics.horizontalAdvance(text)

    def cut(self, text: str, width: int) -> str:
        """Return `text`, shortened with … where it is wider than `width` px."""
        key = (text, width)
        if key not in self._cut:
            if len(self._cut) > 4000:
                self._cut.clear()
            self._cut[key] = self.metrics.elidedText(text[: self.LONGEST], Qt.TextElideMode.ElideRight, width)
        return self._cut[key]

    def in_two(self, text: str, width: int) -> list[str]:
        """Return `text` on one line, or on two where it is wider than `width` px: between words, else in its middle."""
        if self.width(text) <= width or len(text) < 2:
            return [text]
        breaks = [i for i, character in enumerate(text) if character == " "] or [(len(text) + 1) // 2]
        best = min(breaks, key=lambda i: max(self.width(text[:i]), self.width(text[i:].strip())))
        return [text[:best], text[best:].strip()]

    def shortened(self) -> set[str]:
        """Return the texts that did not fit where they were written, for the test that looks for cut words."""
        return {text for (text, _), shown in self._cut.items() if shown != text}
