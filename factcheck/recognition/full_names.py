"""Reads the name that begins at a token. It judges a name's shape, never whether somebody is meant."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factcheck.language.words import lemma
from factcheck.recognition.page import Page
from factcheck.recognition.people_words import PeopleWords, known, people_words
from factcheck.values import Person

_MOST_PARTICLES = 3


class Name(NamedTuple):
    """A name in the tokens `first:end`; a trailing possessive belongs to the tokens, not to the person."""

    first: int
    end: int
    person: Person


def listed_name(page: Page, words: PeopleWords, at: int) -> Name | None:
    """The full name at a token that is a listed given name."""
    if not is_given(page, words, at) or page.word(at - 1) in words.place_prefixes:
        return None
    last_given = _run_of_given(page, words, at)
    surname = last_given + 1
    if not _can_be_surname(page, words, surname) or not _follows(page, surname - 1):
        if last_given == at or page.is_initial(last_given - 1):
            return None
        surname = last_given
    return full_name(page, words, at, surname, surname)


def full_name(page: Page, words: PeopleWords, first: int, surname: int, last: int) -> Name:
    """The name whose given part begins at `first` and whose surname stands in `surname..last`."""
    last = _extended(page, words, last)
    given = _printed(page, first, surname)
    family = _without_genitive(page, last, _printed(page, surname, last + 1))
    end = last + 1
    if (
        page.word(end) in {"'", "’"}
        and page.tokens[end].start == page.tokens[last].end
        and family.endswith("s")
    ):
        end += 1
    if page.word(first) in words.family_first:
        return Name(first, end, Person(page.word(first), _printed(page, first + 1, last + 1)))
    return Name(first, end, Person(family, given))


def is_given(page: Page, words: PeopleWords, at: int) -> bool:
    """Whether the token is a listed given name, hyphenated ones part by part."""
    word = page.word(at)
    if not word or word in words.family_first:
        return False
    return word in words.given or ("-" in word and all(part in words.given for part in word.split("-")))


def is_name_word(page: Page, words: PeopleWords, at: int) -> bool:
    """Whether the token can be part of a person's name at all."""
    return page.is_capital(at) and _can_name(page.bare(at), words.lang)


@lru_cache(maxsize=50_000)
def _can_name(word: str, lang: str) -> bool:
    words, lowered = people_words(lang), word.lower()
    if len(word) == 1 or any(letter.isupper() for letter in _inner(word)):
        return False
    common = lowered in words.titles or lowered in words.function_words or words.describes(word)
    return not common and not words.is_somewhere_or_something(word) and not _is_plural_noun(word, lang)


def _is_plural_noun(word: str, lang: str) -> bool:
    """Whether a German word is a common noun in the plural ("Mitglieder"), which no surname is."""
    if lang != "de" or not word.endswith(("er", "en")):
        return False
    return lemma(word, lang) != word.lower() and known(word, lang)


def _inner(word: str) -> str:
    """The letters that a name does not print as capitals ("BioNTech"); "McGurk" and "O'Bryan" do."""
    inner = (
        word[3:]
        if word.startswith(("Mc", "Ma", "De", "Di", "La", "Le", "O'", "O’", "D'", "D’"))
        else word[1:]
    )
    return "".join(part[1:] for part in f" {inner}".replace("-", "- ").split(" "))


def _run_of_given(page: Page, words: PeopleWords, at: int) -> int:
    """The last token of a run of given names and initials."""
    last = at
    while _follows(page, last):
        after = _after(page, last)
        if page.is_initial(after):
            last = after + 1
        elif is_given(page, words, after) and page.is_capital(after):
            last = after
        else:
            break
    return last


def _follows(page: Page, at: int) -> bool:
    """Whether the next token stands beside this one, also after the dot of an initial ("H.W.")."""
    beside = at + 1 < len(page.tokens) and page.tokens[at].end == page.tokens[at + 1].start
    return page.is_next(at) or (page.word(at) == "." and beside)


def _after(page: Page, at: int) -> int:
    return at + 1 if at + 1 < len(page.tokens) else at


def _can_be_surname(page: Page, words: PeopleWords, at: int) -> bool:
    if page.word(at) in words.particles:
        last = _past_particles(page, words, at)
        unlisted = not known(page.bare(last), page.lang) or page.lang == "en"
        return is_name_word(page, words, last) and unlisted
    return is_name_word(page, words, at)


def _past_particles(page: Page, words: PeopleWords, at: int) -> int:
    for step in range(_MOST_PARTICLES):
        if page.word(at + step) not in words.particles:
            return at + step
    return at + _MOST_PARTICLES


def _extended(page: Page, words: PeopleWords, last: int) -> int:
    """The last token of the surname: past particles, and over a second surname no dictionary lists."""
    last = _past_particles(page, words, last)
    after = last + 1
    second = (
        page.is_next(last) and is_name_word(page, words, after) and not known(page.bare(after), page.lang)
    )
    same_line = "\n" not in page.text[page.tokens[last].end : page.tokens[after].start] if second else False
    return after if second and same_line and page.lang == "en" and not is_given(page, words, after) else last


def _printed(page: Page, first: int, end: int) -> str:
    if end <= first:
        return ""
    return " ".join(page.text[page.tokens[first].start : page.tokens[end - 1].end].split())


def _without_genitive(page: Page, last: int, family: str) -> str:
    """The surname without possessive or genitive -s; a German -s goes if text or grammar says so."""
    bare = page.bare(last)
    family = family[: len(family) - (len(page.word(last)) - len(bare))]
    if page.lang != "de" or not bare.endswith("s") or bare.endswith("ss"):
        return family
    after = page.is_next(last) and page.is_capital(last + 1) and "\n" not in _gap(page, last)
    return family[:-1] if bare[:-1] in page.printed or after else family


def _gap(page: Page, at: int) -> str:
    return page.text[page.tokens[at].end : page.tokens[at + 1].start]
