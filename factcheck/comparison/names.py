"""Decides whether two names are one person's: surnames, given names, initials, aliases, romanisations.

It never measures how alike two names look: what is not equal by a known rule is different.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from factcheck import resources
from factcheck.values import Person

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'", "`": "'"}
)
_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_JOINERS = str.maketrans("", "", "-' .")


def full_name(printed: str) -> Person:
    """A person from a printed full name; the last word is the surname."""
    given, _, surname = printed.strip().rpartition(" ")
    return Person(surname, given)


def same_person(one: Person, other: Person) -> bool:
    """Whether both names can be one person's.

    Surnames must be equal but for case, accents, particles, a listed alias or a way of romanising; given
    names must be equal likewise, abbreviate each other, or be missing on one side.
    """
    return _same_surname(one.surname, other.surname) and _compatible_given(one.given, other.given)


def spelling_variant(one: Person, other: Person) -> bool:
    """Whether two printed names differ only in how a name is spelled ("Torsten", "Thorsten").

    The surnames are equal; doubled letters, th/t, ph/f, y/i, c/k, hyphens, apostrophes and accents differ.
    """
    if not one.given or not other.given or _keys(one.surname).isdisjoint(_keys(other.surname)):
        return False
    if one.name.translate(_UNDECOMPOSED) == other.name.translate(_UNDECOMPOSED):
        return False
    return not _sounds(one.given).isdisjoint(_sounds(other.given))


def _same_surname(one: str, other: str) -> bool:
    first, second = _without_particles(one), _without_particles(other)
    keys, others = _keys(first), _keys(second)
    if not keys.isdisjoint(others):
        return True
    return _listed_together(_aliases().surnames, keys, others) or _same_romanised(keys, others)


def _compatible_given(one: str, other: str) -> bool:
    """Whether neither given name contradicts the other, name by name from the first on."""
    first, second = _given_names(one), _given_names(other)
    return all(_same_given(a, b) for a, b in zip(first, second, strict=False))


def _given_names(given: str) -> list[str]:
    """The names and initials apart ("George H.W." is George, H and W)."""
    return given.replace("-", " ").replace(".", ". ").split()


def _same_given(one: str, other: str) -> bool:
    keys, others = _keys(one), _keys(other)
    if not keys.isdisjoint(others) or _listed_together(_aliases().given, keys, others):
        return True
    return any(_abbreviates(a, b) or _abbreviates(b, a) for a in keys for b in others)


def _abbreviates(short: str, long: str) -> bool:
    return len(short) == 1 and long.startswith(short)


def _without_particles(surname: str) -> str:
    words = surname.split()
    while len(words) > 1 and words[0].islower():
        words = words[1:]
    last = " ".join(words)
    return last.partition("-")[2] if last.startswith(("al-", "el-", "Al-", "El-")) else last


@lru_cache(maxsize=50_000)
def _keys(name: str) -> frozenset[str]:
    """The name without case, accents, hyphens, apostrophes and dots, umlauts also as two letters."""
    folded = name.casefold().translate(_UNDECOMPOSED)
    return frozenset(_plain(form) for form in (folded, folded.translate(_TRANSCRIBED)))


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_JOINERS)


def _sounds(given: str) -> frozenset[str]:
    """The keys of a given name with one spelling for each sound and no letter doubled."""
    found = set()
    for key in _keys(given):
        spelled = key
        for written, sound in _aliases().spellings:
            spelled = spelled.replace(written, sound)
        found.add("".join(b for a, b in zip(" " + spelled, spelled, strict=False) if a != b))
    return frozenset(found)


def _listed_together(groups: Iterable[frozenset[str]], one: frozenset[str], other: frozenset[str]) -> bool:
    return any(not group.isdisjoint(one) and not group.isdisjoint(other) for group in groups)


def _same_romanised(one: frozenset[str], other: frozenset[str]) -> bool:
    endings = _aliases().romanised_endings
    if not all(key.endswith(endings) for key in (*one, *other)):
        return False
    return not {_romanised(key) for key in one}.isdisjoint({_romanised(key) for key in other})


def _romanised(key: str) -> str:
    for written, sound in _aliases().romanisations:
        key = key.replace(written, sound)
    return key


@dataclass(frozen=True, slots=True)
class _Aliases:
    surnames: tuple[frozenset[str], ...]
    given: tuple[frozenset[str], ...]
    romanisations: tuple[tuple[str, str], ...]
    romanised_endings: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]


@cache
def _aliases() -> _Aliases:
    """The aliases of all languages. Raises RuleError when a lexicon lacks a section."""
    return _Aliases(
        surnames=tuple(_group(line) for line in _lines("surname_aliases")),
        given=tuple(_group(line) for line in _lines("given_name_aliases")),
        romanisations=tuple((line[0], line[1]) for line in _lines("romanisations")),
        romanised_endings=tuple(str(ending) for ending in _sections("romanised_endings")),
        spellings=tuple((line[0], line[1]) for line in _lines("spelling_pairs")),
    )


def _group(line: Sequence[str]) -> frozenset[str]:
    return frozenset(key for name in line for key in _keys(_without_particles(str(name))))


def _lines(name: str) -> list[Sequence[str]]:
    return [cast("Sequence[str]", line) for line in _sections(name)]


def _sections(name: str) -> list[object]:
    """One section of every language's lexicon, one after the other."""
    return [
        line
        for lang in resources.languages()
        for line in cast("Sequence[object]", resources.lexicon(lang).get(name, ()))
    ]
