"""Words shown to people: Chinese in the source, translated when the window says how; and the one refusal."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


def _chinese(text: str, comment: str, n: int) -> str:
    return text.replace("%n", str(n))


#: How words are translated; the window's start-up replaces it, paper and commands keep Chinese.
translate: Callable[[str, str, int], str] = _chinese

_on_paper = ContextVar("on paper", default=False)


@contextmanager
def on_paper() -> Iterator[None]:
    """Say everything in Chinese meanwhile, whatever the window speaks: paper does."""
    before = _on_paper.set(True)
    try:
        yield
    finally:
        _on_paper.reset(before)


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """Return `text` in the language of the user.

    Pass literals only, `comment` and `n` by position: the extractor reads the call, it does not run it.
    """
    return (_chinese if _on_paper.get() else translate)(text, comment, n)


def word(text: str) -> str:
    """Mark `text` for translation where it is declared; `tr` it where it is shown."""
    return text


def joined(*sentences: str) -> str:
    """Return sentences one after the other: with a space between them only where they are not Chinese."""
    return " ".join(filter(None, sentences)).replace("。 ", "。")


def said_by_system(error: OSError) -> str:
    """Return what the system says of a file, in the words of the user; its own words where we have none."""
    known = {
        errno.ENOENT: tr("没有这个文件或文件夹"), errno.EACCES: tr("没有权限"), errno.EPERM: tr("没有权限"),
        errno.ENOSPC: tr("磁盘已满"), errno.EDQUOT: tr("磁盘限额已满"), errno.EEXIST: tr("已经存在"),
        errno.EISDIR: tr("是文件夹"), errno.ENOTDIR: tr("上一级不是文件夹"), errno.EROFS: tr("介质是只读的"),
        errno.EIO: tr("读写出错"), errno.ENAMETOOLONG: tr("名称太长"), errno.ENOTEMPTY: tr("文件夹不是空的"),
    }
    return known.get(error.errno or 0) or error.strerror or type(error).__name__


class Refused(Exception):
    """What the user asked for is not allowed; the words say what happened, what is kept, what to do.

    `problems` pairs a field's key with its sentence, so that a form can show each where it belongs.
    """

    def __init__(self, why: str = "", problems: "list[tuple[str, str]] | None" = None) -> None:
        self.problems = problems or []
        super().__init__(why or "\n".join(sentence for _, sentence in self.problems))


class Damaged(Refused):
    """The office's own files do not hold: the way on is a backup, or the key from its paper."""
