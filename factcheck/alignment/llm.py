"""Lets a language model say which claims answer the same question, and makes facts of its groups.

The model sees claims, never verdicts. Code splits what cannot be compared and doubts what nothing in the
texts ties together; what is bound by a name or by common words is put together without the model.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pydantic import BaseModel, ConfigDict, Field

from factcheck.alignment import align, lists, quotes
from factcheck.alignment.keys import dimension
from factcheck.alignment.labels import TIMES
from factcheck.alignment.listing import is_settled
from factcheck.alignment.second_look import SecondLook
from factcheck.language.words import tokens
from factcheck.model import Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.readings import Reading
from factcheck.texts import Document
from factcheck.values import Actor, Quotation

_LONGEST_LABEL = 120
_NUMBER = re.compile(r"\d+")
_MOST_LINKED = 12  # times or lengths of one event; more than derivation looks at
_TIMED = frozenset({Kind.TIME, Kind.DATE, Kind.DURATION})


class Group(BaseModel):
    """Claims that answer one question."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    label: str = Field(description="what the question is, at most eight words in the language asked for")
    event: str = Field(description="English label of the event, the same for all groups about it")
    attribute: str = Field(description="English label; for times length, start, end or when")
    claims: list[str] = Field(description="the ids of the claims")


class Groups(BaseModel):
    """All groups."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    groups: list[Group]


def facts(
    claims: Sequence[GroundedClaim],
    documents: Sequence[Document],
    readings: Sequence[Reading],
    replies: Iterable[Groups],
) -> tuple[Fact, ...]:
    """All claims as facts, in reading order. Documents and readings are parallel.

    Ids that the model made up are ignored, and a claim stands in the first group that names it. Within a
    group only claims of one kind, dimension and scope make a fact, and never two of one sentence.
    """
    known = {claim.id: claim for claim in claims}
    groups = _valid(replies, known)
    look = SecondLook(claims, documents, readings)
    settled = [claim for claim in claims if is_settled(claim)]
    remarks = [claim for claim in claims if claim.claim.kind is Kind.QUOTATION]
    found = lists.role_facts(settled)
    found += align([c for c in settled if c.claim.kind is Kind.AGE], documents, readings)
    found += _remarks(quotes.facts(remarks), groups)
    grouped = [
        fact
        for group, members in groups
        for fact in _facts_of(group, [c for c in members if c.claim.kind is not Kind.QUOTATION], look)
    ]
    placed = {claim.id for fact in (*found, *grouped) for claim in fact.claims}
    alone = [claim for claim in claims if claim.id not in placed]
    found += [*grouped, *(Fact(_key(claim), (claim,), (Confidence.HIGH,)) for claim in alone)]
    order = {claim.id: number for number, claim in enumerate(claims)}
    found.sort(key=lambda fact: order[fact.claims[0].id])
    return _linked(found, look)


def _valid(
    replies: Iterable[Groups], known: Mapping[str, GroundedClaim]
) -> list[tuple[Group, list[GroundedClaim]]]:
    """The groups with their claims in reading order; each claim in the first group that names it.

    Claims that several listings showed tie the groups of their replies: what a later reply puts with one of
    them joins its group.
    """
    order = {name: number for number, name in enumerate(known)}
    placed: dict[str, tuple[int, int]] = {}  # by claim, its group and the reply that put it there
    found: list[tuple[Group, set[str]]] = []
    for number, reply in enumerate(replies):
        for group in reply.groups:
            named = {name for name in group.claims if name in known and not is_settled(known[name])}
            homes = Counter(placed[n][0] for n in named if n in placed and placed[n][1] != number)
            new = named.difference(placed)
            if not new:
                continue
            if not homes:
                found.append((group, set()))
            home = min(homes, key=lambda at: (-homes[at], at), default=len(found) - 1)
            found[home][1].update(new)
            placed.update((name, (home, number)) for name in new)
    return [(group, [known[n] for n in sorted(names, key=order.__getitem__)]) for group, names in found]


def _facts_of(group: Group, members: Sequence[GroundedClaim], look: SecondLook) -> list[Fact]:
    """The facts of one group, with the claims' labels replaced by the group's."""
    event, attribute = (" ".join(label.casefold().split()) for label in (group.event, group.attribute))
    parts: dict[tuple[str, ...], list[GroundedClaim]] = defaultdict(list)
    for member in members:
        kept = _attribute(member, attribute)
        claim = replace(member, claim=replace(member.claim, event=event, attribute=kept))
        parts[_key(claim)].append(claim)
    return [
        Fact(
            key,
            tuple(run),
            look.confidences(run),
            label=_label(group, run) if run[0].claim.attribute == attribute else "",
        )
        for key, part in parts.items()
        for run in _apart(_of_one_occasion(part))
    ]


def _attribute(claim: GroundedClaim, attribute: str) -> str:
    """The group's attribute, unless it would make the time of a pause the start or end of an event."""
    own, kind = claim.claim.attribute, claim.claim.kind
    if kind not in _TIMED or attribute not in TIMES or not own:
        return attribute
    if kind is Kind.DATE and own == "when":
        return attribute
    return own if kind is not Kind.DURATION or own in TIMES else attribute


