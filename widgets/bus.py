"""What changed, told to whoever shows it: the store's acts, what another process wrote beside us, and a new day."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from models.store import ELSEWHERE, Changes, Store

LOOK_EVERY = 2000  # ms between two looks at what other processes wrote, and at the day


class Bus(QObject):
    """One for each open office. Views connect to `changed` and decide for themselves whether they are touched."""

    changed = Signal(object)  # Changes

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._day = store, store.today()
        self._written_elsewhere: Callable[[], bool] = store.watch()
        store.listeners.append(self._tell)
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """Tell nothing any more: the window closes, and another may stand on the same store."""
        self._timer.stop()
        if self._tell in self._store.listeners:
            self._store.listeners.remove(self._tell)

    def _tell(self, changes: Changes) -> None:
        self.changed.emit(changes)

    def look(self) -> None:
        """Tell everybody to read again where another process wrote, or a day began: what was due is overdue then."""
        before, self._day = self._day, self._store.today()
        if self._written_elsewhere() or self._day != before:
            self.changed.emit(ELSEWHERE)
