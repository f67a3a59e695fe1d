"""Compares the offices that two texts give one person. Whether both mean one person is decided before.

Reasons: "same-office", "other-office" (compatible: nobody has only one), "exclusive-offices" (conflict),
"former-and-current", "spelled-differently" (conflicts), "held-then" (compatible: "then-President"),
"another-person" (incomparable). Details: "person", "one_office", "other_office"; of another spelling
"person", "other_person".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast

from factcheck import resources
from factcheck.comparison.names import same_person, spelling_variant
from factcheck.model import Agreement, Verdict
from factcheck.values import Person, Role


def compare(one: Role, other: Role) -> Verdict:
    """How two offices of one person relate; raises RuleError when a lexicon lacks its exclusive offices."""
    if not same_person(one.person, other.person):
        return _of_two_names(one.person, other.person)
    reason, agreement = _relation(one, other)
    details = (("person", one.person.name), ("one_office", one.printed), ("other_office", other.printed))
    return Verdict(agreement, reason, details)


def _of_two_names(one: Person, other: Person) -> Verdict:
    """Two people, or one whose name is spelled in two ways; accents alone are a matter of house style."""
    if not spelling_variant(one, other):
        return Verdict(Agreement.INCOMPARABLE, "another-person")
    names = (("person", one.name), ("other_person", other.name))
    return Verdict(Agreement.CONFLICT, "spelled-differently", names)


def _relation(one: Role, other: Role) -> tuple[str, Agreement]:
    """How two offices of the same person relate."""
    if one.office == other.office and one.former == other.former:
        return "same-office", Agreement.SAME
    if one.office == other.office:
        then = _held_then(one) or _held_then(other)
        return ("held-then", Agreement.COMPATIBLE) if then else ("former-and-current", Agreement.CONFLICT)
    if not one.former and not other.former and _are_exclusive(one.office, other.office):
        return "exclusive-offices", Agreement.CONFLICT
    return "other-office", Agreement.COMPATIBLE


def _held_then(role: Role) -> bool:
    """Whether the words only say that the person held the office at the time told of ("damaliger")."""
    words = role.printed.lower().replace("-", " ").split()
    return any(word.startswith(stem) for word in words for stem in _then_words())


@cache
def _then_words() -> tuple[str, ...]:
    return tuple(str(word) for word in _sections("then_words"))


def _are_exclusive(one: str, other: str) -> bool:
    return any(one in line and other in line for line in _lines())


@cache
def _lines() -> tuple[frozenset[str], ...]:
    """The sets of offices of which nobody holds two, of all languages."""
    lines = cast("list[Sequence[str]]", _sections("exclusive_offices"))
    return tuple(frozenset(str(code) for code in line) for line in lines)


def _sections(name: str) -> list[object]:
    """One section of every language's lexicon, one after the other."""
    return [
        line
        for lang in resources.languages()
        for line in cast("Sequence[object]", resources.lexicon(lang)[name])
    ]
