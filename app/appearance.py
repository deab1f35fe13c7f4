"""How the window looks to this account: its language, light or dark, the size of its text, as chosen in the settings."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import words
from widgets.parts import stand_where
from widgets.tasks import Task
from widgets.theme import DARK, LIGHT, TEXT_SIZES, Look, Tones, apply

if TYPE_CHECKING:
    from app.window import Window

    Became = Callable[[Window], None]

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
APPEARANCE = -1  # the part of the settings where one chooses: the last
PATIENCE = 100  # ms between two looks at whether work beside the window has ended


def look(chosen: Mapping[str, str], sans: str = "") -> Look:
    """Return the look that was chosen; what cannot be read of it is as it comes. `sans` forces a face."""
    size = chosen.get("size", "")
    latin = chosen.get("language") == "en"
    return Look(tones(chosen), int(size) / 100 if size in TEXT_SIZES else 1.0, sans, latin=latin)


def tones(chosen: Mapping[str, str]) -> Tones:
    """Return the tones that were chosen, those of the system where it decides; its title bars and boxes follow."""
    scheme = SCHEMES.get(chosen.get("theme", ""))
    QGuiApplication.styleHints().setColorScheme(scheme or Qt.ColorScheme.Unknown)  # unknown: as the system has it
    dark = scheme == Qt.ColorScheme.Dark if scheme else system_is_dark()
    return DARK if dark else LIGHT


def system_is_dark() -> bool:
    """Say whether the system shows its windows dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def choose(window: "Window", key: str, value: str) -> None:
    """Remember how the window is to look, and let it look so."""
    before, window.kept[key] = window.kept.get(key), value
    if key == "theme":
        window.turn()
    elif value != before:
        window.again_asked.emit()


def turn(worn: Look, chosen: Mapping[str, str]) -> None:
    """Let a live window take the tones that are chosen now."""
    wanted, app = tones(chosen), QApplication.instance()
    if wanted is not worn.tones and isinstance(app, QApplication):
        worn.turn(wanted)
        apply(app, worn)


def keep_up(window: "Window", became: "Became" = lambda _: None) -> None:
    """Let the window turn with the system, and give way to a new one where another language or size is chosen.

    `became` is told the new window.
    """
    QGuiApplication.styleHints().colorSchemeChanged.connect(window.turn)
    window.again_asked.connect(partial(again, window, became))


def again(old: "Window", became: "Became" = lambda _: None) -> "Window | None":
    """Put a new window in the place of `old`: words and heights are settled when a widget is made.

    Work beside the window is let come to its end first; what is half typed is kept as a draft.
    """
    if any(task.isRunning() for task in old.findChildren(Task)):
        QTimer.singleShot(PATIENCE, old, partial(again, old, became))
        return None
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    words.speak(old.kept.get("language", "zh"), app)
    fresh = look(old.kept, old.look.sans)
    apply(app, fresh)
    new = type(old)(old.store, fresh, old.kept)
    new.setMinimumSize(old.minimumSize())
    keep_up(new, became)
    became(new)
    stand_where(new, old)
    new.settings_tab(APPEARANCE)
    old.close()
    old.deleteLater()
    return new
