"""Finds the clauses of a text that say that somebody took part in something. It does not read who."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.recognition.gathering_words import ByFirst, GatheringWords, Pattern, Phrase
from factcheck.recognition.page import Page
from factcheck.recognition.statements import statements
from factcheck.values import Standing

_CLOSING = frozenset({".", ":", ";", "!", "?", ")", ""})


class Part(NamedTuple):
    """The tokens `first:end` of a clause; `statement` numbers its sentence, `colon` is its first colon."""

    first: int
    end: int
    statement: int
    colon: int | None = None


class Trigger(NamedTuple):
    """The tokens that say that somebody took part, and how."""

    tokens: frozenset[int]
    standing: Standing


def parts(page: Page, words: GatheringWords) -> list[Part]:
    """The clauses of a text: sentences cut where a subordinate clause begins."""
    starts = [token.start for token in page.tokens]
    found: list[Part] = []
    for number, statement in enumerate(statements(page.text)):
        first, end = bisect_left(starts, statement.start), bisect_left(starts, statement.end)
        cuts = [first, *_cuts(page, words, first, end), end]
        for begin, stop in pairwise(cuts):
            colon = next((at for at in range(begin, stop) if page.word(at) == ":"), None)
            found.append(Part(begin, stop, number, colon))
    return found


def _cuts(page: Page, words: GatheringWords, first: int, end: int) -> Iterator[int]:
    """Where a comma and a subordinating word, or a semicolon, begin a new clause."""
    for at in range(first + 1, end):
        after_comma = page.word(at - 1) == "," and page.word(at) in words.subordinating
        if after_comma or page.word(at - 1) == ";":
            yield at


def trigger(page: Page, words: GatheringWords, part: Part) -> Trigger | None:
    """What says that somebody took part in the background or in person, None where nothing does."""
    places: dict[str, list[int]] = {}
    for at in range(part.first, part.end):
        for form in {
            page.word(at),
            page.lower(at) if page.begins_sentence(at) else page.word(at),
            _last_part(page, at),
        }:
            places.setdefault(form, []).append(at)
    for patterns, standing in (
        (words.background, Standing.BACKGROUND),
        (words.present, Standing.PARTICIPANT),
    ):
        for pattern in patterns:
            tokens = _match(page, words, places, pattern)
            if tokens:
                return Trigger(tokens, standing)
    return None


def _last_part(page: Page, at: int) -> str:
    return page.word(at).rpartition("-")[2]


def _match(
    page: Page, words: GatheringWords, places: dict[str, list[int]], pattern: Pattern
) -> frozenset[int]:
    """The tokens of a pattern of which every group has a form in the clause."""
    found: set[int] = set()
    for group in pattern:
        places_of_group = {at for form in group for at in _places(page, words, places, form)}
        if not places_of_group:
            return frozenset()
        found |= places_of_group
    return frozenset(found)


def _places(page: Page, words: GatheringWords, places: dict[str, list[int]], form: Phrase) -> Iterator[int]:
    for at in places.get(form[0], ()):
        rest = all(page.lower(at + i) == word for i, word in enumerate(form[1:], 1))
        if rest and (form[0] not in words.at_the_end or _ends_clause(page, words, at)):
            yield from range(at, at + len(form))


def _ends_clause(page: Page, words: GatheringWords, at: int) -> bool:
    """Whether a word that often means "thereby" closes its clause ("waren dabei.", "dabei sein")."""
    follower = page.lower(at + 1)
    return follower in _CLOSING or follower in words.being


def holds(page: Page, part: Part, phrases: ByFirst) -> bool:
    """Whether one of the phrases, which are listed by their first word, stands in the clause."""
    return any(
        all(page.lower(at + i) == word for i, word in enumerate(phrase))
        for at in range(part.first, part.end)
        for phrase in phrases.get(page.lower(at), ())
    )
