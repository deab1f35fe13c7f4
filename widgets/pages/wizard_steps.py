"""What the first run asks: whose office, who writes, where it lies, how it begins; and what was made."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from models.kinds import tidy
from models.people import Office
from models.record import fields
from models.store import DATABASE
from models.text import Refused, said_by_system, tr
from widgets.buttons import Button
from widgets.fields import FieldLine, LineEdit, label_width
from widgets.pages.wizard_parts import Groups, Option
from widgets.parts import Notice, column, label, row
from widgets.theme import Look, Space

AskFolder = Callable[[QWidget, str, str], str]


def ask_folder(above: QWidget, title: str, start: str) -> str:
    """Let the user choose a folder; "" when nothing was chosen."""
    return QFileDialog.getExistingDirectory(above, title, start)


@dataclass(frozen=True)
class Made:
    """What the last step tells: (label, value) lines, the recovery line, and whether the office was there before."""

    facts: tuple[tuple[str, str], ...]
    recovery: str
    was_there: bool = False


class Step(QWidget):
    """One page of the first run: its words, its fields, and whether one may go on."""

    entered = Signal()  # Enter in the last field
    word = title = said = ""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.fields: dict[str, FieldLine] = {}

    def add(self, key: str, hint: str, wide: int, name: str = "", note: str = "", limit: int = 200) -> LineEdit:
        """Add a field; label and help are those of the office's own column `key` unless given."""
        known = {f.key: f for f in fields(Office)}.get(key)
        line = LineEdit(self._look, hint=hint, limit=limit)
        name = name or (tr(known.label) if known else "")
        note = note or (tr(known.help) if known and known.help else "")
        made = self.fields[key] = FieldLine(name, line, self._look, wide, note=note)
        line.refused.connect(lambda why: setattr(made, "wrong", why))
        line.textEdited.connect(lambda _: setattr(made, "wrong", ""))
        line.entered.connect(lambda: self._enter(key))
        return line

    def _enter(self, key: str) -> None:
        keys = list(self.fields)
        after = keys.index(key) + 1
        if after == len(keys):
            self.entered.emit()
        elif self.filled(key):
            self.fields[keys[after]].control.setFocus()

    def text(self, key: str) -> str:
        """Return what stands in a field, tidied; "" where it may not be stored."""
        control = self.fields[key].control
        try:
            return tidy(control.text()) if isinstance(control, LineEdit) else ""
        except Refused as why:
            self.fields[key].wrong = str(why)
            return ""

    def filled(self, key: str) -> bool:
        """Say whether a field holds something; one that does not says so where it stands."""
        line = self.fields[key]
        if not self.text(key) and not line.wrong:
            line.wrong = tr("请填写{}。").format(line.control.accessibleName())
        if line.wrong:
            line.control.setFocus()
        return not line.wrong

    def check(self) -> bool:
        """Say whether one may go on; the first field that is wrong gets the focus."""
        empty = [key for key in reversed(self.fields) if not self.filled(key)]  # every one is told, the first gets the focus
        return not empty

    def answer(self) -> str:
        """Return what stands beside this step in the contents."""
        return ""

    def begin(self) -> None:
        """Put the focus where one writes."""
        if self.fields:
            next(iter(self.fields.values())).control.setFocus()


class Unit(Step):
    """Whose office this is."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.word, self.title = tr("单位"), tr("您的单位")
        self.said = tr("全称印在表单上，简称用在窗口里。以后可以在“设置”中更正。")
        wide = label_width([tr("单位全称"), tr("单位简称")], look)
        self.unit = self.add("unit", tr("××市××区司法局"), wide)
        self.short = self.add("short", tr("××区司法局"), wide)
        self.setLayout(column(self.fields["unit"], self.fields["short"], None, gap=6))

    def answer(self) -> str:
        """Return the short name."""
        return self.text("short")


class Writer(Step):
    """Who writes at this machine."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.word, self.title = tr("登记人"), tr("谁在本机登记")
        self.said = tr("每一条登记和更正都记下这个姓名和时间。换人登记时可以在“设置”中更正。")
        wide = label_width([tr("登记人")], look)
        self.user = self.add("user", tr("姓名"), wide)
        self.setLayout(column(self.fields["user"], None))

    def answer(self) -> str:
        """Return the name."""
        return self.text("user")


