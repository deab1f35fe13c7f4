"""年度结转表: what a closed book carries over into the next year, by number."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, row
from models.book import Book, Entry
from models.record import record_named

if TYPE_CHECKING:
    from models.lookup import Lookup


def carried(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield what is carried over: by which number, what it is known by, how it stands when this is printed."""
    source = Book(record_named(entry.values["ledger"]))
    numbers = (entry.values["carried_numbers"] or "").split("、")
    ids = [source.find(lookup, number) for number in numbers if number]
    leads = [f.key for f in source.fields if f.lead]
    for n, one in enumerate(source.entries(lookup, ids), 1):
        lead = next((one.texts[key] for key in leads if one.texts[key]), "")
        yield str(n), one.number, lead, one.state.word, ""


YEAR_END = Sheet(
    "year_end_list", "年度结转表", "year_end",
    rows=(
        row(11, Cell("登 记 簿", "ledger", share=3), Cell("年　　度", "of_year", share=2)),
        row(11, Cell("登 记 数", "entries"), Cell("作 废 数", "struck")),
        row(11, Cell("结 转 数", "carried"), Cell("结 存 数", "remaining")),
        Table("carried", (
            Column("序号", 3), Column("编号", 9), Column("内容", 15), Column("现状", 7), Column("备注", 7),
        ), carried, label="结转下年继续办理", least=10, height=8),
        row(20, Cell("结 账 人", step="closing")),
        row(14, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("结转的保留原编号，办结后仍在原登记中登记。",),
)
