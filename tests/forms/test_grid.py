"""The section's table and the post's card as PDF: every word is there, nothing runs over its cell, pages go on."""

import io

import pytest

from forms import faces
from forms.grid import ON, Box, Grid, Placed, sheets
from forms.grid_pdf import drawing
from forms.manual import grids, hanzi
from forms.pages import Pages
from models import acts
from models.manual import Holder, Post
from models.store import Store
from tests.forms.office import clock
from tests.manual_office import import_manual
from tests.offices import refused

WORDS = "浇花修剪树木看护水井"

OWN = "公共法律服务管理科"


@pytest.fixture
def office(office: Store) -> Store:
    import_manual(office)
    return office


def plan(office: Store, section: str = "", post: int | None = None) -> list[Grid]:
    with office.read() as lookup:
        return grids(lookup, section, post)


def texts_of(made: list[Grid]) -> list[str]:
    file = io.BytesIO()
    for _ in drawing(made, "科室与岗位", "林知行", clock(), file):
        pass
    with Pages(file.getvalue()) as pages:
        return [pages.text(n) for n in range(len(pages))]


def plain(text: str) -> str:
    return "".join(text.split())


def laid(*grid: Grid) -> list[tuple[Placed, ...]]:
    known = faces.faces_for({c for g in grid for text in g.texts() for c in text} | set(ON))
    return [sheet.cells for g in grid for sheet in sheets(g, known)]


def test_each_section_has_its_table_and_each_post_its_card(office: Store) -> None:
    cards = ["岗位职责卡", "岗位职责卡"]
    assert [grid.title for grid in plan(office)] == [f"1.{OWN}", *cards, "2.园艺科（挂温室牌子）", *cards]
    assert [grid.title for grid in plan(office, "园艺科")] == ["2.园艺科（挂温室牌子）", *cards]


def test_the_table_says_what_the_manual_says(office: Store) -> None:
    said = plain(texts_of(plan(office, OWN))[0])
    for words in (
        "“三定”规定对应内容", "一、管理院内的花木。", "（二）修剪村（社区）的树。", "正职岗位", "承担科室任务第3项",
        "1.浇花。（流程规范见附件1：（一）-1.1.1、2、8）", "劳务派遣人员", "1.与门卫分管东门。",
    ):
        assert words in said


def test_a_card_calls_procedures_by_title_and_tells_who_holds_the_post(office: Store) -> None:
    with office.read() as lookup:
        post = next(p.id for p in lookup.all(Post) if p.name == "综合岗位")
    acts.enter(office, Holder, {"post_id": f"#{post}", "name": "周若水", "since": "2026-03-01"})
    acts.enter(office, Holder, {"post_id": f"#{post}", "name": "陆照野", "since": "2026-11-01", "deputy": "是"})
    said = plain(texts_of(plan(office, post=post))[0])
    for words in ("岗位职责卡", "周若水（2026年3月1日起）", "陆照野（2026年11月1日起）", "劳务派遣", "3.看护水井的机要钥匙。"):
        assert words in said
    assert "空缺" not in said


def test_a_section_that_is_not_there_is_refused_with_a_sentence(office: Store) -> None:
    with refused("科室中没有“没有的科”"):
        plan(office, "没有的科")


def test_long_text_goes_on_overleaf_with_the_heads_and_loses_no_line() -> None:
    long = "\n".join(f"{n}.{WORDS * 3}。" for n in range(1, 91))
    head = (Box("任务", 0, head=True), Box("岗位", 1, head=True), Box("责任", 2, head=True))
    first = (Box(long, 0, rows=2), Box("正职岗位", 1, known=True), Box(WORDS * 90, 2))
    second = (Box("副职岗位", 1, known=True), Box(WORDS, 2))
    made = laid(Grid("某科", "单位：某局", (120.0, 30.0, 120.0), (head, first, second), heads=1))
    assert len(made) > 2
    tasks = [line for cells in made for cell in cells if cell.left == made[0][0].left for line in cell.lines]
    assert tasks.count("任务") == len(made)
    assert plain("".join(line for line in tasks if line != "任务")) == plain(long)
    for cells in made:
        assert all(len(cell.lines) * 9 * 1.36 <= cell.bottom - cell.top + 0.1 for cell in cells)
        assert max(cell.bottom for cell in cells) <= 198 * 72 / 25.4
    assert ["正职岗位", ON] in [list(cell.lines) for cell in made[1]]


def test_cells_neither_overlap_nor_leave_a_gap(office: Store) -> None:
    for cells in laid(*plan(office)):
        area = sum((c.right - c.left) * (c.bottom - c.top) for c in cells)
        left, right = min(c.left for c in cells), max(c.right for c in cells)
        top, bottom = min(c.top for c in cells), max(c.bottom for c in cells)
        assert area == pytest.approx((right - left) * (bottom - top))


def test_the_same_grids_are_always_the_same_bytes(office: Store) -> None:
    assert texts_of(plan(office)) == texts_of(plan(office))


@pytest.mark.parametrize(("number", "words"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (36, "三十六"), (130, "130")])
def test_numbers_are_written_in_characters(number: int, words: str) -> None:
    assert hanzi(number) == words
