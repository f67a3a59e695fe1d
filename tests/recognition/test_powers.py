from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.recognition import numbers


def values(text: str, lang: str) -> list[Fraction | None]:
    return [one.value for one in numbers.find(text, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("10^6", "de", "1000000"),
        ("10\u2079 Zellen", "de", "1000000000"),
        ("10\u207b\u00b2", "de", "1/100"),
        ("10 hoch 12", "de", "1000000000000"),
        ("10 hoch neun", "de", "1000000000"),
        ("2,5 × 10^4", "de", "25000"),
        ("6.2x10^-4", "en", "31/50000"),
        ("1.1^+2", "en", "121/100"),
        ("-2.5^-1", "en", "-2/5"),
        ("1e10", "en", "10000000000"),
    ],
)
def test_powers_are_numbers(text: str, lang: str, value: str) -> None:
    assert values(text, lang) == [Fraction(value)]


@pytest.mark.parametrize(
    ("text", "numbers_read"),
    [
        ("45\u00b2 Quellen", ["45"]),
        ("10^99", ["10"]),
        ("123456^50", ["123456"]),
        ("der 5. Platz", []),
        ("5 hoch", ["5"]),
    ],
)
def test_footnotes_and_monstrous_powers_are_left_alone(text: str, numbers_read: list[str]) -> None:
    assert [str(value) for value in values(text, "de")][: len(numbers_read)] == numbers_read


def test_a_power_keeps_the_place_of_its_mantissa() -> None:
    (one,) = numbers.find("2,5 × 10^4", "de")
    assert one.step == Fraction(1000)
