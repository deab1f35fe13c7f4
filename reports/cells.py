"""A book as rows of cells for other programs (.xlsx, .csv): every field, nothing shortened, and audited like any export."""

import shutil
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from forms import files
from forms.job import entries_of
from models import acts, audit
from models.book import Book, Entry, Filter, Sort, books
from models.kinds import Whole
from models.people import Office
from models.record import NUMBER, STATE
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.store import Store

Cell = str | int


@dataclass(frozen=True)
class Column:
    """One column: its head, the key of its texts, how wide in characters, whether it holds whole numbers."""

    label: str
    key: str
    width: int
    figure: bool = False


@dataclass(frozen=True)
class About:
    """What a file says of itself: its title, who wrote it, and the lines at its end, asked for when all rows stand."""

    title: str
    user: str
    now: Any
    ending: Callable[[], list[tuple[str, str]]]


Writer = Callable[[IO[bytes], Path, About, list[Column], Iterable[list[Cell]]], Iterator[int]]


def export_cells(
    store: "Store", book: Book, path: Path, to: str, since: date | None = None, until: date | None = None
) -> Generator[tuple[int, int], None, None]:
    """Write the book's entries of a period, by number, to `path` as "xlsx" or "csv"; yield (entries written, in all).

    The trail says 导出 before the file has its name, and its head stands at the file's end. Closing the generator leaves
    no file. Raises `Refused` for a path that cannot be written or a period that cannot be.
    """
    wanted, columns = period(book, since, until), columns_of(book)
    with files.whole(store, path) as (file, done), store.read() as lookup:
        ids, office = book.ids(lookup, wanted, Sort(rising=True)), lookup.all(Office)[0]
        facts = {"book": book.key, "to": to, "entries": len(ids), "upto": audit.last(lookup.session)[0]}
        facts |= {key: day.isoformat() for key, day in (("since", since), ("until", until)) if day}

        def ending() -> list[tuple[str, str]]:
            head = acts.note(store, "导出", [], facts)
            said = f"{store.now():%Y-%m-%d %H:%M}"
            return [("单位", office.unit), ("导出时间", said), ("登记人", store.user), ("痕迹", audit.head_of(*head))]

        rows = (row_of(entry, columns) for entry in entries_of(book, lookup, ids))
        about = About(book.title, store.user, store.now(), ending)
        for count in _writer(to)(file, path, about, columns, rows):
            if count % 100 == 0:
                yield count, len(ids)
        done()
    yield len(ids), len(ids)


def export_all(store: "Store", folder: Path) -> Generator[tuple[int, int], None, None]:
    """Write every book as a .csv into a new or empty folder; yield (books written, in all). Given up, it leaves nothing."""
    every, made = books(), not folder.exists()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refused(tr("{} 不是空文件夹，没有导出。请换一个新的文件夹。").format(folder))
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise Refused(tr("不能写入 {}（{}），没有导出。请换一个位置。").format(folder, error.strerror)) from None
    done = False
    try:
        for count, book in enumerate(every):
            yield count, len(every)
            for _ in export_cells(store, book, folder / f"{book.title}.csv", "csv"):
                pass
        done = True
    finally:
        if not done:
            for book in every:
                (folder / f"{book.title}.csv").unlink(missing_ok=True)
            if made:
                shutil.rmtree(folder, ignore_errors=True)
    yield len(every), len(every)


def columns_of(book: Book) -> list[Column]:
    """Return the columns of a book: number, every field, state."""
    own = [Column(f.label, f.key, f.width, isinstance(f.kind, Whole)) for f in book.fields]
    if not book.numbered:
        return own
    return [Column(NUMBER.label, "number", 9), *own, Column(STATE.label, STATE.key, 6)]


def row_of(entry: Entry, columns: list[Column]) -> list[Cell]:
    """Return an entry's cells: whole numbers as numbers, everything else as paper writes it, days as 2026-05-01."""
    cells: list[Cell] = []
    for column in columns:
        if column.key == STATE.key:
            cells.append(entry.state.word)
        elif column.figure and entry.values[column.key] is not None:
            cells.append(int(entry.values[column.key]))
        else:
            cells.append(entry.texts[column.key])
    return cells


def period(book: Book, since: date | None, until: date | None) -> Filter:
    """Return the filter of a period, or raise `Refused` for one that cannot be."""
    if (since or until) and not book.day_field:
        raise Refused(tr("{}没有日期，不能按期间导出。请不写起止日期。").format(tr(book.title)))
    if since and until and since > until:
        raise Refused(tr("开始日期 {} 晚于结束日期 {}，请改正。").format(since, until))
    return Filter(since=since, until=until)


def _writer(to: str) -> Writer:
    if to == "csv":
        from reports import csv_write  # here: what the other format needs is not loaded

        return csv_write.write
    from reports import excel_write

    return excel_write.write
