"""What a report may call compatible: values that can all be true at once, and nothing in doubt."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.overlap import overlap
from factcheck.values import (
    Basis,
    Days,
    Duration,
    Granularity,
    Interval,
    Member,
    Moment,
    Person,
    Quantity,
    Quotation,
    Roster,
    TimeOfDay,
    Value,
)


def _minutes(low: int, high: int, *, high_open: bool = False) -> Duration:
    return Duration(Fraction(low), Interval(Fraction(low), Fraction(high), high_open=high_open))


def _count(low: int, high: int, dimension: str = "count") -> Quantity:
    return Quantity(Fraction(low), "", dimension, Interval(Fraction(low), Fraction(high)))


def _days(first: int, last: int) -> Days:
    return Days(dt.date(2024, 5, first), dt.date(2024, 5, last))


def _names(*surnames: str) -> Roster:
    return Roster(tuple(Member(Person(name)) for name in surnames), Basis.EVERYBODY, complete=True)


_DAY, _MONTH = Granularity.DAY, Granularity.MONTH


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([_minutes(1, 3), _minutes(2, 4)], True),
        ([_minutes(1, 2), _minutes(3, 4)], False),
        ([_minutes(1, 2), _minutes(2, 4)], True),
        ([_minutes(1, 2, high_open=True), _minutes(2, 4)], False),
        ([_minutes(1, 3), _minutes(2, 5), _minutes(4, 6)], False),
        ([_count(1, 2), _count(1, 2, "share")], False),
        ([_count(1, 2), _minutes(1, 2)], False),
        ([Moment((_days(3, 3),), _DAY), Moment((_days(1, 31),), _MONTH)], True),
        ([Moment((_days(3, 3),), _DAY), Moment((_days(4, 4),), _DAY)], False),
        ([Moment((_days(3, 3), _days(4, 4)), _DAY), Moment((_days(4, 4),), _DAY)], False),
        ([TimeOfDay((Interval.exactly(60),)), TimeOfDay((Interval(Fraction(30), Fraction(90)),))], True),
        ([TimeOfDay((Interval.exactly(60),), "CET"), TimeOfDay((Interval.exactly(60),))], False),
        ([_names("Adam", "Baum"), _names("Adam", "Baum")], True),
        ([_names("Adam", "Baum"), _names("Adam")], False),
        ([Quotation("ja", "Baum"), Quotation("nein", "Baum")], False),
        ([Duration(None, Interval(None, None)), _minutes(1, 2)], True),
        ([], True),
    ],
)
def test_overlap(values: list[Value], expected: bool) -> None:  # noqa: FBT001
    assert overlap(values) is expected


_BOUND = st.one_of(st.none(), st.integers(0, 6).map(Fraction))
_INTERVALS = st.builds(Interval, _BOUND, _BOUND, st.booleans(), st.booleans()).filter(
    lambda one: one.low is None or one.high is None or one.low < one.high
)


@given(_INTERVALS, _INTERVALS)
def test_two_ranges_overlap_exactly_when_they_meet(one: Interval, other: Interval) -> None:
    assert overlap([Duration(None, one), Duration(Fraction(1), other)]) is one.meets(other)
