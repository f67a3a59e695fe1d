from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Kind
from factcheck.recognition import quantities
from factcheck.values import Quantity
from tests.recognition.figures import bounds, quantity, words


@pytest.mark.parametrize(
    ("text", "spoken", "number", "unit", "dimension"),
    [
        ("um 20 Prozent gewachsen", "20 Prozent", "20", "percent", "share"),
        ("um 20% gewachsen", "20%", "20", "percent", "share"),
        ("ein 90-prozentiger Schutz", "90-prozentiger", "90", "percent", "share"),
        ("ein zwanzigprozentiger Anteil", "zwanzigprozentiger", "20", "percent", "share"),
        ("drei Prozentpunkte mehr", "drei Prozentpunkte", "3", "percentage_points", "points"),
        ("50 Basispunkte", "50 Basispunkte", "50", "basis_points", "points"),
        ("ein Fünftel der Fläche", "ein Fünftel", "1/5", "fraction", "share"),
        ("die Hälfte der Befragten", "die Hälfte", "1/2", "fraction", "share"),
        ("fast zwei Drittel aller Stimmen", "fast zwei Drittel", "2/3", "fraction", "share"),
        ("um ein Drittel gesunken", "ein Drittel", "1/3", "fraction", "share"),
        ("1,3 Milliarden Euro", "1,3 Milliarden Euro", "1300000000", "EUR", "money:EUR"),
        ("1,2 Mrd. Euro", "1,2 Mrd. Euro", "1200000000", "EUR", "money:EUR"),
        ("für 107 US-Dollar", "107 US-Dollar", "107", "USD", "money:USD"),
        ("für 30 €", "30 €", "30", "EUR", "money:EUR"),
        ("für $65K verkauft", "$65K", "65000", "USD", "money:USD"),
        ("ein 500-Millionen-Euro-Paket", "500-Millionen-Euro", "500000000", "EUR", "money:EUR"),
        ("kostet einen Euro", "einen Euro", "1", "EUR", "money:EUR"),
        ("für 20 Franken", "20 Franken", "20", "CHF", "money:CHF"),
        ("50 Cent", "50 Cent", "50", "ct", "money:cent"),
        ("zehn Pfund", "zehn Pfund", "10", "pounds", "money:pounds"),
        ("ein Graben von 4 Kilometern", "4 Kilometern", "4", "km", "length"),
        ("eine Tonne Stahl", "eine Tonne", "1", "t", "mass"),
        ("ein Viertel Liter", "ein Viertel Liter", "1/4", "l", "volume"),
        ("mit 130 km/h", "130 km/h", "130", "km/h", "speed"),
        ("mit 130 Kilometern pro Stunde", "130 Kilometern pro Stunde", "130", "km/h", "speed"),
        ("auf 30 m²", "30 m²", "30", "m2", "area"),
        ("bei minus 15 Grad", "minus 15 Grad", "-15", "°C", "temperature"),
        ("leistet 20MW", "20MW", "20", "MW", "power"),
        ("sechs Dörfer", "sechs", "6", "", "count"),
        ("16\nProzent", "16\nProzent", "16", "percent", "share"),
    ],
)
def test_german_quantities(text: str, spoken: str, number: str, unit: str, dimension: str) -> None:
    found, value = quantity(text, "de")
    assert found == spoken
    assert (value.number, value.unit, value.dimension) == (Fraction(number), unit, dimension)


