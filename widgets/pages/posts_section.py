"""The middle of 科室与岗位: what one section has, as four lists, and how much of it is to be looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from models import coverage
from models.coverage import Mark
from models.outline import SectionLine
from models.text import tr
from widgets import paint
from widgets.buttons import Tabs
from widgets.ledger import MARK, Ledger
from widgets.pages import posts_lists
from widgets.pages.posts_lists import Lines
from widgets.parts import Mark as Sign
from widgets.parts import column, row
from widgets.theme import Look, Space
from widgets.yielding import Yielding

REST = 60  # ms after which a chosen row is shown: walking through rows by key does not show each
LEAD = 12  # Chinese characters that the text keeps before the second word of a finding is shown
FITS = 7  # Chinese characters that a column as wide as its texts takes at most
COVER = 48  # px of a column of discs


class Middle(QWidget):
    """Tabs over a table; `rested` says that a row was chosen, `opened` that it is to be looked at now."""

    rested = Signal()
    opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._section: SectionLine | None = None
        self._marks: Sequence[Mark] = ()
        self.model = Lines(self)
        self.table = Ledger(self.model, look, tr("科室任务"))
        self.table.setSortingEnabled(False)
        self.table.head.setSectionsMovable(False)
        words = [tr("任务"), tr("职责"), tr("岗位"), tr("边界")]
        self.tabs = Tabs(words, look, height=look.space.bar - 2, name=tr("看哪一样"), long=True)
        self.uncovered, self.others = Sign("", "", look), Sign("", "", look)
        self.bar = Yielding(look)
        self.bar.last = self.tabs
        self.bar.setLayout(row(self.tabs, None, self.uncovered, self.others, margins=(Space.margin, 0, 12, 0)))
        both = column(self.bar, self.table)
        both.setStretch(1, 1)
        self.setLayout(both)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self.rested)
        self.table.selected.connect(self._rest.start)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.tabs.currentChanged.connect(lambda _: self._list())

    def show_section(self, section: SectionLine | None, marks: Sequence[Mark]) -> None:
        """Show what a section has; the open list and the row that was chosen in it stay."""
        line = self.table.currentIndex().row() if self._is(section) else -1
        self._section, self._marks = section, marks
        self._list()
        if 0 <= line < len(self.model.rows):
            self.table.choose(line)
        self._rest.stop()

    def _is(self, section: SectionLine | None) -> bool:
        return section is not None and self._section is not None and section.id == self._section.id

    def chosen(self) -> tuple[str, int]:
        """Return book and id of the chosen row, ("", 0) without any."""
        self._rest.stop()
        rows = self.table.chosen_rows()
        return (self.model.rows[rows[0][0]].book, self.model.rows[rows[0][0]].id) if rows else ("", 0)

    def open_row(self, book: str, record: int) -> None:
        """Open the list that has a record, and choose its row."""
        for tab, listed in enumerate(posts_lists.LISTS):
            if self._section is not None and any((r.book, r.id) == (book, record) for r in listed(self._section, self._marks)[1]):
                self.tabs.setCurrentIndex(tab)
                self.table.choose(self.model.row_of(book, record))
                self._rest.stop()
                return

    def step(self, by: int) -> None:
        """Choose the row above or below."""
        rows = self.table.chosen_rows()
        line = (rows[0][0] if rows else -1) + by
        if 0 <= line < len(self.model.rows):
            self.table.choose(line)

    def turn(self, by: int) -> None:
        """Open the list beside."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def _list(self) -> None:
        section, place = self._section, max(self.tabs.currentIndex(), 0)
        self._rest.stop()
        if section is None:
            self.model.tell((), (), 0)
            return
        for tab, count in enumerate(posts_lists.counts(section)):
            self.tabs.tell(tab, str(count))
        self.model.tell(*posts_lists.lists(self._look.scale)[place](section, self._marks))
        self.table.setAccessibleName(f"{section.name} {self.tabs.tabText(place)}")
        self.table.lay_out([c.wide for c in self.model.columns], self.model.stretch)
        self._widen()
        self._count(section)

    def _count(self, section: SectionLine) -> None:
        own = [mark for mark in self._marks if mark.section_id == section.id]
        uncovered = sum(mark.word == coverage.UNCOVERED for mark in own)
        others = sum(mark.word not in (coverage.UNCOVERED, coverage.VACANT) for mark in own)
        for sign, state, words in ((self.uncovered, paint.LATE, tr("{} 项无岗位").format(uncovered) if uncovered else ""),
                                   (self.others, paint.OUT, tr("{} 处待核").format(others) if others else "")):
            sign.tell(state if words else "", words)
            sign.setVisible(bool(words))
        self.bar.spare = [sign for sign in (self.uncovered, self.others) if sign.accessibleName()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        """Give the findings what their words take, while the text beside them keeps room."""
        columns, head, face = self.model.columns, self.table.head, self._look.font(number=True)
        small = self._look.font("small")
        for i, column_ in enumerate(columns):
            titled = small.width(column_.title)
            head.setSectionHidden(i, column_.fits and not any(row_.texts[i] for row_ in self.model.rows))
            if column_.tip:
                head.resizeSection(i, max(COVER, titled + 2 * Space.cell + 2))
            elif column_.fits:
                longest = max((face.width(row_.texts[i]) for row_ in self.model.rows), default=0)
                head.resizeSection(i, max(COVER, max(titled, min(longest, FITS * face.width("国"))) + 2 * Space.cell + 2))
        marked = next((i for i, column_ in enumerate(columns) if column_.kind == MARK), -1)
        if marked < 0:
            return
        other = sum(head.sectionSize(i) for i in range(len(columns)) if i not in (marked, self.model.stretch))
        texts = [row_.texts[marked] for row_ in self.model.rows]
        needs = max((face.width(text) for text in texts), default=0)
        first = max((face.width(text.split(tr("、"))[0]) for text in texts), default=0)
        around = self._look.space.mark + 7 + 2 * Space.cell + 2
        left = self.table.viewport().width() - other - LEAD * face.width("国") - 2 * Space.cell
        head.resizeSection(marked, max(min(needs + around, left), first + around, 2 * face.width("国") + around))
