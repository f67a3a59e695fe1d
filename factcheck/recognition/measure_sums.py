"""Adds up parts that are printed one after another: "3 Euro 50", "15 Dollar und 20 Cent", "5 ft 2 in".

It reads no numbers and no units itself, and leaves lengths of time to the room of durations.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.measured import Measured
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.tokens import Tokens
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import TIME, units

_MONEY = "money:"
_COMMA = ","
_CENT = "c"
_PARTS = frozenset({Form.DIGITS, Form.WORDS, Form.ARTICLE})
_HUNDREDTH = Fraction(1, 100)
_HUNDRED = 100
_TWO_DIGITS = range(10, 100)
_INCHES = range(12)
_FOOT, _INCH = "ft", "in"
_WIDEST = 10
_CLOSING = frozenset({"", ".", ",", ";", "!", "?", ")", "\n", "“", "”", '"', "»", "«"})


class Sums(NamedTuple):
    """Adds the neighbours of one text."""

    tokens: Tokens
    lang: str

    def of(self, large: Measured, small: Measured, following: Measured | None) -> Measured | None:
        """Both as one amount, None where they are two; `following` is the next number of the text."""
        if not self._adjoining(large, small, following) or not _whole(large):
            return None
        if small.unit is None:
            return self._bare(large, small)
        unit = self._unit(large, small.unit, small.amount)
        if unit is None or unit.dimension == TIME:
            return None
        if unit.dimension.startswith(_MONEY):
            return _added(large, small, unit, _HUNDREDTH, small.stop)
        converted = replace(large, amount=_times(large, small.unit))
        return _added(converted, small, small.unit, Fraction(1), small.stop)

    def _adjoining(self, large: Measured, small: Measured, following: Measured | None) -> bool:
        if large.amount.form not in _PARTS or small.amount.form not in _PARTS or large.adjective:
            return False
        at = large.stop
        if small.first == at:
            return True
        if small.first != at + 1:
            return False
        link = self.tokens.word(at)
        return link in vocabulary(self.lang).joints or (
            link == _COMMA and self._listed(large, small, following)
        )

    def _listed(self, large: Measured, small: Measured, following: Measured | None) -> bool:
        """Three falling units with commas are one length, two are a list: "10 km, 8 m und 6 cm"."""
        sizes = [
            one.unit.factor for one in (large, small, following) if one is not None and one.unit is not None
        ]
        added = _COMMA in self.tokens.words[large.first : large.stop]
        near = following is not None and following.first <= small.stop + 1
        falling = len(sizes) > 2 and sizes[0] > sizes[1] > sizes[2]  # noqa: PLR2004 - three units
        return (near and falling) or added

    def _unit(self, large: Measured, small: Unit, amount: Amount) -> Unit | None:
        """The unit of the sum: that of the money, or the smaller of two measures."""
        unit = large.unit
        if unit is None or amount.value is None:
            return None
        if small.minor:
            named = units(self.lang).by_code.get(small.dimension.removeprefix(_MONEY), unit)
            fits = unit.dimension.startswith(_MONEY) and not unit.minor and amount.size < _HUNDRED
            return (named if small.factor == _HUNDREDTH else unit) if fits else None
        if unit.dimension != small.dimension or unit.dimension.startswith(_MONEY) or unit.offset:
            return None
        ratio = unit.factor / small.factor
        limit = 1 if ratio.denominator == 1 and str(ratio).strip("0") == "1" else _WIDEST
        return small if ratio > 1 and amount.size < ratio * limit else None

    def _bare(self, large: Measured, small: Measured) -> Measured | None:
        """The cents of "3 Euro 50" and "7$ 80c", the inches of "6 ft 2"."""
        unit, stop = large.unit, small.stop
        if unit is None or unit.minor or large.before or not self._closed(large, small):
            return None
        if unit.code == _FOOT and small.first == large.stop and small.amount.value in _INCHES:
            inch = units(self.lang).by_code[_INCH]
            return _added(replace(large, amount=_times(large, inch)), small, inch, Fraction(1), stop)
        if not unit.dimension.startswith(_MONEY) or small.amount.value not in _TWO_DIGITS:
            return None
        return _added(large, small, unit, _HUNDREDTH, stop + self._cent(small))

    def _closed(self, large: Measured, small: Measured) -> bool:
        """Whether nothing that could be counted follows the part."""
        tokens, stop = self.tokens, small.stop + self._cent(small)
        if small.amount.step != 1 or small.amount.form is Form.ARTICLE:
            return False
        between = vocabulary(self.lang).between
        return tokens.word(stop) in _CLOSING and tokens.word(large.first - 1) not in between

    def _cent(self, small: Measured) -> int:
        return int(self.tokens.printed(small.stop) == _CENT and self.tokens.glued(small.stop))


def _whole(one: Measured) -> bool:
    value = one.amount.value
    return one.unit is not None and value is not None and value.denominator == 1 and one.amount.scale == 1


def _times(one: Measured, unit: Unit) -> Amount:
    """The number in another unit of its dimension."""
    factor = one.unit.factor / unit.factor if one.unit is not None else Fraction(1)
    return one.amount.times(factor, one.amount.stop)


def _added(large: Measured, small: Measured, unit: Unit, part: Fraction, stop: int) -> Measured:
    """The sum in `unit`; the smaller number counts `part` of it each."""
    sign = -1 if large.amount.size < 0 else 1
    value = large.amount.size + sign * small.amount.size * part
    amount = Amount(large.amount.first, stop, value, step=small.amount.step * part, form=Form.DIGITS)
    return Measured(amount, unit, large.first, stop)
