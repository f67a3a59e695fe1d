"""Reads lengths of time: "2 Stunden und 45 Minuten", "fast dreistündig", "mehrere Wochen". Never clock times.

A month counts 30.436875 days, a year 365.2425 (the Gregorian mean).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import cast

from factcheck.model import Kind
from factcheck.readings import Mention
from factcheck.recognition import measures
from factcheck.recognition.ages import age, outlived
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.duration_clocks import clock_lengths, minutes_after
from factcheck.recognition.duration_cues import cued_lengths
from factcheck.recognition.duration_sums import joined
from factcheck.recognition.duration_words import DurationWords, duration_words
from factcheck.recognition.lengths import Length, counted
from factcheck.recognition.measures import Measured
from factcheck.recognition.number_words import Role, entry, vocabulary
from factcheck.recognition.precision import Manner, hedge
from factcheck.recognition.tokens import HYPHENS, Tokens, tokenise
from factcheck.recognition.units import TIME, Unit
from factcheck.values import Duration

_WHOLE = frozenset({Form.DIGITS, Form.WORDS, Form.ARTICLE})
_ENDS = frozenset({Form.DIGITS, Form.WORDS, Form.ARTICLE})
_HALF = Fraction(1, 2)
_REACH = 3
_TELLING = frozenset({Manner.NEAR_BELOW, Manner.APPROX})


def find(text: str, lang: str) -> list[Mention]:
    """The lengths of time in a text, in reading order; each span covers hedge, number and unit."""
    tokens = tokenise(text)
    clocks = clock_lengths(tokens, lang)
    numbered = _apart(clocks, list(_numbered(tokens, text, lang)))
    lengths = _apart(numbered, cued_lengths(tokens, lang))
    return [_mention(tokens, length, lang) for length in joined(tokens, lengths, lang)]


def _apart(kept: list[Length], others: list[Length]) -> list[Length]:
    """Both in reading order, without those of the others that touch a token of the kept ones.

    Unsure ones that are kept give way.
    """
    taken = {index for length in kept if length.sure for index in range(length.first, length.stop)}
    free = [one for one in others if taken.isdisjoint(range(one.first, one.stop))]
    new = {index for length in free for index in range(length.first, length.stop)}
    stay = [one for one in kept if new.isdisjoint(range(one.first, one.stop))]
    return sorted([*stay, *free], key=lambda length: length.first)


def _numbered(tokens: Tokens, text: str, lang: str) -> Iterator[Length]:
    """The lengths that have a number, a rate ("$5 an hour") left out."""
    words, before, found = duration_words(lang), None, measures.measured(text, lang)
    for number, one in enumerate(found):
        amount = before is not None and before.amount.form is not Form.ARTICLE  # not "a one-year deal"
        rate = amount and one.amount.form is Form.ARTICLE and before is not None and one.first == before.stop
        if not rate and one.unit is not None and one.unit.dimension == TIME:
            whole = _ranged(tokens, before, one, lang)
            shares = one.stop == one.amount.stop and not one.adjective  # "31 und 22 Jahre (alt)"
            if all(_lasts(tokens, each, lang) for each in (whole, *found[number + 1 : number + 1 + shares])):
                length = _length(tokens, whole, one.unit, lang)
                yield replace(length, sure=_sure(tokens, whole, one.unit, words, lang))
        before = one


def _ranged(tokens: Tokens, low: Measured | None, high: Measured, lang: str) -> Measured:
    """The range of "zwei- bis dreitägig", "two- to three-hour", anything else as it is."""
    link = vocabulary(lang).ranges.ending(tokens, high.first)
    if link is None or low is None or low.unit is not None or low.amount.stop != link[1] - 1:
        return high
    hyphened = tokens.word(link[1] - 1) in HYPHENS and tokens.glued(link[1] - 1)
    value, larger = low.amount.value, high.amount.value
    if not hyphened or value is None or larger is None or value >= larger or low.amount.form not in _ENDS:
        return high
    ends = (replace(low.amount, form=Form.WORDS), high.amount)
    amount = Amount(low.first, high.amount.stop, None, form=Form.RANGE, ends=ends)
    return replace(high, amount=amount, first=low.first)


def _lasts(tokens: Tokens, found: Measured, lang: str) -> bool:
    """Whether it is neither an age, nor a set ("alle zwei Wochen"), nor an idiom."""
    words = duration_words(lang)
    if found.amount.form is Form.ORDINAL or tokens.word(found.first - 1) in words.each:
        return False
    for at in range(found.stop, found.stop - _REACH, -1):
        if words.not_lengths.starting(tokens, at - 1) is not None and at - 1 <= found.first:
            return False
    aged = words.not_before.starting(tokens, found.stop) is not None and not outlived(found, lang)
    if aged or _names(tokens, found, words):
        return False
    return age(tokens, found, lang) is None


def _names(tokens: Tokens, found: Measured, words: DurationWords) -> bool:
    """As in 52-Wochen-Hoch, 200-day moving average, 10-year Treasury notes."""
    if not tokens.hyphened(found.amount.stop) and not found.adjective:
        return False
    stop = found.stop + 1 if tokens.hyphened(found.stop) else found.stop
    for at in range(stop, stop + _REACH):
        if words.names_after.starting(tokens, at) is not None and not tokens.hyphened(at + 1):
            return True
        if not tokens.letters(at):
            return False
    return False


def _sure(tokens: Tokens, found: Measured, unit: Unit, words: DurationWords, lang: str) -> bool:
    """Whether an article counts: eine Stunde, nach einem Tag, one week; not "ein Tag wie jeder andere"."""
    if found.amount.form is not Form.ARTICLE:
        return True
    known = entry(tokens.word(found.first), lang)
    if known is not None and Role.ONE in known.roles:
        return unit.code not in words.one_never
    if unit.code in words.article_never or tokens.word(found.stop - 1) in words.plural:
        return False
    if words.article_not_after.ending(tokens, found.first) is not None:
        return False
    return (
        unit.code in words.article_units
        or found.amount.manner in _TELLING
        or tokens.word(found.first) in words.article_forms
        or _alone(tokens, found)
        or words.article_after.ending(tokens, found.first) is not None
        or words.article_before.starting(tokens, found.stop) is not None
    )


def _alone(tokens: Tokens, found: Measured) -> bool:
    """Whether it is a sentence by itself: "Ein Jahr."."""
    return tokens.begins_sentence(found.first) and tokens.word(found.stop) in {"", ".", "!", "?"}


def _length(tokens: Tokens, found: Measured, unit: Unit, lang: str) -> Length:
    amount, stop = found.amount, found.stop
    whole = amount.form in _WHOLE and amount.size.denominator == 1
    more = duration_words(lang).more.starting(tokens, stop) if whole else None
    if more is not None and not _continues(tokens, more[1], lang):  # "an hour and a half"
        part, stop = more
        amount = replace(amount, value=amount.size + part, step=part if part < _HALF else 1 - part)
    length = replace(counted(amount, unit), first=found.first, stop=stop, adjective=found.adjective)
    rest = minutes_after(tokens, stop, lang) if whole and unit.code == "hour" else None
    return length if rest is None or more is not None else _with_minutes(length, rest, lang)


def _continues(tokens: Tokens, index: int, lang: str) -> bool:
    """Whether a unit follows ("ein Jahr und eine halbe Stunde") or what the part is of ("a third of it")."""
    words, word = duration_words(lang), tokens.word(index)
    return word in words.single or word in words.plural or word in vocabulary(lang).of


def _with_minutes(hours: Length, rest: tuple[int, int], lang: str) -> Length:
    minutes, stop = rest
    unit = duration_words(lang).units["minute"]
    amount = Amount(hours.first, stop, Fraction(minutes), form=Form.DIGITS)
    spread = counted(amount, unit).spread
    total = cast("Fraction", hours.seconds) + minutes * unit.factor
    whole = None if spread is None else replace(spread, value=total, least=Fraction(0))
    return replace(hours, stop=stop, unit=unit, spread=whole)


def _mention(tokens: Tokens, length: Length, lang: str) -> Mention:
    amount = replace(length.amount, first=length.first)
    hedged = hedge(tokens, amount, length.stop, lang, measure=True)
    value = Duration(length.seconds, length.allowed(hedged.manner), hedged.modifier)
    return Mention(tokens.starts[hedged.first], tokens.ends[hedged.stop - 1], Kind.DURATION, value)
