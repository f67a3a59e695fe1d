"""Finds the numbers a text prints, in digits and in words, with the place they are printed to.

It knows neither units nor hedges, and it leaves out names with digits (Boeing 747) and ordinals.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from factcheck.recognition import doubles, ranges
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_phrases import amount_at
from factcheck.recognition.number_words import entry, vocabulary
from factcheck.recognition.tokens import Tokens, tokenise
from factcheck.values import Interval

_BETWEEN_SIGNS = frozenset({"or", "oder", "/"})
_SIGNS = frozenset("-\u2212\u2013")
_COUNTING = frozenset({Form.DIGITS, Form.WORDS, Form.FRACTION, Form.VAGUE, Form.RANGE})


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start:end` (code points) of a text.

    `step` is the place of its last printed digit. `value` is None for a vague number, which has `bounds`,
    and for a range, which has two `ends`.
    """

    start: int
    end: int
    value: Fraction | None
    step: Fraction
    form: Form
    bounds: Interval | None = None
    ends: tuple[Number, ...] = ()


def find(text: str, lang: str, *, article: bool = False) -> list[Number]:
    """The numbers in a text, in reading order; with `article` also a bare "ein", "a" or "one" as 1."""
    tokens = tokenise(text)
    forms = _COUNTING | {Form.ARTICLE} if article else _COUNTING
    return [_number(tokens, amount) for amount in amounts(text, lang) if amount.form in forms]


@lru_cache(maxsize=8)
def amounts(text: str, lang: str) -> tuple[Amount, ...]:
    """Everything in a text that can be a number once a unit or a noun follows it, by token."""
    tokens = tokenise(text)
    found = [amount for amount in _scanned(text, lang) if amount.form is not Form.ORDINAL]
    return tuple(doubles.single(tokens, ranges.joined(tokens, found, lang)))


def ranks(text: str, lang: str) -> list[Amount]:
    """Everything in a text that is printed like a place in an order, by token."""
    return [amount for amount in _scanned(text, lang) if amount.form is Form.ORDINAL]


@lru_cache(maxsize=8)
def _scanned(text: str, lang: str) -> tuple[Amount, ...]:
    tokens, found, stop = tokenise(text), list[Amount](), 0
    for index in _candidates(tokens, lang):
        amount = amount_at(tokens, index, lang) if index >= stop else None
        if amount is not None:
            found.append(_signed(tokens, amount, lang))
            stop = amount.stop
    return tuple(found)


def _candidates(tokens: Tokens, lang: str) -> list[int]:
    known = {word for word in tokens.distinct if word[0].isdecimal() or entry(word, lang) is not None}
    return [index for index, word in enumerate(tokens.words) if word in known]


def _signed(tokens: Tokens, amount: Amount, lang: str) -> Amount:
    """As in minus 5, -5, −0,3."""
    if amount.value is None or amount.form not in {Form.DIGITS, Form.WORDS, Form.FRACTION}:
        return amount
    before = amount.first - 1
    if tokens.numeral(before - 1):
        return amount
    sign = tokens.word(before) in _SIGNS and tokens.glued(amount.first) and not tokens.glued(before)
    if tokens.word(before) in vocabulary(lang).minus and tokens.word(before - 1) in _BETWEEN_SIGNS:
        return amount  # "plus or minus 3", "plus/minus 3"
    if sign or tokens.word(before) in vocabulary(lang).minus:
        return replace(amount, first=before, value=-amount.value)
    return amount


def _number(tokens: Tokens, amount: Amount) -> Number:
    ends = tuple(_number(tokens, end) for end in amount.ends)
    start, end = tokens.starts[amount.first], tokens.ends[amount.stop - 1]
    return Number(start, end, amount.value, amount.step, amount.form, amount.bounds, ends)
