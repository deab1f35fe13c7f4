"""Nothing is shown before it has its place: a part of a page without a parent would flash up as a window of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.book import Book, book
from models.people import Person
from models.store import Store
from tests.widgets.office import a_stamping
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.pages.register import RegisterPage
from widgets.pages.settings_records import Records
from widgets.theme import Look


class Flashes(QObject):
    """Remembers what was shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def flashes(qapp: QApplication) -> Iterator[Flashes]:
    made = Flashes()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_neither_a_book_with_its_editor_nor_a_list_of_the_settings_flashes(
    store: Store, look: Look, qtbot: QtBot, flashes: Flashes
) -> None:
    entry = a_stamping(store, "采购合同")
    desk = Desk(store, look, Bus(store))
    page, people = RegisterPage(desk, book("seal_use")), Records(desk, Book(Person), "人员", "登记人员")
    for made in (page, people):
        qtbot.addWidget(made)
    page.model.then(lambda: page.open_entry(entry))
    page.new_entry()
    assert flashes.seen == []
    store.listeners.clear()
