"""What peers return is written in the form of the suites; none of them has to be installed for this."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks import peers
from benchmarks.bench import NotThereError
from benchmarks.peers import NUMERIC, PEERS, TEMPORAL, Peer, placed, recognized

MORNING = dt.datetime.fromisoformat("2025-08-16T08:30")


def peer(name: str) -> Peer:
    (found,) = [one for one in PEERS if one.name == name]
    return found


def test_a_search_result_stands_after_the_one_before() -> None:
    found = placed("am Mai, im Mai", [("Mai", MORNING), ("Mai", MORNING)])
    assert [(one["start"], one["end"], one["point"]) for one in found] == [
        (3, 6, "2025-08-16T08:30:00"),
        (11, 14, "2025-08-16T08:30:00"),
    ]


def values(*told: dict[str, str]) -> dict[str, Any]:
    return {"values": list(told)}


@pytest.mark.parametrize(
    ("name", "resolution", "told"),
    [
        ("number", {"value": "3.5"}, {"type": "number", "value": 3.5, "unit": None}),
        ("percentage", {"value": "20%"}, {"type": "percentage", "value": 20.0, "unit": None}),
        ("currency", {"value": "3", "unit": "Dollar"}, {"type": "currency", "value": 3.0, "unit": "Dollar"}),
        ("age", {"value": "15", "unit": "Year"}, {"type": "unit", "value": 15.0, "unit": "Year"}),
        ("currency", {"unit": "Euro"}, {"type": "currency", "value": None, "unit": "Euro"}),
        (
            "datetimeV2.date",
            values({"value": "2025-08-31"}),
            {"type": "date", "intervals": [["2025-08-31T00:00:00", "2025-09-01T00:00:00"]]},
        ),
        (
            "datetimeV2.daterange",
            values({"start": "2025-06-01", "end": "2025-07-01"}, {"start": "2024-06-01"}),
            {
                "type": "daterange",
                "intervals": [
                    ["2025-06-01T00:00:00", "2025-07-01T00:00:00"],
                    ["2024-06-01T00:00:00", None],
                ],
            },
        ),
        (
            "datetimeV2.datetime",
            values({"value": "2025-08-16 17:00:00"}),
            {"type": "datetime", "intervals": [["2025-08-16T17:00:00", None]]},
        ),
        ("datetimeV2.time", values({"value": "05:00:00"}), {"type": "time", "tod": ["05:00:00"]}),
        (
            "datetimeV2.timerange",
            values({"start": "15:00:00", "end": "16:00:00"}),
            {"type": "timerange", "tod_ranges": [["15:00:00", "16:00:00"]]},
        ),
        ("datetimeV2.duration", values({"value": "7200"}), {"type": "duration", "seconds": 7200.0}),
        ("datetimeV2.set", values({"value": "not resolved"}), {"type": "set", "intervals": []}),
        ("datetimeV2.duration", values({"value": "not resolved"}), {"type": "duration", "seconds": None}),
    ],
)
def test_a_result_of_recognizers_text(name: str, resolution: dict[str, Any], told: dict[str, Any]) -> None:
    assert recognized(1, 4, name, resolution) == {"start": 1, "end": 4} | told


@pytest.mark.parametrize(
    ("entity", "unit", "kind"),
    [
        ("currency", "euro", "currency"),
        ("dimensionless", "dimensionless", "number"),
        ("dimensionless", "percentage", "percentage"),
        ("length", "kilometre", "unit"),
    ],
)
def test_a_result_of_quantulum(monkeypatch: pytest.MonkeyPatch, entity: str, unit: str, kind: str) -> None:
    measured = SimpleNamespace(
        value=3.0, span=(0, 4), unit=SimpleNamespace(name=unit, entity=SimpleNamespace(name=entity))
    )
    monkeypatch.setattr(peers, "fetch", lambda *_: lambda _text: [measured])
    read = peer("quantulum3").load()
    assert read("3 km", "de", None, "unit") == [
        {"start": 0, "end": 4, "type": kind, "value": 3.0, "unit": unit}
    ]


def test_a_result_of_text2num_has_the_place_of_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(words: list[Any], _lang: str, threshold: int) -> list[Any]:
        assert threshold == 0
        assert [word.text() for word in words] == ["Am", "dritten", "Tag"]
        return [SimpleNamespace(start=1, end=2, value=3, is_ordinal=True)]

    monkeypatch.setattr(peers, "fetch", lambda *_: find)
    read = peer("text2num").load()
    assert read("Am dritten Tag", "de", None, "ordinal") == [
        {"start": 3, "end": 10, "type": "ordinal", "value": 3.0}
    ]


@pytest.mark.parametrize(
    ("name", "source", "task", "taken"),
    [
        ("dateparser search", "krauts", "date", True),
        ("dateparser parse", "krauts", "date", False),
        ("dateparser search", "krauts", "duration", True),
        ("text2num", "krauts", "date", False),
        ("dateparser parse", "chrono", "date", True),
        ("dateparser search", "dateparser_tests", "date", False),
        ("dateparser search", "chrono", "duration", False),
        ("recognizers-text", "duckling", "duration", True),
        ("recognizers-text", "ms_recognizers", "number", False),
        ("recognizers-text", "nemo", "numrange", False),
        ("text2num", "nemo", "unit", False),
        ("price-parser", "nemo", "currency", True),
    ],
)
def test_which_cases_a_peer_is_run_on(name: str, source: str, task: str, taken: bool) -> None:  # noqa: FBT001 - a column
    assert peer(name).takes({"source": source, "task": task}) is taken


@pytest.mark.parametrize(
    ("name", "numeric", "temporal"),
    [
        ("recognizers-text", 5, 1),
        ("quantulum3", 1, 0),
        ("dateparser search", 0, 1),
        ("text2num", 1, 0),
    ],
)
def test_how_many_passes_read_all_of_a_family(name: str, numeric: int, temporal: int) -> None:
    assert len(peer(name).passes(NUMERIC)) == numeric
    assert len(peer(name).passes(TEMPORAL)) == temporal


@pytest.mark.parametrize("one", PEERS, ids=lambda one: one.name)
def test_a_peer_that_is_not_there_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, one: Peer) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("importlib.import_module", missing)
    with pytest.raises(NotThereError, match="make bench-deps"):
        one.load()
