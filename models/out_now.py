"""What is out: asked of the view `out_now`, which joins every register of loans (`models.custody.view`)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from models.record import Record

if TYPE_CHECKING:
    from models.lookup import Lookup


@dataclass(frozen=True)
class Out:
    """One thing that is out: the thing and the loan as (table, id), who has it since when, and when it is due."""

    thing: tuple[str, int]
    loan: tuple[str, int]
    holder: int
    since: date
    due: date | None


def out_now(lookup: "Lookup", where: str = "", **how: Any) -> list[Out]:
    """Return what is out, by day of return; `where` is an SQL condition on the columns of the view."""
    sql = "SELECT thing_book, thing, loan_book, loan, holder, since, due FROM out_now"
    sql += (f" WHERE {where}" if where else "") + " ORDER BY due IS NULL, due, since, loan"
    rows = lookup.session.execute(text(sql), how)
    return [
        Out((book, thing), (loan_book, loan), holder, date.fromisoformat(since), date.fromisoformat(due) if due else None)
        for book, thing, loan_book, loan, holder, since, due in rows
    ]


def out_of(lookup: "Lookup", thing: Record) -> Out | None:
    """Return the loan by which a thing is out, None while it is not."""
    found = out_now(lookup, "thing_book = :book AND thing = :thing", book=thing.__tablename__, thing=thing.id)
    return found[0] if found else None
