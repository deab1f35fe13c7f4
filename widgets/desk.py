"""What every page is given, and what every page offers to the window around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from models.book import Book
from models.store import Store
from widgets.bus import Bus
from widgets.theme import Look


@dataclass(frozen=True)
class Desk:
    """The open office, how it looks, and who tells what changed: handed down by constructor."""

    store: Store
    look: Look
    bus: Bus


@dataclass(frozen=True)
class PrintJob:
    """What is to be printed: a sheet (its key) of these entries; none prints the form blank."""

    sheet: str
    ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Said:
    """A quiet line after something was done: what, which entry, and what may follow (print it, take it back).

    Without words the line that stands goes: what it tells of is not what is looked at any more.
    """

    what: str
    number: str = ""
    about: str = ""
    print: PrintJob | None = None
    undo: tuple[Book, int, int] | None = None  # book, entry, act


@dataclass(frozen=True)
class New:
    """Begin an entry on the page that is opened, with these texts by field."""

    texts: Mapping[str, str]


@dataclass(frozen=True)
class Sign:
    """Open an entry on the page that is opened, to record what is signed on the paper."""

    entry: int


class PageView(QWidget):
    """A page of the window."""

    status_changed = Signal()  # `status()` has other words
    inspector_changed = Signal()  # `inspector` is another widget or none
    said = Signal(object)  # Said
    failed = Signal(str)  # a sentence for the user
    print_asked = Signal(object)  # PrintJob
    go = Signal(str, object)  # key of a page; what to do there: id of an entry to open, "new", New, Sign, or None

    inspector: QWidget | None = None
    start: QWidget | None = None  # where the keys stand when the page opens; a focus proxy would break the order of Tab

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to where one starts."""
        if self.start is not None:
            self.start.setFocus(event.reason())

    def status(self) -> Sequence[str]:
        """Return the facts for the status bar, the first is read first."""
        return ()

    def begin(self, asked: object) -> None:
        """Do what whoever opened the page asked for."""
        match asked:
            case int():
                self.open_entry(asked)
            case "new":
                self.new_entry()
            case New(texts):
                self.new_from(texts)
            case Sign(entry):
                self.open_entry(entry)
                self.sign()

    def sign(self) -> None:
        """Record what is signed on the paper of the chosen entry (pages that have any)."""

    def open_entry(self, entry: int) -> None:
        """Show one entry (pages that have any)."""

    def new_entry(self) -> None:
        """Begin a new entry (pages that have any)."""

    def new_from(self, texts: Mapping[str, str]) -> None:
        """Begin a new entry with what is known of it already (pages that have any)."""

    def may_leave(self) -> bool:
        """Say whether another page may come; False keeps this one, which then says why."""
        return True

    def unkept(self) -> str:
        """Return why what is typed here could not be kept as a draft, "" where nothing would be lost."""
        return ""
