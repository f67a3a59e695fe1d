"""The inner grammar of a number: what may follow its first word or numeral. It finds no beginnings."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_words import Entry, Role, entry, spelled, vocabulary
from factcheck.recognition.tokens import Tokens

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)
_DENOMINATORS = frozenset({"2", "3", "4", "5", "6", "8", "10"})
_THOUSAND = 1000
_TEN = 10
_MOST_SCALES = 6
_MOST_DECIMALS = 6


def completed(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """A mantissa in words with the fraction, the half, the scales or the dozen that follow it."""
    found = _decimals(tokens, found, lang)
    part = next_word(tokens, found.stop, lang, Role.FRACTION)
    if part is not None and part[0].value != _HALF:
        if _ordinal(tokens, found, part, lang):
            return replace(found, form=Form.ORDINAL, stop=part[1])
        return found.fraction(part[0].value, part[1])
    return _decimals(tokens, scaled(tokens, with_fraction(tokens, found, lang), lang), lang)


def _ordinal(tokens: Tokens, found: Amount, part: tuple[Entry, int], lang: str) -> bool:
    """Whether the word for a part is an ordinal: "twenty-fifth", but "three quarter"."""
    singular = not tokens.word(part[1] - 1).endswith("s")
    return vocabulary(lang).fusion is None and singular and found.value != 1 and part[0].value != _QUARTER


def with_fraction(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The number with the fraction after it: two and a half, two and three quarters, 2 1/2."""
    more = vocabulary(lang).and_a_half.starting(tokens, found.stop)
    if more is not None:
        return found.half_more(more[1])
    at = found.stop + 1 if tokens.word(found.stop) in vocabulary(lang).joints else found.stop
    part = slashed(tokens, at)
    if part is None and at > found.stop:
        part = _counted_part(tokens, at, lang)
    if part is None or found.value is None or found.value.denominator != 1:
        return found
    step = Fraction(1, part.size.denominator)
    return replace(found, value=found.value + part.size, step=step, stop=part.stop)


def _counted_part(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The second half of "two and three quarters"."""
    times = entry(tokens.word(index), lang)
    if times is None or not times.roles & {Role.CARDINAL, Role.ONE, Role.ARTICLE}:
        return None
    part = next_word(tokens, index + 1, lang, Role.FRACTION)
    if part is None or times.value * part[0].value >= 1:
        return None
    return Amount(index, index + 1, times.value).fraction(part[0].value, part[1])


def slashed(tokens: Tokens, index: int) -> Amount | None:
    """Digits with a slash (1/4 mile), which by themselves only count before a unit or a genitive."""
    tight = all(tokens.glued(at) for at in (index + 1, index + 2)) and not tokens.glued(index)
    if not tight or tokens.word(index + 1) != "/" or tokens.word(index + 2) not in _DENOMINATORS:
        return None
    above, below = tokens.word(index), int(tokens.word(index + 2))
    if not above.isdecimal() or len(above) > 1 or not 0 < int(above) < below or tokens.glued(index + 3):
        return None
    return Amount(index, index + 1, Fraction(int(above))).fraction(Fraction(1, below), index + 3)


def with_ones(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """As in twenty-one, where the language does not fuse it."""
    at = found.stop + 1 if tokens.hyphened(found.stop) else found.stop
    ones = entry(tokens.word(at), lang)
    if ones is None or vocabulary(lang).fusion is not None or not 0 < ones.value < _TEN:
        return found
    if not ones.roles & {Role.CARDINAL, Role.ONE}:
        return found
    return replace(found, value=found.size + ones.value, stop=at + 1)


def _decimals(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The decimals of a number that is spelled out: "drei Komma fünf"."""
    if tokens.word(found.stop) not in vocabulary(lang).decimal_words or found.step != 1:
        return found
    for at in range(found.stop + 1, found.stop + 1 + _MOST_DECIMALS):
        digit = spelled(tokens.word(at), lang)
        if digit is None or not 0 <= digit < _TEN or digit.denominator != 1:
            break
        step = found.step / 10
        found = replace(found, value=found.size + digit * step, step=step, stop=at + 1)
    return found


def scaled(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The number with all scale words after it and, in words, what is added to them."""
    total = Fraction(0)
    for _ in range(_MOST_SCALES):
        scale = next_word(tokens, found.stop, lang, Role.SCALE)
        if scale is None:
            break
        found = found.times(scale[0].value, past_abbreviation(tokens, scale[1]))
        rest = _rest(tokens, found, scale[0].value, lang) if found.form is Form.WORDS else None
        if rest is None:
            continue
        if scale[0].value >= _THOUSAND:
            total += found.size
            found = replace(rest, first=found.first)
        else:
            found = replace(rest, first=found.first, value=found.size + rest.size)
    dozen = next_word(tokens, found.stop, lang, Role.DOZEN)
    if dozen is not None:
        return found.dozens(dozen[1])
    return replace(found, value=found.size + total) if total else found


def _rest(tokens: Tokens, found: Amount, scale: Fraction, lang: str) -> Amount | None:
    """The smaller number after a scale: "(two hundred) and fifty", "(eine Million) zweihunderttausend"."""
    words, at = vocabulary(lang), found.stop
    if words.fusion is not None and scale <= _THOUSAND:
        return None
    joined = tokens.word(at) in words.joints
    at = at + 1 if joined else at
    known = entry(tokens.word(at), lang)
    if known is None or not known.roles & {Role.CARDINAL, Role.ONE} or known.value >= scale:
        return None
    if Role.ONE in known.roles and not joined and next_word(tokens, at + 1, lang, Role.SCALE) is None:
        return None
    rest = Amount(at, at + 1, known.value)
    rest = with_ones(tokens, rest, lang) if tokens.word(at) in words.tens else rest
    larger = next_word(tokens, rest.stop, lang, Role.SCALE)
    if joined and larger is not None and larger[0].value <= scale:
        return None  # "one hundred and two hundred"
    return rest


def next_word(tokens: Tokens, index: int, lang: str, role: Role) -> tuple[Entry, int] | None:
    """The word of that role at `index` or behind a hyphen there, and the index after it."""
    at = index + 1 if tokens.hyphened(index) else index
    known = entry(tokens.word(at), lang)
    return (known, at + 1) if known is not None and role in known.roles else None


def past_abbreviation(tokens: Tokens, stop: int) -> int:
    """Behind the full stop that belongs to an abbreviated scale: Mio., Mrd."""
    short = len(tokens.word(stop - 1)) == len("mio") and tokens.word(stop) == "." and tokens.glued(stop)
    return stop + 1 if short else stop
