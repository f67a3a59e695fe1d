"""What single words say about numbers, per language: cardinals, ordinals, scales, fractions, vague amounts.

It loads them from the lexicon and looks at one word at a time; it reads no phrase.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple, cast

from factcheck.recognition.fused import Fusion, Ranks, below_hundred
from factcheck.recognition.phrases import Phrases
from factcheck.resources import lexicon

LONGEST = 80  # letters; no number below a million takes so many


class Role(StrEnum):
    """What part a word plays in a number."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    SCALE = "scale"
    DOZEN = "dozen"
    FRACTION = "fraction"
    HALF = "half"
    SHARE = "share"
    ARTICLE = "article"
    ONE = "one"
    SEVERAL = "several"
    PLURAL = "plural"


class Entry(NamedTuple):
    """A number word: its roles, its value, and for a vague word the least and the most it can mean.

    An ordinal has a `rank`, which differs from the value where the word is a denominator too ("fifth").
    """

    roles: frozenset[Role]
    value: Fraction
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    rank: Fraction = Fraction(0)


class Vocabulary(NamedTuple):
    """The number words of one language and the words that join them, as its lexicon lists them."""

    entries: Mapping[str, Entry]
    fusion: Fusion | None
    bare: frozenset[str]
    tens: frozenset[str]
    suffixes: Mapping[str, Fraction]
    money_suffixes: Mapping[str, Fraction]
    joints: frozenset[str]
    of: frozenset[str]
    only_with_of: frozenset[str]
    share_determiners: frozenset[str]
    minus: frozenset[str]
    plus: frozenset[str]
    decimal_words: frozenset[str]
    counting_before: frozenset[str]
    counting_after: frozenset[str]
    ones_before: frozenset[str]
    nouns_when_capital: frozenset[str]
    not_after: Mapping[str, frozenset[str]]
    only_after: Mapping[str, frozenset[str]]
    ordinal_after: frozenset[str]
    ordinal_as: frozenset[str]
    ordinal_not_as: frozenset[str]
    counted_adjectives: tuple[str, ...]
    ordinal_suffixes: frozenset[str]
    ordinal_dot: bool
    capital_suffixes: Mapping[str, Fraction]
    counted_suffixes: Mapping[str, Fraction]
    suffix_nouns: Phrases[None]
    more_endings: frozenset[str]
    scale_ranks: frozenset[Fraction]
    exponents: frozenset[str]
    zeros: frozenset[str]
    part_suffixes: frozenset[str]
    after_parts: frozenset[str]
    over: frozenset[str]
    among: frozenset[str]
    not_among: frozenset[str]
    not_before: Mapping[str, frozenset[str]]
    inner_hedges: Mapping[str, str]
    phrases: Phrases[Fraction]
    alone_scales: frozenset[str]
    and_a_half: Phrases[None]
    ranges: Phrases[None]
    pairs: Phrases[None]
    between: Mapping[str, str]


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The number words of a language. Raises RuleError for a language without lexicon."""
    words = cast("dict[str, dict[str, object]]", lexicon(lang))["number_words"]
    return Vocabulary(
        entries=_entries(words),
        fusion=_fusion(words),
        bare=frozenset(_numbers(words, "small")) | frozenset(_numbers(words, "scales")),
        tens=frozenset(_numbers(words, "tens")),
        suffixes=_numbers(words, "suffixes"),
        money_suffixes=_numbers(words, "money_suffixes"),
        joints=_words(words, "and"),
        of=_words(words, "of"),
        only_with_of=_words(words, "only_with_of"),
        share_determiners=_words(words, "share_determiners"),
        minus=_words(words, "minus"),
        plus=_words(words, "plus"),
        decimal_words=_words(words, "decimal_words"),
        counting_before=_words(words, "counting_before"),
        counting_after=_words(words, "counting_after"),
        ones_before=_words(words, "ones_before"),
        nouns_when_capital=_words(words, "nouns_when_capital"),
        not_after=_neighbours(words, "not_after"),
        only_after=_neighbours(words, "only_after"),
        ordinal_after=_words(words, "ordinal_after"),
        ordinal_as=_words(words, "ordinal_as"),
        ordinal_not_as=_words(words, "ordinal_not_as"),
        counted_adjectives=tuple(_words(words, "counted_adjectives")),
        ordinal_suffixes=_words(words, "ordinal_suffixes"),
        ordinal_dot=bool(words["ordinal_dot"]),
        capital_suffixes=_numbers(words, "capital_suffixes"),
        counted_suffixes=_numbers(words, "counted_suffixes"),
        suffix_nouns=_phrases(words, "suffix_nouns"),
        more_endings=_words(words, "more_endings"),
        scale_ranks=frozenset(_numbers(words, "scales").values()),
        exponents=_words(words, "exponents"),
        zeros=_words(words, "zeros"),
        part_suffixes=_words(words, "part_suffixes"),
        after_parts=_words(words, "after_parts"),
        over=_words(words, "over"),
        among=_words(words, "among"),
        not_among=_words(words, "not_among"),
        not_before=_neighbours(words, "not_before"),
        inner_hedges=_inner_hedges(words),
        phrases=Phrases.of(_numbers(words, "phrases").items()),
        alone_scales=_words(words, "alone_scales"),
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
    if listed is not None or words.fusion is None or len(word) > LONGEST:
        return listed
    return _fused(words.fusion, word)


def _fused(fusion: Fusion, word: str) -> Entry | None:
    readers = (
        (Role.CARDINAL, fusion.cardinal),
        (Role.ORDINAL, fusion.ordinal),
        (Role.FRACTION, fusion.part),
    )
    for role, read in readers:
        value = read(word)
        if value is not None:
            return Entry(frozenset({role}), value, rank=value if role is Role.ORDINAL else Fraction(0))
    return None


def spelled(word: str, lang: str) -> Fraction | None:
    """The number that opens a compound ("drei" in "dreistündig"), None if the word spells none."""
    words = vocabulary(lang)
    if words.fusion is not None and len(word) <= LONGEST:
        special = words.entries.get(word)
        value = words.fusion.cardinal(word)
        return special.value if value is None and special and Role.CARDINAL in special.roles else value
    found = words.entries.get(word)
    return found.value if found and found.roles & {Role.CARDINAL, Role.ONE, Role.HALF} else None


def _entries(words: Mapping[str, object]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for role, word, (value, low, high) in _rows(words):
        known = found.get(word, Entry(frozenset(), value))
        rank = value if role is Role.ORDINAL else known.rank
        found[word] = Entry(known.roles | {role}, value, max(low, known.low), max(high, known.high), rank)
    return found


_Row = tuple[Role, str, tuple[Fraction, Fraction, Fraction]]


def _rows(words: Mapping[str, object]) -> list[_Row]:
    """Every listed word with its role, its value and the least and most it can mean."""
    zero, ones = Fraction(0), _words(words, "ones")
    articles = _words(words, "articles") - ones
    ordinals = _ordinals(words)
    exact: list[tuple[Role, Mapping[str, Fraction]]] = [
        (Role.CARDINAL, _cardinals(words, ones | articles)),
        (Role.ORDINAL, ordinals),
        (Role.SCALE, _numbers(words, "scales")),
        (Role.FRACTION, _parts(ordinals) | _numbers(words, "fractions")),
        (Role.SHARE, _numbers(words, "shares")),
        (Role.DOZEN, dict.fromkeys(_words(words, "dozens"), Fraction(12))),
        (Role.HALF, dict.fromkeys(_words(words, "halves"), Fraction(1, 2))),
        (Role.ARTICLE, dict.fromkeys(articles, Fraction(1))),
        (Role.ONE, dict.fromkeys(ones, Fraction(1))),
    ]
    rows: list[_Row] = [
        (role, word, (value, zero, zero)) for role, table in exact for word, value in table.items()
    ]
    several = cast("dict[str, list[int]]", words["several"])
    rows += [(Role.SEVERAL, w, (Fraction(1), Fraction(a), Fraction(b))) for w, (a, b) in several.items()]
    plurals = cast("dict[str, list[int]]", words["plurals"])
    rows += [(Role.PLURAL, w, (Fraction(n), Fraction(a), Fraction(b))) for w, (n, a, b) in plurals.items()]
    return rows


def _cardinals(words: Mapping[str, object], articles: frozenset[str]) -> dict[str, Fraction]:
    small, tens = _numbers(words, "small"), _numbers(words, "tens")
    listed = small | _numbers(words, "inflected") | tens | _numbers(words, "special")
    ones = small | dict.fromkeys(_words(words, "ones"), Fraction(1))
    return {word: value for word, value in listed.items() if word not in articles} | _glued(words, ones)


def _ordinals(words: Mapping[str, object]) -> dict[str, Fraction]:
    """The listed ordinals and those glued to a ten ("seventythird")."""
    listed = _numbers(words, "ordinals")
    return listed | _glued(words, listed)


def _glued(words: Mapping[str, object], ones: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Tens and ones in one word ("twentyone"), for a language that has no rule for fused words."""
    if words["fused"]:
        return {}
    tens = _numbers(words, "tens").items()
    small = {word: value for word, value in ones.items() if 0 < value < 10}  # noqa: PLR2004 - one digit
    return {ten + one: base + value for ten, base in tens for one, value in small.items()}


