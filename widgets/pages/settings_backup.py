"""Settings, 备份: the copies there are and whether they hold, a new one, one to carry away, and the recovery line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from models import backup, keys, today
from models.people import Office
from models.restore import Ready, give_up, make_ready
from models.text import Refused, tr
from widgets import paint
from widgets.buttons import Button, MenuButton
from widgets.desk import Desk
from widgets.ledger import KIND, SECOND, Ledger
from widgets.pages.preview import AskPath, ask_path
from widgets.pages.settings_records import Tab
from widgets.pages.wizard_parts import Groups
from widgets.parts import Notice, column, label, row
from widgets.rescue import RestoreOffer
from widgets.tasks import Steps, Task
from widgets.theme import Space

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MIB = 1024 * 1024


class Copies(QAbstractTableModel):
    """The backups beside the office, newest first; what was verified in this window is remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self._sizes: dict[Path, int] = {}
        self.verdicts: dict[Path, str] = {}
        self._titles = (tr("日期"), tr("时间"), tr("大小"), tr("核对"))

    def tell(self, paths: list[Path]) -> None:
        """Show these copies."""
        self.beginResetModel()
        self.paths = paths[::-1]
        self._sizes = {path: path.stat().st_size for path in paths if path.exists()}
        self.endResetModel()

    def judge(self, path: Path, verdict: str) -> None:
        """Write beside a copy what verifying it has found."""
        self.verdicts[path] = verdict
        if path in self.paths:
            at = self.index(self.paths.index(path), 3)
            self.dataChanged.emit(at, at)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many copies there are."""
        return 0 if parent.isValid() else len(self.paths)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return day, time, size, verdict."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        path, at = self.paths[index.row()], today.moment_of(self.paths[index.row()].name)
        size = f"{self._sizes.get(path, 0) / MIB:,.1f} MB"
        text = (f"{at:%Y-%m-%d}", f"{at:%H:%M}", size, self.verdicts.get(path, ""))[index.column()]
        return f"{self._titles[index.column()]}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title and rank of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(paint.RIGHT if section == 2 else paint.LEFT)
        return (SECOND if section else "") if role == KIND else None


class Backups(Tab):
    """The list of copies, and what one does with them; each in another thread, one at a time."""

    said = Signal(str)
    failed = Signal(str)
    restore_asked = Signal(object)  # Ready

    def __init__(self, desk: Desk, ask: AskPath = ask_path) -> None:
        super().__init__()
        self._desk, self._ask, self.title = desk, ask, tr("备份")
        self._task: Task | None = None
        look = desk.look
        self.model = Copies()
        self.table = Ledger(self.model, look, tr("备份"))
        self.table.setSortingEnabled(False)
        self.table.lay_out([8, 5, 6, 14], 3)
        self.now = Button(tr("立即备份"), look, "primary", "backup")
        self.check = Button(tr("核对"), look, "quiet", "done", tip=tr("读一遍所选的备份，逐页核对"))
        self.export = Button(tr("导出备份…"), look, "quiet", "export", tip=tr("另存一份，连同密钥文件"))
        self.recovery = Button(tr("显示恢复行"), look, "quiet", "key")
        self.restore = MenuButton(tr("恢复…"), look, "quiet", "return", tip=tr("用一份备份换下现在的资料；先说清会失去什么"))
        self.offer, self._ready = RestoreOffer(look), list[Ready]()
        self.offer.setContentsMargins(Space.margin, 0, Space.margin, 10)
        self.offer.hide()
        self.progress, self.line = label("", look, "small", "second"), Groups(look)
        warn = tr("谁有恢复行和一份备份，谁就能打开全部资料。请抄在纸上，由单位保管。")
        self._warning = Notice(warn, look, "warning")
        where = tr("每天自动备份一次，保留最近 14 天和每月一份，都放在 {}。只有它一处时，硬盘损坏会一起丢失，请定期导出到别处。")
        place = label(where.format(desk.store.folder / "backups"), look, "small", "third", wrap=True)
        self.line.setMaximumWidth(round(640 * look.scale))
        self._connect()
        buttons = (self.now, self.check, self.export, self.recovery, self.restore)
        bar = row(*buttons, self.progress, None, margins=(Space.margin, 7, 12, 7), gap=4)
        self.shown = QWidget()
        self.shown.setLayout(column(12, self._warning, 12, self.line, margins=(Space.margin, 0, Space.margin, 6)))
        self.shown.hide()
        under = row(place, margins=(Space.margin, 10, Space.margin, 12))
        both = column(bar, self.shown, self.offer, self.table, under)
        both.setStretch(3, 1)
        self.setLayout(both)
        self.read_again()

    def _connect(self) -> None:
        self.now.clicked.connect(self.make)
        self.check.clicked.connect(self.verify)
        self.export.clicked.connect(self.carry_away)
        self.recovery.clicked.connect(self.show_recovery)
        self.restore.offer(tr("用所选的备份恢复…"), lambda: self.make_ready(self.chosen()))
        self.restore.offer(tr("用别处的备份恢复…"), lambda: self.make_ready(self.choose_file()))
        self.offer.taken.connect(self._take)
        self.offer.left.connect(self.give_up)
        self.table.selected.connect(self._enable)
        self.table.opened.connect(lambda _: self.verify())

    def read_again(self) -> None:
        """Look again at what lies there."""
        self.model.tell(backup.copies(self._desk.store))
        if self.model.paths:
            self.table.choose(0)
        self._enable()

    def chosen(self) -> Path | None:
        """Return the copy that is chosen."""
        line = self.table.currentIndex().row()
        return self.model.paths[line] if 0 <= line < len(self.model.paths) else None

    def make(self) -> None:
        """Make a verified copy now."""
        self._work(lambda: backup.make(self._desk.store), tr("正在备份…"), self._made)

    def _made(self) -> None:
        self.read_again()
        self.model.judge(self.model.paths[0], tr("核对无误"))
        self.said.emit(tr("已备份"))

    def verify(self) -> None:
        """Read the chosen copy from its first page to its last."""
        path = self.chosen()
        if path is None:
            return
        rows: list[int] = []
        work = lambda: rows.append(backup.verify(path, self._desk.store.key))  # noqa: E731  # one line, used once
        self._work(work, tr("正在核对…"), lambda: self.model.judge(path, tr("核对无误，痕迹 {} 行").format(f"{rows[0]:,}")),
                   lambda why: self.model.judge(path, tr("核对不符，不能用")))

    def carry_away(self) -> None:
        """Write a copy and its key where the user says."""
        with self._desk.store.read() as lookup:
            short = lookup.all(Office)[0].short
        name = tr("{}-备份-{}.db").format(short, f"{self._desk.store.today():%Y%m%d}")
        path = self._ask(self, tr("导出备份"), name, tr("备份 (*.db)"))
        if path is not None:
            done = tr("已导出 {} 和 {}.key，两个文件合在一起才能打开，请分开保管").format(path.name, path.name)
            self._work(lambda: backup.export(self._desk.store, path), tr("正在导出…"), lambda: self.said.emit(done))

    def make_ready(self, path: Path | None) -> None:
        """Verify a backup whole and say what it would bring and cost; nothing changes before that is answered."""
        if path is None:
            return
        self.give_up()
        make = lambda: self._ready.append(make_ready(self._desk.store.folder, path, None, self._desk.store.now))  # noqa: E731
        self._work(make, tr("正在核对…"), self._ask_restore)

    def choose_file(self) -> Path | None:
        """Ask for a backup that lies elsewhere; replaced by tests."""
        chosen, _ = QFileDialog.getOpenFileName(self, tr("用别处的备份恢复…"), str(Path.home()), tr("备份 (*.db)"))
        return Path(chosen) if chosen else None

    def _ask_restore(self) -> None:
        self.offer.tell(self._ready[0])
        self.offer.show()
        self.offer.leave.setFocus()  # Enter by habit restores nothing

    def _take(self) -> None:
        self.offer.hide()
        self.restore_asked.emit(self._ready.pop())

    def give_up(self) -> None:
        """Take away the backup that stands ready."""
        self.offer.hide()
        while self._ready:
            give_up(self._ready.pop())

    def show_recovery(self) -> None:
        """Show the recovery line, or hide it again."""
        on = self.shown.isHidden()
        self.line.tell(keys.recovery_line(self._desk.store.key) if on else "")
        self.shown.setVisible(on)
        self.recovery.setText(tr("收起恢复行") if on else tr("显示恢复行"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody leaves the line open and goes away."""
        super().hideEvent(event)
        if not self.shown.isHidden():
            self.show_recovery()
        self.give_up()

    def chosen_by_key(self) -> QWidget:
        """Return the list."""
        return self.table if self.model.paths else self.now

    def _work(self, act: Callable[[], object], what: str, then: Callable[[], object],
              refused: Callable[[str], object] | None = None) -> None:
        if self._task is not None:
            return

        def steps() -> Steps:
            yield 0, 1
            act()
            yield 1, 1

        self._task = task = Task(steps(), self)
        self.progress.setText(what)
        self._enable()
        task.done.connect(lambda: self._ended(then))
        task.failed.connect(lambda error: self._ended(lambda: self._failed(error, refused)))
        task.start()

    def _ended(self, then: Callable[[], object]) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None
        self.progress.setText("")
        self._enable()
        then()

    def _failed(self, error: Exception, refused: Callable[[str], object] | None) -> None:
        if not isinstance(error, Refused):
            raise error
        if refused is not None:
            refused(str(error))
        self.failed.emit(str(error))

    def _enable(self) -> None:
        idle = self._task is None
        for button in (self.now, self.export, self.restore):
            button.setEnabled(idle)
        self.check.setEnabled(idle and self.chosen() is not None)
