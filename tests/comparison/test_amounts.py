"""Amounts conflict only when no number lies in both ranges."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.amounts import compare
from factcheck.model import Agreement
from factcheck.values import Duration, Interval, Modifier, Quantity


def count(low: int | None, high: int | None, modifier: Modifier | None = None) -> Quantity:
    bounds = Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))
    return Quantity(Fraction(low or high or 0), "", "count", bounds, modifier)


def minutes(low: int, high: int, modifier: Modifier | None = None) -> Duration:
    return Duration(
        Fraction(low * 60), Interval(Fraction(low * 60), Fraction(high * 60), high_open=True), modifier
    )


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        (count(12, 12), count(12, 12), Agreement.SAME, "same-value"),
        (count(12, 12), count(15, 15), Agreement.CONFLICT, "different-value"),
        (count(12, 12), count(15, 16), Agreement.CONFLICT, "disjoint-range"),
        (
            count(100, None, Modifier.MORE_THAN),
            count(250, None, Modifier.MORE_THAN),
            Agreement.CONFLICT,
            "different-bound",
        ),
        (count(19_500, 20_500), count(20_400, 20_400), Agreement.COMPATIBLE, "overlapping-range"),
        (
            count(20_000, None, Modifier.EQUAL_OR_MORE),
            count(45_000, 45_000),
            Agreement.COMPATIBLE,
            "overlapping-range",
        ),
        (
            count(0, 20_000, Modifier.EQUAL_OR_LESS),
            count(0, 45_000, Modifier.EQUAL_OR_LESS),
            Agreement.CONFLICT,
            "different-bound",
        ),
        (
            count(0, 20_000, Modifier.EQUAL_OR_LESS),
            count(1, 20_000, Modifier.EQUAL_OR_LESS),
            Agreement.COMPATIBLE,
            "overlapping-range",
        ),
        (minutes(165, 166), minutes(147, 153), Agreement.CONFLICT, "disjoint-range"),
        (minutes(165, 166), minutes(153, 207, Modifier.APPROX), Agreement.COMPATIBLE, "overlapping-range"),
        (count(12, 12), minutes(12, 13), Agreement.INCOMPARABLE, "another-dimension"),
    ],
)
def test_verdicts(one: Quantity, other: Quantity, agreement: Agreement, reason: str) -> None:
    verdict = compare(one, other)
    assert (verdict.agreement, verdict.reason) == (agreement, reason)


def test_the_same_length_in_other_units_is_the_same() -> None:
    hours = Duration(Fraction(9900), Interval.rounded(9900, 60))
    in_minutes = Duration(Fraction(9900), Interval.rounded(9900, 60))
    assert compare(hours, in_minutes).agreement is Agreement.SAME


def test_vague_bounds_do_not_differ() -> None:
    vague = Quantity(None, "", "count", Interval(Fraction(200), None), Modifier.MORE_THAN)
    assert compare(vague, count(100, None, Modifier.MORE_THAN)).agreement is Agreement.COMPATIBLE


def test_lengths_with_different_bounds_differ() -> None:
    more, less = minutes(60, 120, Modifier.MORE_THAN), minutes(90, 120, Modifier.MORE_THAN)
    assert compare(more, less).reason == "different-bound"


def test_different_currencies_do_not_compare() -> None:
    euro = Quantity(Fraction(5), "EUR", "money:EUR", Interval.exactly(5))
    dollar = Quantity(Fraction(5), "USD", "money:USD", Interval.exactly(5))
    assert compare(euro, dollar).agreement is Agreement.INCOMPARABLE


bounds = st.integers(0, 30)


@given(bounds, bounds, bounds, bounds, st.sampled_from([None, *Modifier]), st.sampled_from([None, *Modifier]))
def test_the_verdict_does_not_depend_on_the_order(  # noqa: PLR0913, PLR0917
    a: int, b: int, c: int, d: int, first: Modifier | None, second: Modifier | None
) -> None:
    one, other = count(min(a, b), max(a, b), first), count(min(c, d), max(c, d), second)
    assert compare(one, other) == compare(other, one)


@given(bounds, bounds, bounds, bounds)
def test_a_conflict_means_that_no_number_fits_both(a: int, b: int, c: int, d: int) -> None:
    one, other = count(min(a, b), max(a, b)), count(min(c, d), max(c, d))
    shared = set(range(min(a, b), max(a, b) + 1)) & set(range(min(c, d), max(c, d) + 1))
    assert (compare(one, other).agreement is Agreement.CONFLICT) == (not shared)
