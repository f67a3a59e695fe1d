"""Says what became of each statement: confirmed, contradicted, unsupported, not checked, unanswered.

It compares nothing itself; the rules' verdicts decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import rules
from factcheck.alignment.keys import is_comparable
from factcheck.model import AGREEING, Agreement, Confidence, Fact, GroundedClaim, NotChecked, Reason, State
from factcheck.texts import Document, Part
from factcheck.values import Duration, Person, Quantity, Value


def unanswered(facts: Sequence[Fact], documents: Sequence[Document]) -> tuple[NotChecked, ...]:
    """The claims that no claim of another text answers; a draft's claims have their state instead.

    What follows from several claims is told in their place, unless each of them is answered.
    """
    if any(document.part is Part.DRAFT for document in documents):
        return ()
    answered = {claim.id for fact in facts if not _is_alone(fact) for claim in fact.claims}
    sources = {name: {part.id for part in parts} for fact in facts for name, parts in fact.derived_from}
    used = {part for parts in sources.values() for part in parts}
    used |= {name for name, parts in sources.items() if parts <= answered}
    return tuple(
        NotChecked(claim.claim.document, Reason.NO_COUNTERPART, span=claim.span, kind=claim.claim.kind)
        for fact in facts
        if _is_alone(fact)
        for claim in fact.claims
        if claim.id not in used
    )


def _is_alone(fact: Fact) -> bool:
    """Whether one text alone says something of it."""
    return len({claim.claim.document for claim in fact.claims}) == 1


def states(
    facts: Sequence[Fact], documents: Sequence[Document], people: tuple[Person, ...]
) -> tuple[tuple[str, State], ...]:
    """What became of each claim of the draft; empty without a draft."""
    drafts = {document.name for document in documents if document.part is Part.DRAFT}
    return tuple(
        (claim.id, _state(claim, fact, drafts, people))
        for fact in facts
        for claim in fact.claims
        if claim.claim.document in drafts
    )


def _state(claim: GroundedClaim, fact: Fact, drafts: set[str], people: tuple[Person, ...]) -> State:
    """Confirmed by one source is confirmed; contradicted only where a surely comparable statement differs.

    An amount without a figure ("mehrere Stunden") confirms only where nothing contradicts. A figure that says
    nothing of what it counts is not checked.
    """
    if not is_comparable(claim.claim):
        return State.NOT_CHECKED
    known = rules.company(fact, people)
    relations = {
        (rules.judge(claim, other, known).agreement, sure is Confidence.LOW, _is_vague(other.value))
        for other, sure in zip(fact.claims, fact.confidences, strict=True)
        if other.claim.document not in drafts
    }
    agreeing = {vague for agreement, _, vague in relations if agreement in AGREEING}
    differing = any(agreement is Agreement.CONFLICT and not unsure for agreement, unsure, _ in relations)
    if False in agreeing or (agreeing and not differing):
        return State.CONFIRMED
    return State.CONTRADICTED if differing else State.UNSUPPORTED


def _is_vague(value: Value) -> bool:
    """Whether it is an amount that prints no figure."""
    if isinstance(value, Quantity):
        return value.number is None and value.ends is None
    return isinstance(value, Duration) and value.seconds is None
