"""A closed year of a book, exported from the entry by which it was closed."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from models.book import Book, Filter
from models.record import record_named
from models.register import Register
from models.text import tr
from widgets.buttons import MenuButton

if TYPE_CHECKING:
    from widgets.pages.register import RegisterPage


def offer_year(page: "RegisterPage", menu: MenuButton) -> None:
    """Offer the year that the chosen entry closes as a file, where the book's entries close years of others."""
    record: Any = page.book.record
    if issubclass(record, Register) and record.closes_year is not Register.closes_year:
        menu.offer(tr("所选年度的登记簿　Word 文档…"), partial(export_year, page, "docx"))
        menu.offer(tr("所选年度的登记簿　Excel 工作簿…"), partial(export_year, page, "xlsx"))


def export_year(page: "RegisterPage", form: str) -> None:
    """Ask for that year of that book as a file; nothing where no entry is chosen."""
    entry = page.chosen()
    if entry is None:
        return
    with page.desk.store.read() as lookup:
        closed = lookup.get(page.book.key, entry.id).closes_year()
    assert closed is not None
    table, year = closed
    page.export_asked.emit(Book(record_named(table)), Filter(since=date(year, 1, 1), until=date(year, 12, 31)), form)
