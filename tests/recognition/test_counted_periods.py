"""Quarters, half-years, weeks by number, and days of a month without a name (text dated 2025-08-16)."""

from __future__ import annotations

import pytest

from factcheck.recognition.yearly import AnyOf, Months, half
from tests.recognition.printed import found_dates, only_unread, run

DAYS = [
    ("de", "Der Prozess wird am 22. fortgesetzt.", "22.", "2025-07-22 | 2025-08-22"),
    ("de", "Der Prozess ist am 15. zu Ende gegangen.", "15.", "2025-08-15 | 2025-09-15"),
    ("de", "Am 15. des Monats wird gezahlt.", "15. des Monats", "2025-08-15"),
    ("de", "Am Ersten des nächsten Monats wird gezahlt.", "Ersten des nächsten Monats", "2025-09-01"),
    ("de", "Am Freitag, den 15., war Schluss.", "Freitag, den 15.", "2025-08-15"),
    ("en", "The trial resumes on the 22nd.", "22nd", "2025-07-22 | 2025-08-22"),
    ("en", "It is due by the 20th of next month.", "20th of next month", "2025-09-20"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "days"), DAYS)
def test_a_day_of_a_month_without_name(lang: str, text: str, surface: str, days: str) -> None:
    ((words, found),) = found_dates(text, lang)
    assert words.endswith(surface)
    assert set(days.split(" | ")) <= set(found.split(" | "))


def test_a_list_of_days_is_read_day_by_day() -> None:
    assert [words for words, _ in found_dates("Verhandelt wird am 22. und 23. weiter.", "de")] == [
        "22.",
        "23.",
    ]


PERIODS = [
    ("de", "Im zweiten Quartal sank er.", "2025-04-01..2025-06-30"),
    ("de", "Im ersten Halbjahr sank er.", "2025-01-01..2025-06-30"),
    ("de", "In der zweiten Jahreshälfte 2024 sank er.", "2024-07-01..2024-12-31"),
    ("en", "In Q2 it fell.", "2025-04-01..2025-06-30"),
    ("en", "In the second quarter of 2024 it fell.", "2024-04-01..2024-06-30"),
    ("en", "In 2018Q4 it fell.", "2018-10-01..2018-12-31"),
    ("en", "In H1 2024 it fell.", "2024-01-01..2024-06-30"),
    ("en", "In the first half of the year it fell.", "2025-01-01..2025-06-30"),
    ("en", "It fell in week 33.", "2025-08-11..2025-08-17"),
]


@pytest.mark.parametrize(("lang", "text", "days"), PERIODS)
def test_a_counted_period(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert found.split(" | ")[0] == days


NO_DATES = [
    ("de", "Am 18. Loch verlor er, am 3. Spieltag gewann er."),
    ("de", "am 2. Tag und in der 3. Woche"),
    ("en", "They led after the third quarter and in the second half."),
    ("en", "In Week 10 of the season they lost on the 15th hole."),
    ("en", "an Audi Q3 and a BMW Q5"),
]


@pytest.mark.parametrize(("lang", "text"), NO_DATES)
def test_what_counts_something_else(lang: str, text: str) -> None:
    assert found_dates(text, lang) == []


def test_a_day_without_month_needs_a_date_line() -> None:
    assert only_unread("Der Prozess wird am 22. fortgesetzt.", "de", None)


def test_a_half_year() -> None:
    for number, days in ((1, "2024-01-01..2024-06-30"), (2, "2024-07-01..2024-12-31")):
        found = half(number).days(2024)
        assert found is not None
        assert run(found) == days
    assert half(1).others(2024) == ()


def test_a_name_of_several_meanings_gives_the_first_and_then_the_others() -> None:
    either = AnyOf(Months(1, 1), (Months(2, 1), Months(3, 2)))
    first = either.days(2024)
    assert first is not None
    assert run(first) == "2024-01-01..2024-01-31"
    assert [run(days) for days in either.others(2024)] == ["2024-02-01..2024-02-29", "2024-03-01..2024-04-30"]
