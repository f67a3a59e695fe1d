"""Reads lengths of time that are printed like clocks: "2:45 Stunden", "2:04:58 hours", "2 h 45", "9,81 s".

Without a unit it reads none: a bare "2:45" may be a clock time or a score.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from factcheck.recognition.duration_words import DurationWords, duration_words
from factcheck.recognition.lengths import Length, exactly
from factcheck.recognition.number_words import spelled
from factcheck.recognition.tokens import Tokens

_DECIMAL = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")
_SIXTY = 60
_LONGEST = 3
_TWO = 2
_CLOSING = frozenset('.,;:!?)“”"»«')


class _Colons(NamedTuple):
    """Numerals with colons between them, the last token is `stop - 1`."""

    parts: tuple[int, ...]
    rest: Fraction
    step: Fraction
    stop: int


def clock_lengths(tokens: Tokens, lang: str) -> list[Length]:
    """The lengths in a text that are printed with a colon before their unit."""
    words, found, stop = duration_words(lang), list[Length](), 0
    if ":" not in tokens.distinct:
        return found
    for colon in [index for index, word in enumerate(tokens.words) if word == ":"]:
        colons = _colons(tokens, colon - 1) if colon > stop else None
        length = None if colons is None else _clock(tokens, colon - 1, colons, words)
        if length is not None:
            found.append(length)
            stop = length.stop
    return found


def _colons(tokens: Tokens, first: int) -> _Colons | None:
    """2:45, 2:04:58, 3:45,12 from the token `first` on; None where more digits or signs are tied to them."""
    at, parts = first, [tokens.word(first)]
    while len(parts) <= _TWO and tokens.word(at + 1) == ":" and tokens.glued(at + 1) and tokens.glued(at + 2):
        at += 2
        parts.append(tokens.word(at))
    last = _decimal(parts[-1])
    if last is None or len(parts) < _TWO or len(parts[0]) > _LONGEST or _tied(tokens, first):
        return None
    if not all(part.isdecimal() for part in parts[:-1]) or not all(_sixtieth(part) for part in parts[1:]):
        return None
    return _Colons(tuple(int(part) for part in parts[:-1]), *last, at + 1)


def _sixtieth(part: str) -> bool:
    """Two digits up to 59, decimals may follow."""
    whole = part.replace(",", ".").partition(".")[0]
    return len(whole) == _TWO and whole.isdecimal() and int(whole) < _SIXTY


def _tied(tokens: Tokens, first: int) -> bool:
    return tokens.glued(first) and (tokens.letters(first - 1) or tokens.word(first - 1) in {":", ".", ","})


def _clock(tokens: Tokens, first: int, colons: _Colons, words: DurationWords) -> Length | None:
    at = colons.stop + 1 if tokens.hyphened(colons.stop) else colons.stop
    hours = words.clock_hours.starting(tokens, at)
    unit = hours or words.clock_minutes.starting(tokens, at)
    if unit is None or (hours is None and len(colons.parts) > 1):
        return None
    largest = 1 if hours is None else 2
    places = enumerate((*map(Fraction, colons.parts), colons.rest))
    value = sum((part * Fraction(_SIXTY) ** (largest - place) for place, part in places), Fraction(0))
    smallest = Fraction(_SIXTY) ** (largest - len(colons.parts))
    named = words.units["minute" if smallest == _SIXTY else "second"]
    return exactly(first, unit[1], value, colons.step * smallest, named)


def minutes_after(tokens: Tokens, stop: int, lang: str) -> tuple[int, int] | None:
    """The bare minutes behind hours ("2 h 45", "zwei Stunden 45", "2 hours and ten") and where they end."""
    words = duration_words(lang)
    at = stop + 1 if tokens.word(stop) in words.joints else stop
    minutes = _minutes(tokens, at, lang)
    signed = tokens.word(at + 1) in words.minutes
    if minutes is None or (signed and not tokens.glued(at) and len(tokens.word(at + 1)) > 1):
        return None  # the latter is a length of its own
    end = at + 2 if signed else at + 1
    if tokens.glued(end) and tokens.word(end) not in _CLOSING:
        return None
    tight = at == stop and tokens.numeral(at) and len(tokens.word(stop - 1)) == 1
    return (minutes, end) if signed or tight or _phrase_ends(tokens, end) else None


def _minutes(tokens: Tokens, index: int, lang: str) -> int | None:
    """The two digits or the word for minutes of an hour."""
    printed = tokens.word(index)
    if printed.isdecimal():
        return int(printed) if len(printed) == _TWO and int(printed) < _SIXTY else None
    value = spelled(printed, lang) if printed else None
    return int(value) if value is not None and value.denominator == 1 and 0 < value < _SIXTY else None


def _phrase_ends(tokens: Tokens, index: int) -> bool:
    return tokens.word(index) in {"", "\n", "–", "—"} | _CLOSING


def seconds_sign(tokens: Tokens, sign: int, words: DurationWords) -> Length | None:
    """The seconds before a bare "s": "9,81 s"; glued to it ("20s") only right behind minutes."""
    first = sign - 1
    numeral = _decimal(tokens.word(first))
    behind = tokens.word(first - 1) in words.minutes
    tied = _tied(tokens, first) and not behind
    tied = tied or (tokens.glued(sign + 1) and tokens.word(sign + 1) not in _CLOSING)
    if numeral is None or tied or tokens.printed(sign).isupper() or (tokens.glued(sign) and not behind):
        return None
    return exactly(first, sign + 1, *numeral, words.units["second"])


def _decimal(printed: str) -> tuple[Fraction, Fraction] | None:
    """The number that the digits print, leading zeros allowed, and the place of its last digit."""
    if not _DECIMAL.fullmatch(printed):
        return None
    whole, _, decimals = printed.replace(",", ".").partition(".")
    step = Fraction(1, 10 ** len(decimals))
    return int(whole + decimals) * step, step
