"""Compares where two texts put something, by the words they print. It knows no map.

Reasons: "same-place"; "contained" (compatible: a name or a kind of place is common), "other-place"
(conflict: two names for one kind of place), "other-name" (incomparable: no name is common), "unnamed"
(incomparable: a side names no place and no common kind). Details: "one_name" and "other_name".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple, cast

from factcheck import resources
from factcheck.language.words import tokens
from factcheck.model import Agreement, Verdict
from factcheck.values import Place

_SHORTEST_COMPOUND_HEAD = 7
_SHORTEST_NAME = 3
_LONGEST_WORD = 60
_MOST_WORDS = 60
_ENDINGS = ("s", "er")  # "Altonas", "Altonaer"


class _Word(NamedTuple):
    """A word or part of a compound; `kind` is the code of the sort of place it is, "" for none.

    `opens` says that a name may follow it at once: a preposition, a noun or name, a sign. `may_be_name` is
    what stands after an article and is a name only before a kind ("am Altonaer Bahnhof").
    """

    printed: str
    kind: str
    is_name: bool
    is_link: bool
    opens: bool
    may_be_name: bool = False


_END = _Word("", "", is_name=False, is_link=False, opens=False)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A place as words: its names, its kinds, and the names that stand right beside a kind."""

    names: tuple[str, ...]
    kinds: frozenset[str]
    called: Mapping[str, tuple[str, ...]]


def compare(one: Place, other: Place) -> Verdict:
    """How two places relate; raises RuleError when a lexicon lacks its kinds of places."""
    first, second = _read(one.words), _read(other.words)
    if one.words.casefold().split() == other.words.casefold().split():
        return Verdict(Agreement.SAME, "same-place")
    for kind in sorted(first.called.keys() & second.called.keys()):
        left, right = first.called[kind], second.called[kind]
        if not _share(left, right):
            return Verdict(Agreement.CONFLICT, "other-place", _details(left, right))
    if _share(first.names, second.names):
        return Verdict(Agreement.COMPATIBLE, "contained")
    if first.names and second.names:
        return Verdict(Agreement.INCOMPARABLE, "other-name", _details(first.names, second.names))
    common = bool(first.kinds & second.kinds)
    return (
        Verdict(Agreement.COMPATIBLE, "contained") if common else Verdict(Agreement.INCOMPARABLE, "unnamed")
    )


def _details(one: Iterable[str], other: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return (("one_name", " ".join(one)), ("other_name", " ".join(other)))


def _share(one: Iterable[str], other: Iterable[str]) -> bool:
    keys, others = ({key for name in names for key in _keys(name)} for names in (one, other))
    return not keys.isdisjoint(others)


def _keys(name: str) -> set[str]:
    """The name in lower case, with and without the ending of a genitive or an adjective."""
    folded = name.casefold()
    return {folded, *(folded.removesuffix(ending) for ending in _ENDINGS)}


def _read(words: str) -> _Phrase:
    found = _words(words)
    names = tuple(dict.fromkeys(word.printed for word in found if word.is_name))
    called: dict[str, tuple[str, ...]] = {}
    for at, word in enumerate(found):
        beside = _beside(found, at) if word.kind else ()
        if beside:
            called.setdefault(word.kind, beside)
    return _Phrase(names, frozenset(word.kind for word in found if word.kind), called)


def _beside(words: Sequence[_Word], at: int) -> tuple[str, ...]:
    """The names right before the kind at `at` and right behind it, past one linking word."""
    linked = at + 1 < len(words) and words[at + 1].is_link
    before, after = words[:at][::-1], words[at + 1 + linked :]
    return (*_leading_names(before)[::-1], *_leading_names(after))


def _leading_names(words: Iterable[_Word]) -> tuple[str, ...]:
    is_name, run = next(groupby(words, key=lambda word: word.is_name), (False, iter(())))
    return tuple(word.printed for word in run) if is_name else ()


def _words(printed: str) -> list[_Word]:
    """The first words and signs of a phrase, compounds with hyphens in their parts; a sign parts names."""
    found: list[_Word] = []
    for token in tokens(printed)[:_MOST_WORDS]:
        whole = _kind(token.text)
        parts = [token.text] if whole and "-" not in token.text else token.text.split("-")
        for part in filter(None, parts):
            found.append(_word(part, found[-1] if found else None))
    return [
        word._replace(is_name=True) if word.may_be_name and _names(word, following) else word
        for word, following in pairwise((*found, _END))
    ]


def _names(word: _Word, following: _Word) -> bool:
    """Whether a word names what follows: "am Altona-Bahnhof", "im Altonaer Rathaus"."""
    adjective = word.printed.endswith(_ENDINGS[1]) and following.printed[:1].isupper()
    return bool(following.kind) or adjective


def _word(printed: str, before: _Word | None) -> _Word:
    """A word of a phrase; a capitalised one after an article ("auf dem Rollfeld") is a noun and no name."""
    lists = _lists()
    kind = _kind(printed)
    named = printed[0].isupper() and len(printed) >= _SHORTEST_NAME and printed not in lists.no_names
    opens = before is None or before.opens
    is_name = named and opens and not kind
    leads = not printed[0].islower() or printed.lower() in lists.leads
    return _Word(printed, kind, is_name, printed.lower() in lists.links, leads, named and not kind)


def _kind(word: str) -> str:
    """The code of a kind of place, also as the last part of a compound; "" for another word."""
    lists, lowered = _lists(), word.casefold()[-_LONGEST_WORD:]
    exact = lists.kinds.get(lowered, "") or lists.kinds.get(lowered.removesuffix("s"), "")
    starts = range(1, len(lowered) - _SHORTEST_COMPOUND_HEAD + 1)
    return exact or next((lists.kinds[lowered[at:]] for at in starts if lowered[at:] in lists.kinds), "")


@dataclass(frozen=True, slots=True)
class _Lists:
    kinds: Mapping[str, str]
    links: frozenset[str]
    no_names: frozenset[str]
    leads: frozenset[str]


@cache
def _lists() -> _Lists:
    """The word lists of all languages. Raises RuleError when a lexicon is missing."""
    lexicons = [resources.lexicon(lang) for lang in resources.languages()]
    kinds = {
        str(word).casefold(): code
        for lexicon in lexicons
        for code, words in cast("Mapping[str, Sequence[str]]", lexicon["place_kinds"]).items()
        for word in words
    }
    links, no_names, leads = (
        frozenset(_all(lexicons, section)) for section in ("place_links", "no_place_names", "place_leads")
    )
    return _Lists(kinds, links, no_names, leads)


def _all(lexicons: Iterable[Mapping[str, object]], section: str) -> list[str]:
    return [word for lexicon in lexicons for word in cast("Sequence[str]", lexicon[section])]
