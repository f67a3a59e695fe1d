"""Dates and clock times read as an editor would write them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from factcheck.printed_values import Instant, Stretch
from factcheck.values import Days, Granularity, Interval, Modifier, Moment, TimeOfDay
from factcheck.wording import interval, show


def _days(first: str, last: str | None = None) -> Days:
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))


def _moment(granularity: Granularity, *readings: Days, modifier: Modifier | None = None) -> Moment:
    return Moment(readings, granularity, modifier)


def _time(*windows: tuple[int, int], zone: str | None = None, modifier: Modifier | None = None) -> TimeOfDay:
    return TimeOfDay(tuple(Interval(Fraction(low), Fraction(high)) for low, high in windows), zone, modifier)


_DAY, _MONTH = Granularity.DAY, Granularity.MONTH
_AUGUST = _days("2025-08-01", "2025-08-31")
_BEFORE = Days(dt.date.min, dt.date(2025, 8, 14))
_AFTER = Days(dt.date(2025, 8, 16), dt.date.max)


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (_moment(_DAY, _days("2025-08-15")), "15. August 2025", "15 August 2025"),
        (_moment(_DAY, _days("2025-08-15", "2025-08-17")), "15. bis 17. August 2025", "15 to 17 August 2025"),
        (
            _moment(_DAY, _days("2025-08-30", "2025-09-02")),
            "30. August bis 2. September 2025",
            "30 August to 2 September 2025",
        ),
        (
            _moment(_DAY, _days("2025-12-30", "2026-01-02")),
            "30. Dezember 2025 bis 2. Januar 2026",
            "30 December 2025 to 2 January 2026",
        ),
        (
            _moment(_DAY, _days("2025-08-15"), _days("2025-08-22")),
            "15. August 2025 oder 22. August 2025",
            "15 August 2025 or 22 August 2025",
        ),
        (_moment(_MONTH, _AUGUST), "August 2025", "August 2025"),
        (_moment(_MONTH, _days("2025-06-01", "2025-08-31")), "Juni bis August 2025", "June to August 2025"),
        (_moment(_MONTH, _AUGUST, modifier=Modifier.START), "Anfang August 2025", "early August 2025"),
        (_moment(_MONTH, _AUGUST, modifier=Modifier.MID), "Mitte August 2025", "mid-August 2025"),
        (
            _moment(Granularity.WEEKEND, _days("2025-08-16", "2025-08-17")),
            "Wochenende 16. bis 17. August 2025",
            "weekend of 16 to 17 August 2025",
        ),
        (
            _moment(Granularity.WEEK, _days("2025-08-11", "2025-08-17")),
            "Woche vom 11. bis 17. August 2025",
            "week of 11 to 17 August 2025",
        ),
        (
            _moment(Granularity.QUARTER, _days("2025-04-01", "2025-06-30")),
            "2. Quartal 2025",
            "quarter 2 of 2025",
        ),
        (_moment(Granularity.SEASON, _days("2025-06-01", "2025-08-31")), "Sommer 2025", "summer 2025"),
        (
            _moment(Granularity.SEASON, _days("2025-12-01", "2026-02-28")),
            "Winter 2025/2026",
            "winter 2025/2026",
        ),
        (_moment(Granularity.YEAR, _days("2022-01-01", "2022-12-31")), "2022", "2022"),
        (_moment(Granularity.DECADE, _days("1990-01-01", "1999-12-31")), "1990er-Jahre", "1990s"),
        (_moment(Granularity.CENTURY, _days("1901-01-01", "2000-12-31")), "20. Jahrhundert", "20th century"),
        (_moment(Granularity.CENTURY, _days("2001-01-01", "2100-12-31")), "21. Jahrhundert", "21st century"),
        (
            _moment(_DAY, _days("2025-08-15"), modifier=Modifier.APPROX),
            "etwa 15. August 2025",
            "around 15 August 2025",
        ),
        (_moment(_DAY, _BEFORE, modifier=Modifier.LESS_THAN), "bis 14. August 2025", "until 14 August 2025"),
        (_moment(_DAY, _AFTER, modifier=Modifier.MORE_THAN), "ab 16. August 2025", "from 16 August 2025"),
        (
            _moment(_DAY, _days("2025-08-15"), _AFTER, modifier=Modifier.MORE_THAN),
            "ab 16. August 2025",
            "from 16 August 2025",
        ),
        (
            _moment(_MONTH, _AUGUST, _days("2025-08-21", "2025-08-31"), modifier=Modifier.END),
            "Ende August 2025",
            "late August 2025",
        ),
    ],
)
def test_show_date(value: Moment, german: str, english: str) -> None:
    assert show(value, "de") == german
    assert show(value, "en") == english


@pytest.mark.parametrize(
    ("value", "german"),
    [
        (_moment(_DAY, _days("2025-08-15")), ""),
        (_moment(_MONTH, _AUGUST), "1. bis 31. August 2025"),
        (_moment(_DAY, _days("2025-08-15"), _days("2025-08-16")), "15. August 2025 oder 16. August 2025"),
        (_moment(_DAY, _BEFORE), "bis 14. August 2025"),
    ],
)
def test_interval_of_a_date(value: Moment, german: str) -> None:
    assert interval(value, "de") == german


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (_time((1290, 1290)), "21:30 Uhr", "9:30 p.m."),
        (_time((0, 0)), "0:00 Uhr", "12:00 a.m."),
        (_time((720, 720)), "12:00 Uhr", "12:00 p.m."),
        (_time((1500, 1500)), "1:00 Uhr am Folgetag", "1:00 a.m. the next day"),
        (_time((1290, 1290), zone="local"), "21:30 Uhr Ortszeit", "9:30 p.m. local time"),
        (_time((1290, 1290), zone="Mars"), "21:30 Uhr Mars", "9:30 p.m. Mars"),
        (_time((570, 570), (1290, 1290)), "9:30 oder 21:30 Uhr", "9:30 a.m. or 9:30 p.m."),
        (_time((1200, 1320)), "20:00 bis 22:00 Uhr", "8:00 to 10:00 p.m."),
        (_time((1245, 1275), modifier=Modifier.APPROX), "etwa 21:00 Uhr", "around 9:00 p.m."),
        (_time((1230, 1260), modifier=Modifier.LESS_THAN), "vor 21:00 Uhr", "before 9:00 p.m."),
        (_time((1260, 1290), modifier=Modifier.MORE_THAN), "nach 21:00 Uhr", "after 9:00 p.m."),
        (TimeOfDay((Interval(Fraction(1260), None, low_open=True),)), "nach 21:00 Uhr", "after 9:00 p.m."),
        (TimeOfDay((Interval(None, Fraction(1260)),)), "spätestens 21:00 Uhr", "by 9:00 p.m."),
        (TimeOfDay((Interval(None, None),)), "unbestimmt", "unspecified"),
    ],
)
def test_show_clock_time(value: TimeOfDay, german: str, english: str) -> None:
    assert show(value, "de") == german
    assert show(value, "en") == english


@pytest.mark.parametrize(
    ("value", "german"),
    [
        (_time((1290, 1290)), ""),
        (_time((1245, 1275), modifier=Modifier.APPROX), "20:45 bis 21:15 Uhr"),
        (TimeOfDay((Interval(Fraction(1260), None),)), "frühestens 21:00 Uhr"),
        (_time((570, 570), (1260, 1290)), "9:30 Uhr oder 21:00 bis 21:30 Uhr"),
    ],
)
def test_interval_of_a_clock_time(value: TimeOfDay, german: str) -> None:
    assert interval(value, "de") == german


def _stretch(start: str, end: str | None = None) -> Stretch:
    until = None if end is None else dt.datetime.fromisoformat(end)
    return Stretch(dt.datetime.fromisoformat(start), until)


_EVENING = _stretch("2025-08-15T21:30")


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (Instant((_EVENING,)), "15. August 2025, 21:30 Uhr", "15 August 2025, 9:30 p.m."),
        (
            Instant((_EVENING,), zone="local", modifier=Modifier.APPROX),
            "etwa 15. August 2025, 21:30 Uhr Ortszeit",
            "around 15 August 2025, 9:30 p.m. local time",
        ),
        (
            Instant((_stretch("2025-08-15T21:30", "2025-08-15T23:00"),)),
            "15. August 2025, 21:30 bis 23:00 Uhr",
            "15 August 2025, 9:30 to 11:00 p.m.",
        ),
        (
            Instant((_stretch("2025-08-15T21:30", "2025-08-16T01:00"),)),
            "15. August 2025, 21:30 Uhr bis 16. August 2025, 1:00 Uhr",
            "15 August 2025, 9:30 p.m. to 16 August 2025, 1:00 a.m.",
        ),
        (
            Instant((_stretch("2025-08-15T21:30"), _stretch("2025-08-22T21:30"))),
            "15. August 2025, 21:30 Uhr oder 22. August 2025, 21:30 Uhr",
            "15 August 2025, 9:30 p.m. or 22 August 2025, 9:30 p.m.",
        ),
        (
            Instant((_stretch("0001-01-01T00:00", "2025-08-15T21:30"),), modifier=Modifier.LESS_THAN),
            "bis 15. August 2025, 21:30 Uhr",
            "until 15 August 2025, 9:30 p.m.",
        ),
    ],
)
def test_dates_with_a_clock_time(value: Instant, german: str, english: str) -> None:
    assert show(value, "de") == german
    assert show(value, "en") == english
    assert interval(value, "de") == ""
