"""Whether printed values share a range, so that a report may call them compatible. In doubt it says no.

It never finds a conflict: that is for the rules. Values without a range share one only if they are equal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction

from factcheck.values import Days, Duration, Interval, Moment, Quantity, TimeOfDay, Value


def overlap(values: Iterable[Value]) -> bool:
    """Whether all the values are equal, or are of one sort and their ranges have a point in common."""
    distinct = list(dict.fromkeys(values))
    if len(distinct) < 2:  # noqa: PLR2004 - one value agrees with itself
        return True
    ranges = [_range(value) for value in distinct]
    known = [(sort, interval) for sort, interval in filter(None, ranges)]
    if len(known) < len(ranges) or len({sort for sort, _ in known}) > 1:
        return False
    return _have_common_point([interval for _, interval in known])


def _range(value: Value) -> tuple[str, Interval] | None:
    """The value's sort and its range as numbers; None for a value without one, or with several."""
    match value:
        case Quantity(dimension=dimension, interval=interval):
            return f"quantity {dimension}", interval
        case Duration(interval=interval):
            return "duration", interval
        case Moment(readings=(Days(first=first, last=last),)):
            return "moment", Interval(_day(first), _day(last))
        case TimeOfDay(windows=(window,), zone=zone):
            return f"time {zone}", window
        case _:
            return None


def _day(day: dt.date) -> Fraction:
    return Fraction(day.toordinal())


def _have_common_point(intervals: Iterable[Interval]) -> bool:
    """Ranges on a line have a point in common exactly when the last to begin meets the first to end."""
    ranges = list(intervals)
    begun = [(interval.low, interval.low_open) for interval in ranges if interval.low is not None]
    ended = [(interval.high, not interval.high_open) for interval in ranges if interval.high is not None]
    if not begun or not ended:
        return True
    low, low_open = max(begun)
    high, high_closed = min(ended)
    return low < high or (low == high and high_closed and not low_open)
