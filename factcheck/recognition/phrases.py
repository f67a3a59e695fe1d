"""Finds phrases of a word list in a token sequence, longest first. It knows no meaning of any phrase."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from factcheck.recognition.tokens import Tokens, tokenise

Meaning = TypeVar("Meaning")
Row = tuple[tuple[str, ...], Meaning, str, tuple[bool, ...]]


class Phrases(NamedTuple, Generic[Meaning]):
    """Phrases by their first and by their last word, each list longest first."""

    by_first: dict[str, tuple[Row[Meaning], ...]]
    by_last: dict[str, tuple[Row[Meaning], ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, Meaning]]) -> Phrases[Meaning]:
        """The table of the given phrases; a phrase of one letter is matched in its own case only."""
        rows = [_row(phrase, meaning) for phrase, meaning in entries]
        rows.sort(key=lambda row: -len(row[0]))
        firsts: dict[str, list[Row[Meaning]]] = {}
        lasts: dict[str, list[Row[Meaning]]] = {}
        for row in rows:
            firsts.setdefault(row[0][0], []).append(row)
            lasts.setdefault(row[0][-1], []).append(row)
        return cls(
            {word: tuple(found) for word, found in firsts.items()},
            {word: tuple(found) for word, found in lasts.items()},
        )

    def starting(self, tokens: Tokens, index: int) -> tuple[Meaning, int] | None:
        """The longest phrase that begins at the token `index`, and the index after it."""
        for words, meaning, phrase, tight in self.by_first.get(tokens.word(index), ()):
            stop = index + len(words)
            if tokens.words[index:stop] == words and _as_printed(tokens, index, phrase, tight):
                return meaning, stop
        return None

    def ending(self, tokens: Tokens, index: int) -> tuple[Meaning, int] | None:
        """The longest phrase that ends just before the token `index`, and where it begins."""
        for words, meaning, phrase, tight in self.by_last.get(tokens.word(index - 1), ()):
            start = index - len(words)
            same = start >= 0 and tokens.words[start:index] == words
            if same and _as_printed(tokens, start, phrase, tight):
                return meaning, start
        return None


def _row(phrase: str, meaning: Meaning) -> Row[Meaning]:
    tokens = tokenise(phrase)
    tight = tuple(tokens.glued(index) for index in range(1, len(tokens.words)))
    return tokens.words, meaning, phrase, tight


def _as_printed(tokens: Tokens, index: int, phrase: str, tight: tuple[bool, ...]) -> bool:
    """Whether the words stand together where the phrase has them together ("A$" is not "a $")."""
    if len(phrase) == 1:
        return tokens.printed(index) == phrase
    return all(tokens.glued(index + 1 + at) for at, glued in enumerate(tight) if glued)
