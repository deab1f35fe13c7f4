"""The control that edits each kind of value, and how its text is read and set. A new kind adds its line in `control`."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from models import pinyin
from models.book import Book
from models.kinds import Choice as ChoiceKind
from models.kinds import Day, Listed, Long, Money, OneOf, Reference, Text, Time, Whole
from models.kinds import YesNo as YesNoKind
from models.lookup import Lookup
from models.offer import is_long, offered
from models.people import Person, ranks_of
from models.record import Field
from models.text import tr
from widgets.choices import Choice, YesNo
from widgets.completer import Completer
from widgets.desk import Desk
from widgets.fields import LineEdit, LongEdit
from widgets.listing import Listing

NOT = 9  # the rank of what does not answer
FEW = 12  # names that still fit in a list to choose from


def control(field: Field, desk: Desk, book: Book) -> QWidget:
    """Return the control that edits `field` of an entry of `book`."""
    look, kind = desk.look, field.kind
    wide = look.font().width("国")
    match kind:
        case Long():
            return LongEdit(look, limit=kind.limit, lines=(1, 6))
        case YesNoKind() if field.default is None:  # a box that nobody ticked would answer 否 by itself
            return Choice([tr("是"), tr("否")], look, blank=True)
        case YesNoKind():
            return YesNo(look)
        case ChoiceKind():
            return Choice([tr(option.value) for option in kind.options], look, blank=True)
        case OneOf():
            return Choice([tr(name) for name in kind.words().values()], look, blank=True)
        case Reference(table) if is_long(table):
            line = LineEdit(look, limit=kind.limit)
            Completer(line, look, partial(_entries, desk, [table]))
            return line
        case Listed(heads):
            listing = Listing(look, limit=kind.limit)
            Completer(listing, look, partial(_entries, desk, [table for table, _ in heads]))
            return listing
        case Reference():
            with desk.store.read() as lookup:
                names = lookup.names(kind.table)
                offers = _colleagues(lookup) if kind.table == Person.__tablename__ else [(name, "") for name in names]
            if len(names) <= FEW and kind.table != Person.__tablename__:
                return Choice(names if field.required else ["", *names], look, blank=True)
            line = LineEdit(look, limit=kind.limit)
            Completer(line, look, partial(_among_pairs, offers))
            return line
        case Day():
            return LineEdit(look, limit=20, width=9 * wide)
        case Whole() | Money() | Time():
            return LineEdit(look, limit=20, width=6 * wide)
    line = LineEdit(look, limit=kind.limit)
    if isinstance(kind, Text):
        Completer(line, look, _offers(field, desk, book))
    return line


def text_of(widget: QWidget) -> str:
    """Return what stands in a control, as text."""
    match widget:
        case LineEdit():
            return widget.text()
        case Listing():
            return widget.listed()
        case LongEdit():
            return widget.toPlainText()
        case Choice():
            return widget.currentText()
        case YesNo():
            return tr("是") if widget.isChecked() else tr("否")
    raise TypeError(widget)


def put_text(widget: QWidget, text: str) -> None:
    """Show `text` in a control."""
    match widget:
        case LineEdit():
            widget.setText(text)
        case Listing():
            widget.show_listed(text)
        case LongEdit():
            widget.setPlainText(text)
        case Choice():
            widget.choose(text)
        case YesNo():
            widget.setChecked(text in ("是", tr("是")))
        case _:
            raise TypeError(widget)


def on_edited(widget: QWidget, act: Callable[[], None]) -> None:
    """Call `act` whenever a person changes what stands in the control."""
    match widget:
        case LineEdit() | Listing():
            widget.textEdited.connect(lambda _: act())
            for completer in widget.findChildren(Completer):
                completer.taken.connect(lambda _: act())
        case LongEdit():
            widget.textChanged.connect(act)
        case Choice():
            widget.currentIndexChanged.connect(lambda _: act())
        case YesNo():
            widget.toggled.connect(lambda _: act())


def _entries(desk: Desk, tables: list[str], typed: str) -> list[tuple[str, str]]:
    """Return the entries of long books that what was typed may mean, each with what tells it from others."""
    with desk.store.read() as lookup:
        return [(offer.text, offer.note) for table in tables for offer in offered(lookup, table, typed)]


def _offers(field: Field, desk: Desk, book: Book) -> Callable[[str], list[tuple[str, str]]]:
    """Return what completes a text: people for those who sign or apply, and what was written here before."""
    held = {f.key for f in book.fields}

    def offer(typed: str) -> list[tuple[str, str]]:
        with desk.store.read() as lookup:
            found: dict[str, str] = {}
            if field.completes == Person.__tablename__:
                for person in lookup.all(Person):
                    if person.in_force(lookup.today):
                        found[person.name] = tr("、").join(rank.name for rank in ranks_of(lookup, person.name, lookup.today))
            elif field.completes:
                found |= dict.fromkeys(lookup.names(field.completes), "")
            if field.key in held:
                for text, often in book.history_of(lookup, field.key):
                    found.setdefault(text, tr("%n 次", "", often))
        return _among_pairs(list(found.items()), typed)

    return offer


def _colleagues(lookup: Lookup) -> list[tuple[str, str]]:
    """Return the people in office as a field is to name each, with the section; of two of a name each with his number."""
    found = [(name, lookup.get("person", person).section_id) for person, name in lookup.in_use("person")]
    return [(name, lookup.name_of("section", section) if section else "") for name, section in found]


def _among_pairs(pairs: list[tuple[str, str]], typed: str) -> list[tuple[str, str]]:
    """Return those that hold what was typed or sound like it, beginnings first; the first ones while nothing is typed."""
    typed = typed.strip().casefold()
    if not typed:
        return pairs[:8]
    ranked = [(_rank(pair[0], typed), pair) for pair in pairs]
    return [pair for rank, pair in sorted(ranked, key=lambda both: both[0]) if rank < NOT]


def _rank(text: str, typed: str) -> int:
    """Return how well a text answers what was typed, 0 best: by characters, then by pinyin; `NOT` when it does not."""
    at = text.casefold().find(typed)
    if at >= 0:
        return 0 if at == 0 else 1
    if pinyin.usually(typed, text):
        return 2
    places = pinyin.matches(typed, text, gaps=True)
    if places is None:
        return NOT
    return 3 if 0 in places else 4 if max(places) - min(places) < len(places) else 5
