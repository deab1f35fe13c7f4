"""Working days: weekends, statutory holidays and make-up days as the State Council announced them."""

from datetime import date, timedelta
from functools import cache


def is_working_day(day: date) -> bool:
    """Say whether the office works on `day`; for a year not announced yet an estimate, see `estimated`."""
    import chinese_calendar  # here: 23 ms, and most entries are not asked

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5 and day not in _statutory(day.year)


def estimated(year: int) -> bool:
    """Say whether the days off of `year` are not announced: weekends and statutory days are then all one knows."""
    import chinese_calendar

    try:
        chinese_calendar.is_workday(date(year, 7, 1))
    except NotImplementedError:
        return True
    return False


def working_days_between(start: date, end: date) -> int:
    """Return how many working days lie after `start` up to and including `end`; 0 when end is not later."""
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))


@cache
def _statutory(year: int) -> set[date]:
    import holidays  # here: only for a year that chinese_calendar does not know

    return set(holidays.country_holidays("CN", years=year))
