"""Reads bare statements of how many took part ("Sechsertreffen", "two aides each"). It names nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.recognition.gathering_words import GatheringWords
from factcheck.recognition.gatherings import Part, holds
from factcheck.recognition.page import Page
from factcheck.values import Basis, Member, Roster

Found = tuple[int, int, Roster]

_REACH = 4
_NEAR = 2


def head_counts(page: Page, words: GatheringWords, part: Part) -> Iterator[Found]:
    """The head counts of a clause as tokens `first`, `end` and the roster of one unnamed member."""
    clause = _Clause(
        page,
        words,
        part,
        gathers=any(page.lower(at) in words.gathering for at in range(part.first, part.end)),
        distributes=holds(page, part, words.distributing),
        besides=holds(page, part, words.beside_phrases),
    )
    at = part.first
    while at < part.end:
        found = clause.meeting(at) or clause.delegation(at) or clause.distributed(at)
        if found is not None:
            yield found
        at = found[1] if found is not None else at + 1


def _roster(heads: int, basis: Basis) -> Roster:
    return Roster((Member(None, heads=heads),), basis, complete=True)


class _Clause(NamedTuple):
    """A clause and whether it is about a gathering, counts for each side, counts others besides somebody."""

    page: Page
    words: GatheringWords
    part: Part
    gathers: bool
    distributes: bool
    besides: bool

    @property
    def each(self) -> Basis:
        """Whom a number for each side counts."""
        return Basis.BESIDES_PER_SIDE if self.besides else Basis.PER_SIDE

    def meeting(self, at: int) -> Found | None:
        """A meeting counted as a whole."""
        opens = self.page.lower(at).startswith(self.words.counting_openings)
        return self._compound(at) or self._eyes(at) if opens else None

    def _compound(self, at: int) -> Found | None:
        """A meeting with the number in its name ("Sechsertreffen", "six-way talks")."""
        word = self.page.lower(at)
        for prefix, heads in self.words.counting_prefixes.items():
            if word.startswith(prefix):
                rest = word[len(prefix) :].lstrip("-")
                if rest in self.words.counting_heads:
                    return at, at + 1, _roster(heads, Basis.EVERYBODY)
                if not rest and self.page.lower(at + 1) in self.words.counting_heads:
                    return at, at + 2, _roster(heads, Basis.EVERYBODY)
        return None

    def _eyes(self, at: int) -> Found | None:
        """A meeting counted by its eyes ("Vieraugengespräch", "unter vier Augen", "one-on-one")."""
        word = self.page.lower(at)
        for prefix, heads in self.words.eyes.items():
            rest = word[len(prefix) :].lstrip("-") if word.startswith(prefix) else None
            if rest is not None and (not rest or rest in self.words.counting_heads):
                return at, at + 1, _roster(heads, Basis.EVERYBODY)
        for phrase, heads in self.words.eyes_phrases.items():
            if all(self.page.lower(at + i) == form for i, form in enumerate(phrase)):
                return at, at + len(phrase), _roster(heads, Basis.EVERYBODY)
        return None

    def delegation(self, at: int) -> Found | None:
        """A delegation with its size ("je dreiköpfige Delegationen")."""
        heads, end = self._size(at) if self.gathers else (None, at)
        if heads is None:
            return None
        sides = self.words.one_side_nouns
        noun = next((i for i in range(end, end + 3) if self.page.lower(i).startswith(sides)), None)
        if noun is None:
            return None
        first = self._distributor(at)
        if first is None and not self.distributes:
            return at, noun + 1, _roster(heads, Basis.ONE_SIDE)
        return at if first is None else first, noun + 1, _roster(heads, self.each)

    def _size(self, at: int) -> tuple[int | None, int]:
        """The number in "dreiköpfig", "3-köpfig", "three-member", and where the word ends."""
        page, endings = self.page, self.words.member_endings
        word = page.lower(at)
        if word.isdecimal() and page.word(at + 1) == "-" and f"-{page.lower(at + 2)}".endswith(endings):
            return self.words.count(word), at + 3
        for ending in endings:
            if word.endswith(ending):
                return self.words.count(word[: -len(ending)].rstrip("-")), at + 1
        return None, at

    def distributed(self, at: int) -> Found | None:
        """A number of people for each side ("jeweils zwei weitere Vertreter", "two aides each")."""
        page, words = self.page, self.words
        heads = words.count(page.word(at)) if self.gathers else None
        if heads is None:
            return None
        ahead = range(at + 1, min(self.part.end, at + 1 + _REACH))
        noun = next((i for i in ahead if page.lower(i) in words.heads_nouns), None)
        if noun is None or any(not page.word(i).isalpha() for i in range(at + 1, noun)):
            return None
        before = self._distributor(at)
        behind = page.lower(noun + 1) in words.distributors
        if before is None and not behind and not self.distributes:
            return None
        return at if before is None else before, noun + 1 + behind, _roster(heads, self.each)

    def _distributor(self, at: int) -> int | None:
        """The word for "each" closely before a token."""
        places = range(at - 1, max(self.part.first, at - _NEAR) - 1, -1)
        return next((i for i in places if self.page.lower(i) in self.words.distributors), None)
