"""The keys that the window hears wherever the focus is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from app.places import SETTINGS, TODAY, in_rail
from widgets.pages.register import RegisterPage
from widgets.pages.settings import SettingsPage

if TYPE_CHECKING:
    from app.window import Window

MOST_USED = "seal_use"  # where Ctrl+N begins an entry from a page that has none


def listen(window: "Window") -> None:
    """Let the window hear its keys."""
    keys: dict[str, Callable[[], object]] = {
        "Ctrl+N": partial(_new, window),
        "Ctrl+D": partial(_on_book, window, RegisterPage.repeat),
        "F2": partial(_correct, window),
        "Ctrl+P": partial(_print, window),
        "Ctrl+E": partial(_on_book, window, RegisterPage.export),
        "Ctrl+F": partial(_on_book, window, RegisterPage.find_here),
        "Ctrl+K": window.finder.open,
        "Ctrl+Z": window.take_back,
        "Alt+Left": window.go_back,
        "Alt+1": partial(window.go, TODAY),
        "Alt+0": partial(window.go, SETTINGS),
    }
    keys |= {f"Alt+{n}": partial(window.go, book.__tablename__) for n, book in enumerate(in_rail(), 2)}
    for key, act in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(act)


def _new(window: "Window") -> None:
    if not isinstance(window.here(), RegisterPage | SettingsPage):
        window.go(MOST_USED)
    window.here().new_entry()


def _correct(window: "Window") -> None:
    page = window.here()
    if isinstance(page, RegisterPage | SettingsPage):
        page.correct()


def _print(window: "Window") -> None:
    if window.frame.pages.currentWidget() is window.preview:
        window.preview.print()
    else:
        _on_book(window, RegisterPage.print_chosen)


def _on_book(window: "Window", act: Callable[[RegisterPage], None]) -> None:
    page = window.here()
    if isinstance(page, RegisterPage):
        act(page)