@pytest.mark.parametrize(
    ("text", "spoken", "number", "dimension"),
    [
        ("a $700 billion budget", "$700 billion", "700000000000", "money:USD"),
        ("worth a $10,000 reward", "$10,000", "10000", "money:USD"),
        ("for A$5", "A$5", "5", "money:AUD"),
        ("in $ 1 billion", "$ 1 billion", "1000000000", "money:USD"),
        ("ten pounds", "ten pounds", "10", "money:pounds"),
        ("£10", "£10", "10", "money:GBP"),
        ("a 7-mile drive", "7-mile", "7", "length"),
        ("half a mile", "half a mile", "1/2", "length"),
        ("one mile", "one mile", "1", "length"),
        ("5 percentage points", "5 percentage points", "5", "points"),
        ("a 15 percent rise", "15 percent", "15", "share"),
        ("a third of voters", "a third", "1/3", "share"),
        ("half the seats", "half", "1/2", "share"),
        ("two-thirds of them", "two-thirds", "2/3", "share"),
        ("1/3 of them", "1/3", "1/3", "share"),
        ("60 miles per hour", "60 miles per hour", "60", "speed"),
        ("1.3 million active-duty troops", "1.3 million", "1300000", "count"),
        ("2,000 troops", "2,000", "2000", "count"),
    ],
)
def test_english_quantities(text: str, spoken: str, number: str, dimension: str) -> None:
    found, value = quantity(text, "en")
    assert (found, value.number, value.dimension) == (spoken, Fraction(number), dimension)


@pytest.mark.parametrize(
    ("text", "lang", "spoken", "years", "allowed"),
    [
        ("der 79-jährige Minister", "de", "79-jährige", "79", "[79, 79]"),
        ("der 68-Jährige schwieg", "de", "68-Jährige", "68", "[68, 68]"),
        ("eine dreijährige Tochter", "de", "dreijährige", "3", "[3, 3]"),
        ("ein Dreijähriger weinte", "de", "Dreijähriger", "3", "[3, 3]"),
        ("sie ist 45 Jahre alt", "de", "45 Jahre alt", "45", "[45, 45]"),
        ("im Alter von 45 Jahren", "de", "45 Jahren", "45", "[45, 45]"),
        ("im Alter von über 70 Jahren", "de", "über 70 Jahren", "70", "(70, *]"),
        ("Kinder unter zwölf Jahren", "de", "unter zwölf Jahren", "12", "[0, 12)"),
        ("Menschen ab 60 Jahren", "de", "ab 60 Jahren", "60", "[60, *]"),
        ("Erika Muster (68) klagte", "de", "68", "68", "[68, 68]"),
        ("Muster, 68, klagte", "de", "68", "68", "[68, 68]"),
        ("a 29-year-old man", "en", "29-year-old", "29", "[29, 29]"),
        ("she is 45 years old", "en", "45 years old", "45", "[45, 45]"),
        ("a man aged 45", "en", "45", "45", "[45, 45]"),
        ("anyone over the age of 18", "en", "over the age of 18", "18", "(18, *]"),
        ("students 18 and older", "en", "18 and older", "18", "[18, *]"),
        ("Miller, 68, resigned", "en", "68", "68", "[68, 68]"),
        ("identified as Ann Miller, 27.", "en", "27", "27", "[27, 27]"),
    ],
)
def test_ages(text: str, lang: str, spoken: str, years: str, allowed: str) -> None:
    (found,) = quantities.find(text, lang)
    assert found.kind is Kind.AGE
    assert isinstance(found.value, Quantity)
    assert text[found.start : found.end] == spoken
    assert (found.value.number, found.value.interval) == (Fraction(years), bounds(allowed))
    assert (found.value.unit, found.value.dimension) == ("years", "age")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("20 Prozent", Kind.PERCENTAGE),
        ("zwei Prozentpunkte", Kind.PERCENTAGE),
        ("die Hälfte der Leute", Kind.PERCENTAGE),
        ("20 Euro", Kind.MONEY),
        ("20 Kilometer", Kind.NUMBER),
        ("20 Leute", Kind.NUMBER),
    ],
)
def test_the_dimension_decides_the_kind(text: str, kind: Kind) -> None:
    assert [found.kind for found in quantities.find(text, "de")] == [kind]


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("4 Kilometer", "[3500, 4500)"),
        ("20 Grad Celsius", "[19.5, 20.5)"),
        ("32 Grad Fahrenheit", "[-5/18, 5/18)"),
        ("ein Fünftel der Leute", "[17.5, 22.5)"),
        ("ein Drittel der Leute", "[185/6, 215/6)"),
        ("36 km/h", "[355/36, 365/36)"),
        ("zwei Promille", "[0.15, 0.25)"),
        ("10 bis 15 Prozent", "[9.5, 15.5)"),
    ],
)
def test_intervals_are_in_the_base_unit(text: str, allowed: str) -> None:
    assert quantity(text, "de")[1].interval == bounds(allowed)


