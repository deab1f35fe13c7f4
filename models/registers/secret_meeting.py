"""涉密会议登记: a meeting whose papers are handed out one by one and all collected (procedure 1.4（一）5)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.kinds import Long
from models.levels import Titled, no_title, title_field
from models.meetings import above, all_collected
from models.numbers import yearly
from models.record import field, today
from models.register import Register
from models.signed import signed
from models.text import word

if TYPE_CHECKING:
    from models.lookup import Lookup


class SecretMeeting(Titled, Register):
    """One meeting at which secret papers were used."""

    __tablename__ = "secret_meeting"
    title, numbered, book = word("涉密会议登记"), yearly("密会", by="held_on"), 112
    part, begins, called, refusable = word("保密工作"), word("未收齐"), ("number",), False
    rule = word("按规程 1.4：材料发放登记，会后收回。")
    checks = (no_title(),)

    held_on: Mapped[date] = field("会议日期", filter=True, default=today, sort_order=10, synonyms=("日期", "时间", "会议时间"))
    title_text: Mapped[str | None] = title_field(word("会议名称"), ("会议", "名称"), width=14)
    place: Mapped[str | None] = field("会议地点", width=10, sort_order=18, synonyms=("地点",))
    convener: Mapped[str | None] = field(
        "召集科室", width=10, search=True, completes="section", sort_order=19, synonyms=("承办科室",)
    )
    keeper: Mapped[str] = field(
        "保密责任人", width=6, search=True, completes="person", sort_order=20, help=word("负责材料发放和收回的人")
    )
    note: Mapped[str | None] = field("备注", table=False, draft=False, kind=Long(), sort_order=75)
    loss_report: Mapped[str | None] = field(
        "遗失报告情况", form=False, table=False, export=False, optional=True, sort_order=76,
        help=word("有材料遗失时：何时报告何单位"),
    )

    closing = signed("收齐", state=word("已收齐"), signer=word("收齐确认人"), day=word("收齐日期"), by=all_collected,
                     asks=("loss_report",), event=True, export=True)

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """No secret title; no level below that of a copy."""
        yield from self.title_problems()
        if self.newly("level") and self.id and not self.historic:
            yield from (("level", why) for why in above(lookup, self))
