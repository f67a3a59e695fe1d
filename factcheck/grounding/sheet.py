"""One document with all that grounding asks of it: where words stand, what was read there, who is named.

It decides nothing about a claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from factcheck.grounding.people import People
from factcheck.grounding.search import Extent, Search
from factcheck.grounding.sentences import units
from factcheck.model import Claim, Kind, Reason
from factcheck.readings import Mention, Reading
from factcheck.recognition.quotation_marks import Quoted, quoted
from factcheck.recognition.scene import Scene, scene
from factcheck.texts import Document
from factcheck.values import Value

FIGURES = frozenset({Kind.NUMBER, Kind.PERCENTAGE, Kind.MONEY, Kind.AGE, Kind.DATE, Kind.TIME, Kind.DURATION})


class Found(NamedTuple):
    """A value read at a place of the text, and the claim with what the text settles about it."""

    place: Extent
    claim: Claim
    value: Value


class Failure(NamedTuple):
    """Why a claim has no value, and at which words; None where no words were found."""

    reason: Reason
    place: Extent | None = None


class Sheet:
    """A document, what recognition read in it, and both made ready for looking things up by place."""

    def __init__(self, document: Document, reading: Reading) -> None:
        """`reading` is of this document's readable text."""
        self.text, self.lang = document.text, document.lang
        self.search = Search(document.text)
        self.people = People(reading.people, document.text, document.lang)
        self.whole = Extent(0, len(document.text))
        self._document = document
        rows: dict[Kind | None, list[Mention]] = {}
        for mention in reading.mentions:
            rows.setdefault(_row(mention.kind), []).append(mention)
        self._rows = {kind: _Row(found) for kind, found in rows.items()}

    @cached_property
    def quoted(self) -> Sequence[Quoted]:
        """The stretches in quotation marks."""
        return quoted(self.text)

    @cached_property
    def scene(self) -> Scene:
        """The text as recognition sees it."""
        return scene(self.text, self.lang)

    def tokens(self, place: Extent) -> range:
        """The tokens of `scene` that begin inside an extent."""
        found = self.scene.page.tokens
        first = bisect_left(found, place.start, key=lambda token: token.start)
        return range(first, max(first, bisect_left(found, place.end, key=lambda token: token.start)))

    def printed(self, place: Extent) -> str:
        """The words at a place with single spaces."""
        return " ".join(self.text[place.start : place.end].split())

    def quotes(self, claim: Claim, after: int) -> list[Extent]:
        """Where the claim's quote may stand, likeliest first: from the quote of the claim before on."""
        inside = self.whole if claim.within is None else Extent(*claim.within)
        if claim.near is not None:
            return self.search.nearest(claim.quote, inside, claim.near)
        return self.search.places(claim.quote, inside, after)

    def words(self, claim: Claim, quote: Extent) -> list[Extent]:
        """Where the claim's words may stand in its quote."""
        if claim.at is not None:
            return self.search.nearest(claim.words, quote, claim.at)
        return self.search.places(claim.words, quote)

    def narrowed(self, claim: Claim, quote: Extent) -> Extent | Failure:
        """The part of a quote that lies in the one sentence that holds the claim's words, if there is one.

        A quotation may have several sentences, and an extractor that knows the place chose the quote itself.
        """
        if claim.at is not None or claim.kind is Kind.QUOTATION:
            return quote
        met = [unit for unit in self._units_at(quote) if unit.shared(*quote)]
        if len(met) <= 1:
            return quote
        places = self.search.places(claim.words, quote)
        holding = {
            unit for unit in met for place in places if unit.start <= place.start and place.end <= unit.end
        }
        if len(holding) != 1:
            return Failure(Reason.UNREADABLE, places[0]) if places else Failure(Reason.UNGROUNDED)
        unit = holding.pop()
        return Extent(max(unit.start, quote.start), min(unit.end, quote.end))

    def _units_at(self, quote: Extent) -> Sequence[Extent]:
        first = bisect_left(self._units, quote.start, key=lambda unit: unit.end)
        last = bisect_left(self._units, quote.end, key=lambda unit: unit.start)
        return self._units[first:last]

    @cached_property
    def _units(self) -> list[Extent]:
        return units(self._document)

    def mentions(self, kind: Kind, place: Extent) -> list[Mention]:
        """What recognition read there of a kind, or of any kind of figure; the most fitting first."""
        row = self._rows.get(_row(kind))
        return [] if row is None else sorted(row.meeting(place), key=lambda mention: _misfit(mention, place))


def _row(kind: Kind) -> Kind | None:
    return None if kind in FIGURES else kind


def _misfit(mention: Mention, place: Extent) -> tuple[int, int]:
    """Orders mentions by what they share with a place, of two that share as much the shorter first."""
    return -place.shared(mention.start, mention.end), mention.end - mention.start


class _Row:
    """Mentions in reading order, found by place though they may overlap."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = list(mentions)
        self._starts = [mention.start for mention in self._mentions]
        self._reach = list(accumulate((mention.end for mention in self._mentions), max))

    def meeting(self, place: Extent) -> list[Mention]:
        """Those that share characters with a place."""
        at = bisect_left(self._starts, place.end)
        found = []
        while at > 0 and self._reach[at - 1] > place.start:
            at -= 1
            if self._mentions[at].end > place.start:
                found.append(self._mentions[at])
        return found[::-1]
