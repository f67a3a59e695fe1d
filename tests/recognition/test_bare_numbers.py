from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.model import Kind
from factcheck.readings import Sighted
from factcheck.recognition import bare_numbers, printed
from factcheck.recognition.counted_words import counted
from factcheck.values import Interval, Quantity


def found(text: str, lang: str) -> list[tuple[str, str]]:
    """The words of each bare number and its value."""
    result = []
    for one in bare_numbers.find(text, lang):
        assert one.kind is Kind.NUMBER
        assert isinstance(one.value, Quantity)
        result.append((text[one.start : one.end], str(one.value.number)))
    return result


@pytest.mark.parametrize(
    ("text", "lang", "words", "value"),
    [
        ("ein Siebtel", "de", "ein Siebtel", "1/7"),
        ("etwa drei Viertel", "de", "etwa drei Viertel", "3/4"),
        ("der Anteil von 3/4", "de", "3/4", "3/4"),
        ("jeder fünfte Deutsche", "de", "jeder fünfte", "1/5"),
        ("Jede dritte Frau", "de", "Jede dritte", "1/3"),
        ("das Sechsertreffen", "de", "Sechsertreffen", "6"),
        ("der Achtpunkteplan", "de", "Achtpunkteplan", "8"),
        ("der 10-Punkte-Plan", "de", "10", "10"),
        ("eine 12-köpfige Gruppe", "de", "12", "12"),
        ("nur dreimal", "de", "dreimal", "3"),
        ("a six-member panel", "en", "six", "6"),
        ("every third woman", "en", "every third", "1/3"),
        ("one in five voters", "en", "one in five", "1/5"),
        ("a tenfold rise", "en", "tenfold", "10"),
    ],
)
def test_numbers_without_a_unit(text: str, lang: str, words: str, value: str) -> None:
    assert found(text, lang) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("der 3-D-Drucker", "de"),
        ("die A-380-Flotte", "de"),
        ("das Viertel der Stadt", "de"),
        ("Es waren 20 Leute.", "de"),
        ("im Haus 1/2a", "de"),
        ("die zweite Frau", "de"),
        ("jeder erste Schritt", "de"),
        ("a one-on-one talk", "en"),
    ],
)
def test_counts_names_and_ordinals_are_not_bare(text: str, lang: str) -> None:
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("dreiköpfigen", "3"),
        ("fünfstöckiges", "5"),
        ("zehnfacher", "10"),
        ("dreiparteienkoalition", "3"),
        ("viererkette", "4"),
        ("zweidrittelmehrheit", "2/3"),
        ("hundertmal", "100"),
    ],
)
def test_words_with_a_count(word: str, value: str) -> None:
    assert counted(word, "de") == Fraction(value)


@pytest.mark.parametrize(
    "word",
    ["einfach", "einmal", "diesmal", "achterbahn", "zweierlei", "elfmeter", "dreieck", "mehrheit", "zweifel"],
)
def test_other_words_carry_no_count(word: str) -> None:
    assert counted(word, "de") is None


def test_a_bare_fraction_stands_for_a_share_around_it() -> None:
    (one,) = bare_numbers.find("ein Viertel", "de")
    assert isinstance(one.value, Quantity)
    assert (one.value.dimension, one.value.unit) == ("share", "fraction")
    assert one.value.interval == Interval.rounded(25, Fraction(5))


def test_a_quantity_wins_over_a_bare_number() -> None:
    text = "ein Viertel der Fläche und ein halber Liter"
    values = [one.value for one in printed(text, "de", None) if isinstance(one, Sighted)]
    assert [(value.number, value.unit) for value in values if isinstance(value, Quantity)] == [
        (Fraction(1, 4), "fraction"),
        (Fraction(1, 2), "l"),
    ]
