"""What follows from what stands in a form so far: known texts, fields that stay empty or do not apply, what is to be said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.book import Book, Entry
from models.people import Person, people_of
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup


@dataclass(frozen=True)
class Follows:
    """Texts `known` from others; fields `shut`, with why; fields and steps that are `idle`; what is to be said at a field."""

    known: Mapping[str, str]
    shut: Mapping[str, str]
    idle: frozenset[str]
    says: Mapping[str, str]


def follows(book: Book, lookup: "Lookup", texts: Mapping[str, str], standing: Entry | None = None) -> Follows:
    """Return what follows from what is typed; what cannot be read yet counts as empty.

    `texts` are by field, those that a step asks for by STEP.field; `standing` is the entry that is being changed.
    """
    entry: Any = book.record(id=standing.id) if standing else book.record()
    for key, value in (standing.values if standing else {}).items():
        setattr(entry, key, value)
    typed = {key.rpartition(".")[2]: text for key, text in texts.items()}
    for f in book.fields:
        if f.key in typed or (f.form and standing is None):
            try:
                setattr(entry, f.key, f.kind.parse(typed.get(f.key, ""), lookup))
            except Refused:
                setattr(entry, f.key, None)
    kinds = {f.key: f.kind for f in book.fields}
    known = {key: kinds[key].show(value, lookup) for key, value in entry.known(lookup).items() if value is not None}
    idle = entry.idle(lookup)
    idle |= {f"{step.key}.{key}" for step in book.steps for key in idle.intersection(step.asks)}
    idle |= {step.key for step in book.steps if not step.applies(entry)}
    return Follows(known, entry.shut(lookup), frozenset(idle), _whose(book, lookup, entry) | entry.says(lookup))


def _whose(book: Book, lookup: "Lookup", entry: Any) -> dict[str, str]:
    """Return who is meant, where a field holds one of several people of a name."""
    people = [f.key for f in book.fields if getattr(f.kind, "table", "") == Person.__tablename__ and getattr(entry, f.key)]
    meant = ((key, lookup.get(Person.__tablename__, getattr(entry, key))) for key in people)
    said = tr("#{} {}（{}），另有同名人员。")
    return {
        key: said.format(one.id, one.name, lookup.name_of("section", one.section_id) if one.section_id else tr("无科室"))
        for key, one in meant if len(people_of(lookup, one.name)) > 1
    }
