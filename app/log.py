"""The log: where our own mistakes are written down, without a word of any register."""

import logging
import os
import traceback
from collections.abc import Iterator
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app import paths

SIZE, KEPT = 500_000, 3  # bytes of one file, older files


class _Private(RotatingFileHandler):
    """A rotating file that only its owner may read."""

    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="utf-8")


def write(error: BaseException) -> Path | None:
    """Write down where a mistake happened and return the log's path, None where no log can be written."""
    path = paths.logs() / "zhangyin.log"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _Private(path, maxBytes=SIZE, backupCount=KEPT)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    handler.handle(logging.LogRecord("zhangyin", logging.ERROR, "", 0, "\n".join(_story(error)), None, None))
    handler.close()
    return path


def _story(error: BaseException | None) -> Iterator[str]:
    """Yield the kinds of the errors and the places in the code; never their words, which may quote what was typed."""
    while error is not None:
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        yield from (f"  {f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__))
        error = error.__cause__ or error.__context__
