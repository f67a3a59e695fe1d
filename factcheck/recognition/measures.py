"""Finds the unit that a number is printed with: before it ("$5"), after it, in one word with it, or shared.

It turns no number into a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import cast

from factcheck.recognition import inch_marks, joined_measures, measure_words, numbers, unit_turns
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.compounds import compound
from factcheck.recognition.measured import Measured
from factcheck.recognition.number_words import Role, entry, vocabulary
from factcheck.recognition.tokens import HYPHENS, Tokens, tokenise
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import Units, units
from factcheck.resources import lexicon

__all__ = ["Measured", "measured"]

_LOOSE = frozenset({Form.VAGUE, Form.SEVERAL, Form.FRACTION})
_MONEY = "money:"
_THOUSAND = 1000
_SIGNS = HYPHENS | {"\u2212", "\u2013"}


@lru_cache(maxsize=8)
def measured(text: str, lang: str) -> tuple[Measured, ...]:
    """The numbers of a text in reading order, each with its unit if it has one."""
    tokens, found = tokenise(text), list[Measured]()
    for amount in reversed(numbers.amounts(text, lang)):
        own = _with_own_unit(tokens, amount, lang)
        following = found[-1] if found else None
        if own.unit is None and following is not None and _shares(tokens, amount, following, lang):
            own = Measured(_scaled_alike(amount, following.amount), following.unit, amount.first, amount.stop)
        found.append(own)
    found += _in_one_word(tokens, lang)
    found += inch_marks.heights(tokens, lang)
    found.sort(key=lambda one: one.first)
    return tuple(joined_measures.joined(tokens, list(_apart(found)), lang))


def _apart(found: list[Measured]) -> Iterator[Measured]:
    """Without those that begin inside the one before ("a quarter of an hour" holds "an hour")."""
    stop = 0
    for one in found:
        if one.first >= stop:
            yield one
            stop = one.stop


def _in_one_word(tokens: Tokens, lang: str) -> list[Measured]:
    """dreistündig, Siebenstunden-Flug, Fünfeuroschein."""
    carrying = {word for word in tokens.distinct if _carried(word, lang) is not None}
    found = []
    for index, word in enumerate(tokens.words) if carrying else ():
        known = _carried(word, lang) if word in carrying else None
        if known is not None:
            amount, unit = known
            own = replace(amount, first=index, stop=index + 1)
            found.append(Measured(own, unit, index, index + 1, adjective=True))
    return found


@lru_cache(maxsize=200_000)
def _carried(word: str, lang: str) -> tuple[Amount, Unit] | None:
    """The number and the unit that the word (in lower case) holds both."""
    known = compound(word, lang) or measure_words.compound(word, lang)
    return None if known is None or known.amount is None else (known.amount, known.unit)


def _with_own_unit(tokens: Tokens, amount: Amount, lang: str) -> Measured:
    table = units(lang)
    before = _before(tokens, amount, table)
    if before is not None:
        return before
    for at in _places(tokens, amount, table, lang):
        after = table.after.starting(tokens, at)
        if after is not None and _measures(tokens, amount, *after, lang):
            found = unit_turns.turned(tokens, _scaled(amount, after[0]), *_closed(tokens, at, after), lang)
            return inch_marks.with_inches(tokens, found, lang)
    at = amount.stop + 1 if tokens.hyphened(amount.stop) else amount.stop
    known = compound(tokens.word(at), lang) if amount.tied else None
    if known is not None and known.amount is None:
        return Measured(amount, known.unit, amount.first, at + 1, adjective=True)
    return unit_turns.below_zero(tokens, Measured(amount, None, amount.first, amount.stop), lang)


def _before(tokens: Tokens, amount: Amount, table: Units) -> Measured | None:
    """A sign or a code before the number: $5, EUR 20, -$5, $-5."""
    first = amount.first
    if not tokens.numeral(first) and tokens.word(first) not in _SIGNS:
        return None
    minus = tokens.word(first - 1) in _SIGNS and tokens.glued(first) and tokens.glued(first - 1)
    found = table.before.ending(tokens, first - 1 if minus else first)
    if found is None:
        return None
    unit, start = found
    if tokens.numeral(start - 1) and not tokens.glued(first) and not _year_like(tokens, start - 1):
        return None  # "17 USD 25"
    if first - start > 1 and tokens.letters(first - 1) and _year_like(tokens, first):
        return None  # "in Swiss francs 2024"
    if tokens.glued(start) and (tokens.letters(start - 1) or tokens.numeral(start - 1)):
        return None  # the end of a longer name
    if tokens.word(start - 1) in _SIGNS and tokens.glued(start) and not tokens.glued(start - 1):
        minus, start = True, start - 1
    signed = _negative(amount) if minus else amount
    return Measured(_scaled(signed, unit), unit, start, amount.stop, before=True)


def _year_like(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    return word.isdecimal() and len(word) == len("2024") and word[:2] in {"18", "19", "20"}


def _negative(amount: Amount) -> Amount:
    return amount if amount.value is None else replace(amount, value=-abs(amount.value))


def _scaled(amount: Amount, unit: Unit) -> Amount:
    """The number as the unit's sign multiplies it: 120 MEUR."""
    return amount if unit.times == 1 else amount.times(unit.times, amount.stop)


