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


def test_the_turn_of_the_year_is_followed() -> None:
    found = found_dates("Am 13. Dezember 2019 fiel Kiew, und bis Anfang Januar fiel Odessa.", "de")
    assert found[1][1].startswith("2020-01-01")
    assert "2019-01-01..2019-01-31" in found[1][1]


def test_a_year_told_later_in_the_paragraph_stays_possible() -> None:
    found = found_dates("Am 10. August begann es. Am 2. September 1994 endete es.", "de")
    assert found[0] == ("10. August", "2025-08-10 | 1994-08-10")


def test_a_bare_year_told_later_says_nothing() -> None:
    found = found_dates("Am 10. August begann es. Schon 1994 war davon die Rede.", "de")
    assert found[0] == ("10. August", "2025-08-10")


def test_a_date_that_looks_forward_takes_no_later_year() -> None:
    found = found_dates("Am 10. September wird gefeiert. Am 2. September 1994 begann es.", "de")
    assert found[0] == ("10. September", "2025-09-10")


def test_a_year_told_before_goes_before_one_told_later() -> None:
    found = found_dates("Am 1. Mai 1990 kam er. Am 10. August ging er. Am 2. Juni 1994 starb er.", "de")
    assert found[1] == ("10. August", "2025-08-10 | 1990-08-10")


FOLLOWED = [
    ("de", "Im Jahr 1923 zog die Familie um. Ende des Jahres war der Vater tot.", "1923-09-01..1923-12-31"),
    ("de", "Am 3. Mai 1919 kam er. Zum Jahresende hatte er 300 Leute.", "1919-09-01..1919-12-31"),
    ("de", "Am 5. März 1953 starb er, im Juli desselben Jahres folgte der Sohn.", "1953-07-01..1953-07-31"),
    ("de", "Im November 2001 kam er frei, im März des folgenden Jahres floh er.", "2002-03-01..2002-03-31"),
    ("de", "Sie wurde 2015 gewählt. Im selben Jahr trat sie zurück.", "2015-01-01..2015-12-31"),
    ("en", "She won in 2015 and resigned in September of the same year.", "2015-09-01..2015-09-30"),
]


@pytest.mark.parametrize(("lang", "text", "days"), FOLLOWED)
def test_words_that_point_to_a_year_follow_the_one_told(lang: str, text: str, days: str) -> None:
    (_, (_, found)) = found_dates(text, lang)
    assert found.split(" | ")[0] == days


def test_the_end_of_a_year_that_looks_forward_is_that_of_the_date_line() -> None:
    (_, (_, found)) = found_dates("Im Mai 2023 stieg die Zahl. Ende des Jahres soll sie sinken.", "de")
    assert found.split(" | ")[0] == "2025-09-01..2025-12-31"


@pytest.mark.parametrize(("year", "more"), [("2019", []), ("1943", ["1943-01-01..1943-12-31"])])
def test_only_history_is_told_as_if_it_were_the_present(year: str, more: list[str]) -> None:
    (_, (_, found)) = found_dates(f"Im Mai {year} kam es dazu. In diesem Jahr änderte sich alles.", "de")
    assert found.split(" | ") == ["2025-01-01..2025-12-31", *more]
