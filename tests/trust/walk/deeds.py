"""What a clerk does, as values: the same deeds are done in the window and by commands. No widget, no command here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

Texts = Mapping[str, str]
NONE: Texts = {}


@dataclass(frozen=True)
class Enter:
    """A new entry, with steps a slip brings signed. `name` is what later deeds call it; `no` what a refusal must say."""

    book: str
    name: str
    texts: Texts
    steps: Mapping[str, Texts] = field(default_factory=dict)
    no: str = ""


@dataclass(frozen=True)
class Sign:
    """Steps of an entry, as the paper shows them signed."""

    book: str
    name: str
    steps: Mapping[str, Texts]
    no: str = ""


@dataclass(frozen=True)
class Beside:
    """What may be done beside the chain: 报失, 退回, 不予批准, 注销."""

    book: str
    name: str
    action: str
    texts: Texts
    no: str = ""


@dataclass(frozen=True)
class Correct:
    """An open correction."""

    book: str
    name: str
    texts: Texts
    why: str = ""
    no: str = ""


@dataclass(frozen=True)
class Strike:
    """作废."""

    book: str
    name: str
    why: str
    no: str = ""


@dataclass(frozen=True)
class Days:
    """So many days pass."""

    many: int


@dataclass(frozen=True)
class Is:
    """What an entry is to be now: its state, and fields as they are shown."""

    book: str
    name: str
    state: str
    shown: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class Due:
    """What the due list is to say of an entry, "" for nothing; and whether its reminder prints."""

    book: str
    name: str
    says: str


@dataclass(frozen=True)
class Print:
    """A sheet of an entry, on paper."""

    sheet: str
    book: str
    name: str
    no: str = ""


@dataclass(frozen=True)
class Import:
    """An old ledger: its rows as they stand in a workbook, how many come in, and of how many it is said what is wrong.

    `names` says how later deeds call entries, by their number, name or code.
    """

    book: str
    rows: tuple[tuple[str | int, ...], ...]
    good: int
    bad: int = 0
    names: Texts = field(default_factory=dict)


Deed = Enter | Sign | Beside | Correct | Strike | Days | Is | Due | Print | Import
Script = tuple[Deed, ...]


class Walker(Protocol):
    """One way of doing deeds: a method for each, which returns what a refusal says, "" where it was done."""

    def do(self, deed: Deed) -> str:
        """Do one deed."""


def walk(script: Script, walker: Walker) -> Iterator[tuple[Deed, str, bool]]:
    """Do all deeds; yield each with what was said, and whether that was right."""
    for deed in script:
        said, wanted = walker.do(deed), getattr(deed, "no", "")
        yield deed, said, bool(re.search(wanted, said)) if wanted else not said
