"""Reads who was the first to do something, for a person whom the quote names as the one who did it.

Where recognition read nobody, a plain word for "first" must stand in the name's own clause, close to the
name; a clause that names somebody else, or may have another subject, is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from factcheck.comparison.names import same_person
from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Failure, Found, Sheet
from factcheck.grounding.ties import is_adjective, is_owner, is_title
from factcheck.model import Claim, Kind, Reason
from factcheck.recognition.people_words import lower, section
from factcheck.values import Actor

_BORDERS = frozenset(',;:.!?()[]–—"“”„«»|')
_MOST_BETWEEN = 3  # words between a name and the word for "first"
_SUBJECT_FIRST = frozenset({"en"})

Stretch = tuple[int, int]


class _Way(NamedTuple):
    words: tuple[tuple[str, ...], ...]
    before: frozenset[str]
    not_after: frozenset[str]


def read(sheet: Sheet, claim: Claim, quote: Extent) -> list[Found] | Failure:
    """The one person that recognition read at the claim's words, else the one the claim names."""
    words = next(iter(sheet.words(claim, quote)), None)
    names = _names(sheet, claim, words, quote)
    if not names and claim.people and claim.people[0].name:
        return Failure(Reason.UNGROUNDED)
    for mention in sheet.mentions(Kind.ACTOR, words) if words else ():
        if not names or names[0].shared(mention.start, mention.end):
            return [Found(Extent(mention.start, mention.end), claim, mention.value)]
    told = next((name for name in names if _is_told(sheet, name, quote)), None)
    if told is None:
        return Failure(Reason.UNREADABLE, words or quote)
    return [Found(told, claim, Actor(sheet.people.at(told)))]


def _names(sheet: Sheet, claim: Claim, words: Extent | None, quote: Extent) -> list[Extent]:
    """Where the person's name stands, first in the claim's words."""
    name = claim.people[0].name if claim.people else ""
    first = sheet.search.names(name, words) if words else []
    return [*first, *(place for place in sheet.search.names(name, quote) if place not in first)]


def _is_told(sheet: Sheet, name: Extent, quote: Extent) -> bool:
    if not sheet.people.is_somebody(name) or is_owner(sheet, name) or _has_company(sheet, name, quote):
        return False
    return any(_ties(sheet, name, first, quote) for first in _firsts(sheet, quote))


def _ties(sheet: Sheet, name: Extent, first: Stretch, quote: Extent) -> bool:
    """Whether the word for "first" is said of the name: in its clause, or in one right behind it."""
    page = sheet.scene.page
    clause = _clause(sheet, first, quote)
    here = sheet.tokens(name)
    if not _is_alone(sheet, name, clause):
        return False
    if clause[0] <= here.start < clause[1]:
        return _is_subject(sheet, here, first, clause)
    if here.stop + 1 != clause[0] or page.word(here.stop) != ",":
        return False
    relative = page.lower(clause[0]) in lower(sheet.lang, "relative_pronouns")
    if relative:
        return _is_plain(sheet, range(clause[0] + 1, first[0]))
    return first[0] == clause[0] and sheet.lang in _SUBJECT_FIRST


def _clause(sheet: Sheet, first: Stretch, quote: Extent) -> Stretch:
    """The tokens around the word for "first" up to the next mark on both sides, inside the quote."""
    page, bounds = sheet.scene.page, sheet.tokens(quote)
    start, end = first
    while start > bounds.start and page.word(start - 1) not in _BORDERS:
        start -= 1
    while end < bounds.stop and page.word(end) not in _BORDERS:
        end += 1
    return start, end


def _is_alone(sheet: Sheet, name: Extent, clause: Stretch) -> bool:
    """Whether a clause names nobody else."""
    tokens = sheet.scene.page.tokens
    person = sheet.people.at(name)
    place = Extent(tokens[clause[0]].start, tokens[clause[1] - 1].end)
    return all(same_person(named.person, person) for named in sheet.people.inside(place))


def _has_company(sheet: Sheet, name: Extent, quote: Extent) -> bool:
    """Whether a preposition or "and" stands before a name and its title: then it is no subject alone."""
    page, at = sheet.scene.page, _head(sheet, sheet.tokens(name).start) - 1
    here = at >= sheet.tokens(quote).start
    return here and (page.lower(at) in _prepositions(sheet.lang) or _breaks(sheet, at))


def _head(sheet: Sheet, at: int) -> int:
    """The first token of a name with its title, adjectives and determiner."""
    page = sheet.scene.page
    while is_title(sheet, at - 1) or is_adjective(sheet, at - 1):
        at -= 1
    return at - 1 if page.lower(at - 1) in lower(sheet.lang, "determiners") else at


def _is_subject(sheet: Sheet, here: range, first: Stretch, clause: Stretch) -> bool:
    """Whether a name close to the word for "first" can only be who did it."""
    start, stop = _head(sheet, here.start), here.stop
    if stop <= first[0]:
        return _is_plain(sheet, range(stop, first[0])) and _is_opening(sheet, range(clause[0], start))
    if sheet.lang in _SUBJECT_FIRST:
        return False
    return _is_plain(sheet, range(first[1], start)) and _is_opening(sheet, range(clause[0], first[0]))


def _is_plain(sheet: Sheet, between: range) -> bool:
    """Whether only a few words that name nobody and nothing stand between."""
    page = sheet.scene.page
    return len(between) <= _MOST_BETWEEN and all(
        page.word(at).islower() and not _breaks(sheet, at) for at in between
    )


def _breaks(sheet: Sheet, at: int) -> bool:
    word = sheet.scene.page.lower(at)
    return word in lower(sheet.lang, "determiners") or word in lower(sheet.lang, "clause_breakers")


def _is_opening(sheet: Sheet, before: range) -> bool:
    """Whether the words before can hold no subject: adverbs of time, what prepositions govern, a verb."""
    page, governed = sheet.scene.page, False
    for at in before:
        word = page.lower(at)
        if word in _prepositions(sheet.lang):
            governed = True
        elif page.word(at).islower() and not _breaks(sheet, at):
            governed = governed and is_adjective(sheet, at)
        elif not governed and not (at == before.start and word in lower(sheet.lang, "clause_openers")):
            return False
    return True


def _firsts(sheet: Sheet, quote: Extent) -> Iterator[Stretch]:
    """Where plain words for "first" stand in the quote, as tokens."""
    page, bounds = sheet.scene.page, sheet.tokens(quote)
    for at in bounds:
        for way in _ways(sheet.lang):
            for phrase in way.words:
                end = at + len(phrase)
                if end <= bounds.stop and all(page.lower(at + i) == word for i, word in enumerate(phrase)):
                    follows = not way.before or end == bounds.stop or page.word(end) in _BORDERS
                    follows = follows or page.lower(end) in way.before
                    if follows and page.lower(at - 1) not in way.not_after:
                        yield at, end


@cache
def _ways(lang: str) -> tuple[_Way, ...]:
    lines = cast("Sequence[Mapping[str, Sequence[str]]]", section(lang, "plain_firsts"))
    return tuple(
        _Way(
            tuple(tuple(str(words).split()) for words in line["words"]),
            frozenset(line["before"]),
            frozenset(line["not_after"]),
        )
        for line in lines
    )


@cache
def _prepositions(lang: str) -> frozenset[str]:
    return frozenset().union(
        *(
            lower(lang, name)
            for name in ("prepositions_of_place", "other_prepositions", "people_prepositions")
        )
    )
