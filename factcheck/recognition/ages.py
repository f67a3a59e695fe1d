"""Tells which numbers are ages: "79-jährige", "45 Jahre alt", "aged 45", "Mattis, 68,". Never a duration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from factcheck.recognition.amounts import Form
from factcheck.recognition.measured import Measured
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.precision import Hedge, hedge
from factcheck.recognition.tokens import Tokens
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import AGES, TIME
from factcheck.resources import lexicon

_SINGLE = frozenset({Form.DIGITS, Form.WORDS, Form.RANGE})
_NOUN_REACH = 3
_YEAR = "year"


def unit_of(found: Measured) -> Unit:
    """The unit of an age: years, or the months, weeks or days that it is printed with."""
    code = found.unit.code if found.unit is not None and found.unit.dimension == TIME else _YEAR
    return AGES.get(code, AGES[_YEAR])


def age(tokens: Tokens, found: Measured, lang: str) -> Hedge | None:
    """The tokens and the hedge of an age, None where the number is something else."""
    table = _table(lang)
    if found.amount.form not in _SINGLE | {Form.ARTICLE} or not _plausible(found, table.greatest):
        return None
    stop = _stop(tokens, found, table)
    if found.amount.form is Form.ARTICLE:  # "one year old", not "a year"
        return None if stop is None else hedge(tokens, found.amount, stop, lang, measure=True)
    if stop is not None:
        return hedge(tokens, found.amount, stop, lang, measure=True)
    bare = hedge(tokens, found.amount, found.amount.stop, lang, measure=True)
    return _introduced(tokens, found, bare, table) or (bare if _apposed(tokens, found, table) else None)


def _plausible(found: Measured, greatest: int) -> bool:
    ends = found.amount.ends or (found.amount,)
    return all(end.value is not None and 0 < end.value <= greatest for end in ends)


def _stop(tokens: Tokens, found: Measured, table: _Table) -> int | None:
    """The token after an age that its own words make one."""
    if found.adjective:
        person = any(stem in tokens.word(found.stop - 1) for stem in table.stems)
        return found.stop if person and not _thing(tokens, found.stop - 1, table) else None
    at = found.amount.stop
    if found.unit is not None and found.unit.code in AGES:
        old = found.stop + 1 if tokens.hyphened(found.stop) else found.stop
        if tokens.word(old) in table.old:
            return old + 1
    for place in (at, at + 1) if tokens.hyphened(at) else (at,):
        after = table.after.starting(tokens, place)
        if after is not None:
            return after[1]
    if table.older.starting(tokens, at) is not None:
        return at
    return at + 1 if _opened(tokens, found, table) else None


def _thing(tokens: Tokens, index: int, table: _Table) -> bool:
    """Whether the noun after "dreijährige" is a span of time and nobody's age."""
    nominal = tokens.capital(index) and not tokens.begins_sentence(index)
    for at in range(index + 1, index + 1 + _NOUN_REACH):
        if nominal or not tokens.letters(at):
            return False
        if tokens.capital(at):
            return tokens.word(at).endswith(table.things)
    return False


def _opened(tokens: Tokens, found: Measured, table: _Table) -> bool:
    """After "im Alter von (etwa)" and before "Jahren"."""
    closed = tokens.word(found.amount.stop) in table.closing
    return closed and table.opening.ending(tokens, _start(tokens, found, table)) is not None


def _start(tokens: Tokens, found: Measured, table: _Table) -> int:
    return hedge(tokens, found.amount, found.amount.stop, table.lang, measure=True).first


def _introduced(tokens: Tokens, found: Measured, bare: Hedge, table: _Table) -> Hedge | None:
    """As in aged 45, (over) the age of 18, Kinder unter 12 Jahren."""
    closed = tokens.word(found.amount.stop) in table.closing
    if closed and tokens.word(bare.first - 1) in table.people:
        return Hedge(bare.first, found.amount.stop + 1, bare.manner)
    before = table.before.ending(tokens, bare.first)
    if before is None or (found.unit is not None and found.unit.dimension != TIME):
        return None
    whole = hedge(tokens, replace(found.amount, first=before[1]), bare.stop, table.lang, measure=True)
    return whole if whole.modifier is not None else bare


def _apposed(tokens: Tokens, found: Measured, table: _Table) -> bool:
    """Mattis, 68, and Erika Muster (68)."""
    first, stop = found.amount.first, found.amount.stop
    if not tokens.word(first).isdecimal() or stop != first + 1 or found.unit is not None:
        return False
    if not tokens.letters(first - 2) or not tokens.capital(first - 2):
        return False
    if tokens.word(first - 1) == ",":
        return tokens.word(stop) == "," or (tokens.word(stop) in {".", ";"} and _two_names(tokens, first - 2))
    bracketed = table.bracketed and tokens.word(first - 1) == "(" and tokens.word(stop) == ")"
    return bracketed and _two_names(tokens, first - 2)


def _two_names(tokens: Tokens, index: int) -> bool:
    return tokens.letters(index - 1) and tokens.capital(index - 1)


@dataclass(frozen=True, slots=True)
class _Table:
    lang: str
    old: frozenset[str]
    after: Phrases[None]
    older: Phrases[None]
    opening: Phrases[None]
    before: Phrases[None]
    closing: frozenset[str]
    people: frozenset[str]
    stems: tuple[str, ...]
    things: tuple[str, ...]
    bracketed: bool
    greatest: int


@cache
def _table(lang: str) -> _Table:
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang))["ages"]
    after, older, opening, before = (
        Phrases.of((phrase, None) for phrase in listed[name]) for name in ("after", "older", "open", "before")
    )
    return _Table(
        lang,
        frozenset(listed["old"]),
        after,
        older,
        opening,
        before,
        closing=frozenset(word.lower() for word in listed["closing"]),
        people=frozenset(word.lower() for word in listed["people"]),
        stems=tuple(listed["stems"]),
        things=tuple(listed["things"]),
        bracketed=bool(listed["bracketed"]),
        greatest=cast("int", listed["greatest"]),
    )
