"""The units of measure, of money and of time that the lexicon of a language lists. It reads no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition import currencies
from factcheck.recognition.unit_names import Names, Unit
from factcheck.resources import folder, lexicon, read_yaml

__all__ = ["AGES", "TIME", "Unit", "Units", "measures", "scale", "units"]

TIME = "time"
_DAYS_PER_YEAR = Fraction(3652425, 10000)
AGES = {
    "year": Unit("years", "age", Fraction(1)),
    "month": Unit("months", "age", Fraction(1, 12)),
    "week": Unit("weeks", "age", 7 / _DAYS_PER_YEAR),
    "day": Unit("days", "age", 1 / _DAYS_PER_YEAR),
}
"""The units of ages by the unit of time that they are printed with."""
_HYPHEN = "-"
_BAR = "|"
_MICRO, _GREEK_MU = "µ", "μ"
_LEAST_FOLDED = 2

Row = Mapping[str, object]
Named = tuple[str, Unit]


class Units(NamedTuple):
    """All units of a language by the names that stand after and before a number.

    `usual` is the currency that the common name of a family means in a text that names no other.
    """

    after: Names
    before: Names
    by_code: Mapping[str, Unit]
    fillers: frozenset[str]
    usual: Mapping[str, Unit]


@cache
def measures() -> Mapping[str, Mapping[str, object]]:
    """The sections of rules/lexicon/measures.yaml and currencies.yaml, the same for every language."""
    place = folder("rules") / "lexicon"
    found = {}
    for name in ("measures.yaml", "currencies.yaml"):
        found.update(cast("dict[str, dict[str, object]]", read_yaml(place / name)))
    return found


@cache
def units(lang: str) -> Units:
    """The units of a language, those of time included. Raises RuleError for a language without lexicon."""
    sections = cast("dict[str, dict[str, object]]", lexicon(lang))
    words, signs = list[Named](), list[Named]()
    by_code = {}
    for unit, row in _rows(sections):
        by_code[unit.code] = unit
        words += [(word, unit) for word in _words(row, "words")]
        signs += [(sign, unit) for sign in _words(row, "signs")]
    ignored = frozenset(cast("list[str]", sections["not_units"]))
    money = currencies.money(sections, measures())
    by_code |= money.by_code
    words = [(form, unit) for word, unit in words if word not in ignored for form in _forms(word, sections)]
    signs = [(form, unit) for sign, unit in signs if sign not in ignored for form in _micro(sign)]
    fillers = cast("list[str]", sections["duration_words"]["fillers"])
    return Units(
        after=Names.of([*words, *money.words, *_folded(signs)], [*signs, *money.signs]),
        before=Names.of(money.named_before, money.before),
        by_code=by_code,
        fillers=frozenset(fillers),
        usual=money.usual,
    )


@cache
def scale(dimension: str, code: str, lang: str) -> tuple[Fraction, Fraction] | None:
    """Factor and offset that lead from the unit `code` to the base unit; None for a unit nobody knows."""
    above, slash, below = code.partition("/")
    known = {**units(lang).by_code, **{unit.code: unit for unit in AGES.values()}}
    if code in known and known[code].dimension == dimension:
        return known[code].factor, known[code].offset
    if not slash or (above and above not in known):
        return None
    counted = known[above].factor if above else Fraction(1)
    return counted / (known[below].factor if below in known else 1), Fraction(0)


def _rows(sections: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[Unit, Row]]:
    """Every unit that is not money, prefixed ones included, with its `words` and `signs`."""
    shared = cast("Mapping[str, Mapping[str, Row]]", measures()["measures"])
    listed = cast("Mapping[str, Mapping[str, Row]]", sections["units"])
    names = cast("Mapping[str, str]", sections["cldr_units"])
    for dimension in dict.fromkeys([*shared, *listed]):
        general, own = shared.get(dimension, {}), listed.get(dimension, {})
        rows = dict(_prefixed(general, own, sections))
        for code in own:
            rows.setdefault(code, {})
        for code, row in rows.items():
            special = own.get(code, {})
            unit = _unit(code, dimension, {**row, **special})
            words = [*_words(special, "words"), *_names(names, code), *_words(row, "words")]
            yield unit, {"words": words, "signs": [*_words(special, "signs"), *_words(row, "signs")]}
    for code, row in cast("Mapping[str, Row]", sections["durations"]).items():
        words = _words(row, "words")
        signs = [word for word in words if len(word) == 1]  # "h" is not "H"
        yield _time_unit(code, row), {"words": [word for word in words if len(word) > 1], "signs": signs}


def _prefixed(
    general: Mapping[str, Row],
    own: Mapping[str, Row],
    sections: Mapping[str, Mapping[str, object]],
) -> Iterator[tuple[str, Row]]:
    """The units of a dimension and, after each, those that its prefixes make: m, km, cm."""
    factors = measures()["unit_prefixes"]
    begins = cast("Mapping[str, str]", sections["unit_prefix_words"])
    names = cast("Mapping[str, str]", sections["cldr_units"])
    for code, row in general.items():
        yield code, row
        words = [*_names(names, code), *_words(own.get(code, {}), "words")]
        plain = [
            word for word in words if word[:1].isalpha() and word.replace("-", "").replace(" ", "").isalpha()
        ]
        signs = dict.fromkeys([code, *_words(row, "signs")])
        for prefix in _words(row, "prefixes"):
            factor = _fraction(row["factor"]) * _fraction(factors[prefix])
            made = [form for word in plain for form in _joined(begins[prefix], word)]
            yield prefix + code, {"factor": factor, "words": made, "signs": [prefix + sign for sign in signs]}


def _joined(begin: str, word: str) -> tuple[str, str]:
    """Kilometer and "Kilo Meter"."""
    return begin + word.lower(), f"{begin} {word}"


def _forms(word: str, sections: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    """The name, with a space for each hyphen, with a hyphen for each space, and with its first part apart."""
    yield word
    if _HYPHEN in word:
        yield word.replace(_HYPHEN, " ")
    if " " in word and word.replace(" ", "").isalpha():
        yield word.replace(" ", _HYPHEN)
    for part in cast("list[str]", sections["unit_parts"]):
        if word.lower().startswith(part):
            yield f"{part} {word[len(part) :]}"


def _micro(sign: str) -> tuple[str, ...]:
    """The sign with either of the two letters that are printed for micro."""
    return (sign, sign.replace(_MICRO, _GREEK_MU)) if sign.startswith(_MICRO) else (sign,)


def _folded(signs: list[Named]) -> list[Named]:
    """The signs whose letters tell the unit in any case: "KM/H", but not "mw"."""
    meanings: dict[str, set[str]] = {}
    for sign, unit in signs:
        meanings.setdefault(sign.lower(), set()).add(unit.code)
    return [
        (sign, unit)
        for sign, unit in signs
        if len(meanings[sign.lower()]) == 1
        and len(sign) >= _LEAST_FOLDED
        and sign[0].isalpha()
        and sign.isascii()
    ]


def _unit(code: str, dimension: str, row: Row) -> Unit:
    factor, offset = _fraction(row.get("factor", 1)), _fraction(row.get("offset", 0))
    return Unit(code, dimension, factor, offset, minor=bool(row.get("minor")))


def _time_unit(code: str, row: Row) -> Unit:
    several, loose = _fraction(row["several"]), _fraction(row.get("loose", 0))
    return Unit(code, TIME, _fraction(row["seconds"]), several=several, loose=loose)


def _fraction(printed: object) -> Fraction:
    return printed if isinstance(printed, Fraction) else Fraction(str(printed))


def _words(row: Row, section: str) -> list[str]:
    return cast("list[str]", row.get(section, []))


def _names(listed: Mapping[str, str], code: str) -> list[str]:
    return listed[code].split(_BAR) if code in listed else []
