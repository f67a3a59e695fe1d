"""Arithmetic of clock times: which minutes of the day an hour, its hedge and its daytime leave open.

Minutes count from midnight; a window may pass 1440. Nothing here reads text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from factcheck.values import MINUTES_PER_DAY, Interval, Modifier

MINUTES_PER_HOUR = 60
HALF_DAY = MINUTES_PER_DAY // 2
HOURS_PER_DAY = 24
# How far "gegen 18 Uhr" and "kurz nach 18 Uhr" reach.
_NEAR = 15

MODIFIERS = {
    "approx": Modifier.APPROX,
    "just_before": Modifier.LESS_THAN,
    "before": Modifier.LESS_THAN,
    "just_after": Modifier.MORE_THAN,
    "after": Modifier.MORE_THAN,
    "at_earliest": Modifier.EQUAL_OR_MORE,
    "until": Modifier.EQUAL_OR_LESS,
    "at_latest": Modifier.EQUAL_OR_LESS,
}


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock face: `minutes` past `hour` (negative before it); `twelve_hours` when it may be either half."""

    hour: int
    minutes: int = 0
    twelve_hours: bool = False

    def candidates(self, daytime: tuple[int, int] | None) -> list[int]:
        """The minutes of the day it can mean, earliest first; `daytime` is a range of hours."""
        minute = self.hour * MINUTES_PER_HOUR + self.minutes
        both = [minute % HALF_DAY, minute % HALF_DAY + HALF_DAY]
        if daytime is not None and self.hour <= HOURS_PER_DAY // 2:
            return [one for one in both if _within(one, daytime)] or [minute % MINUTES_PER_DAY]
        return both if self.twelve_hours else [minute % MINUTES_PER_DAY]


def _within(minute: int, daytime: tuple[int, int]) -> bool:
    first, last = (hour * MINUTES_PER_HOUR for hour in daytime)
    return first <= minute < last or first <= minute + MINUTES_PER_DAY < last


def window(minute: int, bound: str) -> Interval:
    """The window of a clock time under a hedge (a key of MODIFIERS), exactly its minute without one."""
    midnight_ends = minute or MINUTES_PER_DAY
    bounded = {
        "approx": _interval(minute - _NEAR, minute + _NEAR),
        "just_before": _interval(minute - _NEAR, minute, high_open=True),
        "just_after": _interval(minute, minute + _NEAR, low_open=True),
        "before": _interval(0, midnight_ends, high_open=True),
        "after": _interval(minute, MINUTES_PER_DAY, low_open=True, high_open=True),
        "at_earliest": _interval(minute, MINUTES_PER_DAY, high_open=True),
        "until": _interval(0, midnight_ends),
        "at_latest": _interval(0, midnight_ends),
    }
    return bounded.get(bound) or _interval(minute, minute + 1, high_open=True)


def _interval(low: int, high: int, *, low_open: bool = False, high_open: bool = False) -> Interval:
    shift = MINUTES_PER_DAY if low < 0 else 0
    return Interval(Fraction(low + shift), Fraction(high + shift), low_open, high_open)


def _nearest(begins: Sequence[int], ends: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs with the shortest way from begin to end: "11 to 1 p.m." is two hours, not fourteen."""
    lengths = {
        (begin, end): (end - begin) % MINUTES_PER_DAY or MINUTES_PER_DAY for begin in begins for end in ends
    }
    shortest = min(lengths.values())
    return [pair for pair, length in lengths.items() if length == shortest]


def spans(begins: Sequence[int], ends: Sequence[int]) -> tuple[Interval, ...]:
    """The windows from one clock time to another; past midnight where need be."""
    pairs = _nearest(begins, ends)
    return tuple(_interval(begin, end if end > begin else end + MINUTES_PER_DAY) for begin, end in pairs)


def alternatives(first: Sequence[int], second: Sequence[int]) -> list[int]:
    """The minutes meant by "3 oder 4 Uhr": the two that lie nearest to each other."""
    return [minute for pair in _nearest(first, second) for minute in pair]
