"""Reads dates in digits. Month and day that may be meant either way round keep both readings.

A reader gives None where the numbers are no date: a section, a price, a version, a score.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Reason
from factcheck.recognition import calendar
from factcheck.recognition.date_readers import dated, read_day, short_year
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.named_dates import NamedDate
from factcheck.values import Days, Granularity, Moment

_TWO_DIGITS, _EIGHT_DIGITS = 2, 8
_CENTURY = 100
_YEARS = range(1500, 2100)
_DAYS, _MONTHS = range(1, 32), range(1, 13)
# "on 9/11" names the attacks and no day of this year.
_ATTACKS = (9, 11)
# "24/7" is round the clock.
_ROUND_THE_CLOCK = (24, 7)


def read_fields(sighting: Sighting) -> NamedDate | None:
    """Reads "16.08.2025", also where the calendar has no such day."""
    return read_day(sighting)


def read_valid(sighting: Sighting) -> NamedDate | None:
    """Reads "16.8." and "16.8.25": other numbers are a section or a price."""
    named = read_day(sighting)
    if named is None or not 1 <= named.month <= calendar.MONTHS_PER_YEAR or named.day not in _DAYS:
        return None
    if sighting.has("short_year") and len(sighting.word("short_year")) != _TWO_DIGITS:
        return None
    return named


def read_two_digit_month(sighting: Sighting) -> NamedDate | None:
    """Reads "am 16.08" without the second stop before a word: the month needs both its digits."""
    return read_valid(sighting) if len(sighting.word("month_number")) == _TWO_DIGITS else None


def read_written_out(sighting: Sighting) -> NamedDate | None:
    """Reads "16.08." and "16.08.25" without a word that announces them: day and month need both digits."""
    written_out = all(len(sighting.word(group)) == _TWO_DIGITS for group in ("day", "month_number"))
    return read_valid(sighting) if written_out and not sighting.follows("HEDGE", "NOT_A_YEAR") else None


def read_day_first(sighting: Sighting) -> NamedDate | None:
    """Reads "16/8/2025" and "16/8" the European way round; the American one stays possible."""
    return _either_way(sighting, "second", "first")


def read_month_first(sighting: Sighting) -> NamedDate | None:
    """Reads "8/16/2025" and "8/16" the American way round; the European one stays possible."""
    if (sighting.number("first"), sighting.number("second")) == _ROUND_THE_CLOCK and not sighting.has("year"):
        return None
    return _either_way(sighting, "first", "second")


def _either_way(sighting: Sighting, month_group: str, day_group: str) -> NamedDate | None:
    month, day = sighting.number(month_group), sighting.number(day_group)
    if month is None or day is None or min(month, day) < 1 or max(month, day) not in _DAYS:
        return None
    year = short_year(sighting) or sighting.number("year")
    if year is None and (min(month, day) > calendar.MONTHS_PER_YEAR or (month, day) == _ATTACKS):
        return None
    if sighting.has("short_year") and not _is_short_date(sighting):
        return None
    return replace(dated(sighting, NamedDate(Granularity.DAY, month=month, day=day, swapped=True)), year=year)


def _is_short_date(sighting: Sighting) -> bool:
    """Whether three short numbers are a date: "3-7-27" is one only where a word announces it."""
    announced = sighting.word("sign") == "/" or sighting.follows("ON", "SINCE", "ORIGIN")
    return announced and len(sighting.word("short_year")) == _TWO_DIGITS


def read_year_first(sighting: Sighting) -> NamedDate | None:
    """Reads "2025-08-16", "2025/8/16", "2025.08.16"; the day comes first only where it must."""
    first, second, year = sighting.number("first"), sighting.number("second"), sighting.number("year")
    if first is None or second is None:
        return None
    if first > calendar.MONTHS_PER_YEAR >= second:
        first, second = second, first
    return NamedDate(Granularity.DAY, year=year, month=first, day=second)


def read_impossible_stamp(sighting: Sighting) -> Reason | None:
    """Sees "2024-02-30T12:00", a time stamp on a day the calendar has not."""
    year, month, day = (sighting.number(group) for group in ("year", "first", "second"))
    if year is None or month is None or day is None or calendar.day(year, month, day) is not None:
        return None
    return Reason.UNREADABLE


def read_month(sighting: Sighting) -> NamedDate | None:
    """Reads "Dec/2018"."""
    month, year = sighting.number("month"), sighting.number("year")
    return None if month is None else NamedDate(Granularity.MONTH, year=year, month=month)


def read_written_out_month(sighting: Sighting) -> NamedDate | None:
    """Reads "04/2016": the month needs both its digits, else it is an issue or a printed paper."""
    month, year = sighting.number("month_number"), sighting.number("year")
    if month is None or year not in _YEARS or sighting.follows("NOT_A_YEAR"):
        return None
    written_out = len(sighting.word("month_number")) == _TWO_DIGITS and month in _MONTHS
    return NamedDate(Granularity.MONTH, year=year, month=month) if written_out else None


def read_year_month(sighting: Sighting) -> NamedDate | Moment | None:
    """Reads "2016/05" as a month; what may be two years too ("2005/06") keeps both readings."""
    month, year = sighting.number("month_number"), sighting.number("year")
    if month is None or year is None or sighting.follows("NOT_A_YEAR", "CAPITAL"):
        return None
    if month not in _MONTHS or year not in _YEARS:
        return None
    if month <= year % _CENTURY or len(sighting.word("month_number")) < _TWO_DIGITS:
        return NamedDate(Granularity.MONTH, year=year, month=month)
    runs = (calendar.years(year, month - year % _CENTURY + 1), calendar.months(year, month))
    found: tuple[Days, ...] = tuple(run for run in runs if run is not None)
    return Moment(found, Granularity.YEAR)


def read_eight_digits(sighting: Sighting) -> NamedDate | None:
    """Reads "20250816"."""
    digits = sighting.word("digits")
    if len(digits) != _EIGHT_DIGITS or sighting.follows("NOT_A_YEAR", "DAY", "YEAR", "NUMBER", "LONG"):
        return None
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if (
        year not in range(1900, 2100)
        or calendar.day(year, month, day) is None
        or sighting.precedes("COUNTED")
    ):
        return None
    return NamedDate(Granularity.DAY, year=year, month=month, day=day)


def read_iso_week(sighting: Sighting) -> NamedDate | Moment | None:
    """Reads "2025-W33" and "2025-W33-6"."""
    year, week, weekday = sighting.number("year"), sighting.number("number"), sighting.number("iso_day")
    if week is None or year is None:
        return None
    if weekday is None:
        return NamedDate(Granularity.WEEK, year=year, number=week)
    run = calendar.week(year, week)
    day = (
        None
        if run is None or not 1 <= weekday <= calendar.DAYS_PER_WEEK
        else calendar.shifted(run.first, weekday - 1)
    )
    found = calendar.one_day(day)
    return None if found is None else Moment((found,), Granularity.DAY)


def read_spoken_month(sighting: Sighting) -> NamedDate | None:
    """Reads "am siebten vierten", "am dritten 11.": the month is counted too."""
    month, day = sighting.number("spoken_month"), sighting.number("day")
    if month is None or day is None or month not in _MONTHS or day not in _DAYS:
        return None
    return dated(sighting, NamedDate(Granularity.DAY, month=month, day=day))
