"""What hedges and bounds do to a date: "vor dem 16. August", "spätestens am Freitag", "um Ostern".

The named days stay the first reading; the days that the bound admits are added as one more.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from factcheck.recognition import calendar
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.wordclasses import ClassString, Vocabulary
from factcheck.values import Days, Modifier, Moment

# How far "um den 16. August" reaches, in days, for a date of a day; longer ones reach their own length.
_NEAR = 3


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    words = "<BEFORE|PRIOR|AFTER|DEADLINE|HEDGE>"
    return date_vocabulary(lang).pattern(rf"{words} (?:<ON|ONTO> )?(?:<ARTICLE> )?")


def bounds(read: ClassString, lang: str) -> Mapping[int, tuple[int, Modifier]]:
    """The bounding words of a text by the token that follows them: their first token and modifier."""
    vocabulary = date_vocabulary(lang)
    found: dict[int, tuple[int, Modifier]] = {}
    for match in _pattern(lang).finditer(read.classes):
        modifier = _modifier(vocabulary, read.tokens[match.start()])
        if modifier is not None:
            found[match.end()] = (match.start(), modifier)
    return found


def bindable(read: ClassString, end: int, modifier: Modifier, *, named: bool) -> bool:
    """Whether words before a date bound it: not in "after Sunday's vote", nor in "learned about Friday".

    `end` is the token after the date; `named` says that it names a day, a month or a year.
    """
    return read.classes[end : end + 1] != "'" and (named or modifier is not Modifier.APPROX)


def _modifier(vocabulary: Vocabulary, word: str) -> Modifier | None:
    entry = vocabulary.entry(word)
    if entry is None:
        return None
    if entry.code == vocabulary.codes["AFTER"]:
        return Modifier.MORE_THAN
    if entry.code in {vocabulary.codes["BEFORE"], vocabulary.codes["PRIOR"]}:
        return Modifier.LESS_THAN
    if entry.code == vocabulary.codes["HEDGE"] and entry.value != Modifier.APPROX:
        return None
    return Modifier(str(entry.value))


def bounded(moment: Moment, modifier: Modifier) -> Moment:
    """The moment under a bound."""
    admitted = (_admitted(run, modifier) for run in moment.readings)
    readings = tuple(dict.fromkeys((*moment.readings, *(run for run in admitted if run is not None))))
    return replace(moment, readings=readings, modifier=modifier)


def _admitted(run: Days, modifier: Modifier) -> Days | None:
    match modifier:
        case Modifier.LESS_THAN:
            before = calendar.shifted(run.first, -1)
            return None if before is None else Days(dt.date.min, before)
        case Modifier.MORE_THAN:
            following = calendar.shifted(run.last, 1)
            return None if following is None else Days(following, dt.date.max)
        case Modifier.EQUAL_OR_LESS:
            return Days(dt.date.min, run.last)
        case Modifier.EQUAL_OR_MORE:
            return Days(run.first, dt.date.max)
        case _:
            return _around(run)


def _around(run: Days) -> Days:
    margin = max(_NEAR, (run.last - run.first).days)
    first, last = calendar.shifted(run.first, -margin), calendar.shifted(run.last, margin)
    return Days(first or dt.date.min, last or dt.date.max)
