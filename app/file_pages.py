"""Registers as files of other programs: how the window writes them, and the page that takes an old ledger in."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.book import Book, Filter, book
from models.store import Store

if TYPE_CHECKING:
    from app.window import Window
    from widgets.desk import PageView
    from widgets.tasks import Steps


def name_of(source: Book, wanted: Filter, today: date, form: str) -> str:
    """Return what a file is called: its book with the days that were chosen, else with the day on which it is written."""
    days = [day for day in (wanted.since, wanted.until) if day] or [today]
    return f"{source.title}-{'-'.join(f'{day:%Y%m%d}' for day in days)}.{form}"


def writing(store: Store, source: Book, path: Path, form: str, since: date | None, until: date | None) -> "Steps":
    """Return the steps that write a book's entries of a period as "docx", "xlsx" or "csv"."""
    if form == "docx":
        from reports.register import export_word  # here: python-docx would be loaded before the first paint

        return export_word(store, source, path, since, until)
    from reports.cells import export_cells  # here: as above, for Excel

    return export_cells(store, source, path, form, since, until)


def import_page(window: "Window", key: str) -> "PageView":
    """Return the page that takes an old ledger of this book in; leaving it opens the book."""
    from widgets.pages.ledger_import import LedgerImportPage  # here: rarely asked for

    made = LedgerImportPage(window.desk, book(key))
    made.closed.connect(lambda: window.go(key))
    return made
