"""Joins two neighbouring numbers into a range ("10 bis 15", "zwischen 3 und 4", "455–475")."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.tokens import HYPHENS, Tokens

_DASHES = HYPHENS | {"–", "—"}
_ENDS = frozenset({Form.DIGITS, Form.WORDS, Form.FRACTION})


def joined(tokens: Tokens, found: list[Amount], lang: str) -> list[Amount]:
    """The numbers in reading order, pairs that make a range joined; a falling pair of digits is a score."""
    result: list[Amount] = []
    for amount in found:
        before = result[-1] if result else None
        if before is None or not _connected(tokens, before, amount, lang):
            result.append(amount)
            continue
        result.pop()
        whole = _range(tokens, before, amount, lang)
        if whole is not None:
            result.append(whole)
        elif not _dashed(tokens, before, amount):
            result += [before, amount]
    return result


def _connected(tokens: Tokens, low: Amount, high: Amount, lang: str) -> bool:
    if low.form not in _ENDS | {Form.ARTICLE} or high.form not in _ENDS:
        return False
    if low.tied:
        fits = high.tied or _fused_scale(tokens, high, lang) is not None
        return fits and tokens.suspended(low.stop) and _linked(tokens, low.stop + 1, high, lang)
    return _dashed(tokens, low, high) or _worded(tokens, low, high, lang)


def _dashed(tokens: Tokens, low: Amount, high: Amount) -> bool:
    dash = tokens.word(low.stop) in _DASHES and high.first == low.stop + 1
    if not dash or not tokens.numeral(low.first) or not tokens.numeral(high.first):
        return False
    if tokens.glued(low.stop) and tokens.glued(high.first):
        return True
    return _spaced(tokens, low, high)


def _spaced(tokens: Tokens, low: Amount, high: Amount) -> bool:
    """As in 10 - 15 Minuten; not in a row of numbers, and only where the second is larger."""
    rising = low.value is not None and high.value is not None and low.value < high.value
    alone = tokens.word(low.first - 1) not in _DASHES and tokens.word(high.stop) not in _DASHES
    return rising and alone and tokens.letters(high.stop)


def _worded(tokens: Tokens, low: Amount, high: Amount, lang: str) -> bool:
    words = vocabulary(lang)
    if words.between.get(tokens.word(low.first - 1)) == tokens.word(low.stop):
        begins = begins_at(tokens, low.stop + 1, high.first, lang)
        return begins or _linked(tokens, low.stop, high, lang)
    return _linked(tokens, low.stop, high, lang)


def _linked(tokens: Tokens, index: int, high: Amount, lang: str) -> bool:
    link = vocabulary(lang).ranges.starting(tokens, index)
    return link is not None and begins_at(tokens, link[1], high.first, lang)


def begins_at(tokens: Tokens, index: int, first: int, lang: str) -> bool:
    """Whether a number whose first token is `first` begins at `index`, perhaps with a plus sign."""
    if index == first:
        return True
    tied = tokens.letters(index) or tokens.glued(first)
    return index + 1 == first and tied and tokens.word(index) in vocabulary(lang).plus


def _fused_scale(tokens: Tokens, high: Amount, lang: str) -> int | None:
    """What "dreihundert" in "zwei- bis dreihundert" multiplies the number before it with."""
    fusion, word = vocabulary(lang).fusion, tokens.word(high.first)
    if fusion is None or high.stop != high.first + 1:
        return None
    scales = {fusion.hundred: 100, fusion.thousand: 1000}
    return next((scale for end, scale in scales.items() if word.endswith(end) and word != end), None)


def _range(tokens: Tokens, low: Amount, high: Amount, lang: str) -> Amount | None:
    low = _sharing_scale(tokens, low, high, lang)
    if low.value is None or high.value is None or low.value >= high.value:
        return None
    low = replace(low, form=Form.WORDS) if low.form is Form.ARTICLE else low
    lead = vocabulary(lang).between.get(tokens.word(low.first - 1)) == tokens.word(low.stop)
    first = low.first - 1 if lead else low.first
    return Amount(first, high.stop, None, form=Form.RANGE, ends=(low, high), tied=high.tied)


def _sharing_scale(tokens: Tokens, low: Amount, high: Amount, lang: str) -> Amount:
    """The lower end times the scale that is only printed with the upper one ("drei bis vier Millionen")."""
    fused = _fused_scale(tokens, high, lang) if low.tied and not high.tied else None
    if fused is not None:
        return low.times(Fraction(fused), low.stop)
    return scaled_alike(low, high)


def scaled_alike(low: Amount, high: Amount) -> Amount:
    """The lower end times the scale of the upper one, unless it has its own or is no smaller without."""
    shared = high.scale > 1 and low.scale == 1 and low.size < high.size / high.scale
    return low.times(high.scale, low.stop) if shared else low
