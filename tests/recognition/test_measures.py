"""Units around numbers, sums, ranges and rates: the words of each value and what it says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition import quantities
from factcheck.values import Quantity
from tests.recognition.figures import bounds, quantity, words

Told = tuple[str, str, str]


def told(text: str, lang: str) -> list[Told]:
    """The words, the number or range, and the unit with its dimension of each measured number in a text."""
    found = [(one, one.value) for one in quantities.find(text, lang)]
    return [
        (text[one.start : one.end], number(value), f"{value.unit} {value.dimension}")
        for one, value in found
        if isinstance(value, Quantity) and value.dimension != "count"
    ]


def number(value: Quantity) -> str:
    if value.ends is not None:
        return "..".join(map(str, value.ends))
    return "-" if value.number is None else str(value.number)


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("Windböen von 120 km/h tobten", "120 km/h", "120", "km/h speed"),
        ("mit 63 Stundenkilometern", "63 Stundenkilometern", "63", "km/h speed"),
        ("das Schiff lief 18 Knoten", "18 Knoten", "18", "kn speed"),
        ("12 Seemeilen vor der Küste", "12 Seemeilen", "12", "nmi length"),
        ("eine 250-Kilo-Bombe", "250-Kilo", "250", "kg mass"),
        ("der 30-Meter-Turm", "30-Meter", "30", "m length"),
        ("vom Zehnmeterbrett", "Zehnmeterbrett", "10", "m length"),
        ("ein Fünfeuroschein", "Fünfeuroschein", "5", "EUR money:EUR"),
        ("zwei Kubik Meter Beton", "zwei Kubik Meter", "2", "m3 volume"),
        ("20 (kg) Zement", "20 (kg)", "20", "kg mass"),
        ("liefert 250 Mbit/s", "250 Mbit/s", "250", "Mbit/s data rate"),
        ("sendet auf 99,8 MHz", "99,8 MHz", "499/5", "MHz frequency"),
        ("bei 1013 Hektopascal", "1013 Hektopascal", "1013", "hPa pressure"),
        (
            "verbraucht 5,4 Liter auf 100 Kilometer",
            "5,4 Liter auf 100 Kilometer",
            "27/5",
            "l/100km fuel consumption",
        ),
        ("mit 0,8 Promille am Steuer", "0,8 Promille", "4/5", "promille share"),
        ("12 vom Hundert", "12 vom Hundert", "12", "percent share"),
        ("um 25 Basispunkte", "25 Basispunkte", "25", "basis_points points"),
        ("einen Viertel Prozentpunkt", "einen Viertel Prozentpunkt", "1/4", "percentage_points points"),
        ('ein 55"-Fernseher', '55"', "55", "in length"),
        ("ein Kilo Mehl", "ein Kilo", "1", "kg mass"),
        ("ein Prozent der Befragten", "ein Prozent", "1", "percent share"),
        ("20 KG schwer", "20 KG", "20", "kg mass"),
    ],
)
def test_german_measures(text: str, surface: str, value: str, unit: str) -> None:
    assert told(text, "de") == [(surface, value, unit)]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("a 10-mile run", "10-mile", "10", "mi length"),
        ("500 megawatts of power", "500 megawatts", "500", "MW power"),
        ("a two-gigawatt plant", "two-gigawatt", "2", "GW power"),
        ("18 giga watt hours", "18 giga watt hours", "18", "GWh energy"),
        ("1,200 square feet", "1,200 square feet", "1200", "ft2 area"),
        ("winds of 75 mph", "75 mph", "75", "mph speed"),
        ("about 420 ppm of gas", "about 420 ppm", "420", "ppm share"),
        ("5 per cent", "5 per cent", "5", "percent share"),
        ("a mile away", "a mile", "1", "mi length"),
        ("16-bit chips", "16-bit", "16", "bit data"),
        ("12 kilometres per hour", "12 kilometres per hour", "12", "km/h speed"),
        ("a 5.5 in thick wall", "5.5 in", "11/2", "in length"),
        ("about 3 microgrammes", "about 3 microgrammes", "3", "µg mass"),
        ("fell to -5C at night", "-5C", "-5", "°C temperature"),
        ("reached 90F (32C)", "90F", "90", "°F temperature"),
    ],
)
def test_english_measures(text: str, surface: str, value: str, unit: str) -> None:
    assert told(text, "en")[:1] == [(surface, value, unit)]


@pytest.mark.parametrize(
    ("text", "lang", "surface", "value", "unit"),
    [
        ("es kostet 3 Euro 50.", "de", "3 Euro 50", "7/2", "EUR money:EUR"),
        ("für 15 Dollar und 20 Cent", "de", "15 Dollar und 20 Cent", "76/5", "USD money:USD"),
        ("für zwei Pfund und zwanzig Pence", "de", "zwei Pfund und zwanzig Pence", "11/5", "GBP money:GBP"),
        ("noch 5 Kilometer und 300 Meter", "de", "5 Kilometer und 300 Meter", "5300", "m length"),
        ("he owes 15 dollars 20 cents", "en", "15 dollars 20 cents", "76/5", "USD money:USD"),
        ("for 20 ringgit and 43c", "en", "20 ringgit and 43c", "2043/100", "MYR money:MYR"),
        ("it costs 17 USD 25.", "en", "17 USD 25", "69/4", "USD money:USD"),
        ("he is 6 ft 2 in tall", "en", "6 ft 2 in", "74", "in length"),
        ("he is 6 feet 2.", "en", "6 feet 2", "74", "in length"),
        ("the 6'2\" forward", "en", "6'2\"", "74", "in length"),
        ("a 5-foot-11 guard", "en", "5-foot-11", "71", "in length"),
        ("a six-foot-four guard", "en", "six-foot-four", "76", "in length"),
        ("10 km, 8 m and 6 cm", "en", "10 km, 8 m and 6 cm", "1000806", "cm length"),
    ],
)
def test_parts_are_added_up(text: str, lang: str, surface: str, value: str, unit: str) -> None:
    assert told(text, lang) == [(surface, value, unit)]


@pytest.mark.parametrize(
    ("text", "lang", "surfaces"),
    [
        ("für 20 Euro 30 Gäste bewirten", "de", ["20 Euro", "30"]),
        ("über 10 km, 800 m und Hürden", "de", ["über 10 km", "800 m"]),
        ("über 10 Kilometer und 20000 Meter", "de", ["über 10 Kilometer", "20000 Meter"]),
        ("zwischen 20 Euro und 50.", "de", ["20 Euro", "50"]),
        ("5 Cent 20.", "de", ["5 Cent", "20"]),
        ("20 Euro und 30 Dollar", "de", ["20 Euro", "30 Dollar"]),
        ("2.5 dollars 30 cents", "en", ["2.5 dollars", "30 cents"]),
        ("minus 5 Grad 20 Minuten lang", "de", ["minus 5 Grad"]),
    ],
)
def test_neighbours_that_are_no_parts(text: str, lang: str, surfaces: list[str]) -> None:
    assert words(text, quantities.find(text, lang)) == surfaces


@pytest.mark.parametrize(
    ("text", "lang", "surface", "ends", "unit"),
    [
        ("10 bis 15 Kilometer weit", "de", "10 bis 15 Kilometer", "10..15", "km length"),
        ("zwischen 100 und 1000 Liter Öl", "de", "zwischen 100 und 1000 Liter", "100..1000", "l volume"),
        ("zwischen 2 Liter und etwa 7 Liter", "de", "zwischen 2 Liter und etwa 7 Liter", "2..7", "l volume"),
        ("20 Euro bis 30 Euro", "de", "20 Euro bis 30 Euro", "20..30", "EUR money:EUR"),
        ("500 Meter bis zwei Kilometer", "de", "500 Meter bis zwei Kilometer", "1/2..2", "km length"),
        ("3km-5km", "de", "3km-5km", "3..5", "km length"),
        ("costs $10-$20 each", "en", "$10-$20", "10..20", "USD money:USD"),
        ("between $10 and $20", "en", "between $10 and $20", "10..20", "USD money:USD"),
        ("an 8- to 16-meter mirror", "en", "8- to 16-meter", "8..16", "m length"),
    ],
)
def test_a_range_has_ends_in_its_printed_unit(
    text: str, lang: str, surface: str, ends: str, unit: str
) -> None:
    assert told(text, lang) == [(surface, ends, unit)]


def test_the_interval_of_a_range_is_in_the_base_unit() -> None:
    _, value = quantity("500 Meter bis zwei Kilometer", "de")
    assert value.interval == bounds("[999/2, 2500)")


@pytest.mark.parametrize(
    ("text", "lang"),
    [("rose from $40 to $60", "en"), ("stieg von 3 Euro auf 5 Euro", "de"), ("von 5 Euro bis 3 Euro", "de")],
)
def test_a_change_is_no_range(text: str, lang: str) -> None:
    assert len(told(text, lang)) == 2


@pytest.mark.parametrize(
    ("text", "lang", "surface", "unit"),
    [
        ("58 Euro pro Monat", "de", "58 Euro", "EUR/month money:EUR/time"),
        ("49 €/Monat", "de", "49 €/Monat", "EUR/month money:EUR/time"),
        ("20 Millionen Euro jährlich", "de", "20 Millionen Euro", "EUR/year money:EUR/time"),
        ("82,40 Dollar je Barrel", "de", "82,40 Dollar je Barrel", "USD/bbl money:USD/volume"),
        ("1,20 Euro je Aktie", "de", "1,20 Euro", "EUR/aktie money:EUR/aktie"),
        ("5 Euro/Person", "de", "5 Euro/Person", "EUR/person money:EUR/person"),
        ("58 Mikrogramm pro Kubikmeter", "de", "58 Mikrogramm pro Kubikmeter", "µg/m3 mass/volume"),
        ("30 µg/m³", "de", "30 µg/m³", "µg/m3 mass/volume"),
        ("230 Einwohner pro Quadratkilometer", "de", "230 Einwohner pro Quadratkilometer", "/km2 count/area"),
        ("20 Kilometer pro Tag", "de", "20 Kilometer", "km/day speed"),
        ("$82.40 a barrel", "en", "$82.40 a barrel", "USD/bbl money:USD/volume"),
        ("$18 an hour", "en", "$18", "USD/hour money:USD/time"),
        ("$45.10 a share", "en", "$45.10", "USD/share money:USD/share"),
        ("20 euros per person", "en", "20 euros", "EUR/person money:EUR/person"),
        ("3 percent per annum", "en", "3 percent", "percent/year share/time"),
    ],
)
def test_a_rate_is_no_amount(text: str, lang: str, surface: str, unit: str) -> None:
    assert [(one, what) for one, _, what in told(text, lang)] == [(surface, unit)]


def test_a_rate_by_the_month_and_by_the_year_compare() -> None:
    month, year = (quantity(text, "de")[1] for text in ("100 Euro pro Monat", "1200 Euro pro Jahr"))
    assert month.dimension == year.dimension
    assert month.interval.meets(year.interval)


@pytest.mark.parametrize(
    ("text", "lang", "value", "unit"),
    [
        ("bei minus 15 Grad", "de", "-15", "°C temperature"),
        ("7 Grad unter null", "de", "-7", "°C temperature"),
        ("12 unterm Gefrierpunkt", "de", "-12", "°C temperature"),
        ("8 Grad minus", "de", "-8", "°C temperature"),
        ("3 Grad über null", "de", "3", "°C temperature"),
        ("20 degrees below zero", "en", "20", "degrees degrees"),
        ("5 degrees Celsius below freezing", "en", "-5", "°C temperature"),
        ("um 180 Grad gedreht", "de", "180", "degrees angle"),
        ("ein 45-Grad-Winkel", "de", "45", "degrees angle"),
        ("52 Grad nördlicher Breite", "de", "52", "degrees angle"),
    ],
)
def test_degrees(text: str, lang: str, value: str, unit: str) -> None:
    assert [(number, what) for _, number, what in told(text, lang)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "lang", "unit"),
    [
        ("der Koffer wiegt 40 Pfund", "de", "pfd mass"),
        ("drei Pfund Mehl", "de", "pfd mass"),
        ("12 Millionen Pfund", "de", "pounds money:pounds"),
        ("a 300-pound man", "en", "lb mass"),
        ("40 pounds of copper", "en", "lb mass"),
        ("weighs 210 pounds", "en", "lb mass"),
        ("3 million pounds of debt", "en", "pounds money:pounds"),
        ("he paid ten pounds", "en", "pounds money:pounds"),
    ],
)
def test_pounds_are_weight_or_money(text: str, lang: str, unit: str) -> None:
    assert [what for _, _, what in told(text, lang)] == [unit]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("in Halle 4 F brannte es", "de"),
        ("Klasse 10 C gewann", "de"),
        ("The 13F filing", "en"),
        ("in seat 12C", "en"),
        ("10 won at home", "en"),
        ("two bars closed", "en"),
        ("together for 2 in April", "en"),
        ('he said "I am 40" there', "en"),
        ("at 8 p.m.", "en"),
        ("ALL 5 agree, top 10", "en"),
        ("ONE IN CRITICAL", "en"),
        ("drei Marken und zwei Bars", "de"),
        ("ein Zoll auf Autos", "de"),
    ],
)
def test_words_that_are_no_units(text: str, lang: str) -> None:
    assert told(text, lang) == []


@given(st.integers(1, 999), st.sampled_from(["km", "kg", "MW", "Liter", "Prozent", "Euro", "°C", "km/h"]))
def test_space_or_hyphen_before_a_unit_do_not_change_the_value(size: int, unit: str) -> None:
    spaced, tight = (quantities.find(f"rund {size}{gap}{unit} mehr", "de") for gap in (" ", ""))
    assert [one.value for one in spaced] == [one.value for one in tight]


@given(st.integers(1, 500), st.integers(501, 999))
def test_the_ends_of_a_range_stand_for_what_they_say_alone(low: int, high: int) -> None:
    _, value = quantity(f"{low} bis {high} Kilometer", "de")
    assert value.ends == (Fraction(low), Fraction(high))
    for end in (low, high):
        assert quantity(f"{end} Kilometer", "de")[1].interval.meets(value.interval)
