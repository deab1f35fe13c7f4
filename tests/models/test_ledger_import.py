"""An old ledger into the office: looked through without writing, entered as one act, and never twice."""

from collections.abc import Sequence
from datetime import date

from models import acts, audit, check
from models.book import Book, Filter, Sort
from models.ledger_import import Preview, accept, done_with, look
from models.people import Person
from models.registers.seal_use import SealUse
from models.seals import Seal
from models.store import Store
from tests.models.test_ledger import page
from tests.offices import refused, shown
from tests.workbooks import HEADS, ROW, TITLE

BOOK = Book(SealUse)


def looked(office: Store, *rows: Sequence[str], heads: Sequence[str] = HEADS) -> Preview:
    return done_with(look(office, BOOK, [page(TITLE, heads, *rows)], "台账.xlsx"))


def row(n: int, day: str = "2025-03-03", **other: str) -> tuple[str, ...]:
    cells = dict(zip(HEADS, ROW, strict=True)) | {"序号": str(n), "用印日期": day} | other
    return tuple(cells[head] for head in HEADS)


def whys(preview: Preview) -> list[tuple[int, str]]:
    return [(bad.row, bad.why) for bad in preview.bad]


def trail(office: Store) -> int:
    with office.read() as lookup:
        return audit.last(lookup.session)[0]


def test_looking_writes_nothing_and_shows_the_values_and_the_guesses(office: Store) -> None:
    before = trail(office)
    preview = looked(office, row(1), row(2, 印章="签名章"))
    assert trail(office) == before
    assert [(good.row, good.day, good.shown["seal_id"], good.shown["copies"]) for good in preview.good] == [
        (3, date(2025, 3, 3), "区司法局公章", "3"), (4, date(2025, 3, 3), "局长签名章", "3")
    ]
    assert preview.guesses == [("印章", "公章", "区司法局公章"), ("印章", "签名章", "局长签名章")]


def test_a_name_that_is_the_end_of_one_seal_is_guessed_and_of_two_is_not(office: Store) -> None:
    acts.enter(office, Seal, {"name": "局党组章", "kind": "党组章"})
    preview = looked(office, row(1, 印章="党组章"), row(2, 印章="云麓区司法局公章"), row(3, 印章="章"), row(4, 印章="财务章"))
    assert [good.shown["seal_id"] for good in preview.good] == ["局党组章", "区司法局公章"]
    assert whys(preview)[1] == (6, "印章：印章台账中没有“财务章”。现有：区司法局公章、局长签名章、委员会公章、局党组章。")


def test_each_row_that_is_wrong_is_named_with_the_ledgers_word_for_the_column(office: Store) -> None:
    preview = looked(
        office, row(1, ""), row(2, "2025.2.30"), row(3, 份数="若干"), row(4, 文件名称="", 经办人=""), row(5, "2026-01-01"),
        row(6, 份数="0"),
    )
    assert whys(preview) == [
        (3, "用印日期：没有写日期。"), (4, "用印日期：2025 年 2 月没有 30 日，请改正日期。"),
        (5, "份数：“若干”不是整数，请只写数字，如 3。"), (6, "经办人：请填写印章使用人。 文件名称：请填写文件名称。"),
        (7, "用印日期：2026-01-01 不早于启用日期 2026-01-01，请作为普通登记。"), (8, "份数：申请份数至少为 1。"),
    ]
    assert not preview.good


def test_one_wrong_row_refuses_all_unless_it_is_skipped(office: Store) -> None:
    preview, before = looked(office, row(1), row(2, "")), trail(office)
    with refused("台账.xlsx 有 1 行不能导入（第一处：台账 第 4 行 用印日期：没有写日期。），没有导入"):
        done_with(accept(office, preview))
    assert trail(office) == before
    assert done_with(accept(office, preview, skip_bad=True)) == 1


def test_good_rows_are_one_act_numbered_by_their_days_as_historic_entries(office: Store) -> None:
    made = done_with(accept(office, looked(office, row(1, "2025-05-05"), row(2, "2025-03-03"), row(3, "2024-12-31"))))
    with office.read() as lookup:
        entries = BOOK.entries(lookup, BOOK.ids(lookup, sort=Sort(rising=True)))
        traces = [audit.history(lookup.session, "seal_use", entry.id) for entry in entries]
    assert made == 3
    assert [(entry.number, entry.texts["old_number"], entry.state.word) for entry in entries] == [
        ("用印〔2024〕1号", "3", "历史补录"), ("用印〔2025〕1号", "2", "历史补录"), ("用印〔2025〕2号", "1", "历史补录"),
    ]
    assert {(trace.act, trace.action) for [trace] in traces} == {(office.last.act, "导入")}
    assert traces[0][0].facts == {"from": "台账.xlsx", "entries": 3, "left_out": 0}
    assert (entries[0].signatures.get("approval"), entries[0].texts["approval_by"]) == (None, "宋二")
    assert check.verify(office).ok
    with office.read() as lookup:
        assert BOOK.count(lookup, Filter(words="采购合同")) == 3


