"""The window around the pages: what a page asks for is done, and said quietly."""

import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import boxes, desktop, file_pages, settings
from app.window import BACKUP_AFTER, BACKUP_EVERY, Window
from models import acts, backup
from models.book import Entry, Filter, book
from models.folder import hold
from models.founding import new_office
from models.store import Store
from models.text import Refused
from tests.widgets.office import NOW, a_stamping
from widgets.desk import Said
from widgets.pages.ledger_import import LedgerImportPage
from widgets.pages.register import RegisterPage
from widgets.pages.settings import SettingsPage
from widgets.theme import LIGHT, SHIPPED, Look


def seal_use(window: Window) -> RegisterPage:
    window.go("seal_use")
    page = window.here()
    assert isinstance(page, RegisterPage)
    return page


def newest(window: Window) -> Entry:
    return seal_use(window).model.entry(0)


def said(window: Window) -> str:
    return window.frame.saved.accessibleName()


def timers(window: Window, *intervals: int) -> list[QTimer]:
    found = window.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [timer for timer in found if timer.interval() in intervals]


def fill(page: RegisterPage) -> None:
    assert page.editor is not None
    page.editor.form.fill({"applicant": "周若水", "reason": "合同签订", "document": "物业服务合同", "copies": "3",
                           "section": "办公室", "seal_id": "区司法局公章"})


def test_a_window_that_was_closed_begins_no_backup(
    store: Store, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.window.BACKUP_AFTER", BACKUP_AFTER)  # as in the program, no sooner
    made = Window(store, Look(LIGHT, sans=SHIPPED), {})
    qtbot.addWidget(made)
    backups = timers(made, BACKUP_AFTER, BACKUP_EVERY)
    assert len([timer for timer in backups if timer.isActive()]) == 2
    made.close()
    assert not [timer for timer in backups if timer.isActive()]


def test_opening_makes_the_days_backup(window: Window, store: Store) -> None:
    assert [backup.day_of(path) for path in backup.copies(store)] == [store.today()]
    assert "今天" in window.frame.status.backup.text()


def a_day_goes_by(window: Window) -> None:
    window.store.now = lambda: NOW + timedelta(days=1)
    window.desk.bus.look()


def test_ctrl_z_in_a_form_does_not_take_back_what_was_saved_before(window: Window, store: Store, qtbot: QtBot) -> None:
    page = seal_use(window)
    page.new_entry()
    fill(page)
    assert page.editor is not None
    page.editor.save()
    page.new_entry()
    page.editor.form.focus("applicant")
    QTest.keyClicks(page.editor.form._lines["applicant"].control, "zrs")
    page.editor.form.focus("seal_id")
    QTest.keyClick(page.editor.form._lines["seal_id"].control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert newest(window).state.word == "待初审"
    window.frame.saved.undo_asked.emit()  # the button says what it means
    assert newest(window).state.word == "作废"


def test_an_open_window_makes_the_new_days_backup_when_the_day_begins(window: Window, store: Store, qtbot: QtBot) -> None:
    a_day_goes_by(window)
    qtbot.waitUntil(lambda: len(backup.copies(store)) == 2 and not window.working(), timeout=10_000)
    assert backup.day_of(backup.copies(store)[-1]) == store.today()
    assert "今天" in window.frame.status.backup.text()


def test_yesterdays_backup_is_not_called_todays_when_no_new_one_can_be_made(
    window: Window, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Store) -> None:
        raise Refused("满")

    monkeypatch.setattr(backup, "daily", full)
    assert window.frame.status.backup.text() == f"最近备份：今天 {NOW:%H:%M}"
    a_day_goes_by(window)
    qtbot.waitUntil(lambda: said(window) == "满", timeout=10_000)
    assert window.frame.status.backup.text() == f"最近备份：{NOW:%Y-%m-%d %H:%M}"


def test_a_backup_that_could_not_be_made_is_said_in_the_window_and_on_today(
    window: Window, store: Store, qtbot: QtBot
) -> None:
    shutil.rmtree(store.folder / "backups")
    (store.folder / "backups").write_text("no folder", "ascii")
    window.back_up()
    qtbot.waitUntil(lambda: "备份没有做成" in said(window), timeout=10_000)
    assert "登记没有受影响" in said(window)
    assert "备份没有做成" in window._today()._failed


def test_a_new_entry_from_today_opens_in_the_register(window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = window.here()
    assert isinstance(page, RegisterPage)
    assert page.editor is not None
    assert window.frame.inspector() is page.editor


def test_after_saving_a_quiet_line_offers_the_slip_and_the_way_back(window: Window) -> None:
    page = seal_use(window)
    page.new_entry()
    fill(page)
    assert page.editor is not None
    page.editor.save()
    assert "用印〔2026〕1号" in said(window)
    window.frame.saved.undo_asked.emit()
    assert newest(window).state.word == "作废"
    assert newest(window).struck_why == "误登"


def test_what_was_said_goes_when_it_is_not_what_is_looked_at_any_more(window: Window) -> None:
    window.say(Said("已导入 2 条", about="甲.csv"))
    assert window.frame.saved.isVisibleTo(window.frame)
    window.say(Said(""))
    assert not window.frame.saved.isVisibleTo(window.frame)


def test_the_slip_of_the_saved_entry_is_previewed(window: Window, store: Store, qtbot: QtBot) -> None:
    entry = a_stamping(store, "合同")
    page = seal_use(window)
    page.open_entry(entry)
    with qtbot.waitSignal(window.preview.ready, timeout=10_000):
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.pages.currentWidget() is window.preview
    window.preview.leave()
    assert window.here() is page


@pytest.fixture
def previewed(window: Window, store: Store, qtbot: QtBot) -> RegisterPage:
    """The page of stampings, behind the preview of one of them."""
    page = seal_use(window)
    page.open_entry(a_stamping(store, "合同"))
    with qtbot.waitSignal(window.preview.ready, timeout=10_000):
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    return page


def test_esc_leaves_the_preview_also_after_a_file_was_written(
    window: Window, previewed: RegisterPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.preview._ask = lambda *_: tmp_path / "单.pdf"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "已存为 单.pdf" in said(window), timeout=10_000)
    assert window.focusWidget() is window.preview.choices.pdf
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.frame.pages.currentWidget() is previewed


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_F2])
def test_no_form_opens_unseen_behind_the_preview(window: Window, previewed: RegisterPage, key: Qt.Key) -> None:
    control = Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_F2 else Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, key, control)
    assert (previewed.editor, window.frame.pages.currentWidget()) == (None, window.preview)


