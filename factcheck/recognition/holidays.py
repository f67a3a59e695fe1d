"""The named days of a language, from its lexicon: which words name one and by which rule it comes.

It computes no day itself and finds none in a text.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from factcheck.errors import RuleError
from factcheck.recognition.calendar import Holiday, Yearly
from factcheck.recognition.feasts import IslamicFeast, JewishFeast, OrthodoxFeast
from factcheck.recognition.yearly import AnyOf
from factcheck.resources import lexicon


class _Rule(BaseModel):
    """One way of counting to a day."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    month: int = 1
    day: int = 1
    easter: int | None = None
    orthodox: int | None = None
    jewish: int | None = None
    hanukkah: int | None = None
    islamic: tuple[int, int] | None = None
    weekday: int = 0
    nth: int = 0
    length: int = 1
    unless_sunday: int = 0

    def rule(self) -> Yearly:
        if self.orthodox is not None:
            return OrthodoxFeast(self.orthodox, self.length)
        if self.jewish is not None:
            return JewishFeast(self.jewish, self.length)
        if self.hanukkah is not None:
            return JewishFeast(self.hanukkah, self.length, hanukkah=True)
        if self.islamic is not None:
            return IslamicFeast(*self.islamic, self.length)
        return Holiday(
            self.month, self.day, self.easter, self.weekday, self.nth, self.length, self.unless_sunday
        )


class _Entry(_Rule):
    """A named day as the lexicon writes it."""

    names: tuple[str, ...]
    also: tuple[_Rule, ...] = ()
    of: bool = False

    def yearly(self) -> Yearly:
        first = self.rule()
        return AnyOf(first, tuple(one.rule() for one in self.also)) if self.also else first


class NamedDay(NamedTuple):
    """A named day: its rule, and whether the name before it may make it another day (`of`)."""

    rule: Yearly
    of: bool


_entries = TypeAdapter(tuple[_Entry, ...])


@cache
def holidays(lang: str) -> tuple[NamedDay, ...]:
    """The named days of a language; the value of a name (see `names`) is its place here."""
    return tuple(NamedDay(entry.yearly(), entry.of) for entry in _read(lang))


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


def _read(lang: str) -> tuple[_Entry, ...]:
    try:
        return _entries.validate_python(lexicon(lang).get("holidays"))
    except ValidationError as error:
        message = (
            f"rules/lexicon/{lang}: the section 'holidays' is missing or malformed ({error}); correct it"
        )
        raise RuleError(message) from error
