"""Reads counts, percentages, shares, money, ages and physical measures. Lengths of time are left out.

Sources: a printed number stands for the interval of its precision (Nuijten et al., statcheck).
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from factcheck.model import Kind
from factcheck.readings import Mention
from factcheck.recognition import measures, money_of_text, single_counts
from factcheck.recognition.ages import age, unit_of
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.measured import Measured
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.precision import Hedge, Manner, hedge, interval
from factcheck.recognition.tokens import Tokens, tokenise
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import TIME
from factcheck.resources import lexicon
from factcheck.values import Interval, Quantity

_KINDS = {"share": Kind.PERCENTAGE, "points": Kind.PERCENTAGE, "age": Kind.AGE, "money": Kind.MONEY}
_FAMILY = re.compile("[:/]")
_COUNT = Unit("", "count", Fraction(1))
_SHARE = Unit("fraction", "share", Fraction(100))
_EXACT = frozenset({"count", "age"})
_COUNTING = frozenset({Form.DIGITS, Form.WORDS, Form.VAGUE, Form.RANGE})
_BELOW_ZERO = "temperature"
_YEARS = range(1800, 2100)
_YEAR_DIGITS = 4
_CENTURY = 100


def find(text: str, lang: str) -> list[Mention]:
    """The quantities in a text, in reading order; each span covers hedge, number and unit."""
    tokens, found = tokenise(text), measures.measured(text, lang)
    told = money_of_text.settled(found, lang)
    return [mention for one in told if (mention := _mention(tokens, one, lang)) is not None]


def _mention(tokens: Tokens, found: Measured, lang: str) -> Mention | None:
    old = age(tokens, found, lang)
    if old is not None:
        return _read(tokens, found.amount, unit_of(found), old)
    if found.unit is not None:
        return _measure(tokens, found, found.unit, lang)
    amount = found.amount
    if amount.form is Form.FRACTION and not amount.tied:
        share = hedge(tokens, amount, amount.stop, lang, measure=False)
        return (
            _read(tokens, amount.as_share(), _SHARE, share) if _shares(tokens, amount, share, lang) else None
        )
    if not (_counts(tokens, amount, lang) or _counts_one(tokens, amount, lang)):
        return None
    return _read(tokens, amount, _COUNT, hedge(tokens, amount, amount.stop, lang, measure=False))


def _measure(tokens: Tokens, found: Measured, unit: Unit, lang: str) -> Mention | None:
    amount = found.amount
    if unit.dimension == TIME or amount.form in {Form.SEVERAL, Form.ORDINAL}:
        return None
    if _table(lang).no_counts.starting(tokens, amount.stop) is not None:
        return None  # "8 p.m." is no pence
    hedged = hedge(tokens, replace(amount, first=found.first), found.stop, lang, measure=True)
    return _read(tokens, amount, unit, hedged)


def _read(tokens: Tokens, amount: Amount, unit: Unit, hedged: Hedge) -> Mention:
    continuous = unit.dimension not in _EXACT
    allowed = interval(amount, hedged.manner, continuous=continuous)
    if unit.dimension == _BELOW_ZERO and hedged.manner in {Manner.BELOW, Manner.MOST}:
        allowed = replace(allowed, low=None)
    ends = None if not amount.ends else (amount.ends[0].size, amount.ends[-1].size)
    value = Quantity(amount.value, unit.code, unit.dimension, _in_base(allowed, unit), hedged.modifier, ends)
    kind = _KINDS.get(_FAMILY.split(unit.dimension, 1)[0], Kind.NUMBER)
    return Mention(tokens.starts[hedged.first], tokens.ends[hedged.stop - 1], kind, value)


def _in_base(allowed: Interval, unit: Unit) -> Interval:
    if not unit.offset and unit.factor == 1:
        return allowed
    low = None if allowed.low is None else allowed.low + unit.offset
    high = None if allowed.high is None else allowed.high + unit.offset
    return replace(allowed, low=low, high=high).scaled(unit.factor)


def _shares(tokens: Tokens, amount: Amount, hedged: Hedge, lang: str) -> bool:
    """As in ein Fünftel der Ukraine, um ein Drittel; not "im zweiten Drittel"."""
    table = _table(lang)
    if tokens.word(amount.first - 1) in table.no_share_before:
        return False
    return (
        table.share_after.starting(tokens, amount.stop) is not None
        or table.share_before.ending(tokens, hedged.first) is not None
    )


def _counts(tokens: Tokens, amount: Amount, lang: str) -> bool:
    if amount.form not in _COUNTING or amount.tied:
        return False
    if _table(lang).no_counts.starting(tokens, amount.stop) is not None:
        return False
    idioms = _table(lang).idioms
    if any(idioms.starting(tokens, at) is not None for at in (amount.first, amount.first - 1)):
        return False
    return not any(_year(tokens, end) for end in amount.ends or (amount,))


def _counts_one(tokens: Tokens, amount: Amount, lang: str) -> bool:
    return amount.form is Form.ARTICLE and single_counts.counts_one(tokens, amount, lang)


def _year(tokens: Tokens, amount: Amount) -> bool:
    """Four bare digits that look like a year count only if round and before a word ("2000 Menschen")."""
    printed = tokens.word(amount.first)
    if not printed.isdecimal() or len(printed) != _YEAR_DIGITS or amount.stop != amount.first + 1:
        return False
    if amount.value is None or int(amount.value) not in _YEARS:
        return False
    return bool(int(printed) % _CENTURY) or not tokens.letters(amount.stop)


class _Table(NamedTuple):
    no_counts: Phrases[None]
    idioms: Phrases[None]
    share_after: Phrases[None]
    share_before: Phrases[None]
    no_share_before: frozenset[str]


@cache
def _table(lang: str) -> _Table:
    sections = cast("dict[str, list[str]]", lexicon(lang))
    shares = cast("dict[str, list[str]]", sections["shares"])
    return _Table(
        no_counts=Phrases.of((phrase, None) for phrase in sections["no_counts"]),
        idioms=Phrases.of((phrase, None) for phrase in sections.get("no_count_idioms", ())),
        share_after=Phrases.of((phrase, None) for phrase in shares["after"]),
        share_before=Phrases.of((phrase, None) for phrase in shares["before"]),
        no_share_before=frozenset(shares["not_before"]),
    )
