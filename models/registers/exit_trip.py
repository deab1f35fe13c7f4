"""出国（境）审批登记: the application for one private journey, and the certificate's way out and back (procedure 2.4)."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text
from sqlalchemy.orm import Mapped

from models.cabinets import keeper_beside, keeps_key
from models.chain import gone
from models.custody import Loan, goes_out, thing_of
from models.kinds import Long, YesNo
from models.ledger_text import clean
from models.numbers import yearly
from models.passports import (
    OURS,
    RULE,
    Cadre,
    head,
    not_the_holder,
    oneself,
    organisation,
    outside,
    party,
    personnel,
    return_days,
)
from models.people import row_now, rows_of, serves
from models.record import field, reference, today
from models.signed import Signed, signed
from models.text import Refused, tr, word

if TYPE_CHECKING:
    from models.lookup import Lookup
    from models.store import Act


DECLINED = re.compile("不予?批准|未(?:获|予|经|被)?批准|不同意|未(?:获|予)?通过|驳回")
TOLD = ("went", "left_on", "back_on", "late_back_why")
COVERED = ("holder_id", "passport_id", "cadre", "destination", "reason", "leave_on", "return_on", "route", "costs")


def issued(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """发放: into the applicant's own hands, while the approved journey is not over yet."""
    own = lookup.name_of("person", trip.holder_id)
    if name != own:
        raise Refused(problems=[("by", tr("证件只发给申请人本人（{}），“{}”不能代领（2.4）。").format(own, name))])
    if trip.return_on < day:
        sentence = tr("{} 批准的行程到 {} 为止，已经过去，不能再发放。仍要出行的请取消出行，另行申请（2.4）。")
        raise Refused(sentence.format(trip.number, trip.return_on))
    goes_out(trip, lookup, name, day)


