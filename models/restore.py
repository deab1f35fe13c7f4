"""Restoring a backup: into a new office beside the present one, verified whole, then swapped in; the old one is kept."""

import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from models import acts, audit, backup, check, database, keys
from models.folder import BACKUPS, DATABASE, DECIDED, KEY, LOCK, LOGS, READY, copy_private, decide, finish, tidy
from models.loss import Loss, compared, head_of
from models.store import Store, clock
from models.text import Damaged, Refused, said_by_system, tr, word

KEPT = f"{BACKUPS}/replaced-%Y%m%d-%H%M%S"


@dataclass(frozen=True)
class Ready:
    """A backup that stands ready as an office of its own. `head` is the present trail's last row, None if unreadable."""

    folder: Path
    name: str
    row: int
    at: str
    head: tuple[int, str] | None
    loss: Loss | None

    def sentence(self) -> str:
        """Say what the backup holds and what would be lost by it."""
        day = self.at[:16].replace("T", " ")
        good = tr("备份 {} 核对无误，止于 {}（痕迹第 {} 行）。").format(self.name, day, self.row)
        if self.head is None and (self.folder / DATABASE).exists():
            return good + tr("现有资料读不出，无法比较；此后的登记请照纸上补登。")
        if self.loss is None:
            return good + tr("现有资料中没有比它更新的内容。")
        first, last, numbers = self.loss.first, self.loss.last, "、".join(self.loss.numbers)
        rows = f"{first}–{last}" if first < last else str(first)
        if not numbers:
            return good + tr("您将失去痕迹第 {} 行。").format(rows)
        return good + tr("您将失去痕迹第 {} 行，其中新登记的有 {}，请照纸上补登。").format(rows, numbers)


def make_ready(folder: Path, source: Path, key: bytes | None = None, now: Callable[[], datetime] = clock) -> Ready:
    """Copy a backup into an office of its own within `folder`, verify it whole, bring it up to date, say what is lost.

    The present office is only read. Raises `Refused` and leaves nothing when the backup does not hold.
    """
    if not source.is_file():
        raise Refused(tr("没有备份文件 {}，没有恢复，现有资料没有改动。").format(source))
    if source.resolve() == (folder / DATABASE).resolve():
        raise Refused(tr("{} 就是现在的资料，不是备份，没有恢复。").format(source))
    finish(folder)
    key, ready = key or key_for(folder, source), folder / READY
    with _in_words(folder):
        _take_place(folder)
        tidy(folder)
        ready.mkdir(mode=0o700)
    try:
        with _in_words(folder):
            copy_private(source, ready / DATABASE)
            log = source.with_name(f"{source.name}-wal")
            if log.is_file():  # a folder copied by hand: the newest entries may stand here alone
                copy_private(log, ready / LOGS[0])
            keys.write(ready / KEY, key)
        _assert_good(ready / DATABASE, source.name, key)
        return _finish_ready(folder, source.name, key, now)
    except BaseException:
        shutil.rmtree(ready, ignore_errors=True)
        raise


def put_in_place(ready: Ready, now: Callable[[], datetime] = clock) -> Path | None:
    """Let the office that stands ready take the place of the present one; return where that one is kept from now on.

    Whoever calls this holds the office (`folder.hold`). Killed at any moment, the old or the new office is there.
    """
    folder = ready.folder
    with _in_words(folder), _nobody_writes(ready):
        kept = _keep(folder, now())
        _carry_drafts(folder)
        decide(folder)
    with _in_words(folder):
        finish(folder)
    return kept


def give_up(ready: Ready) -> None:
    """Take away what stands ready."""
    shutil.rmtree(ready.folder / READY, ignore_errors=True)


