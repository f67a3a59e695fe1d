"""Finds the unit that a number is printed with: before it ("$5"), after it, in one word with it, or shared.

It turns no number into a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.recognition import numbers
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.compounds import compound
from factcheck.recognition.number_words import Role, entry, vocabulary
from factcheck.recognition.tokens import Tokens, tokenise
from factcheck.recognition.units import Unit, Units, units

_LOOSE = frozenset({Form.VAGUE, Form.SEVERAL, Form.FRACTION})


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit, `first:stop` the tokens of both; a shared unit is not among them.

    `adjective` marks a unit that is an adjective ("dreistündig", "79-jährige").
    """

    amount: Amount
    unit: Unit | None
    first: int
    stop: int
    adjective: bool = False


@lru_cache(maxsize=8)
def measured(text: str, lang: str) -> tuple[Measured, ...]:
    """The numbers of a text in reading order, each with its unit if it has one."""
    tokens, found = tokenise(text), list[Measured]()
    for amount in reversed(numbers.amounts(text, lang)):
        own = _with_own_unit(tokens, amount, lang)
        following = found[-1] if found else None
        if own.unit is None and following is not None and _shares(tokens, amount, following, lang):
            own = Measured(amount, following.unit, amount.first, amount.stop)
        found.append(own)
    found += _in_one_word(tokens, lang)
    return tuple(_apart(sorted(found, key=lambda one: one.first)))


def _apart(found: list[Measured]) -> Iterator[Measured]:
    """Without those that begin inside the one before ("a quarter of an hour" holds "an hour")."""
    stop = 0
    for one in found:
        if one.first >= stop:
            yield one
            stop = one.stop


def _in_one_word(tokens: Tokens, lang: str) -> list[Measured]:
    """dreistündig, Siebenstunden-Flug."""
    found = []
    for index, word in enumerate(tokens.words):
        known = compound(word, lang)
        if known is not None and known.amount is not None:
            amount = replace(known.amount, first=index, stop=index + 1)
            found.append(Measured(amount, known.unit, index, index + 1, adjective=True))
    return found


def _with_own_unit(tokens: Tokens, amount: Amount, lang: str) -> Measured:
    table = units(lang)
    before = table.before.ending(tokens, amount.first)
    if before is not None:
        return Measured(amount, before[0], before[1], amount.stop)
    for at in _places(tokens, amount, table, lang):
        if amount.form is Form.ARTICLE and not tokens.letters(at):
            continue  # "a $5 note"
        after = table.after.starting(tokens, at)
        if after is not None and not (amount.tied and tokens.glued(after[1]) and tokens.letters(after[1])):
            return Measured(amount, after[0], amount.first, after[1])
    at = amount.stop + 1 if tokens.hyphened(amount.stop) else amount.stop
    known = compound(tokens.word(at), lang) if amount.tied else None
    if known is not None and known.amount is None:
        return Measured(amount, known.unit, amount.first, at + 1, adjective=True)
    return Measured(amount, None, amount.first, amount.stop)


def _places(tokens: Tokens, amount: Amount, table: Units, lang: str) -> Iterator[int]:
    """Where a unit may begin: right behind the number, or behind a hyphen, an adjective or an "of"."""
    at = amount.stop
    if tokens.hyphened(at):
        yield at + 1
        return
    yield at
    if tokens.word(at) in table.fillers:
        yield at + 1
    if amount.form in _LOOSE and tokens.word(at) in vocabulary(lang).of:
        article = entry(tokens.word(at + 1), lang)
        yield at + 2 if article is not None and Role.ARTICLE in article.roles else at + 1


def _shares(tokens: Tokens, amount: Amount, following: Measured, lang: str) -> bool:
    """As in von 3 auf 4 Prozent, 20 und 30 Euro."""
    if following.unit is None or following.first != following.amount.first or amount.form is Form.ARTICLE:
        return False
    link = vocabulary(lang).pairs.starting(tokens, amount.stop)
    return link is not None and link[1] == following.first and not amount.tied
