"""The words that show people, offices and lists of those present, compiled from the lexicon of one language.

It only looks words up; it never reads a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple, cast

from factcheck import resources
from factcheck.errors import RuleError
from factcheck.language.words import is_known, lemma

LONGEST_WORD = 60
_SHORTEST_STEM = 4


class PeopleWords(NamedTuple):
    """Lower-case words by what they show; `given` and `places` keep their capitals."""

    lang: str
    given: frozenset[str]
    doubtful_given: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    descriptions: frozenset[str]
    particles: frozenset[str]
    family_first: frozenset[str]
    place_prefixes: frozenset[str]
    function_words: frozenset[str]
    not_people: frozenset[str]
    places: frozenset[str]
    organisation_parts: frozenset[str]
    organisation_words: frozenset[str]
    saying: frozenset[str]
    personal: frozenset[str]
    attribution: frozenset[str]
    pronouns: frozenset[str]
    coordinating: frozenset[str]
    prepositions: frozenset[str]
    subject_articles: frozenset[str]
    complement: frozenset[str]
    modifiers: frozenset[str]
    before_nouns: frozenset[str]
    reporting: frozenset[str]

    def is_saying(self, word: str) -> bool:
        """Whether the word is a form of a verb that introduces speech."""
        return word.islower() and lemma(word, self.lang) in self.saying

    def describes(self, word: str) -> bool:
        """Whether the word says what somebody is without being an office ("Virologe")."""
        last = word.lower().rpartition("-")[2][-LONGEST_WORD:]
        return any(last[at:] in self.descriptions for at in range(max(1, len(last) - _SHORTEST_STEM + 1)))

    def is_somewhere_or_something(self, word: str) -> bool:
        """Whether the word names a place, a day or ends an organisation's name."""
        genitive = word.removesuffix("s")
        names = self.places | self.not_people
        last = word.rpartition("-")[2]
        return word in names or genitive in names or last in self.not_people


def section(lang: str, name: str) -> object:
    """One section of the lexicon. Raises RuleError when it is missing."""
    sections = resources.lexicon(lang)
    if name not in sections:
        message = (
            f"the lexicon of '{lang}' lacks the section '{name}'; add it to rules/lexicon/{lang}/people.yaml"
        )
        raise RuleError(message)
    return sections[name]


def word_list(lang: str, name: str) -> tuple[str, ...]:
    """A section that is a list of words, as printed."""
    return tuple(str(word) for word in cast("list[str]", section(lang, name)))


def word_map(lang: str, name: str) -> Mapping[str, tuple[str, ...]]:
    """A section that maps codes to lists of words."""
    content = cast("Mapping[str, list[str]]", section(lang, name))
    return {str(code): tuple(str(word) for word in words) for code, words in content.items()}


def lower(lang: str, name: str) -> frozenset[str]:
    """A section that is a list of words, in lower case."""
    return frozenset(word.lower() for word in word_list(lang, name))


@cache
def people_words(lang: str) -> PeopleWords:
    """The words of `lang`. Raises RuleError for an unknown language or a missing section."""
    given = frozenset(name for each in resources.languages() for name in word_list(each, "given_names"))
    return PeopleWords(
        lang=lang,
        given=given,
        doubtful_given=frozenset(word_list(lang, "given_names_also_words")),
        titles=lower(lang, "title_words"),
        abbreviations=lower(lang, "title_abbreviations"),
        descriptions=lower(lang, "person_words"),
        particles=frozenset(word_list(lang, "name_particles")),
        family_first=frozenset(word_list(lang, "family_names_first")),
        place_prefixes=frozenset(word_list(lang, "place_prefixes")),
        function_words=lower(lang, "sentence_starters"),
        not_people=frozenset(word_list(lang, "not_people")),
        places=frozenset(word_list(lang, "places_not_people")),
        organisation_parts=frozenset(word_list(lang, "organisation_parts")),
        organisation_words=lower(lang, "organisation_words"),
        saying=lower(lang, "verbs_of_saying"),
        personal=lower(lang, "verbs_of_persons"),
        attribution=lower(lang, "words_of_attribution"),
        pronouns=lower(lang, "pronouns_of_speakers"),
        coordinating=lower(lang, "coordinating_words"),
        prepositions=lower(lang, "people_prepositions"),
        subject_articles=lower(lang, "subject_articles"),
        complement=lower(lang, "complement_words"),
        modifiers=lower(lang, "title_modifiers"),
        before_nouns=lower(lang, "words_before_nouns"),
        reporting=lower(lang, "reporting_words"),
    )


@lru_cache(maxsize=100_000)
def known(word: str, lang: str) -> bool:
    """Whether a dictionary of `lang` lists the word in any case."""
    if len(word) > LONGEST_WORD:
        return False
    return is_known(word, lang) or is_known(word.lower(), lang)
