"""Closed years: a book whose year is closed takes no more entries of that year, and corrections of it say so."""

from typing import TYPE_CHECKING, Any

from models.record import record_named, records
from models.register import WHY, Register
from models.text import Refused, joined, tr, word

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CLOSINGS = "year_end"
AFTER = word("结账后更正")


def closable() -> dict[str, str]:
    """Return {table: title} of the books that are closed by years: every one numbered by years but that of the closings."""
    yearly = [r for r in records() if issubclass(r, Register) and r.numbered.by]
    return {r.__tablename__: r.title for r in yearly if r.__tablename__ != CLOSINGS}


def closed(session: "Session", table: str, year: int) -> str:
    """Return the number of the entry by which a year of a book is closed, "" while it is open."""
    closings: Any = record_named(CLOSINGS)
    sql = f"SELECT year, serial FROM {CLOSINGS} WHERE ledger = ? AND of_year = ? AND closing_by IS NOT NULL AND struck_at IS NULL"
    row = session.connection().exec_driver_sql(sql, (table, year)).first()  # asked at every entry
    return closings.numbered.write(row.year, row.serial) if row else ""


def refuse_new(session: "Session", entry: Register) -> None:
    """Raise `Refused` where a new entry would lie in a closed year."""
    by = closed(session, type(entry).__tablename__, entry.year)
    if by:
        told = tr("{} {} 年已经结账（{}），不能再登记在这一年（本簿自定）。").format(tr(entry.title), entry.year, by)
        way_on = tr("请按实际登记日期登在未结账的年份，并在备注中说明。")
        raise Refused(problems=[(entry.numbered.by, joined(told, way_on))])


def refuse_striking(session: "Session", entry: Register) -> None:
    """Raise `Refused` for an entry of a closed year: how many stand and are struck was signed with it."""
    by = closed(session, type(entry).__tablename__, entry.year)
    if by:
        sentence = tr("{} 属于已结账的 {} 年（{}），登记数、作废数已签字，不能作废。请更正并写明原因，或另登一条说明。")
        raise Refused(sentence.format(entry.number, entry.year, by))


def reason_after(session: "Session", entry: Register, why: str) -> str:
    """Return the reason of a correction as it is kept; that of an entry of a closed year is asked for, and says so."""
    by = closed(session, type(entry).__tablename__, entry.year)
    if by and not why.strip():
        sentence = tr("{} 属于已结账的 {} 年（{}），更正须写明原因，并记为“结账后更正”。")
        raise Refused(problems=[(WHY, sentence.format(entry.number, entry.year, by))])
    return f"{AFTER}：{why.strip()}" if by else why
