"""Sheets of every kind over the books there are: rows with tables between them, a list, a letter, a person's sheet."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from forms.sheet import A4_ACROSS, Cell, Column, Sheet, Table, Text, row
from models.book import Entry
from models.people import Person
from models.seals import Seal

if TYPE_CHECKING:
    from models.lookup import Lookup

CARRIERS = [
    ("第一季度工作要点", "纸介质", "秘密", "12", "3"), ("培训课件", "光盘", "秘密", "1", "2"),
    ("名册", "纸介质", "机密", "30", "1"),
]


def overdue(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Count the days since the entry's own."""
    days = (lookup.today - entry.values["applied_on"]).days
    return {"days": f"{days} 天" if days else "", "which": "第 1 次"}


def carriers(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield as many lines as the entry has copies, each carrier in turn, then a total for each kind."""
    lines = [CARRIERS[n % len(CARRIERS)] for n in range(entry.values["copies"])]
    yield from ((str(n), *line) for n, line in enumerate(lines, 1))
    for kind in dict.fromkeys(line[1] for line in lines):
        yield "", f"{kind}合计", "", "", "", str(sum(int(line[4]) for line in lines if line[1] == kind))


def held(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield the seals that a person keeps."""
    for n, seal in enumerate((s for s in lookup.all(Seal) if s.custodian_id == entry.id), 1):
        yield str(n), "印章", seal.name, "", ""


def counted(lookup: "Lookup", entries: Sequence[Entry]) -> Mapping[str, str]:
    """Say how many of a list are in a section."""
    return {"placed": str(sum(bool(entry.texts["section_id"]) for entry in entries))}


def split(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Return the parts of a name, and the unit of the one person whose name is given."""
    person = lookup.get("person", entry.id)
    assert isinstance(person, Person)
    return {"family": person.name[:1], "given": person.name[1:]}


DESTRUCTION = Sheet(
    "test_destruction", "载体销毁审批表", "seal_use",
    rows=(
        row(12, Cell("申报科室", "section", share=3), Cell("申请日期", "applied_on", share=2)),
        row(12, Cell("已　　过", "days", share=3), Cell("催　　办", "which", share=2)),
        Table("carriers", (
            Column("序号", 8), Column("文件资料名称", 50), Column("载体类别", 22), Column("密级", 14), Column("页数或容量", 18),
            Column("份数", 14),
        ), carriers, label="销毁清单", least=4),
        row(25, Cell("分管领导\n审　　批", step="approval")),
        row(16, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("此单随文件一起运转、立卷、归档。",),
    more=overdue, strip=True,
)

COLUMNS = (
    ("序号", 4, "#"), ("中文姓", 3.5, "family"), ("中文名", 4.63, "given"), ("性别", 3.25, ""), ("出生日期", 8, ""),
    ("身份证号", 16.13, ""), ("户口所在地", 13, ""), ("入库标识", 4, ""), ("工作单位", 18, "office_unit"),
    ("职务（级）或职称", 6.25, "rank_id"), ("人事主管单位", 14.63, ""), ("报送单位组织机构代码", 10, ""),
    ("报送单位名称", 14.63, "section_id"), ("报送单位类别", 6, ""), ("联系人", 8, ""), ("电话", 8, ""), ("入库批号", 8.75, ""),
)

STAFF = Sheet(
    "test_staff", "工作人员登记备案表", "person",
    rows=(
        Text("报备单位（盖章）：{office_unit}", size=10.5),
        Table("staff", tuple(Column(*column) for column in COLUMNS), least=13),
        Text("本次备案共 {pages:4} 页 {entries:4} 人，有科室的 {placed:4} 人　　报送时间：{printed_on}　　"
             "备案单位负责人：{head:8}", size=10.5, above=2),
    ),
    paper=A4_ACROSS, margin=8, top=40, more=split, about=lambda lookup, entries: {"head": "", **counted(lookup, entries)},
    listed=True, office=False,
)

STAMPED = Sheet(
    "test_stamped", "用印清册", "seal_use",
    rows=(Table("all", (
        Column("编号", 3, "number"), Column("文件名称", 6, "document"), Column("份数", 1.5, "copies"),
        Column("备注", 3, "note", remarks=True),
    ), least=5),),
    listed=True,
)

REMINDER = Sheet(
    "test_reminder", "催还通知", "seal_use",
    rows=(
        Text("{applicant:6}同志："),
        Text("　　你于{applied_on:8}领用的“{document:16}”已超期{days:4}，请在{by_day:8}前交还办公室。这是{which:4}通知。"),
        Text("{office_unit}", "right", above=20),
        Text("{printed_on:8}", "right"),
        Text("收到人（签字）：{signer:10}", above=15),
    ),
    more=lambda lookup, entry: {**overdue(lookup, entry), "by_day": "", "signer": ""},
)

LEAVING = Sheet(
    "test_leaving", "离岗清单", "person",
    rows=(
        row(12, Cell("姓　　名", "name"), Cell("职　　级", "rank_id")),
        row(12, Cell("所在科室", "section_id")),
        Table("held", (
            Column("序号", 1), Column("类别", 2), Column("名称", 5), Column("交接情况", 3), Column("接收人", 2),
        ), held, least=6),
        row(20, Cell("移 交 人"), Cell("监 交 人")),
    ),
)

PAPERS = [DESTRUCTION, STAFF, STAMPED, REMINDER, LEAVING]
