"""Reads matches of the date grammar that name calendar fields: days, months, weekdays, holidays, years.

A reader gives a `NamedDate`, or None where the words do not mean a date after all. Which days it is, is not
decided here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.model import Reason
from factcheck.recognition import calendar
from factcheck.recognition.date_words import holidays
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.named_dates import NamedDate
from factcheck.values import Days, Granularity, Modifier, Moment

_MOST_DAYS = 39  # "45. August" is no misprint of a date
_PIVOT = 50  # a two-digit year below it lies in this century
_CENTURY = 100
_DECADE = 10
_BARE_YEARS = range(1100, 2100)
_USUAL_YEARS = range(1800, 2050)


def _modifier(sighting: Sighting) -> Modifier | None:
    value = sighting.value("part")
    return Modifier(value) if isinstance(value, str) else None


def _year(sighting: Sighting) -> int | None:
    short = sighting.number("short_year")
    if short is not None:
        return short + (2000 if short < _PIVOT else 1900)
    return sighting.number("year")


def _dated(sighting: Sighting, named: NamedDate) -> NamedDate:
    pointing = sighting.value("pointing")
    return replace(
        named,
        year=_year(sighting),
        pointing=pointing if isinstance(pointing, str) else "",
        year_pointing=str(sighting.value("adjective") or ""),
        modifier=_modifier(sighting),
        weekday=sighting.number("weekday"),
    )


def read_day(sighting: Sighting) -> NamedDate | None:
    """A day of a month, the month as a word or a number."""
    month, day = sighting.number("month") or sighting.number("month_number"), sighting.number("day")
    if month is None or day is None or day > _MOST_DAYS:
        return None
    return _dated(sighting, NamedDate(Granularity.DAY, month=month, day=day))


def read_numbers(sighting: Sighting) -> NamedDate | None:
    """Reads "16.8." and "16.8.25": other numbers are a section or a price."""
    named = read_day(sighting)
    if named is None or not 1 <= named.month <= calendar.MONTHS_PER_YEAR or named.day < 1:
        return None
    return named


def read_two_digit_month(sighting: Sighting) -> NamedDate | None:
    """Reads "am 16.08" without the second stop: the month needs both its digits."""
    return read_numbers(sighting) if len(sighting.word("month_number")) > 1 else None


def read_full_numbers(sighting: Sighting) -> NamedDate | None:
    """Reads "16.08." and "16.08.25" without a word that announces them: day and month need both digits."""
    written_out = all(len(sighting.word(group)) > 1 for group in ("day", "month_number"))
    return read_numbers(sighting) if written_out and not sighting.follows("HEDGE") else None


def read_slashes(sighting: Sighting) -> NamedDate | Moment | Reason | None:
    """Reads "8/16/2025" and "16/08/2025"; both readings stay where both exist."""
    first, second, year = sighting.number("first"), sighting.number("second"), _year(sighting)
    if first is None or second is None or year is None:
        return None
    dates = [calendar.day(year, first, second), calendar.day(year, second, first)]
    runs = [run for date in dates if (run := calendar.one_day(date)) is not None]
    return Moment(tuple(dict.fromkeys(runs)), Granularity.DAY) if runs else Reason.UNREADABLE


def read_night(sighting: Sighting) -> NamedDate | None:
    """Reads "in der Nacht zum 16. August", "in der Nacht auf Samstag"."""
    named = read_day(sighting) if sighting.has("day") else read_weekday(sighting)
    return None if named is None else replace(named, eve=True)


def read_month(sighting: Sighting) -> NamedDate | None:
    """A month, with or without its year."""
    month = sighting.number("month")
    return None if month is None else _dated(sighting, NamedDate(Granularity.MONTH, month=month))


def numbered(granularity: Granularity) -> Callable[[Sighting], NamedDate | None]:
    """A reader of periods that are counted within their year: quarters, weeks, seasons."""

    def read(sighting: Sighting) -> NamedDate | None:
        number = sighting.number("number")
        return None if number is None else _dated(sighting, NamedDate(granularity, number=number))

    return read


def read_half(sighting: Sighting) -> Moment | None:
    """Reads "im ersten Halbjahr 2021": two quarters."""
    year, number = sighting.number("year"), sighting.number("number")
    if year is None or number not in {1, 2}:
        return None
    run = calendar.months(year, 6 * number - 5, 6)
    return None if run is None else Moment((run,), Granularity.QUARTER, _modifier(sighting))


def read_weekday(sighting: Sighting) -> NamedDate | None:
    """A weekday alone; after a first name it is a surname."""
    if sighting.has("surname_like") and sighting.follows("CAPITAL"):
        return None
    night = sighting.has("night")
    named = NamedDate(Granularity.DAY, month=0, weekday=sighting.number("weekday"), night=night)
    pointing = sighting.value("pointing")
    return replace(named, pointing=pointing if isinstance(pointing, str) else "")


def read_weekday_of_month(sighting: Sighting) -> NamedDate | None:
    """Reads "am ersten Sonntag im Oktober", "the last Friday of May"."""
    nth, weekday, month = sighting.number("nth"), sighting.number("weekday"), sighting.number("month")
    if weekday is None or month is None or (nth is None and sighting.value("final") != "last"):
        return None
    rule = calendar.Holiday(month, weekday=weekday, nth=-1 if nth is None else nth)
    return replace(_dated(sighting, NamedDate(Granularity.DAY, holiday=rule)), weekday=None)


def holiday_of(lang: str) -> Callable[[Sighting], NamedDate | None]:
    """A reader of the holidays of a language."""

    def read(sighting: Sighting) -> NamedDate | None:
        index = sighting.number("holiday")
        if index is None:
            return None
        return _dated(sighting, NamedDate(Granularity.DAY, holiday=holidays(lang)[index]))

    return read


def read_year(sighting: Sighting) -> NamedDate | None:
    """A year that a preposition or the word "year" announces."""
    return _dated(sighting, NamedDate(Granularity.YEAR))


def read_bare_year(sighting: Sighting) -> NamedDate | None:
    """Four digits without announcement: a year unless they count or number something."""
    year = sighting.number("year") or 0
    numbered = sighting.follows(
        "HEDGE", "EXACTLY", "NOT_A_YEAR", "CARDINAL", "DAY", "NUMBER", "ONTO", "LONG", "YEAR"
    )
    counts = sighting.precedes(
        "COUNTED", "UNIT", "UNITS", "YEARS_WORD", "YEAR_WORD", "DAY", "NUMBER", "CLOCK", "CARDINAL"
    )
    if numbered or counts or year not in _BARE_YEARS or year % _CENTURY == 0:
        return None
    if year not in _USUAL_YEARS and sighting.precedes("UNKNOWN", "CAPITAL"):
        return None
    return read_year(sighting)


def read_years(sighting: Sighting) -> Moment | None:
    """Reads "2019/20", "2014-16": years written as one."""
    first, last = sighting.number("year"), sighting.number("last")
    if first is None or last is None:
        return None
    if last < _CENTURY:
        last += first // _CENTURY * _CENTURY
    run = calendar.years(first, last - first + 1) if last > first else None
    return None if run is None else Moment((run,), Granularity.YEAR, _modifier(sighting))


def read_decade(sighting: Sighting) -> Moment | None:
    """Reads "die 1990er-Jahre", "the '90s"; two digits mean the 20th century, the smallest also the 21st."""
    decade = sighting.number("decade")
    if decade is None or decade % _DECADE:
        return None
    firsts = (
        [decade]
        if decade >= _CENTURY
        else [1900 + decade, *([2000 + decade] if decade <= 2 * _DECADE else [])]
    )
    runs = [run for first in firsts if (run := calendar.years(first, _DECADE)) is not None]
    return Moment(tuple(runs), Granularity.DECADE, _modifier(sighting)) if runs else None


def read_century(sighting: Sighting) -> Moment | None:
    """Reads "im 19. Jahrhundert": the years 18xx as people count, and 1801 to 1900 as the calendar does."""
    number = sighting.number("number")
    if number is None or not 0 < number <= _BARE_YEARS[-1] // _CENTURY + 1:
        return None
    first = (number - 1) * _CENTURY
    counted = (calendar.years(first, _CENTURY), calendar.years(first + 1, _CENTURY))
    runs: tuple[Days, ...] = tuple(run for run in counted if run is not None)
    return Moment(runs, Granularity.CENTURY, _modifier(sighting))
