"""Tells quickly how a span lies to many stretches of the same text. It knows nothing of what they hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from factcheck.texts import Span


class Stretches:
    """Stretches of one text in any order, which may overlap."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reached = list(accumulate((end for _, end in ordered), max))  # by this one and those before it

    def touch(self, span: Span) -> bool:
        """Whether the span shares a character with one of them."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reached[before - 1] > span.start

    def hold(self, span: Span) -> bool:
        """Whether the span lies within one of them."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reached[before - 1] >= span.end
