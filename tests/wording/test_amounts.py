"""Numbers, quantities and lengths of time read as an editor would write them."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.printed_values import Ordinal, Score
from factcheck.values import Duration, Interval, Modifier, Quantity
from factcheck.wording import interval, show
from factcheck.wording.amounts import length, number


def _length(
    seconds: int, modifier: Modifier | None = None, low: int | None = 0, high: int | None = 0
) -> Duration:
    bounds = Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))
    return Duration(Fraction(seconds), bounds, modifier)


def _amount(printed: str, unit: str, dimension: str, allowed: Interval | None = None) -> Quantity:
    value = Fraction(printed)
    return Quantity(value, unit, dimension, allowed or Interval.exactly(value))


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("0", "0", "0"),
        ("2000", "2000", "2,000"),
        ("12345", "12.345", "12,345"),
        ("1.17", "1,17", "1.17"),
        ("-3.5", "-3,5", "-3.5"),
        ("1000000", "1 Million", "1 million"),
        ("2500000", "2,5 Millionen", "2.5 million"),
        ("1234567", "1.234.567", "1,234,567"),
        ("3000000000", "3 Milliarden", "3 billion"),
        ("2/3", "0,67", "0.67"),
    ],
)
def test_number(value: str, german: str, english: str) -> None:
    assert number(Fraction(value), "de") == german
    assert number(Fraction(value), "en") == english


@pytest.mark.parametrize(
    ("seconds", "german", "english"),
    [
        (60, "1 Minute", "1 minute"),
        (720, "12 Minuten", "12 minutes"),
        (9900, "2 Stunden 45 Minuten", "2 hours 45 minutes"),
        (3661, "1 Stunde 1 Minute 1 Sekunde", "1 hour 1 minute 1 second"),
        (86400, "24 Stunden", "24 hours"),
        (129600, "36 Stunden", "36 hours"),
        (259200, "3 Tage", "3 days"),
        (266400, "3 Tage 2 Stunden", "3 days 2 hours"),
        (1209600, "2 Wochen", "2 weeks"),
        (2629746, "1 Monat", "1 month"),
        (31556952 * 3, "3 Jahre", "3 years"),
        (0, "0 Sekunden", "0 seconds"),
    ],
)
def test_length(seconds: int, german: str, english: str) -> None:
    assert length(Fraction(seconds), "de") == german
    assert length(Fraction(seconds), "en") == english


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (_length(10800, Modifier.APPROX), "etwa 3 Stunden", "about 3 hours"),
        (_length(10800, Modifier.LESS_THAN, 9000, 10800), "knapp 3 Stunden", "nearly 3 hours"),
        (_length(10800, Modifier.LESS_THAN, 0, 10800), "weniger als 3 Stunden", "less than 3 hours"),
        (_length(10800, Modifier.MORE_THAN, 10800, None), "mehr als 3 Stunden", "more than 3 hours"),
        (_length(10800, Modifier.MORE_THAN, 10800, 12000), "gut 3 Stunden", "just over 3 hours"),
        (_length(10800, Modifier.EQUAL_OR_LESS), "bis zu 3 Stunden", "up to 3 hours"),
        (_length(10800, Modifier.EQUAL_OR_MORE), "mindestens 3 Stunden", "at least 3 hours"),
        (Duration(None, Interval(Fraction(7200), Fraction(36000))), "2 bis 10 Stunden", "2 to 10 hours"),
        (Duration(None, Interval(None, None)), "unbestimmt", "unspecified"),
        (_amount("20", "percent", "share"), "20 Prozent", "20 percent"),
        (_amount("1", "percentage_points", "points"), "1 Prozentpunkt", "1 percentage point"),
        (_amount("1.17", "USD", "money:USD"), "1,17 USD", "1.17 USD"),
        (_amount("1000000", "EUR", "money:EUR"), "1 Million EUR", "1 million EUR"),
        (_amount("79", "years", "age"), "79 Jahre", "79 years"),
        (_amount("1/3", "fraction", "share"), "1/3", "1/3"),
        (_amount("12", "", "count"), "12", "12"),
        (_amount("3", "parsec", "length"), "3 parsec", "3 parsec"),
        (
            Quantity(None, "", "count", Interval(Fraction(200), Fraction(1000))),
            "200 bis 1000",
            "200 to 1,000",
        ),
        (Quantity(None, "", "count", Interval(None, None)), "unbestimmt", "unspecified"),
    ],
)
def test_show(value: Duration | Quantity, german: str, english: str) -> None:
    assert show(value, "de") == german
    assert show(value, "en") == english


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (_length(9000, None, 8820, 9180), "2 Std. 27 Min. bis 2 Std. 33 Min.", "2 h 27 min to 2 h 33 min"),
        (_length(9000, None, 9000, 9000), "", ""),
        (_length(9000, None, -60, 60), "0 Sek. bis 1 Min.", "0 s to 1 min"),
        (Duration(None, Interval(None, None)), "", ""),
        (_length(0, None, 60, None), "mindestens 1 Min.", "at least 1 min"),
        (_length(0, None, None, 60), "höchstens 1 Min.", "at most 1 min"),
        (Duration(None, Interval(Fraction(60), None, low_open=True)), "mehr als 1 Min.", "more than 1 min"),
        (
            Duration(None, Interval(None, Fraction(60), high_open=True)),
            "weniger als 1 Min.",
            "less than 1 min",
        ),
        (
            _amount("20", "percent", "share", Interval.rounded(20, 1)),
            "19,5 bis 20,5 Prozent",
            "19.5 to 20.5 percent",
        ),
        (_amount("2", "km", "length", Interval.rounded(2000, 1000)), "1,5 bis 2,5 km", "1.5 to 2.5 km"),
        (
            _amount("1/3", "fraction", "share", Interval.rounded(33, 2)),
            "32 bis 34 Prozent",
            "32 to 34 percent",
        ),
        (_amount("3", "parsec", "length", Interval.rounded(3, 1)), "", ""),
        (_amount("1500", "", "count", Interval.rounded(1500, 100)), "1450 bis 1550", "1,450 to 1,550"),
    ],
)
def test_interval(value: Duration | Quantity, german: str, english: str) -> None:
    assert interval(value, "de") == german
    assert interval(value, "en") == english


@given(st.integers(-(10**15), 10**15), st.integers(0, 4))
def test_a_decimal_number_is_shown_exactly(digits: int, places: int) -> None:
    value = Fraction(digits, 10**places)
    shown = number(value, "en").replace(",", "")
    figure, _, magnitude = shown.partition(" ")
    size = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[magnitude]
    assert Fraction(figure) * size == value


@given(st.integers(0, 10**6))
def test_a_length_is_shown_to_the_second(seconds: int) -> None:
    sizes = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
    parts = re.findall(r"([\d,]+) (week|day|hour|minute|second)s?", length(Fraction(seconds), "en"))
    assert sum(int(amount.replace(",", "")) * sizes[unit] for amount, unit in parts) == seconds


def test_a_place_in_an_order_and_the_result_of_a_game() -> None:
    assert (show(Ordinal(14), "de"), show(Ordinal(14), "en")) == ("14.", "no. 14")
    assert show(Score(3, 1), "de") == show(Score(3, 1), "en") == "3:1"
