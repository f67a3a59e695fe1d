"""Reads words that hold a number and a unit of measure: "Fünfeuroschein", "Dreimeterbrett", "Zehnlitereimer".

It looks at one word at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple, cast

from factcheck.recognition.amounts import Amount
from factcheck.recognition.compounds import Compound
from factcheck.recognition.number_words import Role, spelled, vocabulary
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import units
from factcheck.resources import lexicon

_BEGINNING = 3


@lru_cache(maxsize=200_000)
def compound(word: str, lang: str) -> Compound | None:
    """What the word (in lower case) measures, None for any other word."""
    table = _table(lang)
    if word[:_BEGINNING] not in table.beginnings or word.startswith(table.names):
        return None
    for name, unit in table.inside.items():
        head, found, _ = word.partition(name)
        value = spelled(head, lang) if found and head else None
        if value is not None:
            return Compound(unit, Amount(0, 1, value, step=Fraction(1, value.denominator)))
    return None


class _Table(NamedTuple):
    """The units by their part of a compound; few words pass the `beginnings` of the number words."""

    inside: Mapping[str, Unit]
    beginnings: frozenset[str]
    names: tuple[str, ...]


@cache
def _table(lang: str) -> _Table:
    sections = cast("dict[str, dict[str, dict[str, dict[str, list[str]]]]]", lexicon(lang))
    by_code = units(lang).by_code
    inside = {
        word: by_code[code]
        for listed in sections["units"].values()
        for code, row in listed.items()
        for word in row.get("inside", [])
    }
    opening = {
        word[:_BEGINNING]
        for word, known in vocabulary(lang).entries.items()
        if known.roles & {Role.CARDINAL, Role.SCALE}
    }
    names = tuple(cast("list[str]", lexicon(lang)["measure_names"]))
    return _Table(inside, frozenset(opening if inside else ()), names)
