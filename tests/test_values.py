"""Intervals behave like sets of numbers; days like sets of days."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import Days, Interval, Person

numbers = st.integers(-50, 50).map(lambda n: Fraction(n, 2))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    if low == high:
        return Interval.exactly(low)
    return Interval(
        draw(st.sampled_from([low, None])),
        draw(st.sampled_from([high, None])),
        draw(st.booleans()),
        draw(st.booleans()),
    )


def contains(interval: Interval, number: Fraction) -> bool:
    above = (
        interval.low is None or number > interval.low or (number == interval.low and not interval.low_open)
    )
    below = (
        interval.high is None
        or number < interval.high
        or (number == interval.high and not interval.high_open)
    )
    return above and below


@pytest.mark.parametrize(
    ("printed", "step", "inside", "outside"),
    [
        ("2.0", "0.1", ["1.95", "2", "2.049"], ["1.949", "2.05"]),
        ("90", "1", ["89.5", "90.4"], ["89.4", "90.5"]),
        ("43500", "100", ["43450", "43549"], ["43449", "43550"]),
        ("7", "0", ["7"], ["6.9", "7.1"]),
    ],
)
def test_a_rounded_number_stands_for_what_rounds_to_it(
    printed: str, step: str, inside: list[str], outside: list[str]
) -> None:
    interval = Interval.rounded(Fraction(printed), Fraction(step))
    assert all(contains(interval, Fraction(number)) for number in inside)
    assert not any(contains(interval, Fraction(number)) for number in outside)


@given(intervals(), intervals())
def test_meeting_is_symmetric(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


@given(intervals())
def test_a_range_meets_itself(interval: Interval) -> None:
    assert interval.meets(interval)


@given(intervals(), intervals(), numbers)
def test_ranges_that_share_a_number_meet(one: Interval, other: Interval, number: Fraction) -> None:
    if contains(one, number) and contains(other, number):
        assert one.meets(other)


@given(intervals(), intervals(), numbers)
def test_a_spanning_range_holds_both(one: Interval, other: Interval, number: Fraction) -> None:
    if contains(one, number) or contains(other, number):
        assert contains(one.spanning(other), number)


@given(intervals(), intervals(), st.integers(1, 9))
def test_scaling_keeps_what_meets(one: Interval, other: Interval, factor: int) -> None:
    assert one.scaled(factor).meets(other.scaled(factor)) == one.meets(other)


def test_touching_ranges_meet_only_where_both_ends_belong() -> None:
    below = Interval(None, Fraction(3), high_open=True)
    assert not below.meets(Interval.exactly(3))
    assert Interval(None, Fraction(3)).meets(Interval.exactly(3))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-08-01", "2025-08-31", True),
        ("2025-08-16", "2025-08-16", True),
        ("2025-08-17", "2025-08-20", False),
    ],
)
def test_runs_of_days_meet_when_they_share_a_day(first: str, last: str, expected: bool) -> None:  # noqa: FBT001
    day = Days(dt.date(2025, 8, 16), dt.date(2025, 8, 16))
    other = Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert day.meets(other) is expected
    assert other.meets(day) is expected


def test_a_person_without_given_name_is_named_by_surname() -> None:
    assert Person("Lund").name == "Lund"
    assert Person("Lund", "Erik").name == "Erik Lund"
