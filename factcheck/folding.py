"""Folds what two copies of one text may differ in: white space, soft hyphens, marks, composed letters.

It never touches a digit, a full stop, a comma, a letter or its case, and every folded character leads back
to its place.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SOFT_HYPHEN = "\u00ad"
_SINGLE = "'`´‘’‚‛‹›"
_DOUBLE = '"“”„‟«»'
_DASHES = "-\u2010-\u2015"  # hyphens, figure dash, en and em dash, bar
# A prime behind a figure stands for feet, inches or minutes; a minus before one is its sign.
_VARIANT = re.compile(
    rf"(?P<space>\s+)|(?P<single>[{_SINGLE}]|(?<!\d)′)|(?P<double>[{_DOUBLE}]|(?<!\d)″)|(?P<dash>[{_DASHES}]|−(?!\d))"
)
_SHOWN = {"space": " ", "single": "'", "double": '"', "dash": "-"}
_DROPPED = re.compile(f"{_SOFT_HYPHEN}+")
_VOWEL_OR_FINAL = range(0x1160, 0x1200)  # the Korean letters that join the one before


@dataclass(frozen=True, slots=True)
class _Edits:
    """Runs `starts[i]:ends[i]` of a text that are shown from `places[i]` on, in `lengths[i]` characters."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    places: tuple[int, ...]
    lengths: tuple[int, ...]

    def start_of(self, place: int) -> int:
        """Where the character shown at `place` begins in the text."""
        at = bisect_right(self.places, place) - 1
        if at < 0:
            return place
        inside = place - self.places[at]
        return self.starts[at] if inside < self.lengths[at] else self.ends[at] + inside - self.lengths[at]

    def end_of(self, place: int) -> int:
        """Where the character shown at `place` ends in the text."""
        at = bisect_right(self.places, place) - 1
        if at >= 0 and place - self.places[at] < self.lengths[at]:
            return self.ends[at]
        return self.start_of(place) + 1

    def shown_before(self, offset: int) -> int:
        """How many shown characters begin before an offset of the text."""
        at = bisect_left(self.starts, offset) - 1
        if at < 0:
            return offset
        return self.places[at] + self.lengths[at] + max(0, offset - self.ends[at])


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back to the text it was made from, in code points."""

    text: str
    edits: tuple[_Edits, ...] = ()

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters `start:end` (`start < end`) stand in the text."""
        last = end - 1
        for edits in reversed(self.edits):
            start, end = edits.start_of(start), edits.end_of(last)
            last = end - 1
        return start, end

    def folded_before(self, offset: int) -> int:
        """How many folded characters begin before an offset of the text."""
        for edits in self.edits:
            offset = edits.shown_before(offset)
        return offset


def fold(text: str) -> Folded:
    """The text in composed form (NFC), one character for each run of white space and each kind of mark."""
    steps: list[_Edits] = []
    dropped = _applied(text, ((m.start(), m.end(), "") for m in _DROPPED.finditer(text)), steps)
    composed = _applied(dropped, _compositions(dropped), steps)
    return Folded(_applied(composed, _variants(composed), steps), tuple(steps))


def find_all(text: Folded, part: Folded, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where `part` stands in `text`, as stretches of the text before folding, not overlapping.

    Only stretches inside `start:end` of that text; none that takes a letter without its accents.
    """
    words = part.text
    if not words or _joins(words[0]):
        return
    at = text.folded_before(start)
    last = len(text.text) if end is None else text.folded_before(end)
    while (at := text.text.find(words, at, last)) >= 0:
        stop = at + len(words)
        found = text.stretch(at, stop)
        if (end is None or found[1] <= end) and not (stop < len(text.text) and _joins(text.text[stop])):
            yield found
        at = stop


def _variants(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _VARIANT.finditer(text):
        shown = _SHOWN[str(match.lastgroup)]
        if match.group() != shown:
            yield match.start(), match.end(), shown


def _compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """The letters, each with its accents, that are not composed yet."""
    if unicodedata.is_normalized("NFC", text):
        return
    borders = [at for at, character in enumerate(text) if at == 0 or not _joins(character)]
    for start, end in zip(borders, [*borders[1:], len(text)], strict=True):
        composed = unicodedata.normalize("NFC", text[start:end])
        if composed != text[start:end]:
            yield start, end, composed


def _joins(character: str) -> bool:
    """Whether a character can belong to the one before it: an accent or a Korean vowel or final."""
    return unicodedata.category(character)[0] == "M" or ord(character) in _VOWEL_OR_FINAL


def _applied(text: str, changes: Iterable[tuple[int, int, str]], steps: list[_Edits]) -> str:
    """The text with the changes made; if there are any, they are added to the steps."""
    made = list(changes)
    if not made:
        return text
    pieces: list[str] = []
    places: list[int] = []
    position = length = 0
    for start, end, shown in made:
        pieces += [text[position:start], shown]
        places.append(length + start - position)
        length = places[-1] + len(shown)
        position = end
    starts, ends, shown_as = zip(*made, strict=True)
    steps.append(_Edits(starts, ends, tuple(places), tuple(map(len, shown_as))))
    return "".join([*pieces, text[position:]])
