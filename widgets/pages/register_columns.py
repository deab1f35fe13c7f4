"""The columns of a register's table: how wide each begins, which takes the rest, which give way where there is no room."""

from collections.abc import Sequence

from models.book import Book
from models.record import NUMBER, STATE, Field
from models.text import tr
from widgets.ledger import Ledger, column_width
from widgets.register_model import longest
from widgets.theme import Look

LEAD_NEEDS = 14  # Chinese characters that the column which takes the rest keeps, unless it is narrower by itself


def characters(column: Field, book: Book, look: Look) -> float:
    """Return how wide a column begins, in Chinese characters: figures are narrower, no word of a list is cut."""
    face = look.font(number=True)
    words = max((face.width(word) for word in longest(column, book)), default=0)
    return max(column.width * (0.7 if column.kind.right else 1.0), words / face.width("国"))


def stretched(columns: Sequence[Field]) -> int:
    """Return the place of the column that takes the rest: the widest of those by which an entry is known."""
    return max(range(len(columns)), key=lambda i: (columns[i].lead, columns[i].width, -i))


def without_room(columns: Sequence[Field], book: Book, look: Look, room: int) -> set[int]:
    """Return the places of the columns to be hidden in a table of that width: the wide ones first, filtered ones last."""
    rest, left = stretched(columns), room
    for i, column in enumerate(columns):
        mark, first = column is STATE, i == 0
        chars = characters(column, book, look) if i != rest else min(LEAD_NEEDS, column.width)
        wide = column_width(look, chars, tr(column.label), first=first, mark=mark)
        left -= max(wide, Ledger.LEAST) if i == rest else wide
    keep = {NUMBER.key, STATE.key, book.day_field}
    places = [i for i, column in enumerate(columns) if column.key not in keep and not column.lead]
    hidden: set[int] = set()
    for i in sorted(places, key=lambda i: (not columns[i].wide, columns[i].filter, -i)):
        if left < 0:
            hidden.add(i)
            left += column_width(look, characters(columns[i], book, look), tr(columns[i].label))
    return hidden
