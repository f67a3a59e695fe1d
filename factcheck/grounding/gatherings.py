"""Tells what a quote says of a list in it: whether people gathered, in which part, and whether it names all.

It lists nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Sheet
from factcheck.grounding.ties import is_adjective, is_owner, is_title
from factcheck.readings import Named
from factcheck.recognition.gathering_words import GatheringWords, gathering_words
from factcheck.recognition.gatherings import Part, Trigger, holds, trigger
from factcheck.recognition.page import Page
from factcheck.recognition.people_words import lower
from factcheck.values import Standing


class Clause:
    """The quote as recognition reads clauses."""

    def __init__(self, sheet: Sheet, quote: Extent) -> None:
        """`quote` lies in the text of `sheet`."""
        tokens = sheet.tokens(quote)
        self._sheet, self._quote = sheet, quote
        self._page: Page = sheet.scene.page
        self._words: GatheringWords = gathering_words(sheet.lang)
        self._part = Part(tokens.start, tokens.stop, 0)

    def supports(self, standing: Standing) -> bool:
        """Whether a word of the quote can give somebody this part."""
        if standing is Standing.BACKGROUND:
            found = self._trigger()
            return found is not None and found.standing is Standing.BACKGROUND
        if standing is Standing.ABSENT:
            return bool(self._lowered() & self._words.absent)
        return True

    def is_of_all(self, places: Sequence[Extent], *, besides: bool) -> bool:
        """Whether people gathered, with nobody named beside the list and no phrase for others.

        With `besides`, those may be named whom the quote adds the list to ("neben Trump und Putin").
        """
        others = self._others(places)
        left = len(others) > (self._beside(others) if besides else 0)
        is_open = holds(self._page, self._part, self._words.open_phrases)
        return self._gathers() and not left and not is_open and not self._goes_on(places)

    def _goes_on(self, places: Sequence[Extent]) -> bool:
        """Whether a comma or "and" before or behind a name leads to what may be somebody not on the list."""
        listed = [self._sheet.tokens(place) for place in places]
        inside = {at for tokens in listed for at in tokens}
        ahead = (self._past_titles(tokens.stop + 1) for tokens in listed if self._joins(tokens.stop))
        back = (tokens.start - 2 for tokens in listed if self._joins(tokens.start - 1))
        return any(self._page.word(at)[:1].isupper() and at not in inside for at in (*ahead, *back))

    def _past_titles(self, at: int) -> int:
        """The first token that is no title, adjective, determiner or owner of a title."""
        while self._part.first <= at < self._part.end and (
            is_title(self._sheet, at)
            or is_adjective(self._sheet, at)
            or self._page.lower(at) in lower(self._sheet.lang, "determiners")
            or (is_title(self._sheet, at + 1) and self._page.word(at).endswith("s"))
        ):
            at += 1
        return at

    def _joins(self, at: int) -> bool:
        word = self._page.lower(at)
        return word == "," or word in lower(self._sheet.lang, "coordinating_words")

    def _gathers(self) -> bool:
        """Whether a word of the quote says that somebody met or took part."""
        last_parts = {word.rpartition("-")[2] for word in self._lowered()}
        return self._trigger() is not None or not last_parts.isdisjoint(self._words.gathering)

    def _others(self, places: Sequence[Extent]) -> list[Named]:
        return [
            named
            for named in self._sheet.people.inside(self._quote)
            if not any(place.shared(named.start, named.end) for place in places)
            and not is_owner(self._sheet, Extent(named.start, named.end))
            and not self._is_genitive(named)
        ]

    def _is_genitive(self, named: Named) -> bool:
        return not self._page.text[named.start : named.end].endswith(named.person.surname)

    def _beside(self, others: Sequence[Named]) -> int:
        """How many have "neben" before their name, or are joined by "und" or a comma to one who has."""
        ends: set[int] = set()
        for named in others:
            at = self._sheet.tokens(Extent(named.start, named.end)).start - 1
            while is_title(self._sheet, at) or is_adjective(self._sheet, at):
                at -= 1
            at -= self._page.lower(at) in lower(self._sheet.lang, "determiners")
            joined = self._joins(at) and at > 0 and self._page.tokens[at - 1].end in ends
            if joined or self._page.lower(at) in self._words.beside_prepositions:
                ends.add(named.end)
        return len(ends)

    def _lowered(self) -> frozenset[str]:
        return frozenset(self._page.lower(at) for at in range(self._part.first, self._part.end))

    def _trigger(self) -> Trigger | None:
        return trigger(self._page, self._words, self._part)
