"""The first rows of the register on the screen, from the start of a fresh process: ours, and DB Browser for SQLite.

Both stand on one virtual screen with the same table: ours in the office, encrypted; the other, which Debian builds without
SQLCipher, with a plain copy. What is measured of ours begins with the blank window and goes over 今日, where the program opens,
to the register, opened as by a click the moment the window stands. The rows are there when the middle of the table looks as it
looks in the end. Memory is what the process has for itself (PSS) at that moment; at rest ours has also learned how every word
sounds, which nothing that DB Browser does is like.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from models import backup
from models.database import connect
from models.folder import BACKUPS
from models.store import Store
from tests.bench.screen import on_a_screen
from tests.bench.table import alone, row

RUNS, REST, LONGEST = 5, 1.5, 120.0  # s in which nothing changes once all is there; s to wait for rows at all
IDLE = 5  # ticks of the processor in that time, below which a process rests
LOOK_EVERY = 0.005  # s
INK, PAPER = 100, 200  # of 255: darker than any ground or rule of either, lighter than any ink
Area = tuple[int, int, int, int]


@dataclass(frozen=True)
class Program:
    """What is started, and where on the screen its rows stand."""

    command: Sequence[str]
    area: Area


def main(folder: Path, entries: int) -> int:
    """Compare on a virtual screen; `folder` holds the office."""
    return on_a_screen("tests.bench.rows", str(folder), str(entries), needs=["sqlitebrowser"])


def inside(folder: Path, entries: int) -> int:
    """Print the lines; 0 when both bounds hold."""
    app = QGuiApplication(sys.argv[:1])
    plain = copied(folder / "office", folder / "plain.db")
    ours = Program([sys.executable, "-m", "tests.bench.start", str(folder / "office"), "seal_use"], (400, 200, 500, 400))
    other = Program(["sqlitebrowser", "-t", "seal_use", str(plain)], (80, 200, 300, 400))
    print(f"first rows, {entries:,} entries (load {os.getloadavg()[0]:.1f}; from the start of the process; medians of {RUNS})")
    (end, at_rest), (other_end, other_at_rest) = settled(ours), settled(other)
    runs = [(*started(ours, end), *started(other, other_end)) for _ in range(RUNS)]
    own, held, peer, other_held = (statistics.median(run[i] for run in runs) for i in range(4))
    good = row("first rows of the register", own, "DB Browser for SQLite", peer, 1.0)
    good &= row("memory, when they are there", held, "DB Browser for SQLite", other_held, 1.0, unit="MB")
    alone("memory, at rest", at_rest, unit="MB")
    alone("memory of DB Browser, at rest", other_at_rest, unit="MB")
    for made in (folder / "office" / BACKUPS).glob("*.db"):
        made.unlink()
    app.quit()
    return 0 if good else 1


def settled(program: Program) -> tuple[QImage, float]:
    """Start a program once, for the files that it reads; return its rows as they look in the end, and its memory in MB."""
    child, begun, before = _start(program), time.perf_counter(), (0, QImage())
    while True:
        time.sleep(REST)
        now = ticks(child), look(program)
        if now[0] - before[0] < IDLE and now[1] == before[1] and written(now[1]):
            break
        assert time.perf_counter() - begun < LONGEST, f"{program.command[0]} shows no rows"
        before = now
    held = memory(child)
    _end(child)
    return now[1], held


def started(program: Program, end: QImage) -> tuple[float, float]:
    """Start a program and wait for its rows; return the milliseconds, and the memory in MB."""
    begun = time.perf_counter()
    child = _start(program)
    while look(program) != end:
        assert time.perf_counter() - begun < LONGEST, f"{program.command[0]} shows no rows"
        time.sleep(LOOK_EVERY)
    rows, held = time.perf_counter() - begun, memory(child)
    _end(child)
    return rows * 1000, held


def memory(child: "subprocess.Popen[bytes]") -> float:
    """Return what a process has for itself, in MB."""
    said = Path(f"/proc/{child.pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in said.splitlines() if line.startswith("Pss:")) / 1000


def look(program: Program) -> QImage:
    """Return what is on the screen where the rows stand."""
    return QGuiApplication.primaryScreen().grabWindow(0, *program.area).toImage()


def written(shown: QImage) -> bool:
    """Say whether there is something to read: dark on light, neither an empty table nor the empty screen."""
    grey = shown.convertToFormat(QImage.Format.Format_Grayscale8)  # held: its pixels go with it
    pixels = bytes(grey.constBits())
    return min(pixels) < INK < PAPER < max(pixels)


def ticks(child: "subprocess.Popen[bytes]") -> int:
    """Return how long a process has had the processor, in ticks: its own, and the system's for it."""
    return sum(map(int, Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()[11:13]))


def _start(program: Program) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(program.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _end(child: "subprocess.Popen[bytes]") -> None:
    child.kill()
    child.wait()
    time.sleep(0.2)  # for the server to take the window away


def copied(office: Path, plain: Path) -> Path:
    """Write the office's table, declared with its key as there, into a plain SQLite file."""
    store = Store(office)
    connection = connect(store.path, store.key)
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    known = connection.execute("PRAGMA main.table_info(seal_use)").fetchall()
    columns = ", ".join(f"{name} {kind}{' PRIMARY KEY' if key else ''}" for _, name, kind, _, _, key in known)
    connection.execute(f"CREATE TABLE plain.seal_use ({columns})")
    connection.execute("INSERT INTO plain.seal_use SELECT * FROM main.seal_use")
    connection.execute("DETACH DATABASE plain")
    connection.close()
    (office / BACKUPS).mkdir(exist_ok=True)
    (office / BACKUPS / store.now().strftime(backup.NAME)).touch()  # today's: this office's trail is no proof, none could be made
    store.close()
    return plain


if __name__ == "__main__":
    sys.exit(inside(Path(sys.argv[2]), int(sys.argv[3])))
