"""Reads intervals from short strings and mentions into plain tuples, so that test tables stay readable."""

from __future__ import annotations

from fractions import Fraction

from factcheck.readings import Mention
from factcheck.recognition import durations, quantities
from factcheck.values import Duration, Interval, Quantity


def bounds(printed: str) -> Interval:
    """The interval that "[2.5, 3.5)" or "(1000, *]" writes; a star is no bound."""
    low, high = (None if end.strip() == "*" else Fraction(end.strip()) for end in printed[1:-1].split(","))
    return Interval(low, high, low_open=printed[0] == "(", high_open=printed[-1] == ")")


def quantity(text: str, lang: str) -> tuple[str, Quantity]:
    """The words and the value of the one quantity in a text."""
    (found,) = quantities.find(text, lang)
    assert isinstance(found.value, Quantity)
    return text[found.start : found.end], found.value


def duration(text: str, lang: str) -> tuple[str, Duration]:
    """The words and the value of the one length of time in a text."""
    (found,) = durations.find(text, lang)
    assert isinstance(found.value, Duration)
    return text[found.start : found.end], found.value


def words(text: str, found: list[Mention]) -> list[str]:
    return [text[one.start : one.end] for one in found]
