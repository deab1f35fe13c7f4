"""What confidential work must not forget: terms that end, papers to hand back, clearing, training, pledges, findings.

Each duty says by which rule its day was computed (procedures 1.1.2, 1.1.3, 1.4; 保密法 24; its 实施条例 27).
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import text

from models.due import Due, state_on
from models.people import Office, everybody
from models.pledges import unsigned, version_in_force
from models.record import record_named
from models.register import Register
from models.registers.internal_clearing import InternalClearing
from models.registers.secrecy_training import SecrecyTraining
from models.secrecy import Paper
from models.states import open_where
from models.text import tr

if TYPE_CHECKING:
    from models.lookup import Lookup

PAPERS = ("secret_paper", "telegram")
PLEDGE_DAYS = 30  # within which everybody has signed a new version; no rule says so, a month is what offices take
SHOWN = 200  # terms of one year that are told one by one; the worklist itself has all


def duties(lookup: "Lookup", most: int = SHOWN) -> Iterator[Due]:
    """Yield everything confidential work has to do by a day, at most `most` papers of a book and sort."""
    yield from handing_back(lookup, most)
    yield from clearing(lookup)
    yield from findings(lookup)
    yield from training(lookup)
    yield from pledges(lookup)
    yield from open_meetings(lookup)
    for table in PAPERS:
        yield from terms(lookup, table, lookup.today.year, most)


def terms(lookup: "Lookup", table: str, year: int, most: int = -1) -> Iterator[Due]:
    """Yield the papers whose secrecy ends in a year: an extension is decided before that day, else it ends by itself (法 24)."""
    for entry, number, called, level, day in _papers(lookup, table, "secret_until", date(year, 1, 1), date(year, 12, 31), most):
        over = day < lookup.today
        what = tr("{} 保密期限已满，已自行解密") if over else tr("{} 保密期限将满，须审核是否延长")
        why = tr("{}，保密期满日 {}；延长须在期满前决定（保密法 24）").format(tr(level), day)
        yield Due(table, number, entry, what.format(called), day, state_on(None if over else day, lookup.today), why)


def count_terms(lookup: "Lookup", year: int) -> int:
    """Return how many papers' secrecy ends in a year."""
    how = {"since": f"{year}-01-01", "until": f"{year}-12-31"}
    counts = (f"SELECT count(*) FROM {table} WHERE {_waiting(table, 'secret_until')}" for table in PAPERS)
    return sum(int(lookup.session.scalar(text(sql), how) or 0) for sql in counts)


def handing_back(lookup: "Lookup", most: int = -1) -> Iterator[Due]:
    """Yield the papers that their issuer wants back within a month (条例 27)."""
    until = lookup.today + timedelta(days=31)
    for table in PAPERS:
        for entry, number, called, _, day in _papers(lookup, table, "give_back_on", date.min, until, most):
            why = tr("原发单位要求 {} 前清退（条例 27）").format(day)
            yield Due(table, number, entry, tr("清退 {}").format(called), day, state_on(day, lookup.today), why)


def months(lookup: "Lookup") -> Iterator[str]:
    """Yield every month that the office has had to clear since its first day, with the month under way."""
    month = lookup.all(Office)[0].first_day.replace(day=1)
    while month <= lookup.today:
        yield f"{month:%Y-%m}"
        month = (month + timedelta(days=31)).replace(day=1)


def clearing(lookup: "Lookup") -> Iterator[Due]:
    """Yield the months whose internal papers are not cleared, however long ago: every month, for the whole office (1.1.3)."""
    table = InternalClearing.__tablename__
    sql = f"SELECT month, max(CASE WHEN {open_where(InternalClearing)} THEN id ELSE 0 END) FROM {table} "
    sql += "WHERE struck_at IS NULL AND declined_by IS NULL GROUP BY month"
    begun = {str(month): int(entry) for month, entry in lookup.session.execute(text(sql))}
    cleared = {month for month, waits in begun.items() if not waits}
    for month in sorted({*months(lookup), *begun} - cleared):
        year, number = map(int, month.split("-"))
        end, entry = date(year, number, monthrange(year, number)[1]), begun.get(month, 0)
        why = tr("内部资料每月集中清理销毁（1.1.3），以当月最后一天为限")
        called = lookup.name_of(table, entry) if entry else ""
        yield Due(table, called, entry, tr("{} 内部资料清理").format(month), end, state_on(end, lookup.today), why,
                  known={"month": month})


