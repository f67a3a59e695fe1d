"""Clock times and parts of the day put on the days a date can mean."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.printed_values import EVER, Instant, Stretch
from factcheck.recognition import stretches
from factcheck.recognition.clock_times import MODIFIERS, ClockReading
from factcheck.recognition.day_parts import DayPart
from factcheck.values import MINUTES_PER_DAY, Days, Granularity, Modifier, Moment

FRIDAY, SATURDAY = dt.date(2025, 8, 15), dt.date(2025, 8, 16)
NIGHT, EVENING = DayPart((20, 30), (20, 24)), DayPart((17, 24), (18, 24))


def on(*days: Days, modifier: Modifier | None = None, anchor: dt.date | None = None) -> Moment:
    return Moment(days, Granularity.DAY, modifier, anchor)


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute))


ONE_DAY = on(Days(FRIDAY, FRIDAY))


def test_a_clock_time_on_a_day_is_a_point() -> None:
    found = stretches.on_clock(ONE_DAY, None, ClockReading(((90, None),), "", "CET"), None)
    assert found == Instant((Stretch(at(FRIDAY, 1, 30)),), "CET")


def test_every_day_takes_every_clock_time_the_likeliest_day_first() -> None:
    moment = on(Days(SATURDAY, SATURDAY), Days(FRIDAY, FRIDAY))
    found = stretches.on_clock(moment, None, ClockReading(((60, None), (780, None))), None)
    assert found is not None
    assert [one.start for one in found.readings] == [
        at(SATURDAY, 1),
        at(SATURDAY, 13),
        at(FRIDAY, 1),
        at(FRIDAY, 13),
    ]


def test_readings_are_bounded_in_number() -> None:
    days = [FRIDAY + dt.timedelta(days=count) for count in range(40)]
    found = stretches.on_clock(on(*(Days(day, day) for day in days)), None, ClockReading(((60, None),)), None)
    assert found is not None
    assert len(found.readings) == 12


@pytest.mark.parametrize(("minutes", "day"), [(120, SATURDAY), (1380, FRIDAY)])
def test_the_small_hours_of_a_night_are_those_of_the_second_day(minutes: int, day: dt.date) -> None:
    found = stretches.on_clock(on(Days(FRIDAY, SATURDAY)), NIGHT, ClockReading(((minutes, None),)), None)
    assert found is not None
    assert found.readings[0].start.date() == day


@given(st.integers(0, MINUTES_PER_DAY - 1), st.sampled_from(["", *MODIFIERS]))
def test_a_bounded_clock_time_keeps_its_minute_at_one_end(minute: int, bound: str) -> None:
    found = stretches.on_clock(ONE_DAY, None, ClockReading(((minute, None),), bound), None)
    assert found is not None
    (one,) = found.readings
    told = at(FRIDAY, *divmod(minute, 60))
    assert told in {one.start, one.end}
    assert (one.start == EVER) is (bound in {"until", "before", "at_latest"})
    assert found.modifier is MODIFIERS.get(bound)


def test_a_bounded_date_bounds_its_clock_time() -> None:
    moment = on(Days(dt.date.min, FRIDAY), modifier=Modifier.EQUAL_OR_LESS)
    found = stretches.on_clock(moment, None, ClockReading(((1080, None),)), None)
    assert found is not None
    assert found.readings == (Stretch(EVER, at(FRIDAY, 18)),)


def test_weeks_and_runs_of_days_take_no_clock_time() -> None:
    assert not stretches.placeable(on(Days(FRIDAY, SATURDAY)), None)
    assert not stretches.placeable(Moment((Days(FRIDAY, FRIDAY),), Granularity.WEEK), None)
    assert stretches.placeable(on(Days(FRIDAY, SATURDAY)), NIGHT)


def test_a_part_of_the_day_is_its_hours() -> None:
    found = stretches.on_part(ONE_DAY, EVENING, None)
    assert found is not None
    assert found.readings == (Stretch(at(FRIDAY, 18), at(SATURDAY, 0)),)


def test_the_calendar_ends_somewhere() -> None:
    last = on(Days(dt.date.max, dt.date.max))
    assert stretches.on_clock(last, None, ClockReading(((MINUTES_PER_DAY, None),)), None) is None
    assert stretches.on_part(last, EVENING, None) is None


def test_the_anchor_is_the_moment_or_else_the_day() -> None:
    moment, noon = on(Days(FRIDAY, FRIDAY), anchor=SATURDAY), at(SATURDAY, 12)
    with_now = stretches.on_clock(moment, None, ClockReading(((0, None),)), noon)
    without = stretches.on_clock(moment, None, ClockReading(((0, None),)), None)
    assert with_now is not None
    assert without is not None
    assert (with_now.anchor, without.anchor) == (noon, at(SATURDAY, 0))


def test_a_year_told_apart_moves_the_date() -> None:
    assert stretches.in_year(ONE_DAY, 2011).readings == (Days(dt.date(2011, 8, 15), dt.date(2011, 8, 15)),)
    leap = on(Days(dt.date(2024, 2, 29), dt.date(2024, 2, 29)))
    assert stretches.in_year(leap, 2011) == leap


def point(*moments: dt.datetime) -> Instant:
    return Instant(tuple(Stretch(one) for one in moments))


def test_from_one_instant_to_the_nearest_after_it() -> None:
    found = stretches.from_to(point(at(FRIDAY, 22)), point(at(FRIDAY, 5), at(SATURDAY, 5)))
    assert found is not None
    assert found.readings == (Stretch(at(FRIDAY, 22), at(SATURDAY, 5)),)
    assert stretches.from_to(point(at(SATURDAY, 5)), point(at(FRIDAY, 5))) is None


@given(st.integers(0, MINUTES_PER_DAY - 1), st.integers(0, MINUTES_PER_DAY - 1))
def test_onward_ends_within_a_day(begin: int, end: int) -> None:
    found = stretches.onward(point(at(FRIDAY, *divmod(begin, 60))), [end])
    assert found is not None
    (one,) = found.readings
    assert one.end is not None
    assert dt.timedelta(0) < one.end - one.start <= dt.timedelta(days=1)
