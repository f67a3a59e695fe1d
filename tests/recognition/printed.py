"""Writes recognised dates and times as short strings, so that test tables stay readable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction

from factcheck.readings import Mention, Unread
from factcheck.recognition import dates, times
from factcheck.values import Days, Interval, Moment, TimeOfDay

SATURDAY = dt.date(2025, 8, 16)


def run(days: Days) -> str:
    return str(days.first) if days.first == days.last else f"{days.first}..{days.last}"


def moment(value: Moment) -> str:
    return " | ".join(run(days) for days in value.readings)


def found_dates(text: str, lang: str, anchor: dt.date | None = SATURDAY) -> list[tuple[str, str]]:
    """The words of each date and its readings, or the reason why it has none."""
    return [
        (
            text[found.start : found.end],
            date(found.value) if isinstance(found, Mention) else found.reason.value,
        )
        for found in dates.find(text, lang, anchor)
    ]


def date(value: object) -> str:
    assert isinstance(value, Moment)
    return moment(value)


def only_date(text: str, lang: str, anchor: dt.date | None = SATURDAY) -> Moment:
    (found,) = dates.find(text, lang, anchor)
    assert isinstance(found, Mention), found
    assert isinstance(found.value, Moment)
    return found.value


def only_unread(text: str, lang: str, anchor: dt.date | None = SATURDAY) -> Unread:
    (found,) = dates.find(text, lang, anchor)
    assert isinstance(found, Unread), found
    return found


def window(interval: Interval) -> str:
    """A window in interval notation: "[21:30, 21:31)"."""
    opening, closing = "(" if interval.low_open else "[", ")" if interval.high_open else "]"
    return f"{opening}{clock(interval.low)}, {clock(interval.high)}{closing}"


def clock(minutes: Fraction | None) -> str:
    assert minutes is not None
    hours, rest = divmod(int(minutes), 60)
    return f"{hours}:{rest:02d}"


def windows(value: TimeOfDay) -> str:
    return " | ".join(printed(interval) for interval in value.windows)


def printed(interval: Interval) -> str:
    """An exact minute as "21:30", anything else as a window."""
    exact = interval.high_open and not interval.low_open and length(interval) == 1
    return clock(interval.low) if exact else window(interval)


def length(interval: Interval) -> Fraction:
    assert interval.low is not None
    assert interval.high is not None
    return interval.high - interval.low


def found_times(text: str, lang: str) -> list[tuple[str, str]]:
    """The words of each clock time and its windows."""
    return [(text[found.start : found.end], windows(time_of(found))) for found in times.find(text, lang)]


def only_time(text: str, lang: str) -> TimeOfDay:
    (found,) = times.find(text, lang)
    return time_of(found)


def time_of(found: Mention) -> TimeOfDay:
    assert isinstance(found.value, TimeOfDay)
    return found.value


def words(found: Sequence[tuple[str, str]]) -> list[str]:
    return [surface for surface, _ in found]
