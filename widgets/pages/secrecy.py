"""The first page of 密件: what is out, what is owed, and what may be kept here by which article."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from models import secrecy_today
from models.due import Due
from models.text import Refused, tr, word
from widgets.buttons import Button
from widgets.desk import Desk, New, PageView
from widgets.pages.due_lines import due_line
from widgets.pages.first_page import Figure, nothing_to_do
from widgets.pages.today_list import DayList, Line
from widgets.parts import Pane, column, label, row
from widgets.shell import PageHead
from widgets.theme import Look

BOOK = "secret_paper"
#: What may be kept here, in our own words, and the article it stands in.
RULES = (
    (word("保密法 31（三）"), word("这里只记编号、密级、份号、在谁手里、何时交回。不录正文，没有扫描件和附件。")),
    (word("保密法 31（三）"), word("机密、绝密件和密码电报只记代号；秘密件的标题核对过本身不涉密，才录入。")),
    (word("保密法 22"), word("打印的表单不标密级标志，密级只写在表格里。")),
    (word("保密法 24"), word("保密期限每年审核；延长在期满前决定，不延长的自行解密。")),
    (word("实施条例 27"), word("收到即清点、编号、登记；复制件与原件同样管理；按发文单位要求清退。")),
    (word("实施条例 28"), word("销毁先清点、登记、审批，送指定单位，两人监销。")),
    (word("实施条例 29"), word("绝密件两人以上经手，在指定场所阅读，未经原发单位同意不复制。")),
)


class SecrecyPage(PageView):
    """What is out and owed at the left, the rules at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._dues: dict[Line, Due] = {}
        look = desk.look
        self.new = Button(tr("登记密件"), look, "primary", "add", tip="Ctrl+N")
        self.new.clicked.connect(self.new_entry)
        self.head = PageHead(tr("密件"), look, [self.new])
        self.list = DayList(look)
        self.list.setAccessibleName(tr("密件在外和待办"))
        self.list.opened.connect(self._open)
        self.nothing = nothing_to_do(tr("没有在外的密件，也没有要办的事"), look)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.nothing)
        self.aside = Rules(look)
        both = row(column(self.head, self.middle), self.aside, gap=0)
        both.setStretch(0, 1)
        self.setLayout(both)
        self.start = self.list
        self.found: secrecy_today.Confidential | None = None
        desk.bus.changed.connect(lambda _: self.read_again() if self.isVisible() else None)

    def read_again(self) -> None:
        """Ask again what is out and owed, and show it."""
        try:
            self.found = found = secrecy_today.read(self._desk.store)
        except Refused as why:
            self.failed.emit(str(why))
            return
        lines = list(self._lines(found))
        self.list.tell(lines)
        self.middle.setCurrentWidget(self.list if lines else self.nothing)
        self.aside.tell(found)
        self.status_changed.emit()

    def status(self) -> Sequence[str]:
        """Return how much is out, and how much of it too long."""
        if self.found is None:
            return ()
        late = tr("逾期 %n 件", "", self.found.late) if self.found.late else tr("在外的没有逾期")
        return (tr("%n 件在外", "", self.found.out), late)

    def new_entry(self) -> None:
        """Begin a new paper in its book."""
        self.go.emit(BOOK, "new")

    def _lines(self, found: secrecy_today.Confidential) -> Iterator[Line]:
        """Yield the lines, each group with its count; what each line stands for is kept."""
        self._dues.clear()
        for part in found.parts:
            yield Line(tr(part.title), when=f"{part.count:,}")
            for due in part.rows:
                line = due_line(due, found.day)
                self._dues[line] = due
                yield line
            if part.count > len(part.rows):
                more = tr("另有 %n 件，在登记簿中查看", "", part.count - len(part.rows))
                yield Line(more, page=part.rows[0].register)

    def _open(self, line: Line) -> None:
        """Open the entry; what nobody has entered yet begins with what is known of it."""
        due = self._dues.get(line)
        begins = due is not None and not due.entry and due.known
        self.go.emit(line.page, New(due.known) if due and begins else line.entry)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again whenever one comes back."""
        super().showEvent(event)
        self.read_again()


class Rules(Pane):
    """The right side: how much is out, whether the machine is approved, and the rules with their articles."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "paper", "l")
        self.setFixedWidth(look.space.aside)
        self._figure = Figure(tr("件在外"), look)
        self._machine = label("", look, "small", "second", wrap=True)
        rules = QWidget()
        told = [item for article, rule in RULES for item in (
            label(tr(article), look, "small", "third"), 2, label(tr(rule), look, "small", "second", wrap=True), 12,
        )]
        rules.setLayout(column(*told, None))
        title = label(tr("这里可以记什么"), look, "small", "second")
        scrolled = QScrollArea()
        scrolled.setAccessibleName(title.text())
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setWidget(rules)
        self.setLayout(column(18, self._figure, 14, self._machine, 18, title, 10, scrolled, margins=(24, 0, 24, 18)))

    def tell(self, found: secrecy_today.Confidential) -> None:
        """Show other figures."""
        self._figure.tell(found.out, tr("逾期 %n 件", "", found.late) if found.late else "")
        approved = tr("本机经批准为涉密计算机：{}").format(found.approval)
        self._machine.setText(approved if found.approval else tr("本机不是涉密计算机，不处理、不存储国家秘密。"))
