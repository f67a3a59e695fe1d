"""Applies the rule files to facts: a rule names a comparator and words its verdicts; the comparator decides.

No text and no model has a say here: a finding follows from two values, their verdict and the rule alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck import resources
from factcheck.comparison import actors, amounts, moments, places, quotations, roles, rosters
from factcheck.errors import RuleError
from factcheck.model import AGREEING, Agreement, Confidence, Fact, GroundedClaim, Kind, Severity, Verdict
from factcheck.values import (
    Actor,
    Basis,
    Company,
    Duration,
    Moment,
    Person,
    Place,
    Quantity,
    Quotation,
    Role,
    Roster,
    TimeOfDay,
    Value,
)

Language = Literal["de", "en"]
Comparator = Callable[[Value, Value, Company], Verdict]
_Kind = TypeVar("_Kind")


class ExamplePerson(BaseModel):
    """Somebody in a statement of an example; `function` is a code of the lexicon or words of the text."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    function: str = ""


class ExampleClaim(BaseModel):
    """A statement that takes a reader to see, in the words of the text with the index `text`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    text: int = Field(ge=0)
    kind: Kind
    words: str
    people: tuple[ExamplePerson, ...] = ()


class Example(BaseModel):
    """Texts that must, or must not, make the rule speak.

    `claims` are statements that the built-in extractor does not read. Where `together` says what the question
    is, a reader held the statements of the rule's kinds to answer it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    lang: Language
    texts: tuple[str, ...] = Field(min_length=1)
    together: str = ""
    claims: tuple[ExampleClaim, ...] = ()


