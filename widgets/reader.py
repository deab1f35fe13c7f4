"""Reads the office beside the window: what takes long holds up neither its keys nor its paint."""

from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from models.lookup import Lookup
from models.store import Store
from models.text import Refused

T = TypeVar("T")


class Question:
    """What one reader was asked last, and what came of it. It knows no widget: the thread may be the last to hold it."""

    def __init__(self, read: Callable[[Lookup], Any]) -> None:
        self.read, self.void = read, False
        self.found: Any = None
        self.failed: Exception | None = None
        self.answered = Event()
        self._stop: Callable[[], None] | None = None
        self._stopping = Lock()

    def answer(self, store: Store) -> None:
        """Read what was asked, in a thread of its own."""
        try:
            with store.read() as lookup:
                self._may_stop(lookup.stopper())
                try:
                    self.found = None if self.void else self.read(lookup)
                finally:
                    self._may_stop(None)  # before the connection serves somebody else
        except Exception as error:  # raised where the answer is taken; of a question that is void nobody wants to know
            self.failed = error
        self.answered.set()

    def drop(self) -> None:
        """Make the question void, and stop what is being read for it."""
        with self._stopping:
            self.void = True
            if self._stop is not None:
                self._stop()

    def _may_stop(self, stop: Callable[[], None] | None) -> None:
        with self._stopping:
            self._stop = stop


class Reader(QObject):
    """The questions of one view: a newer one makes the older void. A fast answer is there at once, as if read here.

    The thread touches nothing of Qt, not even a signal of ours: the window looks whether the answer is there.
    """

    late = Signal()  # the answer takes longer: what was shown before stays until it comes

    PATIENCE = 0.01  # s that the window itself waits: less than anyone sees, and in a small office most answers take less
    LOOK_EVERY = 5  # ms between two looks, while an answer is late

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._asked: Question | None = None
        self._tell: Callable[[Any], None] = _nobody
        self._refuse: Callable[[str], None] | None = None
        self._after: list[Callable[[], None]] = []
        self._looking = QTimer(self, interval=self.LOOK_EVERY)
        self._looking.timeout.connect(self._look)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def ask(
        self, read: Callable[[Lookup], T], tell: Callable[[T], None], refuse: Callable[[str], None] | None = None
    ) -> None:
        """Let `read` look at the office in another thread and `tell` here what it found, or `refuse` why it cannot."""
        self.drop()
        asked = self._asked = Question(read)
        self._tell, self._refuse = tell, refuse
        Thread(target=asked.answer, args=(self._store,), daemon=True).start()
        if asked.answered.wait(self.PATIENCE):
            self._take(asked)
        else:
            self._looking.start()
            self.late.emit()

    def then(self, act: Callable[[], None]) -> None:
        """Do something after the answer under way, or at once where none is; given up with the question."""
        if self._asked is None:
            act()
        else:
            self._after.append(act)

    def drop(self) -> None:
        """Make the question under way void."""
        self._looking.stop()
        if self._asked is not None:
            self._asked.drop()
        self._asked, self._after = None, []

    def _look(self) -> None:
        if self._asked is not None and self._asked.answered.is_set():
            self._take(self._asked)

    def _take(self, asked: Question) -> None:
        self._looking.stop()
        after, self._asked, self._after = self._after, None, []
        if isinstance(asked.failed, Refused) and self._refuse is not None:
            self._refuse(str(asked.failed))
        elif asked.failed is not None:
            raise asked.failed
        else:
            self._tell(asked.found)
        for act in after:
            act()


def _nobody(found: object) -> None:
    """Stand where nobody has asked yet."""
