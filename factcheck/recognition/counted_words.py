"""Finds words that carry a count: "Sechsertreffen", "dreiköpfig", "Achtpunkteplan", "dreimal", "tenfold".

It looks at one word at a time and knows no units of measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple, cast

from factcheck.recognition.number_words import LONGEST, entry, spelled
from factcheck.recognition.tokens import Tokens
from factcheck.resources import lexicon

_SHORTEST = 6
_SHORTEST_REST = 3
_SHORTEST_NOUN = 4


def find(tokens: Tokens, lang: str) -> list[tuple[int, Fraction]]:
    """The words that carry a count, by token, each with its count."""
    known = {word: counted(word, lang) for word in tokens.distinct if len(word) >= _SHORTEST}
    carrying = {word: value for word, value in known.items() if value is not None}
    if not carrying:
        return []
    return [(index, carrying[word]) for index, word in enumerate(tokens.words) if word in carrying]


def every(word: str, lang: str) -> bool:
    """Whether the word makes an ordinal a share ("jeder fünfte")."""
    return word in _table(lang).every


@lru_cache(maxsize=200_000)
def counted(word: str, lang: str) -> Fraction | None:
    """The count in the word (in lower case), None for any other word."""
    table = _table(lang)
    if len(word) > LONGEST:
        return None
    if not word.startswith(table.starts) or word.startswith(table.excluded):
        return None
    found = _adjective(word, lang, table) or _noun(word, lang, table)
    number = found is not None and entry(word, lang) is not None  # "hunderterstel" is a part
    return None if number else found


def _adjective(word: str, lang: str, table: _Table) -> Fraction | None:
    """dreiköpfige, zweistöckigen, zehnfach, dreimal."""
    for stem in table.stems:
        head, found, ending = word.partition(stem)
        if found and ending in table.endings:
            return _plural(head, lang)
    return next((_plural(word.removesuffix(end), lang) for end in table.adverbs if word.endswith(end)), None)


def _noun(word: str, lang: str, table: _Table) -> Fraction | None:
    """Sechsertreffen, Viererkette, Achtpunkteplan, Zweidrittelmehrheit."""
    for rest, openings in ((_SHORTEST_NOUN, table.nouns), (_SHORTEST_REST, table.openings)):
        for opening in openings:
            for at in _places(word, opening, rest):
                value = _plural(word[:at], lang)
                if value is not None:
                    return value
    heads = (word.removesuffix(end) for end in table.majorities if word.endswith(end))
    shares = (spelled(head, lang) for head in heads)
    return next((share for share in shares if share is not None and share < 1), None)


def _places(word: str, opening: str, rest: int) -> Iterator[int]:
    """Where the opening stands in the word with at least `rest` letters after it."""
    at = word.find(opening)
    while 0 <= at <= len(word) - len(opening) - rest:
        yield at
        at = word.find(opening, at + 1)


def _plural(head: str, lang: str) -> Fraction | None:
    value = spelled(head, lang) if head else None
    return value if value is not None and value > 1 else None


class _Table(NamedTuple):
    stems: tuple[str, ...]
    endings: frozenset[str]
    adverbs: tuple[str, ...]
    openings: tuple[str, ...]
    nouns: tuple[str, ...]
    majorities: tuple[str, ...]
    excluded: tuple[str, ...]
    every: frozenset[str]
    starts: tuple[str, ...]


@cache
def _table(lang: str) -> _Table:
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang))["counted_words"]
    small = cast("dict[str, dict[str, dict[str, int]]]", lexicon(lang))["number_words"]
    starts = {*small["small"], *small["tens"], *small["special"], *listed["starts"]} - {"null"}
    return _Table(
        stems=tuple(listed["stems"]),
        endings=frozenset(listed["endings"]),
        adverbs=tuple(listed["adverbs"]),
        openings=tuple(listed["openings"]),
        nouns=tuple(listed["nouns"]),
        majorities=tuple(listed["majorities"]),
        excluded=tuple(listed["excluded"]),
        every=frozenset(cast("dict[str, dict[str, list[str]]]", lexicon(lang))["ordinals"]["every"]),
        starts=tuple(sorted(starts)),
    )