def test_nothing_is_exported_from_behind_the_preview(window: Window, previewed: RegisterPage) -> None:
    asked = list[object]()
    window.ask_path = lambda *words: asked.append(words)  # type: ignore[method-assign]  # nobody chooses a file
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked == []


def test_the_preview_keeps_its_choices_when_a_trace_is_left_of_what_was_saved(window: Window, store: Store) -> None:
    entry = a_stamping(store, "物业服务合同")
    page = seal_use(window)
    page.open_entry(entry)
    page.print_chosen()
    choices = window.frame.inspector()
    assert choices is not page.entry_view
    acts.note(store, "打印", [("seal_use", entry)], {})
    page.inspector_changed.emit()
    assert window.frame.inspector() is choices


def test_the_listed_entries_are_exported_beside_the_window(window: Window, store: Store, tmp_path: Path, qtbot: QtBot) -> None:
    a_stamping(store, "物业服务合同")
    path = tmp_path / "登记.docx"
    window.ask_path = lambda *_: path  # type: ignore[method-assign]  # nobody is there to choose a file
    window.export(book("seal_use"), Filter())
    qtbot.waitUntil(lambda: "已导出" in said(window), timeout=20_000)
    words = "".join(cell.text for row in Document(str(path)).tables[0].rows for cell in row.cells)
    assert "物业服务合同" in words


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    window.ask_path = lambda *_: tmp_path / "没有的文件夹" / "登记.docx"  # type: ignore[method-assign]  # as above
    window.export(book("seal_use"), Filter())
    qtbot.waitUntil(lambda: "文件夹" in said(window), timeout=20_000)
    assert not list(tmp_path.glob("没有的文件夹*"))


def test_taking_back_what_moved_on_is_refused_with_a_sentence(window: Window, store: Store) -> None:
    page = seal_use(window)
    page.new_entry()
    fill(page)
    assert page.editor is not None
    page.editor.save()
    acts.correct(store, page.book.record, newest(window).id, {"copies": "2"})
    window.frame.saved.undo_asked.emit()
    assert "又有变动" in said(window)
    assert newest(window).state.word == "待初审"


def test_alt_left_goes_back_to_the_page_before(window: Window, qtbot: QtBot) -> None:
    window.go("seal")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.rail.here == "today"


def test_the_settings_open_with_the_keys_on_their_tabs(window: Window) -> None:
    """Where the keys are is always seen; the arrows turn the parts."""
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    page = window.here()
    assert isinstance(page, SettingsPage)
    assert window.focusWidget() is page.tabs
    QTest.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.part is page.people


def test_a_draft_of_a_person_opens_in_the_settings(window: Window) -> None:
    window.go("person", "new")
    assert window.rail.here == "settings"
    assert window.frame.inspector() is not None


def test_closing_keeps_what_is_half_typed(window: Window, store: Store) -> None:
    page = seal_use(window)
    page.new_entry()
    assert page.editor is not None
    page.editor.form.fill({"document": "写到一半"})
    page.editor.form.edited.emit()
    window.close()
    draft = store.draft("new:seal_use")
    assert draft is not None
    assert draft["document"] == "写到一半"


