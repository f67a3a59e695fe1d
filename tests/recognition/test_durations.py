from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition import durations
from factcheck.values import Modifier
from tests.recognition.figures import bounds, duration, words

MONTH, YEAR = 2629746, 31556952


@pytest.mark.parametrize(
    ("text", "spoken", "seconds", "allowed"),
    [
        ("Das dauerte 2 Stunden und 45 Minuten.", "2 Stunden und 45 Minuten", 9900, "[9870, 9930)"),
        ("Das dauerte 2 Stunden 45 MInuten.", "2 Stunden 45 MInuten", 9900, "[9870, 9930)"),
        ("nach 2 h 45", "2 h 45", 9900, "[9870, 9930)"),
        ("nach 2h45 min", "2h45 min", 9900, "[9870, 9930)"),
        ("nach 2:45 Stunden", "2:45 Stunden", 9900, "[9870, 9930)"),
        ("nach 90:30 Minuten", "90:30 Minuten", 5430, "[5429.5, 5430.5)"),
        ("nach 2,5 Stunden", "2,5 Stunden", 9000, "[8820, 9180)"),
        ("zweieinhalb Stunden", "zweieinhalb Stunden", 9000, "[8100, 9900)"),
        ("zweidreiviertel Stunden", "zweidreiviertel Stunden", 9900, "[9450, 10350)"),
        ("drei viertel Stunden", "drei viertel Stunden", 2700, "[2250, 3150)"),
        ("drei Stunden", "drei Stunden", 10800, "[9000, 12600)"),
        ("eine halbe Stunde", "eine halbe Stunde", 1800, "[1350, 2250)"),
        ("eine Viertelstunde", "eine Viertelstunde", 900, "[450, 1350)"),
        ("eine Stunde", "eine Stunde", 3600, "[1800, 5400)"),
        ("nach einem Jahr", "einem Jahr", YEAR, f"[{YEAR // 2}, {YEAR * 3 // 2})"),
        ("sechs Monate", "sechs Monate", 6 * MONTH, f"[{11 * MONTH // 2}, {13 * MONTH // 2})"),
        ("ein Jahr lang", "ein Jahr", YEAR, None),
        ("seit einem Jahr und drei Monaten", "einem Jahr und drei Monaten", YEAR + 3 * MONTH, None),
        ("beim Siebenstunden-Flug", "Siebenstunden", 25200, "[23400, 27000)"),
        ("ein dreistündiges Treffen", "dreistündiges", 10800, "[9000, 12600)"),
        ("ein 48-stündiger Streik", "48-stündiger", 172800, "[171000, 174600)"),
        ("ein 24-Stunden-Dienst", "24-Stunden", 86400, "[84600, 88200)"),
        ("ein 90-minütiges Spiel", "90-minütiges", 5400, "[5370, 5430)"),
        ("eine zweiwöchige Pause", "zweiwöchige", 1209600, "[907200, 1512000)"),
        ("eine dreijährige Haftstrafe", "dreijährige", 3 * YEAR, None),
        ("zwei volle Tage", "zwei volle Tage", 172800, "[129600, 216000)"),
        ("drei\nStunden", "drei\nStunden", 10800, None),
    ],
)
def test_german_lengths_of_time(text: str, spoken: str, seconds: int, allowed: str | None) -> None:
    found, value = duration(text, "de")
    assert (found, value.seconds, value.modifier) == (spoken, Fraction(seconds), None)
    assert allowed is None or value.interval == bounds(allowed)


@pytest.mark.parametrize(
    ("text", "spoken", "seconds"),
    [
        ("3 hours and 20 minutes", "3 hours and 20 minutes", 12000),
        ("an hour and a half", "an hour and a half", 5400),
        ("one and a half hours", "one and a half hours", 5400),
        ("half an hour", "half an hour", 1800),
        ("a quarter of an hour", "a quarter of an hour", 900),
        ("two and three-quarter hours", "two and three-quarter hours", 9900),
        ("two and a half hours", "two and a half hours", 9000),
        ("three-hour talks", "three-hour", 10800),
        ("his 24-hour shift", "24-hour", 86400),
        ("for a week", "a week", 604800),
        ("one week", "one week", 604800),
        ("a 17-year war", "17-year", 17 * YEAR),
        ("four decades", "four decades", 40 * YEAR),
        ("two more hours", "two more hours", 7200),
        ("2:45 hours", "2:45 hours", 9900),
    ],
)
def test_english_lengths_of_time(text: str, spoken: str, seconds: int) -> None:
    found, value = duration(text, "en")
    assert (found, value.seconds) == (spoken, Fraction(seconds))


