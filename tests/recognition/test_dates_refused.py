"""What the dates leave alone, what they see and cannot read, what they do not guess (2025-08-16)."""

from __future__ import annotations

import pytest

from factcheck.errors import RuleError
from factcheck.model import Kind, Reason
from factcheck.recognition import dates
from tests.recognition.printed import SATURDAY, found_dates, only_date, only_unread

NO_DATES = [
    ("de", "2022 Menschen kamen, später waren es 1943 Soldaten."),
    ("de", "Der Preis lag bei rund 2000 Euro, zuvor bei 1999 Euro."),
    ("de", "Friedrich Merz traf Frau Mai, Herrn Herbst und Familie Sommer."),
    ("de", "Lisa Freitag und Max Sonntag gewannen."),
    ("de", "Am Morgen war es still, am Abend auch."),
    ("de", "Jeden Montag und immer freitags wird getagt."),
    ("de", "Jedes Jahr im Mai wird getagt, jeden ersten Samstag auch."),
    ("de", "montags und dienstags geschlossen"),
    ("de", "Das ändert sich nicht von heute auf morgen."),
    ("de", "Boeing 747, Agenda 2030, Kapitel 3.2.1 und Version 1.2.3"),
    ("de", "Es stieg von 1,5 auf 2,5 Prozent und kostete 1,1703 Dollar."),
    ("de", "Er übt jeden Montag und Dienstag."),
    ("de", "So und mit Do it yourself die Mo-Farah-Methode"),
    ("de", "Die Freitag-Demo und die August-Ausgabe der U14"),
    ("de", "Schneller als 21.30 Uhr ging es nicht, am 8.30 Uhr vorbei."),
    ("en", "He may march on, and they might spring up and fall."),
    ("en", "After the fall of Kabul, Theresa May spoke of the second half."),
    ("en", "Every Friday and on Saturdays, or on Friday nights."),
    ("en", "2014 people came, and 2022 troops left."),
    ("en", "It cost $2014 and flew on a Boeing 747."),
    ("en", "It runs every Monday and Tuesday."),
    ("en", "open on 24/7"),
    ("en", "24/7"),
]


@pytest.mark.parametrize(("lang", "text"), NO_DATES)
def test_what_is_no_date(lang: str, text: str) -> None:
    assert found_dates(text, lang) == []


IMPOSSIBLE = [
    ("de", "am 31.02.2025 geboren", "31.02.2025"),
    ("de", "am 30. Februar geboren", "30. Februar"),
    ("de", "am 31. April 2020 geboren", "31. April 2020"),
    ("de", "am 29. Februar 2023 geboren", "29. Februar 2023"),
    ("de", "am 32. August geboren", "32. August"),
    ("de", "am 16.13.2025 geboren", "16.13.2025"),
    ("de", "in KW 60 geplant", "KW 60"),
    ("de", "490 v. Chr. siegte Athen.", "490 v. Chr."),
    ("de", "Er starb am 15.3.44 v. Chr. in Rom.", "15.3.44 v. Chr."),
    ("de", "die Schlacht am 2. August 216 v. Chr.", "2. August 216 v. Chr."),
    ("de", "300 Jahre v. Chr. blühte die Stadt.", "300 Jahre v. Chr."),
    ("de", "gekrönt am 25. Dezember 800 in Rom", "25. Dezember 800"),
    ("de", "seit dem 3. Mai 987 gilt es", "3. Mai 987"),
    ("de", "am 2024-02-30T12:00 gemeldet", "2024-02-30"),
    ("en", "Rome fell to them in 390 BC.", "390 BC"),
    ("en", "killed on March 15, 44 BC", "March 15, 44 BC"),
    ("en", "crowned on May 3, 987.", "May 3, 987"),
    ("en", "born on Feb. 30", "Feb. 30"),
    ("en", "born on February 29, 2023", "February 29, 2023"),
    ("en", "born on 13/13/2023", "13/13/2023"),
]


@pytest.mark.parametrize(("lang", "text", "surface"), IMPOSSIBLE)
def test_an_impossible_date_is_seen(lang: str, text: str, surface: str) -> None:
    for anchor in (None, SATURDAY):
        unread = only_unread(text, lang, anchor)
        assert (text[unread.start : unread.end], unread.reason) == (surface, Reason.UNREADABLE)
        assert unread.kind is Kind.DATE


PARTIAL = ["am 16. August", "im Mai", "am Freitag", "Karfreitag", "im dritten Quartal", "im Herbst", "KW 32"]


@pytest.mark.parametrize("text", PARTIAL)
def test_a_partial_date_is_not_guessed_without_a_date_line(text: str) -> None:
    assert only_unread(text, "de", None).reason is Reason.NO_DATE_LINE


@pytest.mark.parametrize(
    "text", ["16. August 2025", "Mai 2024", "seit 2018", "im Sommer 2021", "Ostern 2024"]
)
def test_an_absolute_date_has_no_anchor(text: str) -> None:
    assert only_date(text, "de").anchor is None


@pytest.mark.parametrize(
    "text", ["16. August", "im Mai", "am Freitag", "Karfreitag", "am 8. Mai dieses Jahres"]
)
def test_a_partial_date_names_its_anchor(text: str) -> None:
    assert only_date(text, "de").anchor == SATURDAY


def test_a_language_without_lexicon_is_refused() -> None:
    with pytest.raises(RuleError, match="no lexicon"):
        dates.find("le 16 août 2025", "fr", None)


def test_nothing_in_nothing() -> None:
    assert dates.find("", "de", None) == []
