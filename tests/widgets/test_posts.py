"""科室与岗位: what the manual says is shown with what is odd about it; holders are entered and ended by keys alone."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models import acts
from models.manual import Holder, Post, Task
from models.store import Store
from tests.manual_office import import_manual
from widgets.bus import Bus
from widgets.buttons import Button
from widgets.desk import Desk, Said
from widgets.editor import Editor
from widgets.fields import LineEdit
from widgets.pages.posts import PostsPage
from widgets.pages.posts_lists import COVERS, lists
from widgets.shell import Frame
from widgets.theme import SHIPPED, Look

Key = Qt.Key
TASKS, DUTIES, POSTS, BOUNDARY = range(4)


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot) -> PostsPage:
    import_manual(store)
    return opened(store, look, qtbot)


def opened(store: Store, look: Look, qtbot: QtBot) -> PostsPage:
    made = PostsPage(Desk(store, look, Bus(store)))
    frame = Frame(QWidget(), look)
    frame.show_page(made)
    made.inspector_changed.connect(lambda: frame.show_inspector(made.inspector))
    qtbot.addWidget(frame)
    frame.resize(1366, 740)
    frame.show()
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    made.tree.setFocus()
    return made


def table(page: PostsPage, tab: int = TASKS) -> list[tuple[str, ...]]:
    page.middle.tabs.setCurrentIndex(tab)
    return [row.texts for row in page.middle.model.rows]


def beside(page: PostsPage) -> str:
    assert page.inspector is not None
    return "\n".join(label.text() for label in page.inspector.findChildren(QLabel))


def post_id(page: PostsPage, name: str) -> int:
    return next(post.id or 0 for section in page.sections for post in section.posts if post.name == name)


def press(page: PostsPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.window().focusWidget() or page, key)  # as typed: wherever the focus is


def edited(page: PostsPage) -> Editor:
    assert page.editor is not None
    return page.editor


def test_in_large_text_the_posts_of_a_task_stand_in_one_column(store: Store, look: Look, qtbot: QtBot) -> None:
    acts.enter(store, Task, {"section_id": "办公室", "no": "1", "text": "办文"})
    for name in ("正职岗位", "副职岗位", "综合岗位", "业务岗位1", "业务岗位2"):
        responsibility = "承担第1项。" if name in ("正职岗位", "业务岗位1") else ""
        acts.enter(store, Post, {"section_id": "办公室", "name": name, "responsibility": responsibility})
    section = next(s for s in opened(store, look, qtbot).sections if s.name == "办公室")
    usual, large = (lists(scale)[TASKS](section, ())[:2] for scale in (1, 1.5))
    assert [column.title for column in usual[0]][3:-1] == ["正职", "副职", "综合", "业务1", "业务2"]
    assert [column.title for column in large[0]][3:-1] == ["岗位"]
    assert large[1][0].texts[3] == "正职、业务1"


def test_the_tree_has_every_section_with_its_posts(page: PostsPage) -> None:
    model = page.tree.model()
    names = [model.index(n, 0).data() for n in range(model.rowCount())]
    assert names == ["办公室", "园艺科"]
    assert [model.index(n, 0, model.index(1, 0)).data() for n in range(2)] == ["业务岗1", "业务岗2"]


def test_tasks_stand_with_the_posts_that_cover_them_and_a_word_where_none_does(page: PostsPage) -> None:
    rows = table(page)
    assert rows[0] == ("1", "浇花。", "1.1.1、2、8", COVERS, "", "")
    assert rows[2][3:] == ("", COVERS, "涉密岗位待核")
    assert rows[3] == ("4", "记水位", "", "", "", "无岗位承担、无流程规范")
    assert page.middle.uncovered.accessibleName() == "1 项无岗位"


def test_a_post_opened_beside_large_text_does_not_widen_the_window(store: Store, families: list[str], qtbot: QtBot) -> None:
    import_manual(store)
    page = opened(store, Look(scale=1.5, sans=SHIPPED), qtbot)
    page.open_record("post", page.sections[0].posts[0].id or 0)
    qtbot.waitUntil(page.aside.isVisible)
    assert page.window().minimumSizeHint().width() <= 1366 - 300  # what the rail leaves


def test_duties_posts_and_boundary_matters_are_listed_too(page: PostsPage) -> None:
    assert [row[0] for row in table(page, DUTIES)] == ["部门主要职责"] * 2 + ["科室职责"] * 4
    assert table(page, POSTS)[1] == ("综合岗位", "综合", "劳务派遣", "1", "", "", "涉密岗位待核、空缺")
    assert [row[1] for row in table(page, BOUNDARY)] == ["与门卫分管东门。", "与食堂共用水井。"]


def test_every_mark_says_its_reason_beside(page: PostsPage) -> None:
    page.open_record("section", page.sections[0].id or 0)
    assert "没有一个岗位的责任写到第 4 项。" in beside(page)
    page.open_record("task", page.sections[1].tasks[1].id or 0)
    assert "3.2 在目录中没有" in beside(page)
    assert "业务岗1、业务岗2" in beside(page)


def test_a_task_names_its_procedures_by_id_and_title(page: PostsPage) -> None:
    page.open_record("task", page.sections[0].tasks[0].id or 0)
    said = beside(page).split("\n")
    assert said[said.index("1.1.1") + 1] == "文件办理"


def test_a_holder_is_entered_and_ended_by_keys_and_stays_in_the_history(page: PostsPage, store: Store) -> None:
    press(page, Key.Key_Right, Key.Key_Down, Key.Key_Down)
    assert page.inspector is page.aside
    assert "综合岗位" in beside(page)
    page.aside.begin()
    press(page, Key.Key_Return)
    line = page.window().focusWidget()
    assert isinstance(line, LineEdit)
    line.put("周若水")
    said = QSignalSpy(page.said)
    QTest.keyClick(line, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    told: Said = said.at(0)[0]
    assert (told.what, told.about) == ("已登记任职", "周若水")
    assert "周若水" in beside(page)
    assert "2026-11-20 起" in beside(page)
    assert table(page, POSTS)[1][4] == "周若水"
    holder = next(h for h in page.aside.findChildren(QAbstractButton) if h.accessibleName() == "结束 周若水 的任职")
    holder.click()
    edited(page).save()
    assert "2026-11-20 至 2026-11-20" in beside(page)
    with store.read() as lookup:
        found = lookup.all(Holder)
    assert [(h.name, str(h.until)) for h in found] == [("周若水", "2026-11-20")]


def test_a_deputy_is_shown_and_leaves_the_post_vacant(page: PostsPage) -> None:
    post = post_id(page, "综合岗位")
    page.open_record("post", post)
    page.aside.hold_asked.emit(post, True)
    edited(page).form.fill({"name": "韩秋实"})
    edited(page).save()
    assert "韩秋实（代理）" in beside(page)
    assert table(page, POSTS)[1][4:] == ("", "韩秋实", "涉密岗位待核、空缺")


def test_a_holding_that_ends_before_it_began_is_said_at_its_field(page: PostsPage) -> None:
    post = post_id(page, "综合岗位")
    page.aside.hold_asked.emit(post, False)
    edited(page).form.fill({"name": "周若水", "until": "2026-01-01"})
    edited(page).save()
    assert page.editor is not None
    assert page.editor.form.wrong_count() == 1


def test_half_typed_holders_are_kept_as_a_draft_of_their_post(page: PostsPage, store: Store) -> None:
    post = post_id(page, "综合岗位")
    page.aside.hold_asked.emit(post, False)
    edited(page).form.fill({"name": "周若"})
    edited(page).form.edited.emit()
    page.may_leave()
    page.close_inspector()
    page.aside.hold_asked.emit(post, False)
    assert edited(page).form.texts()["name"] == "周若"


def test_a_holding_is_corrected_without_asking_for_its_post(page: PostsPage, store: Store) -> None:
    post = post_id(page, "综合岗位")
    holder = acts.enter(store, Holder, {"post_id": f"#{post}", "name": "周若木", "since": "2026-03-01"})
    page.open_record("holder", holder)
    page.aside.correct_asked.emit("holder", holder)
    edited(page).form.fill({"name": "周若水"})
    edited(page).save()
    assert "周若水" in beside(page)


def test_a_task_is_corrected_by_f2_where_it_stands(page: PostsPage) -> None:
    page.open_record("task", page.sections[0].tasks[3].id or 0)
    page.correct()
    edited(page).form.fill({"reference": "（一）-1.5"})
    edited(page).save()
    assert table(page)[3][2] == "1.5"


def test_a_new_post_begins_in_the_chosen_section(page: PostsPage) -> None:
    page.open_record("section", page.sections[1].id or 0)
    page.new_entry()
    edited(page).form.fill({"name": "综合岗位", "responsibility": "承担科室工作任务第1项。"})
    edited(page).save()
    assert [row[0] for row in table(page, POSTS)] == ["业务岗1", "业务岗2", "综合岗位"]


def test_searching_leaves_posts_by_name_and_by_who_holds_them(page: PostsPage, store: Store) -> None:
    acts.enter(store, Holder, {"post_id": f"#{post_id(page, '业务岗2')}", "name": "韩秋实", "since": "2026-03-01"})
    page.find_here()
    page.search.setText("韩秋实")
    QTest.keyClick(page.search, Key.Key_Return)
    model = page.tree.model()
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["园艺科"]
    assert [model.index(n, 0, model.index(0, 0)).data() for n in range(model.rowCount(model.index(0, 0)))] == ["业务岗2"]


def test_esc_closes_what_stands_beside_and_ctrl_tab_turns_the_lists(page: PostsPage) -> None:
    page.open_record("post", post_id(page, "综合岗位"))
    press(page, Key.Key_Escape)
    assert page.inspector is None
    QTest.keyClick(page, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.middle.tabs.currentIndex() == DUTIES


def test_what_is_exported_is_said(page: PostsPage) -> None:
    asked = QSignalSpy(page.export_asked)
    page.export()
    page.out.choices.actions()[3].trigger()
    page.aside.card_asked.emit(7)
    assert [list(asked.at(n)) for n in range(3)] == [["docx", "", 0], ["pdf", "办公室", 0], ["", "", 7]]


def test_an_office_without_a_manual_offers_to_import_one(store: Store, look: Look, qtbot: QtBot) -> None:
    page = opened(store, look, qtbot)
    assert page.stack.currentIndex() == 1
    asked = QSignalSpy(page.go)
    page.first.click()
    assert asked.at(0)[0] == "import_manual"
    import_manual(store)
    assert page.stack.currentIndex() == 0


def test_every_button_has_a_name(page: PostsPage) -> None:
    page.open_record("post", post_id(page, "综合岗位"))
    for part in (page, page.aside):
        assert all(button.accessibleName() for button in part.findChildren(Button))


def test_a_hundred_tasks_open_and_turn_without_a_pause(store: Store, look: Look, qtbot: QtBot) -> None:
    import_manual(store)
    for no in range(5, 95):
        texts = {"section_id": "园艺科", "no": str(no), "text": f"看护第 {no} 口水井。", "reference": "（一）-1.1.1、2"}
        acts.enter(store, Task, texts)
    start = time.perf_counter()
    page = opened(store, look, qtbot)
    page.grab()
    page.tree.setCurrentIndex(page.tree.model().index(1, 0))
    page.grab()
    assert time.perf_counter() - start < 1  # two looks, on a machine that does other things: bench measures them alone


def test_printing_means_the_card_of_the_post_beside_else_the_section(page: PostsPage) -> None:
    asked = QSignalSpy(page.paper_asked)
    page.open_record("section", page.sections[1].id or 0)
    page.print_chosen()
    post = post_id(page, "综合岗位")
    page.open_record("post", post)
    page.printing.click()
    assert [list(asked.at(n)) for n in range(2)] == [["园艺科", 0], ["", post]]


def test_a_boundary_matter_is_not_taken_for_the_duty_of_the_same_number(page: PostsPage) -> None:
    page.open_record("boundary", page.sections[0].boundary[0].id or 0)
    assert "与门卫分管东门。" in beside(page)
