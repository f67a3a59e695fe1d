"""Reads the numbers that begin with digits, up to their last scale: 1.3bn, .5, 2 1/2, 10^6, 3,5 Mio.

It leaves out names, dates and clock times; an ordinal is marked as one.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from unicodedata import category

from factcheck.recognition import labels, numerals, shares
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_parts import decimals, fraction_of_scale, scaled, with_fraction
from factcheck.recognition.number_words import Role, entry, vocabulary
from factcheck.recognition.powers import raised
from factcheck.recognition.slashes import slashed
from factcheck.recognition.tokens import Tokens
from factcheck.recognition.units import units

_QUARTER = Fraction(1, 4)
_TWO_DIGITS = 10
_HUNDRED = 100
_LONG = 4
_ALONE = 2  # digits and a full stop are all there is
_SIGNS = frozenset("-\u2212\u2013(")
_NO_CENTS = frozenset("-\u2013\u2014")
_MONEY = "money:"
_NOUN_REACH = 2
_BEHIND_ORDINALS = frozenset("),;:-\u2013/")
_ADJECTIVES = ("e", "en", "er", "es", "em")
_BEFORE_ORDINALS = frozenset(",;(-\u2013/")


def printed_number(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The number whose first digits stand at the token `index`, None where they are a name or a date."""
    part = slashed(tokens, index, lang)
    if part is not None:
        return None if labels.labelled(tokens, index, lang) else fraction_of_scale(tokens, part, lang)
    mark = _leading_mark(tokens, index, lang)
    numeral = numerals.read(("0." if mark else "") + tokens.printed(index), lang, loose=mark)
    if numeral is None or (not mark and labels.is_name(tokens, index, lang)):
        return None
    first = index - 1 if mark else index
    found = Amount(first, index + 1, numeral.value, step=numeral.step, form=Form.DIGITS)
    if not mark and _ordinal(tokens, index, lang):
        suffixed = tokens.word(found.stop) in vocabulary(lang).ordinal_suffixes
        return replace(found, form=Form.ORDINAL, stop=found.stop + int(suffixed))
    if _short_date(tokens, index, lang):
        return None
    return _multiplied(tokens, found, lang)


def _multiplied(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """Digits with all that follows them and belongs to the number."""
    power = raised(tokens, found, lang)
    if power.stop > found.stop:
        return power
    found = _without_cents(tokens, found, lang)
    found = decimals(tokens, _suffixed(tokens, found, lang), lang)
    found = scaled(tokens, with_fraction(tokens, found, lang), lang)
    return shares.among(tokens, found, lang) or found


def _leading_mark(tokens: Tokens, index: int, lang: str) -> bool:
    """.5 and ,77: a decimal mark that no whole number stands before; not .22 caliber."""
    mark, before = tokens.word(index - 1), tokens.word(index - 2)
    if mark not in {".", ","} or not tokens.glued(index) or not tokens.word(index).isdecimal():
        return False
    if tokens.glued(index - 1) and before not in _SIGNS and category(before[:1]) != "Sc":
        return False
    if mark == "," and before[:1].isalnum():
        return False
    return not labels.calls(tokens, index + 1, lang)


def _ordinal(tokens: Tokens, index: int, lang: str) -> bool:
    """31st; and where a full stop marks ordinals, one that does not end the sentence: "am 3. Tag", (34.)."""
    words = vocabulary(lang)
    if tokens.glued(index + 1) and tokens.word(index + 1) in words.ordinal_suffixes:
        return True
    stopped = words.ordinal_dot and tokens.word(index + 1) == "." and tokens.glued(index + 1)
    if not stopped or not tokens.word(index).isdecimal():
        return False
    if len(tokens.words) == _ALONE:
        return True
    if not tokens.letters(index + 2):
        return tokens.glued(index + 2) and tokens.word(index + 2) in _BEHIND_ORDINALS
    return (
        not tokens.capital(index + 2)
        or tokens.word(index - 1) in words.ordinal_after
        or tokens.begins_sentence(index)
        or (tokens.word(index - 1) in _BEFORE_ORDINALS and len(tokens.word(index)) < _LONG)
        or _follows_ordinal(tokens, index)
        or _described(tokens, index, lang)
    )


def _described(tokens: Tokens, index: int, lang: str) -> bool:
    """As in die französische 4. Armee, als 35. Staat; not "die letzten 4. Dann", "mehr als 35. Dann"."""
    words, before = vocabulary(lang), tokens.word(index - 1)
    if tokens.word(index + 2) in words.ordinal_after:
        return False
    if before in words.ordinal_as:
        return tokens.word(index - 2) not in words.ordinal_not_as
    adjective = before.endswith(_ADJECTIVES) and not before.endswith(words.counted_adjectives)
    return adjective and tokens.letters(index - 1) and tokens.word(index - 2) in words.ordinal_after


def _follows_ordinal(tokens: Tokens, index: int) -> bool:
    """The second of "am 3. und 4. Tag"."""
    joined = tokens.letters(index - 1) and tokens.word(index - 2) == "."
    return joined and tokens.glued(index - 2) and tokens.word(index - 3).isdecimal()


def _short_date(tokens: Tokens, index: int, lang: str) -> bool:
    """29.8. with its closing full stop, where dates are written so; "$2.75." is none."""
    printed = tokens.word(index)
    stopped = tokens.word(index + 1) == "." and tokens.glued(index + 1) and vocabulary(lang).ordinal_dot
    return stopped and "." in printed and len(printed) <= len("29.08")


def _suffixed(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """A scale or a fraction glued to the digits: 1.3bn, $65K, 2½."""
    if not tokens.glued(found.stop):
        return found
    words, suffix = vocabulary(lang), tokens.word(found.stop)
    known = entry(suffix, lang)
    if known and Role.FRACTION in known.roles and not suffix.isalpha():
        return replace(found, value=found.size + known.value, step=_QUARTER, stop=found.stop + 1)
    kelvin = found.step < 1 and found.size >= _HUNDRED and tokens.printed(found.stop) == "K"
    factor = None if kelvin else words.suffixes.get(suffix)
    if factor is None and (found.step < 1 or found.size >= _TWO_DIGITS):
        factor = words.capital_suffixes.get(tokens.printed(found.stop))
    if factor is None and _counts_people(tokens, found, lang):
        factor = words.counted_suffixes.get(suffix)
    if factor is None and category(tokens.word(found.first - 1)[:1] or " ") == "Sc":
        factor = words.money_suffixes.get(suffix)
    return found if factor is None else found.times(factor, found.stop + 1)


def _counts_people(tokens: Tokens, found: Amount, lang: str) -> bool:
    """5m people, 3m of them: what follows the suffix can be counted and not measured."""
    nouns, behind = vocabulary(lang).suffix_nouns, found.stop + 1
    return any(nouns.starting(tokens, at) is not None for at in range(behind, behind + _NOUN_REACH))


def _without_cents(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """As in 39,- Euro, 5.– Franken."""
    at = found.stop
    if tokens.word(at) not in {",", "."} or tokens.word(at + 1) not in _NO_CENTS:
        return found
    if not tokens.glued(at) or not tokens.glued(at + 1):
        return found
    stop = at + 2
    while tokens.word(stop) in _NO_CENTS and stop < at + _LONG:
        stop += 1
    money = units(lang).after.starting(tokens, stop)
    return replace(found, stop=stop) if money and money[0].dimension.startswith(_MONEY) else found
