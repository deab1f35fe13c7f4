"""F1: the help of the field one is in, else of the page; and the way back to where one was."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.places import HELP, IMPORT, LEDGER, SETTINGS
from models import help as manual
from widgets.fields import FieldLine
from widgets.form import Form
from widgets.pages.help import HelpPage
from widgets.pages.settings import SettingsPage
from widgets.pages.settings_backup import Backups
from widgets.pages.settings_more import Appearance
from widgets.pages.settings_records import Records, Tab, Unit

if TYPE_CHECKING:
    from app.window import Window

#: Pages of the window that another page of the manual explains.
OTHERS = {IMPORT: "posts", HELP: "start"}
FINDING, PRINTING, LEDGERS = "find", "printing", "ledger_import"
PARTS: dict[type[Tab], str] = {Backups: "backup", Appearance: "display"}  # of the settings, as above


def make(window: "Window") -> HelpPage:
    """Return the page of the manual."""
    made = HelpPage(window.look)
    made.back_asked.connect(partial(back, window))
    return made


def ask(window: "Window") -> None:
    """Open the help of what the keys are in."""
    page = window.page(HELP)
    assert isinstance(page, HelpPage)
    if window.here() is page:
        return
    wanted = topic(window)
    window.finder.close_it()
    before = window.focusWidget()
    page.forget()
    window.go(HELP, wanted)
    window.came_from = before


def topic(window: "Window") -> str:
    """Return the place of the manual that is meant: the field's, else the page's."""
    if window.finder.isVisible():
        return FINDING
    widget: QWidget | None = window.focusWidget()
    field = ""
    while widget is not None and not isinstance(widget, Form):
        field = widget.objectName() if isinstance(widget, FieldLine) else field
        widget = widget.parentWidget()
    if isinstance(widget, Form) and window.isAncestorOf(widget):
        return manual.topic(widget.book.key, field)
    if window.frame.pages.currentWidget() is not window.here():  # a preview lies over the page
        return PRINTING
    here = window.here()
    return _part(here.part) if isinstance(here, SettingsPage) else page_of(window.place)


def _part(part: Tab) -> str:
    """Return the place of the manual that explains a part of the settings: a list by its first field."""
    if isinstance(part, Records | Unit):
        return manual.topic(part.book.key, part.book.fields[0].key)
    return PARTS.get(type(part), SETTINGS)


def page_of(place: str) -> str:
    """Return the page of the manual that explains a page of the window."""
    return LEDGERS if place.startswith(LEDGER) else OTHERS.get(place) or manual.page_of(place)


def back(window: "Window") -> None:
    """Go one place back: within the manual, then to where one asked from, to the very field."""
    page = window.here()
    if isinstance(page, HelpPage) and page.back():
        return
    before, window.came_from = window.came_from, None
    window.go_back()
    if isinstance(page, HelpPage) and before is not None and isValid(before) and before.isVisible():
        before.setFocus()
