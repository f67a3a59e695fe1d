from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition import numerals

BOTH = ("de", "en")


@pytest.mark.parametrize(
    ("digits", "langs", "value", "step"),
    [
        ("0", BOTH, "0", "1"),
        ("871", BOTH, "871", "1"),
        ("45000", BOTH, "45000", "1"),
        ("1.170.300", BOTH, "1170300", "1"),
        ("1,170,300", BOTH, "1170300", "1"),
        ("1 170 300", BOTH, "1170300", "1"),
        ("1'170'300", BOTH, "1170300", "1"),
        ("1’170", BOTH, "1170", "1"),
        ("16.000", ("de",), "16000", "1"),
        ("16.000", ("en",), "16", "1/1000"),
        ("16,000", ("en",), "16000", "1"),
        ("16,000", ("de",), "16", "1/1000"),
        ("1,17", BOTH, "1.17", "1/100"),
        ("1.17", BOTH, "1.17", "1/100"),
        ("1,1703", BOTH, "1.1703", "1/10000"),
        ("0,5", BOTH, "1/2", "1/10"),
        ("0.123", BOTH, "0.123", "1/1000"),
        ("2,0", BOTH, "2", "1/10"),
        ("1.234,56", BOTH, "1234.56", "1/100"),
        ("1,234.56", BOTH, "1234.56", "1/100"),
        ("1 170 300,5", BOTH, "1170300.5", "1/10"),
    ],
)
def test_the_form_decides_what_groups_and_what_divides(
    digits: str, langs: tuple[str, ...], value: str, step: str
) -> None:
    for lang in langs:
        assert numerals.read(digits, lang) == numerals.Numeral(Fraction(value), Fraction(step))


@pytest.mark.parametrize(
    "digits",
    ["16.08.2025", "007", "04109", "12.34.56", "1.23,4", "2230322686", "192.168.0.1", "1.234.56", "9" * 5000],
)
def test_other_digits_are_no_number(digits: str) -> None:
    assert numerals.read(digits, "de") is None
    assert numerals.read(digits, "en") is None


@given(
    st.integers(0, 999_999_999),
    st.sampled_from([("de", "."), ("de", " "), ("en", ","), ("en", " "), ("de", "'")]),
)
def test_a_grouped_integer_reads_back(number: int, locale: tuple[str, str]) -> None:
    lang, mark = locale
    read = numerals.read(f"{number:,}".replace(",", mark), lang)
    assert read == numerals.Numeral(Fraction(number), Fraction(1))


@given(st.integers(0, 10**6), st.integers(1, 6))
def test_a_decimal_reads_back_with_its_place(number: int, places: int) -> None:
    digits = f"{number // 10**places}.{number % 10**places:0{places}d}"
    assert numerals.read(digits, "en") == numerals.Numeral(
        Fraction(number, 10**places), Fraction(1, 10**places)
    )
