"""Reads words that carry number and unit in one: "dreistündig", "Siebenstundenflug", "zwanzigprozentig".

It looks at one word at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple, cast

from factcheck.recognition.amounts import Amount, Form, vague
from factcheck.recognition.number_words import spelled
from factcheck.recognition.units import TIME, Unit, units
from factcheck.resources import lexicon


class Compound(NamedTuple):
    """A word's unit and the number in it; `amount` is None where the number stands before the word."""

    unit: Unit
    amount: Amount | None


@lru_cache(maxsize=200_000)
def compound(word: str, lang: str) -> Compound | None:
    """What the word (in lower case) measures, None for any other word."""
    table = _table(lang)
    if word in table.long:
        unit = table.long[word]
        return Compound(unit, vague(0, 1, Fraction(2), unit.several))
    if word in table.one_long:
        return Compound(table.one_long[word], Amount(0, 1, Fraction(1)))
    if word in table.excluded:
        return None
    return _adjective(word, lang, table) or _opening(word, lang, table)


def _adjective(word: str, lang: str, table: _Table) -> Compound | None:
    """dreistündigen, mehrwöchige, halbstündig, and the bare "stündigen" of "24-stündigen"."""
    for stem, unit in table.stems.items():
        head, found, ending = word.partition(stem)
        if found and ending in table.endings:
            amount = _head(head, unit, lang, table)
            return Compound(unit, amount) if amount is not None or not head else None
    return None


def _head(head: str, unit: Unit, lang: str, table: _Table) -> Amount | None:
    if head in table.several and unit.dimension == TIME:
        return vague(0, 1, Fraction(2), unit.several)
    part = table.parts.get(head)
    if part is not None:
        return Amount(0, 1, part, step=part if part == 1 else part / 2)
    value = spelled(head, lang) if head else None
    return None if value is None else Amount(0, 1, value, step=Fraction(1, value.denominator))


def _opening(word: str, lang: str, table: _Table) -> Compound | None:
    """Siebenstunden-Flug, Sechstagerennen."""
    for opening, unit in table.openings.items():
        head, found, rest = word.partition(opening)
        if rest in table.names:
            return None  # "Zehnjahreshoch"
        value = spelled(head, lang) if found and head else None
        if value is not None and value >= 1:
            return Compound(unit, Amount(0, 1, value, form=Form.WORDS))
    return None


class _Table(NamedTuple):
    stems: Mapping[str, Unit]
    openings: Mapping[str, Unit]
    long: Mapping[str, Unit]
    one_long: Mapping[str, Unit]
    endings: frozenset[str]
    several: frozenset[str]
    parts: Mapping[str, Fraction]
    excluded: frozenset[str]
    names: frozenset[str]


@cache
def _table(lang: str) -> _Table:
    sections = cast("dict[str, dict[str, dict[str, object]]]", lexicon(lang))
    listed = {code: row for rows in sections["units"].values() for code, row in rows.items()}
    rows = cast("dict[str, dict[str, list[str]]]", {**listed, **sections["durations"]})
    by_code, words = units(lang).by_code, cast("dict[str, list[str]]", sections["duration_words"])
    stems, openings, long, one_long = (
        {word: by_code[code] for code, row in rows.items() for word in row.get(section, [])}
        for section in ("stems", "opening", "long", "one_long")
    )
    return _Table(
        stems,
        openings,
        {word + ending: unit for word, unit in long.items() for ending in words["endings"]},
        one_long,
        frozenset(words["endings"]),
        frozenset(words["several"]),
        {head: Fraction(part) for head, part in cast("dict[str, str]", words["parts"]).items()},
        frozenset(words["not_compounds"]),
        frozenset(name.lower() for name in words["names_after"]),
    )
