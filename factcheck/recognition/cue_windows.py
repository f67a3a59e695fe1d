"""Runs a grammar only near the words that show there may be something: most of a text has no clock time.

It decides nothing: a window is wide enough to hold whatever the rules can match around a cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.recognition.grammar import Grammar, Outcome, Sighting
from factcheck.recognition.wordclasses import ClassString

# How many tokens the words of a clock time can reach before and after a cue.
_BEFORE, _AFTER = 24, 40


def sightings(
    grammar: Grammar[Outcome], cue: re.Pattern[str], read: ClassString
) -> Iterator[tuple[Sighting, Outcome]]:
    """Every match near a cue that its reader accepts, window by window and rule by rule."""
    for first, last in _windows(cue, read.classes):
        for rule in grammar.rules:
            if not rule.fits(read.classes, first, last):
                continue
            for match in rule.pattern.finditer(read.classes, first, last):
                if grammar.left.match(read.classes, match.start()) is None:
                    continue
                sighting = Sighting(read, grammar.vocabulary, match)
                outcome = rule.reader(sighting)
                if outcome is not None:
                    yield sighting, outcome


def _windows(cue: re.Pattern[str], classes: str) -> Iterator[tuple[int, int]]:
    """The windows around the cues, those that touch as one."""
    first = last = -1
    for match in cue.finditer(classes):
        if last >= match.start() - _BEFORE and first >= 0:
            last = match.end() + _AFTER
            continue
        if first >= 0:
            yield first, last
        first, last = max(0, match.start() - _BEFORE), match.end() + _AFTER
    if first >= 0:
        yield first, last
