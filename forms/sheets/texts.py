"""What several sheets say alike: choices of a declaration, days as a letter writes them, a title or its code, other entries."""

import enum
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from forms.sheet import Choices
from models.book import Book, Entry, Filter, Sort
from models.custody import Loan
from models.due_list import stage
from models.record import record_named
from models.text import joined, tr

if TYPE_CHECKING:
    from models.lookup import Lookup

TRAVELS = "此单随文件一起运转、立卷、归档。"
LATE = "late"  # the mark of a loan that should be back
TIMES = ("", "一", "二", "三")


def options(choice: type[enum.Enum]) -> Choices:
    """Return what a cell of this choice offers."""
    return lambda lookup: [option.value for option in choice]


def yes_no(lookup: "Lookup") -> list[str]:
    """Return the two answers."""
    return ["是", "否"]


def title_or_code(texts: Mapping[str, str]) -> str:
    """Return what a paper is called on paper: where its title may not be written down, its code."""
    return texts["title_text"] or texts["code"]


def day_of(day: date | None) -> str:
    """Return a day as a letter writes it."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def days_between(first: date | None, last: date | None) -> str:
    """Return how many days a journey takes, both ends included."""
    return str((last - first).days + 1) if first and last else ""


def entries_where(lookup: "Lookup", table: str, key: str, value: Any, by: str = "") -> list[Entry]:
    """Return the entries of a book with a value, of a person in all his rows, not struck; oldest first, or by the day `by`."""
    source = Book(record_named(table))
    ids = source.ids(lookup, Filter(equal={key: value}), Sort(rising=True))
    found = [entry for entry in source.entries(lookup, ids) if not entry.struck]
    return sorted(found, key=lambda entry: entry.values[by] or date.max) if by else found


def signed_by(entry: Entry, step: str) -> str:
    """Return who signed a step, "" while nobody has."""
    return entry.signatures[step].by if step in entry.signatures else ""


def signed_on(entry: Entry, step: str) -> str:
    """Return when a step was signed."""
    return entry.signatures[step].on.isoformat() if step in entry.signatures else ""


def overdue(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say of a loan that should be back how many days late it is, and the how-manieth reminder that makes."""
    due = entry.values["due_on"]
    late = (lookup.today - due).days if entry.state.mark == "late" and due else 0
    return {"days": str(late) if late else "", "which": TIMES[stage(due, lookup.today) if late else 0], "due_day": day_of(due)}


def not_late(lookup: "Lookup", entry: Entry) -> str:
    """Say why nobody is asked for what an entry of loans took: it is back, will not come back, or is not due yet."""
    loan: type[Loan] = record_named(entry.book)  # type: ignore[assignment]  # only sheets of loans ask
    if entry.state.mark == LATE:
        return ""
    ended = next((entry.signatures[key] for key in (loan.backs, "lost") if key in entry.signatures), None)
    if ended:
        why = tr("{} 现为“{}”（{}），不用再催，没有打印。").format(entry.number, tr(entry.state.word), ended.on)
    elif loan.outs in entry.signatures and entry.values["due_on"]:
        why = tr("{} 还没有逾期，{} 到期，不用催，没有打印。").format(entry.number, entry.texts["due_on"])
    else:
        why = tr("{} 现为“{}”，没有借出在外的，不用催，没有打印。").format(entry.number, tr(entry.state.word))
    return joined(why, tr("请按状态“逾期未还”筛选，选出要催的再印。"))


def left_by(entry: Entry) -> str:
    """Say how a thing left for good: by which step, to whom, when; "" while it is here."""
    left = (step for step in record_named(entry.book).exits() if step.key in entry.signatures)  # type: ignore[attr-defined]  # only of registers
    return next((f"{step.state}　{entry.signatures[step.key].by}　{entry.signatures[step.key].on}" for step in left), "")
