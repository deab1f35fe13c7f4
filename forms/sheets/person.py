"""离岗清单: what a person keeps, holds and owes, gone through when he leaves."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, row
from models.book import Entry
from models.holdings import rows

if TYPE_CHECKING:
    from models.lookup import Lookup


def held(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield everything that ties the person to the office's things and books."""
    for n, line in enumerate(rows(lookup, entry.id), 1):
        yield str(n), *line, "", ""


LEAVING = Sheet(
    "leaving_list", "离岗清单", "person",
    rows=(
        row(11, Cell("姓　　名", "name", share=2), Cell("所在科室", "section_id", share=3)),
        row(11, Cell("职　　级", "rank_id", share=2), Cell("截　　至", "printed_on", share=3)),
        Table("held", (
            Column("序号", 9), Column("类别", 15), Column("编号", 30), Column("名称", 42), Column("起始日期", 21),
            Column("应还日期", 21), Column("现状", 18), Column("交接情况", 18), Column("接收人", 16),
        ), held, label="保管、在手、应交、寄存和未办完的", least=10, height=8),
        row(15, Cell("离岗人员\n（签字）"), Cell("日　　期")),
        row(15, Cell("接 收 人\n（签字）"), Cell("日　　期")),
        row(15, Cell("科室负责人\n（签字）"), Cell("日　　期")),
        row(15, Cell("办 公 室\n（签字）"), Cell("日　　期")),
    ),
    notes=("逐项交清后签字；没有交清的，不办离岗手续。",),
    margin=14, together=4,
)
