"""Working days: as the State Council announced them; a year not announced is estimated and says so."""

from datetime import date, timedelta

import pytest

from models import calendar


@pytest.mark.parametrize(
    ("day", "works"),
    [("2026-01-01", False), ("2026-01-04", True), ("2026-02-14", True), ("2026-02-17", False), ("2026-02-28", True),
     ("2026-05-09", True), ("2026-09-20", True), ("2026-10-01", False), ("2026-10-10", True), ("2026-10-11", False),
     ("2026-11-25", True), ("2026-11-28", False)],
)
def test_holidays_and_make_up_days_of_2026(day: str, works: bool) -> None:
    assert calendar.is_working_day(date.fromisoformat(day)) is works


def test_a_year_that_is_not_announced_is_estimated() -> None:
    unknown = next(year for year in range(2027, 2040) if calendar.estimated(year))
    assert not calendar.estimated(2026)
    assert not calendar.is_working_day(date(unknown, 10, 1))
    assert not calendar.is_working_day(date(unknown, 1, 1))
    monday = next(date(unknown, 3, n) for n in range(9, 16) if date(unknown, 3, n).weekday() == 0)
    assert [calendar.is_working_day(monday + timedelta(days=n)) for n in range(7)] == [True] * 5 + [False] * 2


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [("2026-11-25", "2026-11-25", 0), ("2026-11-25", "2026-11-24", 0), ("2026-11-25", "2026-11-27", 2),
     ("2026-11-27", "2026-11-30", 1), ("2026-09-30", "2026-10-08", 1), ("2026-10-08", "2026-10-12", 3)],
)
def test_days_are_counted_after_the_first_up_to_the_last(start: str, end: str, days: int) -> None:
    assert calendar.working_days_between(date.fromisoformat(start), date.fromisoformat(end)) == days


def test_a_day_long_before_every_announcement_is_counted_too() -> None:
    assert 6_000 < calendar.working_days_between(date(1980, 1, 1), date(2004, 1, 1)) < 6_500
