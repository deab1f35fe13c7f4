"""One flipped bit in database, key file or backup: found before anything wrong is shown or used, never silent.

Places are spread over every page, the bit is drawn at random. A database is found out when it does not open, or when the
first act is refused and every entry that could still be read was right; a key file when it does not open; a backup when it
is not restored. The control does the same with the reading of the whole file switched off, and must find silent ones.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from models import acts, backup, database, folder, restore
from models.book import Book
from models.registers.seal_use import SealUse
from models.store import Store
from models.text import Refused
from tests import offices
from tests.offices import SLIP, Clock

COUNTS = {"database": 1200, "key": 200, "backup": 600}


def run(counts: dict[str, int], seed: int = 1, *, sound: bool = True) -> tuple[Counter[str], list[str]]:
    """Flip so many bits in each; return how each was found, and what stayed silent. `sound` off is the control."""
    chance, found, silent = random.Random(seed), Counter[str](), list[str]()
    kept = database.assert_sound
    with tempfile.TemporaryDirectory() as name:
        place, copy = Path(name) / "office", _made(Path(name) / "office")
        truth = _shown(place)
        paths = {"database": place / folder.DATABASE, "key": place / folder.KEY, "backup": copy}
        looks: dict[str, Callable[[], str]] = {
            "database": lambda: _work(place, truth), "key": lambda: _work(place, truth), "backup": lambda: _restored(place, copy),
        }
        if not sound:
            database.assert_sound = lambda path, key: None
        try:
            for what, count in counts.items():
                path, good = paths[what], paths[what].read_bytes()
                for n in range(count):
                    bit = chance.randrange(8)
                    at = (len(good) * n // count + chance.randrange(max(1, len(good) // count))) % len(good)
                    path.write_bytes(good[:at] + bytes([good[at] ^ (1 << bit)]) + good[at + 1 :])
                    how = looks[what]()
                    found[f"{what}: {how}"] += 1
                    if how.startswith("silent"):
                        silent.append(f"{what} 第 {at} 字节第 {bit} 位：{how}")
                    for log in folder.LOGS:
                        (place / log).unlink(missing_ok=True)
                    path.write_bytes(good)
        finally:
            database.assert_sound = kept
    return found, silent


def _made(place: Path) -> Path:
    """Make an office with some entries; return its backup."""
    office = offices.make(place, Clock())
    for n in range(12):
        offices.sign(office, offices.enter(office, note=f"第 {n} 件"), *offices.CHAIN[: n % 6])
    copy = backup.make(office)
    office.close()
    return copy


def _shown(place: Path) -> dict[int, tuple[object, ...]]:
    """Return every entry as it is shown."""
    store = Store(place, Clock())
    try:
        with store.read() as lookup:
            source = Book(SealUse)
            return {e.id: (e.number, e.state.word, dict(e.shown)) for e in source.entries(lookup, source.ids(lookup))}
    finally:
        store.close()


def _work(place: Path, truth: dict[int, tuple[object, ...]]) -> str:
    """Open the office, look at every entry, then enter one; return where it was stopped."""
    try:
        if _shown(place) != truth:
            return "silent: 显示了错的内容"
        where = "first act"
    except Refused:
        where = "opening or reading"
    try:
        store = Store(place, Clock())
    except Refused:
        return "opening"
    try:
        acts.enter(store, SealUse, SLIP)
    except Refused:
        return where
    finally:
        store.close()
    return "silent: 登记照常"


def _restored(place: Path, copy: Path) -> str:
    try:
        restore.give_up(restore.make_ready(place, copy, None, Clock()))
    except Refused:
        return "restoring"
    return "silent: 当作好的备份"


def main(argv: list[str]) -> int:
    """Flip 2,000 bits, then the control; 0 when none was silent and the control was found out."""
    share = float(argv[0]) if argv else 1.0
    found, silent = run({what: round(count * share) for what, count in COUNTS.items()})
    print(f"翻转 {sum(found.values())} 位：", "；".join(f"{how} {times}" for how, times in sorted(found.items())), sep="")
    print("；".join(silent[:5]) or "没有一处悄无声息")
    _, missed = run({"database": 60}, sound=False)
    print(f"对照（不逐页核对）：{len(missed)} 处悄无声息")
    return 0 if not silent and missed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
