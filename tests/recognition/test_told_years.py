"""A date without a year may take the year its text has just told."""

from __future__ import annotations

import pytest

from tests.recognition.printed import found_dates

SAME_SENTENCE = [
    (
        "de",
        "Am 24. Februar 2022 begann es, am 2. März fiel die Stadt.",
        "2022-03-02 | 2025-03-02 | 2026-03-02",
    ),
    (
        "en",
        "It began on Feb. 24, 2022, and on March 2 the city fell.",
        "2022-03-02 | 2025-03-02 | 2026-03-02",
    ),
]


@pytest.mark.parametrize(("lang", "text", "days"), SAME_SENTENCE)
def test_a_full_date_in_the_same_sentence_tells_the_year(lang: str, text: str, days: str) -> None:
    assert found_dates(text, lang)[1][1] == days


def test_a_year_told_earlier_in_the_paragraph_stays_possible() -> None:
    found = found_dates("Am 24. Februar 2022 begann es. Am 10. August endete es.", "de")
    assert found[1] == ("10. August", "2025-08-10 | 2022-08-10")


def test_a_bare_year_does_not_come_first() -> None:
    found = found_dates("Der 2022 gewählte Chef reiste am 10. August ab.", "de")
    assert found[1] == ("10. August", "2025-08-10 | 2022-08-10")


def test_a_year_of_another_paragraph_is_forgotten() -> None:
    found = found_dates("Am 24. Februar 2022 begann es.\n\nAm 10. August endete es.", "de")
    assert found[1] == ("10. August", "2025-08-10")


def test_a_far_year_is_forgotten() -> None:
    found = found_dates(
        "Am 24. Februar 2022 begann es" + " und so" * 200 + ". Am 10. August endete es.", "de"
    )
    assert found[-1] == ("10. August", "2025-08-10")


def test_a_weekday_takes_no_year() -> None:
    assert found_dates("Am 24. Februar 2022 begann es, am Freitag endete es.", "de")[1] == (
        "Freitag",
        "2025-08-15 | 2025-08-22",
    )


def test_a_told_year_does_not_replace_the_date_line() -> None:
    found = found_dates("Am 24. Februar 2022 begann es, am 2. März fiel die Stadt.", "de", None)
    assert found[1] == ("2. März", "no date line")
