"""How sure code is of claims that somebody else put together: what their sentences share, what parts them.

It never puts claims together and never takes them apart; it only doubts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from factcheck.alignment.bonds import are_apart, are_strangers
from factcheck.alignment.counts import Count, count
from factcheck.alignment.frames import Frame, frames
from factcheck.alignment.labels import are_unlike
from factcheck.language.terms import terms
from factcheck.language.words import lemma, tokens
from factcheck.model import Claim, Confidence, GroundedClaim, Kind, Scope
from factcheck.readings import Reading
from factcheck.texts import Document, Span

_MOST_WITNESSES = 12
_APART = 2
_ENDS = frozenset({"start", "end"})


class SecondLook:
    """The sentences around a set of claims, ready to be looked at pair by pair.

    The claims are those that the readers made, with their own labels. What somebody called the events does
    not count for one question: two readers call one event by two names.
    """

    def __init__(
        self, claims: Sequence[GroundedClaim], documents: Sequence[Document], readings: Sequence[Reading]
    ) -> None:
        self._documents: Mapping[str, Document] = {document.name: document for document in documents}
        self._said = {claim.id: claim.claim for claim in claims}
        unnamed = [replace(claim, claim=replace(claim.claim, event="", argument="")) for claim in claims]
        self._frames = {frame.claim.id: frame for frame in frames(unnamed, documents, readings)}
        self._events = cache(self._events_named)
        self._counts = cache(self._counted)

    def confidences(self, claims: Sequence[GroundedClaim]) -> tuple[Confidence, ...]:
        """For each claim how surely it belongs to the others: its surest chain of ties to most of them.

        Two events put together as one are two circles of claims, each with sure ties inside: the smaller is
        no surer than what ties it to the larger. A claim by itself is sure.
        """
        if len(claims) == 1:
            return (Confidence.HIGH,)
        ties = {
            (one.id, other.id): self.tie(one, other).rank
            for one in claims
            for other in islice((c for c in claims if c.id != one.id), _MOST_WITNESSES)
        }
        found = dict.fromkeys((claim.id for claim in claims), Confidence.LOW)
        circle = frozenset(found)
        for confidence in reversed(Confidence):
            circle = self._largest(circle, claims, [p for p, rank in ties.items() if rank <= confidence.rank])
            if len(circle) > 1:
                found.update(dict.fromkeys(circle, confidence))
        return tuple(found.values())

    def _largest(
        self, inside: frozenset[str], claims: Sequence[GroundedClaim], ties: Iterable[tuple[str, str]]
    ) -> frozenset[str]:
        """The circle of most texts, of most claims, or the first, of those that ties make inside another."""
        circles = {claim.id: {claim.id} for claim in claims if claim.id in inside}
        for one, other in ties:
            first, second = circles.get(one), circles.get(other)
            if first is not None and second is not None and first is not second:
                first |= second
                circles.update(dict.fromkeys(second, first))
        largest: set[str] = max(circles.values(), key=self._size)
        return frozenset(largest)

    def _size(self, circle: set[str]) -> tuple[int, int]:
        """How many texts and claims a circle has."""
        return len({self._said[name].document for name in circle}), len(circle)

    def tie(self, one: GroundedClaim, other: GroundedClaim) -> Confidence:
        """High where the clauses share a word, name or class of event and nothing parts the sentences.

        Words shared only by the sentences are one doubt, none shared another; another day, place, year or
        circle of people are two, and so are a second plan in one text, which tells of a change, the start
        against the end, and other things counted. Labels of which no word is the same are one doubt, and
        another within one text. It is no surer than either claim's own binding.
        """
        first, second = self._frames[one.id], self._frames[other.id]
        apart = are_apart(first, second) or _is_a_changed_plan(one, other) or self._tell_of_others(one, other)
        doubts = self._distance(first, second) + _APART * apart + self._labelled_apart(one, other)
        return _doubted(doubts, one.claim, other.claim)

    def link(self, one: GroundedClaim, other: GroundedClaim) -> Confidence:
        """How surely two claims that answer two questions speak of one event, such as its start and its end.

        As for a tie, but here the labels of the events count, and one sentence may tell both. A reader calls
        an event by one name within a text, so two names there are two doubts.
        """
        first, second = (replace(self._frames[claim.id], siblings=()) for claim in (one, other))
        unlike = int(are_unlike(self._said[one.id].event, self._said[other.id].event))
        unlike *= _APART if one.claim.document == other.claim.document else 1
        if one.quote == other.quote:
            return _doubted(unlike, one.claim, other.claim)
        doubts = self._distance(first, second) + _APART * are_apart(first, second) + unlike
        return _doubted(doubts, one.claim, other.claim)

    def _distance(self, one: Frame, other: Frame) -> int:
        if self._near(one) & self._near(other):
            return 0
        if (one.words | one.names) & (other.words | other.names):
            return 1
        return 1 + are_strangers(one, other)

    def _near(self, frame: Frame) -> frozenset[str]:
        return frame.near | frame.people | self._events(frame.claim.quote)

    def _events_named(self, sentence: Span) -> frozenset[str]:
        """The classes of events that a sentence names, marked so that they are no words."""
        document = self._documents[sentence.document]
        known = terms(document.lang).events
        named = (
            known.code(token.text, lemma(token.text, document.lang))
            for token in tokens(document.text, sentence.start, sentence.end)
            if token.is_word
        )
        return frozenset(f"event: {code}" for code in named if code)

    def _tell_of_others(self, one: GroundedClaim, other: GroundedClaim) -> bool:
        """Whether the start stands against the end, or the texts count things that cannot be the same."""
        first, second = self._said[one.id], self._said[other.id]
        if {first.attribute, second.attribute} == _ENDS:
            return True
        return first.kind is Kind.NUMBER and self._counts(one.id).is_of_others(self._counts(other.id))

    def _labelled_apart(self, one: GroundedClaim, other: GroundedClaim) -> int:
        """One doubt where the labels have nothing in common, one more where one text gives two labels."""
        first, second = self._said[one.id], self._said[other.id]
        doubts = int(are_unlike(_label(first), _label(second)))
        if first.document == second.document and self._entry(one) == self._entry(other):
            counted = first.kind is Kind.NUMBER and self._counts(one.id).is_unlike(self._counts(other.id))
            doubts += first.attribute != second.attribute or counted
        return doubts

    def _entry(self, claim: GroundedClaim) -> int | None:
        """The number of the ticker's entry that holds a claim: a ticker says one thing again and again."""
        entries = self._documents[claim.span.document].entries
        holds = (n for n, entry in enumerate(entries) if entry.start <= claim.span.start < entry.end)
        return next(holds, None)

    def _counted(self, name: str) -> Count:
        frame = self._frames[name]
        return count(frame.claim, self._documents[frame.claim.span.document], frame.near)


def _label(said: Claim) -> str:
    """What a reader says that a value is of."""
    if said.kind is not Kind.NUMBER or said.thing == said.attribute:
        return said.attribute
    return f"{said.attribute} {said.thing}".strip()


def _doubted(doubts: int, one: Claim, other: Claim) -> Confidence:
    most = max(doubts, one.binding.rank, other.binding.rank)
    return list(Confidence)[min(most, len(Confidence) - 1)]


def _is_a_changed_plan(one: GroundedClaim, other: GroundedClaim) -> bool:
    """Whether one text tells of two plans, expectations or demands: the later one replaced the earlier."""
    first, second = one.claim, other.claim
    return first.document == second.document and first.scope is not Scope.ACTUAL
