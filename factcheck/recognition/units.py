"""The units of measure and of time that the lexicon of a language lists. It reads no text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import cast

from factcheck.recognition.phrases import Phrases
from factcheck.resources import lexicon

TIME = "time"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: (number + `offset`) * `factor` is the number in the base unit of the dimension.

    `several` is how many of a unit of time are too many for "several".
    """

    code: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)
    several: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Units:
    """All units of a language by the words that name them after and before a number."""

    after: Phrases[Unit]
    before: Phrases[Unit]
    by_code: Mapping[str, Unit]
    fillers: frozenset[str]


@cache
def units(lang: str) -> Units:
    """The units of a language, those of time included. Raises RuleError for a language without lexicon."""
    sections = cast("dict[str, dict[str, dict[str, dict[str, object]]]]", lexicon(lang))
    rows = [
        (_unit(code, dimension, row), row)
        for dimension, listed in sections["units"].items()
        for code, row in listed.items()
    ] + [(_time_unit(code, row), row) for code, row in sections["durations"].items()]
    fillers = cast("list[str]", sections["duration_words"]["fillers"])
    return Units(
        after=Phrases.of((word, unit) for unit, row in rows for word in _words(row, "words")),
        before=Phrases.of((word, unit) for unit, row in rows for word in _words(row, "before")),
        by_code={unit.code: unit for unit, _ in rows},
        fillers=frozenset(fillers),
    )


def _unit(code: str, dimension: str, row: Mapping[str, object]) -> Unit:
    return Unit(code, dimension, _fraction(row["factor"]), _fraction(row.get("offset", 0)))


def _time_unit(code: str, row: Mapping[str, object]) -> Unit:
    return Unit(code, TIME, _fraction(row["seconds"]), several=_fraction(row["several"]))


def _fraction(printed: object) -> Fraction:
    return Fraction(str(printed))


def _words(row: Mapping[str, object], section: str) -> list[str]:
    return cast("list[str]", row.get(section, []))
