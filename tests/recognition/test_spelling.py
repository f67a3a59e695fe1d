"""The speller that the laws of numbers trust prints what dictionaries print."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.recognition.spelling import decimals_in_words, in_words, ordinal_in_words


@pytest.mark.parametrize(
    ("number", "german", "english"),
    [
        (0, "null", "zero"),
        (1, "eins", "one"),
        (21, "einundzwanzig", "twenty-one"),
        (101, "einhunderteins", "one hundred and one"),
        (1_001, "eintausendeins", "one thousand and one"),
        (101_017, "einhunderteintausendsiebzehn", "one hundred and one thousand and seventeen"),
        (1_000_000, "eine Million", "one million"),
        (2_000_301, "zwei Millionen dreihunderteins", "two million three hundred and one"),
        (1_000_000_000, "eine Milliarde", "one billion"),
    ],
)
def test_cardinals(number: int, german: str, english: str) -> None:
    assert (in_words(number, "de"), in_words(number, "en")) == (german, english)


@pytest.mark.parametrize(
    ("rank", "german", "english"),
    [
        (1, "erste", "first"),
        (3, "dritte", "third"),
        (7, "siebte", "seventh"),
        (8, "achte", "eighth"),
        (12, "zwölfte", "twelfth"),
        (19, "neunzehnte", "nineteenth"),
        (20, "zwanzigste", "twentieth"),
        (101, "einhunderterste", "one hundred and first"),
        (1_000, "eintausendste", "one thousandth"),
    ],
)
def test_ordinals(rank: int, german: str, english: str) -> None:
    assert (ordinal_in_words(rank, "de"), ordinal_in_words(rank, "en")) == (german, english)


def test_decimals() -> None:
    assert decimals_in_words(Fraction("3.05"), 2, "de") == "drei Komma null fünf"
    assert decimals_in_words(Fraction("0.5"), 2, "en") == "zero point five zero"


def test_a_comma_parts_the_thousands() -> None:
    assert in_words(2_600, "en", ",") == "two thousand, six hundred"
