"""Facts about people: who took part in one event, who was first in it, which office one person holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.alignment.keys import key
from factcheck.comparison.names import same_person, spelling_variant
from factcheck.model import Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.values import Actor, Person, Role

_Group = tuple[tuple[str, ...], list[GroundedClaim]]


def facts(claims: Sequence[GroundedClaim]) -> list[Fact]:
    """Roster and actor facts by event, role facts by person, each in reading order."""
    groups = [*_by_event(claims, Kind.ROSTER), *_actors(_by_event(claims, Kind.ACTOR))]
    return [*(_fact(name, group) for name, group in groups), *role_facts(claims)]


def _by_event(claims: Sequence[GroundedClaim], kind: Kind) -> list[_Group]:
    listed = [claim for claim in claims if claim.claim.kind is kind]
    named = Counter(c.claim.event for c in listed if c.claim.event and c.claim.scope is Scope.ACTUAL)
    main = min(named, key=lambda event: (-named[event], event), default="")
    groups: dict[tuple[str, ...], list[GroundedClaim]] = defaultdict(list)
    for claim in listed:
        groups[_event_key(claim, main)].append(claim)
    return list(groups.items())


def _event_key(claim: GroundedClaim, main: str) -> tuple[str, ...]:
    """What names no event is of the event that most of its kind in these texts name."""
    name = list(key(claim, frozenset()))
    if name[-1] == Scope.ACTUAL and not name[-2]:
        name[-2] = main
    return tuple(name)


def _actors(groups: Iterable[_Group]) -> Iterator[_Group]:
    """The groups without the claims of texts that name two people: these tell of two occasions."""
    for name, group in groups:
        named: dict[str, Person] = {}
        apart = {
            c.claim.document
            for c in group
            if isinstance(c.value, Actor)
            and not same_person(named.setdefault(c.claim.document, c.value.person), c.value.person)
        }
        together = [claim for claim in group if claim.claim.document not in apart]
        if together:
            yield name, together
        yield from ((name, [claim]) for claim in group if claim.claim.document in apart)


def role_facts(claims: Sequence[GroundedClaim]) -> list[Fact]:
    """One fact for each person, however a text spells the name; an office not held now stands by itself."""
    groups: list[tuple[Person, list[GroundedClaim]]] = []
    group_of: dict[Person, int] = {}
    past: list[Fact] = []
    for claim in claims:
        if not isinstance(claim.value, Role):
            continue
        person = claim.value.person
        if claim.claim.scope is not Scope.ACTUAL:
            past.append(_fact((Kind.ROLE, "role", person.name, claim.claim.scope), [claim]))
            continue
        if person not in group_of:
            group_of[person] = _group(person, groups)
        at = group_of[person]
        if at == len(groups):
            groups.append((person, []))
        groups[at][1].append(claim)
    return [*(_fact((Kind.ROLE, "role", person.name), group) for person, group in groups), *past]


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
