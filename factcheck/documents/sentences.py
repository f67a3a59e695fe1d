"""Splits readable text into sentences and headings.

Every character that is not white space belongs to exactly one sentence; a sentence begins and ends with one.
It changes nothing in the text and knows no markup: whoever does passes the places where a block begins.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.documents.boundaries import MARKS, Wording, ends_sentence, wording
from factcheck.texts import Sentence

_LINE = re.compile(r"[^\n]+")
_TERMINAL = re.compile(r"[.!?…][\"“”»«’'›‹)\]]*\Z")
_WRAPPED_SHARE = 0.25  # of the line ends amid a sentence; German, with its capital nouns, has about 0.5
_SHORTEST_WRAPPED_LINE = 30
_LONGEST_HEADING = 140
_TAIL = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of text that no sentence crosses; `opens` when it must not be joined to the one before."""

    start: int
    end: int
    paragraph: int
    heading: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a text's layout from elsewhere; all offsets are those of the readable text.

    A sentence begins at each of `borders` in any case. `headings` are where lines begin that are known to be
    headings, `bodies` where lines begin that are known to be none (a date line, a clock time, a table row).
    `wrapped` says whether a sentence may go on in the next line; None leaves that to the text itself.
    """

    borders: tuple[int, ...] = ()
    headings: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()
    wrapped: bool | None = None


def split(text: str, lang: str = "", layout: Layout = Layout()) -> tuple[Sentence, ...]:
    """The sentences of a readable text in reading order."""
    words = wording(lang)
    found = lines(text)
    blocks = _blocks(text, found, layout)
    if is_hard_wrapped(text, found) if layout.wrapped is None else layout.wrapped:
        blocks = _joined(blocks)
    return tuple(sentence for block in blocks for sentence in _sentences(text, block, words))


def lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    found: list[Line] = []
    for match in _LINE.finditer(text):
        content = match.group()
        stripped = content.strip()
        if not stripped:
            continue
        start = match.start() + len(content) - len(content.lstrip())
        paragraph = 0
        if found:
            blank = text.count("\n", found[-1].end, start) > 1
            paragraph = found[-1].paragraph + blank
        found.append(Line(start, start + len(stripped), paragraph))
    return found


def ends_terminally(text: str, start: int, end: int) -> bool:
    """Whether a run of text ends with a mark that ends a sentence, quotation marks behind it or not."""
    return bool(_TERMINAL.search(text[max(start, end - _TAIL) : end]))


def is_hard_wrapped(text: str, found: Sequence[Line]) -> bool:
    """Whether the lines of a text end where the page did, not where the sentence did."""
    unfinished = continued = 0
    for line, following in itertools.pairwise(found):
        if line.paragraph != following.paragraph or ends_terminally(text, line.start, line.end):
            continue
        unfinished += 1
        long = line.end - line.start >= _SHORTEST_WRAPPED_LINE
        continued += long and text[following.start].islower()
    return continued > 0 and continued >= unfinished * _WRAPPED_SHARE


def _blocks(text: str, found: list[Line], layout: Layout) -> Iterator[_Block]:
    headings, bodies = sorted(layout.headings), sorted(layout.bodies)
    borders = sorted({*layout.borders, *headings})
    sizes = [0] * (found[-1].paragraph + 1) if found else []
    for line in found:
        sizes[line.paragraph] += 1
    previous, was_marked, parts = Line(0, 0, -1), False, 0
    for line in found:
        marked = _holds(headings, previous.end, line.start)
        parts += line.paragraph == previous.paragraph and (marked or was_marked)
        alone = sizes[line.paragraph] == 1 and line.paragraph + 1 < len(sizes)
        guessed = alone and not _holds(bodies, line.start, line.end) and _is_heading(text, line)
        opens = marked or _holds(borders, previous.end, line.start)
        for start, end in _pieces(text, line, borders):
            yield _Block(start, end, line.paragraph + parts, marked or guessed, opens or start > line.start)
        previous, was_marked = line, marked


def _pieces(text: str, line: Line, borders: list[int]) -> Iterator[tuple[int, int]]:
    """A line, cut where a border falls inside it."""
    inner = borders[bisect.bisect_right(borders, line.start) : bisect.bisect_left(borders, line.end)]
    for start, end in zip([line.start, *inner], [*inner, line.end], strict=True):
        piece = text[start:end]
        if not piece.isspace():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _joined(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """The blocks of a hard-wrapped text, lines that go on in the next put together."""
    previous: _Block | None = None
    for block in blocks:
        apart = block.opens or block.heading or previous is None or previous.heading
        if previous is not None and not apart and previous.paragraph == block.paragraph:
            previous = replace(previous, end=block.end)
            continue
        if previous is not None:
            yield previous
        previous = block
    if previous is not None:
        yield previous


def _sentences(text: str, block: _Block, words: Wording) -> Iterator[Sentence]:
    start = block.start
    for mark in MARKS.finditer(text, block.start, block.end):
        if ends_sentence(text, mark, (start, block.end), words):
            yield Sentence(start, mark.end(), block.paragraph, block.heading)
            start = mark.end()
            while start < block.end and text[start].isspace():
                start += 1
    if start < block.end:
        yield Sentence(start, block.end, block.paragraph, block.heading)


def _is_heading(text: str, line: Line) -> bool:
    """Whether a paragraph of one line looks like a heading; only the headline may ask or shout."""
    content = text[line.start : line.end]
    ended = ends_terminally(text, line.start, line.end)
    headline = line.paragraph == 0 and content.endswith(("?", "!"))
    short = len(content) <= _LONGEST_HEADING
    return short and (headline or not ended) and any(character.isalpha() for character in content)


def _holds(offsets: list[int], low: int, high: int) -> bool:
    """Whether one of the rising offsets lies from `low` to `high`, both included."""
    at = bisect.bisect_left(offsets, low)
    return at < len(offsets) and offsets[at] <= high
