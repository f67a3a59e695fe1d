"""Reads matches of the clock grammar into `TimeOfDay`s, or None where a number is no time after all."""

from __future__ import annotations

import re

from factcheck.recognition.clock_times import (
    HALF_DAY,
    HOURS_PER_DAY,
    MINUTES_PER_HOUR,
    MODIFIERS,
    Clock,
    alternatives,
    spans,
    window,
)
from factcheck.recognition.grammar import Sighting
from factcheck.values import TimeOfDay

_QUARTER, _HALF = 15, 30
_TWO_DIGITS = 2
_NOON = HALF_DAY // MINUTES_PER_HOUR
_DAYTIMES = ("earlier", "earlier_noun", "earlier_day", "later", "later_day")
# Signs that may stand before a time that no word announces ("(14:30", "• 21:15").
_OPENING = frozenset("\n(•·[")


def read_one(sighting: Sighting) -> TimeOfDay | None:
    """One clock time with its hedge, daytime and zone."""
    clock = _clock(sighting, "one")
    if clock is None or not _announced(sighting):
        return None
    bound = str(sighting.value("bound") or "")
    windows = tuple(window(minute, bound) for minute in clock.candidates(_daytime(sighting)))
    return TimeOfDay(windows, _zone(sighting), MODIFIERS.get(bound))


def read_two(sighting: Sighting) -> TimeOfDay | None:
    """Two clock times: one window from the first to the second, or two where either may be meant."""
    first, second = _clock(sighting, "one"), _clock(sighting, "two")
    if first is None or second is None or not _both_announced(sighting):
        return None
    if sighting.has("and") and not sighting.has("between"):
        return None
    daytime = _daytime(sighting)
    begins, ends = first.candidates(_hours(sighting, "first_daytime") or daytime), second.candidates(daytime)
    if not sighting.has("or"):
        return TimeOfDay(spans(begins, ends), _zone(sighting))
    bound = str(sighting.value("bound") or "")
    windows = tuple(window(minute, bound) for minute in alternatives(begins, ends))
    return TimeOfDay(windows, _zone(sighting), MODIFIERS.get(bound))


def _zone(sighting: Sighting) -> str | None:
    zone = sighting.value("zone") or sighting.value("bracketed_zone")
    return zone if isinstance(zone, str) else None


def _daytime(sighting: Sighting) -> tuple[int, int] | None:
    return next((hours for group in _DAYTIMES if (hours := _hours(sighting, group)) is not None), None)


def _hours(sighting: Sighting, group: str) -> tuple[int, int] | None:
    value = sighting.value(group)
    if not isinstance(value, str):
        return None
    first, last = value.split("-")
    return int(first), int(last)


def _clock(sighting: Sighting, name: str) -> Clock | None:
    if sighting.has(f"{name}_midnight"):
        return Clock(0)
    if sighting.has(f"{name}_noon"):
        return Clock(_NOON)
    hour, minute = sighting.number(f"{name}_hour"), _minute(sighting, name)
    if hour is None or minute is None or hour * MINUTES_PER_HOUR + minute > HOURS_PER_DAY * MINUTES_PER_HOUR:
        return None
    minute += _fraction(sighting, name)
    meridiem = sighting.value(f"{name}_meridiem")
    if meridiem is not None:
        return None if hour > _NOON else Clock(hour % _NOON + (_NOON if meridiem == "pm" else 0), minute)
    return Clock(hour, minute, hour <= _NOON and _either_half(sighting, name))


def _minute(sighting: Sighting, name: str) -> int | None:
    for group in ("minute", "dotted", "after"):
        if sighting.has(f"{name}_{group}"):
            minute = sighting.number(f"{name}_{group}") or 0
            two_digits = len(sighting.word(f"{name}_{group}")) == _TWO_DIGITS
            return minute if two_digits and minute < MINUTES_PER_HOUR else None
    return 0


def _fraction(sighting: Sighting, name: str) -> int:
    if sighting.has(f"{name}_half"):
        return -_HALF if sighting.value(f"{name}_half") == "before" else _HALF
    if sighting.has(f"{name}_quarter"):
        return -_QUARTER if sighting.value(f"{name}_quarter") == "before" else _QUARTER
    return -_QUARTER if sighting.has(f"{name}_three_quarters") else 0


def _either_half(sighting: Sighting, name: str) -> bool:
    """Whether the words leave the half of the day open: spoken forms do, digits only in English."""
    printed = sighting.word(f"{name}_hour")
    if _fraction(sighting, name) or not printed.isdecimal():
        return True
    counts_to_twelve = sighting.vocabulary.entry("pm") is not None
    return counts_to_twelve and not printed.startswith("0")


def _announced(sighting: Sighting) -> bool:
    """Whether something says that the number is a time."""
    if _said(sighting, "one"):
        return True
    in_frame = sighting.has("at") or _daytime(sighting) is not None
    if sighting.has("one_colon"):
        return in_frame or sighting.has("bound") or _stands_alone(sighting)
    return not sighting.has("one_dotted") and sighting.has("at") and _daytime(sighting) is not None


def _said(sighting: Sighting, name: str) -> bool:
    if (
        sighting.has(f"{name}_gap")
        and sighting.match.group(f"{name}_gap")
        and not sighting.has(f"{name}_word")
    ):
        return False
    marks = ("word", "meridiem", "midnight", "noon", "half", "quarter", "three_quarters")
    return any(sighting.has(f"{name}_{mark}") for mark in marks)


def _both_announced(sighting: Sighting) -> bool:
    framed = sighting.has("origin") or sighting.has("between")
    if _said(sighting, "two"):
        return True
    colons = sighting.has("one_colon") and sighting.has("two_colon")
    return colons or (framed and _said(sighting, "one"))


def _stands_alone(sighting: Sighting) -> bool:
    """Whether a bare "14:30" is a time: at the start of a line, after a day, with a leading zero."""
    hour = sighting.word("one_hour")
    if (
        (hour.startswith("0") and len(hour) == _TWO_DIGITS)
        or sighting.has("zone")
        or sighting.has("bracketed_zone")
    ):
        return True
    if sighting.follows("WEEKDAY", "WEEKDAY_DAYTIME", "ORIGIN", "BETWEEN", "YEAR"):
        return True
    start = sighting.start
    before = sighting.read.classes[max(0, start - 5) : start].rstrip(" ")
    if re.search(r":.[ (,;]*$", before):
        return False  # "25:23 (12:10)", "21:19, 25:23": scores
    line_start = not before or "\n" in sighting.read.tokens[start - 1]
    return line_start or before[-1:] in _OPENING or _after_date(sighting, before)


def _after_date(sighting: Sighting, before: str) -> bool:
    codes = sighting.vocabulary.codes
    announced = (codes["YEAR"] + ",", codes["WEEKDAY"] + ",", codes["WEEKDAY"] + ":")
    return before.endswith((*announced, "-" + codes["DAY"]))  # "2025-08-16 06:56"
