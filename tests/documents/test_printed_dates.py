"""Full dates are found in every usual German and English form, and nothing less than a full date is."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.printed_dates import find_dates, is_month, parse_date

DAY = dt.date(2025, 8, 16)


@pytest.mark.parametrize(
    "text",
    [
        "2025-08-16",
        "2025-08-16T06:56",
        "2025-08-16 06:56:12",
        "2025-08-16T06:56:12.5+02:00",
        "2025-08-16T23:59:00Z",
        "16.08.2025",
        "16.8.2025",
        "16. 8. 2025",
        "16. August 2025",
        "16. Aug. 2025",
        "16 August 2025",
        "16th of August 2025",
        "August 16, 2025",
        "Aug. 16, 2025",
        "AUGUST 16TH, 2025",
        "16/08/2025",
        "8/16/2025",
    ],
)
def test_a_full_date_is_read(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "16. August",
        "August 2025",
        "16.08.25",
        "31.02.2025",
        "2025-13-01",
        "03/04/2017",
        "16.08.20255",
        "v1.16.08.2025",
        "116.08.2025",
        "2025-08-16-7",
        "am 16. August 2025",
        "",
    ],
)
def test_anything_less_or_doubtful_is_not(text: str) -> None:
    assert parse_date(text) is None


def test_day_and_month_that_are_equal_leave_no_doubt() -> None:
    assert parse_date("04/04/2017") == dt.date(2017, 4, 4)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5. Jänner 2024", dt.date(2024, 1, 5)),
        ("1. März 2024", dt.date(2024, 3, 1)),
        ("May 5, 2024", dt.date(2024, 5, 5)),
    ],
)
def test_month_names(text: str, day: dt.date) -> None:
    assert parse_date(text) == day


def test_dates_are_found_where_they_stand() -> None:
    text = "Vom 15.08.2025 bis Aug. 16, 2025."
    assert [text[one.start : one.end] for one in find_dates(text)] == ["15.08.2025", "Aug. 16, 2025"]


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_day_is_read_back_in_german_and_iso_form(day: dt.date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day}.{day.month}.{day.year}") == day


@pytest.mark.parametrize(
    ("word", "month"), [("August", True), ("Dez.", True), ("Sept", True), ("Gipfel", False)]
)
def test_months_are_known_by_name(word: str, month: bool) -> None:  # noqa: FBT001
    assert is_month(word) is month
