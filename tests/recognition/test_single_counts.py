"""An article counts one beside a bound, beside another count, and where somebody came to harm."""

from __future__ import annotations

import pytest

from factcheck.recognition import quantities
from factcheck.values import Modifier, Quantity


def counts(text: str, lang: str = "de") -> list[tuple[str, int | None]]:
    return [
        (
            text[found.start : found.end],
            found.value.number if found.value.number is None else int(found.value.number),
        )
        for found in quantities.find(text, lang)
        if isinstance(found.value, Quantity) and found.value.dimension == "count"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Toter und drei Verletzte nach Unfall.", [("Ein", 1), ("drei", 3)]),
        ("Zwei Tote und ein Schwerverletzter auf der Autobahn.", [("Zwei", 2), ("ein", 1)]),
        ("Nach Angaben der Polizei gab es einen Toten.", [("einen", 1)]),
        ("Das Unglück forderte ein Todesopfer.", [("ein", 1)]),
        ("Ein Mensch kam in den Flammen ums Leben.", [("Ein", 1)]),
        ("Eine Person wurde bei dem Einsatz leicht verletzt.", [("Eine", 1)]),
        ("Genau ein Bewerber erfüllte die Bedingung.", [("Genau ein", 1)]),
    ],
)
def test_an_article_counts_one(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ein Mann wartete vor dem Rathaus.",
        "Sie ist ein Mensch mit vielen Ideen.",
        "Er ist ein Mensch, der nie jemanden verletzt.",
        "Ein Mensch sprach. Später starb das Pferd.",
        "Ein Verletzter berichtete von dem Sturz.",
        "Ein Toter lag im Wald und niemand sah ihn.",
        "Es gab ein Konzert.",
        "Wenn ein Mensch gestorben ist, trauern alle.",
        "Dabei ist ein Mensch nicht verletzt worden.",
        "Hier kann ein Mensch getötet werden.",
        "Ein Mensch kann dabei verletzt werden.",
        "Genau ein bisschen davon.",
    ],
)
def test_an_article_counts_nobody_as_a_rule(text: str) -> None:
    assert counts(text) == []


def test_a_bound_before_the_article_bounds_the_count() -> None:
    (found,) = quantities.find("Mindestens ein Mann starb.", "de")
    assert isinstance(found.value, Quantity)
    assert found.value.number == 1
    assert found.value.modifier is Modifier.EQUAL_OR_MORE


def test_english_counts_a_person_who_came_to_harm() -> None:
    assert counts("A person died when the roof fell.", "en") == [("A", 1)]
    assert counts("A person who knows him smiled.", "en") == []
    assert counts("A person was not hurt.", "en") == []
    assert counts("When a person died, bells rang.", "en") == []
    assert counts("There was a fatality and two injured.", "en") == [("a", 1), ("two", 2)]
