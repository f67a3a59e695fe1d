"""The words that show who took part in something, compiled from the lexicon of one language.

It only looks words up; it never reads a text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from factcheck.recognition.people_words import lower, section, word_list, word_map

Phrase = tuple[str, ...]
Pattern = tuple[tuple[Phrase, ...], ...]
ByFirst = Mapping[str, Sequence[Phrase]]


@dataclass(frozen=True, slots=True)
class GatheringWords:
    """Lower-case words by what they show; nouns inside `present` and `background` keep their capitals.

    Every head count of a whole meeting begins with one of the `counting_openings`.
    """

    present: tuple[Pattern, ...]
    background: tuple[Pattern, ...]
    at_the_end: frozenset[str]
    being: frozenset[str]
    belonging: frozenset[str]
    announcing: tuple[str, ...]
    one_side_nouns: tuple[str, ...]
    sides: tuple[str, ...]
    side_prepositions: frozenset[str]
    one_side_prepositions: frozenset[str]
    accompanying: frozenset[str]
    beside_prepositions: frozenset[str]
    besides: frozenset[str]
    principals: frozenset[str]
    open_phrases: ByFirst
    connectives: frozenset[str]
    subordinating: frozenset[str]
    absent: frozenset[str]
    distributors: frozenset[str]
    distributing: ByFirst
    beside_phrases: ByFirst
    gathering: frozenset[str]
    functions: Mapping[str, str]
    heads_nouns: frozenset[str]
    counts: Mapping[str, int]
    counting_prefixes: Mapping[str, int]
    counting_heads: frozenset[str]
    eyes: Mapping[str, int]
    eyes_phrases: Mapping[Phrase, int]
    counting_openings: tuple[str, ...]
    member_endings: tuple[str, ...]

    def count(self, word: str) -> int | None:
        """The number a word or figure says, None for another word."""
        return int(word) if word.isascii() and word.isdecimal() else self.counts.get(word.lower())


@cache
def gathering_words(lang: str) -> GatheringWords:
    """The words of `lang`. Raises RuleError for an unknown language or a missing section."""
    functions = word_map(lang, "unnamed_functions")
    prefixes, eyes = _numbers(lang, "counting_prefixes"), _numbers(lang, "eyes_words")
    eyes_phrases = {tuple(k.split("_")): v for k, v in _numbers(lang, "eyes_phrases").items()}
    return GatheringWords(
        present=_patterns(lang, "taking_part"),
        background=_patterns(lang, "taking_part_in_background"),
        at_the_end=lower(lang, "taking_part_at_the_end"),
        being=lower(lang, "forms_of_being"),
        belonging=lower(lang, "belonging_words"),
        announcing=word_list(lang, "announcing_lists"),
        one_side_nouns=word_list(lang, "one_side_nouns"),
        sides=word_list(lang, "sides"),
        side_prepositions=lower(lang, "side_prepositions"),
        one_side_prepositions=lower(lang, "one_side_prepositions"),
        accompanying=lower(lang, "accompanying"),
        beside_prepositions=lower(lang, "beside_prepositions"),
        besides=lower(lang, "besides_words"),
        principals=lower(lang, "principals_words"),
        open_phrases=_phrases(lang, "openness_phrases"),
        connectives=lower(lang, "list_connectives"),
        subordinating=lower(lang, "subordinating_words"),
        absent=lower(lang, "not_present"),
        distributors=lower(lang, "count_distributors"),
        distributing=_phrases(lang, "distributing_phrases"),
        beside_phrases=_phrases(lang, "beside_phrases"),
        gathering=lower(lang, "gathering_words"),
        functions={word.lower(): code for code, words in functions.items() for word in words},
        heads_nouns=lower(lang, "heads_nouns"),
        counts=_numbers(lang, "count_words"),
        counting_prefixes=prefixes,
        counting_heads=lower(lang, "counting_heads"),
        eyes=eyes,
        eyes_phrases=eyes_phrases,
        counting_openings=(*prefixes, *eyes, *(phrase[0] for phrase in eyes_phrases)),
        member_endings=word_list(lang, "member_endings"),
    )


def _patterns(lang: str, name: str) -> tuple[Pattern, ...]:
    lines = cast("Sequence[Sequence[str]]", section(lang, name))
    return tuple(
        tuple(tuple(tuple(form.split("_")) for form in group.split()) for group in line) for line in lines
    )


def _phrases(lang: str, name: str) -> ByFirst:
    found: dict[str, list[Phrase]] = {}
    for printed in word_list(lang, name):
        phrase = tuple(printed.lower().replace(".", " . ").split())
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _numbers(lang: str, name: str) -> Mapping[str, int]:
    content = cast("Mapping[object, int]", section(lang, name))
    return {str(word).lower(): int(number) for word, number in content.items()}
