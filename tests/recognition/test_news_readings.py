"""Forms of news print that are easily misread: names with numbers, changes, suffixes, ranks, telephones."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from factcheck.model import Kind
from factcheck.printed_values import Ordinal
from factcheck.readings import Sighted
from factcheck.recognition import printed, quantities
from factcheck.values import Duration, Modifier, Quantity

TODAY = dt.date(2024, 9, 18)


def read(text: str, lang: str) -> list[Sighted]:
    return [one for one in printed(text, lang, TODAY) if isinstance(one, Sighted)]


def words(text: str, lang: str) -> list[str]:
    return [text[one.start : one.end] for one in read(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Aktie stieg auf ein 52-Wochen-Hoch."),
        ("de", "Der Kurs fiel unter die 200-Tage-Linie."),
        ("de", "Der Preis erreichte ein Zehnjahreshoch."),
        ("de", "Das Elfmeterschießen entschied."),
        ("de", "Der Elfmeter entschied."),
        ("de", "Ein Mann starb, eine Frau floh."),
        ("de", "Infos: 0473/27 02 56 oder 0800/123 45 67."),
        ("en", "Tel: 000 222 81-3100"),
        ("de", "Das steht auf S. 822, Insel No. 4, in der Ju 52."),
        ("de", "Das war um 478 v. Chr. so, um 30 vor Christus auch."),
        ("de", "Hannover 96 und der Nasdaq 100 stiegen."),
        ("de", "In der 90.+3 Minute fiel das Tor."),
        ("en", "The stock hit a 52-week high."),
        ("en", "It closed above its 200-day moving average."),
        ("en", "Yields on 10-year Treasury notes fell."),
        ("en", "The First National Bank on Fifth Avenue closed."),
        ("en", "The Nasdaq 100 fell under Rule 10b-5."),
    ],
)
def test_a_name_is_no_value(lang: str, text: str) -> None:
    assert words(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "found", "number", "unit"),
    [
        ("en", "About 5m people live there.", "About 5m", 5_000_000, ""),
        ("en", "Some left, 3m of them by car.", "3m", 3_000_000, ""),
        ("en", "The 100m race began.", "100m", 100, "m"),
        ("de", "Das Heft kostet 39,- Euro.", "39,- Euro", 39, "EUR"),
        ("de", "Das Heft kostet 49,– €.", "49,– €", 49, "EUR"),
        ("de", "Es waren 340 Mill. Euro.", "340 Mill. Euro", 340_000_000, "EUR"),
        ("de", "Es waren 1,2 Bill. Dollar.", "1,2 Bill. Dollar", 1_200_000_000_000, "USD"),
        ("en", "It was a 1/4 mile away.", "1/4 mile", Fraction(1, 4), "mi"),
        ("en", "Rates rose a quarter point again.", "a quarter point", Fraction(1, 4), "percentage_points"),
        ("en", "It was cut by 50 basis points again.", "50 basis points", 50, "basis_points"),
        ("en", "They led by 12 points again.", "12", 12, ""),
        ("en", "Plus or minus 3 percentage points.", "3 percentage points", 3, "percentage_points"),
        ("en", "At least one patron fell.", "At least one", 1, ""),
    ],
)
def test_a_quantity(lang: str, text: str, found: str, number: Fraction | int, unit: str) -> None:
    (one,) = read(text, lang)
    assert isinstance(one.value, Quantity)
    assert (text[one.start : one.end], one.value.number, one.value.unit) == (found, number, unit)


def test_a_fraction_by_which_money_changes_is_no_money() -> None:
    first, second = read("Der Preis sank um ein Zehntel auf 0,9 Cent.", "de")
    assert (first.kind, second.kind) == (Kind.PERCENTAGE, Kind.MONEY)


def test_a_year_earlier_makes_no_yearly_rate() -> None:
    first, second, _ = read("It fell to 3.7% from 3.9% a year earlier.", "en")
    assert isinstance(first.value, Quantity)
    assert isinstance(second.value, Quantity)
    assert first.value.dimension == second.value.dimension


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("Die französische 4. Armee kam.", [4]),
        ("Die Rote 5. Armee kam.", [5]),
        ("Es trat als 35. Staat bei.", [35]),
        ("Sie kam als 40. ins Ziel.", [40]),
        ("Er stieg vom 53. auf den 44. Rang.", [53, 44]),
        ("Er traf in der 12. und 78. Minute.", [12, 78]),
        ("Sie blieb unter den letzten 4. Dann kam er.", []),
        ("Es waren mehr als 35. Dann kam er.", []),
        ("13.", [13]),
    ],
)
def test_ranks_in_digits(text: str, ranks: list[int]) -> None:
    assert [one.value.rank for one in read(text, "de") if isinstance(one.value, Ordinal)] == ranks


@pytest.mark.parametrize(
    ("lang", "text", "found", "modifier"),
    [
        ("en", "In his 27-plus years there he sang.", "27-plus years", Modifier.EQUAL_OR_MORE),
        ("en", "It was a one-year deal.", "one-year", None),
        ("de", "Binnen weniger Tage kam er.", "weniger Tage", None),
    ],
)
def test_a_length(lang: str, text: str, found: str, modifier: Modifier | None) -> None:
    (one,) = read(text, lang)
    assert isinstance(one.value, Duration)
    assert (text[one.start : one.end], one.value.modifier) == (found, modifier)


def test_a_few_is_less_elsewhere() -> None:
    assert words("Es sind weniger Tage als sonst.", "de") == []


def test_the_second_half_of_a_match_is_no_share() -> None:
    assert words("The second half was dull.", "en") == ["second"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Gewinn stieg von 98,6 auf 121,3 Millionen Euro.", [98_600_000, 121_300_000]),
        ("Der Umsatz fiel von 74 auf 59 Mrd. Euro.", [74_000_000_000, 59_000_000_000]),
        ("Der Preis stieg von 2,10 auf 2,35 Euro.", [Fraction("2.1"), Fraction("2.35")]),
    ],
)
def test_a_scale_word_belongs_to_both_numbers_of_a_change(text: str, expected: list[Fraction]) -> None:
    values = [found.value for found in quantities.find(text, "de")]
    assert [value.number for value in values if isinstance(value, Quantity)] == expected


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("Er bekommt 12,5 Millionen Euro plus bis zu drei Millionen Euro.", [None, Modifier.EQUAL_OR_LESS]),
        ("Sie erhielten 3,5 plus 1,5 Prozent.", [None, None]),
        ("Sie erhielten 500 Euro plus.", [Modifier.EQUAL_OR_MORE]),
        ("Die Bank gab einen Kredit über 500 Millionen Euro.", [None]),
        ("Die Kosten lagen über 500 Millionen Euro.", [Modifier.MORE_THAN]),
    ],
)
def test_plus_and_over_bound_only_what_they_bound(text: str, modifiers: list[Modifier | None]) -> None:
    values = [found.value for found in quantities.find(text, "de")]
    assert [value.modifier for value in values if isinstance(value, Quantity)] == modifiers
