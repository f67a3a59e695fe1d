"""Reads what is counted without a name: a day of a month that is not told, a week by its number."""

from __future__ import annotations

import datetime as dt

from factcheck.recognition import calendar
from factcheck.recognition.date_outcomes import FromAnchor
from factcheck.recognition.date_readers import dated
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.named_dates import OFFSETS, NamedDate, Outlook
from factcheck.values import Days, Granularity, Moment

_DAYS = range(1, 32)
# In so many months on either side every day of a month comes at least once.
_MONTHS = 2


def read_week_number(sighting: Sighting) -> NamedDate | None:
    """Reads "week 31"; with a capital it is one of a season of games."""
    if sighting.value("unit") != "week" or not sighting.word("unit").islower():
        return None
    return dated(sighting, NamedDate(Granularity.WEEK, number=sighting.number("number") or 0))


def read_day_of_this_month(sighting: Sighting) -> FromAnchor | None:
    """Reads "am 15. des Monats", "the 20th of next month"."""
    number, adjective = sighting.number("day"), str(sighting.value("adjective") or "this")
    if number is None or number not in _DAYS:
        return None
    if sighting.value("unit") != "month" or adjective not in OFFSETS:
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        run = _day(anchor, OFFSETS[adjective], number)
        return None if run is None else Moment((run,), Granularity.DAY, None, anchor)

    return FromAnchor(moment)


def read_day_of_some_month(sighting: Sighting) -> FromAnchor | None:
    """Reads "am 15.": the last one and the next one, in the order the words look."""
    number = sighting.number("day")
    if number is None or number not in _DAYS:
        return None

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        days = [
            run for step in range(-_MONTHS, _MONTHS + 1) if (run := _day(anchor, step, number)) is not None
        ]
        back = [run for run in days if run.first <= anchor][-1:]
        ahead = [run for run in days if run.first > anchor][:1]
        readings = [*ahead, *back] if outlook is Outlook.FORWARD else [*back, *ahead]
        return Moment(tuple(readings), Granularity.DAY, None, anchor) if readings else None

    return FromAnchor(moment)


def _day(anchor: dt.date, months: int, number: int) -> Days | None:
    whole = calendar.months(anchor.year, anchor.month + months)
    return (
        None if whole is None else calendar.one_day(calendar.day(whole.first.year, whole.first.month, number))
    )
