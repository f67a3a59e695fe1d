"""Builds the patterns of sets of times ("jeden zweiten Montag", "twice a week") from a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple, cast

from factcheck.resources import lexicon

_Section = dict[str, dict[str | int, list[str]] | list[str]]


class SetGrammar(NamedTuple):
    """The patterns of sets in one language, and what their words stand for (lower case).

    Every set holds one of the `cues`; `joint` is what stands between a set and its clock time,
    `weekday` a weekday of a joined set ("dienstags und donnerstags").
    """

    cues: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    values: Mapping[str, Mapping[str, str]]
    joint: re.Pattern[str]
    weekday: re.Pattern[str]


@cache
def set_grammar(lang: str) -> SetGrammar:
    """The grammar of sets of a language."""
    section = cast("_Section", lexicon(lang)["set_words"])
    values = {name: _table(words) for name, words in section.items()}
    return SetGrammar(
        cues=frozenset(_cues(values)),
        patterns=tuple(_patterns(values)),
        values=values,
        weekday=re.compile(
            rf"(?P<weekday>{_any(values['weekday'])})(?P<end>{_any(values['weekday_ends'])})?(?!\w)",
            re.IGNORECASE,
        ),
        joint=re.compile(rf"\s*,?\s*(?:{_any(cast('list[str]', section['joint']))})?\s*", re.IGNORECASE),
    )


def _table(words: Mapping[str | int, list[str]] | list[str]) -> dict[str, str]:
    if isinstance(words, Mapping):
        return {word: str(value) for value, group in words.items() for word in group}
    return {word: word for word in words}


def _cues(values: Mapping[str, Mapping[str, str]]) -> Iterable[str]:
    """The words that show a set, small and with a capital."""
    words = [*values["each"], *values["all"], *values["times"], *values["times_sign"]]
    words += [word + end for word in values["often"] for end in ("", *values["often_ends"])]
    words += [word + end for word in values["weekday"] for end in values["weekday_ends"]]
    for word in words:
        last = re.split(r"[\s-]", word)[-1]
        yield from (last, last.capitalize())


def _patterns(values: Mapping[str, Mapping[str, str]]) -> Iterator[re.Pattern[str]]:
    word = {name: f"(?:{_any(table)})" for name, table in values.items()}
    yield _compiled(
        rf"{word['each']} (?:{_number(word)})?{_thing(word)}(?: {word['on']} (?P<of>{word['unit']}))?"
    )
    yield _compiled(rf"{word['all']} {_number(word)}(?P<unit>{word['unit']})")
    often = rf"(?P<often>{word['often']}){word['often_ends']}?"
    counted = rf"(?P<times>{word['times']})|(?P<count>\d{{1,3}}|{word['number']})[ -]?{word['times_sign']}"
    yield _compiled(rf"(?:{counted}) (?:{word['per']} (?P<unit>{word['unit']})|{often})")
    end = word["weekday_ends"]
    again = rf"(?P<more>(?:(?:,| {word['and']}| ?{word['until']}) ?{word['weekday']}{end})*)"
    yield _compiled(rf"(?P<weekday>{word['weekday']})(?P<end>{end}){again}")
    # A language that does not inflect them writes such words with a capital in names only ("Daily Mail").
    yield _compiled(often, re.IGNORECASE if values["often_ends"] else 0)


def _number(word: Mapping[str, str]) -> str:
    """How many or the how manieth: "zwei", "zweiten", "other", "few"."""
    told = rf"(?P<number>{word['number']}|\d{{1,3}})"
    return rf"(?:(?P<other>{word['other']})|{told}|(?P<few>{word['few']}))\.? "


def _thing(word: Mapping[str, str]) -> str:
    """What a set repeats: weekdays, a unit, a part of the day, a season."""
    more = rf"(?P<more>(?:(?:,| {word['and']}) {word['weekday']})*)"
    day = rf"(?P<weekday>{word['weekday']})(?:[ -]?(?P<part>{word['part']}))?{more}"
    units = rf"(?P<unit>{word['unit']})|(?P<part_only>{word['part']})|(?P<season>{word['season']})"
    return rf"(?:{day}|{units})"


def _compiled(source: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){source}(?![\w-])", flags)


def _any(words: Iterable[str]) -> str:
    """The words as alternatives, longest first; nothing at all where there are none."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in listed) or r"(?!)"
