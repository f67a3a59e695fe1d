"""Ages in years, months, weeks and days, and numbers of years that are no ages."""

from __future__ import annotations

import pytest

from factcheck.model import Kind
from factcheck.recognition import durations, quantities
from factcheck.values import Quantity
from tests.recognition.figures import words


def ages(text: str, lang: str) -> list[tuple[str, str, str]]:
    return [
        (text[one.start : one.end], str(one.value.number), one.value.unit)
        for one in quantities.find(text, lang)
        if one.kind is Kind.AGE and isinstance(one.value, Quantity)
    ]


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("das drei Monate alte Kind", "de", ("drei Monate alte", "3", "months")),
        ("im Alter von sechs Wochen", "de", ("sechs Wochen", "6", "weeks")),
        ("ein zehn Tage altes Baby", "de", ("zehn Tage altes", "10", "days")),
        ("sie ist anderthalb Jahre alt", "de", ("anderthalb Jahre alt", "3/2", "years")),
        ("ein Jahr alt", "de", ("ein Jahr alt", "1", "years")),
        ("a six-month-old girl", "en", ("six-month-old", "6", "months")),
        ("it is three weeks old", "en", ("three weeks old", "3", "weeks")),
        ("one year old", "en", ("one year old", "1", "years")),
        ("two 17-year-olds", "en", ("17-year-olds", "17", "years")),
        ("eighteen months of age", "en", ("eighteen months of age", "18", "months")),
        ("der 15-jährige Junge", "de", ("15-jährige", "15", "years")),
        ("der fünfjährige Schuljunge", "de", ("fünfjährige", "5", "years")),
        ("an 87 yo man", "en", ("87 yo", "87", "years")),
    ],
)
def test_an_age_keeps_its_printed_unit(text: str, lang: str, found: tuple[str, str, str]) -> None:
    assert ages(text, lang) == [found]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("eine 500 Jahre alte Kirche", "de"),
        ("nach drei Monaten", "de"),
        ("die dreijährige Verjüngung", "de"),
        ("ein Jahr lang", "de"),
        ("ein dreijähriger Krieg", "de"),
        ("a three-year deal", "en"),
        ("a year in old houses", "en"),
    ],
)
def test_a_length_of_time_is_no_age(text: str, lang: str) -> None:
    assert ages(text, lang) == []


def test_ages_in_months_and_in_years_compare() -> None:
    (month,), (year,) = quantities.find("18 Monate alt", "de"), quantities.find("anderthalb Jahre alt", "de")
    assert isinstance(month.value, Quantity)
    assert isinstance(year.value, Quantity)
    assert month.value.dimension == year.value.dimension
    assert month.value.interval.meets(year.value.interval)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Die Eiche ist 150 Jahre alt.", "de", ["150 Jahre"]),
        ("an 800-year-old church", "en", ["800-year"]),
        ("ein 80 Jahre altes Haus", "de", []),
    ],
)
def test_beyond_the_greatest_age_it_is_a_length_of_time(text: str, lang: str, found: list[str]) -> None:
    assert words(text, durations.find(text, lang)) == found
