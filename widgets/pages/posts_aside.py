"""Beside the lists of 科室与岗位: one post with who holds it, one task with its procedures, one duty, or the section."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from models.catalogue import procedures
from models.coverage import UNCOVERED, Mark
from models.outline import DutyLine, HolderLine, PostLine, SectionLine, TaskLine
from models.text import tr
from widgets.buttons import Button, IconButton
from widgets.fields import label_width
from widgets.inspector import SCROLLS
from widgets.pages.posts_lists import duty_with, term
from widgets.paper_lines import breakable
from widgets.parts import Item, Notice, Pane, Rule, column, foot, label, row
from widgets.theme import Look, Space


class Aside(Pane):
    """Shows one thing of the manual; what one wants to do with it is said by signals."""

    closed = Signal()
    moved = Signal(int)  # -1 the row above, 1 the one below
    hold_asked = Signal(int, bool)  # post; whether as a deputy
    end_asked = Signal(int)  # holder
    correct_asked = Signal(str, int)  # book, record
    card_asked = Signal(int)  # post

    def __init__(self, look: Look) -> None:
        super().__init__(look, "paper", "l")
        self.shown: tuple[str, int] = ("", 0)  # book and record
        self._title = label("", look, "lead", number=True, wrap=True)
        self._under = label("", look, tone="third", wrap=True)
        icons = [IconButton(sign, tip, look, 5) for sign, tip in
                 (("up", tr("上一条")), ("down", tr("下一条")), ("close", tr("关闭（Esc）")))]
        for button, act in zip(icons, (partial(self.moved.emit, -1), partial(self.moved.emit, 1), self.closed.emit), strict=True):
            button.clicked.connect(lambda *_, act=act: act())
        head = row(self._title, *icons, gap=2)
        head.setStretch(0, 1)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot: QWidget = QWidget()
        self._line = Rule(look)
        top = column(head, self._under, margins=(Space.inset, 10, 10, 12))
        self.setLayout(column(top, Rule(look), self._area, self._line, self._foot))
        self.layout().setStretch(2, 1)  # type: ignore[union-attr]  # the column just set

    def show_record(self, section: SectionLine, book: str, record: int, marks: Sequence[Mark]) -> None:
        """Show whatever of a section a row stands for; what is no longer there leaves what was shown."""
        task = next((task for task in section.tasks if book == "task" and task.id == record), None)
        post = next((post for post in section.posts if book == "post" and post.id == record), None)
        duty = duty_with(section, book, record) if book in ("duty", "boundary") else None
        if post is not None:
            self.show_post(section, post, marks)
        elif task is not None:
            self.show_task(section, task, marks)
        elif duty is not None:
            department = any(duty is known for known in section.department_duties)
            word = tr("边界事项") if book == "boundary" else tr("部门主要职责") if department else tr("科室职责")
            self.show_duty(section, duty, book, word)
        elif book == "section":
            self.show_section(section, marks)

    def show_post(self, section: SectionLine, post: PostLine, marks: Sequence[Mark]) -> None:
        """Show one post: what it is, who holds it, what it does."""
        look = self._look
        kind, staffing = (tr(choice.value) if choice else "" for choice in (post.kind, post.staffing))
        names = (tr("岗位类别"), tr("用人方式"), tr("手册原文"))
        wide = label_width(names, look)
        said: list[Item] = [
            _line(name, text, look, wide) for name, text in zip(names, (kind, staffing, post.establishment), strict=True)
            if text and not (name == names[2] and post.staffing and text == post.staffing.value)
        ]
        said += self._notices([mark for mark in marks if mark.post_id == post.id])
        said += [*self._group(tr("任职")), *self._holders(post)]
        said += [*self._group(tr("岗位责任")), self._text(post.responsibility or tr("手册没有写"))]
        tasks = [task for task in section.tasks if task.no in post.tasks]
        said += self._group(tr("承担 %n 项任务", "", len(tasks)))
        said += [self._numbered(str(task.no), task.text, tr("、").join(task.links.found)) for task in tasks]
        if section.boundary:
            said += [*self._group(tr("边界事项")), *(self._numbered(str(m.no or ""), m.text) for m in section.boundary)]
        hold = Button(tr("登记任职"), look, sign="person", tip=tr("谁从哪天起任这个岗位"))
        hold.clicked.connect(lambda: self.hold_asked.emit(post.id, False))
        deputy = Button(tr("登记代理"), look, "quiet", tip=tr("替岗的人，不算任职"))
        deputy.clicked.connect(lambda: self.hold_asked.emit(post.id, True))
        card = Button(tr("职责卡…"), look, "quiet", "export", tip=tr("岗位职责卡存为 Word 或 PDF"))
        card.clicked.connect(lambda: self.card_asked.emit(post.id))
        under = tr(" · ").join(filter(None, (section.name, staffing or post.establishment)))
        self._show(("post", post.id or 0), post.name, under, said, [hold, deputy, None, card])

    def show_task(self, section: SectionLine, task: TaskLine, marks: Sequence[Mark]) -> None:
        """Show one task: its words, the procedures it refers to, the posts that cover it."""
        known, links = procedures(), task.links
        said: list[Item] = [self._text(task.text), *self._notices([mark for mark in marks if mark.task_id == task.id])]
        said += self._group(tr("流程规范"))
        said += [self._numbered(i, known[i].title, "", 52) for i in links.found]
        said += [self._numbered(i, tr("目录中没有"), "", 52) for i in (*links.missing, *links.unread)]
        if task.reference:
            said += [6, label(tr("手册原文：{}").format(task.reference), self._look, "small", "third", wrap=True)]
        else:
            said.append(label(tr("没有写"), self._look, tone="third"))
        said += [*self._group(tr("承担岗位")), self._text(tr("、").join(task.posts) or tr("无"))]
        self._show(("task", task.id or 0), tr("任务 {}").format(task.no), section.name, said, self._correct("task", task.id))

    def show_duty(self, section: SectionLine, duty: DutyLine, book: str, word: str) -> None:
        """Show one duty or boundary matter whole."""
        title = f"{word} {duty.no}" if duty.no else word
        self._show((book, duty.id or 0), title, section.name, [self._text(duty.text)], self._correct(book, duty.id))

    def show_section(self, section: SectionLine, marks: Sequence[Mark]) -> None:
        """Show the findings of a section, each with its reason."""
        own = [mark for mark in marks if mark.section_id == section.id]
        said: list[Item] = []
        for word in dict.fromkeys(mark.word for mark in sorted(own, key=lambda mark: mark.word != UNCOVERED)):
            some = [mark.why for mark in own if mark.word == word]
            said += self._group(f"{tr(word)}　{len(some)}", first=not said)
            said += [item for why in some for item in (2, Notice(why, self._look, "warning"))]
        said = said or [label(tr("没有要核对的。"), self._look, tone="third")]
        self._show(("section", section.id or 0), tr("核对"), section.name, said, [])

    def begin(self) -> None:
        """Set the focus on the first thing to do."""
        first = next(iter(self._foot.findChildren(Button)), None) or next(iter(self.findChildren(Button)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Up, Down and the page keys scroll."""
        step = SCROLLS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif step is not None:
            self._area.verticalScrollBar().triggerAction(step)
        else:
            super().keyPressEvent(event)

    def _show(self, shown: tuple[str, int], title: str, under: str, said: list[Item], buttons: list[QWidget | None]) -> None:
        self.shown = shown
        self._title.setText(title)
        self._under.setText(under)
        self._area.setWidget(_with(column(*said, None, margins=(Space.inset, 12, Space.inset, 12))))
        old, self._foot = self._foot, foot(*buttons, margins=(Space.inset, 10, 10, 10))
        self.layout().replaceWidget(old, self._foot)  # type: ignore[union-attr]  # the column set at first
        old.hide()
        old.deleteLater()
        for part in (self._foot, self._line):
            part.setVisible(bool(buttons))

    def _holders(self, post: PostLine) -> list[Item]:
        """Return the lines of those who hold the post, then of those who did."""
        found = sorted(post.holders or (), key=lambda h: (not h.now, h.deputy, -(h.since.toordinal() if h.since else 0)))
        if not found:
            return [label(tr("还没有登记谁任这个岗位。"), self._look, tone="third", wrap=True)]
        return [self._holder(holder) for holder in found]

    def _holder(self, holder: HolderLine) -> QWidget:
        look, tone = self._look, "" if holder.now else "third"
        name = holder.name + (tr("（代理）") if holder.deputy else "")
        words = column(label(name, look, tone=tone), label(term(holder), look, "small", "third", number=True))
        buttons: list[QWidget] = []
        if holder.now and holder.until is None:
            end = Button(tr("结束"), look, "quiet", tip=tr("结束 {} 的任职").format(holder.name))
            end.setAccessibleName(tr("结束 {} 的任职").format(holder.name))
            end.clicked.connect(lambda: self.end_asked.emit(holder.id))
            buttons.append(end)
        change = IconButton("correct", tr("更正 {} 的任职").format(holder.name), look, 5)
        change.clicked.connect(lambda: self.correct_asked.emit("holder", holder.id))
        return _with(row(words, None, *buttons, change, gap=2, margins=(0, 4, 0, 4)))

    def _group(self, words: str, *, first: bool = False) -> list[Item]:
        look = self._look
        return [0 if first else 16, label(words, look, "small", "second"), 4, Rule(look, group=True), 6]

    def _text(self, text: str) -> QWidget:
        return label(breakable(text), self._look, wrap=True, select=True)

    def _numbered(self, number: str, text: str, right: str = "", wide: int = 24) -> QWidget:
        """Return a line with a number before it and small words at its end."""
        look = self._look
        before = label(number, look, tone="third", number=True)
        before.setFixedWidth(max(wide, look.font(number=True).width(number)))
        words = label(breakable(text), look, wrap=True, select=True)
        items: list[QWidget] = [before, words, *([label(right, look, "small", "third", number=True)] if right else [])]
        line = row(gap=Space.gap, margins=(0, 3, 0, 3))
        for item in items:
            line.addWidget(item, int(item is words), Qt.AlignmentFlag.AlignTop)
        made = _with(line)
        made.setAccessibleName(" ".join(filter(None, (number, text, right))))
        return made

    def _notices(self, marks: Sequence[Mark]) -> list[Item]:
        found: list[Item] = []
        for mark in marks:
            found += [8, Notice(tr("{}：{}").format(tr(mark.word), mark.why), self._look, "warning")]
        return found

    def _correct(self, book: str, record: int | None) -> list[QWidget | None]:
        change = Button(tr("更正"), self._look, sign="correct", tip=tr("F2"))
        act: Callable[[], None] = partial(self.correct_asked.emit, book, record or 0)
        change.clicked.connect(lambda: act())
        return [change, None]


def _line(name: str, text: str, look: Look, wide: int) -> QWidget:
    before = label(name, look, tone="third")
    before.setFixedWidth(wide)
    value = label(breakable(text), look, wrap=True, select=True)
    value.setAccessibleName(tr("{}：{}").format(name, text))
    line = row(before, value, gap=Space.gap, margins=(0, 4, 0, 4))
    line.setStretch(1, 1)
    return _with(line)


def _with(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
