"""A text as a row of tokens, with the questions that names need answered about each. It decides nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.language.words import Token, tokens

_POSSESSIVE = re.compile(r"['’]s?$")
_ARABIC_ARTICLES = ("al-", "el-", "as-", "ad-", "an-", "ar-")
_INITIALS = 2
_HEADLINE_WORDS = 4
_HEADLINE_SHARE = 0.6


@dataclass(frozen=True)
class Page:
    """A text with its tokens."""

    text: str
    lang: str
    tokens: tuple[Token, ...]

    def word(self, at: int) -> str:
        """The token's text, "" outside the text."""
        words = self._words
        return words[at] if 0 <= at < len(words) else ""

    def lower(self, at: int) -> str:
        """The token in lower case."""
        words = self._lowered
        return words[at] if 0 <= at < len(words) else ""

    def bare(self, at: int) -> str:
        """The word without a possessive apostrophe ("Trump’s" is Trump)."""
        words = self._bare
        return words[at] if 0 <= at < len(words) else ""

    def is_capital(self, at: int) -> bool:
        """Whether the token is a word that begins with a capital and is not all capitals."""
        capitals = self._capitals
        return 0 <= at < len(capitals) and capitals[at]

    def is_initial(self, at: int) -> bool:
        """Whether the token is an initial with its dot ("F.")."""
        word = self.word(at)
        return word.isalpha() and word.isupper() and len(word) == 1 and self.is_dotted(at)

    def is_dotted(self, at: int) -> bool:
        """Whether a dot follows without a space."""
        return self.word(at + 1) == "." and self.tokens[at].end == self.tokens[at + 1].start

    def is_next(self, at: int) -> bool:
        """Whether token `at + 1` follows after one space or a line end, with nothing between."""
        if not 0 <= at < len(self.tokens) - 1:
            return False
        gap = self.text[self.tokens[at].end : self.tokens[at + 1].start]
        return gap in {" ", "\n"} or (gap.isspace() and gap.count("\n") <= 1 and len(gap) <= _INITIALS)

    def begins_sentence(self, at: int) -> bool:
        """Whether the token is the first of a sentence, line or quotation."""
        if at == 0 or self.word(at - 1) in {".", "!", "?", ":", '"', "“", "„", "»", "«", "‘", "‚"}:
            return True
        return "\n" in self.text[self.tokens[at - 1].end : self.tokens[at].start]

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple([token.text for token in self.tokens])

    @cached_property
    def _lowered(self) -> tuple[str, ...]:
        return tuple(map(str.lower, self._words))

    @cached_property
    def _bare(self) -> tuple[str, ...]:
        return tuple([_bare(word) for word in self._words])

    @cached_property
    def _capitals(self) -> tuple[bool, ...]:
        return tuple(map(_is_capital, self._bare))

    @cached_property
    def printed(self) -> frozenset[str]:
        """Every word of the text as printed."""
        return frozenset(self._places)

    def places(self, word: str) -> tuple[int, ...]:
        """The tokens that print exactly this word."""
        return tuple(self._places.get(word, ()))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, token in enumerate(self.tokens):
            found.setdefault(token.text, []).append(at)
        return found

    def in_headline(self, at: int) -> bool:
        """Whether the token stands in a line where most words are capitalised and no full stop ends it."""
        start = self.tokens[at].start
        return self._headlines.get(self.text.rfind("\n", 0, start), False)

    @cached_property
    def _headlines(self) -> dict[int, bool]:
        found: dict[int, bool] = {}
        offset = -1
        for line in self.text.split("\n"):
            found[offset] = _is_headline(line)
            offset += len(line) + 1
        return found


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


def _is_capital(word: str) -> bool:
    if word[:3] in _ARABIC_ARTICLES:
        word = word[3:]
    return bool(word) and word[0].isupper() and (len(word) == 1 or not word.isupper())


def _is_headline(line: str) -> bool:
    words = [word for word in line.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    full = line.rstrip().endswith(".")
    return not full and len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(words)


def page(text: str, lang: str) -> Page:
    """The text as tokens."""
    return Page(text, lang, tuple(tokens(text)))
