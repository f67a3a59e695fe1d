"""What bounds do to a date (text dated Saturday, 2025-08-16)."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.values import Modifier, Moment
from tests.recognition.printed import found_dates, only_date, run

LEAST, MOST = Modifier.EQUAL_OR_MORE, Modifier.EQUAL_OR_LESS

BOUNDED = [
    ("de", "seit 2018", "seit 2018", LEAST, "2018-01-01..9999-12-31"),
    ("de", "seit dem 3. Mai 2024", "seit dem 3. Mai 2024", LEAST, "2024-05-03..9999-12-31"),
    ("de", "seit gestern", "seit gestern", LEAST, "2025-08-15..9999-12-31"),
    ("de", "ab kommendem Freitag", "ab kommendem Freitag", LEAST, "2025-08-22..9999-12-31"),
    ("de", "Vom 1. Juli 2024 an gilt das.", "1. Juli 2024 an", LEAST, "2024-07-01..9999-12-31"),
    ("de", "bis Ende Mai 2024", "bis Ende Mai 2024", MOST, "0001-01-01..2024-05-31"),
    ("de", "bis zum 3. Mai 2024", "bis zum 3. Mai 2024", MOST, "0001-01-01..2024-05-03"),
    ("de", "bis einschließlich 3. Mai 2024", None, MOST, "0001-01-01..2024-05-03"),
    ("de", "spätestens am 3. Mai 2024", None, MOST, "0001-01-01..2024-05-03"),
    ("de", "vor dem 3. Mai 2024", None, Modifier.LESS_THAN, "0001-01-01..2024-05-02"),
    ("de", "nach dem 3. Mai 2024", None, Modifier.MORE_THAN, "2024-05-04..9999-12-31"),
    ("de", "vor Ende Mai 2024", None, Modifier.LESS_THAN, "0001-01-01..2024-05-31"),
    ("en", "since 2018", "since 2018", LEAST, "2018-01-01..9999-12-31"),
    ("en", "since late July 2024", None, LEAST, "2024-07-16..9999-12-31"),
    ("en", "starting January 7, 2024", None, LEAST, "2024-01-07..9999-12-31"),
    ("en", "2018 or later", "2018 or later", LEAST, "2018-01-01..9999-12-31"),
    ("en", "until May 3, 2024", "until May 3, 2024", MOST, "0001-01-01..2024-05-03"),
    ("en", "by May 3, 2024", "by May 3, 2024", MOST, "0001-01-01..2024-05-03"),
    ("en", "by the end of May 2024", None, MOST, "0001-01-01..2024-05-31"),
    ("en", "before 2010", "before 2010", Modifier.LESS_THAN, "0001-01-01..2009-12-31"),
    ("en", "after the beginning of March 2024", None, Modifier.MORE_THAN, "2024-03-01..9999-12-31"),
]


@pytest.mark.parametrize(("lang", "text", "words", "modifier", "days"), BOUNDED)
def test_a_bound_admits_days_without_end(
    lang: str, text: str, words: str | None, modifier: Modifier, days: str
) -> None:
    ((found, _),) = found_dates(text, lang)
    moment = only_date(text, lang)
    assert words in {None, found}
    assert moment.modifier is modifier
    assert days in [run(reading) for reading in moment.readings]


def _named(moment: Moment) -> str:
    assert dt.date.min != moment.readings[0].first
    return run(moment.readings[0])


def test_the_named_days_stay_the_first_reading() -> None:
    assert _named(only_date("bis zum 3. Mai 2024", "de")) == "2024-05-03"
    assert _named(only_date("bis Ende Mai 2024", "de")) == "2024-05-21..2024-05-31"


UNBOUNDED = [
    ("en", "after Sunday's vote", None),
    ("en", "shortly before the 2019 election", None),
    ("en", "It was moved to May 2024.", None),
    ("de", "gegen Ende April 2024", Modifier.END),
]


@pytest.mark.parametrize(("lang", "text", "modifier"), UNBOUNDED)
def test_what_bounds_nothing(lang: str, text: str, modifier: Modifier | None) -> None:
    assert only_date(text, lang).modifier is modifier


def test_a_range_has_no_bound() -> None:
    assert only_date("vom 3. Mai bis 5. Mai 2024", "de").modifier is None
