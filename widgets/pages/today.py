"""今日, the start page: what waits for whom since when, what was not finished, and the last thirty days."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from models import due, due_list, today
from models.book import book
from models.calendar import estimated, working_days_between
from models.text import Refused, tr, word
from widgets import paint
from widgets.buttons import Button
from widgets.desk import Desk, PageView, PrintJob
from widgets.pages.due_lines import NEW, due_line
from widgets.pages.today_aside import Aside, Often, moment
from widgets.pages.today_list import DayList, Line
from widgets.parts import Pane, column, label, row
from widgets.reader import Reader
from widgets.register_model import sign_of
from widgets.shell import PageHead
from widgets.theme import Look

BOOK, SLIP, SEALS = "seal_use", "seal_use_slip", "seal"
GROUPS = {
    today.OUT: word("审批单未交回"), today.BACK: word("退回修改"), today.SIGN: word("等签字"), today.ACT: word("已批准未用印"),
    today.FILE: word("已用印未存档"), today.DO: word("等办理"),
}
DUE = {due.WARN: word("应已返回，尚未回国登记")}  # what its group is called on this page, where not by the state itself
WEEK = [word("星期一"), word("星期二"), word("星期三"), word("星期四"), word("星期五"), word("星期六"), word("星期日")]
ANNOUNCED = 11  # the month in which the next year's days off are usually announced


class Nothing(Pane):
    """An empty day: a seal impression, what was done, and the three usual actions."""

    def __init__(self, look: Look, buttons: Sequence[Button]) -> None:
        super().__init__(look)
        self.first = buttons[0]
        self.title = label(tr("今天没有要办的事"), look, "title", serif=True)
        self.done = label("", look, tone="second")
        self.rest = label(tr("等签字、待用印、待存档：无　　未登完的草稿：无"), look, "small", "third")
        lines = [row(None, words, None) for words in (self.title, self.done, self.rest)]
        pressed = row(None, Impression(look, "今日无事"), None)
        usual = row(None, *buttons, None, gap=12)
        self.setLayout(column(None, pressed, 18, lines[0], 10, lines[1], 4, lines[2], 32, usual, None, 72))


class Impression(QWidget):
    """A seal impression, pressed a little askew as by hand."""

    def __init__(self, look: Look, text: str, side: int = 96) -> None:
        super().__init__()
        self._look, self._text, self._side = look, text, side
        self.setFixedSize(side + 20, side + 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        s = self._side
        with QPainter(self) as p:
            p.translate(self.width() / 2, self.height() / 2)
            p.rotate(-3)
            paint.seal(p, QRectF(-s / 2, -s / 2, s, s), self._text, self._look, solid=False)


class TodayPage(PageView):
    """The page of the day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._failed, self._reader = desk, "", Reader(desk.store, self)
        self.day: today.Today | None = None
        look = desk.look
        self.new = Button(tr("新登记"), look, "primary", "add", tip="Ctrl+N")
        self.new.clicked.connect(self.new_entry)
        self.head = PageHead(tr("今日"), look, [self.new])
        self.list = DayList(look)
        self.list.opened.connect(self._open)
        self.often = often = [Often(sign, text, keys, look) for sign, text, keys in _usual()]
        buttons = [Button(text, look, "", sign) for sign, text, _ in _usual()]
        acts = (self.new_entry, lambda: self.go.emit(SEALS, None), lambda: self.print_asked.emit(PrintJob(SLIP)))
        for act, one, other in zip(acts, often, buttons, strict=True):
            one.clicked.connect(act)
            other.clicked.connect(act)
        self.nothing, self.aside = Nothing(look, buttons), Aside(look, often)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.list)
        self.middle.addWidget(self.nothing)
        both = row(column(self.head, self.middle), self.aside, gap=0)
        both.setStretch(0, 1)
        self.setLayout(both)
        self.start = self.list
        desk.bus.changed.connect(lambda _: self.read_again() if self.isVisible() else None)

    def read_again(self) -> None:
        """Ask again what waits; what stands there stays until it is known."""
        self._reader.ask(today.read_in, self._tell, self.failed.emit)

    def _tell(self, found: today.Today) -> None:
        self.day, day, backup = found, found.day, today.last_backup(self._desk.store)
        said = tr("{} 年 {} 月 {} 日").format(day.year, day.month, day.day)
        self.head.note.setText("　".join((said, tr(WEEK[day.weekday()]))))
        lines = list(_lines(found))
        self.list.tell(lines)
        self.middle.setCurrentWidget(self.list if lines else self.nothing)
        self.aside.usual.setVisible(bool(lines))
        done = found.per_day[-1]
        self.nothing.done.setText(tr("今天已用印 %n 次", "", done) if done else tr("今天还没有用印"))
        self.aside.tell(found.per_day, found.before, day)
        self.aside.tell_backup(backup, day, self._failed)
        self.aside.tell_estimated(_estimated(day))
        self.status_changed.emit()

    def tell_backup_failed(self, sentence: str) -> None:
        """Say why today's backup could not be made, until one is made ("")."""
        self._failed = sentence
        if self.isVisible():
            self.read_again()

    def status(self) -> Sequence[str]:
        """Return how much waits, and the drafts."""
        if self.day is None:
            return ()
        drafts = self.day.drafts
        last = tr("%n 份草稿，最近 {}", "", len(drafts)).format(moment(drafts[0].at, self.day.day)) if drafts else ""
        return (tr("%n 件待办", "", self.day.waiting), last or tr("没有草稿"))

    def new_entry(self) -> None:
        """Begin a new stamping, in its own page."""
        self.go.emit(BOOK, NEW)

    def _open(self, line: Line) -> None:
        self.go.emit(line.page, line.entry)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again whenever one comes back: drafts change without a trace."""
        super().showEvent(event)
        self.read_again()
        first = self.list if self.middle.currentWidget() is self.list else self.nothing.first
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _usual() -> list[tuple[str, str, str]]:
    return [("stamp", tr("登记用印"), "Ctrl N"), ("register", tr("印章台账"), ""), ("sheet", tr("空白申报表"), "")]


def _estimated(day: date) -> list[int]:
    """Return the years whose days off matter now and are not announced: the next one only from November on."""
    years = [day.year, day.year + 1] if day.month >= ANNOUNCED else [day.year]
    return [year for year in years if estimated(year)]


def _lines(found: today.Today) -> Iterator[Line]:
    """Yield the lines of the day: drafts last, since nobody waits for them."""
    for dues in found.due:
        yield from _due_lines(dues, found.day)
    groups = {group.kind: group for group in found.groups}
    for kind, title in GROUPS.items():
        if kind in groups:
            group = groups[kind]
            yield Line(tr(title), when=f"{group.count:,}")
            yield from (_line(row, found.day) for row in group.rows)
            if group.count > len(group.rows):
                more = tr("另有 %n 件，在登记簿中查看", "", group.count - len(group.rows))
                yield Line(more, page=group.rows[0].entry.book)
    if found.drafts:
        yield Line(tr("未登完的草稿"), when=str(len(found.drafts)))
        yield from (_draft(draft, found.day) for draft in found.drafts)


def _line(row: today.Waiting, day: date) -> Line:
    """Return the line of an entry: what it is, where it stands, whose it is, and what came last."""
    entry = row.entry
    days = (day - row.since).days
    when = tr("今天") if days <= 0 else tr("%n 天", "", days)
    made = book(entry.book)
    short = [f.key for f in made.columns() if not f.kind.right and f.key != "number" and 0 < f.width <= 8]
    said = (entry.shown[key] for key in short if not isinstance(entry.values[key], date | bool))
    about = " · ".join([entry.number, *(text for text in said if text and text != row.lead)])
    begun = next((tr(f.label) for f in made.fields if f.key == made.day_field), "")
    last = f"{row.since:%m-%d} {tr(row.last[0].label)} {row.last[1]}" if row.last else f"{begun} {row.since:%m-%d}".strip()
    if row.printed is not None:
        last = tr("{} 打印，已 %n 个工作日", "", working_days_between(row.printed, day)).format(f"{row.printed:%m-%d}")
    return Line(row.lead, tr(entry.state.word), sign_of(entry.state), about, last, when, entry.book, entry.id)


def _due_lines(group: due_list.Group, day: date) -> Iterator[Line]:
    """Yield the lines of what is due: what it is, who has it since when, and by which rule it is due then."""
    yield Line(tr(DUE.get(group.state, group.state)), when=f"{group.count:,}")
    yield from (due_line(one, day) for one in group.rows)
    if group.count > len(group.rows):
        yield Line(tr("另有 %n 件，在登记簿中查看", "", group.count - len(group.rows)), page=group.rows[0].register)


def _draft(draft: today.Draft, day: date) -> Line:
    """Return the line of a draft: a new one opens the book with its editor, a correction its entry."""
    try:
        found = book(draft.book)
    except Refused:
        return Line(tr("草稿"), when=moment(draft.at, day), page=draft.book or BOOK)
    lead = next((draft.texts.get(f.key, "") for f in found.fields if f.lead), "") or draft.known or tr("（尚未填写）")
    begun = {"new": tr("新登记"), "correct": tr("更正"), "strike": tr("作废", "动作")}
    kind = begun.get(draft.key.split(":")[0], tr("登记签字"))
    about, entry = f"{tr(found.title)} · {kind}", NEW if draft.entry is None else draft.entry
    return Line(lead, tr("未保存"), paint.ring(0), about, _differs(draft), moment(draft.at, day), draft.book, entry)


def _differs(draft: today.Draft) -> str:
    """Return what a draft would write or change, in one line."""
    empty = tr("（空）")
    parts = [
        tr("{}：{} → {}").format(tr(label), before, typed or empty) if before else f"{tr(label)} {typed}"
        for label, before, typed in draft.differs
    ]
    return tr("；").join(" ".join(part.split()) for part in parts)
