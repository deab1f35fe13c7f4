"""The books of what is kept as Word and Excel: in the order of the paper, no narrower than can be read, with how things left."""

import pytest

from forms.job import remarks
from models.book import book
from models.registers.secret_paper import SecretPaper
from models.store import Store
from reports import cells, register, word
from tests import papers
from tests.offices import shown

SECRECY = ("secret_paper", "telegram", "paper_loan", "telegram_loan", "secret_disposal", "secret_meeting", "meeting_copy")


@pytest.mark.parametrize("key", SECRECY)
def test_a_book_begins_with_its_number_and_its_day_and_nobody_signs_before_that(key: str) -> None:
    source = book(key)
    day = next(f.label for f in source.fields if f.key == source.day_field)
    for columns in (register.columns_of(source), cells.columns_of(source)):
        assert [column.label for column in columns[:2]] == ["编号", day]


@pytest.mark.parametrize("key", SECRECY)
def test_every_column_of_the_word_file_is_as_wide_as_a_day_or_a_number_needs(key: str) -> None:
    assert sum(column.least for column in register.columns_of(book(key))) <= round(register.WIDE * word.TWIPS)


def test_paper_says_how_a_thing_left(office: Store) -> None:
    papers.cabinet(office)
    entry = papers.filed(office)
    papers.gone(office, "清退", "密件2026-1")
    assert remarks(shown(office, entry, SecretPaper)) == ["清退：李销 2026-11-25"]