def put_key(folder: Path, key: bytes, now: Callable[[], datetime] = clock) -> None:
    """Give an office its key back, once it has opened the database; what was in its place is kept."""
    finish(folder)
    with _in_words(folder):
        database.assert_plain_file(folder / DATABASE)
        opened = _connected(folder, [key])
        if opened is None:
            raise Refused(tr("这把钥匙打不开 {}，没有改动。请逐组核对恢复行，或换一个 .key 文件。").format(folder / DATABASE))
        opened.close()
        half = folder / f"{KEY}.part"
        half.unlink(missing_ok=True)
        keys.write(half, key)
        _keep(folder, now(), (KEY,))
        half.replace(folder / KEY)
        database.sync_folder(folder)


def key_for(folder: Path, source: Path) -> bytes:
    """Return the key of a backup: from the file beside it, else that of the office it lies with."""
    beside = source.with_name(f"{source.name}.key")
    if not beside.exists() and not (folder / KEY).exists():
        raise Damaged(tr("备份旁没有密钥文件 {}，没有恢复。请给出密钥文件或恢复行。").format(beside.name))
    return keys.read(beside if beside.exists() else folder / KEY)


def newest_good(folder: Path, key: bytes | None = None) -> tuple[Path, int] | None:
    """Return the newest backup beside the office that holds, and the last row of its trail."""
    for path in newest_first(folder, key):
        try:
            return path, backup.verify(path, key or key_for(folder, path))
        except (Refused, OSError):  # not this one: the one before it
            continue
    return None


def newest_first(folder: Path, key: bytes | None = None) -> list[Path]:
    """Return the backups beside the office, the one whose trail ends last first: a clock that was wrong has named some wrongly.

    The trail never goes back, whatever the clock does. One that cannot be read stands where its name says.
    """

    def ends(path: Path) -> tuple[str, int]:
        try:
            with closing(database.connect(path, key or key_for(folder, path), wal=False)) as connection:
                row, at = connection.execute("SELECT id, at FROM audit ORDER BY id DESC LIMIT 1").fetchone()
                return str(at)[: len("2026-01-01T00:00:00")], int(row)
        except (Refused, OSError, sqlcipher.Error, TypeError):
            return f"{backup.day_of(path)}T24", 0

    return sorted(backup.copies_in(folder), key=ends, reverse=True)


