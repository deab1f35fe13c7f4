"""The book of what is kept says what is out while it is out, also where its page was open before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models import acts
from models.book import book
from models.registers.handover import Handover
from models.store import Store
from tests.widgets.custody_office import FILED, a_loan, a_paper, cabinets
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.inspector import Inspector
from widgets.pages.register import RegisterPage
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
