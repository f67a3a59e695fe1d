"""Dates compare by the days they cover, clock times by the minutes of one zone."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.moments import compare_dates, compare_times
from factcheck.model import Agreement
from factcheck.values import Days, Granularity, Interval, Modifier, Moment, TimeOfDay


def day(text: str, *others: str) -> Moment:
    readings = tuple(Days(dt.date.fromisoformat(t), dt.date.fromisoformat(t)) for t in (text, *others))
    return Moment(readings, Granularity.DAY)


def month(year: int, number: int, modifier: Modifier | None = None) -> Moment:
    last = dt.date(year + number // 12, number % 12 + 1, 1) - dt.timedelta(days=1)
    return Moment((Days(dt.date(year, number, 1), last),), Granularity.MONTH, modifier)


def clock(*minutes: tuple[int, int], zone: str | None = None) -> TimeOfDay:
    return TimeOfDay(tuple(Interval(Fraction(a), Fraction(b), high_open=True) for a, b in minutes), zone)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        (day("2022-02-24"), day("2022-02-24"), Agreement.SAME, "same-value"),
        (day("2022-02-24"), month(2022, 2), Agreement.COMPATIBLE, "contained"),
        (day("2022-02-24"), day("2022-02-25"), Agreement.CONFLICT, "no-shared-day"),
        (day("2022-02-24", "2022-03-03"), day("2022-03-03"), Agreement.COMPATIBLE, "open-reading"),
        (month(2022, 3, Modifier.START), month(2022, 3, Modifier.END), Agreement.CONFLICT, "no-shared-day"),
        (month(2022, 3, Modifier.START), month(2022, 3), Agreement.COMPATIBLE, "contained"),
    ],
)
def test_dates(one: Moment, other: Moment, agreement: Agreement, reason: str) -> None:
    verdict = compare_dates(one, other)
    assert (verdict.agreement, verdict.reason) == (agreement, reason)


def until(text: str) -> Moment:
    date = dt.date.fromisoformat(text)
    return Moment((Days(date, date), Days(dt.date.min, date)), Granularity.DAY, Modifier.EQUAL_OR_LESS)


@pytest.mark.parametrize(
    ("other", "agreement", "reason"),
    [
        (until("2022-05-05"), Agreement.SAME, "same-value"),
        (until("2022-05-06"), Agreement.CONFLICT, "no-shared-day"),
        (day("2022-05-04"), Agreement.COMPATIBLE, "open-reading"),
        (day("2022-05-06"), Agreement.CONFLICT, "no-shared-day"),
    ],
)
def test_two_texts_that_name_a_limit_name_the_same_or_differ(
    other: Moment, agreement: Agreement, reason: str
) -> None:
    verdict = compare_dates(until("2022-05-05"), other)
    assert (verdict.agreement, verdict.reason) == (agreement, reason)
    assert compare_dates(other, until("2022-05-05")) == verdict


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        (clock((840, 841)), clock((840, 841)), Agreement.SAME, "same-value"),
        (clock((840, 841)), clock((825, 856)), Agreement.COMPATIBLE, "overlapping-window"),
        (clock((450, 451), (1170, 1171)), clock((1170, 1171)), Agreement.COMPATIBLE, "overlapping-window"),
        (clock((840, 841)), clock((930, 931)), Agreement.CONFLICT, "no-shared-minute"),
        (clock((1439, 1445)), clock((2, 3)), Agreement.COMPATIBLE, "overlapping-window"),
        (clock((840, 841), zone="CET"), clock((840, 841)), Agreement.INCOMPARABLE, "another-zone"),
    ],
)
def test_times(one: TimeOfDay, other: TimeOfDay, agreement: Agreement, reason: str) -> None:
    verdict = compare_times(one, other)
    assert (verdict.agreement, verdict.reason) == (agreement, reason)


dates = st.dates(dt.date(2000, 1, 1), dt.date(2000, 3, 1)).map(lambda d: day(d.isoformat()))
months = st.builds(
    month, st.just(2000), st.integers(1, 3), st.sampled_from([None, Modifier.START, Modifier.END])
)


@given(st.one_of(dates, months), st.one_of(dates, months))
def test_dates_compare_alike_in_both_directions(one: Moment, other: Moment) -> None:
    assert compare_dates(one, other) == compare_dates(other, one)


windows = st.integers(0, 1500).flatmap(lambda low: st.tuples(st.just(low), st.integers(low + 1, low + 200)))


@given(windows, windows)
def test_times_compare_alike_in_both_directions(one: tuple[int, int], other: tuple[int, int]) -> None:
    assert compare_times(clock(one), clock(other)) == compare_times(clock(other), clock(one))


def test_a_time_with_an_open_end_meets_what_comes_before_it() -> None:
    before_noon = TimeOfDay((Interval(None, Fraction(720), high_open=True),), None, Modifier.LESS_THAN)
    assert compare_times(before_noon, clock((600, 601))).agreement is Agreement.COMPATIBLE
