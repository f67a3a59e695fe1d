"""The counts of a scorer add up to recall, precision and false alarms of each cell."""

from __future__ import annotations

import pytest

from benchmarks.cells import APART, SMALL, Counts, add_up, negatives
from benchmarks.published import ALL_KINDS

SCORES = {
    "duckling|de|number|dev": {"gold": 8, "hit": 6, "hit_exact": 5},
    "nemo|de|number|dev": {"gold": 2, "hit": 1},
    "nemo|en|number|dev": {"gold": 5},
    "duckling|de|CASE:number|dev": {"tp": 6, "fp": 2, "cases": 9, "pass": 5, "neg": 3, "neg_ok": 2},
    "duckling|de|daterange|dev": {"gold": 4, "hit": 3},
    "duckling|de|date|dev": {"gold": 1, "hit": 1},
    "duckling|de|CASE:date|dev": {"tp": 4, "fp": 0, "neg": 1, "neg_ok": 1},
    "duckling|de|timerange|dev": {"gold": 2, "hit": 1},
    "duckling|de|CASE:numrange|dev": {"tp": 0, "fp": 1, "neg": 2, "neg_ok": 2},
    "krauts|de|date|dev": {"gold": 10, "hit": 8},
    "krauts|de|duration|dev": {"gold": 5, "hit": 4},
    "krauts|de|CASE:date|dev": {"tp": 12, "fp": 4, "neg": 10, "neg_ok": 9},
}
CELLS = add_up(SCORES)


@pytest.mark.parametrize(
    ("suite", "lang", "cell", "recall", "precision"),
    [
        (SMALL, "de", "number", 70.0, 75.0),
        (SMALL, "en", "number", 0.0, None),
        (SMALL, "de", "date", 80.0, 100.0),
        (SMALL, "de", "clock", 50.0, None),
        ("krauts", "de", "date", 80.0, 75.0),
        ("krauts", "de", "duration", 80.0, None),
        ("krauts", "de", ALL_KINDS, 80.0, 75.0),
        (SMALL, "de", ALL_KINDS, pytest.approx(100 * 12 / 17), pytest.approx(100 * 10 / 13)),
    ],
)
def test_what_is_counted_in_a_cell(
    suite: str, lang: str, cell: str, recall: float, precision: float | None
) -> None:
    counts = CELLS[suite, lang, cell]
    assert (counts.recall, counts.precision) == (recall, precision)


def test_suites_of_paragraphs_stay_out_of_the_others() -> None:
    assert "krauts" in APART
    assert CELLS[SMALL, "de", "date"].gold == 5


def test_false_alarms_are_counted_over_all_suites_of_a_language() -> None:
    german = negatives(CELLS, "de")
    assert (german.negative, german.quiet) == (16, 14)
    assert german.alarmed == 12.5
    assert negatives(CELLS, "en").alarmed is None


@pytest.mark.parametrize(
    ("counts", "recall", "precision", "f1"),
    [
        (Counts(), None, None, None),
        (Counts(gold=4, hit=3), 75.0, None, None),
        (Counts(right=1, wrong=3), None, 25.0, None),
        (Counts(gold=2, hit=1, right=1, wrong=1), 50.0, 50.0, 50.0),
        (Counts(gold=2, hit=0, right=0, wrong=1), 0.0, 0.0, 0.0),
        (Counts(gold=4, hit=3, right=3, wrong=9), 75.0, 25.0, 37.5),
    ],
)
def test_shares_are_in_percent_and_none_without_anything_to_share(
    counts: Counts, recall: float | None, precision: float | None, f1: float | None
) -> None:
    assert (counts.recall, counts.precision, counts.f1) == (recall, precision, f1)


def test_no_score_gives_no_cell() -> None:
    assert add_up({}) == {}
