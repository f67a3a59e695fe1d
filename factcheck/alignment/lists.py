"""Facts about people: who took part in one event, which office one person holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from factcheck.alignment.keys import key
from factcheck.comparison.names import same_person, spelling_variant
from factcheck.model import Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.values import Person, Role


def facts(claims: Sequence[GroundedClaim]) -> list[Fact]:
    """Roster facts by event, role facts by person, each in reading order."""
    return [*_rosters(claims), *_roles(claims)]


def _rosters(claims: Sequence[GroundedClaim]) -> list[Fact]:
    listed = [claim for claim in claims if claim.claim.kind is Kind.ROSTER]
    named = Counter(c.claim.event for c in listed if c.claim.event and c.claim.scope is Scope.ACTUAL)
    main = min(named, key=lambda event: (-named[event], event), default="")
    groups: dict[tuple[str, ...], list[GroundedClaim]] = defaultdict(list)
    for claim in listed:
        groups[_roster_key(claim, main)].append(claim)
    return [_fact(name, group) for name, group in groups.items()]


def _roster_key(claim: GroundedClaim, main: str) -> tuple[str, ...]:
    """A list that names no event is one of the event whose lists these texts give most."""
    name = list(key(claim, frozenset()))
    if name[-1] == Scope.ACTUAL and not name[-2]:
        name[-2] = main
    return tuple(name)


def _roles(claims: Sequence[GroundedClaim]) -> list[Fact]:
    """One fact for each person, however a text spells the name."""
    groups: list[tuple[Person, list[GroundedClaim]]] = []
    group_of: dict[Person, int] = {}
    for claim in claims:
        if not isinstance(claim.value, Role) or claim.claim.scope is not Scope.ACTUAL:
            continue
        person = claim.value.person
        if person not in group_of:
            group_of[person] = _group(person, groups)
        at = group_of[person]
        if at == len(groups):
            groups.append((person, []))
        groups[at][1].append(claim)
    return [_fact((Kind.ROLE, "role", person.name), group) for person, group in groups]


def _group(person: Person, groups: Sequence[tuple[Person, list[GroundedClaim]]]) -> int:
    """The number of the group of the same person, a new number if there is none."""
    return next(
        (
            number
            for number, (known, _) in enumerate(groups)
            if same_person(known, person) or spelling_variant(known, person)
        ),
        len(groups),
    )


def _fact(name: tuple[str, ...], group: Sequence[GroundedClaim]) -> Fact:
    return Fact(name, tuple(group), tuple(_sure(claim) for claim in group))


def _sure(claim: GroundedClaim) -> Confidence:
    return Confidence.HIGH if claim.claim.kind is Kind.ROLE else claim.claim.binding
