"""会议材料: handed out copy by copy, collected copy by copy; no meeting is closed while one is missing (1.4（一）5)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from models.levels import higher
from models.people import in_office, serves
from models.text import Refused, tr

if TYPE_CHECKING:
    from models.lookup import Lookup


def above(lookup: "Lookup", meeting: Any) -> Iterator[str]:
    """Yield why the level of a meeting cannot be what it is: one of its copies is of a higher one."""
    sql = text("SELECT id FROM meeting_copy WHERE meeting_id = :meeting AND struck_at IS NULL AND NOT historic ORDER BY id")
    for copy in (lookup.get("meeting_copy", entry) for entry in lookup.session.scalars(sql, {"meeting": meeting.id})):
        if higher(copy.level, meeting.level):
            sentence = tr("{} 的材料 {} 是{}：会议的密级是材料中最高的，不能更低（1.4）。")
            yield sentence.format(meeting.number, copy.number, tr(copy.level.value))
            return


def uncollected(lookup: "Lookup", meeting: int) -> list[str]:
    """Return the copies of a meeting that were not collected and not reported lost, as 《number》 份号 holder."""
    sql = "SELECT id FROM meeting_copy WHERE meeting_id = :meeting AND returned_in_by IS NULL AND lost_by IS NULL "
    rows = lookup.session.scalars(text(sql + "AND struck_at IS NULL ORDER BY id"), {"meeting": meeting})
    copies = [lookup.get("meeting_copy", entry) for entry in rows]
    return [" ".join((c.number, c.copy_no, c.taker(lookup))) for c in copies]


def lost(lookup: "Lookup", meeting: int) -> list[str]:
    """Return the numbers of the copies of a meeting that were lost."""
    sql = "SELECT id FROM meeting_copy WHERE meeting_id = :meeting AND lost_by IS NOT NULL AND struck_at IS NULL ORDER BY id"
    return [lookup.name_of("meeting_copy", entry) for entry in lookup.session.scalars(text(sql), {"meeting": meeting})]


def last_day(lookup: "Lookup", meeting: int) -> date | None:
    """Return the day on which the last copy of a meeting came back or was reported lost, None where none was out."""
    sql = "SELECT max(coalesce(returned_in_on, lost_on)) FROM meeting_copy WHERE meeting_id = :meeting AND struck_at IS NULL"
    found = lookup.session.scalar(text(sql), {"meeting": meeting})
    return date.fromisoformat(found) if found else None


def all_collected(meeting: Any, lookup: "Lookup", name: str, day: date) -> None:
    """收齐: every copy is back, or reported lost and the loss reported upwards."""
    in_office(lookup, name, day)
    missing = uncollected(lookup, meeting.id)
    if missing:
        sentence = tr("{} 还有 {} 份会议材料没有收回，不能结束：{}。请先收回；没有发出的请作废（1.4）。")
        raise Refused(sentence.format(meeting.number, len(missing), "、".join(missing)))
    if (last := last_day(lookup, meeting.id)) is not None and day < last:
        sentence = tr("收齐日期 {} 早于最后一份材料收回或报失的 {}，先后不能颠倒（1.4）。")
        raise Refused(problems=[("on", sentence.format(day, last))])
    gone = lost(lookup, meeting.id)
    if gone and not meeting.loss_report:
        sentence = tr("{} 有材料遗失（{}）：须先报告，请填写遗失报告情况（1.4）。")
        raise Refused(problems=[("loss_report", sentence.format(meeting.number, "、".join(gone)))])


def handed_to(copy: Any, lookup: "Lookup", name: str, day: date) -> None:
    """发放: signed by who takes the copy, for a meeting that is not over."""
    if name != (taker := copy.taker(lookup)):
        raise Refused(problems=[("by", tr("须由领取人（{}）签字，不是“{}”（1.4）。").format(taker, name))])
    if not serves(lookup, copy.holder_id, day):
        holder = lookup.name_of("person", copy.holder_id)
        raise Refused(problems=[("on", tr("“{}”{} 不在职，不能领取（1.4）。").format(holder, day))])
    if copy.due_on < day:
        raise Refused(problems=[("due_on", tr("应还日期 {} 早于借出的 {}，请改正。").format(copy.due_on, day))])
    refuse_closed(copy, lookup)


def collects(copy: Any, lookup: "Lookup", name: str, day: date) -> None:
    """收回: by one of us, and never by who had it."""
    in_office(lookup, name, day)
    if name == copy.taker(lookup):
        raise Refused(problems=[("by", tr("材料须交给别人收回，收回人不能是领取人本人（{}）（1.4）。").format(name))])


def refuse_closed(copy: Any, lookup: "Lookup") -> None:
    """Raise `Refused` where the meeting of a copy is over: its papers are all accounted for."""
    meeting = lookup.get("secret_meeting", copy.meeting_id)
    if meeting.closing is not None:
        raise Refused(problems=[("meeting_id", tr("{} 的材料已收齐，不能再发（1.4）。").format(meeting.number))])
