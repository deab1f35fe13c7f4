"""Spreadsheets, and tables of Word files: read by a child of our own within limits, told in one sentence why not."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.ledger import Cells, Page
from models.resource import own
from models.text import Refused, tr

SECONDS, SECONDS_A_MEGABYTE, MOST_SECONDS = 5.0, 4.0, 60.0
LARGEST = 40 * 2**20  # bytes of a file that is looked at at all
MOST_LINES, MOST_CHARACTERS = 1_100_000, 80 * 2**20  # what is believed of a child that went astray
ROOT = Path(__file__).resolve().parents[1]


def read(path: Path, seconds: float | None = None) -> list[Page]:
    """Return the sheets of a .xlsx or .csv file, or the tables of a .docx, as texts.

    Raises `Refused` with one sentence of a closed list.

    The child gets 5 seconds and 4 more for each megabyte, 60 at most, unless `seconds` says otherwise.
    """
    size = _size(path)
    limit = seconds if seconds is not None else min(MOST_SECONDS, SECONDS + SECONDS_A_MEGABYTE * size / 2**20)
    child = subprocess.Popen(
        _command(path), cwd=ROOT, env=_surroundings(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    late = threading.Event()

    def stop() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(limit, stop)
    timer.start()
    try:
        assert child.stdout is not None
        pages = list(_pages(_lines(child.stdout)))
    except _Why as why:
        raise Refused(_sentence("slow" if late.is_set() else str(why), path)) from None
    finally:
        timer.cancel()
        child.kill()
        child.communicate()
    return pages


class _Why(Exception):
    """The child's word for a refusal."""


def _size(path: Path) -> int:
    try:
        if not path.is_file():  # a pipe or a device might never end
            raise Refused(tr("没有文件 {}，没有导入。请检查文件名。").format(path))
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise Refused(tr("不能读取 {}（{}），没有导入。").format(str(path)[:200].replace("\0", "?"), reason)) from None
    if size > LARGEST:
        raise Refused(_sentence("large", path))
    return size


def _command(path: Path) -> list[str]:
    return [*own(), "--read-sheet", str(path.absolute())]


def _surroundings() -> dict[str, str]:
    """Return the environment of the child: only what an interpreter needs to start."""
    needed = ("PATH", "SYSTEMROOT", "TEMP", "LD_LIBRARY_PATH", "PYTHONHOME", "VIRTUAL_ENV")
    kept = {name: os.environ[name] for name in needed if name in os.environ}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}


def _lines(stream: Any) -> Iterator[Any]:
    """Yield the child's documents up to its end; raise `_Why` for a refusal or for one that broke off."""
    characters = 0
    for number, line in enumerate(iter(lambda: stream.readline(MOST_CHARACTERS), b"")):
        characters += len(line)
        if number > MOST_LINES or characters > MOST_CHARACTERS:
            raise _Why("large")
        try:
            found = json.loads(line)
        except ValueError:
            break
        if isinstance(found, dict) and "end" in found:
            return
        if isinstance(found, dict) and "why" in found:
            raise _Why(str(found["why"]))
        yield found
    raise _Why("died")


def _pages(lines: Iterator[Any]) -> Iterator[Page]:
    name, rows = "", list[Cells]()
    begun = False
    for found in lines:
        if isinstance(found, list):
            rows.append(Cells(int(found[0]), tuple(str(text) for text in found[1])))
            continue
        if begun:
            yield Page(name, tuple(rows))
            begun, rows = False, []
        if "hidden" in found:
            yield Page(str(found["hidden"]), (), hidden=True)
        else:
            name, begun = str(found["sheet"]), True
    if begun:
        yield Page(name, tuple(rows))


def _sentence(why: str, path: Path) -> str:
    sentences = {
        "macro": tr("{} 带有宏，没有导入。请在 Office 或 WPS 中另存为不带宏的 .xlsx 或 .docx。"),
        "locked": tr("{} 设有打开密码，没有导入。请去掉密码后另存再试。"),
        "old": tr("{} 是旧格式（.xls、.doc），没有导入。请在 Office 或 WPS 中另存为 .xlsx 或 .docx。"),
        "bomb": tr("{} 展开后大得不正常，没有导入。请核实文件的来源。"),
        "large": tr("{} 太大，没有导入。请分成几个文件。"),
        "slow": tr("{} 很久还没有读完，没有导入。请分成几个文件。"),
        "code": tr("{} 的文字编码认不出（须为 UTF-8 或 GB 18030），没有导入。请另存为 .xlsx。"),
        "other": tr("{} 不是 .xlsx、.docx 或 .csv 表格，没有导入。"),
        "died": tr("{} 读到一半读不下去（文件损坏或太大），没有导入。"),
    }
    return sentences.get(why, tr("{} 已损坏，读不出来，没有导入。请用 Office 或 WPS 打开后另存再试。")).format(path.name)
