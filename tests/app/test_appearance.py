"""How the window looks is chosen in the settings, seen at once, and remembered for the next time."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import appearance, demo, words
from app.places import TODAY
from app.window import Window
from models import backup
from models.resource import ROOT, own
from models.store import Store
from models.text import tr
from widgets.pages.register import RegisterPage
from widgets.pages.settings import SettingsPage
from widgets.theme import DARK, LIGHT, SHIPPED, Look, Tones, apply, load_fonts


@pytest.fixture
def window(store: Store, qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    load_fonts()
    made = opened(store, LIGHT, {})
    appearance.keep_up(made)
    qtbot.waitUntil(lambda: bool(backup.copies(store)) and not made.working(), timeout=20_000)
    yield made
    for left in windows():
        left.close()
        left.deleteLater()
    words.speak("zh", qapp)
    QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    apply(qapp, Look(LIGHT, sans=SHIPPED))


def opened(store: Store, tones: Tones, kept: dict[str, str]) -> Window:
    look = Look(tones, sans=SHIPPED)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app, look)
    made = Window(store, look, kept)
    made.resize(1366, 768)
    made.show()
    return made


def windows() -> list[Window]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window) and widget.isVisible()]


def choose(window: Window, key: str, word: str) -> None:
    window.settings_tab(-1)
    page = window.here()
    assert isinstance(page, SettingsPage)
    choice = page.appearance.choices[key]
    choice.choose(word)
    choice.activated.emit(choice.currentIndex())


def picture(window: Window, key: str) -> QImage:
    window.go(key)
    for _ in range(4):
        QApplication.processEvents()
    return window.grab().toImage()


@pytest.mark.parametrize("key", ["seal_use", TODAY, "seal"])
def test_a_window_that_turned_dark_is_painted_as_one_that_was_opened_dark(
    window: Window, store: Store, qtbot: QtBot, key: str
) -> None:
    light = picture(window, key)
    choose(window, "theme", "深色")
    assert window.kept["theme"] == "dark"
    turned = picture(window, key)
    fresh = opened(store, DARK, {})
    qtbot.waitUntil(lambda: not fresh.working(), timeout=20_000)
    fresh.frame.status.backup.setText(window.frame.status.backup.text())
    picture(fresh, key)
    choose(fresh, "theme", "深色")  # the same way through the pages: the same place has the keys
    assert turned != light
    assert turned == picture(fresh, key)


def test_another_size_of_text_is_seen_at_once_and_what_is_half_typed_stays_a_draft(window: Window, store: Store) -> None:
    window.go("seal_use")
    page = window.here()
    assert isinstance(page, RegisterPage)
    page.new_entry()
    assert page.editor is not None
    page.editor.form.fill({"reason": "写到一半"})
    page.editor.form.edited.emit()
    choose(window, "size", "130 %")
    (new,) = windows()
    assert (new.look.scale, new.size().toTuple()) == (1.3, (1366, 768))
    settings = new.here()
    assert isinstance(settings, SettingsPage)
    assert settings.part is settings.appearance
    assert settings.appearance.choices["size"].currentText() == "130 %"
    assert len(store.listeners) == 1  # the old window hears nothing any more
    new.go("seal_use")
    again = new.here()
    assert isinstance(again, RegisterPage)
    again.new_entry()
    assert again.editor is not None
    assert again.editor.form.texts()["reason"] == "写到一半"


def test_another_language_is_spoken_at_once(window: Window) -> None:
    choose(window, "language", "English")
    (new,) = windows()
    assert tr("今日") == "Today"
    assert new.windowTitle() == tr("掌印 · {}").format("江南市云麓区司法局")
    choose(new, "language", "中文")
    assert tr("今日") == "今日"


def test_a_window_that_follows_the_system_turns_with_it_and_another_does_not(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = QGuiApplication.styleHints()
    monkeypatch.setattr(appearance, "system_is_dark", lambda: True)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.look.dark
    choose(window, "theme", "浅色")
    assert not window.look.dark
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not window.look.dark


@pytest.mark.parametrize("kept", [{}, {"theme": "蓝", "size": "x"}, {"theme": "", "size": "1000"}])
def test_what_cannot_be_read_of_what_was_chosen_is_as_it_comes(qapp: QApplication, kept: dict[str, str]) -> None:
    load_fonts()
    look = appearance.look(kept, SHIPPED)
    assert (look.tones, look.scale) == (LIGHT, 1.0)


def test_a_picture_is_as_fine_as_the_screen_it_is_taken_for(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.png"
    command = [*own(), "--data", str(folder), "screenshot", "seal", "--out", str(out), "--theme", "dark", "--scale", "1.5"]
    subprocess.run(command, cwd=ROOT.parent, check=True, timeout=120)
    image = QImage(str(out))
    assert (image.width(), image.height()) == (2049, 1152)
    assert image.pixelColor(1200, 600).name() == DARK.paper.lower()


def test_the_demonstration_shows_every_page_dark_and_for_screens_of_150_and_200_percent(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[dict[str, str]] = []
    monkeypatch.setattr(demo, "_child", lambda store, out, how: taken.append(how))
    demo.screenshots(store, tmp_path)
    assert {how.get("theme", "light") for how in taken} == {"light", "dark"}
    assert {how.get("scale", "1") for how in taken} == {"1", "1.5", "2"}
