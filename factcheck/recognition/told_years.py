"""Lets a date without a year take one its text has just told ("Am 24. Februar 2022 ..., am 2. März ...").

A year told with a month or a day in the same sentence comes first; any other told in the paragraph stays
possible. The text decides between no more than these and the neighbours of its date line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Granularity, Moment

# Years told further back, in tokens and spaces, are forgotten; so the search stays linear.
_FARTHEST = 400


@dataclass(frozen=True, slots=True)
class ToldYear:
    """A year that the text has printed, up to token `end`; `exact` when with a month or day."""

    year: int
    end: int
    exact: bool


def told(outcome: object, end: int) -> ToldYear | None:
    """The year a date prints, if it prints one."""
    if not isinstance(outcome, NamedDate) or outcome.year is None:
        return None
    return ToldYear(outcome.year, end, outcome.granularity in {Granularity.DAY, Granularity.MONTH})


@cache
def _sentence_end(lang: str) -> re.Pattern[str]:
    return date_vocabulary(lang).pattern(r"(?<!<DAY|MONTH_SHORT>)[.!?](?= |$)")


class Nearness(Enum):
    """How near a told year stands."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    FAR = "far"


def nearness(read: ClassString, before: ToldYear, start: int, lang: str) -> Nearness:
    """How near the told year stands to the token `start`."""
    if start - before.end > _FARTHEST or "\n" in read.classes[before.end : start]:
        return Nearness.FAR
    ended = _sentence_end(lang).search(read.classes, before.end, start + 1)
    return Nearness.PARAGRAPH if ended else Nearness.SENTENCE


def with_told_year(moment: Moment, named: NamedDate, year: int, *, likeliest: bool) -> Moment:
    """The moment with the reading of the told year added, in front when it is the likeliest."""
    if named.only_weekday or named.pointing or named.year_pointing or named.year is not None:
        return moment
    run = named.days(year)
    if run is None or (named.weekday is not None and run.first.weekday() != named.weekday):
        return moment
    others = tuple(reading for reading in moment.readings if reading != run)
    if likeliest:
        return replace(moment, readings=(run, *others))
    return moment if run in moment.readings else replace(moment, readings=(*others, run))
