"""Writes a value as JSON types so that nothing of it is lost. It words nothing and rounds nothing.

Exact numbers are strings: a decimal number where one says it exactly ("2.5"), else a fraction ("1/3").
Null stands for what is not told and for an open end. Days and moments are ISO 8601.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

from factcheck.printed_values import EVER, Instant, Ordinal, Printed, Recurrence, Score, Stretch
from factcheck.values import Days, Duration, Interval, Modifier, Moment, Quantity, TimeOfDay

_MOST_DECIMALS = 12


def exact(value: Printed) -> dict[str, Any]:  # noqa: PLR0911 - one line per kind of value
    """The fields of a value under their own names; `form` says which value it is."""
    match value:
        case Quantity():
            return {"form": "quantity"} | _quantity(value)
        case Duration():
            return {"form": "duration"} | _duration(value)
        case Moment():
            return {"form": "moment"} | _moment(value)
        case TimeOfDay():
            return {"form": "time_of_day"} | _time_of_day(value)
        case Instant():
            return {"form": "instant"} | _instant(value)
        case Ordinal():
            return {"form": "ordinal", "rank": value.rank}
        case Score():
            return {"form": "score", "home": value.home, "away": value.away}
        case Recurrence():
            return {"form": "recurrence", "every": value.every, "times": value.times}


def number(value: Fraction) -> str:
    """The number as a decimal if that is exact, else as a fraction; `Fraction` reads both back."""
    for places in range(_MOST_DECIMALS + 1):
        scaled = value * 10**places
        if scaled.denominator == 1:
            whole, rest = divmod(abs(scaled.numerator), 10**places)
            decimals = f".{rest:0{places}d}" if places else ""
            return f"{'-' if value < 0 else ''}{whole}{decimals}"
    return str(value)


def anchor(value: Printed) -> str | None:
    """The day or moment a relative date was resolved against; None for what is not relative."""
    match value:
        case Moment() | Instant():
            return None if value.anchor is None else value.anchor.isoformat()
        case _:
            return None


def _quantity(value: Quantity) -> dict[str, Any]:
    return {
        "number": _number(value.number),
        "unit": value.unit,
        "dimension": value.dimension,
        "interval": _interval(value.interval),
        "modifier": _modifier(value.modifier),
        "ends": None if value.ends is None else [number(end) for end in value.ends],
    }


def _duration(value: Duration) -> dict[str, Any]:
    return {
        "seconds": _number(value.seconds),
        "interval": _interval(value.interval),
        "modifier": _modifier(value.modifier),
    }


def _moment(value: Moment) -> dict[str, Any]:
    return {
        "readings": [_days(days) for days in value.readings],
        "granularity": value.granularity.value,
        "modifier": _modifier(value.modifier),
        "anchor": anchor(value),
    }


def _time_of_day(value: TimeOfDay) -> dict[str, Any]:
    return {
        "windows": [_interval(window) for window in value.windows],
        "zone": value.zone,
        "modifier": _modifier(value.modifier),
    }


def _instant(value: Instant) -> dict[str, Any]:
    return {
        "readings": [_stretch(stretch) for stretch in value.readings],
        "zone": value.zone,
        "modifier": _modifier(value.modifier),
        "anchor": anchor(value),
    }


def _interval(value: Interval) -> dict[str, Any]:
    return {
        "low": _number(value.low),
        "high": _number(value.high),
        "low_open": value.low_open,
        "high_open": value.high_open,
    }


def _days(days: Days) -> dict[str, str | None]:
    return {
        "first": None if days.first == dt.date.min else days.first.isoformat(),
        "last": None if days.last == dt.date.max else days.last.isoformat(),
    }


def _stretch(stretch: Stretch) -> dict[str, str | None]:
    start = None if stretch.start == EVER else stretch.start.isoformat()
    return {"start": start, "end": None if stretch.end is None else stretch.end.isoformat()}


def _number(value: Fraction | None) -> str | None:
    return None if value is None else number(value)


def _modifier(value: Modifier | None) -> str | None:
    return None if value is None else value.value
