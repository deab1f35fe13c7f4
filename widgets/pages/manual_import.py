"""导入手册: a file is read beside the window, what it would change is shown line by line, and 确认 writes it as one act."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from models import backup
from models.manual_import import Proposal, accept, propose
from models.text import Refused, tr
from reports.manual_docx import read_manual
from widgets.buttons import Button, Tabs
from widgets.desk import Desk, PageView, Said
from widgets.ledger import Ledger
from widgets.pages.manual_lists import LISTS, counts
from widgets.pages.posts_lists import Lines
from widgets.parts import Notice, column, label, row
from widgets.shell import PageHead
from widgets.tasks import Steps, Task
from widgets.theme import Space

AskFile = Callable[[QWidget, str, str], Path | None]
POSTS = "posts"  # key of the page that one comes from
NOTHING, SHOWN = range(2)


def ask_file(above: QWidget, title: str, kinds: str) -> Path | None:
    """Ask which file is meant; None when it was given up."""
    chosen, _ = QFileDialog.getOpenFileName(above, title, str(Path.home()), kinds)
    return Path(chosen) if chosen else None


class ManualImportPage(PageView):
    """From the choice of a file to 确认; until then nothing is written."""

    def __init__(self, desk: Desk, ask: AskFile = ask_file) -> None:
        """`ask` chooses the file; replaced by tests."""
        super().__init__()
        self.desk, self._ask = desk, ask
        self.proposal: Proposal | None = None
        self._task: Task | None = None
        look = desk.look
        self.pick = Button(tr("选择手册…"), look, "primary", "import")
        self.again = Button(tr("另选文件…"), look, "quiet", "import")
        self.confirm = Button(tr("确认导入"), look, "primary", "done", tip=tr("Ctrl+S"))
        self.facts = label("", look, "small", "second", wrap=True)
        self.notice = Notice("", look, "info")
        self.model = Lines(self)
        self.table = Ledger(self.model, look, tr("导入预览"))
        self.table.setSortingEnabled(False)
        words = [tr("新增"), tr("变更"), tr("结束"), tr("未读出"), tr("核对")]
        self.tabs = Tabs(words, look, height=look.space.bar - 2, name=tr("导入预览"))
        self.stack = QStackedWidget()
        self._build()
        self.pick.clicked.connect(self.choose)
        self.again.clicked.connect(self.choose)
        self.confirm.clicked.connect(self.write)
        self.tabs.currentChanged.connect(lambda _: self._list())
        self._turn(NOTHING)

    def _build(self) -> None:
        look = self.desk.look
        head = PageHead(tr("导入手册"), look, [self.again, 4, self.confirm], path=tr("科室与岗位"))
        head.path_asked.connect(self.leave)
        note = tr("选科室岗位手册，Word 文档（.docx）或文本文件。先看会新增、变更、结束什么，确认以后才写入；联系人、电话不收。")
        words = label(tr("还没有选择文件"), look, "title", serif=True), label(note, look, tone="third", wrap=True)
        self._asked = words[0]
        for said in words:
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        nothing = QWidget()
        middle = row(None, self.pick, None)
        nothing.setLayout(column(None, words[0], 10, words[1], 16, middle, None, None, margins=(48, 0, 48, 0)))
        shown = QWidget()
        around = column(self.facts, 6, self.notice, margins=(Space.margin, 0, Space.margin, 8))
        listed = column(around, row(self.tabs, None, margins=(Space.margin, 0, 12, 0)), self.table)
        listed.setStretch(2, 1)
        shown.setLayout(listed)
        self.wrong = Notice("", look, "wrong")
        self.wrong.setContentsMargins(Space.margin, 4, Space.margin, 8)
        self.wrong.hide()
        for page in (nothing, shown):
            self.stack.addWidget(page)
        both = column(head, self.wrong, self.stack)
        both.setStretch(2, 1)
        self.setLayout(both)

    def choose(self) -> None:
        """Ask for a file and read it."""
        path = self._ask(self, tr("选择手册"), tr("手册 (*.docx *.txt);;所有文件 (*)"))
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file beside the window and show what it would change."""
        if self._task is not None:
            return
        found: list[Proposal] = []

        def steps() -> Steps:
            yield 0, 2
            manual, sha256 = read_manual(path)
            yield 1, 2
            found.append(propose(self.desk.store, manual, path.name, sha256))
            yield 2, 2

        self.proposal = None
        self._turn(NOTHING)
        self._work(steps(), tr("正在读 {}…").format(path.name), lambda: self._show(found[0]))

    def write(self) -> None:
        """Write what is shown as one act, after a copy of the office as it is; then show the posts."""
        if self.proposal is None or self.proposal.differences.nothing or self._task is not None:
            return
        proposal = self.proposal

        def steps() -> Steps:
            yield 0, 1
            backup.make(self.desk.store)
            yield 1, 1

        self._work(steps(), tr("正在写入…"), partial(self._write, proposal))

    def _write(self, proposal: Proposal) -> None:
        try:
            accept(self.desk.store, proposal)
        except Refused as why:
            self._tell_wrong(str(why))
            return
        changes = proposal.differences
        self.proposal = None
        self._turn(NOTHING)
        about = tr("新增 {}，变更 {}，结束 {}").format(len(changes.added), len(changes.changed), len(changes.gone))
        self.go.emit(POSTS, None)
        self.said.emit(Said(tr("已导入手册"), "", about))

    def _show(self, proposal: Proposal) -> None:
        """Show a proposal: the counts, then the list that has most to say."""
        self.proposal = proposal
        count = proposal.manual.counts()
        said = tr("{}　科室 {}　部门职责 {}　科室职责 {}　任务 {}　岗位 {}　附件1流程 {}（留待以后）")
        keys = ("sections", "department_duties", "section_duties", "tasks", "posts", "procedures")
        self.facts.setText(said.format(proposal.file, *(count[key] for key in keys)))
        self.notice.tell(" ".join(_sentences(proposal)), "warning" if proposal.manual.unread else "info")
        many = counts(proposal)
        for tab, number in enumerate(many):
            self.tabs.tell(tab, str(number))
        self._turn(SHOWN)
        first = next((tab for tab, number in enumerate(many) if number), 0)
        self.tabs.setCurrentIndex(first)
        self._list()
        (self.confirm if self.confirm.isEnabled() else self.again).setFocus()

    def _list(self) -> None:
        if self.proposal is None:
            return
        place = max(self.tabs.currentIndex(), 0)
        self.model.tell(*LISTS[place](self.proposal))
        self.table.setAccessibleName(f"{tr('导入预览')} {self.tabs.tabText(place)}")
        self.table.lay_out([c.wide for c in self.model.columns], self.model.stretch)

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.again.setVisible(place == SHOWN)
        self.confirm.setVisible(place == SHOWN)
        self.confirm.setEnabled(self.proposal is not None and not self.proposal.differences.nothing)
        self.start = self.pick if place == NOTHING else self.table
        self.status_changed.emit()

    def _work(self, steps: Steps, what: str, then: Callable[[], None]) -> None:
        """Do one long thing at a time; meanwhile nothing can be pressed."""
        self._tell_wrong("")
        self._asked.setText(what)
        for button in (self.pick, self.again, self.confirm):
            button.setEnabled(False)
        task = self._task = Task(steps, self)
        task.done.connect(lambda: self._ended(then))
        task.failed.connect(lambda error: self._ended(partial(self._failed, error)))
        task.stopped.connect(lambda: self._ended(lambda: None))
        task.start()

    def _ended(self, then: Callable[[], None]) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None
        self._asked.setText(tr("还没有选择文件"))
        for button in (self.pick, self.again):
            button.setEnabled(True)
        self._turn(self.stack.currentIndex())
        then()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._tell_wrong(str(error))
        (self.pick if self.stack.currentIndex() == NOTHING else self.again).setFocus()

    def _tell_wrong(self, sentence: str) -> None:
        self.wrong.tell(sentence, "wrong")
        self.wrong.setVisible(bool(sentence))

    def status(self) -> Sequence[str]:
        """Say that nothing is written yet."""
        if self.proposal is None:
            return (tr("导入手册"),)
        return (tr("预览，还没有写入"), self.proposal.file)

    def leave(self) -> None:
        """Go back to the posts; nothing was written."""
        self.go.emit(POSTS, None)

    def may_leave(self) -> bool:
        """Stop what is being read; another page may always come."""
        if self._task is not None:
            task, self._task = self._task, None
            task.blockSignals(True)
            task.cancel()
            task.wait()
            task.deleteLater()
            self._ended(lambda: None)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, Ctrl+S confirms, Ctrl+Tab turns the lists."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_S and control:
            self.write()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and control:
            step = 1 if event.key() == Qt.Key.Key_Tab else -1
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        else:
            super().keyPressEvent(event)


def _sentences(proposal: Proposal) -> list[str]:
    """Return what one must know before 确认."""
    manual, differences = proposal.manual, proposal.differences
    found = [tr("与现有内容相同，没有要导入的。")] if differences.nothing else [tr("确认以前不写入任何内容。")]
    if manual.dropped_contacts:
        found.append(tr("联系人、电话、地址 {} 处已略去，不存入。").format(manual.dropped_contacts))
    if manual.unread:
        found.append(tr("有 {} 行没有读出，原因见“未读出”。").format(len(manual.unread)))
    return found
