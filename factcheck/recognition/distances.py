"""Counts days, weeks, months and years from a day on: "drei Wochen" before or after it.

A distance is rounded to the unit it is told in: the unit's own period comes first, then half a unit around
the day it leads to, then that day. It reads no text.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from factcheck.recognition import calendar
from factcheck.values import Days, Granularity, Modifier

GRANULARITY = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
# Half a unit in days: what a distance told in it may be rounded by.
_HALF = {
    "day": 0,
    "week": 3,
    "fortnight": 3,
    "month": 15,
    "quarter": 46,
    "year": 183,
    "decade": 1826,
    "century": 18262,
}
# "Vor anderthalb Jahren" is told in months.
_FINER = {"century": "decade", "decade": "year", "year": "month", "quarter": "month", "month": "week"}


@dataclass(frozen=True, slots=True)
class Distance:
    """So many months and days, told in `unit`; `margin` is half of what it is rounded to, in days."""

    months: int
    days: int
    unit: str
    margin: int

    def plus(self, other: Distance) -> Distance:
        """Both in a row, told in the unit of the last ("two weeks and two days")."""
        return Distance(self.months + other.months, self.days + other.days, other.unit, other.margin)


def distance(amount: Fraction | int, unit: str) -> Distance:
    """So many units; half a unit more is rounded to a quarter of it."""
    months, days = int(amount * _MONTHS.get(unit, 0)), int(amount * _DAYS.get(unit, 0))
    if Fraction(amount).denominator == 1:
        return Distance(months, days, unit, _HALF[unit])
    return Distance(months, days, _FINER.get(unit, "day"), _HALF[unit] // 2)


def moved(date: dt.date, by: Distance, direction: int = 1) -> dt.date | None:
    """The day that far away; a month without that day gives its last one."""
    run = calendar.months(date.year, date.month + direction * by.months) if by.months else None
    if by.months and run is None:
        return None
    start = min(calendar.shifted(run.first, date.day - 1) or run.last, run.last) if run else date
    return calendar.shifted(start, direction * by.days)


def period(date: dt.date | None, unit: str) -> Days | None:
    """The day, week, month, quarter, year, decade or century that a day lies in."""
    if date is None:
        return None
    match unit:
        case "day":
            return calendar.one_day(date)
        case "week":
            return calendar.week_around(date)
        case "fortnight":
            return calendar.run_from(calendar.weekday_before(date, 0), 2 * calendar.DAYS_PER_WEEK)
        case _:
            months = _MONTHS[unit]
            index = (date.year * calendar.MONTHS_PER_YEAR + date.month - 1) // months * months
            return calendar.months(0, index + 1, months)


def arrivals(start: dt.date, by: Distance, direction: int) -> list[Days]:
    """The runs of days that far from a day, likeliest first."""
    exact = moved(start, by, direction)
    if exact is None:
        return []
    rounded = calendar.run_from(calendar.shifted(exact, -by.margin), 2 * by.margin + 1)
    runs = [period(exact, by.unit), rounded, calendar.one_day(exact)]
    if by.unit == "year":
        runs.append(period(exact, "month"))
    return list(dict.fromkeys(run for run in runs if run is not None))


def hedged(run: Days, start: dt.date, modifier: Modifier) -> Days | None:
    """What "vor mehr als zehn Jahren" admits: more is further away, less nearer, about a unit around."""
    back = run.first <= start
    if modifier in {Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE}:
        return Days(dt.date.min, run.last) if back else Days(run.first, dt.date.max)
    if modifier in {Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS}:
        return Days(run.first, max(start, run.last)) if back else Days(start, run.last)
    margin = (run.last - run.first).days + 1
    first, last = calendar.shifted(run.first, -margin), calendar.shifted(run.last, margin)
    return None if first is None or last is None else Days(first, last)


def stretch(start: dt.date, by: Distance, direction: int) -> list[Days]:
    """The runs that "the last two weeks" and "the next two weeks" mean, seen from a day.

    Counted from the day, which is left out; then whole weeks, months or years; then with the day itself.
    """
    end = moved(start, by, direction)
    if end is None:
        return []
    counted = Days(end, _before(start)) if direction < 0 else Days(_after(start), end)
    return list(
        dict.fromkeys((counted, *_whole(start, by, direction), Days(min(start, end), max(start, end))))
    )


def _whole(start: dt.date, by: Distance, direction: int) -> list[Days]:
    here, there = period(start, by.unit), period(moved(start, by, direction), by.unit)
    if here is None or there is None or here == there:
        return []
    return [Days(there.first, _before(here.first)) if direction < 0 else Days(_after(here.last), there.last)]


def _before(date: dt.date) -> dt.date:
    return calendar.shifted(date, -1) or date


def _after(date: dt.date) -> dt.date:
    return calendar.shifted(date, 1) or date
