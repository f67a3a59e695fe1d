"""The days of feasts whose calendar is not the Gregorian one: Orthodox, Jewish, Islamic.

Calendar arithmetic after Reingold and Dershowitz, "Calendrical Calculations". The Islamic months are those of
the tabular calendar; the sighted moon may begin a month a day earlier or later. Nothing here reads text.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from factcheck.recognition import calendar
from factcheck.values import Days

# Days from 31 December of the year 0 to the day before the first day of each calendar.
_JEWISH_EPOCH = -1373427
_ISLAMIC_EPOCH = 227014
# The Jewish year that begins in the autumn of a year of our era, less that year.
_JEWISH_AHEAD = 3761
_PARTS_PER_DAY = 25920
_LONGEST_JEWISH_YEAR, _SHORT_LEAP_YEAR = 356, 382
_LONG_AUTUMN = (355, 385)
_KISLEV_25 = 83
_ISLAMIC_YEAR = 354
_ISLAMIC_AHEAD = 622


def orthodox_easter(year: int) -> dt.date | None:
    """Easter Sunday of the Orthodox churches, in the Gregorian calendar (Meeus 1991, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, number = divmod(moon + weekday + 114, 31)
    julian = calendar.day(year, month, number + 1)
    return None if julian is None else calendar.shifted(julian, year // 100 - year // 400 - 2)


def jewish_new_year(year: int) -> int:
    """The ordinal of 1 Tishri that falls into the autumn of a year of our era."""
    jewish = year + _JEWISH_AHEAD
    before, here, after = (_elapsed(one) for one in (jewish - 1, jewish, jewish + 1))
    delay = 2 if after - here == _LONGEST_JEWISH_YEAR else 1 if here - before == _SHORT_LEAP_YEAR else 0
    return _JEWISH_EPOCH + here + delay


def _elapsed(jewish: int) -> int:
    months = (235 * jewish - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // _PARTS_PER_DAY
    return days + 1 if 3 * (days + 1) % 7 < 3 else days  # noqa: PLR2004 - the first of three weekdays


def islamic_day(year: int, month: int, day: int) -> int:
    """The ordinal of a day of the tabular Islamic calendar."""
    months = 29 * (month - 1) + month // 2
    return _ISLAMIC_EPOCH + _ISLAMIC_YEAR * (year - 1) + (3 + 11 * year) // 30 + months + day


@dataclass(frozen=True, slots=True)
class OrthodoxFeast:
    """A feast that lies `offset` days from Orthodox Easter and lasts `length` days."""

    offset: int
    length: int = 1

    def days(self, year: int) -> Days | None:
        """Its days in a year of our era."""
        easter = orthodox_easter(year)
        return (
            None if easter is None else calendar.run_from(calendar.shifted(easter, self.offset), self.length)
        )

    def others(self, _year: int) -> tuple[Days, ...]:
        """No other days."""
        return ()


@dataclass(frozen=True, slots=True)
class JewishFeast:
    """A feast that lies `offset` days from the 1 Tishri of an autumn; negative ones in the spring before.

    For Hanukkah (`hanukkah`) the offset counts from 25 Kislev.
    """

    offset: int
    length: int = 1
    hanukkah: bool = False

    def days(self, year: int) -> Days | None:
        """Its days in a year of our era."""
        first = jewish_new_year(year)
        if self.hanukkah:
            first += _KISLEV_25 + (jewish_new_year(year + 1) - first in _LONG_AUTUMN)
        return _run(first + self.offset, self.length)

    def others(self, _year: int) -> tuple[Days, ...]:
        """No other days."""
        return ()


@dataclass(frozen=True, slots=True)
class IslamicFeast:
    """A feast that begins on a day of an Islamic month and lasts `length` days."""

    month: int
    day: int
    length: int = 1

    def days(self, year: int) -> Days | None:
        """Its first days in a year of our era, after the tables."""
        around = (year - _ISLAMIC_AHEAD) * 365 // _ISLAMIC_YEAR
        near = [one for one in range(around - 1, around + 3) if one > 0]
        firsts = [islamic_day(one, self.month, self.day) for one in near]
        runs = [run for first in firsts if (run := _run(first, self.length)) is not None]
        return next((run for run in runs if run.first.year == year), None)

    def others(self, year: int) -> tuple[Days, ...]:
        """The same days if the new moon is seen a day later or earlier."""
        run = self.days(year)
        if run is None:
            return ()
        shifted = [calendar.run_from(calendar.shifted(run.first, step), self.length) for step in (1, -1)]
        return tuple(one for one in shifted if one is not None)


def _run(ordinal: int, length: int) -> Days | None:
    try:
        return calendar.run_from(dt.date.fromordinal(ordinal), length)
    except (ValueError, OverflowError):
        return None
