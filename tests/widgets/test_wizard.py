"""First run: by keyboard to an open office; what is wrong is said where it is, and nothing is left then."""

from collections.abc import Callable
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models import keys
from models.founding import new_office
from models.people import Office
from models.store import Store
from models.text import Refused
from tests.widgets.office import NOW, an_office, frozen
from widgets import paint
from widgets.pages.wizard import Wizard, told
from widgets.pages.wizard_parts import Contents
from widgets.theme import SHIPPED, Look

ENTER = Qt.Key.Key_Return


make = partial(new_office, now=frozen)


@pytest.fixture
def started(qtbot: QtBot, look: Look, tmp_path: Path) -> Callable[..., Wizard]:
    def start(**given: Any) -> Wizard:
        how: dict[str, Any] = {"make": make, "today": NOW.date(), "ask": lambda *_: ""} | given
        wizard = Wizard(look, how.pop("folder", tmp_path / "掌印"), **how)
        qtbot.addWidget(wizard)
        wizard.show()
        wizard.activateWindow()
        QTest.qWaitForWindowActive(wizard)
        return wizard

    return start


def press(qtbot: QtBot, wizard: Wizard, *keys: Any) -> None:
    for key in keys:
        target: QWidget = QApplication.focusWidget() or wizard
        if isinstance(key, str):
            target.setText(key)  # type: ignore[attr-defined]  # a field: no keyboard types hanzi
        else:
            QTest.keyClick(target, key)


def to_the_last_question(qtbot: QtBot, wizard: Wizard) -> None:
    press(qtbot, wizard, "江南市云麓区司法局", ENTER, "云麓区司法局", ENTER, "林知行", ENTER, ENTER)
    assert wizard.at == 3


def until_made(qtbot: QtBot, wizard: Wizard) -> None:
    qtbot.waitUntil(lambda: not wizard.working, timeout=20_000)


def test_an_empty_office_is_made_by_enter_alone(qtbot: QtBot, started: Callable[..., Wizard], tmp_path: Path) -> None:
    wizard = started()
    to_the_last_question(qtbot, wizard)
    press(qtbot, wizard, ENTER)
    assert wizard.working
    assert wizard.busy.isVisible()
    until_made(qtbot, wizard)
    assert wizard.at == 4
    with qtbot.waitSignal(wizard.finished) as told:
        press(qtbot, wizard, ENTER)
    assert told.args is not None
    store: Store = told.args[0]
    with store.read() as lookup:
        office = lookup.all(Office)[0]
    assert (office.unit, office.short, office.user) == ("江南市云麓区司法局", "云麓区司法局", "林知行")
    assert (office.first_day, store.folder) == (NOW.date(), tmp_path / "掌印")
    store.close()


def test_the_sample_begins_on_the_first_of_january_and_the_window_never_stands_still(
    qtbot: QtBot, started: Callable[..., Wizard]
) -> None:
    wizard = started()
    to_the_last_question(qtbot, wizard)
    press(qtbot, wizard, Qt.Key.Key_Down)
    assert wizard.start.sample.isChecked()
    assert wizard.start.day.text() == "2026-01-01"
    longest, since = [0], QElapsedTimer()
    since.start()
    beat = QTimer(wizard, interval=2)
    beat.timeout.connect(lambda: longest.__setitem__(0, max(longest[0], since.restart())))
    beat.start()
    press(qtbot, wizard, ENTER)
    until_made(qtbot, wizard)
    assert wizard.at == 4
    assert longest[0] < 100 * 3  # 100 ms; tests run beside one another, so they get three times as long
    store = wizard._store
    assert store is not None
    assert wizard.ready.groups.accessibleName().endswith(keys.recovery_line(store.key))
    wizard.close()


def test_what_was_left_empty_is_said_at_the_field_and_typing_clears_it(
    qtbot: QtBot, started: Callable[..., Wizard]
) -> None:
    wizard = started()
    wizard.go_on()
    fields = wizard.unit.fields
    assert wizard.at == 0
    assert (fields["unit"].wrong, fields["short"].wrong) == ("请填写单位全称。", "请填写单位简称。")
    assert wizard.unit.unit.hasFocus()
    QTest.keyClicks(wizard.unit.unit, "x")
    assert not fields["unit"].wrong


def test_no_city_stands_anywhere_before_one_is_typed(started: Callable[..., Wizard]) -> None:
    wizard = started()
    assert not wizard.unit.unit.text()
    assert not wizard.unit.short.text()
    assert wizard.unit.unit.placeholderText() == "××市××区司法局"


@pytest.mark.parametrize(("name", "said"), [("卡片.txt", "不是文件夹"), ("用过的", "不是空的"), ("相对", "完整的路径")])
def test_a_folder_that_cannot_hold_an_office_is_refused_where_it_is_written(
    qtbot: QtBot, started: Callable[..., Wizard], tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "卡片.txt").touch()
    (tmp_path / "用过的").mkdir()
    (tmp_path / "用过的" / "旧文件").touch()
    wizard = started(folder=Path(name) if name == "相对" else tmp_path / name)
    press(qtbot, wizard, "江南市云麓区司法局", ENTER, "云麓区司法局", ENTER, "林知行", ENTER, ENTER)
    assert wizard.at == 2
    assert said in wizard.place.fields["folder"].wrong


