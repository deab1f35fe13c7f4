"""会议材料发放登记: every copy handed out at a secret meeting, to whom, and that it came back (procedure 1.4（一）5)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped

from models.custody import Loan
from models.kinds import Long, narrow
from models.levels import Titled, higher, no_title, title_field
from models.meetings import collects, handed_to, refuse_closed
from models.numbers import yearly
from models.people import serves
from models.record import field, reference, today
from models.secrecy import bare_copy
from models.signed import signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class MeetingCopy(Titled, Loan):
    """One copy of one paper in the hands of one who is at the meeting: thing and loan at once."""

    __tablename__ = "meeting_copy"
    title, numbered, book = word("会议材料发放登记"), yearly("会材", by="made_on"), 113
    part, begins, called, refusable = word("保密工作"), word("待发放"), ("number",), False
    still = ("meeting_id", "holder_id", "guest", "due_on")
    takes, notice, rule = "id", "", word("按规程 1.4：材料发放登记，会后收回。")  # asked for by word of mouth: no sheet for it
    checks = (no_title(),)

    made_on: Mapped[date] = field("日期", filter=True, default=today, sort_order=10, synonyms=("登记日期",))
    meeting_id: Mapped[int] = reference(
        "会议", to="secret_meeting", filter=True, search=True, width=11, unbroken=13, wide=True, sort_order=17
    )
    title_text: Mapped[str | None] = title_field(word("材料名称"), ("名称", "材料"), width=10)
    copy_no: Mapped[str] = field("份号", width=5, unbroken=6, search=True, sort_order=18, synonyms=("编号",))
    holder_id: Mapped[int] = reference(
        "领取人", to="person", filter=True, search=True, width=5, lead=True, sort_order=19,
        help=word("外单位的人领取时，填本单位的联络人"),
        rule=word("外单位的人由本单位的联络人领取（规程 1.4）。"),
    )
    guest: Mapped[str | None] = field("外单位领取人", width=8, table=False, search=True, sort_order=20, help=word("单位和姓名"))
    due_on: Mapped[date] = field("应还日期", table=False, filter=True, sort_order=21, help=word("一般为会议当日"))
    note: Mapped[str | None] = field("备注", table=False, draft=False, kind=Long(), sort_order=75)

    lent = signed("发放", state=word("已发放"), signer=word("领取签字"), day=word("发放日期"), by=handed_to, export=True,
                  covers=("meeting_id", "holder_id", "guest", "copy_no", "due_on"))
    returned_in = signed("收回", state=word("已收回"), signer=word("收回人"), day=word("收回日期"), by=collects, event=True,
                         export=True)

    @classmethod
    def _counted(cls) -> list[Index]:
        """A meeting's copies are found without reading the book."""
        return [*super()._counted(), Index("ix_meeting_copy_missing", "meeting_id", sqlite_where=text("returned_in_by IS NULL"))]

    def why_due(self) -> str:
        """Its day of return was agreed when it was handed out."""
        return tr("发放时约定的应还日期 {}").format(self.due_on)

    def taker(self, lookup: "Lookup") -> str:
        """Return who takes the copy and signs for it."""
        return self.guest or lookup.name_of("person", self.holder_id)

    def _level_problems(self, meeting: Any) -> Iterator[tuple[str, str]]:
        if higher(self.level, meeting.level):
            sentence = tr("{} 登的密级是{}，这份材料是{}：会议的密级是材料中最高的（1.4）。请先更正会议的密级。")
            yield "level", sentence.format(meeting.number, tr(meeting.level.value), tr(self.level.value))

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """It comes back on the day of the meeting."""
        return {"due_on": lookup.get("secret_meeting", self.meeting_id).held_on} if self.meeting_id else {}

    def settle(self, lookup: "Lookup") -> None:
        """One form of the copy number: full-width figures are the same figures."""
        super().settle(lookup)
        self.copy_no = narrow(self.copy_no)

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """No secret title; one copy number once; a meeting that is not over."""
        yield from self.title_problems()
        if self.newly("meeting_id") and not self.historic:
            try:
                refuse_closed(self, lookup)
            except Refused as why:
                yield from why.problems
        asked = not self.historic and (self.newly("holder_id") or self.newly("made_on"))
        if asked and not serves(lookup, self.holder_id, self.made_on):
            yield "holder_id", tr("“{}”{} 不在职。").format(lookup.name_of("person", self.holder_id), self.made_on)
        if self.due_on < self.made_on and not self.historic:
            yield "due_on", tr("应还日期 {} 早于登记日期 {}，请改正。").format(self.due_on, self.made_on)
        if (self.newly("level") or self.newly("meeting_id")) and not self.historic:
            yield from self._level_problems(lookup.get("secret_meeting", self.meeting_id))
        sql = "SELECT id, copy_no FROM meeting_copy WHERE meeting_id = :meeting AND coalesce(code, '') = :code "
        sql += "AND coalesce(title_text, '') = :title AND struck_at IS NULL"
        told = {"meeting": self.meeting_id, "code": self.code or "", "title": self.title_text or ""}
        same = {entry for entry, no in lookup.session.execute(text(sql), told) if bare_copy(no) == bare_copy(self.copy_no)}
        if same - {self.id}:
            yield "copy_no", tr("这次会议的这份材料已登过份号 {}：一份一行（1.4）。").format(self.copy_no)