def _measures(tokens: Tokens, amount: Amount, unit: Unit, stop: int, lang: str) -> bool:
    """Whether the word after the number is a unit here and no other word."""
    if amount.tied and tokens.glued(stop) and tokens.letters(stop):
        return False
    if _year_like(tokens, amount.first) and tokens.numeral(stop) and unit.dimension.startswith(_MONEY):
        return False  # "2023 EUR 15 Mio."
    if unit.least and amount.size < unit.least and not amount.bounds:
        return False
    return unit_turns.allowed(tokens, amount, unit, stop, lang)


def _closed(tokens: Tokens, at: int, after: tuple[Unit, int]) -> tuple[Unit, int]:
    """The unit with the bracket it stands in: 20 (kg)."""
    unit, stop = after
    bracketed = tokens.word(at - 1) == "(" and tokens.word(stop) == ")"
    return unit, stop + 1 if bracketed else stop


def _places(tokens: Tokens, amount: Amount, table: Units, lang: str) -> Iterator[int]:
    """Where a unit may begin: right behind the number, a hyphen, a bracket, an adjective or an "of"."""
    at = amount.stop
    if tokens.hyphened(at):
        yield at + 1
        return
    yield at
    if tokens.word(at) in table.fillers:
        yield at + 1
    if tokens.word(at) == "(" and tokens.word(at + 2) == ")":
        yield at + 1
    mixed = amount.form is Form.WORDS and amount.size.denominator > 1  # "one and a quarter of an hour"
    if (amount.form in _LOOSE or mixed) and tokens.word(at) in vocabulary(lang).of:
        article = entry(tokens.word(at + 1), lang)
        yield at + 2 if article is not None and Role.ARTICLE in article.roles else at + 1


def _shares(tokens: Tokens, amount: Amount, following: Measured, lang: str) -> bool:
    """As in von 3 auf 4 Prozent, 20 und 30 Euro."""
    if following.unit is None or following.first != following.amount.first or amount.form is Form.ARTICLE:
        return False
    if amount.form in {Form.FRACTION, Form.HALF} and tokens.word(amount.first - 1) in _changes(lang):
        return False  # "um ein Zehntel auf 0,9 Cent"
    link = vocabulary(lang).pairs.starting(tokens, amount.stop)
    return link is not None and link[1] == following.first and not amount.tied


def _scaled_alike(amount: Amount, following: Amount) -> Amount:
    """With the scale word of the number after it, as in von 98,6 auf 121,3 Millionen Euro."""
    scale = following.scale
    bare = amount.scale == 1 and amount.form in {Form.DIGITS, Form.WORDS} and amount.size < _THOUSAND
    return amount.times(scale, amount.stop) if bare and scale >= _THOUSAND else amount


@cache
def _changes(lang: str) -> frozenset[str]:
    """The words before the size of a change: "um", "by"."""
    return frozenset(cast("list[str]", lexicon(lang)["change_by"]))
