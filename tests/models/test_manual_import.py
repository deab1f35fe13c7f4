"""A manual is held against the office before anything is written, comes in as one act, and changes nothing the second time."""

from datetime import date

import pytest
from sqlalchemy import select

from models import acts, check
from models.coverage import (
    DANGLING,
    TWICE,
    UNCOVERED,
    UNESTABLISHED,
    UNKNOWN_STAFFING,
    UNKNOWN_TASK,
    UNREFERENCED,
    VACANT,
    Mark,
    marks,
)
from models.manual import Boundary, Duty, Edition, Holder, Post, Task, stands
from models.manual_import import Differences, Proposal, accept, as_json, propose
from models.manual_paper import decode, paper
from models.manual_text import read
from models.outline import SectionLine, drawn, outline
from models.people import Section
from models.store import Store
from tests.manuals import GARDEN, OFFICE, PROCEDURES, TEXT, shared
from tests.offices import Clock, refused

OWN = OFFICE.replace("综务科", "办公室") + GARDEN  # one of the two sections is the furnished office's own


def proposed(office: Store, text: str = OWN) -> Proposal:
    return propose(office, read(paper(text)), "手册.txt", "0" * 64)


def imported(office: Store, text: str = OWN) -> Differences:
    proposal = proposed(office, text)
    accept(office, proposal)
    return proposal.differences


def tree(office: Store) -> dict[str, SectionLine]:
    with office.read() as lookup:
        return {section.name: section for section in outline(lookup)}


def found(office: Store) -> list[Mark]:
    with office.read() as lookup:
        return list(marks(outline(lookup)))


def size(differences: Differences) -> tuple[int, int, int]:
    return len(differences.added), len(differences.changed), len(differences.gone)


def rows(office: Store) -> int:
    with office.read() as lookup:
        return int(lookup.session.connection().exec_driver_sql("SELECT count(*) FROM audit").scalar_one())


def test_a_proposal_writes_nothing_and_accepting_it_is_one_act(office: Store) -> None:
    before = rows(office)
    proposal = proposed(office)
    assert size(proposal.differences) == (23, 1, 0)
    assert rows(office) == before
    accept(office, proposal)
    assert rows(office) - before == 25  # each record, and the edition
    assert len(office.last.touched) == 25
    assert check.verify(office).ok


def test_the_tree_says_what_the_manual_says(office: Store) -> None:
    imported(office)
    own, garden = tree(office)["办公室"], tree(office)["园艺科"]
    assert [t.posts for t in own.tasks] == [("正职岗位",), ("正职岗位",), ("综合岗位",), ()]
    assert [t.links.found for t in garden.tasks] == [("2.1", "2.3", "2.4"), ()]
    assert (garden.side_name, [len(x) for x in (garden.department_duties, garden.section_duties, own.boundary)]) == (
        "温室", [1, 3, 2],
    )
    with office.read() as lookup:
        assert [s.name for s in outline(lookup)] == ["办公室", "园艺科", "行政执法监督科"]


def test_a_second_import_changes_nothing_and_is_no_act(office: Store) -> None:
    imported(office)
    before = rows(office)
    proposal = proposed(office)
    assert proposal.differences.nothing
    assert accept(office, proposal) is None
    assert rows(office) == before


def test_a_section_is_known_by_a_short_name_too(office: Store) -> None:
    imported(office, OFFICE.replace("综务科", "局办") + GARDEN)
    assert "局办" not in tree(office)
    assert len(tree(office)["办公室"].tasks) == 4


def test_a_moved_number_a_new_reference_and_other_punctuation_are_changes(office: Store) -> None:
    imported(office)
    text = OWN.replace("1、开窗。", "X").replace("2、关窗。", "1、关窗；").replace("X", "2、开窗。")
    differences = imported(office, text)
    assert size(differences) == (0, 2, 0)
    assert {c.name: c.after for c in differences.changed} == {"开窗。": {"no": 2}, "关窗；": {"no": 1, "text": "关窗；"}}
    assert proposed(office, text).differences.nothing


