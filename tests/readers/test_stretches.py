"""Stretches are found as fast as by looking at one of them, and as surely as by looking at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from factcheck.readers.stretches import Stretches
from factcheck.texts import Span

PLACES = some.tuples(some.integers(0, 30), some.integers(0, 8)).map(lambda pair: (pair[0], sum(pair)))


def span(start: int, end: int) -> Span:
    return Span("a.txt", start, end)


@pytest.mark.parametrize(
    ("start", "end", "touches", "is_held"),
    [
        (0, 3, False, False),
        (2, 4, True, False),
        (3, 6, True, True),
        (4, 5, True, True),
        (6, 9, False, False),
        (5, 12, True, False),
        (11, 30, True, True),
    ],
)
def test_a_span_touches_or_lies_within(start: int, end: int, *, touches: bool, is_held: bool) -> None:
    stretches = Stretches([(10, 40), (3, 6), (12, 13)])
    assert stretches.touch(span(start, end)) is touches
    assert stretches.hold(span(start, end)) is is_held


def test_nothing_lies_among_no_stretches() -> None:
    assert not Stretches([]).touch(span(0, 5))
    assert not Stretches([]).hold(span(0, 5))


@given(some.lists(PLACES, max_size=12), PLACES)
def test_it_is_as_if_all_were_looked_at(places: list[tuple[int, int]], place: tuple[int, int]) -> None:
    start, end = place
    stretches = Stretches(places)
    assert stretches.touch(span(*place)) is any(s < end and start < e for s, e in places)
    assert stretches.hold(span(*place)) is any(s <= start and end <= e for s, e in places)
