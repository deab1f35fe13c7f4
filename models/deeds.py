"""Deeds of the sample office: what somebody did on one of its working days, and doing it as the clerk would have.

A text may name what an earlier deed entered as @NAME: the number it was given stands in its place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from models import acts
from models.record import Record
from models.register import Register
from models.registers.seal_use import SealUse
from models.store import Store
from models.typed import Texts


@dataclass(frozen=True)
class Deed:
    """One thing the clerk did: on which of the working days, to which entry, what, and with which texts."""

    day: int
    entry: str
    what: str
    texts: Texts
    steps: Mapping[str, Texts] = field(default_factory=dict)
    record: type[Record] = SealUse


SIGN = "sign"  # what a deed is that records several signatures of one entry


def together(deeds: Iterable[Deed]) -> Iterator[Deed]:
    """Yield the deeds with neighbouring signatures of one entry on one day as one: a paper comes back with several."""
    books: dict[str, type[Record]] = {}
    held: Deed | None = None
    for deed in deeds:
        if deed.what == "enter":
            books[deed.entry] = deed.record
        steps = {deed.what: deed.texts} if _signs(deed, books[deed.entry]) else {}
        if held is not None and (deed.day, deed.entry) == (held.day, held.entry) and steps and held.what in ("enter", SIGN):
            held = replace(held, steps={**held.steps, **steps})
            continue
        if held is not None:
            yield held
        held = replace(deed, what=SIGN, texts={}, steps=steps) if steps else deed
    if held is not None:
        yield held


def _signs(deed: Deed, record: type[Record]) -> bool:
    chain = record.steps() if issubclass(record, Register) else []
    return "late_why" not in deed.texts and any(step.key == deed.what for step in chain)


def do(store: Store, deed: Deed, ids: dict[str, tuple[type[Record], int]]) -> None:
    """Do one thing; `ids` learns what it entered."""
    texts = _numbered_all(store, deed.texts, ids)
    if deed.what == "enter":
        ids[deed.entry] = (deed.record, acts.enter(store, deed.record, texts, deed.steps))
        return
    record, entry = ids[deed.entry]
    if deed.what == "correct":
        acts.correct(store, record, entry, texts)
    elif deed.what == "strike":
        acts.strike(store, record, entry, texts["why"])
    elif deed.what == SIGN and issubclass(record, Register):
        acts.perform_all(store, record, entry, {step: _numbered_all(store, asked, ids) for step, asked in deed.steps.items()})
    else:
        acts.perform(store, record, entry, deed.what, texts)


def _numbered_all(store: Store, texts: Texts, ids: dict[str, tuple[type[Record], int]]) -> dict[str, str]:
    return {key: _numbered(store, text, ids) for key, text in texts.items()}


def _numbered(store: Store, text: str, ids: dict[str, tuple[type[Record], int]]) -> str:
    if "@" not in text:
        return text
    with store.read() as lookup:
        return re.sub(r"@([\w-]+)", lambda found: lookup.name_of(ids[found[1]][0].__tablename__, ids[found[1]][1]), text)
