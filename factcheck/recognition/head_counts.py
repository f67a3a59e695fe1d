"""Reads bare statements of how many took part ("Sechsertreffen", "two aides each"). It names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.recognition.gathering_words import GatheringWords
from factcheck.recognition.gatherings import Part, holds
from factcheck.recognition.page import Page
from factcheck.values import Basis, Member, Roster

Found = tuple[int, int, Roster]

_REACH = 4


def head_counts(page: Page, words: GatheringWords, part: Part) -> Iterator[Found]:
    """The head counts of a clause as tokens `first`, `end` and the roster of one unnamed member."""
    at = part.first
    while at < part.end:
        found = _compound(page, words, at) or _eyes(page, words, at) or _delegation(page, words, part, at)
        found = found or _distributed(page, words, part, at)
        if found is not None:
            yield found
        at = found[1] if found is not None else at + 1


def _roster(heads: int, basis: Basis) -> Roster:
    return Roster((Member(None, heads=heads),), basis, complete=True)


def _compound(page: Page, words: GatheringWords, at: int) -> Found | None:
    """A meeting with the number in its name ("Sechsertreffen", "six-way talks")."""
    word = page.lower(at)
    for prefix, heads in words.counting_prefixes.items():
        if word.startswith(prefix):
            rest = word[len(prefix) :].lstrip("-")
            if rest in words.counting_heads:
                return at, at + 1, _roster(heads, Basis.EVERYBODY)
            if not rest and page.lower(at + 1) in words.counting_heads:
                return at, at + 2, _roster(heads, Basis.EVERYBODY)
    return None


def _eyes(page: Page, words: GatheringWords, at: int) -> Found | None:
    """A meeting counted by its eyes ("Vieraugengespräch", "unter vier Augen", "one-on-one")."""
    word = page.lower(at)
    for prefix, heads in words.eyes.items():
        rest = word[len(prefix) :].lstrip("-") if word.startswith(prefix) else None
        if rest is not None and (not rest or rest in words.counting_heads):
            return at, at + 1, _roster(heads, Basis.EVERYBODY)
    for phrase, heads in words.eyes_phrases.items():
        if all(page.lower(at + i) == form for i, form in enumerate(phrase)):
            return at, at + len(phrase), _roster(heads, Basis.EVERYBODY)
    return None


def _delegation(page: Page, words: GatheringWords, part: Part, at: int) -> Found | None:
    """A delegation with its size ("je dreiköpfige Delegationen")."""
    heads, end = _size(page, words, at)
    if heads is None or not any(page.lower(i).startswith(words.one_side_nouns) for i in range(end, end + 3)):
        return None
    noun = next(i for i in range(end, end + 3) if page.lower(i).startswith(words.one_side_nouns))
    first = next(
        (i for i in range(at - 1, max(part.first, at - 2) - 1, -1) if page.lower(i) in words.distributors), at
    )
    if first == at and not holds(page, part, words.distributing):
        return at, noun + 1, _roster(heads, Basis.ONE_SIDE)
    besides = holds(page, part, words.beside_phrases)
    return first, noun + 1, _roster(heads, Basis.BESIDES_PER_SIDE if besides else Basis.PER_SIDE)


def _size(page: Page, words: GatheringWords, at: int) -> tuple[int | None, int]:
    """The number in "dreiköpfig", "3-köpfig", "three-member", and where the word ends."""
    word = page.lower(at)
    if (
        word.isdigit()
        and page.word(at + 1) == "-"
        and f"-{page.lower(at + 2)}".endswith(words.member_endings)
    ):
        return int(word), at + 3
    for ending in words.member_endings:
        if word.endswith(ending):
            return words.count(word[: -len(ending)].rstrip("-")), at + 1
    return None, at


def _distributed(page: Page, words: GatheringWords, part: Part, at: int) -> Found | None:
    """A number of people for each side ("jeweils zwei weitere Vertreter", "two aides each")."""
    heads = words.count(page.word(at))
    if heads is None or not any(page.lower(i) in words.gathering for i in range(part.first, part.end)):
        return None
    noun = next(
        (i for i in range(at + 1, min(part.end, at + 1 + _REACH)) if page.lower(i) in words.heads_nouns), None
    )
    if noun is None or any(not page.word(i).isalpha() for i in range(at + 1, noun)):
        return None
    before = next(
        (i for i in (at - 1, at - 2) if i >= part.first and page.lower(i) in words.distributors), None
    )
    after = page.lower(noun + 1) in words.distributors or holds(page, part, words.distributing)
    if before is None and not after:
        return None
    besides = holds(page, part, words.beside_phrases)
    basis = Basis.BESIDES_PER_SIDE if besides else Basis.PER_SIDE
    first = at if before is None else before
    return first, noun + 1 + (page.lower(noun + 1) in words.distributors), _roster(heads, basis)