def _label(group: Group, claims: Iterable[GroundedClaim]) -> str:
    """The group's label on one line; none where it is no heading or gives a figure that no claim prints."""
    label = " ".join(group.label.split())
    printed = {number for claim in claims for number in _NUMBER.findall(claim.claim.quote)}
    return label if len(label) <= _LONGEST_LABEL and printed.issuperset(_NUMBER.findall(label)) else ""


def _linked(found: Iterable[Fact], look: SecondLook) -> tuple[Fact, ...]:
    """The facts with what links the start of an event in one text to its end, and both to its stated lengths.

    The model may have called two events by one name; a length is only as sure as these links.
    """
    facts = tuple(found)
    told: dict[tuple[str, str, str], list[GroundedClaim]] = defaultdict(list)
    for claim in (claim for fact in facts for claim in fact.claims):
        said = claim.claim
        if said.kind in {Kind.TIME, Kind.DURATION} and said.scope is Scope.ACTUAL and said.event:
            text = said.document if said.kind is Kind.TIME else ""
            told[text, said.event, f"{said.kind} {said.attribute}"].append(claim)
    links: dict[str, list[tuple[str, str, Confidence]]] = defaultdict(list)
    for (text, event, what), times in told.items():
        if what not in {"time start", "time end"}:
            continue
        others = told.get(("", event, "duration length"), [])[:_MOST_LINKED]
        if what == "time start":
            others = told.get((text, event, "time end"), [])[:_MOST_LINKED] + others
        for one in times[:_MOST_LINKED]:
            links[one.id] += [(one.id, other.id, look.link(one, other)) for other in others]
    return tuple(
        replace(fact, links=tuple(link for claim in fact.claims for link in links[claim.id]))
        for fact in facts
    )


def _of_one_occasion(claims: Sequence[GroundedClaim]) -> list[GroundedClaim]:
    """The claims without those of a text that tells of two people who were first: it has two occasions."""
    actors: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Actor):
            actors[claim.claim.document].add(claim.value.person.surname)
    return [claim for claim in claims if len(actors[claim.claim.document]) <= 1]


def _key(claim: GroundedClaim) -> tuple[str, ...]:
    """As the rules and derivation expect it; the group binds, so the thing counted is not part of it.

    The stamp of a ticker's entry and a time that a sentence tells are no two answers to one question.
    """
    said = claim.claim
    thing = said.thing if said.kind is Kind.TIME else ""
    return (said.kind, dimension(claim), said.attribute, thing, said.event, said.scope)


def _apart(claims: Sequence[GroundedClaim]) -> list[list[GroundedClaim]]:
    """The claims in runs of which none holds two claims of one sentence."""
    runs: list[list[GroundedClaim]] = []
    for claim in claims:
        free = [run for run in runs if all(other.quote != claim.quote for other in run)]
        if free:
            free[0].append(claim)
        else:
            runs.append([claim])
    return runs


def _remarks(worded: Sequence[Fact], groups: Sequence[tuple[Group, Sequence[GroundedClaim]]]) -> list[Fact]:
    """Facts of quotations: what the model held to be one remark, and apart from that common words.

    One long quotation can hold several remarks, so a few common words add nothing to a group of the model's;
    a copy of one of its quotations does.
    """
    home = {claim.id: number for number, fact in enumerate(worded) for claim in fact.claims}
    taken: set[str] = set()
    found = []
    for group, members in groups:
        remarks = [claim for claim in members if claim.id in home and claim.id not in taken]
        if len({home[claim.id] for claim in remarks}) > 1:
            fact = _remark(group, remarks, worded, taken)
            taken.update(claim.id for claim in fact.claims)
            found.append(fact)
    rest = (_without(fact, taken) for fact in worded)
    return [*found, *(fact for fact in rest if fact.claims)]


def _remark(group: Group, remarks: Sequence[GroundedClaim], worded: Iterable[Fact], taken: set[str]) -> Fact:
    """The fact of a group of remarks, with the copies of them that the model left out."""
    printed = {_words(claim) for claim in remarks}
    named = {claim.id for claim in remarks}
    copies = [
        claim
        for fact in worded
        for claim in fact.claims
        if claim.id in named or (claim.id not in taken and _words(claim) in printed)
    ]
    speaker = next((claim.claim.speaker for claim in copies if claim.claim.speaker), "")
    sure = (Confidence.MEDIUM,) * len(copies)
    return Fact((Kind.QUOTATION, "said", speaker), tuple(copies), sure, label=_label(group, copies))


def _words(claim: GroundedClaim) -> str:
    said = claim.value.words if isinstance(claim.value, Quotation) else ""
    return " ".join(token.text.casefold() for token in tokens(said) if token.is_word)


def _without(fact: Fact, taken: set[str]) -> Fact:
    kept = [
        (claim, sure)
        for claim, sure in zip(fact.claims, fact.confidences, strict=True)
        if claim.id not in taken
    ]
    return replace(
        fact, claims=tuple(claim for claim, _ in kept), confidences=tuple(sure for _, sure in kept)
    )