@pytest.mark.parametrize(
    ("text", "lang", "spoken", "allowed", "modifier"),
    [
        ("etwa drei Stunden", "de", "etwa drei Stunden", "[9000, 12600]", Modifier.APPROX),
        ("rund sechs Stunden", "de", "rund sechs Stunden", "[19800, 23400]", Modifier.APPROX),
        ("etwa 90 Minuten", "de", "etwa 90 Minuten", "[5100, 5700]", Modifier.APPROX),
        ("etwa 20 Minuten", "de", "etwa 20 Minuten", "[1020, 1380]", Modifier.APPROX),
        ("fast dreistündig", "de", "fast dreistündig", "[9000, 10800)", Modifier.LESS_THAN),
        ("eine knappe Stunde", "de", "eine knappe Stunde", "[1800, 3600)", Modifier.LESS_THAN),
        ("gut zwei Stunden", "de", "gut zwei Stunden", "[7200, 9000]", Modifier.MORE_THAN),
        ("über zwei Stunden", "de", "über zwei Stunden", "(7200, *]", Modifier.MORE_THAN),
        ("mindestens zwei Tage", "de", "mindestens zwei Tage", "[172800, *]", Modifier.EQUAL_OR_MORE),
        ("bis zu zwei Stunden", "de", "bis zu zwei Stunden", "[0, 9000]", Modifier.EQUAL_OR_LESS),
        ("zwei Stunden oder länger", "de", "zwei Stunden oder länger", "[7200, *]", Modifier.EQUAL_OR_MORE),
        (
            "knapp 2 Stunden und 30 Minuten",
            "de",
            "knapp 2 Stunden und 30 Minuten",
            "[8730, 9000)",
            Modifier.LESS_THAN,
        ),
        ("nur zwölf Minuten", "de", "nur zwölf Minuten", "[690, 750)", None),
        ("nearly three hours", "en", "nearly three hours", "[9000, 10800)", Modifier.LESS_THAN),
        ("more than three hours", "en", "more than three hours", "(10800, *]", Modifier.MORE_THAN),
    ],
)
def test_hedged_lengths_of_time(
    text: str, lang: str, spoken: str, allowed: str, modifier: Modifier | None
) -> None:
    found, value = duration(text, lang)
    assert (found, value.interval, value.modifier) == (spoken, bounds(allowed), modifier)


@pytest.mark.parametrize(
    ("text", "lang", "spoken", "allowed"),
    [
        ("mehrere Stunden", "de", "mehrere Stunden", "[7200, 86400)"),
        ("wenige Minuten", "de", "wenige Minuten", "[60, 600)"),
        ("ein paar Stunden", "de", "ein paar Stunden", "[7200, 86400)"),
        ("stundenlang", "de", "stundenlang", "[7200, 86400)"),
        ("ein mehrstündiges Treffen", "de", "mehrstündiges", "[7200, 86400)"),
        ("drei bis vier Wochen", "de", "drei bis vier Wochen", "[1512000, 2721600)"),
        ("ein bis zwei Tage", "de", "ein bis zwei Tage", "[43200, 216000)"),
        ("zwischen zwei und drei Stunden", "de", "zwischen zwei und drei Stunden", "[5400, 12600)"),
        ("several hours", "en", "several hours", "[7200, 86400)"),
        ("a couple of hours", "en", "a couple of hours", "[7200, 86400)"),
    ],
)
def test_vague_lengths_and_ranges_have_no_seconds(text: str, lang: str, spoken: str, allowed: str) -> None:
    found, value = duration(text, lang)
    assert (found, value.seconds, value.interval) == (spoken, None, bounds(allowed))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("sie ist 45 Jahre alt", "de"),
        ("im Alter von 45 Jahren", "de"),
        ("die dreijährige Tochter", "de"),
        ("das war ein Tag wie jeder andere", "de"),
        ("in den Stunden danach", "de"),
        ("um 14:30 Uhr", "de"),
        ("mit 130 Kilometern pro Stunde", "de"),
        ("stündlich, ständig, mit Dreitagebart", "de"),
        ("a 29-year-old man", "en"),
        ("$5 an hour", "en"),
        ("a second car", "en"),
        ("twice a day", "en"),
    ],
)
def test_what_is_no_length_of_time(text: str, lang: str) -> None:
    assert durations.find(text, lang) == []


def test_lengths_apart_stay_apart() -> None:
    text = "Erst zwei Stunden, dann 45 Minuten; ein 48-stündiger, 90-minütiger Streit"
    found = words(text, durations.find(text, "de"))
    assert found == ["zwei Stunden", "45 Minuten", "48-stündiger", "90-minütiger"]


@given(
    st.integers(1, 99),
    st.integers(1, 59),
    st.sampled_from(["{} Stunden {} Minuten", "{} Stunden und {} Minuten"]),
)
def test_hours_and_minutes_read_back(hours: int, minutes: int, pattern: str) -> None:
    printed = pattern.format(hours, minutes)
    spoken, value = duration(f"Es dauerte {printed}.", "de")
    assert (spoken, value.seconds) == (printed, Fraction(hours * 3600 + minutes * 60))


@given(st.text(alphabet="12 :,hStundeinMtgjährvolbs-\n", max_size=60), st.sampled_from(["de", "en"]))
def test_offsets_rise_and_stay_inside_any_text(text: str, lang: str) -> None:
    last = 0
    for found in durations.find(text, lang):
        assert last <= found.start < found.end <= len(text)
        last = found.end
