"""年度结转表: what a closed book carries over into the next year, by number."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from forms.sheet import Cell, Column, Sheet, Table, row
from models.book import Book, Entry
from models.custody import Loan, Thing
from models.kinds import Choice, Long
from models.people import Person
from models.record import record_named
from models.whereabouts import whereabouts

if TYPE_CHECKING:
    from models.lookup import Lookup

PERSON = Person.__tablename__


def carried(lookup: "Lookup", entry: Entry) -> Iterator[Sequence[str]]:
    """Yield what is carried over: by which number, what it is, how it stands when this is printed, whose."""
    source = Book(record_named(entry.values["ledger"]))
    numbers = (entry.values["carried_numbers"] or "").split("、")
    ids = [source.find(lookup, number) for number in numbers if number]
    people, words = _who_and_what(source)
    for n, one in enumerate(source.entries(lookup, ids), 1):
        what, who = (" ".join(filter(None, (one.texts[key] for key in keys))) for keys in (words, people))
        yield str(n), one.number, what, _stands(lookup, one), who


def _who_and_what(source: Book) -> tuple[list[str], list[str]]:
    """Return the fields that name whose an entry is, and those that tell what it is; never a title that may be secret."""
    told = [f for f in source.fields if f.form and f.draft and (f.lead or f.search or (f.table and isinstance(f.kind, Choice)))]
    people = [f.key for f in told if f.completes == PERSON or getattr(f.kind, "table", "") == PERSON]
    return people, [f.key for f in told if f.key not in people and not isinstance(f.kind, Long)]


def _stands(lookup: "Lookup", one: Entry) -> str:
    """Say how an entry stands now: of a thing where it is, of what is out by when it is due."""
    record = lookup.get(one.book, one.id)
    if isinstance(record, Thing):
        where = whereabouts(lookup, record).text
        return where if one.state.word in where else f"{one.state.word}　{where}"
    if isinstance(record, Loan) and record.is_out():
        return f"{one.state.word}　应还 {record.due_on}"
    return one.state.word


YEAR_END = Sheet(
    "year_end_list", "年度结转表", "year_end",
    rows=(
        row(11, Cell("登 记 簿", "ledger", share=3), Cell("年　　度", "of_year", share=2)),
        row(11, Cell("登 记 数", "entries"), Cell("作 废 数", "struck")),
        row(11, Cell("结 转 数", "carried"), Cell("结 存 数", "remaining")),
        row(11, Cell("现状截至", "printed_on")),
        Table("carried", (
            Column("序号", 3), Column("编号", 8), Column("内容", 14), Column("现状（何处）", 10), Column("何人", 6),
        ), carried, label="结转下年继续办理", least=10, height=8),
        row(20, Cell("结 账 人", step="closing")),
        row(14, Cell("备　　注", "note", remarks=True)),
    ),
    notes=("结转的保留原编号，办结后仍在原登记中登记。",),
)
