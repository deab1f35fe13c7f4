"""What the import of an old ledger would do, row by row, before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.book import Book
from models.ledger import Passed
from models.newcomers import Newcomer
from models.record import Field
from models.register import Register


@dataclass(frozen=True)
class Good:
    """A row that can be entered: its day (none in an inventory), the texts by field key as typed in, and as shown.

    `state` is where a thing of an inventory will stand.
    """

    sheet: str
    row: int
    day: date | None
    texts: Mapping[str, str]
    shown: Mapping[str, str]
    state: str = ""


@dataclass(frozen=True)
class Bad:
    """A row that cannot be entered, why, and its cells by head as they come back."""

    sheet: str
    row: int
    why: str
    cells: Mapping[str, str]
    again: bool = False  # stands in the office already, with all that it says: nothing is wrong with it


@dataclass(frozen=True)
class Preview:
    """What an import would do. `guesses` are (head, as it stands there, what it is taken for), each once.

    `newcomers` are the people whom the ledger names and the office does not know: they are entered with it.
    """

    register: type[Register]
    file: str
    mapping: Mapping[str, str | None]
    good: Sequence[Good] = ()
    bad: Sequence[Bad] = ()
    passed: Sequence[Passed] = ()
    guesses: Sequence[tuple[str, str, str]] = ()
    lacking: Sequence[Field] = ()
    newcomers: Sequence[Newcomer] = ()

    @property
    def wrong(self) -> list[Bad]:
        """The rows with which something is wrong: not those that stand here already."""
        return [bad for bad in self.bad if not bad.again]

    @property
    def standing(self) -> list[Bad]:
        """The rows that stand here already, with all that they say."""
        return [bad for bad in self.bad if bad.again]

    def columns(self, book: Book) -> list[Field]:
        """Return the fields that have a column, in the order of the ledger, and the day that good rows have without one."""
        fields = {f.key: f for f in book.fields}
        keys = [*self.mapping.values(), book.day_field if self.good else None]
        return [fields[key] for key in dict.fromkeys(keys) if key]
