from __future__ import annotations

import pytest

from factcheck.model import Kind
from factcheck.printed_values import Score
from factcheck.recognition import printed, scores


def found(text: str, lang: str) -> list[str]:
    """The scores of a text as "home:away"."""
    result = []
    for one in scores.find(text, lang):
        assert one.kind is Kind.SCORE
        assert isinstance(one.value, Score)
        result.append(f"{one.value.home}:{one.value.away}")
    return result


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("Das Spiel endete 3:1 (1:0).", ["3:1", "1:0"]),
        ("Sie siegte 6:4, 7:6 (7:3).", ["6:4", "7:6", "7:3"]),
        ("Das Team gewann mit 28:25.", ["28:25"]),
        ("Der Sieg mit 21:18 war knapp.", ["21:18"]),
        ("Die Volleyballer (25:20, 25:18, 20:25, 15:12) jubelten.", ["25:20", "25:18", "20:25", "15:12"]),
        ("Es steht eins zu null.", ["1:0"]),
        ("Mit 51 zu 49 Stimmen beschlossen.", ["51:49"]),
        ("ein 2:0-Sieg", ["2:0"]),
    ],
)
def test_german_scores(text: str, results: list[str]) -> None:
    assert found(text, "de") == results


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("United won 2-1 on Saturday.", ["2:1"]),
        ("She won 6-4, 7-6 (7-5) in the final.", ["6:4", "7:6", "7:5"]),
        ("a 5-4 ruling", ["5:4"]),
        ("The Senate voted 52-48.", ["52:48"]),
        ("They lost 2-nil.", ["2:0"]),
        ("a 3\u20132 victory", ["3:2"]),
    ],
)
def test_english_scores(text: str, results: list[str]) -> None:
    assert found(text, "en") == results


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Das Spiel beginnt um 20:45 Uhr.", "de"),
        ("um 9:05 gewann er Zeit", "de"),
        ("Der Zug um 7:5", "de"),
        ("im Verhältnis 3:1", "de"),
        ("im Maßstab 1:25.000", "de"),
        ("nach 2:15 Stunden", "de"),
        ("13:37 Eilmeldung", "de"),
        ("am 12:30:15", "de"),
        ("in 3-5 years", "en"),
        ("pages 10-15", "en"),
        ("call 352-3040", "en"),
        ("from 9-5", "en"),
        ("the ratio is 3:1", "en"),
        ("one to three people", "en"),
        ("a 2024-25 victory", "en"),
    ],
)
def test_clock_times_ratios_and_ranges_are_no_scores(text: str, lang: str) -> None:
    assert found(text, lang) == []


def test_a_clock_time_keeps_its_place_beside_a_score() -> None:
    text = "Um 21:30 Uhr stand es 2:2."
    kinds = [one.kind for one in printed(text, "de", None)]
    assert kinds == [Kind.TIME, Kind.SCORE]
