"""A closed year, exported from its closing."""

from datetime import date

from pytestqt.qtbot import QtBot

from models import acts
from models.book import Filter, book
from models.registers.year_end import YearEnd
from models.store import Store
from widgets.bus import Bus
from widgets.desk import Desk
from widgets.pages.register import RegisterPage
from widgets.pages.register_year import export_year
from widgets.theme import Look


def test_the_year_that_an_entry_closes_is_exported_from_there(store: Store, look: Look, qtbot: QtBot) -> None:
    acts.enter(store, YearEnd, {"ledger": "密级文件登记", "of_year": str(store.today().year - 1)})
    page = RegisterPage(Desk(store, look, Bus(store)), book("year_end"))
    qtbot.addWidget(page)
    offered = [action.text() for button in page._actions() for action in getattr(button, "choices", page).actions()]
    assert any("所选年度的登记簿" in text for text in offered)
    page.table.choose(0)
    with qtbot.waitSignal(page.export_asked) as asked:
        export_year(page, "xlsx")
    source, wanted, form = asked.args
    year = store.today().year - 1
    assert (source.key, wanted, form) == ("secret_paper", Filter(since=date(year, 1, 1), until=date(year, 12, 31)), "xlsx")
    store.listeners.clear()