def test_a_copy_of_the_office_is_made_before(office: Store) -> None:
    done_with(accept(office, looked(office, row(1))))
    assert len(list((office.folder / "backups").glob("office-*.db"))) == 1


def test_a_second_import_adds_nothing_and_says_where_each_row_stands(office: Store) -> None:
    done_with(accept(office, looked(office, row(1), row(2))))
    again, before = looked(office, row(1), row(2)), trail(office)
    assert whys(again) == [(3, "重复：与 用印〔2025〕1号 相同。"), (4, "重复：与 用印〔2025〕2号 相同。")]
    assert done_with(accept(office, again, skip_bad=True)) == 0
    assert trail(office) == before


def test_an_entry_corrected_since_is_not_entered_again_from_the_file_it_came_from(office: Store) -> None:
    done_with(accept(office, looked(office, row(1), ("", *ROW[1:]))))
    for entry in (1, 2):
        acts.correct(office, SealUse, entry, {"document": "采购合同书"}, why="错字")
    why = "重复：{} 已有，但这几栏与它不同：文件名称。没有导入，请核对后更正那一条。"
    again = looked(office, row(1), ("", *ROW[1:]))
    assert whys(again) == [(3, why.format("用印〔2025〕1号")), (4, why.format("用印〔2025〕2号"))]
    assert [bad.again for bad in looked(office, row(1, 文件名称="采购合同书")).bad] == [True]
    acts.strike(office, SealUse, 1, "误登")
    assert len(looked(office, row(1)).good) == 1


def test_a_row_that_stands_twice_in_the_ledger_is_taken_once(office: Store) -> None:
    preview = looked(office, row(1), row(1), row(1, 份数="9"), row(1, 文件名称="另一件"), row(2))
    other = "重复：与 台账 第 3 行 是同一条，但这几栏不同：份数。没有导入，请核对。"
    assert whys(preview) == [(4, "重复：与 台账 第 3 行 相同。"), (5, other)]
    bare = looked(office, ROW[1:], ROW[1:], (*ROW[1:-1], "急"), heads=HEADS[1:])  # without numbers all must be the same
    assert whys(bare) == [(4, "重复：与 台账 第 3 行 相同。")]


def test_what_was_struck_may_be_imported_again(office: Store) -> None:
    done_with(accept(office, looked(office, row(1))))
    acts.take_back(office, SealUse, 1, office.last.act)
    assert shown(office, 1).struck_why == "误登"
    assert len(looked(office, row(1)).good) == 1


def test_what_was_entered_since_the_preview_refuses_it(office: Store) -> None:
    preview = looked(office, row(1))
    done_with(accept(office, preview))
    with refused("预览之后登记有了变动"):
        done_with(accept(office, preview))


def test_given_up_halfway_nothing_is_written(office: Store) -> None:
    preview, before = looked(office, *(row(n) for n in range(1, 200))), trail(office)
    steps = accept(office, preview)
    assert [next(steps) for _ in range(3)] == [(0, 199), (50, 199), (100, 199)]
    steps.close()
    assert trail(office) == before
    assert done_with(accept(office, preview)) == 199


def test_a_table_of_something_else_is_refused_with_the_heads_that_are_wanted(office: Store) -> None:
    with refused("台账.xlsx 中没有用印登记的表头，没有导入。表头应有：申请日期、印章使用人"):
        looked(office, ("1", "甲"), heads=("序号", "姓名", "电话"))


def test_heads_that_lack_are_said_instead_of_every_row(office: Store) -> None:
    kept = [n for n, head in enumerate(HEADS) if head != "印章"]
    preview = looked(office, [ROW[n] for n in kept], heads=[HEADS[n] for n in kept])
    with refused("表头中没有与这些字段对应的列：用章类别。没有导入"):
        done_with(accept(office, preview))


def test_only_a_register_has_an_old_ledger(office: Store) -> None:
    with refused("没有历史补录，没有导入"):
        done_with(look(office, Book(Person), [page(HEADS, ROW)], "台账.xlsx"))


def test_an_inventory_has_an_old_ledger_too_and_knows_its_things_by_name(office: Store) -> None:
    heads, rows = ("印章名称", "种类", "备注"), [("档案专用章", "专用章", ""), ("区司法局公章", "公章", "另一枚")]
    preview = done_with(look(office, Book(Seal), [page(heads, *rows)], "台账.xlsx"))
    assert whys(preview) == [(3, "简称：另一枚印章也叫“区司法局公章”，请换一个名称或简称。")]
    assert done_with(accept(office, preview, skip_bad=True)) == 1
    assert shown(office, 4, Seal).state.word == "在册"
