"""Texts as class strings, and rules over them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import RuleError
from factcheck.recognition import wordclasses
from factcheck.recognition.clock_patterns import time_vocabulary
from factcheck.recognition.date_patterns import date_grammar
from factcheck.recognition.date_words import CLASSES as DATE_CLASSES
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.grammar import Sighting, compiled
from factcheck.recognition.holidays import holidays
from factcheck.recognition.wordclasses import BUILT_IN, vocabulary, words_of

WORDS = vocabulary(("MONTH", "WEEKDAY"), {"month": {"mai": 5, "New Year": 1}, "weekday": {"Freitag": 4}})


def names(text: str) -> list[str]:
    """The class of each token, signs and spaces as they are."""
    by_code = {code: name for name, code in WORDS.codes.items()}
    return [by_code.get(code, code) for code in WORDS.read(text).classes]


CASES = [
    ("16. Mai", ["DAY", ".", " ", "MONTH"]),
    ("mai Freitag freitag", ["MONTH", " ", "WEEKDAY", " ", "UNKNOWN"]),
    ("Haus 2025 999 2200", ["CAPITAL", " ", "YEAR", " ", "NUMBER", " ", "NUMBER"]),
    ("12345678901", ["LONG"]),
    ("U14", ["CAPITAL", "DAY"]),
    ("a\u00a0b\tc", ["UNKNOWN", " ", "UNKNOWN", " ", "UNKNOWN"]),
    ("a\nb\n\nc", ["UNKNOWN", " ", "UNKNOWN", "\n", "UNKNOWN"]),
    ("3–4—5\u20116", ["DAY", "–", "DAY", "–", "DAY", "-", "DAY"]),
    ("New\u00a0Year", ["MONTH"]),
    ("New Yearly", ["CAPITAL", " ", "CAPITAL"]),
    ("New  Year", ["CAPITAL", " ", "CAPITAL"]),
    ("New New Year New Year 3", ["CAPITAL", " ", "MONTH", " ", "MONTH", " ", "DAY"]),
    ("New", ["CAPITAL"]),
    ("\ue000\uf8ff", ["?", "?"]),
    ("٣", ["٣"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_token_has_a_class(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@given(st.text())
def test_the_tokens_cover_the_text(text: str) -> None:
    read = WORDS.read(text)
    assert "".join(read.tokens) == text
    assert len(read.classes) == len(read.tokens) == len(read.starts) - 1
    assert all(text.startswith(token, start) for token, start in zip(read.tokens, read.starts, strict=False))


def test_a_rule_speaks_of_classes() -> None:
    pattern = WORDS.pattern(r"<DAY>\. <MONTH|WEEKDAY>")
    assert pattern.search(WORDS.read("am 3. Mai").classes)
    assert pattern.search(WORDS.read("am 3. Freitag").classes)
    assert not pattern.search(WORDS.read("am 3. Haus").classes)


def test_a_rule_with_an_unknown_class_is_refused() -> None:
    with pytest.raises(RuleError, match="unknown word class"):
        WORDS.pattern("<PLANET>")


def test_a_word_in_two_classes_is_refused() -> None:
    with pytest.raises(RuleError, match="'mai'"):
        vocabulary(("MONTH", "NAME"), {"month": {"mai": 5}, "name": {"mai": "mai"}})


def test_a_class_that_no_grammar_has_is_refused() -> None:
    with pytest.raises(RuleError, match="planet"):
        vocabulary(("MONTH",), {"planet": {"Mars": 4}})


def test_a_written_capital_wins_over_a_derived_one() -> None:
    words = vocabulary(("ADVERB", "NOUN"), {"adverb": {"morgen": 1}, "noun": {"Morgen": 2}})
    assert [entry.value for word in ("morgen", "Morgen") if (entry := words.entry(word))] == [1, 2]


@pytest.mark.parametrize("content", [["mai"], {"month": "mai"}, {"month": {5: "mai"}}, {"month": [5]}])
def test_a_malformed_section_is_refused(monkeypatch: pytest.MonkeyPatch, content: object) -> None:
    monkeypatch.setattr(wordclasses, "lexicon", lambda _: {"words": content})
    with pytest.raises(RuleError, match="words"):
        words_of("de", "words")


def test_classes_are_remembered_but_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordclasses, "_MOST_KNOWN", 3)
    words = vocabulary(("MONTH",), {"month": {"mai": 5}})
    text = "eins zwei drei vier Mai eins zwei Mai"
    assert words.read(text).classes.count(words.codes["MONTH"]) == 2
    assert len(words.known) <= 3


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_rule_can_be_compiled(lang: str) -> None:
    assert all(rule.pattern.groups >= 0 for rule in date_grammar(lang).rules)


def test_a_missing_section_is_refused() -> None:
    with pytest.raises(RuleError, match="no_such_words"):
        words_of("de", "no_such_words")


def test_a_match_begins_and_ends_with_whole_words() -> None:
    grammar = compiled(WORDS, ((r"<DAY>", whole),))
    found = [
        sighting.start
        for text in ("U14", "14a", "1,14", "14%", "a 14 b")
        for sighting, _ in grammar.sightings(WORDS.read(text))
    ]
    assert found == [2]


def whole(sighting: Sighting) -> str:
    return sighting.read.tokens[sighting.start]


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_shipped_words_fit_the_grammars(lang: str) -> None:
    assert set(date_vocabulary(lang).codes) == {*BUILT_IN, *DATE_CLASSES}
    assert time_vocabulary(lang).entry("Mitternacht" if lang == "de" else "midnight")
    assert all(holiday.rule.days(2024) for holiday in holidays(lang))


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_weekday_and_month_is_there(lang: str) -> None:
    words = words_of(lang, "date_words")
    months = {*words["month"].values(), *words.get("month_name", {}).values()}
    weekdays = {*words["weekday"].values(), *words.get("weekday_name", {}).values()}
    assert months == set(range(1, 13))
    assert weekdays == set(range(7))
    assert set(words["ordinal"].values()) == set(range(1, 32))
