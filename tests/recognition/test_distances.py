"""Counting days, weeks, months and years from a day on."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition.distances import arrivals, distance, hedged, moved, period, stretch
from factcheck.values import Days, Modifier
from tests.recognition.printed import run

SATURDAY = dt.date(2025, 8, 16)
UNITS = ("day", "week", "fortnight", "month", "quarter", "year", "decade", "century")


@pytest.mark.parametrize(
    ("amount", "unit", "direction", "day"),
    [
        (3, "day", 1, "2025-08-19"),
        (2, "week", -1, "2025-08-02"),
        (1, "fortnight", 1, "2025-08-30"),
        (6, "month", 1, "2026-02-16"),
        (1, "quarter", -1, "2025-05-16"),
        (25, "year", -1, "2000-08-16"),
        (2, "decade", -1, "2005-08-16"),
        (1, "century", 1, "2125-08-16"),
        (Fraction(3, 2), "year", -1, "2024-02-16"),
    ],
)
def test_a_distance_leads_to_a_day(amount: Fraction, unit: str, direction: int, day: str) -> None:
    assert str(moved(SATURDAY, distance(amount, unit), direction)) == day


def test_a_month_without_the_day_ends_on_its_last() -> None:
    assert moved(dt.date(2025, 1, 31), distance(1, "month")) == dt.date(2025, 2, 28)
    assert moved(dt.date(2024, 2, 29), distance(1, "year"), -1) == dt.date(2023, 2, 28)


def test_distances_add_up() -> None:
    both = distance(1, "month").plus(distance(21, "day"))
    assert moved(dt.date(2017, 11, 23), both, -1) == dt.date(2017, 10, 2)
    assert both.unit == "day"


@pytest.mark.parametrize(
    ("unit", "days"),
    [
        ("day", "2025-08-16"),
        ("week", "2025-08-11..2025-08-17"),
        ("fortnight", "2025-08-11..2025-08-24"),
        ("month", "2025-08-01..2025-08-31"),
        ("quarter", "2025-07-01..2025-09-30"),
        ("year", "2025-01-01..2025-12-31"),
        ("decade", "2020-01-01..2029-12-31"),
        ("century", "2000-01-01..2099-12-31"),
    ],
)
def test_the_period_a_day_lies_in(unit: str, days: str) -> None:
    found = period(SATURDAY, unit)
    assert found is not None
    assert run(found) == days


def test_half_a_unit_more_is_told_in_the_finer_unit() -> None:
    found = arrivals(SATURDAY, distance(Fraction(3, 2), "year"), -1)
    assert [run(days) for days in found] == [
        "2024-02-01..2024-02-29",
        "2023-11-17..2024-05-17",
        "2024-02-16",
    ]


@pytest.mark.parametrize(
    ("amount", "unit", "direction", "readings"),
    [
        (2, "day", -1, ["2025-08-14..2025-08-15", "2025-08-14..2025-08-16"]),
        (3, "day", 1, ["2025-08-17..2025-08-19", "2025-08-16..2025-08-19"]),
        (2, "week", -1, ["2025-08-02..2025-08-15", "2025-07-28..2025-08-10", "2025-08-02..2025-08-16"]),
        (3, "month", 1, ["2025-08-17..2025-11-16", "2025-09-01..2025-11-30", "2025-08-16..2025-11-16"]),
        (2, "year", -1, ["2023-08-16..2025-08-15", "2023-01-01..2024-12-31", "2023-08-16..2025-08-16"]),
    ],
)
def test_a_stretch_is_counted_or_whole(amount: int, unit: str, direction: int, readings: list[str]) -> None:
    assert [run(days) for days in stretch(SATURDAY, distance(amount, unit), direction)] == readings


@pytest.mark.parametrize(
    ("modifier", "direction", "days"),
    [
        (Modifier.MORE_THAN, -1, "0001-01-01..2015-12-31"),
        (Modifier.LESS_THAN, -1, "2015-01-01..2025-08-16"),
        (Modifier.APPROX, -1, "2014-01-01..2016-12-30"),
        (Modifier.MORE_THAN, 1, "2035-01-01..9999-12-31"),
        (Modifier.LESS_THAN, 1, "2025-08-16..2035-12-31"),
    ],
)
def test_a_hedge_admits_more_or_less(modifier: Modifier, direction: int, days: str) -> None:
    year = arrivals(SATURDAY, distance(10, "year"), direction)[0]
    found = hedged(year, SATURDAY, modifier)
    assert found is not None
    assert run(found) == days


def test_nothing_lies_beyond_the_calendar() -> None:
    far = distance(99999, "year")
    assert moved(SATURDAY, far) is None
    assert arrivals(SATURDAY, far, -1) == []
    assert stretch(SATURDAY, far, 1) == []
    assert moved(dt.date.max, distance(1, "day")) is None


days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@given(days, st.integers(1, 60), st.sampled_from(UNITS), st.sampled_from((-1, 1)))
def test_every_arrival_holds_the_day_it_leads_to(
    start: dt.date, amount: int, unit: str, direction: int
) -> None:
    by = distance(amount, unit)
    exact = moved(start, by, direction)
    runs = arrivals(start, by, direction)
    assert exact is None or (runs and all(days.first <= exact <= days.last for days in runs[:2]))


@given(days, st.sampled_from(UNITS))
def test_a_day_lies_in_its_period(day: dt.date, unit: str) -> None:
    found = period(day, unit)
    assert found is not None
    assert found.meets(Days(day, day))
