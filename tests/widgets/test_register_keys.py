"""The page of a register without a mouse: the way of Tab, the menu of a row, an empty table, what is cut and what is not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from models import acts
from models.book import book
from models.people import Person, Section
from models.store import Store
from tests.widgets.office import a_stamping
from widgets.bus import Bus
from widgets.buttons import Button, Tabs
from widgets.controls import put_text, text_of
from widgets.desk import Desk, PrintJob
from widgets.pages.register import REST, RegisterPage
from widgets.paper_lines import breakable
from widgets.parts import Notice, Steps
from widgets.rail import Page, Rail
from widgets.saved_line import SavedLine
from widgets.shell import Frame
from widgets.theme import Look

Key = Qt.Key


@pytest.fixture
def frame(look: Look, qtbot: QtBot) -> Frame:
    made = Frame(Rail([Page("seal_use", "用印登记")], look, "云麓区司法局"), look)
    made.rail.find_button.hide()  # type: ignore[attr-defined]  # a Rail
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def page(store: Store, look: Look, frame: Frame) -> Iterator[RegisterPage]:
    made = RegisterPage(Desk(store, look, Bus(store)), book("seal_use"))
    frame.show_page(made)
    made.inspector_changed.connect(lambda: frame.show_inspector(made.inspector))
    made.setFocus()
    yield made
    store.listeners.clear()


def here(frame: Frame) -> QWidget:
    found = frame.focusWidget()
    assert found is not None
    return found


def test_tab_goes_from_search_over_menus_and_tabs_to_the_table_and_the_inspector(
    page: RegisterPage, frame: Frame, store: Store
) -> None:
    page.open_entry(a_stamping(store, "采购合同"))
    page.find_here()
    bar, seen = page.filter_bar, [here(frame)]
    for _ in range(20):
        QTest.keyClick(here(frame), Key.Key_Tab)
        seen.append(here(frame))
    assert seen[0] is bar.search
    assert [w.accessibleName() for w in seen[1:4]] == ["用章类别", "日期", "状态"]
    assert seen[4:6] == [bar.tabs, page.table]
    in_view = [w for w in seen[6:] if page.entry_view.isAncestorOf(w)]
    assert [w.accessibleName() for w in in_view[3:7]] == ["这条登记", "登记签字", "打印", "更多"]
    assert seen[seen.index(in_view[-1]) + 1] is frame.rail.tree  # type: ignore[attr-defined]  # a Rail
    assert page.new_button in seen


def test_enter_on_a_row_sets_the_focus_where_it_is_seen(page: RegisterPage, frame: Frame, store: Store) -> None:
    page.open_entry(a_stamping(store, "采购合同"))
    QTest.keyClick(page.table, Key.Key_Return)
    assert isinstance(here(frame), Tabs)
    QTest.keyClick(here(frame), Key.Key_Escape)
    assert here(frame) is page.table


def test_ctrl_n_in_a_begun_editor_goes_back_to_its_line(page: RegisterPage, frame: Frame) -> None:
    page.new_entry()
    line = here(frame)
    QTest.keyClicks(line, "2026")
    page.find_here()
    page.new_entry()
    assert here(frame) is line


def test_an_empty_register_says_how_to_begin(page: RegisterPage, store: Store) -> None:
    assert page.nothing.isVisible()
    assert page.nothing.accessibleName() == "还没有登记 按 Ctrl+N 登第一条。"
    a_stamping(store, "采购合同")
    assert not page.nothing.isVisible()


def test_a_filter_that_leaves_nothing_offers_to_be_cleared(page: RegisterPage, frame: Frame, store: Store) -> None:
    a_stamping(store, "采购合同")
    page.filter_bar.search.insert("没有的")
    QTest.keyClick(page.filter_bar.search, Key.Key_Return)
    assert page.nothing.clear.isVisible()
    QTest.keyClick(page.nothing.clear, Key.Key_Space)
    assert len(page.model.ids) == 1
    assert here(frame) is page.table


def test_the_menu_of_a_row_offers_what_may_be_done_and_the_order(page: RegisterPage, store: Store) -> None:
    first, second = a_stamping(store, "甲"), a_stamping(store, "乙", copies="1")
    page.open_entry(first)
    menu = page.row_menu()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["更正　F2", "退回…", "不予批准…", "照此再登　Ctrl+D", "作废…", "排序"]
    order = menu.findChildren(QMenu)[0]
    copies = next(action for action in order.actions() if action.text() == "申请份数")
    copies.trigger()
    assert list(page.model.ids) == [second, first]
    copies.trigger()
    assert list(page.model.ids) == [first, second]


def test_an_inventory_begins_with_its_first_number(store: Store, look: Look, frame: Frame) -> None:
    page = RegisterPage(Desk(store, look, Bus(store)), book("seal"))
    frame.show_page(page)
    assert [page.model.entry(row).number for row in range(2)] == ["印章1号", "印章2号"]
    store.listeners.clear()


def test_correcting_changes_nothing_that_was_not_touched(page: RegisterPage, store: Store) -> None:
    acts.enter(store, Section, {"name": "政工科"})
    acts.enter(store, Person, {"name": "白芷宁", "section_id": "政工科", "rank_id": "工作人员"})
    page.open_entry(a_stamping(store, "采购合同", section="公共法律服务管理科"))
    page.correct()
    assert page.editor is not None
    form = page.editor.form
    put_text(form._lines["copies"].control, "3")
    form.follow()
    assert text_of(form._lines["section"].control) == "公共法律服务管理科"


def test_the_section_follows_a_corrected_applicant_where_it_was_his(page: RegisterPage, store: Store) -> None:
    acts.enter(store, Section, {"name": "政工科"})
    acts.enter(store, Person, {"name": "白芷宁", "section_id": "政工科", "rank_id": "工作人员"})
    page.open_entry(a_stamping(store, "采购合同", section="办公室"))
    page.correct()
    assert page.editor is not None
    form = page.editor.form
    put_text(form._lines["applicant"].control, "白芷宁")
    form.follow()
    assert text_of(form._lines["section"].control) == "政工科"


def test_words_of_steps_stand_on_two_lines_where_they_are_longer_than_their_share(look: Look, qtbot: QtBot) -> None:
    steps = Steps([("First review", "11-20"), ("Sheet handed in", ""), ("Filing", "")], 1, look)
    qtbot.addWidget(steps)
    steps.resize(3 * 64, 100)
    steps.grab()
    assert steps.height() == 24 + 3 * look.font("small").line
    assert not look.shortened()
    assert look.font().in_two("不予批准", 10) == ["不予", "批准"]


def test_no_state_is_cut_in_its_column(page: RegisterPage, store: Store, look: Look) -> None:
    a_stamping(store, "采购合同")
    page.grab()
    column = len(page.model.columns) - 1
    room = page.table.columnWidth(column) - 2 * look.space.cell - 19
    assert all(look.font(number=True).width(state) <= room for state in page.book.states())


def test_a_long_line_after_saving_never_widens_the_window(look: Look, qtbot: QtBot) -> None:
    line = SavedLine(look)
    qtbot.addWidget(line)
    line.tell("已登记", "用印〔2026〕1249号", "卷" * 400, [Button("打印审批单", look)], undo_seconds=3)
    assert line.minimumSizeHint().width() < 640
    line.tell("磁盘已满，没有存入。" * 20, wrong=True)
    assert line.minimumSizeHint().width() < 640


def test_only_what_is_wrong_is_red(look: Look, qtbot: QtBot) -> None:
    notice = Notice("请改正", look, "wrong")
    qtbot.addWidget(notice)
    notice.tell("还没有保存", "info")
    assert notice.text.property("tone") == "third"


def test_a_word_that_no_line_holds_may_be_broken(look: Look) -> None:
    assert "\u200b" in breakable("A" * 40)
    assert breakable("一" * 40 + " 2026-11-20") == "一" * 40 + " 2026-11-20"


def test_only_the_page_that_is_seen_says_how_wide_the_window_must_be(page: RegisterPage, frame: Frame) -> None:
    wide = QWidget()
    wide.setMinimumWidth(3000)
    frame.show_page(wide)
    frame.show_page(page)
    assert frame.pages.minimumSizeHint().width() < 600


def test_enter_f2_and_ctrl_p_act_on_the_marked_row_of_a_book_just_opened(page: RegisterPage, frame: Frame, store: Store) -> None:
    entry = a_stamping(store, "采购合同")
    page.table.setFocus()
    assert page.inspector is None, "arriving opens nothing"
    asked: list[PrintJob] = []
    page.print_asked.connect(asked.append)
    page.print_chosen()
    assert asked == [PrintJob(page.sheets[0].key, (entry,))]
    QTest.keyClick(page.table, Key.Key_Return)
    assert page.inspector is page.entry_view
    assert here(frame).accessibleName() == "这条登记"
    page.close_inspector()
    page.table.clearSelection()
    page.correct()
    assert page.editor is not None


def test_what_is_only_marked_does_not_open_when_something_is_written_elsewhere(page: RegisterPage, store: Store) -> None:
    a_stamping(store, "采购合同")
    page.table.setFocus()
    a_stamping(store, "租赁合同")
    QTest.qWait(2 * REST)
    assert page.inspector is None
