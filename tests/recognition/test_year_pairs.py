"""Two years printed as one: a range, or a birth and a death."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.recognition import printed
from factcheck.values import Moment
from tests.recognition.printed import date, found_dates


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Die Malerin Clara Roth (1898–1976) lebte in Passau.", ["1898", "1976"]),
        ("Der Dichter Anton Lenz (1170-1230) ist vergessen.", ["1170", "1230"]),
        ("Karl Maria von Thal (1786–1826) schrieb Opern.", ["1786", "1826"]),
        ("Unter Kanzler Moser (1924–1928) stieg die Zahl.", ["1924–1928"]),
        ("Das Reich (1871–1918) zerfiel.", ["1871–1918"]),
        ("Sie regierte 1950–1990 allein.", ["1950–1990"]),
    ],
)
def test_a_life_in_brackets_behind_a_name_is_two_dates(text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in found_dates(text, "de")] == surfaces


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("in der Saison 2019/20", ["2019-01-01..2019-12-31", "2020-01-01..2020-12-31"]),
        ("der Plan 2011-2015", ["2011-01-01..2011-12-31", "2015-01-01..2015-12-31"]),
    ],
)
def test_by_themselves_the_ends_are_two_dates(text: str, days: list[str]) -> None:
    found = printed(text, "de", dt.date(2025, 8, 16), joined=False)
    assert [date(one.value) for one in found if isinstance(getattr(one, "value", None), Moment)] == days  # type: ignore[union-attr]


def test_a_telephone_number_is_no_pair_of_years() -> None:
    assert found_dates("Tel: +86 2010-2015-86", "en") == []
