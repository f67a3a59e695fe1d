"""Years in words: "neunzehnhundertneunundachtzig", "nineteen eighty-nine", "two thousand and five".

German years are one word and are made here from the lexicon; English ones are several and are read here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.errors import RuleError
from factcheck.resources import lexicon

_HUNDRED, _THOUSAND, _TENS, _TEN = 100, 1000, 20, 10
_CENTURIES = range(11, 20)
_YEARS = range(1000, 2100)


class _Compound(NamedTuple):
    """The parts of years in one word; `one` before the joint and at the end."""

    hundred: str
    thousand: str
    joint: str
    one: tuple[str, str]


def compound_years(lang: str, cardinals: Mapping[str, int]) -> dict[str, int]:
    """The years 1100 to 2099 as single words, none in a language that writes them apart.

    `cardinals` are the number words of the language. Raises RuleError when the lexicon is malformed.
    """
    content = lexicon(lang).get("year_compounds")
    if content is None:
        return {}
    parts = _parts(content, lang)
    small = {"": 0} | _below_hundred(cardinals, parts)
    return dict(_years(small, cardinals, parts))


def _parts(content: object, lang: str) -> _Compound:
    match content:
        case {
            "hundred": str(hundred),
            "thousand": str(thousand),
            "joint": str(joint),
            "one": [str(before_joint), str(at_end)],
            **others,
        } if not others:
            return _Compound(hundred, thousand, joint, (before_joint, at_end))
        case _:
            message = (
                f"rules/lexicon/{lang}: the section 'year_compounds' is malformed ({content!r}); "
                "give it the words hundred, thousand, joint and the two forms of one"
            )
            raise RuleError(message)


def _years(
    small: Mapping[str, int], cardinals: Mapping[str, int], parts: _Compound
) -> Iterator[tuple[str, int]]:
    heads = [
        (word + parts.hundred, number * _HUNDRED)
        for word, number in cardinals.items()
        if number in _CENTURIES
    ]
    heads += [(word + parts.thousand, 2 * _THOUSAND) for word, number in cardinals.items() if number == 2]  # noqa: PLR2004
    for head, first in heads:
        for tail, rest in small.items():
            yield head + tail, first + rest
            if tail:
                yield head + parts.joint + tail, first + rest


def _below_hundred(cardinals: Mapping[str, int], parts: _Compound) -> dict[str, int]:
    before_joint, at_end = parts.one
    ones = {before_joint: 1} | {word: number for word, number in cardinals.items() if number < _TEN}
    tens = {word: number for word, number in cardinals.items() if number in range(_TENS, _HUNDRED, _TEN)}
    simple = {word: number for word, number in cardinals.items() if number < _TENS}
    joined = {
        one + parts.joint + ten: number + digit for ten, number in tens.items() for one, digit in ones.items()
    }
    return {at_end: 1} | simple | tens | joined


def spoken_year(numbers: Sequence[int]) -> int | None:
    """The year that number words in a row tell: 19 89, 19 80 9, 2 1000 5; None where they tell none.

    A zero stands for "oh" ("nineteen oh five").
    """
    year = _of_thousands(numbers) if _THOUSAND in numbers else _of_centuries(numbers)
    return year if year in _YEARS else None


def _of_thousands(numbers: Sequence[int]) -> int | None:
    place = numbers.index(_THOUSAND)
    if place != 1:
        return None
    rest = numbers[2:]
    hundreds = 0
    if len(rest) > 1 and rest[1] == _HUNDRED and rest[0] < _TEN:
        hundreds, rest = rest[0] * _HUNDRED, rest[2:]
    tail = _two_digits(rest) if rest else 0
    return None if tail is None else numbers[0] * _THOUSAND + hundreds + tail


def _of_centuries(numbers: Sequence[int]) -> int | None:
    century, *rest = numbers or [0]
    if not _TEN < century <= _TENS or not rest:
        return None
    if rest[0] == _HUNDRED:
        tail = _two_digits(rest[1:]) if rest[1:] else 0
    elif rest[0] == 0:
        tail = rest[1] if len(rest) == 2 and 0 < rest[1] < _TEN else None  # noqa: PLR2004
    else:
        tail = _two_digits(rest)
        tail = None if tail is not None and tail < _TEN else tail
    return None if tail is None else century * _HUNDRED + tail


def _two_digits(numbers: Sequence[int]) -> int | None:
    match list(numbers):
        case [number] if 0 < number < _HUNDRED:
            return number
        case [ten, one] if ten in range(_TENS, _HUNDRED, _TEN) and 0 < one < _TEN:
            return ten + one
        case _:
            return None
