"""A manual is read as its tables say it: every hazard of the flattened text on invented content, then the real one."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalogue import procedures, resolve
from models.manual import post_kind, staffing, task_numbers
from models.manual_contacts import is_contact, without_contacts
from models.manual_items import numbered
from models.manual_paper import Line, decode, paper
from models.manual_text import Manual, SectionPart, read
from models.text import Refused
from tests import manuals
from tests.manuals import GARDEN, OFFICE, PROCEDURES, TEXT, shared
from tests.offices import refused


def manual(text: str = TEXT) -> Manual:
    return read(paper(text))


def office(text: str = TEXT) -> SectionPart:
    return manual(text).sections[0]


def test_the_tables_give_sections_duties_tasks_and_posts() -> None:
    found = manual()
    assert found.unread == ()
    assert found.counts() == {
        "sections": 2, "department_duties": 3, "section_duties": 7, "tasks": 6, "posts": 4, "procedures": 3, "mechanisms": 0,
        "dropped_contacts": 3,
    }
    assert found.procedures == ("1.1.1", "1.10", "1.11")
    assert [(s.no, s.name, s.side_name) for s in found.sections] == [(1, "综务科", None), (2, "园艺科", "温室")]


def test_items_are_cut_at_their_own_numbers_and_broken_lines_are_joined() -> None:
    assert [d.text for d in office().department_duties] == ["管理院内的花木。", "照看水井。"]
    duties = [(d.no, d.text) for d in office().section_duties]
    assert duties == [(1, "浇花。"), (2, "修剪村（社区）的树。"), (3, "看井。再看一次。"), (4, "记水位。")]
    assert [d.text for d in manual().sections[1].section_duties] == ["开窗。", "关窗。", "扫地。"]


def test_tasks_part_from_their_references() -> None:
    tasks = office().tasks
    assert [(t.no, t.text, t.reference) for t in tasks] == [
        (1, "浇花。", "（一）-1.1.1、2、8"), (2, "修剪树木；", "（一）-1.1.9、1.3"),
        (3, "看护水井的机要钥匙。", "（一）-1.2、4"), (4, "记水位", None),
    ]


def test_posts_keep_their_words_and_blank_rows_of_the_form_are_none() -> None:
    head, general = office().posts
    assert (head.name, head.establishment) == ("正职岗位", "行政编制")
    assert head.responsibility == "（1）主持全科；\n（2）承担科室工作任务第1、2项。\n收尾。"
    assert (general.name, general.responsibility) == ("综合岗位", "承担科室任务第3项")
    assert [b.text for b in office().boundary] == ["与门卫分管东门。", "与食堂共用水井。"]
    assert [p.name for p in manual().sections[1].posts] == ["业务岗1", "业务岗2"]
    assert manual().sections[1].boundary == ()


def test_the_last_table_ends_at_a_heading_without_an_empty_line() -> None:
    assert manual().sections[1].posts[-1].establishment == "某院借调"


@pytest.mark.parametrize(
    ("reference", "found", "missing"),
    [
        ("（一）-1.1.1、2、8", "1.1.1 1.1.2 1.1.8", ""), ("（一）-1.2、4", "1.2 1.4", ""), ("1.1.9、1.3", "1.1.9 1.3", ""),
        ("（二）-2.1、3、4", "2.1 2.3 2.4", ""), ("(三)—3.2", "", "3.2"), ("1.11、12，13", "1.11 1.12 1.13", ""),
        ("（五）－5.9至5.11", "5.9 5.10 5.11", ""), ("2.1、2.1", "2.1", ""), (None, "", ""),
    ],
)
def test_abbreviated_numbers_replace_the_last_component(reference: str | None, found: str, missing: str) -> None:
    links = resolve(reference)
    assert (" ".join(links.found), " ".join(links.missing), links.unread) == (found, missing, ())


def test_a_number_alone_is_never_a_chapter() -> None:
    assert resolve("4").unread == ("4",)
    assert resolve("1.2至2.5").unread == ("1.2至2.5",)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("承担科室工作任务第1、11、14、15项。", (1, 11, 14, 15)),
        ("负责科室工作第1-12项", tuple(range(1, 13))), ("第12项", (12,)),
        ("第2、第3项，第五至七项", (2, 3, 5, 6, 7)), ("协助正职完成工作", ()), ("第1—\n3项。", (1, 2, 3)), (None, ()),
    ],
)
def test_the_numbers_of_tasks_are_read_in_any_wording(words: str | None, numbers: tuple[int, ...]) -> None:
    assert task_numbers(words) == numbers


def test_secondment_is_a_source_and_no_establishment() -> None:
    kinds = [staffing(words) for words in ("行政编制", "事业编制", "合同制", "劳务派遣人员", "某院借调")]
    assert [k.established for k in kinds if k] == [True, True, False, False, False]
    assert staffing("别的") is None
    assert [post_kind(name) and post_kind(name).value for name in ("正职岗位", "业务岗2", "门卫")] == ["正职", "业务", None]  # type: ignore[union-attr]  # none is not asked


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_usual_encoding_and_line_end_reads_the_same(encoding: str, end: str) -> None:
    text = TEXT.replace("©", "").replace("\n", end)
    assert manual(decode(text.encode(encoding))) == manual()


def test_what_is_no_text_is_refused() -> None:
    for data in (b"\0\1\2" * 50, b"\xff\xff\xff\xff"):
        with refused("不是文字"):
            decode(data)


def test_an_empty_line_inside_a_cell_does_not_end_the_row() -> None:
    text = TEXT.replace("\t综合岗位\n", "\t综合\n\n\n \n岗位\n", 1)
    assert manual(text).counts() == manual().counts()
    text = TEXT.replace("\t综合岗位\n", "\t综合岗位\n\n", 1)
    assert manual(text).counts() == manual().counts()


def test_rows_with_too_few_or_too_many_cells_are_told_and_the_rest_is_read() -> None:
    for broken in (TEXT.replace("\t综合岗位\n", "", 1), TEXT.replace("\t综合岗位\n", "\t综合岗位\n\t又\n", 1)):
        found = manual(broken)
        assert [u.why for u in found.unread] == [f"这一行有 {6 if '综合' not in broken[:900] else 8} 格，应有 7 格。"]
        assert [p.name for p in found.sections[0].posts] == ["正职岗位"]
        assert not found.sections[0].whole
        assert found.sections[1].whole


def test_lines_that_cannot_be_read_are_told_with_their_number() -> None:
    text = TEXT.replace("2.修剪树木", "修剪树木")
    text = text.replace("\t业务岗1\n\t承担科室工作第1-2项。", "\t承担科室工作第1-2项。\n\t业务岗1")
    lines = text.split("\n")
    for found in manual(text).unread:
        assert found.text.split("（")[0] in lines[found.line - 1]
    assert [u.why for u in manual(text).unread] == ["没有序号，不知属于哪一条。", "不像岗位名称。"]


def test_a_number_given_twice_and_a_post_without_a_name_are_told() -> None:
    text = TEXT.replace("4、记水", "3、记水").replace("\t综合岗位\n", "\t\n", 1)
    assert {u.why for u in manual(text).unread} == {"序号 3 前面已有一条。", "没有岗位名称。"}


def test_a_number_passed_over_is_told_and_a_strange_number_is_no_part_of_the_item_above() -> None:
    text = TEXT.replace("[bookmark: _GoBack]2.修剪树木", "（五）修剪树木")
    found = manual(text.replace("1、开窗。", "2、开门。").replace("2、关", "3、关"))
    assert [(u.why, u.gap) for u in found.unread] == [("没有序号，不知属于哪一条。", False), ("前面缺序号 1。", True)]
    assert [section.whole for section in found.sections] == [False, True]


def test_items_that_changed_places_are_no_gap_but_one_that_is_left_out_is() -> None:
    first, second = GARDEN.split("1、开窗。")[1].split("\n")[0], "2、关窗。（流程规范见附件1：（三）-3.2）"
    first = "1、开窗。" + first
    swapped = TEXT.replace(f"{first}\n{second}", f"{second}\n{first}")
    found = manual(swapped)
    assert swapped != TEXT
    assert found.unread == ()
    assert found.counts() == manual(TEXT).counts()
    left_out = manual(swapped.replace("2、关窗", "3、关窗"))
    assert [u.why for u in left_out.unread] == ["前面缺序号 2。"]


def test_text_outside_tables_and_procedures_is_told() -> None:
    found = manual("说明：本册自编。\n" + TEXT)
    assert [(u.line, u.text) for u in found.unread] == [(1, "说明：本册自编。")]
    assert all(section.whole for section in found.sections)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TEXT.replace("\t备注\n", "", 1).replace("\t\n\n", "\n", 1), "缺少“备注”一栏"),
        (TEXT.replace("\t岗位\n名称\n", "\t职位\n", 1), "缺少“岗位名称”一栏"),
        (TEXT.replace("部门主要职责\n\t科室职责", "科室职责", 1), "缺少“部门主要职责”一栏"),
        (TEXT.replace("\t岗位责任\n", "\t\n\t岗位责任\n", 1), "表头有 8 栏"),
        (TEXT.replace(" 1.综务科\n", "", 1), "没有科室名称"),
        (OFFICE + TEXT, "“综务科”有两张表"),
        (TEXT.replace("1.浇花。", "1.浇花" + "花" * 10_001, 1), "超过 10000 字"),
        (PROCEDURES, "没有科室表格，像是没有科室表格的工作流程（附件1）"),
        ("1.甲乙配合\n机制\n一、科室间事项\n2.丙丁配合\n机制\n", "像是科室间协调配合机制"),
        ("部门职责登记表\n\t1\n\t2\n\n", "像是部门职责登记表"),
        ("", "像是空文件"),
        ("随便写的。", "像是别的文件"),
    ],
)
def test_a_manual_without_its_shape_is_refused_in_one_sentence(text: str, why: str) -> None:
    with refused(why):
        manual(text)


def test_contacts_are_dropped_wherever_they_stand() -> None:
    remark = "\t劳务派遣人员\n"
    text = TEXT.replace(remark, f"{remark}联系人：{manuals.PLANTED}\n电话：{manuals.TELEPHONE}\n办公地址\n某路1号\n")
    found = manual(text)
    assert found.dropped_contacts == 4
    assert found.unread == ()
    for secret in (manuals.PLANTED, manuals.TELEPHONE, "某路"):
        assert secret in text
        assert secret not in repr(found)


def test_a_line_that_was_more_than_a_contact_is_told_without_its_words() -> None:
    found = manual(TEXT.replace("\t劳务派遣人员\n", f"\t劳务派遣人员（{manuals.PLANTED} 13800001111）\n"))
    assert [(u.text, u.why) for u in found.unread] == [("", "含电话或地址，整行略去。")]
    assert manuals.PLANTED not in repr(found)
    assert found.sections[0].posts[1].establishment is None


APART = ("联 系 人：甲", "联系人 甲", "联系电话 1")  # as they stand in a form


def test_contacts_are_told_from_work() -> None:
    numbers = "0999-7654321", "（0999）7654321", "甲 13800001111", "a@b.cn", "甲 7654321"
    for text in ("联系人：甲", "五、联系电话: 1", *numbers, *APART):
        assert is_contact(text), text
    for text in (
        "负责联系有关部门。", "联系人员的安排", "联系方式 发生变化的，及时更正。",
        "（一）单位信息：法人代表及联系电话变化的", "1.接听电话。", "截至20260612的数据", "1.1.9、1.3",
    ):
        assert not is_contact(text), text
    texts = ["联系人：甲", "电话：1", "", "地址：乙", "正文", "联系人：丙", "联 系 人：丁"]
    lines = [Line(n, text) for n, text in enumerate(texts)]
    sifted = without_contacts(lines)
    assert (sifted.blocks, [line.text for line in sifted.kept]) == (3, ["", "正文"])


def test_a_list_within_an_item_stays_with_it() -> None:
    lines = [Line(1, "1.浇花："), Line(2, "（1）早；"), Line(3, "（2）晚。"), Line(4, "2.看井。")]
    items, unread = numbered(lines, sentences=False)
    assert ([item.text for item in items], unread) == (["浇花：\n（1）早；\n（2）晚。", "看井。"], [])


def test_a_table_removed_a_post_added_and_two_lines_swapped_are_followed() -> None:
    assert manual(OFFICE + PROCEDURES).counts()["sections"] == 1
    row = "\t\n\t\n\t\n\t副职岗位\n\t承担第4项。\n\t\n\t行政编制\n\n"
    added = manual(TEXT.replace("\t\n\t\n\t\n\t综合岗位", row + "\t\n\t\n\t\n\t综合岗位", 1))
    assert [p.name for p in added.sections[0].posts] == ["正职岗位", "副职岗位", "综合岗位"]
    swapped = GARDEN.replace("1、开窗。", "X").replace("2、关窗。", "1、开窗。").replace("X", "2、关窗。")
    tasks = {t.no: (t.text, t.reference) for t in manual(OFFICE + swapped + PROCEDURES).sections[1].tasks}
    assert tasks == {2: ("关窗。", "（二）-2.1、3、4"), 1: ("开窗。", "（三）-3.2")}


LINES = TEXT.split("\n")
places = st.integers(0, len(LINES) - 1)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["drop", "swap", "empty", "tab", "cut", "end"]), places, places), max_size=4))
def test_no_damage_makes_the_reading_fail(damage: list[tuple[str, int, int]]) -> None:
    """However a file was damaged, it is read with what could not be read told, or refused."""
    lines = list(LINES)
    for what, one, other in damage:
        i, j = one % max(len(lines), 1), other % max(len(lines), 1)
        if what == "swap" and lines:
            lines[i], lines[j] = lines[j], lines[i]
        elif what == "cut" and lines:
            lines[i] = lines[i][: j % (len(lines[i]) + 1)]
        elif what in ("empty", "tab"):
            lines.insert(i, "" if what == "empty" else "\t")
        else:
            del lines[i : i + 1 if what == "drop" else None]
    with suppress(Refused):
        found = manual("\n".join(lines))
        assert all(1 <= u.line <= len(lines) for u in found.unread)


@pytest.mark.parametrize("line", ["字\n", "\t字\n", "字\n\t字\n", "\n", "一、事项名称\n", "1.1.1甲\n"])
def test_a_long_file_that_is_no_manual_is_refused_at_once(line: str) -> None:
    begun = time.perf_counter()
    with refused("没有科室表格"):
        manual(line * 30_000)
    assert time.perf_counter() - begun < 5


def test_the_real_manual_reads_as_the_fact_base_has_it() -> None:
    found = manual(decode(shared("seeds/001*.txt").read_bytes()))
    facts = json.loads(shared("spec/posts.json").read_text("utf-8"))
    assert found.counts() == {
        "sections": 8, "department_duties": 30, "section_duties": 86, "tasks": 97, "posts": 18, "procedures": 74,
        "mechanisms": 0, "dropped_contacts": 65,
    }
    assert found.unread == ()
    assert list(found.procedures) == list(procedures())
    for section, fact in zip(found.sections, facts["sections"], strict=True):
        assert (section.no, section.name, section.side_name) == (fact["no"], fact["section"], fact["side_name"])
        assert [len(section.department_duties), len(section.section_duties)] == list(fact["counts"].values())[:2]
        for task, wanted in zip(section.tasks, fact["tasks"], strict=True):
            links = resolve(task.reference)
            assert (task.no, task.reference, list(links.missing)) == (wanted["no"], wanted["ref_text"], wanted["missing_refs"])
            assert {*links.found, *links.missing} == {*wanted["refs"], *wanted["missing_refs"]}
        for post, wanted in zip(section.posts, fact["posts"], strict=True):
            assert (post.name, list(task_numbers(post.responsibility))) == (wanted["name"], wanted["tasks"])
            assert post.establishment == wanted["establishment_source_text"]
        assert len(section.boundary) == len(fact["boundary"]["matters"])


def test_mechanisms_of_another_bureau_are_refused_never_half() -> None:
    with refused("像是科室间协调配合机制"):
        manual(decode(shared("seeds/000*.txt").read_bytes()))
