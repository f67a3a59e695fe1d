"""Lets a date without a year take one its text tells ("Am 24. Februar 2022 ..., am 2. März ...").

A year told with a month or a day just before in the same sentence comes first; any other told before in the
paragraph stays possible, and after a day also the date nearest to it ("Am 13. Dezember 2021 ..., bis Anfang
Januar ..."). Where none was told before, one told later in the paragraph with a month or day stays possible.
The text decides between no more than these and the neighbours of its date line.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcheck.recognition.date_outcomes import FromAnchor
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Granularity, Moment

# Years told further away, in tokens and spaces, are forgotten; so the search stays linear.
_FARTHEST = 600
# What lies so many years back may be told as history.
_HISTORY = 20


class ToldYear(NamedTuple):
    """A year that the text prints in the tokens `start:end`.

    `day` is the first day of the month or day it is told with, None where it is told with none.
    """

    year: int
    start: int
    end: int
    day: dt.date | None

    @property
    def exact(self) -> bool:
        """Whether it is told with a month or a day."""
        return self.day is not None


def told(outcome: object, start: int, end: int) -> ToldYear | None:
    """The year a date prints, if it prints one."""
    if not isinstance(outcome, NamedDate) or outcome.year is None:
        return None
    exact = outcome.granularity in {Granularity.DAY, Granularity.MONTH}
    run = outcome.days(outcome.year) if exact else None
    return ToldYear(outcome.year, start, end, None if run is None else run.first)


@cache
def _sentence_end(lang: str) -> re.Pattern[str]:
    return date_vocabulary(lang).pattern(r"(?<!<DAY|MONTH_SHORT>)[.!?](?= |$)")


class Nearness(Enum):
    """How near a told year stands."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    FAR = "far"


def nearness(read: ClassString, before: ToldYear, start: int, lang: str) -> Nearness:
    """How near the told year stands to the token `start` after it."""
    if _apart(read, before.end, start):
        return Nearness.FAR
    ended = _sentence_end(lang).search(read.classes, before.end, start + 1)
    return Nearness.PARAGRAPH if ended else Nearness.SENTENCE


def told_later(read: ClassString, end: int, later: ToldYear) -> bool:
    """Whether a year told later stands in the paragraph of a date that ends with the token before `end`."""
    return later.exact and not _apart(read, end, later.start)


def _apart(read: ClassString, end: int, start: int) -> bool:
    return start - end > _FARTHEST or "\n" in read.classes[end:start]


def with_told_year(moment: Moment, named: NamedDate, told_year: ToldYear, *, likeliest: bool) -> Moment:
    """The moment with the readings of the told year added, in front when they are the likeliest."""
    if not yearless(named):
        return moment
    runs = [run for year in _years(named, told_year) if (run := named.days(year)) is not None]
    fitting = [run for run in runs if named.weekday is None or run.first.weekday() == named.weekday]
    readings = [*fitting, *moment.readings] if likeliest else [*moment.readings, *fitting]
    return replace(moment, readings=tuple(dict.fromkeys(readings)))


def seen_from(moment: Moment, outcome: FromAnchor, told_year: ToldYear, outlook: Outlook) -> Moment:
    """A year told by its place ("Ende des Jahres") with the one seen from the told year as one more reading.

    It comes first where words look back and none points from the date line ("dieses Jahres"); where one does,
    only history is told as if its time were the present.
    """
    other = outcome.moment(dt.date(told_year.year, 1, 1), outlook) if outcome.of_year else None
    if other is None or moment.anchor is None:
        return moment
    if not outcome.plain and moment.anchor.year - told_year.year < _HISTORY:
        return moment
    both = (other, moment) if outcome.plain and outlook.back else (moment, other)
    readings = (*both[0].readings, *both[1].readings)
    return replace(moment, readings=tuple(dict.fromkeys(readings)))


def yearless(named: NamedDate) -> bool:
    """Whether a date leaves its year open."""
    return not (named.only_weekday or named.pointing or named.year_pointing or named.year is not None)


def _years(named: NamedDate, told_year: ToldYear) -> tuple[int, ...]:
    """The year in which the date lies nearest to the day that was told, and the told year."""
    day = told_year.day
    if day is None:
        return (told_year.year,)
    runs = {year: run for year in range(day.year - 1, day.year + 2) if (run := named.days(year)) is not None}
    nearest = min(runs, key=lambda year: abs((runs[year].first - day).days), default=day.year)
    return tuple(dict.fromkeys((nearest, told_year.year)))
