"""What can be taken back of what was just done, and why the rest stays. `models.acts` does it."""

from typing import TYPE_CHECKING

from models import audit
from models.record import Record, named_by
from models.register import Register
from models.text import Refused, joined, tr

if TYPE_CHECKING:
    from models.lookup import Lookup

ENTERED = ("登记", "导入")  # acts that are taken back by striking what they wrote


def may_be_taken_back(lookup: "Lookup", record: type[Record], record_id: int) -> bool:
    """Say whether what was done to a record last can be taken back at all: nobody is offered what is always refused."""
    newest = [t for t in audit.history(lookup.session, record.__tablename__, record_id) if t.changed][-1]
    if newest.action not in ENTERED:
        return not stays(record, newest)
    entry = lookup.get(record.__tablename__, record_id)
    return isinstance(entry, Register) and not _why_not_struck(entry, lookup)


def stays(record: type[Record], trace: audit.Trace) -> bool:
    """Say whether what was done is never undone: struck out, or the step that the book is about."""
    events = [f"{s.key}_by" for s in record.steps() if s.event] if issubclass(record, Register) else []
    return trace.action == "作废" or any(key in trace.changed for key in events)


def kept_by(entry: Record, trace: audit.Trace, lookup: "Lookup") -> str:
    """Say that something is not taken back, and what can be done instead."""
    why = _why_not_struck(entry, lookup) if isinstance(entry, Register) and entry.struck_at is None else ""
    if why:
        return joined(tr("“{}”不能撤回。写错的可以更正，写明原因。").format(trace.action), why)
    return tr("“{}”不能撤回。如登记有误，请更正或作废。").format(trace.action)


def _why_not_struck(entry: Register, lookup: "Lookup") -> str:
    try:
        entry.refuse_striking(lookup)
    except Refused as why:
        return str(why)
    return ""


def bears_on(own: set[tuple[str, int]], later: list[tuple[tuple[str, int], str]], lookup: "Lookup") -> str:
    """Return what was done since to an entry that names one of these, or is named by one; "" for nothing."""
    named = set[tuple[str, int]]().union(*(named_by(lookup.get(*place)) for place in own))
    return next((done for place, done in later if place in named or own & named_by(lookup.get(*place))), "")
