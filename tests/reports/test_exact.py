"""Nothing of a value is lost when it is written as JSON types: it can be read back."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.printed_values import Instant, Ordinal, Printed, Recurrence, Score, Stretch
from factcheck.reports.exact import anchor, exact, number
from factcheck.values import Days, Duration, Granularity, Interval, Modifier, Moment, Quantity, TimeOfDay

Fields = dict[str, Any]
BEGINNING = dt.datetime.combine(dt.date.min, dt.time())


def back(told: Fields) -> Printed:  # noqa: PLR0911 - one line per form
    """The value that its fields tell."""
    modifier = None if told.get("modifier") is None else Modifier(told["modifier"])
    match told["form"]:
        case "quantity":
            ends = told["ends"] and (Fraction(told["ends"][0]), Fraction(told["ends"][1]))
            amount, allowed = fraction(told["number"]), interval(told["interval"])
            return Quantity(amount, told["unit"], told["dimension"], allowed, modifier, ends)
        case "duration":
            return Duration(fraction(told["seconds"]), interval(told["interval"]), modifier)
        case "moment":
            day = None if told["anchor"] is None else dt.date.fromisoformat(told["anchor"])
            readings = tuple(days(reading) for reading in told["readings"])
            return Moment(readings, Granularity(told["granularity"]), modifier, day)
        case "time_of_day":
            return TimeOfDay(tuple(interval(one) for one in told["windows"]), told["zone"], modifier)
        case "instant":
            stretches = tuple(stretch(reading) for reading in told["readings"])
            return Instant(stretches, told["zone"], modifier, instant(told["anchor"]))
        case "ordinal":
            return Ordinal(told["rank"])
        case "score":
            return Score(told["home"], told["away"])
        case _:
            return Recurrence(told["every"], told["times"])


def fraction(told: str | None) -> Fraction | None:
    return None if told is None else Fraction(told)


def interval(told: Fields) -> Interval:
    return Interval(fraction(told["low"]), fraction(told["high"]), told["low_open"], told["high_open"])


def days(told: Fields) -> Days:
    first = dt.date.min if told["first"] is None else dt.date.fromisoformat(told["first"])
    return Days(first, dt.date.max if told["last"] is None else dt.date.fromisoformat(told["last"]))


def stretch(told: Fields) -> Stretch:
    return Stretch(instant(told["start"]) or BEGINNING, instant(told["end"]))


def instant(told: str | None) -> dt.datetime | None:
    return None if told is None else dt.datetime.fromisoformat(told)


fractions = st.fractions() | st.integers().map(Fraction)
intervals = st.builds(
    Interval, st.none() | fractions, st.none() | fractions, low_open=st.booleans(), high_open=st.booleans()
)
modifiers = st.none() | st.sampled_from(Modifier)
words = st.text(max_size=8)
zones = st.none() | words
runs = st.builds(Days, st.dates(), st.dates())
values = st.one_of(
    st.builds(
        Quantity,
        st.none() | fractions,
        words,
        words,
        intervals,
        modifiers,
        st.none() | st.tuples(fractions, fractions),
    ),
    st.builds(Duration, st.none() | fractions, intervals, modifiers),
    st.builds(
        Moment,
        st.lists(runs, max_size=3).map(tuple),
        st.sampled_from(Granularity),
        modifiers,
        st.none() | st.dates(),
    ),
    st.builds(TimeOfDay, st.lists(intervals, max_size=3).map(tuple), zones, modifiers),
    st.builds(
        Instant,
        st.lists(st.builds(Stretch, st.datetimes(), st.none() | st.datetimes()), max_size=3).map(tuple),
        zones,
        modifiers,
        st.none() | st.datetimes(),
    ),
    st.builds(Ordinal, st.integers()),
    st.builds(Score, st.integers(), st.integers()),
    st.builds(Recurrence, words, st.none() | st.integers()),
)


@given(values)
def test_every_value_can_be_read_back_from_json(value: Printed) -> None:
    assert back(json.loads(json.dumps(exact(value)))) == value


@given(fractions)
def test_a_number_can_be_read_back_and_is_no_longer_than_it_must_be(value: Fraction) -> None:
    told = number(value)
    assert Fraction(told) == value
    assert "." not in told or not told.endswith("0")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("0", "0"),
        ("12", "12"),
        ("-3", "-3"),
        ("5/2", "2.5"),
        ("-1/20", "-0.05"),
        ("1/3", "1/3"),
        ("-7/6", "-7/6"),
        ("1170300", "1170300"),
        ("1/1000000000000", "0.000000000001"),
        ("1/10000000000000", "1/10000000000000"),
    ],
)
def test_how_a_number_is_written(value: str, told: str) -> None:
    assert number(Fraction(value)) == told


def test_open_ends_are_null() -> None:
    moment = Moment((Days(dt.date.min, dt.date.max),), Granularity.DAY)
    assert exact(moment)["readings"] == [{"first": None, "last": None}]
    assert exact(Instant((Stretch(BEGINNING),)))["readings"] == [{"start": None, "end": None}]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Moment((), Granularity.DAY, anchor=dt.date(2025, 8, 16)), "2025-08-16"),
        (Instant((), anchor=dt.datetime.fromisoformat("2025-08-16T14:30")), "2025-08-16T14:30:00"),
        (Moment((), Granularity.DAY), None),
        (Ordinal(1), None),
    ],
)
def test_what_a_relative_date_was_seen_from(value: Printed, told: str | None) -> None:
    assert anchor(value) == told
