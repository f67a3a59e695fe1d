"""A quotation as folded words, with what matters about each: sentence ends, negations, numbers, names.

It compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

import simplemma

from factcheck import resources
from factcheck.values import Quotation

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[.!?]+|…|[,;:–—]")
_END = re.compile(r"[.!?]$")
_ELLIPSIS = ("...", "…")
_MOST_WORDS = 1000


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed and folded; `ends` and `pauses` say that a sentence or a clause ends after it."""

    printed: str
    folded: str
    ends: bool = False
    pauses: bool = False
    trails_off: bool = False


@lru_cache(maxsize=10_000)
def words_of(quotation: Quotation) -> tuple[Word, ...]:
    """The words of a quotation without its marks, at most a thousand."""
    found: list[Word] = []
    for match in _TOKEN.finditer(quotation.words):
        token = match.group()
        if token[0].isalnum():
            found.append(Word(token, token.casefold().replace("’", "'")))
        elif found:
            found[-1] = _closed(found[-1], token)
    return tuple(found[:_MOST_WORDS])


def _closed(word: Word, mark: str) -> Word:
    trails_off = mark in _ELLIPSIS or mark.startswith("..") or word.trails_off
    ends = word.ends or (bool(_END.search(mark)) and not trails_off)
    return Word(word.printed, word.folded, ends, word.pauses or not ends, trails_off)


def is_negation(word: Word) -> bool:
    """Whether the word negates, in any language of the lexicon."""
    return word.folded in _lists().negations or word.folded.endswith("n't")


def is_restriction(words: Sequence[Word]) -> bool:
    """Whether a clause that begins with these words restricts the clause before."""
    if not words:
        return False
    lists = _lists()
    return words[0].folded in lists.restricting or any(
        tuple(word.folded for word in words[: len(phrase)]) == phrase for phrase in lists.restricting_phrases
    )


def number(word: Word) -> str | None:
    """The number a word says as digits, None for another word."""
    if word.folded[0].isdecimal():
        return word.folded.rstrip(".,")
    count = _lists().counts.get(word.folded)
    return None if count is None else str(count)


def is_name(word: Word) -> bool:
    """Whether the word is capitalised and a place, or in no German dictionary (which lists common nouns)."""
    if not word.printed[0].isupper() or word.printed == "I":
        return False
    return word.printed in _lists().places or not simplemma.is_known(word.printed, lang="de")


@dataclass(frozen=True, slots=True)
class _Lists:
    negations: frozenset[str]
    restricting: frozenset[str]
    restricting_phrases: tuple[tuple[str, ...], ...]
    counts: Mapping[str, int]
    places: frozenset[str]


@cache
def _lists() -> _Lists:
    """The word lists of all languages. Raises RuleError when a lexicon is missing."""
    restricting = frozenset(_all("restricting_words"))
    counts: dict[str, int] = {}
    for lang in resources.languages():
        section = cast("Mapping[object, int]", resources.lexicon(lang)["count_words"])
        counts.update({str(word).casefold(): number for word, number in section.items() if number > 1})
    return _Lists(
        negations=frozenset(_all("negations")),
        restricting=frozenset(word for word in restricting if "-" not in word),
        restricting_phrases=tuple(tuple(word.split("-")) for word in sorted(restricting) if "-" in word),
        counts=counts,
        places=frozenset(_all("places_not_people")),
    )


def _all(section: str) -> list[str]:
    return [
        str(word)
        for lang in resources.languages()
        for word in cast("Sequence[str]", resources.lexicon(lang)[section])
    ]
