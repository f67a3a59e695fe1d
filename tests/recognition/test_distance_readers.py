"""Dates that words count out from the date line (text dated Saturday, 2025-08-16)."""

from __future__ import annotations

import pytest

from factcheck.values import Granularity, Modifier
from tests.recognition.printed import found_dates, only_date, run

EXACT = [
    ("de", "Heute vor 25 Jahren wurde der Vertrag unterzeichnet.", "2000-08-16"),
    ("de", "Das Gericht tagt morgen in einer Woche.", "2025-08-24"),
    ("de", "Das Gericht tagt heute in acht Tagen.", "2025-08-24"),
    ("de", "Gestern vor einem Jahr siegte er.", "2024-08-15"),
    ("en", "The war began two years ago today.", "2023-08-16"),
    ("en", "It began two weeks and two days ago.", "2025-07-31"),
    ("en", "It began one month, 21 days ago.", "2025-06-25"),
    ("en", "Three days from now it will end.", "2025-08-19"),
    ("en", "Three Sundays ago it rained.", "2025-07-27"),
    ("en", "Two Mondays from now it will end.", "2025-08-25"),
]


@pytest.mark.parametrize(("lang", "text", "day"), EXACT)
def test_a_day_counted_out_is_exact(lang: str, text: str, day: str) -> None:
    found = only_date(text, lang)
    assert [run(days) for days in found.readings] == [day]
    assert found.granularity is Granularity.DAY


WEEKDAYS = [
    ("de", "Am Mittwoch vor zwei Wochen begann der Prozess.", "2025-07-30"),
    ("de", "Freitag in einer Woche entscheidet das Gericht.", "2025-08-22 | 2025-08-29"),
    ("en", "They met on Friday two weeks ago.", "2025-08-01"),
    ("en", "They met a week ago Friday.", "2025-08-08"),
]


@pytest.mark.parametrize(("lang", "text", "days"), WEEKDAYS)
def test_a_weekday_some_weeks_away(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert found == days


STRETCHES = [
    ("de", "in den letzten zwei Wochen", "2025-08-02..2025-08-15", Granularity.WEEK),
    ("de", "die letzten 2 Wochen", "2025-08-02..2025-08-15", Granularity.WEEK),
    ("de", "in den vergangenen beiden Jahren", "2023-08-16..2025-08-15", Granularity.YEAR),
    ("de", "in den kommenden drei Monaten", "2025-08-17..2025-11-16", Granularity.MONTH),
    ("de", "die nächsten beiden Tage", "2025-08-17..2025-08-18", Granularity.DAY),
    ("de", "in den letzten vier Quartalen", "2024-08-16..2025-08-15", Granularity.QUARTER),
    ("en", "over the past three months", "2025-05-16..2025-08-15", Granularity.MONTH),
    ("en", "in the next 3 days", "2025-08-17..2025-08-19", Granularity.DAY),
    ("en", "the last five years", "2020-08-16..2025-08-15", Granularity.YEAR),
    ("en", "the two past decades", "2005-08-16..2025-08-15", Granularity.DECADE),
]


@pytest.mark.parametrize(("lang", "text", "days", "granularity"), STRETCHES)
def test_a_stretch_ends_or_begins_at_the_date_line(
    lang: str, text: str, days: str, granularity: Granularity
) -> None:
    found = only_date(text, lang)
    assert (run(found.readings[0]), found.granularity) == (days, granularity)


def test_a_few_days_may_be_many() -> None:
    found = only_date("In den kommenden paar Tagen wird es warm.", "de")
    assert found.modifier is Modifier.APPROX
    assert run(found.readings[0]) == "2025-08-17..2025-08-18"
    assert max(days.last for days in found.readings) > max(found.readings[0].last, found.readings[1].last)


HALVES = [
    ("de", "Vor anderthalb Jahren zog sie um.", "2024-02-01..2024-02-29"),
    ("de", "Vor zweieinhalb Wochen zog sie um.", "2025-07-30"),
    ("de", "Vor einem halben Jahr zog sie um.", "2025-02-01..2025-02-28"),
    ("en", "She moved a year and a half ago.", "2024-02-01..2024-02-29"),
    ("en", "She moved half a year ago.", "2025-02-01..2025-02-28"),
]


@pytest.mark.parametrize(("lang", "text", "days"), HALVES)
def test_halves_are_told_in_the_finer_unit(lang: str, text: str, days: str) -> None:
    assert run(only_date(text, lang).readings[0]) == days


REST = [
    ("de", "für den Rest des Monats", "2025-08-16..2025-08-31"),
    ("en", "the rest of the year", "2025-08-16..2025-12-31"),
    ("en", "the remainder of this week", "2025-08-16..2025-08-17"),
    ("en", "year to date", "2025-01-01..2025-08-16"),
    ("de", "im bisherigen Jahresverlauf", "2025-01-01..2025-08-16"),
]


@pytest.mark.parametrize(("lang", "text", "days"), REST)
def test_what_is_left_and_what_is_past_of_a_period(lang: str, text: str, days: str) -> None:
    assert run(only_date(text, lang).readings[0]) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("de", "innerhalb von zwei Wochen", "2025-08-16..2025-08-29"),
        ("de", "Sie baute das Haus innerhalb von zwei Wochen.", None),
        ("de", "Innerhalb von 30 Tagen muss die Firma zahlen und wird es.", None),
        ("de", "Binnen zwei Wochen soll das Gericht entscheiden.", None),
        ("en", "The court will rule within two weeks.", "2025-08-16..2025-08-29"),
        ("en", "The claim must be filed within 30 days.", None),
    ],
)
def test_within_is_a_date_where_it_stands_alone_or_english_looks_forward(
    lang: str, text: str, days: str | None
) -> None:
    assert [found.split(" | ")[0] for _, found in found_dates(text, lang)] == ([days] if days else [])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "In den letzten zehn Jahren verdoppelte sich die Zahl."),
        ("de", "In den vergangenen drei Jahrzehnten schlossen 40 Schulen."),
        ("de", "In den kommenden fünf Jahren sollen es mehr werden."),
        ("en", "Over the past ten years the number has doubled."),
        ("en", "Forty schools were closed in the last three decades."),
    ],
)
def test_years_on_end_are_a_length_of_time(lang: str, text: str) -> None:
    assert found_dates(text, lang) == []


LENGTHS = [
    ("de", "Das dauerte zwei Wochen."),
    ("de", "seit zwei Wochen"),
    ("de", "Nach drei Tagen war es vorbei."),
    ("de", "Die zehn Jahre ältere Schwester kam."),
    ("en", "It took two weeks."),
    ("en", "for the three weeks he was away"),
]


@pytest.mark.parametrize(("lang", "text"), LENGTHS)
def test_a_length_of_time_is_no_date(lang: str, text: str) -> None:
    assert found_dates(text, lang) == []
