"""What hedges and bounds do to a date: "vor dem 16. August", "seit 2018", "bis Ende Mai", "um Ostern".

The named days stay the first reading; the days that the bound admits are added as one more.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from factcheck.recognition import calendar
from factcheck.recognition.date_parts import parts
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.wordclasses import ClassString, Vocabulary
from factcheck.values import Days, Modifier, Moment

# How far "um den 16. August" reaches, in days, for a date of a day; longer ones reach their own length.
_NEAR = 3
_MODIFIERS = frozenset(Modifier)


# What a bound may still be set on.
PARTS = frozenset({None, Modifier.START, Modifier.MID, Modifier.END})


class Bound(NamedTuple):
    """Words that bound a date: tokens `start:end` are the date with them."""

    start: int
    end: int
    modifier: Modifier


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    words = "<BEFORE|PRIOR|AFTER|DEADLINE|HEDGE|SINCE|UNTIL>"
    return date_vocabulary(lang).pattern(rf"{words} (?:<ON|ONTO|WITHIN> )?(?:<ARTICLE> )?")


@cache
def _trailing(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    pattern = date_vocabulary(lang).pattern
    return pattern(r",? <ONWARD>"), pattern(r" <ON>(?=[.,;:!?)]|$| <FUTURE|PAST|UNKNOWN|ARTICLE>)")


def bounds(read: ClassString, lang: str) -> Mapping[int, Bound]:
    """The bounding words of a text by the token that follows them."""
    vocabulary = date_vocabulary(lang)
    found: dict[int, Bound] = {}
    for match in _pattern(lang).finditer(read.classes):
        modifier = _modifier(vocabulary, read.tokens[match.start()])
        if modifier is not None:
            found[match.end()] = Bound(match.start(), match.end(), modifier)
    return found


def around(read: ClassString, lang: str, before: Bound | None, start: int, end: int) -> Bound | None:
    """What bounds the date at tokens `start:end`: words before it, or after it ("2018 or later")."""
    onward, on = _trailing(lang)
    after = onward.match(read.classes, end)
    if after is None and lang == "de" and _from(read, lang, start):
        after = on.match(read.classes, end)  # "vom 1. Mai an", "von Montag an"
    if after is not None:
        return Bound(start, after.end(), Modifier.EQUAL_OR_MORE)
    return None if before is None else before._replace(end=end)


def _from(read: ClassString, lang: str, start: int) -> bool:
    codes = date_vocabulary(lang).codes
    before = read.classes[max(0, start - 4) : start].replace(" ", "").rstrip(codes["ARTICLE"])
    return before.endswith(codes["ORIGIN"])


def bindable(read: ClassString, lang: str, bound: Bound, moment: Moment, *, named: bool) -> bool:
    """Whether words beside a date bound it: not in "after Sunday's vote", nor in "learned about Friday".

    `named` says that it names a day, a month or a year. A year between an article and its noun is not bounded
    ("before the 2019 election"), a part of a period only by a limit ("gegen Ende April" is its end).
    """
    if read.classes[bound.end : bound.end + 1] == "'":
        return False
    if bound.modifier is Modifier.APPROX:
        return named and moment.modifier is None
    codes = date_vocabulary(lang).codes
    before_noun = f"{codes['ARTICLE']} {codes['YEAR']}"
    return moment.modifier in PARTS and read.classes[bound.end - 3 : bound.end] != before_noun


def _modifier(vocabulary: Vocabulary, word: str) -> Modifier | None:
    entry = vocabulary.entry(word)
    if entry is None:
        return None
    if entry.code == vocabulary.codes["AFTER"]:
        return Modifier.MORE_THAN
    if entry.code in {vocabulary.codes["BEFORE"], vocabulary.codes["PRIOR"]}:
        return Modifier.LESS_THAN
    if entry.code == vocabulary.codes["SINCE"]:
        return Modifier.EQUAL_OR_MORE
    if entry.code == vocabulary.codes["HEDGE"] and entry.value != Modifier.APPROX:
        return None
    return Modifier(entry.value) if entry.value in _MODIFIERS else None


def bounded(moment: Moment, modifier: Modifier) -> Moment:
    """The moment under a bound; of a part ("bis Ende Mai") the narrower days come first."""
    named = moment.readings
    if moment.modifier is not None:
        narrow = [part for run in named for part in parts(run, moment.granularity, moment.modifier)]
        named = (*narrow, *named)
    admitted = (_admitted(run, _closed(modifier, moment.modifier)) for run in named)
    readings = tuple(dict.fromkeys((*named, *(run for run in admitted if run is not None))))
    return replace(moment, readings=readings, modifier=modifier)


def _closed(modifier: Modifier, part: Modifier | None) -> Modifier:
    """The end of a month lies before its end, too: "vor Ende Mai" may be 30 May."""
    if (modifier, part) == (Modifier.LESS_THAN, Modifier.END):
        return Modifier.EQUAL_OR_LESS
    if (modifier, part) == (Modifier.MORE_THAN, Modifier.START):
        return Modifier.EQUAL_OR_MORE
    return modifier


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
