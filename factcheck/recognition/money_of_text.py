"""Decides what the common name of several currencies means in a text: "Dollar" beside "kanadische Dollar".

The news say "Dollar" for that of the United States; where a text names another of the family as well, the
bare name stays open and is compared with no currency.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.recognition.measured import Measured
from factcheck.recognition.units import units


def settled(found: Iterable[Measured], lang: str) -> list[Measured]:
    """The measured numbers of one whole text, common names of money replaced by the usual currency."""
    measured, usual = list(found), units(lang).usual
    named = {_base(one) for one in measured if one.unit is not None and one.unit.family in usual}
    for family in usual:
        others = {code for code in named if code != family and units(lang).by_code[code].family == family}
        if family in named and others <= {usual[family].code}:
            measured = [_as_usual(one, family, lang) for one in measured]
    return measured


def _base(one: Measured) -> str:
    """The code of the unit without what it is counted by."""
    return "" if one.unit is None else one.unit.code.partition("/")[0]


def _as_usual(one: Measured, family: str, lang: str) -> Measured:
    if one.unit is None or _base(one) != family:
        return one
    unit, usual = one.unit, units(lang).usual[family]
    code = usual.code + unit.code.removeprefix(family)
    dimension = usual.dimension + unit.dimension.removeprefix(f"money:{family}")
    return replace(one, unit=replace(unit, code=code, dimension=dimension))
