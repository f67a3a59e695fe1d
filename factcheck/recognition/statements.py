"""Cuts a text into sentences and lines for the reading of lists and speakers. It knows no word list.

It is coarser than the division of a document: it only has to keep a list or an attribution together.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_END = re.compile(
    r"""[.!?…]["”“»«’‘']?(?=\s+["„“»«‚‘'(\[]?[^\W\d_a-zäöüß]|\s*\Z|\s*\n)|[ \t]*\n[ \t]*\n\s*"""
)
_LINE_END = re.compile(r"\n")
_SHORT_WORDS = frozenset(
    [
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "Gov",
        "Sen",
        "Rep",
        "Gen",
        "Capt",
        "Sgt",
        "Lt",
        "Col",
        "St",
        "Nr",
        "Jr",
        "Sr",
    ]
)
_WRAPPED = 40


class Statement(NamedTuple):
    """A sentence or line at `start:end` of a text, without white space around it."""

    start: int
    end: int


@lru_cache(maxsize=8)
def statements(text: str) -> Sequence[Statement]:
    """The sentences and lines of `text` in reading order; the readers of one text share them."""
    found: list[Statement] = []
    start = 0
    for cut in _cuts(text):
        _add(found, text, start, cut)
        start = cut
    _add(found, text, start, len(text))
    return found


def statement_at(found: Sequence[Statement], offset: int) -> int:
    """The index of the statement that holds `offset` or ends before it, -1 before the first."""
    return bisect_right(found, offset, key=lambda statement: statement.start) - 1


def _cuts(text: str) -> list[int]:
    ends = [match.end() for match in _END.finditer(text) if not _is_abbreviation(text, match)]
    lines = [match.end() for match in _LINE_END.finditer(text) if _ends_line(text, match.start())]
    return sorted({*ends, *lines})


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    """Whether the dot belongs to a short word, an initial or a day of the month."""
    if not match.group().startswith("."):
        return False
    word = re.split(r"[\s(.]", text[max(0, match.start() - 12) : match.start()])[-1]
    initial = len(word) == 1 and word.isalpha()
    return initial or word in _SHORT_WORDS or (word.isdecimal() and len(word) <= len("31"))


def _ends_line(text: str, at: int) -> bool:
    """Whether a line end parts two statements and does not just wrap a paragraph."""
    line = text[text.rfind("\n", 0, at) + 1 : at].strip()
    after = text[at + 1 : at + 3].strip()
    if not line or not after or after[0].islower():
        return False
    return line[-1] in '.!?:…"”“»' or not len(line) >= _WRAPPED


def _add(found: list[Statement], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Statement(start, end))
