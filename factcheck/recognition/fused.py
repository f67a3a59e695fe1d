"""Reads the number one fused word spells ("zweitausendfünfhundert", "dreieinhalb", "dreiundzwanzigste").

It reads no phrase.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

_HUNDRED = 100
_TWENTY = 20
_SMALLEST_PART = 3


class Ranks(NamedTuple):
    """How a language makes ordinals and denominators: their stems without rule and their endings.

    `teens` ends the stem of an ordinal below twenty ("zehnt"), `tens` that of all others ("zwanzigst").
    """

    irregular: Mapping[str, Fraction]
    teens: str
    tens: str
    ordinal_endings: tuple[str, ...]
    part_endings: tuple[str, ...]
    superlatives: tuple[str, ...]


class Fusion(NamedTuple):
    """How a language fuses number words: those below a hundred, marks between them, parts after them."""

    below_hundred: Mapping[str, Fraction]
    joint: str
    hundred: str
    thousand: str
    parts: Mapping[str, Fraction]
    ranks: Ranks

    def cardinal(self, word: str) -> Fraction | None:
        """The number `word` spells in lower case, None if it spells none; at most six digits."""
        return self._composed(word, self.thousand, 1000, self._below_thousand)

    def ordinal(self, word: str) -> Fraction | None:
        """The rank that an inflected ordinal spells ("dritten", "zweitgrößte"), None for any other word."""
        stem = _without(word, self.ranks.ordinal_endings)
        if stem.endswith(self.ranks.superlatives):
            rank = self._rank(_without(stem, self.ranks.superlatives))
            return rank if rank is not None and rank > 1 else None
        return self._rank(stem) if stem else None

    def part(self, word: str) -> Fraction | None:
        """The fraction that a denominator spells ("achtel" is 1/8), None for any other word."""
        stem = _without(word, self.ranks.part_endings)
        below = self._rank(stem) if stem else None
        return Fraction(1) / below if below is not None and below >= _SMALLEST_PART else None

    def _rank(self, stem: str) -> Fraction | None:
        for irregular, value in self.ranks.irregular.items():
            if stem.endswith(irregular):
                head = stem.removesuffix(irregular)
                base = self.cardinal(head.removesuffix(self.joint)) if head else Fraction(0)
                return base + value if base is not None and base % _HUNDRED == 0 else None
        return self._regular(stem, self.ranks.tens) or self._regular(stem, self.ranks.teens)

    def _regular(self, stem: str, ending: str) -> Fraction | None:
        value = self.cardinal(stem.removesuffix(ending)) if stem.endswith(ending) else None
        if value is None or value.denominator != 1 or value < 1:
            return None
        last = value % _HUNDRED
        if last in self.ranks.irregular.values():
            return None
        return value if (0 < last < _TWENTY) is (ending == self.ranks.teens) else None

    def _below_thousand(self, word: str) -> Fraction | None:
        return self._composed(word, self.hundred, 100, self._below_hundred)

    def _below_hundred(self, word: str) -> Fraction | None:
        listed = self.below_hundred.get(word)
        if listed is not None:
            return listed
        for ending, part in self.parts.items():
            if word.endswith(ending):
                whole = self.below_hundred.get(word.removesuffix(ending).removesuffix(self.joint))
                return None if whole is None else whole + part
        return None

    def _composed(
        self, word: str, mark: str, scale: int, read: Callable[[str], Fraction | None]
    ) -> Fraction | None:
        """What stands before `mark` times `scale` plus what stands after it; either may be missing."""
        head, found, tail = word.partition(mark)
        if not found:
            return read(word)
        times = read(head) if head else Fraction(1)
        rest = read(tail.removeprefix(self.joint)) if tail else Fraction(0)
        return None if times is None or rest is None else times * scale + rest


def _without(word: str, endings: tuple[str, ...]) -> str:
    """The word without the first ending that fits, an empty string where none does."""
    return next((word.removesuffix(ending) for ending in endings if word.endswith(ending)), "")


def below_hundred(
    small: Mapping[str, Fraction], tens: Mapping[str, Fraction], joint: str
) -> dict[str, Fraction]:
    """All words up to 99, the fused ones ("einundzwanzig") included."""
    ones = {word: value for word, value in small.items() if 0 < value < 10}  # noqa: PLR2004 - one digit
    fused = {one + joint + ten: value + base for one, value in ones.items() for ten, base in tens.items()}
    return {**small, **tens, **fused}
