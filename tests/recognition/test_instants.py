"""Dates and clock times joined, parts of the day, and times from now."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Kind
from factcheck.printed_values import Instant, Stretch
from factcheck.readings import Sighted, Unread
from factcheck.recognition import dates, durations, instants, times
from factcheck.values import Modifier, TimeOfDay

# A Saturday, at noon.
NOW = dt.datetime.combine(dt.date(2025, 8, 16), dt.time(12))


def found(text: str, lang: str, now: dt.datetime | None = NOW) -> list[Sighted | Unread]:
    day = None if now is None else now.date()
    single = [_sighted(one) for one in (*dates.find(text, lang, day), *times.find(text, lang))]
    lengths = [one for one in map(_sighted, durations.find(text, lang)) if isinstance(one, Sighted)]
    return instants.find(text, lang, single, now, lengths)


def _sighted(one: object) -> Sighted | Unread:
    if isinstance(one, Unread):
        return one
    return Sighted(one.start, one.end, one.kind, one.value)  # type: ignore[attr-defined]


def joined(text: str, lang: str, now: dt.datetime | None = NOW) -> list[tuple[str, str]]:
    """The words of each instant and its readings."""
    return [
        (text[one.start : one.end], readings(one.value))
        for one in found(text, lang, now)
        if isinstance(one, Sighted) and isinstance(one.value, Instant)
    ]


def readings(value: Instant) -> str:
    return " | ".join(stretch(one) for one in value.readings)


def stretch(one: Stretch) -> str:
    start = "" if one.start.date() == dt.date.min else moment(one.start)
    return start if one.end is None else f"{start} – {moment(one.end)}".strip()


def moment(one: dt.datetime) -> str:
    return one.isoformat(" ", "seconds" if one.second else "minutes")


def only(text: str, lang: str, now: dt.datetime | None = NOW) -> Instant:
    (one,) = (
        one for one in found(text, lang, now) if isinstance(one, Sighted) and isinstance(one.value, Instant)
    )
    assert isinstance(one.value, Instant)
    return one.value


JOINED = [
    ("de", "Er kam am 15. August 2025 um 21.30 Uhr.", "15. August 2025 um 21.30 Uhr", "2025-08-15 21:30"),
    ("de", "15.8.2025, 14:00 Uhr", "15.8.2025, 14:00 Uhr", "2025-08-15 14:00"),
    ("de", "Stand: 15.08.2025, 21:56", "15.08.2025, 21:56", "2025-08-15 21:56"),
    ("de", "Aktualisiert am 16.08.2025 - 07:12 Uhr", "16.08.2025 - 07:12 Uhr", "2025-08-16 07:12"),
    ("de", "heute um 20:15", "heute um 20:15", "2025-08-16 20:15"),
    ("de", "heute Abend um 8", "heute Abend um 8", "2025-08-16 20:00"),
    ("de", "morgen früh um sechs", "morgen früh um sechs", "2025-08-17 06:00"),
    ("de", "gestern Abend kurz vor neun Uhr", "gestern Abend kurz vor neun Uhr", "2025-08-15 21:00"),
    ("de", "9 Uhr am 15. August 2025", "9 Uhr am 15. August 2025", "2025-08-15 09:00"),
    (
        "de",
        "am 14. August 2025 abends um halb acht",
        "14. August 2025 abends um halb acht",
        "2025-08-14 19:30",
    ),
    ("de", "am 3. Mai 2024 um 24 Uhr", "3. Mai 2024 um 24 Uhr", "2024-05-04 00:00"),
    ("de", "am 3. Mai 2024 um 8:00:24 Uhr", "3. Mai 2024 um 8:00:24 Uhr", "2024-05-03 08:00:24"),
    ("de", "Probe 28.6.2025, 18.15 Uhr", "28.6.2025, 18.15 Uhr", "2025-06-28 18:15"),
    ("en", "tomorrow at 3 p.m.", "tomorrow at 3 p.m.", "2025-08-17 15:00"),
    ("en", "at 10 a.m. on August 15, 2025", "10 a.m. on August 15, 2025", "2025-08-15 10:00"),
    ("en", "October 26, 2023, at 11:05 a.m.", "October 26, 2023, at 11:05 a.m.", "2023-10-26 11:05"),
    ("en", "last night at 8", "last night at 8", "2025-08-15 20:00"),
    ("en", "today around 17.30.", "today around 17.30", "2025-08-16 17:30"),
    ("en", "August 5 12:00:01 p.m. 2015", "August 5 12:00:01 p.m. 2015", "2015-08-05 12:00:01"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "value"), JOINED)
def test_a_date_and_a_clock_time_beside_it_are_one_instant(
    lang: str, text: str, surface: str, value: str
) -> None:
    assert joined(text, lang) == [(surface, value)]


NIGHTS = [
    ("de", "in der Nacht zum Samstag gegen 2 Uhr", "2025-08-16 02:00"),
    ("de", "gestern Nacht um 23 Uhr", "2025-08-15 23:00"),
    ("de", "gestern Nacht um 3 Uhr", "2025-08-16 03:00"),
    ("en", "tonight at 11", "2025-08-16 23:00"),
    ("en", "tonight around 2", "2025-08-17 02:00"),
    ("en", "between 7 and 9 last night", "2025-08-15 19:00 – 2025-08-15 21:00"),
]


@pytest.mark.parametrize(("lang", "text", "value"), NIGHTS)
def test_the_small_hours_of_a_night_belong_to_its_second_day(lang: str, text: str, value: str) -> None:
    ((_, read),) = joined(text, lang)
    assert read.split(" | ")[0] == value


def test_an_open_weekday_leaves_several_readings() -> None:
    assert readings(only("am Freitag um 21.30 Uhr", "de")) == "2025-08-15 21:30 | 2025-08-22 21:30"


def test_an_open_half_of_the_day_leaves_several_readings() -> None:
    assert readings(only("today at 4:30", "en")) == "2025-08-16 04:30 | 2025-08-16 16:30"


def test_midnight_may_begin_or_end_its_day() -> None:
    assert readings(only("am 3. Mai 2024 um Mitternacht", "de")) == "2024-05-04 00:00 | 2024-05-03 00:00"


STRETCHES = [
    ("de", "am 15.8.2025 von 14 bis 16 Uhr", "2025-08-15 14:00 – 2025-08-15 16:00"),
    ("de", "am 15. August 2025 zwischen 18.30 und 19.15 Uhr", "2025-08-15 18:30 – 2025-08-15 19:15"),
    ("de", "15. August 2025, 22 bis 3 Uhr", "2025-08-15 22:00 – 2025-08-16 03:00"),
    ("de", "von gestern 22 Uhr bis morgen 5 Uhr", "2025-08-15 22:00 – 2025-08-17 05:00"),
    ("de", "zwischen gestern, 22 Uhr, und heute, 5 Uhr,", "2025-08-15 22:00 – 2025-08-16 05:00"),
    ("de", "vom 14.8.2025 (14:00) - 16.8.2025 (23:00)", "2025-08-14 14:00 – 2025-08-16 23:00"),
    ("en", "8 to 11 p.m. tomorrow", "2025-08-17 20:00 – 2025-08-17 23:00"),
    ("en", "between noon and 3 p.m. today", "2025-08-16 12:00 – 2025-08-16 15:00"),
    ("en", "from 2pm today to 4pm tomorrow", "2025-08-16 14:00 – 2025-08-17 16:00"),
    ("en", "between 2pm yesterday and 4pm", "2025-08-15 14:00 – 2025-08-15 16:00"),
]


@pytest.mark.parametrize(("lang", "text", "value"), STRETCHES)
def test_a_range_is_a_stretch_with_an_end(lang: str, text: str, value: str) -> None:
    ((_, read),) = joined(text, lang)
    assert read == value


BOUNDED = [
    ("de", "heute ab 20 Uhr", "2025-08-16 20:00", Modifier.EQUAL_OR_MORE),
    ("de", "heute bis 14 Uhr", "– 2025-08-16 14:00", Modifier.EQUAL_OR_LESS),
    ("de", "heute spätestens um 14 Uhr", "– 2025-08-16 14:00", Modifier.EQUAL_OR_LESS),
    ("de", "heute gegen 14 Uhr", "2025-08-16 14:00", Modifier.APPROX),
    ("en", "today before 4 p.m.", "– 2025-08-16 16:00", Modifier.LESS_THAN),
    ("en", "today after 4 p.m.", "2025-08-16 16:00", Modifier.MORE_THAN),
]


@pytest.mark.parametrize(("lang", "text", "value", "modifier"), BOUNDED)
def test_a_bound_opens_one_end(lang: str, text: str, value: str, modifier: Modifier) -> None:
    read = only(text, lang)
    assert (readings(read), read.modifier) == (value, modifier)


PARTS = [
    ("de", "heute Abend", "2025-08-16 18:00 – 2025-08-17 00:00"),
    ("de", "gestern Nacht", "2025-08-15 20:00 – 2025-08-15 23:59:59"),
    ("de", "am Morgen des 22. Juni 1941", "1941-06-22 08:00 – 1941-06-22 12:00"),
    ("de", "am späten Abend des 15. August 2025", "2025-08-15 21:00 – 2025-08-16 00:00"),
    ("de", "gestern am Nachmittag", "2025-08-15 12:00 – 2025-08-15 16:00"),
    ("en", "this afternoon", "2025-08-16 12:00 – 2025-08-16 16:00"),
    ("en", "last night", "2025-08-15 20:00 – 2025-08-15 23:59:59"),
    ("en", "early this morning", "2025-08-16 05:00 – 2025-08-16 08:00"),
    ("en", "in the early hours of August 15, 2025", "2025-08-15 01:00 – 2025-08-15 06:00"),
]


@pytest.mark.parametrize(("lang", "text", "value"), PARTS)
def test_a_date_with_a_part_of_the_day_is_its_usual_hours(lang: str, text: str, value: str) -> None:
    ((_, read),) = joined(text, lang)
    assert read == value


def test_a_compound_of_weekday_and_part_of_the_day_is_a_stretch() -> None:
    assert joined("am Donnerstagabend", "de")[0][1].split(" | ")[0] == "2025-08-14 18:00 – 2025-08-15 00:00"
    assert joined("am Sonnabend", "de") == []


ALONE = [
    ("de", "Am Abend sprach er.", "Am Abend", 18, 24),
    ("de", "Er kam am frühen Morgen.", "am frühen Morgen", 5, 8),
    ("de", "gegen Mittag", "gegen Mittag", 12, 14),
    ("en", "They met in the evening.", "in the evening", 18, 24),
    ("en", "during the late afternoon", "during the late afternoon", 14, 16),
]


@pytest.mark.parametrize(("lang", "text", "surface", "first", "last"), ALONE)
def test_a_part_of_the_day_alone_is_a_window(
    lang: str, text: str, surface: str, first: int, last: int
) -> None:
    (one,) = (one for one in found(text, lang) if isinstance(one, Sighted))
    assert isinstance(one.value, TimeOfDay)
    (window,) = one.value.windows
    assert (text[one.start : one.end], window.low, window.high) == (
        surface,
        Fraction(first * 60),
        Fraction(last * 60),
    )


NOTHING = [
    ("de", "Guten Abend, schönen guten Morgen!"),
    ("de", "Der Abend war lau, die Nacht kalt; es ist noch früh."),
    ("en", "Good evening, and welcome to the morning show."),
]


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_greetings_and_evenings_that_are_told_of_are_no_times(lang: str, text: str) -> None:
    assert found(text, lang) == []


FROM_NOW = [
    ("de", "vor zwei Stunden", "vor zwei Stunden", "2025-08-16 10:00"),
    ("de", "Vor einer halben Stunde brach es aus.", "Vor einer halben Stunde", "2025-08-16 11:30"),
    ("de", "In 5 Minuten beginnt die Rede.", "In 5 Minuten", "2025-08-16 12:05"),
    ("de", "die vergangenen 24 Stunden", "die vergangenen 24 Stunden", "2025-08-15 12:00 – 2025-08-16 12:00"),
    ("de", "jetzt", "jetzt", "2025-08-16 12:00"),
    ("en", "half an hour ago", "half an hour ago", "2025-08-16 11:30"),
    ("en", "In two hours the vote will begin.", "In two hours", "2025-08-16 14:00"),
    ("en", "in the next 3 hours", "the next 3 hours", "2025-08-16 12:00 – 2025-08-16 15:00"),
    ("en", "10 minutes from now", "10 minutes from now", "2025-08-16 12:10"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "value"), FROM_NOW)
def test_a_time_from_now_is_counted_from_the_moment_of_the_text(
    lang: str, text: str, surface: str, value: str
) -> None:
    assert joined(text, lang) == [(surface, value)]


LENGTHS = [
    ("de", "Er lief die Runde in 1:02 Minuten."),
    ("de", "Das Haus brannte in 90 Minuten ab."),
    ("de", "vor zwei Tagen"),
    ("de", "in den letzten 68 Sekunden des Spiels"),
    ("de", "Jetzt ermittelt die Polizei, bis jetzt. Und jetzt?"),
    ("en", "He scored twice in five minutes."),
]


@pytest.mark.parametrize(("lang", "text"), LENGTHS)
def test_a_length_of_time_is_no_time_from_now(lang: str, text: str) -> None:
    assert joined(text, lang) == []


def test_without_a_moment_nothing_is_counted_from_now() -> None:
    assert joined("vor zwei Stunden, jetzt", "de", now=None) == []


def test_without_a_date_line_a_clock_time_stays_alone() -> None:
    read = found("morgen um 8 Uhr", "de", now=None)
    assert [type(one) for one in read] == [Unread, Sighted]


SHARED = [
    ("de", "heute um 18 und 20 Uhr", ["2025-08-16 18:00", "2025-08-16 20:00"]),
    (
        "de",
        "heute um 10 Uhr, 11.30 Uhr und 14 Uhr",
        ["2025-08-16 10:00", "2025-08-16 11:30", "2025-08-16 14:00"],
    ),
    ("de", "heute um 20 Uhr und morgen um 22 Uhr", ["2025-08-16 20:00", "2025-08-17 22:00"]),
    ("en", "today at 8 a.m. and 9 p.m.", ["2025-08-16 08:00", "2025-08-16 21:00"]),
]


@pytest.mark.parametrize(("lang", "text", "values"), SHARED)
def test_clock_times_in_a_row_share_their_date(lang: str, text: str, values: list[str]) -> None:
    assert [value for _, value in joined(text, lang)] == values


NO_CLOCK = [
    ("de", "gestern 3:1 gewonnen"),
    ("de", "am 15. August 2025 um 7 Prozent gestiegen"),
    ("de", "gestern um 3.25 Euro gefallen"),
    ("de", "heute gegen 3 Gegner, morgen um 5 Punkte"),
    ("en", "shares fell yesterday at 12.30 dollars"),
    ("en", "killed 8 people yesterday at 5th Avenue"),
]


@pytest.mark.parametrize(("lang", "text"), NO_CLOCK)
def test_a_number_beside_a_date_is_not_always_a_clock_time(lang: str, text: str) -> None:
    assert joined(text, lang) == []


def test_days_in_bare_numbers_count_before_a_clock_time_only() -> None:
    assert joined("28.6., 18:15 Uhr", "de")[0][1].split(" | ")[0] == "2025-06-28 18:15"
    assert joined("Version 28.6, Kapitel 3.12.", "de") == []


def test_a_sentence_ends_between_date_and_clock_time() -> None:
    assert joined("Sie kamen gestern. Um 18 Uhr gingen sie.", "de") == []


STAMPS = [
    ("2012-08-10T08:09:10", "2012-08-10 08:09:10", None),
    ("1994-11-05T13:15:30Z", "1994-11-05 13:15:30", "UTC"),
    ("2025-08-15T21:30:00.123+02:00", "2025-08-15 21:30", "UTC+02:00"),
]


@pytest.mark.parametrize(("text", "value", "zone"), STAMPS)
def test_a_time_stamp_is_an_instant(text: str, value: str, zone: str | None) -> None:
    read = only(text, "de")
    assert (readings(read), read.zone, read.anchor) == (value, zone, None)


def test_a_day_the_calendar_has_not_is_no_time_stamp() -> None:
    assert joined("2025-02-30T10:00:00", "de") == []


def test_zone_kind_and_anchor_are_kept() -> None:
    (one,) = found("tomorrow at 3 p.m. ET", "en")
    assert isinstance(one, Sighted)
    assert isinstance(one.value, Instant)
    assert (one.kind, one.value.zone, one.value.anchor) == (Kind.DATETIME, "ET", NOW)


@given(st.text(st.sampled_from("0123456789.:,-/ amUhrbisvonFreitgTZ\n"), max_size=60))
def test_whatever_the_text_spans_are_in_order_and_apart(text: str) -> None:
    read = found(text, "de")
    assert all(one.start < one.end <= len(text) for one in read)
    assert all(first.end <= second.start for first, second in pairwise(read))


def test_a_long_text_takes_linear_time() -> None:
    assert len(joined("Er kam am 15. August 2025 um 21.30 Uhr. " * 500, "de")) == 500


LISTINGS = [
    ("de", "Mi, 20.15 Uhr, ARD", "Mi, 20.15 Uhr", "2025-08-13 20:15 | 2025-08-20 20:15"),
    ("de", "20/6 13.10h-14.40h", "20/6 13.10h-14.40h", "2025-06-20 13:10 – 2025-06-20 14:40"),
    ("de", "Morgen um 18 Uhr tagt der Rat.", "Morgen um 18 Uhr", "2025-08-17 18:00"),
    ("en", "on Friday the 15th at 8 p.m.", "Friday the 15th at 8 p.m.", "2025-08-15 20:00"),
    (
        "en",
        "It hit at 11:30 a.m. local time (1930 GMT) on Aug. 14.",
        "11:30 a.m. local time (1930 GMT) on Aug. 14",
        "2025-08-14 11:30",
    ),
]


@pytest.mark.parametrize(("lang", "text", "surface", "value"), LISTINGS)
def test_dates_and_clock_times_as_listings_and_agencies_print_them(
    lang: str, text: str, surface: str, value: str
) -> None:
    assert [(words, one.split(" | ")[0]) for words, one in joined(text, lang)] == [
        (surface, value.split(" | ", maxsplit=1)[0])
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "In den letzten drei Minuten drehte die Elf das Spiel."),
        ("de", "Er wolle das innerhalb von 24 Stunden beenden können."),
        ("en", "The meeting should not last two hours."),
        ("en", "In the last three minutes they turned the game around."),
    ],
)
def test_a_stretch_of_a_story_is_not_counted_from_now(lang: str, text: str) -> None:
    assert joined(text, lang) == []


def test_a_score_before_a_date_is_no_clock_time() -> None:
    assert [words for words, _ in joined("Barcelona won 3-1 on Saturday night.", "en")] == ["Saturday night"]


APART = [
    ("de", "am Freitag um 20 Uhr", [("Freitag", Kind.DATE), ("20 Uhr", Kind.TIME)]),
    ("de", "gestern Abend um acht Uhr", [("gestern Abend", Kind.DATETIME), ("acht Uhr", Kind.TIME)]),
    ("de", "heute von 10 bis 12 Uhr", [("heute", Kind.DATE), ("10", Kind.TIME), ("12 Uhr", Kind.TIME)]),
]


@pytest.mark.parametrize(("lang", "text", "values"), APART)
def test_apart_a_date_and_its_clock_time_are_two_values(
    lang: str, text: str, values: list[tuple[str, Kind]]
) -> None:
    alone = [*dates.find(text, lang, NOW.date(), joined=False), *times.find(text, lang, joined=False)]
    apart = instants.find_apart(text, lang, [_sighted(one) for one in alone], NOW)
    assert [(text[one.start : one.end].removeprefix("von "), one.kind) for one in apart] == values
