"""Decides which claims speak of the same fact. Compares no values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.alignment import lists, quotes
from factcheck.alignment.bonds import Weights, bond
from factcheck.alignment.frames import Frame, frames
from factcheck.alignment.keys import is_comparable, key
from factcheck.language.terms import known_things
from factcheck.model import Confidence, Document, Fact, GroundedClaim, Kind, Reading
from factcheck.values import Value

_BY_OWN_MEANS = frozenset({Kind.ROSTER, Kind.QUOTATION, Kind.ROLE})
_WITNESSES = 12


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
    groups: list[list[tuple[Frame, Confidence]]] = []
    for frame in block:
        best: tuple[int, list[tuple[Frame, Confidence]]] | None = None
        for group in groups:
            confidence = _welcome(frame, group, weights)
            if confidence is not None and (best is None or confidence.rank < best[0]):
                best = (confidence.rank, group)
        if best is None:
            groups.append([(frame, Confidence.HIGH)])
        else:
            best[1].append((frame, list(Confidence)[best[0]]))
    return [Fact(name, tuple(f.claim for f, _ in group), _confidences(group)) for group in groups]


def _welcome(frame: Frame, group: list[tuple[Frame, Confidence]], weights: Weights) -> Confidence | None:
    """The surest bond to the group's first members, None when one of them refuses or none binds."""
    bonds = [bond(frame, member, weights, known_things()) for member, _ in group[:_WITNESSES]]
    sure = [b for b in bonds if b is not None]
    return min(sure, key=lambda b: b.rank) if sure and len(sure) == len(bonds) else None


def _confidences(group: list[tuple[Frame, Confidence]]) -> tuple[Confidence, ...]:
    """The first member is as sure as the surest that joined it."""
    joined = [confidence for _, confidence in group[1:]]
    first = min(joined, key=lambda c: c.rank, default=Confidence.HIGH)
    return (first, *joined)