@pytest.mark.parametrize(
    ("text", "lang", "spoken"),
    [
        ("stieg von 3 auf 5 Prozent", "de", ["3", "5 Prozent"]),
        ("bei 20 und 30 Euro", "de", ["20", "30 Euro"]),
        ("60 oder 70 Prozent", "de", ["60 oder 70 Prozent"]),
        ("20 Prozent und 30 Leute", "de", ["20 Prozent", "30"]),
        ("paying $40 to $60", "en", ["$40 to $60"]),
        ("rose from $40 to $60", "en", ["$40", "$60"]),
        ("2 and 3 percent", "en", ["2", "3 percent"]),
    ],
)
def test_neighbours_may_share_a_unit(text: str, lang: str, spoken: list[str]) -> None:
    found = quantities.find(text, lang)
    assert words(text, found) == spoken
    if len(found) == 2 and "30 Leute" not in text:
        units = {one.value.dimension for one in found if isinstance(one.value, Quantity)}
        assert len(units) == 1


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("drei Stunden und zwei Minuten", "de"),
        ("um 16 Uhr", "de"),
        ("im Jahr 2014, zuletzt 2019", "de"),
        ("unter vier Augen", "de"),
        ("ein 28-Punkte-Plan", "de"),
        ("im zweiten Drittel", "de"),
        ("ein Viertel voller Läden", "de"),
        ("ein Haus, eine Stadt", "de"),
        ("mehrere Kilometer", "de"),
        ("at 8 p.m.", "en"),
        ("since 2013.", "en"),
        ("cut it in half the next day", "en"),
        ("the second half", "en"),
        ("a foot in the door, a bit later", "en"),
        ("eine Krone, einen Fuß, eine Bar", "de"),
    ],
)
def test_what_is_no_quantity(text: str, lang: str) -> None:
    assert quantities.find(text, lang) == []


def test_a_round_year_before_a_noun_is_a_count() -> None:
    assert quantity("Es kamen 2000 Menschen", "de")[0] == "2000"


def test_a_vague_amount_has_no_number() -> None:
    _, value = quantity("mehrere hundert Millionen Euro", "de")
    assert (value.number, value.interval) == (None, bounds("[200000000, 1000000000)"))


def test_an_empty_line_parts_a_number_from_a_unit() -> None:
    assert quantity("Es waren 16\n\nProzent zählen", "de")[1].dimension == "count"


VALUES = [
    "rund 20.000 Menschen",
    "1,17 Dollar",
    "fast 90 Prozent",
    "ein Fünftel der Fläche",
    "der 79-jährige Gast",
]
OTHERS = ["Das Wetter blieb schön.", "Niemand kam.", "Es war ein Fest!", "Sie sprachen über die Lage."]


@given(
    st.sampled_from(VALUES),
    st.lists(st.sampled_from(OTHERS), max_size=3),
    st.lists(st.sampled_from(OTHERS), max_size=3),
)
def test_other_sentences_do_not_change_a_value(value: str, before: list[str], after: list[str]) -> None:
    text = " ".join([*before, f"Es waren {value}.", *after])
    (alone,), (found,) = quantities.find(f"Es waren {value}.", "de"), quantities.find(text, "de")
    assert found.value == alone.value
    assert text[found.start : found.end] == f"Es waren {value}."[alone.start : alone.end]
