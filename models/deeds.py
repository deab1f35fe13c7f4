"""Deeds of the sample office: what somebody did on one of its working days, and doing it as the clerk would have.

A text may name what an earlier deed entered as @NAME: the number it was given stands in its place.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from models import acts
from models.record import Record
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


def do(store: Store, deed: Deed, ids: dict[str, tuple[type[Record], int]]) -> None:
    """Do one thing; `ids` learns what it entered."""
    texts = {key: _numbered(store, text, ids) for key, text in deed.texts.items()}
    if deed.what == "enter":
        ids[deed.entry] = (deed.record, acts.enter(store, deed.record, texts, deed.steps))
        return
    record, entry = ids[deed.entry]
    if deed.what == "correct":
        acts.correct(store, record, entry, texts)
    elif deed.what == "strike":
        acts.strike(store, record, entry, texts["why"])
    else:
        acts.perform(store, record, entry, deed.what, texts)


def _numbered(store: Store, text: str, ids: dict[str, tuple[type[Record], int]]) -> str:
    if "@" not in text:
        return text
    with store.read() as lookup:
        return re.sub(r"@([\w-]+)", lambda found: lookup.name_of(ids[found[1]][0].__tablename__, ids[found[1]][1]), text)
