"""The key of a claim: what it must share with another to answer the same question."""

from dataclasses import replace
from fractions import Fraction

import pytest

from factcheck.alignment.keys import dimension, is_bound, is_comparable, key
from factcheck.model import Claim, Confidence, GroundedClaim, Kind, Scope
from factcheck.texts import Span
from factcheck.values import Duration, Interval, Quantity, TimeOfDay, Value

THINGS = frozenset({"people"})
HOUR = Duration(Fraction(3600), Interval.exactly(3600))
NOON = TimeOfDay((Interval.exactly(720),))


def count(dimension: str = "count") -> Quantity:
    return Quantity(Fraction(3), "", dimension, Interval.exactly(3))


def grounded(claim: Claim, value: Value) -> GroundedClaim:
    span = Span("a.txt", 0, 1)
    return GroundedClaim("1.1", claim, span, span, value)


def said(kind: Kind, **rest: str) -> Claim:
    return Claim("a.txt", "x", "x", kind, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Kind.NUMBER, count(), "count"),
        (Kind.MONEY, count("money:EUR"), "money:EUR"),
        (Kind.DURATION, HOUR, "time"),
        (Kind.TIME, NOON, "time"),
    ],
)
def test_dimensions(kind: Kind, value: Value, expected: str) -> None:
    assert dimension(grounded(said(kind), value)) == expected


def test_a_bound_length_is_keyed_by_event_and_attribute() -> None:
    claim = grounded(said(Kind.DURATION, event="talks", attribute="length"), HOUR)
    assert key(claim, THINGS) == ("duration", "time", "length", "", "talks", "actual")


@pytest.mark.parametrize("kind", [Kind.ROSTER, Kind.ACTOR, Kind.PLACE])
def test_who_was_there_who_was_first_and_where_are_told_of_an_event(kind: Kind) -> None:
    claim = grounded(said(kind, event="talks", attribute="spoke first"), HOUR)
    assert key(claim, THINGS)[2:5] == ("spoke first", "", "talks")


def test_a_length_of_no_event_is_keyed_by_its_kind_alone() -> None:
    claim = grounded(said(Kind.DURATION, attribute="length"), HOUR)
    assert key(claim, THINGS) == ("duration", "time", "unbound", "", "", "actual")


def test_a_count_is_keyed_by_what_is_counted_and_not_by_the_event() -> None:
    claim = grounded(said(Kind.NUMBER, event="fire", attribute="killed", thing="people"), count())
    assert key(claim, THINGS) == ("number", "count", "killed", "people", "", "actual")


def test_planned_and_actual_have_different_keys() -> None:
    claim = said(Kind.DURATION, event="talks", attribute="length")
    planned = replace(claim, scope=Scope.PLANNED)
    assert key(grounded(claim, HOUR), THINGS) != key(grounded(planned, HOUR), THINGS)


@pytest.mark.parametrize(
    ("claim", "bound"),
    [
        (said(Kind.DURATION, event="talks", attribute="length"), True),
        (said(Kind.DURATION, event="talks", attribute="ago"), False),
        (said(Kind.DURATION, attribute="length"), False),
        (said(Kind.TIME, event="talks", attribute="start"), True),
        (replace(said(Kind.TIME, event="talks", attribute="start"), binding=Confidence.MEDIUM), False),
        (replace(said(Kind.DURATION, event="talks", attribute="length"), binding=Confidence.LOW), True),
        (said(Kind.DATE, event="talks", attribute="since"), False),
        (said(Kind.NUMBER, attribute="killed", thing="people"), True),
        (said(Kind.NUMBER, attribute="killed", thing="ziege"), False),
        (said(Kind.NUMBER, thing="people"), False),
        (said(Kind.AGE, thing="berger"), True),
        (said(Kind.AGE), False),
        (said(Kind.MONEY), False),
    ],
)
def test_only_codes_of_the_lexicon_bind(claim: Claim, bound: bool) -> None:  # noqa: FBT001
    assert is_bound(claim, THINGS) is bound


def test_a_number_without_a_noun_answers_no_question() -> None:
    assert not is_comparable(said(Kind.NUMBER))
    assert is_comparable(said(Kind.NUMBER, thing="people"))
    assert is_comparable(said(Kind.PERCENTAGE))
