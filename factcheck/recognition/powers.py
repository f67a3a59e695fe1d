"""Reads powers written in digits: 10^6, 2,5 × 10⁴, 1e10, 10 hoch 12. The base stands in digits."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.recognition.amounts import Amount
from factcheck.recognition.number_words import spelled, vocabulary
from factcheck.recognition.tokens import Tokens

_TIMES = frozenset("x×·")
_MINUS = frozenset("-\u2212")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_GREATEST = 60
_LONGEST_BASE = 6
_LARGEST = 10**30


def raised(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The number raised to the exponent or multiplied with the power of ten after it, if there is one."""
    at = found.stop
    if tokens.word(at) in _TIMES and tokens.word(at + 1) == "10":
        exponent = _exponent(tokens, at + 2, lang)
        return found if exponent is None else _scaled(found, *exponent)
    if tokens.word(at) == "e" and tokens.glued(at):
        exponent = _number(tokens, at + 1) if tokens.glued(at + 1) else None
        return found if exponent is None else _scaled(found, *exponent)
    exponent = _exponent(tokens, at, lang)
    if exponent is None or not found.size or tokens.ends[at - 1] - tokens.starts[found.first] > _LONGEST_BASE:
        return found
    value = found.size ** exponent[0]
    if not 1 / Fraction(_LARGEST) < abs(value) < _LARGEST:
        return found
    return replace(found, value=value, step=min(Fraction(1), value), stop=exponent[1])


def _scaled(found: Amount, power: int, stop: int) -> Amount:
    factor = Fraction(10) ** power
    return replace(found, value=found.size * factor, step=found.step * factor, stop=stop)


def _exponent(tokens: Tokens, at: int, lang: str) -> tuple[int, int] | None:
    """The exponent that a caret, raised digits or a word introduce, and the token after it."""
    if tokens.word(at) in vocabulary(lang).exponents:
        value = spelled(tokens.word(at + 1), lang)
        if value is not None and value.denominator == 1 and value <= _GREATEST:
            return int(value), at + 2
        return _number(tokens, at + 1)
    if not tokens.glued(at):
        return None
    if tokens.word(at) == "^":
        return _number(tokens, at + 1) if tokens.glued(at + 1) else None
    plain = tokens.word(at).translate(_RAISED)
    if plain == tokens.word(at) or tokens.word(at - 1) != "10":  # "45²" may point at a footnote
        return None
    plain = plain + tokens.word(at + 1).translate(_RAISED) if plain == "-" else plain
    stop = at + 2 if tokens.word(at) == "⁻" else at + 1
    return (int(plain), stop) if plain.lstrip("-").isdecimal() and abs(int(plain)) <= _GREATEST else None


def _number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The signed digits at the token `at`."""
    sign = -1 if tokens.word(at) in _MINUS and tokens.glued(at + 1) else 1
    at = at + 1 if sign < 0 or (tokens.word(at) == "+" and tokens.glued(at + 1)) else at
    digits = tokens.word(at)
    if not digits.isdecimal() or len(digits) > len(str(_GREATEST)) or int(digits) > _GREATEST:
        return None
    if tokens.glued(at + 1) and tokens.letters(at + 1):
        return None
    return sign * int(digits), at + 1
