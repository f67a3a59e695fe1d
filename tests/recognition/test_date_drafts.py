"""Dates side by side, and at the two ends of a range, while a text is being read."""

from __future__ import annotations

import pytest

from tests.recognition.printed import found_dates

BESIDE = [
    ("de", "Nachtzug am 23.10.2017 (Montag) ab Köln", "23.10.2017 (Montag", "2017-10-23"),
    ("de", "Am Montag (23.10.2017) begann es.", "Montag (23.10.2017", "2017-10-23"),
    ("de", "Heute, am 16. August, ist Markt.", "Heute, am 16. August", "2025-08-16"),
    ("de", "Im Mai vor zwei Jahren zog er um.", "Mai vor zwei Jahren", "2023-05-01..2023-05-31"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "days"), BESIDE)
def test_dates_that_say_the_same_day_are_one(lang: str, text: str, surface: str, days: str) -> None:
    assert found_dates(text, lang) == [(surface, days)]


def test_a_weekday_that_is_not_that_of_its_date_stays_apart() -> None:
    assert len(found_dates("Nachtzug am 23.10.2017 (Mittwoch) ab Köln", "de")) == 2


def test_a_range_takes_the_year_the_text_has_told() -> None:
    text = "Am 10. Januar 1943 begann es, vom 29. Januar bis zum 2. Februar fielen Tausende."
    ((_, _), (_, days)) = found_dates(text, "de")
    assert "1943-01-29..1943-02-02" in days.split(" | ")


def test_no_range_without_year_is_longer_than_one() -> None:
    text = "Schon 1943 war die Messe, dann wieder vom 3. bis 9. Mai."
    ((_, _), (_, days)) = found_dates(text, "de")
    assert days.split(" | ") == ["2025-05-03..2025-05-09", "2026-05-03..2026-05-09", "1943-05-03..1943-05-09"]


def test_a_range_that_goes_on_at_the_date_line_comes_first() -> None:
    ((_, days),) = found_dates("Von Mitte Mai bis Ende August wird gebaut.", "de")
    assert days.split(" | ")[0] == "2025-05-11..2025-08-31"
