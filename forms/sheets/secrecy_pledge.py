"""保密承诺书, and who has not signed the version in force (procedure 1.1.3, step 1)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, Text, row
from forms.sheets import texts
from models.book import Entry
from models.pledges import unsigned, version_in_force

if TYPE_CHECKING:
    from models.lookup import Lookup


def pledge(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say the day; the signature is by hand."""
    return {"hand": "", "day": texts.day_of(entry.values["signed_on"])}


def in_force(lookup: "Lookup", version: int) -> bool:
    """Say whether this is the version that is signed today."""
    found = version_in_force(lookup, lookup.today)
    return found is not None and found.id == version


def counted(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say whether the version is in force, and how many have not signed it."""
    now = in_force(lookup, entry.id)
    return {"stands": "现行" if now else "不是现行版本", "many": f"{len(unsigned(lookup, lookup.today))} 人" if now else ""}


def missing(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield who is in office and has not signed."""
    people = unsigned(lookup, lookup.today) if in_force(lookup, entry.id) else []
    for n, person in enumerate(people, 1):
        section = lookup.name_of("section", person.section_id) if person.section_id else ""
        yield str(n), person.name, section, lookup.name_of("rank", person.rank_id), "", ""


PLEDGED = (
    "我已学习保密法律法规和本单位保密制度，知道自己的保密责任，现承诺：",
    "一、知悉的国家秘密、工作秘密和内部事项，不告诉不应知道的人；离岗、离职以后同样保守。",
    "二、密件、密电按规定登记、领取、阅办、交还，不横传，不私存，不擅自复印、拍摄、摘抄。",
    "三、涉密信息不进互联网，不进普通计算机和手机，不用微信、邮箱等传送。",
    "四、会议材料当面领取，会后如数交还；需要销毁的，交指定人员办理。",
    "五、因私出国（境）先经批准，证件按期交回保管。",
    "六、发现泄密或者遗失，立即报告并采取补救措施；接受保密检查和培训。",
    "违反以上承诺的，愿意承担相应责任。",
)

SECRECY_PLEDGE = Sheet(
    "secrecy_pledge_letter", "保密承诺书", "secrecy_pledge",
    rows=(
        *(Text(f"　　{sentence}", size=14) for sentence in PLEDGED),
        Text("承诺人（签字）：{hand:10}", size=14, above=10),
        Text("姓名：{person_id:7}　科室：{section:10}　岗位：{post:7}", size=12, above=3),
        Text("签订日期：{day:8}　　版本：{version_id:8}", size=12),
    ),
    top=48, more=pledge,
)
UNSIGNED = Sheet(
    "pledge_unsigned", "保密承诺书未签名单", "pledge_version",
    rows=(
        row(11, Cell("版　　本", "name", share=3), Cell("状　　态", "stands", share=2)),
        row(11, Cell("截　　至", "printed_on", share=3), Cell("未签人数", "many", share=2)),
        Table("missing", (
            Column("序号", 3), Column("姓名", 6), Column("科室", 12), Column("职级", 7), Column("签字", 7), Column("日期", 7),
        ), missing, least=16),
    ),
    more=counted,
)
