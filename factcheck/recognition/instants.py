"""Joins a date and a clock time that stand together into one instant, and reads times from now.

It reads neither dates nor clock times alone; those that stand apart come back as they were found.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Kind
from factcheck.printed_values import EVER, Instant
from factcheck.readings import Sighted, Unread
from factcheck.recognition import dated_clocks, day_parts, from_now, listed_days, stretches, times, timestamps
from factcheck.recognition.clock_cues import Beside, Setting
from factcheck.recognition.clock_patterns import time_vocabulary
from factcheck.recognition.dated_clocks import DatedClock
from factcheck.recognition.day_parts import DayPart
from factcheck.recognition.overlaps import apart
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Moment

# A dot behind so short a last word belongs to it ("Sept.", "15.8.").
_SHORT_WORD = 4


class _Day(NamedTuple):
    """A date at the tokens `start:end`, and the part of the day that its words name."""

    start: int
    end: int
    moment: Moment
    part: DayPart | None
    dot: bool


class _Joined(NamedTuple):
    """An instant at the tokens `start:end`; `clock` when it holds a clock time."""

    start: int
    end: int
    value: Instant
    day: _Day
    clock: bool


class _Text(NamedTuple):
    """What joining needs to know of a text."""

    read: ClassString
    lang: str
    now: dt.datetime | None

    def token(self, offset: int) -> int:
        """The token that begins at an offset, or the one after it."""
        return bisect_left(self.read.starts, offset)


def find(
    text: str,
    lang: str,
    found: Sequence[Sighted | Unread],
    now: dt.datetime | None,
    lengths: Sequence[Sighted] = (),
) -> list[Sighted | Unread]:
    """The dates and clock times of a text, those that belong together joined.

    `found` are its dates and clock times, `lengths` its lengths of time; `now` is the moment it is dated, if
    it is. Joined values and times from now are `Instant`s of kind DATETIME.
    """
    page = _Text(times.page(text, lang), lang, now)
    joined: list[Sighted | Unread] = [*timestamps.find(text)]
    days = apart([_dates(found), list(listed_days.find(text, page.read, lang, now))])
    joined += _sighted(_connected(_beside(_days(text, days, page), page), page), page)
    if now is not None:
        joined += from_now.find(text, lang, now, lengths)
    alone: list[Sighted | Unread] = list(day_parts.alone(page.read, lang))
    return apart([joined, found, alone])


def find_apart(
    text: str, lang: str, found: Sequence[Sighted | Unread], now: dt.datetime | None
) -> list[Sighted | Unread]:
    """The same with dates and clock times by themselves; a date and a part of its day stay one."""
    page = _Text(times.page(text, lang), lang, now)
    listed = list(listed_days.find(text, page.read, lang, now))
    days = _days(text, apart([_dates(found), listed]), page)
    together: list[Sighted | Unread] = [*timestamps.find(text), *_sighted(_parts(days, page), page)]
    alone: list[Sighted | Unread] = list(day_parts.alone(page.read, lang))
    return apart([together, found, listed, alone])


def _dates(found: Sequence[Sighted | Unread]) -> list[Sighted]:
    return [one for one in found if isinstance(one, Sighted) and isinstance(one.value, Moment)]


def _parts(days: Iterator[_Day], page: _Text) -> Iterator[_Joined]:
    """Each date with the part of the day beside it, without its clock time."""
    reached = 0
    for day in days:
        one = _with_part(day, reached, page)
        if one is not None:
            yield one
        reached = day.end if one is None else one.end


def _days(text: str, dates: Sequence[Sighted], page: _Text) -> Iterator[_Day]:
    for one in dates:
        if not isinstance(one.value, Moment):
            continue
        surface = text[one.start : one.end]
        start, end = page.token(one.start), page.token(one.end)
        degree = day_parts.degree(page.read, start, page.lang)
        part = day_parts.within(surface, page.lang, degree)
        if stretches.placeable(one.value, part):
            last = surface.split()[-1]
            dot = last[-1].isdecimal() or len(last) <= _SHORT_WORD
            yield _Day(start - 2 if degree > 1 and part else start, end, one.value, part, dot)


def _beside(days: Iterator[_Day], page: _Text) -> list[_Joined]:
    """Each date with what stands beside it: a clock time, else a part of the day."""
    joined: list[_Joined] = []
    reached = 0
    for day in days:
        one = _with_clock(day, reached, page) or _with_part(day, reached, page)
        if one is not None:
            joined.append(one)
        reached = max(day.end, joined[-1].end if joined else 0)
    return joined


def _with_clock(day: _Day, reached: int, page: _Text) -> _Joined | None:
    follows = day_parts.after(page.read, day.end, page.lang) if day.part is None else None
    precedes = day_parts.before(page.read, reached, day.start, page.lang) if day.part is None else None
    start, end = precedes[0] if precedes else day.start, follows[0] if follows else day.end
    part = day.part or (follows[1] if follows else precedes[1] if precedes else None)
    setting = _setting(part)
    clock = dated_clocks.after(
        page.read, day.end, _setting(day.part, numeric=day.dot), page.lang, dot=day.dot
    )
    clock = clock or (dated_clocks.after(page.read, end, setting, page.lang, dot=False) if follows else None)
    clock = clock or dated_clocks.before(page.read, reached, start, setting, page.lang)
    if clock is None:
        return None
    last = max(end, clock.end)
    year = _year_after(day, last, page)
    moment = day.moment if year is None else stretches.in_year(day.moment, year)
    value = stretches.on_clock(moment, part, clock.reading, page.now)
    if value is None:
        return None
    return _Joined(min(start, clock.start), last + (2 if year else 0), value, day, clock=True)


def _year_after(day: _Day, end: int, page: _Text) -> int | None:
    """The year behind the clock time of a date that has none itself ("Oct 26 11:00:09 2023")."""
    code = time_vocabulary(page.lang).codes["YEAR"]
    if page.read.classes[end : end + 2] != " " + code or code in page.read.classes[day.start : day.end]:
        return None
    return int(page.read.tokens[end + 1])


def _setting(part: DayPart | None, *, numeric: bool = False) -> Setting:
    if part is None:
        return Setting(Beside.DATE, numeric=numeric)
    return Setting(Beside.PART_OF_DAY, part.telling)


def _with_part(day: _Day, reached: int, page: _Text) -> _Joined | None:
    start, end, part = day.start, day.end, day.part
    if part is None:
        follows = day_parts.after(page.read, day.end, page.lang)
        precedes = day_parts.before(page.read, reached, day.start, page.lang)
        if follows is not None:
            end, part = follows
        elif precedes is not None:
            start, part = precedes
    if part is None:
        return None
    value = stretches.on_part(day.moment, part, page.now)
    return None if value is None else _Joined(start, end, value, day, clock=False)


def _further(first: _Joined, following: int, page: _Text) -> Iterator[_Joined]:
    """The clock times that share the date of the one before them ("um 18 und 20 Uhr")."""
    at = first.end
    while first.clock:
        clock = dated_clocks.also(page.read, at, page.lang)
        value = None if clock is None or clock.end > following else _again(first, clock, page)
        if clock is None or value is None:
            return
        yield _Joined(clock.start, clock.end, value, first.day, clock=True)
        at = clock.end


def _again(first: _Joined, clock: DatedClock, page: _Text) -> Instant | None:
    return stretches.on_clock(first.day.moment, first.day.part, clock.reading, page.now)


def _connected(joined: Sequence[_Joined], page: _Text) -> Iterator[_Joined]:
    """The instants, those of which one ends the other joined into a stretch."""
    index = 0
    while index < len(joined):
        first = joined[index]
        second = joined[index + 1] if index + 1 < len(joined) else None
        pair = None if second is None else _from_to(first, second, page)
        index += 1 if pair is None else 2
        following = joined[index].start if index < len(joined) else len(page.read.tokens)
        one = pair or _onward(first, following, page) or first
        yield one
        yield from _further(one, following, page)


def _from_to(first: _Joined, second: _Joined, page: _Text) -> _Joined | None:
    if not (first.clock and second.clock) or _is_stretch(first) or _is_stretch(second):
        return None
    between, gap = _follows_between(first, page), page.read.classes[first.end : second.start]
    bounded = gap in {" ", ", "} and _is_until(second)
    if not bounded and not dated_clocks.leads_on(
        page.read, first.end, second.start, page.lang, between=between
    ):
        return None
    value = stretches.from_to(first.value, second.value)
    return None if value is None else _Joined(first.start, second.end, value, second.day, clock=True)


def _onward(first: _Joined, following: int, page: _Text) -> _Joined | None:
    if not first.clock or _is_stretch(first):
        return None
    clock = dated_clocks.onward(page.read, first.end, page.lang, between=_follows_between(first, page))
    if clock is None or clock.end > following:
        return None
    minutes = [begin for begin, end in clock.reading.spans if end is None]
    value = stretches.onward(first.value, minutes) if minutes else None
    return None if value is None else _Joined(first.start, clock.end, value, first.day, clock=True)


def _is_stretch(one: _Joined) -> bool:
    return any(stretch.end is not None for stretch in one.value.readings) and not _is_until(one)


def _is_until(one: _Joined) -> bool:
    """Whether an instant is only the end of something ("bis morgen, 5 Uhr")."""
    return all(stretch.start == EVER for stretch in one.value.readings)


def _follows_between(one: _Joined, page: _Text) -> bool:
    """Whether "between" opens the stretch that begins with an instant."""
    code = time_vocabulary(page.lang).codes["BETWEEN"]
    return code in page.read.classes[max(0, one.start - 2) : one.start + 2]


def _sighted(joined: Iterator[_Joined], page: _Text) -> Iterator[Sighted]:
    starts = page.read.starts
    for one in joined:
        yield Sighted(starts[one.start], starts[one.end], Kind.DATETIME, one.value)
