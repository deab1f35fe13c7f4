"""科室与岗位: the sections with their posts at the left, what the chosen one has in lists, one thing of it beside."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from models import coverage
from models.book import Book
from models.coverage import Mark
from models.manual import Boundary, Duty, Holder, Post, Task
from models.outline import PostLine, SectionLine, outline
from models.people import Section
from models.record import Record
from models.store import ELSEWHERE, Changes
from models.text import tr
from widgets import editor
from widgets.buttons import Button, MenuButton, Search
from widgets.desk import Desk, PageView, Said
from widgets.editor import Editor
from widgets.pages import posts_edit
from widgets.pages.posts_aside import Aside
from widgets.pages.posts_lists import LISTS
from widgets.pages.posts_section import Middle
from widgets.pages.posts_tree import Tree
from widgets.parts import Pane, column, label, row
from widgets.shell import PageHead
from widgets.theme import Space

KINDS: dict[str, type[Record]] = {kind.__tablename__: kind for kind in (Section, Post, Task, Duty, Boundary, Holder)}
IMPORT = "import_manual"  # key of the page that imports
TREE, TREE_WIDE, WIDE = 208, 280, 1200  # px of the tree, and of the page that has more room for it
MOST = 0.36  # of the page that the tree takes


class PostsPage(PageView):
    """The office by its manual."""

    export_asked = Signal(str, str, int)  # docx or pdf; name of a section, "" for all; id of a post for its card, else 0

    paper_asked = Signal(str, int)  # name of a section, or the id of a post: to be printed

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        look = desk.look
        self.sections: tuple[SectionLine, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self.editor: Editor | None = None
        self.aside = Aside(look)
        self.tree, self.search = Tree(look), Search(tr("科室、岗位、人"), look, tr("查找"))
        self.middle = Middle(look)
        self.new_button = Button(tr("新岗位"), look, "primary", "add", tip=tr("Ctrl+N"))
        self.import_button = Button(tr("导入手册…"), look, "quiet", "import")
        self.stack = QStackedWidget()
        self._build()
        self._connect()
        self.start = self.tree
        self.read_again()

    def _build(self) -> None:
        look = self.desk.look
        self.out = MenuButton(tr("导出"), look)
        for form, word in (("docx", tr("Word")), ("pdf", tr("PDF"))):
            self.out.offer(tr("全部科室和岗位，{}…").format(word), partial(self._export, form, whole=True))
            self.out.offer(tr("本科室，{}…").format(word), partial(self._export, form))
        self.printing = Button(tr("打印"), look, "quiet", "print", tip=tr("Ctrl+P 打印所选的职责卡或本科室"))
        head = PageHead(tr("科室与岗位"), look, [4, self.new_button], spare=[self.printing, self.out, self.import_button])
        self.left = Pane(look, lines="r")
        self.left.setLayout(column(row(self.search, margins=(Space.margin, 7, 12, 7)), self.tree))
        whole, across = QWidget(), row(self.left, self.middle, gap=0)
        across.setStretch(1, 1)
        whole.setLayout(across)
        whole.setMinimumWidth(1)  # or the tree, as wide as it was, would widen the window when something opens beside
        for shown in (whole, self._empty()):
            self.stack.addWidget(shown)
        page = column(head, self.stack)
        page.setStretch(1, 1)
        self.setLayout(page)

    def _empty(self) -> QWidget:
        """What an office without a manual sees."""
        look = self.desk.look
        self.first = Button(tr("导入手册…"), look, "primary", "import")
        note = tr("科室岗位手册（.docx 或文本文件）可以直接导入，确认以前不写入任何内容。")
        words = label(tr("还没有科室任务和岗位"), look, "title", serif=True), label(note, look, tone="third", wrap=True)
        for said in words:
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made = QWidget()
        made.setLayout(column(None, words[0], 10, words[1], 16, row(None, self.first, None), None, None, margins=(24, 0, 24, 0)))
        return made

    def _connect(self) -> None:
        self.import_button.clicked.connect(partial(self.go.emit, IMPORT, None))
        self.first.clicked.connect(partial(self.go.emit, IMPORT, None))
        self.new_button.clicked.connect(self.new_entry)
        self.printing.clicked.connect(self.print_chosen)
        self.search.searched.connect(lambda words: self.tree.show_sections(self.sections, self.marks, words.strip()))
        self.tree.chosen.connect(self._choose)
        self.tree.entered.connect(self.middle.table.setFocus)
        self.middle.rested.connect(self.show_chosen)
        self.middle.opened.connect(partial(self.show_chosen, focus=True))
        aside = self.aside
        aside.closed.connect(self.close_inspector)
        aside.moved.connect(self.middle.step)
        aside.hold_asked.connect(lambda post, deputy: self._edit(partial(posts_edit.hold, self.desk, post, deputy=deputy)))
        aside.end_asked.connect(lambda holder: self._edit(partial(posts_edit.end, self.desk, holder)))
        aside.correct_asked.connect(self._correct)
        aside.card_asked.connect(partial(self.export_asked.emit, "", ""))
        self.desk.bus.changed.connect(self._changed)

    def read_again(self) -> None:
        """Read the office anew; what was chosen stays chosen."""
        with self.desk.store.read() as lookup:
            self.sections = outline(lookup)
        self.marks = coverage.marks(self.sections)
        known = [section for section in self.sections if section.tasks or section.posts]
        self.stack.setCurrentIndex(0 if known else 1)
        self.import_button.setVisible(bool(known))
        self.new_button.be("primary" if known and self.editor is None else "")
        for button in (self.out, self.printing):
            button.setEnabled(bool(known))
        self.new_button.setEnabled(bool(self.sections))
        self.tree.show_sections(self.sections, self.marks, self.search.text().strip())
        if not self.tree.place()[0] and self.sections:
            self.tree.choose((known or list(self.sections))[0].id or 0)
        self.middle.show_section(self.section, self.marks)
        self.status_changed.emit()

    @property
    def section(self) -> SectionLine | None:
        """The section that is chosen, itself or by one of its posts."""
        return next((section for section in self.sections if section.id == self.tree.place()[0]), None)

    def post(self, record: int) -> tuple[SectionLine, PostLine] | None:
        """Return a post with its section."""
        return next(((s, p) for s in self.sections for p in s.posts if p.id == record), None)

    def status(self) -> Sequence[str]:
        """How many sections, posts and tasks, and how many tasks nobody does."""
        uncovered = sum(mark.word == coverage.UNCOVERED for mark in self.marks)
        vacant = sum(mark.word == coverage.VACANT for mark in self.marks)
        tasks, posts = (sum(len(part) for part in parts) for parts in
                        ([s.tasks for s in self.sections], [s.posts for s in self.sections]))
        return (tr("{} 个科室").format(len(self.sections)), tr("{} 个岗位").format(posts), tr("{} 项任务").format(tasks),
                tr("{} 项无岗位").format(uncovered) if uncovered else "", tr("{} 岗空缺").format(vacant) if vacant else "")

    def _choose(self, section: int, post: int) -> None:
        """Show what was chosen in the tree: its lists, and a post beside them."""
        self.middle.show_section(self.section, self.marks)
        if self.editor is not None and self.editor.touched:
            return
        found = self.post(post)
        if found:
            self.aside.show_post(*found, self.marks)
            self._put(self.aside)
        elif self.section is not None and any(mark.section_id == section for mark in self.marks):
            self.aside.show_section(self.section, self.marks)
            self._put(self.aside)
        else:
            self._put(None)

    def show_chosen(self, *, focus: bool = False) -> None:
        """Show the chosen row beside the lists."""
        (book, record), section = self.middle.chosen(), self.section
        if not book or section is None or (self.editor is not None and self.editor.touched):
            return
        self.aside.show_record(section, book, record, self.marks)
        self._put(self.aside)
        if focus:
            self.aside.begin()

    def open_record(self, book: str, record: int) -> None:
        """Show a section, post, task, duty, boundary matter, or the post that somebody holds."""
        if book == "holder":
            holds = [p.id for s in self.sections for p in s.posts for h in p.holders or () if h.id == record]
            book, record = "post", (holds[0] or 0) if holds else 0
        self.search.clear()
        if book in ("section", "post"):
            found = self.post(record) if book == "post" else None
            section = (found[0].id or 0) if found else record
            self.tree.show_sections(self.sections, self.marks)
            self.tree.choose(section, record if found else 0)
            self._choose(section, record if found else 0)
            return
        for section_ in self.sections:
            if any((row_.book, row_.id) == (book, record) for make in LISTS for row_ in make(section_, self.marks)[1]):
                self.tree.choose(section_.id or 0)
                self.middle.show_section(section_, self.marks)
                self.middle.open_row(book, record)
                self.show_chosen()

    def open_entry(self, entry: int) -> None:
        """Show a post."""
        self.open_record("post", entry)

    def new_entry(self) -> None:
        """Write a new post of the chosen section."""
        if self.section is not None:
            self._edit(partial(editor.new_entry, self.desk, Book(Post), {"section_id": self.section.name}))

    def correct(self) -> None:
        """Correct what stands beside, or the chosen row."""
        book, record = self.aside.shown if self.inspector is self.aside else self.middle.chosen()
        if book:
            self._correct(book, record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tree more where there is more; beside the lists it never takes the larger part."""
        super().resizeEvent(event)
        wanted = round((TREE if self.width() < WIDE else TREE_WIDE) * self.desk.look.scale)
        self.left.setFixedWidth(min(wanted, round(MOST * self.width())))

    def find_here(self) -> None:
        """Go to the words above the tree."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def export(self) -> None:
        """Export all posts as Word."""
        self._export("docx", whole=True)

    def _export(self, form: str, *, whole: bool = False) -> None:
        if self.out.isEnabled() and self.section is not None:
            self.export_asked.emit(form, "" if whole else self.section.name, 0)

    def print_chosen(self) -> None:
        """Ask for the card of the post beside, else for the table and the cards of the section."""
        book, record = self.aside.shown if self.inspector is self.aside else ("", 0)
        if self.section is not None and self.out.isEnabled():
            self.paper_asked.emit(*(("", record) if book == "post" else (self.section.name, 0)))

    def may_leave(self) -> bool:
        """Keep what is typed as a draft."""
        if self.editor is not None:
            self.editor.keep()
        return True

    def unkept(self) -> str:
        """Return why what is typed could not be kept."""
        return self.editor.unkept if self.editor is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what stands beside; Ctrl+Tab turns the lists."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self.inspector is not None:
            self.close_inspector()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and control:
            self.middle.turn(1 if event.key() == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    def close_inspector(self) -> None:
        """Close what stands at the right and go back to where one chose it."""
        self._put(None)
        (self.middle.table if self.middle.chosen()[0] else self.tree).setFocus()

    def _correct(self, book: str, record: int) -> None:
        with self.desk.store.read() as lookup:
            source = Book(KINDS[book])
            entry = source.entries(lookup, [record])[0]
        self._edit(partial(posts_edit.correction, self.desk, source, entry))

    def _edit(self, made: Callable[[], Editor]) -> None:
        if self.editor is not None and self.editor.touched:
            self.editor.form.resume()
            return
        opened = made()
        opened.saved.connect(self._saved)
        opened.closed.connect(self.close_inspector)
        opened.again_asked.connect(self.new_entry)
        self._put(opened)
        self.editor = opened
        opened.begin()

    def _saved(self, entry: int, said: Said) -> None:
        shown = self.aside.shown
        self.said.emit(said)
        self.close_inspector()
        section = self.section
        if section is not None and shown[1]:
            self.aside.show_record(section, *shown, self.marks)
            self._put(self.aside)

    def _put(self, shown: QWidget | None) -> None:
        """Put something at the right; an editor that gives way is gone."""
        if self.editor is not None and shown is not self.editor:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
        self.new_button.be("" if isinstance(shown, Editor) else "primary")
        self.inspector = shown
        self.inspector_changed.emit()

    def _changed(self, changes: Changes) -> None:
        if changes is ELSEWHERE or changes.hit(*KINDS):
            self.read_again()
            if self.inspector is self.aside and self.section is not None and self.aside.shown[1]:
                self.aside.show_record(self.section, *self.aside.shown, self.marks)
