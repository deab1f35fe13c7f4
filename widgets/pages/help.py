"""帮助: the manual in the window: contents and search at the left, the page at the right; links lead from page to page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from models import help as manual
from models.text import tr
from widgets.buttons import Button, Search
from widgets.desk import PageView
from widgets.help_list import Contents, Line
from widgets.help_text import WIDEST, HelpText
from widgets.parts import Pane, Rule, column, row
from widgets.shell import PageHead
from widgets.theme import Look, Space

WIDE = 264  # px of the contents
FIRST = "start"


class HelpPage(PageView):
    """The whole manual, from the first page on, or from where one asked."""

    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.pages = {page.key: page for page in manual.pages()}
        self._past: list[str] = []
        self.topic = ""
        self.search = Search(tr("查找帮助：汉字或拼音首字母"), look, tr("查找帮助"))
        self.contents, self.text = Contents(look), HelpText(look)
        self.back_button = Button(tr("返回"), look, "quiet", "left", tip=tr("Alt+← 返回上一页"))
        self.back_button.clicked.connect(self.back_asked)
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._open_first)
        self.contents.taken.connect(self.open)
        self.text.asked.connect(self.open)
        left = Pane(look, "paper", "r")
        left.setFixedWidth(round(WIDE * look.scale))
        left.setLayout(column(row(self.search, margins=(Space.margin, 10, 12, 8)), self.contents))
        both = row(left, self.text, gap=0)
        both.setStretch(1, 1)
        whole = column(PageHead(tr("帮助"), look, [self.back_button]), Rule(look), both)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.start: QWidget | None = self.search
        self._tell_contents()

    def begin(self, asked: object) -> None:
        """Open a place; without one, where one was."""
        self.open(asked if isinstance(asked, str) else self.topic or FIRST)

    def open(self, topic: str) -> None:
        """Show a page, at the heading behind # where there is one; the place before is kept for the way back."""
        key, _, anchor = topic.partition("#")
        if key not in self.pages:
            return
        if self.topic and topic != self.topic:
            self._past.append(self.topic)
        self.topic = topic
        self.text.show_page(self.pages[key], anchor)
        self.contents.show_here(topic)
        self.status_changed.emit()

    def back(self) -> bool:
        """Show the place before; False where there is none."""
        if not self._past:
            return False
        topic, self.topic = self._past.pop(), ""
        self.open(topic)
        return True

    def forget(self) -> None:
        """Let the way back end here: one has just come from another page."""
        self._past.clear()
        self.topic = ""

    def status(self) -> Sequence[str]:
        """Say which page is open, and what was found."""
        page = self.pages.get(self.topic.partition("#")[0])
        found = tr("找到 {} 处").format(len(self.contents.topics())) if self.search.text().strip() else ""
        return (page.title if page else "", found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to what it found."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.contents.begin()
        else:
            super().keyPressEvent(event)

    def _search(self, typed: str) -> None:
        """List what was found; nothing typed, the contents."""
        found = manual.find_in_both(list(self.pages.values()), typed)
        if not typed.strip():
            self._tell_contents()
        else:
            self.contents.tell([Line(one.heading, one.topic, _under(one)) for one in found])
        self.contents.show_here(self.topic)
        self.status_changed.emit()

    def _open_first(self) -> None:
        """Open the first of what was found."""
        found = self.contents.topics() if self.search.text().strip() else []
        if found:
            self.open(found[0])

    def _tell_contents(self) -> None:
        lines: list[Line] = []
        for group in manual.CONTENTS:
            lines.append(Line(tr(group)))
            lines += [Line(page.title, page.key) for page in self.pages.values() if page.group == group]
        self.contents.tell(lines)


def _under(found: manual.Found) -> str:
    """Return the second line of what was found: the page it stands on, and its words."""
    if not found.words or found.heading == found.title:
        return found.words or found.title
    return tr("{}：{}").format(found.title, found.words)


def open_beside(window: QWidget, look: Look) -> None:
    """Open the manual in a window of its own, beside one that has no pages yet; it closes with that one."""
    made = window.findChild(HelpPage) or HelpPage(look)
    if made.parent() is None:
        made.setParent(window, Qt.WindowType.Window)
        made.setWindowTitle(tr("帮助"))
        made.resize(WIDE + WIDEST, window.height())
        made.back_asked.connect(made.back)
        made.begin(None)
    made.show()
    made.activateWindow()
