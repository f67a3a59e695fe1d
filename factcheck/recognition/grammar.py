"""Runs the rules of a regular grammar over a class string and hands each match to its reader.

A rule may match more than the words it is about: the named group "core" marks those. It never decides
between overlapping matches except by place and length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from factcheck.recognition.wordclasses import ClassString, Vocabulary

Outcome = TypeVar("Outcome")

_LEFT = r"(?=[(–-])|(?<!<ANY>)(?<!<CAPITAL|UNKNOWN>-)(?<!<DAY|YEAR|NUMBER|LONG>[.,:/])(?<![$€£§#@])"
_RIGHT = r"(?!<ANY>)(?!-<CAPITAL|UNKNOWN>)(?![.,:]<DAY|YEAR|NUMBER|LONG>)(?! ?[%€$£°])"


class Rule(NamedTuple):
    """A pattern over word classes, what reads its matches, and the one language it is for, if any."""

    pattern: str
    reader: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One match of a rule; its groups are tokens of the text."""

    read: ClassString
    vocabulary: Vocabulary
    match: re.Match[str]

    @property
    def start(self) -> int:
        """The first token of the words the rule is about."""
        return self.match.start("core" if "core" in self.match.re.groupindex else 0)

    @property
    def end(self) -> int:
        """The token after the words the rule is about."""
        return self.match.end("core" if "core" in self.match.re.groupindex else 0)

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def word(self, group: str) -> str:
        """The first token of the group as printed."""
        return self.read.tokens[self.match.start(group)]

    def value(self, group: str) -> str | int | None:
        """What the lexicon says of the first token of the group; digits stand for their number."""
        if not self.has(group):
            return None
        word = self.word(group)
        entry = self.vocabulary.entry(word)
        if entry is not None:
            return entry.value
        return int(word) if word.isdecimal() else None

    def number(self, group: str) -> int | None:
        """The value of the group where it is a number."""
        value = self.value(group)
        return value if isinstance(value, int) else None

    def follows(self, *classes: str) -> bool:
        """Whether the word before the match is of one of these classes."""
        before = self.read.classes[max(0, self.start - 2) : self.start]
        return before.endswith(" ") and before[0] in self._codes(classes)

    def precedes(self, *classes: str) -> bool:
        """Whether the word after the match is of one of these classes."""
        after = self.read.classes[self.end : self.end + 2]
        return after.startswith(" ") and after[-1] in self._codes(classes)

    def _codes(self, classes: Sequence[str]) -> set[str]:
        return {self.vocabulary.codes[name] for name in classes}


@dataclass(frozen=True, slots=True)
class Grammar(Generic[Outcome]):
    """The compiled rules of one language."""

    vocabulary: Vocabulary
    rules: tuple[tuple[re.Pattern[str], Callable[[Sighting], Outcome | None]], ...]
    left: re.Pattern[str]

    def sightings(self, read: ClassString) -> Iterator[tuple[Sighting, Outcome]]:
        """Every match that its reader accepts, rule by rule."""
        for pattern, reader in self.rules:
            for match in pattern.finditer(read.classes):
                if self.left.match(read.classes, match.start()) is None:
                    continue
                sighting = Sighting(read, self.vocabulary, match)
                outcome = reader(sighting)
                if outcome is not None:
                    yield sighting, outcome


def compiled(
    vocabulary: Vocabulary,
    rules: Sequence[tuple[str, Callable[[Sighting], Outcome | None]]],
) -> Grammar[Outcome]:
    """Compiles rules for a vocabulary. Words, numbers and compounds around a match are checked for all."""
    patterns = tuple((vocabulary.pattern(pattern + _RIGHT), reader) for pattern, reader in rules)
    return Grammar(vocabulary, patterns, vocabulary.pattern(_LEFT))