def takes_report(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """回国报告: to somebody else than who travelled (2.4)."""
    if name == lookup.name_of("person", trip.holder_id):
        raise Refused(problems=[("by", tr("回国报告交给单位，不能由出行人本人（{}）接收（2.4）。").format(name))])


def takes_back(trip: Any, lookup: "Lookup", name: str, day: date) -> None:
    """证件交回: to who keeps it, never to the holder himself (2.4)."""
    not_the_holder(name)
    cabinet = None if trip.cadre is Cadre.DISTRICT else thing_of(trip, lookup).cabinet_id
    namesake = keeper_beside(cabinet, lookup, trip.holder_id, name, day) == name
    if name == lookup.name_of("person", trip.holder_id) and not namesake:
        raise Refused(problems=[("by", tr("证件须交回保管，不能由持证人本人（{}）留存（2.4）。").format(name))])
    if trip.cadre is Cadre.DISTRICT:
        outside(lookup, name, day)
    else:
        keeps_key(cabinet, lookup, name, day)


class ExitTrip(Loan):
    """One journey: applied for, approved, the certificate issued, the return reported, the certificate handed back."""

    __tablename__ = "exit_trip"
    title, numbered, book = word("出国（境）审批登记"), yearly("出境", by="applied_on"), 115
    part, begins, called = word("证件"), word("待本人签字"), ("number",)
    notice, reminder = "passport_notice", word("催交通知")
    takes, outs, backs, asking = "passport_id", "issuing", "handing_back", word("申请出国（境）")
    handing_out, found_again = word("发放"), word("误报或找回的，请在证件台账中办理“重新在册”。")
    rule = RULE

    checks = ("dropped_by IS NULL OR issuing_by IS NULL",)

    applied_on: Mapped[date] = field("申请日期", filter=True, default=today, synonyms=("日期", "登记日期"))
    holder_id: Mapped[int] = reference(
        "申请人", to="person", filter=True, search=True, width=5, lead=True, synonyms=("姓名",)
    )
    post: Mapped[str | None] = field("单位及职务", width=12, table=False, synonyms=("单位职务",))
    cadre: Mapped[Cadre] = field("干部类别", filter=True, table=False, first="cadre")
    passport_id: Mapped[int] = reference("证件号码", to="passport", width=8, unbroken=9, search=True, synonyms=("证件", "护照号"))
    destination: Mapped[str] = field(
        "前往国家（地区）", width=8, search=True,
        synonyms=("目的地", "国家", "国家（地区）", "前往地", "前往国家", "去往国家", "所赴国家", "出访国家")
    )
    reason: Mapped[str] = field("事由", width=6, search=True, wide=True, synonyms=("出国（境）事由",))
    leave_on: Mapped[date] = field("计划出境", synonyms=("出境日期", "出境时间", "出国日期", "出国时间", "起始日期"))
    return_on: Mapped[date] = field("计划返回", synonyms=("返回日期", "返回时间", "回国日期", "回国时间", "拟返回日"))
    route: Mapped[str | None] = field("行程", table=False, kind=Long())
    costs: Mapped[str | None] = field("费用来源", table=False, help=word("如 费用自理"))
    note: Mapped[str | None] = field("备注", table=False, kind=Long(), sort_order=75)
    due_on: Mapped[date | None] = field("应交日期", form=False, filter=True, sort_order=76)
    went: Mapped[bool | None] = field("是否成行", form=False, table=False, kind=YesNo(), sort_order=77)
    left_on: Mapped[date | None] = field("实际出境", form=False, table=False, optional=True, offers="leave_on", sort_order=78)
    back_on: Mapped[date | None] = field("实际返回", form=False, table=False, optional=True, offers="return_on", sort_order=79)
    late_back_why: Mapped[str | None] = field(
        "逾期返回原因", form=False, table=False, export=False, optional=True, kind=Long(), sort_order=79
    )

    own = signed("本人签字", state=word("已申请"), signer=word("本人"), day=word("签字日期"), by=oneself, own=True)
    head_review = signed("负责人审核", state=word("负责人已签"), signer=word("单位负责人"), day=word("审核日期"), by=head)
    first_review = signed("政工科初审", state=word("初审通过"), signer=word("初审人"), day=word("初审日期"), by=personnel)
    party_approval = signed(
        "局党组审批", state=word("已批准"), signer=word("局党组"), day=word("党组审批日期"), by=party, only=("cadre", OURS),
        covers=COVERED, export=True,
    )
    district_approval = signed(
        "组织部审批", state=word("已批准"), signer=word("区委组织部"), day=word("组织部审批日期"), by=organisation,
        only=("cadre", (Cadre.DISTRICT,)),
        covers=COVERED, export=True,
    )
    issuing = signed("发放", state=word("已发放"), signer=word("领取人"), day=word("发放日期"), by=issued, event=True,
                     export=True, also_day=("领取日期", "领取时间", "领用日期", "领用时间", "领证日期"))
    coming_home = signed("回国登记", state=word("已回国"), signer=word("报告人"), day=word("登记日期"),
                         asks=TOLD, mends=TOLD)
    # the certificate first: it is back in the cabinet at once, the report may come within its days
    handing_back = signed("证件交回", state=word("已交回"), signer=word("接收人"), day=word("交回日期"), by=takes_back,
                          export=True, also_day=("实交日期", "归还日期", "归还时间", "交还日期", "交还时间"))
    report = signed("回国报告", state=word("已报告"), signer=word("报告接收人"), day=word("报告日期"), by=takes_report,
                    only=("went", (True,)), free=True)

    dropped = signed("取消出行", state=word("已取消"), signer=word("取消申请人"), day=word("取消日期"), by=oneself, leaves=True,
                     voids=True)

    @classmethod
    def doubts(
        cls, cells: Mapping[str, str], heads: Mapping[str, str], texts: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Those of any loan; and what was not approved was no journey."""
        yield from super().doubts(cells, heads, texts)
        read = {column: key for key, column in heads.items()}
        for column, said in cells.items():
            told = clean(said) not in ("", "无", "否", "/", "-", "—")
            if told and read.get(column, "note") == "note" and (DECLINED.search(column) or DECLINED.search(said)):
                sentence = tr("“{}”写着“{}”：没有批准的不是出行，不能导入（2.4）。批准了的请改正这一格，没有批准的请删去这一行。")
                yield "", sentence.format(column, said.strip())

    @classmethod
    def _after(cls, place: int) -> Iterator[str]:
        """The report comes after the return, as it did where it was taken before the certificate."""
        if cls.steps()[place].key == "report":
            yield "historic OR report_by IS NULL OR coming_home_by IS NOT NULL"
        else:
            yield from super()._after(place)

    def may_leave(self, exit_: Signed) -> bool:
        """A journey is given up before the certificate is issued; afterwards it comes back as 未成行."""
        if exit_.key != "dropped":
            return super().may_leave(exit_)
        return self.issuing is None and self.declined is None and not self.historic

    def why_kept(self, exit_: Signed) -> str:
        """Say what to do with a certificate that is out."""
        if exit_.key != "dropped" or self.issuing is None:
            return super().why_kept(exit_)
        return tr("{} 的证件已发放，不能取消出行。请登记回国（是否成行填“否”），再交回证件。").format(self.number)

    def held_back(self, lookup: "Lookup") -> Iterator[str]:
        """The certificate is there, valid until the return, and nobody has it."""
        yield from super().held_back(lookup)
        passport = thing_of(self, lookup)
        if self.cadre and passport.cadre is not self.cadre:
            sentence = tr("{} 的干部类别是{}，这次出行按{}审批，不能发放（2.4）。请退回，改正后重新审批。")
            yield sentence.format(passport.code, tr(passport.cadre.value), tr(self.cadre.value))
        keeping = type(passport).step("passing" if passport.cadre is Cadre.DISTRICT else "storing")
        if not keeping.stands(passport):
            wanted = keeping if passport.handing_in_by else type(passport).step("handing_in")
            yield tr("{} 还没有交来保管，不能发放。请先在证件台账中办理“{}”。").format(passport.code, tr(wanted.label))
        if passport.valid_until is None:
            yield tr("{} 的有效期空着，不能发放（2.4）。请先在证件台账中更正。").format(passport.code)
        elif passport.valid_until < lookup.today:
            yield tr("{} 的有效期至 {}，已经过期，不能发放。").format(passport.code, passport.valid_until)
        elif self.return_on and passport.valid_until < self.return_on:
            sentence = tr("{} 的有效期至 {}，早于计划返回的 {}，不能发放。")
            yield sentence.format(passport.code, passport.valid_until, self.return_on)

    def idle(self, lookup: "Lookup") -> set[str]:
        """Who did not travel has no actual days."""
        return {"left_on", "back_on", "late_back_why"} if self.went is False else set()

    def says(self, lookup: "Lookup") -> dict[str, str]:
        """Whether the certificate can be issued, and whether the same person has asked for the same days already."""
        found = super().says(lookup)
        if not (self.holder_id and self.leave_on and self.return_on):
            return found
        stand = select(ExitTrip).where(ExitTrip.struck_at.is_(None), text("dropped_by IS NULL AND declined_by IS NULL"))
        own = stand.where(ExitTrip.holder_id.in_(rows_of(lookup, self.holder_id)), ExitTrip.id != (self.id or 0))
        same = lookup.session.scalar(own.where(ExitTrip.leave_on == self.leave_on, ExitTrip.return_on == self.return_on).limit(1))
        sentence = tr("{} 已是此人同样日期的申请。同一次出行不必再登，要改的请更正那一条。")
        return found | ({"return_on": sentence.format(same.number)} if same else {})

    def known(self, lookup: "Lookup") -> dict[str, Any]:
        """How the certificate's holder is managed, and the post written beside it."""
        if not self.passport_id:
            return {}
        passport = lookup.get("passport", self.passport_id)
        return {"holder_id": row_now(lookup, passport.holder_id), "cadre": passport.cadre, "post": passport.post}

    def settle(self, lookup: "Lookup") -> None:
        """The certificate is due so many days after the planned return; by an old ledger, after the actual one (2.4)."""
        told = ("return_on", "went", "back_on") if self.historic else ("return_on",)
        if self.due_on is None or (not self.newly("due_on") and any(map(self.newly, told))):
            self.due_on = self.runs_from() + timedelta(days=return_days(lookup))
        elif self.coming_home and not self.newly("coming_home_by") and not self.newly("due_on"):  # what was told is corrected
            self.due_on += self.runs_from() - self._runs_from(self.before("went"), self.before("back_on"))

    def follow(self, step: Signed, act: "Act") -> None:
        """What was told with the certificate holds, whatever is set later: its day moves only as the return itself did (2.4)."""
        super().follow(step, act)
        if step.key == "issuing":
            self.due_on = self.return_on + timedelta(days=return_days(act.lookup))
        elif step.key == "coming_home" and self.due_on:
            self.due_on += self.runs_from() - self.return_on

    def runs_from(self) -> date:
        """Return the day from which the days of return run: a journey that did not take place puts it off for nobody."""
        return self._runs_from(self.went, self.back_on)

    def _runs_from(self, went: bool | None, back_on: date | None) -> date:
        home = self.coming_home
        if went:
            return back_on or self.return_on
        return min(home.on, self.return_on) if home else self.return_on

    def days_told(self) -> int:
        """Return within how many days of the return this certificate is to be handed back."""
        return (self.due_on - self.runs_from()).days if self.due_on else 0

    def why_due(self) -> str:
        """Say from which day the days of return run."""
        home = self.coming_home
        if home is None:
            return tr("按计划返回 {} 推算，返回后限期交回（2.4），以实际返回日为准").format(self.return_on)
        if self.went and self.back_on:
            return tr("实际返回 {} 起 %n 日内交回（2.4）", "", self.days_told()).format(self.back_on)
        return tr("未成行，{} 登记后限期交回，不晚于原应交日期（2.4）").format(home.on)

    def problems(self, lookup: "Lookup") -> Iterator[tuple[str, str]]:
        """One's own certificate, as managed; days in their order."""
        passport = thing_of(self, lookup)
        if passport.holder_id not in rows_of(lookup, self.holder_id):
            owner = lookup.only_name_of("person", passport.holder_id)
            yield "passport_id", tr("{} 是{}的证件，不是申请人的（2.4）。").format(passport.code, owner)
        if self.newly("passport_id") and not self.historic and (left := gone(passport)) is not None:
            yield "passport_id", tr("{} 现为“{}”，不能申请领用（2.4）。").format(passport.code, tr(left.state))
        if self.newly("holder_id") and not self.historic and not serves(lookup, self.holder_id, self.applied_on):
            name = lookup.name_of("person", self.holder_id)
            yield "holder_id", tr("{}{} 不在职，不能申请（2.4）。").format(name, self.applied_on)
        if (self.newly("cadre") or self.newly("passport_id")) and passport.cadre is not self.cadre:
            yield "cadre", tr("证件台账中的干部类别是{}，由谁审批依它而定，须一致（2.4）。").format(tr(passport.cadre.value))
        if self.newly("leave_on") and not self.historic and self.leave_on < self.applied_on:
            sentence = tr("计划出境 {} 早于申请日期 {}：须先审批后出行（2.4）。请改正。")
            yield "leave_on", sentence.format(self.leave_on, self.applied_on)
        if self.return_on < self.leave_on:
            yield "return_on", tr("计划返回 {} 早于计划出境 {}，请改正。").format(self.return_on, self.leave_on)
        yield from self._return_problems()

    def _return_problems(self) -> Iterator[tuple[str, str]]:
        """The actual days in their order, and why one came back later than was approved."""
        home, issued = self.coming_home, self.issuing
        for key in ("left_on", "back_on") if home and self.went and not self.historic else ():
            if getattr(self, key) is None:
                yield key, tr("成行的须写明，计划的日期不能代替实际的（2.4）。")
        for key in ("left_on", "back_on") if home and self.went is False and not self.historic else ():
            if getattr(self, key) is not None:
                yield key, tr("未成行的没有这个日期，请清空，或改“是否成行”。")
        if self.went is False and self.report and not self.historic:
            yield "went", tr("已经收到回国报告，不能改为未成行。")
        if home and self.back_on and self.back_on > self.return_on and not self.late_back_why:
            sentence = tr("实际返回 {} 晚于批准的 {}，请写明逾期返回原因（2.4）。")
            yield "late_back_why", sentence.format(self.back_on, self.return_on)
        if home and self.went and self.left_on and self.back_on and issued:
            if self.back_on < self.left_on:
                yield "back_on", tr("实际返回 {} 早于实际出境 {}，请改正。").format(self.back_on, self.left_on)
            if self.left_on < issued.on:
                yield "left_on", tr("实际出境 {} 早于发放日期 {}，请改正。").format(self.left_on, issued.on)
            if self.back_on > home.on:
                yield "back_on", tr("实际返回 {} 晚于登记的 {}，请改正。").format(self.back_on, home.on)
