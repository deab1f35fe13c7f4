"""国家工作人员登记备案表 in its seventeen columns, and 科级干部备案表 of one person (procedure 2.4)."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from forms.sheet import A4_ACROSS, Cell, Column, Sheet, Table, Text, row
from forms.sheets import texts
from models.book import Entry
from models.registers.exit_filing import Report

if TYPE_CHECKING:
    from models.lookup import Lookup

#: Heads and widths as the exit-entry administration's form has them.
COLUMNS = (
    ("序号", 4, "#"), ("中文姓", 3.5, "family"), ("中文名", 4.63, "given"), ("性别", 3.25, "sex"), ("出生日期", 8, "born"),
    ("身份证号", 16.13, "id_number"), ("户口所在地", 13, "household"), ("入库标识", 4, "mark"), ("工作单位", 18, "workplace"),
    ("职务（级）或职称", 6.25, "post"), ("人事主管单位", 14.63, "authority"), ("报送单位组织机构代码", 10, "sender_code"),
    ("报送单位名称", 14.63, "sender"), ("报送单位类别", 6, "sender_kind"), ("联系人", 8, "contact"), ("电话", 8, "phone"),
    ("入库批号", 8.75, "batch"),
)


def filed(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Write the day of birth as the form does."""
    return {"born": f"{entry.values['born_on']:%Y%m%d}"}


def reported(lookup: "Lookup", entries: Sequence[Entry]) -> Mapping[str, str]:
    """Say whom to ask about the list: what its last row says; the head signs by hand.

    It was sent on the day recorded of all its rows, today where of none; where they differ the day is written by hand.
    """
    last, days = entries[-1].texts if entries else {}, {entry.values["sending_on"] for entry in entries}
    sent = texts.day_of(days.pop() or lookup.today) if len(days) == 1 else ""
    return {"head": "", "contact": last.get("contact", ""), "phone": last.get("phone", ""), "sent": sent}


EXIT_FILING_LIST = Sheet(
    "exit_filing_list", "国家工作人员登记备案表", "exit_filing",
    rows=(
        Text("报备单位（盖章）：{office_unit}", size=10.5),
        Table("filed", tuple(Column(*column) for column in COLUMNS), least=13),
        Text("本次备案共 {pages:3} 页 {entries:4} 人　　报送时间：{sent:6}　　备案单位负责人：{head:6}　　"
             "联系人：{contact:5}　　电话：{phone:6}", size=10.5, above=2),
    ),
    paper=A4_ACROSS, margin=8, top=40, more=filed, about=reported, listed=True, office=False,
    standing=True,
)
CADRE_FILING = Sheet(
    "cadre_filing_slip", "科级干部备案表", "exit_filing",
    rows=(
        row(12, Cell("姓　　名", "person_id"), Cell("性　　别", "sex", share=0.6), Cell("出生日期", "born_on")),
        row(12, Cell("身份证号", "id_number")),
        row(12, Cell("户口所在地", "household")),
        row(12, Cell("工作单位", "workplace")),
        row(13, Cell("职务（级）\n或职称", "post"), Cell("人事主管\n单　　位", "authority")),
        row(12, Cell("备案类型", "mark", choices=texts.options(Report))),
        row(13, Cell("重复登记\n单　　位", "doubled_by")),
        row(22, Cell("变动事由", "why")),
        row(12, Cell("报送单位", "sender"), Cell("机构代码", "sender_code")),
        row(12, Cell("联 系 人", "contact", share=3), Cell("电　　话", "phone", share=2)),
        row(12, Cell("核 对 人", "checking_by", share=3), Cell("核对日期", "checking_on", share=2)),
        row(12, Cell("报 送 人", "sending_by", share=3), Cell("报送日期", "sending_on", share=2)),
        row(26, Cell("单位意见\n（盖章）"), Cell("备案机关\n意　　见")),
        row(13, Cell("入库批号\n备　　注", "batch", remarks=True)),
    ),
    more=filed,
)
