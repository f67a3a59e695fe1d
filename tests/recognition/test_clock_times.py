"""Arithmetic of clock times."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition.clock_times import MODIFIERS, Clock, alternatives, spans, window
from factcheck.values import MINUTES_PER_DAY, Interval
from tests.recognition import printed

CANDIDATES = [
    (Clock(18), None, [1080]),
    (Clock(24), None, [0]),
    (Clock(8, -30, twelve_hours=True), None, [450, 1170]),
    (Clock(1, -30, twelve_hours=True), None, [30, 750]),
    (Clock(8), (17, 24), [1200]),
    (Clock(12), (20, 30), [0]),
    (Clock(2), (20, 30), [120]),
    (Clock(20), (0, 12), [1200]),
]


@pytest.mark.parametrize(("clock", "daytime", "minutes"), CANDIDATES)
def test_the_minutes_a_clock_face_can_mean(
    clock: Clock, daytime: tuple[int, int] | None, minutes: list[int]
) -> None:
    assert clock.candidates(daytime) == minutes


@given(st.integers(0, MINUTES_PER_DAY - 1), st.sampled_from(["", *MODIFIERS]))
def test_a_window_is_never_empty_and_begins_within_the_day(minute: int, bound: str) -> None:
    found = window(minute, bound)
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low < MINUTES_PER_DAY
    assert found.low < found.high


@given(st.integers(15, MINUTES_PER_DAY - 16))
def test_a_window_holds_its_minute_unless_it_ends_before_it(minute: int) -> None:
    exact = window(minute, "")
    for bound in MODIFIERS:
        assert window(minute, bound).meets(exact) is (bound not in {"before", "just_before"})


@pytest.mark.parametrize("bound", ["before", "just_before", "after", "just_after"])
def test_a_strict_bound_leaves_the_full_hour_out(bound: str) -> None:
    assert not window(600, bound).meets(Interval.exactly(600))


@given(st.integers(0, MINUTES_PER_DAY - 1), st.integers(0, MINUTES_PER_DAY - 1))
def test_a_span_runs_forward_from_one_time_to_the_other(begin: int, end: int) -> None:
    (found,) = spans([begin], [end])
    assert found.low == begin
    assert found.high is not None
    assert found.high % MINUTES_PER_DAY == end
    assert 0 < found.high - begin <= MINUTES_PER_DAY


def test_the_shortest_way_is_meant() -> None:
    assert [printed.window(one) for one in spans([660, 1380], [780])] == ["[11:00, 13:00]"]
    assert alternatives([180, 900], [240]) == [180, 240]
