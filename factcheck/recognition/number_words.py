"""What single words say about numbers, per language: cardinals, scales, fractions, vague amounts.

It loads them from the lexicon and looks at one word at a time; it reads no phrase.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from typing import cast

from factcheck.recognition.fused import Fusion, below_hundred
from factcheck.recognition.phrases import Phrases
from factcheck.resources import lexicon


class Role(StrEnum):
    """What part a word plays in a number."""

    CARDINAL = "cardinal"
    SCALE = "scale"
    DOZEN = "dozen"
    FRACTION = "fraction"
    HALF = "half"
    SHARE = "share"
    ARTICLE = "article"
    ONE = "one"
    SEVERAL = "several"
    PLURAL = "plural"


@dataclass(frozen=True, slots=True)
class Entry:
    """A number word: its roles, its value, and for a vague word the least and the most it can mean."""

    roles: frozenset[Role]
    value: Fraction
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The number words of one language and the words that join them, as its lexicon lists them."""

    entries: Mapping[str, Entry]
    fusion: Fusion | None
    tens: frozenset[str]
    suffixes: Mapping[str, Fraction]
    money_suffixes: Mapping[str, Fraction]
    joints: frozenset[str]
    of: frozenset[str]
    only_with_of: frozenset[str]
    share_determiners: frozenset[str]
    minus: frozenset[str]
    decimal_words: frozenset[str]
    counting_before: frozenset[str]
    counting_after: frozenset[str]
    ones_before: frozenset[str]
    nouns_when_capital: frozenset[str]
    not_after: Mapping[str, frozenset[str]]
    ordinal_after: frozenset[str]
    ordinal_suffixes: frozenset[str]
    ordinal_dot: bool
    inner_hedges: Mapping[str, str]
    and_a_half: Phrases[None]
    ranges: Phrases[None]
    pairs: Phrases[None]
    between: Mapping[str, str]


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The number words of a language. Raises RuleError for a language without lexicon."""
    words = cast("dict[str, dict[str, object]]", lexicon(lang))["number_words"]
    not_after = cast("dict[str, list[str]]", words["not_after"])
    return Vocabulary(
        entries=_entries(words),
        fusion=_fusion(words),
        tens=frozenset(_numbers(words, "tens")),
        suffixes=_numbers(words, "suffixes"),
        money_suffixes=_numbers(words, "money_suffixes"),
        joints=_words(words, "and"),
        of=_words(words, "of"),
        only_with_of=_words(words, "only_with_of"),
        share_determiners=_words(words, "share_determiners"),
        minus=_words(words, "minus"),
        decimal_words=_words(words, "decimal_words"),
        counting_before=_words(words, "counting_before"),
        counting_after=_words(words, "counting_after"),
        ones_before=_words(words, "ones_before"),
        nouns_when_capital=_words(words, "nouns_when_capital"),
        not_after={word: frozenset(before) for word, before in not_after.items()},
        ordinal_after=_words(words, "ordinal_after"),
        ordinal_suffixes=_words(words, "ordinal_suffixes"),
        ordinal_dot=bool(words["ordinal_dot"]),
        inner_hedges=_inner_hedges(words),
        and_a_half=_phrases(words, "and_a_half"),
        ranges=_phrases(words, "ranges"),
        pairs=_phrases(words, "pairs"),
        between=cast("dict[str, str]", words["between"]),
    )


@lru_cache(maxsize=200_000)
def entry(word: str, lang: str) -> Entry | None:
    """What the word (in lower case) says about a number, None for any other word."""
    words = vocabulary(lang)
    listed = words.entries.get(word)
    if listed is not None or words.fusion is None:
        return listed
    value = words.fusion.cardinal(word)
    return None if value is None or value == 1 else Entry(frozenset({Role.CARDINAL}), value)


def spelled(word: str, lang: str) -> Fraction | None:
    """The number that opens a compound ("drei" in "dreistündig"), None if the word spells none."""
    words = vocabulary(lang)
    if words.fusion is not None:
        special = words.entries.get(word)
        value = words.fusion.cardinal(word)
        return special.value if value is None and special and Role.CARDINAL in special.roles else value
    found = words.entries.get(word)
    return found.value if found and found.roles & {Role.CARDINAL, Role.ONE, Role.HALF} else None


def _entries(words: Mapping[str, object]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for role, word, (value, low, high) in _rows(words):
        known = found.get(word, Entry(frozenset(), value))
        found[word] = Entry(known.roles | {role}, value, max(low, known.low), max(high, known.high))
    return found


_Row = tuple[Role, str, tuple[Fraction, Fraction, Fraction]]


def _rows(words: Mapping[str, object]) -> list[_Row]:
    """Every listed word with its role, its value and the least and most it can mean."""
    zero, articles = Fraction(0), _words(words, "articles") | _words(words, "ones")
    cardinals = {
        word: value
        for section in ("small", "inflected", "tens", "special")
        for word, value in _numbers(words, section).items()
        if value != 1
    }
    exact = [
        (Role.CARDINAL, cardinals),
        (Role.SCALE, _numbers(words, "scales")),
        (Role.FRACTION, _numbers(words, "fractions")),
        (Role.SHARE, _numbers(words, "shares")),
        (Role.DOZEN, dict.fromkeys(_words(words, "dozens"), Fraction(12))),
        (Role.HALF, dict.fromkeys(_words(words, "halves"), Fraction(1, 2))),
        (Role.ARTICLE, dict.fromkeys(articles - _words(words, "ones"), Fraction(1))),
        (Role.ONE, dict.fromkeys(_words(words, "ones"), Fraction(1))),
    ]
    rows: list[_Row] = [
        (role, word, (value, zero, zero)) for role, table in exact for word, value in table.items()
    ]
    several = cast("dict[str, list[int]]", words["several"])
    rows += [(Role.SEVERAL, w, (Fraction(1), Fraction(a), Fraction(b))) for w, (a, b) in several.items()]
    plurals = cast("dict[str, list[int]]", words["plurals"])
    rows += [(Role.PLURAL, w, (Fraction(n), Fraction(a), Fraction(b))) for w, (n, a, b) in plurals.items()]
    return rows


def _fusion(words: Mapping[str, object]) -> Fusion | None:
    marks = cast("dict[str, str]", words["fused"])
    if not marks:
        return None
    parts = _numbers(words, "fused_parts")
    table = below_hundred(_numbers(words, "small"), _numbers(words, "tens"), marks["and"])
    return Fusion(table, marks["and"], marks["hundred"], marks["thousand"], parts)


def _numbers(words: Mapping[str, object], section: str) -> dict[str, Fraction]:
    return {word: Fraction(value) for word, value in cast("dict[str, str]", words[section]).items()}


def _words(words: Mapping[str, object], section: str) -> frozenset[str]:
    return frozenset(cast("list[str]", words[section]))


def _phrases(words: Mapping[str, object], section: str) -> Phrases[None]:
    return Phrases.of((phrase, None) for phrase in cast("list[str]", words[section]))


def _inner_hedges(words: Mapping[str, object]) -> dict[str, str]:
    listed = cast("dict[str, list[str]]", words["inner_hedges"])
    return {word: manner for manner, found in listed.items() for word in found}
