"""Tells rates from amounts: "20 Euro pro Monat", "80 dollars a barrel", "30 µg/m³", "5 Euro je Aktie".

A rate has a dimension of its own, so that nobody compares it with a plain amount. It reads no numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition.measured import Measured
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.tokens import Tokens
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import TIME, measures, units
from factcheck.resources import lexicon

_AREA, _TEMPERATURE = "area", "temperature"
_ONE = Fraction(1)
_COUNT = Unit("", "count", _ONE)


def rated(tokens: Tokens, found: Measured, lang: str) -> Measured:
    """The number with the rate that the words after it make of its unit.

    Words for a time and for a noun ("im Monat", "je Aktie") stay outside the number's own words.
    """
    table, unit = _table(lang), found.unit
    if unit is None:
        return _density(tokens, found, table, lang)
    if unit.dimension in {TIME, _TEMPERATURE} or found.adjective:
        return found
    adverb = table.adverbs.starting(tokens, found.stop)
    if adverb is not None:
        return replace(found, unit=_quotient(unit, adverb[0]))
    word = tokens.word(found.stop)
    if word in table.signs:
        return _slashed(tokens, found, unit, lang)
    if word in table.words or word in table.before_units:
        return _per(tokens, found, unit, table, lang)
    return found


def _slashed(tokens: Tokens, found: Measured, unit: Unit, lang: str) -> Measured:
    """As in 20 €/Monat, 5 Euro/Person."""
    at = found.stop + 1
    if not tokens.glued(found.stop) or not tokens.glued(at) or not tokens.letters(at):
        return found
    below = units(lang).after.starting(tokens, at)
    if below is None:
        return replace(found, unit=_each(unit, tokens.word(at)), stop=at + 1)
    return replace(found, unit=_quotient(unit, below[0]), stop=below[1])


def _per(tokens: Tokens, found: Measured, unit: Unit, table: _Table, lang: str) -> Measured:
    at = found.stop + 1
    below = units(lang).after.starting(tokens, at)
    if below is not None:
        if tokens.word(below[1]) in table.not_before:
            return found  # "from 3.9% a year earlier"
        stop = found.stop if below[0].dimension == TIME else below[1]
        return replace(found, unit=_quotient(unit, below[0]), stop=stop)
    noun = tokens.word(at)
    named = noun in table.each if tokens.word(found.stop) in table.before_units else tokens.letters(at)
    return replace(found, unit=_each(unit, noun)) if named else found


def _density(tokens: Tokens, found: Measured, table: _Table, lang: str) -> Measured:
    """230 Einwohner pro Quadratkilometer."""
    at = found.stop
    if tokens.word(at) not in table.density or tokens.word(at + 1) not in table.words | table.signs:
        return found
    below = units(lang).after.starting(tokens, at + 2)
    if below is None or below[0].dimension != _AREA:
        return found
    return replace(found, unit=_quotient(_COUNT, below[0]), stop=below[1])


def _quotient(above: Unit, below: Unit) -> Unit:
    dimension = f"{above.dimension}/{below.dimension}"
    known = cast("Mapping[str, str]", measures()["quotients"]).get(dimension, dimension)
    return Unit(f"{above.code}/{below.code}", known, above.factor / below.factor, family=above.family)


def _each(above: Unit, noun: str) -> Unit:
    return Unit(f"{above.code}/{noun}", f"{above.dimension}/{noun}", above.factor, family=above.family)


class _Table(NamedTuple):
    words: frozenset[str]
    before_units: frozenset[str]
    each: frozenset[str]
    signs: frozenset[str]
    not_before: frozenset[str]
    adverbs: Phrases[Unit]
    density: frozenset[str]


@cache
def _table(lang: str) -> _Table:
    sections = cast("dict[str, dict[str, str]]", lexicon(lang))
    listed = cast("dict[str, list[str]]", sections["per"])
    by_code = units(lang).by_code
    return _Table(
        words=frozenset(listed["words"]),
        before_units=frozenset(listed["before_units"]),
        each=frozenset(listed["each"]),
        signs=frozenset(listed["signs"]),
        not_before=frozenset(listed["not_before"]),
        adverbs=Phrases.of((words, by_code[code]) for words, code in sections["per_time"].items()),
        density=frozenset(word.lower() for word in sections["density"]),
    )
