"""A third language is a folder of word lists: four translated files read French numbers, dates and times."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck import resources
from factcheck.language import detection
from factcheck.model import Kind
from factcheck.readings import Sighted
from factcheck.recognition import printed
from factcheck.values import Duration, Modifier, Moment, Quantity, TimeOfDay
from tests.recognition.printed import moment, windows

FRENCH = str(Path(__file__).parents[1] / "lexicon" / "fr")
SATURDAY = dt.datetime(2025, 8, 16, 12)  # noqa: DTZ001 - the moment of a text has no zone


def sighted(text: str, kind: Kind) -> list[tuple[str, Sighted]]:
    """The words and findings of one kind in a French text."""
    return [
        (text[found.start : found.end], found)
        for found in printed(text, FRENCH, SATURDAY)
        if isinstance(found, Sighted) and found.kind is kind
    ]


@pytest.mark.parametrize(
    ("text", "spoken", "number"),
    [
        ("deux chiens", "deux", 2),
        ("vingt et un pompiers", "vingt et un", 21),
        ("vingt-deux pompiers", "vingt-deux", 22),
        ("soixante-dix maisons", "soixante-dix", 70),
        ("soixante et onze maisons", "soixante et onze", 71),
        ("quatre-vingts maisons", "quatre-vingts", 80),
        ("quatre-vingt-dix-sept maisons", "quatre-vingt-dix-sept", 97),
        ("cent maisons", "cent", 100),
        ("cent vingt maisons", "cent vingt", 120),
        ("deux cents maisons", "deux cents", 200),
        ("trois cent quatre-vingt-quatre maisons", "trois cent quatre-vingt-quatre", 384),
        ("mille deux cents maisons", "mille deux cents", 1200),
        (
            "mille neuf cent quatre-vingt-dix-sept maisons",
            "mille neuf cent quatre-vingt-dix-sept",
            1997,
        ),
        ("quatre-vingt mille habitants", "quatre-vingt mille", 80_000),
        ("deux millions trois cent mille habitants", "deux millions trois cent mille", 2_300_000),
        ("2,5 millions de personnes", "2,5 millions", 2_500_000),
        ("1 170 300,5 tonnes", "1 170 300,5", Fraction("1170300.5")),
        ("1,170 tonnes", "1,170", Fraction("1.17")),
        ("trois virgule cinq points", "trois virgule cinq", Fraction(7, 2)),
    ],
)
def test_french_numbers(text: str, spoken: str, number: Fraction | int) -> None:
    (found,) = [(words, one.value) for words, one in sighted(f"Voici {text}.", Kind.NUMBER)]
    assert found[0].startswith(spoken)
    assert isinstance(found[1], Quantity)
    assert found[1].number == number


def test_french_hedges() -> None:
    ((words, found),) = sighted("Il y avait plus de deux cents voitures.", Kind.NUMBER)
    assert isinstance(found.value, Quantity)
    assert (words, found.value.modifier) == ("plus de deux cents", Modifier.MORE_THAN)
    assert found.value.number == 200


@pytest.mark.parametrize(
    ("text", "spoken", "readings"),
    [
        ("Il est venu le 3 mars 2024.", "3 mars 2024", "2024-03-03"),
        ("Le 1er mai 2025, rien.", "1er mai 2025", "2025-05-01"),
        ("Le lundi 4 août 2025, rien.", "lundi 4 août 2025", "2025-08-04"),
        ("Il est venu lundi dernier.", "lundi dernier", "2025-08-11"),
        ("Il part vendredi prochain.", "vendredi prochain", "2025-08-22"),
        ("Il a plu la semaine dernière.", "semaine dernière", "2025-08-04..2025-08-10"),
        ("Il part l'année prochaine.", "année prochaine", "2026-01-01..2026-12-31"),
        ("Il est venu hier.", "hier", "2025-08-15"),
        ("C'était en février 2022.", "février 2022", "2022-02-01..2022-02-28"),
        ("Le dimanche 14 juillet 2019 fut chaud.", "dimanche 14 juillet 2019", "2019-07-14"),
        ("Il est venu il y a trois jours.", "il y a trois jours", "2025-08-13"),
        ("Noël 2024 fut calme.", "Noël 2024", "2024-12-25"),
    ],
)
def test_french_dates(text: str, spoken: str, readings: str) -> None:
    ((words, found),) = sighted(text, Kind.DATE)
    assert isinstance(found.value, Moment)
    assert (words, moment(found.value)) == (spoken, readings)


@pytest.mark.parametrize(
    ("text", "spoken", "clock"),
    [
        ("La séance commence à 21h30.", "21h30", "21:30"),
        ("Elle finit vers 8 heures.", "vers 8 heures", "[7:45, 8:15]"),
        ("Le train part à 14 h 05, dit-il.", "14 h 05", "14:05"),
        ("Tout ferme à minuit.", "minuit", "0:00"),
    ],
)
def test_french_clock_times(text: str, spoken: str, clock: str) -> None:
    ((words, found),) = sighted(text, Kind.TIME)
    assert isinstance(found.value, TimeOfDay)
    assert (words, windows(found.value)) == (spoken, clock)


@pytest.mark.parametrize(
    ("text", "spoken", "seconds"),
    [
        ("Cela a duré deux semaines et trois jours.", "deux semaines et trois jours", 17 * 86_400),
        ("Il a pris trois ans et six mois.", "trois ans et six mois", 42 * 2_629_746),
        ("pendant un an et demi", "un an et demi", 18 * 2_629_746),
        ("pendant trois semaines", "trois semaines", 3 * 604_800),
        ("environ 90 minutes", "environ 90 minutes", 5400),
    ],
)
def test_french_lengths_of_time(text: str, spoken: str, seconds: int) -> None:
    ((words, found),) = sighted(text, Kind.DURATION)
    assert isinstance(found.value, Duration)
    assert (words, found.value.seconds) == (spoken, Fraction(seconds))


def test_a_language_in_a_folder_is_none_that_reports_are_written_in() -> None:
    printed("deux chiens", FRENCH, None)
    assert resources.languages() == detection.LANGUAGES == ("de", "en")


def test_what_a_lexicon_leaves_out_is_that_of_the_language_it_is_based_on() -> None:
    french, english = resources.lexicon(FRENCH), resources.lexicon("en")
    assert french["units"] == english["units"]
    assert french["date_word_orders"] == ["romance"]
    assert "based_on" not in french
    words, base = french["number_words"], english["number_words"]
    assert isinstance(words, dict)
    assert isinstance(base, dict)
    assert words.keys() == base.keys()
    assert words["small"] != base["small"]
