"""The book of what is kept says what is out while it is out, also where its page was open before."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models import acts, audit
from models.book import Entry, book
from models.registers.exit_filing import ExitFiling
from models.registers.handover import Handover
from models.registers.paper_loan import SecretPaperLoan
from models.store import Store
from models.text import Refused
from tests.widgets.custody_office import DAY, FILED, a_loan, a_paper, cabinets
from tests.widgets.office import NOW
from widgets.bus import Bus
from widgets.controls import put_text
from widgets.desk import Desk
from widgets.editor import correction
from widgets.inspector import Inspector
from widgets.pages.register import RegisterPage
from widgets.paper_lines import value_line
from widgets.theme import Look


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot) -> Iterator[RegisterPage]:
    cabinets(store)
    a_paper(store, "甲1", *FILED)
    made = RegisterPage(Desk(store, look, Bus(store)), book("secret_paper"))
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    yield made
    store.listeners.clear()


def test_a_paper_that_is_lent_elsewhere_is_said_to_be_out_at_once(page: RegisterPage, store: Store) -> None:
    assert page.model.entry(0).state.word == "在柜"
    a_loan(store, "密件2026-1")
    assert page.model.entry(0).state.word == "借出"


def test_what_was_due_yesterday_is_overdue_in_a_window_that_stayed_open(store: Store, look: Look, qtbot: QtBot) -> None:
    cabinets(store)
    a_paper(store, "甲1", *FILED)
    loan = a_loan(store, "密件2026-1", due="2026-11-20")
    page = RegisterPage(Desk(store, look, Bus(store)), book("paper_loan"))
    qtbot.addWidget(page)
    page.open_entry(loan)
    assert page.entry_view.entry is not None
    assert page.entry_view.entry.state.word == "借出"
    store.now = lambda: NOW + timedelta(days=1)
    page.desk.bus.look()
    assert page.entry_view.entry.state.word == "逾期未还"
    store.listeners.clear()


def test_a_click_on_the_chosen_row_opens_again_what_was_closed(page: RegisterPage, qtbot: QtBot) -> None:
    page.table.choose(0)
    qtbot.waitUntil(lambda: page.inspector is page.entry_view)
    page.close_inspector()
    spot = page.table.visualRect(page.model.index(0, 1)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: page.inspector is page.entry_view)


def test_a_line_that_what_was_typed_last_brings_up_says_itself_what_is_wrong(page: RegisterPage) -> None:
    page.new_from({"from_unit": "区委办", "level": "秘密"})
    assert page.editor is not None
    form = page.editor.form
    form.focus("title_text")
    QTest.keyClicks(form._lines["title_text"].control, "abc")
    page.editor.save()
    assert "保密法 31" in form._lines["title_checked"].wrong
    assert not form._lines["title_checked"].isHidden()


def test_what_the_program_works_out_stands_in_the_entry_when_secrecy_ends_and_what_is_handed_over(
    page: RegisterPage, store: Store, qtbot: QtBot
) -> None:
    names = {"from_id": "林知行", "to_id": "周若水", "witness_id": "宋怀瑾", "reason": "岗位调整"}
    made = acts.enter(store, Handover, names)
    for key, entry, told in (("secret_paper", 1, "2046-11-18"), ("handover", made, "密件〔2026〕1号")):
        view = Inspector(page.desk, book(key))
        qtbot.addWidget(view)
        with store.read() as lookup:
            view.show_entry(book(key).entries(lookup, [entry])[0])
        assert any(told in label.text() for label in view.findChildren(QLabel))


def test_a_draft_is_given_up_by_pressing_twice_and_typing_on_keeps_it(page: RegisterPage, store: Store) -> None:
    page.new_from({"from_unit": "区委办"})
    first = page.editor
    assert first is not None
    QTest.keyClicks(first.form._lines["reference_no"].control, "7")
    first.keep()
    first.give_up()
    QTest.keyClicks(first.form._lines["reference_no"].control, "8")
    first.give_up()
    assert page.editor is first
    assert store.draft("new:secret_paper")
    first.give_up()
    assert page.editor is None
    assert store.draft("new:secret_paper") is None


def shown_of(store: Store, page: RegisterPage) -> Entry:
    with store.read() as lookup:
        return page.book.entries(lookup, page.model.ids[:1])[0]


def chosen(page: RegisterPage) -> None:
    page.open_entry(page.model.ids[0])
    page.table.setFocus()


def test_what_has_left_the_cabinet_is_corrected_with_a_reason(page: RegisterPage, store: Store) -> None:
    acts.perform(store, page.book.record, page.model.ids[0], "lost", {"by": "林知行", "on": "2026-11-20", "lost_why": "搬迁"})
    chosen(page)
    assert next(offer for offer in page.entry_view.offers() if "更正" in offer.text()).isEnabled()
    page.correct()
    assert page.editor is not None
    lines = page.editor.form._lines
    assert "act_why" in lines
    page.editor.form.fill({"copy_no": "000018", "act_why": "份号抄错"})
    page.editor.save()
    assert shown_of(store, page).texts["copy_no"] == "000018"
    assert shown_of(store, page).state.word == "遗失"


def test_what_is_struck_out_opens_no_editor_and_says_why(page: RegisterPage, store: Store, qtbot: QtBot) -> None:
    acts.strike(store, page.book.record, page.model.ids[0], "误登")
    chosen(page)
    with qtbot.waitSignal(page.failed) as said:
        page.correct()
    assert said.args == ["密件〔2026〕1号 已作废，不能更正。请另登一条。"]
    assert page.editor is None


def test_three_thousand_characters_of_a_field_are_shown_and_how_many_there_are(look: Look, qtbot: QtBot) -> None:
    def words(value: str) -> str:
        line = value_line("移交清单", value, look, 100)
        qtbot.addWidget(line)
        return line.findChildren(QLabel)[1].text()

    assert words("密" * 3000) == "密" * 3000
    assert words("密" * 3001) == "密" * 3000 + "……（共 3,001 字，全文见打印的表）"


def test_a_title_whose_level_was_raised_is_shown_by_no_history(page: RegisterPage, store: Store) -> None:
    entry = a_paper(store, "", level="秘密", title_text="关于某事的通知", title_checked="是")
    page.model.read_again()
    page.open_entry(entry)
    assert any("关于某事" in text for text in texts_of(page.entry_view))
    acts.correct(store, page.book.record, entry, {"level": "机密", "title_text": "", "code": "甲2"})
    page.open_entry(entry)
    page._show_chosen()
    assert "代号：甲2" in texts_of(page.entry_view)
    assert not any("关于某事" in text for text in texts_of(page.entry_view))


def texts_of(view: Inspector) -> list[str]:
    pages = [view._pages.widget(place) for place in range(view._pages.count())]  # not those that are about to be deleted
    return [label.text() for shown in pages if shown is not None for label in shown.findChildren(QLabel)]


def test_what_is_passed_round_is_given_back_or_signed_meanwhile(page: RegisterPage, store: Store) -> None:
    paper = a_paper(store, "甲2", "proposal")
    acts.enter(store, SecretPaperLoan, {
        "applied_on": DAY, "paper_id": "密件2026-2", "holder_id": "周若水", "purpose": "传阅", "due_on": "2026-11-27",
    }, {"lent": {"by": "周若水", "on": DAY}})  # fmt: skip
    page.open_entry(paper)
    view = page.entry_view
    assert view._lend.text() == "归还"
    offered = {action.text(): action for action in view.offers()}
    offered["登记签字…"].trigger()
    assert page.editor is not None
    put_text(page.editor.form._lines["reading.by"].control, "宋怀瑾")
    put_text(page.editor.form._lines["reading.on"].control, DAY)
    page.editor.save()
    with store.read() as lookup:
        assert "reading" in book("secret_paper").entries(lookup, [paper])[0].signatures


def test_a_list_that_is_stale_is_made_anew_by_correcting_it_without_a_change(store: Store, look: Look, qtbot: QtBot) -> None:
    cabinets(store)
    form = {"from_id": "林知行", "to_id": "周若水", "witness_id": "韩秋实", "reason": "岗位调整"}
    made = acts.enter(store, Handover, form)
    a_paper(store, "甲1", *FILED)
    with pytest.raises(Refused, match="打开更正，不改内容直接保存"):
        acts.perform(store, Handover, made, "handing", {"by": "林知行", "on": "2026-11-20"})
    page = RegisterPage(Desk(store, look, Bus(store)), book("handover"))
    qtbot.addWidget(page)
    page.open_entry(made)
    page.correct()
    assert page.editor is not None
    page.editor.save()
    qtbot.waitUntil(lambda: page.editor is None)
    acts.perform(store, Handover, made, "handing", {"by": "林知行", "on": "2026-11-20"})
    with pytest.raises(Refused, match="没有改动，不必更正"):
        acts.correct(store, Handover, made, {})


def test_the_reason_of_a_correction_is_not_the_reason_of_the_report(store: Store, look: Look) -> None:
    report = acts.enter(store, ExitFiling, {"person_id": "林知行", "id_number": "110101199003070011"}, {
        key: {"by": "林知行", "on": "2026-11-20"} for key in ("checking", "sending")
    })
    filings = book("exit_filing")
    with store.read() as lookup:
        entry = filings.entries(lookup, [report])[0]
    editor = correction(Desk(store, look, Bus(store)), filings, entry)
    editor.form.fill({"batch": "2026-12", "act_why": "补填批号"})
    editor.save()
    with store.read() as lookup:
        texts = filings.entries(lookup, [report])[0].texts
        assert (texts["batch"], texts["why"]) == ("2026-12", "")
        assert audit.history(lookup.session, "exit_filing", report)[-1].why == "补填批号"
    editor.deleteLater()
    store.listeners.clear()
