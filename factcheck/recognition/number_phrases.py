"""The grammar of numbers: which tokens from a given one on make a number. It knows no units and no ranges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from unicodedata import category

from factcheck.recognition import labels, numerals
from factcheck.recognition.amounts import Amount, Form, vague
from factcheck.recognition.number_parts import (
    completed,
    next_word,
    past_abbreviation,
    scaled,
    slashed,
    with_fraction,
    with_ones,
)
from factcheck.recognition.number_words import Entry, Role, entry, vocabulary
from factcheck.recognition.tokens import HYPHENS, Tokens

_HALF = Fraction(1, 2)
_THOUSAND = 1000


def amount_at(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The number that begins at the token `index`, None where none does."""
    if tokens.numeral(index):
        return _digits(tokens, index, lang)
    known = entry(tokens.word(index), lang)
    if known is None:
        return None
    for role, read in _READERS.items():
        found = read(tokens, index, known, lang) if role in known.roles else None
        if found is not None:
            return _tie(tokens, found)
    return None


def _digits(tokens: Tokens, index: int, lang: str) -> Amount | None:
    part = slashed(tokens, index)
    if part is not None:
        return part
    numeral = numerals.read(tokens.printed(index), lang)
    if numeral is None or labels.is_name(tokens, index, lang):
        return None
    found = Amount(index, index + 1, numeral.value, step=numeral.step, form=Form.DIGITS)
    if _ordinal(tokens, index, lang):
        return replace(found, form=Form.ORDINAL)
    if _short_date(tokens, index):
        return None
    found = with_fraction(tokens, _suffixed(tokens, found, lang), lang)
    return _tie(tokens, scaled(tokens, found, lang))


def _ordinal(tokens: Tokens, index: int, lang: str) -> bool:
    """31st; and where a full stop marks ordinals, one that does not end the sentence ("am 3. Tag")."""
    words = vocabulary(lang)
    if tokens.glued(index + 1) and tokens.word(index + 1) in words.ordinal_suffixes:
        return True
    stopped = words.ordinal_dot and tokens.word(index + 1) == "." and tokens.glued(index + 1)
    if not stopped or not tokens.word(index).isdecimal() or not tokens.letters(index + 2):
        return False
    return (
        not tokens.capital(index + 2)
        or tokens.word(index - 1) in words.ordinal_after
        or tokens.begins_sentence(index)
    )


def _short_date(tokens: Tokens, index: int) -> bool:
    """29.8. with its closing full stop."""
    printed = tokens.word(index)
    return "." in printed and tokens.word(index + 1) == "." and len(printed) <= len("29.08")


