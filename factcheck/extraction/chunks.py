"""Cuts a long text into stretches that a model reads one at a time. It never cuts inside a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from factcheck.texts import Document, Sentence

Stretch = tuple[int, int]
_OVERLAP = 8  # an overlap, and what a stretch may have beyond its even share, is this part of `size`


def stretches(document: Document, size: int) -> tuple[Stretch, ...]:
    """The stretches of a text, about equally long and at most `size` characters where its sentences allow.

    They begin and end at borders of paragraphs; each begins with the last paragraph of the one before, if
    that is short, so that no statement loses its context. One stretch for a text that is short enough.
    """
    slack = size // _OVERLAP
    length = len(document.text)
    count = max(1, -(-length // size))
    limit = min(size, length // count + slack) if count > 1 else size
    runs: list[list[Stretch]] = [[]]
    for piece in _pieces(document, size):
        current = runs[-1]
        if current and piece[1] - current[0][0] > limit:
            start, end = current[-1]
            carried = len(current) > 1 and end - start <= slack and piece[1] - start <= size
            runs.append([(start, end)] if carried else [])
        runs[-1].append(piece)
    return tuple((run[0][0], run[-1][1]) for run in runs if run)


def _pieces(document: Document, size: int) -> list[Stretch]:
    """The paragraphs and entries, too long ones by sentences; together they cover the whole text.

    What stands between two of them, such as the clock time of an entry, belongs to the later one.
    """
    ends: list[int] = []
    at = 0
    for _, group in groupby(document.sentences, key=_unit):
        sentences = [sentence.end for sentence in group]
        if sentences[-1] - at > size:
            ends += _packed(at, sentences, size)
        ends.append(sentences[-1])
        at = sentences[-1]
    borders = [0, *dict.fromkeys(ends)]
    borders[-1] = len(document.text)
    return list(pairwise(borders))


def _unit(sentence: Sentence) -> tuple[int, int]:
    """What a sentence is not parted from: its ticker entry, else its paragraph."""
    return (0, sentence.paragraph) if sentence.entry is None else (1, sentence.entry)


def _packed(start: int, ends: Sequence[int], size: int) -> list[int]:
    """Where a paragraph is cut so that its parts are as long as `size` allows."""
    cuts: list[int] = []
    for end, following in pairwise(ends):
        if following - (cuts[-1] if cuts else start) > size:
            cuts.append(end)
    return cuts
