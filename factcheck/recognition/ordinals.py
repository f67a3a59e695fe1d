"""Finds places in an order: the third, 21st, Ludwig XIV. It reads no dates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, cast

from factcheck.model import Kind
from factcheck.printed_values import Ordinal
from factcheck.readings import Sighted
from factcheck.recognition import numbers, regnal
from factcheck.recognition.amounts import Amount
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.tokens import Tokens, tokenise
from factcheck.resources import lexicon

_ADJECTIVES = ("e", "en", "er", "es", "em")
_LONGEST_DIGITS = 4
_LAST_DAY = 31


def find(text: str, lang: str) -> list[Sighted]:
    """The ordinals of a text in reading order; values are `Ordinal`s of kind ORDINAL."""
    tokens, table = tokenise(text), _table(lang)
    worded = [
        _sighted(tokens, amount)
        for amount in numbers.ranks(text, lang)
        if _ranks(tokens, amount, lang, table)
    ]
    return sorted([*worded, *regnal.find(tokens, lang)], key=lambda one: one.start)


def _sighted(tokens: Tokens, amount: Amount) -> Sighted:
    dotted = (
        tokens.numeral(amount.first) and tokens.word(amount.stop) == "." and amount.stop == amount.first + 1
    )
    stop = amount.stop + 1 if dotted else amount.stop
    return Sighted(
        tokens.starts[amount.first], tokens.ends[stop - 1], Kind.ORDINAL, Ordinal(int(amount.size))
    )


def _ranks(tokens: Tokens, amount: Amount, lang: str, table: _Table) -> bool:
    """Whether the words stand for a place in an order, and not for a share, a name or an idiom."""
    first, stop = amount.first, amount.stop
    if tokens.word(first - 1) in table.every or _named(tokens, amount, table):
        return False
    if tokens.numeral(first):
        return _digits_rank(tokens, amount, lang, table)
    word = tokens.word(first)
    if stop > first + 1:
        return True
    if word in table.also_verbs:
        return tokens.word(first - 1) in table.determiners
    if word in table.also_units and tokens.word(first - 1) in table.unit_before:
        return tokens.letters(stop) and tokens.word(stop) not in table.unit_after
    noun = tokens.capital(first) and not tokens.capital(stop)
    return not noun or tokens.word(first - 1) not in table.nouns_after.get(word, frozenset())


def _named(tokens: Tokens, amount: Amount, table: _Table) -> bool:
    """As in in erster Linie, at first, Erste Hilfe, First National Bank."""
    return _capital_name(tokens, amount, table) or any(
        table.idioms.starting(tokens, at) is not None and _covers(tokens, at, amount, table)
        for at in range(amount.first - 2, amount.first + 1)
        if at >= 0
    )


def _capital_name(tokens: Tokens, amount: Amount, table: _Table) -> bool:
    """As in First National Bank, Fifth Avenue."""
    capitals = tokens.capital(amount.first) and tokens.capital(amount.stop)
    return capitals and tokens.word(amount.stop) in table.names


def _covers(tokens: Tokens, at: int, amount: Amount, table: _Table) -> bool:
    found = table.idioms.starting(tokens, at)
    return found is not None and found[1] >= amount.stop


def _digits_rank(tokens: Tokens, amount: Amount, lang: str, table: _Table) -> bool:
    """21st, 4ter; with a full stop only between an article and a noun ("der 3. Tag")."""
    first, stop = amount.first, amount.stop
    if tokens.word(first + 1) in vocabulary(lang).ordinal_suffixes:
        return tokens.word(first + 2) not in table.streets
    if len(tokens.word(first)) > _LONGEST_DIGITS or not amount.size:
        return False
    if len(tokens.words) == stop - first + 1:
        return True
    if not _determined(tokens, first, lang, table):
        return False
    noun = stop + 1
    if tokens.letters(noun) and not tokens.capital(noun) and _place(tokens, amount, lang):
        return True
    if not tokens.capital(noun):
        noun = noun + 1 if tokens.word(noun).endswith(_ADJECTIVES) else _second(tokens, noun, lang)
    return tokens.letters(noun) and tokens.capital(noun) and tokens.word(noun) not in table.clubs


def _determined(tokens: Tokens, first: int, lang: str, table: _Table) -> bool:
    """Whether an article or "als" stands before the digits, their adjective or their first partner."""
    words, before = vocabulary(lang), tokens.word(first - 1)
    if before in words.joints and tokens.word(first - 2) == "." and tokens.numeral(first - 3):
        first, before = first - 3, tokens.word(first - 4)
    if before.endswith(_ADJECTIVES) and before not in words.ordinal_after | words.ordinal_as:
        before = tokens.word(first - 2)
    known = before in words.ordinal_after or before in words.ordinal_as
    return known and before not in table.never_after


def _place(tokens: Tokens, amount: Amount, lang: str) -> bool:
    """As in als 40. ins Ziel, vom 53. auf den 44. Rang: no noun follows, and no day is meant."""
    placed = tokens.word(amount.first - 1) in vocabulary(lang).ordinal_as
    return amount.size > _LAST_DAY or placed


def _second(tokens: Tokens, at: int, lang: str) -> int:
    """The noun after "und 3." in "der 2. und 3. Platz", -1 where there is none."""
    joined = tokens.word(at) in vocabulary(lang).joints and tokens.word(at + 1).isdecimal()
    return at + 3 if joined and tokens.word(at + 2) == "." else -1


class _Table(NamedTuple):
    every: frozenset[str]
    determiners: frozenset[str]
    also_verbs: frozenset[str]
    never_after: frozenset[str]
    also_units: frozenset[str]
    unit_before: frozenset[str]
    unit_after: frozenset[str]
    nouns_after: Mapping[str, frozenset[str]]
    clubs: frozenset[str]
    streets: frozenset[str]
    idioms: Phrases[None]
    names: frozenset[str]


@cache
def _table(lang: str) -> _Table:
    sections = cast("dict[str, dict[str, list[str]]]", lexicon(lang))
    listed, nouns = sections["ordinals"], sections["ordinal_nouns"]
    return _Table(
        every=frozenset(listed["every"]),
        determiners=frozenset(listed["determiners"]),
        also_verbs=frozenset(listed["also_verbs"]),
        never_after=frozenset(listed["never_after"]),
        also_units=frozenset(listed["also_units"]),
        unit_before=frozenset(listed["unit_before"]),
        unit_after=frozenset(listed["unit_after"]),
        clubs=frozenset(listed["clubs"]),
        streets=frozenset(listed["streets"]),
        nouns_after={word: frozenset(before) for word, before in nouns.items()},
        idioms=Phrases.of((phrase, None) for phrase in listed["idioms"]),
        names=frozenset(listed["names"]),
    )
