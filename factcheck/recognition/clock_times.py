"""Arithmetic of clock times: which minutes of the day an hour, its hedge and its daytime leave open.

Minutes count from midnight; a window may pass 1440. Nothing here reads text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from factcheck.values import MINUTES_PER_DAY, Interval, Modifier, TimeOfDay

MINUTES_PER_HOUR = 60
HALF_DAY = MINUTES_PER_DAY // 2
HOURS_PER_DAY = 24
SECONDS_PER_MINUTE = 60
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

Minutes = int | Fraction


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock face: `minutes` past `hour` (negative before it); `twelve_hours` when it may be either half.

    `seconds` is None unless they are printed; `settled` when a.m. or p.m. tells the half.
    """

    hour: int
    minutes: int = 0
    twelve_hours: bool = False
    seconds: int | None = None
    settled: bool = False

    def candidates(self, daytime: tuple[int, int] | None) -> list[Minutes]:
        """The minutes of the day it can mean, earliest first; `daytime` is a range of hours."""
        minute = self._minute
        both = [minute % HALF_DAY, minute % HALF_DAY + HALF_DAY]
        if daytime is not None and not self.settled and self.hour <= HOURS_PER_DAY // 2:
            return [one for one in both if _within(one, daytime)] or [minute % MINUTES_PER_DAY]
        return both if self.twelve_hours else [minute % MINUTES_PER_DAY]

    @property
    def ends_day(self) -> bool:
        """Whether it is the midnight that ends a day ("24 Uhr")."""
        return self.hour * MINUTES_PER_HOUR + self.minutes == MINUTES_PER_DAY

    @property
    def _minute(self) -> Minutes:
        minute = self.hour * MINUTES_PER_HOUR + self.minutes
        return Fraction(self.seconds, SECONDS_PER_MINUTE) + minute if self.seconds else minute


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What words of the clock say: `spans` of minutes, each a point (no end) or from one time to another.

    `bound` is a key of MODIFIERS or empty, `exact` the length of a point in minutes (a second where seconds
    are printed). `midnight` tells that a point at 0 may end the day it is told of as well as begin it;
    "24 Uhr" is a point at 1440.
    """

    spans: tuple[tuple[Minutes, Minutes | None], ...]
    bound: str = ""
    zone: str | None = None
    exact: Fraction = Fraction(1)
    midnight: bool = False

    @property
    def modifier(self) -> Modifier | None:
        """The hedge as TIMEX3 names it."""
        return MODIFIERS.get(self.bound)

    def time_of_day(self) -> TimeOfDay:
        """The clock time without a date."""
        return TimeOfDay(tuple(self._window(*span) for span in self.spans), self.zone, self.modifier)

    def _window(self, begin: Minutes, end: Minutes | None) -> Interval:
        if end is not None:
            return _interval(begin, end)
        return window(begin % MINUTES_PER_DAY, self.bound, self.exact)


def _within(minute: Minutes, daytime: tuple[int, int]) -> bool:
    first, last = (hour * MINUTES_PER_HOUR for hour in daytime)
    return first <= minute < last or first <= minute + MINUTES_PER_DAY < last


def window(minute: Minutes, bound: str, exact: Fraction = Fraction(1)) -> Interval:
    """The window of a clock time under a hedge (a key of MODIFIERS), `exact` minutes long without one."""
    ends = minute or MINUTES_PER_DAY
    low, high, low_open, high_open = {
        "approx": (minute - _NEAR, minute + _NEAR, False, False),
        "just_before": (minute - _NEAR, minute, False, True),
        "just_after": (minute, minute + _NEAR, True, False),
        "before": (0, ends, False, True),
        "after": (minute, MINUTES_PER_DAY, True, True),
        "at_earliest": (minute, MINUTES_PER_DAY, False, True),
        "until": (0, ends, False, False),
        "at_latest": (0, ends, False, False),
    }.get(bound, (minute, minute + exact, False, True))
    return _interval(low, high, low_open=low_open, high_open=high_open)


def _interval(low: Minutes, high: Minutes, *, low_open: bool = False, high_open: bool = False) -> Interval:
    shift = MINUTES_PER_DAY if low < 0 else 0
    return Interval(Fraction(low + shift), Fraction(high + shift), low_open, high_open)


def _nearest(begins: Sequence[Minutes], ends: Sequence[Minutes]) -> list[tuple[Minutes, Minutes]]:
    """The pairs with the shortest way from begin to end: "11 to 1 p.m." is two hours, not fourteen."""
    lengths = {
        (begin, end): (end - begin) % MINUTES_PER_DAY or MINUTES_PER_DAY for begin in begins for end in ends
    }
    shortest = min(lengths.values())
    return [pair for pair, length in lengths.items() if length == shortest]


def ranges(begins: Sequence[Minutes], ends: Sequence[Minutes]) -> tuple[tuple[Minutes, Minutes], ...]:
    """From one clock time to another; past midnight where need be."""
    pairs = _nearest(begins, ends)
    return tuple((begin, end if end > begin else end + MINUTES_PER_DAY) for begin, end in pairs)


def spans(begins: Sequence[Minutes], ends: Sequence[Minutes]) -> tuple[Interval, ...]:
    """The windows from one clock time to another; past midnight where need be."""
    return tuple(_interval(begin, end) for begin, end in ranges(begins, ends))


def alternatives(first: Sequence[Minutes], second: Sequence[Minutes]) -> list[Minutes]:
    """The minutes meant by "3 oder 4 Uhr": the two that lie nearest to each other."""
    return [minute for pair in _nearest(first, second) for minute in pair]
