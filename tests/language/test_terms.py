"""The vocabulary of events, statements and counted things, as the lexicons list it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, cast

import pytest

from factcheck import resources
from factcheck.language.terms import known_things, personal_events, terms
from factcheck.language.words import lemma
from factcheck.model import Kind, Scope

LANGUAGES = ("de", "en")


@pytest.mark.parametrize(
    ("lang", "word", "code"),
    [
        ("de", "Treffen", "talks"),
        ("de", "Verhandlungen", "talks"),
        ("de", "Krisentreffen", "talks"),
        ("de", "Genf-Treffen", "talks"),
        ("de", "TREFFEN", "talks"),
        ("de", "verhandelten", "talks"),
        ("de", "PK", "press_conference"),
        ("de", "Sitzungssaal", ""),
        ("de", "Beispiel", ""),
        ("de", "Tisch", ""),
        ("en", "meetings", "talks"),
        ("en", "crashed", "accident"),
        ("en", "table", ""),
    ],
)
def test_words_that_name_an_event(lang: str, word: str, code: str) -> None:
    assert terms(lang).events.code(word, lemma(word, lang)) == code


@pytest.mark.parametrize(
    ("lang", "word", "code"),
    [
        ("de", "Menschen", "people"),
        ("de", "Fernsehzuschauer", "people"),
        ("de", "Polizisten", "police"),
        ("de", "Impfdosen", "doses"),
        ("de", "Ziegen", ""),
        ("en", "residents", "people"),
        ("en", "goats", ""),
    ],
)
def test_words_that_name_a_counted_thing(lang: str, word: str, code: str) -> None:
    assert terms(lang).things.code(word, lemma(word, lang)) == code


@pytest.mark.parametrize(
    ("lang", "word", "code"),
    [
        ("de", "getötet", "killed"),
        ("de", "Tote", "killed"),
        ("de", "verletzt", "injured"),
        ("de", "festgenommen", "arrested"),
        ("en", "killed", "killed"),
        ("en", "wounded", "injured"),
        ("en", "arrested", "arrested"),
    ],
)
def test_words_that_name_a_state(lang: str, word: str, code: str) -> None:
    assert terms(lang).states.code(word, lemma(word, lang)) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("der gemeinsame auftritt", "press_conference"),
        ("der gemeinsame\nauftritt", "press_conference"),
        ("ungemeinsame auftritt", ""),
        ("der gemeinsame auftritte", ""),
    ],
)
def test_phrases_are_matched_as_whole_words(text: str, code: str) -> None:
    found = [name for pattern, name in terms("de").events.phrases if pattern.search(text)]
    assert found == ([code] if code else [])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_attribute_is_of_known_kinds(lang: str) -> None:
    assert {kind for attribute in terms(lang).attributes for kind in attribute.kinds} <= set(Kind)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_scope_is_a_known_one(lang: str) -> None:
    assert set(terms(lang).scopes.values()) <= set(Scope)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_has_a_label(lang: str) -> None:
    assert {f"kind:{kind}" for kind in Kind} <= set(terms(lang).labels)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_longer_words_before_a_value_come_first(lang: str) -> None:
    for attribute in terms(lang).attributes:
        assert list(attribute.before) == sorted(attribute.before, key=len, reverse=True)


@pytest.mark.parametrize("part", ["events", "attributes"])
def test_both_languages_know_the_same_codes(part: str) -> None:
    one, other = (set(cast("Mapping[str, Any]", resources.lexicon(lang))[part]) for lang in LANGUAGES)
    assert one == other


def entries(lang: str, part: str) -> Iterator[tuple[str, str]]:
    """Every word of a part of a lexicon with its class, once for each class."""
    for code, section in cast("Mapping[str, Any]", resources.lexicon(lang))[part].items():
        fields = ("nouns", "verbs", "phrases", "forms", "words")
        yield from {(str(word), code) for field in fields for word in section.get(field) or []}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", ["events", "things", "states"])
def test_no_word_stands_in_two_classes(lang: str, part: str) -> None:
    classes: dict[str, set[str]] = defaultdict(set)
    for word, code in entries(lang, part):
        classes[word].add(code)
    assert {word: codes for word, codes in classes.items() if len(codes) > 1} == {}


def test_known_things_are_those_of_all_languages() -> None:
    assert {"people", "police", "doses"} <= known_things()


def test_a_resignation_is_personal_and_a_meeting_is_not() -> None:
    assert "resignation" in personal_events()
    assert "talks" not in personal_events()


def test_what_happens_at_once_is_a_point() -> None:
    assert "explosion" in terms("de").point_events
    assert "talks" not in terms("de").point_events
