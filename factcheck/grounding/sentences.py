"""Tells how far evidence may reach: a sentence, a heading, or a ticker's stamp with its headline."""

from __future__ import annotations

from factcheck.grounding.search import Extent
from factcheck.texts import Document, Sentence

_ENDS = (".", "!", "?", "…", ":")
_CLOSING = "\"'“”„»«’‘›‹)]"


def units(document: Document) -> list[Extent]:
    """The stretches of a text that count as one sentence, in reading order."""
    stamps = {(entry.stamp_start, entry.stamp_end) for entry in document.entries}
    found: list[Extent] = []
    before: Sentence | None = None
    for sentence in document.sentences:
        if before is not None and (
            _is_stamp(before, stamps)
            or _is_one_heading(before, sentence)
            or _goes_on(document, before, sentence)
        ):
            found[-1] = Extent(found[-1].start, sentence.end)
        else:
            found.append(Extent(sentence.start, sentence.end))
        before = sentence
    return found


def _is_stamp(sentence: Sentence, stamps: set[tuple[int, int]]) -> bool:
    return (sentence.start, sentence.end) in stamps


def _is_one_heading(one: Sentence, other: Sentence) -> bool:
    return one.heading and other.heading and one.paragraph == other.paragraph


def _goes_on(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether a line that no mark ends goes on in small letters."""
    same = one.paragraph == other.paragraph and not one.heading
    ended = document.text[one.start : one.end].rstrip(_CLOSING).endswith(_ENDS)
    return same and not ended and document.text[other.start].islower()
