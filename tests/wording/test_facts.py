"""A fact is named by what its statements are about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.model import Claim, Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.recognition.units import measures
from factcheck.texts import Span
from factcheck.values import Quotation
from factcheck.wording import fact_label, hidden_sides, kind_label
from factcheck.wording.vocabulary import table


def _fact(
    kind: Kind, event: str = "", attribute: str = "", thing: str = "", scope: Scope = Scope.ACTUAL
) -> Fact:
    claim = Claim("a.txt", "q", "w", kind, event, attribute, thing, scope, speaker="Baum")
    span = Span("a.txt", 0, 1)
    return Fact((kind,), (GroundedClaim("1", claim, span, span, Quotation("w", None)),), (Confidence.HIGH,))


@pytest.mark.parametrize(
    ("fact", "german", "english"),
    [
        (_fact(Kind.DURATION, "talks", "length"), "Dauer: Gespräche", "length: talks"),
        (_fact(Kind.DURATION, "", "length"), "Dauer", "length"),
        (
            _fact(Kind.DURATION, "talks", "length", scope=Scope.PLANNED),
            "Dauer: Gespräche (geplant)",
            "length: talks (planned)",
        ),
        (
            _fact(Kind.NUMBER, attribute="injured", thing="police"),
            "Polizeikräfte, verletzt",
            "police officers, injured",
        ),
        (_fact(Kind.NUMBER, thing="bier"), "Bier", "bier"),
        (_fact(Kind.NUMBER), "Zahl", "number"),
        (_fact(Kind.NUMBER, thing="length"), "Länge", "length"),
        (_fact(Kind.NUMBER, thing="area"), "Fläche", "area"),
        (_fact(Kind.ROSTER, "talks"), "Teilnehmer: Gespräche", "participants: talks"),
        (
            _fact(Kind.ACTOR, "press_conference", "spoke first"),
            "Zuerst am Wort: Pressekonferenz",
            "first to speak: press conference",
        ),
        (_fact(Kind.ACTOR, attribute="signed first"), "Handelnde Person", "acting person"),
        (_fact(Kind.PLACE, "talks"), "Ort: Gespräche", "place: talks"),
        (_fact(Kind.QUOTATION), "Zitat: Baum", "quotation: Baum"),
        (_fact(Kind.AGE, thing="baum"), "Alter: Baum", "age: Baum"),
        (_fact(Kind.MONEY), "Betrag", "amount"),
    ],
)
def test_fact_label(fact: Fact, german: str, english: str) -> None:
    assert fact_label(fact, "de") == german
    assert fact_label(fact, "en") == english


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_kind_has_a_name(kind: Kind, lang: str) -> None:
    assert kind_label(kind, lang)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_dimension_of_the_lexicon_has_a_name(lang: str) -> None:
    assert set(measures()["measures"]) - set(table(lang, "dimensions")) == {"share", "points"}


@pytest.mark.parametrize(
    ("label", "german", "english"),
    [
        ("Dauer des Treffens", "Dauer des Treffens", "Dauer des Treffens"),
        ("  zwei\nZeilen\t", "zwei Zeilen", "zwei Zeilen"),
        ("rot\x1b[31m\u202e \ud800!", "rot[31m !", "rot[31m !"),
        ("\u200b", "Dauer: Gespräche", "length: talks"),
    ],
)
def test_a_language_model_names_its_facts_itself(label: str, german: str, english: str) -> None:
    fact = replace(_fact(Kind.DURATION, "talks", "length"), label=label)
    assert (fact_label(fact, "de"), fact_label(fact, "en")) == (german, english)


def test_the_mode_stands_behind_a_label_too() -> None:
    fact = replace(_fact(Kind.DURATION, scope=Scope.EXPECTED), label="Dauer")
    assert fact_label(fact, "de") == "Dauer (erwartet)"


def test_a_long_label_is_cut_between_words() -> None:
    shown = fact_label(replace(_fact(Kind.MONEY), label="Geld " * 40), "de")
    assert len(shown) <= 80
    assert shown.endswith("Geld …")


@pytest.mark.parametrize("scope", [scope for scope in Scope if scope is not Scope.ACTUAL])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_mode_has_a_name(scope: Scope, lang: str) -> None:
    assert fact_label(_fact(Kind.MONEY, scope=scope), lang).endswith(")")


@pytest.mark.parametrize(
    ("number", "lang", "told"),
    [
        (1, "de", "1 weitere Seite ist hier nicht gezeigt."),
        (374, "de", "374 weitere Seiten sind hier nicht gezeigt."),
        (1, "en", "1 more side is not shown here."),
        (2, "en", "2 more sides are not shown here."),
    ],
)
def test_sides_that_are_not_shown_are_counted(number: int, lang: str, told: str) -> None:
    assert hidden_sides(number, lang) == told
