"""Lending confidential papers and telegrams: read in turn, forwarded to be dealt with, or borrowed (1.1.2, step 7)."""

import enum
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Mapped

from models.chain import State, gone
from models.custody import Loan, goes_out, keeps_key, thing_of
from models.kinds import Long
from models.levels import Level
from models.people import in_office, is_ours, not_ranked, own_section, ranked, serves
from models.record import field, reference, today
from models.secrecy import Way, on_list
from models.signed import signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup


class Purpose(enum.Enum):
    """Why a paper leaves its cabinet. Each reading is a row of its own: nobody passes a paper on to the next."""

    BORROW = word("借阅")
    READ = word("传阅")
    FORWARD = word("转办")


WAITS = word("待借出")
AFTER = {Purpose.BORROW: "filing", Purpose.READ: "proposal", Purpose.FORWARD: "reading"}  # the step of the paper that comes first
#: What stays as it was once the paper is in somebody's hands.
TAKEN = ("paper_id", "holder_id", "purpose", "due_on", "companion", "reading_place")


class PaperLoan(Loan):
    """One confidential paper in one pair of hands, from the day it is given out to the day it is back."""

    __abstract__ = True
    part, begins, rule = word("密件"), word("待审核"), word("按规程 1.1.2。")

    applied_on: Mapped[date] = field("申请日期", filter=True, default=today, sort_order=10, synonyms=("日期", "登记日期"))
    purpose: Mapped[Purpose] = field("用途", filter=True, wide=True, default=Purpose.BORROW, sort_order=12)
    holder_id: Mapped[int] = reference(
        "借阅人", to="person", filter=True, search=True, width=5, lead=True, sort_order=13,
        synonyms=("借用人", "领取人", "传阅人"), adopts=True, rule=word("只借给本单位科室在职的人（规程 1.1.2）。"),
    )
    section: Mapped[str | None] = field(
        "借阅科室", width=9, search=True, wide=True, completes="section", sort_order=14, synonyms=("科室", "单位", "借阅单位")
    )
    reason: Mapped[str | None] = field("借阅事由", width=9, wide=True, sort_order=15, draft=False, synonyms=("事由",))
    due_on: Mapped[date] = field(
        "应还日期", filter=True, sort_order=16, synonyms=("归还期限",), rule=word("没有应还日期不借出，到期归还（规程 1.1.2）。")
    )
    companion: Mapped[str | None] = field(
        "同行人", table=False, completes="person", sort_order=17, help=word("绝密件须两人以上")
    )
    reading_place: Mapped[str | None] = field(
        "阅览地点", table=False, export=False, sort_order=18, help=word("绝密件须在指定场所阅读")
    )
    note: Mapped[str | None] = field("备注", table=False, draft=False, kind=Long(), sort_order=75)
    condition: Mapped[str | None] = field(
        "归还检查", form=False, table=False, optional=True, sort_order=76, synonyms=("完好检查",)
    )

    review = signed("部门审核", state=word("待批准"), signer=word("部门负责人"), day=word("审核日期"), by=ranked("reviews"),
                    only=("purpose", (Purpose.BORROW,)))
    approval = signed("批准", state=word("已批准"), signer=word("批准人"), day=word("批准日期"), by=ranked("approves"),
                      covers=("paper_id", "holder_id", "due_on", "purpose"), only=("purpose", (Purpose.BORROW,)), export=True)

    def aside(self, day: date | None) -> State | None:
        """What is read or forwarded is handed out without review: it waits for that alone."""
        begun = self.historic or self.returned or self.declined or self.step("lent").of(self)
        waits = self.purpose is not Purpose.BORROW and not begun
        return State(WAITS, "open", 0.0) if waits else super().aside(day)

    @classmethod
    def aside_where(cls, day: date | None) -> list[tuple[str, str]]:
        """The same as SQL."""
        waits = " AND ".join(f"{step}_by IS NULL" for step in ("lent", "returned", "declined"))
        where = f"purpose != '{Purpose.BORROW.value}' AND {waits} AND NOT historic"
        return [(where, WAITS), *super().aside_where(day)]

    def thing_keeper(self, lookup: "Lookup", name: str, day: date) -> None:
        """Raise `Refused` unless `name` keeps the cabinet the paper belongs to, or is one of us while it has none yet."""
        cabinet = thing_of(self, lookup).cabinet_id
        in_office(lookup, name, day) if cabinet is None else keeps_key(cabinet, lookup, name, day)

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """The holder's section."""
        if not self.holder_id:
            return {}
        return {"section": own_section(lookup, self.holder_id, self.applied_on or lookup.today)}

    def idle(self, lookup: "Lookup") -> set[str]:
        """Two persons and a place are asked for what is top secret."""
        thing = getattr(self, self.takes)
        top = thing is not None and thing_of(self, lookup).level is Level.TOP
        return set() if top else {"companion", "reading_place"}

    def held_back(self, lookup: "Lookup") -> Iterator[str]:
        """Yield why the paper may not go out now: what comes first has not been done with it."""
        yield from super().held_back(lookup)
        paper = thing_of(self, lookup)
        yield from self.kept_by_then(lookup, self.applied_on or lookup.today)
        if by := on_list(paper, lookup):
            yield tr("{} 已列入批准的 {}，即将清退或销毁，不能借出（条例 27、28）。").format(paper.number, by)
        if paper.historic:
            if paper.cabinet_id is None:
                sentence = tr("{} 没有写存放柜，不知在何处，不能借出（1.1.2）。在柜的请先更正补写存放柜。")
                yield sentence.format(paper.number)
            return
        match self.purpose:
            case Purpose.READ if paper.proposal is None:
                yield tr("{} 还没有拟办，不能送阅（1.1.2：先拟办，后呈阅）。").format(paper.number)
            case Purpose.FORWARD if paper.way is not Way.ACT or paper.reading is None:
                yield tr("{} 还没有领导阅示，不能转办（1.1.2：领导批办后即转）。").format(paper.number)
            case Purpose.BORROW if paper.filing is None:
                yield tr("{} 还没有入柜，不能借阅（1.1.2：办结入柜后方可借阅）。").format(paper.number)

    def kept_by_then(self, lookup: "Lookup", day: date) -> Iterator[str]:
        """Yield why a paper that lies in its cabinet on that day is not read without approval; who read it before may be
        written down afterwards.
        """
        paper = thing_of(self, lookup)
        kept = paper.historic or (paper.filing is not None and paper.filing.on <= day)
        if kept and self.purpose is not Purpose.BORROW and not self._to_a_leader(lookup):
            sentence = tr("{} 已入柜，须办借阅，经审核、批准（1.1.2）；入柜以后只有局领导可以传阅。")
            yield sentence.format(paper.number)

    def _to_a_leader(self, lookup: "Lookup") -> bool:
        """Say whether it is read by who might approve its being lent; nobody knows until it is said who reads it."""
        if self.purpose is not Purpose.READ or not self.holder_id:
            return self.purpose is Purpose.READ
        holder = lookup.name_of("person", self.holder_id)
        return not not_ranked(lookup, holder, self.applied_on or lookup.today, "approves")

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """Two persons and a place for what is top secret; only people in office; a day of return that can be."""
        if self.newly(self.takes) and not self.historic and (left := gone(paper := thing_of(self, lookup))) is not None:
            yield self.takes, tr("{} 现为“{}”，已不在本单位，不能借阅（1.1.2）。").format(paper.number, tr(left.state))
        holder = lookup.get("person", self.holder_id)
        if self.newly("holder_id") and not self.historic and not serves(lookup, self.holder_id, self.applied_on):
            yield "holder_id", tr("“{}”{} 不在职，不能借阅：只借给本单位科室（1.1.2）。").format(holder.name, self.applied_on)
        if self.due_on < self.applied_on:
            yield "due_on", tr("应还日期 {} 早于申请日期 {}，请改正。").format(self.due_on, self.applied_on)
        handed_out = self.step("lent").stands(self) and not any(map(self.newly, ("lent_by", "companion", "reading_place")))
        if thing_of(self, lookup).level is Level.TOP and not self.historic and not handed_out:  # it may have been raised since
            if not self.companion:
                yield "companion", tr("绝密件须有两人以上经手（条例 29），请填同行人。")
            elif self.companion == holder.name:
                yield "companion", tr("同行人须是另一个人（条例 29）。")
            elif self.newly("companion") and not is_ours(lookup, self.companion, self.applied_on):
                sentence = tr("人员中没有 {} 在职的“{}”。请先登记此人，或改正姓名。")
                yield "companion", sentence.format(self.applied_on, self.companion)
            if not self.reading_place:
                yield "reading_place", tr("绝密件须在指定场所阅读（条例 29），请填阅览地点。")


