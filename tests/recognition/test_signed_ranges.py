"""Ranges with a plus sign, ranges that share a scale behind a currency, and long words without number."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from factcheck.recognition import counted_words, number_words, quantities
from tests.recognition.figures import quantity, words


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("minus 3 bis plus 5 Grad", "de"),
        ("-3 bis +5 Grad", "de"),
        ("zwischen minus 3 und plus 5 Grad", "de"),
        ("minus 3 Grad bis plus 5 Grad", "de"),
        ("minus 3 to plus 5 degrees", "en"),
        ("-3C to +5C", "en"),
    ],
)
def test_a_plus_sign_stays_inside_a_range(text: str, lang: str) -> None:
    surface, value = quantity(text, lang)
    assert surface == text
    assert value.ends == (Fraction(-3), Fraction(5))


def test_a_plus_between_numbers_makes_no_range() -> None:
    assert len(quantities.find("5 plus 7 Grad", "de")) > 1


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("$5 to $10 million", (5_000_000, 10_000_000)),
        ("between $5 and $10 million", (5_000_000, 10_000_000)),
        ("$5 million to $10 million", (5_000_000, 10_000_000)),
        ("$500 to $1 million", (500, 1_000_000)),
        ("$5 to $10", (5, 10)),
    ],
)
def test_a_repeated_currency_shares_the_scale(text: str, ends: tuple[int, int]) -> None:
    low, high = map(Fraction, ends)
    assert quantity(text, "en")[1].ends == (low, high)


@pytest.mark.parametrize("word", ["hundert", "punkteerpersonen", "zweiunder", "tausend", "dreistunden"])
def test_a_long_word_takes_linear_time(word: str) -> None:
    text = "drei" + word * (400_000 // len(word))
    began = time.process_time()
    assert quantities.find(text, "de") == []
    assert time.process_time() - began < 1


def test_a_word_longer_than_any_number_is_none() -> None:
    longest = "siebenhundertsiebenundsiebzigtausendsiebenhundertsiebenundsiebzigste"
    assert number_words.entry(longest, "de") is not None
    assert number_words.entry("hundert" * 12, "de") is None
    assert number_words.spelled("hundert" * 12, "de") is None
    assert counted_words.counted("dreipunkteplan" + "personen" * 12, "de") is None


def test_a_row_of_ranges_reads_each() -> None:
    text = "-3 bis +5 Grad und 2 bis 4 Grad"
    assert words(text, quantities.find(text, "de")) == ["-3 bis +5 Grad", "2 bis 4 Grad"]
