"""证件核查表 (procedure 2.4): before it is signed, the list of what should lie there, to tick by hand; then what was found."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, row
from models.book import Entry
from models.kinds import listed
from models.registers.passport_check import rows

if TYPE_CHECKING:
    from models.lookup import Lookup

BY_HAND = "□在柜　□缺少　□错位"


def counted(lookup: "Lookup", entry: Entry) -> Mapping[str, str]:
    """Count what should be there, and once that is signed what was."""
    found = {key: f"{len(listed(entry.values[key]))} 本" for key in ("expected", "present", "missing")}
    wrong = len((entry.values["wrong_slots"] or "").split("\n")) if entry.values["wrong_slots"] else 0
    signed = "checking" in entry.signatures
    return {
        "should": found["expected"], "there": found["present"] if signed else "", "gone": found["missing"] if signed else "",
        "astray": f"{wrong} 本" if signed else "",
    }


def certificates(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield every certificate that should lie there, and what was found of it."""
    signed = "checking" in entry.signatures
    for n, (holder, code, slot, found) in enumerate(rows(lookup, lookup.get(entry.book, entry.id)), 1):
        yield str(n), holder, code, slot, found if signed else BY_HAND, ""


PASSPORT_CHECK = Sheet(
    "passport_check_list", "证件核查表", "passport_check",
    rows=(
        row(11, Cell("核查日期", "checked_on"), Cell("存 放 柜", "cabinet_id")),
        row(11, Cell("应　　有", "should"), Cell("在　　柜", "there")),
        row(11, Cell("缺　　少", "gone"), Cell("错　　位", "astray")),
        Table("certificates", (
            Column("序号", 9), Column("姓名", 22), Column("证件号码", 30), Column("登记位置", 26), Column("核查情况", 46),
            Column("备注", 21),
        ), certificates, least=14, height=8),
        row(18, Cell("核查结论", "result")),
        row(16, Cell("核 查 人", step="checking")),
        row(16, Cell("监 督 人", step="supervising")),
    ),
    notes=("逐本打开核对姓名、号码和位置；监督人不得是核查人或保管人。",),
    top=46, more=counted, together=3,
)
