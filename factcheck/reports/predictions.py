"""Writes what was read from a case of a recognition suite as one JSON object a line. It reads nothing itself.

The form is that of prediction files: `id` and `pred`, each with `start` and `end` (code points), `type` and
what the type needs: `value` (number), `lo` and `hi`, `unit`, `intervals` (ISO 8601, the end excluded),
`tod` and `tod_ranges` (HH:MM:SS) or `seconds`. Null stands for an open end, for the number of a vague amount
and for a number that no float can hold.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from factcheck.printed_values import EVER, Instant, Ordinal, Printed, Recurrence, Score, Stretch
from factcheck.readings import Sighted, Unread
from factcheck.values import MINUTES_PER_DAY, Days, Duration, Interval, Modifier, Moment, Quantity, TimeOfDay

_NUMERIC = frozenset({"number", "ordinal", "percentage", "unit", "currency", "score"})
_TEMPORAL = frozenset({"date", "datetime", "time", "duration", "set"})
_TASKS = {
    "number": _NUMERIC,
    "numrange": _NUMERIC,
    "ordinal": frozenset({"ordinal"}),
    "percentage": frozenset({"percentage"}),
    "unit": frozenset({"unit", "currency", "percentage"}),
    "currency": frozenset({"currency"}),
}
_TASKS |= dict.fromkeys(("date", "daterange", "datetime", "datetimerange"), _TEMPORAL)
_TASKS |= dict.fromkeys(("time", "timerange", "duration", "set"), _TEMPORAL)
_TYPES = {"share": "percentage", "points": "percentage", "money": "currency", "count": "number"}
_FRACTION = "fraction"
_COUNT = "count"


def types(task: str) -> frozenset[str] | None:
    """The types of prediction a task asks for, None for a task that is not known.

    A number stands in every amount and a date in every other temporal value, so these tasks ask for all.
    """
    return _TASKS.get(task)


def line(
    identity: str,
    found: Iterable[Sighted | Unread],
    *,
    asked: frozenset[str] | None = None,
    now: dt.datetime | None = None,
) -> str:
    """One line of a prediction file, without its line break; what could not be read is left out.

    Only types that are `asked` for are written, all if it is None. A clock time without a date also gets its
    intervals on the day of `now`.
    """
    entries = [_entry(one, now) for one in found if isinstance(one, Sighted)]
    wanted = [entry for entry in entries if asked is None or entry["type"] in asked]
    return json.dumps({"id": identity, "pred": wanted}, ensure_ascii=False)


def _entry(one: Sighted, now: dt.datetime | None) -> dict[str, Any]:
    entry = {"start": one.start, "end": one.end} | fields(one.value)
    if isinstance(one.value, TimeOfDay) and now is not None:
        entry["intervals"] = _on_day(entry, now.date())
    return entry


def _on_day(clock: Mapping[str, Any], day: dt.date) -> list[list[str | None]]:
    """The clock times and their ranges on a day; a range that ends before it begins ends the day after."""
    ranges = clock["tod_ranges"] or [[time, None] for time in clock["tod"]]
    after = day + dt.timedelta(days=1)
    return [[_at(day, first), _at(after if _wraps(first, last) else day, last)] for first, last in ranges]


def _wraps(first: str | None, last: str | None) -> bool:
    return first is not None and last is not None and last <= first


def _at(day: dt.date, time: str | None) -> str | None:
    return None if time is None else f"{day}T{time}"


def fields(value: Printed) -> dict[str, Any]:  # noqa: PLR0911 - one line per kind of value
    """The type of a value and what tells it, as JSON types; exact numbers become floats."""
    match value:
        case Quantity():
            return _quantity(value)
        case Duration():
            return {"type": "duration", "seconds": _float(value.seconds)}
        case Moment():
            return {"type": "date", "intervals": [_days(days) for days in value.readings]}
        case TimeOfDay():
            return {"type": "time"} | _clock(value)
        case Instant():
            return {"type": "datetime", "intervals": [_stretch(stretch) for stretch in value.readings]}
        case Ordinal():
            return {"type": "ordinal", "value": value.rank}
        case Score():
            return {"type": "score", "lo": value.home, "hi": value.away}
        case Recurrence():
            return {"type": "set", "every": value.every}


def _quantity(value: Quantity) -> dict[str, Any]:
    family = value.dimension.partition(":")[0].partition("/")[0]
    kind = "number" if value.unit == _FRACTION else _TYPES.get(family, "unit")
    result: dict[str, Any] = {"type": kind, "value": _float(value.number), "unit": value.unit}
    if value.ends is not None:
        low, high = value.ends
        result |= {"lo": _float(low), "hi": _float(high)}
    elif value.number is None and value.dimension == _COUNT:
        result |= {"lo": _float(value.interval.low), "hi": _float(value.interval.high)}
    return result


def _days(days: Days) -> list[str | None]:
    first = None if days.first == dt.date.min else f"{days.first}T00:00:00"
    last = None if days.last == dt.date.max else f"{days.last + dt.timedelta(days=1)}T00:00:00"
    return [first, last]


def _stretch(stretch: Stretch) -> list[str | None]:
    first = None if stretch.start == EVER else _second(stretch.start)
    return [first, None if stretch.end is None else _second(stretch.end)]


def _second(moment: dt.datetime) -> str:
    return moment.replace(microsecond=0, tzinfo=None).isoformat()


def _clock(value: TimeOfDay) -> dict[str, Any]:
    """The clock times that are printed, and the ranges they stand for where these are wider than a minute."""
    points = [_point(window, value.modifier) for window in value.windows]
    ranges = [_range(window, value.modifier) for window in value.windows if not _is_one_minute(window)]
    return {"tod": [_time(point) for point in points if point is not None], "tod_ranges": ranges}


def _range(window: Interval, modifier: Modifier | None) -> list[str | None]:
    """The ends of a window; None for one that is only the end of the day."""
    low = None if window.low is None else _time(window.low)
    high = None if window.high is None else _time(window.high)
    if modifier in {Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE} and window.high == MINUTES_PER_DAY:
        return [low, None]
    if modifier in {Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS} and window.low == 0:
        return [None, high]
    return [low, high]


def _point(window: Interval, modifier: Modifier | None) -> Fraction | None:
    """The one clock time a window was printed as, None for a part of the day or a range."""
    low, high = window.low, window.high
    match modifier:
        case Modifier.LESS_THAN | Modifier.EQUAL_OR_LESS:
            return high
        case Modifier.MORE_THAN | Modifier.EQUAL_OR_MORE:
            return low
        case Modifier.APPROX if low is not None and high is not None and not _is_one_minute(window):
            return (low + high) / 2
        case _:
            return low if _is_one_minute(window) else None


def _is_one_minute(window: Interval) -> bool:
    return window.low is not None and window.high is not None and window.high - window.low <= 1


def _time(minutes: Fraction) -> str:
    whole = int(minutes) % MINUTES_PER_DAY
    return f"{whole // 60:02}:{whole % 60:02}:{int(minutes * 60) % 60:02}"


def _float(number: Fraction | None) -> float | None:
    try:
        return None if number is None else float(number)
    except OverflowError:
        return None
