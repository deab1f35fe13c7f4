"""When a window is first painted: ours on an office, and a bare one of Qt. `python -m tests.bench.start bare|FOLDER [BOOK]`."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def seconds(what: str) -> tuple[float, float]:
    """Return the seconds from the start of a fresh process to its first paint, and until all that is first seen is there."""
    begun, moments = time.perf_counter(), []
    child = subprocess.Popen([sys.executable, "-m", "tests.bench.start", what], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    for _ in child.stdout:  # a line at the first paint, one when all is there
        moments.append(time.perf_counter() - begun)
    child.wait()
    return moments[0], moments[-1]


def bare() -> None:
    """Open Qt's own window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    watch = _watch(lambda painted: painted is window)
    app.installEventFilter(watch)
    window.show()
    app.exec()


def ours(folder: Path) -> None:
    """Open the program as it opens itself."""
    from PySide6.QtWidgets import QApplication

    from app.__main__ import main as program

    app = QApplication([])
    watch = _watch(lambda painted: type(painted).__name__ == "TodayPage" and getattr(painted, "day", None) is not None)
    app.installEventFilter(watch)
    program(["--data", str(folder)])


def at(folder: Path, book: str) -> None:
    """Open the program as it opens itself and, the moment its window stands, a register, as by a click."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from app.__main__ import main as program

    class Click(QObject):
        """Goes there once."""

        def eventFilter(self, watched: Any, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and type(watched).__name__ == "Window":
                app.removeEventFilter(self)
                QTimer.singleShot(0, lambda: watched.go(book))
            return False

    app, click = QApplication([]), Click()
    app.installEventFilter(click)
    program(["--data", str(folder)])


def _watch(there: Callable[[object], bool]) -> Any:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QWidget

    class Watch(QObject):
        """Says when a window is painted first, and ends the process once all is there."""

        said = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
                if not self.said and watched.isWindow():
                    self.said = True
                    QTimer.singleShot(0, lambda: print("painted", flush=True))
                if there(watched):
                    QTimer.singleShot(0, lambda: (print("there", flush=True), os._exit(0)))
            return False

    return Watch()


if __name__ == "__main__":
    if sys.argv[2:]:
        at(Path(sys.argv[1]), sys.argv[2])
    else:
        bare() if sys.argv[1] == "bare" else ours(Path(sys.argv[1]))
