"""Numbers: written one way, read in the many ways in which people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.numbers import running, yearly
from tests.offices import refused

SEALING, SEALS = yearly("用印", by="applied_on"), running("印章")


@given(st.integers(1000, 9999), st.integers(1, 999_999))
def test_a_number_is_read_as_it_is_written(year: int, serial: int) -> None:
    assert SEALING.read(SEALING.write(year, serial)) == (year, serial)
    assert SEALS.read(SEALS.write(0, serial)) == (0, serial)


@pytest.mark.parametrize(
    "typed",
    ["用印〔2026〕12号", "用印[2026]12号", "用印(2026)12号", "用印（2026）第12号", "用印【2026】12", "用印2026-12", "2026-12",
     "2026—12", "2026－12", "2026/12", "2026年12号", "2026 12", " 用印 2026 - 12 ", "用印〔２０２６〕１２号", "2026-00012"],
)
def test_a_number_may_be_typed_in_many_ways(typed: str) -> None:
    assert SEALING.read(typed) == (2026, 12)


@pytest.mark.parametrize("typed", ["印章7号", "印章7", "7", "第7号", "#7", "７号"])
def test_a_running_number_needs_no_year(typed: str) -> None:
    assert SEALS.read(typed) == (0, 7)


@pytest.mark.parametrize("typed", ["", "十二号", "用印〔26〕12号", "收文〔2026〕12号", "2026-", "2026-1234567", "2026-1-2"])
def test_what_is_no_number_is_refused_with_an_example(typed: str) -> None:
    with refused("请写成 用印〔2026〕12号"):
        SEALING.read(typed)