def _parts(ordinals: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """What ordinals are as denominators: "fifth", "hundredths"."""
    smallest = 3
    return {
        word + plural: 1 / value
        for word, value in ordinals.items()
        for plural in ("", "s")
        if value >= smallest
    }


def _fusion(words: Mapping[str, object]) -> Fusion | None:
    marks = cast("dict[str, str]", words["fused"])
    if not marks:
        return None
    parts = _numbers(words, "fused_parts")
    table = below_hundred(_numbers(words, "small"), _numbers(words, "tens"), marks["and"])
    return Fusion(table, marks["and"], marks["hundred"], marks["thousand"], parts, _ranks(words))


def _ranks(words: Mapping[str, object]) -> Ranks:
    listed = cast("dict[str, str]", words["fused"])
    endings = cast("dict[str, list[str]]", words["fused_endings"])
    return Ranks(
        irregular=_numbers(words, "irregular_ordinals"),
        teens=listed["teens"],
        tens=listed["tens"],
        ordinal_endings=tuple(endings["ordinal"]),
        part_endings=tuple(endings["part"]),
        superlatives=tuple(endings["superlative"]),
    )


def _numbers(words: Mapping[str, object], section: str) -> dict[str, Fraction]:
    return {word: Fraction(value) for word, value in cast("dict[str, str]", words[section]).items()}


def _words(words: Mapping[str, object], section: str) -> frozenset[str]:
    return frozenset(cast("list[str]", words.get(section, [])))


def _neighbours(words: Mapping[str, object], section: str) -> dict[str, frozenset[str]]:
    listed = cast("dict[str, list[str]]", words[section])
    return {word: frozenset(found) for word, found in listed.items()}


def _phrases(words: Mapping[str, object], section: str) -> Phrases[None]:
    return Phrases.of((phrase, None) for phrase in cast("list[str]", words[section]))


def _inner_hedges(words: Mapping[str, object]) -> dict[str, str]:
    listed = cast("dict[str, list[str]]", words["inner_hedges"])
    return {word: manner for manner, found in listed.items() for word in found}
