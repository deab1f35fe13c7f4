"""Rail, frame and the small parts: everything by keyboard, everything named."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from widgets import paint
from widgets.buttons import Button, IconButton, MenuButton, Search, Tabs
from widgets.parts import Float, Mark, Notice, Pane, Steps, label
from widgets.rail import Page, Rail
from widgets.saved_line import SavedLine
from widgets.shell import Frame, PageHead
from widgets.theme import Look

Key = Qt.Key
PAGES = [
    Page("today", "今日", "today", 4, True),
    Page("seals", "印章", "stamp", apart=True, children=[Page("seal_use", "用印登记", count=12), Page("seal", "印章台账")]),
    Page("papers", "密件", "papers", apart=True, folded=True, children=[Page("confidential", "收发", count=2)]),
    Page("settings", "设置", "settings"),
]


@pytest.fixture
def rail(look: Look, qtbot: QtBot) -> Rail:
    made = Rail(PAGES, look, "云麓区司法局", here="seal_use")
    made.resize(200, 600)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.tree.setFocus()
    QTest.qWaitForWindowActive(made)
    return made


def test_arrows_and_enter_choose_a_page(rail: Rail) -> None:
    chosen = QSignalSpy(rail.chosen)
    QTest.keyClick(rail.tree, Key.Key_Down)
    assert (chosen.count(), rail.here) == (0, "seal_use")
    QTest.keyClick(rail.tree, Key.Key_Return)
    assert (chosen.at(0)[0], rail.here) == ("seal", "seal")


def test_a_click_chooses_a_page_and_folds_a_group(rail: Rail) -> None:
    chosen = QSignalSpy(rail.chosen)
    at = rail.tree.visualRect(rail.tree.model().index(3, 0)).center()
    QTest.mouseClick(rail.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.at(0)[0] == "settings"
    group = rail.tree.visualRect(rail.tree.model().index(2, 0)).center()
    assert rail.folded() == {"papers"}
    QTest.mouseClick(rail.tree.viewport(), Qt.MouseButton.LeftButton, pos=group)
    assert rail.folded() == set()
    assert chosen.count() == 1


def test_a_page_that_is_shown_unfolds_its_group_and_says_nothing(rail: Rail) -> None:
    chosen = QSignalSpy(rail.chosen)
    rail.show_page("confidential")
    assert rail.folded() == set()
    assert (rail.here, chosen.count()) == ("confidential", 0)


def test_what_waits_is_said_to_a_screen_reader_too(rail: Rail) -> None:
    rail.tell("seal_use", 3, late=True)
    said = rail.tree.model().index(0, 0, rail.tree.model().index(1, 0)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "用印登记，3 件逾期"


def test_only_what_is_overdue_is_red_in_the_rail(rail: Rail, look: Look) -> None:
    def red() -> set[int]:
        image = rail.tree.viewport().grab().toImage()
        reds = {look.seal.name(), look.fill.name()}
        return {y // 28 for y in range(image.height()) for x in range(190) if image.pixelColor(x, y).name() in reds}

    assert red() == {0}
    rail.tell("today", 4)
    assert red() == set()


def test_a_long_name_is_whole_beside_its_count_and_a_scroll_bar(look: Look, qtbot: QtBot) -> None:
    books = [Page(f"loan{n}", "密级文件借阅登记", count=12, late=True) for n in range(20)]
    rail = Rail([Page("papers", "密件", "papers", children=books)], look, "云麓区司法局")
    qtbot.addWidget(rail)
    rail.resize(200, 300)
    rail.grab()
    assert rail.tree.verticalScrollBar().isVisibleTo(rail)
    assert not look.shortened()


def test_the_frame_keeps_pages_and_opens_and_closes_an_inspector(look: Look, qtbot: QtBot) -> None:
    frame = Frame(Pane(look), look)
    qtbot.addWidget(frame)
    first, second, inspector = Pane(look), Pane(look), QWidget()
    for page in (first, second, first):
        frame.show_page(page)
    assert frame.pages.count() == 2
    assert frame.pages.currentWidget() is first
    frame.show_inspector(inspector)
    assert frame.inspector() is inspector
    frame.show_inspector(None)
    assert frame.inspector() is None


def test_the_status_bar_counts_and_offers_the_lock(look: Look, qtbot: QtBot) -> None:
    frame = Frame(Pane(look), look)
    qtbot.addWidget(frame)
    frame.resize(1366, 697)
    frame.show()
    for facts in (("共 3 条",), ("共 1,248 条", "", "已选 1 条")):
        frame.status.tell(*facts)
    texts = [text.text() for text in frame.status.findChildren(QLabel) if text.isVisible()]
    assert texts[:1] != ["共 3 条"]
    frame.status.tell_person("林知行", "印章管理员")
    with qtbot.waitSignal(frame.status.lock_asked):
        frame.status.lock.click()
    frame.status.tell_person("", "")
    assert not frame.status.lock.isVisible()


def test_a_page_says_where_it_came_from_and_goes_back(look: Look, qtbot: QtBot) -> None:
    head = PageHead("用印审批单", look, path="打印预览")
    qtbot.addWidget(head)
    with qtbot.waitSignal(head.path_asked):
        head.findChildren(QPushButton)[0].click()


def test_a_title_longer_than_its_page_gives_way_when_all_else_has(look: Look, qtbot: QtBot) -> None:
    title = "国家工作人员登记备案单位公章、负责人签名样式备案表"
    head = PageHead(title, look, path="打印预览")
    qtbot.addWidget(head)
    for wide, left, cut in ((800, False, False), (640, True, False), (400, True, True)):
        head.resize(wide, head.height())
        head.grab()
        assert [widget.isHidden() for widget in head.spare] == [left, left]
        assert (title in look.shortened()) == cut
    assert head.minimumSizeHint().width() < 300


def test_a_button_is_pressed_by_enter_too(look: Look, qtbot: QtBot) -> None:
    button = Button("保存", look, "primary", "save")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Key.Key_Return)


def test_focus_moves_nothing_in_a_button(look: Look, qtbot: QtBot) -> None:
    for kind in ("primary", "", "quiet"):
        for caret in (False, True):
            window, button = QWidget(), Button("打印", look, kind, caret=caret)
            button.setParent(window)
            button.adjustSize()
            qtbot.addWidget(window)
            window.show()
            window.activateWindow()
            before = button.sizeHint()
            button.setFocus(Qt.FocusReason.TabFocusReason)
            assert button.sizeHint() == before, (kind, caret)


def test_the_red_moves_to_another_button(look: Look, qtbot: QtBot) -> None:
    button = Button("新登记", look, "primary", "add")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(6, 15) == look.fill
    button.be("")
    assert button.grab().toImage().pixelColor(6, 15) == look.paper


def test_a_sign_alone_has_a_name(look: Look, qtbot: QtBot) -> None:
    button = IconButton("close", "关闭", look)
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("关闭", "关闭")


def test_a_menu_keeps_what_may_not_be_done_and_says_who_may(look: Look, qtbot: QtBot) -> None:
    done: list[str] = []
    button = MenuButton("打印", look)
    qtbot.addWidget(button)
    button.show()
    button.offer("打印审批单", lambda: done.append("slip"))
    barred = button.offer("作废所选", lambda: done.append("strike"), why_not="需办公室主任同意")
    assert not barred.isEnabled()
    assert "办公室主任" in barred.text()
    QTest.keyClick(button, Key.Key_Down)
    assert button.choices.isVisible()
    button.choices.actions()[0].trigger()
    assert done == ["slip"]
    button.choices.close()


def test_a_search_comes_when_typing_rests_and_at_once_on_enter(look: Look, qtbot: QtBot) -> None:
    search = Search("姓名、事由", look)
    qtbot.addWidget(search)
    with qtbot.waitSignal(search.searched) as rested:
        QTest.keyClicks(search, "zfgk")
    assert rested.args == ["zfgk"]
    heard = QSignalSpy(search.searched)
    QTest.keyClicks(search, "x")
    QTest.keyClick(search, Key.Key_Return)
    QTest.keyClick(search, Key.Key_Escape)
    assert [heard.at(i)[0] for i in range(heard.count())] == ["zfgkx", ""]


def test_a_count_stands_beside_the_word_of_its_tab(look: Look, qtbot: QtBot) -> None:
    tabs = Tabs(["内容", "附件"], look)
    qtbot.addWidget(tabs)
    narrow = tabs.tabSizeHint(1).width()
    tabs.tell(1, "2")
    assert tabs.tabSizeHint(1).width() > narrow
    assert tabs.tabRect(1).width() == tabs.tabSizeHint(1).width()
    assert tabs.tabText(1) == "附件"


def test_after_saving_one_may_take_back_for_some_seconds(look: Look, qtbot: QtBot) -> None:
    line = SavedLine(look)
    qtbot.addWidget(line)
    printed = Button("打印审批单", look, "quiet")
    line.tell("已登记", "用印〔2026〕1249号", "卷宗移交清单", [printed], undo_seconds=1)
    assert line.isVisible()
    undo = next(b for b in line.findChildren(QPushButton) if "撤回" in b.text())
    assert undo.text() == "撤回　1 秒"
    with qtbot.waitSignal(line.undo_asked):
        undo.click()
    qtbot.waitUntil(lambda: not undo.isVisible(), timeout=3000)
    line.tell("已更正", "用印〔2026〕1248号")
    assert not printed.isVisible()
    with qtbot.waitSignal(line.closed):
        line.findChildren(IconButton)[0].click()
    assert not line.isVisible()


def test_signs_and_steps_read_without_colour(look: Look, qtbot: QtBot) -> None:
    mark = Mark(paint.LATE, "逾期 2 天", look)
    steps = Steps([("初审", "11-18"), ("签批", ""), ("存档", "")], 1, look, late=True)
    notice = Notice("2027 年放假安排尚未公布。", look, "warning")
    for widget in (mark, steps, notice):
        qtbot.addWidget(widget)
        widget.grab()
    assert mark.accessibleName() == "逾期 2 天"
    assert steps.accessibleName().endswith("现在：签批")
    steps.tell([("初审", "")], 1)
    assert "已办完" in steps.accessibleName()
    assert notice.accessibleName() == "2027 年放假安排尚未公布。"


def test_what_people_typed_is_never_read_as_markup(look: Look, qtbot: QtBot) -> None:
    text = label("<b>局章</b>", look)
    qtbot.addWidget(text)
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_what_floats_has_its_shadow_around_it(look: Look, qtbot: QtBot) -> None:
    box = Float(look)
    box.resize(200, 120)
    qtbot.addWidget(box)
    image = box.grab(box.rect()).toImage()
    assert image.pixelColor(100, 60) == look.raised
    assert box.childAt(QPoint(100, 60)) is box.inner
