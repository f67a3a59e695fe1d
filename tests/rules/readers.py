"""Puts together what an example of a rule says that a reader sees, and applies every rule to it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import derivation, rules
from factcheck.alignment import align
from factcheck.alignment.origins import origins
from factcheck.alignment.principals import principals
from factcheck.comparison.names import full_name
from factcheck.findings import Explainer
from factcheck.model import Claim, Confidence, Fact, GroundedClaim, Kind
from factcheck.rules import Example, ExampleClaim, ExamplePerson, Rule
from factcheck.texts import Document, Span
from factcheck.values import Actor, Basis, Member, Place, Roster, Value
from tests.texts import story


def found(rule: Rule, example: Example) -> list[str]:
    """The codes of all findings, with the example's own claims and with its statements put together."""
    told = story(*example.texts)
    stated = [
        _grounded(number, said, told.documents[said.text])
        for number, said in enumerate(example.claims, start=1)
    ]
    claims = [*told.claims, *stated]
    kinds = rule.kinds if example.together else ()
    together = [claim for claim in claims if claim.claim.kind in kinds]
    facts = align([claim for claim in claims if claim not in together], told.documents, told.readings)
    labelled = [
        _labelled(together, kind, example.together)
        for kind in kinds
        if any(claim.claim.kind is kind for claim in together)
    ]
    derived = derivation.derive((*labelled, *facts), told.documents, told.readings)
    people = principals(told.readings)
    explainer = Explainer(told.documents, people, origins(told.documents), example.lang)
    return [finding.rule for finding in explainer.findings(derived, rules.load())]


def _labelled(claims: Sequence[GroundedClaim], kind: Kind, label: str) -> Fact:
    members = tuple(claim for claim in claims if claim.claim.kind is kind)
    return Fact((kind, label), members, (Confidence.HIGH,) * len(members), label=label)


def _grounded(number: int, said: ExampleClaim, document: Document) -> GroundedClaim:
    start = document.text.index(said.words)
    span = Span(document.name, start, start + len(said.words))
    claim = Claim(document.name, document.text, said.words, said.kind)
    return GroundedClaim(
        f"stated.{number}", claim, span, Span(document.name, 0, len(document.text)), _value(said)
    )


def _value(said: ExampleClaim) -> Value:
    if said.kind is Kind.PLACE:
        return Place(said.words)
    if said.kind is Kind.ACTOR:
        return Actor(full_name(said.people[0].name))
    assert said.kind is Kind.ROSTER
    return Roster(tuple(_member(person) for person in said.people), Basis.EVERYBODY, complete=False)


def _member(person: ExamplePerson) -> Member:
    return Member(full_name(person.name), person.function)
