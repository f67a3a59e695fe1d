"""Money: signs, codes and names before and after a number, and names that several currencies share."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.model import Kind
from factcheck.recognition import quantities
from factcheck.recognition.units import measures
from factcheck.values import Quantity
from tests.recognition.figures import quantity

MILLION, BILLION = 10**6, 10**9
CODES = str(measures()["currency_codes"]).split()
WORDS = frozenset(map(str, measures()["no_codes"]))


def money(text: str, lang: str) -> list[tuple[str, str, str]]:
    """The words, the number and the dimension of each amount of money in a text."""
    found = [(one, one.value) for one in quantities.find(text, lang) if one.kind is Kind.MONEY]
    return [
        (text[one.start : one.end], str(value.number), value.dimension.removeprefix("money:"))
        for one, value in found
        if isinstance(value, Quantity)
    ]


@pytest.mark.parametrize(
    ("text", "surface", "number", "currency"),
    [
        ("kostet 1,2 Mrd. Euro", "1,2 Mrd. Euro", 1200 * MILLION, "EUR"),
        ("kostet EUR 20 Mio.", "EUR 20 Mio.", 20 * MILLION, "EUR"),
        ("kostet US$ 5 Mio.", "US$ 5 Mio.", 5 * MILLION, "USD"),
        ("kostet US$5 Mio.", "US$5 Mio.", 5 * MILLION, "USD"),
        ("kostet 20 TEUR", "20 TEUR", 20_000, "EUR"),
        ("kostet 120 MEUR", "120 MEUR", 120 * MILLION, "EUR"),
        ("kostet CHF3.50", "CHF3.50", "7/2", "CHF"),
        ("kostet 3,50 Franken", "3,50 Franken", "7/2", "CHF"),
        ("kostet -5 €", "-5 €", -5, "EUR"),
        ("kostet 8 Can$", "8 Can$", 8, "CAD"),
        ("kostet 30 kambodschanische Riel", "30 kambodschanische Riel", 30, "KHR"),
        ("kostet fünf kanadische Dollars", "fünf kanadische Dollars", 5, "CAD"),
        ("mit 12 ägyptischen Pfund", "12 ägyptischen Pfund", 12, "EGP"),
        ("kostet 500 Forint", "500 Forint", 500, "HUF"),
        ("kostet 15 Yuan", "15 Yuan", 15, "CNY"),
        ("kostet 100元", "100元", 100, "CNY"),
        ("kostet 0¥", "0¥", 0, "JPY"),
        ("kostet 25 DM", "25 DM", 25, "DEM"),
        ("kostet zwei Mark", "zwei Mark", 2, "DEM"),
        ("kostet eine Million Euro", "eine Million Euro", MILLION, "EUR"),
        ("kostet 50 Cent", "50 Cent", 50, "cent"),
        ("kostet 30 Rappen", "30 Rappen", 30, "CHF"),
        ("kostet 20 US Dollar", "20 US Dollar", 20, "USD"),
        ("mit 3 Millionen thailändischen Baht", "3 Millionen thailändischen Baht", 3 * MILLION, "THB"),
    ],
)
def test_german_money(text: str, surface: str, number: int | str, currency: str) -> None:
    assert money(text, "de") == [(surface, str(number), currency)]


@pytest.mark.parametrize(
    ("text", "surface", "number", "currency"),
    [
        ("worth $1.3bn", "$1.3bn", 1300 * MILLION, "USD"),
        ("worth $65K", "$65K", 65_000, "USD"),
        ("worth a US$4.7 billion deal", "US$4.7 billion", 4700 * MILLION, "USD"),
        ("worth C$6.8 million", "C$6.8 million", 6800_000, "CAD"),
        ("worth USD115.5", "USD115.5", "231/2", "USD"),
        ("worth -$5 million", "-$5 million", -5 * MILLION, "USD"),
        ("worth $-5", "$-5", -5, "USD"),
        ("worth 30 MUSD", "30 MUSD", 30 * MILLION, "USD"),
        ("worth Rs 500", "Rs 500", 500, "rupee"),
        ("worth RM 42", "RM 42", 42, "MYR"),
        ("worth 42 Malaysian ringgits", "42 Malaysian ringgits", 42, "MYR"),
        ("worth 10,000 Swiss francs", "10,000 Swiss francs", 10_000, "CHF"),
        ("worth 100 ₡", "100 ₡", 100, "CRC"),
        ("worth ₿21", "₿21", 21, "BTC"),
        ("worth 5,000 won", "5,000 won", 5000, "KRW"),
        ("worth 197 pence", "197 pence", 197, "GBP"),
        ("up 5p", "5p", 5, "GBP"),
        ("worth 20 quid", "20 quid", 20, "GBP"),
        ("worth a dollar", "a dollar", 1, "USD"),
        ("worth a penny", "a penny", 1, "penny"),
        ("worth 10 kroner", "10 kroner", 10, "krona"),
    ],
)
def test_english_money(text: str, surface: str, number: int | str, currency: str) -> None:
    assert money(text, "en") == [(surface, str(number), currency)]


@pytest.mark.parametrize("code", sorted(set(CODES) - WORDS))
def test_every_code_of_a_currency_in_use_follows_a_number(code: str) -> None:
    for lang in ("de", "en"):
        assert money(f"20 {code}", lang) == [(f"20 {code}", "20", code)]


@pytest.mark.parametrize(
    ("text", "lang", "currencies"),
    [
        ("107 Dollar", "de", ["USD"]),
        ("107 Dollar, also 93 US-Dollar", "de", ["USD", "USD"]),
        ("107 kanadische Dollar, also 78 Dollar", "de", ["CAD", "dollar"]),
        ("5 US-Dollar, 7 kanadische Dollar und 9 Dollar", "de", ["USD", "CAD", "dollar"]),
        ("5 Rubel und 9 belarussische Rubel", "de", ["RUB"]),
        ("5 Rubel und 9 weißrussische Rubel", "de", ["ruble", "BYN"]),
        ("$5 a share", "en", ["USD/share"]),
        ("A$7, or $5", "en", ["AUD", "dollar"]),
        ("10 Kronen, also 10 schwedische Kronen", "de", ["krona", "SEK"]),
        ("20 pesos", "en", ["peso"]),
    ],
)
def test_a_shared_name_stays_open_beside_another_of_its_family(
    text: str, lang: str, currencies: list[str]
) -> None:
    assert [currency for _, _, currency in money(text, lang)] == currencies


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("die Top 10 und TOP 5", "de"),
        ("Von 12 Spielen 10 won", "en"),
        ("three real problems", "en"),
        ("10 marks out of 12", "en"),
        ("TRY 5 times", "en"),
        ("drei Rand", "de"),
        ("eine Krone aus Gold", "de"),
        ("die Euro 2024 in Deutschland", "de"),
        ("in Swiss francs 2024", "en"),
    ],
)
def test_words_that_are_no_money(text: str, lang: str) -> None:
    assert money(text, lang) == []


def test_a_code_between_two_numbers_belongs_to_the_first() -> None:
    assert money("von 17 USD 25 Tage lang", "de") == [("17 USD", "17", "USD")]
    assert money("im Jahr 2023 EUR 15 Mio.", "de") == [("EUR 15 Mio.", str(15 * MILLION), "EUR")]


def test_cents_keep_the_precision_of_the_print() -> None:
    _, value = quantity("für 3 Euro 50.", "de")
    assert value.interval.low is not None
    assert value.interval.high is not None
    assert value.interval.high - value.interval.low == Fraction(1, 100)
