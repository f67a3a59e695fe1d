"""Reads the number one fused word spells ("zweitausendfünfhundert", "dreieinhalb"). It reads no phrase."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Fusion:
    """How a language fuses number words: those below a hundred, marks between them, parts after them."""

    below_hundred: Mapping[str, Fraction]
    joint: str
    hundred: str
    thousand: str
    parts: Mapping[str, Fraction]

    def cardinal(self, word: str) -> Fraction | None:
        """The number `word` spells in lower case, None if it spells none; at most six digits."""
        return self._composed(word, self.thousand, 1000, self._below_thousand)

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


def below_hundred(
    small: Mapping[str, Fraction], tens: Mapping[str, Fraction], joint: str
) -> dict[str, Fraction]:
    """All words up to 99, the fused ones ("einundzwanzig") included."""
    ones = {word: value for word, value in small.items() if 0 < value < 10}  # noqa: PLR2004 - one digit
    fused = {one + joint + ten: value + base for one, value in ones.items() for ten, base in tens.items()}
    return {**small, **tens, **fused}
