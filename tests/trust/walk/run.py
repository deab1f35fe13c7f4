"""Walk every life cycle in the window and by commands: `python -m tests.trust.walk.run [FOLDER [SCRIPT]]`.

Each is walked on an office of its own. At the end both offices say the same of every entry, nothing that was refused as a
title lies anywhere (what was allowed is found by the same search), and the trail holds. FOLDER keeps pictures and sheets.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models import check
from models.book import books
from models.store import Store
from tests.leaks import CONTROL, TITLE, found
from tests.trust.walk import ledgers, namesakes, office, papers, passports, secrecy
from tests.trust.walk.commands import Commands
from tests.trust.walk.deeds import Script, Walker, walk
from tests.trust.walk.office import Clock

SCRIPTS: dict[str, Script] = {
    "papers": papers.PAPERS, "telegrams": papers.TELEGRAMS, "year": papers.YEAR, "copies": secrecy.COPIES,
    "meetings": secrecy.MEETINGS, "work": secrecy.WORK, "certificates": passports.CERTIFICATES, "ends": passports.ENDS,
    "filings": passports.FILINGS, "ledgers": ledgers.LEDGERS, "namesakes": namesakes.NAMESAKES,
}  # fmt: skip


def main(folder: Path | None = None, only: str = "") -> int:
    """Walk all scripts, or one; 0 when everything went as it should."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        place, begun = folder or Path(name), time.perf_counter()
        for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = str(place / "system")
        wrong = [line for key, script in SCRIPTS.items() if only in ("", key) for line in _walked(place / key, key, script)]
        held = _control(place / "copies") if only in ("", "copies") else []
        print(*wrong, *held, sep="\n", end="\n" if wrong or held else "")
        deeds = sum(len(script) for key, script in SCRIPTS.items() if only in ("", key))
        print(f"walk: {deeds} deeds by keys and by commands in {time.perf_counter() - begun:.0f} s, {len(wrong + held)} wrong")
    return int(bool(wrong or held))


def _walked(place: Path, key: str, script: Script) -> list[str]:
    """Walk one script both ways; return what went wrong."""
    from app.desktop import dress  # here: Qt, once its platform is chosen
    from tests.trust.walk.window import Keys

    _, look = dress({"language": "zh"}, shipped=True)
    ways: dict[str, Callable[[Path, Clock], Any]] = {
        "commands": lambda there, clock: Commands(there, clock, place / "commands-paper"),
        "window": lambda there, clock: Keys(there, clock, look, place / "pictures", place / "window-paper"),
    }
    wrong, said = list[str](), dict[str, dict[tuple[str, int], object]]()
    for way, make in ways.items():
        clock = Clock()
        office.make(place / way, clock)
        walker = make(place / way, clock)
        wrong += [f"{key} by {way}, deed {n}: {one}" for n, one in enumerate(_failed(script, walker), 1) if one]
        walker.close()
        store = Store(place / way, clock)
        said[way] = _says(store)
        wrong += [f"{key} by {way}: a refused title lies in {where}" for where in found(store, TITLE, place / "plain",
        place.parent / "system")]
        wrong += [] if check.verify(store).ok else [f"{key} by {way}: the trail does not hold"]
        store.close()
    both = said["commands"].keys() | said["window"].keys()
    return wrong + [f"{key}: {entry} is not the same" for entry in sorted(both)
                    if said["commands"].get(entry) != said["window"].get(entry)]


def _failed(script: Script, walker: Walker) -> list[str]:
    """Return, for each deed, what was wrong with how it went, "" where nothing was."""
    return ["" if right else f"{deed} -> {said or 'it was done'}" for deed, said, right in walk(script, walker)]


def _says(store: Store) -> dict[tuple[str, int], object]:
    """Return what every entry of every book says, and its state."""
    with store.read() as lookup:
        return {
            (one.key, entry.id): (entry.number, entry.state.word, entry.struck, dict(entry.shown))
            for one in books() for entry in one.entries(lookup, one.ids(lookup))
        }


def _control(place: Path) -> list[str]:
    """Return what is wrong with the search: a title that was allowed must be found."""
    wrong = []
    for way in ("commands", "window"):
        store = Store(place / way, Clock())
        where = {one.split(":")[0] for one in found(store, CONTROL, place / "plain")}
        wrong += [] if {"secret_paper", "audit", "index",
        "plain.db"} <= where else [f"the control is not found by {way}: {where}"]
        store.close()
    return wrong


if __name__ == "__main__":
    sys.exit(main(*(Path(word) if n == 0 else word for n,
    word in enumerate(sys.argv[1:]))))  # type: ignore[arg-type]  # as typed
