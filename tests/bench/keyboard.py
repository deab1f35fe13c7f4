"""How many keystrokes and how much of the program's time an entry costs, in the real window under Xvfb.

`python -m tests.bench.keyboard` starts a virtual screen, opens the window on a fresh sample office and presses keys by
xdotool, as hands on a keyboard do; Chinese text is committed as an input method commits it. Characters typed into fields
are text; Enter, Tab, arrows and shortcuts are keystrokes. Time runs from the key press of the last Enter, as the window
receives it, to the paint of the line that says it is saved.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.bench.screen import on_a_screen

PLAIN = [
    "key:ctrl+n", "key:Return", "text:郝思齐", "key:Return", "text:签订合同", "key:Return",
    "text:物业服务合同", "key:Return", "key:Return", "key:1", "key:Return", "text:3",
    "key:Return", "key:Return", "key:Return", "key:Return",
]
SIGNED = [
    *PLAIN[:12], "key:ctrl+Return", "text:钟以恒", "key:Return", "key:Return",
    "text:陶明澜", "key:Return", "key:Return", "key:Return",
    "text:吴采薇", "key:Return", "key:Return", "text:吴采薇", "key:Return", "key:Return", "key:Return", "text:吴采薇",
    "key:Return", "key:Return",
]


def main() -> int:
    """Start a screen, do it there, print the figures; 0 when both stay within the bounds."""
    return on_a_screen("tests.bench.keyboard", needs=["xdotool"])


def inside() -> int:
    """Open the window, let a second thread type, and measure."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
    from PySide6.QtGui import QInputMethodEvent

    from app.desktop import dress
    from app.window import Window
    from models.book import book
    from models.founding import new_office

    class Watch(QObject):
        """Notes when Enter arrives and when the saved line is painted."""

        enter = 0.0
        waits: list[float] = []  # noqa: RUF012  # one watch in one process
        heard = threading.Event()  # a key came in: X delivers it some time after xdotool has sent it

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() in (QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
                Watch.heard.set()
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
                Watch.enter = time.perf_counter()
            elif event.type() == QEvent.Type.Paint and watched is window.frame.saved and Watch.enter:
                Watch.waits.append(time.perf_counter() - Watch.enter)
                Watch.enter = 0.0
                window.frame.saved.hide()
            return False

    app, look = dress({})
    folder = Path(tempfile.mkdtemp())
    store = new_office(folder / "office", "云麓区司法局", "区司法局", "林知行", sample=True)
    window = Window(store, look)
    window.resize(1366, 768)
    window.show()
    watch = Watch()
    app.installEventFilter(watch)
    runs: list[tuple[str, list[str]]] = [("plain", PLAIN), ("signed", SIGNED)] * 5

    class Method(QObject):
        """An input method: takes a text from the other thread and commits it into the field that has the focus."""

        wanted = Signal(str)
        arrived = threading.Event()

        def put(self, text: str) -> None:
            event = QInputMethodEvent()
            event.setCommitString(text)
            field = app.focusWidget()
            assert field is not None
            QCoreApplication.sendEvent(field, event)
            self.arrived.set()

    method = Method()
    method.wanted.connect(method.put, Qt.ConnectionType.QueuedConnection)

    def type_all() -> None:
        search = ["xdotool", "search", "--name", "掌印"]
        identity = subprocess.run(search, capture_output=True, text=True, check=True).stdout.split()[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", identity], check=True)
        for _, keys in runs:
            for key in keys:
                kind, _, what = key.partition(":")
                if kind == "key":
                    Watch.heard.clear()
                    subprocess.run(["xdotool", "key", what], check=True)
                    Watch.heard.wait(5)
                else:
                    method.arrived.clear()
                    method.wanted.emit(what)
                    method.arrived.wait(5)
            threading.Event().wait(0.4)
        QCoreApplication.postEvent(app, QEvent(QEvent.Type.Quit))

    hands = threading.Thread(target=type_all, daemon=True)
    QTimer.singleShot(800, hands.start)
    QTimer.singleShot(120_000, app.quit)
    app.exec()
    hands.join(5)
    source = book("seal_use")
    with store.read() as lookup:
        newest = source.entries(lookup, source.ids(lookup)[: len(runs)])[::-1]
    good = True
    for name, keys in runs[:2]:
        strokes = sum(key.startswith("key:") for key in keys)
        own = [wait for (run, _), wait in zip(runs, Watch.waits, strict=False) if run == name]
        states = {e.state.word for (run, _), e in zip(runs, newest, strict=False) if run == name}
        documents = {e.texts["document"] for e in newest}
        median = statistics.median(own) if own else float("nan")
        print(f"{name}: {strokes} keystrokes, {len(own)} saved, {median * 1000:.0f} ms median, "
              f"{max(own, default=0) * 1000:.0f} ms worst, {states}, {documents}")
        good = good and len(own) == len(runs) // 2 and strokes <= 25 and median <= 0.1
    store.close()
    shutil.rmtree(folder)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(inside() if "--inside" in sys.argv else main())
