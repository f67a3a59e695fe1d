"""What may follow the first words of a number: decimals, fractions, scales, dozens.

It finds no beginnings.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_groups import summed
from factcheck.recognition.number_words import Entry, Role, entry, spelled, vocabulary
from factcheck.recognition.slashes import slashed
from factcheck.recognition.tokens import Tokens

_HALF = Fraction(1, 2)
_TEN, _HUNDRED = 10, 100
_MOST_SCALES = 6
_MOST_DECIMALS = 12
_LARGE = 1_000_000


def completed(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """A mantissa in words with all that is added to it, multiplied with it or divides it."""
    if _plain(tokens.word(found.stop), lang):
        return found
    found = summed(tokens, found, lang)
    if found.form is Form.ORDINAL:
        return found
    found = decimals(tokens, found, lang)
    part = next_word(tokens, found.stop, lang, Role.FRACTION)
    if part is not None and _names_a_rank(tokens, found, part, lang):
        return replace(found, value=part[0].rank, stop=part[1], form=Form.ORDINAL)
    if part is not None and _divides(tokens, part, lang):
        return fraction_of_scale(tokens, found.fraction(part[0].value, part[1]), lang)
    half = next_word(tokens, found.stop, lang, Role.HALF)
    if half is not None and vocabulary(lang).fusion is not None and found.value != _HALF:
        return found.fraction(_HALF, half[1])
    found = with_fraction(tokens, found, lang)
    whole = found.size.denominator == 1 and found.step >= 1
    return _dozens(tokens, found, lang) if whole else scaled(tokens, found, lang)


def _plain(word: str, lang: str) -> bool:
    """Whether the word cannot continue a number, as most do not; signs and digits may."""
    words = vocabulary(lang)
    joins = word in words.joints or word in words.decimal_words or word in words.and_a_half.by_first
    return word.isalpha() and not joins and entry(word, lang) is None


def _divides(tokens: Tokens, part: tuple[Entry, int], lang: str) -> bool:
    """Whether the word is a denominator here: "three halves", but not "one half"."""
    return part[0].value != _HALF or vocabulary(lang).fusion is not None or _plural(tokens, part[1] - 1)


def _names_a_rank(tokens: Tokens, found: Amount, part: tuple[Entry, int], lang: str) -> bool:
    """As in a third man, a fifth goal; not a third of them, a third said."""
    first = entry(tokens.word(found.first), lang)
    if not part[0].rank or first is None or Role.ARTICLE not in first.roles:
        return False
    return tokens.letters(part[1]) and tokens.word(part[1]) not in vocabulary(lang).after_parts


def _plural(tokens: Tokens, index: int) -> bool:
    return tokens.word(index).endswith("s")


def fraction_of_scale(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """A fraction with the scale it is a part of: "drei viertel Millionen", "a quarter of a million"."""
    at = found.stop
    if tokens.word(at) in vocabulary(lang).of:
        article = entry(tokens.word(at + 1), lang)
        if article is None or Role.ARTICLE not in article.roles:
            return found
        at += 2
    scale = next_word(tokens, at, lang, Role.SCALE)
    if scale is None:
        return found
    whole = found.times(scale[0].value, past_abbreviation(tokens, scale[1]))
    return replace(whole, form=Form.WORDS)


def with_fraction(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The number with the fraction after it: two and a half, two and three quarters, 2 1/2."""
    if found.value is None or found.value.denominator != 1:
        return found
    unit = found.scale if found.scale >= _LARGE else Fraction(1)
    more = vocabulary(lang).and_a_half.starting(tokens, found.stop)
    if more is not None and not _new_number(tokens, more[1], lang):
        return replace(found.half_more(more[1]), value=found.size + unit / 2, step=unit / 2)
    at = found.stop + 1 if tokens.word(found.stop) in vocabulary(lang).joints else found.stop
    part = slashed(tokens, at, lang)
    if part is not None and at == found.stop and _articled(tokens, found, lang):
        return found  # "a 1/4 mile" is no mile and a quarter
    if part is None:
        part = _counted_part(tokens, at, lang) if at > found.stop else _sign(tokens, at, lang)
    if part is None or part.size >= 1:
        return found
    step = Fraction(unit, part.size.denominator)
    return replace(found, value=found.size + part.size * unit, step=step, stop=part.stop)


