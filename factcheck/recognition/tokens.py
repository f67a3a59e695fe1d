"""Cuts a text into words, numerals, signs and empty lines for the value readers. It reads no value itself.

A single line break is a space, since texts come hard-wrapped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(
    r"(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d|[.,'’]\d{3})(?:[.,]\d+)?"  # 1 170 300,5
    r"|\d+(?:[.,'’]\d+)*"
    r"|[^\W\d_]+|[^\w\s]|_|\n(?=[^\S\n]*\n))",
)
HYPHENS = frozenset("-\u2010\u2011")


class Tokens(NamedTuple):
    """The tokens of `text` in reading order; `words` are in lower case, the offsets are code points.

    `distinct` holds every word once.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    distinct: frozenset[str]

    def word(self, index: int) -> str:
        """The token at `index` in lower case, an empty string outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def printed(self, index: int) -> str:
        """The token as it stands in the text, an empty string outside it."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def glued(self, index: int) -> bool:
        """Whether the token follows the one before it without a space."""
        return 0 < index < len(self.words) and self.starts[index] == self.ends[index - 1]

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.printed(index)[:1].isupper()

    def numeral(self, index: int) -> bool:
        """Whether the token is written in digits."""
        return self.word(index)[:1].isdecimal()

    def letters(self, index: int) -> bool:
        """Whether the token is a word."""
        return self.word(index)[:1].isalpha()

    def hyphened(self, index: int) -> bool:
        """Whether a hyphen ties the token before `index` to a word at `index + 1` ("79-jährige")."""
        tied = self.word(index) in HYPHENS and self.glued(index) and self.glued(index + 1)
        return tied and self.letters(index + 1)

    def suspended(self, index: int) -> bool:
        """Whether a hyphen stands for a word that follows later ("drei- bis viertägig")."""
        hyphen = self.word(index) in HYPHENS and self.glued(index)
        return hyphen and not self.glued(index + 1) and self.letters(index + 1)

    def begins_sentence(self, index: int) -> bool:
        """Whether nothing, an empty line or an end of sentence stands before the token."""
        return self.word(index - 1) in {"", "\n", ".", "!", "?", ":", "„", "“", "”", '"', "»", "«", "|"}

    def at(self, start: int) -> int:
        """The index of the token that begins at the offset `start`."""
        return bisect_left(self.starts, start)

    def after(self, end: int) -> int:
        """The index of the first token that begins at the offset `end` or later."""
        return bisect_left(self.starts, end)


@lru_cache(maxsize=8)
def tokenise(text: str) -> Tokens:
    """The tokens of a text; the readers of one text share them."""
    parts = _TOKEN.split(text)  # a gap and a token in turn
    ends = list(accumulate(map(len, parts)))
    words = tuple(map(str.lower, parts[1::2]))
    return Tokens(text, words, tuple(ends[0:-1:2]), tuple(ends[1::2]), frozenset(words))
