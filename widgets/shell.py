"""The frame of the window: rail, page, inspector, status bar; and the head of a page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from models.text import tr
from widgets import paint
from widgets.buttons import Button, IconButton, MenuButton
from widgets.parts import Item, Pane, column, label, row
from widgets.saved_line import SavedLine
from widgets.theme import Look, Space
from widgets.yielding import Yielding


class Title(QLabel):
    """The title of a page; one longer than its page is shortened with …, and whole in its tip."""

    LEAST = 6  # Chinese characters that are always shown

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text)
        self._look, self._face = look, look.font("title", serif=True)
        self.setFont(self._face)

    def minimumSizeHint(self) -> QSize:
        """Need only the beginning."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), self.LEAST * self._face.width("国")), whole.height())

    def event(self, event: QEvent) -> bool:
        """Show whole what is cut."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self.sizeHint().width() > self.width() else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what fits."""
        with QPainter(self) as p:
            paint.write(p, self.rect(), self.text(), self._face, self._look.ink)


class PageHead(Yielding):
    """Title of a page, what it is part of, a quiet note beside it, its actions at the right, the primary one last."""

    path_asked = Signal()

    def __init__(
        self, title: str, look: Look, actions: Sequence[Item] = (), *, path: str = "", note: str = "",
        spare: Sequence[QWidget] = (),
    ) -> None:
        """`path` names the page this one came from; an arrow before it says `path_asked`.

        `spare` are actions, most used first, that a list offers where there is no room for all.
        """
        super().__init__(look)
        self.setFixedHeight(look.space.head)
        self.title = self.last = Title(title, look)
        self.note = label(note, look, "small", "third")
        before: list[Item] = []
        if path:
            back = IconButton("left", tr("返回 {}").format(path), look)
            back.clicked.connect(self.path_asked)
            self.spare = [label(path, look, "lead", "third"), label("›", look, "lead", "third")]
            before = [back, *self.spare]
        if spare:
            self.offer_in(MenuButton(tr("更多"), look))
            self.spare = spare
            actions = [self.instead, *reversed(spare), *actions]
        left = Space.margin - 6 if path else Space.margin
        self.setLayout(row(*before, self.title, self.note, None, *actions, margins=(left, 4, 12, 0)))


class StatusBar(Pane):
    """What the page counts at the left; the last backup, who is at work, and the lock at the right."""

    lock_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "desk", "t")
        self.setFixedHeight(look.space.header)
        self._look = look
        self._left = row(gap=3)
        self.backup = label("", look, "small", "third")
        self.person = label("", look, "small", "second")
        self.lock = Button(tr("锁定"), look, "quiet", "lock", tip=tr("锁定（Ctrl+L）"), low=True)
        self.lock.clicked.connect(self.lock_asked)
        right = (self.backup, 12, self.person, self.lock)
        self.setLayout(row(self._left, None, *right, margins=(Space.margin, 1, 8, 0), gap=3))

    def tell(self, *facts: str) -> None:
        """Show what there is to know of the page (共 1,248 条, 已选 1 条), like beside like."""
        while taken := self._left.takeAt(0):
            if (widget := taken.widget()) is not None:
                widget.hide()  # at once: it is deleted only when the event is over
                widget.deleteLater()
        for i, fact in enumerate(filter(None, facts)):
            if i:
                self._left.addWidget(label("·", self._look, "small", "third"))
            self._left.addWidget(label(fact, self._look, "small", "third" if i else "second"))

    def tell_person(self, name: str, role: str) -> None:
        """Show who is at work, and as what; with nobody the lock is gone."""
        self.person.setText(" · ".join(filter(None, (name, role))))
        self.lock.setVisible(bool(name))


class Stack(QStackedWidget):
    """Pages over one another: only the one that is seen says how much room it needs at least."""

    def minimumSizeHint(self) -> QSize:
        """Need what the page that is seen needs."""
        here = self.currentWidget()
        return here.minimumSizeHint() if here is not None else super().minimumSizeHint()


class Frame(QWidget):
    """Rail over the whole height; page and inspector beside it; the status bar below both.

    Pages and inspectors that were shown once stay in the frame, hidden; who made them decides when they go.
    """

    def __init__(self, rail: QWidget, look: Look) -> None:
        super().__init__()
        self.rail, self.status = rail, StatusBar(look)
        self.pages, self.inspectors = Stack(), Stack()
        self.saved = SavedLine(look)
        self.inspectors.setFixedWidth(look.space.inspector)
        self.inspectors.hide()
        page = column(self.pages, self.saved)
        page.setStretch(0, 1)
        middle = row(page, self.inspectors, gap=0)
        middle.setStretch(0, 1)
        self.setLayout(row(rail, column(middle, self.status), gap=0))

    def show_page(self, page: QWidget) -> None:
        """Put a page into the middle."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.pages.updateGeometry()

    def show_inspector(self, inspector: QWidget | None) -> None:
        """Put an inspector at the right; None closes it. It opens without sliding."""
        if inspector is not None:
            if self.inspectors.indexOf(inspector) < 0:
                self.inspectors.addWidget(inspector)
            self.inspectors.setCurrentWidget(inspector)
        self.inspectors.setVisible(inspector is not None)

    def inspector(self) -> QWidget | None:
        """Return the inspector that is open."""
        return self.inspectors.currentWidget() if not self.inspectors.isHidden() else None