def _articled(tokens: Tokens, found: Amount, lang: str) -> bool:
    first = entry(tokens.word(found.first), lang)
    return found.stop == found.first + 1 and first is not None and Role.ARTICLE in first.roles


def _sign(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The fraction of one sign after a space: 2 ½."""
    known = entry(tokens.word(index), lang)
    if known is None or Role.FRACTION not in known.roles or tokens.letters(index):
        return None
    return Amount(index, index + 1, Fraction(1)).fraction(known.value, index + 1)


def _new_number(tokens: Tokens, index: int, lang: str) -> bool:
    """As in ($5 million and half) a billion."""
    article = entry(tokens.word(index), lang)
    return article is not None and Role.ARTICLE in article.roles


def _counted_part(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The second half of "two and three quarters"."""
    times = entry(tokens.word(index), lang)
    if times is None or not times.roles & {Role.CARDINAL, Role.ONE, Role.ARTICLE}:
        return None
    above = Amount(index, index + 1, times.value)
    above = summed(tokens, above, lang) if Role.CARDINAL in times.roles else above
    part = next_word(tokens, above.stop, lang, Role.FRACTION)
    if part is None or above.size * part[0].value >= 1:
        return None
    return above.fraction(part[0].value, part[1])


def decimals(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The decimals of a number that are spelled out: "drei Komma fünf", "null Komma fünfzig", "1 Komma 1"."""
    if tokens.word(found.stop) not in vocabulary(lang).decimal_words or found.value is None:
        return found
    if found.step < 1 or found.value.denominator != 1:
        return found
    digits = ""
    at = found.stop + 1
    while len(digits) < _MOST_DECIMALS:
        more = _digits(tokens, at, lang, first=not digits)
        if more is None:
            break
        digits, at = digits + more, at + 1
    if not digits:
        return found
    step = Fraction(1, 10 ** len(digits))
    return replace(found, value=found.value + int(digits) * step, step=step, scale=Fraction(1), stop=at)


def _digits(tokens: Tokens, index: int, lang: str, *, first: bool) -> str | None:
    """The digits a decimal word or numeral prints; one of two digits can only be the first."""
    word = tokens.word(index)
    if word.isdecimal():
        return word if first else None
    if word in vocabulary(lang).zeros:
        return "0"
    value = spelled(word, lang)
    if value is None or value.denominator != 1 or not 0 <= value < (_HUNDRED if first else _TEN):
        return None
    return str(value)


def scaled(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The number with all scale words after it, or the dozens ("1,25 Millionen", "zwei Dutzend")."""
    for _ in range(_MOST_SCALES):
        scale = next_word(tokens, found.stop, lang, Role.SCALE)
        if scale is None:
            break
        found = found.times(scale[0].value, past_abbreviation(tokens, scale[1]))
    found = _dozens(tokens, found, lang)
    return with_fraction(tokens, found, lang) if found.scale >= _LARGE else found


def _dozens(tokens: Tokens, found: Amount, lang: str) -> Amount:
    dozen = next_word(tokens, found.stop, lang, Role.DOZEN)
    return found if dozen is None else found.dozens(dozen[1])


def next_word(tokens: Tokens, index: int, lang: str, role: Role) -> tuple[Entry, int] | None:
    """The word of that role at `index` or behind a hyphen there, and the index after it."""
    at = index + 1 if tokens.hyphened(index) else index
    known = entry(tokens.word(at), lang)
    return (known, at + 1) if known is not None and role in known.roles else None


def past_abbreviation(tokens: Tokens, stop: int) -> int:
    """Behind the full stop that belongs to an abbreviated scale: Mio., Mrd."""
    short = len(tokens.word(stop - 1)) <= len("mill") and tokens.word(stop) == "." and tokens.glued(stop)
    return stop + 1 if short else stop
