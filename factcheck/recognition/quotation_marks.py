"""Finds the stretches of a text that stand in quotation marks. It knows no words and no speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_DOUBLE = frozenset('"„“”»«″')
_SINGLE = frozenset("'‚‘’‹›")
_MARK = re.compile("[" + "".join(sorted(_DOUBLE | _SINGLE)) + "]")
_OPENING_CONTEXT = frozenset(" \t\n\u00a0([{—–-/|:>„“»«\"'‚‘")
_CLOSING_CONTEXT = frozenset(" \t\n\u00a0.,;:!?)]}—–-/|…<“”«»\"'’")
_LONGEST = 3000
_ONLY_OPENING = frozenset("„‚")
_ONLY_CLOSING = frozenset("”")


class Quoted(NamedTuple):
    """The characters `start:end` between two marks; `open_ended` when the paragraph ends first."""

    start: int
    end: int
    open_ended: bool = False


def quoted(text: str) -> list[Quoted]:
    """The outermost quoted stretches in reading order, marks excluded.

    A quote that runs over several paragraphs gives one stretch for each, as each begins with its own mark.
    A mark without partner is skipped.
    """
    found: list[Quoted] = []
    for start, end in _paragraphs(text):
        found += _in_paragraph(text, start, end)
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 2


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quoted]:
    """The stretches of a paragraph; a mark that opens inside an open quote of the same kind begins anew."""
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if opened is None or at - opened > _LONGEST + 1:
            opened = at if _opens(text, at) else None
        elif _closes(text, opened, at):
            yield Quoted(opened + 1, at)
            opened = None
        elif mark.group() in _DOUBLE and _opens(text, at) and not _nests(text, opened, at):
            opened = at
    if (
        opened is not None
        and end - opened <= _LONGEST + 1
        and text[opened] in _DOUBLE
        and _goes_on(text, end)
    ):
        yield Quoted(opened + 1, end, open_ended=True)


def _opens(text: str, at: int) -> bool:
    """Whether the character at `at` can begin a quote."""
    letter = text[at]
    if (letter not in _DOUBLE and letter not in _SINGLE) or letter in _ONLY_CLOSING:
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if letter in _SINGLE and letter not in _ONLY_OPENING:
        return before in _OPENING_CONTEXT and after.isalpha() and letter != "’"
    return letter in _ONLY_OPENING or (before in _OPENING_CONTEXT and not after.isspace())


def _closes(text: str, opened: int, at: int) -> bool:
    """Whether the character at `at` ends the quote that began at `opened`."""
    first, letter = text[opened], text[at]
    before = text[at - 1]
    after = text[at + 1] if at + 1 < len(text) else " "
    if first in _SINGLE:
        partner = letter in _SINGLE and (first != "'" or letter == "'") and letter not in _ONLY_OPENING
        return partner and not before.isspace() and after in _CLOSING_CONTEXT and not _is_apostrophe(text, at)
    if letter not in _DOUBLE or letter in _ONLY_OPENING:
        return False
    if first in "»«":
        return letter in "»«" and letter != first
    if letter in "»«":
        return False
    return letter == "”" or (not before.isspace() and before not in "([—–" and not _looks_opening(text, at))


def _looks_opening(text: str, at: int) -> bool:
    """Whether a mark stands where only an opening one can ("sagte er: „")."""
    before = text[at - 1]
    after = text[at + 1] if at + 1 < len(text) else " "
    return before.isspace() and not after.isspace()


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether letters stand on both sides."""
    return text[at - 1].isalpha() and at + 1 < len(text) and text[at + 1].isalpha()


def _nests(text: str, opened: int, at: int) -> bool:
    """Whether a mark inside an open quote begins an inner quote of another kind."""
    return text[opened] != text[at] and text[at] in "»«" and text[opened] not in "»«"


def _goes_on(text: str, end: int) -> bool:
    """Whether the next paragraph begins with a mark again, so that the quote was only interrupted."""
    at = end
    while at < len(text) and text[at].isspace():
        at += 1
    return at < len(text) and text[at] in _DOUBLE