def training(lookup: "Lookup") -> Iterator[Due]:
    """Yield that nobody was trained this year (1.1.3: yearly)."""
    table, year = SecrecyTraining.__tablename__, lookup.today.year
    sql = text(f"SELECT 1 FROM {table} WHERE struck_at IS NULL AND held_on BETWEEN :since AND :until LIMIT 1")
    if lookup.session.scalar(sql, {"since": f"{year}-01-01", "until": f"{year}-12-31"}) is None:
        end = date(year, 12, 31)
        why = tr("保密培训每年至少一次（1.1.3），以年末为限")
        yield Due(table, "", 0, tr("{} 年保密培训").format(year), end, state_on(end, lookup.today), why)


def pledges(lookup: "Lookup") -> Iterator[Due]:
    """Yield the people who have not signed the pledge in force (1.1.3: all staff), or that there is none to sign."""
    version = version_in_force(lookup, lookup.today)
    if version is None:
        why = tr("在职人员都须签订保密承诺书（1.1.3），先登记现行版本")
        yield Due("pledge_version", "", 0, tr("登记保密承诺书版本"), None, state_on(None, lookup.today), why)
        return
    for person in unsigned(lookup, lookup.today):
        came = everybody(lookup)[person.id][0].since or date.min  # a new rank makes nobody a newcomer
        begun = max(version.since or date.min, came, lookup.all(Office)[0].first_day)
        end = begun + timedelta(days=PLEDGE_DAYS)
        why = tr("在职人员都须签订保密承诺书（1.1.3），“{}”自 {} 起 {} 日内").format(version.name, begun, PLEDGE_DAYS)
        what = tr("签订保密承诺书（{}）").format(version.name)
        who = lookup.only_name_of("person", person.id)
        yield Due("secrecy_pledge", "", 0, what, end, state_on(end, lookup.today), why, who, known={"person_id": who})


def findings(lookup: "Lookup") -> Iterator[Due]:
    """Yield what a check found and nobody has put right (1.1.3)."""
    table, where = "secrecy_check", "found AND rectified_by IS NULL AND due_on IS NOT NULL"
    for entry, number, who, day in _open(lookup, table, "responsible, due_on", where, "due_on"):
        why = tr("检查时定的整改期限 {}（1.1.3）").format(day)
        yield Due(table, number, entry, tr("整改保密检查发现的问题"), day, state_on(day, lookup.today), why, who or "")


def open_meetings(lookup: "Lookup") -> Iterator[Due]:
    """Yield the meetings that were held and whose papers are not all collected (1.4)."""
    table, where = "secret_meeting", "closing_by IS NULL AND held_on <= :today"
    for entry, number, who, day in _open(lookup, table, "keeper, held_on", where, "held_on"):
        why = tr("会议材料会后即收（1.4），以会议日期 {} 为限").format(day)
        yield Due(table, number, entry, tr("会议材料收齐"), day, state_on(day, lookup.today), why, who or "")


def _open(lookup: "Lookup", table: str, columns: str, where: str, by: str) -> Iterator[tuple[int, str, str | None, date]]:
    """Yield (id, number, who, day) of the ordinary entries that stand and of which `where` is true, by day."""
    sql = f"SELECT id, year, serial, {columns} FROM {table} WHERE {where} AND struck_at IS NULL AND NOT historic ORDER BY {by}"
    for entry, year, serial, who, day in lookup.session.execute(text(sql), {"today": lookup.today.isoformat()}):
        yield entry, _number(table, year, serial), who, date.fromisoformat(day)


def _papers(
    lookup: "Lookup", table: str, key: str, since: date, until: date, most: int
) -> Iterator[tuple[int, str, str, str, date]]:
    """Yield (id, number, what it is called, level, day) of the papers still here whose day `key` lies in between."""
    sql = f"SELECT id, year, serial, coalesce(code, title_text, ''), level, {key} FROM {table} "
    sql += f"WHERE {_waiting(table, key)} ORDER BY {key} LIMIT :most"
    how = {"since": since.isoformat(), "until": until.isoformat(), "most": most}
    for entry, year, serial, called, level, day in lookup.session.execute(text(sql), how):
        yield entry, _number(table, year, serial), called, level, date.fromisoformat(day)


def _waiting(table: str, key: str) -> str:
    """Return, as SQL in the words of the index, which papers are still here and have their day `key` in between."""
    paper = record_named(table)
    assert issubclass(paper, Paper)
    return f"{key} IS NOT NULL AND {paper.here_where()} AND {key} BETWEEN :since AND :until"


def _number(table: str, year: int, serial: int) -> str:
    register = record_named(table)
    assert issubclass(register, Register)
    return register.numbered.write(year, serial)
