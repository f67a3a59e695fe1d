"""Finds the clock times of a text: "gegen 18 Uhr", "halb acht", "zwischen 3 und 4 Uhr", "1:30 a.m. ET".

It reads times only; the weekday beside one is left to the dates. Scores ("3:1") and lengths ("2:45 Stunden")
are no times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.model import Kind
from factcheck.readings import Mention
from factcheck.recognition import addresses, clock_readers, cue_windows
from factcheck.recognition import clock_patterns as patterns
from factcheck.recognition.clock_patterns import time_vocabulary
from factcheck.recognition.clock_times import ClockReading
from factcheck.recognition.grammar import Grammar, Sighting, compiled
from factcheck.recognition.wordclasses import ClassString

_Found = tuple[int, int, ClockReading]


def find(text: str, lang: str, *, joined: bool = True) -> list[Mention]:
    """The clock times of a text in reading order; values are `TimeOfDay`s of kind TIME.

    Unless `joined`, the two ends of a range are clock times by themselves. Raises RuleError when there is no
    lexicon for the language.
    """
    read = page(text, lang)
    found = [
        (sighting.start, sighting.end, value, sighting)
        for sighting, value in cue_windows.sightings(_grammar(lang), _cue(lang), read)
    ]
    mentions: list[Mention] = []
    reached = 0
    for start, end, value, sighting in sorted(found, key=lambda item: (item[0], -item[1])):
        if start < reached:
            continue
        for first, last, one in [(start, end, value)] if joined else _ends(sighting, value):
            mentions.append(Mention(read.starts[first], read.starts[last], Kind.TIME, one.time_of_day()))
        reached = end
    return addresses.without(text, mentions)


def _ends(sighting: Sighting, reading: ClockReading) -> Iterator[_Found]:
    """The two ends of a range apart; a single clock time as it is."""
    spans = [(begin, end) for begin, end in reading.spans if end is not None]
    if not spans:
        yield sighting.start, sighting.end, reading
        return
    match, groups = sighting.match, sighting.match.re.groupindex
    first = max(match.end(group) for group in groups if group.startswith("one_"))
    second = min(match.start(group) for group in groups if group.startswith("two_") and sighting.has(group))
    begins = dict.fromkeys((begin, None) for begin, _ in spans)
    ends = dict.fromkeys((end, None) for _, end in spans)
    yield sighting.start, first, ClockReading(tuple(begins), zone=reading.zone)
    yield second, sighting.end, ClockReading(tuple(ends), zone=reading.zone)


@lru_cache(maxsize=8)
def page(text: str, lang: str) -> ClassString:
    """A text as the word classes of clock times; the readers of one text share it."""
    return time_vocabulary(lang).read(text)


@cache
def _cue(lang: str) -> re.Pattern[str]:
    return time_vocabulary(lang).pattern(patterns.CUE)


@cache
def _grammar(lang: str) -> Grammar[ClockReading]:
    return compiled(
        time_vocabulary(lang),
        (
            (patterns.SINGLE, clock_readers.read_one),
            (patterns.AFTER_ADVERB, clock_readers.read_one),
            (patterns.RANGE, clock_readers.read_two),
            (patterns.SHARED, clock_readers.read_one),
        ),
    )
