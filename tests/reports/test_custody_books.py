"""The books of what is kept as Word and Excel: in the order of the paper, no narrower than can be read."""

import pytest

from models.book import book
from reports import cells, register, word

SECRECY = ("secret_paper", "telegram", "paper_loan", "telegram_loan", "secret_disposal", "secret_meeting", "meeting_copy")


@pytest.mark.parametrize("key", SECRECY)
def test_a_book_begins_with_its_number_and_its_day_and_nobody_signs_before_that(key: str) -> None:
    source = book(key)
    day = next(f.label for f in source.fields if f.key == source.day_field)
    for columns in (register.columns_of(source), cells.columns_of(source)):
        assert [column.label for column in columns[:2]] == ["编号", day]


@pytest.mark.parametrize("key", [*SECRECY, "passport", "exit_trip", "exit_filing"])
def test_every_column_of_the_word_file_is_as_wide_as_a_day_or_a_number_needs(key: str) -> None:
    columns = register.columns_of(book(key))
    wide = register.paper_of(columns)[0] - register.MARGINS[1] - register.MARGINS[3]
    widths = register.widths_of(columns, wide)
    assert all(width >= column.least for width, column in zip(widths, columns, strict=True))
    assert sum(widths) == round(wide * word.TWIPS)


def test_a_book_lies_on_a4_where_its_numbers_have_room_there() -> None:
    across = {key for key in SECRECY if register.paper_of(register.columns_of(book(key))) == register.A4}
    assert across == {"secret_disposal", "secret_meeting", "meeting_copy"}


def test_a_copy_number_and_a_certificate_number_stand_on_one_line() -> None:
    for key, number, figures in (("secret_paper", "copy_no", 6), ("exit_trip", "passport_id", 9), ("passport", "code", 9)):
        least = next(column.least for column in register.columns_of(book(key)) if column.key == number)
        assert least >= figures * register.FIGURE + register.EDGES
