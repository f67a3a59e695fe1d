"""The deterministic key of a claim: what it must share with another claim to answer the same question."""

from __future__ import annotations

from factcheck.model import Claim, Confidence, GroundedClaim, Kind
from factcheck.values import Duration, Quantity

NO_EVENT = ""
TICKER_ENTRY = "entry"
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


def key(claim: GroundedClaim) -> tuple[str, ...]:
    """Kind, dimension, attribute, thing and scope: equal for all claims that may compare."""
    said = claim.claim
    event = said.event if said.kind in _EVENT_BOUND or said.kind is Kind.ROSTER else NO_EVENT
    return (said.kind, dimension(claim), said.attribute, said.thing, event, said.scope)


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
