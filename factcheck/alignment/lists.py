"""Facts about people: who took part in one event, which office one person holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.alignment.keys import key
from factcheck.comparison.names import same_person
from factcheck.model import Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.values import Person, Role

MAIN_MEETING = "talks"


def facts(claims: Sequence[GroundedClaim]) -> list[Fact]:
    """Roster facts by event, role facts by person, each in reading order."""
    return [*_rosters(claims), *_roles(claims)]


def _rosters(claims: Sequence[GroundedClaim]) -> list[Fact]:
    groups: dict[tuple[str, ...], list[GroundedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.claim.kind is Kind.ROSTER:
            groups[_roster_key(claim)].append(claim)
    return [_fact(name, group) for name, group in groups.items()]


def _roster_key(claim: GroundedClaim) -> tuple[str, ...]:
    """A list that names no event is the list of the meeting the text is about."""
    name = list(key(claim, frozenset()))
    if name[-1] == Scope.ACTUAL and name[-2] == "":
        name[-2] = MAIN_MEETING
    return tuple(name)


def _roles(claims: Sequence[GroundedClaim]) -> list[Fact]:
    groups: list[tuple[Person, list[GroundedClaim]]] = []
    by_surname: dict[str, list[int]] = defaultdict(list)
    for claim in claims:
        if not isinstance(claim.value, Role):
            continue
        person = claim.value.person
        known = by_surname[person.surname.casefold()]
        at = next((i for i in known if same_person(groups[i][0], person)), None)
        if at is None:
            known.append(len(groups))
            groups.append((person, [claim]))
        else:
            groups[at][1].append(claim)
    return [_fact((Kind.ROLE, "role", person.name), group) for person, group in groups]


def _fact(name: tuple[str, ...], group: Sequence[GroundedClaim]) -> Fact:
    return Fact(name, tuple(group), tuple(_sure(claim) for claim in group))


def _sure(claim: GroundedClaim) -> Confidence:
    return Confidence.HIGH if claim.claim.kind is Kind.ROLE else claim.claim.binding
