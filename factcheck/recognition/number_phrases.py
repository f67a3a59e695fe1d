"""The grammar of numbers: which tokens from a given one on make a number. It knows no units and no ranges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from factcheck.recognition import labels, shares
from factcheck.recognition.amounts import Amount, Form, vague
from factcheck.recognition.number_digits import printed_number
from factcheck.recognition.number_groups import summed
from factcheck.recognition.number_parts import (
    completed,
    fraction_of_scale,
    next_word,
    past_abbreviation,
    scaled,
)
from factcheck.recognition.number_words import Entry, Role, entry, vocabulary
from factcheck.recognition.tokens import HYPHENS, Tokens

_HALF = Fraction(1, 2)
_THOUSAND = 1000
_LEAST = "least"
_OPENING = frozenset({"", ":", "=", "+", "\n"})


def amount_at(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The number that begins at the token `index`, None where none does."""
    if tokens.numeral(index):
        printed = printed_number(tokens, index, lang)
        return None if printed is None else _tied(tokens, printed, lang)
    known = entry(tokens.word(index), lang)
    if known is None:
        return None
    for role, read in _READERS.items():
        found = read(tokens, index, known, lang) if role in known.roles else None
        if found is not None:
            return _tied(tokens, found, lang)
    return None


def _tied(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The number with the ending "-plus", and marked where it hangs on the letters that follow."""
    more = tokens.hyphened(found.stop) and tokens.word(found.stop + 1) in vocabulary(lang).more_endings
    if more and found.form in {Form.DIGITS, Form.WORDS}:
        found = replace(found, stop=found.stop + 2, manner=_LEAST)
    glued = tokens.glued(found.stop) and tokens.letters(found.stop)
    tied = glued or tokens.hyphened(found.stop) or tokens.suspended(found.stop)
    return replace(found, tied=True) if tied else found


def _cardinal(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    if _no_count(tokens, index, lang) or labels.is_name(tokens, index, lang):
        return None
    phrase = vocabulary(lang).phrases.starting(tokens, index)
    value, stop = phrase or (known.value, index + 1)
    found = completed(tokens, Amount(index, stop, value, step=Fraction(1, value.denominator)), lang)
    return shares.among(tokens, found, lang) or found


def _ranked(_tokens: Tokens, index: int, known: Entry, _lang: str) -> Amount | None:
    """An ordinal of one word; longer ones begin with a cardinal."""
    return Amount(index, index + 1, known.rank, form=Form.ORDINAL)


def _no_count(tokens: Tokens, index: int, lang: str) -> bool:
    """As in die Elf, außer Acht."""
    words, word = vocabulary(lang), tokens.word(index)
    if tokens.word(index - 1) in words.not_after.get(word, frozenset()):
        return True
    if tokens.word(index + 1) in words.not_before.get(word, frozenset()):
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
        return shares.among(tokens, whole, lang) or whole
    share = shares.among(tokens, whole, lang) if found.stop == index + 1 else None
    if share is not None:
        return share
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
    if Role.ONE not in known.roles:
        return stressed and person
    return stressed or person or _counted(tokens, found.first, lang)


def _counted(tokens: Tokens, index: int, lang: str) -> bool:
    """Whether "one" stands alone or in a row of numbers: "one, two, three"."""
    opens = tokens.word(index - 1) in _OPENING
    if opens and not tokens.letters(index + 1) and not tokens.hyphened(index + 1):
        return True
    after = index + 2 if opens and tokens.word(index + 1) == "," else index + 1
    following, before = entry(tokens.word(after), lang), entry(tokens.word(index - 1), lang)
    return any(
        known is not None and Role.CARDINAL in known.roles and known.value in range(4)
        for known in (following, before)
    )


def _several(tokens: Tokens, index: int, known: Entry, lang: str, first: int | None = None) -> Amount | None:
    """As in mehrere hundert, a few dozen, a couple of million; by itself it needs a unit."""
    at, begin = index + 1, index if first is None else first
    needed = vocabulary(lang).only_after.get(tokens.word(index))
    if needed is not None and tokens.word(index - 1) not in needed:
        return None  # "weniger" is a few only in "binnen weniger Tage"
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
    before = entry(tokens.word(index - 1), lang)
    if before is not None and Role.ORDINAL in before.roles:
        return None
    if determiners and tokens.word(index - 1) not in determiners:
        return None
    found = Amount(index - 1 if determiners else index, index + 1, Fraction(1))
    return found.fraction(known.value, index + 1)


def _scale(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    """hundert, tausend: a number by themselves where words fuse, elsewhere the start of one."""
    if known.value > _THOUSAND or tokens.word(index + 1) in HYPHENS:
        return None
    first = Amount(index, index + 1, known.value)
    if vocabulary(lang).fusion is None:
        if tokens.word(index) in vocabulary(lang).alone_scales:
            return completed(tokens, replace(first, value=Fraction(1), stop=index), lang)
        whole = summed(tokens, first, lang)
        return whole if whole.stop > first.stop and not labels.is_name(tokens, index, lang) else None
    if tokens.capital(index) and labels.surname(tokens, index):
        return None
    return completed(tokens, first, lang)


def _fraction(tokens: Tokens, index: int, known: Entry, lang: str) -> Amount | None:
    """A fraction without a numerator: ½, viertel Liter, quarter million."""
    if labels.is_name(tokens, index, lang):
        return None
    part = Amount(index, index + 1, Fraction(1)).fraction(known.value, index + 1)
    if not tokens.word(index).isalpha():
        return part
    whole = fraction_of_scale(tokens, part, lang)
    if whole.stop > part.stop and tokens.word(part.stop) not in vocabulary(lang).of:
        return whole
    plain = tokens.printed(index).islower() and tokens.letters(index + 1) and tokens.capital(index + 1)
    return part if plain and vocabulary(lang).fusion is not None else None


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
    Role.ORDINAL: _ranked,
}
