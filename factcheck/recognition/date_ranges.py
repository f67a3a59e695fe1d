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
from factcheck.recognition.date_parts import parts
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Days, Granularity, Moment

# A range of days without year is shorter than one, in days.
_LONGEST = 365


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    pattern = date_vocabulary(lang).pattern
    return (
        pattern(r"[-–/]|,? <UNTIL> (?:<ONTO|WITHIN> )?(?:<ON|ARTICLE> )*"),
        pattern(r" ?[-–/] ?"),
        pattern(r" <CONJUNCTION|ONTO> (?:<ONTO|ARTICLE> )*"),
        pattern(r",? (?:<ON> )?(?:<ARTICLE> )?| \(| <OF> (?:<ARTICLE> )?"),
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
    whole = [run for run in readings if run is not None]
    runs = tuple(dict.fromkeys([*(_narrow(run, first, second) for run in whole), *whole]))
    if not runs:
        return None
    if anchor is not None:  # what goes on at the date line is meant before anything else
        runs = tuple(sorted(runs, key=lambda run: not run.first <= anchor <= run.last))
    return Moment(runs, first.granularity, anchor=begin.anchor)


def _narrow(run: Days, first: NamedDate, second: NamedDate) -> Days:
    """The range from a part of its first period to a part of its last ("Mitte Mai bis Ende August")."""
    begin, end = first.days(run.first.year), second.days(run.last.year)
    start = _part(begin, first) if begin is not None and begin.first == run.first else None
    last = _part(end, second) if end is not None and end.last == run.last else None
    return Days(run.first if start is None else start.first, run.last if last is None else last.last)


def _part(period: Days, named: NamedDate) -> Days | None:
    found = [] if named.modifier is None else parts(period, named.granularity, named.modifier)
    return found[0] if found else None


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


def with_told(found: Moment, first: Moment | Reason | None, second: Moment | Reason | None) -> Moment:
    """The range with those of the years that the text tells added, none longer than a year."""
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return found
    more = [
        Days(begin.first, end.last)
        for begin in first.readings
        for end in second.readings
        if 0 < (end.last - begin.first).days < _LONGEST and begin.first <= end.first
    ]
    return replace(found, readings=tuple(dict.fromkeys((*found.readings, *more))))


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


def on_weekday(dated: Moment, weekday: int) -> Moment | None:
    """A date with those readings that fall on a weekday, None where none does."""
    fitting = tuple(run for run in dated.readings if run.first == run.last and run.first.weekday() == weekday)
    return replace(dated, readings=fitting) if fitting else None


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
