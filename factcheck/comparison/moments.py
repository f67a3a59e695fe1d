"""Compares dates and clock times: by shared days, by shared minutes in one zone.

Reasons: "same-value", "contained" (a month holds its day), "open-reading" (one reading of the words fits),
"overlapping-window", "no-shared-day", "no-shared-minute" (conflicts), "another-zone" (incomparable).
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from factcheck.model import Agreement, Verdict
from factcheck.values import MINUTES_PER_DAY, Days, Interval, Modifier, Moment, TimeOfDay

_PARTS = frozenset({Modifier.START, Modifier.MID, Modifier.END})
# "Seit" and "bis": two texts that both say so name the same day or disagree about it.
_LIMITS = frozenset({Modifier.EQUAL_OR_LESS, Modifier.EQUAL_OR_MORE})


def compare_dates(one: Moment, other: Moment) -> Verdict:
    """How two dates relate; they conflict only if no reading of one shares a day with one of the other."""
    if one.readings == other.readings and one.modifier == other.modifier:
        return Verdict(Agreement.SAME, "same-value")
    if _different_parts(one, other):
        return Verdict(Agreement.CONFLICT, "no-shared-day")
    if one.readings[0].meets(other.readings[0]):
        return Verdict(Agreement.COMPATIBLE, "contained")
    limited = one.modifier is other.modifier and one.modifier in _LIMITS
    if any(a.meets(b) for a in _compared(one, limited=limited) for b in _compared(other, limited=limited)):
        return Verdict(Agreement.COMPATIBLE, "open-reading")
    return Verdict(Agreement.CONFLICT, "no-shared-day")


def _compared(moment: Moment, *, limited: bool) -> list[Days]:
    """The readings that count: between two limits only the days that they name."""
    ends = {dt.date.min, dt.date.max}
    named = [days for days in moment.readings if not ends & {days.first, days.last}]
    return named if limited and named else list(moment.readings)


def _different_parts(one: Moment, other: Moment) -> bool:
    """Whether they name different parts of the same period, as "Anfang März" and "Ende März" do."""
    parts = one.modifier in _PARTS and other.modifier in _PARTS and one.modifier != other.modifier
    return parts and not set(one.readings).isdisjoint(other.readings)


def compare_times(one: TimeOfDay, other: TimeOfDay) -> Verdict:
    """How two clock times relate; different zones, or one unnamed against a named one, do not compare."""
    if one.zone != other.zone:
        return Verdict(Agreement.INCOMPARABLE, "another-zone")
    if one.windows == other.windows:
        return Verdict(Agreement.SAME, "same-value")
    if any(_meet(a, b) for a in one.windows for b in other.windows):
        return Verdict(Agreement.COMPATIBLE, "overlapping-window")
    return Verdict(Agreement.CONFLICT, "no-shared-minute")


def _meet(one: Interval, other: Interval) -> bool:
    """Whether two windows share a minute of the day; the clock turns over at midnight."""
    day = Fraction(MINUTES_PER_DAY)
    return any(one.meets(_moved(other, shift)) for shift in (-day, Fraction(0), day))


def _moved(window: Interval, minutes: Fraction) -> Interval:
    low = None if window.low is None else window.low + minutes
    high = None if window.high is None else window.high + minutes
    return Interval(low, high, window.low_open, window.high_open)
