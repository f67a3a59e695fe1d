"""Puts clock times and parts of the day on the days that a date can mean. It reads no text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction

from factcheck.printed_values import EVER, Instant, Stretch
from factcheck.recognition.clock_times import HALF_DAY, MINUTES_PER_HOUR, ClockReading, Minutes
from factcheck.recognition.day_parts import DayPart
from factcheck.values import MINUTES_PER_DAY, Days, Granularity, Modifier, Moment

# More readings than this say nothing.
_MOST_READINGS = 12
_NIGHT_DAYS = 2
_UNTIL = frozenset({"until", "before", "at_latest"})
_BACK = frozenset({Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS})
_ON = frozenset({Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE})


def placeable(moment: Moment, part: DayPart | None) -> bool:
    """Whether a date is a day, or the night between two, so that a clock time can be put on it."""
    return moment.granularity is Granularity.DAY and all(
        _day(days, part) is not None for days in moment.readings
    )


def _day(days: Days, part: DayPart | None) -> dt.date | None:
    """The day itself, the evening's day of a night, the known end of "until Friday"."""
    if days.first == dt.date.min:
        return days.last
    if days.last in {dt.date.max, days.first}:
        return days.first
    night = part is not None and part.telling[1] * MINUTES_PER_HOUR > MINUTES_PER_DAY
    return days.first if night and (days.last - days.first).days < _NIGHT_DAYS else None


def on_clock(
    moment: Moment, part: DayPart | None, clock: ClockReading, now: dt.datetime | None
) -> Instant | None:
    """A date with its clock time; None where no reading of it stays within the calendar."""
    bound = clock.bound or _bound_of(moment)
    runs = _points(moment, part, clock)
    readings = (_bounded(start, end, bound) for start, end in runs)
    return _instant(readings, moment, now, clock.zone, clock.modifier or moment.modifier)


def _bound_of(moment: Moment) -> str:
    if moment.modifier in _BACK:
        return "until"
    return "at_earliest" if moment.modifier in _ON else ""


def _points(
    moment: Moment, part: DayPart | None, clock: ClockReading
) -> Iterator[tuple[dt.datetime, dt.datetime | None]]:
    for days in moment.readings:
        day = _day(days, part)
        if day is None:
            continue
        night = days.first not in {days.last, dt.date.min} and days.last != dt.date.max
        for begin, end in clock.spans:
            for shift in _shifts(begin, midnight=clock.midnight, night=night):
                start = _at(day, begin + shift)
                if start is not None:
                    yield start, None if end is None else _at(day, end + shift)


def _shifts(begin: Minutes, *, midnight: bool, night: bool) -> tuple[int, ...]:
    """How many minutes to move a clock time: the small hours of a night are those of its second day."""
    if night:
        return (MINUTES_PER_DAY,) if begin < HALF_DAY else (0,)
    return (MINUTES_PER_DAY, 0) if midnight else (0,)


def _at(day: dt.date, minutes: Minutes) -> dt.datetime | None:
    seconds = Fraction(minutes) * 60
    try:
        return dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=int(seconds))
    except OverflowError:
        return None


def _bounded(start: dt.datetime, end: dt.datetime | None, bound: str) -> Stretch:
    if end is None and bound in _UNTIL:
        return Stretch(EVER, start)
    return Stretch(start, end)


def in_year(moment: Moment, year: int) -> Moment:
    """The date in a year that is told apart from it, where the calendar has that day."""
    try:
        days = moment.readings[0].first.replace(year=year)
    except ValueError:
        return moment
    return Moment((Days(days, days),), moment.granularity, moment.modifier)


def on_part(moment: Moment, part: DayPart, now: dt.datetime | None) -> Instant | None:
    """A date with a part of the day: its usual hours."""
    first, last = part.usual
    readings: list[Stretch] = []
    for days in moment.readings:
        day = _day(days, part)
        start = None if day is None else _at(day, first * MINUTES_PER_HOUR)
        end = None if day is None else _at(day, last * MINUTES_PER_HOUR)
        if end is not None and part.is_cut:
            end -= dt.timedelta(seconds=1)
        if start is not None and end is not None:
            readings.append(Stretch(start, end))
    return _instant(readings, moment, now, None, moment.modifier)


def _instant(
    readings: Iterable[Stretch],
    moment: Moment,
    now: dt.datetime | None,
    zone: str | None,
    modifier: Modifier | None,
) -> Instant | None:
    kept = tuple(dict.fromkeys(readings))[:_MOST_READINGS]
    anchor = None
    if moment.anchor is not None:
        anchor = now or dt.datetime.combine(moment.anchor, dt.time())
    return Instant(kept, zone, modifier, anchor) if kept else None


def onward(first: Instant, minutes: Iterable[Minutes]) -> Instant | None:
    """From an instant to a clock time of the same day, or of the next if it is over by then."""
    ends = [minute % MINUTES_PER_DAY for minute in minutes]
    readings: list[Stretch] = []
    for stretch in first.readings:
        start = stretch.start
        past = start.hour * MINUTES_PER_HOUR + start.minute
        length = min((end - past) % MINUTES_PER_DAY or MINUTES_PER_DAY for end in ends)
        readings.append(Stretch(start, start + dt.timedelta(minutes=int(length))))
    return Instant(tuple(readings), first.zone, None, first.anchor) if readings else None


def from_to(first: Instant, second: Instant) -> Instant | None:
    """From one instant to another: each start with the nearest end after it."""
    readings: list[Stretch] = []
    told = [stretch.end if stretch.start == EVER else stretch.start for stretch in second.readings]
    ends = [end for end in told if end is not None]
    for stretch in first.readings:
        later = [end for end in ends if end > stretch.start]
        if later and stretch.start != EVER:
            readings.append(Stretch(stretch.start, min(later)))
    zone = first.zone or second.zone
    return Instant(tuple(readings), zone, None, first.anchor or second.anchor) if readings else None
