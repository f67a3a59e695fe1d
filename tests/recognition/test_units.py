"""The tables of units: generated parts are fresh, factors are right, names find their unit."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import cast

import pint
import pytest

from factcheck.errors import RuleError
from factcheck.recognition.tokens import tokenise
from factcheck.recognition.unit_names import Names, Unit
from factcheck.recognition.units import measures, scale, units

generator = importlib.import_module("docs.lexicon")  # a script, no package of ours
REGISTRY: pint.UnitRegistry[float] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
PREFIXES = {
    "p": "pico",
    "n": "nano",
    "µ": "micro",
    "m": "milli",
    "c": "centi",
    "d": "deci",
    "h": "hecto",
    "k": "kilo",
    "M": "mega",
}
PREFIXES |= {"G": "giga", "T": "tera", "P": "peta", "E": "exa"}
BASES = {
    "share": "percent",
    "temperature": "degC",
    "volume": "meter**3",
    "length": "meter",
    "area": "meter**2",
}
BASES |= {
    "charge": "coulomb",
    "mass": "kilogram",
    "speed": "meter/second",
    "angle": "degree",
    "data": "byte",
    "data rate": "byte/second",
}
EXACT = 1e-12

Rows = Mapping[str, Mapping[str, Mapping[str, object]]]


def known_to_pint() -> list[tuple[str, str, str]]:
    """Dimension, code and pint's name of every unit that has one, prefixed ones included."""
    found = []
    for dimension, rows in cast("Rows", measures()["measures"]).items():
        for code, row in rows.items():
            if "pint" in row:
                name = str(row["pint"])
                found.append((dimension, code, name))
                prefixes = cast("list[str]", row.get("prefixes", []))
                found += [(dimension, prefix + code, PREFIXES[prefix] + name) for prefix in prefixes]
    return found


def base(dimension: str) -> str:
    """Pint's name of the base unit of a dimension: the listed one, or the unit whose factor is one."""
    if dimension in BASES:
        return BASES[dimension]
    rows = cast("Rows", measures()["measures"])[dimension]
    return next(str(row["pint"]) for row in rows.values() if row["factor"] == 1 and "pint" in row)


@pytest.mark.parametrize(("dimension", "code", "name"), known_to_pint())
def test_a_factor_is_that_of_pint(dimension: str, code: str, name: str) -> None:
    found = scale(dimension, code, "de")
    assert found is not None
    factor, offset = found
    expected = REGISTRY.Quantity(7.0, REGISTRY.parse_units(name)).to(base(dimension)).magnitude
    assert float((7 + offset) * factor) == pytest.approx(expected, rel=EXACT)


@pytest.mark.parametrize(
    "path", sorted(generator.files()), ids=lambda path: str(path.relative_to(generator.LEXICON))
)
def test_what_the_cldr_knows_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == generator.files()[path], "stale: run 'make lexicon'"


@pytest.mark.parametrize("lang", ["de", "en"])
def test_both_languages_know_the_same_units_alike(lang: str) -> None:
    known = units(lang).by_code
    for dimension, rows in cast("Rows", measures()["measures"]).items():
        for code in rows:
            assert known[code].dimension == dimension, code
    assert known["USD"].dimension == "money:USD"
    assert known["hour"].factor == 3600


@pytest.mark.parametrize(
    ("dimension", "code", "expected"),
    [
        ("length", "km", ("1000", "0")),
        ("temperature", "°F", ("5/9", "-32")),
        ("speed", "km/h", ("5/18", "0")),
        ("money:EUR/area", "EUR/m2", ("1", "0")),
        ("money:EUR/time", "EUR/day", ("1/86400", "0")),
        ("money:EUR/aktie", "EUR/aktie", ("1", "0")),
        ("count/area", "/km2", ("1/1000000", "0")),
        ("age", "months", ("1/12", "0")),
        ("length", "parasang", None),
        ("mass", "km", None),
        ("money:XYZ/time", "XYZ/day", None),
    ],
)
def test_a_scale_leads_to_the_base_unit(dimension: str, code: str, expected: tuple[str, str] | None) -> None:
    wanted = None if expected is None else tuple(map(Fraction, expected))
    assert scale(dimension, code, "de") == wanted


def test_a_language_without_lexicon_is_an_error() -> None:
    with pytest.raises(RuleError, match="no lexicon for 'xx'"):
        units("xx")


METRE, MILE, WATT = (Unit(code, "any", Fraction(1)) for code in ("m", "mi", "W"))
NAMES = Names.of(
    [("Meter", METRE), ("nautische Meile", MILE), ("US-Meile", MILE)], [("W", WATT), ("m/s", METRE)]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("METER lang", ("m", 1)),
        ("nautische Meile weit", ("mi", 2)),
        ("US-Meile", ("mi", 3)),
        ("US - Meile", None),
        ("W", ("W", 1)),
        ("w", None),
        ("m/s", ("m", 3)),
        ("m / s", None),
        ("nautische Karte", None),
        ("", None),
    ],
)
def test_names_match_words_in_any_case_and_signs_as_printed(text: str, found: tuple[str, int] | None) -> None:
    at_start = NAMES.starting(tokenise(text), 0)
    assert (None if at_start is None else (at_start[0].code, at_start[1])) == found


def test_names_are_also_found_backwards() -> None:
    tokens = tokenise("rund nautische Meile")
    assert NAMES.ending(tokens, 3) == (MILE, 1)
    assert NAMES.ending(tokens, 2) is None
    assert NAMES.ending(tokens, 0) is None


def test_of_two_meanings_the_first_given_stays() -> None:
    names = Names.of([("Grad", METRE), ("Grad", MILE)], [])
    assert names.starting(tokenise("Grad"), 0) == (METRE, 1)
