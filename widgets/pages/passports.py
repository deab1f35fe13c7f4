"""The first page of 证件: what is out and due at the left; where the certificates are, slot by slot, at the right."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from models import passports_today
from models.passports_today import Certificates, Slot
from models.text import Refused, tr
from widgets import paint
from widgets.buttons import Button
from widgets.desk import Desk, PageView
from widgets.pages.due_lines import NEW, due_line
from widgets.pages.first_page import Figure, nothing_to_do
from widgets.pages.today_list import DayList, Line
from widgets.parts import Pane, Rule, column, label, row
from widgets.shell import PageHead
from widgets.theme import Look

JOURNEY, CERTIFICATE, CHECK = "exit_trip", "passport", "passport_check"


class PassportsPage(PageView):
    """What is out and due at the left, the cabinet at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.found: Certificates | None = None
        look = desk.look
        self.new = Button(tr("出国（境）申请"), look, "primary", "add", tip="Ctrl+N")
        self.enter = Button(tr("登记证件"), look, "quiet")
        self.check = Button(tr("核查"), look, "quiet")
        self.new.clicked.connect(self.new_entry)
        self.enter.clicked.connect(lambda: self.go.emit(CERTIFICATE, NEW))
        self.check.clicked.connect(lambda: self.go.emit(CHECK, NEW))
        self.head = PageHead(tr("证件"), look, [4, self.new], spare=[self.enter, self.check])
        self.list = DayList(look)
        self.list.setAccessibleName(tr("证件在外和待办"))
        self.nothing = nothing_to_do(tr("没有在外的证件，也没有要办的事"), look)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.nothing)
        self.aside = Kept(look)
        for lines in (self.list, self.aside.slots):
            lines.opened.connect(self._open)
        both = row(column(self.head, self.middle), self.aside, gap=0)
        both.setStretch(0, 1)
        self.setLayout(both)
        self.start = self.list
        desk.bus.changed.connect(lambda _: self.read_again() if self.isVisible() else None)

    def read_again(self) -> None:
        """Ask again where the certificates are, and show it."""
        try:
            self.found = found = passports_today.read(self._desk.store)
        except Refused as why:
            self.failed.emit(str(why))
            return
        lines = list(_lines(found))
        self.list.tell(lines)
        self.middle.setCurrentWidget(self.list if lines else self.nothing)
        self.aside.tell(found)
        self.status_changed.emit()

    def status(self) -> Sequence[str]:
        """Return how many are out, and how many of them too long."""
        if self.found is None:
            return ()
        late = tr("逾期 %n 本", "", self.found.late) if self.found.late else tr("没有逾期")
        return (tr("%n 本在外", "", self.found.out), late)

    def new_entry(self) -> None:
        """Begin a new application."""
        self.go.emit(JOURNEY, NEW)

    def _open(self, line: Line) -> None:
        self.go.emit(line.page, line.entry)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again whenever one comes back."""
        super().showEvent(event)
        self.read_again()


def _lines(found: Certificates) -> Iterator[Line]:
    """Yield the lines, each group with its count."""
    for part in found.parts:
        yield Line(tr(part.state), when=f"{part.count:,}")
        yield from (due_line(due, found.day) for due in part.rows)
        if part.count > len(part.rows):
            yield Line(tr("另有 %n 件，在登记簿中查看", "", part.count - len(part.rows)), page=part.rows[0].register)


class Kept(Pane):
    """The right side: how many are where, the last check, and the slots of the cabinets."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "paper", "l")
        self.setFixedWidth(look.space.aside)
        self._figure = Figure(tr("本在本局专柜"), look)
        self._rest = label("", look, "small", "second", wrap=True)
        self._check = label("", look, "small", "third", wrap=True)
        title = label(tr("柜内位置"), look, "small", "second")
        self.slots = DayList(look)
        self.slots.setAccessibleName(tr("柜内位置"))
        above = column(18, self._figure, 10, self._rest, 4, self._check, 18, title, 6, margins=(24, 0, 24, 0))
        self.setLayout(column(above, Rule(look, group=True), self.slots))

    def tell(self, found: Certificates) -> None:
        """Show other figures and slots."""
        self._figure.tell(found.here, tr("逾期 %n 本", "", found.late) if found.late else "")
        rest = (tr("组织部 {}").format(found.passed), tr("在外 {}").format(found.out), tr("未上交 {}").format(found.missing))
        self._rest.setText(" · ".join(rest))
        check = found.check
        said = tr("最近核查 {}：{}").format(check.due, check.why) if check else tr("还没有核查过")
        self._check.setText(said)
        self.slots.tell(list(_slots(found.slots)))


def _slots(found: Sequence[Slot]) -> Iterator[Line]:
    """Yield a line a slot, under the name of its cabinet."""
    cabinet = None
    for slot in found:
        if slot.cabinet != cabinet:
            cabinet = slot.cabinet
            yield Line(cabinet or tr("未写存放柜"), when=f"{sum(other.cabinet == cabinet for other in found):,}")
        away = tr("在外：{}").format(tr("、").join(slot.away)) if slot.away else ""
        sign = "done" if slot.inside else paint.OUT
        yield Line(slot.slot or tr("未写位置"), "", sign, tr("、").join(slot.inside) or away, away if slot.inside else "", "",
                   CERTIFICATE, slot.entry)
