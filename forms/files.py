"""A file that is either whole or not there: written beside its place, named at the end, gone when given up."""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from models.text import Refused, said_by_system, tr

if TYPE_CHECKING:
    from models.store import Store


@contextmanager
def whole(store: "Store", path: Path) -> Iterator[tuple[IO[bytes], Callable[[], None]]]:
    """Yield (file to write, what gives it its name); without that call, or on any error, nothing is left.

    Only the owner may read it. What stood at `path` before is replaced at the end. Raises `Refused` where the file
    cannot be written, and for the office's own folder, where office.db lies.
    """
    _check(store, path)
    try:
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)  # mode 0600
    except OSError as error:
        raise _in_words(path, error) from None
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:

            def done() -> None:
                file.flush()
                os.fsync(file.fileno())
                file.close()  # Windows renames no open file
                part.replace(path)

            yield file, done
    except OSError as error:
        raise _in_words(path, error) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _check(store: "Store", path: Path) -> None:
    try:
        if path.is_dir():
            raise Refused(tr("{} 是文件夹，没有写入。请写明文件名。").format(path))
        if path.exists() and not path.is_file():  # the finished file would take the place of a device
            raise Refused(tr("{} 不是普通文件，没有写入。请换一个文件名。").format(path))
        if not path.parent.is_dir():
            raise Refused(tr("没有文件夹 {}，没有写入。请先建好，或改存别处。").format(path.parent))
        if store.folder.resolve() in path.resolve().parents:
            raise Refused(tr("{} 在办公室资料的文件夹里，没有写入。请存到别的文件夹。").format(path))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise Refused(tr("不能写入 {}，没有写入。请换一个文件名。").format(str(path)[:60].replace("\0", "?"))) from error


def _in_words(path: Path, error: OSError) -> Refused:
    return Refused(tr("不能写入 {}（{}），没有留下文件。请换一个位置或腾出空间。").format(path, said_by_system(error)))
