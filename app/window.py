"""The main window: rail, pages, inspector, status bar; what a page asks for is done here."""

from collections.abc import Callable, MutableMapping
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from app import appearance, boxes, file_pages, finding, first_pages, helping, manual_pages, shortcuts
from app.places import HELP, IMPORT, LEDGER, MANUAL, POSTS, RECORDS, SETTINGS, TODAY, rail_pages, tell_counts
from models import acts, backup
from models.book import Book, Filter, books
from models.people import Office
from models.resource import resource
from models.restore import Ready
from models.store import Changes, Store
from models.text import Damaged, Refused, tr
from models.today import last_backup
from widgets.bus import Bus
from widgets.buttons import Button
from widgets.desk import Desk, PageView, PrintJob, Said
from widgets.find import Find
from widgets.pages.preview import PreviewPage
from widgets.pages.register import RegisterPage
from widgets.pages.settings import SettingsPage
from widgets.pages.settings_records import Records
from widgets.pages.today import TodayPage
from widgets.pages.today_aside import moment
from widgets.rail import Rail
from widgets.reader import Reader
from widgets.shell import Frame
from widgets.tasks import Steps, Task
from widgets.theme import Look

UNDO_SECONDS = 10
BACKUP_AFTER = 1000  # ms: what is shown first has the processor to itself
BACKUP_EVERY = 3_600_000  # ms between two tries at what could not be made


