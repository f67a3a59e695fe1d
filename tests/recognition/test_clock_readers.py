"""What makes a number a clock time beside a date and beside a part of the day."""

from __future__ import annotations

import pytest

from factcheck.recognition import dated_clocks, times
from factcheck.recognition.clock_cues import ALONE, Beside, Setting
from factcheck.recognition.dated_clocks import DatedClock

DATE, NUMBERS = Setting(Beside.DATE), Setting(Beside.DATE, numeric=True)
MORNING = Setting(Beside.PART_OF_DAY, (0, 12))


def following(text: str, setting: Setting, lang: str = "de") -> DatedClock | None:
    """What is read behind the first word of a text."""
    return dated_clocks.after(times.page(text, lang), 1, setting, lang, dot=False)


def minutes(found: DatedClock | None) -> list[tuple[int, int | None]]:
    assert found is not None
    return [(int(begin), None if end is None else int(end)) for begin, end in found.reading.spans]


TOLD = [
    ("Montag um 7.", DATE, [(420, None)]),
    ("Montag, 20:15", DATE, [(1215, None)]),
    ("Montag (14 Uhr)", DATE, [(840, None)]),
    ("Montag um 18.25 begann es", DATE, [(1105, None)]),
    ("Montag ab 0730", DATE, [(450, None)]),
    ("Montag abends um 8", DATE, [(1200, None)]),
    ("Montag von 5 bis 6", DATE, [(300, 360)]),
    ("Montag 9.30-11.00", DATE, [(570, 660)]),
    ("X 18:15 verlor", NUMBERS, [(1095, None)]),
    ("früh um sechs", MORNING, [(360, None)]),
    ("früh gegen 7 fuhr", MORNING, [(420, None)]),
    ("früh 6-8", MORNING, [(360, 480)]),
]


@pytest.mark.parametrize(("text", "setting", "spans"), TOLD)
def test_beside_a_date_less_makes_a_clock_time(
    text: str, setting: Setting, spans: list[tuple[int, int | None]]
) -> None:
    assert minutes(following(text, setting)) == spans


REFUSED = [
    ("Montag um 7 Prozent", DATE),
    ("Montag um 7 gesunken", DATE),
    ("Montag gegen 3 Gegner", DATE),
    ("Montag um 18.25 Euro", DATE),
    ("Montag 3.12.", DATE),
    ("Montag 18:15 verlor", DATE),
    ("Montag 1915", DATE),
    ("Montag 5-6", DATE),
    ("Montag um 25:10", DATE),
    ("Montag um 7", ALONE),
    ("Montag. Um 18 Uhr", DATE),
]


@pytest.mark.parametrize(("text", "setting"), REFUSED)
def test_not_every_number_beside_a_date_is_a_clock_time(text: str, setting: Setting) -> None:
    assert following(text, setting) is None


def test_the_part_of_the_day_tells_the_half() -> None:
    evening = Setting(Beside.PART_OF_DAY, (17, 24))
    assert minutes(following("Abend um acht", evening)) == [(1200, None)]
    assert minutes(following("evening at 8", evening, "en")) == [(1200, None)]


def test_a_clock_time_before_its_date_may_stand_close() -> None:
    read = times.page("from 5 to 6 on Monday", "en")
    found = dated_clocks.before(read, 0, len(read.tokens) - 1, DATE, "en")
    assert minutes(found) == [(300, 360), (1020, 1080)]


def test_twenty_four_hours_end_the_day() -> None:
    assert minutes(following("Montag um 24 Uhr", DATE)) == [(1440, None)]


def test_an_hour_between_dates_is_read_where_it_may_begin() -> None:
    read = times.page("um 8 Uhr am Montag", "de")
    assert dated_clocks.before(read, 3, len(read.tokens) - 1, DATE, "de") is None


def test_what_leads_on_and_what_does_not() -> None:
    read = times.page("x bis zum y und z", "de")
    assert dated_clocks.leads_on(read, 1, 6, "de", between=False)
    assert not dated_clocks.leads_on(read, 7, 10, "de", between=False)
    assert dated_clocks.leads_on(read, 7, 10, "de", between=True)
