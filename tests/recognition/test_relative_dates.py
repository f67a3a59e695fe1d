"""Dates counted from the date line, weekdays among them (text dated Saturday, 2025-08-16, unless said)."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Reason
from factcheck.values import Days, Granularity, Modifier
from tests.recognition.printed import SATURDAY, found_dates, only_date, only_unread, run

WEDNESDAY = dt.date(2025, 8, 13)

WEEKDAYS = [
    ("de", "Am Freitag kam er.", "2025-08-15"),
    ("de", "Am Samstag kam er.", "2025-08-16"),
    ("de", "Am Sonntag kam er.", "2025-08-10"),
    ("de", "Am Sonnabend kam er.", "2025-08-16"),
    ("de", "Am Freitag wird er kommen.", "2025-08-22 | 2025-08-15"),
    ("de", "Er wird, sagte er am Freitag, kommen.", "2025-08-15"),
    ("de", "Am Samstag wird er kommen.", "2025-08-16 | 2025-08-23"),
    ("de", "Am kommenden Freitag kommt er.", "2025-08-22"),
    ("de", "Am vergangenen Freitag kam er.", "2025-08-15"),
    ("de", "Am vergangenen Samstag kam er.", "2025-08-09"),
    ("de", "Diesen Freitag kam er.", "2025-08-15"),
    ("de", "Freitag vergangener Woche kam er.", "2025-08-08"),
    ("de", "Am gestrigen Freitag kam er.", "2025-08-15"),
    ("de", "Am Freitagabend kam er.", "2025-08-15"),
    ("de", "Am Samstag Morgen kam er.", "2025-08-16"),
    ("de", "Freitagnacht kam er.", "2025-08-15 | 2025-08-15..2025-08-16"),
    ("de", "Freitag, den 13., kam er.", "2025-06-13"),
    ("en", "He came on Friday.", "2025-08-15"),
    ("en", "He came on Sunday morning.", "2025-08-10"),
    ("en", "He will come on Friday.", "2025-08-22 | 2025-08-15"),
    ("en", "He came Friday night.", "2025-08-15 | 2025-08-15..2025-08-16"),
    ("en", "He came on Friday of last week.", "2025-08-08"),
]


@pytest.mark.parametrize(("lang", "text", "days"), WEEKDAYS)
def test_a_weekday_looks_back_unless_its_clause_looks_forward(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert found == days


POINTED = [
    ("nächsten Freitag", "2025-08-15 | 2025-08-22"),
    ("kommenden Freitag", "2025-08-15"),
    ("nächsten Dienstag", "2025-08-19"),
    ("letzten Dienstag", "2025-08-12 | 2025-08-05"),
    ("vergangenen Dienstag", "2025-08-12"),
    ("letzten Freitag", "2025-08-08"),
    ("vorletzten Freitag", "2025-08-01"),
    ("übernächsten Freitag", "2025-08-22"),
    ("vergangenen Mittwoch", "2025-08-06"),
]


@pytest.mark.parametrize(("text", "days"), POINTED)
def test_next_and_last_may_skip_the_running_week(text: str, days: str) -> None:
    assert found_dates(text, "de", WEDNESDAY) == [(text, days)]


NIGHTS = [
    ("de", "in der Nacht zum Samstag", "2025-08-15..2025-08-16"),
    ("de", "in der Nacht zu Samstag", "2025-08-15..2025-08-16"),
    ("de", "in der Nacht auf Samstag", "2025-08-15..2025-08-16"),
    ("de", "in der Nacht von Freitag auf Samstag", "2025-08-15..2025-08-16"),
    ("de", "in der Nacht zum 16. August", "2025-08-15..2025-08-16"),
    ("de", "in der Nacht vom 15. auf den 16. August", "2025-08-15..2025-08-16"),
    ("de", "gestern Nacht", "2025-08-15..2025-08-16"),
    ("de", "heute Nacht", "2025-08-15..2025-08-16 | 2025-08-16..2025-08-17"),
    ("en", "overnight into Saturday", "2025-08-15..2025-08-16"),
    ("en", "last night", "2025-08-15..2025-08-16"),
    ("en", "tonight", "2025-08-16..2025-08-17"),
]


@pytest.mark.parametrize(("lang", "text", "days"), NIGHTS)
def test_a_night_belongs_to_two_days(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert found.startswith(days)
    assert only_date(text, lang).granularity is Granularity.DAY


DAYS = [
    ("de", "heute", "2025-08-16"),
    ("de", "gestern", "2025-08-15"),
    ("de", "Gestern", "2025-08-15"),
    ("de", "vorgestern", "2025-08-14"),
    ("de", "morgen", "2025-08-17"),
    ("de", "übermorgen", "2025-08-18"),
    ("de", "gestern Abend", "2025-08-15"),
    ("de", "heute Morgen", "2025-08-16"),
    ("de", "heute morgen", "2025-08-16"),
    ("de", "morgen früh", "2025-08-17"),
    ("de", "vor drei Tagen", "2025-08-13"),
    ("de", "vor einem Tag", "2025-08-15"),
    ("en", "yesterday", "2025-08-15"),
    ("en", "tomorrow", "2025-08-17"),
    ("en", "this morning", "2025-08-16"),
    ("en", "the day before yesterday", "2025-08-14"),
    ("en", "two days ago", "2025-08-14"),
]


@pytest.mark.parametrize(("lang", "text", "day"), DAYS)
def test_a_day_counted_from_the_date_line(lang: str, text: str, day: str) -> None:
    assert found_dates(text, lang) == [(text, day)]
    assert only_date(text, lang).anchor == SATURDAY


def test_a_capital_morning_is_tomorrow_only_where_a_sentence_begins() -> None:
    assert found_dates("Er ging. Morgen wird er kommen.", "de") == [("Morgen", "2025-08-17")]
    assert found_dates("Er ging am Morgen und wird ruhen.", "de") == []


SPANS = [
    ("de", "vergangene Woche", "2025-08-04..2025-08-10", Granularity.WEEK),
    ("de", "diese Woche", "2025-08-11..2025-08-17", Granularity.WEEK),
    ("de", "kommende Woche", "2025-08-18..2025-08-24", Granularity.WEEK),
    ("de", "übernächste Woche", "2025-08-25..2025-08-31", Granularity.WEEK),
    ("de", "im Verlauf der Woche", "2025-08-11..2025-08-17", Granularity.WEEK),
    ("de", "vergangenen Monat", "2025-07-01..2025-07-31", Granularity.MONTH),
    ("de", "im vorigen Jahr", "2024-01-01..2024-12-31", Granularity.YEAR),
    ("de", "im vergangenen Jahr", "2024-01-01..2024-12-31", Granularity.YEAR),
    ("de", "im Vorjahr", "2024-01-01..2024-12-31", Granularity.YEAR),
    ("de", "heuer", "2025-01-01..2025-12-31", Granularity.YEAR),
    ("de", "im laufenden Jahr", "2025-01-01..2025-12-31", Granularity.YEAR),
    ("de", "im vorigen Quartal", "2025-04-01..2025-06-30", Granularity.QUARTER),
    ("de", "im kommenden Jahrzehnt", "2030-01-01..2039-12-31", Granularity.DECADE),
    ("de", "am Wochenende", "2025-08-16..2025-08-17", Granularity.WEEKEND),
    ("de", "vergangenes Wochenende", "2025-08-09..2025-08-10", Granularity.WEEKEND),
    ("de", "am kommenden Wochenende", "2025-08-23..2025-08-24", Granularity.WEEKEND),
    ("en", "last week", "2025-08-04..2025-08-10", Granularity.WEEK),
    ("en", "the week after next", "2025-08-25..2025-08-31", Granularity.WEEK),
    ("en", "the year before last", "2023-01-01..2023-12-31", Granularity.YEAR),
    ("en", "the weekend after the next", "2025-08-30..2025-08-31", Granularity.WEEKEND),
    ("en", "the previous quarter", "2025-04-01..2025-06-30", Granularity.QUARTER),
    ("en", "this calendar year", "2025-01-01..2025-12-31", Granularity.YEAR),
    ("en", "this month", "2025-08-01..2025-08-31", Granularity.MONTH),
    ("en", "next year", "2026-01-01..2026-12-31", Granularity.YEAR),
    ("en", "over the weekend", "2025-08-16..2025-08-17", Granularity.WEEKEND),
]


@pytest.mark.parametrize(("lang", "text", "days", "granularity"), SPANS)
def test_a_period_counted_from_the_date_line(
    lang: str, text: str, days: str, granularity: Granularity
) -> None:
    ((_, found),) = found_dates(text, lang)
    assert (found, only_date(text, lang).granularity) == (days, granularity)


WEEKENDS = [
    ("am Wochenende war es warm", "2025-08-09..2025-08-10"),
    ("am Wochenende wird es warm", "2025-08-16..2025-08-17 | 2025-08-09..2025-08-10"),
    ("am Wochenende ist es warm", "2025-08-09..2025-08-10 | 2025-08-16..2025-08-17"),
    ("kommendes Wochenende", "2025-08-16..2025-08-17"),
    ("nächstes Wochenende", "2025-08-16..2025-08-17 | 2025-08-23..2025-08-24"),
    ("letztes Wochenende", "2025-08-09..2025-08-10"),
    ("dieses Wochenende", "2025-08-16..2025-08-17"),
]


@pytest.mark.parametrize(("text", "days"), WEEKENDS)
def test_a_weekend_seen_from_midweek(text: str, days: str) -> None:
    ((_, found),) = found_dates(text, "de", WEDNESDAY)
    assert found == days


PARTS = [
    ("de", "Ende des Jahres", Modifier.END, "2025-09-01..2025-12-31"),
    ("de", "zum Jahresende", Modifier.END, "2025-09-01..2025-12-31"),
    ("de", "Anfang der Woche", Modifier.START, "2025-08-11..2025-08-13"),
    ("de", "Ende nächsten Jahres", Modifier.END, "2026-09-01..2026-12-31"),
    ("de", "Mitte des Monats", Modifier.MID, "2025-08-11..2025-08-20"),
    ("en", "the end of the year", Modifier.END, "2025-09-01..2025-12-31"),
    ("en", "early next year", Modifier.START, "2026-01-01..2026-03-31"),
    ("en", "late last week", Modifier.END, "2025-08-08..2025-08-10"),
]


@pytest.mark.parametrize(("lang", "text", "modifier", "days"), PARTS)
def test_a_part_of_a_relative_period(lang: str, text: str, modifier: Modifier, days: str) -> None:
    found = only_date(text, lang)
    assert (run(found.readings[0]), found.modifier) == (days, modifier)
    assert all(days_in(part, found.readings[1]) for part in found.readings)
    assert len(found.readings) > 1


def days_in(part: Days, whole: Days) -> bool:
    return whole.first <= part.first <= part.last <= whole.last


WITHIN_THIS = [
    ("en", "earlier this week", "2025-08-11..2025-08-15"),
    ("en", "earlier this month", "2025-08-01..2025-08-15"),
    ("en", "earlier in the year", "2025-01-01..2025-08-15"),
    ("en", "later this year", "2025-08-16..2025-12-31"),
    ("de", "später in diesem Jahr", "2025-08-16..2025-12-31"),
]


@pytest.mark.parametrize(("lang", "text", "days"), WITHIN_THIS)
def test_earlier_ends_and_later_begins_at_the_date_line(lang: str, text: str, days: str) -> None:
    found = only_date(text, lang)
    assert run(found.readings[0]) == days
    assert found.readings[0].meets(found.readings[-1])


AGO = [
    ("de", "vor drei Wochen", "2025-07-21..2025-07-27 | 2025-07-23..2025-07-29 | 2025-07-26"),
    ("de", "vor zwei Monaten", "2025-06-01..2025-06-30 | 2025-06-01..2025-07-01 | 2025-06-16"),
    (
        "de",
        "vor zehn Jahren",
        "2015-01-01..2015-12-31 | 2015-02-14..2016-02-15 | 2015-08-16 | 2015-08-01..2015-08-31",
    ),
    ("de", "in drei Wochen", "2025-09-01..2025-09-07 | 2025-09-03..2025-09-09 | 2025-09-06"),
    ("en", "three weeks ago", "2025-07-21..2025-07-27 | 2025-07-23..2025-07-29 | 2025-07-26"),
    (
        "en",
        "a year ago",
        "2024-01-01..2024-12-31 | 2024-02-15..2025-02-15 | 2024-08-16 | 2024-08-01..2024-08-31",
    ),
]


@pytest.mark.parametrize(("lang", "text", "days"), AGO)
def test_a_distance_is_rounded_to_its_unit(lang: str, text: str, days: str) -> None:
    assert found_dates(text, lang) == [(text, days)]


HEDGED = [
    ("vor rund zehn Jahren", Modifier.APPROX, dt.date(2014, 5, 1), dt.date(2012, 5, 1)),
    ("vor mehr als zehn Jahren", Modifier.LESS_THAN, dt.date(1990, 5, 1), dt.date(2020, 5, 1)),
    ("vor knapp zehn Jahren", Modifier.MORE_THAN, dt.date(2016, 5, 1), dt.date(2012, 5, 1)),
]


@pytest.mark.parametrize(("text", "modifier", "inside", "outside"), HEDGED)
def test_a_hedged_distance_admits_more(
    text: str, modifier: Modifier, inside: dt.date, outside: dt.date
) -> None:
    found = only_date(text, "de")
    assert found.modifier is modifier
    assert any(run.first <= inside <= run.last for run in found.readings)
    assert not any(run.first <= outside <= run.last for run in found.readings)


NO_DATES = [
    ("de", "Am nächsten Tag ging er."),
    ("de", "Er hat es in drei Wochen gebaut."),
    ("de", "Es ist der niedrigste Stand in drei Jahren."),
    ("de", "Zum ersten Mal in zehn Jahren ist es so."),
    ("de", "In den folgenden Wochen blieb es ruhig."),
    ("de", "Das ist in mehr als zehn Jahren gewachsen."),
    ("en", "It is the highest in more than a year."),
    ("en", "It is the first time in three years."),
    ("en", "It holds in three quarters of all cases."),
    ("en", "The train left two hours ago and returns three hours from now."),
    ("de", "In den vergangenen Jahren stieg es."),
    ("de", "am Ende des Tages"),
    ("de", "Das dauerte drei Tage."),
    ("de", "vor wenigen Tagen"),
    ("de", "vor 3 Uhr"),
    ("en", "In recent years it rose."),
    ("en", "The next day he left."),
]


@pytest.mark.parametrize(("lang", "text"), NO_DATES)
def test_what_the_date_line_does_not_tell(lang: str, text: str) -> None:
    assert found_dates(text, lang) == []


@pytest.mark.parametrize(
    "text", ["gestern", "vor drei Tagen", "vergangene Woche", "im Vorjahr", "am Wochenende"]
)
def test_a_relative_date_is_not_guessed_without_a_date_line(text: str) -> None:
    assert only_unread(text, "de", None).reason is Reason.NO_DATE_LINE


def test_dates_outside_the_calendar_are_left_out() -> None:
    assert found_dates("vor 999999999 Jahren", "de") == []
    assert found_dates("vor 2100 Jahren", "de") == []


POINTED_AT = [
    ("Am heutigen Samstag ist Markt.", "heutigen Samstag", "2025-08-16"),
    ("Am heutigen Donnerstag tagt der Rat.", "heutigen Donnerstag", "2025-08-14"),
    ("Am gestrigen Freitagabend kam er.", "gestrigen Freitagabend", "2025-08-15"),
    ("Am heutigen Tag ist Markt.", "heutigen Tag", "2025-08-16"),
    ("Am gestrigen Abend kam er.", "gestrigen Abend", "2025-08-15"),
    ("Am morgigen Montag ist frei.", "morgigen Montag", "2025-08-18"),
    ("Morgen um 18 Uhr tagt der Rat.", "Morgen", "2025-08-17"),
    ("Morgen tagt der Rat.", "Morgen", "2025-08-17"),
]


@pytest.mark.parametrize(("text", "surface", "days"), POINTED_AT)
def test_a_day_that_words_point_to(text: str, surface: str, days: str) -> None:
    assert found_dates(text, "de") == [(surface, days)]


@pytest.mark.parametrize(
    "text", ["Die heutigen Machthaber schweigen.", "Der Morgen war kühl.", "Guten Morgen!"]
)
def test_words_that_point_to_no_day(text: str) -> None:
    assert found_dates(text, "de") == []


@pytest.mark.parametrize(
    "text", ["seit Mitte Januar", "Seit Ende Juli werden sie entwickelt.", "seit dem 10. Januar"]
)
def test_since_looks_back_for_certain(text: str) -> None:
    assert all(run.last.year in {2025, 9999} for run in only_date(text, "de").readings)
