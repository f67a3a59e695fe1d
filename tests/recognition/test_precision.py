from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.precision import Manner, bounded, interval, spread
from factcheck.values import Interval, Modifier
from tests.recognition.figures import bounds, quantity


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("871 Gäste", "[871, 871]"),
        ("870 Gäste", "[870, 870]"),
        ("1.234 Gäste", "[1234, 1234]"),
        ("2.000 Gäste", "[1950, 2050)"),
        ("43500 Gäste", "[43450, 43550)"),
        ("20.000 Gäste", "[19500, 20500)"),
        ("3 Millionen Gäste", "[2950000, 3050000)"),
        ("1,25 Millionen Gäste", "[1245000, 1255000)"),
        ("1,0 Millionen Gäste", "[950000, 1050000)"),
        ("anderthalb Millionen Gäste", "[1250000, 1750000)"),
        ("zwei Dutzend Gäste", "[21, 27)"),
        ("zwölf Gäste", "[12, 12]"),
        ("10 bis 15 Gäste", "[10, 15]"),
        ("90 Prozent", "[89.5, 90.5)"),
        ("5,7 Prozent", "[5.65, 5.75)"),
        ("2,0 Prozent", "[1.95, 2.05)"),
        ("1,17 Dollar", "[1.165, 1.175)"),
        ("1,1703 Dollar", "[1.17025, 1.17035)"),
        ("107 Dollar", "[106.5, 107.5)"),
        ("10.000 Dollar", "[9500, 10500)"),
        ("minus 5 Grad", "[-5.5, -4.5)"),
    ],
)
def test_a_plain_number_stands_for_what_its_print_allows(text: str, allowed: str) -> None:
    _, value = quantity(text, "de")
    assert (value.interval, value.modifier) == (bounds(allowed), None)


@pytest.mark.parametrize(
    ("text", "allowed", "modifier"),
    [
        ("rund 20.000 Gäste", "[17000, 23000]", Modifier.APPROX),
        ("ca. 40.000 Gäste", "[35000, 45000]", Modifier.APPROX),
        ("ungefähr 870 Gäste", "[865, 875]", Modifier.APPROX),
        ("rund 1.234 Gäste", "[1234, 1234]", Modifier.APPROX),
        ("etwa fünf Gäste", "[4, 6]", Modifier.APPROX),
        ("rund 90 Prozent", "[85, 95]", Modifier.APPROX),
        ("rund 2,5 Prozent", "[2.45, 2.55]", Modifier.APPROX),
        ("an die 200 Gäste", "[170, 230]", Modifier.APPROX),
        ("knapp 30 Prozent", "[25.5, 30)", Modifier.LESS_THAN),
        ("fast 100 Gäste", "[85, 100)", Modifier.LESS_THAN),
        ("beinahe zwei Prozent", "[1.5, 2)", Modifier.LESS_THAN),
        ("weniger als 5.000 Euro", "[0, 5000)", Modifier.LESS_THAN),
        ("gut 20 Gäste", "[20, 23]", Modifier.MORE_THAN),
        ("etwas mehr als 100 Gäste", "[100, 115]", Modifier.MORE_THAN),
        ("mehr als 1,25 Millionen Gäste", "(1250000, *]", Modifier.MORE_THAN),
        ("über 1,17 Dollar", "(1.17, *]", Modifier.MORE_THAN),
        ("mindestens 32 Gäste", "[32, *]", Modifier.EQUAL_OR_MORE),
        ("nicht weniger als 32 Gäste", "[32, *]", Modifier.EQUAL_OR_MORE),
        ("bis zu 20.000 Gäste", "[0, 20500]", Modifier.EQUAL_OR_LESS),
        ("nicht mehr als 17 Gäste", "[0, 17]", Modifier.EQUAL_OR_LESS),
        ("bis zu 30 Grad", "[*, 30.5]", Modifier.EQUAL_OR_LESS),
        ("20 Prozent oder mehr", "[20, *]", Modifier.EQUAL_OR_MORE),
        ("nur rund 20.000 Gäste", "[17000, 23000]", Modifier.APPROX),
        ("rund 10 bis 20 Gäste", "[8.5, 23]", Modifier.APPROX),
        ("mehr als mehrere hundert Gäste", "[200, *]", Modifier.MORE_THAN),
        ("rund zwei Dutzend Gäste", "[21, 27]", Modifier.APPROX),
        ("ein gutes Dutzend Gäste", "[12, 14]", Modifier.MORE_THAN),
        ("ein knappes Dutzend Gäste", "[10, 12)", Modifier.LESS_THAN),
        ("genau 2000 Gäste", "[2000, 2000]", None),
        ("nur 2000 Gäste", "[1950, 2050)", None),
    ],
)
def test_a_hedge_widens_or_cuts_it(text: str, allowed: str, modifier: Modifier | None) -> None:
    _, value = quantity(text, "de")
    assert (value.interval, value.modifier) == (bounds(allowed), modifier)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sie nannten mehr als 20 Gründe", "mehr als 20"),
        ("Sie nannten nur rund 20 Gründe", "nur rund 20"),
        ("Sie sprachen über drei Gründe", "drei"),
        ("Unter 20 Gästen war er der erste", "20"),
        ("verteilt an die 16 Länder", "16"),
        ("es wurden 40.000 und mehr", "40.000 und mehr"),
    ],
)
def test_the_words_of_a_value_hold_its_hedges_and_no_prepositions(text: str, words: str) -> None:
    assert quantity(text, "de")[0] == words


