"""The way on when an office does not open: the newest good backup, a backup from elsewhere, or the key from its paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from models import keys, restore
from models.restore import Ready
from models.text import Refused, tr
from widgets.rescue import BACKUP, ELSEWHERE, KEY_FILE, LEAVE, LINE, Rescue, wait_for
from widgets.theme import Look

Choose = Callable[[str, str], Path | None]


def choose_file(title: str, kinds: str) -> Path | None:
    """Ask for a file that is there; replaced by tests."""
    chosen, _ = QFileDialog.getOpenFileName(None, title, str(Path.home()), kinds)
    return Path(chosen) if chosen else None


def offer(look: Look, folder: Path, why: Refused, choose: Choose = choose_file) -> bool:
    """Show why the office does not open and what can be done; True when it was done and opening is worth another try."""
    sentence, line, key, ready = str(why), "", None, _newest(look, folder, None)
    while True:
        rescue = Rescue(look, sentence, ready, line)
        choice, line = rescue.ask(), rescue.line.text()
        if choice == LEAVE:
            break
        try:
            if choice == BACKUP and ready is not None:
                take(look, ready)
                return True
            if choice == ELSEWHERE:
                path = choose(tr("用别处的备份"), tr("备份 (*.db)"))
                ready = _ready(look, folder, path, key) if path else ready
                continue
            key = _key(choice, line, choose) or key
            if key is not None and _unlocked(folder, key):
                return True
            ready = _newest(look, folder, key)
            sentence = str(why) if ready else tr("这把钥匙打不开资料，也打不开这里的备份，没有改动。请逐组核对恢复行。")
        except Refused as refused:
            sentence = str(refused)
    if ready is not None:
        restore.give_up(ready)
    return False


def take(look: Look, ready: Ready) -> None:
    """Put a restored office in its place; a refusal leaves the old one and nothing else."""
    try:
        wait_for(look, tr("正在恢复…"), lambda: restore.put_in_place(ready))
    except Refused:
        restore.give_up(ready)
        raise


def _key(choice: str, line: str, choose: Choose) -> bytes | None:
    if choice == LINE:
        return keys.from_line(line)
    path = choose(tr("选密钥文件"), tr("密钥 (*.key)")) if choice == KEY_FILE else None
    return keys.read(path) if path else None


def _unlocked(folder: Path, key: bytes) -> bool:
    """Give the office its key back; False when it is not the key alone that is wrong."""
    try:
        restore.put_key(folder, key)
    except Refused:
        return False
    return True


def _newest(look: Look, folder: Path, key: bytes | None) -> Ready | None:
    """Make the newest good backup ready, if there is one."""
    found = list[Ready]()

    def look_for() -> None:
        newest = restore.newest_good(folder, key)
        if newest is not None:
            found.append(restore.make_ready(folder, newest[0], key))

    wait_for(look, tr("正在核对备份…"), look_for)
    return found[0] if found else None


def _ready(look: Look, folder: Path, path: Path, key: bytes | None) -> Ready:
    found = list[Ready]()
    wait_for(look, tr("正在核对备份…"), lambda: found.append(restore.make_ready(folder, path, key)))
    return found[0]
