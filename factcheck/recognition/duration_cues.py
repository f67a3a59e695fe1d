"""Reads lengths of time that have no number: "den ganzen Tag", "seit Jahren", "week-long", "all day".

Words of one piece ("jahrelang") are compounds and read with the numbers.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.duration_clocks import seconds_sign
from factcheck.recognition.duration_words import DurationWords, duration_words
from factcheck.recognition.lengths import Length, counted, several
from factcheck.recognition.tokens import HYPHENS, Tokens

_LONGEST_ABBREVIATION = 3


def cued_lengths(tokens: Tokens, lang: str) -> list[Length]:
    """The lengths in a text that a word beside the unit makes one, and bare seconds ("9,81 s")."""
    words, found = duration_words(lang), list[Length]()
    triggers = words.triggers & tokens.distinct
    for index in [index for index, word in enumerate(tokens.words) if word in triggers]:
        length = _length(tokens, index, words)
        if length is not None and (not found or length.first >= found[-1].stop):
            found.append(length)
    return found


def _length(tokens: Tokens, index: int, words: DurationWords) -> Length | None:
    word = tokens.word(index)
    if word in words.second_signs:
        return seconds_sign(tokens, index, words)
    if word in words.long_endings and tokens.word(index - 1) in HYPHENS:
        return _long(tokens, index, words)
    if word in words.whole:
        return _whole(tokens, index, words)
    if word in words.several_before:
        return _several_after(tokens, index, words)
    return _several_before(tokens, index, words)


def _long(tokens: Tokens, index: int, words: DurationWords) -> Length | None:
    """week-long is one, weeks-long are several."""
    first = index - 2
    if not tokens.glued(index) or not tokens.glued(index - 1) or tokens.word(first - 1) in HYPHENS:
        return None
    one, many = words.single.get(tokens.word(first)), words.plural.get(tokens.word(first))
    if one is not None:
        return counted(Amount(first, index + 1, Fraction(1), form=Form.FRACTION), one)
    return None if many is None else several(first, index + 1, many)


def _whole(tokens: Tokens, index: int, words: DurationWords) -> Length | None:
    """As in den ganzen Tag, all day, full-year; not "das ganze Jahr 2023", "full year results"."""
    at = index + 1
    if tokens.word(at) in words.whole:
        return None
    at = at + 1 if tokens.hyphened(at) else at
    unit = words.single.get(tokens.word(at))
    tied = tokens.hyphened(at + 1) or (tokens.glued(at + 1) and tokens.letters(at + 1))
    if unit is None or tied or tokens.numeral(at + 1) or tokens.word(index - 1) in words.whole_not_after:
        return None
    if tokens.word(index) in words.whole_closing and tokens.letters(at + 1):
        return None
    return counted(Amount(index, at + 1, Fraction(1), form=Form.FRACTION), unit)


def _several_after(tokens: Tokens, index: int, words: DurationWords) -> Length | None:
    """As in seit Jahren, for decades, multi-day."""
    at, hyphened = index + 1, tokens.hyphened(index + 1)
    at = at + 1 if hyphened else at
    unit = words.plural.get(tokens.word(at))
    if hyphened and unit is None:
        unit = words.single.get(tokens.word(at))
    short = len(tokens.word(at)) <= _LONGEST_ABBREVIATION and not hyphened
    if unit is None or short or tokens.hyphened(at + 1):
        return None
    return several(index if hyphened else at, at + 1, unit)


def _several_before(tokens: Tokens, index: int, words: DurationWords) -> Length | None:
    """As in Tage lang, hours later."""
    at = index - 1
    unit = words.plural.get(tokens.word(at))
    loose = tokens.letters(at - 1) or tokens.begins_sentence(at)
    if unit is None or not loose or tokens.glued(index) or len(tokens.word(at)) <= _LONGEST_ABBREVIATION:
        return None
    return several(at, at + 1, unit)
