"""Reads lengths of time: "2 Stunden und 45 Minuten", "fast dreistündig", "mehrere Wochen". Never clock times.

A month counts 30.436875 days, a year 365.2425 (the Gregorian mean).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import cast

from factcheck.model import Kind, Mention
from factcheck.recognition import measures
from factcheck.recognition.ages import age
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.measures import Measured
from factcheck.recognition.number_words import Role, entry, vocabulary
from factcheck.recognition.precision import Hedge, Spread, bounded, hedge, interval, spread
from factcheck.recognition.tokens import Tokens, tokenise
from factcheck.recognition.units import TIME, Unit, units
from factcheck.resources import lexicon
from factcheck.values import Duration, Interval

_SEVERAL = 2
_FEW = 10
_NEIGHBOURS = 4000
_PARTS = frozenset({Form.DIGITS, Form.WORDS, Form.ARTICLE})


@dataclass(frozen=True, slots=True)
class _Length:
    """A length of time at the tokens `first:stop`: its `spread` or, if vague, its `bounds`, in seconds."""

    first: int
    stop: int
    amount: Amount
    unit: Unit
    spread: Spread | None = None
    bounds: Interval | None = None
    adjective: bool = False


def find(text: str, lang: str) -> list[Mention]:
    """The lengths of time in a text, in reading order; each span covers hedge, number and unit."""
    tokens = tokenise(text)
    lengths = _clocks(tokens, lang)
    taken = {index for length in lengths for index in range(length.first, length.stop)}
    stop = -1
    for found in measures.measured(text, lang):
        rate = found.amount.form is Form.ARTICLE and found.first == stop  # "$5 an hour"
        if not rate and found.first not in taken and _lasts(tokens, found, lang):
            lengths.append(_length(tokens, found, lang))
        stop = found.stop
    lengths.sort(key=lambda length: length.first)
    return [_mention(tokens, length, lang) for length in _joined(tokens, lengths, lang)]


def _lasts(tokens: Tokens, found: Measured, lang: str) -> bool:
    if found.unit is None or found.unit.dimension != TIME or found.amount.form is Form.ORDINAL:
        return False
    if found.amount.form is Form.ARTICLE and not _article_counts(tokens, found, found.unit, lang):
        return False
    return age(tokens, found, lang) is None


def _article_counts(tokens: Tokens, found: Measured, unit: Unit, lang: str) -> bool:
    """As in eine Stunde, nach einem Tag, one week; not "ein Tag wie jeder andere"."""
    table, known = _table(lang), entry(tokens.word(found.first), lang)
    if known is not None and Role.ONE in known.roles:
        return True
    if unit.code in table.article_never:
        return False
    return (
        unit.code in table.article_units
        or bool(found.amount.manner)
        or tokens.word(found.first - 1) in table.article_after
        or tokens.word(found.stop) in table.article_before
    )


def _length(tokens: Tokens, found: Measured, lang: str) -> _Length:
    amount, unit, stop = found.amount, cast("Unit", found.unit), found.stop
    if amount.bounds is not None:
        return _Length(found.first, stop, amount, unit, bounds=_several(amount, amount.bounds, unit))
    if amount.ends:
        return _Length(found.first, stop, amount, unit)
    more = vocabulary(lang).and_a_half.starting(tokens, stop)
    if more is not None and amount.form in _PARTS:  # "an hour and a half"
        amount, stop = amount.half_more(stop), more[1]
    seconds = spread(amount, continuous=True).scaled(unit.factor)
    return _Length(found.first, stop, amount, unit, seconds, adjective=found.adjective)


def _several(amount: Amount, bounds: Interval, unit: Unit) -> Interval:
    """How far "several" reaches: to the next larger unit, "a few" and "wenige" not so far."""
    if amount.form is Form.SEVERAL:
        few = bounds.low is not None and bounds.low < _SEVERAL
        bounds = replace(bounds, high=Fraction(_FEW) if few else unit.several)
    return bounds.scaled(unit.factor)


def _clocks(tokens: Tokens, lang: str) -> list[_Length]:
    """2:45 Stunden, 90:30 Minuten, 2 h 45."""
    table = _table(lang)
    pairs = [("hour", "minute", match) for match in table.hours.finditer(tokens.text)]
    pairs += [("minute", "second", match) for match in table.minutes.finditer(tokens.text)]
    return [_clock(tokens, match, table.units[large], table.units[small]) for large, small, match in pairs]


def _clock(tokens: Tokens, match: re.Match[str], large: Unit, small: Unit) -> _Length:
    first, stop = tokens.at(match.start()), tokens.after(match.end())
    whole, rest = (int(digits) for digits in match.groups() if digits is not None)
    half = small.factor / 2
    value = whole * large.factor + rest * small.factor
    return _Length(first, stop, Amount(first, stop, Fraction(whole)), small, Spread(value, half, half))


def _joined(tokens: Tokens, lengths: list[_Length], lang: str) -> list[_Length]:
    """Neighbours of falling units as one length: "2 Stunden und 45 Minuten"."""
    result: list[_Length] = []
    for length in lengths:
        before = result[-1] if result else None
        total = None if before is None else _sum(tokens, before, length, lang)
        if total is None:
            result.append(length)
        else:
            result[-1] = total
    return result


def _sum(tokens: Tokens, large: _Length, small: _Length, lang: str) -> _Length | None:
    if large.spread is None or small.spread is None or large.adjective or small.adjective:
        return None
    if large.amount.size.denominator != 1 or not 1 < large.unit.factor / small.unit.factor <= _NEIGHBOURS:
        return None
    gap = small.first - large.stop
    adjoining = gap == 0 or (gap == 1 and tokens.word(large.stop) in _table(lang).joints)
    if not adjoining or not {large.amount.form, small.amount.form} <= _PARTS:
        return None
    total = replace(small.spread, value=large.spread.value + small.spread.value, least=Fraction(0))
    return replace(large, stop=small.stop, unit=small.unit, spread=total)


def _mention(tokens: Tokens, length: _Length, lang: str) -> Mention:
    amount = replace(length.amount, first=length.first)
    hedged = hedge(tokens, amount, length.stop, lang, measure=True)
    seconds = None if length.spread is None else length.spread.value
    value = Duration(seconds, _allowed(length, hedged), hedged.modifier)
    return Mention(tokens.starts[hedged.first], tokens.ends[hedged.stop - 1], Kind.DURATION, value)


def _allowed(length: _Length, hedged: Hedge) -> Interval:
    if length.bounds is not None:
        return bounded(length.bounds, hedged.manner)
    if length.spread is not None:
        return length.spread.interval(hedged.manner)
    return interval(length.amount, hedged.manner, continuous=True).scaled(length.unit.factor)


@dataclass(frozen=True, slots=True)
class _Table:
    units: Mapping[str, Unit]
    article_units: frozenset[str]
    article_never: frozenset[str]
    article_after: frozenset[str]
    article_before: frozenset[str]
    joints: frozenset[str]
    hours: re.Pattern[str]
    minutes: re.Pattern[str]


@cache
def _table(lang: str) -> _Table:
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang))["duration_words"]
    sign = "|".join(re.escape(word) for word in listed["hour_signs"])
    minute = "|".join(re.escape(word) for word in listed["clock_minutes"])
    return _Table(
        units=units(lang).by_code,
        article_units=frozenset(listed["article_units"]),
        article_never=frozenset(listed["article_never"]),
        article_after=frozenset(listed["article_after"]),
        article_before=frozenset(listed["article_before"]),
        joints=frozenset(listed["joints"]),
        hours=re.compile(
            rf"(?<![\w:.,])(\d{{1,3}}):([0-5]\d)[ -]?(?:{_alternatives(listed['clock_hours'])})\b"
            rf"|(?<![\w:.,])(\d{{1,3}}) ?(?:{sign}) ?([0-5]\d)(?![\d.,:]\d|\d)(?: ?(?:{minute})\b)?",
            re.IGNORECASE,
        ),
        minutes=re.compile(
            rf"(?<![\w:.,])(\d{{1,3}}):([0-5]\d)[ -]?(?:{_alternatives(listed['clock_minutes'])})\b",
            re.IGNORECASE,
        ),
    )


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
