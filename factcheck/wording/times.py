"""Says dates and clock times in words. It never resolves a date and never asks for today's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import cast

from factcheck.printed_values import EVER, Instant, Stretch
from factcheck.values import MINUTES_PER_DAY, Days, Granularity, Interval, Modifier, Moment, TimeOfDay
from factcheck.wording.vocabulary import alternatives, pattern, row, spanned, table

_MOST_READINGS = 3
_NOON = 12 * 60
_LONGEST_QUARTER = 92  # days; half-years are of this granularity too
_MONTHS_PER_HALF = 6


def moment(value: Moment, lang: str) -> str:
    """A date at its granularity: "15. August 2025", "Anfang August 2025", "2. Quartal 2025"."""
    readings = _telling(value)
    words = alternatives(lang, (_reading(days, value.granularity, lang) for days in readings))
    bounded = any(dt.date.min == days.first or dt.date.max == days.last for days in value.readings)
    if value.modifier is None or bounded:
        return words
    return pattern(lang, "hedges_in_time", value.modifier.value).format(words)


def moment_interval(value: Moment, lang: str) -> str:
    """The days the words allow; empty for a single day."""
    if all(days.first == days.last for days in value.readings) and len(value.readings) == 1:
        return ""
    return alternatives(lang, (_reading(days, Granularity.DAY, lang) for days in _telling(value)))


def _telling(value: Moment) -> list[Days]:
    """The likeliest readings: of a bounded date the open runs, and none within one before it."""
    open_runs = [days for days in value.readings if dt.date.min == days.first or dt.date.max == days.last]
    told: list[Days] = []
    for days in open_runs or value.readings:
        if not any(one.first <= days.first and days.last <= one.last for one in told):
            told.append(days)
    return told[:_MOST_READINGS]


def time_of_day(value: TimeOfDay, lang: str) -> str:
    """A clock time with its zone: "21:30 Uhr Ortszeit"; a wide window as a range."""
    words = alternatives(lang, (_window(window, value.modifier, lang) for window in value.windows))
    zone = "" if value.zone is None else str(table(lang, "zones").get(value.zone, value.zone))
    return f"{words} {zone}".strip()


def time_interval(value: TimeOfDay, lang: str) -> str:
    """The clock times the words allow; empty for a single minute."""
    if all(_is_one_minute(window) for window in value.windows):
        return ""
    return alternatives(lang, (_range(window, lang) for window in value.windows))


def instant(value: Instant, lang: str) -> str:
    """A date with a clock time: "15. August 2025, 21:30 Uhr Ortszeit"."""
    words = alternatives(lang, (_stretch(stretch, lang) for stretch in value.readings[:_MOST_READINGS]))
    open_ended = any(stretch.start == EVER for stretch in value.readings)
    words = words if value.modifier is None or open_ended else _hedge(words, value.modifier, lang)
    zone = "" if value.zone is None else str(table(lang, "zones").get(value.zone, value.zone))
    return f"{words} {zone}".strip()


def _stretch(stretch: Stretch, lang: str) -> str:
    if stretch.start == EVER and stretch.end is not None:
        return pattern(lang, "until_day").format(_instant(stretch.end, lang))
    first = _instant(stretch.start, lang)
    if stretch.end is None:
        return first
    if stretch.end.date() != stretch.start.date():
        return spanned(lang, first, _instant(stretch.end, lang))
    clocks = spanned(lang, _clock_of(stretch.start, lang), _clock_of(stretch.end, lang))
    return f"{_day(stretch.start.date(), lang)}, {clocks}"


def _instant(moment_of_day: dt.datetime, lang: str) -> str:
    return f"{_day(moment_of_day.date(), lang)}, {_clock_of(moment_of_day, lang)}"


def _clock_of(moment_of_day: dt.datetime, lang: str) -> str:
    return _clock(Fraction(moment_of_day.hour * 60 + moment_of_day.minute), lang)


def _reading(days: Days, granularity: Granularity, lang: str) -> str:
    if days.first == dt.date.min:
        return pattern(lang, "until_day").format(_day(days.last, lang))
    if days.last == dt.date.max:
        return pattern(lang, "from_day").format(_day(days.first, lang))
    return _NAMES.get(granularity, _days)(days, lang)


def _days(days: Days, lang: str) -> str:
    first, last = days.first, days.last
    if first == last:
        return _day(first, lang)
    if first.year != last.year:
        return spanned(lang, _day(first, lang), _day(last, lang))
    months = row(lang, "months")
    name = "days_in_month" if first.month == last.month else "days_in_year"
    return pattern(lang, name).format(
        first_day=first.day,
        first_month=months[first.month - 1],
        day=last.day,
        month=months[last.month - 1],
        year=last.year,
    )


def _day(day: dt.date, lang: str) -> str:
    month = row(lang, "months")[day.month - 1]
    return pattern(lang, "day").format(day=day.day, month=month, year=day.year)


def _week(days: Days, lang: str) -> str:
    return pattern(lang, "week").format(_days(days, lang))


def _weekend(days: Days, lang: str) -> str:
    return pattern(lang, "weekend").format(_days(days, lang))


def _month(days: Days, lang: str) -> str:
    first, last = (f"{row(lang, 'months')[day.month - 1]} {day.year}" for day in (days.first, days.last))
    return spanned(lang, first, last)


def _quarter(days: Days, lang: str) -> str:
    if (days.last - days.first).days > _LONGEST_QUARTER:
        number = 1 if days.first.month <= _MONTHS_PER_HALF else 2
        return pattern(lang, "half_year").format(number=number, year=days.first.year)
    return pattern(lang, "quarter").format(number=(days.first.month + 2) // 3, year=days.first.year)


def _season(days: Days, lang: str) -> str:
    middle = days.first + (days.last - days.first) / 2
    index = (middle.month % 12) // 3
    name = row(lang, "seasons")[(index - 1) % 4]
    years = sorted({days.first.year, days.last.year})
    return f"{name} {'/'.join(str(year) for year in years)}"


def _year(days: Days, lang: str) -> str:
    first, last = str(days.first.year), str(days.last.year)
    return spanned(lang, first, last)


def _decade(days: Days, lang: str) -> str:
    return pattern(lang, "decade").format(year=days.first.year // 10 * 10)


def _century(days: Days, lang: str) -> str:
    number = days.last.year // 100 + (1 if days.last.year % 100 else 0)
    return str(table(lang, "centuries").get(number, pattern(lang, "century").format(number=number)))


_NAMES: dict[Granularity, Callable[[Days, str], str]] = {
    Granularity.WEEKEND: _weekend,
    Granularity.WEEK: _week,
    Granularity.MONTH: _month,
    Granularity.QUARTER: _quarter,
    Granularity.SEASON: _season,
    Granularity.YEAR: _year,
    Granularity.DECADE: _decade,
    Granularity.CENTURY: _century,
}


def _window(window: Interval, modifier: Modifier | None, lang: str) -> str:
    if window.low is None or window.high is None:
        return _open_window(window, lang)
    if _is_one_minute(window):
        words = _clock((window.low + window.high) / 2, lang)
        return words if modifier is None else _hedge(words, modifier, lang)
    match modifier:
        case Modifier.APPROX:
            return _hedge(_clock((window.low + window.high) / 2, lang), modifier, lang)
        case Modifier.LESS_THAN | Modifier.EQUAL_OR_LESS:
            return _hedge(_clock(window.high, lang), modifier, lang)
        case Modifier.MORE_THAN | Modifier.EQUAL_OR_MORE:
            return _hedge(_clock(window.low, lang), modifier, lang)
        case _:
            return _range(window, lang)


def _open_window(window: Interval, lang: str) -> str:
    if window.low is not None:
        modifier = Modifier.MORE_THAN if window.low_open else Modifier.EQUAL_OR_MORE
        return _hedge(_clock(window.low, lang), modifier, lang)
    if window.high is not None:
        modifier = Modifier.LESS_THAN if window.high_open else Modifier.EQUAL_OR_LESS
        return _hedge(_clock(window.high, lang), modifier, lang)
    return pattern(lang, "open")


def _range(window: Interval, lang: str) -> str:
    if window.low is None or window.high is None:
        return _open_window(window, lang)
    if _is_one_minute(window):
        return _clock((window.low + window.high) / 2, lang)
    return spanned(lang, _clock(window.low, lang), _clock(window.high, lang))


def _hedge(words: str, modifier: Modifier, lang: str) -> str:
    return pattern(lang, "hedges_in_time", modifier.value).format(words)


def _is_one_minute(window: Interval) -> bool:
    return window.low is not None and window.high is not None and window.high - window.low <= 1


def _clock(minutes: Fraction, lang: str) -> str:
    """The clock time nearest to `minutes` since midnight, on the twelve or twenty-four hour clock."""
    days, minute = divmod(int(minutes), MINUTES_PER_DAY)
    early = minute < _NOON
    hour = minute // 60
    first, hours = cast("tuple[int, int]", row(lang, "hours"))
    spoken = (hour - first) % hours + first
    name = "clock_before_noon" if early else "clock"
    words = pattern(lang, name).format(hour=spoken, minute=minute % 60)
    return pattern(lang, "next_day").format(words) if days > 0 else words
