"""How exact a printed number is: the hedge words around it and the interval of truths it stands for.

Intervals follow the print ("1,17" is 1.165 to 1.175), never a percentage of an exact value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition.amounts import Amount
from factcheck.recognition.number_words import entry
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.tokens import Tokens
from factcheck.resources import lexicon
from factcheck.values import Interval, Modifier

_ZERO, _HALF, _ONE = Fraction(0), Fraction(1, 2), Fraction(1)
_WIDEST = Fraction(15, 100)
_ROUND_FROM = 1000
_SMALL = 13
_MOST_HEDGES = 3


class Manner(StrEnum):
    """What a hedge does to a number."""

    APPROX = "approx"
    NEAR_BELOW = "near_below"
    NEAR_ABOVE = "near_above"
    BELOW = "below"
    ABOVE = "above"
    LEAST = "least"
    MOST = "most"
    EXACT = "exact"
    PLAIN = "plain"


_MODIFIERS = {
    Manner.APPROX: Modifier.APPROX,
    Manner.NEAR_BELOW: Modifier.LESS_THAN,
    Manner.BELOW: Modifier.LESS_THAN,
    Manner.NEAR_ABOVE: Modifier.MORE_THAN,
    Manner.ABOVE: Modifier.MORE_THAN,
    Manner.MOST: Modifier.EQUAL_OR_LESS,
    Manner.LEAST: Modifier.EQUAL_OR_MORE,
}


@dataclass(frozen=True, slots=True)
class Hedge:
    """The hedge words of the tokens they stand at: `first:stop` covers them and the number."""

    first: int
    stop: int
    manner: Manner = Manner.PLAIN

    @property
    def modifier(self) -> Modifier | None:
        """The TIMEX3 modifier, None for an unhedged number."""
        return _MODIFIERS.get(self.manner)


@dataclass(frozen=True, slots=True)
class Spread:
    """A number with the half-widths of what it stands for: as printed, and after an approximator.

    `least` is the narrowest strip that "knapp" and "gut" mean.
    """

    value: Fraction
    half: Fraction
    wide: Fraction
    least: Fraction = _ZERO

    def interval(self, manner: Manner) -> Interval:
        """The truths that the number stands for when it is hedged in this manner."""
        value, strip = self.value, max(self.wide, self.least)
        match manner:
            case Manner.APPROX:
                result = Interval(value - self.wide, value + self.wide)
            case Manner.NEAR_BELOW:
                result = Interval(value - strip, value, high_open=True)
            case Manner.NEAR_ABOVE:
                result = Interval(value, value + strip)
            case Manner.BELOW:
                result = Interval(_ZERO, value, high_open=True)
            case Manner.ABOVE:
                result = Interval(value, None, low_open=True)
            case Manner.MOST:
                result = Interval(_ZERO, value + self.half)
            case Manner.LEAST:
                result = Interval(value, None)
            case _:
                result = Interval(value - self.half, value + self.half, high_open=self.half > 0)
        return result

    def scaled(self, factor: Fraction) -> Spread:
        """The same in another unit; `factor` is positive."""
        return Spread(self.value * factor, self.half * factor, self.wide * factor, self.least * factor)


def spread(amount: Amount, *, continuous: bool) -> Spread:
    """What a single number stands for; counts are exact, `continuous` measures good to their last place."""
    value = amount.value if amount.value is not None else _ZERO
    half = _half(amount, value, continuous=continuous)
    place = _last_place(value, amount.step)
    wide = max(half, min(place / 2, abs(value) * _WIDEST))
    one_digit = amount.step == 1 and abs(value) < 10  # noqa: PLR2004 - one digit
    least = abs(value) / 10 if one_digit else _ZERO
    if not continuous and amount.step == 1:
        least = _ONE
        wide = least if one_digit else wide if place > 1 else half
    return Spread(value, half, wide, least)


def interval(amount: Amount, manner: Manner, *, continuous: bool) -> Interval:
    """The truths that a number, a range or a vague amount stands for, in its own unit."""
    if amount.bounds is not None:
        return bounded(amount.bounds, manner)
    if amount.ends:
        low, high = (interval(end, manner, continuous=continuous) for end in amount.ends)
        return low.spanning(high)
    if manner is Manner.EXACT and not continuous and amount.step >= 1:
        return Interval.exactly(amount.value or _ZERO)
    return spread(amount, continuous=continuous).interval(manner)


def bounded(bounds: Interval, manner: Manner) -> Interval:
    """The truths that a vague amount stands for when it is hedged as well ("mehr als hundert Millionen")."""
    if manner in {Manner.ABOVE, Manner.LEAST}:
        return Interval(bounds.low, None)
    if manner in {Manner.BELOW, Manner.MOST}:
        return Interval(_ZERO, bounds.high, high_open=bounds.high_open)
    return bounds


def _half(amount: Amount, value: Fraction, *, continuous: bool) -> Fraction:
    """Half the place that the number is printed to; an exact count has none."""
    if amount.step < amount.scale or value.denominator != 1:
        return amount.step / 2
    place = min(_last_place(value, _ONE), _second_place(value))
    if abs(value) >= _ROUND_FROM and place > 1:
        return place / 2
    return _HALF if continuous else _ZERO


def _last_place(value: Fraction, step: Fraction) -> Fraction:
    """The place of the last digit that is not zero: 100 for 43,500."""
    units = value / step
    if units.denominator != 1 or not units:
        return step
    digits = str(units.numerator)
    return step * int("1" + "0" * (len(digits) - len(digits.rstrip("0"))))


def _second_place(value: Fraction) -> Fraction:
    """The place of the second digit: 1,000 for 43,500."""
    return Fraction(10 ** max(len(str(abs(int(value)))) - 2, 0))


def hedge(tokens: Tokens, amount: Amount, stop: int, lang: str, *, measure: bool) -> Hedge:
    """The hedge of a number whose unit ends before the token `stop`; `measure` tells it from a bare count."""
    table = _table(lang)
    found = Hedge(amount.first, stop, Manner(amount.manner) if amount.manner else Manner.PLAIN)
    after = table.after.starting(tokens, stop)
    if after is not None and not (_opens(tokens, after[1], table) or _adds(tokens, after[1], lang, table)):
        found = Hedge(found.first, after[1], after[0])
    for _ in range(_MOST_HEDGES):
        before = table.before.ending(tokens, found.first)
        if before is None:
            break
        words = " ".join(tokens.words[before[1] : found.first])
        if not measure and not _allowed(words, amount, table):
            break
        if words in table.prepositions and tokens.word(before[1] - 1) in table.sums:
            break  # "ein Kredit über 500 Euro"
        manner = found.manner if before[0] is Manner.PLAIN else before[0]
        found = Hedge(before[1], found.stop, manner)
    return found


def _opens(tokens: Tokens, stop: int, table: _Table) -> bool:
    """Whether the last word of "or more" begins a hedge of its own: "or more than", "and over 60"."""
    found = table.before.starting(tokens, stop - 1)
    return found is not None and (found[1] > stop or tokens.numeral(stop))


def _adds(tokens: Tokens, stop: int, lang: str, table: _Table) -> bool:
    """Whether another number follows: "3,5 plus 1,5 Prozent", "12 Euro plus bis zu drei", "40 +/-3"."""
    following = tokens.word(stop)
    return (
        tokens.numeral(stop)
        or following == "/"
        or entry(following, lang) is not None
        or table.before.starting(tokens, stop) is not None
    )


def _allowed(words: str, amount: Amount, table: _Table) -> bool:
    """Whether the words are a hedge before a bare count and no preposition."""
    value = amount.ends[0].value if amount.ends else amount.value
    if value is None:
        return True
    if words in table.measures_only:
        return False
    if words in table.round_only:
        return value % 10 == 0
    return words not in table.prepositions or value >= _SMALL


class _Table(NamedTuple):
    before: Phrases[Manner]
    after: Phrases[Manner]
    prepositions: frozenset[str]
    sums: frozenset[str]
    measures_only: frozenset[str]
    round_only: frozenset[str]


@cache
def _table(lang: str) -> _Table:
    listed = cast("dict[str, dict[str, object]]", lexicon(lang))["hedges"]
    rows = {manner: cast("dict[str, list[str]]", listed[manner]) for manner in Manner}
    return _Table(
        before=Phrases.of((phrase, manner) for manner, row in rows.items() for phrase in row["before"]),
        after=Phrases.of((phrase, manner) for manner, row in rows.items() for phrase in row["after"]),
        sums=frozenset(cast("list[str]", listed.get("sums", []))),
        prepositions=frozenset(cast("list[str]", listed["prepositions"])),
        measures_only=frozenset(cast("list[str]", listed["measures_only"])),
        round_only=frozenset(cast("list[str]", listed["round_only"])),
    )
