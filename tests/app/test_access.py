"""Who cannot see the window, or has no mouse: every control is named, cells say their column, Tab reads as the eye does."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QMenu, QScrollArea, QTableView, QWidget

from app import words
from app.pictures import PAGES
from app.window import Window
from models.register import registers
from models.store import Store
from tests.app.conftest import SAMPLED
from tests.app.test_pictures import nameless, settle, shown
from widgets.buttons import MenuButton
from widgets.pages.register import RegisterPage
from widgets.reader import Reader
from widgets.theme import LIGHT, SHIPPED, Look, apply, load_fonts

ROWS = 5  # of a table that are read out
SPOKEN = {"●": "承担"}  # a sign is read as what it means


@pytest.fixture(scope="module")
def window(qapp: QApplication, sampled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    words.speak("zh", qapp)
    load_fonts()
    look = Look(LIGHT, sans=SHIPPED)
    apply(qapp, look)
    store = Store(Path(shutil.copytree(sampled, tmp_path_factory.mktemp("access") / "office")), lambda: SAMPLED)
    made = Window(store, look)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    store.close()


def first_entry(key: str) -> Callable[[Window], None]:
    def go(window: Window) -> None:
        window.go(key)
        page = window.here()
        assert isinstance(page, RegisterPage)
        if page.model.ids:
            page.open_entry(page.model.ids[0])

    return go


def new_entry(key: str) -> Callable[[Window], None]:
    def go(window: Window) -> None:
        window.go(key)
        window.here().new_entry()

    return go


#: Every page, every register with an entry open, and every editor.
EVERYWHERE: dict[str, Callable[[Window], None]] = {
    **PAGES,
    **{f"{r.__tablename__} open": first_entry(r.__tablename__) for r in registers()},
    **{f"{r.__tablename__} new": new_entry(r.__tablename__) for r in registers()},
}


@pytest.fixture(scope="module")
def found(window: Window) -> dict[str, list[str]]:
    """Go everywhere once and return what is wrong, by what was looked for."""
    wrong: dict[str, list[str]] = {"names": [], "keys": [], "cells": [], "order": [], "read": []}
    with pytest.MonkeyPatch.context() as patience:
        patience.setattr(Reader, "PATIENCE", 30)
        for name, go in EVERYWHERE.items():
            go(window)
            settle()
            wrong["names"] += [f"{name}: {what}" for what in nameless(window)]
            wrong["keys"] += [f"{name}: {key}" for key in twice(window)]
            wrong["order"] += [f"{name}: {what}" for what in jumps(window)]
            for view in (widget for widget in shown(window) if isinstance(widget, QAbstractItemView)):
                read = list(cells(view))
                wrong["read"] += [said for said, _ in read]
                wrong["cells"] += [f"{name}: {said!r}, not {wanted!r}" for said, wanted in read if said != wanted]
    return wrong


def test_every_control_has_a_name(found: dict[str, list[str]]) -> None:
    assert not found["names"]


def test_no_key_means_two_things(found: dict[str, list[str]]) -> None:
    assert not found["keys"]


def test_every_cell_of_every_table_says_its_column_and_its_value(found: dict[str, list[str]]) -> None:
    assert not found["cells"]
    assert len(found["read"]) > 1000


def test_tab_goes_as_one_reads(found: dict[str, list[str]]) -> None:
    assert not found["order"]


def twice(window: Window) -> Iterator[str]:
    """Yield every key that means two things in the window, or in one of its menus."""
    menus = [list(menu_keys(widget.choices)) for widget in shown(window) if isinstance(widget, MenuButton)]
    for heard in (list(keys(window)), *menus):
        yield from (key for key, many in Counter(heard).items() if many > 1)


def keys(window: Window) -> Iterator[str]:
    """Yield every key that the window hears by itself: shortcuts, and letters after & on what is seen."""
    yield from (key.key().toString() for key in window.findChildren(QShortcut) if key.isEnabled())
    for widget in shown(window):
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy()):
            mnemonic = QKeySequence.mnemonic(widget.text()).toString()
            if mnemonic:
                yield mnemonic


def menu_keys(menu: QMenu) -> Iterator[str]:
    menu.aboutToShow.emit()
    yield from filter(None, (QKeySequence.mnemonic(action.text()).toString() for action in menu.actions()))


def cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    """Yield what is read out for each of the first cells, and what it should be; of a list, anything at all."""
    model = view.model()
    for row in range(min(model.rowCount(), ROWS)):
        for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
            index = model.index(row, column)
            said = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
            if not isinstance(view, QTableView):
                yield said, said or "something"
            elif not view.isColumnHidden(column):
                head = partial(model.headerData, column, Qt.Orientation.Horizontal)  # a short head's tip is its whole name
                yield said, f"{head(Qt.ItemDataRole.ToolTipRole) or head() or ''}: {SPOKEN.get(index.data(), index.data() or '')}"


def test_what_a_screen_reader_gets_of_a_cell_is_column_and_value(window: Window, found: dict[str, list[str]]) -> None:
    PAGES["seal_use"](window)
    settle()
    page = window.here()
    assert isinstance(page, RegisterPage)
    table = QAccessible.queryAccessibleInterface(page.table)
    assert table is not None
    said = [table.child(i).text(QAccessible.Text.Name) for i in range(40)]
    assert any(text.startswith("编号: 〔2026〕") for text in said)


def jumps(window: Window) -> Iterator[str]:
    """Yield every step of Tab that goes up or back to the left within a part, or back to a part that was left."""
    chain = stops(window)
    parts = [part_of(window, widget) for widget in chain]
    order = list(dict.fromkeys(parts))
    if order != sorted(order):
        yield f"the parts come as {order}"
    for part in order:
        run = [widget for widget, its in zip(chain, parts, strict=True) if its == part]
        for a, b in pairwise(run):
            if is_before(place(window, b), place(window, a)):
                yield f"{said(a)} → {said(b)}"


def stops(window: Window) -> list[QWidget]:
    """Return what Tab stops at, beginning with the rail."""
    first = window.rail.find_button
    found: list[QWidget] = [first]
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return [widget for widget in found if not window.finder.isAncestorOf(widget)]


def part_of(window: Window, widget: QWidget) -> int:
    """Return the part of the window by its place: rail, page, what was just saved, inspector, status bar."""
    frame = window.frame
    parts = (window.rail, frame.pages, frame.saved, frame.inspectors, frame.status)
    return next(n for n, part in enumerate(parts) if part is widget or part.isAncestorOf(widget))


def place(window: Window, widget: QWidget) -> QRect:
    """Return where a control is seen, at the lower edge of what it scrolls in where it stands below that."""
    box, above = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()), widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        edge = above.mapTo(window, QPoint(0, above.height())).y()
        box.moveTop(min(box.top(), edge - 1 - box.height()))
    return box


def is_before(b: QRect, a: QRect) -> bool:
    """Say whether one reads `b` before `a`: in the same line at its left, or above it and not in a column at its right."""
    same_line = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) > min(a.height(), b.height()) / 2
    if same_line:
        return b.left() < a.left()
    return b.bottom() <= a.top() and b.left() < a.right()


def said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}"
