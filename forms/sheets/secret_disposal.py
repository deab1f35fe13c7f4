"""密级文件清退（销毁）审批表 with its list (条例 27, 28): what leaves together, with totals for each level."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, row
from forms.sheets import texts
from models.book import Book, Entry
from models.kinds import listed
from models.levels import Level
from models.record import record_named
from models.registers.secret_disposal import Leaving

if TYPE_CHECKING:
    from models.lookup import Lookup


def papers(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield the papers in the order of the list, then how many there are of each level."""
    places = listed(entry.values["papers"])
    found = {
        (table, paper.id): paper for table in dict.fromkeys(table for table, _ in places)
        for paper in Book(record_named(table)).entries(lookup, [thing for of, thing in places if of == table])
    }
    for n, place in enumerate(places, 1):
        said = found[place].texts
        copies = str(found[place].values["copies"])
        yield str(n), said["number"], texts.title_or_code(said), said["level"], copies, said["copy_no"], ""
    for level in Level:
        of_level = [paper for paper in found.values() if paper.values["level"] is level]
        if of_level:
            copies = sum(paper.values["copies"] for paper in of_level)
            yield "", "合计", f"{len(of_level)} 件", level.value, str(copies), "", ""


SECRET_DISPOSAL = Sheet(
    "secret_disposal_slip", "密级文件清退（销毁）审批表", "secret_disposal",
    rows=(
        row(11, Cell("日　　期", "made_on", share=2), Cell("处理方式", "how", share=3, choices=texts.options(Leaving))),
        row(11, Cell("经 办 人", "handed_by", share=2), Cell("接收单位", "receiver", share=3)),
        Table("papers", (
            Column("序号", 10), Column("编号", 36), Column("标题或代号", 48), Column("密级", 19), Column("份数", 12),
            Column("份号", 24), Column("备注", 19),
        ), papers, label="清　　单", least=6, height=8),
        row(22, Cell("部门审核", step="review")),
        row(22, Cell("分管领导\n批　　准", step="approval")),
        row(11, Cell("监销人一", "first_witness_by", share=3), Cell("日　　期", "first_witness_on", share=2)),
        row(11, Cell("监销人二", "second_witness_by", share=3), Cell("日　　期", "second_witness_on", share=2)),
        row(11, Cell("接 收 人", "done_by", share=3), Cell("办结日期", "done_on", share=2)),
        row(11, Cell("地　　点", "where_done")),
        row(14, Cell("备　　注", "note", remarks=True)),
    ),
    notes=(
        "一、先清点、登记、审批，后清退或送指定单位销毁；不得自行处理。",
        "二、监销人两名，不得是保管人、经办人。",
    ),
    margin=21,
)
