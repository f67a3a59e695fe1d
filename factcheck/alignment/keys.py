"""The deterministic key of a claim: what it must share with another claim to answer the same question."""

from __future__ import annotations

from factcheck.model import Claim, Confidence, GroundedClaim, Kind
from factcheck.values import Duration, Quantity

NO_EVENT = ""
_UNBOUND = "unbound"
_OF_AN_EVENT = frozenset({Kind.ROSTER, Kind.ACTOR, Kind.PLACE})
_EVENT_BOUND = {
    Kind.DURATION: frozenset({"length"}),
    Kind.TIME: frozenset({"start", "end", "when"}),
    Kind.DATE: frozenset({"start", "end", "when"}),
}


def dimension(claim: GroundedClaim) -> str:
    """The dimension of the claim's value; values of different dimensions never compare."""
    if isinstance(claim.value, Quantity):
        return claim.value.dimension
    if isinstance(claim.value, Duration):
        return "time"
    return str(claim.claim.kind)


def key(claim: GroundedClaim, known_things: frozenset[str]) -> tuple[str, ...]:
    """Kind, dimension, attribute, thing, event and scope: equal for all claims that may compare.

    Where lexicon codes do not bind a length, date or time, words must: its event and attribute say nothing.
    """
    said = claim.claim
    attribute, event = said.attribute, said.event
    if said.kind in _EVENT_BOUND and not is_bound(said, known_things):
        attribute, event = _UNBOUND, NO_EVENT
    elif said.kind not in _EVENT_BOUND and said.kind not in _OF_AN_EVENT:
        event = NO_EVENT
    return (said.kind, dimension(claim), attribute, said.thing, event, said.scope)


def is_bound(claim: Claim, known_things: frozenset[str]) -> bool:
    """Whether lexicon codes alone say what the value is of, so that no words need be shared.

    Dates and clock times stand beside many verbs; they are bound only where the extractor is sure.
    """
    if claim.kind in _EVENT_BOUND:
        sure = claim.kind is Kind.DURATION or claim.binding is Confidence.HIGH
        return sure and bool(claim.event) and claim.attribute in _EVENT_BOUND[claim.kind]
    if claim.kind is Kind.NUMBER:
        return claim.thing in known_things and bool(claim.attribute)
    return claim.kind is Kind.AGE and bool(claim.thing)


def is_comparable(claim: Claim) -> bool:
    """Whether anything says what the value is of: a bare number without a noun answers no question."""
    return claim.kind is not Kind.NUMBER or bool(claim.thing)