def test_what_is_gone_ends_and_goes_on_when_it_is_there_again(office: Store, clock: Clock) -> None:
    imported(office)
    clock.turn(days=400)
    without = OWN.replace("2、关窗。（流程规范见附件1：（三）-3.2）", "2、擦窗。")
    differences = imported(office, without)
    assert size(differences) == (1, 0, 1)
    with office.read() as lookup:
        closed = lookup.session.scalars(select(Task).where(Task.text == "关窗。")).one()
        new = lookup.session.scalars(select(Task).where(Task.text == "擦窗。")).one()
        assert (closed.until, new.since) == (date(2027, 12, 29), lookup.today)
        assert not stands(closed, lookup.today)
    assert proposed(office, without).differences.nothing
    again = imported(office)
    assert [(c.name, c.after["until"]) for c in again.changed] == [("关窗。", None)]
    assert [c.name for c in again.gone] == ["擦窗。"]
    assert [t.text for t in tree(office)["园艺科"].tasks] == ["开窗。", "关窗。"]
    assert proposed(office).differences.nothing


def test_a_table_removed_ends_the_section_and_a_post_added_is_added(office: Store) -> None:
    imported(office)
    row = "\t\n\t\n\t\n\t副职岗位\n\t承担第4项。\n\t\n\t行政编制\n\n"
    text = OWN.replace("\t\n\t\n\t\n\t综合岗位", row + "\t\n\t\n\t\n\t综合岗位", 1)
    assert [c.name for c in imported(office, text).added] == ["副职岗位"]
    assert not [m for m in found(office) if m.word == UNCOVERED]
    differences = imported(office, text.replace(GARDEN, ""))
    assert {c.book for c in differences.gone} == {"section", "duty", "task", "post"}
    assert len(differences.gone) == 9
    assert "园艺科" not in tree(office)
    assert size(imported(office, text)) == (0, 9, 0)
    assert len(tree(office)["园艺科"].tasks) == 2


def test_a_section_that_no_manual_ever_named_is_left_alone(office: Store) -> None:
    imported(office)
    assert "行政执法监督科" in tree(office)


def test_a_section_with_an_unread_line_ends_nothing(office: Store) -> None:
    imported(office)
    damaged = OWN.replace("\t综合岗位\n", "", 1)
    assert proposed(office, damaged).manual.unread
    assert proposed(office, damaged).differences.nothing


def test_another_bureaus_manual_is_refused(office: Store) -> None:
    with refused("像是别的单位的手册"):
        proposed(office, TEXT)
    imported(office)
    imported(office, OWN + GARDEN.replace("2.园艺科（挂温室牌子）", "3.水井科"))
    with refused("像是别的单位的手册"):
        proposed(office, OFFICE.replace("综务科", "办公室") + GARDEN.replace("园艺科", "甲科") + GARDEN.replace("园艺科", "乙科"))


def test_what_was_seen_is_what_happens(office: Store) -> None:
    proposal = proposed(office)
    acts.enter(office, Section, {"name": "园艺科"})
    with refused("请重新预览"):
        accept(office, proposal)
    assert tree(office)["园艺科"].tasks == ()
    with office.read() as lookup:
        assert not lookup.all(Edition)


def test_what_the_clerk_chose_stays_until_the_manual_says_otherwise(office: Store) -> None:
    imported(office, OWN.replace("某院借调", "编外"))
    post = next(p for p in tree(office)["园艺科"].posts if p.name == "业务岗2")
    assert (post.staffing, [m.word for m in found(office) if m.post_id == post.id]) == (None, [UNKNOWN_STAFFING, VACANT])
    acts.correct(office, Post, post.id or 0, {"staffing": "合同制"})
    assert proposed(office, OWN.replace("某院借调", "编外")).differences.nothing
    imported(office)
    assert next(p for p in tree(office)["园艺科"].posts if p.name == "业务岗2").staffing.value == "借调"  # type: ignore[union-attr]  # it has one


def test_an_edition_remembers_the_file_and_what_it_brought(office: Store) -> None:
    edition = accept(office, propose(office, read(paper(OWN + PROCEDURES)), "手册.txt", "ab" * 32))
    with office.read() as lookup:
        row = lookup.get("edition", edition or 0)
        assert (row.file, row.sha256, row.imported_on, row.tasks, row.procedures) == ("手册.txt", "ab" * 32, lookup.today, 6, 3)
        assert (row.added, row.changed, row.gone, row.unread, row.dropped_contacts) == (23, 1, 0, 0, 3)


