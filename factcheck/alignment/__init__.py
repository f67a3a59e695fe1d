"""Decides which claims speak of the same fact. Compares no values."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.alignment import lists, quotes
from factcheck.alignment.bonds import Weights, bond
from factcheck.alignment.frames import Frame, frames
from factcheck.alignment.keys import is_comparable, key
from factcheck.language.terms import known_things
from factcheck.model import Confidence, Fact, GroundedClaim, Kind
from factcheck.readings import Reading
from factcheck.texts import Document, Span
from factcheck.values import Value

_BY_OWN_MEANS = frozenset({Kind.ROSTER, Kind.QUOTATION, Kind.ROLE, Kind.ACTOR})
_WITNESSES = 12
_MOST_GROUPS = 8


def align(
    claims: Sequence[GroundedClaim], documents: Sequence[Document], readings: Sequence[Reading]
) -> tuple[Fact, ...]:
    """All claims, grouped into facts, in reading order; a claim that nothing answers is a fact of its own."""
    plain = [claim for claim in claims if claim.claim.kind not in _BY_OWN_MEANS]
    framed = frames(plain, documents, readings)
    weights = Weights.of(framed)
    blocks: dict[tuple[str, ...], list[Frame]] = defaultdict(list)
    ageing = _told_at_two_ages(plain)
    for frame in framed:
        said = frame.claim.claim
        telling = is_comparable(said) and (said.document, said.thing) not in ageing
        alone = () if telling else (frame.claim.id,)
        blocks[(*key(frame.claim, known_things()), *alone)].append(frame)
    facts = [fact for name, block in blocks.items() for fact in _facts(name, block, weights)]
    facts += lists.facts(claims)
    facts += quotes.facts(claims)
    order = {claim.id: number for number, claim in enumerate(claims)}
    return tuple(sorted(facts, key=lambda fact: order[fact.claims[0].id]))


def _told_at_two_ages(claims: Sequence[GroundedClaim]) -> frozenset[tuple[str, str]]:
    """Texts, with persons, that tell of one person at different ages: such ages contradict nobody."""
    ages: dict[tuple[str, str], set[Value]] = defaultdict(set)
    for claim in claims:
        if claim.claim.kind is Kind.AGE and claim.claim.thing:
            ages[claim.claim.document, claim.claim.thing].add(claim.value)
    return frozenset(key for key, values in ages.items() if len(values) > 1)


def _facts(name: tuple[str, ...], block: Iterable[Frame], weights: Weights) -> list[Fact]:
    """Groups of frames in which nobody refuses anybody, each frame in the group that holds it surest."""
    groups = _Groups()
    for frame in block:
        best: tuple[int, _Group] | None = None
        for group in groups.candidates(frame):
            confidence = _welcome(frame, group, weights)
            if confidence is not None and (best is None or confidence.rank < best[0]):
                best = (confidence.rank, group)
        if best is None:
            groups.open(frame)
        else:
            groups.join(best[1], frame, list(Confidence)[best[0]])
    return [
        Fact(name, tuple(f.claim for f, _ in group.members), _confidences(group.members))
        for group in groups.all
    ]


@dataclass
class _Group:
    """Frames of one fact so far, and the sentences they stand in."""

    number: int
    members: list[tuple[Frame, Confidence]] = field(default_factory=list)
    sentences: set[Span] = field(default_factory=set)


class _Groups:
    """The groups of one block, found by the words their first frames share with a newcomer.

    A newcomer looks at no more than a fixed number of groups, so the work grows with the number of claims.
    """

    def __init__(self) -> None:
        self.all: list[_Group] = []
        self._by_word: dict[str, list[_Group]] = defaultdict(list)

    def candidates(self, frame: Frame) -> list[_Group]:
        """The groups to try: those that share most words, then the oldest."""
        shared: Counter[int] = Counter()
        for word in frame.words | frame.people | frame.places:
            shared.update(group.number for group in self._by_word[word][:_MOST_GROUPS])
        likely = sorted(shared, key=lambda number: (-shared[number], number))[:_MOST_GROUPS]
        oldest = [group.number for group in self.all[:_MOST_GROUPS] if group.number not in shared]
        return [self.all[number] for number in (*likely, *oldest)][:_MOST_GROUPS]

    def open(self, frame: Frame) -> None:
        """Begin a group with a frame."""
        group = _Group(len(self.all))
        self.all.append(group)
        self.join(group, frame, Confidence.HIGH)
        for word in sorted(frame.words | frame.people | frame.places):
            self._by_word[word].append(group)

    def join(self, group: _Group, frame: Frame, confidence: Confidence) -> None:
        """Add a frame to a group."""
        group.members.append((frame, confidence))
        group.sentences.add(frame.claim.quote)


def _welcome(frame: Frame, group: _Group, weights: Weights) -> Confidence | None:
    """The surest bond to the group's first members, None when one of them refuses or none binds."""
    if frame.claim.quote in group.sentences:
        return None
    bonds = [bond(frame, member, weights, known_things()) for member, _ in group.members[:_WITNESSES]]
    sure = [b for b in bonds if b is not None]
    return min(sure, key=lambda b: b.rank) if sure and len(sure) == len(bonds) else None


def _confidences(group: list[tuple[Frame, Confidence]]) -> tuple[Confidence, ...]:
    """The first member is as sure as the surest that joined it."""
    joined = [confidence for _, confidence in group[1:]]
    first = min(joined, key=lambda c: c.rank, default=Confidence.HIGH)
    return (first, *joined)
