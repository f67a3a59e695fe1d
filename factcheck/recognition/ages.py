"""Tells which numbers are ages: "79-jährige", "45 Jahre alt", "aged 45", "Mattis, 68,". Never a duration."""

from __future__ import annotations

from dataclasses import replace

from factcheck.recognition import aged_people
from factcheck.recognition.age_words import AgeWords, age_words
from factcheck.recognition.amounts import Form
from factcheck.recognition.measured import Measured
from factcheck.recognition.precision import Hedge, hedge
from factcheck.recognition.tokens import Tokens
from factcheck.recognition.unit_names import Unit
from factcheck.recognition.units import AGES, TIME

_FORMS = frozenset({Form.DIGITS, Form.WORDS, Form.RANGE, Form.ARTICLE})
_NOUN_REACH = 3
_YEAR = "year"


def unit_of(found: Measured) -> Unit:
    """The unit of an age: years, or the months, weeks or days that it is printed with."""
    code = found.unit.code if found.unit is not None and found.unit.dimension == TIME else _YEAR
    return AGES.get(code, AGES[_YEAR])


def age(tokens: Tokens, found: Measured, lang: str) -> Hedge | None:
    """The tokens and the hedge of an age, None where the number is something else."""
    table = age_words(lang)
    if found.amount.form not in _FORMS or not _plausible(found, table.greatest):
        return None
    stop = _stop(tokens, found, table)
    if found.amount.form is Form.ARTICLE:  # "one year old", not "a year"
        return None if stop is None else hedge(tokens, found.amount, stop, lang, measure=True)
    if stop is not None:
        return hedge(tokens, found.amount, stop, lang, measure=True)
    bare = hedge(tokens, found.amount, found.amount.stop, lang, measure=True)
    return (
        _introduced(tokens, found, bare, table)
        or (bare if _apposed(tokens, found, table) else None)
        or aged_people.aged(tokens, found, bare, table)
    )


def outlived(found: Measured, lang: str) -> bool:
    """Whether it is more than anybody's age: what is so old is a thing ("800 Jahre alt")."""
    ends = found.amount.ends or (found.amount,)
    return any(end.size > age_words(lang).greatest for end in ends)


def _plausible(found: Measured, greatest: int) -> bool:
    ends = found.amount.ends or (found.amount,)
    return all(end.value is not None and 0 < end.value <= greatest for end in ends)


def _stop(tokens: Tokens, found: Measured, table: AgeWords) -> int | None:
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
    older = table.older.starting(tokens, at)
    if older is not None and not tokens.numeral(older[1]):  # not "50 and over 60"
        return at
    return at + 1 if _opened(tokens, found, table) else None


def _thing(tokens: Tokens, index: int, table: AgeWords) -> bool:
    """Whether the noun after "dreijährige" is a span of time and nobody's age."""
    nominal = tokens.capital(index) and not tokens.begins_sentence(index)
    for at in range(index + 1, index + 1 + _NOUN_REACH):
        if nominal or not tokens.letters(at):
            return False
        if tokens.capital(at):
            return _lasts(tokens.word(at), tokens.word(index), table)
    return False


def _lasts(noun: str, adjective: str, table: AgeWords) -> bool:
    """Whether the noun of "dreijährig" is a thing; a neuter one is, unless it is a child or a victim."""
    if noun.endswith(table.persons):  # "Junge" is no word in "-ung"
        return False
    if adjective.endswith(table.neuter) and not noun.endswith(table.neuter_people):
        return True
    return noun.endswith(table.things) or noun.removesuffix("s").removesuffix("e").endswith(table.things)


def _opened(tokens: Tokens, found: Measured, table: AgeWords) -> bool:
    """After "im Alter von (etwa)" and before "Jahren"."""
    closed = tokens.word(found.amount.stop) in table.closing
    return closed and table.opening.ending(tokens, _start(tokens, found, table)) is not None


def _start(tokens: Tokens, found: Measured, table: AgeWords) -> int:
    return hedge(tokens, found.amount, found.amount.stop, table.lang, measure=True).first


def _introduced(tokens: Tokens, found: Measured, bare: Hedge, table: AgeWords) -> Hedge | None:
    """As in aged 45, (over) the age of 18, Kinder unter 12 Jahren."""
    closed = tokens.word(found.amount.stop) in table.closing
    if closed and tokens.word(bare.first - 1) in table.people:
        return Hedge(bare.first, found.amount.stop + 1, bare.manner)
    before = table.before.ending(tokens, bare.first)
    if before is None or (found.unit is not None and found.unit.dimension != TIME):
        return None
    whole = hedge(tokens, replace(found.amount, first=before[1]), bare.stop, table.lang, measure=True)
    return whole if whole.modifier is not None else bare


def _apposed(tokens: Tokens, found: Measured, table: AgeWords) -> bool:
    """Mattis, 68, and Erika Muster (68)."""
    first, stop = found.amount.first, found.amount.stop
    if not tokens.word(first).isdecimal() or stop != first + 1 or found.unit is not None:
        return False
    if not tokens.capital(first - 2) and tokens.word(first - 2) not in table.people:
        return False
    if tokens.word(first - 1) == ",":
        return tokens.word(stop) == "," or (tokens.word(stop) in {".", ";"} and _two_names(tokens, first - 2))
    if aged_people.tallied(tokens, first, table):
        return False  # votes or goals: "Erika Muster (23)"
    bracketed = table.bracketed and tokens.word(first - 1) == "(" and tokens.word(stop) == ")"
    return bracketed and _two_names(tokens, first - 2)


def _two_names(tokens: Tokens, index: int) -> bool:
    return tokens.letters(index - 1) and tokens.capital(index - 1)