@pytest.mark.parametrize(
    ("text", "words", "allowed"),
    [
        ("some 7,000 troops", "some 7,000", "[6500, 7500]"),
        ("around 871 troops", "around 871", "[871, 871]"),
        ("nearly 100 troops", "nearly 100", "[85, 100)"),
        ("just over 100 troops", "just over 100", "[100, 115]"),
        ("no fewer than 15 troops", "no fewer than 15", "[15, *]"),
        ("as many as 20 troops", "as many as 20", "[0, 20]"),
        ("fewer than 20 troops", "fewer than 20", "[0, 20)"),
        ("20 or more troops", "20 or more", "[20, *]"),
        ("exactly 2,000 troops", "exactly 2,000", "[2000, 2000]"),
        ("20 troops or so", "20", "[20, 20]"),
        ("they talked about two issues", "two", "[2, 2]"),
    ],
)
def test_english_hedges(text: str, words: str, allowed: str) -> None:
    found, value = quantity(text, "en")
    assert (found, value.interval) == (words, bounds(allowed))


@given(st.integers(1, 10**7), st.booleans(), st.sampled_from(list(Manner)))
def test_every_interval_touches_its_number(number: int, continuous: bool, manner: Manner) -> None:  # noqa: FBT001
    allowed = spread(Amount(0, 1, Fraction(number)), continuous=continuous).interval(manner)
    ends = Interval(allowed.low, allowed.high)
    assert ends.meets(Interval.exactly(number))


@given(st.integers(1, 10**7), st.booleans())
def test_an_approximator_never_narrows(number: int, continuous: bool) -> None:  # noqa: FBT001
    plain = spread(Amount(0, 1, Fraction(number)), continuous=continuous)
    assert plain.half <= plain.wide <= max(plain.half, Fraction(number) * Fraction(15, 100), Fraction(1))


@given(st.integers(1, 999))
def test_a_small_count_stands_for_itself(number: int) -> None:
    assert interval(Amount(0, 1, Fraction(number)), Manner.PLAIN, continuous=False) == Interval.exactly(
        number
    )


def test_a_scaled_spread_keeps_its_proportions() -> None:
    hours = spread(Amount(0, 1, Fraction(3)), continuous=True)
    assert hours.scaled(Fraction(3600)).interval(Manner.PLAIN) == bounds("[9000, 12600)")


def test_a_range_spans_both_ends() -> None:
    ends = (Amount(0, 1, Fraction(3)), Amount(2, 3, Fraction(4)))
    amount = Amount(0, 3, None, form=Form.RANGE, ends=ends)
    assert interval(amount, Manner.PLAIN, continuous=True) == bounds("[2.5, 4.5)")


def test_a_bound_on_a_vague_amount_opens_it() -> None:
    assert bounded(bounds("[200, 1000)"), Manner.MOST) == bounds("[0, 1000)")
    assert bounded(bounds("[200, 1000)"), Manner.APPROX) == bounds("[200, 1000)")
