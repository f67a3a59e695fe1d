"""Reads shares told as two numbers: "one in five", "1 over 20". It reads no fraction of one word."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_groups import summed
from factcheck.recognition.number_words import Role, entry, vocabulary
from factcheck.recognition.tokens import Tokens

_MOST_IN = 10
_YEARS = range(1900, 2100)


def among(tokens: Tokens, found: Amount, lang: str) -> Amount | None:
    """The number before "in" or "over" as a share of the number after it, None where it is none."""
    words, link = vocabulary(lang), tokens.word(found.stop)
    if link not in words.among and link not in words.over:
        return None
    whole = _whole(tokens, found.stop + 1, lang)
    if whole is None or found.form not in {Form.DIGITS, Form.WORDS} or found.size.denominator != 1:
        return None
    if not 0 < found.size < whole.size or whole.size in _YEARS:
        return None
    counted = tokens.letters(whole.stop)
    if link in words.over:
        fits = not counted and not tokens.hyphened(whole.stop)
    else:
        rate = tokens.word(whole.stop) in words.not_among or tokens.word(whole.stop) in {"-", ":", "%", "/"}
        fits = found.size < _MOST_IN and not rate
    return found.fraction(1 / whole.size, whole.stop) if fits else None


def _whole(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The whole number that begins at the token `index`."""
    word = tokens.word(index)
    if word.isdecimal() and len(word) <= len("10000"):
        return Amount(index, index + 1, Fraction(int(word)))
    known = entry(word, lang)
    if known is None or known.value.denominator != 1:
        return None
    if known.roles & {Role.ONE, Role.ARTICLE}:
        whole = summed(tokens, Amount(index, index + 1, Fraction(1)), lang)
        return whole if whole.stop > index + 1 and whole.form is Form.WORDS else None
    if Role.CARDINAL not in known.roles:
        return None
    whole = summed(tokens, Amount(index, index + 1, known.value), lang)
    return None if whole.form is Form.ORDINAL else replace(whole, scale=Fraction(1))
