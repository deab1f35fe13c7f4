"""今日: what waits stands in its group with who and since when; a quiet day is kind; nothing is read slowly."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from forms import job
from forms.sheets import sheets
from models import acts, backup, today
from models.registers.seal_use import SealUse
from models.registers.telegram import Telegram
from models.store import Store
from tests.widgets.office import NOW, a_stamping
from widgets.bus import Bus
from widgets.desk import Desk, PrintJob
from widgets.pages.today import TodayPage
from widgets.pages.today_list import Line
from widgets.theme import Look


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot) -> TodayPage:
    desk = Desk(store, look, Bus(store))
    made = TodayPage(desk)
    desk.bus.setParent(made)
    qtbot.addWidget(made)
    made.resize(1166, 740)
    return made


def show(page: TodayPage) -> list[Line]:
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    return page.list.lines.lines


def said(lines: list[Line]) -> list[str]:
    return [f"{line.what} {line.when}" if line.head else line.what for line in lines]


def test_what_waits_stands_under_what_it_waits_for(store: Store, page: TodayPage) -> None:
    a_stamping(store, "待初审的函")
    a_stamping(store, "待审批的函", "2026-11-18")
    a_stamping(store, "已批准的函", "2026-11-18", "2026-11-18")
    a_stamping(store, "已盖章的函", "2026-11-18", "2026-11-18", "2026-11-19", "2026-11-19")
    a_stamping(store, "办完的函", "2026-11-18", "2026-11-18", "2026-11-19", "2026-11-19", "2026-11-19")
    back = a_stamping(store, "退回的函", "2026-11-18")
    acts.perform(store, SealUse, back, "returned", {"by": "宋怀瑾", "on": "2026-11-19", "returned_why": "缺附件"})
    assert said(show(page)) == [
        "退回修改 1", "退回的函", "等签字 2", "待初审的函", "待审批的函", "已批准未用印 1", "已批准的函",
        "已用印未存档 1", "已盖章的函",
    ]  # fmt: skip


def test_a_row_says_whose_it_is_who_signed_last_and_since_when(store: Store, page: TodayPage) -> None:
    a_stamping(store, "采购合同", "2026-11-19", seal_id="局长签名章")
    row = show(page)[1]
    assert (row.what, row.todo, row.when) == ("采购合同", "待审批", "1 天")
    assert row.about == "用印〔2026〕1号 · 周若水 · 局长签名章"
    assert row.since == "11-19 初审 韩秋实"


def test_a_row_says_nothing_twice_and_nothing_that_is_not(store: Store, page: TodayPage) -> None:
    acts.enter(store, Telegram, {"from_unit": "市局", "level": "内部", "code": "电一"})
    row = show(page)[1]
    assert (row.what, row.about, row.since) == ("电一", "电报〔2026〕1号 · 内部", "收到日期 11-20")


def test_enter_opens_the_entry_and_arrows_pass_over_the_heads(store: Store, page: TodayPage, qtbot: QtBot) -> None:
    first, second = a_stamping(store, "函一"), a_stamping(store, "函二", "2026-11-18", "2026-11-18")
    show(page)
    for entry, keys in ((first, []), (second, [Qt.Key.Key_Down]), (first, [Qt.Key.Key_Up])):
        for key in keys:
            QTest.keyClick(page.list, key)
        with qtbot.waitSignal(page.go) as gone:
            QTest.keyClick(page.list, Qt.Key.Key_Return)
        assert gone.args == ["seal_use", entry]


def test_a_draft_is_offered_where_it_was_left(store: Store, page: TodayPage, qtbot: QtBot) -> None:
    entry = a_stamping(store, "函一")
    store.keep_draft("new:seal_use", {"document": "写到一半的函"})
    store.keep_draft(f"correct:seal_use:{entry}", {"document": ""})
    assert said(show(page))[2:] == ["未登完的草稿 2", "用印〔2026〕1号 函一", "写到一半的函"]
    assert page.status()[1] == "2 份草稿，最近 今天 10:42"
    opened = [(line.page, line.entry) for line in page.list.lines.lines[3:]]
    assert opened == [("seal_use", entry), ("seal_use", "new")]


def test_a_draft_says_what_differs(store: Store, page: TodayPage) -> None:
    entry = a_stamping(store, "函一")
    store.keep_draft("new:seal_use", {"applied_on": "2026-11-20", "document": "写到一半的函", "copies": "3", "reason": ""})
    store.keep_draft(f"correct:seal_use:{entry}", {"document": "函一", "copies": "5", "reason": "", "why": "写错"})
    store.keep_draft(f"sign:seal_use:{entry}", {"first_review.by": "韩秋实", "first_review.on": "2026-11-19", "approval.by": ""})
    store.keep_draft("correct:seal_use:999", {"document": "没有的"})
    show(page)
    found = {line.since for line in page.list.lines.lines if line.todo == "未保存"}
    assert found == {
        "文件名称 写到一半的函；申请份数 3", "用印事由：合同签订 → （空）；申请份数：2 → 5", "初审人 韩秋实；初审日期 2026-11-19",
        "文件名称 没有的",
    }  # fmt: skip


def test_a_slip_that_does_not_come_back_signed_for_more_than_five_working_days_is_asked_after(
    store: Store, page: TodayPage
) -> None:
    def later(days: int) -> None:
        store.now = lambda: NOW + timedelta(days=days)

    def printed(document: str, *days: str) -> int:
        entry = a_stamping(store, document, *days)
        job.note(store, job.read(store, sheets()[0], [entry]), "slip.pdf")
        return entry

    late, back = printed("周五打的"), printed("签回来的")
    printed("批准了的", "2026-11-18", "2026-11-18")
    later(3)
    printed("周一打的")
    acts.perform(store, SealUse, back, "first_review", {"by": "韩秋实", "on": "2026-11-20"})
    later(10)
    lines = show(page)
    assert said(lines)[:2] == ["审批单未交回 1", "周五打的"]
    assert (lines[1].entry, lines[1].since) == (late, "11-20 打印，已 6 个工作日")
    assert said(lines)[2:] == ["等签字 2", "周一打的", "签回来的", "已批准未用印 1", "批准了的"]


def test_a_new_entry_appears_by_itself_and_the_chosen_row_stays(store: Store, page: TodayPage) -> None:
    a_stamping(store, "函一", on="2026-11-18")
    a_stamping(store, "函二", on="2026-11-18")
    show(page)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    a_stamping(store, "函三", on="2026-11-17")
    assert said(page.list.lines.lines) == ["等签字 3", "函三", "函一", "函二"]
    assert page.list.currentIndex().row() == 3


def test_the_figure_counts_stampings_of_thirty_days_without_struck_ones(store: Store, page: TodayPage) -> None:
    stamped = ["2026-11-19"] * 4
    a_stamping(store, "函一", *stamped)
    a_stamping(store, "函二", *["2026-11-20"] * 4)
    struck = a_stamping(store, "函三", *stamped)
    acts.strike(store, SealUse, struck, "误登")
    show(page)
    assert page.day is not None
    assert page.day.per_day[-2:] == (1, 1)
    assert page.aside.bars.accessibleName() == "近 30 天共 2 次，最多一天 1 次，今天 1 次"


def test_an_empty_day_says_so_and_offers_what_one_does_most(page: TodayPage, qtbot: QtBot) -> None:
    show(page)
    assert page.middle.currentWidget() is page.nothing
    with qtbot.waitSignal(page.go) as gone:
        QTest.keyClick(page.nothing.first, Qt.Key.Key_Return)
    assert gone.args == ["seal_use", "new"]


def test_the_blank_form_is_one_of_them(store: Store, page: TodayPage, qtbot: QtBot) -> None:
    a_stamping(store, "函一")
    show(page)
    with qtbot.waitSignal(page.print_asked) as asked:
        QTest.keyClick(page.often[-1], Qt.Key.Key_Return)
    assert asked.args == [PrintJob("seal_use_slip")]


def test_a_day_without_a_backup_says_so_quietly_until_one_is_made(store: Store, page: TodayPage) -> None:
    show(page)
    assert page.aside.no_backup.isVisible()
    backup.make(store)
    page.read_again()
    assert not page.aside.no_backup.isVisible()
    assert page.aside.backup.text() == "最近备份：今天 10:42"
    page.tell_backup_failed("备份没有做成：磁盘已满。")
    assert page.aside.no_backup.accessibleName() == "备份没有做成：磁盘已满。"


def test_in_november_it_says_that_the_next_year_is_only_estimated(page: TodayPage) -> None:
    show(page)
    assert page.aside.notice.isVisible()
    assert page.aside.notice.accessibleName().startswith("2027 年放假安排尚未公布")


def test_no_more_than_fifty_of_a_group_are_read_and_the_rest_is_counted(
    store: Store, page: TodayPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "SHOWN", 2)
    for n in range(4):
        a_stamping(store, f"函{n}")
    lines = show(page)
    assert said(lines) == ["等签字 4", "函0", "函1", "另有 2 件，在登记簿中查看"]
    assert (lines[-1].page, lines[-1].entry) == ("seal_use", None)


def test_the_model_keeps_the_rules_of_qt(store: Store, page: TodayPage) -> None:
    a_stamping(store, "函一")
    tester = QAbstractItemModelTester(page.list.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(page)
    page.list.lines.tell([])
    assert tester.model() is page.list.lines


def test_a_new_day_is_noticed(store: Store, page: TodayPage) -> None:
    a_stamping(store, "函一", on="2026-11-18")
    assert show(page)[1].when == "2 天"
    store.now = lambda: NOW + timedelta(days=1)
    page._desk.bus.look()
    assert page.list.lines.lines[1].when == "3 天"


def test_no_word_of_the_page_is_cut(store: Store, page: TodayPage, look: Look) -> None:
    a_stamping(store, "函一")
    show(page)
    page.grab()
    assert not look.shortened()
