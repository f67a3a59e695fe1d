"""Finds numbers that count by themselves: fractions of nothing named, and numbers inside words.

"ein Siebtel", "3/4", "jeder fünfte", "Sechsertreffen", "10-Punkte-Plan", "six-member". Units are not its job:
where a quantity stands, the quantity wins.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.model import Kind
from factcheck.readings import Sighted
from factcheck.recognition import counted_words, numbers
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.precision import Manner, hedge, interval
from factcheck.recognition.tokens import Tokens, tokenise
from factcheck.recognition.units import TIME, units
from factcheck.values import Quantity

_PERCENT = 100
_WHOLE = frozenset({Form.DIGITS, Form.WORDS})
_LONE_LETTER = 1


def find(text: str, lang: str) -> list[Sighted]:
    """The bare numbers of a text in reading order; fractions are shares of an unnamed whole."""
    tokens = tokenise(text)
    amounts = numbers.amounts(text, lang)
    found = [_fraction(tokens, one, lang) for one in amounts if _divides(tokens, one)]
    found += [
        _count(tokens, one) for one in amounts if one.form in _WHOLE and _in_a_compound(tokens, one, lang)
    ]
    found += [_share(tokens, one, lang) for one in numbers.ranks(text, lang) if _every(tokens, one, lang)]
    found += [_inside(tokens, index, value) for index, value in counted_words.find(tokens, lang)]
    return sorted(found, key=lambda one: one.start)


def _divides(tokens: Tokens, amount: Amount) -> bool:
    """3/4, ein Siebtel; not 1/2a, which is a house."""
    return amount.form is Form.FRACTION and (not amount.tied or tokens.hyphened(amount.stop))


def _fraction(tokens: Tokens, amount: Amount, lang: str) -> Sighted:
    hedged = hedge(tokens, amount, amount.stop, lang, measure=False)
    allowed = interval(amount.as_share(), hedged.manner, continuous=True).scaled(_PERCENT)
    value = Quantity(amount.value, "fraction", "share", allowed, hedged.modifier)
    return Sighted(tokens.starts[hedged.first], tokens.ends[hedged.stop - 1], Kind.NUMBER, value)


def _count(tokens: Tokens, amount: Amount) -> Sighted:
    allowed = interval(amount, Manner.PLAIN, continuous=False)
    value = Quantity(amount.value, "", "count", allowed)
    return Sighted(tokens.starts[amount.first], tokens.ends[amount.stop - 1], Kind.NUMBER, value)


def _inside(tokens: Tokens, index: int, value: Fraction) -> Sighted:
    return _count(tokens, Amount(index, index + 1, value))


def _in_a_compound(tokens: Tokens, amount: Amount, lang: str) -> bool:
    """10-Punkte-Plan, six-member, 12-köpfig; not 3-D, and not 52-Wochen-Hoch, a length or the name of one."""
    word = amount.stop + 1
    if not amount.tied or not tokens.hyphened(amount.stop) or len(tokens.word(word)) <= _LONE_LETTER:
        return False
    unit = units(lang).after.starting(tokens, word)
    return unit is None or unit[0].dimension != TIME


def _every(tokens: Tokens, amount: Amount, lang: str) -> bool:
    """Jeder fünfte Deutsche, every third woman; "jeden dritten Tag" is a set of days and wins."""
    return counted_words.every(tokens.word(amount.first - 1), lang) and amount.size > 1


def _share(tokens: Tokens, amount: Amount, lang: str) -> Sighted:
    part = Amount(amount.first - 1, amount.stop, Fraction(1)).fraction(1 / amount.size, amount.stop)
    return _fraction(tokens, replace(part, form=Form.FRACTION), lang)
