"""Years in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import RuleError
from factcheck.recognition import year_words
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.year_words import compound_years, spoken_year

GERMAN = [
    ("neunzehnhundert", 1900),
    ("neunzehnhundertneunundachtzig", 1989),
    ("neunzehnhundertundfünf", 1905),
    ("achtzehnhundertachtundvierzig", 1848),
    ("sechzehnhunderteins", 1601),
    ("zweitausend", 2000),
    ("zweitausendeins", 2001),
    ("zweitausendeinundzwanzig", 2021),
    ("Zweitausendvierundzwanzig", 2024),
    ("zweitausenddreißig", 2030),
]


@pytest.mark.parametrize(("word", "year"), GERMAN)
def test_a_german_year_is_one_word(word: str, year: int) -> None:
    entry = date_vocabulary("de").entry(word)
    assert entry is not None
    assert entry.value == year


def test_a_language_that_writes_years_apart_has_no_such_words() -> None:
    assert compound_years("en", {"two": 2}) == {}


def test_a_malformed_section_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year_words, "lexicon", lambda _: {"year_compounds": {"hundred": 100}})
    with pytest.raises(RuleError, match="year_compounds"):
        compound_years("de", {})


SPOKEN = [
    ([19, 80, 9], 1989),
    ([19, 100], 1900),
    ([19, 100, 5], 1905),
    ([19, 0, 5], 1905),
    ([20, 12], 2012),
    ([20, 20, 4], 2024),
    ([2, 1000], 2000),
    ([2, 1000, 5], 2005),
    ([2, 1000, 20, 4], 2024),
    ([1, 1000, 7, 100, 80, 9], 1789),
    ([16, 60, 5], 1665),
]


@pytest.mark.parametrize(("numbers", "year"), SPOKEN)
def test_a_spoken_year(numbers: list[int], year: int) -> None:
    assert spoken_year(numbers) == year


NO_YEARS = [
    [20, 5],
    [5, 20],
    [19],
    [],
    [1000, 5],
    [20, 20, 20],
    [3, 1000, 5],
    [21, 12],
    [2, 1000, 100],
    [19, 0, 12],
]


@pytest.mark.parametrize("numbers", NO_YEARS)
def test_numbers_in_a_row_that_tell_no_year(numbers: list[int]) -> None:
    assert spoken_year(numbers) is None


@given(st.lists(st.integers(0, 1000), max_size=6))
def test_a_spoken_year_is_never_out_of_range(numbers: list[int]) -> None:
    year = spoken_year(numbers)
    assert year is None or 1000 <= year < 2100
