"""Finds the parts of the day ("Abend", "in the early morning") in and beside the words of a date, and alone.

A part stands for its usual hours in the lexicon: a convention to place it by, no bound that an event
must keep.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.model import Kind
from factcheck.readings import Sighted
from factcheck.recognition import cue_windows
from factcheck.recognition import neighbour_patterns as patterns
from factcheck.recognition.clock_cues import hours_of
from factcheck.recognition.clock_patterns import time_vocabulary
from factcheck.recognition.clock_times import HOURS_PER_DAY, MINUTES_PER_HOUR, SECONDS_PER_MINUTE
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.grammar import Grammar, Sighting, compiled
from factcheck.recognition.wordclasses import ClassString, Vocabulary, words_of
from factcheck.values import Interval, TimeOfDay

_USUAL, _EARLY_OR_LATE = 1, 2
_FARTHEST = 10
_BEFORE_TOMORROW = ("RELATIVE_DAY", "WEEKDAY", "WEEKDAY_NAME", "ADJECTIVE")


class DayPart(NamedTuple):
    """A part of the day as hours: those that tell clock times apart, and those it usually stands for."""

    telling: tuple[int, int]
    usual: tuple[int, int]

    @property
    def is_cut(self) -> bool:
        """Whether its usual hours end with the day though it goes on, as a night does: at 23:59:59."""
        return self.telling[1] > HOURS_PER_DAY == self.usual[1]

    @classmethod
    def of(cls, value: str, which: int = _USUAL) -> DayPart:
        """The part a lexicon value describes: all of it (`which` 1), its early (2) or its late hours (3)."""
        return cls(hours_of(value), hours_of(value, which))


def within(surface: str, lang: str, which: int = _USUAL) -> DayPart | None:
    """The part of the day that the words of a date end or begin with ("heute Abend", "tonight").

    `which` tells whether all of it is meant (1), its early (2) or its late hours (3).
    """
    words = surface.split()
    if not words:
        return None
    last = _named(words[-1], words[-2] if len(words) > 1 else "", lang)
    if last is not None:
        return DayPart.of(last, max(which, _degree(words[0], lang)))
    first = _entry(words[0], lang) if len(words) > 1 and words[0][0].isupper() else None
    return None if first is None else DayPart.of(first)


def degree(read: ClassString, token: int, lang: str) -> int:
    """2 where the word before a token is "early", 3 where it is "late", else 1."""
    return _degree(read.tokens[token - 2], lang) if token > 1 and read.classes[token - 1] == " " else _USUAL


def _degree(word: str, lang: str) -> int:
    vocabulary = time_vocabulary(lang)
    entry = vocabulary.entry(word)
    if entry is None or entry.code != vocabulary.codes["EARLY_LATE"] or not isinstance(entry.value, int):
        return _USUAL
    return entry.value


def _named(word: str, before: str, lang: str) -> str | None:
    if _is_tomorrow(word, before, lang):
        return None
    alone = _part_words(lang).get(word.lower())
    return alone or _entry(word, lang) or _compound(word, lang)


def _is_tomorrow(word: str, before: str, lang: str) -> bool:
    """Whether "morgen" is the next day and not the morning ("heute morgen", "Freitag Morgen")."""
    vocabulary = date_vocabulary(lang)
    entry, known = vocabulary.entry(word), vocabulary.entry(before)
    if entry is None or entry.code not in {vocabulary.codes["TOMORROW"], vocabulary.codes["MORNING"]}:
        return False
    return known is None or known.code not in {vocabulary.codes[name] for name in _BEFORE_TOMORROW}


def _entry(word: str, lang: str) -> str | None:
    vocabulary = time_vocabulary(lang)
    entry = vocabulary.entry(word)
    parts = {vocabulary.codes[name] for name in ("DAYTIME", "DAYTIME_BESIDE", "DAYTIME_NOUN")}
    return str(entry.value) if entry is not None and entry.code in parts else None


def _compound(word: str, lang: str) -> str | None:
    """The part in a compound with a weekday ("Sonnabendabend", not "Sonnabend")."""
    for cut in range(len(word) - 3, 5, -1):
        part = _entry(word[cut:], lang)
        if part is not None and _is_weekday(word[:cut], lang):
            return part
    return None


def _is_weekday(word: str, lang: str) -> bool:
    vocabulary = date_vocabulary(lang)
    entry = vocabulary.entry(word) or vocabulary.entry(word.lower())
    return entry is not None and entry.code in {
        vocabulary.codes[name] for name in ("WEEKDAY", "WEEKDAY_NAME")
    }


@cache
def _part_words(lang: str) -> dict[str, str]:
    listed = words_of(lang, "part_words").get("part", {})
    return {word: str(value) for word, value in listed.items()}


def after(read: ClassString, token: int, lang: str) -> tuple[int, DayPart] | None:
    """The part of the day that follows a date which ends at `token`: the token after it, and the part."""
    grammar = _after_grammar(lang)
    match = grammar.rules[0].pattern.match(read.classes, token)
    if match is None:
        return None
    return match.end(), _part(Sighting(read, grammar.vocabulary, match))


def before(read: ClassString, reached: int, token: int, lang: str) -> tuple[int, DayPart] | None:
    """The part of the day that precedes a date which begins at `token`, not before `reached`."""
    grammar = _before_grammar(lang)
    for start in range(max(reached, token - _FARTHEST), token):
        match = grammar.rules[0].pattern.fullmatch(read.classes, start, token)
        if match is not None:
            return start, _part(Sighting(read, grammar.vocabulary, match))
    return None


def alone(read: ClassString, lang: str) -> list[Sighted]:
    """The parts of the day that stand with no date ("am Abend", "in the morning", "nachts"), as windows."""
    return [
        Sighted(read.starts[sighting.start], read.starts[sighting.end], Kind.TIME, value)
        for sighting, value in cue_windows.sightings(_alone_grammar(lang), _cue(lang), read)
    ]


def _part(sighting: Sighting) -> DayPart:
    degree = sighting.number("early_late")
    return DayPart.of(str(sighting.value("part")), _USUAL if degree is None else degree)


def _read_alone(sighting: Sighting) -> TimeOfDay | None:
    """A window; a noun without preposition ("der Abend war lau") names no time."""
    if not sighting.has("cue") and sighting.read.classes[sighting.match.start("part")] == _noun(
        sighting.vocabulary
    ):
        return None
    part = _part(sighting)
    first, last = (Fraction(hour * MINUTES_PER_HOUR) for hour in part.usual)
    if part.is_cut:
        return TimeOfDay((Interval(first, last - Fraction(1, SECONDS_PER_MINUTE)),))
    return TimeOfDay((Interval(first, last, high_open=True),))


def _noun(vocabulary: Vocabulary) -> str:
    return vocabulary.codes["DAYTIME_NOUN"]


@cache
def _after_grammar(lang: str) -> Grammar[DayPart]:
    return compiled(time_vocabulary(lang), ((patterns.PART_AFTER_DATE, _part),))


@cache
def _before_grammar(lang: str) -> Grammar[DayPart]:
    return compiled(time_vocabulary(lang), ((patterns.PART_BEFORE_DATE, _part),))


@cache
def _cue(lang: str) -> re.Pattern[str]:
    return time_vocabulary(lang).pattern(patterns.PART_CUE)


@cache
def _alone_grammar(lang: str) -> Grammar[TimeOfDay]:
    return compiled(time_vocabulary(lang), ((patterns.PART_ALONE, _read_alone),))
