"""Of findings that overlap the earlier rank wins and, within a rank, the longer one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Kind, Reason
from factcheck.printed_values import Ordinal
from factcheck.readings import Sighted, Unread
from factcheck.recognition.overlaps import apart, place

Span = tuple[int, int]


def sighted(span: Span) -> Sighted:
    return Sighted(*span, Kind.ORDINAL, Ordinal(1))


def kept(*ranks: list[Span]) -> list[Span]:
    found = apart([[sighted(span) for span in rank] for rank in ranks])
    return [(one.start, one.end) for one in found]


@pytest.mark.parametrize(
    ("ranks", "stay"),
    [
        ([], []),
        ([[]], []),
        ([[(0, 3), (3, 5)]], [(0, 3), (3, 5)]),
        ([[(3, 5), (0, 3)]], [(0, 3), (3, 5)]),
        ([[(0, 3), (0, 5)]], [(0, 5)]),
        ([[(0, 3), (2, 7)]], [(2, 7)]),
        ([[(0, 5), (2, 7)]], [(0, 5)]),
        ([[(0, 2)], [(1, 9)]], [(0, 2)]),
        ([[(4, 6)], [(0, 4), (6, 8)]], [(0, 4), (4, 6), (6, 8)]),
        ([[(4, 6)], [(5, 7), (7, 9)]], [(4, 6), (7, 9)]),
        ([[(4, 6)], [(0, 9)], [(0, 3), (8, 9)]], [(0, 3), (4, 6), (8, 9)]),
        ([[], [(1, 2)], []], [(1, 2)]),
    ],
)
def test_which_findings_stay(ranks: list[list[Span]], stay: list[Span]) -> None:
    assert kept(*ranks) == stay


def test_what_could_not_be_read_keeps_others_away_too() -> None:
    unread = Unread(0, 7, Kind.DATE, Reason.NO_DATE_LINE)
    ranks: list[list[Sighted | Unread]] = [[unread], [sighted((3, 5)), sighted((8, 9))]]
    assert apart(ranks) == [unread, sighted((8, 9))]


def test_the_longer_of_two_at_one_place_comes_first() -> None:
    assert sorted([sighted((1, 2)), sighted((1, 4)), sighted((0, 1))], key=place) == [
        sighted((0, 1)),
        sighted((1, 4)),
        sighted((1, 2)),
    ]


spans = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))
rank_lists = st.lists(st.lists(spans, max_size=12), max_size=4)


@given(rank_lists)
def test_nothing_that_stays_overlaps_and_all_of_it_is_in_order(given_ranks: list[list[Span]]) -> None:
    found = kept(*given_ranks)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert set(found) <= {span for rank in given_ranks for span in rank}


@given(rank_lists)
def test_whatever_overlaps_nothing_else_stays(given_ranks: list[list[Span]]) -> None:
    found = kept(*given_ranks)
    everything = [span for rank in given_ranks for span in rank]
    for span in set(everything):
        meeting = [other for other in everything if other[0] < span[1] and span[0] < other[1]]
        if set(meeting) == {span}:
            assert span in found


@given(rank_lists)
def test_the_first_rank_yields_only_to_itself(given_ranks: list[list[Span]]) -> None:
    first = given_ranks[:1]
    assert set(kept(*first)) <= set(kept(*given_ranks))