class Window(QMainWindow):
    """One open office."""

    again_asked = Signal()  # a language or a size of text was chosen that only a new window can show

    def __init__(self, store: Store, look: Look, kept: MutableMapping[str, str] | None = None) -> None:
        """`kept` is what is remembered outside the office: how the window looks, printers; without it nothing is."""
        super().__init__()
        self.store, self.look = store, look
        self.kept: MutableMapping[str, str] = {} if kept is None else kept
        self.desk = Desk(store, look, Bus(store, self))
        self._made: dict[str, PageView] = {}
        self._task: Task | None = None
        self.place, self._left = TODAY, TODAY  # the page that is open, and the one before it
        self.came_from: QWidget | None = None  # what had the keys when one asked for help
        self.restoring: Ready | None = None  # the backup for which the window has closed
        self.damaged: Damaged | None = None  # or why there must be one
        with store.read() as lookup:
            self._office = lookup.all(Office)[0]
        self.rail = Rail(rail_pages(), look, self._office.short)
        self.frame = Frame(self.rail, look)
        self.setCentralWidget(self.frame)
        self.setWindowTitle(tr("掌印 · {}").format(self._office.unit))
        self.setWindowIcon(QIcon(str(resource("icons/zhangyin.svg"))))
        self.rail.chosen.connect(self.go)
        self.finder = Find(store, look, partial(finding.places, self), self)
        self.finder.taken.connect(partial(finding.take, self))
        self.rail.find_asked.connect(self.finder.open)
        self.frame.status.tell_person(store.user, "")
        self.frame.status.lock.hide()  # there is nothing to lock before people have passwords
        self.frame.saved.undo_asked.connect(self.take_back)
        self._undo: tuple[Book, int, int] | None = None
        self.desk.bus.changed.connect(self._changed)
        shortcuts.listen(self)
        self._count()
        self.go(TODAY)
        self._told_on: date | None = None  # the day on which the status bar told of the last backup
        first = QTimer(self, interval=BACKUP_AFTER, singleShot=True)
        self._backups = [first, QTimer(self, interval=BACKUP_EVERY)]
        for timer in self._backups:
            timer.timeout.connect(self.back_up)
            timer.start()

    @cached_property
    def preview(self) -> PreviewPage:
        """The preview, made when something is first printed."""
        made = PreviewPage(self.desk, self.kept)
        made.closed.connect(lambda: self.go(self.place))
        made.said.connect(self.say)
        made.failed.connect(self.fail)
        return made

    def page(self, key: str) -> PageView:
        """Return a page, made when it is first asked for."""
        if key not in self._made:
            made = self._make(key)
            made.status_changed.connect(partial(self._tell_status, made))
            made.inspector_changed.connect(partial(self._tell_inspector, made))
            made.said.connect(self.say)
            made.failed.connect(self.fail)
            made.print_asked.connect(self.print)
            made.go.connect(self.go)
            self._made[key] = made
        return self._made[key]

    def go(self, key: str, entry: object = None) -> None:
        """Open a page and, there, an entry."""
        if key in RECORDS:  # a draft of a person, a section or a rank: their lists are parts of the settings
            self.settings_tab(RECORDS[key])
            if entry == "new":
                self.here().new_entry()
            return
        if key in MANUAL:
            manual_pages.open_record(self, key, entry)
            return
        here = self._made.get(self.place)
        if here is not None and not here.may_leave():
            return
        opened = self.page(key)
        if key != self.place:
            self._left, self.place = self.place, key
        self.rail.show_page(POSTS if key == IMPORT else key.removeprefix(LEDGER))  # an import stands under its page
        if self.frame.inspector() is not opened.inspector:
            self.frame.show_inspector(None)  # or the window would widen for both
        self.frame.show_page(opened)
        self._tell_inspector(opened)
        self._tell_status(opened)
        opened.setFocus()
        opened.begin(entry)

    def settings_tab(self, tab: int) -> None:
        """Open the settings at a tab."""
        self.go(SETTINGS)
        page = self.here()
        assert isinstance(page, SettingsPage)
        page.open_part(page.parts[tab])

    def turn(self) -> None:
        """Take the tones that are chosen now, the system's where it decides."""
        appearance.turn(self.look, self.kept)

    def show_record(self, entry: int) -> None:
        """Choose a record in the part of the settings that is open."""
        page = self.here()
        if isinstance(page, SettingsPage) and isinstance(page.part, Records):
            page.part.show_entry(entry)

    def go_back(self) -> None:
        """Open the page before this one."""
        self.go(self._left)

    def here(self) -> PageView:
        """Return the page that is open."""
        return self.page(self.place)

    def print(self, job: PrintJob) -> None:
        """Show the preview of what is to be printed."""
        self.preview.show_job(job)
        self.frame.show_page(self.preview)
        self.frame.show_inspector(self.preview.inspector)
        self.frame.status.tell(tr("打印预览"))

    def say(self, said: Said) -> None:
        """Tell quietly what was done, and offer what may follow."""
        if not said.what:
            self.frame.saved.leave()
            return
        buttons = []
        if said.print is not None:
            button = Button(tr("打印"), self.look, "quiet", "print")
            button.clicked.connect(partial(self.print, said.print))
            buttons.append(button)
        self._undo = said.undo
        seconds = UNDO_SECONDS if said.undo else 0
        self.frame.saved.tell(said.what, said.number, said.about, buttons, undo_seconds=seconds)

    def fail(self, sentence: str) -> None:
        """Tell what went wrong, where no field can."""
        self._undo = None
        self.frame.saved.tell(sentence, wrong=True)

    def export(self, book: Book, wanted: Filter, form: str = "docx") -> None:
        """Write the chosen days of a book to a file, where the user says."""
        name = file_pages.name_of(book, wanted, self.store.today(), form)
        path = self.ask_path(tr("导出"), name, f"(*.{form})")
        if path is not None:
            steps = file_pages.writing(self.store, book, path, form, wanted.since, wanted.until)
            self.work(steps, tr("正在导出"), partial(self._exported, path))

    def ask_path(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where a file is to lie; replaced by tests."""
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / name), kinds)
        return Path(chosen) if chosen else None

    def work(self, steps: Steps, what: str, then: Callable[[], None], *, quiet: bool = False) -> None:
        """Run long work beside the window, with its progress and a way to stop it."""
        if self.working():
            self.fail(tr("上一项还没有做完，请稍候再试。"))
            return
        self.backing_up = False
        task = self._task = Task(steps, self)
        task.done.connect(then)
        task.failed.connect(self._task_failed)
        if not quiet:
            stop = Button(tr("停止"), self.look, "quiet", "close")
            stop.clicked.connect(task.cancel)
            self.frame.saved.tell(what, "", "", [stop])
            task.stopped.connect(lambda: self.frame.saved.tell(tr("已停止，没有留下文件")))
        task.start()

    def working(self) -> bool:
        """Say whether long work is under way."""
        return self._task is not None and self._task.isRunning()

    def back_up(self) -> None:
        """Make today's backup, if there is none yet; and learn how the office's words sound before anyone asks."""
        def steps() -> Steps:
            yield 0, 1
            with self.store.read() as lookup:
                lookup.heard.follow(lookup.session)
            backup.daily(self.store)
            yield 1, 1

        if not self.working():
            self.work(steps(), "", self._tell_backup, quiet=True)
            self.backing_up = True

    def restore(self, ready: Ready) -> None:
        """Close, so that a backup can take the office's place; whoever showed this window opens it again."""
        self.restoring = ready
        self.close()

    def way_on(self, why: Damaged) -> None:
        """Say that the office cannot be read any more, and close for a backup if one is wanted."""
        if boxes.ask(self, tr("资料已损坏"), str(why), tr("恢复备份…"), tr("暂不")):
            self.damaged = why
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed, wait for work under way and begin none, let go of the office."""
        for made in (*self._made.values(), *self.findChildren(PreviewPage)):
            made.may_leave()
        unkept = next((why for made in self._made.values() if (why := made.unkept())), "")
        if unkept and not boxes.ask(
            self, tr("没有存成草稿"), unkept + tr("现在关闭，已填的内容就没有了。"), tr("仍然关闭"), tr("不关闭")
        ):
            event.ignore()
            return
        for timer in self._backups:
            timer.stop()
        for reader in self.findChildren(Reader):
            reader.drop()
        self.desk.bus.stop()
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
        for page in self._made.values():
            if page.parent() is None:  # never shown: nothing else takes it along
                page.deleteLater()
        super().closeEvent(event)

    def _make(self, key: str) -> PageView:
        if key == TODAY:
            return TodayPage(self.desk)
        if key == SETTINGS:
            settings = SettingsPage(self.desk, self.kept)
            settings.appearance_chosen.connect(partial(appearance.choose, self))
            settings.restore_asked.connect(self.restore)
            return settings
        if key == HELP:
            return helping.make(self)
        if key in first_pages.MADE:
            return first_pages.MADE[key](self.desk)
        if key in (POSTS, IMPORT):
            return manual_pages.make(self, key)
        if key.startswith(LEDGER):
            return file_pages.import_page(self, key.removeprefix(LEDGER))
        made = RegisterPage(self.desk, next(book for book in books() if book.key == key))
        made.export_asked.connect(self.export)
        made.import_asked.connect(lambda book: self.go(LEDGER + book.key))
        return made

    def _today(self) -> TodayPage:
        page = self.page(TODAY)
        assert isinstance(page, TodayPage)
        return page

    def _tell_status(self, page: PageView) -> None:
        if page is self.frame.pages.currentWidget():  # not while the preview stands before it
            self.frame.status.tell(*page.status())

    def _tell_inspector(self, page: PageView) -> None:
        if page is self.frame.pages.currentWidget():
            self.frame.show_inspector(page.inspector)

    def take_back(self) -> None:
        """Take back what was just done, while that is offered."""
        if self._undo is None or not self.frame.saved.isVisible():
            return
        book, entry, act = self._undo
        self._undo = None
        try:
            acts.take_back(self.store, book.record, entry, act)
        except Refused as why:
            self.fail(str(why))
            return
        self.frame.saved.tell(tr("已撤回"))

    def _exported(self, path: Path) -> None:
        self.frame.saved.tell(tr("已导出"), "", str(path))

    def _task_failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self.fail(str(error))
        if self.backing_up:
            self._tell_backup(str(error))

    def _tell_backup(self, failed: str = "") -> None:
        at, day = last_backup(self.store), self.store.today()
        self._told_on = day
        self.frame.status.backup.setText(tr("最近备份：{}").format(moment(at, day)) if at else tr("还没有备份"))
        self._today().tell_backup_failed(failed)

    def _changed(self, changes: Changes) -> None:
        self._count()
        if self._told_on not in (None, self.store.today()):
            self.back_up()
        if changes.hit("office"):
            with self.store.read() as lookup:
                self._office = lookup.all(Office)[0]
            self.rail.name.tell(self._office.short)

    def _count(self) -> None:
        with self.store.read() as lookup:
            tell_counts(self.rail, lookup)
