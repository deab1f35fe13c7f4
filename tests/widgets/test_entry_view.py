"""What an entry shows of itself at the right: also what the program worked out, and no line that nobody is to sign."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models import acts
from models.book import Book
from models.record import Record
from models.registers.exit_trip import ExitTrip
from models.registers.handover import Handover
from models.registers.passport import Passport
from models.store import Store
from tests.offices import shown
from tests.widgets.custody_office import a_certificate, a_journey, cabinets
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.form import Form, Group
from widgets.inspector import Inspector
from widgets.paper_lines import SignatureLine, StepLine
from widgets.parts import Steps
from widgets.theme import Look


@pytest.fixture
def desk(store: Store, look: Look) -> Iterator[Desk]:
    cabinets(store)
    yield Desk(store, look, Bus(store))
    store.listeners.clear()


def lines(desk: Desk, qtbot: QtBot, record: type[Record], entry: int) -> list[str]:
    view = Inspector(desk, Book(record))
    qtbot.addWidget(view)
    view.show_entry(shown(desk.store, entry, record))
    page = view._pages.widget(0)
    return [made.accessibleName() for kind in (QLabel, SignatureLine) for made in page.findChildren(kind)]


def test_a_journey_says_by_when_its_certificate_is_due(desk: Desk, qtbot: QtBot) -> None:
    a_certificate(desk.store, "周若水", "E1")
    told = lines(desk, qtbot, ExitTrip, a_journey(desk.store, "周若水", "E1"))
    assert "应交日期：2026-12-18　周五" in told
    assert not [line for line in told if "_" in line or line.startswith("党组审批日期")]


def test_a_hand_over_shows_its_list(desk: Desk, qtbot: QtBot) -> None:
    people = {"from_id": "林知行", "to_id": "周若水", "witness_id": "韩秋实"}
    told = lines(desk, qtbot, Handover, acts.enter(desk.store, Handover, people | {"reason": "轮岗"}))
    assert any(line.startswith("移交清单：") and "密件一柜" in line for line in told)


def test_a_certificate_of_an_old_ledger_shows_what_was_written_and_waits_for_no_signature(desk: Desk, qtbot: QtBot) -> None:
    old = {"holder_id": "周若水", "cadre": "局管", "kind": "因私护照", "code": "E2", "valid_text": "2029.3", "slot": "A-1"}
    told = lines(desk, qtbot, Passport, acts.enter(desk.store, Passport, old, historic=True))
    assert "有效期原文：2029.3" in told
    assert not [line for line in told if line.endswith("：未签")]


def test_the_way_of_a_certificate_that_an_old_ledger_has_in_the_cabinet_is_at_its_end(desk: Desk, qtbot: QtBot) -> None:
    old = {"holder_id": "周若水", "cadre": "局管", "kind": "因私护照", "code": "E3", "slot": "A-1", "handing_in_on": "2020-01-08"}
    view = Inspector(desk, Book(Passport))
    qtbot.addWidget(view)
    view.show_entry(shown(desk.store, acts.enter(desk.store, Passport, old, historic=True), Passport))
    assert view.entry is not None
    assert view.entry.state.word == "在柜"
    assert [made.accessibleName() for made in view._pages.findChildren(Steps)] == ["上交 → 入柜，现在：已办完"]
    assert not [line for line in view._pages.findChildren(StepLine) if "签字后为" in line.accessibleName()]


def test_a_long_name_of_who_signs_takes_two_lines(look: Look, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    short, long = (SignatureLine(name, None, look, 104) for name in ("Keeper", "Second witness's name and post"))
    short.setParent(parent)
    long.setParent(parent)
    assert long.height() > short.height() == look.space.row


def test_the_approval_that_a_certificate_leads_to_is_there_at_once(desk: Desk, qtbot: QtBot) -> None:
    a_certificate(desk.store, "周若水", "E1")
    book = Book(ExitTrip)
    steps = [Group(step.ask(ExitTrip), step.key, step.label) for step in book.steps]
    form = Form(desk, book, [Group(book.form()), *steps])
    qtbot.addWidget(form)
    form.fill({"passport_id": "E1"})
    form.follow()
    hidden = {key for key, head in form._heads.items() if head.isHidden()}
    assert "district_approval" in hidden
    assert "party_approval" not in hidden
