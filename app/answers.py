"""What commands answer: lines for people, and the JSON documents of the program's commands (one shape, said once)."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models import audit
from models.book import Book, Entry
from models.kinds import Choice, Kind, OneOf, Whole, YesNo
from models.record import Field
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup

SIGNED = ("by", "on", "clerk", "at")


@dataclass(frozen=True)
class Answer:
    """What a command has to say: as lines and as JSON. `wrong` is said on stderr and ends with 1."""

    lines: tuple[str, ...]
    json: Any
    wrong: str = ""


def field_json(field: Field) -> dict[str, Any]:
    """Return a field as JSON; a kind with finite values also has `choices`."""
    found = {
        "key": field.key, "label": field.label, "kind": type(field.kind).__name__.lower(), "required": field.required,
    }
    choices = _choices(field.kind)
    return found | ({"choices": choices} if choices else {})


def action_json(key: str, label: str, ask: Iterable[Field]) -> dict[str, Any]:
    """Return a step as JSON with what it asks for."""
    return {"key": key, "label": label, "ask": [field_json(field) for field in ask]}


def book_json(book: Book) -> dict[str, Any]:
    """Return what may be written into a book and what may be done there."""
    actions = [
        action_json(step.key, step.label, step.ask(book.record))  # type: ignore[arg-type]  # steps: a Register
        for step in [*book.steps, *book.sides]
    ]
    return {"key": book.key, "title": book.title, "fields": [field_json(f) for f in book.form()], "actions": actions}


def address(book: Book, lookup: "Lookup", record_id: int) -> str:
    """Return how a command calls an entry: its number; a record by its name, or #id where the name is not unique."""
    number = book.entries(lookup, [record_id])[0].number
    if book.numbered:
        return number
    try:
        return number if lookup.id_of(book.key, number) == record_id else f"#{record_id}"
    except Refused:
        return f"#{record_id}"


def fields_json(book: Book, entry: Entry) -> dict[str, Any]:
    """Return the values of an entry by key, those of its signatures by STEP.by and STEP.on; None where empty."""
    found: dict[str, Any] = {}
    for f in book.written():
        number = isinstance(f.kind, Whole)
        found[field_key(book, f.key)] = entry.values[f.key] if number else entry.texts[f.key] or None
    return found


def history_json(book: Book, lookup: "Lookup", record_id: int) -> list[dict[str, Any]]:
    """Return what happened to an entry, oldest first, with names in place of ids."""
    barred = lookup.get(book.key, record_id).shut(lookup)  # as a title whose level was raised: the trail shows it no more
    return [
        {"at": t.at, "by": t.by, "action": t.action, "why": t.why, "changed": _changed(book, lookup, t.changed, barred)}
        for t in audit.history(lookup.session, book.key, record_id)
    ]


def one(book: Book, lookup: "Lookup", record_id: int) -> tuple[Entry, dict[str, Any]]:
    """Return an entry, and everything about it as JSON."""
    entry = book.entries(lookup, [record_id])[0]
    return entry, {
        "number": address(book, lookup, record_id),
        "state": entry.state.word,
        "fields": fields_json(book, entry),
        "actions": [action_json(a.key, a.label, a.ask) for a in entry.actions],
        "history": history_json(book, lookup, record_id),
    }


def labels(book: Book) -> dict[str, str]:
    """Return {key as in JSON: label}."""
    return {field_key(book, f.key): tr(f.label) for f in book.fields}


def field_key(book: Book, column: str) -> str:
    """Return the key of a column as in JSON: first_review_by is first_review.by."""
    head, _, part = column.rpartition("_")
    steps = {step.key for step in [*book.steps, *book.sides]}
    return f"{head}.{part}" if part in SIGNED and head in steps else column


def _changed(
    book: Book, lookup: "Lookup", changed: Mapping[str, tuple[Any, Any]], barred: Container[str]
) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for f in book.written():
        if f.key in changed and f.key not in barred:
            column = book.record.__table__.c[f.key]
            found[field_key(book, f.key)] = [_plain(f, audit.value_of(column, v), lookup) for v in changed[f.key]]
    return found


def _plain(field: Field, value: Any, lookup: "Lookup") -> Any:
    return value if isinstance(field.kind, Whole) else field.kind.format(value, lookup) or None


def _choices(kind: Kind) -> list[str]:
    if isinstance(kind, Choice):
        return [str(option.value) for option in kind.options]
    if isinstance(kind, OneOf):
        return list(kind.words().values())
    return ["是", "否"] if isinstance(kind, YesNo) else []
