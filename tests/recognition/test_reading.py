from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from factcheck.model import Kind
from factcheck.readings import Unread
from factcheck.recognition import quantities, read
from tests.recognition.figures import words

ANCHOR = dt.date(2025, 8, 16)


def seen(text: str, lang: str = "de", anchor: dt.date | None = ANCHOR) -> list[tuple[Kind, str]]:
    return [(one.kind, text[one.start : one.end]) for one in read(text, lang, anchor).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 15. August 2025 kamen 2000 Menschen.", [Kind.DATE, Kind.NUMBER]),
        ("Gegen 18 Uhr waren 30 Prozent ausgezählt.", [Kind.TIME, Kind.PERCENTAGE]),
        ("Das Treffen dauerte 2 Stunden und 45 Minuten.", [Kind.DURATION]),
        ("Der 79-jährige zahlte 20 Euro.", [Kind.AGE, Kind.MONEY]),
        ("Nach 2 h 45 war Schluss.", [Kind.DURATION]),
    ],
)
def test_each_place_has_one_value(text: str, expected: list[Kind]) -> None:
    assert [kind for kind, _ in seen(text)] == expected


def test_values_do_not_overlap_and_stand_in_reading_order() -> None:
    text = "Vor zwei Wochen, am 1. August, sprachen sie von 14 bis 17 Uhr drei Stunden über 2014 und 3 Fälle."
    spans = [(one.start, one.end) for one in read(text, "de", ANCHOR).mentions]
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_date_without_a_date_line_blocks_the_numbers_in_it() -> None:
    reading = read("Vor drei Tagen trafen sie sich.", "de", None)
    assert all(isinstance(one, Unread) for one in reading.unread)
    assert len(reading.mentions) + len(reading.unread) == 1


def test_an_empty_text_reads_as_nothing() -> None:
    reading = read("", "de", None)
    assert (reading.mentions, reading.unread, reading.people) == ((), (), ())


def test_a_hundred_values_in_one_text_are_all_found() -> None:
    text = " ".join(f"Es waren {number} Gäste." for number in range(100, 200))
    assert words(text, quantities.find(text, "de")) == [str(number) for number in range(100, 200)]
