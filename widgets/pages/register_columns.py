"""The columns of a register's table: how wide each begins, which takes the rest, which give way where there is no room."""

from collections.abc import Sequence

from models.book import Book
from models.record import NUMBER, STATE, Field
from models.text import tr
from widgets.ledger import Ledger, column_width
from widgets.register_model import RegisterModel, longest
from widgets.theme import Look

LEAD_NEEDS = 14  # Chinese characters that the column which takes the rest keeps, unless it is narrower by itself


def characters(column: Field, book: Book, look: Look) -> float:
    """Return how wide a column begins, in Chinese characters: figures are narrower, no word of a list is cut."""
    face = look.font(number=True)
    words = max((face.width(word) for word in longest(column, book)), default=0)
    return max((column.width or column.kind.width) * (0.7 if column.kind.right else 1.0), words / face.width("国"))


def stretched(columns: Sequence[Field]) -> int:
    """Return the place of the column that takes the rest: the widest of those by which an entry is known."""
    return max(range(len(columns)), key=lambda i: (columns[i].lead, columns[i].width, -i))


def without_room(columns: Sequence[Field], rest: int, book: Book, look: Look, room: int) -> set[int]:
    """Return the places of the columns to be hidden in a table of that width: the wide ones first, filtered ones last.

    Only where the column that takes the `rest` gets narrow, the day goes too; where it is at its least, what else an entry
    is known by.
    """
    widths = [
        column_width(look, characters(column, book, look), tr(column.label), first=i == 0, mark=column is STATE)
        for i, column in enumerate(columns)
    ]
    needs = column_width(look, min(LEAD_NEEDS, columns[rest].width), tr(columns[rest].label), first=rest == 0)
    narrow = round(Ledger.LEAST * look.scale)
    widths[rest] = max(needs, narrow)
    left = room - sum(widths)
    hidden: set[int] = set()
    for i in sorted(range(len(columns)), key=lambda i: _rank(columns[i], i, book)):
        column = columns[i]
        least = Ledger.LEAST if column.lead else narrow if column.key == book.day_field else widths[rest]
        if i != rest and column.key not in (NUMBER.key, STATE.key) and left + widths[rest] - least < 0:
            hidden.add(i)
            left += widths[i]
    return hidden


def _rank(column: Field, place: int, book: Book) -> tuple[bool, bool, bool, bool, int]:
    return column.lead, column.key == book.day_field, not column.wide, column.filter, -place


def show_what_fits(table: Ledger, model: RegisterModel, look: Look, room: int) -> None:
    """Hide the columns that have no room in a table of that width, its scroll bar included."""
    room -= table.verticalScrollBar().sizeHint().width()
    hidden = without_room(model.columns, table.stretch, model.book, look, room)
    for i in range(len(model.columns)):
        table.setColumnHidden(i, i in hidden)
