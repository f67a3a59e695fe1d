"""Finds where words stand in a text: as they are, else folded. It reads no value and repairs nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from factcheck.folding import Folded, find_all, fold

_MOST_PLACES = 32
_SEPARATORS = ".,"
_HYPHENS = "-\u2010\u2011"


class Extent(NamedTuple):
    """The characters `start:end` of a text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.end - self.start

    def shared(self, start: int, end: int) -> int:
        """How many characters it has in common with `start:end`."""
        return max(0, min(self.end, end) - max(self.start, start))


class Search:
    """Where words stand in one text; the text is folded once, and only if something needs it."""

    def __init__(self, text: str) -> None:
        """`text` is the readable text of a document."""
        self.text = text
        self._found: dict[tuple[str, Extent], Sequence[Extent]] = {}

    def places(self, words: str, inside: Extent, after: int = 0) -> list[Extent]:
        """Where the words stand inside an extent, those that begin at `after` or later first; at most 32.

        A place that would cut a word or a figure ("5 Millionen" in "1,5 Millionen") is none.
        """
        found = self._whole_words(words, inside)
        first = bisect_left(found, after, key=lambda place: place.start)
        return [*found[first : first + _MOST_PLACES], *found[:first]][:_MOST_PLACES]

    def _whole_words(self, words: str, inside: Extent) -> Sequence[Extent]:
        """Where the words stand uncut, looked for once however often they are asked for."""
        key = (words, inside)
        if key not in self._found:
            uncut = ([p for p in find(words, inside) if not self.cuts_word(p)] for find in self._ways)
            self._found[key] = next((places for places in uncut if places), [])
        return self._found[key]

    def nearest(self, words: str, inside: Extent, near: int) -> list[Extent]:
        """The place at `near` if the words stand there, else every place, the nearest first; at most 32."""
        end = near + len(words)
        if words and inside.start <= near and end <= inside.end and self.text.startswith(words, near):
            return [Extent(near, end)]
        for find in self._ways:
            found = sorted(find(words, inside), key=lambda place: abs(place.start - near))
            if found:
                return found[:_MOST_PLACES]
        return []

    def name(self, printed: str, inside: Extent) -> Extent | None:
        """The first place inside an extent where a name stands by itself, if only with a genitive -s."""
        return next(self._apart(printed, inside), None)

    def names(self, printed: str, inside: Extent) -> list[Extent]:
        """Every place inside an extent where a name stands by itself; at most 32."""
        return list(islice(dict.fromkeys(self._apart(printed, inside)), _MOST_PLACES))

    def _apart(self, printed: str, inside: Extent) -> Iterator[Extent]:
        return (place for find in self._ways for place in find(printed, inside) if self._is_apart(place))

    def cuts_word(self, place: Extent) -> bool:
        """Whether a place begins or ends between two letters."""
        return self._cuts(place.start, str.isalpha) or self._cuts(place.end, str.isalpha)

    @property
    def _ways(self) -> tuple[Callable[[str, Extent], Iterator[Extent]], ...]:
        return self._exact, self._folded

    @cached_property
    def _folded_text(self) -> Folded:
        return fold(self.text)

    def _exact(self, words: str, inside: Extent) -> Iterator[Extent]:
        at = self.text.find(words, inside.start, inside.end) if words else -1
        while at >= 0:
            place = Extent(at, at + len(words))
            if not self._cuts_figure(place):
                yield place
            at = self.text.find(words, place.end, inside.end)

    def _folded(self, words: str, inside: Extent) -> Iterator[Extent]:
        for start, end in find_all(self._folded_text, fold(words), inside.start, inside.end):
            place = Extent(start, end)
            if not self._cuts_figure(place):
                yield place

    def _cuts(self, at: int, is_part: Callable[[str], bool]) -> bool:
        return is_part(self.text[at - 1 : at]) and is_part(self.text[at : at + 1])

    def _cuts_figure(self, place: Extent) -> bool:
        return any(self._is_in_figure(at) for at in place)

    def _is_in_figure(self, at: int) -> bool:
        """Whether digits stand on both sides, if only beyond a decimal or thousands separator."""
        before, after = self.text[max(0, at - 2) : at], self.text[at : at + 2]
        if before[-1:].isdecimal() and after[:1] in _SEPARATORS:
            return after[1:].isdecimal()
        if before[-1:] in _SEPARATORS and after[:1].isdecimal():
            return before[:-1].isdecimal()
        return self._cuts(at, str.isdecimal)

    def _is_apart(self, place: Extent) -> bool:
        before = self.text[max(0, place.start - 2) : place.start]
        after = self.text[place.end : place.end + 3]
        if after[:1] == "s" and not after[1:2].isalnum():
            after = after[1:]
        joined_before = before[-1:].isalnum() or (before[-1:] in _HYPHENS and before[:-1].isalnum())
        joined_after = after[:1].isalnum() or (after[:1] in _HYPHENS and after[1:2].isalnum())
        return not joined_before and not joined_after
