"""Joins two dates that a text joins ("vom 3. bis 12. September", "heute bis Freitag") into one run of days.

Both ends belong to it. A list ("1. und 29. August") stays two dates.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.model import Reason
from factcheck.recognition import calendar
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Days, Granularity, Moment


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    pattern = date_vocabulary(lang).pattern
    return (
        pattern(r"[-–/]|,? <UNTIL> (?:<ONTO|WITHIN> )?(?:<ON|ARTICLE> )*"),
        pattern(r" ?[-–/] ?"),
        pattern(r" <CONJUNCTION|ONTO> (?:<ONTO|ARTICLE> )*"),
        pattern(r",? (?:<ON> )?(?:<ARTICLE> )?| \("),
    )


def beside(read: ClassString, lang: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two dates, given as token ranges, stand side by side ("heute, am 5. Mai")."""
    return _patterns(lang)[3].fullmatch(read.classes, first[1], second[0]) is not None


def joined(
    read: ClassString, lang: str, first: tuple[int, int], second: tuple[int, int], *, alike: bool = True
) -> bool:
    """Whether the words between two dates, given as token ranges, make one range of them.

    A dash between spaces may be a mere dash; it joins only dates that are `alike`.
    """
    range_words, dash, list_words, _ = _patterns(lang)
    gap = first[1], second[0]
    if range_words.fullmatch(read.classes, *gap) or (alike and dash.fullmatch(read.classes, *gap)):
        return True
    return bool(list_words.fullmatch(read.classes, *gap)) and _after_between(read, lang, first[0])


def _after_between(read: ClassString, lang: str, start: int) -> bool:
    codes = date_vocabulary(lang).codes
    before = [sign for sign in read.classes[max(0, start - 4) : start] if sign != " "]
    if before and before[-1] == codes["ARTICLE"]:
        before.pop()
    return bool(before) and before[-1] == codes["BETWEEN"]


def span(
    first: NamedDate, second: NamedDate, anchor: dt.date | None, outlook: Outlook
) -> Moment | Reason | None:
    """The moment from one date to another; None where they do not make a range.

    A part without a year takes it from the other ("März bis Mai 2020").
    """
    if first.granularity is not second.granularity or first.only_weekday != second.only_weekday:
        return None
    begin = resolve(_with_year_of(second, first), anchor, outlook)
    if isinstance(begin, Reason):
        return begin
    readings = [_until(run, first, second) for run in begin.readings]
    runs = tuple(run for run in readings if run is not None)
    if not runs:
        return None
    return Moment(runs, first.granularity, anchor=begin.anchor)


def run(first: Moment, second: Moment, begin: int | None, end: int | None) -> Moment | None:
    """The moment from one resolved date to another.

    `begin` and `end` are the weekdays where a date is a bare one: the last before the end, the next after
    the beginning.
    """
    if begin is not None and end is None:
        days = [calendar.weekday_before(one.first, begin) for one in second.readings]
        starts = [day for one in days if (day := calendar.one_day(one)) is not None]
    else:
        starts = list(first.readings)
    runs = [found for one in starts if (found := _run_to(one, end, second.readings))]
    if not runs:
        return None
    granularity = min(first.granularity, second.granularity, key=list(Granularity).index)
    return Moment(tuple(dict.fromkeys(runs)), granularity, anchor=first.anchor or second.anchor)


def _run_to(begin: Days, weekday: int | None, ends: Sequence[Days]) -> Days | None:
    if weekday is not None:
        following = calendar.weekday_after(begin.first, weekday)
        return None if following is None or following == begin.first else Days(begin.first, following)
    later = [one for one in ends if one.first >= begin.first and one.last > begin.last]
    return Days(begin.first, later[0].last) if later else None


def in_year(first: NamedDate, second: Moment) -> Moment | None:
    """A date whose year the next words count out: "im Mai vor zwei Jahren", "Christmas three years ago"."""
    told = first.year is not None or first.year_pointing or first.pointing or first.only_weekday
    if told or second.granularity is not Granularity.YEAR:
        return None
    found = resolve(replace(first, year=second.readings[0].first.year), None, Outlook.OPEN)
    return replace(found, anchor=second.anchor) if isinstance(found, Moment) else None


def said_again(first: Moment, second: Moment) -> Moment | None:
    """The day that two dates side by side both name, None where they name two."""
    if first.granularity is not Granularity.DAY or second.granularity is not Granularity.DAY:
        return None
    shared = tuple(reading for reading in first.readings if reading in second.readings)
    anchor = first.anchor if second.anchor else None
    return Moment(shared, Granularity.DAY, anchor=anchor) if shared else None


def _with_year_of(second: NamedDate, first: NamedDate) -> NamedDate:
    if first.year is not None or first.year_pointing or first.only_weekday:
        return first
    if second.year is None:
        return replace(first, year_pointing=second.year_pointing)
    same = first.days(second.year)
    last = second.days(second.year)
    later = same is not None and last is not None and same.first > last.first
    return replace(first, year=second.year - 1 if later else second.year)


def _until(begin: Days, first: NamedDate, second: NamedDate) -> Days | None:
    if second.only_weekday:
        following = calendar.weekday_after(begin.first, second.weekday or 0)
        return None if following is None or following == begin.first else Days(begin.first, following)
    years = [begin.first.year, begin.first.year + 1] if second.year is None else [second.year]
    if first.granularity is Granularity.YEAR:
        years = [second.year or begin.first.year]
    ends = [run for year in years if (run := second.days(year)) is not None and run.first >= begin.first]
    return Days(begin.first, ends[0].last) if ends and ends[0].last > begin.first else None
