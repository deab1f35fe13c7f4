"""移交清册: everything a keeper hands over, signed by three."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, row
from models.book import Entry
from models.registers.handover import rows

if TYPE_CHECKING:
    from models.lookup import Lookup


def kept(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield the list as it was made."""
    for n, line in enumerate(rows(entry.values["kept"]), 1):
        yield str(n), *line, ""


HANDOVER = Sheet(
    "handover_list", "移交清册", "handover",
    rows=(
        row(11, Cell("清册日期", "made_on", share=2), Cell("移交原因", "reason", share=3)),
        row(11, Cell("移 交 人", "from_id"), Cell("接 交 人", "to_id"), Cell("监 交 人", "witness_id")),
        Table("kept", (
            Column("序号", 10), Column("类别", 24), Column("编号或名称", 34), Column("内容", 38), Column("位置", 38),
            Column("备注", 18),
        ), kept, least=10, height=8),
        row(12, Cell("件　　数", "pieces", share=2), Cell("备　　注", "note", share=5, remarks=True)),
        row(16, Cell("移 交 人", step="handing")),
        row(16, Cell("接 交 人", step="receiving")),
        row(16, Cell("监 交 人", step="witnessing")),
    ),
    notes=("逐件清点，三方签字后移交；账物不符的，写明后再签。",),
    margin=22, top=46, together=4,
)
