"""Dates that name calendar fields: what is found, where, and which days it means (text dated 2025-08-16)."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Kind
from factcheck.readings import Mention
from factcheck.recognition import dates
from factcheck.values import Granularity, Modifier
from tests.recognition.printed import found_dates, only_date, words

FULL = [
    ("de", "Am 16. August 2025 war es so weit.", "16. August 2025", "2025-08-16"),
    ("de", "Am 16.\u00a0August 2025 war es so weit.", "16.\u00a0August 2025", "2025-08-16"),
    ("de", "Das war am 16.08.2025 bekannt.", "16.08.2025", "2025-08-16"),
    ("de", "Das war am 7. 8. 2025 bekannt.", "7. 8. 2025", "2025-08-07"),
    ("de", "Stand 16.08.25, Angaben ohne Gewähr", "16.08.25", "2025-08-16"),
    ("de", "Stand 03.10.90, Angaben ohne Gewähr", "03.10.90", "1990-10-03"),
    ("de", "Geändert 2025-08-16, zweite Fassung", "2025-08-16", "2025-08-16"),
    ("de", "Er kam am Freitag, dem 15. August 2025, an.", "Freitag, dem 15. August 2025", "2025-08-15"),
    ("de", "Fr., 15.08.2025, Anchorage", "Fr., 15.08.2025", "2025-08-15"),
    ("de", "Die Feier war am ersten Mai 1990.", "ersten Mai 1990", "1990-05-01"),
    ("de", "am 24. Dez. 2020 in Wien", "24. Dez. 2020", "2020-12-24"),
    ("de", "am 1. Jänner 2024 in Kraft", "1. Jänner 2024", "2024-01-01"),
    ("de", "Germantown, 4. Oktober, 1777", "4. Oktober, 1777", "1777-10-04"),
    (
        "de",
        "Die Feier war am achten August zweitausendvierundzwanzig.",
        "achten August zweitausendvierundzwanzig",
        "2024-08-08",
    ),
    ("de", "Freitag, der 18. Juli 14", "Freitag, der 18. Juli 14", "2014-07-18"),
    ("de", "Kriegsende am 8. Mai 45.", "8. Mai 45", "1945-05-08"),
    ("de", "16. August 2025, Samstag", "16. August 2025, Samstag", "2025-08-16"),
    ("de", "Am 10. August 88 n. Chr. brannte es.", "10. August 88 n. Chr.", "0088-08-10"),
    ("de", "Stand: April 14, 2015", "April 14, 2015", "2015-04-14"),
    ("de", "am 3. Oktober des Jahres 1990", "3. Oktober des Jahres 1990", "1990-10-03"),
    ("en", "It began on August 16, 2025, in Alaska.", "August 16, 2025", "2025-08-16"),
    ("en", "It began on Aug. 16, 2025.", "Aug. 16, 2025", "2025-08-16"),
    ("en", "It began on 16 August 2025.", "16 August 2025", "2025-08-16"),
    ("en", "It began on 16 August, 2025.", "16 August, 2025", "2025-08-16"),
    ("en", "It began on the 16th of August 2025.", "16th of August 2025", "2025-08-16"),
    ("en", "It began on Friday, Aug. 15, 2025.", "Friday, Aug. 15, 2025", "2025-08-15"),
    ("en", "It began on March 3rd, 2021.", "March 3rd, 2021", "2021-03-03"),
    ("en", "It began on july 4th of 1995.", "july 4th of 1995", "1995-07-04"),
    ("en", "It began on the third of March, 2021.", "third of March, 2021", "2021-03-03"),
    ("en", "It began on May twenty-fourth, 2021.", "May twenty-fourth, 2021", "2021-05-24"),
    (
        "en",
        "It began on the twenty fifth of July twenty twelve.",
        "twenty fifth of July twenty twelve",
        "2012-07-25",
    ),
    ("en", "born 3rd Feb 82", "3rd Feb 82", "1982-02-03"),
    ("en", "JAN 15 2020 EDITION", "JAN 15 2020", "2020-01-15"),
    ("en", "Dec31 , 1994", "Dec31 , 1994", "1994-12-31"),
    ("en", "march 3, 2021 was a day", "march 3, 2021", "2021-03-03"),
    ("en", "It began on 8/16/2025.", "8/16/2025", "2025-08-16"),
    ("en", "It began on 16/8/2025.", "16/8/2025", "2025-08-16"),
    ("en", "Updated 2025-08-16 by the desk", "2025-08-16", "2025-08-16"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "days"), FULL)
def test_a_full_date_needs_no_date_line(lang: str, text: str, surface: str, days: str) -> None:
    assert found_dates(text, lang, None) == [(surface, days)]


def test_a_date_of_slashes_keeps_both_orders() -> None:
    assert found_dates("It began on 04/05/2025.", "en") == [("04/05/2025", "2025-04-05 | 2025-05-04")]


YEARLESS = [
    ("de", "Am 16. August kam er.", "2025-08-16"),
    ("de", "Am 16.8. kam er.", "2025-08-16"),
    ("de", "Am 16.08 kam er.", "2025-08-16"),
    ("de", "Am 10. September kommt er.", "2025-09-10"),
    ("de", "Am 1. Juli kam er.", "2025-07-01"),
    ("de", "Am 24. Februar kam er.", "2025-02-24 | 2026-02-24"),
    ("de", "Am 24. Februar wird er kommen.", "2026-02-24 | 2025-02-24"),
    ("de", "Am Freitag, den 15. August, kam er.", "2025-08-15"),
    ("de", "Am 29. Februar kam er.", "2024-02-29"),
    ("de", "Am kommenden 3. Oktober ist frei.", "2025-10-03"),
    ("en", "On Aug. 16 he came.", "2025-08-16"),
    ("en", "On the first of May he came.", "2025-05-01"),
    ("en", "On March first he came.", "2025-03-01 | 2026-03-01"),
    ("en", "The second of march it was.", "2025-03-02 | 2026-03-02"),
    ("en", "On July 4 he came.", "2025-07-04"),
    ("en", "On Feb. 24 he will come.", "2026-02-24 | 2025-02-24"),
]


@pytest.mark.parametrize(("lang", "text", "days"), YEARLESS)
def test_a_date_without_year_lies_near_the_date_line(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert found == days


MONTHS = [
    ("de", "Im Februar 2022 begann der Krieg.", "Februar 2022", "2022-02-01..2022-02-28"),
    ("de", "Im Mai 2024 galt das.", "Mai 2024", "2024-05-01..2024-05-31"),
    ("de", "Im Mai tagte der Rat.", "Mai", "2025-05-01..2025-05-31 | 2026-05-01..2026-05-31"),
    ("de", "Im Juni hat der Rat getagt.", "Juni", "2025-06-01..2025-06-30"),
    ("de", "Im Mai 68.", "Mai 68", "1968-05-01..1968-05-31"),
    (
        "de",
        "Im Januar neunzehnhundertneunzig begann es.",
        "Januar neunzehnhundertneunzig",
        "1990-01-01..1990-01-31",
    ),
    ("de", "Im kommenden Mai tagt der Rat.", "kommenden Mai", "2026-05-01..2026-05-31"),
    ("de", "Im vergangenen September tagte er.", "vergangenen September", "2024-09-01..2024-09-30"),
    ("de", "Im August vorigen Jahres tagte er.", "August vorigen Jahres", "2024-08-01..2024-08-31"),
    ("en", "It began in February 2022.", "February 2022", "2022-02-01..2022-02-28"),
    ("en", "It met in May.", "May", "2025-05-01..2025-05-31"),
    ("en", "It met last May.", "last May", "2025-05-01..2025-05-31 | 2024-05-01..2024-05-31"),
    ("en", "It met in june of 1992.", "june of 1992", "1992-06-01..1992-06-30"),
    (
        "en",
        "It met in October two thousand and five.",
        "October two thousand and five",
        "2005-10-01..2005-10-31",
    ),
    ("en", "It met in April of '87.", "April of '87", "1987-04-01..1987-04-30"),
    ("en", "It met in May of last year.", "May of last year", "2024-05-01..2024-05-31"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "days"), MONTHS)
def test_a_month(lang: str, text: str, surface: str, days: str) -> None:
    assert found_dates(text, lang) == [(surface, days)]
    assert only_date(text, lang).granularity is Granularity.MONTH


HOLIDAYS = [
    ("de", "Heiligabend 2024", "2024-12-24"),
    ("de", "Silvester 2024", "2024-12-31"),
    ("de", "Neujahr 2024", "2024-01-01"),
    ("de", "Karfreitag 2024", "2024-03-29"),
    ("de", "Christi Himmelfahrt 2023", "2023-05-18"),
    ("de", "Pfingstmontag 2023", "2023-05-29"),
    ("de", "am Tag der Deutschen Einheit 2020", "2020-10-03"),
    ("de", "Buß- und Bettag 2023", "2023-11-22"),
    ("de", "erster Advent 2018", "2018-12-02"),
    ("de", "am Tag der\u00a0Deutschen Einheit 2020", "2020-10-03"),
    ("en", "New Year’s Eve 2024", "2024-12-31"),
    ("en", "New Year's Day 2024", "2024-01-01"),
    ("en", "the Fourth of July 2020", "2020-07-04"),
    ("en", "Good Friday 2024", "2024-03-29"),
    ("en", "Thanksgiving 2024", "2024-11-28"),
    ("en", "Memorial Day 2024", "2024-05-27"),
]


@pytest.mark.parametrize(("lang", "text", "days"), HOLIDAYS)
def test_a_holiday(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang, None)
    assert found == days


NTH_WEEKDAYS = [
    ("de", "am ersten Sonntag im Oktober 2024", "2024-10-06"),
    ("de", "am letzten Sonntag im Oktober 2024", "2024-10-27"),
    ("de", "letzter sonntag im märz 2014", "2014-03-30"),
    ("de", "der 3. Mittwoch im Juni 2024", "2024-06-19"),
    ("en", "the first Monday in September 2024", "2024-09-02"),
    ("en", "the last Monday of May 2024", "2024-05-27"),
]


@pytest.mark.parametrize(("lang", "text", "days"), NTH_WEEKDAYS)
def test_a_counted_weekday_of_a_month(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang, None)
    assert found == days


def test_a_weekday_that_contradicts_its_date_is_read_apart() -> None:
    text = "Das war am Freitag, 16. August 2025, so."
    assert found_dates(text, "de") == [("Freitag", "2025-08-15"), ("16. August 2025", "2025-08-16")]


BOUNDS = [
    ("de", "vor dem 16. August 2025", Modifier.LESS_THAN, dt.date(2025, 8, 1), dt.date(2025, 8, 17)),
    ("de", "nach dem 16. August 2025", Modifier.MORE_THAN, dt.date(2025, 9, 1), dt.date(2025, 8, 15)),
    (
        "de",
        "spätestens am 16. August 2025",
        Modifier.EQUAL_OR_LESS,
        dt.date(2025, 8, 1),
        dt.date(2025, 8, 17),
    ),
    (
        "de",
        "frühestens am 16. August 2025",
        Modifier.EQUAL_OR_MORE,
        dt.date(2025, 9, 1),
        dt.date(2025, 8, 15),
    ),
    ("de", "um den 16. August 2025", Modifier.APPROX, dt.date(2025, 8, 18), dt.date(2025, 9, 1)),
    ("en", "before Aug. 16, 2025", Modifier.LESS_THAN, dt.date(2025, 8, 1), dt.date(2025, 8, 17)),
    ("en", "by Aug. 16, 2025", Modifier.EQUAL_OR_LESS, dt.date(2025, 8, 1), dt.date(2025, 8, 17)),
]


@pytest.mark.parametrize(("lang", "text", "modifier", "inside", "outside"), BOUNDS)
def test_a_bound_admits_the_days_beyond_it(
    lang: str, text: str, modifier: Modifier, inside: dt.date, outside: dt.date
) -> None:
    found = only_date(text, lang)
    assert found.modifier is modifier
    assert found.readings[0].first == dt.date(2025, 8, 16)
    assert any(run.first <= inside <= run.last for run in found.readings)
    assert not any(run.first <= outside <= run.last for run in found.readings)


def test_the_span_of_a_bounded_date_holds_its_bound() -> None:
    assert words(found_dates("Das galt vor dem 16. August 2025.", "de")) == ["vor dem 16. August 2025"]


def test_mentions_are_dates_in_reading_order() -> None:
    found = dates.find("2014 kam er, am 3. Mai 2016 ging er.", "de", None)
    assert [one.kind for one in found] == [Kind.DATE, Kind.DATE]
    assert all(isinstance(one, Mention) for one in found)
    assert found[0].start < found[1].start


UNBOUND = [
    ("They met after Friday's vote.", "Friday", "2025-08-15"),
    ("He learned about last night.", "last night", "2025-08-15..2025-08-16"),
]


@pytest.mark.parametrize(("text", "surface", "days"), UNBOUND)
def test_words_that_only_look_like_a_bound(text: str, surface: str, days: str) -> None:
    assert found_dates(text, "en") == [(surface, days)]
