"""The words of a language that tell ages from lengths of time. It reads no text."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition.phrases import Phrases
from factcheck.resources import lexicon


class AgeWords(NamedTuple):
    """The words beside an age, all single ones in lower case, as the lexicon lists them under `ages`."""

    lang: str
    old: frozenset[str]
    after: Phrases[None]
    older: Phrases[None]
    opening: Phrases[None]
    before: Phrases[None]
    closing: frozenset[str]
    people: frozenset[str]
    stems: tuple[str, ...]
    things: tuple[str, ...]
    neuter: tuple[str, ...]
    neuter_people: tuple[str, ...]
    persons: tuple[str, ...]
    bounds: frozenset[str]
    lengths_before: frozenset[str]
    holders: frozenset[str]
    holder_words: frozenset[str]
    at_age: frozenset[str]
    plural: frozenset[str]
    was: frozenset[str]
    up_to: frozenset[str]
    comparatives: frozenset[str]
    when: Phrases[None]
    no_age_after: frozenset[str]
    tallies: frozenset[str]
    bracketed: bool
    greatest: int


@cache
def age_words(lang: str) -> AgeWords:
    """The words of a language. Raises RuleError for a language without lexicon."""
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang))["ages"]
    phrases = {
        name: Phrases.of((phrase, None) for phrase in listed[name])
        for name in ("after", "older", "open", "before", "when")
    }
    single = {
        name: tuple(word.lower() for word in found)
        for name, found in listed.items()
        if isinstance(found, list)
    }
    return AgeWords(
        lang,
        frozenset(single["old"]),
        phrases["after"],
        phrases["older"],
        phrases["open"],
        phrases["before"],
        closing=frozenset(single["closing"]),
        people=frozenset(single["people"]),
        stems=single["stems"],
        things=single["things"],
        neuter=single["neuter"],
        neuter_people=single["neuter_people"],
        persons=single.get("persons", ()),
        bounds=frozenset(single["bounds"]),
        lengths_before=frozenset(single["lengths_before"]),
        holders=frozenset(single["holders"]),
        holder_words=frozenset(single["holder_words"]),
        at_age=frozenset(single["at_age"]),
        plural=frozenset(single["plural"]),
        was=frozenset(single["was"]),
        up_to=frozenset(single["up_to"]),
        comparatives=frozenset(single["comparatives"]),
        when=phrases["when"],
        no_age_after=frozenset(single["no_age_after"]),
        tallies=frozenset(single["tallies"]),
        bracketed=bool(listed["bracketed"]),
        greatest=cast("int", listed["greatest"]),
    )
