"""Backups: an encrypted copy beside the office, verified before it counts, thinned by age and never by accident."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from models import database
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.store import Store

KEPT_DAYS = 14
NAME = "office-%Y%m%d-%H%M%S.db"


def make(store: "Store") -> Path:
    """Write a verified copy into the office's backups folder and return it; a second one a day never replaces the first."""
    folder = store.folder / "backups"
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
        copy(store, path)
        try:
            key_path.touch(mode=0o600, exist_ok=False)
            key_path.write_text(store.key.hex() + "\n", "ascii")
        except OSError:
            path.unlink(missing_ok=True)
            key_path.unlink(missing_ok=True)
            raise


def copy(store: "Store", path: Path) -> None:
    """Copy the database page by page through SQLite, verify the copy, and only then give it its name."""
    half = path.with_name(path.name + ".part")
    half.unlink(missing_ok=True)
    os.close(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600))
    try:
        with closing(database.connect(store.path, store.key)) as source, closing(
            database.connect(half, store.key, wal=False)
        ) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        verify(half, store.key)
        with half.open("rb+") as file:
            os.fsync(file.fileno())
        half.replace(path)
    finally:
        for rest in ("", "-journal", "-wal", "-shm"):
            half.with_name(half.name + rest).unlink(missing_ok=True)


def verify(path: Path, key: bytes) -> int:
    """Read the whole copy: pages, structure, chain; return its last row of the trail, or raise `Refused`."""
    from models import check  # here: check.py reads every register, which an ordinary backup name does not need

    with closing(database.connect(path, key, wal=False)) as connection:
        pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        structure = connection.execute("PRAGMA integrity_check").fetchone()[0]
        bad, last = check.chain(connection.execute("SELECT id, record, hash FROM audit ORDER BY id"))
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
    return sorted((store.folder / "backups").glob("office-*.db"))


def day_of(path: Path) -> date:
    """Return the day of a backup, read from its name."""
    return datetime.strptime(path.name[7:15], "%Y%m%d").date()


def thin(store: "Store") -> None:
    """Keep every copy of the last 14 days and the first of each month before; never remove the newest."""
    kept_months: set[str] = set()
    found = copies(store)
    for path in found[:-1]:
        month = path.name[7:13]
        if day_of(path) < store.today() - timedelta(days=KEPT_DAYS) and month in kept_months:
            path.unlink()
        kept_months.add(month)


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlcipher.Error) as error:
        why = database.refusal(error, folder / "x")
        text = getattr(error, "strerror", None) or str(error)
        raise why or Refused(tr("备份没有做成：{}（{}）。登记没有受影响，请换一个位置再试。").format(folder, text)) from error