class Examples(BaseModel):
    """What the rule must find and what it must leave alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    conflict: tuple[Example, ...] = Field(min_length=1)
    agree: tuple[Example, ...] = Field(min_length=1)


class Rule(BaseModel):
    """One rule file. `reasons` words the verdict reasons on which the rule speaks, per language.

    `at_most_warning` lists those of them that both texts may survive, such as two different lower bounds.
    `pairs` "stated" leaves out values that follow from others, "derived" wants exactly one such value,
    "labelled" wants a fact whose statements a language model put together.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    code: str = Field(pattern=r"^[A-Z]{3}\d{3}$")
    name: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    severity: Severity
    kinds: tuple[Kind, ...] = Field(min_length=1)
    comparator: str
    pairs: Literal["any", "stated", "derived", "labelled"] = "any"
    title: Mapping[Language, str]
    reasons: Mapping[str, Mapping[Language, str]]
    at_most_warning: frozenset[str] = frozenset()
    check: Mapping[Language, str]
    what: Mapping[Language, str]
    why: Mapping[Language, str]
    how: Mapping[Language, str]
    examples: Examples


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims of a fact on whose verdict a rule speaks."""

    one: GroundedClaim
    other: GroundedClaim
    verdict: Verdict
    confidence: Confidence


def _amounts(one: Value, other: Value, _: Company) -> Verdict:
    if isinstance(one, Quantity | Duration) and isinstance(other, Quantity | Duration):
        return amounts.compare(one, other)
    return _INCOMPARABLE


def _rosters(one: Value, other: Value, company: Company) -> Verdict:
    if isinstance(one, Roster) and isinstance(other, Roster):
        return rosters.compare(one, other, company)
    return _INCOMPARABLE


def _of(kind: type[_Kind], compare: Callable[[_Kind, _Kind], Verdict]) -> Comparator:
    """A comparator for two values of one type, for which nobody else matters."""

    def compared(one: Value, other: Value, _: Company) -> Verdict:
        if isinstance(one, kind) and isinstance(other, kind):
            return compare(one, other)
        return _INCOMPARABLE

    return compared


_INTERPRETER = "interpreter"
_SIDES = 2
_INCOMPARABLE = Verdict(Agreement.INCOMPARABLE, "another-dimension")
COMPARATORS: Mapping[str, Comparator] = {
    "amounts": _amounts,
    "dates": _of(Moment, moments.compare_dates),
    "times": _of(TimeOfDay, moments.compare_times),
    "rosters": _rosters,
    "roles": _of(Role, roles.compare),
    "quotations": _of(Quotation, quotations.compare),
    "wordings": _of(Quotation, quotations.compare_wordings),
    "actors": _of(Actor, actors.compare),
    "places": _of(Place, places.compare),
}
KIND_COMPARATORS: Mapping[Kind, str] = {
    Kind.NUMBER: "amounts",
    Kind.PERCENTAGE: "amounts",
    Kind.MONEY: "amounts",
    Kind.AGE: "amounts",
    Kind.DURATION: "amounts",
    Kind.DATE: "dates",
    Kind.TIME: "times",
    Kind.ROSTER: "rosters",
    Kind.ROLE: "roles",
    Kind.QUOTATION: "quotations",
    Kind.ACTOR: "actors",
    Kind.PLACE: "places",
}


@cache
def load() -> tuple[Rule, ...]:
    """All shipped rules, by code. Raises RuleError naming the file for anything malformed or ambiguous."""
    rules = [_read(path) for path in sorted((resources.folder("rules")).glob("*.yaml"))]
    for one, other in combinations(rules, 2):
        if one.code == other.code or one.name == other.name:
            message = f"two rule files claim {one.code} {one.name}; codes and names are never reused"
            raise RuleError(message)
    return tuple(sorted(rules, key=lambda rule: rule.code))


def _read(path: Path) -> Rule:
    try:
        rule = Rule.model_validate(resources.read_yaml(path))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        message = f"{path}: {place}: {first['msg']}; see the other rule files for the form"
        raise RuleError(message) from error
    if rule.comparator not in COMPARATORS:
        message = f"{path}: unknown comparator '{rule.comparator}'; known are {', '.join(COMPARATORS)}"
        raise RuleError(message)
    return rule


def company(fact: Fact, principals: tuple[Person, ...]) -> Company:
    """What the lists of a fact may leave unsaid: the principals, and interpreters that one of them names."""
    rosters_said = [claim.value for claim in fact.claims if isinstance(claim.value, Roster)]
    return Company(principals, max((_interpreters(said) for said in rosters_said), default=0))


def _interpreters(said: Roster) -> int:
    """Interpreters of both sides; a list of one side names its own only."""
    heads = sum(member.heads for member in said.members if member.function == _INTERPRETER)
    return heads * _SIDES if said.basis is Basis.ONE_SIDE else heads


def judge(one: GroundedClaim, other: GroundedClaim, company: Company) -> Verdict:
    """How the values of two claims of one fact relate."""
    if one.claim.kind is not other.claim.kind:
        return _INCOMPARABLE
    return COMPARATORS[KIND_COMPARATORS[one.claim.kind]](one.value, other.value, company)


def conflicts(rule: Rule, fact: Fact, derived: frozenset[str], company: Company) -> tuple[Conflict, ...]:
    """The pairs of distinct values of a fact on which the rule speaks, surest first, then reading order.

    `derived` holds the ids of claims that follow from others.
    """
    if fact.key[0] not in rule.kinds or (rule.pairs == "labelled" and not fact.label):
        return ()
    compare = COMPARATORS[rule.comparator]
    found = []
    for (one, sure), (other, as_sure) in combinations(_leaders(fact, derived), 2):
        if not _is_wanted(rule, one.id in derived, other.id in derived) or _are_two_remarks(one, other):
            continue
        if one.claim.kind is Kind.PLACE and _is_bridged(one, other, fact):
            continue
        verdict = compare(one.value, other.value, company)
        if verdict.reason in rule.reasons:
            doubt = max(sure, as_sure, key=lambda c: c.rank)
            found.append(Conflict(one, other, verdict, doubt))
    return tuple(sorted(found, key=lambda conflict: conflict.confidence.rank))


def _are_two_remarks(one: GroundedClaim, other: GroundedClaim) -> bool:
    """Two quotations of one text are two remarks, however alike they are."""
    quoted = one.claim.kind is Kind.QUOTATION
    return quoted and one.claim.document == other.claim.document


def _is_bridged(one: GroundedClaim, other: GroundedClaim, fact: Fact) -> bool:
    """Whether a third statement names both places, which shows that one lies in the other."""
    ends = [claim.value for claim in (one, other) if isinstance(claim.value, Place)]
    named = [claim.value for claim in fact.claims if isinstance(claim.value, Place)]
    return any(
        all(places.compare(end, between).agreement in AGREEING for end in ends)
        for between in dict.fromkeys(named)
    )


def _is_wanted(rule: Rule, one_derived: bool, other_derived: bool) -> bool:  # noqa: FBT001
    if rule.pairs == "stated":
        return not (one_derived or other_derived)
    return rule.pairs != "derived" or one_derived != other_derived


def _leaders(fact: Fact, derived: Iterable[str]) -> list[tuple[GroundedClaim, Confidence]]:
    """For each distinct value, stated and derived apart, its surest claim."""
    apart = frozenset(derived)
    best: dict[tuple[Value, bool], tuple[GroundedClaim, Confidence]] = {}
    for claim, sure in zip(fact.claims, fact.confidences, strict=True):
        name = (claim.value, claim.id in apart)
        if name not in best or sure.rank < best[name][1].rank:
            best[name] = (claim, sure)
    return list(best.values())


def capped(severity: Severity, confidence: Confidence) -> Severity:
    """What is less sure disturbs less: medium confidence is at most a warning, low is information."""
    ceiling = (Severity.ERROR, Severity.WARNING, Severity.INFO)[confidence.rank]
    return max(severity, ceiling, key=lambda s: s.rank)
