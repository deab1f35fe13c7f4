"""Several chosen things on one list by which they leave together."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from models.text import tr
from models.whereabouts import list_of
from widgets.desk import New

if TYPE_CHECKING:
    from widgets.pages.register import RegisterPage


def offer_list(page: "RegisterPage", menu: QMenu) -> None:
    """Offer in the menu of the rows to list all that are chosen, where there is a register of such lists."""
    listing = list_of(page.book.key)
    if listing is None or not page.table.chosen_count():
        return
    register, field = listing

    def begin() -> None:
        rows = [row for first, last in page.table.chosen_rows() for row in range(first, last + 1)]
        numbers = "、".join(page.model.entry(row).number for row in rows)
        page.go.emit(register.__tablename__, New({field: numbers}))

    menu.addAction(tr("列入{}…").format(tr(register.title))).triggered.connect(begin)
    menu.addSeparator()
