"""Numbers that end names of more than one word, and counts beside such names."""

from __future__ import annotations

import pytest

from factcheck.recognition import quantities
from tests.recognition.figures import words


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("mit Flug LH 400 nach Rom", "de"),
        ("Flight MH 370 vanished", "en"),
        ("a Boeing 737 MAX 8 crashed", "en"),
        ("a Boeing 747-8 landed", "en"),
        ("the S&P 500 fell", "en"),
        ("Fast & Furious 7 opened", "en"),
        ("Haus am Park\n10117 Berlin\n", "de"),
    ],
)
def test_numbers_of_names_count_nothing(text: str, lang: str) -> None:
    assert quantities.find(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("die Boeing 777-300 mit 200 Menschen", "de", "200"),
        ("im Saal UN 300 Menschen", "de", "300"),
        ("20134 Menschen kamen.", "de", "20134"),
        ("20000 Menschen", "de", "20000"),
        ("43500 Gäste", "de", "43500"),
        ("in Bonn, 10623 Menschen", "de", "10623"),
        ("Smith & Sons 300 times", "en", "300"),
    ],
)
def test_numbers_beside_names_count(text: str, lang: str, found: str) -> None:
    assert words(text, quantities.find(text, lang)) == [found]


@pytest.mark.parametrize("text", ["Die Elf des Tages", "Elf des Tages", "Sie gab acht auf ihn."])
def test_idioms_count_nothing(text: str) -> None:
    assert quantities.find(text, "de") == []


def test_an_idiom_needs_all_its_words() -> None:
    assert words("Es gab acht Tote.", quantities.find("Es gab acht Tote.", "de")) == ["acht"]
