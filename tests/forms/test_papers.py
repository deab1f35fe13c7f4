"""Sheets of every kind: texts that are worked out, tables, lists, letters, a person's sheet; as PDF, filled and blank."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from forms import faces, job, layout, pdf
from forms.job import Filled, Job, Line
from forms.pages import Pages
from forms.pieces import MM
from forms.sheet import LINE, Sheet, Text
from forms.table import TableLine
from models import acts, audit
from models.people import Person
from models.registers.seal_use import SealUse
from models.store import Store
from tests.forms import papers
from tests.forms.office import clock, close, enter

DOT = 150 / 25.4


def made(office: Store, sheet: Sheet, *entries: int) -> Job:
    return job.read(office, sheet, entries)


def texts_of(wanted: Job) -> list[str]:
    with Pages(pdf.draw(wanted)) as pages:
        return [close(pages.text(page)) for page in range(len(pages))]


def people(office: Store, more: int = 0) -> list[int]:
    for n in range(more):
        acts.enter(office, Person, {"name": f"周{'甲乙丙丁戊己庚辛壬癸'[n % 10]}{n}", "rank_id": "工作人员"})
    with office.read() as lookup:
        return [person.id for person in lookup.all(Person)]


def checks(office: Store, book: str, entry: int) -> dict[str, str]:
    with office.read() as lookup:
        found: dict[str, str] = audit.history(lookup.session, book, entry)[-1].facts["checks"]
    return found


def laid(wanted: Job) -> list[layout.Page]:
    known = faces.faces_for(pdf._characters(wanted))
    return layout.pages(layout.plan(wanted, known), wanted.filled[0])


def test_what_is_worked_out_is_printed_and_checked_as_printed(office: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = enter(office)
    before = made(office, papers.DESTRUCTION, entry)
    assert before.filled[0].texts["days"] == "2 天"
    assert "2天" in texts_of(before)[0]
    assert made(office, papers.DESTRUCTION, entry).filled[0].check == before.filled[0].check
    monkeypatch.setattr(office, "now", lambda: clock() + timedelta(days=1))
    after = made(office, papers.DESTRUCTION, entry)
    assert after.filled[0].texts["days"] == "3 天"
    assert after.filled[0].check != before.filled[0].check


def test_the_lines_of_a_table_are_checked_too(office: Store) -> None:
    sheet, entry = papers.DESTRUCTION, enter(office)
    lines = {"carriers": (Line(("1", "工作要点")),)}
    others = {"carriers": (Line(("1", "名册")),)}
    assert job.check_of(sheet, "1", {}, lines) != job.check_of(sheet, "1", {}, others)
    assert made(office, sheet, entry).filled[0].check == job.check_of(
        sheet, "用印〔2026〕1号", made(office, sheet, entry).filled[0].texts, made(office, sheet, entry).filled[0].lines
    )


def test_a_table_goes_on_overleaf_under_its_heads_and_loses_no_line(office: Store) -> None:
    texts = texts_of(made(office, papers.DESTRUCTION, enter(office, copies="60")))
    assert len(texts) > 2
    with_lines = [text for text in texts if "工作要点" in text or "培训课件" in text]
    assert len(with_lines) > 2
    assert all("销毁清单序号文件资料名称载体类别密级页数或容量份数" in text for text in with_lines)
    assert "".join(texts).count("第一季度工作要点") == 20
    assert "纸介质合计80" in "".join(texts)
    assert "分管领导" in texts[-1]


def test_a_table_without_lines_has_empty_ones_beside_the_rows_around_it(office: Store) -> None:
    (page,) = laid(made(office, papers.DESTRUCTION))
    assert sum(isinstance(piece, TableLine) and piece.empty for piece in page.pieces) == 4
    text = texts_of(made(office, papers.DESTRUCTION))[0]
    assert "销毁清单" in text
    assert "核验码" not in text


@pytest.mark.parametrize("written", range(1, 12))
def test_no_page_is_begun_for_empty_lines(written: int) -> None:
    tall = Line(tuple("一级主任科员、四级调研员" if head == "职务（级）或职称" else "" for head, *_ in papers.COLUMNS))
    filled = Filled((1,), "", check="1" * 10, lines={"staff": (tall,) * written})
    *_, last = laid(Job(papers.STAFF, "登记备案表", (filled,), "2026-11-25T10:44", "林知行"))
    lines = [piece for piece in last.pieces if isinstance(piece, TableLine)]
    assert lines
    assert not lines[0].empty


def test_a_cell_of_a_table_longer_than_a_page_goes_on_overleaf() -> None:
    long = "云麓区司法局，" * 700
    lines = {"carriers": (Line(("1", long, "", "", "", "")),)}
    filled = Filled((1,), "用印〔2026〕1号", place="1" * 13, check="1" * 10, lines=lines)
    pages = laid(Job(papers.DESTRUCTION, "审批表", (filled,), "2026-11-25T10:44", "林知行"))
    pieces = [piece for page in pages for piece in page.pieces if isinstance(piece, TableLine)]
    assert len(pages) > 2
    assert "".join(line for piece in pieces for line in piece.blocks[1].lines) == long
    assert all(block.height <= piece.height + 0.01 for piece in pieces for block in piece.blocks)


def test_a_list_has_a_line_for_each_entry_on_one_landscape_page(office: Store) -> None:
    wanted = made(office, papers.STAFF, *people(office))
    (text,) = texts_of(wanted)
    with Pages(pdf.draw(wanted)) as pages:
        assert pages.size(0) == pytest.approx((297, 210), abs=0.1)
    assert text.startswith("工作人员登记备案表")
    assert "报备单位（盖章）：云麓市云麓区司法局" in text
    assert "1宋砚秋云麓市云麓区司法局局长公共法律服务管理科" in text
    assert "本次备案共1页5人，有科室的5人报送时间：2026年11月25日" in text
    assert "编号：" not in text
    assert wanted.filled[0].code == ""


def test_a_long_list_says_page_x_of_y_and_repeats_its_heads(office: Store) -> None:
    texts = texts_of(made(office, papers.STAFF, *people(office, 40)))
    assert len(texts) > 2
    assert all(f"共{len(texts)}页第{n}页" in text for n, text in enumerate(texts, 1))
    assert all("身份证号" in text for text in texts)
    assert f"本次备案共{len(texts)}页45人" in texts[-1]


def test_what_stands_below_a_list_is_never_alone_on_its_page(office: Store) -> None:
    everyone = people(office, 40)
    for many in range(1, 45):
        *_, page = laid(made(office, papers.STAFF, *everyone[:many]))
        assert any(isinstance(piece, TableLine) for piece in page.pieces)


def test_a_list_leaves_one_trace_at_each_entry_with_one_check(office: Store) -> None:
    everyone = people(office)
    wanted = made(office, papers.STAFF, *everyone)
    job.note(office, wanted, "pdf")
    assert [checks(office, "person", entry) for entry in everyone] == [{"共 5 条": wanted.filled[0].check}] * 5


def test_a_struck_entry_is_struck_in_a_list_and_says_why(office: Store) -> None:
    kept, struck = enter(office), enter(office)
    acts.strike(office, SealUse, struck, "重复登记")
    wanted = made(office, papers.STAMPED, kept, struck)
    assert [line.struck for line in wanted.filled[0].lines["all"]] == [False, True]
    assert "作废：重复登记" in texts_of(wanted)[0]
    first, second = [piece for piece in laid(wanted)[0].pieces if isinstance(piece, TableLine)][:2]
    across = [[y1 == y2 for _, y1, _, y2 in piece.rules(0)] for piece in (first, second)]
    assert [any(level) for level in across] == [False, True]


def test_a_letter_is_filled_in_and_has_lines_to_write_on_where_nothing_is_known(office: Store) -> None:
    wanted = made(office, papers.REMINDER, enter(office))
    (text,) = texts_of(wanted)
    assert "周若水同志：你于2026-11-23领用的“法律援助中心办公设备采购合同”已超期2天，请在" in text
    assert text.count(LINE) == 8 + 10
    assert "云麓市云麓区司法局2026年11月25日" in text
    assert wanted.filled[0].code in text
    (blank,) = texts_of(made(office, papers.REMINDER))
    assert f"{LINE * 6}同志：" in blank
    assert "周若水" not in blank


def test_a_letter_has_no_rules_and_one_longer_than_a_page_goes_on_overleaf(office: Store) -> None:
    rows = (*papers.REMINDER.rows[:2], Text("　　" + "请按期交还。" * 600), *papers.REMINDER.rows[2:])
    wanted = made(office, replace(papers.REMINDER, rows=rows), enter(office))
    planned = layout.plan(wanted, faces.faces_for(pdf._characters(wanted)))
    pages = layout.pages(planned, wanted.filled[0])
    assert len(pages) > 2
    assert not any(layout.frame(planned, page).edges or layout.frame(planned, page).rules for page in pages)
    assert "".join(texts_of(wanted)).count("请按期交还。") >= 590  # the others are broken by the end of a page
    inks = [ink for page in pages for ink in layout.values(planned, wanted.filled[0], page)]
    assert sum(ink.text.count("交") for ink in inks) >= 600


def test_a_persons_sheet_has_neither_number_nor_square_code_but_a_check(office: Store) -> None:
    keeper = people(office)[-1]
    wanted = made(office, papers.LEAVING, keeper)
    (text,) = texts_of(wanted)
    assert "1印章区司法局公章" in text
    assert "编号" not in text
    assert wanted.filled[0].code == ""
    assert f"核验码：{wanted.filled[0].check}" in text
    job.note(office, wanted, "pdf")
    assert checks(office, "person", keeper) == {f"#{keeper}": wanted.filled[0].check}


def test_the_place_of_the_archive_stamp_stays_free(office: Store) -> None:
    for sheet in (papers.DESTRUCTION, replace(papers.REMINDER, strip=True, top=30)):
        with Pages(pdf.draw(made(office, sheet, enter(office)))) as pages:
            picture = pages.picture(0, 150)
        rows = [picture.pixels[y * picture.stride :][: picture.width] for y in range(int(8 * DOT), int(24 * DOT))]
        assert all(pixel > 200 for line in rows for pixel in line[int(82.5 * DOT) : int(127.5 * DOT)])


@pytest.mark.parametrize("sheet", papers.PAPERS, ids=lambda sheet: sheet.key)
def test_nothing_is_written_beside_the_paper_and_every_face_is_embedded(office: Store, sheet: Sheet) -> None:
    entries = people(office) if sheet.register == "person" else [enter(office, 5, copies="60", document="合同" * 100)]
    for wanted in (made(office, sheet), made(office, sheet, *entries)):
        planned = layout.plan(wanted, faces.faces_for(pdf._characters(wanted)))
        for filled in wanted.filled:
            for page in layout.pages(planned, filled):
                for ink in (*layout.frame(planned, page).inks, *layout.values(planned, filled, page)):
                    assert planned.left <= ink.x
                    assert ink.x + planned.faces.width(ink.text.rstrip("　 "), ink.size, ink.face) <= planned.right + 0.01
                    assert ink.y < (sheet.paper[1] - 6) * MM
        drawn = pdf.draw(wanted)
        assert drawn == pdf.draw(wanted)
        assert all(re.match(rb"[A-Z]{6}\+", face) for face in re.findall(rb"/BaseFont /(\S+)", drawn))


def test_the_columns_of_a_table_stand_side_by_side_over_the_whole_width() -> None:
    edges = papers.STAFF.tables()[0].edges(papers.STAFF.width)
    assert edges[0][0] == 0
    assert edges[-1][1] == pytest.approx(papers.STAFF.width)
    assert all(one[1] == other[0] for one, other in pairwise(edges))
