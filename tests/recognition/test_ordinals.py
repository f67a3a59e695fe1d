from __future__ import annotations

import pytest

from factcheck.model import Kind
from factcheck.printed_values import Ordinal
from factcheck.recognition import ordinals


def found(text: str, lang: str) -> list[tuple[str, int]]:
    """The words of each ordinal and its rank."""
    result = []
    for one in ordinals.find(text, lang):
        assert one.kind is Kind.ORDINAL
        assert isinstance(one.value, Ordinal)
        result.append((text[one.start : one.end], one.value.rank))
    return result


@pytest.mark.parametrize(
    ("text", "words", "rank"),
    [
        ("Das war der dritte Versuch.", "dritte", 3),
        ("Sie wurde Vierte.", "Vierte", 4),
        ("Zum ersten Mal seit Jahren", "ersten", 1),
        ("das achte Gebot", "achte", 8),
        ("ein zweiter Anlauf", "zweiter", 2),
        ("der dreiundzwanzigste Sieg", "dreiundzwanzigste", 23),
        ("zum ein hundert ein und zwanzigsten Mal", "ein hundert ein und zwanzigsten", 121),
        ("der zwei tausend zweite Gast", "zwei tausend zweite", 2002),
        ("der dreihundert Millionste Stern", "dreihundert Millionste", 300_000_000),
        ("die zweitgrößte Stadt", "zweitgrößte", 2),
        ("als Drittplatzierte", "Drittplatzierte", 3),
        ("der 21. Bundestag", "21.", 21),
        ("im 2. deutschen Bezirk", "2.", 2),
        ("das 100. Tor", "100.", 100),
        ("der 4te Platz", "4te", 4),
        ("im Zweiten Weltkrieg", "Zweiten", 2),
    ],
)
def test_german_ordinals(text: str, words: str, rank: int) -> None:
    assert found(text, "de") == [(words, rank)]


@pytest.mark.parametrize(
    ("text", "words", "rank"),
    [
        ("the third attempt", "third", 3),
        ("the 31st floor", "31st", 31),
        ("the 21th guest", "21th", 21),
        ("her twenty-fifth goal", "twenty-fifth", 25),
        ("the forty\u2014second day", "forty\u2014second", 42),
        ("the one hundred and third goal", "one hundred and third", 103),
        ("the two thousand, one hundredth guest", "two thousand, one hundredth", 2100),
        ("a third man", "a third", 3),
        ("a second chance", "second", 2),
        ("the second-largest city", "second", 2),
        ("one hundredth", "one hundredth", 100),
        ("SECOND SUSPECT HELD", "SECOND", 2),
    ],
)
def test_english_ordinals(text: str, words: str, rank: int) -> None:
    assert found(text, "en") == [(words, rank)]


@pytest.mark.parametrize(
    "text",
    [
        "In erster Linie zählt das.",
        "Erste Hilfe leisten",
        "Daten gehen an Dritte.",
        "Das Erste zeigt den Film.",
        "Wir achten auf Sauberkeit.",
        "Der Achter gewann.",
        "Es begann um 3. Danach war Ruhe.",
        "Am 3. und 4. kamen viele.",
        "(ab 76. Maier)",
        "1. Einleitung",
        "der 1. FC Musterstadt",
        "jeder fünfte Deutsche",
        "die äußerste Grenze",
        "die achtziger Jahre",
    ],
)
def test_german_idioms_dates_and_shares_are_no_ordinals(text: str) -> None:
    assert found(text, "de") == []


@pytest.mark.parametrize(
    "text",
    [
        "At first nobody came.",
        "First of all, thanks.",
        "The first lady arrived.",
        "a second later",
        "ten per second.",
        "a third of voters",
        "one third of them",
        "every third woman",
        "42nd Street",
        "two-thirds",
    ],
)
def test_english_idioms_units_and_shares_are_no_ordinals(text: str) -> None:
    assert found(text, "en") == []


def test_several_ordinals_come_in_reading_order() -> None:
    text = "Ludwig XIV. war der zweite und nicht der 3. König."
    assert found(text, "de") == [("XIV.", 14), ("zweite", 2), ("3.", 3)]
