"""Finds the clock time that belongs to a date: the one beside it, and those that share it.

Beside a date fewer signs make a number a clock time than alone ("15.8.2025 14.30", "heute Abend um 8").
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.recognition import neighbour_patterns as patterns
from factcheck.recognition.clock_cues import ALONE, Beside, Setting
from factcheck.recognition.clock_patterns import time_vocabulary
from factcheck.recognition.clock_readers import read_one, read_two
from factcheck.recognition.clock_times import ClockReading
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.grammar import compiled as compiled_grammar
from factcheck.recognition.wordclasses import ClassString

# How many tokens the words of a clock time before its date may have.
_FARTHEST = 26


class DatedClock(NamedTuple):
    """A clock time at the tokens `start:end`."""

    start: int
    end: int
    reading: ClockReading


class _Grammar(NamedTuple):
    after: tuple[re.Pattern[str], ...]
    after_dot: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str], ...]
    also: re.Pattern[str]
    onward: re.Pattern[str]
    between: re.Pattern[str]
    left: re.Pattern[str]
    numbers: frozenset[str]


@cache
def _grammar(lang: str) -> _Grammar:
    vocabulary = time_vocabulary(lang)
    sources = (*patterns.AFTER_DATE, *patterns.AFTER_DOT, patterns.ALSO, patterns.ONWARD)
    compiled = compiled_grammar(vocabulary, tuple((source, read_one) for source in sources))
    after = [rule.pattern for rule in compiled.rules]
    numbers = ("DAY", "YEAR", "NUMBER", "HOUR", "MIDNIGHT", "NOON")
    return _Grammar(
        after=tuple(after[:2]),
        after_dot=tuple(after[2:4]),
        before=tuple(vocabulary.pattern(source) for source in patterns.BEFORE_DATE),
        also=after[4],
        onward=after[5],
        between=vocabulary.pattern(patterns.BETWEEN),
        left=compiled.left,
        numbers=frozenset(vocabulary.codes[name] for name in numbers),
    )


def after(read: ClassString, token: int, setting: Setting, lang: str, *, dot: bool) -> DatedClock | None:
    """The clock time that follows a date which ends at `token`; `dot` tells that a dot may end the date."""
    grammar = _grammar(lang)
    if not grammar.numbers & set(read.classes[token : token + _FARTHEST]):
        return None
    for pattern in grammar.after_dot if dot else grammar.after:
        found = _read(read, pattern.match(read.classes, token), setting, lang)
        if found is not None:
            return found
    return None


def before(read: ClassString, reached: int, token: int, setting: Setting, lang: str) -> DatedClock | None:
    """The clock time that precedes a date which begins at `token`; it begins at `reached` or later."""
    grammar = _grammar(lang)
    first, leading = max(reached, token - _FARTHEST), setting._replace(leads=True)
    if not grammar.numbers & set(read.classes[first:token]):
        return None
    for start in range(first, token):
        if grammar.left.match(read.classes, start) is None:
            continue
        for pattern in grammar.before:
            found = _read(read, pattern.fullmatch(read.classes, start, token), leading, lang)
            if found is not None and _closes(read, found, token):
                return found
    return None


def _closes(read: ClassString, clock: DatedClock, token: int) -> bool:
    """Whether a bracket that ends before the date begins with the clock time or behind it."""
    gap = read.classes[clock.end : token]
    return ")" not in gap or "(" in gap or read.classes[clock.start - 1 : clock.start] == "("


def also(read: ClassString, token: int, lang: str) -> DatedClock | None:
    """A further clock time of the same date, after the one that ends at `token` ("um 18 und 20 Uhr")."""
    return _read(read, _grammar(lang).also.match(read.classes, token), ALONE, lang)


def onward(read: ClassString, token: int, lang: str, *, between: bool) -> DatedClock | None:
    """The clock time at which what begins at a date and clock time before `token` ends, on that date."""
    match = _grammar(lang).onward.match(read.classes, token)
    if match is None or (match.start("both") >= 0 and not between):
        return None
    return _read(read, match, Setting(Beside.PART_OF_DAY), lang)


def leads_on(read: ClassString, start: int, end: int, lang: str, *, between: bool) -> bool:
    """Whether the tokens `start:end` between two dated clock times make the second the end of the first."""
    match = _grammar(lang).between.fullmatch(read.classes, start, end)
    return match is not None and (between or match.start("both") < 0)


def _read(read: ClassString, match: re.Match[str] | None, setting: Setting, lang: str) -> DatedClock | None:
    if match is None:
        return None
    sighting = Sighting(read, time_vocabulary(lang), match)
    is_range = "two_hour" in match.re.groupindex
    reading = read_two(sighting, setting) if is_range else read_one(sighting, setting)
    return None if reading is None else DatedClock(sighting.start, sighting.end, reading)
