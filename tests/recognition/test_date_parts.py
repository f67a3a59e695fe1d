"""Which days the beginning, the middle and the end of a period may mean."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition import calendar
from factcheck.recognition.date_parts import parts, with_parts
from factcheck.values import Days, Granularity, Modifier, Moment
from tests.recognition.printed import run

WEEK = Days(dt.date(2025, 8, 11), dt.date(2025, 8, 17))
MONTH = Days(dt.date(2025, 2, 1), dt.date(2025, 2, 28))
YEAR = Days(dt.date(2025, 1, 1), dt.date(2025, 12, 31))


@pytest.mark.parametrize(
    ("whole", "granularity", "modifier", "expected"),
    [
        (WEEK, Granularity.WEEK, Modifier.START, ["2025-08-11..2025-08-13"]),
        (WEEK, Granularity.WEEK, Modifier.MID, ["2025-08-12..2025-08-14", "2025-08-13"]),
        (WEEK, Granularity.WEEK, Modifier.END, ["2025-08-15..2025-08-17", "2025-08-14..2025-08-17"]),
        (MONTH, Granularity.MONTH, Modifier.START, ["2025-02-01..2025-02-10", "2025-02-01..2025-02-15"]),
        (MONTH, Granularity.MONTH, Modifier.MID, ["2025-02-11..2025-02-20"]),
        (MONTH, Granularity.MONTH, Modifier.END, ["2025-02-21..2025-02-28", "2025-02-16..2025-02-28"]),
        (YEAR, Granularity.YEAR, Modifier.START, ["2025-01-01..2025-03-31", "2025-01-01..2025-06-30"]),
        (YEAR, Granularity.YEAR, Modifier.MID, ["2025-05-01..2025-08-31"]),
        (YEAR, Granularity.YEAR, Modifier.END, ["2025-09-01..2025-12-31", "2025-07-01..2025-12-31"]),
        (YEAR, Granularity.DECADE, Modifier.END, []),
    ],
)
def test_the_parts_of_a_period(
    whole: Days, granularity: Granularity, modifier: Modifier, expected: list[str]
) -> None:
    assert [run(part) for part in parts(whole, granularity, modifier)] == expected


def test_the_part_is_the_first_reading_and_the_whole_period_the_second() -> None:
    found = with_parts(Moment((MONTH,), Granularity.MONTH, Modifier.END))
    assert [run(days) for days in found.readings] == [
        "2025-02-21..2025-02-28",
        run(MONTH),
        "2025-02-16..2025-02-28",
    ]
    assert found.modifier is Modifier.END


@pytest.mark.parametrize("modifier", [None, Modifier.APPROX, Modifier.EQUAL_OR_LESS])
def test_only_parts_have_parts(modifier: Modifier | None) -> None:
    moment = Moment((MONTH,), Granularity.MONTH, modifier)
    assert with_parts(moment) == moment


@given(
    st.integers(1900, 2100),
    st.integers(1, 12),
    st.sampled_from((Modifier.START, Modifier.MID, Modifier.END)),
)
def test_a_part_lies_in_its_month(year: int, month: int, modifier: Modifier) -> None:
    whole = calendar.months(year, month)
    assert whole is not None
    for part in parts(whole, Granularity.MONTH, modifier):
        assert whole.first <= part.first <= part.last <= whole.last
