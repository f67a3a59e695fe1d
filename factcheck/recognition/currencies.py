"""The names, signs and codes of money, from the lexicon and the CLDR. It reads no text.

A name that several currencies share ("Kronen") has a dimension of its own and equals none by accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple, cast

from factcheck.recognition.unit_names import Unit

_BAR = "|"
_DOLLAR = "$"
_ENDING = "~"
_ENDINGS = ("e", "en", "er", "es", "em", "")
_ONE = Fraction(1)

Section = Mapping[str, object]
Named = tuple[str, Unit]


class Money(NamedTuple):
    """Units of money by what they are called after a number (`words` in any case, `signs`) and before it."""

    words: list[Named]
    signs: list[Named]
    before: list[Named]
    named_before: list[Named]
    by_code: Mapping[str, Unit]
    usual: Mapping[str, Unit]


def money(sections: Mapping[str, Section], shared: Mapping[str, Section]) -> Money:
    """The money of a language; `sections` are its lexicon, `shared` the tables of every language."""
    names = _names(sections)
    families = cast("Mapping[str, Mapping[str, list[str]]]", sections["money_families"])
    common = {word.casefold(): family for family, row in families.items() for word in row["words"]}
    codes = dict.fromkeys([*str(shared["currency_codes"]).split(), *names])
    by_code = {
        code: Unit(code, f"money:{code}", _ONE, family=_family(names.get(code, []), common)) for code in codes
    }
    by_family = {family: Unit(family, f"money:{family}", _ONE, family=family) for family in families}
    words = [
        (form, by_code[code]) for code, listed in names.items() for name in listed for form in _forms(name)
    ]
    words += [(word, by_family[family]) for family, row in families.items() for word in row["words"]]
    words += [(noun, by_code[code]) for noun, code in _bare(names, common, sections)]
    signs = list(_signs(by_code, by_family, shared))
    least = cast("Mapping[str, int]", sections["large_money"])
    words += [(sign, unit) for sign, unit in signs if _DOLLAR in sign and len(sign) > 1]
    return Money(
        words=[(word, _at_least(unit, least.get(word.casefold()))) for word, unit in words],
        signs=[*signs, *_codes(by_code, shared, "no_codes")],
        before=[*signs, *_codes(by_code, shared, "no_codes", "codes_only_after")],
        named_before=[(word, unit) for word, unit in words if " " in word or _DOLLAR in word],
        by_code=by_code | by_family,
        usual={family: by_code[str(row["usual"])] for family, row in families.items() if "usual" in row},
    )


def _names(sections: Mapping[str, Section]) -> dict[str, list[str]]:
    """The names of each currency, with "~" for the ending of an adjective."""
    listed = cast("Mapping[str, list[str]]", sections["money_names"])
    known = cast("Mapping[str, str]", sections["cldr_currencies"])
    return {code: [*known.get(code, "").split(_BAR), *listed.get(code, [])] for code in {**known, **listed}}


def _forms(name: str) -> Iterator[str]:
    """Kanadische, kanadischen Dollar; a hyphen may be printed as a space."""
    if not name:
        return
    for ending in _ENDINGS if _ENDING in name else ("",):
        yield name.replace(_ENDING, ending)
    if "-" in name:
        yield name.replace("-", " ")


def _family(names: Iterable[str], common: Mapping[str, str]) -> str:
    return next((common[noun] for name in names if (noun := _noun(name).casefold()) in common), "")


def _noun(name: str) -> str:
    return name.replace("-", " ").rpartition(" ")[2]


def _bare(
    names: Mapping[str, list[str]], common: Mapping[str, str], sections: Mapping[str, Section]
) -> Iterator[tuple[str, str]]:
    """The nouns that only one currency has: Forint, Baht."""
    ignored = {word.casefold() for word in cast("list[str]", sections["not_money"])}
    found: dict[str, set[str]] = {}
    for code, listed in names.items():
        for name in listed:
            found.setdefault(_noun(name), set()).add(code)
    for noun, codes in found.items():
        if len(codes) == 1 and noun and noun.casefold() not in ignored and noun.casefold() not in common:
            code = next(iter(codes))
            yield noun, code
            yield f"{noun}s", code


def _signs(
    by_code: Mapping[str, Unit], by_family: Mapping[str, Unit], shared: Mapping[str, Section]
) -> Iterator[Named]:
    for section in ("currency_signs", "money_signs"):
        for sign, code in cast("Mapping[str, str]", shared[section]).items():
            yield sign, by_code[code]
    for sign, family in cast("Mapping[str, str]", shared["shared_money_signs"]).items():
        if family in by_family:
            yield sign, by_family[family]
    multiples = cast("Mapping[str, int]", shared["money_multiples"])
    for code in cast("Iterable[str]", shared["multiplied"]):
        unit = by_code.get(code) or by_code["EUR"]
        for letter, factor in multiples.items():
            yield letter + code, _multiple(unit, factor)


def _codes(by_code: Mapping[str, Unit], shared: Mapping[str, Section], *excluded: str) -> Iterator[Named]:
    ignored = {code for section in excluded for code in cast("Iterable[str]", shared[section])}
    return ((code, unit) for code, unit in by_code.items() if code not in ignored)


def _multiple(unit: Unit, factor: int) -> Unit:
    return Unit(unit.code, unit.dimension, unit.factor, family=unit.family, times=Fraction(factor))


def _at_least(unit: Unit, least: int | None) -> Unit:
    if least is None:
        return unit
    return Unit(unit.code, unit.dimension, unit.factor, family=unit.family, least=Fraction(least))
