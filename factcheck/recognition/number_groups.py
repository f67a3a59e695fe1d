"""Adds up the words of a number that is spelled out: "two hundred and six thousand", "ein und zwanzig".

It begins at a whole number and knows neither fractions nor decimals.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_words import Entry, Role, Vocabulary, entry, vocabulary
from factcheck.recognition.tokens import HYPHENS, Tokens

_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_MOST_WORDS = 40
_GREATEST = 10**30
_DASHES = frozenset("–—")  # "forty—second"
_WHOLE = frozenset({Role.CARDINAL, Role.ONE, Role.ARTICLE})


@dataclass(frozen=True, slots=True)
class _Sum:
    """What has been added up before the token `stop`.

    `total` holds the thousands and millions that are complete, `group` what the next scale multiplies;
    only scales below `limit` may follow. `last` is the place of the word read last.
    """

    stop: int
    group: Fraction
    total: Fraction = Fraction(0)
    limit: Fraction | None = None
    last: Fraction = Fraction(1)
    ordinal: bool = False

    @property
    def value(self) -> Fraction:
        """The number so far."""
        return self.total + self.group


@dataclass(frozen=True, slots=True)
class _Step:
    """The words at `index:stop` that may continue a number; `joined` by "and", `tied` by a hyphen."""

    index: int
    stop: int
    entry: Entry
    joined: bool
    tied: bool


def summed(tokens: Tokens, found: Amount, lang: str) -> Amount:
    """The whole number that begins with `found`, with every word that adds to it or multiplies it."""
    if found.size.denominator != 1 or found.form is not Form.WORDS:
        return found
    words, total = vocabulary(lang), _Sum(found.stop, found.size)
    for _ in range(_MOST_WORDS):
        step = _step(tokens, total.stop + int(_parted(tokens, total, lang)), words, lang)
        more = None if step is None else _continued(tokens, found, total, step, lang)
        if more is None:
            break
        total = more
        if total.ordinal:
            return replace(found, value=total.value, stop=total.stop, form=Form.ORDINAL)
    if total.stop == found.stop:
        return found
    return replace(found, value=total.value, step=total.last, scale=total.last, stop=total.stop)


def _parted(tokens: Tokens, total: _Sum, lang: str) -> bool:
    """Whether only a comma parts the thousands from the hundreds: "two thousand, six hundred"."""
    if tokens.word(total.stop) != "," or total.group or total.limit is None:
        return False
    if vocabulary(lang).fusion is not None or tokens.glued(total.stop + 1):
        return False
    for at in range(total.stop + 2, total.stop + 5):
        known = entry(tokens.word(at), lang)
        if known is not None and Role.SCALE in known.roles:
            return known.value < total.limit
        if tokens.word(at) not in HYPHENS and (known is None or not known.roles & _WHOLE):
            return bool(known is not None and known.rank in {_HUNDRED, _THOUSAND})
    return False


def _step(tokens: Tokens, at: int, words: Vocabulary, lang: str) -> _Step | None:
    tied = tokens.hyphened(at) or (
        tokens.word(at) in _DASHES and tokens.glued(at) and tokens.glued(at + 1) and tokens.letters(at + 1)
    )
    joined = not tied and tokens.word(at) in words.joints
    index = at + 1 if tied or joined else at
    known = entry(tokens.word(index), lang)
    phrase = None if known is None else words.phrases.starting(tokens, index)
    if phrase is not None:
        known = Entry(frozenset({Role.CARDINAL}), phrase[0])
    stop = index + 1 if phrase is None else phrase[1]
    return None if known is None else _Step(index, stop, known, joined, tied)


def _continued(tokens: Tokens, found: Amount, total: _Sum, step: _Step, lang: str) -> _Sum | None:
    words, roles = vocabulary(lang), step.entry.roles
    if Role.ORDINAL in roles and not _denominates(tokens, found, total, step, lang):
        return _ranked(total, step, words)
    if Role.SCALE in roles:
        return None if step.joined else _multiplied(total, step)
    if not roles & _WHOLE or step.entry.value.denominator != 1:
        return None
    alone = step.joined and not _joins(tokens, found, total, step, lang)
    if alone or (Role.CARDINAL not in roles and not _one_continues(tokens, total, step, lang)):
        return None
    return _added(total, step, step.entry.value, words)


def _joins(tokens: Tokens, found: Amount, total: _Sum, step: _Step, lang: str) -> bool:
    """Whether the number after "and" belongs to the one before it."""
    words = vocabulary(lang)
    if _own_number(tokens, found, total, step, lang) or _counts_parts(tokens, step, lang):
        return False
    return words.fusion is None or _bare_one(tokens, step, words)


def _bare_one(tokens: Tokens, step: _Step, words: Vocabulary) -> bool:
    """Whether no inflected word stands before "und": "ein und zwanzig", not "eine und zwanzig"."""
    before = tokens.word(step.index - 2)
    return before not in words.entries or before in words.bare


def _multiplied(total: _Sum, step: _Step) -> _Sum | None:
    scale, group = step.entry.value, total.group
    if scale == _HUNDRED:
        return _hundreds(total, step)
    if group and (total.limit is None or scale < total.limit):
        return _Sum(step.stop, Fraction(0), total.total + group * scale, scale, scale)
    alone = not group and total.last == total.limit and total.limit is not None and scale >= total.limit
    alone = alone and total.total * scale < _GREATEST
    return replace(total, stop=step.stop, total=total.total * scale, last=scale) if alone else None


def _hundreds(total: _Sum, step: _Step) -> _Sum | None:
    """Two hundred, twenty-one hundred, (two thousand) hundred."""
    group, stop = total.group, step.stop
    hundred = Fraction(_HUNDRED)
    if 0 < group < _HUNDRED and (total.limit is None or group * _HUNDRED < total.limit):
        return replace(total, group=group * _HUNDRED, stop=stop, last=hundred)
    if not group and total.limit is not None:
        return replace(total, group=hundred, stop=stop, last=hundred)
    if group and not group % _THOUSAND:
        return _Sum(stop, hundred, total.total + group, Fraction(_THOUSAND), hundred)
    return None


def _added(total: _Sum, step: _Step, value: Fraction, words: Vocabulary) -> _Sum | None:
    group, fused = total.group, words.fusion is not None
    room = _room(total, fused=fused, joined=step.joined)
    tens = fused and step.joined and 0 < group % _HUNDRED < _TEN and _ten(value)
    if 0 < value < room or tens:
        return replace(total, group=group + value, stop=step.stop, last=Fraction(1))
    return None


def _ten(value: Fraction) -> bool:
    return _TEN < value < _HUNDRED and not value % _TEN


def _room(total: _Sum, *, fused: bool, joined: bool) -> Fraction:
    """What a number must be smaller than to be added."""
    group, limit = total.group, total.limit
    if not group:
        room = Fraction(0) if limit is None or (fused and joined and limit > _THOUSAND) else limit
        return min(room, Fraction(_HUNDRED)) if fused and joined else room
    if not group % _THOUSAND and not joined:
        return Fraction(_THOUSAND)
    if not group % _HUNDRED:
        return Fraction(_HUNDRED)
    below = group % _HUNDRED
    return Fraction(_TEN) if not fused and not joined and _ten(below) else Fraction(0)


def _own_number(tokens: Tokens, found: Amount, total: _Sum, step: _Step, lang: str) -> bool:
    """Whether the number after "and" is one of its own: "between 100 and ...", "and two hundred"."""
    words = vocabulary(lang)
    fused = words.fusion is not None
    if fused and tokens.word(found.first - 1) in words.between:
        return True
    following = entry(tokens.word(step.index + 1), lang)
    if not fused and following is not None and following.roles & {Role.CARDINAL, Role.ONE}:
        following = entry(tokens.word(step.index + 2), lang)
    if following is None or Role.SCALE not in following.roles:
        return False
    limit = total.last if total.group else total.limit
    return not fused and limit is not None and following.value <= limit


def _counts_parts(tokens: Tokens, step: _Step, lang: str) -> bool:
    """As in (one hundred) and three quarters."""
    after = step.index + 2 if tokens.hyphened(step.index + 1) else step.index + 1
    part = entry(tokens.word(after), lang)
    if part is None or Role.FRACTION not in part.roles:
        return False
    return Role.ORDINAL not in part.roles and step.entry.value * part.value < 1


def _one_continues(tokens: Tokens, total: _Sum, step: _Step, lang: str) -> bool:
    """Whether "ein" or "one" is part of the number and no article: "tausend ein hundert", "a hundred one"."""
    following = entry(tokens.word(step.index + 1), lang)
    if following is not None and Role.SCALE in following.roles:
        return True
    if Role.ONE in step.entry.roles:
        tied = tokens.hyphened(step.index + 1)
        return (step.tied or not tied) and (total.limit is not None or total.group >= _TEN)  # twenty-one-day
    joint = tokens.word(step.index + 1) in vocabulary(lang).joints
    tens = entry(tokens.word(step.index + 2), lang)
    return joint and tens is not None and bool(tens.roles & {Role.CARDINAL, Role.ORDINAL}) and _tens(tens)


def _tens(known: Entry) -> bool:
    return _ten(known.rank or known.value)


def _ranked(total: _Sum, step: _Step, words: Vocabulary) -> _Sum | None:
    """The ordinal that ends a number: "twenty-fifth", "zwei tausend zweite", "three hundredth"."""
    rank = step.entry.rank
    whole = replace(step, entry=Entry(frozenset({Role.SCALE}), rank))
    if rank in words.scale_ranks and not step.joined:
        more = _multiplied(total, whole)
    else:
        more = _added(total, step, rank, words)
    return None if more is None else replace(more, ordinal=True)


def _denominates(tokens: Tokens, found: Amount, total: _Sum, step: _Step, lang: str) -> bool:
    """Whether an ordinal is a denominator: "one fifth", "a hundredth", "one hundredth of"."""
    if Role.FRACTION not in step.entry.roles or total.value != 1 or total.stop != found.stop:
        return False
    words = vocabulary(lang)
    first = entry(tokens.word(found.first), lang)
    article = first is not None and Role.ARTICLE in first.roles
    of = tokens.word(step.index + 1) in words.of
    return article or of or step.entry.rank not in words.scale_ranks
