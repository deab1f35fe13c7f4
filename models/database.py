"""The encrypted file: how it is opened, what is asserted at every open, and its errors in the words of the user."""

import os
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from models.text import Damaged, Refused, tr

#: What every connection must have; the values are what PRAGMA answers (trust.md of the project's studies).
PRAGMAS = {
    "foreign_keys": 1,
    "synchronous": 2,  # FULL: an acknowledged entry survives a power cut
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "recursive_triggers": 1,  # or INSERT OR REPLACE walks past a DELETE trigger
    "busy_timeout": 5000,
    "temp_store": 2,
    "mmap_size": 0,
}
READ_WHOLE = 8 << 20  # bytes, a twentieth of a second: so much is looked at before the first act


def connect(path: Path, key: bytes, *, wal: bool = True) -> Any:
    """Return a connection to the encrypted file with every pragma set and asserted."""
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, timeout=5)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr past us; we say it ourselves
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        if wal:
            mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
            if mode != "wal":
                raise Refused(tr("这个文件夹不能安全写入（日志方式 {}），请换一个本机文件夹。").format(mode))
        for name, value in PRAGMAS.items():
            connection.execute(f"PRAGMA {name}={value}")
            answer = connection.execute(f"PRAGMA {name}").fetchone()
            if answer is None or answer[0] != value:
                raise Refused(tr("数据库设置 {} 没有生效，不能安全写入，已停止。").format(name))
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the first page: wrong key shows here
    except BaseException:
        connection.close()
        raise
    return connection


def engine_for(path: Path, key: bytes) -> Engine:
    """Return an engine on the file. A connection of an act begins IMMEDIATE, all others only read."""
    url = URL.create("sqlite", database=str(path))  # the key never stands in the address: addresses end up in logs
    engine = create_engine(
        url, module=sqlcipher, creator=lambda: connect(path, key),
        hide_parameters=True,  # a mistake of ours must not carry what was typed into the log
        pool_use_lifo=True,  # the connection used last: what another has written since, each must read and decrypt anew
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read, whatever the umask; FileExistsError if there is one.

    SQLite gives its -wal and -shm the same mode.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600))


def sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk: a new name alone may be gone after a power cut."""
    if os.name == "nt":  # no folder can be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def assert_safe_library() -> None:
    """Refuse to write on an SQLite with the WAL-reset bug (3.7.0-3.51.2, but for 3.44.6 and 3.50.7)."""
    version = tuple(int(part) for part in sqlcipher.sqlite_version.split("."))
    if not (version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)):
        raise Refused(tr("SQLite {} 有会损坏数据的缺陷，程序不在它上面写入。请更新程序。").format(sqlcipher.sqlite_version))


def assert_plain_file(path: Path) -> None:
    """Refuse a link or a device where the database should be."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise Refused(tr("{} 不是普通文件，没有打开。请检查这个文件夹。").format(path))
    if path.exists() and path.stat().st_nlink > 1:
        raise Refused(tr("{} 另有一个名字（硬链接），同时使用会损坏数据，没有打开。").format(path))
    if path.exists() and path.stat().st_size == 0:  # SQLite would take it for a new database and write its first page
        raise Damaged(tr("数据库 {} 是空的，没有打开，也没有改动。请用最近的备份恢复。").format(path))


def assert_writable(path: Path) -> None:
    """Refuse a file or folder that is read only; SQLite would leave a -shm there that nobody can write later either."""
    effective = os.access in os.supports_effective_ids
    if not all(os.access(place, os.R_OK | os.W_OK, effective_ids=effective) for place in (path, path.parent)):
        raise _not_writable(path)


def assert_sound(path: Path, key: bytes) -> None:
    """Refuse to write on into a damaged file; one that is too large to be read here is read whole by each backup."""
    if path.stat().st_size > READ_WHOLE:
        return
    with closing(connect(path, key)) as connection:
        if not connection.execute("PRAGMA cipher_integrity_check").fetchone():
            return
        # a page that was cut off, or is being written just now by another process, stands whole in the log beside it
        connection.execute("PRAGMA wal_checkpoint(FULL)")
        if connection.execute("PRAGMA cipher_integrity_check").fetchone():
            raise _damaged(path)


def _damaged(path: Path) -> Refused:
    return Damaged(tr("数据库 {} 已损坏或密钥不对，没有改动它。请用最近的备份恢复。").format(path))


def _not_writable(path: Path) -> Refused:
    return Refused(tr("不能写入 {}，没有改动。请检查文件夹的写入权限。").format(path.parent))


def refusal(error: Exception, path: Path) -> Refused | None:
    """Return what a database error means in the words of the user, None for one that is our own mistake."""
    text = _words(error)
    if is_full(error, path.parent):
        return Refused(tr("磁盘 {} 已满，刚才的内容没有存入，原有登记都在。请腾出空间后再保存一次。").format(path.parent))
    if "readonly" in text or "Read-only" in text or "unable to open" in text:
        return _not_writable(path)
    if "locked" in text:
        return Refused(tr("另一处正在写入，等了 5 秒仍未轮到，没有改动。请再试一次。"))
    if "disk I/O" in text:
        return Refused(tr("读写磁盘 {} 出错，刚才的内容没有存入。请检查磁盘或介质后再试。").format(path.parent))
    # a search table that cannot be read says only that it could not be made
    if any(word in text for word in ("not a database", "malformed", "hmac", "vtable constructor failed")):
        return _damaged(path)
    return None


def is_full(error: Exception, folder: Path) -> bool:
    """Say whether an error means that the disk has no room left."""
    text = _words(error)
    return "disk is full" in text or "No space" in text or ("disk I/O" in text and _lacks_room(folder))


def _words(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or ""  # without the name of the file, which may hold any word
    return str(error.orig if isinstance(error, DBAPIError) else error)


def _lacks_room(folder: Path) -> bool:
    """Say whether the disk lacks room for the shared memory beside the database: SQLite calls that an I/O error."""
    try:
        return shutil.disk_usage(folder).free < 1 << 16
    except OSError:
        return False
