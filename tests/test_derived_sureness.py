"""A derived length is no surer than what alignment says of the times it follows from."""

from fractions import Fraction

import pytest

from factcheck.derivation import derive
from factcheck.model import Claim, Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.texts import Span
from factcheck.values import Duration, Interval
from tests.test_derivation import BLANK, UNSAID, at, time


def sureness(*links: tuple[str, str, Confidence], own: Confidence = Confidence.HIGH) -> Confidence:
    """How sure a length from 18.00 to 18.40 is beside a stated one, where alignment gives links."""
    said = Claim("b.txt", "x", "x", Kind.DURATION, event="talks", attribute="length")
    span = Span("b.txt", 0, 1)
    half = Duration(Fraction(1800), Interval.exactly(1800))
    stated = GroundedClaim("2.1", said, span, span, half)
    name = (Kind.DURATION, "time", "length", "", "talks", Scope.ACTUAL)
    start, end = time("1.1", "start", at(18)), time("1.2", "end", at(18, 40))
    given = [
        Fact((Kind.TIME,), (start,), (own,), links=links),
        Fact((Kind.TIME,), (end,), (Confidence.HIGH,)),
        Fact(name, (stated,), (Confidence.HIGH,)),
    ]
    *_, fact = derive(given, BLANK, UNSAID)
    assert [claim.id for claim in fact.claims] == ["2.1", "1.1→1.2"]
    return fact.confidences[-1]


SURE, LESS, DOUBTFUL = Confidence


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ((), SURE),
        ((("1.1", "1.2", SURE),), SURE),
        ((("1.1", "1.2", DOUBTFUL),), DOUBTFUL),
        ((("1.1", "1.2", SURE), ("1.1", "2.1", DOUBTFUL), ("1.2", "2.1", LESS)), LESS),
        ((("1.1", "1.2", LESS), ("1.1", "2.1", SURE)), LESS),
    ],
)
def test_a_length_is_no_surer_than_what_links_its_times_and_them_to_the_stated_length(
    links: tuple[tuple[str, str, Confidence], ...], expected: Confidence
) -> None:
    assert sureness(*links) is expected


def test_a_length_of_linked_times_is_no_surer_than_each_time() -> None:
    assert sureness(("1.1", "1.2", SURE), own=DOUBTFUL) is DOUBTFUL
    assert sureness(own=DOUBTFUL) is SURE
