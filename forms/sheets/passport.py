"""证件保管登记卡 of one certificate, and pages of the 证件台账 (procedure 2.4)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from forms.sheet import A4_ACROSS, Cell, Column, Sheet, Table, Text, row
from forms.sheets import texts
from models.book import Entry
from models.passports import Cadre, Certificate

if TYPE_CHECKING:
    from models.lookup import Lookup


def certificate(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Say where it lies, how it stands, and the days as an old ledger has them where they are no days."""
    said = entry.texts
    place = " ".join(filter(None, (said["cabinet_id"], said["slot"])))
    return {
        "issued": said["issued_on"] or said["issued_text"], "valid": said["valid_until"] or said["valid_text"],
        "handed": said["handing_in_on"] or said["handed_text"], "left": texts.left_by(entry),
        "lies": place or ("区委组织部" if "passing" in entry.signatures else ""), "stands": entry.state.word,
    }


def journeys(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield each time it was out."""
    for trip in texts.entries_where(lookup, "exit_trip", "passport_id", entry.id, by="leave_on"):
        if "issuing" in trip.signatures:
            back = "遗失" if "lost" in trip.signatures else texts.signed_on(trip, "handing_back")
            yield (trip.number, trip.texts["destination"], texts.signed_on(trip, "issuing"), texts.signed_by(trip, "issuing"),
                   trip.texts["due_on"], back, texts.signed_by(trip, "handing_back"))


PASSPORT_CARD = Sheet(
    "passport_card", "证件保管登记卡", "passport",
    rows=(
        row(12, Cell("姓　　名", "holder_id", share=2), Cell("单位及职务", "post", share=3)),
        row(12, Cell("干部类别", "cadre", choices=texts.options(Cadre))),
        row(12, Cell("证件种类", "kind", choices=texts.options(Certificate))),
        row(12, Cell("证件号码", "code", share=2), Cell("发证机关", "issuer", share=3)),
        row(12, Cell("发证日期", "issued"), Cell("有效期至", "valid")),
        row(12, Cell("上 交 人", "handing_in_by"), Cell("上交日期", "handed")),
        row(12, Cell("存放位置", "lies", share=64), Cell("保 管 人", "storing_by", share=43),
            Cell("入柜日期", "storing_on", share=51)),
        row(13, Cell("转交组织部\n接 收 人", "passing_by"), Cell("转交日期", "passing_on")),
        Table("journeys", (
            Column("审批编号", 34), Column("国家（地区）", 24), Column("发放日期", 20), Column("领取人", 18),
            Column("应交日期", 20), Column("交回日期", 20), Column("接收人", 18),
        ), journeys, label="领用和交回", least=6),
        row(11, Cell("去　　向", "left")),
        row(13, Cell("备　　注", "note", remarks=True)),
    ),
    margin=20, more=certificate,
)

COLUMNS = (
    ("序号", 9, "#"), ("姓名", 16, "holder_id"), ("单位及职务", 40, "post"), ("干部类别", 17, "cadre"), ("证件种类", 29, "kind"),
    ("证件号码", 24, "code"), ("发证日期", 22, "issued"), ("有效期至", 22, "valid"), ("上交日期", 22, "handed"),
    ("存放位置", 28, "lies"), ("状态", 18, "stands"),
)
PASSPORT_LEDGER = Sheet(
    "passport_ledger", "因私出国（境）证件登记管理台账", "passport",
    rows=(
        Text("{office_unit}　　共 {entries:4} 本", size=10.5),
        Table("certificates", (*(Column(*column) for column in COLUMNS), Column("备注", 28, "note", remarks=True)), least=14),
        Text("保管人：{hand:8}　　核对人：{hand:8}　　日期：{printed_on:8}", size=10.5, above=3),
    ),
    paper=A4_ACROSS, margin=10, top=38, more=certificate, about=lambda lookup, entries: {"hand": ""}, listed=True, office=False,
)
