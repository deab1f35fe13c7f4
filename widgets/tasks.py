"""Long work off the screen's thread: a generator that yields (done, total) is all it takes."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QThread, Signal

Steps = Iterator[tuple[int, int]]


class Task(QThread):
    """Runs `steps` to its end in another thread; `cancel` stops it between two steps, its `finally` cleans up."""

    moved = Signal(int, int)
    done = Signal()
    stopped = Signal()
    failed = Signal(object)  # the exception: Refused is for the user, any other is our mistake

    def __init__(self, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps

    def cancel(self) -> None:
        """Stop at the next step."""
        self.requestInterruption()

    def run(self) -> None:
        """Do the work."""
        try:
            for done, total in self._steps:
                self.moved.emit(done, total)
                if self.isInterruptionRequested():
                    getattr(self._steps, "close", lambda: None)()  # a generator's: runs its finally, no half file stays
                    self.stopped.emit()
                    return
        except Exception as error:  # handed to the window, which tells a refusal from a mistake of ours
            self.failed.emit(error)
            return
        self.done.emit()
