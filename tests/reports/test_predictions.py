"""A prediction says what was read in the form that the suites score."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from typing import Any

import pytest

from factcheck.model import Kind, Reason
from factcheck.printed_values import Instant, Ordinal, Printed, Recurrence, Score, Stretch
from factcheck.readings import Sighted, Unread
from factcheck.reports.predictions import fields, line, types
from factcheck.values import Days, Duration, Granularity, Interval, Modifier, Moment, Quantity, TimeOfDay

FRIDAY = dt.date(2025, 8, 15)
BEGINNING = dt.datetime.combine(dt.date.min, dt.time())
EVENING = dt.datetime.fromisoformat("2025-08-15T21:30:15.5")


def amount(number: str | None, unit: str = "", dimension: str = "count", **more: Any) -> Quantity:  # noqa: ANN401 - as it comes
    value = None if number is None else Fraction(number)
    return Quantity(value, unit, dimension, more.pop("interval", Interval(None, None)), **more)


def clock(*windows: tuple[int, int], modifier: Modifier | None = None, zone: str | None = None) -> TimeOfDay:
    return TimeOfDay(tuple(Interval(Fraction(low), Fraction(high)) for low, high in windows), zone, modifier)


def moment(*readings: Days) -> Moment:
    return Moment(readings, Granularity.DAY)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (amount("2.5"), {"type": "number", "value": 2.5, "unit": ""}),
        (amount("20", "percent", "share"), {"type": "percentage", "value": 20.0, "unit": "percent"}),
        (
            amount("2", "percentage_points", "points"),
            {"type": "percentage", "value": 2.0, "unit": "percentage_points"},
        ),
        (amount("1/4", "fraction", "share"), {"type": "number", "value": 0.25, "unit": "fraction"}),
        (amount("3.5", "EUR", "money:EUR"), {"type": "currency", "value": 3.5, "unit": "EUR"}),
        (amount("79", "years", "age"), {"type": "unit", "value": 79.0, "unit": "years"}),
        (amount("12", "km", "length"), {"type": "unit", "value": 12.0, "unit": "km"}),
        (
            amount(None, "km", "length", ends=(Fraction(3), Fraction(4))),
            {"type": "unit", "value": None, "unit": "km", "lo": 3.0, "hi": 4.0},
        ),
        (
            amount(None, interval=Interval(Fraction(200), None)),
            {"type": "number", "value": None, "unit": "", "lo": 200.0, "hi": None},
        ),
        (
            amount(None, "km", "length", interval=Interval(Fraction(2000), None)),
            {"type": "unit", "value": None, "unit": "km"},
        ),
        (amount(f"1{'0' * 400}"), {"type": "number", "value": None, "unit": ""}),
        (Duration(Fraction(9900), Interval(None, None)), {"type": "duration", "seconds": 9900.0}),
        (Duration(None, Interval(None, None)), {"type": "duration", "seconds": None}),
        (Ordinal(3), {"type": "ordinal", "value": 3}),
        (Score(3, 1), {"type": "score", "lo": 3, "hi": 1}),
        (Recurrence("P1W"), {"type": "set", "every": "P1W"}),
    ],
)
def test_the_fields_of_amounts_and_sets(value: Printed, expected: dict[str, Any]) -> None:
    assert fields(value) == expected


@pytest.mark.parametrize(
    ("value", "kind", "intervals"),
    [
        (moment(Days(FRIDAY, FRIDAY)), "date", [["2025-08-15T00:00:00", "2025-08-16T00:00:00"]]),
        (
            moment(Days(FRIDAY, FRIDAY), Days(dt.date(2024, 12, 31), dt.date(2024, 12, 31))),
            "date",
            [
                ["2025-08-15T00:00:00", "2025-08-16T00:00:00"],
                ["2024-12-31T00:00:00", "2025-01-01T00:00:00"],
            ],
        ),
        (moment(Days(dt.date.min, FRIDAY)), "date", [[None, "2025-08-16T00:00:00"]]),
        (moment(Days(FRIDAY, dt.date.max)), "date", [["2025-08-15T00:00:00", None]]),
        (Instant((Stretch(EVENING),)), "datetime", [["2025-08-15T21:30:15", None]]),
        (Instant((Stretch(BEGINNING, EVENING),)), "datetime", [[None, "2025-08-15T21:30:15"]]),
        (
            Instant((Stretch(EVENING, EVENING + dt.timedelta(hours=3)),)),
            "datetime",
            [["2025-08-15T21:30:15", "2025-08-16T00:30:15"]],
        ),
    ],
)
def test_days_and_instants_are_intervals_without_their_end(
    value: Printed, kind: str, intervals: list[list[str | None]]
) -> None:
    assert fields(value) == {"type": kind, "intervals": intervals}


@pytest.mark.parametrize(
    ("value", "points", "ranges"),
    [
        (clock((1290, 1291)), ["21:30:00"], []),
        (clock((1290, 1290)), ["21:30:00"], []),
        (clock((210, 211), (930, 931)), ["03:30:00", "15:30:00"], []),
        (clock((180, 240)), [], [["03:00:00", "04:00:00"]]),
        (clock((1365, 1395), modifier=Modifier.APPROX), ["23:00:00"], [["22:45:00", "23:15:00"]]),
        (clock((1290, 1291), modifier=Modifier.APPROX), ["21:30:00"], []),
        (clock((0, 540), modifier=Modifier.LESS_THAN), ["09:00:00"], [[None, "09:00:00"]]),
        (clock((0, 540), modifier=Modifier.EQUAL_OR_LESS), ["09:00:00"], [[None, "09:00:00"]]),
        (clock((480, 1440), modifier=Modifier.MORE_THAN), ["08:00:00"], [["08:00:00", None]]),
        (clock((480, 1440), modifier=Modifier.EQUAL_OR_MORE), ["08:00:00"], [["08:00:00", None]]),
        (clock((1500, 1501)), ["01:00:00"], []),
        (clock((360, 480), modifier=Modifier.START), [], [["06:00:00", "08:00:00"]]),
        (TimeOfDay((Interval(None, Fraction(60)),)), [], [[None, "01:00:00"]]),
        (
            TimeOfDay((Interval(Fraction(60), None),), modifier=Modifier.MORE_THAN),
            ["01:00:00"],
            [["01:00:00", None]],
        ),
        (TimeOfDay((Interval(Fraction(181, 2), Fraction(181, 2)),)), ["01:30:30"], []),
    ],
)
def test_clock_times_are_points_and_the_ranges_they_stand_for(
    value: TimeOfDay, points: list[str], ranges: list[list[str]]
) -> None:
    assert fields(value) == {"type": "time", "tod": points, "tod_ranges": ranges}


FOUND: list[Sighted | Unread] = [
    Sighted(0, 5, Kind.ORDINAL, Ordinal(3)),
    Unread(6, 8, Kind.DATE, Reason.NO_DATE_LINE),
    Sighted(9, 12, Kind.SET, Recurrence("P1D")),
]


def test_a_line_holds_what_was_read_with_its_place() -> None:
    assert json.loads(line("süß:1", FOUND)) == {
        "id": "süß:1",
        "pred": [
            {"start": 0, "end": 5, "type": "ordinal", "value": 3},
            {"start": 9, "end": 12, "type": "set", "every": "P1D"},
        ],
    }
    assert "\n" not in line("1", FOUND)


AMOUNTS: list[Sighted | Unread] = [
    Sighted(0, 5, Kind.ORDINAL, Ordinal(3)),
    Sighted(6, 9, Kind.NUMBER, amount("12")),
    Sighted(10, 14, Kind.NUMBER, amount("4", "km", "length")),
    Sighted(15, 19, Kind.PERCENTAGE, amount("5", "percent", "share")),
    Sighted(20, 24, Kind.MONEY, amount("6", "EUR", "money:EUR")),
    Sighted(25, 29, Kind.SET, Recurrence("P1D")),
    Sighted(30, 34, Kind.TIME, clock((210, 211))),
]


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("number", ["ordinal", "number", "unit", "percentage", "currency"]),
        ("numrange", ["ordinal", "number", "unit", "percentage", "currency"]),
        ("ordinal", ["ordinal"]),
        ("percentage", ["percentage"]),
        ("unit", ["unit", "percentage", "currency"]),
        ("currency", ["currency"]),
        ("duration", ["set", "time"]),
        ("datetime", ["set", "time"]),
        ("timerange", ["set", "time"]),
    ],
)
def test_a_task_limits_a_line_to_what_it_asks_for(task: str, expected: list[str]) -> None:
    written = json.loads(line("1", AMOUNTS, asked=types(task)))["pred"]
    assert [one["type"] for one in written] == expected


def test_an_unknown_task_limits_nothing() -> None:
    assert types("poetry") is None
    assert len(json.loads(line("1", FOUND))["pred"]) == 2


@pytest.mark.parametrize(
    ("value", "intervals"),
    [
        (clock((1290, 1291)), [["2025-08-15T21:30:00", None]]),
        (clock((210, 211), (930, 931)), [["2025-08-15T03:30:00", None], ["2025-08-15T15:30:00", None]]),
        (clock((840, 960)), [["2025-08-15T14:00:00", "2025-08-15T16:00:00"]]),
        (clock((1320, 1500)), [["2025-08-15T22:00:00", "2025-08-16T01:00:00"]]),
        (clock((0, 660), modifier=Modifier.EQUAL_OR_LESS), [[None, "2025-08-15T11:00:00"]]),
        (clock((840, 1440), modifier=Modifier.MORE_THAN), [["2025-08-15T14:00:00", None]]),
    ],
)
def test_a_clock_time_without_a_date_is_on_the_day_it_is_seen_from(
    value: TimeOfDay, intervals: list[list[str | None]]
) -> None:
    (written,) = json.loads(line("1", [Sighted(0, 5, Kind.TIME, value)], now=EVENING))["pred"]
    assert written["intervals"] == intervals
    (undated,) = json.loads(line("1", [Sighted(0, 5, Kind.TIME, value)]))["pred"]
    assert "intervals" not in undated
