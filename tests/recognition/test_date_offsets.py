"""Words before a date that make another date of it (text dated Saturday, 2025-08-16)."""

from __future__ import annotations

import pytest

from factcheck.values import Granularity
from tests.recognition.printed import found_dates, only_date, run

MOVED = [
    ("de", "drei Tage nach dem 3. Mai 2024", "2024-05-06", Granularity.DAY),
    ("de", "zwei Tage vor Heiligabend 2024", "2024-12-22", Granularity.DAY),
    ("de", "einen Monat nach dem 31. Januar 2024", "2024-02-29", Granularity.DAY),
    ("de", "am Tag nach Neujahr 2024", "2024-01-02", Granularity.DAY),
    ("de", "am Montag nach dem 3. Mai 2024", "2024-05-06", Granularity.DAY),
    ("de", "am Freitag vor Heiligabend 2024", "2024-12-20", Granularity.DAY),
    ("de", "in der Woche nach Karfreitag 2024", "2024-03-30..2024-04-05", Granularity.WEEK),
    ("de", "am Wochenende nach dem 3. Mai 2024", "2024-05-04..2024-05-05", Granularity.WEEKEND),
    ("de", "in der Woche vom 8. Mai 2024", "2024-05-06..2024-05-12", Granularity.WEEK),
    ("de", "in der ersten Woche im Oktober 2024", "2024-09-30..2024-10-06", Granularity.WEEK),
    ("de", "in den ersten neun Monaten 2024", "2024-01-01..2024-09-30", Granularity.MONTH),
    ("de", "in den letzten zwei Wochen des Jahres", "2025-12-18..2025-12-31", Granularity.WEEK),
    ("de", "am ersten Montag des Monats", "2025-08-04", Granularity.DAY),
    ("de", "am letzten Tag des Jahres", "2025-12-31", Granularity.DAY),
    ("en", "a week from tomorrow", "2025-08-24", Granularity.DAY),
    ("en", "two days before yesterday", "2025-08-13", Granularity.DAY),
    ("en", "a week before yesterday", "2025-08-08", Granularity.DAY),
    ("en", "two days after next Friday", "2025-08-24", Granularity.DAY),
    ("en", "the day after Christmas Eve 2024", "2024-12-25", Granularity.DAY),
    ("en", "the Monday after Thanksgiving 2024", "2024-12-02", Granularity.DAY),
    ("en", "the third Tuesday after May 3, 2024", "2024-05-21", Granularity.DAY),
    ("en", "the week of May 8, 2024", "2024-05-06..2024-05-12", Granularity.WEEK),
    ("en", "the week starting May 6, 2024", "2024-05-06..2024-05-12", Granularity.WEEK),
    ("en", "the weekend of May 8, 2024", "2024-05-11..2024-05-12", Granularity.WEEKEND),
    ("en", "the last four months of 2021", "2021-09-01..2021-12-31", Granularity.MONTH),
    ("en", "the first ten days of last year", "2024-01-01..2024-01-10", Granularity.DAY),
    ("en", "the second week of October 2024", "2024-10-07..2024-10-13", Granularity.WEEK),
    ("en", "the first tuesday of last month", "2025-07-01", Granularity.DAY),
]


@pytest.mark.parametrize(("lang", "text", "days", "granularity"), MOVED)
def test_the_words_before_a_date_move_it(lang: str, text: str, days: str, granularity: Granularity) -> None:
    found = only_date(text, lang)
    assert (run(found.readings[0]), found.granularity) == (days, granularity)


UNMOVED = [
    ("de", "zwei Jahre nach 2016", "2016"),
    ("de", "am Tag nach der Wahl am 3. Mai 2024", "3. Mai 2024"),
    ("de", "der vierzigste Tag im Mai 2024", "Mai 2024"),
    ("en", "five days from Monday to Friday", "Monday to Friday"),
    ("en", "two days after the 2016 election", "2016"),
]


@pytest.mark.parametrize(("lang", "text", "words"), UNMOVED)
def test_a_date_that_the_words_do_not_fit_stays(lang: str, text: str, words: str) -> None:
    assert words in [found.removeprefix("nach ") for found, _ in found_dates(text, lang)]


def test_a_moved_date_names_the_date_it_was_counted_from() -> None:
    assert str(only_date("drei Tage nach dem 3. Mai 2024", "de").anchor) == "2024-05-03"


def test_a_feast_of_several_days_counts_from_either_end() -> None:
    (after,) = found_dates("zwei Tage nach Pfingsten 2024", "de")
    (before,) = found_dates("zwei Tage vor Pfingsten 2024", "de")
    assert after[1].split(" | ")[0] == "2024-05-22"
    assert before[1].split(" | ")[0] == "2024-05-17"
