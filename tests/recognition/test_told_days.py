"""Dates counted from the date that the text has last named (text dated Saturday, 2025-08-16)."""

from __future__ import annotations

import pytest

from tests.recognition.printed import found_dates

CHAINED = [
    ("de", "Am 3. Mai 2024 brannte es. Am Tag darauf war es still.", "Tag darauf", "2024-05-04"),
    ("de", "Am 3. Mai 2024 brannte es, tags zuvor hatte es geregnet.", "tags zuvor", "2024-05-02"),
    ("de", "Am 3. Mai 2024 brannte es. An diesem Tag war es heiß.", "diesem Tag", "2024-05-03"),
    ("de", "Am 3. Mai 2024 brannte es. Am folgenden Tag kam Regen.", "folgenden Tag", "2024-05-04"),
    ("de", "Am 3. Mai 2024 brannte es. Zwei Tage später kam Regen.", "Zwei Tage später", "2024-05-05"),
    ("de", "Am 3. Mai 2024 brannte es, drei Tage zuvor auch.", "drei Tage zuvor", "2024-04-30"),
    ("de", "2015 siegte er, ein Jahr später verlor er.", "ein Jahr später", "2016-01-01..2016-12-31"),
    ("de", "Am 3. Mai 2024 kam er, am darauffolgenden Freitag ging er.", None, "2024-05-10"),
    ("de", "Im Mai 2024 kam er, im folgenden Monat ging er.", None, "2024-06-01..2024-06-30"),
    ("de", "Am 3. Mai 2024 kam er, in der Woche darauf ging er.", "Woche darauf", "2024-05-06..2024-05-12"),
    ("en", "The storm hit on May 3, 2024; the next day power was out.", "the next day", "2024-05-04"),
    ("en", "He was held on May 3, 2024 and freed three days later.", "three days later", "2024-05-06"),
    ("en", "He came on May 3, 2024. The following Friday he left.", None, "2024-05-10"),
    ("en", "He came in 2010 and left two years later.", "two years later", "2012-01-01..2012-12-31"),
]


@pytest.mark.parametrize(("lang", "text", "words", "days"), CHAINED)
def test_it_counts_from_the_date_last_named(lang: str, text: str, words: str | None, days: str) -> None:
    _, (found, readings) = found_dates(text, lang)
    assert words in {None, found}
    assert readings.split(" | ")[0] == days


def test_counting_on_goes_on_and_counting_back_starts_anew() -> None:
    on = found_dates("Am 3. Mai 2024 kam er, tags darauf ging er, tags darauf kam er wieder.", "de")
    assert [days for _, days in on] == ["2024-05-03", "2024-05-04", "2024-05-05"]
    back = found_dates("Am 3. Mai 2024 siegte er wie am Tag zuvor. Der Sieg vom Vortag zählt.", "de")
    assert [days for _, days in back] == ["2024-05-03", "2024-05-02", "2024-05-02"]


UNTOLD = [
    ("de", "Am Tag darauf war es still."),
    ("de", "Zwei Tage später starb er."),
    ("de", "31 Jahre später ist alles anders."),
    ("de", "Im darauffolgenden Jahr trat er zurück."),
    ("de", "Wie an jedem Tag zuvor ging er los."),
    ("de", "Am 3. Mai war es.\n\nTags darauf schneite es."),
    ("en", "The next day he left."),
    ("en", "The following week he was gone."),
    ("en", "It came two days later than planned."),
]


@pytest.mark.parametrize(("lang", "text"), UNTOLD)
def test_without_a_named_date_in_the_paragraph_it_is_none(lang: str, text: str) -> None:
    assert [words for words, _ in found_dates(text, lang) if words != "3. Mai"] == []


def test_what_looks_forward_counts_from_the_date_line() -> None:
    ((_, days),) = found_dates("Three weeks later the court will decide.", "en")
    assert days.endswith("2025-09-06")


def test_a_year_earlier_compares_with_the_last_year() -> None:
    ((words, days),) = found_dates("Profit rose from a year earlier.", "en")
    assert (words, days.split(" | ")[0]) == ("a year earlier", "2024-01-01..2024-12-31")


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("de", "Im Mai 1945 endete der Krieg, neun Jahre später begann ein neuer.", "1954-01-01..1954-12-31"),
        ("en", "In May 1945 the war ended; nine years later a new one began.", "1954-01-01..1954-12-31"),
    ],
)
def test_years_are_counted_from_a_month_too(lang: str, text: str, days: str) -> None:
    assert found_dates(text, lang)[-1][1] == days


def test_years_counted_from_the_present_to_what_is_to_come_are_a_length() -> None:
    assert [words for words, _ in found_dates("Am Samstag, 31 Jahre später, kamen Tausende.", "de")] == [
        "Samstag"
    ]
