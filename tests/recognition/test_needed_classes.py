"""Which classes a rule cannot do without, and that trying it only around them loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.recognition.date_patterns import date_grammar
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.needed_classes import needed

NEEDS = [
    ("<DAY>", [{"DAY"}]),
    (r"<DAY>\. <MONTH>(?: <YEAR>)?", [{"DAY"}, {"."}, {"MONTH"}]),
    ("<DAY>/<DAY>-?", [{"DAY"}, {"/"}, {"DAY"}]),
    (r"(?:<A>{1,2}|<B>): <C>", [{"A", "B"}, {":"}, {"C"}]),
    (r"(?P<month><MONTH|MONTH_NAME>) <DAY>", [{"MONTH", "MONTH_NAME"}, {"DAY"}]),
    (r"(?:<A>|<B> <C>) <D>", [{"A", "B"}, {"D"}]),
    (r"(?:<A>|x)", []),
    (r"(?:<A> ){0,2}<B>", [{"B"}]),
    (r"(?:<A> ){1,2}<B>", [{"A"}, {"B"}]),
    (r"<A>*<B>+", [{"B"}]),
    (r"(?<!<A> )<B>(?! <C>)(?= <D>)", [{"B"}]),
    (r"(?:<A>(?:<B>)?)?<C>", [{"C"}]),
    (r"(?P<sign>[/-])<A>(?P=sign)<B>", [{"A"}, {"B"}]),
    (r"[(<A>]?\(<B>\)", [{"("}, {"B"}, {")"}]),
    ("<ANY>", []),
    ("", []),
]


@pytest.mark.parametrize(("source", "needs"), NEEDS)
def test_the_needs_of_a_rule(source: str, needs: list[set[str]]) -> None:
    assert [set(one) for one in needed(source)] == needs


WORDS = [
    "am",
    "der",
    "den",
    "im",
    "vom",
    "bis",
    "zum",
    "3",
    "16",
    "25",
    "2024",
    "1989",
    "20250816",
    "Mai",
    "August",
    "Montag",
    "Freitag",
    "Jahr",
    "Woche",
    "Ostern",
    ".",
    ",",
    "-",
    "/",
    ":",
    "\n\n",
    "letzten",
    "erste",
    "dritten",
    "Quartal",
    "Halbjahr",
    "KW",
    "Q",
    "Jahrhundert",
    "er",
    "Herr",
    "Haus",
    "ging",
    "wird",
    "und",
    "oder",
    "nach",
    "vor",
    "in",
    "Tage",
    "neunziger",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_every_match_is_found_around_a_needed_word(words: list[str]) -> None:
    grammar = date_grammar("de")
    read = grammar.vocabulary.read(" ".join(words))
    everywhere = [
        match.span()
        for rule in grammar.rules
        for match in rule.pattern.finditer(read.classes)
        if grammar.left.match(read.classes, match.start())
        and rule.reader(Sighting(read, grammar.vocabulary, match)) is not None
    ]
    assert [sighting.match.span() for sighting, _ in grammar.sightings(read)] == everywhere


def test_a_date_far_into_a_long_text_is_found() -> None:
    text = "Und so ging es weiter. " * 500 + "Am 16. August 2025 endete es. " + "Danach nichts. " * 500
    read = date_grammar("de").vocabulary.read(text)
    found = {
        "".join(read.tokens[sighting.start : sighting.end])
        for sighting, _ in date_grammar("de").sightings(read)
    }
    assert "16. August 2025" in found
