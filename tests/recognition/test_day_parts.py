"""Parts of the day in and beside the words of a date."""

from __future__ import annotations

import pytest

from factcheck.recognition import day_parts, times
from factcheck.recognition.day_parts import DayPart

WITHIN = [
    ("de", "heute Abend", (18, 24)),
    ("de", "gestern morgen", (8, 12)),
    ("de", "Montagmorgen", (8, 12)),
    ("de", "Sonnabendabend", (18, 24)),
    ("de", "Dienstagspätnachmittag", (14, 16)),
    ("de", "morgen früh", (8, 12)),
    ("de", "Nacht zum Samstag", (20, 24)),
    ("de", "montag nachmittags", (12, 16)),
    ("en", "this morning", (8, 12)),
    ("en", "tonight", (20, 24)),
    ("en", "Friday evening", (18, 24)),
]


@pytest.mark.parametrize(("lang", "surface", "hours"), WITHIN)
def test_the_words_of_a_date_may_name_a_part_of_the_day(
    lang: str, surface: str, hours: tuple[int, int]
) -> None:
    part = day_parts.within(surface, lang)
    assert part is not None
    assert part.usual == hours


NO_PART = [
    ("de", "morgen"),
    ("de", "Sonnabend"),
    ("de", "bis morgen"),
    ("de", "15. August 2025"),
    ("de", ""),
    ("en", "tomorrow"),
    ("en", "Friday"),
]


@pytest.mark.parametrize(("lang", "surface"), NO_PART)
def test_most_dates_name_no_part_of_the_day(lang: str, surface: str) -> None:
    assert day_parts.within(surface, lang) is None


BESIDE = [
    ("de", "Montag", " am Abend", (18, 24)),
    ("de", "Montag", " abends", (18, 24)),
    ("de", "Montag", " am frühen Nachmittag", (12, 14)),
    ("en", "Tuesday", " in the morning", (8, 12)),
    ("en", "Tuesday", ", in the afternoon", (12, 16)),
    ("en", "Tuesday", " late-night", (22, 24)),
]


@pytest.mark.parametrize(("lang", "day", "rest", "hours"), BESIDE)
def test_a_part_of_the_day_may_follow_its_date(
    lang: str, day: str, rest: str, hours: tuple[int, int]
) -> None:
    read = times.page(day + rest, lang)
    found = day_parts.after(read, 1, lang)
    assert found is not None
    assert (found[0], found[1].usual) == (len(read.tokens), hours)


def test_a_part_of_the_day_may_precede_its_date() -> None:
    read = times.page("Sie kamen am späten Abend des Montags", "de")
    found = day_parts.before(read, 0, len(read.tokens) - 1, "de")
    assert found is not None
    assert ("".join(read.tokens[found[0] : -1]), found[1].usual) == ("späten Abend des ", (21, 24))


def test_nothing_beside_a_date_is_no_part_of_the_day() -> None:
    read = times.page("Montag und Dienstag", "de")
    assert day_parts.after(read, 1, "de") is None
    assert day_parts.before(read, 0, 4, "de") is None


def test_a_night_is_cut_at_the_end_of_its_day() -> None:
    assert DayPart.of("20-30 20-24").is_cut
    assert not DayPart.of("17-24 18-24").is_cut


def test_a_part_without_early_hours_keeps_its_usual_ones() -> None:
    assert DayPart.of("11-15 12-14", 2).usual == (12, 14)