def may_have(loan: Any, lookup: "Lookup", name: str, day: date) -> None:
    """借出: signed by who takes it, once the paper is where it may be lent from, and nobody else has it."""
    names = [lookup.name_of("person", loan.holder_id), *([loan.companion] if loan.companion else [])]
    if name not in names:
        raise Refused(problems=[("by", tr("领取人须是借阅人或同行人（{}），不是“{}”。").format("、".join(names), name))])
    if loan.companion and not is_ours(lookup, loan.companion, day):
        raise Refused(problems=[("on", tr("同行人“{}”{} 不在职（条例 29）。").format(loan.companion, day))])
    goes_out(loan, lookup, name, day)
    for why in loan.kept_by_then(lookup, day):
        raise Refused(why)
    paper = thing_of(loan, lookup)
    if day < paper.received_on:
        raise Refused(problems=[("on", tr("借出日期 {} 早于收到的 {}，请改正。").format(day, paper.received_on))])
    step = type(paper).step(AFTER[loan.purpose])
    if (before := step.of(paper)) is not None and day < before.on:
        sentence = tr("借出日期 {} 早于{} {}，先后不能颠倒（1.1.2）。")
        raise Refused(problems=[("on", sentence.format(day, tr(step.day), before.on))])


def comes_back(loan: Any, lookup: "Lookup", name: str, day: date) -> None:
    """归还: taken in by who keeps the cabinet; while it has none, by another than who had it."""
    holder = lookup.name_of("person", loan.holder_id)
    if name == holder and thing_of(loan, lookup).cabinet_id is None:
        raise Refused(problems=[("by", tr("归还须交给别人，接收人不能是借阅人本人（{}）（1.1.2）。").format(holder))])
    loan.thing_keeper(lookup, name, day)
