"""Reads who a text says spoke first, where a clause names one person as its subject.

It never guesses: a clause with two names, with none, or with a name that is no subject tells of nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from factcheck.model import Kind
from factcheck.readings import Mention, Named
from factcheck.recognition.page import Page
from factcheck.recognition.people_words import section
from factcheck.recognition.scene import Scene, scene
from factcheck.recognition.titles import place_with_title
from factcheck.values import Actor

_BORDERS = frozenset(',;:.!?()[]–—"“”„«»|')
_REACH = 40  # tokens; a longer clause says too much for its subject to be sure
Phrase = tuple[str, ...]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of saying that somebody spoke first, its words in lower case."""

    verbs: tuple[Phrase, ...]
    also: tuple[tuple[Phrase, ...], ...]
    not_before: frozenset[str]


def find(text: str, lang: str, people: Sequence[Named]) -> list[Mention]:
    """Who spoke first, in reading order; a mention covers the person's name and what is said of it.

    `people` are those that `people.find` read in the same text, in reading order. Raises RuleError for a
    language without lexicon.
    """
    here = scene(text, lang)
    found: dict[Stretch, Mention] = {}
    for way in _ways(lang):
        for verb in _verbs(here.page, way):
            mention = _mention(here, people, way, verb)
            if mention is not None:
                found.setdefault((mention.start, mention.end), mention)
    return [found[place] for place in sorted(found)]


def _verbs(page: Page, way: _Way) -> Iterator[Stretch]:
    """Where a way's verbs stand, as tokens."""
    for phrase in way.verbs:
        for at in page.places(phrase[0]):
            if _stands(page, at, phrase):
                yield at, at + len(phrase)


def _stands(page: Page, at: int, phrase: Phrase) -> bool:
    return all(page.lower(at + step) == word for step, word in enumerate(phrase))


def _mention(here: Scene, people: Sequence[Named], way: _Way, verb: Stretch) -> Mention | None:
    clause = _clause(here.page, verb)
    parts = _parts(here.page, way, verb, clause)
    named = _only_one(here.page, people, clause, parts) if parts else None
    if named is None or not _is_subject(here, named, clause, parts, verb):
        return None
    start, end = place_with_title(here.page.text, named)
    tokens = here.page.tokens
    start, end = min(start, tokens[parts[0][0]].start), max(end, tokens[parts[-1][1] - 1].end)
    spoiled = {here.page.lower(parts[-1][1]), here.page.lower(_token_at(here.page, end))} & way.not_before
    return None if spoiled else Mention(start, end, Kind.ACTOR, Actor(named.person))


def _clause(page: Page, verb: Stretch) -> Stretch:
    """The tokens around a verb up to the next punctuation or empty line on both sides."""
    first, end = verb
    while first > max(0, verb[0] - _REACH) and not _parted(page, first):
        first -= 1
    while end < min(len(page.tokens), verb[1] + _REACH) and not _parted(page, end):
        end += 1
    return first, end


def _parted(page: Page, at: int) -> bool:
    """Whether a clause ends between the token `at` and the one before."""
    gap = page.text[page.tokens[at - 1].end : page.tokens[at].start]
    return page.word(at - 1) in _BORDERS or page.word(at) in _BORDERS or gap.count("\n") > 1


def _parts(page: Page, way: _Way, verb: Stretch, clause: Stretch) -> list[Stretch]:
    """The verb and one form of all else that must stand in the clause, in reading order, or nothing."""
    parts = [verb]
    for forms in way.also:
        stretches = (_first(page, form, clause) for form in forms)
        part = min((stretch for stretch in stretches if stretch is not None), default=None)
        if part is None:
            return []
        parts.append(part)
    return sorted(parts)


def _first(page: Page, phrase: Phrase, clause: Stretch) -> Stretch | None:
    for at in range(clause[0], clause[1] - len(phrase) + 1):
        if page.lower(at) == phrase[0] and _stands(page, at, phrase):
            return at, at + len(phrase)
    return None


def _only_one(page: Page, people: Sequence[Named], clause: Stretch, parts: Sequence[Stretch]) -> Named | None:
    """The one person named up to the end of the phrase, where nobody is the one of the clause."""
    tokens = page.tokens
    low, said, high = (
        bisect_left(people, offset, key=lambda named: named.start)
        for offset in (tokens[clause[0]].start, tokens[parts[-1][1] - 1].end, tokens[clause[1] - 1].end)
    )
    named = people[low:said] or people[said:high]
    return named[0] if len(named) == 1 else None


def _is_subject(here: Scene, named: Named, clause: Stretch, parts: Sequence[Stretch], verb: Stretch) -> bool:
    """Whether a name stands where a subject does: beside the verb, in nobody's company or possession."""
    start, end = place_with_title(here.page.text, named)
    first, last = _token_at(here.page, start), _token_at(here.page, end)
    while first > clause[0] and _belongs(here, first - 1):
        first -= 1
    before = any(last == part[0] for part in parts)
    behind = verb[1] <= first and _only(first, verb[1], parts)
    owner = not here.page.text[named.start : named.end].endswith(named.person.surname)
    governed = here.page.lower(first - 1) in _governing(here) and first > clause[0]
    return (before or behind) and not owner and not governed


def _belongs(here: Scene, at: int) -> bool:
    """Whether the token is an article or adjective of the name behind it."""
    return here.page.lower(at) in here.words.subject_articles or here.is_adjective(at)


def _only(first: int, end: int, parts: Sequence[Stretch]) -> bool:
    """Whether nothing but other parts of the phrase stands between the verb and the name behind it."""
    return all(any(start <= at < stop for start, stop in parts) for at in range(end, first))


def _governing(here: Scene) -> frozenset[str]:
    """Words after which a name is no subject, or not the only one ("nach", "von", "und")."""
    return here.words.prepositions | here.words.coordinating | here.words.attribution


def _token_at(page: Page, offset: int) -> int:
    return bisect_left(page.tokens, offset, key=lambda token: token.start)


@cache
def _ways(lang: str) -> tuple[_Way, ...]:
    lines = cast("Sequence[Mapping[str, Sequence[object]]]", section(lang, "speaking_first"))
    return tuple(
        _Way(
            verbs=tuple(_phrase(form) for form in line["verbs"]),
            also=tuple(
                tuple(_phrase(form) for form in cast("Sequence[object]", forms)) for forms in line["also"]
            ),
            not_before=frozenset(str(word) for word in line["not_before"]),
        )
        for line in lines
    )


def _phrase(form: object) -> Phrase:
    return tuple(str(form).lower().split())