def _suffixed(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """A scale or a fraction glued to the digits: 1.3bn, $65K, 2½."""
    if not tokens.glued(found.stop):
        return found
    words, suffix = vocabulary(lang), tokens.word(found.stop)
    known = entry(suffix, lang)
    if known and Role.FRACTION in known.roles and not suffix.isalpha():
        return replace(found, value=found.size + known.value, step=_HALF / 2, stop=found.stop + 1)
    factor = words.suffixes.get(suffix)
    if factor is None and category(tokens.word(found.first - 1)[:1] or " ") == "Sc":
        factor = words.money_suffixes.get(suffix)
    return found if factor is None else found.times(factor, found.stop + 1)


def _tie(tokens: Tokens, found: Amount) -> Amount:
    glued = tokens.glued(found.stop) and tokens.letters(found.stop)
    return replace(found, tied=glued or tokens.hyphened(found.stop))


def _cardinal(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    if _no_count(tokens, index, lang) or labels.is_name(tokens, index, lang):
        return None
    value = known.value
    found = Amount(index, index + 1, value, step=Fraction(1, value.denominator))
    if tokens.word(index) in vocabulary(lang).tens:
        found = with_ones(tokens, found, lang)
    return completed(tokens, found, lang)


def _no_count(tokens: Tokens, index: int, lang: str) -> bool:
    """As in die Elf, außer Acht."""
    words, word = vocabulary(lang), tokens.word(index)
    if tokens.word(index - 1) in words.not_after.get(word, frozenset()):
        return True
    noun = word in words.nouns_when_capital and tokens.capital(index)
    return noun and not tokens.begins_sentence(index) and not tokens.printed(index).isupper()


def _article(tokens: Tokens, index: int, _known: Entry, lang: str) -> Amount | None:
    """As in ein halbes Dutzend, a hundred, one and a half; by itself it only counts before a unit."""
    words = vocabulary(lang)
    found = Amount(index, index + 1, Fraction(1), form=Form.ARTICLE)
    manner = words.inner_hedges.get(tokens.word(found.stop))
    if manner is not None:
        found = replace(found, manner=manner, stop=found.stop + 1)
    half = next_word(tokens, found.stop, lang, Role.HALF)
    if half is not None and words.fusion is not None:
        found = replace(found, value=_HALF, step=_HALF / 2, stop=half[1], form=Form.HALF)
    few = next_word(tokens, found.stop, lang, Role.SEVERAL)
    if few is not None and tokens.word(few[1] - 1) == tokens.printed(few[1] - 1):
        return _several(tokens, few[1] - 1, few[0], lang, first=index)
    whole = completed(tokens, replace(found, form=Form.WORDS), lang)
    if whole.stop > found.stop:
        return whole
    return replace(found, form=Form.WORDS) if _counts(tokens, found, lang) else found


def _counts(tokens: Tokens, found: Amount, lang: str) -> bool:
    """As in nur ein, ein einziger, one person."""
    words = vocabulary(lang)
    known = entry(tokens.word(found.first), lang)
    if found.form is not Form.ARTICLE or known is None:
        return False
    if tokens.word(found.first + 1) in words.counting_after:
        return True
    stressed = tokens.word(found.first - 1) in words.counting_before
    person = tokens.word(found.stop) in words.ones_before
    return (stressed or person) if Role.ONE in known.roles else (stressed and person)


def _several(tokens: Tokens, index: int, known: Entry, lang: str, first: int | None = None) -> Amount | None:
    """As in mehrere hundert, a few dozen, a couple of million; by itself it needs a unit."""
    at, begin = index + 1, index if first is None else first
    at = at + 1 if tokens.word(at) in vocabulary(lang).of else at
    found = vague(begin, at, known.low, known.high)
    unit = entry(tokens.word(at), lang)
    if unit is None:
        return replace(found, form=Form.SEVERAL)
    if Role.PLURAL in unit.roles and Role.SCALE not in unit.roles:
        return vague(begin, at + 1, unit.low, unit.high)
    multiplies = unit.roles & {Role.SCALE, Role.DOZEN} or unit.value in _POWERS
    if not multiplies:
        return None
    return scaled(tokens, found.times(unit.value, past_abbreviation(tokens, at + 1)), lang)


_POWERS = frozenset(Fraction(10) ** power for power in range(3, 6))


def _plural(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    """Dutzende, Hunderttausende, tens of thousands, Hunderte Millionen."""
    words = vocabulary(lang)
    at = index + 2 if tokens.word(index + 1) in words.of else index + 1
    larger = entry(tokens.word(at), lang)
    if larger is not None and larger.roles & {Role.PLURAL, Role.SCALE} and larger.value > known.value:
        low, high = known.value * 2 * larger.value, known.value * 10 * larger.value
        return vague(index, at + 1, low, high)
    alone = tokens.word(index) not in words.only_with_of
    return vague(index, index + 1, known.low, known.high) if alone else None


def _half(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    """As in half a million, half an hour, (die letzte) halbe Stunde."""
    at = index + 1
    article = entry(tokens.word(at), lang)
    at = at + 1 if article is not None and Role.ARTICLE in article.roles else at
    found = Amount(index, at, known.value, step=known.value / 2, form=Form.WORDS)
    whole = scaled(tokens, found, lang)
    if whole.stop > at:
        return whole
    needs_unit = at > index + 1 or Role.SHARE not in known.roles or tokens.hyphened(at)
    return replace(found, form=Form.HALF) if needs_unit else None


def _share(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    """As in die Hälfte, half (of the votes); not the second half of a match."""
    determiners = vocabulary(lang).share_determiners
    if determiners and tokens.word(index - 1) not in determiners:
        return None
    found = Amount(index - 1 if determiners else index, index + 1, Fraction(1))
    return found.fraction(known.value, index + 1)


def _scale(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    """hundert, tausend: a number by themselves where words fuse."""
    if vocabulary(lang).fusion is None or known.value > _THOUSAND or tokens.word(index + 1) in HYPHENS:
        return None
    return scaled(tokens, Amount(index, index + 1, known.value), lang)


def _fraction(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    """A fraction that is one sign: ½."""
    if tokens.word(index).isalpha() or labels.is_name(tokens, index, lang):
        return None
    return Amount(index, index + 1, Fraction(1)).fraction(known.value, index + 1)


_Reader = Callable[[Tokens, int, Entry, str], Amount | None]
_READERS: dict[Role, _Reader] = {
    Role.CARDINAL: _cardinal,
    Role.ARTICLE: _article,
    Role.ONE: _article,
    Role.SEVERAL: _several,
    Role.HALF: _half,
    Role.SHARE: _share,
    Role.PLURAL: _plural,
    Role.SCALE: _scale,
    Role.FRACTION: _fraction,
}
