"""Calendar arithmetic: which days a month, a week, a season or a holiday of a year has.

Proleptic Gregorian; a week runs from Monday to Sunday and is numbered as in ISO 8601. Nothing here
reads text. A function gives None for days that do not exist or that lie outside the years 1 to 9999.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from factcheck.values import Days

DAYS_PER_WEEK = 7
SATURDAY = 5
MONTHS_PER_YEAR = 12
_MONTHS_PER_QUARTER = 3
_SUNDAY = 6
# First and last day, as month and day, of the seasons as the sun makes them; a day of change belongs to both.
_SOLAR_SEASONS = (((3, 20), (6, 21)), ((6, 21), (9, 23)), ((9, 22), (12, 21)), ((12, 21), (3, 20)))
_WINTER = 4


def day(year: int, month: int, number: int) -> dt.date | None:
    """The day, or None where the calendar has no such day (31 February)."""
    try:
        return dt.date(year, month, number)
    except (ValueError, OverflowError):
        return None


def shifted(date: dt.date, days: int) -> dt.date | None:
    """The day that many days later (earlier when negative)."""
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return None


def one_day(date: dt.date | None) -> Days | None:
    """The run of this single day."""
    return None if date is None else Days(date, date)


def run_from(date: dt.date | None, length: int) -> Days | None:
    """The run of `length` days that begins on a day."""
    last = None if date is None else shifted(date, length - 1)
    return None if date is None or last is None else Days(date, last)


def months(year: int, month: int, count: int = 1) -> Days | None:
    """The run of `count` whole months from this one on; `month` may lie outside 1 to 12."""
    first_index = year * MONTHS_PER_YEAR + month - 1
    first_year, first_month = divmod(first_index, MONTHS_PER_YEAR)
    last_year, last_month = divmod(first_index + count - 1, MONTHS_PER_YEAR)
    first = day(first_year, first_month + 1, 1)
    if first is None or not dt.MINYEAR <= last_year <= dt.MAXYEAR:
        return None
    length = calendar.monthrange(last_year, last_month + 1)[1]
    return Days(first, dt.date(last_year, last_month + 1, length))


def quarter(year: int, number: int) -> Days | None:
    """The quarter 1 to 4 of a year."""
    if not 1 <= number <= MONTHS_PER_YEAR // _MONTHS_PER_QUARTER:
        return None
    return months(year, (number - 1) * _MONTHS_PER_QUARTER + 1, _MONTHS_PER_QUARTER)


def season(year: int, number: int) -> Days | None:
    """The meteorological season that begins in a year: 1 spring (March to May) to 4 winter."""
    return months(year, number * _MONTHS_PER_QUARTER, _MONTHS_PER_QUARTER)


def solar_season(year: int, number: int) -> Days | None:
    """The season from solstice or equinox on that begins in a year: 1 spring to 4 winter."""
    (first_month, first), (last_month, last) = _SOLAR_SEASONS[number - 1]
    begin, end = day(year, first_month, first), day(year + (number == _WINTER), last_month, last)
    return None if begin is None or end is None else Days(begin, end)


def years(first: int, count: int = 1) -> Days | None:
    """The run of `count` whole years."""
    return months(first, 1, count * MONTHS_PER_YEAR)


def week(year: int, number: int) -> Days | None:
    """The ISO week of a year."""
    try:
        return run_from(dt.date.fromisocalendar(year, number, 1), DAYS_PER_WEEK)
    except (ValueError, OverflowError):
        return None


def week_around(date: dt.date) -> Days | None:
    """The week, Monday to Sunday, in which a day lies."""
    monday = shifted(date, -date.weekday())
    return None if monday is None else run_from(monday, DAYS_PER_WEEK)


def weekday_before(date: dt.date, weekday: int) -> dt.date | None:
    """The last day with this weekday (0 Monday), the day itself included."""
    return shifted(date, -((date.weekday() - weekday) % DAYS_PER_WEEK))


def weekday_after(date: dt.date, weekday: int) -> dt.date | None:
    """The next day with this weekday (0 Monday), the day itself included."""
    return shifted(date, (weekday - date.weekday()) % DAYS_PER_WEEK)


def easter(year: int) -> dt.date:
    """Western Easter Sunday of a Gregorian year (the anonymous algorithm, Meeus 1991, chapter 8)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    correction = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % DAYS_PER_WEEK
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, number = divmod(epact + weekday - DAYS_PER_WEEK * late + 114, 31)
    return dt.date(year, month, number + 1)


class Yearly(Protocol):
    """Something that comes once a year."""

    def days(self, year: int) -> Days | None:
        """Its days in a year, None where the calendar has none."""

    def others(self, year: int) -> tuple[Days, ...]:
        """Other days the same words may mean in that year."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A rule for the days of a holiday: a date, days after Easter, or the nth weekday from a date on.

    `nth` counts weekdays from `month`/`day` on (1 is the first, that day included); it is 0 for a
    plain date and counts from the end of the month where negative (-1 is the last). `length` counts days.
    `unless_sunday` is how many days later it is kept when the date is a Sunday.
    """

    month: int = 1
    day: int = 1
    easter: int | None = None
    weekday: int = 0
    nth: int = 0
    length: int = 1
    unless_sunday: int = 0

    def days(self, year: int) -> Days | None:
        """Its days in a year."""
        return run_from(self._first(year), self.length)

    def others(self, _year: int) -> tuple[Days, ...]:
        """No other days."""
        return ()

    def _first(self, year: int) -> dt.date | None:
        if self.easter is not None:
            return shifted(easter(year), self.easter)
        if self.nth:
            return self._nth_weekday(year)
        date = day(year, self.month, self.day)
        moved = date is not None and self.unless_sunday and date.weekday() == _SUNDAY
        return shifted(date, self.unless_sunday) if date is not None and moved else date

    def _nth_weekday(self, year: int) -> dt.date | None:
        if self.nth < 0:
            whole = months(year, self.month)
            found = None if whole is None else weekday_before(whole.last, self.weekday)
            return None if found is None else shifted(found, (self.nth + 1) * DAYS_PER_WEEK)
        date = day(year, self.month, self.day)
        first = None if date is None else weekday_after(date, self.weekday)
        return None if first is None else shifted(first, (self.nth - 1) * DAYS_PER_WEEK)
