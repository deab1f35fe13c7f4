"""The window and the store against the least that any program could do: medians side by side, in one run."""

import gc
import os
import random
import statistics
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from sqlalchemy import select

from app.desktop import dress
from models import acts, search
from models.book import book
from models.database import connect
from models.registers.seal_use import SealUse
from models.store import Store
from tests.bench import start
from tests.bench.many import ABOUT, COMMON, WHAT
from tests.bench.screen import on_a_screen
from tests.bench.table import alone, medians, ms, p95, row, turns
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.pages.register import RegisterPage
from widgets.register_model import RegisterModel

SEEN = "series, year, serial, applied_on, document, applicant, section, reason, seal_id, copies"
STAMPING = {"applicant": "郝思齐", "reason": "合同签订", "document": "物业服务合同", "section": "办公室", "copies": "3"}


class Rowids(QAbstractTableModel):
    """The floor: a window over the rowids of one table, its cells as they lie in the file."""

    def __init__(self, connection: Any) -> None:
        super().__init__()
        self._connection, self._rows = connection, dict[int, tuple[Any, ...]]()
        self._many = connection.execute("SELECT max(id) FROM seal_use").fetchone()[0]

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else self._many

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 10

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        place = index.row()
        if place not in self._rows:
            query = f"SELECT id, {SEEN} FROM seal_use WHERE id BETWEEN ? AND ?"
            self._rows = {r[0] - 1: r[1:] for r in self._connection.execute(query, (place - 50, place + 50))}
        return str(self._rows[place][index.column()])


def windows(folder: Path) -> Iterator[bool]:
    """Compare the start with a bare window of Qt."""
    both = [(start.seconds(str(folder)), start.seconds("bare")) for _ in range(5)]
    first, bare = (statistics.median(pair[i][0] for pair in both) * 1000 for i in (0, 1))
    yield row("window painted", first, "bare PySide6 window", bare, 1.5)
    alone("the day read and painted", statistics.median(there for (_, there), _ in both) * 1000)


def tables(store: Store, connection: Any, look: Any, app: QApplication) -> Iterator[bool]:
    """Compare a register's page with a select of its rows and with a model over rowids."""
    desk, found = Desk(store, look, Bus(store)), []

    def page() -> None:
        found.append(RegisterPage(desk, book("seal_use")))
        found[-1].model.entry(0)

    alone("first rows read", medians(9, lambda: RegisterModel(store, book("seal_use")).entry(0))[0])
    alone("the whole page, made and filled", medians(5, page)[0])
    floor = QTableView()
    floor.setModel(Rowids(connection))
    floor.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    both = (found[-1].table, floor)
    for table in both:
        table.setParent(None)
        table.resize(1166, 700)
        table.show()
    app.processEvents()

    def to(table: QTableView, part: Callable[[int], int]) -> None:
        bar = table.verticalScrollBar()
        bar.setValue(part(bar.maximum()))
        table.viewport().repaint()

    def jump(table: QTableView) -> None:
        to(table, lambda end: 0 if table.verticalScrollBar().value() else end)

    def forward(table: QTableView) -> None:
        to(table, lambda _: table.verticalScrollBar().value() + table.verticalScrollBar().pageStep())

    gc.collect()
    gc.freeze()  # as the program does
    gc.disable()
    own, least = medians(14, *(partial(jump, table) for table in both))
    yield row("jump to the end and back", own, "model over rowids", least, 1.5)
    own, least = map(p95, turns(80, *(partial(forward, table) for table in both)))
    gc.enable()
    yield row("scroll a page, p95", own, "model over rowids", least, 1.5)


