"""Splits text into words and finds their base forms."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\s\w]")


class Token(NamedTuple):
    """A word, number or punctuation mark at `start:end` of a text."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` with offsets into `text`."""
    stop = len(text) if end is None else end
    return [Token(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, stop)]


@lru_cache(maxsize=100_000)
def lemma(word: str, lang: str) -> str:
    """The base form of a word, lower case ("dauerten" -> "dauern"); unknown words come back as they are."""
    import simplemma  # noqa: PLC0415 - its dictionaries are only needed once a word is looked up

    return str(simplemma.lemmatize(word, lang=lang)).lower()


@lru_cache(maxsize=100_000)
def is_known(word: str, lang: str) -> bool:
    """Whether the dictionary of the language lists the word as it is written."""
    import simplemma  # noqa: PLC0415 - its dictionaries are only needed once a word is looked up

    return bool(simplemma.is_known(word, lang=lang))
