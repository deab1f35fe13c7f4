"""The keys that the window hears wherever the focus is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app import helping, manual_pages
from app.places import SETTINGS, TODAY, in_rail
from widgets.pages.posts import PostsPage
from widgets.pages.preview import PreviewPage
from widgets.pages.register import RegisterPage
from widgets.pages.settings import SettingsPage

if TYPE_CHECKING:
    from app.window import Window

MOST_USED = "seal_use"  # where Ctrl+N begins an entry from a page that has none


def listen(window: "Window") -> None:
    """Let the window hear its keys."""
    keys: dict[str, Callable[[], object]] = {
        "F1": partial(helping.ask, window),
        "Ctrl+N": partial(_new, window),
        "Ctrl+D": partial(_on_book, window, RegisterPage.repeat),
        "F2": partial(_correct, window),
        "Ctrl+P": partial(_print, window),
        "Ctrl+E": partial(_export, window),
        "Ctrl+F": partial(_find_here, window),
        "Ctrl+K": window.finder.open,
        "Ctrl+Z": partial(_take_back, window),
        "Alt+Left": partial(helping.back, window),
        "Alt+1": partial(window.go, TODAY),
        "Alt+0": partial(window.go, SETTINGS),
    }
    keys |= {f"Alt+{n}": partial(window.go, book.__tablename__) for n, book in enumerate(in_rail()[:8], 2)}  # up to Alt+9
    for key, act in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(act)


def _seen(window: "Window") -> QWidget | None:
    """Return what is looked at: a page, or the preview that lies over it."""
    return window.frame.pages.currentWidget()


def _new(window: "Window") -> None:
    if isinstance(_seen(window), PreviewPage):
        return  # nobody would see the form
    if not isinstance(window.here(), RegisterPage | SettingsPage | PostsPage):
        window.go(MOST_USED)
    window.here().new_entry()


def _correct(window: "Window") -> None:
    page = _seen(window)
    if isinstance(page, RegisterPage | SettingsPage | PostsPage):
        page.correct()


def _take_back(window: "Window") -> None:
    """Take back what was just done; not from a form that is being filled in: there it is not meant for what was saved before."""
    page = window.here()
    if not (isinstance(page, RegisterPage) and page.editor is not None and page.editor.touched):
        window.take_back()


def _export(window: "Window") -> None:
    page = _seen(window)
    if isinstance(page, RegisterPage | PostsPage):
        page.export()


def _find_here(window: "Window") -> None:
    page = _seen(window)
    if isinstance(page, RegisterPage | PostsPage):
        page.find_here()


def _print(window: "Window") -> None:
    if isinstance(_seen(window), PreviewPage):
        window.preview.print()
    elif isinstance(window.here(), PostsPage):
        manual_pages.print_again(window)
    else:
        _on_book(window, RegisterPage.print_chosen)


def _on_book(window: "Window", act: Callable[[RegisterPage], None]) -> None:
    page = _seen(window)
    if isinstance(page, RegisterPage):
        act(page)
