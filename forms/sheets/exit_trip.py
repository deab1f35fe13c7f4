"""Sheets of one private journey (procedure 2.4): 审批表, 证件领用单, 催交通知, 回国报告."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, Text, row
from forms.sheets import texts
from models.book import Entry
from models.passports import Cadre
from models.registers.exit_trip import ExitTrip

if TYPE_CHECKING:
    from models.lookup import Lookup


def journey(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say which certificate is asked for, how long the journey is, who approved it when."""
    values, said = entry.values, entry.texts
    kind = lookup.get("passport", values["passport_id"]).kind.value
    approved = entry.signatures.get("party_approval") or entry.signatures.get("district_approval")
    actual = (values["left_on"], values["back_on"])
    return {
        "kind": kind, "matter": f"领用{kind}（{said['passport_id']}）",
        "planned_days": f"{texts.days_between(values['leave_on'], values['return_on'])} 天",
        "actual_days": f"{texts.days_between(*actual)} 天" if all(actual) else "",
        "approved": f"{approved.by} {approved.on}" if approved else "",
    }


def reminded(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say how many days the certificate is overdue, which reminder this is, and from which return that is counted."""
    values, trip = entry.values, lookup.get(ExitTrip.__tablename__, entry.id)
    home = "已于" + texts.day_of(values["back_on"]) if values["back_on"] else "计划" + texts.day_of(values["return_on"])
    home = "未成行" if values["went"] is False else f"{home}返回"
    return {
        **journey(lookup, entry), **texts.overdue(lookup, entry), "home": home, "within": str(trip.days_told()), "signer": "",
        "signed_day": "",
    }


def earlier(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield the holder's journeys as they were known when this one was applied for: a reprint says what was signed."""
    day = entry.values["applied_on"]
    found = [
        trip for trip in texts.entries_where(lookup, "exit_trip", "holder_id", entry.values["holder_id"], by="leave_on")
        if (trip.values["applied_on"], trip.id) < (day, entry.id) and _done(trip, "issuing", day)
    ]
    for n, trip in enumerate(found, 1):
        known = _done(trip, "coming_home", day)
        left, back = ((known and trip.values[actual]) or trip.values[planned] for actual, planned in
                      (("left_on", "leave_on"), ("back_on", "return_on")))
        days = "未成行" if known and trip.values["went"] is False else texts.days_between(left, back)
        yield str(n), left.isoformat(), back.isoformat(), days, trip.texts["destination"], trip.texts["reason"]


def _done(trip: Entry, step: str, day: date) -> bool:
    """Say whether a step was signed by that day: what an old ledger tells is over."""
    return trip.state.mark == "old" or (step in trip.signatures and trip.signatures[step].on <= day)


EXIT_TRIP = Sheet(
    "exit_trip_slip", "因私出国（境）审批表", "exit_trip",
    rows=(
        row(10, Cell("申 请 人", "holder_id", share=2), Cell("单位及职务", "post", share=3)),
        row(10, Cell("干部类别", "cadre", share=3, choices=texts.options(Cadre)), Cell("申请日期", "applied_on", share=1.4)),
        row(10, Cell("申请事项", "matter")),
        row(12, Cell("前往国家\n（地区）", "destination"), Cell("事　　由", "reason")),
        row(10, Cell("计划出境", "leave_on"), Cell("计划返回", "return_on"), Cell("天　　数", "planned_days", share=0.8)),
        row(12, Cell("行　　程", "route")),
        row(10, Cell("费用来源", "costs")),
        Table("earlier", (
            Column("序号", 3), Column("出境日期", 7), Column("返回日期", 7), Column("天数", 4), Column("国家（地区）", 9),
            Column("事由", 10),
        ), earlier, label="以往因私出国（境）记录", least=4, height=7.5),
        row(10, Cell("本人签字", "own_by", share=3), Cell("日　　期", "own_on", share=2)),
        row(18, Cell("所在单位\n负责人审核", step="head_review")),
        row(18, Cell("政工科\n初　　审", step="first_review")),
        row(18, Cell("局党组\n审　　批", step="party_approval", hint="（局管干部及科级以下人员）")),
        row(18, Cell("区委组织部\n审　　批", step="district_approval", hint="（区管干部）")),
        row(11, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("先批准、后发放证件；两项审批按干部管理权限办理其中一项。附本人书面申请。",),
    margin=22, top=44, more=journey,
)
PASSPORT_SLIP = Sheet(
    "passport_slip", "证件领用单", "exit_trip",
    rows=(
        row(13, Cell("姓　　名", "holder_id", share=2), Cell("单位及职务", "post", share=3)),
        row(13, Cell("证件种类", "kind", share=3), Cell("证件号码", "passport_id", share=2)),
        row(13, Cell("前往国家\n（地区）", "destination"), Cell("事　　由", "reason")),
        row(13, Cell("计划出境", "leave_on"), Cell("计划返回", "return_on")),
        row(13, Cell("批　　准", "approved")),
        row(15, Cell("领 取 人\n（签字）", "issuing_by", share=3), Cell("领取日期", "issuing_on", share=2)),
        row(13, Cell("应交日期", "due_on")),
        row(13, Cell("是否成行", "went", choices=texts.yes_no)),
        row(13, Cell("实际出境", "left_on"), Cell("实际返回", "back_on")),
        row(15, Cell("交 还 人\n（签字）"), Cell("交回日期", "handing_back_on")),
        row(15, Cell("接 收 人\n（签字）", "handing_back_by"), Cell("出入境章\n核　　对")),
        row(16, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("返回后按期交回证件，同时交回国报告；未成行的立即交回。",),
    more=journey,
)
PASSPORT_NOTICE = Sheet(
    "passport_notice", "证件催交通知", "exit_trip",
    rows=(
        Text("{holder_id:6}同志：", size=15),
        Text("　　你领用的{kind:6}（{passport_id:8}），因前往{destination:6}，{home:12}，应于{due_day:8}前交回，"
             "现已逾期 {days:3} 天。这是第{which:2}次催交。", size=15),
        Text("　　请收到本通知后立即将证件交回政工科保管；已成行、未交回国报告的，一并补交。"
             "证件遗失或者被扣留的，立即书面报告。", size=15),
        Text("　　因私出国（境）证件由单位集中保管，返回后 {within:2} 日内交回，个人不得留存。", size=15),
        Text("{office_unit}政工科", "right", size=15, above=22),
        Text("{printed_on:8}", "right", size=15),
        Text("收到人（签字）：{signer:10}　　收到日期：{signed_day:8}", size=13, above=26),
    ),
    top=62, more=reminded, refuses=texts.not_late,
)
HOME_REPORT = Sheet(
    "home_report", "因私出国（境）回国报告", "exit_trip",
    rows=(
        row(12, Cell("姓　　名", "holder_id", share=2), Cell("单位及职务", "post", share=3)),
        row(13, Cell("前往国家\n（地区）", "destination"), Cell("事　　由", "reason")),
        row(12, Cell("批准出境", "leave_on"), Cell("批准返回", "return_on"), Cell("天　　数", "planned_days", share=0.8)),
        row(12, Cell("实际出境", "left_on"), Cell("实际返回", "back_on"), Cell("天　　数", "actual_days", share=0.8)),
        row(55, Cell("行程执行\n情　　况")),
        row(30, Cell("逾期返回\n原　　因\n及 其 他", "late_back_why")),
        row(14, Cell("报 告 人", "coming_home_by", share=3), Cell("日　　期", "coming_home_on", share=2)),
        row(14, Cell("报告接收人", "report_by", share=3), Cell("日　　期", "report_on", share=2)),
        row(14, Cell("证件接收人", "handing_back_by", share=3), Cell("交回日期", "handing_back_on", share=2)),
        row(14, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("行程、国家或者日期与批准的不同，写明原因；本报告与证件一并交政工科。",),
    more=journey,
)
