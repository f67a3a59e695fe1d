"""What a count counts, and in which state those counted are."""

from fractions import Fraction

import pytest

from factcheck.extraction.clauses import Clauses
from factcheck.extraction.counting import adjoined, counted
from factcheck.language.terms import terms
from factcheck.model import Kind
from factcheck.readings import Mention
from factcheck.values import Interval, Quantity


def mention(text: str, words: str, dimension: str = "count", number: int = 7) -> Mention:
    start = text.index(words)
    value = Quantity(Fraction(number), "", dimension, Interval.exactly(number))
    return Mention(start, start + len(words), Kind.NUMBER, value)


def read(text: str, numbers: list[str], lang: str, event: str = "") -> list[tuple[str, str]]:
    view = Clauses(text, 0, len(text), terms(lang))
    found = [mention(text, words) for words in numbers]
    return [counted(view, one, found, terms(lang), event) for one in found]


@pytest.mark.parametrize(
    ("text", "numbers", "expected"),
    [
        ("Zwölf Menschen wurden verletzt", ["Zwölf"], [("people", "injured")]),
        (
            "Zwei Menschen wurden getötet und 15 verletzt",
            ["Zwei", "15"],
            [("people", "killed"), ("people", "injured")],
        ),
        (
            "Es gab drei Tote und vier Verletzte",
            ["drei", "vier"],
            [("people", "killed"), ("people", "injured")],
        ),
        ("38 Medienvertreter seien behindert worden", ["38"], [("journalists", "hindered")]),
        ("94 bestätigte Fälle der Krankheit", ["94"], [("cases", "")]),
        ("vier US-Kampfjets", ["vier"], [("kampfjet", "")]),
        ("16.000 Teilnehmer seien angemeldet gewesen", ["16.000"], [("people", "registered")]),
        ("Angemeldet waren 16.000 Menschen", ["16.000"], [("people", "registered")]),
        ("20.000 kamen", ["20.000"], [("", "")]),
        ("Zwölf, Menschen wie du und ich, kamen", ["Zwölf"], [("", "")]),
    ],
)
def test_german(text: str, numbers: list[str], expected: list[tuple[str, str]]) -> None:
    assert read(text, numbers, "de") == expected


@pytest.mark.parametrize(
    ("text", "numbers", "expected"),
    [
        (
            "one person was killed and 16 injured",
            ["one", "16"],
            [("people", "killed"), ("people", "injured")],
        ),
        ("hurt 15 people and killed one man", ["15", "one"], [("people", "injured"), ("men", "killed")]),
        ("1 dead, 15 hurt in mass shooting", ["1", "15"], [("people", "killed"), ("people", "injured")]),
        ("about 7,000 troops will be withdrawn", ["7,000"], [("soldiers", "")]),
        ("at least 16 shell casings at the scene", ["16"], [("shells", "")]),
        ("50 copies of his letter", ["50"], [("copy", "")]),
        ("four off-duty police officers", ["four"], [("police", "")]),
        ("16 shell casings, people said", ["16"], [("shells", "")]),
        ("16, people said", ["16"], [("", "")]),
    ],
)
def test_english(text: str, numbers: list[str], expected: list[tuple[str, str]]) -> None:
    assert read(text, numbers, "en") == expected


def test_people_at_a_demonstration_attend_it() -> None:
    assert read("20.000 Menschen kamen nach Leipzig", ["20.000"], "de", "demonstration") == [
        ("people", "attended")
    ]


def test_a_measure_is_named_by_its_dimension() -> None:
    text = "ein Ozean von 4 Kilometern"
    view = Clauses(text, 0, len(text), terms("de"))
    assert counted(view, mention(text, "4", "length"), [], terms("de"), "") == ("length", "")


@pytest.mark.parametrize(("number", "expected"), [(1, ("", "")), (2, ("people", "attended"))])
def test_one_person_in_a_crowd_is_no_count_of_it(number: int, expected: tuple[str, str]) -> None:
    text = "ein Mensch in der Menge rief etwas"
    view = Clauses(text, 0, len(text), terms("de"))
    assert counted(view, mention(text, "ein", number=number), [], terms("de"), "demonstration") == expected


@pytest.mark.parametrize(
    ("text", "words", "lang", "expected"),
    [
        ("a five-year deal was signed", "five-year", "en", "deal"),
        ("five years of a deal were left", "five years", "en", ""),
        ("das zweistündige Gespräch endete", "zweistündige", "de", "gespräch"),
        ("zwei Stunden", "zwei Stunden", "de", ""),
    ],
)
def test_a_length_describes_the_noun_right_behind_it(text: str, words: str, lang: str, expected: str) -> None:
    view = Clauses(text, 0, len(text), terms(lang))
    assert adjoined(view, mention(text, words), terms(lang)) == expected
