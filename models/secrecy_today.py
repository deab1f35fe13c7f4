"""The first page of 密件: what is out and until when, and what confidential work has to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from models import secrecy_duties
from models.due import LATE, Due
from models.due_list import loans_told
from models.people import Office
from models.text import word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Store

LOANS = ("paper_loan", "telegram_loan", "meeting_copy")
SHOWN = 50  # lines of a group that are read; the rest is counted
OUT, OWED, CLEARING = word("在外"), word("待办"), word("内部资料清理")
PLEDGES, TERMS = word("未签保密承诺书"), word("本年保密期满")


@dataclass(frozen=True)
class Part:
    """Lines of one sort; `count` is all of it, `rows` no more than `SHOWN`."""

    title: str
    count: int
    rows: tuple[Due, ...]


@dataclass(frozen=True)
class Confidential:
    """Everything that stands on the page. `approval` is the number by which this machine may hold what its rule forbids."""

    day: date
    parts: tuple[Part, ...]
    out: int
    late: int
    approval: str


def read(store: "Store") -> Confidential:
    """Return the page as it is now."""
    with store.read() as lookup:
        approval = lookup.all(Office)[0].classified_approval or ""
        out = sorted(loans_told(lookup, f"loan_book IN {LOANS}"), key=lambda one: one.due or date.max)
        parts = tuple(part for part in _parts(lookup, out) if part.count)
        return Confidential(lookup.today, parts, len(out), sum(one.state == LATE for one in out), approval)


def _parts(lookup: "Lookup", out: list[Due]) -> Iterator[Part]:
    owed = (
        secrecy_duties.open_meetings, secrecy_duties.findings, secrecy_duties.handing_back,
        secrecy_duties.training,
    )  # fmt: skip
    found = {
        OUT: out, OWED: [due for duties in owed for due in duties(lookup)],
        CLEARING: list(secrecy_duties.clearing(lookup)), PLEDGES: list(secrecy_duties.pledges(lookup)),
    }
    for title, dues in found.items():
        yield Part(title, len(dues), tuple(dues[:SHOWN]))
    year = lookup.today.year
    ending = [due for table in secrecy_duties.PAPERS for due in secrecy_duties.terms(lookup, table, year, SHOWN)]
    yield Part(TERMS, secrecy_duties.count_terms(lookup, year), tuple(ending[:SHOWN]))
