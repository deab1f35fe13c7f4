"""内部资料清理销毁登记: the monthly, central clearing of internal papers; none of them secret (procedure 1.1.3, step 3)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models.kinds import Long, Whole, narrow
from models.numbers import yearly
from models.people import a_colleague, in_office, ranked
from models.record import field, today
from models.register import Register
from models.signed import signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


def this_month(lookup: "Lookup") -> str:
    """The default of the month."""
    return f"{lookup.today:%Y-%m}"


def not_the_sender(entry: Any, lookup: "Lookup", name: str, day: date) -> None:
    """监销: two persons, neither of whom sends the papers to be destroyed."""
    in_office(lookup, name, day)
    if name == entry.handed_by:
        raise Refused(problems=[("by", tr("监销人不能是送销人（{}），须由另外两人监销（1.1.3）。").format(name))])
    first = entry.first_witness
    if first is not None and first.by == name:
        raise Refused(problems=[("by", tr("须有两名监销人，“{}”已是第一名（1.1.3）。").format(name))])


class InternalClearing(Register):
    """One month's clearing: what was found, who allowed its destruction, and who saw it."""

    __tablename__ = "internal_clearing"
    title, numbered, book = word("内部资料清理登记"), yearly("内清", by="made_on"), 108
    part, begins, called = word("保密工作"), word("待清理"), ("number",)
    rule = word("按规程 1.1.3。")
    checks = ("NOT classified", "pieces >= 0", "(pieces = 0) = none_found")

    made_on: Mapped[date] = field("日期", filter=True, default=today, synonyms=("登记日期", "清理日期"))
    month: Mapped[str] = field(
        "清理月份", filter=True, width=5, unbroken=7, lead=True, search=True, default=this_month, help=word("如 2026-11"),
        synonyms=("月份",),
    )
    section: Mapped[str | None] = field(
        "清理科室", width=10, search=True, completes="section", synonyms=("科室", "部门", "单位")
    )
    materials: Mapped[str] = field(
        "资料名称", kind=Long(), width=20, search=True, lead=True, synonyms=("内部资料", "名称", "资料名称及数量"),
        help=word("没有可清理的填“无”，数量填 0"),
    )
    pieces: Mapped[int] = field("数量", kind=Whole("份"), total=True, synonyms=("份数", "件数"))
    classified: Mapped[bool] = field("是否涉密", default=False, table=False, help=word("涉密的不在这里办，走清退销毁登记"))
    handed_by: Mapped[str] = field("送销人", width=5, search=True, completes="person")
    method: Mapped[str | None] = field("销毁方式", width=8, help=word("如 碎纸机粉碎、送指定单位"))
    note: Mapped[str | None] = field("备注", table=False, kind=Long())
    none_found: Mapped[bool] = field("无可销毁", form=False, table=False, export=False, default=False)

    counting = signed("清点", state=word("已清点"), signer=word("清点人"), day=word("清点日期"), by=a_colleague)
    approval = signed(
        "批准", state=word("待销毁"), signer=word("批准人"), day=word("批准日期"), by=ranked("approves"), export=True,
        covers=("month", "section", "materials", "pieces", "classified", "handed_by", "method"), only=("none_found", (False,)),
    )
    first_witness = signed("监销一", state=word("销毁中"), signer=word("监销人一"), day=word("监销日期一"), by=not_the_sender,
                           only=("none_found", (False,)), export=True, settles=True)
    second_witness = signed("监销二", state=word("已销毁"), signer=word("监销人二"), day=word("监销日期二"), by=not_the_sender,
                            only=("none_found", (False,)), export=True, event=True)

    def settle(self, lookup: "Lookup") -> None:
        """One form of the month; nothing found is nothing to be destroyed."""
        found = re.fullmatch(r"([0-9]{4})[-年./]?([0-9]{1,2})月?(份)?", narrow(self.month or ""))
        if found:
            self.month = f"{found[1]}-{int(found[2]):02}"
        self.none_found = self.pieces == 0

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """A month that has begun, nothing secret, a way of destroying what there is."""
        if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", self.month):
            yield "month", tr("清理月份请写成 2026-11。")
        elif self.month > f"{self.made_on:%Y-%m}":
            yield "month", tr("清理月份 {} 还没有到（1.1.3：按月清理）。").format(self.month)
        if self.classified:
            yield "classified", tr("涉密的不能在这里销毁，须列入清退销毁登记，经批准办理（1.1.3；条例 28）。")
        if self.pieces < 0:
            yield "pieces", tr("数量不能小于 0。")
        elif self.pieces and not self.method and not self.historic:
            yield "method", tr("请填写销毁方式。")
