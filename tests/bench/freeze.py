"""How long the window's event loop is held up at the longest, while a clerk works in a book of very many entries."""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from app.desktop import dress
from app.window import Window
from models.store import Store
from tests.bench.many import COMMON
from tests.bench.screen import on_a_screen
from widgets.pages.register import RegisterPage
from widgets.reader import Reader

BOUND = 100.0  # ms
QUIET = 400  # ms without a question under way, until something counts as done
NEW = {"applicant": "周若水", "section": "办公室", "reason": "合同签订", "document": "物业服务合同", "copies": "3"}


@dataclass(frozen=True)
class Held:
    """The longest pause, how much of it the window's own thread computed, and the time until everything was there; in ms."""

    pause: float = 0.0
    own: float = 0.0
    whole: float = 0.0


class Pulse:
    """A timer that beats every millisecond: the longest pause between two beats is how long nothing could be painted."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._start()
        self._timer.start()

    def _start(self) -> None:
        self._last, self._longest = (time.perf_counter(), time.thread_time()), (0.0, 0.0)

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self._longest = max(self._longest, (now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now

    def during(self, act: Callable[[], object], busy: Callable[[], bool]) -> Held:
        """Return how long one act held the window up."""
        loop, quiet = QEventLoop(), 0
        self._start()
        begun = done = time.perf_counter()
        act()
        while quiet < QUIET:
            QTimer.singleShot(20, loop.quit)
            loop.exec()
            quiet = 0 if busy() else quiet + 20
            done = time.perf_counter() if quiet == 0 else done
        return Held(self._longest[0] * 1000, self._longest[1] * 1000, (done - begun) * 1000)


def acts_of(window: Window) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what a clerk does in a large book, one after another."""
    page = window.page

    def register() -> RegisterPage:
        found = page("seal_use")
        assert isinstance(found, RegisterPage)
        return found

    def search(words: str) -> None:
        register().filter_bar.search.setText(words)
        register().filter_bar.search.searched.emit(words)

    def find(words: str) -> None:
        window.finder.open()
        window.finder.line.setText(words)

    def scroll(part: float) -> None:
        bar = register().table.verticalScrollBar()
        bar.setValue(round(bar.maximum() * part))

    def type_into(key: str, typed: str) -> None:
        editor = register().editor
        assert editor is not None
        control = editor.form._lines[key].control
        control.setFocus()
        QTest.keyClicks(control, typed)

    def enter() -> None:
        editor = register().editor
        assert editor is not None
        with window.store.read() as lookup:
            editor.form.fill(NEW | {"seal_id": lookup.names("seal")[0]})
        editor.save()
        assert window.frame.saved.isVisible(), "not saved"

    yield "the day", lambda: window.go("today")
    yield "open the register", lambda: window.go("seal_use")
    yield "jump to the end", lambda: scroll(1)
    for n in range(1, 6):
        yield "scroll to somewhere", lambda n=n: scroll(n / 7)  # type: ignore[misc]  # bound at once
    yield "filter: all have it", lambda: search(COMMON)
    yield "filter: many have it", lambda: search("合同")
    yield "filter: by sound", lambda: search("ht")
    yield "filter: none", lambda: search("没有这样的")
    yield "filter: cleared", lambda: search("")
    yield "sort by document", lambda: register().sort_by(2)
    yield "sort by state", lambda: register().sort_by(len(register().model.columns) - 1)
    yield "entry written elsewhere", lambda: window.desk.bus.changed.emit(window.store.last)
    yield "sort by number", lambda: register().table.head.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
    yield "new entry", lambda: register().new_entry()
    yield "a key in a field that completes", lambda: type_into("document", "w")
    yield "entry saved", enter
    yield "find: all have it", lambda: find(COMMON)
    yield "find: by sound", lambda: find("ht")
    yield "find: closed", lambda: window.finder.close_it()
    yield "the day again", lambda: window.go("today")


def inside(folder: Path, entries: int) -> int:
    """Measure on a ready office; 0 when nothing holds the window up for longer than the bound."""
    _app, look = dress({})
    store = Store(folder)
    window = Window(store, look)
    window.resize(1366, 768)
    window.show()
    gc.collect()
    gc.freeze()  # as the program does
    gc.disable()
    pulse, worst = Pulse(), dict[str, Held]()

    def busy() -> bool:
        return window.working() or any(reader.waiting for reader in window.findChildren(Reader))

    for name, act in [("start: backup, learning the words", lambda: None), *acts_of(window)]:
        worst[name] = max(worst.get(name, Held()), pulse.during(act, busy), key=lambda held: held.pause)
    window.close()
    store.close()
    print(f"longest time the window is held up, {entries:,} entries (bound {BOUND:.0f} ms; load {os.getloadavg()[0]:.1f})")
    for name, held in worst.items():
        said = f"{held.pause:6.0f} ms, of it computing {held.own:6.0f} ms   all there after {held.whole:6.0f} ms"
        print(f"  {name:34} {said}" + ("   MISSED" if held.pause > BOUND else ""))
    return 1 if any(held.pause > BOUND for held in worst.values()) else 0


def main(folder: Path, entries: int) -> int:
    """Measure on a virtual screen."""
    return on_a_screen("tests.bench.freeze", str(folder), str(entries))


if __name__ == "__main__":
    sys.exit(inside(Path(sys.argv[2]), int(sys.argv[3])))
