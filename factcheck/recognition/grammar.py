"""Runs the rules of a regular grammar over a class string and hands each match to its reader.

A rule may match more than the words it is about: the named group "core" marks those. It never decides
between overlapping matches except by place and length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar

from factcheck.recognition.needed_classes import needed
from factcheck.recognition.wordclasses import ClassString, Vocabulary

Outcome = TypeVar("Outcome")

# No match is longer than this many tokens and spaces, what it looks at on either side included.
_REACH = 60
_LEFT = r"(?=[(–-])|(?<!<ANY>)(?<!<CAPITAL|UNKNOWN>-)(?<!<DAY|YEAR|NUMBER|LONG>[.,:/])(?<![$€£§#@])"
_RIGHT = r"(?!<ANY>)(?!-<CAPITAL|UNKNOWN>)(?![.,:]<DAY|YEAR|NUMBER|LONG>)(?! ?[%€$£°])"


class Sighting(NamedTuple):
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

    def numbers(self, group: str) -> list[int]:
        """The values of all tokens of the group that are numbers, in words or digits."""
        words = self.read.tokens[self.match.start(group) : self.match.end(group)] if self.has(group) else ()
        entries = [(word, self.vocabulary.entry(word)) for word in words]
        values = [
            entry.value if entry else int(word) if word.isdecimal() else None for word, entry in entries
        ]
        return [value for value in values if isinstance(value, int)]

    @property
    def before(self) -> str:
        """The word before the match as printed, empty where none stands there."""
        tokens = self.read.tokens[max(0, self.start - 2) : self.start]
        return tokens[0] if len(tokens) > 1 and tokens[1].isspace() else ""

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


@dataclass(frozen=True)
class Rule(Generic[Outcome]):
    """A rule and its reader; it is compiled when a text first holds all words it needs, for a quick start.

    `needs` are groups of class codes; every match holds a token of each group.
    """

    source: str
    reader: Callable[[Sighting], Outcome | None]
    vocabulary: Vocabulary
    needs: tuple[str, ...]

    def fits(self, classes: str, start: int, end: int) -> bool:
        """Whether all words it needs stand in `classes[start:end]`."""
        return all(_any_of(codes).search(classes, start, end) for codes in self.needs)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression over class codes."""
        return self.vocabulary.pattern(self.source)


class Grammar(NamedTuple, Generic[Outcome]):
    """The rules of one language."""

    vocabulary: Vocabulary
    rules: tuple[Rule[Outcome], ...]
    left: re.Pattern[str]

    def sightings(self, read: ClassString) -> Iterator[tuple[Sighting, Outcome]]:
        """Every match that its reader accepts, rule by rule."""
        windows = _Windows(read.classes)
        for rule in self.rules:
            for match in windows.matches(rule):
                if self.left.match(read.classes, match.start()) is None:
                    continue
                sighting = Sighting(read, self.vocabulary, match)
                outcome = rule.reader(sighting)
                if outcome is not None:
                    yield sighting, outcome


class _Windows:
    """The stretches of a class string that hold the words a rule cannot do without."""

    def __init__(self, classes: str) -> None:
        self._classes = classes
        self._numbers = _Numbers(classes)
        self._around: dict[str, list[tuple[int, int]]] = {}

    def matches(self, rule: Rule[Outcome]) -> Iterable[re.Match[str]]:
        if not rule.needs:
            return rule.pattern.finditer(self._classes)
        rarest = min(rule.needs, key=self._numbers.__getitem__)
        return self._near(rarest, rule) if self._numbers[rarest] else ()

    def _near(self, rarest: str, rule: Rule[Outcome]) -> Iterator[re.Match[str]]:
        for start, end in self._windows(rarest):
            if len(rule.needs) == 1 or rule.fits(self._classes, start, end):
                yield from rule.pattern.finditer(self._classes, start, end)

    def _windows(self, codes: str) -> list[tuple[int, int]]:
        if codes not in self._around:
            places = (match.start() for match in _any_of(codes).finditer(self._classes))
            self._around[codes] = list(_joined(places, len(self._classes)))
        return self._around[codes]


class _Numbers(dict[str, int]):
    """How many tokens of each group of classes a text has, counted when first asked."""

    def __init__(self, classes: str) -> None:
        super().__init__()
        self._counts = Counter(classes)

    def __missing__(self, codes: str) -> int:
        number = self[codes] = sum(map(self._counts.__getitem__, codes))
        return number


@cache
def _any_of(codes: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(codes)}]")


def _joined(places: Iterable[int], length: int) -> Iterator[tuple[int, int]]:
    """The stretches within reach of the places, those that touch as one."""
    start, end = 0, 0
    for place in places:
        if place - _REACH > end:
            if end:
                yield start, end
            start = max(0, place - _REACH)
        end = min(length, place + _REACH)
    if end:
        yield start, end


def compiled(
    vocabulary: Vocabulary,
    rules: Sequence[tuple[str, Callable[[Sighting], Outcome | None]]],
) -> Grammar[Outcome]:
    """Compiles rules for a vocabulary. Words, numbers and compounds around a match are checked for all."""
    listed = tuple(
        Rule(source + _RIGHT, reader, vocabulary, tuple(map(vocabulary.codes_of, needed(source))))
        for source, reader in rules
    )
    return Grammar(vocabulary, listed, vocabulary.pattern(_LEFT))