def test_a_folder_is_chosen_by_the_dialog(qtbot: QtBot, started: Callable[..., Wizard], tmp_path: Path) -> None:
    wizard = started(ask=lambda *_: str(tmp_path / "别处"))
    wizard.place.choose.click()
    assert wizard.place.folder() == tmp_path / "别处"


def test_a_day_that_is_none_is_refused_by_the_office_and_stands_at_its_field(
    qtbot: QtBot, started: Callable[..., Wizard], tmp_path: Path
) -> None:
    wizard = started()
    to_the_last_question(qtbot, wizard)
    wizard.start.day.setText("11-31")
    wizard.go_on()
    until_made(qtbot, wizard)
    assert wizard.at == 3
    assert "没有 31 日" in wizard.start.fields["first_day"].wrong
    assert not (tmp_path / "掌印").exists()


def test_an_office_that_lies_there_is_opened_instead(
    qtbot: QtBot, started: Callable[..., Wizard], tmp_path: Path
) -> None:
    an_office(tmp_path / "旧").close()
    wizard = started(ask=lambda *_: str(tmp_path / "旧"))
    wizard.existing.click()
    until_made(qtbot, wizard)
    assert (wizard.at, wizard.head.text()) == (4, "已经打开")
    with qtbot.waitSignal(wizard.finished) as told:
        wizard.next.click()
    assert told.args is not None
    assert told.args[0].user == "林知行"
    told.args[0].close()


def test_a_disk_that_refuses_is_said_at_the_folder(
    qtbot: QtBot, started: Callable[..., Wizard], tmp_path: Path
) -> None:
    def fail(folder: Path, *texts: Any, **how: Any) -> Store:
        raise Refused(f"磁盘 {folder} 已满。")

    wizard = started(make=fail)
    to_the_last_question(qtbot, wizard)
    wizard.go_on()
    until_made(qtbot, wizard)
    assert (wizard.at, wizard.place.fields["folder"].wrong) == (2, f"磁盘 {tmp_path / '掌印'} 已满。")
    assert wizard.next.isEnabled()


def test_esc_leaves_and_says_so(qtbot: QtBot, started: Callable[..., Wizard]) -> None:
    wizard = started()
    with qtbot.waitSignal(wizard.cancelled):
        QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


def test_no_word_of_any_step_is_cut(qtbot: QtBot, started: Callable[..., Wizard], look: Look) -> None:
    wizard = started()
    for at in range(5):
        wizard._show(at)
        wizard.grab()
    assert not look.shortened()


@pytest.mark.parametrize("scale", [1, 1.5])
def test_the_whole_recovery_line_is_seen_on_a_small_screen_however_large_the_text(
    families: list[str], qtbot: QtBot, tmp_path: Path, scale: float
) -> None:
    store = an_office(tmp_path / "旧")
    wizard = Wizard(Look(scale=scale, sans=SHIPPED), tmp_path / "旧", make)
    qtbot.addWidget(wizard)
    wizard.resize(1366, 690)  # what title and task bar leave of 768
    wizard.show()
    wizard._finish(store, told(store, was_there=True))
    QApplication.processEvents()
    groups = wizard.ready.groups
    assert groups.accessibleName().endswith(keys.recovery_line(store.key))
    assert groups.visibleRegion().boundingRect() == groups.rect()


@pytest.mark.parametrize("scale", [1, 1.3, 1.5])
def test_what_stands_beside_the_first_run_keeps_apart_at_every_size_of_text(
    families: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    contents = Contents(["单位", "登记人", "资料位置", "怎样开始", "完成"], Look(scale=scale, sans=SHIPPED))
    qtbot.addWidget(contents)
    contents.resize(contents.width(), 690)
    boxes: list[QRectF] = []
    monkeypatch.setattr(paint, "seal", lambda p, box, *_: boxes.append(QRectF(box)))
    monkeypatch.setattr(paint, "pill", lambda p, box, *_: boxes.append(QRectF(box)))
    monkeypatch.setattr(paint, "write", lambda p, box, text, *_: boxes.append(QRectF(box)) if text != "单位" else None)
    contents.grab()
    assert len(boxes) == 10
    assert not [(a, b) for a, b in combinations(boxes, 2) if a.intersects(b)]
    assert all(box.bottom() <= 690 - 16 for box in boxes)


def test_the_first_run_has_room_for_large_text(families: list[str], qtbot: QtBot, tmp_path: Path) -> None:
    wizard = Wizard(Look(scale=1.5, sans=SHIPPED), tmp_path / "zhangyin", new_office)
    qtbot.addWidget(wizard)
    assert wizard.minimumSizeHint().width() <= 1366
