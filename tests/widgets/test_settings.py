"""设置: people are written and corrected by keyboard; backups are made, verified and carried away; nothing is read aloud."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models import acts, backup, keys
from models.people import Office, Person, Section
from models.store import Store
from tests.forms import papers
from tests.widgets.office import NOW
from widgets.bus import Bus
from widgets.controls import put_text
from widgets.desk import Desk, PrintJob
from widgets.pages.settings import SettingsPage
from widgets.pages.settings_records import Records
from widgets.rail import Rail
from widgets.reader import Reader
from widgets.shell import Frame
from widgets.theme import SHIPPED, Look

Key = Qt.Key


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[SettingsPage]:
    desk = Desk(store, look, Bus(store))
    made = SettingsPage(desk, ask=lambda *_: tmp_path / "带走" / "备份.db")
    desk.bus.setParent(made)
    window = Frame(Rail([], look, "云麓区司法局"), look)
    qtbot.addWidget(window)
    window.show_page(made)
    made.inspector_changed.connect(lambda: window.show_inspector(made.inspector))
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield made
    store.listeners.clear()


def here() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def fill(*answers: str) -> None:
    """Answer field by field, Enter after each."""
    for answer in answers:
        put_text(here(), answer)
        QTest.keyClick(here(), Key.Key_Return)


def column(part: Records, key: str) -> list[str]:
    return [part.model.entry(row).shown[key] for row in range(len(part.model.ids))]


def test_a_person_is_written_by_keyboard_and_stands_in_the_list(page: SettingsPage, qtbot: QtBot) -> None:
    page.open_part(page.people)
    page.new_entry()
    with qtbot.waitSignal(page.said):
        fill("程立夏", "办公室", "科室负责人", "2026-03-01", "")
    assert column(page.people, "name")[-1] == "程立夏"
    assert page.people.table.currentIndex().row() == len(page.people.model.ids) - 1
    assert page.inspector is None
    assert here() is page.people.table


def test_an_end_before_the_beginning_is_said_at_its_field_and_nothing_is_written(
    page: SettingsPage, store: Store
) -> None:
    page.open_part(page.people)
    page.new_entry()
    fill("程立夏", "办公室", "科室负责人", "2026-03-01", "2026-02-01")
    assert page.editor is not None
    assert page.editor.form._lines["until"].wrong.startswith("结束日期早于开始日期")
    with store.read() as lookup:
        assert not [p for p in lookup.all(Person) if p.name == "程立夏"]


def test_enter_on_a_row_corrects_that_person(page: SettingsPage, store: Store, qtbot: QtBot) -> None:
    page.open_part(page.people)
    page.people.table.setFocus()
    page.people.table.choose(column(page.people, "name").index("周若水"))
    QTest.keyClick(page.people.table, Key.Key_Return)
    with qtbot.waitSignal(page.said):
        fill("周若水", "办公室", "工作人员", "", "2026-11-30")
    with store.read() as lookup:
        assert next(p for p in lookup.all(Person) if p.name == "周若水").until is not None


def test_ranks_stand_from_the_head_down_and_f2_corrects_one(page: SettingsPage) -> None:
    page.open_part(page.ranks)
    assert column(page.ranks, "name") == ["局长", "局领导", "科室负责人", "工作人员"]
    page.ranks.table.setFocus()
    page.ranks.table.choose(1)
    QTest.keyClick(page.ranks.table, Key.Key_F2)
    assert page.editor is not None
    assert page.editor.form.texts()["name"] == "局领导"
    assert page.ranks.new.property("kind") == ""  # the red one is 保存 now


def test_esc_closes_the_editor_and_the_list_has_the_keys_again(page: SettingsPage) -> None:
    page.open_part(page.sections)
    page.new_entry()
    QTest.keyClick(here(), Key.Key_Escape)
    assert page.inspector is None
    assert page.sections.new.property("kind") == "primary"


def test_an_editor_beside_a_list_never_widens_the_window(
    store: Store, families: list[str], qtbot: QtBot
) -> None:
    """With large text, too: the widest part of the settings, which is not seen then, has no editor."""
    look = Look(scale=1.5, sans=SHIPPED)
    desk = Desk(store, look, Bus(store))
    page, window = SettingsPage(desk), Frame(Rail([], look, "云麓区司法局"), look)
    desk.bus.setParent(page)
    qtbot.addWidget(window)
    window.show_page(page)
    page.inspector_changed.connect(lambda: window.show_inspector(page.inspector))
    window.resize(1366, 768)
    window.show()
    for part in (part for part in page.parts if isinstance(part, Records)):
        page.open_part(part)
        page.new_entry()
        QApplication.processEvents()
        assert page.inspector is not None
        assert window.width() == 1366
        assert not part.table.horizontalScrollBar().maximum()
    store.listeners.clear()


def test_the_length_of_a_list_is_said_once_it_is_read_however_long_that_takes(
    store: Store, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reader, "PATIENCE", 0)
    desk = Desk(store, look, Bus(store))
    page = SettingsPage(desk)
    desk.bus.setParent(page)
    qtbot.addWidget(page)
    said: list[Sequence[str]] = []
    page.status_changed.connect(lambda: said.append(page.status()))
    page.open_part(page.sections)
    assert page.status() in (("科室",), ("科室 1 条",))
    qtbot.waitUntil(lambda: said[-1] == ("科室 1 条",), timeout=10_000)
    store.listeners.clear()


def test_what_is_half_typed_gives_way_to_nothing(page: SettingsPage) -> None:
    page.open_part(page.people)
    page.new_entry()
    QTest.keyClicks(here(), "abc")
    before = page.editor
    page.people.correct_row(0)
    assert page.editor is before
    page.open_part(page.ranks)
    page.open_part(page.people)
    page.new_entry()
    assert page.editor is not None
    assert page.editor.form.texts()["name"] == "abc"  # kept as a draft when another part was opened


def test_the_name_of_the_office_is_corrected_and_shown_at_once(page: SettingsPage, store: Store, qtbot: QtBot) -> None:
    page.unit.change.click()
    with qtbot.waitSignal(page.said):
        fill("江南市云麓新区司法局", "云麓新区司法局", "林知行", "2026-01-01", "", "", "")
    assert page.unit._values["unit"].text() == "江南市云麓新区司法局"
    with store.read() as lookup:
        assert lookup.all(Office)[0].short == "云麓新区司法局"


def test_a_backup_is_made_in_the_background_and_counts_as_verified(
    page: SettingsPage, store: Store, qtbot: QtBot
) -> None:
    page.open_part(page.backups)
    with qtbot.waitSignal(page.said, timeout=20_000) as said:
        page.backups.now.click()
    assert said.args is not None
    assert said.args[0].what == "已备份"
    shown = [page.backups.model.index(0, i).data() for i in range(4)]
    assert (shown[0], shown[1], shown[3]) == (NOW.date().isoformat(), "10:42", "核对无误")
    assert shown[2].endswith(" MB")


def test_a_backup_is_verified_on_the_spot_and_a_damaged_one_is_told(
    page: SettingsPage, store: Store, qtbot: QtBot
) -> None:
    good = backup.make(store)
    bad = good.with_name("office-20261119-090000.db")
    damaged = bytearray(good.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    bad.write_bytes(damaged)
    page.open_part(page.backups)
    page.backups.check.click()
    qtbot.waitUntil(lambda: page.backups._task is None, timeout=20_000)
    assert page.backups.model.index(0, 3).data().startswith("核对无误，痕迹 ")
    page.backups.table.choose(1)
    with qtbot.waitSignal(page.failed, timeout=20_000) as failed:
        QTest.keyClick(page.backups.table, Key.Key_Return)
    assert failed.args is not None
    assert "核对不符" in failed.args[0]
    assert page.backups.model.index(1, 3).data() == "核对不符，不能用"


def test_a_backup_is_carried_away_with_its_key_or_refused_in_one_sentence(
    page: SettingsPage, store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_part(page.backups)
    with qtbot.waitSignal(page.failed, timeout=20_000) as failed:
        page.backups.export.click()  # the folder is not there
    assert failed.args is not None
    assert str(tmp_path) in failed.args[0]
    (tmp_path / "带走").mkdir()
    with qtbot.waitSignal(page.said, timeout=20_000):
        page.backups.export.click()
    assert keys.read(tmp_path / "带走" / "备份.db.key") == store.key
    assert backup.verify(tmp_path / "带走" / "备份.db", store.key) > 0


def test_restoring_is_asked_once_with_what_would_be_lost(page: SettingsPage, store: Store, qtbot: QtBot) -> None:
    backup.make(store)
    acts.enter(store, Section, {"name": "法制科"})
    page.open_part(page.backups)
    part = page.backups
    part.restore.choices.actions()[0].trigger()
    qtbot.waitUntil(lambda: part.offer.isVisible(), timeout=20_000)
    assert "您将失去痕迹第" in part.offer.notice.text.text()
    assert here() is part.offer.leave
    part.offer.leave.click()
    assert not part.offer.isVisible()
    assert not (store.folder / "restore.part").exists()
    part.restore.choices.actions()[0].trigger()
    qtbot.waitUntil(lambda: part.offer.isVisible(), timeout=20_000)
    with qtbot.waitSignal(page.restore_asked) as asked:
        part.offer.take.click()
    assert asked.args is not None
    assert asked.args[0].name == backup.copies(store)[0].name


def test_a_backup_from_elsewhere_that_does_not_hold_is_refused_in_a_sentence(
    page: SettingsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "旧.db").write_bytes(b"0" * 9000)
    page.open_part(page.backups)
    page.backups.choose_file = lambda: tmp_path / "旧.db"  # type: ignore[method-assign]  # nobody is there to choose
    with qtbot.waitSignal(page.failed, timeout=20_000) as failed:
        page.backups.restore.choices.actions()[1].trigger()
    assert failed.args is not None
    assert "没有恢复，现有资料没有改动" in failed.args[0]
    assert not page.backups.offer.isVisible()


def test_the_recovery_line_is_shown_on_demand_and_hidden_when_one_leaves(page: SettingsPage, store: Store) -> None:
    line = keys.recovery_line(store.key)
    page.open_part(page.backups)
    assert line not in page.backups.line.accessibleName()
    page.backups.recovery.click()
    assert page.backups.line.accessibleName().endswith(line)
    page.open_part(page.unit)
    assert line not in page.backups.line.accessibleName()
    assert not page.backups.shown.isVisibleTo(page.backups)


@pytest.mark.parametrize(("key", "typed", "chosen"), [("language", "e", "en"), ("theme", "s", "dark"), ("size", "3", "130")])
def test_how_the_window_looks_is_told_when_it_is_chosen(
    page: SettingsPage, qtbot: QtBot, key: str, typed: str, chosen: str
) -> None:
    page.open_part(page.appearance)
    with qtbot.waitSignal(page.appearance_chosen) as told:
        QTest.keyClicks(page.appearance.choices[key], typed)
    assert told.args == [key, chosen]


def test_the_sheet_of_a_person_is_asked_for_by_its_title(
    store: Store, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forms.sheets.sheets", lambda: [papers.LEAVING, papers.STAFF])
    desk = Desk(store, look, Bus(store))
    page = SettingsPage(desk)
    desk.bus.setParent(page)
    qtbot.addWidget(page)
    page.show()
    page.open_part(page.people)
    page.people.table.choose(1)
    actions = page.people.printing.choices.actions()
    assert page.people.printing.isVisible()
    assert [action.text() for action in actions] == ["离岗清单", "工作人员登记备案表"]
    with qtbot.waitSignal(page.print_asked) as asked:
        actions[0].trigger()
    assert asked.args == [PrintJob("test_leaving", (page.people.model.ids[1],))]
    ranks = next(part for part in page.parts if isinstance(part, Records) and part.book.key == "rank")
    page.open_part(ranks)
    assert not ranks.printing.isVisible()


def test_the_fonts_name_the_faces_that_are_in_use(page: SettingsPage, look: Look) -> None:
    assert page.fonts.rows[0][:2] == ("窗口文字", look.sans)
    assert [face for _, face, _ in page.fonts.official] == ["仿宋_GB2312", "楷体_GB2312", "方正小标宋简体"]


def test_the_parts_are_turned_by_key(page: SettingsPage) -> None:
    QTest.keyClick(page, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.part is page.people
    assert page.status() == ("人员 4 条",)


def test_the_model_of_backups_keeps_the_rules_of_qt(page: SettingsPage, store: Store) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.backups.model, mode)
    backup.make(store)
    page.open_part(page.backups)
    assert tester.model().rowCount() == 1


def test_no_word_of_any_part_is_cut(page: SettingsPage, look: Look) -> None:
    for part in page.parts:
        page.open_part(part)
        page.grab()
    assert not look.shortened()


def test_the_first_of_a_list_can_be_corrected_as_soon_as_it_is_marked(page: SettingsPage) -> None:
    page.open_part(page.people)
    assert not page.people.change.isEnabled()
    page.people.table.setFocus()
    assert page.people.change.isEnabled()
    page.correct()
    assert page.editor is not None
