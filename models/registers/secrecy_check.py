"""保密检查登记: what was looked at, what was found, and whether it was put right in time (procedure 1.1.3, step 5)."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models.chain import State
from models.kinds import Long
from models.numbers import yearly
from models.record import field, today
from models.register import Register
from models.signed import signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup

LATE = word("逾期未整改")


def another(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """复查: by somebody other than who put it right."""
    if entry.rectified.by == name:
        raise Refused(problems=[("by", tr("复查人不能是整改人（{}）。").format(name))])


class SecrecyCheck(Register):
    """One check; where something was found, it is put right by a day and looked at again."""

    __tablename__ = "secrecy_check"
    title, numbered, book = word("保密检查登记"), yearly("密查", by="checked_on"), 111
    part, begins, called, refusable = word("保密工作"), word("已检查"), ("number",), False
    rule = word("按规程 1.1.3。")
    late_where = "found AND rectified_by IS NULL AND struck_at IS NULL AND NOT historic"
    checks = ("NOT found OR findings IS NOT NULL",)

    checked_on: Mapped[date] = field("检查日期", filter=True, default=today, synonyms=("日期", "时间"))
    scope: Mapped[str] = field(
        "检查范围", width=12, search=True, lead=True, completes="section", synonyms=("被检查科室", "科室", "范围")
    )
    content: Mapped[str] = field("检查内容", width=16, search=True, synonyms=("内容",))
    checker: Mapped[str] = field("检查人", width=6, search=True, completes="person")
    found: Mapped[bool] = field("发现问题", default=False, filter=True)
    findings: Mapped[str | None] = field(
        "问题", width=16, wide=True, draft=False, kind=Long(), synonyms=("发现的问题", "存在问题")
    )
    responsible: Mapped[str | None] = field("整改责任人", table=False, completes="person")
    due_on: Mapped[date | None] = field("整改期限", filter=True, synonyms=("整改时限",))
    note: Mapped[str | None] = field("备注", table=False, kind=Long())
    measures: Mapped[str | None] = field("整改情况", form=False, table=False, draft=False, kind=Long())

    rectified = signed("整改", state=word("已整改"), signer=word("整改人"), day=word("整改日期"), asks=("measures",),
                       only=("found", (True,)), export=True)
    verified = signed("复查", state=word("已复查"), signer=word("复查人"), day=word("复查日期"), by=another,
                      only=("found", (True,)), export=True)

    def aside(self, day: date | None) -> State | None:
        """Past its day and not put right."""
        waits = self.found and self.rectified is None and not self.historic
        late = day is not None and waits and self.due_on is not None and self.due_on < day
        return State(LATE, "late") if late else None

    @classmethod
    def aside_where(cls, day: date | None) -> list[tuple[str, str]]:
        """The same as SQL; on no day nothing is late."""
        return [(f"{cls.late_where} AND due_on < '{day.isoformat()}'" if day else "0", LATE)]

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """What was found has its words, a person and a day."""
        if not self.found:
            if self.findings:
                yield "found", tr("写了问题的，“发现问题”应填“是”。")
            return
        if not self.findings:
            yield "findings", tr("请写明发现的问题。")
        if not self.historic and not self.responsible:
            yield "responsible", tr("请填写整改责任人。")
        if not self.historic and self.due_on is None:
            yield "due_on", tr("请填写整改期限。")
        if self.due_on is not None and self.due_on < self.checked_on:
            yield "due_on", tr("整改期限 {} 早于检查日期 {}，请改正。").format(self.due_on, self.checked_on)
