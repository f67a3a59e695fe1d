"""Compares quantities and durations by the intervals that their print allows.

Reasons: "same-value", "overlapping-range" (compatible), "disjoint-range", "different-bound" (conflicts),
"another-dimension", "too-vague" (incomparable).
"""

from __future__ import annotations

from factcheck.model import Agreement, Verdict
from factcheck.values import Duration, Interval, Modifier, Quantity


def compare(one: Quantity | Duration, other: Quantity | Duration) -> Verdict:
    """How two amounts relate; amounts of different dimensions are incomparable."""
    if _dimension(one) != _dimension(other):
        return Verdict(Agreement.INCOMPARABLE, "another-dimension")
    if one.interval == other.interval and one.modifier == other.modifier:
        return Verdict(Agreement.SAME, "same-value")
    if _both_ceilings(one, other):
        return _bounds(one.interval, other.interval)
    if one.interval.meets(other.interval):
        return Verdict(Agreement.COMPATIBLE, "overlapping-range")
    return Verdict(Agreement.CONFLICT, "disjoint-range")


def _dimension(amount: Quantity | Duration) -> str:
    return "time" if isinstance(amount, Duration) else amount.dimension


def _both_ceilings(one: Quantity | Duration, other: Quantity | Duration) -> bool:
    """Two texts that say "up to" name the same ceiling or disagree about it."""
    return one.modifier is Modifier.EQUAL_OR_LESS and other.modifier is Modifier.EQUAL_OR_LESS


def _bounds(one: Interval, other: Interval) -> Verdict:
    if one.high == other.high:
        return Verdict(Agreement.SAME, "same-value")
    return Verdict(Agreement.CONFLICT, "different-bound")
