"""Finds the names and signs of units in a token sequence, longest first. It knows no numbers.

Words match in any case, signs as they are printed ("MW" is not "mW").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from factcheck.recognition.tokens import Tokens, tokenise

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: (number + `offset`) * `factor` is the number in the base unit of the dimension.

    `several` is how many of a unit of time are too many for "several", `loose` by how many a count of them
    may be off. `family` is what several currencies are called in common, `minor` marks the hundredth part of
    one, `least` the smallest number that the word measures and is no other word, `times` what a sign
    multiplies the number with (MEUR: a million).
    """

    code: str
    dimension: str
    factor: Fraction
    offset: Fraction = _ZERO
    several: Fraction = _ZERO
    loose: Fraction = _ZERO
    family: str = ""
    minor: bool = False
    least: Fraction = _ZERO
    times: Fraction = Fraction(1)


class _Row(NamedTuple):
    """One name; `printed` is None where the case does not matter, `tight` tokens follow without a space."""

    words: tuple[str, ...]
    unit: Unit
    printed: tuple[str, ...] | None
    tight: tuple[int, ...]

    def fits(self, tokens: Tokens, index: int) -> bool:
        if self.printed is not None and any(
            tokens.printed(index + at) != word for at, word in enumerate(self.printed)
        ):
            return False
        return all(tokens.glued(index + at) for at in self.tight)


class Names(NamedTuple):
    """Names by their first and by their last token, each list longest first."""

    by_first: dict[str, tuple[_Row, ...]]
    by_last: dict[str, tuple[_Row, ...]]

    @classmethod
    def of(cls, words: Iterable[tuple[str, Unit]], signs: Iterable[tuple[str, Unit]]) -> Names:
        """The table of the given names; of two meanings of one name the first given stays."""
        rows: dict[tuple[tuple[str, ...], tuple[str, ...] | None], _Row] = {}
        for printed, unit in signs:
            row = _row(printed, unit, exact=True)
            rows.setdefault((row.words, row.printed), row)
        for name, unit in words:
            row = _row(name, unit, exact=False)
            rows.setdefault((row.words, None), row)
        ordered = sorted(rows.values(), key=lambda row: (-len(row.words), row.printed is None))
        return cls(_grouped(ordered, 0), _grouped(ordered, -1))

    def starting(self, tokens: Tokens, index: int) -> tuple[Unit, int] | None:
        """The longest name that begins at the token `index`, and the index after it."""
        for row in self.by_first.get(tokens.word(index), ()):
            stop = index + len(row.words)
            if tokens.words[index:stop] == row.words and row.fits(tokens, index):
                return row.unit, stop
        return None

    def ending(self, tokens: Tokens, index: int) -> tuple[Unit, int] | None:
        """The longest name that ends just before the token `index`, and where it begins."""
        for row in self.by_last.get(tokens.word(index - 1), ()):
            start = index - len(row.words)
            if start >= 0 and tokens.words[start:index] == row.words and row.fits(tokens, start):
                return row.unit, start
        return None


def _grouped(rows: Iterable[_Row], place: int) -> dict[str, tuple[_Row, ...]]:
    found: dict[str, list[_Row]] = {}
    for row in rows:
        found.setdefault(row.words[place], []).append(row)
    return {word: tuple(listed) for word, listed in found.items()}


def _row(name: str, unit: Unit, *, exact: bool) -> _Row:
    if name.isalpha():
        return _Row((name.lower(),), unit, (name,) if exact else None, ())
    if not exact and name.replace(" ", "").isalpha():
        return _Row(tuple(name.lower().split()), unit, None, ())
    tokens = tokenise(name)
    places = range(len(tokens.words))
    tight = tuple(index for index in places if tokens.glued(index))
    return _Row(tokens.words, unit, tuple(map(tokens.printed, places)) if exact else None, tight)
