"""Dates in digits: which forms are read, which numbers are none (text dated 2025-08-16)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import Modifier
from tests.recognition.printed import found_dates, only_date

FULL = [
    ("de", "gültig ab Werk 19/7/2025", "19/7/2025", "2025-07-19 | 2025-07-19"),
    ("de", "Bericht 2025/8/16 geprüft", "2025/8/16", "2025-08-16"),
    ("de", "Bericht 2025.08.16 geprüft", "2025.08.16", "2025-08-16"),
    ("de", "Bericht 20250816 geprüft", "20250816", "2025-08-16"),
    ("de", "Bericht 2025-W33 geprüft", "2025-W33", "2025-08-11..2025-08-17"),
    ("de", "Bericht 2025-W33-6 geprüft", "2025-W33-6", "2025-08-16"),
    ("de", "Er kam am 3-7-2017 an.", "3-7-2017", "2017-07-03 | 2017-03-07"),
    ("de", "Er kam am 3-7-17 an.", "3-7-17", "2017-07-03 | 2017-03-07"),
    ("de", "Er kam am 05/05/89 an.", "05/05/89", "1989-05-05"),
    ("de", "Er kam am 16-Aug-2025 an.", "16-Aug-2025", "2025-08-16"),
    ("de", "seit 04/2016 offen", "seit 04/2016", "2016-04-01..2016-04-30 | 2016-04-01..9999-12-31"),
    ("de", "bereits 2016/05 offen", "2016/05", "2016-05-01..2016-05-31"),
    ("de", "16.08.2025, Samstag", "16.08.2025, Samstag", "2025-08-16"),
    ("en", "It began 8/16/25 at home.", "8/16/25", "2025-08-16"),
    ("en", "It began 2025/8/16.", "2025/8/16", "2025-08-16"),
    ("en", "It began 2024/13/1.", "2024/13/1", "2024-01-13"),
    ("en", "It began 8-Aug-2025.", "8-Aug-2025", "2025-08-08"),
    ("en", "It began 22/Jan/2024.", "22/Jan/2024", "2024-01-22"),
    ("en", "It began Sep-23-2020.", "Sep-23-2020", "2020-09-23"),
    ("en", "It began 2019/aug/01.", "2019/aug/01", "2019-08-01"),
    ("en", "It began 2020/23/Sep.", "2020/23/Sep", "2020-09-23"),
    ("en", "It began 10.31.1974.", "10.31.1974", "1974-10-31"),
    ("en", "It began Sunday 12/7/2014.", "Sunday 12/7/2014", "2014-12-07"),
    ("en", "It began Sunday 7/12/2014.", "Sunday 7/12/2014", "2014-12-07"),
    ("en", "It began (04/2016).", "04/2016", "2016-04-01..2016-04-30"),
    ("en", "It began Dec/2018.", "Dec/2018", "2018-12-01..2018-12-31"),
    ("en", "It began 2014-10.", "2014-10", "2014-10-01..2014-10-31"),
    ("en", "It began 2015.3.", "2015.3", "2015-03-01..2015-03-31"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "days"), FULL)
def test_a_date_in_digits(lang: str, text: str, surface: str, days: str) -> None:
    expected = " | ".join(dict.fromkeys(days.split(" | ")))
    assert found_dates(text, lang, None) == [(surface, expected)]


YEARLESS = [
    ("de", "Die Frist endet am 17.6 um Mitternacht.", "2025-06-17 | 2026-06-17"),
    ("de", "Sonntag, 17.8 geschlossen", "2025-08-17"),
    ("de", "Er kam am 15/09.", "2025-09-15"),
    ("de", "am siebten vierten", "2025-04-07 | 2026-04-07"),
    ("en", "He came on 2/15.", "2025-02-15"),
    ("en", "He came on 8/10.", "2025-08-10 | 2025-10-08"),
    ("en", "Monday 18.08 closed", ""),
]


@pytest.mark.parametrize(("lang", "text", "days"), YEARLESS)
def test_a_date_in_digits_without_year(lang: str, text: str, days: str) -> None:
    found = dict(found_dates(text, lang))
    if not days:
        assert "Monday" in found
        return
    assert days.split(" | ", maxsplit=1)[0] in next(iter(found.values())).split(" | ")
    assert len(found) == 1


RANGES = [
    ("de", "vom 16.10-22.10. geschlossen", "2025-10-16..2025-10-22"),
    ("de", "vom 23-25.08. geschlossen", "2025-08-23..2025-08-25"),
    ("de", "vom 10-11.09.17 geschlossen", "2017-09-10..2017-09-11"),
    ("de", "vom 21.08-25.08 geschlossen", "2025-08-21..2025-08-25"),
    ("de", "vom 3. bis 12.9.2024 geschlossen", "2024-09-03..2024-09-12"),
    ("en", "open 8/10/2012 - 8/15/2012", "2012-08-10..2012-08-15"),
]


@pytest.mark.parametrize(("lang", "text", "days"), RANGES)
def test_a_range_in_digits_is_one(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert days in found.split(" | ")


LINES = [
    ("de", "Termine\n\n19.7.\n\nKarten an der Kasse", "19.7.", "2025-07-19"),
    ("de", "Termine\n\n19.7\n\nKarten an der Kasse", "19.7", "2025-07-19"),
    ("de", "23/08\n\nKarten an der Kasse", "23/08", "2025-08-23"),
    ("de", "12.6 - 16.6", "12.6 - 16.6", "2025-06-12..2025-06-16"),
    ("en", "Dates\n\n8/10\n\nTickets at the door", "8/10", "2025-08-10"),
]


@pytest.mark.parametrize(("lang", "text", "surface", "days"), LINES)
def test_a_line_of_its_own_may_be_a_bare_date(lang: str, text: str, surface: str, days: str) -> None:
    ((words, found),) = found_dates(text, lang)
    assert words == surface
    assert found.startswith(days)


TWO_YEARS_OR_A_MONTH = [
    ("in der Saison 2019/20", "2019-01-01..2020-12-31"),
    ("in der Spielzeit 2021/2022", "2021-01-01..2022-12-31"),
    ("nur 2005/06 gespielt", "2005-01-01..2006-12-31 | 2005-06-01..2005-06-30"),
    ("nur 2016/05 gespielt", "2016-05-01..2016-05-31"),
]


@pytest.mark.parametrize(("text", "days"), TWO_YEARS_OR_A_MONTH)
def test_a_year_and_two_digits(text: str, days: str) -> None:
    ((_, found),) = found_dates(text, "de", None)
    assert set(days.split(" | ")) <= set(found.split(" | "))


NO_DATES = [
    ("de", "Um 12.10 Uhr, von 8.10 bis 12.10 Uhr und ab 9.30 war offen."),
    ("de", "Es stand 10-8-2 nach Siegen, 2:1 und 3:0 im Spiel."),
    ("de", "Version 2.4.13, Adresse 10.10.20.12 und Artikel 5.3.2"),
    ("de", "Der Index stieg um 18.10 Punkte, der Kurs auf 2,5."),
    ("de", "Drucksache 19/2020, Az. 3/2019 und Heft 7/2021"),
    ("de", "Rufen Sie 0171 19201945 an, Konto 20251399."),
    ("de", "ein Verhältnis von 3/4 zu 1/2"),
    ("de", "am 3. Spieltag und am 18. Loch"),
    ("en", "a 3/4 majority and 1/2 a cup"),
    ("en", "on 9/11 the towers fell"),
    ("en", "a record of 10-8-2, a ratio of 2-15"),
    ("en", "version 2015.3 of the program and 2015.3 points"),
    ("en", "Level 20251301 of the game"),
]


@pytest.mark.parametrize(("lang", "text"), NO_DATES)
def test_numbers_that_are_no_dates(lang: str, text: str) -> None:
    assert found_dates(text, lang) == []


def test_the_attacks_are_a_date_with_their_year() -> None:
    ((_, found),) = found_dates("on 9/11/2001 they fell", "en")
    assert found.startswith("2001-09-11")


@given(st.dates())
def test_an_iso_date_is_read_in_both_languages(date: object) -> None:
    if str(date) < "1000":
        return
    if str(date)[:4] > "2100":
        return
    for lang in ("de", "en"):
        assert found_dates(f"geprüft {date}", lang, None) == [(str(date), str(date))]


TWO_DAYS_OF_A_MONTH = [
    ("de", "Er kam am 3./4. Mai 2024 an.", [("3./4. Mai 2024", "2024-05-03..2024-05-04")]),
    ("en", "He came on 3/4 May 2024.", [("3/4 May 2024", "2024-05-03..2024-05-04")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), TWO_DAYS_OF_A_MONTH)
def test_two_days_before_a_month_are_no_day_and_month(
    lang: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found_dates(text, lang) == expected


@pytest.mark.parametrize("text", ["Er kam am 3.4. Mai an.", "Er kam am 03.04. Mai an."])
def test_two_days_with_stops_are_days_of_the_month_after_them(text: str) -> None:
    assert [days.split(" | ")[0] for _, days in found_dates(text, "de")] == ["2025-05-03", "2025-05-04"]


FAR_YEARS = [
    ("de", "Es begann am 31. Dezember 2150.", ("31. Dezember 2150", "2150-12-31")),
    ("en", "It began on May 3, 2150.", ("May 3, 2150", "2150-05-03")),
    ("en", "It began on 3 May 2150.", ("3 May 2150", "2150-05-03")),
]


@pytest.mark.parametrize(("lang", "text", "expected"), FAR_YEARS)
def test_a_year_of_the_next_century_belongs_to_its_day(
    lang: str, text: str, expected: tuple[str, str]
) -> None:
    assert found_dates(text, lang) == [expected]


COUNTED_AFTER_A_DAY = [
    ("de", "Am 3. Mai 800 Menschen, das war viel.", "3. Mai"),
    ("de", "Am 3. Mai 800 neue Fälle, das war viel.", "3. Mai"),
    ("de", "Am 3. Mai 800 km gefahren, das war viel.", "3. Mai"),
    ("en", "On May 3, 500 people came.", "May 3"),
    ("en", "On May 3, 500 hungry people came.", "May 3"),
]


@pytest.mark.parametrize(("lang", "text", "surface"), COUNTED_AFTER_A_DAY)
def test_a_number_that_counts_is_no_year_of_the_day_before_it(lang: str, text: str, surface: str) -> None:
    assert [words for words, _ in found_dates(text, lang)] == [surface]


def test_the_middle_of_a_decade_may_lack_its_word() -> None:
    assert only_date("Es war Mitte der 90er so.", "de", None).modifier is Modifier.MID
