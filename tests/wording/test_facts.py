"""A fact is named by what its statements are about."""

from __future__ import annotations

import pytest

from factcheck.model import Claim, Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.recognition.units import measures
from factcheck.texts import Span
from factcheck.values import Quotation
from factcheck.wording import fact_label, kind_label
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
