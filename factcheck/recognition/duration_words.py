"""The words of lengths of time in one language, as its lexicon lists them. It reads no text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition.phrases import Phrases
from factcheck.recognition.units import Unit, units
from factcheck.resources import lexicon


class DurationWords(NamedTuple):
    """What stands around a unit of time and what it says; `single` are unit words in the singular.

    Sets hold single words in lower case, `article_*` say when "ein Jahr" is a length, `clock_*` the units
    that "2:45" is given in. `triggers` are the words a length without a number hangs on ("den ganzen Tag").
    """

    units: Mapping[str, Unit]
    single: Mapping[str, Unit]
    plural: Mapping[str, Unit]
    article_units: frozenset[str]
    article_never: frozenset[str]
    one_never: frozenset[str]
    article_forms: frozenset[str]
    article_after: Phrases[None]
    article_before: Phrases[None]
    article_not_after: Phrases[None]
    not_lengths: Phrases[None]
    not_before: Phrases[None]
    names_after: Phrases[None]
    range_links: Phrases[None]
    more: Phrases[Fraction]
    each: frozenset[str]
    joints: frozenset[str]
    minute_signs: frozenset[str]
    minutes: frozenset[str]
    second_signs: frozenset[str]
    clock_hours: Phrases[None]
    clock_minutes: Phrases[None]
    whole: frozenset[str]
    whole_closing: frozenset[str]
    whole_not_after: frozenset[str]
    several_before: frozenset[str]
    several_after: frozenset[str]
    long_endings: frozenset[str]
    triggers: frozenset[str]


@cache
def duration_words(lang: str) -> DurationWords:
    """The words of a language. Raises RuleError for a language without lexicon."""
    listed = cast("dict[str, list[str]]", lexicon(lang)["duration_words"])
    rows = cast("dict[str, dict[str, list[str]]]", lexicon(lang)["durations"])
    by_code = units(lang).by_code
    parts = cast("dict[str, str]", listed["more"])
    words = {name: frozenset(word.lower() for word in found) for name, found in listed.items()}
    single = {word.lower(): by_code[code] for code, row in rows.items() for word in row["single"]}
    spoken = {word.lower(): by_code[code] for code, row in rows.items() for word in row["words"]}
    triggers = ("whole", "several_before", "several_after", "long_endings", "second_signs")
    return DurationWords(
        units=by_code,
        single=single,
        plural={word: unit for word, unit in spoken.items() if word not in single},
        article_units=words["article_units"],
        article_never=words["article_never"],
        one_never=words["one_never"],
        article_forms=words["article_forms"],
        article_after=_phrases(listed["article_after"]),
        article_before=_phrases(listed["article_before"]),
        article_not_after=_phrases(listed["article_not_after"]),
        not_lengths=_phrases(listed["not_lengths"]),
        not_before=_phrases(listed["not_before"]),
        names_after=_phrases(listed["names_after"]),
        range_links=_phrases(listed["range_links"]),
        more=Phrases.of((phrase, Fraction(part)) for phrase, part in parts.items()),
        each=words["each"],
        joints=words["joints"],
        minute_signs=words["minute_signs"],
        minutes=words["minute_signs"] | frozenset(word for word in spoken if spoken[word].code == "minute"),
        second_signs=words["second_signs"],
        clock_hours=_phrases(listed["clock_hours"]),
        clock_minutes=_phrases(listed["clock_minutes"]),
        whole=words["whole"],
        whole_closing=words["whole_closing"],
        whole_not_after=words["whole_not_after"],
        several_before=words["several_before"],
        several_after=words["several_after"],
        long_endings=words["long_endings"],
        triggers=frozenset().union(*(words[name] for name in triggers)),
    )


def _phrases(listed: Iterable[str]) -> Phrases[None]:
    return Phrases.of((phrase, None) for phrase in listed)
