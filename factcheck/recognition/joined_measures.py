"""Joins neighbouring measured numbers: ranges with both units ("2 Liter bis 7 Liter") and sums of parts.

It reads no numbers and no units itself, and leaves lengths of time to the room of durations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import cast

from factcheck.recognition import ranges, rates
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.measure_sums import Sums
from factcheck.recognition.measured import Measured
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.precision import hedge
from factcheck.recognition.tokens import HYPHENS, Tokens
from factcheck.recognition.units import TIME
from factcheck.resources import lexicon

_DASHES = HYPHENS | {"–", "—"}
_ENDS = frozenset({Form.DIGITS, Form.WORDS, Form.FRACTION})
_REACH = 6


def joined(tokens: Tokens, found: list[Measured], lang: str) -> list[Measured]:
    """The measured numbers in reading order: those that belong together as one, and rates told as rates."""
    result: list[Measured] = []
    sums = Sums(tokens, lang)
    for index, one in enumerate(found):
        before = result[-1] if result else None
        following = found[index + 1] if index + 1 < len(found) else None
        whole = None
        if before is not None and before.unit is not None:
            whole = sums.of(before, one, following) or _range(tokens, before, one, lang)
        elif before is not None and one.unit is not None:
            whole = _suspended(tokens, before, one, lang)
        if whole is None:
            result.append(one)
        else:
            result[-1] = whole
    return list(_outside(rates.rated(tokens, one, lang) for one in result))


def _outside(found: Iterable[Measured]) -> Iterator[Measured]:
    """Without those that a rate has taken in ("$80 a barrel")."""
    stop = 0
    for one in found:
        if one.first >= stop:
            yield one
            stop = one.stop


def _range(tokens: Tokens, low: Measured, high: Measured, lang: str) -> Measured | None:
    """As in zwischen 2 Liter und 7 Liter, $10-$20, 500 Meter bis zwei Kilometer."""
    if low.unit is None or high.unit is None or low.unit.dimension != high.unit.dimension:
        return None
    if low.unit.dimension == TIME or (low.unit.offset and low.unit.code != high.unit.code):
        return None
    if low.amount.form not in _ENDS or high.amount.form not in _ENDS or low.adjective:
        return None
    first = _first(tokens, low, high, lang)
    return None if first is None else _spanning(low, high, first)


def _first(tokens: Tokens, low: Measured, high: Measured, lang: str) -> int | None:
    """Where a range of the two begins, None where they are no range."""
    at, words = low.stop, vocabulary(lang)
    if tokens.word(at) in _DASHES and high.first == at + 1 and tokens.glued(at) and tokens.glued(at + 1):
        return low.first
    starts = {high.first, _hedged(tokens, high, lang)}
    starts |= {high.first - 1} if ranges.begins_at(tokens, high.first - 1, high.first, lang) else set()
    if words.between.get(tokens.word(low.first - 1)) == tokens.word(at) and at + 1 in starts:
        return low.first - 1
    link = words.ranges.starting(tokens, at)
    linked = link is not None and link[1] in starts
    return low.first if linked and not _change(tokens, low.first, lang) else None


def _hedged(tokens: Tokens, one: Measured, lang: str) -> int:
    return hedge(tokens, replace(one.amount, first=one.first), one.stop, lang, measure=True).first


def _change(tokens: Tokens, first: int, lang: str) -> bool:
    """As in "rose from $3 to $5": two values, and no range."""
    changes = _changes(lang)
    return any(tokens.word(first - back) in changes for back in range(1, _REACH + 1))


def _suspended(tokens: Tokens, low: Measured, high: Measured, lang: str) -> Measured | None:
    """As in an 8- to 16-meter telescope."""
    at = low.stop
    if tokens.word(at) not in HYPHENS or not tokens.glued(at) or tokens.glued(at + 1):
        return None
    link = vocabulary(lang).ranges.starting(tokens, at + 1)
    if link is None or link[1] != high.first or low.amount.form not in _ENDS or high.amount.form not in _ENDS:
        return None
    return _spanning(replace(low, unit=high.unit), high, low.first)


def _spanning(low: Measured, high: Measured, first: int) -> Measured | None:
    """The range of two numbers in the unit of the upper one; None where they fall."""
    if low.unit is None or high.unit is None or low.amount.value is None or high.amount.value is None:
        return None
    both_before = low.before and high.before and low.unit.code == high.unit.code
    lower = ranges.scaled_alike(low.amount, high.amount) if both_before else low.amount  # "$5 to $10 million"
    if low.unit.factor != high.unit.factor:
        lower = lower.times(low.unit.factor / high.unit.factor, lower.stop)
    if lower.size >= high.amount.size:
        return None
    start = min(first, low.amount.first)
    amount = Amount(start, high.amount.stop, None, form=Form.RANGE, ends=(lower, high.amount))
    return replace(high, amount=amount, first=first)


@cache
def _changes(lang: str) -> frozenset[str]:
    return frozenset(cast("dict[str, list[str]]", lexicon(lang))["changes"])
