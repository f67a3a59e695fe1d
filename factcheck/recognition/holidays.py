"""The named days of a language, from its lexicon: which words name one and by which rule it comes.

It computes no day itself and finds none in a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from factcheck.errors import RuleError
from factcheck.recognition.calendar import Holiday, Yearly
from factcheck.recognition.feasts import IslamicFeast, JewishFeast, OrthodoxFeast
from factcheck.recognition.yearly import AnyOf
from factcheck.resources import lexicon


class NamedDay(NamedTuple):
    """A named day: its rule, and whether the name before it may make it another day (`of`)."""

    rule: Yearly
    of: bool


class _Entry(NamedTuple):
    """A named day as the lexicon writes it."""

    names: tuple[str, ...]
    day: NamedDay


@cache
def holidays(lang: str) -> tuple[NamedDay, ...]:
    """The named days of a language; the value of a name (see `names`) is its place here."""
    return tuple(entry.day for entry in _read(lang))


@cache
def names(lang: str) -> dict[str, int]:
    """The names of days; those of several words also with small letters ("Labor day", "good friday").

    Raises RuleError when the section 'holidays' is missing or malformed.
    """
    found = {name: index for index, entry in enumerate(_read(lang)) for name in entry.names}
    phrases = {name: index for name, index in found.items() if not name.isalpha()}
    small = {name.lower(): index for name, index in phrases.items()}
    small_end = {_with_small_end(name): index for name, index in phrases.items()}
    return small | small_end | found


def _with_small_end(name: str) -> str:
    start, space, end = name.rpartition(" ")
    return start + space + end.lower()


def _read(lang: str) -> Iterator[_Entry]:
    rows = lexicon(lang).get("holidays")
    if not isinstance(rows, list):
        message = f"rules/lexicon/{lang}: the section 'holidays' is missing or no list; correct it"
        raise RuleError(message)
    for row in rows:
        try:
            yield _entry(**row)
        except (TypeError, ValueError) as error:
            message = (
                f"rules/lexicon/{lang}: the section 'holidays' is malformed ({row}: {error}); correct it"
            )
            raise RuleError(message) from error


def _entry(
    *, names: Sequence[str], also: Iterable[Mapping[str, object]] = (), of: bool = False, **first: object
) -> _Entry:
    rules = [_rule(row) for row in (first, *also)]
    rule = AnyOf(rules[0], tuple(rules[1:])) if also else rules[0]
    return _Entry(tuple(names), NamedDay(rule, of))


def _rule(row: Mapping[str, object]) -> Yearly:
    """One way of counting to a day. Raises TypeError or ValueError for what is none."""
    numbers = {name: value for name, value in row.items() if isinstance(value, int)}
    islamic = row.get("islamic")
    if isinstance(islamic, list):
        month, day = islamic
        return IslamicFeast(month, day, **numbers)
    if len(numbers) != len(row):
        raise TypeError(row.keys() - numbers.keys())
    for name, feast in _FEASTS.items():
        if name in numbers:
            return feast(numbers.pop(name), **numbers)
    return Holiday(**numbers)


_FEASTS: dict[str, Callable[..., Yearly]] = {
    "orthodox": OrthodoxFeast,
    "jewish": JewishFeast,
    "hanukkah": partial(JewishFeast, hanukkah=True),
}
