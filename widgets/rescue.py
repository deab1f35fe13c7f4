"""Getting an office back: what a backup holds and would lose, asked once; and the way on when the office does not open."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.restore import Ready
from models.text import tr
from widgets.buttons import Button
from widgets.fields import FieldLine, LineEdit, label_width
from widgets.parts import Notice, column, label, row
from widgets.tasks import Steps, Task
from widgets.theme import Look, Space

BACKUP, ELSEWHERE, LINE, KEY_FILE, LEAVE = "backup", "elsewhere", "line", "key", ""
LINE_LENGTH = 120  # characters: sixteen groups of four, and the spaces of whoever copies them


class RestoreOffer(QWidget):
    """What restoring would bring and cost, with the one button that does it."""

    taken = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.notice = Notice("", look, "warning")
        self.take = Button(tr("恢复", "动作"), look, "", "return")
        self.leave = Button(tr("不恢复"), look, "quiet")
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.setLayout(column(self.notice, 8, row(self.take, self.leave, None)))

    def tell(self, ready: Ready) -> None:
        """Show what stands ready."""
        self.notice.tell(ready.sentence() + tr("现在的资料会留在 backups 文件夹中，不删除。"))


class Rescue(QDialog):
    """One sentence why the office does not open, and the way on: the newest good backup, or the key from its paper."""

    def __init__(self, look: Look, why: str, ready: Ready | None, line: str = "") -> None:
        """`line` is the recovery line as it was typed before, to be corrected."""
        super().__init__()
        self.setWindowTitle(tr("打不开"))
        self.setFixedWidth(round(620 * look.scale))
        self.choice, self._look = LEAVE, look
        self.why = label(why, look, wrap=True, select=True)
        self.buttons: dict[str, Button] = {}
        self.line = LineEdit(look, limit=LINE_LENGTH)
        self.line.setText(line)
        body = self._with_backup(ready) if ready else self._with_key()
        other = self._button(ELSEWHERE, tr("用别处的备份…"), "quiet", "import")
        leave = row(other, None, self._button(LEAVE, tr("退出"), "quiet"))
        self.setLayout(column(self.why, 16, body, 16, leave, margins=(Space.margin, 20, Space.margin, 14)))

    def ask(self) -> str:
        """Show it until something is chosen, and return what."""
        self.exec()
        return self.choice

    def _with_backup(self, ready: Ready) -> QVBoxLayout:
        held = tr("现在的资料会留在 backups 文件夹中，不删除。")
        use = self._button(BACKUP, tr("用这份备份恢复"), "primary", "return")
        return column(Notice(ready.sentence() + held, self._look), 10, row(use, None))

    def _with_key(self) -> QVBoxLayout:
        said = tr("这里没有能打开的备份。密钥丢失或损坏的，请照纸上填写恢复行，或选备份旁的 .key 文件。")
        name = tr("恢复行")
        field = FieldLine(name, self.line, self._look, label_width([name], self._look))
        self.line.entered.connect(lambda: self._choose(LINE))
        keys = row(self._button(LINE, tr("取回密钥"), "primary", "key"), self._button(KEY_FILE, tr("选密钥文件…"), "quiet"), None)
        return column(Notice(said, self._look), 10, field, 10, keys)

    def _button(self, choice: str, text: str, kind: str, sign: str = "") -> Button:
        made = Button(text, self._look, kind, sign)
        made.setAutoDefault(kind == "primary")
        made.clicked.connect(lambda: self._choose(choice))
        self.buttons[choice] = made
        return made

    def _choose(self, choice: str) -> None:
        self.choice = choice
        self.accept()


def wait_for(look: Look, what: str, act: Callable[[], object]) -> None:
    """Do something beside a small window that says so; what goes wrong there is raised here."""
    failed: list[Exception] = []

    def steps() -> Steps:
        yield 0, 1
        act()
        yield 1, 1

    box = QDialog()
    box.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
    box.setLayout(column(label(what, look), margins=(Space.margin, 20, Space.margin, 20)))
    task = Task(steps())
    task.failed.connect(failed.append)
    task.finished.connect(box.accept)
    task.start()
    while box.exec() == QDialog.DialogCode.Rejected and task.isRunning():  # Esc does not stop it
        continue
    task.wait()
    if failed:
        raise failed[0]