def test_changes_are_told_record_by_record_with_before_and_after(office: Store) -> None:
    told = as_json(proposed(office).differences.changed)
    fields = {"no": [None, 1]}
    assert told == [{"register": "section", "section": "办公室", "name": "办公室", "fields": fields}]
    added = as_json(proposed(office).differences.added)
    assert next(a for a in added if a["name"] == "综合岗位")["fields"]["staffing"] == [None, "劳务派遣"]


def test_every_mark_has_a_word_and_a_reason(office: Store) -> None:
    imported(office, OWN.replace("承担科室工作第1-2项。", "承担科室工作第1-3项。"))
    said = {(m.section, m.word, m.task, m.post) for m in found(office) if m.word != VACANT}
    assert said == {
        ("办公室", UNCOVERED, 4, ""), ("办公室", UNREFERENCED, 4, ""), ("办公室", UNESTABLISHED, 3, "综合岗位"),
        ("园艺科", TWICE, 2, ""), ("园艺科", DANGLING, 2, ""), ("园艺科", UNKNOWN_TASK, None, "业务岗1"),
    }
    assert all(m.why.endswith("。") and "{" not in m.why for m in found(office))


@pytest.mark.parametrize(("remark", "marked"), [("行政编制", 0), ("事业编制", 0), ("合同制", 1), ("劳务派遣", 1), ("借调", 1)])
def test_confidential_work_asks_for_an_established_post(office: Store, remark: str, marked: int) -> None:
    imported(office, OWN.replace("劳务派遣人员", remark))
    assert sum(m.word == UNESTABLISHED for m in found(office)) == marked


def test_a_post_is_vacant_until_someone_holds_it_and_a_deputy_does_not(office: Store) -> None:
    imported(office)
    post = tree(office)["办公室"].posts[0]
    address = f"#{post.id}"
    acts.enter(office, Holder, {"post_id": address, "name": "吴五", "deputy": "是"})
    acts.enter(office, Holder, {"post_id": address, "name": "郑六", "until": "2026-10-31"})
    assert tree(office)["办公室"].posts[0].vacant
    acts.enter(office, Holder, {"post_id": address, "name": "陆三", "since": "2026-11-01"})
    held = tree(office)["办公室"].posts[0]
    assert not held.vacant
    assert [(h.name, h.deputy, h.now) for h in held.holders or ()] == [
        ("吴五", True, True), ("郑六", False, False), ("陆三", False, True),
    ]
    with office.read() as lookup:
        assert outline(lookup, date(2026, 10, 1))[0].posts[0].holders


def test_nobody_takes_a_post_that_has_ended(office: Store) -> None:
    imported(office)
    post = tree(office)["园艺科"].posts[0]
    imported(office, OWN.replace(GARDEN, ""))
    with refused("不是现有岗位"):
        acts.enter(office, Holder, {"post_id": f"#{post.id}", "name": "陆三"})


def test_the_real_manual_comes_in_with_its_marks_and_only_once(office: Store) -> None:
    manual = read(paper(decode(shared("seeds/001*.txt").read_bytes())))
    proposal = propose(office, manual, "001.txt", "0" * 64)
    assert size(proposal.differences) == (239, 2, 0)  # two of its sections are the furnished office's
    accept(office, proposal)
    assert propose(office, manual, "001.txt", "0" * 64).differences.nothing
    with office.read() as lookup:
        counted = [len(lookup.all(kind)) for kind in (Section, Duty, Task, Post, Boundary)]
    assert counted == [8, 116, 97, 18, 2]
    for said in (found(office), marks(drawn(manual))):
        words = [m.word for m in said]
        assert [words.count(w) for w in (UNCOVERED, UNREFERENCED, DANGLING, TWICE, UNESTABLISHED)] == [3, 14, 1, 0, 1]
        uncovered = [(m.section, m.task) for m in said if m.word == UNCOVERED]
        assert uncovered == [("区委依法治区办秘书科", 14), ("行政执法监督科", 16), ("行政执法监督科", 17)]
        assert [(m.section, m.task, m.post) for m in said if m.word == UNESTABLISHED] == [("办公室", 5, "综合岗位")]
    assert [m.word for m in found(office)].count(VACANT) == 18
