"""设置: the office, its people, sections and ranks; fonts, backups, how the window looks."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from models.book import Book
from models.cabinets import Cabinet
from models.people import Office, Person, Rank, Section
from models.pledges import PledgeVersion, SecrecyGroup
from models.text import tr
from widgets.buttons import Tabs
from widgets.desk import Desk, PageView, Said
from widgets.editor import Editor
from widgets.pages.preview import AskPath, ask_path
from widgets.pages.settings_backup import Backups
from widgets.pages.settings_more import Appearance, Fonts
from widgets.pages.settings_records import Records, Tab, Unit, is_kept
from widgets.parts import Rule, column, row
from widgets.shell import PageHead, Stack
from widgets.theme import Space


class SettingsPage(PageView):
    """The settings, part by part; a record is written and corrected in the inspector, as everywhere."""

    appearance_chosen = Signal(str, str)  # "language", "theme" or "size", and which
    restore_asked = Signal(object)  # Ready: a backup that is to take the office's place

    def __init__(self, desk: Desk, chosen: Mapping[str, str] = MappingProxyType({}), ask: AskPath = ask_path) -> None:
        """`chosen` is how the window looks now; `ask` chooses the place of an exported backup."""
        super().__init__()
        self.unit = Unit(desk, Book(Office))
        who = tr("谁在哪个科室、任什么职级，从哪天到哪天。职级变动的，结束原来的一条，另登一条。")
        self.people = Records(desk, Book(Person), who, tr("登记人员"))
        self.sections = Records(desk, Book(Section), tr("简称用来认出表上写的科室。"), tr("登记科室"), lead="short")
        self.ranks = Records(
            desk, Book(Rank), tr("职级决定谁可以初审、审批；“可批签名章”只给单位主要负责人（1.1.9）。"), tr("登记职级")
        )
        self.cabinets = Records(desk, Book(Cabinet), tr("密件和证件所在的柜子；收发由保管人或替管人经手。"), tr("登记保管柜"))
        self.group = Records(desk, Book(SecrecyGroup), tr("谁在局保密工作领导小组，从哪天到哪天（1.1.3）。"), tr("登记成员"))
        self.versions = Records(
            desk, Book(PledgeVersion), tr("在用的承诺书版本，在职人员都须签订（1.1.3）。"), tr("登记版本")
        )
        self.fonts, self.backups, self.appearance = Fonts(desk), Backups(desk, ask), Appearance(desk, chosen)
        self.parts: list[Tab] = [
            self.unit, self.people, self.sections, self.ranks, self.cabinets, self.group, self.versions, self.fonts, self.backups,
            self.appearance,
        ]
        self.editor: Editor | None = None
        self.tabs = Tabs([part.title for part in self.parts], desk.look, name=tr("设置"), long=True)
        self.start = self.tabs
        self.stack = Stack()
        for part in self.parts:
            self.stack.addWidget(part)
            part.edit_asked.connect(self._edit)
            part.print_asked.connect(self.print_asked)
            if isinstance(part, Records):
                part.model.answered.connect(self.status_changed)
        self.tabs.currentChanged.connect(self._turn)
        self.backups.said.connect(lambda what: self.said.emit(Said(what)))
        self.backups.failed.connect(self.failed)
        self.backups.restore_asked.connect(self.restore_asked)
        self.appearance.chosen.connect(self.appearance_chosen)
        bar = row(self.tabs, None, margins=(Space.margin, 0, 12, 0))
        both = column(PageHead(tr("设置"), desk.look), bar, Rule(desk.look), self.stack)
        both.setStretch(3, 1)
        self.setLayout(both)

    @property
    def part(self) -> Tab:
        """The part that is open."""
        return self.parts[self.tabs.currentIndex()]

    def open_part(self, part: Tab) -> None:
        """Open a part."""
        self.tabs.setCurrentIndex(self.parts.index(part))

    def status(self) -> Sequence[str]:
        """Say how long the open list is, once it is read."""
        part = self.part
        if isinstance(part, Records) and not part.model.waiting:
            return (tr("{} {} 条").format(part.title, len(part.model.ids)),)
        return (part.title,)

    def new_entry(self) -> None:
        """Begin a new record in the open list."""
        self.part.new_entry()

    def may_leave(self) -> bool:
        """Keep what is typed as a draft; another page may always come."""
        if self.editor is not None:
            self.editor.keep()
        return True

    def unkept(self) -> str:
        """Return why what is typed could not be kept."""
        return self.editor.unkept if self.editor is not None else ""

    def _turn(self, place: int) -> None:
        """Open another part; what is half typed in the one before is kept as a draft and comes back there."""
        self.may_leave()
        self._put(None)
        self.stack.setCurrentIndex(place)
        self.part.read_again()
        self.status_changed.emit()

    def _edit(self, opened: Editor) -> None:
        if is_kept(self.editor):
            opened.deleteLater()
            if self.editor is not None:
                self.editor.form.resume()
            return
        self._put(opened)
        opened.saved.connect(self._saved)
        opened.closed.connect(self._close)
        opened.again_asked.connect(self.new_entry)
        opened.begin()

    def _saved(self, entry: int, said: Said) -> None:
        self._close()
        if isinstance(self.part, Records):
            self.part.show_entry(entry)
        self.said.emit(said)
        self.status_changed.emit()

    def _close(self) -> None:
        self._put(None)
        self.part.chosen_by_key().setFocus()

    def _put(self, opened: Editor | None) -> None:
        """Put an editor at the right; the one before is gone. Only one button of the window is red."""
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
        self.editor = opened
        self.inspector: QWidget | None = opened
        for part in self.parts:
            if isinstance(part, Records):
                part.new.be("primary" if opened is None else "")
        self.unit.change.be("primary" if opened is None else "")
        self.inspector_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is true now."""
        super().showEvent(event)
        self.part.read_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Tab turns the parts, F2 corrects the chosen record."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_F2:
            self.correct()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and control:
            step = 1 if event.key() == Qt.Key.Key_Tab else -1
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        else:
            super().keyPressEvent(event)

    def correct(self) -> None:
        """Correct what is chosen in the open part."""
        part = self.part
        if isinstance(part, Records):
            part.correct_row(part.table.currentIndex().row())
        elif isinstance(part, Unit):
            part.correct()
