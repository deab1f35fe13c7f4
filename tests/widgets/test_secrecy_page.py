"""The first page of 密件: what is out and owed stands in its group, every line opens its entry, the rules name their articles."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models import acts
from models.custody import Cabinet
from models.people import Office
from models.pledges import PledgeVersion
from models.registers.paper_loan import SecretPaperLoan
from models.registers.secret_paper import SecretPaper
from models.store import Store
from tests.widgets.office import NOW
from widgets.bus import Bus
from widgets.desk import Desk, New
from widgets.pages.secrecy import SecrecyPage
from widgets.pages.today_list import Line
from widgets.theme import Look

DAY = NOW.date().isoformat()


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot) -> SecrecyPage:
    desk = Desk(store, look, Bus(store))
    made = SecrecyPage(desk)
    desk.bus.setParent(made)
    qtbot.addWidget(made)
    made.resize(1166, 740)
    return made


def show(page: SecrecyPage) -> list[Line]:
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    return page.list.lines.lines


def read_by(store: Store, reader: str, due: str) -> int:
    """Give a paper to a reader, until a day."""
    with store.read() as lookup:
        keeper = lookup.names("person")[0]
    if not store_has_cabinet(store):
        acts.enter(store, Cabinet, {"name": "密件一柜", "keeper_id": keeper})
    texts = {"from_unit": "区委办", "level": "秘密", "code": "甲一", "term_until": f"{NOW.year}-12-31"}
    paper = acts.enter(store, SecretPaper, texts)
    acts.perform(store, SecretPaper, paper, "proposal", {"by": "韩秋实", "on": DAY})
    form = {"paper_id": f"#{paper}", "purpose": "传阅", "holder_id": reader, "due_on": due}
    loan = acts.enter(store, SecretPaperLoan, form)
    acts.perform(store, SecretPaperLoan, loan, "lent", {"by": reader, "on": DAY})
    return loan


def store_has_cabinet(store: Store) -> bool:
    with store.read() as lookup:
        return bool(lookup.all(Cabinet))


def test_what_is_out_stands_first_and_opens_its_loan(store: Store, page: SecrecyPage, qtbot: QtBot) -> None:
    loan = read_by(store, "宋怀瑾", DAY)
    lines = show(page)
    assert [(line.what, line.when) for line in lines[:2]] == [("在外", "1"), (f"密件〔{NOW.year}〕1号 甲一", "今天")]
    with qtbot.waitSignal(page.go) as gone:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert gone.args == ["paper_loan", loan]
    assert page.status() == ("1 件在外", "在外的没有逾期")  # months that nobody cleared are another matter


def test_what_is_overdue_is_red_and_counted(store: Store, page: SecrecyPage) -> None:
    read_by(store, "宋怀瑾", DAY)
    store.now = lambda: NOW + timedelta(days=2)
    lines = show(page)
    assert (lines[1].sign, lines[1].when) == ("late", "逾期 2 天")
    assert page.status() == ("1 件在外", "逾期 1 件")


def test_terms_clearing_training_and_pledges_stand_in_their_groups(store: Store, page: SecrecyPage) -> None:
    acts.enter(store, PledgeVersion, {"name": "现行版"})
    read_by(store, "宋怀瑾", DAY)
    assert [line.what for line in show(page) if line.head] == ["在外", "待办", "内部资料清理", "未签保密承诺书", "本年保密期满"]


def test_what_nobody_entered_begins_with_what_is_known_of_it(store: Store, page: SecrecyPage, qtbot: QtBot) -> None:
    acts.enter(store, PledgeVersion, {"name": "现行版"})
    line = next(line for line in show(page) if line.page == "secrecy_pledge")
    with qtbot.waitSignal(page.go) as gone:
        page.list.opened.emit(line)
    assert gone.args == ["secrecy_pledge", New({"person_id": line.about})]


def test_every_rule_names_its_article_and_the_machine_is_told(store: Store, page: SecrecyPage) -> None:
    show(page)
    said = [label.text() for label in page.aside.findChildren(QLabel)]
    assert {"保密法 31（三）", "保密法 22", "实施条例 27", "实施条例 28", "实施条例 29"} <= set(said)
    assert "本机不是涉密计算机，不处理、不存储国家秘密。" in said
    acts.correct(store, Office, 1, {"classified_approval": "区密批〔2026〕3号"})
    page.read_again()
    assert "本机经批准为涉密计算机：区密批〔2026〕3号" in [label.text() for label in page.aside.findChildren(QLabel)]


def test_the_list_is_a_sound_model(store: Store, page: SecrecyPage) -> None:
    QAbstractItemModelTester(page.list.lines, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    read_by(store, "宋怀瑾", DAY)
    assert show(page)


def test_it_reads_again_when_something_was_done(store: Store, page: SecrecyPage) -> None:
    before = len(show(page))
    read_by(store, "宋怀瑾", DAY)
    assert len(page.list.lines.lines) > before
