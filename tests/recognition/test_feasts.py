"""Feasts of other calendars, against days that were kept."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition.feasts import (
    IslamicFeast,
    JewishFeast,
    OrthodoxFeast,
    jewish_new_year,
    orthodox_easter,
)
from tests.recognition.printed import run

ORTHODOX = [(2018, "2018-04-08"), (2021, "2021-05-02"), (2024, "2024-05-05"), (2025, "2025-04-20")]


@pytest.mark.parametrize(("year", "day"), ORTHODOX)
def test_orthodox_easter(year: int, day: str) -> None:
    assert str(orthodox_easter(year)) == day


@given(st.integers(1583, 4000))
def test_orthodox_easter_is_a_sunday(year: int) -> None:
    easter = orthodox_easter(year)
    assert easter is not None
    assert easter.weekday() == 6


NEW_YEARS = [
    (2012, "2012-09-17"),
    (2016, "2016-10-03"),
    (2018, "2018-09-10"),
    (2021, "2021-09-07"),
    (2024, "2024-10-03"),
]


@pytest.mark.parametrize(("year", "day"), NEW_YEARS)
def test_the_jewish_new_year(year: int, day: str) -> None:
    assert str(dt.date.fromordinal(jewish_new_year(year))) == day


@given(st.integers(1600, 3000))
def test_a_jewish_year_has_a_lawful_length_and_beginning(year: int) -> None:
    first = jewish_new_year(year)
    assert jewish_new_year(year + 1) - first in {353, 354, 355, 383, 384, 385}
    assert dt.date.fromordinal(first).weekday() in {0, 1, 3, 5}


JEWISH = [
    (JewishFeast(9), 2018, "2018-09-19"),
    (JewishFeast(-163, 7), 2018, "2018-03-31..2018-04-06"),
    (JewishFeast(0, 8, hanukkah=True), 2018, "2018-12-03..2018-12-10"),
    (JewishFeast(0, 8, hanukkah=True), 2016, "2016-12-25..2017-01-01"),
    (OrthodoxFeast(-2), 2020, "2020-04-17"),
    (OrthodoxFeast(-2, 4), 2018, "2018-04-06..2018-04-09"),
]


@pytest.mark.parametrize(("feast", "year", "days"), JEWISH)
def test_the_days_of_a_feast(feast: JewishFeast | OrthodoxFeast, year: int, days: str) -> None:
    found = feast.days(year)
    assert found is not None
    assert run(found) == days
    assert feast.others(year) == ()


ISLAMIC = [
    (IslamicFeast(9, 1, 30), 2018, "2018-05-16"),
    (IslamicFeast(10, 1), 2018, "2018-06-15"),
    (IslamicFeast(10, 1), 2023, "2023-04-21"),
    (IslamicFeast(12, 10), 2024, "2024-06-16"),
    (IslamicFeast(1, 10), 2017, "2017-09-30"),
]


@pytest.mark.parametrize(("feast", "year", "first"), ISLAMIC)
def test_an_islamic_feast_is_true_to_a_day(feast: IslamicFeast, year: int, first: str) -> None:
    found = feast.days(year)
    assert found is not None
    runs = [found, *feast.others(year)]
    assert first in {str(one.first) for one in runs}
    assert {(one.last - one.first).days for one in runs} == {feast.length - 1}
    assert {abs((one.first - found.first).days) for one in runs} == {0, 1}


@given(st.integers(700, 3000), st.integers(1, 12), st.integers(1, 29))
def test_an_islamic_feast_lies_in_its_year(year: int, month: int, day: int) -> None:
    found = IslamicFeast(month, day).days(year)
    assert found is None or found.first.year == year


def test_years_without_such_a_feast() -> None:
    assert IslamicFeast(1, 1).days(100) is None
    assert IslamicFeast(1, 1).others(100) == ()
    assert JewishFeast(0).days(-4000) is None
