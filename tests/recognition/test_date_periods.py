"""Parts of periods, quarters, weeks, seasons, decades, centuries and years (text dated 2025-08-16)."""

from __future__ import annotations

import pytest

from factcheck.values import Granularity, Modifier
from tests.recognition.printed import found_dates, only_date, words

PARTS = [
    ("de", "Ende Juli war er dort.", Modifier.END, Granularity.MONTH),
    ("de", "Mitte Juni war er dort.", Modifier.MID, Granularity.MONTH),
    ("de", "Anfang 2019 war er dort.", Modifier.START, Granularity.YEAR),
    ("de", "Ende August 2022 war er dort.", Modifier.END, Granularity.MONTH),
    ("de", "Mitte der siebziger Jahre war er dort.", Modifier.MID, Granularity.DECADE),
    ("de", "Zu Beginn des 19. Jahrhunderts war er dort.", Modifier.START, Granularity.CENTURY),
    ("en", "He was there in early March.", Modifier.START, Granularity.MONTH),
    ("en", "He was there in mid-August.", Modifier.MID, Granularity.MONTH),
    ("en", "He was there at the end of July.", Modifier.END, Granularity.MONTH),
    ("en", "He was there in late 2019.", Modifier.END, Granularity.YEAR),
]


@pytest.mark.parametrize(("lang", "text", "modifier", "granularity"), PARTS)
def test_the_part_of_a_period_is_its_modifier(
    lang: str, text: str, modifier: Modifier, granularity: Granularity
) -> None:
    found = only_date(text, lang)
    assert (found.modifier, found.granularity) == (modifier, granularity)


PERIODS = [
    ("de", "im ersten Quartal 2021", Granularity.QUARTER, "2021-01-01..2021-03-31"),
    ("de", "im 3. Quartal 2021", Granularity.QUARTER, "2021-07-01..2021-09-30"),
    ("de", "Umsatz Q3 2024 gestiegen", Granularity.QUARTER, "2024-07-01..2024-09-30"),
    ("de", "im dritten Quartal", Granularity.QUARTER, "2025-07-01..2025-09-30"),
    ("de", "im ersten Halbjahr 2021", Granularity.QUARTER, "2021-01-01..2021-06-30"),
    ("de", "in KW 32 gebaut", Granularity.WEEK, "2025-08-04..2025-08-10"),
    ("de", "in der 32. Kalenderwoche 2024", Granularity.WEEK, "2024-08-05..2024-08-11"),
    ("de", "H2 2024 gestiegen", Granularity.QUARTER, "2024-07-01..2024-12-31"),
    ("de", "KW 33/2025", Granularity.WEEK, "2025-08-11..2025-08-17"),
    ("de", "in den 1990er Jahren", Granularity.DECADE, "1990-01-01..1999-12-31"),
    ("de", "die 90er-Jahre", Granularity.DECADE, "1990-01-01..1999-12-31"),
    ("de", "in den Neunzigern", Granularity.DECADE, "1990-01-01..1999-12-31"),
    ("de", "die Nullerjahre", Granularity.DECADE, "2000-01-01..2009-12-31"),
    ("de", "die Siebzigerjahre", Granularity.DECADE, "1970-01-01..1979-12-31"),
    ("de", "die 20er Jahre", Granularity.DECADE, "1920-01-01..1929-12-31 | 2020-01-01..2029-12-31"),
    ("de", "im 19. Jahrhundert", Granularity.CENTURY, "1800-01-01..1899-12-31 | 1801-01-01..1900-12-31"),
    ("en", "third quarter of 2021", Granularity.QUARTER, "2021-07-01..2021-09-30"),
    ("en", "in Q3 2024", Granularity.QUARTER, "2024-07-01..2024-09-30"),
    ("en", "the first half of 2023", Granularity.QUARTER, "2023-01-01..2023-06-30"),
    ("en", "2019-Q1 results", Granularity.QUARTER, "2019-01-01..2019-03-31"),
    ("en", "calendar week 33", Granularity.WEEK, "2025-08-11..2025-08-17"),
    ("en", "the early '90s", Granularity.DECADE, "1990-01-01..1999-12-31"),
    ("en", "in the 1970's.", Granularity.DECADE, "1970-01-01..1979-12-31"),
    ("en", "the 1990s", Granularity.DECADE, "1990-01-01..1999-12-31"),
    ("en", "the '90s", Granularity.DECADE, "1990-01-01..1999-12-31"),
    ("en", "the nineties", Granularity.DECADE, "1990-01-01..1999-12-31"),
    ("en", "the 19th century", Granularity.CENTURY, "1800-01-01..1899-12-31 | 1801-01-01..1900-12-31"),
]


