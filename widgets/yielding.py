"""A row that does without some of what it holds where there is no room for it: large text on a small screen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from widgets.buttons import MenuButton
from widgets.parts import Pane
from widgets.theme import Look


class Yielding(Pane):
    """A pane of one row. `spare` leave it, the last first; `instead` then comes in and offers what they offered."""

    def __init__(self, look: Look, ground: str = "paper", lines: str = "") -> None:
        super().__init__(look, ground, lines)
        self.spare: Sequence[QWidget] = ()
        self.instead: MenuButton | None = None
        self.last: QWidget | None = None  # what may be cut once all `spare` have left

    def offer_in(self, more: MenuButton) -> None:
        """Let that button come in for buttons that go, and offer what they do."""
        self.instead = more
        more.hide()
        more.choices.aboutToShow.connect(self._offer_gone)

    def _offer_gone(self) -> None:
        assert self.instead is not None
        choices = self.instead.choices
        choices.clear()
        for widget in self.gone():
            if isinstance(widget, MenuButton):
                widget.choices.setTitle(widget.text())
                choices.addMenu(widget.choices)
            elif isinstance(widget, QPushButton):
                choices.addAction(widget.text(), widget.click).setEnabled(widget.isEnabled())

    def gone(self) -> list[QWidget]:
        """Return what has no room now."""
        return [widget for widget in self.spare if widget.isHidden()]

    def minimumSizeHint(self) -> QSize:
        """Ask only for what cannot be done without."""
        wide = self._least() - self._gives() + (self._wide(self.instead) if self.spare else 0)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look what has room."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Look again when a word has become longer or shorter."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return done

    def _wide(self, widget: QWidget | None) -> int:
        layout = self.layout()
        if widget is None or layout is None:
            return 0
        return widget.sizeHint().expandedTo(widget.minimumSize()).width() + layout.spacing()

    def _least(self) -> int:
        """Return the width of the row without `spare` and `instead`."""
        seen = [widget for widget in (*self.spare, self.instead) if widget is not None and not widget.isHidden()]
        return super().minimumSizeHint().width() - sum(map(self._wide, seen)) + self._gives()

    def _gives(self) -> int:
        return (self.last.sizeHint() - self.last.minimumSizeHint()).width() if self.last is not None else 0

    def _fold(self) -> None:
        least, widths = self._least(), [self._wide(widget) for widget in self.spare]
        all_fit = least + sum(widths) <= self.width()
        room = self.width() - least - (0 if all_fit else self._wide(self.instead))
        for at, widget in enumerate(self.spare):
            widget.setVisible(sum(widths[: at + 1]) <= room)
        if self.instead is not None:
            self.instead.setVisible(not all_fit)
