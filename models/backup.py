"""Backups: an encrypted copy beside the office, verified before it counts, thinned by age and never by accident."""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from models import database, keys
from models.folder import BACKUPS
from models.text import Refused, said_by_system, tr

if TYPE_CHECKING:
    from models.store import Store

KEPT_DAYS = 14  # days that have a copy, not days of the calendar: a clock that jumps ahead must not thin anything out
NAME = "office-%Y%m%d-%H%M%S.db"
OURS = re.compile(r"office-[0-9]{8}-[0-9]{6}x*\.db")  # whatever else lies there is not ours to thin out


def make(store: "Store") -> Path:
    """Write a verified copy into the office's backups folder and return it; a second one a day never replaces the first."""
    folder = store.folder / BACKUPS
    with _in_words(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / store.now().strftime(NAME)
        while path.exists():
            path = path.with_stem(path.stem + "x")
        copy(store, path)
        return path


def export(store: "Store", path: Path) -> None:
    """Write the copy to `path` and the key to `path`.key, both 0600: together they open the office."""
    key_path = path.with_name(path.name + ".key")
    for target in (path, key_path):
        if target.exists() or target.is_symlink():
            raise Refused(tr("{} 已存在，没有覆盖。请换一个文件名。").format(target))
    with _in_words(path.parent):
        keys.write(key_path, store.key)
        try:
            copy(store, path)
        except BaseException:
            key_path.unlink(missing_ok=True)
            raise


def copy(store: "Store", path: Path) -> None:
    """Copy the database page by page through SQLite, verify the copy, and only then give it its name."""
    half = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    database.make_private(half)
    try:
        with closing(database.connect(store.path, store.key)) as source, closing(
            database.connect(half, store.key, wal=False)
        ) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        with half.open("rb+") as file:
            os.fsync(file.fileno())
            if hasattr(os, "posix_fadvise"):  # read again from the medium: a stick may give back other bytes than it took
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        verify(half, store.key)
        half.replace(path)
        database.sync_folder(path.parent)
    finally:
        for rest in ("", "-journal", "-wal", "-shm"):
            half.with_name(half.name + rest).unlink(missing_ok=True)


def verify(path: Path, key: bytes) -> int:
    """Read the whole copy: pages, structure, chain; return its last row of the trail, or raise `Refused`."""
    from models import check  # here: check.py reads every register, which an ordinary backup name does not need

    try:
        with closing(database.connect(path, key, wal=False)) as connection:
            pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            structure = connection.execute("PRAGMA integrity_check").fetchone()[0]
            bad, last = check.chain(connection.execute("SELECT id, record, hash FROM audit ORDER BY id"))
    except sqlcipher.DatabaseError:
        pages = ["unreadable"]
    if pages or structure != "ok" or bad:
        raise Refused(tr("备份 {} 核对不符，不算备份。请检查磁盘后重做。").format(path.name))
    return last


def daily(store: "Store") -> Path | None:
    """Make today's backup if there is none yet and thin out old ones; return the new copy, if any."""
    today = store.today()
    if any(day_of(path) == today for path in copies(store)):
        return None
    path = make(store)
    thin(store)
    return path


def copies(store: "Store") -> list[Path]:
    """Return the backups beside the office, oldest first."""
    return copies_in(store.folder)


def copies_in(folder: Path) -> list[Path]:
    """Return the backups beside an office that may not even open, oldest first."""
    return sorted(path for path in (folder / BACKUPS).glob("office-*.db") if OURS.fullmatch(path.name))


def day_of(path: Path) -> date:
    """Return the day of a backup, read from its name."""
    return datetime.strptime(path.name[7:15], "%Y%m%d").date()


def thin(store: "Store") -> None:
    """Keep every copy of the newest 14 days that have one, and before them the first of each month."""
    found = copies(store)
    recent = sorted({day_of(path) for path in found})[-KEPT_DAYS:]
    kept_months: set[str] = set()
    with _in_words(store.folder / BACKUPS):
        for path in (store.folder / BACKUPS).glob("office-*.part"):  # what a copy that was cut off has left
            if not path.name.startswith(f"office-{store.today():%Y%m%d}"):
                path.unlink()
        for path in found:
            month = path.name[7:13]
            if day_of(path) not in recent and month in kept_months:
                path.unlink()
            kept_months.add(month)


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlcipher.Error) as error:
        if database.is_full(error, folder):  # not in the words for an entry: that one is saved, nobody is to enter it again
            raise Refused(tr("备份没有做成：磁盘 {} 已满。登记没有受影响，请腾出空间后再备份。").format(folder)) from error
        why = database.refusal(error, folder / "x")
        text = said_by_system(error) if isinstance(error, OSError) else str(error)
        raise why or Refused(tr("备份没有做成：{}（{}）。登记没有受影响，请换一个位置再试。").format(folder, text)) from error


