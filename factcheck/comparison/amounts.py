"""Compares quantities and durations by the intervals that their print allows.

Reasons: "same-value", "overlapping-range" (compatible), "different-value",
"disjoint-range", "different-bound" (conflicts),
"another-dimension", "too-vague" (incomparable).
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import Agreement, Verdict
from factcheck.values import Duration, Interval, Modifier, Quantity

_BOUNDS = frozenset({Modifier.EQUAL_OR_LESS, Modifier.LESS_THAN, Modifier.EQUAL_OR_MORE, Modifier.MORE_THAN})


def compare(one: Quantity | Duration, other: Quantity | Duration) -> Verdict:
    """How two amounts relate; amounts of different dimensions are incomparable."""
    if _dimension(one) != _dimension(other):
        return Verdict(Agreement.INCOMPARABLE, "another-dimension")
    if one.interval == other.interval and one.modifier == other.modifier:
        return Verdict(Agreement.SAME, "same-value")
    if one.modifier is other.modifier and one.modifier in _BOUNDS:
        return _bounds(one, other)
    if one.interval.meets(other.interval):
        return Verdict(Agreement.COMPATIBLE, "overlapping-range")
    exact = _is_exact(one.interval) and _is_exact(other.interval)
    return Verdict(Agreement.CONFLICT, "different-value" if exact else "disjoint-range")


def _dimension(amount: Quantity | Duration) -> str:
    return "time" if isinstance(amount, Duration) else amount.dimension


def _is_exact(interval: Interval) -> bool:
    return interval.low is not None and interval.low == interval.high


def _bounds(one: Quantity | Duration, other: Quantity | Duration) -> Verdict:
    """Two texts that both say "up to", or both "more than", name the same bound or disagree about it."""
    if _number(one) == _number(other) or None in {_number(one), _number(other)}:
        return Verdict(Agreement.COMPATIBLE, "overlapping-range")
    return Verdict(Agreement.CONFLICT, "different-bound")


def _number(amount: Quantity | Duration) -> Fraction | None:
    """The printed number in the base unit of its dimension, None for a vague or spanning amount."""
    if isinstance(amount, Duration):
        return amount.seconds
    floor = amount.modifier in {Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE}
    return None if amount.number is None else amount.interval.low if floor else amount.interval.high
