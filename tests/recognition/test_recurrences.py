"""Sets of times: what they repeat, how often, and which words belong to them."""

from __future__ import annotations

import pytest

from factcheck.errors import RuleError
from factcheck.model import Kind
from factcheck.printed_values import Recurrence
from factcheck.readings import Sighted
from factcheck.recognition import recurrences, times
from factcheck.values import TimeOfDay


def found(text: str, lang: str) -> list[tuple[str, str]]:
    """The words of each set and its TIMEX3 value."""
    return [(text[one.start : one.end], every(one)) for one in _sets(text, lang)]


def _sets(text: str, lang: str) -> list[Sighted]:
    clocks = [
        Sighted(one.start, one.end, one.kind, one.value)
        for one in times.find(text, lang)
        if isinstance(one.value, TimeOfDay)
    ]
    return recurrences.find(text, lang, clocks)


def every(one: Sighted) -> str:
    assert isinstance(one.value, Recurrence)
    return one.value.every


SETS = [
    ("de", "jeden Tag", "P1D"),
    ("de", "jede Woche", "P1W"),
    ("de", "jeden zweiten Tag", "P2D"),
    ("de", "jeden Montag", "XXXX-WXX-1"),
    ("de", "jedem Donnerstagabend", "XXXX-WXX-4TEV"),
    ("de", "jeden Abend", "XXXX-XX-XXTEV"),
    ("de", "jeden Sommer", "XXXX-SU"),
    ("de", "jedes Wochenende", "XXXX-WXX-WE"),
    ("de", "jeden dritten Mittwoch im Monat", "P1M"),
    ("de", "alle zwei Wochen", "P2W"),
    ("de", "alle 15 Minuten", "PT15M"),
    ("de", "alle paar Jahre", "PXY"),
    ("de", "montags", "XXXX-WXX-1"),
    ("de", "samstagabends", "XXXX-WXX-6TEV"),
    ("de", "montags bis freitags", "XXXX-WXX-WD"),
    ("de", "täglich", "P1D"),
    ("de", "stündlich", "PT1H"),
    ("de", "vierteljährlich", "P3M"),
    ("de", "jährlichen", "P1Y"),
    ("de", "werktags", "XXXX-WXX-WD"),
    ("en", "every day", "P1D"),
    ("en", "every other day", "P2D"),
    ("en", "every two weeks", "P2W"),
    ("en", "every few months", "PXM"),
    ("en", "each Friday", "XXXX-WXX-5"),
    ("en", "every morning", "XXXX-XX-XXTMO"),
    ("en", "Mondays to Fridays", "XXXX-WXX-WD"),
    ("en", "Mondays", "XXXX-WXX-1"),
    ("en", "daily", "P1D"),
    ("en", "weekdays", "XXXX-WXX-WD"),
    ("en", "bi-monthly", "P2M"),
]


@pytest.mark.parametrize(("lang", "words", "value"), SETS)
def test_a_set_says_what_it_repeats(lang: str, words: str, value: str) -> None:
    assert found(f"x {words}, x", lang) == [(words, value)]


JOINED = [
    ("de", "dienstags und donnerstags", [("dienstags", "2"), ("donnerstags", "4")]),
    ("de", "jeden Montag und Dienstag", [("jeden Montag", "1"), ("Dienstag", "2")]),
    ("de", "dienstags bis samstags", [("dienstags", "2"), ("samstags", "6")]),
    ("de", "montags, mittwochs und freitags", [("montags", "1"), ("mittwochs", "3"), ("freitags", "5")]),
    ("en", "every Tuesday and Thursday", [("every Tuesday", "2"), ("Thursday", "4")]),
]


@pytest.mark.parametrize(("lang", "text", "days"), JOINED)
def test_weekdays_of_a_joined_set_are_a_set_each(lang: str, text: str, days: list[tuple[str, str]]) -> None:
    assert found(f"x {text} x", lang) == [(words, f"XXXX-WXX-{day}") for words, day in days]


COUNTED = [
    ("de", "zweimal täglich", "P1D", 2),
    ("de", "dreimal pro Woche", "P1W", 3),
    ("de", "einmal im Jahr", "P1Y", 1),
    ("de", "12-mal im Monat", "P1M", 12),
    ("en", "twice a week", "P1W", 2),
    ("en", "three times per day", "P1D", 3),
    ("en", "once every year", "P1Y", 1),
]


@pytest.mark.parametrize(("lang", "words", "value", "times_told"), COUNTED)
def test_a_set_may_say_how_often(lang: str, words: str, value: str, times_told: int) -> None:
    (one,) = _sets(words, lang)
    assert one.value == Recurrence(value, times_told)


CLOCKED = [
    ("de", "Er übt jeden Montag um 20 Uhr.", "jeden Montag um 20 Uhr"),
    ("de", "donnerstags, 10 bis 12 Uhr", "donnerstags, 10 bis 12 Uhr"),
    ("de", "um 8 Uhr jeden Tag", "8 Uhr jeden Tag"),
    ("en", "every evening at 7:13 p.m.", "every evening at 7:13 p.m."),
]


@pytest.mark.parametrize(("lang", "text", "surface"), CLOCKED)
def test_a_clock_time_beside_a_set_belongs_to_it(lang: str, text: str, surface: str) -> None:
    assert [words for words, _ in found(text, lang)] == [surface]


NO_SETS = [
    ("de", "Am Montag kam jeder, alle zwei blieben, einmal war Ruhe."),
    ("de", "Der Alltag ist jedem bekannt, dreimal ging es schief."),
    ("en", "On Monday every player came, twice as many as before."),
    ("en", "The Daily Standard and the Weekly Mail reported it."),
]


@pytest.mark.parametrize(("lang", "text"), NO_SETS)
def test_what_is_no_set(lang: str, text: str) -> None:
    assert found(text, lang) == []


def test_sets_come_in_reading_order_and_are_sets() -> None:
    read = _sets("täglich, wöchentlich und alle zwei Jahre", "de")
    assert [one.kind for one in read] == [Kind.SET] * 3
    assert [every(one) for one in read] == ["P1D", "P1W", "P2Y"]


def test_a_language_without_lexicon_is_refused() -> None:
    with pytest.raises(RuleError, match="no lexicon"):
        recurrences.find("tous les jours", "fr")


def test_a_long_text_takes_linear_time() -> None:
    assert len(_sets("Er kommt jeden Montag um 20 Uhr. " * 500, "de")) == 500


@pytest.mark.parametrize(
    "text", ["jeden ersten Mittwoch im Monat", "Jeden ersten Mittwoch im Monat, 19.30 Uhr"]
)
def test_the_first_of_its_kind_in_each_month_is_a_set(text: str) -> None:
    found = recurrences.find(text, "de")
    assert [one.value for one in found] == [Recurrence("P1M")]