def finds(store: Store, connection: Any) -> Iterator[bool]:
    """Compare search with FTS5 and LIKE by hand: the newest hundred and the count, for words of one to four characters."""
    chance, words = random.Random(3), "".join((*WHAT, *ABOUT, COMMON))
    asked = [words[at : at + 1 + n % 4] for n in range(60) for at in [chance.randrange(len(words) - 4)]]

    def own(typed: str) -> None:
        with store.read() as lookup:
            search.find(lookup, typed)

    def fts(typed: str) -> None:
        query = (f'"{search.tokens(typed)}"',)
        connection.execute("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 100", query).fetchall()
        connection.execute("SELECT count(*) FROM search WHERE search MATCH ?", query).fetchall()

    def like(typed: str) -> None:
        having = " OR ".join(f"{column} LIKE ?1" for column in ("applicant", "section", "reason", "document"))
        connection.execute(f"SELECT id FROM seal_use WHERE {having} ORDER BY id DESC LIMIT 100", (f"%{typed}%",)).fetchall()
        connection.execute(f"SELECT count(*) FROM seal_use WHERE {having}", (f"%{typed}%",)).fetchall()

    own(asked[0])
    times = [[ms(partial(act, typed)) for act in (own, fts, *([like] if n < 20 else []))] for n, typed in enumerate(asked)]
    ours = p95([its[0] for its in times])
    yield row("find 1-4 characters, p95", ours, "FTS5 by hand", p95([its[1] for its in times]), 3)
    yield row("find 1-4 characters, p95", ours, "LIKE", p95([its[2] for its in times[:20]]), 1 / 5)


def saves(store: Store, folder: Path) -> Iterator[bool]:
    """Compare the act of an entry with the same rows written by hand, and with the bare commit of one row.

    In turns of twenty: what one connection writes, another must read anew.
    """
    empty, beside = connect(folder / "bare.db", store.key), connect(store.path, store.key)
    columns = [column.key for column in SealUse.__table__.c if column.computed is None]
    empty.execute(f"CREATE TABLE seal_use ({', '.join(columns)})")
    insert = f"INSERT INTO seal_use ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    with store.read() as lookup:
        texts = STAMPING | {"applied_on": store.today().isoformat(), "seal_id": lookup.names("seal")[0]}
        entry = lookup.session.scalars(select(SealUse).order_by(SealUse.id.desc()).limit(1)).one()
        words = search.words_of(entry, lookup)

    def own() -> None:
        acts.enter(store, SealUse, texts)

    def by_hand() -> None:
        beside.execute("BEGIN IMMEDIATE")
        newest = beside.execute(f"SELECT {', '.join(columns)} FROM seal_use ORDER BY id DESC LIMIT 1").fetchone()
        values = dict(zip(columns, newest, strict=True))
        values |= {"id": values["id"] + 1, "serial": values["serial"] + 1}
        beside.execute(insert, list(values.values()))
        trace, record, chained = beside.execute("SELECT id, record, hash FROM audit ORDER BY id DESC LIMIT 1").fetchone()
        beside.execute("INSERT INTO audit(id, record, hash) VALUES (?, ?, ?)", (trace + 1, record, chained))
        beside.execute("INSERT INTO search(rowid, words) VALUES (?, ?)", (search.row_of(SealUse.book, values["id"]), words))
        beside.execute("COMMIT")

    def one_row() -> None:
        empty.execute("BEGIN IMMEDIATE")
        empty.execute(insert, ["关于印发的通知"] * len(columns))
        empty.execute("COMMIT")

    rounds = [[ms(act) for _ in range(20)] for _ in range(4) for act in (own, by_hand, one_row)]
    ours, same, bare = (statistics.median(t for times in rounds[n::3] for t in times) for n in range(3))
    yield row("one entry saved durably", ours, "its three rows by hand, commit", same, 3)
    yield row("one entry saved durably", ours, "one row in an empty file, commit", bare, 3)
    empty.close()
    beside.close()


def inside(folder: Path, entries: int) -> int:
    """Print the table; 0 when every bound holds."""
    print(f"the window and the store, {entries:,} entries (load {os.getloadavg()[0]:.1f}; medians, compare within this run)")
    good = list(windows(folder / "office"))
    app, look = dress({})
    store = Store(folder / "office")
    connection = connect(store.path, store.key)
    good += [*tables(store, connection, look, app), *finds(store, connection)]
    store.listeners.clear()  # the act alone: what views make of it is measured as time the window is held up
    good += saves(store, folder)
    connection.close()
    store.close()
    return 0 if all(good) else 1


def main(folder: Path, entries: int) -> int:
    """Compare on a virtual screen; `folder` holds the office."""
    return on_a_screen("tests.bench.window", str(folder), str(entries))


if __name__ == "__main__":
    sys.exit(inside(Path(sys.argv[2]), int(sys.argv[3])))
