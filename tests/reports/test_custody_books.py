"""The books of what is kept as Word and Excel: in the order of the paper, no narrower than can be read."""

import pytest

from models.book import book
from reports import cells, register

SECRECY = ("secret_paper", "telegram", "paper_loan", "telegram_loan", "secret_disposal", "secret_meeting", "meeting_copy")


@pytest.mark.parametrize("key", SECRECY)
def test_a_book_begins_with_its_number_and_its_day_and_nobody_signs_before_that(key: str) -> None:
    source = book(key)
    day = next(f.label for f in source.fields if f.key == source.day_field)
    for columns in (register.columns_of(source), cells.columns_of(source)):
        assert [column.label for column in columns[:2]] == ["编号", day]


@pytest.mark.parametrize("key", SECRECY)
def test_every_column_of_the_word_file_is_as_wide_as_a_day_or_a_number_needs(key: str) -> None:
    assert register.paper_of(register.columns_of(book(key))) == register.A4
