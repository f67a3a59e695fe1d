"""What the words around a number do to its unit: degrees of an angle, pounds of weight, degrees below zero.

It finds no units itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.inch_marks import QUOTE, inch_marks
from factcheck.recognition.measured import Measured
from factcheck.recognition.number_words import Role, entry
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.tokens import HYPHENS, Tokens
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import units
from factcheck.resources import lexicon

_TEMPERATURE = "temperature"
_CELSIUS = "°C"
_REACH = 3
_QUARTERS = frozenset({Fraction(1, 4), Fraction(3, 4)})


def allowed(tokens: Tokens, amount: Amount, unit: Unit, stop: int, lang: str) -> bool:
    """Whether the word before the token `stop` measures the number here.

    An article counts "ein Kilometer", not "eine Bar"; a short sign needs a number that names nothing.
    """
    sign = tokens.word(stop - 1)
    if sign == QUOTE:
        return stop - 1 in inch_marks(tokens.text)
    alone = stop - 1 == amount.stop + int(tokens.hyphened(amount.stop))
    if alone and sign in _table(lang).of_quarters and amount.value not in _QUARTERS:
        return False  # "a quarter point", but "twelve points"
    needed = _table(lang).needs.get(sign) if stop - amount.stop == 1 else None
    if needed is not None:
        glued = tokens.glued(stop - 1) and not _capital_letter(tokens, stop)
        before = tokens.word(amount.first - 1)
        return glued or before in needed.before or tokens.word(stop) in needed.after
    if amount.form is Form.ARTICLE:
        lettered = all(tokens.letters(at) or tokens.hyphened(at) for at in range(amount.stop, stop))
        return lettered and (bool(amount.manner) or _article_counts(tokens, amount, unit, stop, lang))
    return not _capital_letter(tokens, stop) or _names_nothing(tokens, amount, stop)


def _article_counts(tokens: Tokens, amount: Amount, unit: Unit, stop: int, lang: str) -> bool:
    known = entry(tokens.word(amount.first), lang)
    if known is not None and Role.ONE in known.roles:
        return True
    return unit.code not in _table(lang).no_article and not tokens.hyphened(stop)


def _capital_letter(tokens: Tokens, stop: int) -> bool:
    letter = tokens.printed(stop - 1)
    return len(letter) == 1 and letter.isupper() and tokens.word(stop - 2) not in {"°", "º"}


def _names_nothing(tokens: Tokens, amount: Amount, stop: int) -> bool:
    """As in 15 C; not "Halle 4 F", "5 C 12" or "20 F-Phantom"."""
    if not tokens.numeral(amount.stop - 1) or tokens.numeral(stop) or tokens.hyphened(stop):
        return False
    before = amount.first - 1
    return not (tokens.capital(before) and tokens.letters(before)) or tokens.begins_sentence(before)


def turned(tokens: Tokens, amount: Amount, unit: Unit, stop: int, lang: str) -> Measured:
    """The number with its unit as the neighbours of both have it."""
    turn = _table(lang).turns.get(unit.code)
    if turn is not None and amount.scale == 1 and _turns(tokens, amount, stop, turn):
        unit = turn.to
    found = Measured(amount, unit, amount.first, stop)
    return below_zero(tokens, found, lang) if unit.dimension == _TEMPERATURE else found


def below_zero(tokens: Tokens, found: Measured, lang: str) -> Measured:
    """As in 7 Grad unter null, 92 unterm Gefrierpunkt, 5 Grad über null."""
    table, amount = _table(lang), found.amount
    below = table.below_zero.starting(tokens, found.stop)
    if below is not None and amount.value is not None and not amount.tied:
        if found.unit is None and below[1] == found.stop + 1:
            return found  # "7 minus" alone is no temperature
        unit = found.unit or units(lang).by_code[_CELSIUS]
        return replace(found, amount=replace(amount, value=-abs(amount.value)), unit=unit, stop=below[1])
    above = table.above_zero.starting(tokens, found.stop) if found.unit is not None else None
    return found if above is None else replace(found, stop=above[1])


def _turns(tokens: Tokens, amount: Amount, stop: int, turn: _Turn) -> bool:
    after = tokens.word(stop + 1) if tokens.hyphened(stop) else tokens.word(stop)
    if after in turn.after:
        return True
    if turn.tied and tokens.word(stop - 2) in HYPHENS and amount.tied:
        return True
    return any(tokens.word(amount.first - back) in turn.before for back in range(1, _REACH + 1))


class _Turn(NamedTuple):
    to: Unit
    after: frozenset[str]
    before: frozenset[str]
    tied: bool


class _Need(NamedTuple):
    """One of these words stands after a sign or before its number, unless it is glued to the number."""

    after: frozenset[str]
    before: frozenset[str]


class _Table(NamedTuple):
    turns: Mapping[str, _Turn]
    below_zero: Phrases[None]
    above_zero: Phrases[None]
    no_article: frozenset[str]
    needs: Mapping[str, _Need]
    of_quarters: frozenset[str]


@cache
def _table(lang: str) -> _Table:
    sections = cast("dict[str, list[str]]", lexicon(lang))
    turns = cast("dict[str, dict[str, list[str]]]", sections["unit_turns"])
    needs = cast("dict[str, dict[str, list[str]]]", sections["unit_needs"])
    return _Table(
        turns={code: _turn(row, lang) for code, row in turns.items()},
        below_zero=Phrases.of((phrase, None) for phrase in sections["below_zero"]),
        above_zero=Phrases.of((phrase, None) for phrase in sections["above_zero"]),
        no_article=frozenset(sections["no_article"]),
        needs={sign: _Need(frozenset(row["after"]), frozenset(row["before"])) for sign, row in needs.items()},
        of_quarters=frozenset(sections["of_quarters"]),
    )


def _turn(row: Mapping[str, list[str]], lang: str) -> _Turn:
    after, before = (frozenset(word.lower() for word in row[name]) for name in ("after", "before"))
    return _Turn(units(lang).by_code[str(row["to"])], after, before, tied=bool(row.get("tied")))
