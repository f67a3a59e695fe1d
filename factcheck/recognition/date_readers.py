"""Reads matches of the date grammar that name calendar fields: days, months, weekdays, holidays, years.

A reader gives a `NamedDate`, or None where the words do not mean a date after all. Which days it is, is not
decided here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.model import Reason
from factcheck.recognition import calendar
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.holidays import holidays
from factcheck.recognition.named_dates import NamedDate
from factcheck.recognition.year_words import spoken_year
from factcheck.recognition.yearly import half
from factcheck.values import Days, Granularity, Modifier, Moment

_MOST_DAYS = 39  # "45. August" is no misprint of a date
_PIVOT = 40  # a two-digit year below it lies in this century
_CENTURY = 100
_DECADE = 10
_BARE_YEARS = range(1100, 2100)
_USUAL_YEARS = range(1800, 2050)
_ANNOUNCED_YEARS = range(1400, 2100)
_SHORT = 2
_FAR_YEARS, _FAR_DIGITS = range(2101, 2200), range(3, 6)


def _modifier(sighting: Sighting) -> Modifier | None:
    value = sighting.value("part")
    return Modifier(value) if isinstance(value, str) else None


def short_year(sighting: Sighting) -> int | None:
    """The year that two digits stand for."""
    short = sighting.number("short_year")
    return None if short is None else short + (2000 if short < _PIVOT else 1900)


def _year(sighting: Sighting) -> int | None:
    if sighting.has("spoken"):
        return spoken_year(sighting.numbers("spoken"))
    return short_year(sighting) or sighting.number("year")


def dated(sighting: Sighting, named: NamedDate) -> NamedDate:
    """The date with the year, the weekday and the words that point to it."""
    pointing = sighting.value("pointing")
    return replace(
        named,
        year=_year(sighting),
        pointing=pointing if isinstance(pointing, str) else "",
        year_pointing=str(sighting.value("adjective") or ""),
        modifier=_modifier(sighting),
        weekday=sighting.number("weekday"),
    )


def _misread(sighting: Sighting) -> bool:
    """Whether number words after a date are no year, or two digits none that is written so."""
    if sighting.has("spoken"):
        return _year(sighting) is None
    return sighting.has("short_year") and len(sighting.word("short_year")) != _SHORT


def read_day(sighting: Sighting) -> NamedDate | None:
    """A day of a month, the month as a word or a number."""
    month = sighting.number("month") or sighting.number("month_number")
    day = sighting.number("spoken_day") if sighting.has("spoken_day") else sighting.number("day")
    if month is None or day is None or day > _MOST_DAYS or _misread(sighting):
        return None
    return dated(sighting, NamedDate(Granularity.DAY, month=month, day=day))


def read_day_of_far_year(sighting: Sighting) -> NamedDate | Reason | None:
    """Reads "31. Dezember 2150"; sees "25. Dezember 800", whose year is not read."""
    digits = sighting.word("year")
    if len(digits) not in _FAR_DIGITS or digits.startswith("0") or _measures(sighting):
        return None
    named = read_day(sighting)
    return named if named is None or int(digits) in _FAR_YEARS else Reason.UNREADABLE


def _measures(sighting: Sighting) -> bool:
    """Whether a short sign of a unit follows ("am 3. Mai 800 km")."""
    after = sighting.read.tokens[sighting.end : sighting.end + 2]
    return sighting.precedes("UNKNOWN") and len(after[-1]) <= _SHORT


def read_unreadable(_sighting: Sighting) -> Reason:
    """A date before the years that are read ("500 v. Chr.")."""
    return Reason.UNREADABLE


def read_night(sighting: Sighting) -> NamedDate | None:
    """Reads "in der Nacht zum 16. August", "in der Nacht auf Samstag"."""
    named = read_day(sighting) if sighting.has("day") else read_weekday(sighting)
    return None if named is None else replace(named, eve=True)


def read_month(sighting: Sighting) -> NamedDate | None:
    """A month, with or without its year."""
    month = sighting.number("month")
    if month is None or _misread(sighting):
        return None
    return dated(sighting, NamedDate(Granularity.MONTH, month=month))


def read_month_of_short_year(sighting: Sighting) -> NamedDate | None:
    """Reads "im Mai 68", "April of 87": the number must be too big for a day."""
    number = sighting.number("short_year")
    return read_month(sighting) if number is not None and number > _MOST_DAYS else None


def numbered(granularity: Granularity) -> Callable[[Sighting], NamedDate | None]:
    """A reader of periods that are counted within their year: quarters, weeks, seasons."""

    def read(sighting: Sighting) -> NamedDate | None:
        number = sighting.number("number")
        return (
            None
            if number is None or _misread(sighting)
            else dated(sighting, NamedDate(granularity, number=number))
        )

    return read


def read_half(sighting: Sighting) -> NamedDate | None:
    """Reads "im ersten Halbjahr 2021", "H1 2021"."""
    number = sighting.number("number")
    if number not in {1, 2} or _misread(sighting):
        return None
    return dated(sighting, NamedDate(Granularity.QUARTER, holiday=half(number)))


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
    return replace(dated(sighting, NamedDate(Granularity.DAY, holiday=rule)), weekday=None)


def holiday_of(lang: str) -> Callable[[Sighting], NamedDate | None]:
    """A reader of the holidays of a language."""

    def read(sighting: Sighting) -> NamedDate | None:
        index = sighting.number("holiday")
        if index is None or _misread(sighting):
            return None
        rule, of_some_country = holidays(lang)[index]
        if of_some_country and sighting.follows("CAPITAL", "DECADE_END"):
            return None  # "Tariq Ramadan", "Ukraine's Independence Day"
        return dated(sighting, NamedDate(Granularity.DAY, holiday=rule))

    return read


def read_year(sighting: Sighting) -> NamedDate | None:
    """A year that a preposition or the word "year" announces."""
    if _misread(sighting):
        return None
    return dated(sighting, NamedDate(Granularity.YEAR))


def read_announced_year(sighting: Sighting) -> NamedDate | None:
    """A year that a preposition announces which may announce a number as well."""
    year = _year(sighting)
    return read_year(sighting) if year in _ANNOUNCED_YEARS or sighting.follows("WITHIN") else None


def read_bare_year(sighting: Sighting) -> NamedDate | None:
    """Four digits without announcement: a year unless they count or number something."""
    year = sighting.number("year") or 0
    numbered = sighting.follows(
        "HEDGE", "EXACTLY", "NOT_A_YEAR", "CARDINAL", "DAY", "NUMBER", "ONTO", "LONG", "YEAR"
    )
    counts = sighting.precedes(
        "COUNTED", "UNIT", "UNITS", "YEARS_WORD", "YEAR_WORD", "DAY", "NUMBER", "CLOCK", "CARDINAL"
    )
    numbered = numbered or (len(sighting.before) == 1 and sighting.before.isupper())  # the road "B 2024"
    said = not sighting.word("year").isdecimal() and not sighting.precedes("PAST", "FUTURE")
    if numbered or counts or said or year not in _BARE_YEARS:
        return None
    if year % _CENTURY == 0 and not _ends_imprint(sighting):
        return None
    unusual = year not in _USUAL_YEARS
    return None if unusual and sighting.precedes("UNKNOWN", "CAPITAL") else read_year(sighting)


def _ends_imprint(sighting: Sighting) -> bool:
    """Whether the year ends a line behind a place ("Nordverlag, Kiel 2000")."""
    at_end = sighting.read.classes[sighting.end : sighting.end + 2] in {"", ".", ".\n"}
    ends = at_end or sighting.read.classes.startswith("\n", sighting.end)
    return (
        ends
        and sighting.follows("CAPITAL")
        and sighting.read.classes[sighting.start - 4 : sighting.start - 2] == ", "
    )


def read_usual_year(sighting: Sighting) -> NamedDate | None:
    """A year that a number could hardly be, where the words leave either open."""
    return read_year(sighting) if sighting.number("year") in _USUAL_YEARS else None


def read_year_before_number(sighting: Sighting) -> NamedDate | None:
    """Reads the year before a number that counts something: "Sie hatte 2019 230.000 Mitglieder"."""
    year = sighting.number("year")
    usual = year in _USUAL_YEARS and not sighting.follows("NOT_A_YEAR", "HEDGE")
    return read_year(sighting) if usual and len(sighting.before) > 1 else None


def read_period_of_year(sighting: Sighting) -> NamedDate | None:
    """Reads "Jahresende 2023": the part of a year that is told."""
    unit, _offset, *part = str(sighting.value("period")).split()
    if unit != "year" or not part:
        return None
    return replace(dated(sighting, NamedDate(Granularity.YEAR)), modifier=Modifier(part[0]))


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
