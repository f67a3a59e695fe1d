"""Which days a named date means around an anchor."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Reason
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.values import Granularity, Moment
from tests.recognition.printed import moment

OUTLOOKS = st.sampled_from(list(Outlook))
ANCHORS = st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1))
FEBRUARY_24 = NamedDate(Granularity.DAY, month=2, day=24)
FRIDAY = NamedDate(Granularity.DAY, month=0, weekday=4)


def resolved(named: NamedDate, anchor: dt.date, outlook: Outlook) -> Moment:
    found = resolve(named, anchor, outlook)
    assert isinstance(found, Moment), found
    return found


NEIGHBOURS = [
    (dt.date(2025, 2, 24), Outlook.OPEN, "2025-02-24"),
    (dt.date(2025, 2, 20), Outlook.OPEN, "2025-02-24"),
    (dt.date(2025, 3, 20), Outlook.OPEN, "2025-02-24"),
    (dt.date(2025, 8, 20), Outlook.OPEN, "2025-02-24 | 2026-02-24"),
    (dt.date(2025, 5, 24), Outlook.OPEN, "2025-02-24 | 2026-02-24"),
    (dt.date(2025, 5, 24), Outlook.BACK, "2025-02-24"),
    (dt.date(2025, 8, 20), Outlook.BACK, "2025-02-24 | 2026-02-24"),
    (dt.date(2025, 8, 20), Outlook.FORWARD, "2026-02-24 | 2025-02-24"),
    (dt.date(2025, 3, 20), Outlook.FORWARD, "2026-02-24 | 2025-02-24"),
    (dt.date(2025, 2, 20), Outlook.BACK, "2024-02-24 | 2025-02-24"),
]


@pytest.mark.parametrize(("anchor", "outlook", "days"), NEIGHBOURS)
def test_the_neighbours_of_the_anchor(anchor: dt.date, outlook: Outlook, days: str) -> None:
    assert moment(resolved(FEBRUARY_24, anchor, outlook)) == days


@given(ANCHORS, OUTLOOKS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_of_the_year_stays_within_a_year(
    anchor: dt.date, outlook: Outlook, month: int, day: int
) -> None:
    found = resolved(NamedDate(Granularity.DAY, month=month, day=day), anchor, outlook)
    assert 1 <= len(found.readings) <= 2
    assert all((run.first.month, run.first.day) == (month, day) for run in found.readings)
    farthest = 366 if outlook is Outlook.SINCE else 183
    assert min(abs((run.first - anchor).days) for run in found.readings) <= farthest
    assert found.anchor == anchor


@given(ANCHORS, OUTLOOKS, st.integers(0, 6))
def test_a_weekday_lies_within_a_week(anchor: dt.date, outlook: Outlook, weekday: int) -> None:
    found = resolved(NamedDate(Granularity.DAY, month=0, weekday=weekday), anchor, outlook)
    assert all(run.first == run.last and run.first.weekday() == weekday for run in found.readings)
    assert all(abs((run.first - anchor).days) <= 7 for run in found.readings)
    if outlook is not Outlook.FORWARD:
        assert found.readings[0].first <= anchor
    else:
        assert found.readings[0].first >= anchor


@given(ANCHORS, OUTLOOKS)
def test_pointing_back_and_forward_are_strict(anchor: dt.date, outlook: Outlook) -> None:
    for pointing in ("past", "last"):
        back = resolved(NamedDate(Granularity.DAY, month=0, weekday=4, pointing=pointing), anchor, outlook)
        assert all(run.last < anchor for run in back.readings)
    for pointing in ("coming", "next"):
        ahead = resolved(NamedDate(Granularity.DAY, month=0, weekday=4, pointing=pointing), anchor, outlook)
        assert all(run.first > anchor for run in ahead.readings)


@given(OUTLOOKS)
def test_without_anchor_only_a_year_helps(outlook: Outlook) -> None:
    assert resolve(FEBRUARY_24, None, outlook) is Reason.NO_DATE_LINE
    assert resolve(FRIDAY, None, outlook) is Reason.NO_DATE_LINE
    assert isinstance(resolve(NamedDate(Granularity.MONTH, year=2025, month=2), None, outlook), Moment)


@given(st.none() | ANCHORS, OUTLOOKS, st.none() | st.integers(1900, 2100))
def test_a_day_no_year_has_is_unreadable(anchor: dt.date | None, outlook: Outlook, year: int | None) -> None:
    impossible = NamedDate(Granularity.DAY, year=year, month=2, day=30)
    assert resolve(impossible, anchor, outlook) is Reason.UNREADABLE


def test_a_leap_day_waits_for_its_year() -> None:
    leap_day = NamedDate(Granularity.DAY, month=2, day=29)
    assert moment(resolved(leap_day, dt.date(1902, 1, 1), Outlook.OPEN)) == "1904-02-29"


POINTED = [
    ("last", dt.date(2016, 11, 7), 9, "2016-09-01..2016-09-30 | 2015-09-01..2015-09-30"),
    ("last", dt.date(2016, 5, 7), 9, "2015-09-01..2015-09-30"),
    ("past", dt.date(2016, 11, 7), 9, "2016-09-01..2016-09-30"),
    ("before_last", dt.date(2016, 11, 7), 9, "2015-09-01..2015-09-30"),
    ("next", dt.date(2016, 5, 7), 9, "2016-09-01..2016-09-30 | 2017-09-01..2017-09-30"),
    ("coming", dt.date(2016, 5, 7), 9, "2016-09-01..2016-09-30"),
    ("after_next", dt.date(2016, 5, 7), 9, "2017-09-01..2017-09-30"),
    ("this", dt.date(2016, 11, 7), 9, "2016-09-01..2016-09-30"),
]


@pytest.mark.parametrize(("pointing", "anchor", "month", "days"), POINTED)
def test_a_month_that_is_pointed_at(pointing: str, anchor: dt.date, month: int, days: str) -> None:
    named = NamedDate(Granularity.MONTH, month=month, pointing=pointing)
    assert moment(resolved(named, anchor, Outlook.OPEN)) == days


def test_this_winter_is_the_one_around_the_date_line() -> None:
    winter = NamedDate(Granularity.SEASON, number=4, pointing="this")
    found = resolved(winter, dt.date(2013, 2, 12), Outlook.OPEN)
    assert moment(found).startswith("2012-12-01..2013-02-28")


def test_month_and_day_may_be_meant_the_other_way_round() -> None:
    named = NamedDate(Granularity.DAY, year=2025, month=4, day=5, swapped=True)
    assert moment(resolved(named, dt.date(2025, 1, 1), Outlook.OPEN)) == "2025-04-05 | 2025-05-04"


def test_a_weekday_decides_between_month_and_day() -> None:
    named = NamedDate(Granularity.DAY, year=2014, month=12, day=7, swapped=True, weekday=6)
    assert moment(resolved(named, dt.date(2025, 1, 1), Outlook.OPEN)) == "2014-12-07"


def test_a_night_belongs_to_both_days_and_names_the_second() -> None:
    named = NamedDate(Granularity.DAY, year=2025, month=8, day=16, eve=True)
    assert moment(resolved(named, dt.date(2025, 1, 1), Outlook.OPEN)) == "2025-08-15..2025-08-16 | 2025-08-16"
