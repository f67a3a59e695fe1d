"""Tells whether two functions that texts give one person at one table are really two. It knows no person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

from factcheck import resources

_CHANGES = frozenset({"designated", "acting", "deputy"})


def another(one: str, other: str) -> bool:
    """Whether both are known codes of which neither is the other in general words ("minister").

    Offices that people hold beside another, such as the chair of a party, are not another function. Raises
    RuleError when a lexicon is missing.
    """
    first, second = (frozenset(code.split("_")) for code in (one, other))
    nested = first <= second or second <= first
    return not nested and _tells(one) and _tells(other)


def _tells(code: str) -> bool:
    parts = code.split("_")
    while parts[0] in _CHANGES and len(parts) > 1:
        parts = parts[1:]
    bare = "_".join(parts)
    return bare in _known() and bare not in _beside_others()


@cache
def _known() -> frozenset[str]:
    """The codes of offices and functions of all languages."""
    return frozenset(code for section in ("offices", "unnamed_functions") for code in _all(section))


@cache
def _beside_others() -> frozenset[str]:
    return frozenset(_all("offices_beside_others"))


def _all(section: str) -> Iterable[str]:
    """One section of every language's lexicon: the codes that it lists or explains."""
    lexicons = (resources.lexicon(lang) for lang in resources.languages())
    return (
        str(code)
        for lexicon in lexicons
        for code in cast("Mapping[str, object] | list[str]", lexicon[section])
    )
