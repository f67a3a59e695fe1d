"""Calendar arithmetic."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition import calendar
from factcheck.recognition.calendar import Holiday
from factcheck.values import Days
from tests.recognition.printed import run

EASTERS = [
    (1818, dt.date(1818, 3, 22)),
    (1943, dt.date(1943, 4, 25)),
    (2000, dt.date(2000, 4, 23)),
    (2024, dt.date(2024, 3, 31)),
    (2025, dt.date(2025, 4, 20)),
    (2038, dt.date(2038, 4, 25)),
]


@pytest.mark.parametrize(("year", "sunday"), EASTERS)
def test_easter(year: int, sunday: dt.date) -> None:
    assert calendar.easter(year) == sunday


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    sunday = calendar.easter(year)
    assert sunday.weekday() == 6
    assert dt.date(year, 3, 22) <= sunday <= dt.date(year, 4, 25)


RUNS = [
    (calendar.months(2024, 2), "2024-02-01..2024-02-29"),
    (calendar.months(2024, 0), "2023-12-01..2023-12-31"),
    (calendar.months(2024, 13), "2025-01-01..2025-01-31"),
    (calendar.quarter(2024, 4), "2024-10-01..2024-12-31"),
    (calendar.season(2024, 1), "2024-03-01..2024-05-31"),
    (calendar.season(2024, 4), "2024-12-01..2025-02-28"),
    (calendar.years(1990, 10), "1990-01-01..1999-12-31"),
    (calendar.week(2020, 53), "2020-12-28..2021-01-03"),
    (calendar.week_around(dt.date(2025, 8, 16)), "2025-08-11..2025-08-17"),
]


@pytest.mark.parametrize(("days", "expected"), RUNS)
def test_runs_of_days(days: Days | None, expected: str) -> None:
    assert days is not None
    assert run(days) == expected


NOTHING = [
    calendar.day(2025, 2, 31),
    calendar.day(10**12, 1, 1),
    calendar.shifted(dt.date.max, 1),
    calendar.shifted(dt.date.min, -(10**12)),
    calendar.months(0, 5),
    calendar.months(9999, 12, 2),
    calendar.quarter(2024, 5),
    calendar.quarter(2024, 0),
    calendar.week(2024, 53),
    calendar.week_around(dt.date.max),
    calendar.run_from(None, 2),
    calendar.run_from(dt.date.max, 2),
    calendar.one_day(None),
]


@pytest.mark.parametrize("result", NOTHING)
def test_days_the_calendar_has_not(result: object) -> None:
    assert result is None


@given(st.dates(dt.date(2, 1, 1), dt.date(9998, 1, 1)), st.integers(0, 6))
def test_the_weekdays_around_a_day(day: dt.date, weekday: int) -> None:
    before, after = calendar.weekday_before(day, weekday), calendar.weekday_after(day, weekday)
    assert before is not None
    assert after is not None
    assert before.weekday() == after.weekday() == weekday
    assert before <= day <= after
    assert (after - before).days in {0, 7}


HOLIDAYS = [
    (Holiday(12, 24, length=3), "2024-12-24..2024-12-26"),
    (Holiday(easter=-2), "2024-03-29"),
    (Holiday(11, 1, weekday=3, nth=4), "2024-11-28"),
    (Holiday(10, 1, weekday=6, nth=1), "2024-10-06"),
    (Holiday(10, weekday=6, nth=-1), "2024-10-27"),
    (Holiday(2, weekday=3, nth=-1), "2024-02-29"),
]


@pytest.mark.parametrize(("holiday", "expected"), HOLIDAYS)
def test_holidays(holiday: Holiday, expected: str) -> None:
    days = holiday.days(2024)
    assert days is not None
    assert run(days) == expected


def test_a_holiday_that_its_year_has_not() -> None:
    assert Holiday(2, 29).days(2025) is None