def test_a_window_whose_draft_could_not_be_kept_closes_only_when_one_says_so(
    window: Window, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = [False, True]

    def answer(_: QWidget, __: str, sentence: str, *___: str) -> bool:
        asked.append(sentence)
        return answers.pop(0)

    def full(*_: object) -> None:
        raise Refused("磁盘已满。")

    page = seal_use(window)
    page.new_entry()
    assert page.editor is not None
    page.editor.form.fill({"document": "写到一半"})
    page.editor.form.edited.emit()
    monkeypatch.setattr(boxes, "ask", answer)
    with monkeypatch.context() as disk:
        disk.setattr(store, "keep_draft", full)
        assert not window.close()
        assert page.editor.form.texts()["document"] == "写到一半"
        assert timers(window, BACKUP_EVERY)[0].isActive()  # it goes on as before
        assert window.close()
    assert asked == ["磁盘已满。现在关闭，已填的内容就没有了。"] * 2


def test_a_second_window_on_the_same_office_is_refused_with_a_sentence(tmp_path: Path) -> None:
    new_office(tmp_path / "office", "某区司法局", "区司法局", "某人").close()
    held = hold(tmp_path / "office")
    with pytest.raises(Refused, match="另一个窗口"):
        hold(tmp_path / "office")
    held.release()
    hold(tmp_path / "office").release()


def test_without_a_display_the_program_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert desktop.run(None) == 1
    assert "没有显示器" in capsys.readouterr().err


def test_what_the_window_remembers_survives_a_damaged_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "path", lambda: tmp_path / "settings.json")
    kept = settings.Remembered()
    kept["language"] = "en"
    assert dict(settings.Remembered()) == {"language": "en"}
    (tmp_path / "settings.json").write_text("{", "utf-8")
    assert dict(settings.Remembered()) == {}


def test_ctrl_k_finds_an_entry_and_opens_it(window: Window, store: Store) -> None:
    entry = a_stamping(store, "政府信息公开答复")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.finder.isVisible()
    QTest.keyClicks(window.finder.line, "zfxx")
    QTest.keyClick(window.finder.line, Qt.Key.Key_Return)
    page = window.here()
    assert isinstance(page, RegisterPage)
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.id == entry


def test_find_goes_to_pages_begins_entries_and_lists_a_book(window: Window, store: Store) -> None:
    for n in range(9):
        a_stamping(store, f"合同{n}")

    def take(typed: str, text: str) -> None:
        window.rail.find_asked.emit()
        window.finder.line.setText(typed)
        window.finder.look_up()
        places = [i for i, hit in enumerate(window.finder.list.hits) if hit.text == text]
        window.finder.list.step(places[0] - window.finder.list.marked)
        QTest.keyClick(window.finder.line, Qt.Key.Key_Return)

    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    for part in settings.parts:
        take(part.title, f"设置　{part.title}")
        assert (window.rail.here, settings.part) == ("settings", part)
    take("zrs", "周若水")
    assert window.rail.here == "settings"
    take("xdj", "用印登记　新登记")
    page = window.here()
    assert isinstance(page, RegisterPage)
    assert page.editor is not None
    take("ht", "在用印登记中查看全部")
    page.filter_bar.search.searched.emit("ht")
    assert len(page.model.ids) == 9
    take("jtz", "用印登记　导入旧台账")
    assert isinstance(window.here(), LedgerImportPage)
    take("yztz", "印章台账")
    assert window.rail.here == "seal"


def test_an_empty_window_is_painted_before_anything_of_the_database_is_loaded() -> None:
    ask = "import sys, app.desktop; sys.exit('sqlalchemy' in sys.modules or 'sqlcipher3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], check=False, timeout=60).returncode == 0


def test_the_program_opens_on_an_office_and_shows_the_day(small: Path, tmp_path: Path) -> None:
    shutil.copytree(small, tmp_path / "office")
    places = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    command = [sys.executable, "-m", "tests.bench.start", str(tmp_path / "office")]
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120, env=os.environ | places)
    assert said.stdout.split() == ["painted", "there"]


def test_a_window_that_would_reach_below_the_screen_opens_over_all_of_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen of 1366×768 has no room for a window of that size: its own title and the task bar take some."""
    whole, smaller = QWidget(), QWidget()
    screen = whole.screen().availableGeometry().size()
    for window, usual in ((whole, screen), (smaller, screen - QSize(0, 100))):
        qtbot.addWidget(window)
        monkeypatch.setattr(desktop, "USUAL", usual)
        desktop.stand(window)
    assert whole.isMaximized()
    assert whole.normalGeometry().height() < screen.height()
    assert not smaller.isMaximized()
    assert smaller.size() == screen - QSize(0, 100)


def test_an_exported_year_is_called_by_its_days() -> None:
    today, year = date(2026, 11, 25), Filter(since=date(2025, 1, 1), until=date(2025, 12, 31))
    names = [file_pages.name_of(book("seal_use"), wanted, today, "docx") for wanted in (Filter(), year)]
    assert names == ["用印登记-20261125.docx", "用印登记-20250101-20251231.docx"]
