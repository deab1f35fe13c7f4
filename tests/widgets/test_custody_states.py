"""The book of what is kept says what is out while it is out, also where its page was open before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.book import book
from models.store import Store
from tests.widgets.custody_office import FILED, a_loan, a_paper, cabinets
from widgets.bus import Bus
from widgets.desk import Desk
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
