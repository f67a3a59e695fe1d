"""Ages that only the words around a number of years tell, and lengths of time that look like them."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Kind
from factcheck.recognition import printed

TODAY = dt.date(2024, 9, 18)


def read(text: str, lang: str) -> list[tuple[str, Kind]]:
    return [(text[one.start : one.end], one.kind) for one in printed(text, lang, TODAY)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("de", "Der Wirt Karl Beispiel, 35 Jahre, aus Soest gewann.", ["35 Jahre"]),
        ("de", "Die Köchin Eva Beispiel (41 Jahre) half.", ["41 Jahre"]),
        ("de", "Sie ging mit 65 Jahren in Rente.", ["65 Jahren"]),
        ("de", "Mit fast 90 Jahren malt er noch.", ["fast 90 Jahren"]),
        ("de", "Wählen darf man ab 16 Jahren.", ["ab 16 Jahren"]),
        ("de", "Unter 18 Jahren ist der Eintritt frei.", ["Unter 18 Jahren"]),
        ("de", "Kinder bis sechs Jahre fahren umsonst.", ["bis sechs Jahre"]),
        ("de", "Wer älter als 70 Jahre ist, zahlt nichts.", ["älter als 70 Jahre"]),
        ("de", "Wer jünger als 14 Jahre ist, bleibt draußen.", ["jünger als 14 Jahre"]),
        ("de", "Ein Mann von knapp über 20 Jahren lief weg.", ["knapp über 20 Jahren"]),
        ("de", "Ein Mann namens Udo Beispiel von 50 Jahren lief weg.", ["50 Jahren"]),
        ("de", "Sie war 19 Jahre, als sie begann.", ["19 Jahre"]),
        ("de", "Das Mindestalter von 16 Jahren gilt.", ["16 Jahren"]),
        ("de", "Das Rentenalter auf 67 Jahre heben.", ["67 Jahre"]),
        ("de", "Die beiden sind 31 und 22 Jahre alt.", ["31", "22 Jahre alt"]),
        ("de", "Die 19, 20 und 23 Jahre alten Brüder kamen.", ["19", "20", "23 Jahre alten"]),
        ("de", "Ein 16-jähriges Mädchen fehlte.", ["16-jähriges"]),
        ("de", "Der 19-jährige Champion jubelte.", ["19-jährige"]),
        ("en", "Adults over 65 get in free.", ["over 65"]),
        ("en", "Anyone younger than 18 pays.", ["younger than 18"]),
        ("en", "The pair, aged 17 and 21, left.", ["17", "21"]),
        ("en", "The boys, aged 12, 14 and 17, left.", ["12", "14", "17"]),
        ("en", "A boy, 9, survived.", ["9"]),
        ("en", "People aged 65 and over left.", ["65 and over"]),
    ],
)
def test_an_age(lang: str, text: str, words: list[str]) -> None:
    assert read(text, lang) == [(found, Kind.AGE) for found in words]


@pytest.mark.parametrize(
    ("lang", "text", "words", "kind"),
    [
        ("de", "Die Strafe fiel mit drei Jahren milde aus.", ["drei Jahren"], Kind.DURATION),
        ("de", "Das wird mit bis zu fünf Jahren bestraft.", ["bis zu fünf Jahren"], Kind.DURATION),
        ("de", "Er kam mit fünf Jahren Haft davon.", ["fünf Jahren"], Kind.DURATION),
        ("de", "Mit zehn Jahren Verspätung öffnet er.", ["zehn Jahren"], Kind.DURATION),
        ("de", "Das Urteil kam nach unter zwei Jahren.", ["unter zwei Jahren"], Kind.DURATION),
        ("de", "Sie leitet ihn seit über 20 Jahren.", ["über 20 Jahren"], Kind.DURATION),
        (
            "de",
            "Er endete mit zwei Jahren und drei Monaten.",
            ["zwei Jahren und drei Monaten"],
            Kind.DURATION,
        ),
        ("de", "Das fast 100-jährige Bestehen wird gefeiert.", ["fast 100-jährige"], Kind.DURATION),
        ("de", "Ein 12-jähriges Problem ist gelöst.", ["12-jähriges"], Kind.DURATION),
        ("de", "Die 20-jährige Zweckbindung endet.", ["20-jährige"], Kind.DURATION),
        ("de", "Viele Stimmen bekam Uta Beispiel (22).", ["22"], Kind.NUMBER),
        ("en", "Over 20 days went by, or more.", ["Over 20 days"], Kind.DURATION),
        ("en", "Children under 12 feet were few.", ["under 12 feet"], Kind.NUMBER),
        ("en", "More than 40, 50 and over 60 came.", ["More than 40", "50", "over 60"], Kind.NUMBER),
    ],
)
def test_no_age(lang: str, text: str, words: list[str], kind: Kind) -> None:
    assert read(text, lang) == [(found, kind) for found in words]


def test_all_the_year_round_is_nobodys_age() -> None:
    assert read("Das Haus ist ganzjährig offen.", "de") == []
