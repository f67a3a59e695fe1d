"""Joins two dates that a text joins ("vom 3. bis 12. September", "2014 bis 2016") into one run of days.

It joins dates of one granularity only; a list ("1. und 29. August") stays two dates.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import cache

from factcheck.model import Reason
from factcheck.recognition import calendar
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Days, Granularity, Moment


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    pattern = date_vocabulary(lang).pattern
    return (
        pattern(r" ?[-–/] ?|,? <UNTIL> (?:<ONTO> )?(?:<ON|ARTICLE> )*"),
        pattern(r" <CONJUNCTION|ONTO> (?:<ONTO|ARTICLE> )*"),
    )


def joined(read: ClassString, lang: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether the words between two dates, given as token ranges, make one range of them."""
    range_words, list_words = _patterns(lang)
    gap = read.classes[first[1] : second[0]]
    if range_words.fullmatch(gap):
        return True
    return bool(list_words.fullmatch(gap)) and _after_between(read, lang, first[0])


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
    return Moment(runs, first.granularity, first.modifier or second.modifier, begin.anchor)


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
