"""What has a day: one thing that must be done or given back by then, and how near that day is."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from models.text import tr, word

LATE, TODAY, WEEK = word("逾期"), word("今天到期"), word("本周到期")
WARN, OUT = word("提醒"), word("在外")  # not due within a week: to be thought of by now, or only out
SOON = 7  # days within which something is due this week


@dataclass(frozen=True)
class Due:
    """One thing to be done by a day.

    `register` and `entry` say where to look, `what` and `who` what is waited for and whose it is, `why` the rule by
    which the day was computed. What is out has been so `since` a day.
    """

    register: str
    number: str
    entry: int
    what: str
    due: date | None
    state: str
    why: str
    who: str = ""
    since: date | None = None
    known: dict[str, str] = field(default_factory=dict, hash=False)  # with what a new entry begins, where there is none yet


def state_on(due: date | None, day: date, later: str = WARN) -> str:
    """Return the state on `day` of what is due then or then; `later` is that of what is not due within a week."""
    if due is None or due > day + timedelta(days=SOON):
        return later
    return WEEK if due > day else TODAY if due == day else LATE


def how_late(due: date | None, day: date) -> str:
    """Return how many days something is overdue, in words; "" while it is not."""
    late = (day - due).days if due else 0
    return tr("已逾期 %n 日", "", late) if late > 0 else ""