@pytest.mark.parametrize(("lang", "text", "granularity", "days"), PERIODS)
def test_a_period(lang: str, text: str, granularity: Granularity, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert (found, only_date(text, lang).granularity) == (days, granularity)


SEASONS = [
    ("de", "im Sommer 2021", ["2021-06-01..2021-08-31", "2021-06-21..2021-09-23"]),
    ("de", "im Winter 2021/22", ["2021-12-01..2022-02-28", "2020-12-01..2021-02-28"]),
    ("de", "diesen Sommer", ["2025-06-01..2025-08-31"]),
    ("de", "vorletzten Sommer", ["2023-06-01..2023-08-31"]),
    ("en", "in the fall of 2021", ["2021-09-01..2021-11-30", "2021-09-22..2021-12-21"]),
    ("en", "in the summer of '69", ["1969-06-01..1969-08-31"]),
]


@pytest.mark.parametrize(("lang", "text", "days"), SEASONS)
def test_a_season_is_whole_months_or_the_one_of_the_sun(lang: str, text: str, days: list[str]) -> None:
    ((_, found),) = found_dates(text, lang)
    readings = found.split(" | ")
    assert readings[0] == days[0]
    assert set(days) <= set(readings)
    assert only_date(text, lang).granularity is Granularity.SEASON


YEARS = [
    ("de", "im Jahr 2014 besetzt", ["Jahr 2014"]),
    ("de", "in den Jahren 2014 und 2015", ["2014", "2015"]),
    ("de", "das Jahr 1848/49", ["Jahr 1848/49"]),
    ("de", "Sie hatte 2019 230.000 Mitglieder.", ["2019"]),
    ("de", "Neunzehnhundertneunundachtzig fiel die Mauer.", ["Neunzehnhundertneunundachtzig"]),
    ("de", "zum Jahresende 2023", ["Jahresende 2023"]),
    ("de", "der Ausbruch im Jahr 79 n. Chr.", ["79 n. Chr."]),
    ("de", "seit Kriegsbeginn 2022. Danach nichts", ["2022"]),
    ("de", "Putin, der 2022 den Befehl gab", ["2022"]),
    ("de", "2014 besetzte er die Insel.", ["2014"]),
    ("de", "zuletzt (2019) in Osaka", ["2019"]),
    ("en", "in 2014 he left", ["2014"]),
    ("en", "the 2016 election", ["2016"]),
    ("en", "in 2024 16 people died", ["2024"]),
    ("en", "in nineteen eighty-four he left", ["nineteen eighty-four"]),
    ("en", "the class of '89 met", ["89"]),
    ("en", "in 79 AD and A.D. 80", ["79 AD", "A.D. 80"]),
]


@pytest.mark.parametrize(("lang", "text", "surfaces"), YEARS)
def test_a_year(lang: str, text: str, surfaces: list[str]) -> None:
    assert words(found_dates(text, lang, None)) == surfaces


@pytest.mark.parametrize(
    ("lang", "text", "surfaces"),
    [
        ("de", "Das sind 20 Prozent mehr als 2023.", ["2023"]),
        ("de", "Es kamen mehr als 2023 Menschen.", []),
        ("de", "Nordverlag, Kiel 2000", ["2000"]),
        ("de", "Er fuhr einen Opel 2000", []),
        ("de", "Das Zeichen endet auf .1665", []),
        ("de", "Das Lösungswort war neunzehnhundertdreiundsiebzig.", []),
        ("de", "Am 3. und 4. Tag der Reise regnete es.", []),
        ("de", "am 3. und 4. Mai", ["3.", "4. Mai"]),
    ],
)
def test_a_number_that_may_be_a_date(lang: str, text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in found_dates(text, lang)] == surfaces