class Place(Step):
    """Where the office's folder lies."""

    def __init__(self, look: Look, default: Path, ask: AskFolder) -> None:
        super().__init__(look)
        self._ask = ask
        self.word, self.title = tr("资料位置"), tr("资料放在哪里")
        self.said = tr("登记、密钥和每天的备份都放在这一个文件夹里，请放在本机硬盘上，不要放在 U 盘或网络盘。")
        self.path = self.add("folder", "", label_width([tr("文件夹")], look), tr("文件夹"), limit=1000)
        self.path.setText(str(default))
        self.path.textChanged.connect(lambda _: self._look_there())
        self.choose = Button(tr("选择…"), look)
        self.choose.clicked.connect(self.ask)
        both = row(self.fields["folder"], self.choose, gap=12)
        both.setAlignment(self.choose, Qt.AlignmentFlag.AlignTop)
        self.there = Notice(tr("这里已有办公室资料：将直接打开，不新建。"), look)
        self.setLayout(column(both, 14, self.there, None))
        self._look_there()

    def _look_there(self) -> None:
        self.there.setVisible(self.is_office())

    def folder(self) -> Path:
        """Return the folder that was written or chosen."""
        return Path(self.text("folder")).expanduser()

    def is_office(self) -> bool:
        """Say whether an office lies there already: then it is opened, nothing is made."""
        try:
            return bool(self.text("folder")) and (self.folder() / DATABASE).is_file()
        except OSError:
            return False

    def ask(self) -> None:
        """Choose another folder."""
        chosen = self._ask(self, tr("选择存放资料的文件夹"), str(self.folder()))
        if chosen:
            self.path.setText(chosen)
            self.fields["folder"].wrong = ""
        self.path.setFocus()

    def check(self) -> bool:
        """A whole path; empty or not there yet; writable."""
        if not super().check():
            return False
        try:
            wrong = "" if self.is_office() else _why_not_here(self.folder())
        except OSError as error:
            wrong = tr("不能使用这个文件夹（{}）。请换一个。").format(said_by_system(error))
        self.fields["folder"].wrong = wrong
        if wrong:
            self.path.setFocus()
        return not wrong

    def answer(self) -> str:
        """Return the name of the folder."""
        return self.folder().name


def _why_not_here(folder: Path) -> str:
    """Return why no office can be made in `folder`, "" when it can."""
    if not folder.is_absolute():
        return tr("请写完整的路径，或用“选择…”。")
    if folder.exists() and not folder.is_dir():
        return tr("这是一个文件，不是文件夹。请换一个文件夹。")
    if folder.exists() and (found := next(folder.iterdir(), None)) is not None:
        return tr("这个文件夹不是空的（有 {}）。请换一个空文件夹。").format(found.name)
    nearest = next(above for above in (folder, *folder.parents) if above.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return tr("不能在 {} 写入。请换一个可写的文件夹。").format(nearest)
    return ""


class Begin(Step):
    """How the office begins: with the invented sample, or empty; and on which day."""

    def __init__(self, look: Look, today: date) -> None:
        super().__init__(look)
        self._today, self._own = today, ""
        self.word, self.title = tr("怎样开始"), tr("怎样开始")
        self.said = tr("不熟悉时可以先用样例练习。样例里的人名和登记都是编的，不能改作正式使用。")
        self.empty = Option(tr("空白开始"), tr("正式使用：科室、人员和印章由您登记"), look)
        self.sample = Option(tr("样例单位"), tr("先试用：虚构的人员、三枚印章和 60 条用印登记"), look)
        self.empty.setChecked(True)
        self.sample.toggled.connect(self._turn)
        self.day = self.add("first_day", tr("年-月-日"), label_width([tr("启用日期")], look))
        self.day.setText(today.isoformat())
        day = self.fields["first_day"]
        self.setLayout(column(self.empty, 4, self.sample, 20, day, None))

    def _turn(self, sample: bool) -> None:
        """The sample's first day is 1 January; what was typed for an own office comes back."""
        self.fields["first_day"].wrong = ""
        if sample:
            self._own = self.day.text()
        self.day.setText(date(self._today.year, 1, 1).isoformat() if sample else self._own)
        self.fields["first_day"].setEnabled(not sample)

    def answer(self) -> str:
        """Return the way chosen."""
        return (self.sample if self.sample.isChecked() else self.empty).text()

    def begin(self) -> None:
        """Begin at the chosen way: arrows change it."""
        (self.sample if self.sample.isChecked() else self.empty).setFocus()


class Ready(Step):
    """What was made, and the key that must be copied to paper."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.word, self.title = tr("完成"), tr("已经建好")
        self.said = tr("请把下面的恢复行抄在纸上，由单位保管。密钥文件损坏时，只有它能打开资料；没有别处可以查。")
        self.groups = Groups(look, 8)  # all of them are seen, however large the text
        self._facts = column(gap=6)
        self.setLayout(column(label(tr("恢复行"), look, "small", "second"), 10, self.groups, 22, self._facts, None))

    def tell(self, made: Made) -> None:
        """Show what was made or opened."""
        self.title = tr("已经打开") if made.was_there else tr("已经建好")
        wide = max(label_width([name for name, _ in made.facts], self._look), round(72 * self._look.scale))
        for name, value in made.facts:
            before = label(name, self._look, tone="third")
            before.setFixedWidth(wide)
            after = label(value, self._look, wrap=True, select=True)
            line = row(gap=Space.gap)
            line.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(after, 1, Qt.AlignmentFlag.AlignTop)
            self._facts.addLayout(line)
        self.groups.tell(made.recovery)
