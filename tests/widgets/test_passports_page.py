"""The first page of 证件: where the certificates are, what is due, what lies in which slot; and their old ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models import acts
from models.book import book
from models.people import Person
from models.registers.exit_trip import ExitTrip
from models.registers.passport import Passport
from models.registers.passport_check import PassportCheck
from models.registers.unit_filing import UnitFiling
from models.store import Store
from tests import offices
from tests.models.test_custody_ledger import HEADS, TITLE, row
from tests.offices import shown as entry_shown
from tests.passports import TRIP, cabinet, certificate, sign, travel
from tests.workbooks import book as workbook
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.editor import signatures
from widgets.fields import FieldLine
from widgets.form import Form, Group
from widgets.pages.ledger_import import LedgerImportPage
from widgets.pages.passports import PassportsPage
from widgets.pages.register import RegisterPage
from widgets.theme import Look


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = offices.make(tmp_path / "office", offices.Clock())
    yield made
    made.close()


@pytest.fixture
def desk(store: Store, look: Look) -> Iterator[Desk]:
    cabinet(store)
    yield Desk(store, look, Bus(store))
    store.listeners.clear()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PassportsPage:
    made = PassportsPage(desk)
    desk.bus.setParent(made)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def groups(page: PassportsPage) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in page.list.lines.lines:
        if line.head:
            found[line.what] = []
        else:
            found[list(found)[-1]].append(line.what)
    return found


def test_an_empty_cabinet_says_so(page: PassportsPage) -> None:
    assert page.middle.currentWidget() is page.nothing
    assert page.status() == ("0 本在外", "没有逾期")


def test_it_says_where_the_certificates_are_and_what_waits(page: PassportsPage, store: Store) -> None:
    for code, holder, to, more in (
        ("E1", "郑六", "storing", {}), ("C1", "郑六", "storing", {"kind": "往来港澳通行证"}), ("E2", "周四", "storing", {}),
        ("E3", "宋一", "passing", {"cadre": "区管"}), ("E4", "陆三", "", {}), ("E5", "吴五", "handing_in", {}),
        ("E6", "宋二", "storing", {"valid_until": "2027-02-01"}),
    ):
        certificate(store, code, holder, to, **more)
    travel(store, "E2", holder="周四")
    travel(store, "E1", "own", destination="法国")
    acts.enter(store, UnitFiling, {
        "head_before": "宋一", "head_after": "宋二", "phone_before": "68990000", "phone_after": "68990000"
    })
    acts.enter(store, PassportCheck, {"cabinet_id": "证件柜", "result": "账实相符"})
    found = page.found
    assert found is not None
    assert (found.here, found.passed, found.out, found.missing) == (3, 1, 1, 1)
    assert groups(page) == {
        "在外": ["E2"], "待上交和将到期": ["上交 因私护照 E4", "因私护照 E6 将到期"], "待入柜、待转交、待转出": ["因私护照 E5"],
        "审批中": ["法国 旅游"], "备案待报送": ["报送单位登记备案"],
    }
    [cabinet_, slot] = page.aside.slots.lines.lines
    assert (cabinet_.what, slot.what, slot.about, slot.since) == ("证件柜", "A-1", "郑六、宋二", "在外：周四")
    assert page.aside._check.text() == "最近核查 2026-11-25：账实相符"


def test_every_line_opens_its_entry(page: PassportsPage, store: Store, qtbot: QtBot) -> None:
    passport = certificate(store)
    trip = travel(store)
    for lines, wanted in ((page.list, ["exit_trip", trip]), (page.aside.slots, ["passport", passport])):
        with qtbot.waitSignal(page.go) as went:
            lines._open(lines.currentIndex())
        assert went.args == wanted


def test_who_left_the_office_leaves_a_certificate_to_be_handed_on(page: PassportsPage, store: Store) -> None:
    certificate(store)
    acts.correct(store, Person, 6, {"until": "2026-11-24"})
    assert groups(page) == {"待入柜、待转交、待转出": ["因私护照 E12345678"]}
    assert "持证人已离任" in page.list.lines.lines[1].since


def test_a_journey_that_is_over_leaves_nothing(page: PassportsPage, store: Store) -> None:
    certificate(store)
    trip = travel(store)
    sign(store, trip, "handing_back", went="否")
    assert page.middle.currentWidget() is page.nothing
    assert page.found is not None
    assert (page.found.here, page.found.out) == (1, 0)


def test_a_ledger_shows_whom_it_brings(desk: Desk, qtbot: QtBot, tmp_path: Path, store: Store) -> None:
    path = workbook(tmp_path / "台账.xlsx", TITLE, HEADS, row(1, 姓名="欧阳明", 上交时间="2019.3"))
    made = LedgerImportPage(desk, book("passport"))
    desk.bus.setParent(made)
    for widget in (made, made.heads):
        qtbot.addWidget(widget)
    with qtbot.waitSignal(made.ready):
        made.open_file(path)
    shown = dict(zip(made.model.heads, made.model.rows[0], strict=True))
    assert (shown["姓名"], shown["上交日期"]) == ("欧阳明（将新建）", "2019.3")
    assert "欧阳明 · 行政执法监督科 · 工作人员" in [text.text() for text in made.heads.findChildren(type(made.progress))]
    with qtbot.waitSignal(made.closed):
        made.enter.click()
    with store.read() as lookup:
        assert "欧阳明" in lookup.names("person")


@pytest.mark.parametrize(("went", "days"), [("是", ["2026-12-01", "2026-12-08"]), ("否", ["", ""])])
def test_going_through_the_return_by_enter_offers_the_planned_days_to_who_travelled(
    desk: Desk, store: Store, qtbot: QtBot, went: str, days: list[str]
) -> None:
    certificate(store)
    trip = entry_shown(store, travel(store), ExitTrip)
    back = ExitTrip.step("coming_home")
    form = Form(desk, book("exit_trip"), [Group(back.ask(ExitTrip), back.key, "回国登记")], trip)
    qtbot.addWidget(form)
    form.fill({"coming_home.by": "郑六", "coming_home.on": "2026-12-09", "coming_home.went": went})
    form.follow()
    form._enter("coming_home.went")
    form._enter("coming_home.left_on")
    assert [form.everything()[f"coming_home.{key}"] for key in ("left_on", "back_on")] == days


def test_whether_somebody_travelled_is_answered_by_a_person_and_never_by_an_untouched_field(
    desk: Desk, store: Store, qtbot: QtBot
) -> None:
    certificate(store)
    trip = travel(store)
    editor = signatures(desk, book("exit_trip"), entry_shown(store, trip, ExitTrip))
    qtbot.addWidget(editor)
    form = editor.form
    form.fill({"coming_home.by": "郑六", "coming_home.on": "2026-11-25"})
    editor.save()
    [line] = [line for key, line in form._lines.items() if key == "coming_home.went"]
    assert line.wrong == "请填写是否成行。"
    QTest.keyClicks(line.control, "f")
    editor.save()
    assert entry_shown(store, trip, ExitTrip).texts["went"] == "否"


def line_of(form: Form, key: str) -> QWidget:
    line = form.findChild(FieldLine, key)
    assert line is not None
    return line.control


def test_what_was_saved_at_once_after_typing_is_no_draft_and_its_editor_closes(desk: Desk, store: Store, qtbot: QtBot) -> None:
    certificate(store)
    shown = RegisterPage(desk, book("exit_trip"))
    desk.bus.setParent(shown)
    qtbot.addWidget(shown)
    shown.show()
    shown.new_entry()
    assert shown.editor is not None
    saved = shown.editor
    saved.form.fill({"holder_id": "郑六", "passport_id": "E12345678"} | TRIP)
    saved.form.focus("reason")
    QTest.keyClicks(line_of(saved.form, "reason"), "x")
    saved.save()
    assert not any(timer.isActive() for timer in saved.findChildren(QTimer))  # what follows is not put in as if typed anew
    qtbot.waitUntil(lambda: shown.inspector is shown.entry_view)
    assert store.draft("new:exit_trip") is None


def test_the_table_says_what_an_old_ledger_says_instead_of_a_day(desk: Desk, store: Store, qtbot: QtBot) -> None:
    old = {"holder_id": "郑六", "cadre": "局管", "kind": "因私护照", "code": "E2", "valid_text": "2029.3", "slot": "A-1"}
    acts.enter(store, Passport, old, historic=True)
    shown = RegisterPage(desk, book("passport"))
    desk.bus.setParent(shown)
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: shown.model.rowCount() == 1)
    column = [field.key for field in shown.model.columns].index("valid_until")
    assert shown.model.index(0, column).data() == "2029.3"
