"""Tells the mark of inches from a quotation mark and reads heights in feet and inches: 32", 5'11", 5-foot-11.

It knows no other unit.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.measured import Measured
from factcheck.recognition.number_words import spelled
from factcheck.recognition.tokens import HYPHENS, Tokens, tokenise
from factcheck.recognition.units import units

QUOTE = '"'
_HEIGHT = re.compile(r"(\d{1,2})['’](\d{1,2})")
_MARKED = re.compile(r"['’](?<=\d['’])\d")
_FOOT, _INCH = "ft", "in"
_PER_FOOT = 12
_MARKS = frozenset({QUOTE, "″", "”"})


@lru_cache(maxsize=8)
def inch_marks(text: str) -> frozenset[int]:
    """The tokens of a text that are straight quotation marks right behind a number and close no quotation."""
    tokens, found, inside = tokenise(text), set[int](), False
    for index, word in enumerate(tokens.words):
        if word == "\n":
            inside = False
        elif word == QUOTE:
            if not inside and tokens.numeral(index - 1) and tokens.glued(index):
                found.add(index)
            else:
                inside = not inside
    return frozenset(found)


def heights(tokens: Tokens, lang: str) -> list[Measured]:
    """The heights of a text that are printed with marks for feet and inches."""
    if not _MARKED.search(tokens.text):
        return []
    found = []
    for index, word in enumerate(tokens.words):
        match = _HEIGHT.fullmatch(word) if word[0].isdecimal() else None
        marked = tokens.word(index + 1) in _MARKS and tokens.glued(index + 1)
        if match is not None and marked and int(match[2]) < _PER_FOOT:
            value = Fraction(int(match[1]) * _PER_FOOT + int(match[2]))
            amount = Amount(index, index + 2, value, form=Form.DIGITS)
            found.append(Measured(amount, units(lang).by_code[_INCH], index, index + 2))
    return found


def with_inches(tokens: Tokens, found: Measured, lang: str) -> Measured:
    """A number of feet with the inches behind a hyphen: "5-foot-11", "six-foot-four"."""
    amount, at = found.amount, found.stop + 1
    if found.unit is None or found.unit.code != _FOOT or not amount.tied or amount.value is None:
        return found
    if tokens.word(at - 1) not in HYPHENS or not tokens.glued(at - 1) or not tokens.glued(at):
        return found
    word = tokens.word(at)
    inches = Fraction(word) if word.isdecimal() else spelled(word, lang)
    if inches is None or inches >= _PER_FOOT:
        return found
    height = replace(amount, value=amount.value * _PER_FOOT + inches, stop=at + 1)
    return replace(found, amount=height, unit=units(lang).by_code[_INCH], stop=at + 1)
