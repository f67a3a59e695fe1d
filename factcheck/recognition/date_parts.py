"""Which days "Anfang", "Mitte" and "Ende" of a week, a month or a year may mean.

The part comes first, as a third; the period itself, as TIMEX3 has it, and the part as a half stay possible.
Weeks: Monday to Wednesday, Friday or Thursday to Sunday. Months: ten days or fifteen. Years: three
months, or four at the end, or six.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from factcheck.values import Days, Granularity, Modifier, Moment

# Days from the first of the period, from the first to the last of the part; None is the end of the period.
_WEEK: dict[Modifier, tuple[tuple[int, int | None], ...]] = {
    Modifier.START: ((0, 2),),
    Modifier.MID: ((1, 3), (2, 2)),
    Modifier.END: ((4, None), (3, None)),
}
_MONTH: dict[Modifier, tuple[tuple[int, int | None], ...]] = {
    Modifier.START: ((0, 9), (0, 14)),
    Modifier.MID: ((10, 19),),
    Modifier.END: ((20, None), (15, None)),
}
# First and last month of the part.
_YEAR = {
    Modifier.START: ((1, 3), (1, 6)),
    Modifier.MID: ((5, 8),),
    Modifier.END: ((9, 12), (7, 12)),
}
_DECEMBER = 12


def with_parts(moment: Moment) -> Moment:
    """The moment with the days that its part may mean beside each whole period."""
    modifier = moment.modifier
    if modifier not in _WEEK:
        return moment
    found: list[Days] = []
    for run in moment.readings:
        narrow = parts(run, moment.granularity, modifier)
        found += [*narrow[:1], run, *narrow[1:]]
    return replace(moment, readings=tuple(dict.fromkeys(found)))


def parts(run: Days, granularity: Granularity, modifier: Modifier) -> list[Days]:
    """The parts of one period, the narrower first; none of a period that has no such parts."""
    match granularity:
        case Granularity.WEEK:
            return [_days(run, *part) for part in _WEEK[modifier]]
        case Granularity.MONTH:
            return [_days(run, *part) for part in _MONTH[modifier]]
        case Granularity.YEAR if run.first.year == run.last.year:
            return [_months(run.first.year, *part) for part in _YEAR[modifier]]
        case _:
            return []


def _days(run: Days, first: int, last: int | None) -> Days:
    begin = run.first + dt.timedelta(days=first)
    return Days(begin, run.last if last is None else run.first + dt.timedelta(days=last))


def _months(year: int, first: int, last: int) -> Days:
    end = (
        dt.date(year, _DECEMBER, 31)
        if last == _DECEMBER
        else dt.date(year, last + 1, 1) - dt.timedelta(days=1)
    )
    return Days(dt.date(year, first, 1), end)
