from __future__ import annotations

import pytest

from factcheck.printed_values import Ordinal
from factcheck.recognition import regnal
from factcheck.recognition.tokens import tokenise


def found(text: str, lang: str) -> list[tuple[str, int]]:
    """The Roman digits of each ruler and the rank they print."""
    result = []
    for one in regnal.find(tokenise(text), lang):
        assert isinstance(one.value, Ordinal)
        result.append((text[one.start : one.end], one.value.rank))
    return result


@pytest.mark.parametrize(
    ("text", "lang", "words", "rank"),
    [
        ("Papst Leo XIV. sprach.", "de", "XIV.", 14),
        ("König Charles III. und die Königin", "de", "III.", 3),
        ("Papst Johannes Paul I. starb.", "de", "I.", 1),
        ("Karl V. dankte ab.", "de", "V.", 5),
        ("Elizabeth II reigned.", "en", "II", 2),
        ("King Louis XVI was tried.", "en", "XVI", 16),
    ],
)
def test_rulers_have_a_rank(text: str, lang: str, words: str, rank: int) -> None:
    assert found(text, lang) == [(words, rank)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Hartz IV und die Sekundarstufe II", "de"),
        ("der Weltkrieg II", "de"),
        ("die Plattform X.", "de"),
        ("auf II", "de"),
        ("Sie sagte, Maria I sei weg", "de"),
        ("World War II ended.", "en"),
        ("Malcolm X spoke.", "en"),
        ("Then Anna I think left.", "en"),
        ("THE USA II", "en"),
        ("Papst Leo IIII", "de"),
    ],
)
def test_other_roman_digits_are_no_rank(text: str, lang: str) -> None:
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("digits", "number"), [("IV", 4), ("IX", 9), ("XIV", 14), ("XXXIX", 39), ("IIII", None), ("VX", None)]
)
def test_roman_digits_have_one_form(digits: str, number: int | None) -> None:
    assert regnal.roman(digits) == number
