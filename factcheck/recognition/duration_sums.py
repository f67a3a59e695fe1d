"""Joins neighbouring lengths of time: "2 Stunden und 45 Minuten", "30 Minuten bis drei Stunden"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.recognition.amounts import Form
from factcheck.recognition.duration_words import DurationWords, duration_words
from factcheck.recognition.lengths import Length
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.precision import Manner
from factcheck.recognition.tokens import HYPHENS, Tokens

_LONGEST_STEP = 86_400  # from days to seconds
_LEAP_YEAR = 366
_SIXTY = 60
_PARTS = frozenset({Form.DIGITS, Form.WORDS, Form.ARTICLE})


def joined(tokens: Tokens, lengths: list[Length], lang: str) -> list[Length]:
    """The lengths in reading order, falling units added up and ranges closed; unsure ones are gone."""
    return _ranges(tokens, [one for one in _sums(tokens, lengths, lang) if one.sure], lang)


def _sums(tokens: Tokens, lengths: list[Length], lang: str) -> list[Length]:
    words, result = duration_words(lang), list[Length]()
    for length in lengths:
        before = result[-1] if result else None
        total = None if before is None else _sum(tokens, before, length, words, lang)
        if total is None:
            result.append(length)
        else:
            result[-1] = total
    return result


def _sum(tokens: Tokens, large: Length, small: Length, words: DurationWords, lang: str) -> Length | None:
    """A whole number of a unit and less than one more of it, in a smaller unit, right behind."""
    if large.spread is None or small.spread is None or large.adjective or small.adjective:
        return None
    if large.amount.size.denominator != 1 or not {large.amount.form, small.amount.form} <= _PARTS:
        return None
    ratio = large.unit.factor / small.unit.factor
    if not 1 < ratio <= _LONGEST_STEP or small.spread.value >= large.unit.factor or small.amount.manner:
        return None
    if not _adjoining(tokens, large, small, words, close=ratio <= _SIXTY or round(ratio) + 1 == _LEAP_YEAR):
        return None
    if tokens.word(large.first - 1) in vocabulary(lang).between:
        return None
    total = replace(small.spread, value=large.spread.value + small.spread.value, least=Fraction(0))
    return replace(large, stop=small.stop, unit=small.unit, spread=total, sure=True)


def _adjoining(tokens: Tokens, large: Length, small: Length, words: DurationWords, *, close: bool) -> bool:
    """Nothing, an "and", a comma or a hyphen between them; a comma only between counted neighbours."""
    gap = tokens.words[large.stop : small.first]
    if not gap or (len(gap) == 1 and gap[0] in words.joints):
        return True
    if len(gap) == 1 and gap[0] in HYPHENS:
        return tokens.glued(large.stop) and tokens.glued(small.first)
    listed = gap[0] == "," and (len(gap) == 1 or (len(gap) == 2 and gap[1] in words.joints))  # noqa: PLR2004
    return listed and close and Form.ARTICLE not in {large.amount.form, small.amount.form}


def _ranges(tokens: Tokens, lengths: list[Length], lang: str) -> list[Length]:
    result: list[Length] = []
    for length in lengths:
        first = _range_start(tokens, result[-1], length, lang) if result else None
        if first is None:
            result.append(length)
            continue
        low, high = result[-1].allowed(Manner.PLAIN), length.allowed(Manner.PLAIN)
        whole = replace(length.amount, first=first, form=Form.RANGE)
        result[-1] = replace(length, first=first, amount=whole, spread=None, bounds=low.spanning(high))
    return result


def _range_start(tokens: Tokens, low: Length, high: Length, lang: str) -> int | None:
    """Where "(zwischen) 30 Minuten und drei Stunden" begins, None where the two are no range."""
    if low.spread is None or high.spread is None or low.spread.value >= high.spread.value:
        return None
    between = vocabulary(lang).between.get(tokens.word(low.first - 1))
    if between is not None and tokens.word(low.stop) == between and high.first == low.stop + 1:
        return low.first - 1
    link = duration_words(lang).range_links.starting(tokens, low.stop)
    return low.first if link is not None and link[1] == high.first else None