def _take_place(folder: Path) -> None:
    """Make the folder where there is none; refuse one that holds something else than an office."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = {path.name for path in folder.iterdir()} - {LOCK}  # held by whoever restores
    if found and not found & {DATABASE, KEY, BACKUPS, READY, DECIDED}:
        raise Refused(tr("文件夹 {} 不是空的，也没有办公室资料，没有恢复。请换一个文件夹。").format(folder))


def _assert_good(copy: Path, name: str, key: bytes) -> None:
    try:
        backup.verify(copy, key)
    except Refused:
        sentence = tr("备份 {} 核对不符，或密钥不是它的，没有恢复，现有资料没有改动。请换一份备份，或核对密钥。")
        raise Refused(sentence.format(name)) from None


def _finish_ready(folder: Path, name: str, key: bytes, now: Callable[[], datetime]) -> Ready:
    """Open the copy as the office it is to be (an older one is migrated), compare it, and note in its trail where it is from."""
    ready = folder / READY
    with closing(Store(ready, now)) as store:
        shutil.rmtree(ready / BACKUPS, ignore_errors=True)  # what a migration made: the source itself is the copy
        verdict = check.verify(store)
        if not verdict.ok:
            raise Refused(tr("备份 {} 核对不符：{}。没有恢复，现有资料没有改动。").format(name, verdict.first_bad))
        row, at, head, loss = _compare(folder, key, ready / DATABASE)
        facts: dict[str, Any] = {"备份": name, "止于": row}
        facts |= {"失去": f"{loss.first}–{loss.last}", "原链头": audit.head_of(*head)} if loss and head else {}
        acts.note(store, word("恢复"), [], facts)
    for log in LOGS:
        (ready / log).unlink(missing_ok=True)
    return Ready(folder, name, row, at, head, loss)


def _compare(folder: Path, key: bytes, copy: Path) -> tuple[int, str, tuple[int, str] | None, Loss | None]:
    """Return (last row of the copy, its time, head of the present trail, what only the present trail has)."""
    with closing(database.connect(copy, key, wal=False)) as theirs:
        row, at = theirs.execute("SELECT id, at FROM audit ORDER BY id DESC LIMIT 1").fetchone() or (0, "")
        present = _present(folder, key)
        if present is None:
            return row, at, None, None
        with closing(present) as ours:
            try:
                return row, at, head_of(ours), compared(ours, theirs)
            except sqlcipher.DatabaseError:
                return row, at, None, None


def _connected(folder: Path, known: list[bytes]) -> Any:
    """Return a connection to the present database by one of these keys; None where none opens it."""
    if not (folder / DATABASE).is_file() or not (folder / DATABASE).stat().st_size:
        return None
    for key in known:
        try:
            return database.connect(folder / DATABASE, key, wal=False)
        except (sqlcipher.DatabaseError, Refused):
            continue
    return None


def _present(folder: Path, key: bytes) -> Any:
    """Return a connection to the present database by its own key, else by that of the backup; None if unreadable."""
    own: list[bytes] = []
    with suppress(Refused, OSError):  # the key may be the very reason for restoring
        own = [keys.read(folder / KEY)]
    return _connected(folder, [*own, key])


@contextmanager
def _nobody_writes(ready: Ready) -> Iterator[None]:
    """Keep every other process from writing into the present office, and see that it is still the one that was compared."""
    present = _present(ready.folder, keys.read(ready.folder / READY / KEY)) if ready.head else None
    if present is None:
        yield
        return
    with closing(present):
        present.execute("BEGIN IMMEDIATE")
        if head_of(present) != ready.head:
            raise Refused(tr("现有资料刚刚又有变动，没有恢复。请再恢复一次，先看会失去什么。"))
        yield


def _carry_drafts(folder: Path) -> None:
    """Take over what is half typed as a new entry: it is nobody's entry yet, and no backup may cost it."""
    key = keys.read(folder / READY / KEY)
    present = _present(folder, key)
    if present is None:
        return
    with closing(present), closing(database.connect(folder / READY / DATABASE, key, wal=False)) as theirs:
        try:
            drafts = present.execute("SELECT key, texts, kept_at FROM draft WHERE key LIKE 'new:%'").fetchall()
        except sqlcipher.DatabaseError:  # they cannot be read: they stay with the office that is kept
            return
        theirs.executemany("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", drafts)


def _keep(folder: Path, moment: datetime, names: tuple[str, ...] = (DATABASE, LOGS[0], KEY)) -> Path | None:
    """Copy the present office into a dated folder under backups, where nothing is ever written over."""
    here = [folder / name for name in names if (folder / name).is_file() and not (folder / name).is_symlink()]
    if not here:
        return None
    (folder / BACKUPS).mkdir(mode=0o700, exist_ok=True)
    kept = folder / moment.strftime(KEPT)
    while kept.exists():
        kept = kept.with_name(kept.name + "x")
    half = kept.with_name(kept.name + ".part")
    half.mkdir(mode=0o700)
    for path in here:
        try:
            copy_private(path, half / path.name)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            (half / path.name).unlink(missing_ok=True)
            (half / path.name).hardlink_to(path)  # it cannot be read on this disk: it is kept as it lies, not copied
    database.sync_folder(half)
    half.rename(kept)
    database.sync_folder(folder / BACKUPS)
    return kept


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlcipher.Error) as error:
        if database.is_full(error, folder):
            raise Refused(tr("没有恢复：磁盘 {} 已满，现有资料没有改动。请腾出空间后再恢复。").format(folder)) from error
        text = said_by_system(error) if isinstance(error, OSError) else str(error)
        where = getattr(error, "filename", None) or folder
        raise Refused(tr("没有恢复：{}（{}），现有资料没有改动。请检查后再试。").format(where, text)) from error
