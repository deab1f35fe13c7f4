"""Every sheet that is declared prints blank and filled, as PDF and as Word, and keeps what the law says of paper."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from forms import job, pdf
from forms.pages import Pages
from forms.sheet import Sheet, Table
from forms.sheets import sheets
from models import acts
from models.book import book
from models.store import Store
from models.text import Refused
from reports.sheet import print_to_file
from tests import offices
from tests.every.test_declarations import minimal
from tests.forms import papers
from tests.offices import Clock

every_sheet = pytest.mark.parametrize("sheet", [*sheets(), *papers.PAPERS], ids=lambda sheet: sheet.key)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "office"
    offices.make(folder, Clock()).close()
    return folder


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[Store]:
    opened = offices.copied(template, tmp_path / "office", Clock())
    yield opened
    opened.close()


def test_every_sheet_has_a_key_and_a_title_of_its_own() -> None:
    assert len({sheet.key for sheet in sheets()}) == len({sheet.title for sheet in sheets()}) == len(sheets())


@every_sheet
def test_a_sheet_is_declared_in_one_piece(sheet: Sheet) -> None:
    tables = [row for row in sheet.rows if isinstance(row, Table)]
    assert book(sheet.register).key == sheet.register
    assert len({table.key for table in tables}) == len(tables)
    assert all(bool(table.lines) != sheet.listed for table in tables)
    assert all(column.key or not column.remarks for table in tables for column in table.columns)
    assert all(cell.key or not cell.remarks for cell in sheet.cells())
    assert not any("★" in words for words in (sheet.title, *sheet.words())), "no mark of secrecy on an ordinary sheet"


@every_sheet
def test_a_sheet_prints_blank_and_filled(sheet: Sheet, office: Store, tmp_path: Path) -> None:
    record = book(sheet.register).record
    entries = [acts.enter(office, record, minimal(record, office))]
    with contextlib.suppress(Refused):  # what there is once a person or a year
        entries.append(acts.enter(office, record, minimal(record, office, 1)))
    if sheet.refuses:  # a notice goes only to who is late: nothing here is lent yet; filled ones: tests/forms
        with pytest.raises(Refused, match="没有打印"):
            job.read(office, sheet, entries)
        entries = []
    for wanted in (job.read(office, sheet), job.read(office, sheet, entries)):
        with Pages(pdf.draw(wanted)) as pages:
            assert len(pages) >= len(wanted.filled)
            assert pages.size(0) == pytest.approx(sheet.paper, abs=0.1)
            assert sheet.title in pages.text(0)
        list(print_to_file(office, wanted, tmp_path / "sheet.docx"))
    assert len(wanted.filled) == (1 if sheet.listed else len(entries) or 1)
    assert all(len(filled.check) == (10 if entries else 0) for filled in wanted.filled)
