"""Clock times that no clock shows are seen and not read."""

from __future__ import annotations

import pytest

from factcheck.errors import RuleError
from factcheck.model import Kind, Reason
from factcheck.readings import Unread
from factcheck.recognition import impossible_clocks, printed, read, times


@pytest.mark.parametrize("words", ["25:61 Uhr", "24.30 Uhr", "12:60 Uhr", "24:01\u00a0Uhr"])
def test_an_impossible_clock_time_is_seen(words: str) -> None:
    text = f"Es begann um {words}."
    expected = Unread(13, 13 + len(words), Kind.TIME, Reason.UNREADABLE)
    assert impossible_clocks.find(text, "de") == [expected]
    assert read(text, "de", None).unread == (expected,)
    assert printed(text, "de", None) == [expected]


@pytest.mark.parametrize(
    "text", ["um 24:00 Uhr", "um 18.30 Uhr", "Er lief 12:60 Minuten.", "am 1.12.30 Uhr", "", "25 Uhr 61"]
)
def test_other_times_are_left_alone(text: str) -> None:
    assert impossible_clocks.find(text, "de") == []


def test_a_length_with_a_hyphen_is_no_clock_time() -> None:
    assert times.find("die Marke um 5:30-Minuten", "de") == []


def test_a_language_without_lexicon_is_refused() -> None:
    with pytest.raises(RuleError, match="no lexicon"):
        impossible_clocks.find("25:61", "fr")
