"""Reads dates counted from the date the text has last named: "am Tag darauf", "drei Wochen später".

Without such a date they count from the date line where the words look forward; a bare "next day" is then no
date at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from factcheck.recognition import calendar
from factcheck.recognition.date_outcomes import FromText
from factcheck.recognition.distance_readers import alone, distance_of, moment_of, part_of
from factcheck.recognition.distances import GRANULARITY, arrivals, distance, moved, period
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.named_dates import Outlook
from factcheck.values import Days, Granularity, Modifier, Moment

_ORDER = tuple(Granularity)
# "A year earlier" compares with the same time of the last year, even where no date is named.
_COMPARED = frozenset({distance(1, "month"), distance(1, "quarter"), distance(1, "year")})


def _single_days(told: Moment | None) -> Iterator[dt.date]:
    """The day, or the last of a night, that each reading of a date of a day names."""
    if told is not None and told.granularity is Granularity.DAY:
        yield from (run.last for run in told.readings if run.last < dt.date.max and run.first > dt.date.min)


def _from_days(
    days: Iterable[dt.date | None], unit: str, told: Moment, part: Modifier | None = None
) -> Moment | None:
    runs = [period(day, unit) for day in days]
    return moment_of(runs, GRANULARITY[unit], told.readings[0].first, part)


def read_nearby_day(sighting: Sighting) -> FromText | None:
    """Reads "am Tag zuvor", "tags darauf", "that day", "am Vortag"."""
    offset = sighting.number("nearby")
    if offset is None:
        return None

    def moment(told: Moment | None, _anchor: dt.date | None, _outlook: Outlook) -> Moment | None:
        if told is None:
            return None
        return _from_days((calendar.shifted(day, offset) for day in _single_days(told)), "day", told)

    return FromText(moment, onward=offset >= 0)


def read_later(sighting: Sighting) -> FromText | None:
    """Reads "drei Tage später", "a year earlier"."""
    by, direction = distance_of(sighting), sighting.number("away")
    if by is None or direction is None:
        return None

    def moment(told: Moment | None, anchor: dt.date | None, outlook: Outlook) -> Moment | None:
        days = list(_single_days(told))
        if told is not None and days:
            runs = [run for day in days for run in arrivals(day, by, direction)]
            if by.months and _passes(days[0], runs, anchor) and outlook is not Outlook.FORWARD:
                return None  # "Am Samstag demonstrieren, 31 Jahre später, ..." is seen from another day
            return moment_of(runs, GRANULARITY[by.unit], days[0])
        if told is not None and _ORDER.index(told.granularity) <= _ORDER.index(GRANULARITY[by.unit]):
            return _from_days((moved(run.first, by, direction) for run in told.readings), by.unit, told)
        alone = outlook is Outlook.FORWARD and not by.months if direction > 0 else by in _COMPARED
        if anchor is None or told is not None or not alone:
            return None
        return moment_of(arrivals(anchor, by, direction), GRANULARITY[by.unit], anchor)

    return FromText(moment, onward=direction > 0)


def _passes(told: dt.date, runs: Sequence[Days], anchor: dt.date | None) -> bool:
    """Whether one counts on from a day before the date line, or from it, to a day after it."""
    return anchor is not None and bool(runs) and told <= anchor < runs[0].first


def read_nearby_year(sighting: Sighting) -> FromText | None:
    """Reads "im selben Jahr", "of the same year"."""
    offset = sighting.number("nearby")

    def moment(told: Moment | None, _anchor: dt.date | None, _outlook: Outlook) -> Moment | None:
        if told is None or offset is None or _ORDER.index(told.granularity) > _ORDER.index(Granularity.YEAR):
            return None
        runs = [calendar.years(run.first.year + offset) for run in told.readings]
        return moment_of(runs, Granularity.YEAR, told.readings[0].first)

    return FromText(moment)


def read_following(sighting: Sighting) -> FromText | None:
    """Reads "in der Woche darauf", "im Jahr zuvor", "the following month"."""
    unit, away = sighting.value("unit"), sighting.number("away")
    direction = 1 if away is None else away
    if not isinstance(unit, str) or unit == "day":
        return None
    step, part, by_itself = distance(1, unit), part_of(sighting), alone(sighting)

    def moment(told: Moment | None, anchor: dt.date | None, outlook: Outlook) -> Moment | None:
        if told is not None and _ORDER.index(told.granularity) <= _ORDER.index(GRANULARITY[unit]):
            days = (moved(run.first, step, direction) for run in told.readings)
            return _from_days(days, unit, told, part)
        looks_on = by_itself or outlook is Outlook.FORWARD
        if told is not None or anchor is None or not looks_on:
            return None
        return moment_of([period(moved(anchor, step, direction), unit)], GRANULARITY[unit], anchor, part)

    return FromText(moment, onward=direction > 0)


def read_following_weekday(sighting: Sighting) -> FromText | None:
    """Reads "am darauffolgenden Freitag", "the following Friday", "am Freitag darauf"."""
    weekday, away = sighting.number("weekday"), sighting.number("away")
    if weekday is None:
        return None

    def moment(told: Moment | None, anchor: dt.date | None, outlook: Outlook) -> Moment | None:
        days = list(_single_days(told))
        if told is None and anchor is not None and outlook is Outlook.FORWARD:
            days = [anchor]
        if not days:
            return None
        runs: list[Days | None] = [calendar.one_day(_next(day, weekday, away or 1)) for day in days]
        return moment_of(runs, Granularity.DAY, days[0])

    return FromText(moment)


def _next(date: dt.date, weekday: int, direction: int) -> dt.date | None:
    start = calendar.shifted(date, direction)
    if start is None:
        return None
    return (calendar.weekday_after if direction > 0 else calendar.weekday_before)(start, weekday)
