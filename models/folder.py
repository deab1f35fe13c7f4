"""The office's folder: its files by name, who may work in it, and how a restored office takes the place of the present one.

The restored office is made ready in a folder of its own within; renaming that folder decides. Whoever opens the office next
finishes what was decided, however often it is cut off: there is the old office or the new one, at no moment neither.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from models import database
from models.text import Refused, said_by_system, tr

DATABASE, KEY, BACKUPS, LOCK = "office.db", "office.key", "backups", "office.lock"
LOGS = (f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal")
READY, DECIDED = "restore.part", "restored"


def hold(folder: Path) -> FileLock:
    """Take the office for this window or this restoring, or raise `Refused` when another window has it."""
    held = FileLock(folder / LOCK, timeout=0, mode=0o600)
    try:
        held.acquire()
    except Timeout:
        sentence = tr("这个办公室已在另一个窗口中打开（{}）。请用那个窗口，或先关闭它。").format(folder)
        raise Refused(sentence) from None
    except OSError as error:
        raise Refused(tr("不能使用文件夹 {}（{}），没有改动。请检查写入权限。").format(folder, said_by_system(error))) from None
    return held


def tidy(folder: Path) -> None:
    """Take away what a restoring that was cut off before it was decided has left; for whoever holds the office."""
    for half in (folder / READY, *(folder / BACKUPS).glob("replaced-*.part")):
        shutil.rmtree(half, ignore_errors=True)


def decide(folder: Path) -> None:
    """Let the office that stands ready be the office from now on. Nobody may write into the old one meanwhile."""
    database.sync_folder(folder / READY)
    (folder / READY).rename(folder / DECIDED)
    database.sync_folder(folder)


def finish(folder: Path) -> None:
    """Put a restored office that was decided on in its place, without what SQLite kept beside the old one."""
    decided = folder / DECIDED
    if not decided.is_dir():
        return
    with FileLock(decided / LOCK, mode=0o600):
        if (decided / DATABASE).exists():  # else another process was quicker, and this office may be in use already
            for name in LOGS:  # they would be read into the new database
                (folder / name).unlink(missing_ok=True)
            database.sync_folder(folder)
            for name in (KEY, DATABASE):  # the database last: as long as it is here, this is not finished
                if (decided / name).exists():
                    (decided / name).replace(folder / name)
                    database.sync_folder(folder)
    with suppress(OSError):  # not empty or not there: whoever is still waiting for the lock clears it away
        (decided / LOCK).unlink(missing_ok=True)
        decided.rmdir()


def assert_still_here(path: Path, known: os.stat_result) -> None:
    """Refuse to write into a database that is no longer the one in its place: what is written there would be lost."""
    try:
        here = os.path.samestat(path.stat(), known) and not (path.parent / DECIDED / DATABASE).exists()
    except OSError:
        here = False
    if not here:
        said = tr("资料 {} 已不在原处（介质拔出了，或刚从备份恢复），刚才的内容没有存入。请接好介质，重新打开程序后再存。")
        raise Refused(said.format(path))


def copy_private(source: Path, target: Path) -> None:
    """Copy a file, for its owner alone, down to the disk; FileExistsError if there is one."""
    database.make_private(target)
    with source.open("rb") as read, target.open("r+b") as written:
        shutil.copyfileobj(read, written, 1 << 20)
        written.flush()
        os.fsync(written.fileno())
