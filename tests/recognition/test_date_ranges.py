"""Ranges become one run of days, lists stay several dates (text dated 2025-08-16)."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Reason
from factcheck.values import Granularity
from tests.recognition.printed import found_dates, only_date, only_unread, run

RANGES = [
    ("de", "vom 3. bis 12. September 2024", "2024-09-03..2024-09-12", Granularity.DAY),
    ("de", "vom 3. bis zum 12. September", "2025-09-03..2025-09-12", Granularity.DAY),
    ("de", "zwischen dem 3. und dem 12. September 2024", "2024-09-03..2024-09-12", Granularity.DAY),
    ("de", "3.-5. September 2024", "2024-09-03..2024-09-05", Granularity.DAY),
    ("de", "3.–5.9.2024", "2024-09-03..2024-09-05", Granularity.DAY),
    ("de", "16./17. August 2025", "2025-08-16..2025-08-17", Granularity.DAY),
    ("de", "vom 28. Dezember 2023 bis 3. Januar 2024", "2023-12-28..2024-01-03", Granularity.DAY),
    ("de", "vom 28. Dezember bis 3. Januar 2024", "2023-12-28..2024-01-03", Granularity.DAY),
    ("de", "14.10. bis 15.10.2018", "2018-10-14..2018-10-15", Granularity.DAY),
    ("de", "von Freitag bis Sonntag", "2025-08-15..2025-08-17 | 2025-08-22..2025-08-24", Granularity.DAY),
    ("de", "März bis Mai 2020", "2020-03-01..2020-05-31", Granularity.MONTH),
    ("de", "von Juni 2011 bis September 2012", "2011-06-01..2012-09-30", Granularity.MONTH),
    ("de", "von November bis Februar 2020", "2019-11-01..2020-02-29", Granularity.MONTH),
    ("de", "2014 bis 2016", "2014-01-01..2016-12-31", Granularity.YEAR),
    ("de", "zwischen 2010 und 2013", "2010-01-01..2013-12-31", Granularity.YEAR),
    ("de", "2014–2016", "2014-01-01..2016-12-31", Granularity.YEAR),
    ("de", "in der Saison 2019/20", "2019-01-01..2020-12-31", Granularity.YEAR),
    ("de", "1914/18", "1914-01-01..1918-12-31", Granularity.YEAR),
    ("en", "March 3-5, 2021", "2021-03-03..2021-03-05", Granularity.DAY),
    ("en", "March 3 to 5, 2021", "2021-03-03..2021-03-05", Granularity.DAY),
    ("en", "from March 3 through April 5, 2021", "2021-03-03..2021-04-05", Granularity.DAY),
    ("en", "3-5 March 2021", "2021-03-03..2021-03-05", Granularity.DAY),
    ("en", "2010 to 2013", "2010-01-01..2013-12-31", Granularity.YEAR),
    ("en", "between May and July 2021", "2021-05-01..2021-07-31", Granularity.MONTH),
]


@pytest.mark.parametrize(("lang", "text", "days", "granularity"), RANGES)
def test_a_range_is_one_run_of_days(lang: str, text: str, days: str, granularity: Granularity) -> None:
    ((_, found),) = found_dates(text, lang)
    assert (found, only_date(text, lang).granularity) == (days, granularity)


LISTS = [
    ("de", "am 1. und 29. August 2025", [("1.", "2025-08-01"), ("29. August 2025", "2025-08-29")]),
    ("de", "2014 und 2016", [("2014", "2014-01-01..2014-12-31"), ("2016", "2016-01-01..2016-12-31")]),
    ("de", "Samstag und Sonntag", [("Samstag", "2025-08-16"), ("Sonntag", "2025-08-10 | 2025-08-17")]),
    (
        "de",
        "im April und Mai 2014",
        [("April", "2014-04-01..2014-04-30"), ("Mai 2014", "2014-05-01..2014-05-31")],
    ),
    ("en", "August 16 and 17, 2025", [("August 16", "2025-08-16"), ("17, 2025", "2025-08-17")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), LISTS)
def test_a_list_stays_several_dates(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found_dates(text, lang) == expected


def test_a_range_without_date_line_is_not_guessed() -> None:
    assert only_unread("vom 3. bis 12. September", "de", None).reason is Reason.NO_DATE_LINE


def test_a_range_that_runs_backward_stays_two_dates() -> None:
    found = found_dates("vom 12. September 2024 bis 3. September 2024", "de")
    assert [days.split(" | ")[0] for _, days in found] == ["2024-09-12", "2024-09-03"]


MIXED = [
    ("de", "von 2014 bis 3. Mai 2016", "2014-01-01..2016-05-03", Granularity.DAY),
    ("de", "von Januar 2015 bis 2017", "2015-01-01..2017-12-31", Granularity.MONTH),
    ("de", "von 2010 bis heute", "2010-01-01..2025-08-16", Granularity.DAY),
    ("de", "von heute bis Sonntag", "2025-08-16..2025-08-17", Granularity.DAY),
    ("de", "zwischen gestern und heute", "2025-08-15..2025-08-16", Granularity.DAY),
    ("de", "von Mitte Mai 2024 bis Anfang Juni 2024", "2024-05-11..2024-06-10", Granularity.MONTH),
    ("de", "von Montag bis Mittwoch nächster Woche", "2025-08-18..2025-08-20", Granularity.DAY),
    ("de", "von gestern bis kommenden Freitag", "2025-08-15..2025-08-22", Granularity.DAY),
    ("en", "from today to Friday", "2025-08-16..2025-08-22", Granularity.DAY),
    ("en", "from May 3, 2024 to today", "2024-05-03..2025-08-16", Granularity.DAY),
    ("en", "between 2015 and May 2018", "2015-01-01..2018-05-31", Granularity.MONTH),
]


@pytest.mark.parametrize(("lang", "text", "days", "granularity"), MIXED)
def test_both_ends_belong_to_a_range_of_any_dates(
    lang: str, text: str, days: str, granularity: Granularity
) -> None:
    found = only_date(text, lang)
    assert (run(found.readings[0]), found.granularity, found.modifier) == (days, granularity, None)


def test_a_dash_between_spaces_joins_no_unlike_dates() -> None:
    assert len(found_dates("Im Mai 2024 – heute weiß er es – war das anders.", "de")) == 2


SAID_AGAIN = [
    ("de", "Heute, am 16. August, wird gewählt.", "Heute, am 16. August", "2025-08-16"),
    ("de", "Gestern, 15.8.2025, wurde gewählt.", "Gestern, 15.8.2025", "2025-08-15"),
    ("de", "Im Mai vor zwei Jahren wurde gewählt.", "Mai vor zwei Jahren", "2023-05-01..2023-05-31"),
    ("de", "Am 5. Oktober vor zehn Jahren starb sie.", "5. Oktober vor zehn Jahren", "2015-10-05"),
    ("en", "On May 5 three years ago, he died.", "May 5 three years ago", "2022-05-05"),
]


@pytest.mark.parametrize(("lang", "text", "words", "days"), SAID_AGAIN)
def test_a_date_said_twice_is_one(lang: str, text: str, words: str, days: str) -> None:
    assert found_dates(text, lang) == [(words, days)]


def test_two_days_side_by_side_that_contradict_stay_two() -> None:
    assert len(found_dates("Heute, am 5. Mai 2025, wird gewählt.", "de")) == 2


def test_a_range_of_weekdays_may_begin_in_the_future() -> None:
    found = found_dates("Von Montag bis Mittwoch wird getagt.", "de", dt.date(2025, 8, 15))
    assert found[0][1].startswith("2025-08-18..2025-08-20")
