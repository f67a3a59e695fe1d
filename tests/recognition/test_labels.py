from __future__ import annotations

import pytest

from factcheck.recognition import read
from factcheck.recognition.labels import calls, is_name, labelled, surname
from factcheck.recognition.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "index", "lang"),
    [
        ("Artikel 5 und 6.", 3, "de"),
        ("Seiten 10 bis 15", 3, "de"),
        ("Seite 12", 1, "de"),
        ("Zimmer 12 und 14", 3, "de"),
        ("Telefon 030 1234567", 2, "de"),
        ("Kantstraße 12, 10623 Berlin", 3, "de"),
        ("Gleis 3", 1, "de"),
        ("bei Kilometer 12", 2, "de"),
        ("Leopard 2", 1, "de"),
        ("Beverly Hills, CA 90210", 4, "en"),
        ("chapters 3 to 5", 3, "en"),
        ("iPhone 15", 1, "en"),
    ],
)
def test_labels_reach_their_numbers(text: str, index: int, lang: str) -> None:
    assert is_name(tokenise(text), index, lang)


@pytest.mark.parametrize(
    ("text", "index", "lang"),
    [
        ("Artikel 5 und 300 Menschen", 3, "de"),
        ("im Saal 300 Menschen", 2, "de"),
        ("beider Seiten 2 Stunden", 2, "de"),
        ("wohl 20000 Menschen", 1, "de"),
        ("und 10 bis 15", 3, "de"),
        ("in Berlin, 10623 Menschen", 3, "de"),
        ("about 20 to 30", 3, "en"),
    ],
)
def test_counts_are_no_names(text: str, index: int, lang: str) -> None:
    assert not is_name(tokenise(text), index, lang)


def test_a_word_behind_a_number_can_make_it_a_name() -> None:
    assert calls(tokenise("22-caliber gun"), 1, "en")
    assert not calls(tokenise("22 people"), 1, "en")


def test_the_fraction_of_a_label_is_its_number() -> None:
    assert labelled(tokenise("Teil 1/3"), 1, "de")
    assert not labelled(tokenise("fast 1/3"), 1, "de")


@pytest.mark.parametrize(
    ("text", "named"),
    [("Frau Claudia Tausend kam", True), ("nur wohl Tausend", False), ("Im Mai Tausend Gäste", False)],
)
def test_a_capital_number_word_behind_a_name_is_a_surname(text: str, named: bool) -> None:  # noqa: FBT001
    assert surname(tokenise(text), 2) is named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es dauerte nach Angaben beider Seiten 2 Stunden und 15 Minuten.", ["2 Stunden und 15 Minuten"]),
        ("Auf beiden Seiten 30 Tote, das war die Folge.", ["30"]),
        ("Das Protokoll steht auf Seite 12 des Berichts.", []),
        ("Das Protokoll steht auf den Seiten 10 bis 15 des Berichts.", []),
        ("Die Tabellen stehen auf den Seiten 30 und 31 des Berichts.", []),
    ],
)
def test_two_sides_have_figures_and_pages_have_numbers(text: str, expected: list[str]) -> None:
    assert [text[found.start : found.end] for found in read(text, "de", None).mentions] == expected
