"""The key of an office: 32 random bytes beside the database, readable by the owner of the account alone.

People with passwords come later (their slots wrap this very key); until then whoever has office.key can open office.db.
"""

import os
import re
import secrets
import unicodedata
from pathlib import Path

from models.database import sync_folder
from models.text import Damaged, Refused, tr

LENGTH = 32


def make(path: Path) -> bytes:
    """Write a new key to `path` and return it; FileExistsError if there is one."""
    key = secrets.token_bytes(LENGTH)
    write(path, key)
    return key


def write(path: Path, key: bytes) -> None:
    """Write the key to a new file that only its owner may read; FileExistsError if there is one."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except OSError:
        path.unlink()  # on a full disk the file is there, but empty
        raise


def read(path: Path) -> bytes:
    """Return the key, or raise `Refused` when it is missing or damaged."""
    try:
        text = path.read_bytes() if path.is_file() or not path.exists() else b""
    except FileNotFoundError:
        raise Damaged(tr("找不到密钥文件 {}，没有它打不开数据库。请从备份旁的 .key 文件取回。").format(path)) from None
    if not re.fullmatch(rb"[0-9a-f]{64}(\r?\n)?", text):  # exactly as written: one bit makes 'A' of 'a', and is damage too
        raise Damaged(tr("密钥文件 {} 已损坏，数据库没有改动。请从备份旁的 .key 文件取回。").format(path))
    return bytes.fromhex(text.decode("ascii"))


def recovery_line(key: bytes) -> str:
    """Return the key as a line to be written on paper: sixteen groups of four."""
    text = key.hex().upper()
    return " ".join(text[i : i + 4] for i in range(0, len(text), 4))


def from_line(line: str) -> bytes:
    """Return the key of a recovery line as it was copied from paper, or raise `Refused`."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", line))
    if not re.fullmatch(r"[0-9A-Fa-f]{64}", text):
        raise Refused(tr("恢复行应是 16 组、每组 4 位的数字和字母 A–F，没有改动。请照纸上逐组核对。"))
    return bytes.fromhex(text)
