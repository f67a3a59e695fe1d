from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.recognition.slashes import slashed
from factcheck.recognition.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "lang", "value", "stop"),
    [
        ("1/2", "de", "1/2", 3),
        ("1/100", "de", "1/100", 3),
        ("3/15", "en", "1/5", 3),
        ("31/32", "en", "31/32", 3),
        ("2/3rds", "en", "2/3", 4),
        ("1/4TH", "en", "1/4", 4),
        ("3/4-Mehrheit", "de", "3/4", 3),
    ],
)
def test_fractions_in_digits(text: str, lang: str, value: str, stop: int) -> None:
    part = slashed(tokenise(text), 0, lang)
    assert part is not None
    assert (part.value, part.stop) == (Fraction(value), stop)


@pytest.mark.parametrize(
    "text",
    ["9/11", "24/7", "11/12", "2019/20", "1/2/2024", "01/02", "5/3", "3 / 4", "1/0", "1/12345", "1"],
)
def test_dates_seasons_and_names_are_no_fractions(text: str) -> None:
    assert slashed(tokenise(text), 0, "de") is None


@pytest.mark.parametrize(("text", "index"), [("(1/2)", 1), ("S1/2", 1), ("x/1/2", 2)])
def test_page_counts_and_strings_are_no_fractions(text: str, index: int) -> None:
    assert slashed(tokenise(text), index, "de") is None
