"""One entry as it stands: what it says, how far it has come, what was done to it, and what may be done now."""

from collections.abc import Callable, Container, Iterable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QStackedWidget, QWidget

from models import audit
from models.book import Book, Entry
from models.custody import Thing, loans_of
from models.kinds import Day, Long
from models.lookup import Lookup
from models.record import Field, Record
from models.register import Register
from models.secrecy import copies_of
from models.signed import PARTS, Signed
from models.text import tr, word
from models.whereabouts import Where, loans_about, whereabouts
from widgets.buttons import Button, IconButton, MenuButton, Tabs
from widgets.desk import Desk, New, Sign
from widgets.fields import label_width
from widgets.paper_lines import SignatureLine, StepLine, breakable, value_line
from widgets.parts import Mark, Notice, Pane, Rule, Steps, column, foot, label, row
from widgets.register_model import sign_of
from widgets.theme import Look, Space
from widgets.thing_lines import LoanLine, loan_lines, where_line

SCROLLS = {
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub, Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub, Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
}
WHYS = {"late_why", "struck_why", "returned_why", "declined_why"}
WEEKDAYS = (word("周一"), word("周二"), word("周三"), word("周四"), word("周五"), word("周六"), word("周日"))


class Inspector(Pane):
    """Shows an entry; what one wants to do with it is said by signals."""

    closed = Signal()
    moved = Signal(int)  # -1 the entry above, 1 the one below
    sign_asked = Signal()
    correct_asked = Signal()
    print_asked = Signal()
    repeat_asked = Signal()
    strike_asked = Signal()
    side_asked = Signal(object)  # Action
    go = Signal(str, object)  # to the book of loans: key of its page, what to do there

    def __init__(self, desk: Desk, book: Book, *, sheet: str = "") -> None:
        """`sheet` is what the print button prints; "" has none."""
        super().__init__(desk.look, "paper", "l")
        self._desk, self._book = desk, book
        self.entry: Entry | None = None
        self._where = Where("")
        look = desk.look
        self._number = label("", look, "lead", number=True, select=True)
        self._mark = Mark("", "", look)
        icons = [IconButton(sign, tip, look, 5) for sign, tip in
                 (("up", tr("上一条")), ("down", tr("下一条")), ("close", tr("关闭（Esc）")))]
        for button, act in zip(icons, (lambda: self.moved.emit(-1), lambda: self.moved.emit(1), self.closed.emit), strict=True):
            button.clicked.connect(act)
        self._tabs = Tabs([tr("内容"), tr("流程"), tr("痕迹")], look, name=tr("这条登记"))
        self._tabs.currentChanged.connect(self._turn)
        self._pages = QStackedWidget()
        self._sign = Button(tr("登记签字"), look, sign="correct", tip=tr("照纸上的签字登记下一步"))
        self._sign.clicked.connect(self.sign_asked)
        self._lend = Button("", look)
        self._lend.clicked.connect(lambda: self._leading())
        self._leading: Callable[[], None] = lambda: None
        self._print = Button(tr("打印"), look, sign="print", tip=tr("{}　Ctrl+P").format(sheet))
        self._print.clicked.connect(self.print_asked)
        self._more = MenuButton(tr("更多"), look)
        head = column(row(self._number, None, *icons, gap=2), self._mark, margins=(Space.inset, 10, 10, 4))
        tabs = row(self._tabs, None, margins=(Space.inset, 0, Space.inset, 0))
        buttons = foot(self._sign, self._lend, self._print, None, self._more, margins=(Space.inset, 10, 10, 10))
        self.setLayout(column(head, tabs, Rule(look), self._pages, Rule(look), buttons))
        self.layout().setStretch(3, 1)  # type: ignore[union-attr]  # the column just set
        self._print.setVisible(bool(sheet))

    def show_entry(self, entry: Entry) -> None:
        """Show one entry; the open tab stays."""
        self.entry = entry
        self._number.setText(entry.number)
        self._mark.tell(sign_of(entry.state) if entry.state.word else "", tr(entry.state.word))
        self._mark.setVisible(bool(entry.state.word))
        with self._desk.store.read() as lookup:
            traces = audit.history(lookup.session, self._book.key, entry.id)
            found = lookup.get(self._book.key, entry.id)
            stood = {step.key for step in entry.steps if step.stands(found)}  # an old ledger may not say who signed
            traced = self._traces(lookup, traces, found.shut(lookup))
            pages = [self._content(entry, lookup, stood), self._way(entry, stood), traced]
        here = self._tabs.currentIndex()
        while (old := self._pages.widget(0)) is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        for page in pages:
            self._pages.addWidget(_scrolled(page))
        for line in reversed(self._pages.widget(0).findChildren(LoanLine)):  # Tab comes to them before the buttons below
            self.setTabOrder(self._tabs, line)
        self._tabs.tell(2, str(len(traces)))
        self._turn(here)
        self._offer(entry)

    def turn(self, tab: int) -> None:
        """Open a tab: what it says, its way, its history."""
        self._tabs.setCurrentIndex(tab)

    def offers(self) -> list[QAction]:
        """Return what 更多 offers now."""
        return self._more.choices.actions()

    def begin(self) -> None:
        """Set the focus on the tabs, where it is seen."""
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Up, Down and the page keys scroll what does not fit."""
        area = self._pages.currentWidget()
        step = SCROLLS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif step is not None and isinstance(area, QScrollArea):
            area.verticalScrollBar().triggerAction(step)
        else:
            super().keyPressEvent(event)

    def _turn(self, tab: int) -> None:
        self._pages.setCurrentIndex(max(tab, 0))

    def _offer(self, entry: Entry) -> None:
        """Set what may be done; what may not be done now stays in the list and says why."""
        usual = [action for action in entry.actions if action.usual]
        self._more.choices.clear()
        over = tr("已作废") if entry.struck else ""
        lends = self._offer_loan(entry) and (not usual or self._where.loan is not None)
        self._lend.setVisible(lends)
        self._sign.setVisible(bool(self._book.steps) and not lends)
        self._sign.setEnabled(bool(usual))
        if lends and usual:  # what is passed round is signed meanwhile: 归还 stands before it
            self._more.offer(tr("{}…").format(tr("登记签字")), self.sign_asked.emit)
        self._more.offer(tr("更正　F2"), self.correct_asked.emit, why_not=over)
        for action in entry.actions:
            if not action.usual:
                self._more.offer(tr("{}…").format(tr(action.label)), partial(self.side_asked.emit, action))
        self._more.offer(tr("照此再登　Ctrl+D"), self.repeat_asked.emit)
        if self._book.numbered:
            self._more.offer(tr("作废…"), self.strike_asked.emit, why_not=over)

    def _offer_loan(self, entry: Entry) -> bool:
        """Offer to lend a thing that is here, or to take back what is out; return whether either can be done."""
        thing, where = self._book.record, self._where
        if not issubclass(thing, Thing):
            return False
        loan, gone = loans_of(thing), any(exit_.key in entry.signatures for exit_ in thing.exits())
        word = tr("归还") if where.loan else tr("{}…").format(tr(loan.asking))
        asked = Sign(where.loan[1]) if where.loan else New({loan.takes: entry.texts[thing.called[0]]})
        self._leading = partial(self.go.emit, loan.__tablename__, asked)
        self._lend.setText(word)
        self._more.offer(word, self._leading, why_not=tr(entry.state.word) if entry.struck or gone else "")
        return not entry.struck and not gone

    def _content(self, entry: Entry, lookup: Lookup, stood: Container[str]) -> QWidget:
        look, record = self._desk.look, self._book.record
        lines = column(gap=0, margins=(Space.inset, 12, Space.inset, 12))
        names = [tr(f.label) for f in self._book.fields if f.form] + [tr(step.signer) for step in entry.steps]
        wide = label_width(names, look)
        found, loans = lookup.get(self._book.key, entry.id), list[Entry]()
        idle = found.idle(lookup)
        if issubclass(record, Thing):
            self._where = whereabouts(lookup, found)
            loans = loans_about(lookup, record, entry.id)
            lines.addWidget(where_line(self._where, look, wide))
            if copies := copies_of(lookup, found):
                lines.addWidget(value_line(tr("复制件"), tr("、").join(copies), look, wide))
            lines.addSpacing(8)
        waits = any(action.usual for action in entry.actions)
        if entry.steps and not entry.struck and entry.state.mark != "old" and (waits or entry.signatures):
            lines.addWidget(_steps(entry, stood, look))
            lines.addSpacing(12)
        for text in [*([tr("作废原因：{}").format(entry.struck_why)] if entry.struck_why else []),
                     *([tr("补登：{}").format(entry.late_why)] if entry.late_why else []), *self._sent_back(entry)]:
            lines.addWidget(Notice(text, look, "info"))
            lines.addSpacing(8)
        shown = [f for f in self._book.fields if f.key not in idle | _told_elsewhere(record) and
                 ((f.form and f.required) or entry.shown[f.key])]
        for f in shown:
            lines.addWidget(value_line(tr(f.label), _long_day(f, entry), look, wide))
        paper = [step for step in entry.steps if waits or step.key in entry.signatures]
        paper += [exit_ for exit_ in _exits(self._book) if exit_.key in entry.signatures]
        if paper:  # where nothing is to be signed any more, no empty line waits for a name
            lines.addLayout(column(8, Rule(look), 8))
        for step in paper:
            signature = entry.signatures.get(step.key)
            signed = (signature.by, f"{signature.on:%m-%d}") if signature else None
            lines.addWidget(SignatureLine(tr(step.signer), signed, look, wide))
        if loans and issubclass(record, Thing):
            book = loans_of(record)
            lines.addWidget(loan_lines(loans, book, look, partial(self.go.emit, book.__tablename__)))
        return _with(lines)

    def _way(self, entry: Entry, stood: Container[str]) -> QWidget:
        """The steps one below another: who signed when, who wrote it down, what is still to come."""
        look, lines = self._desk.look, column(gap=0, margins=(Space.inset, 16, Space.inset, 12))
        ended = [exit_ for exit_ in _exits(self._book) if exit_.key in entry.signatures]
        way = [step for step in entry.steps if not ended or step.key in entry.signatures] + ended
        here = next((s.key for s in way if s.key not in entry.signatures and s.key not in stood), "")
        for step in way:
            signature = entry.signatures.get(step.key)
            state = "done" if signature or step.key in stood else "here" if step.key == here and entry.actions else ""
            under = [tr("{} 登记于 {}").format(signature.clerk, _moment(signature.at))] if signature else []
            counts = [f for f in self._book.fields if f.key in step.asks and entry.shown[f.key] and not isinstance(f.kind, Long)]
            under += [f"{tr(f.label)} {entry.shown[f.key]}" for f in counts]
            who = f"{signature.by}　{signature.on:%m-%d}" if signature else ""
            yet = [] if state == "done" else [tr("签字后为“{}”").format(tr(step.state))]
            lines.addWidget(StepLine(tr(step.label), who, under or yet, state, look,
                                     last=step is way[-1]))
        for text in self._sent_back(entry):
            lines.addWidget(Notice(text, look, "info"))
        if not self._book.steps:
            lines.addWidget(label(tr("这本登记没有签字环节。"), look, tone="third", wrap=True))
        return _with(lines)

    def _sent_back(self, entry: Entry) -> list[str]:
        """Return who sent the paper back or declined it, when and why."""
        return [
            tr("{}：{} {}，{}").format(
                tr(getattr(self._book.record, key).label), signature.by, signature.on.isoformat(),
                entry.shown.get(f"{key}_why", ""),
            )
            for key in ("returned", "declined") if (signature := entry.signatures.get(key))
        ]

    def _traces(self, lookup: Lookup, traces: Iterable[audit.Trace], barred: Container[str]) -> QWidget:
        look, lines = self._desk.look, column(gap=0, margins=(Space.inset, 12, Space.inset, 12))
        for trace in reversed(list(traces)):
            clock = "　" + tr("钟：机器时间倒退") if trace.clock else ""
            done = tr("、").join(tr(part) for part in trace.action.split("、"))  # several steps recorded at once
            who = f"{trace.by}　{_moment(trace.at)}"
            if "、" in trace.action:  # many words: they take the lines they need, and who did it stands below
                lines.addWidget(label(done + clock, look, wrap=True))
                lines.addWidget(label(who, look, "small", "third"))
            else:
                lines.addWidget(row_of(done + clock, who, look))
            for text in changes_in_words(self._book, trace, lookup, barred):
                lines.addWidget(label(breakable(text), look, "small", "second", wrap=True, select=True))
            if trace.why:
                lines.addWidget(label(tr("原因：{}").format(breakable(trace.why)), look, "small", "second", wrap=True))
            lines.addLayout(column(6, Rule(look), 8))
        return _with(lines)


def changes_in_words(book: Book, trace: audit.Trace, lookup: Lookup, barred: Container[str] = ()) -> list[str]:
    """Return what a trace changed, a line each: the field, and the values before and after where there was one before.

    What is `barred` from the entry by now, as a title whose level was raised, is not shown from the trail either.
    """
    found = []
    for f in book.fields:
        if f.key not in trace.changed or f.key in barred:
            continue
        column_ = book.record.__table__.c[f.key]
        before, after = (f.kind.show(audit.value_of(column_, value), lookup) for value in trace.changed[f.key])
        if before:
            found.append(tr("{}：{} → {}").format(tr(f.label), before, after or tr("空")))
        elif after:
            found.append(tr("{}：{}").format(tr(f.label), after))
    return found


def row_of(left: str, right: str, look: Look) -> QWidget:
    """Return a line with words at the left and small ones at the right."""
    return _with(row(label(left, look), None, label(right, look, "small", "third"), gap=8))


def _told_elsewhere(record: type[Record]) -> set[str]:
    """Return the fields that no line of their own shows: who signed when, and why it was struck, late or sent back."""
    steps = [*record.steps(), *record.beside()] if issubclass(record, Register) else []
    return WHYS | {f"{step.key}_{part}" for step in steps for part in PARTS}


def _exits(book: Book) -> tuple[Signed, ...]:
    return book.record.exits() if issubclass(book.record, Register) else ()


def _steps(entry: Entry, stood: Container[str], look: Look) -> QWidget:
    done = [(tr(s.label), f"{entry.signatures[s.key].on:%m-%d}" if s.key in entry.signatures else "") for s in entry.steps]
    made = Steps(done, sum(s.key in stood for s in entry.steps), look, late=entry.state.mark == "late")
    made.setContentsMargins(0, 0, 0, 8)
    return made


def _long_day(f: Field, entry: Entry) -> str:
    value: Any = entry.values[f.key]
    if isinstance(f.kind, Day) and value is not None:
        return f"{value.isoformat()}　{tr(WEEKDAYS[value.weekday()])}"
    return entry.shown[f.key]


def _moment(at: str) -> str:
    return f"{datetime.fromisoformat(at):%Y-%m-%d %H:%M}"


def _with(layout: Any) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made


def _scrolled(inner: QWidget) -> QScrollArea:
    layout = column(inner, None)
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a focus that is not seen: the keys scroll it from everywhere in the inspector
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(_with(layout))
    return area
