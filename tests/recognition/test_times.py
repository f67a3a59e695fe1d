"""Clock times: what is found, which minutes it means, in which zone."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.errors import RuleError
from factcheck.model import Kind
from factcheck.recognition import times
from factcheck.values import Modifier
from tests.recognition.printed import found_times, only_time, words

EXACT = [
    ("de", "um 21:30 Uhr", "21:30 Uhr", "21:30"),
    ("de", "um 21.30 Uhr", "21.30 Uhr", "21:30"),
    ("de", "um 18 Uhr", "18 Uhr", "18:00"),
    ("de", "um 18\u00a0Uhr", "18\u00a0Uhr", "18:00"),
    ("de", "um 18 Uhr 30.", "18 Uhr 30", "18:30"),
    ("de", "um 17: 45 Uhr", "17: 45 Uhr", "17:45"),
    ("de", "01:14 Die Meldung", "01:14", "1:14"),
    ("de", "\u00a021:56 Die Meldung", "21:56", "21:56"),
    ("de", "Erster Absatz.\n14:20 Die Meldung", "14:20", "14:20"),
    ("de", "Freitag, 20:15, Anchorage", "20:15", "20:15"),
    ("de", "16.08.2025, 06:56", "06:56", "6:56"),
    ("de", "um 20:15", "20:15", "20:15"),
    ("de", "um 0 Uhr", "0 Uhr", "0:00"),
    ("de", "um 24 Uhr", "24 Uhr", "0:00"),
    ("de", "um Mitternacht", "Mitternacht", "0:00"),
    ("de", "seit 6 Uhr", "6 Uhr", "6:00"),
    ("de", "um 17h", "17h", "17:00"),
    ("de", "um 7h01", "7h01", "7:01"),
    ("de", "um 14h30 begann es", "14h30", "14:30"),
    ("de", "um 07:25h", "07:25h", "7:25"),
    ("de", "um null Uhr siebzehn", "null Uhr siebzehn", "0:17"),
    ("de", "um 4 Uhr 45 auf Posten", "4 Uhr 45", "4:45"),
    ("de", "um 3 Uhr 20 Minuten", "3 Uhr 20 Minuten", "3:20"),
    ("de", "um 6:30 PM", "6:30 PM", "18:30"),
    ("de", "um 1900 Uhr", "1900 Uhr", "19:00"),
    ("en", "at 1:30 a.m.", "1:30 a.m.", "1:30"),
    ("en", "at 340pm", "340pm", "15:40"),
    ("en", "at 0830 GMT", "0830 GMT", "8:30"),
    ("en", "at 14h30", "14h30", "14:30"),
    ("en", "at eight forty pm", "eight forty pm", "20:40"),
    ("en", "at nine oh nine a.m.", "nine oh nine a.m.", "9:09"),
    ("en", "9:45p ET", "9:45p ET", "21:45"),
    ("en", "15 minutes past noon", "15 minutes past noon", "12:15"),
    ("en", "12 noon", "12 noon", "12:00"),
    ("en", "at 1 a.m.", "1 a.m.", "1:00"),
    ("en", "at 10pm", "10pm", "22:00"),
    ("en", "at 12 a.m.", "12 a.m.", "0:00"),
    ("en", "at 12 p.m.", "12 p.m.", "12:00"),
    ("en", "at noon", "noon", "12:00"),
    ("en", "at midnight", "midnight", "0:00"),
    ("en", "8:30 a.m. Sunday", "8:30 a.m.", "8:30"),
    ("en", "at 08:30", "08:30", "8:30"),
    ("en", "at 20:30", "20:30", "20:30"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "minutes"), EXACT)
def test_an_exact_time_is_exactly_its_minute(lang: str, text: str, surface: str, minutes: str) -> None:
    assert found_times(text, lang) == [(surface, minutes)]


OPEN = [
    ("de", "um halb acht", "7:30 | 19:30"),
    ("de", "um halb eins", "0:30 | 12:30"),
    ("de", "um Viertel nach drei", "3:15 | 15:15"),
    ("de", "um Viertel vor drei", "2:45 | 14:45"),
    ("de", "um dreiviertel acht", "7:45 | 19:45"),
    ("de", "um drei viertel acht", "7:45 | 19:45"),
    ("de", "um viertel acht", "7:15 | 19:15"),
    ("de", "um fünf vor halb neun", "8:25 | 20:25"),
    ("de", "um fünf nach halb neun", "8:35 | 20:35"),
    ("de", "um zehn vor zwölf", "11:50 | 23:50"),
    ("de", "um zwanzig Minuten nach drei", "3:20 | 15:20"),
    ("de", "drei nach zwölf", "0:03 | 12:03"),
    ("de", "um acht Uhr", "8:00 | 20:00"),
    ("de", "um sechzehn Uhr", "16:00"),
    ("en", "at half past seven", "7:30 | 19:30"),
    ("en", "at a quarter to three", "2:45 | 14:45"),
    ("en", "at 8 o’clock", "8:00 | 20:00"),
    ("en", "at 8:30", "8:30 | 20:30"),
    ("en", "at twenty past five", "5:20 | 17:20"),
    ("en", "at twenty-five to six", "5:35 | 17:35"),
    ("en", "at three quarters past nine", "9:45 | 21:45"),
    ("en", "at eight twenty-five", "8:25 | 20:25"),
]


@pytest.mark.parametrize(("lang", "text", "minutes"), OPEN)
def test_a_spoken_time_leaves_the_half_of_the_day_open(lang: str, text: str, minutes: str) -> None:
    ((_, found),) = found_times(text, lang)
    assert found == minutes


DAYTIMES = [
    ("de", "um acht Uhr abends", "acht Uhr abends", "20:00"),
    ("de", "um 8 Uhr abends", "8 Uhr abends", "20:00"),
    ("de", "um 8 Uhr früh", "8 Uhr früh", "8:00"),
    ("de", "um acht Uhr am Abend", "acht Uhr am Abend", "20:00"),
    ("de", "um vier in der Früh", "vier in der Früh", "4:00"),
    ("de", "um halb acht morgens", "halb acht morgens", "7:30"),
    ("de", "abends um halb acht", "abends um halb acht", "19:30"),
    ("de", "mittags um zwölf", "mittags um zwölf", "12:00"),
    ("de", "um zwölf Uhr nachts", "zwölf Uhr nachts", "0:00"),
    ("de", "um zwei Uhr nachts", "zwei Uhr nachts", "2:00"),
    ("de", "um 20 Uhr abends", "20 Uhr abends", "20:00"),
    ("de", "am Freitagabend um acht Uhr", "acht Uhr", "20:00"),
    ("de", "am Abend um acht Uhr", "acht Uhr", "20:00"),
    ("de", "morgens um 7", "morgens um 7", "7:00"),
    ("de", "Viertel nach 8 abends", "Viertel nach 8 abends", "20:15"),
    ("de", "3 Uhr 15 am Nachmittag", "3 Uhr 15 am Nachmittag", "15:15"),
    ("en", "at 12 p.m. in the morning", "12 p.m. in the morning", "12:00"),
    ("en", "at 8 in the morning", "8 in the morning", "8:00"),
    ("en", "at 8:30 Sunday morning", "8:30", "8:30"),
    ("en", "at 10:30 at night", "10:30 at night", "22:30"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "minutes"), DAYTIMES)
def test_a_daytime_tells_the_half_of_the_day(lang: str, text: str, surface: str, minutes: str) -> None:
    assert found_times(text, lang) == [(surface, minutes)]


HEDGED = [
    ("de", "gegen 18 Uhr", "[17:45, 18:15]", Modifier.APPROX),
    ("de", "um etwa 18 Uhr", "[17:45, 18:15]", Modifier.APPROX),
    ("de", "etwa um 18 Uhr", "[17:45, 18:15]", Modifier.APPROX),
    ("de", "gegen 0 Uhr", "[23:45, 24:15]", Modifier.APPROX),
    ("de", "vor 12 Uhr", "[0:00, 12:00)", Modifier.LESS_THAN),
    ("de", "nach 18 Uhr", "(18:00, 24:00)", Modifier.MORE_THAN),
    ("de", "ab 14 Uhr", "[14:00, 24:00)", Modifier.EQUAL_OR_MORE),
    ("de", "bis 22 Uhr", "[0:00, 22:00]", Modifier.EQUAL_OR_LESS),
    ("de", "spätestens um 20 Uhr", "[0:00, 20:00]", Modifier.EQUAL_OR_LESS),
    ("de", "kurz nach 1 Uhr", "(1:00, 1:15]", Modifier.MORE_THAN),
    ("de", "kurz vor 8 Uhr", "[7:45, 8:00)", Modifier.LESS_THAN),
    ("de", "kurz nach Mitternacht", "(0:00, 0:15]", Modifier.MORE_THAN),
    ("de", "vor Mitternacht", "[0:00, 24:00)", Modifier.LESS_THAN),
    ("de", "etwa ab 18 Uhr", "[18:00, 24:00)", Modifier.EQUAL_OR_MORE),
    ("de", "ab ca. 18 Uhr", "[18:00, 24:00)", Modifier.EQUAL_OR_MORE),
    ("de", "nicht vor 19 Uhr", "[19:00, 24:00)", Modifier.EQUAL_OR_MORE),
    ("de", "nicht später als 20 Uhr", "[0:00, 20:00]", Modifier.EQUAL_OR_LESS),
    ("de", "14 Uhr frühestens", "[14:00, 24:00)", Modifier.EQUAL_OR_MORE),
    ("de", "11 Uhr spätestens", "[0:00, 11:00]", Modifier.EQUAL_OR_LESS),
    ("de", "so gegen 15 Uhr", "[14:45, 15:15]", Modifier.APPROX),
    ("en", "3 pm or later", "[15:00, 24:00)", Modifier.EQUAL_OR_MORE),
    ("en", "later than 3:30 pm", "(15:30, 24:00)", Modifier.MORE_THAN),
    ("en", "around 1:30 a.m.", "[1:15, 1:45]", Modifier.APPROX),
    ("en", "shortly after 1 a.m.", "(1:00, 1:15]", Modifier.MORE_THAN),
    ("en", "just after 1 a.m.", "(1:00, 1:15]", Modifier.MORE_THAN),
    ("en", "just before 1 a.m.", "[0:45, 1:00)", Modifier.LESS_THAN),
    ("en", "before noon", "[0:00, 12:00)", Modifier.LESS_THAN),
    ("en", "after 6 p.m.", "(18:00, 24:00)", Modifier.MORE_THAN),
    ("en", "by 5 p.m.", "[0:00, 17:00]", Modifier.EQUAL_OR_LESS),
]


@pytest.mark.parametrize(("lang", "text", "window", "modifier"), HEDGED)
def test_a_hedge_widens_or_cuts_the_window(lang: str, text: str, window: str, modifier: Modifier) -> None:
    ((surface, found),) = found_times(text, lang)
    assert (found, only_time(text, lang).modifier) == (window, modifier)
    assert text.endswith(surface)


RANGES = [
    ("de", "zwischen 3 und 4 Uhr", "[3:00, 4:00]"),
    ("de", "Zwischen drei und vier Uhr", "[3:00, 4:00] | [15:00, 16:00]"),
    ("de", "von 9 bis 17 Uhr", "[9:00, 17:00]"),
    ("de", "von 22 bis 3 Uhr", "[22:00, 27:00]"),
    ("de", "von 14.30 bis 18 Uhr", "[14:30, 18:00]"),
    ("de", "9–17 Uhr", "[9:00, 17:00]"),
    ("de", "9:30 - 11:00", "[9:30, 11:00]"),
    ("de", "von Mitternacht bis 6 Uhr", "[0:00, 6:00]"),
    ("de", "von 7 Uhr morgens bis 8 Uhr abends", "[7:00, 20:00]"),
    ("de", "18:30h - 19:00h", "[18:30, 19:00]"),
    ("de", "von 6h30 bis 23h00", "[6:30, 23:00]"),
    ("de", "von 7 Uhr morgens bis 11 Uhr am Abend", "[7:00, 23:00]"),
    ("de", "14.30 Uhr/15.30 Uhr", "[14:30, 15:30]"),
    ("en", "5 to 6pm", "[17:00, 18:00]"),
    ("en", "3:30-6 p.m.", "[15:30, 18:00]"),
    ("en", "0930-1030 GMT", "[9:30, 10:30]"),
    ("en", "between 3 and 4 p.m.", "[15:00, 16:00]"),
    ("en", "from 2 to 4 p.m.", "[14:00, 16:00]"),
    ("en", "from 11 to 1 p.m.", "[11:00, 13:00]"),
    ("en", "11 a.m. to 1 p.m.", "[11:00, 13:00]"),
]


@pytest.mark.parametrize(("lang", "text", "window"), RANGES)
def test_a_range_is_one_window(lang: str, text: str, window: str) -> None:
    ((_, found),) = found_times(text, lang)
    assert found == window


def test_either_of_two_times_is_two_windows() -> None:
    assert found_times("gegen 3 oder 4 Uhr", "de") == [
        ("gegen 3 oder 4 Uhr", "[2:45, 3:15] | [3:45, 4:15]"),
    ]
    assert found_times("at 3 or 4 a.m.", "en") == [("3 or 4 a.m.", "3:00 | 4:00")]


def test_both_of_two_times_are_two_mentions() -> None:
    assert found_times("um 18 und 20 Uhr", "de") == [("18", "18:00"), ("20 Uhr", "20:00")]


ZONES = [
    ("de", "um 20 Uhr Ortszeit", "local"),
    ("de", "um 20 Uhr (Ortszeit)", "local"),
    ("de", "um 20 Uhr MESZ", "CEST"),
    ("de", "um 20 Uhr deutscher Zeit", "CET"),
    ("de", "um 20 Uhr mitteleuropäischer\u00a0Sommerzeit", "CEST"),
    ("de", "zwischen 3 und 4 Uhr unserer Zeit", "reader"),
    ("de", "um 20 Uhr", None),
    ("de", "um 20 Uhr UTC+2", "UTC+2"),
    ("en", "at 3 p.m. ET", "ET"),
    ("en", "at 9 p.m. local time", "local"),
    ("en", "at 13:45 GMT", "UTC"),
    ("en", "at 9 p.m.", None),
]


@pytest.mark.parametrize(("lang", "text", "zone"), ZONES)
def test_the_zone_is_part_of_the_time(lang: str, text: str, zone: str | None) -> None:
    assert only_time(text, lang).zone == zone
    (surface,) = words(found_times(text, lang))
    assert text.endswith(surface)


def test_two_zones_are_two_times() -> None:
    found = found_times("um 20 Uhr MESZ (14 Uhr Ortszeit)", "de")
    assert found == [("20 Uhr MESZ", "20:00"), ("14 Uhr Ortszeit", "14:00")]


NO_TIMES = [
    ("de", "Er siegte 3:1 und verlor 2:0."),
    ("de", "Im Handball endete es 25:23 (12:10)."),
    ("de", "Sätze: 25:21, 21:25, 15:13"),
    ("de", "in 2:45 Stunden und in 1:30 h"),
    ("de", "die 20-Uhr-Nachrichten liefen rund um die Uhr"),
    ("de", "um 25 Uhr, um 12:75 Uhr"),
    ("de", "Im Verhältnis 1:10 gemischt, Maßstab 1:25"),
    ("de", "vor 12 Jahren, nach 18 Spielen, gegen 3 Gegner"),
    ("de", "am Morgen, am Abend, mittags"),
    ("de", "fünf vor zwölf"),
    ("de", "Am Sonntag 10:12 verloren, am Samstag 26:24 gewonnen."),
    ("de", "Rang drei nach vier Etappen, zwei vor zwölf Spielen"),
    ("de", "das Rennen über 2 h 45, ein Sieg in 2h05"),
    ("de", "Es ist früh, zu früh, und 30 Grad um 5 Euro."),
    ("en", "They work at three night markets and attend four afternoon classes."),
    ("en", "from 2013 until 11 people came, at eight-year-old sites"),
    ("en", "The odds were two to one; 0830 people came."),
    ("en", "They won 3:1 with a 2:30 lead in 1:30 hours."),
    ("en", "I am 8 and he is 9."),
    ("en", "from 3 to 4 percent"),
    ("en", "The moment in pictures | 3:21"),
]


@pytest.mark.parametrize(("lang", "text"), NO_TIMES)
def test_what_is_no_time(lang: str, text: str) -> None:
    assert found_times(text, lang) == []


def test_a_departure_is_no_bound() -> None:
    assert found_times("Der Zug fährt um 8.04 Uhr ab.", "de") == [("8.04 Uhr", "8:04")]


def test_printed_seconds_narrow_the_window() -> None:
    (found,) = only_time("um 8:00:24 Uhr", "de").windows
    assert (found.low, found.high) == (480 + Fraction(24, 60), 480 + Fraction(25, 60))


def test_a_long_text_of_cues_takes_linear_time() -> None:
    text = "um 8 Uhr am Abend, zwischen " * 2000
    assert len(times.find(text, "de")) == 2000


def test_mentions_are_times_in_reading_order() -> None:
    found = times.find("Um 20 Uhr kam er, um 21 Uhr ging er.", "de")
    assert [one.kind for one in found] == [Kind.TIME, Kind.TIME]
    assert found[0].start < found[1].start


def test_a_language_without_lexicon_is_refused() -> None:
    with pytest.raises(RuleError, match="no lexicon"):
        times.find("à 20 heures", "fr")


def test_nothing_in_nothing() -> None:
    assert times.find("", "de") == []
