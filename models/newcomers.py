"""People whom an old ledger names and the office does not know yet: proposed first, entered with the ledger."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models import acts
from models.people import Person, Rank, Section
from models.store import Act

if TYPE_CHECKING:
    from models.lookup import Lookup

NO_NAME = re.compile("[0-9()（）、，,;；:：/?？*]|^.$")  # 张三（调出）, 张三、李四, 无: more than a name, or none
USUAL = "工作人员"  # the rank of people of whom nothing else is known


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is to be entered: the name, the section that the ledger speaks of, and a rank that signs nothing."""

    name: str
    section: str
    rank: str


def newcomer_of(lookup: "Lookup", name: str, texts: Mapping[str, str]) -> Newcomer | None:
    """Return who is to be entered under a name; None where that is no name, where several of it are known, or no rank is
    without rights.
    """
    rank = _lowest(lookup)
    if rank is None or NO_NAME.search(name) or lookup.called(Person, name):
        return None
    return Newcomer(name, section_in(lookup, " ".join(texts.values())), rank)


def suppose(lookup: "Lookup", newcomer: Newcomer, number: int) -> int:
    """Let an office that is only looked at know somebody, under a number that nobody has; return it."""
    section = lookup.id_of("section", newcomer.section) if newcomer.section else None
    person = Person(id=number, name=newcomer.name, section_id=section, rank_id=lookup.id_of("rank", newcomer.rank))
    lookup.suppose(person)
    return number


def enter(act: Act, newcomer: Newcomer) -> None:
    """Write somebody, unless the office has come to know him since."""
    if act.lookup.called(Person, newcomer.name):
        return
    texts = {"name": newcomer.name, "section_id": newcomer.section, "rank_id": newcomer.rank}
    act.lookup.suppose(acts.write(act, Person, texts))


def _lowest(lookup: "Lookup") -> str | None:
    """Return the rank 工作人员, else the last one that may sign nothing."""
    ranks = [rank.name for rank in lookup.all(Rank) if not (rank.reviews or rank.approves or rank.heads)]
    return USUAL if USUAL in ranks else ranks[-1] if ranks else None


def section_in(lookup: "Lookup", said: str) -> str:
    """Return the section whose name, the longest first, stands in what the ledger says of somebody; "" where none does."""
    named = [(name, section.name) for section in lookup.all(Section) for name in section.names() if len(name) > 1]
    return next((whole for name, whole in sorted(named, key=lambda pair: -len(pair[0])) if name in said), "")
