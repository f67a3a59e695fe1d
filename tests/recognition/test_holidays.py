"""Named days: what the lexicons call them and which days they mean."""

from __future__ import annotations

import pytest

from factcheck.errors import RuleError
from factcheck.recognition import holidays as module
from factcheck.recognition.holidays import holidays, names
from tests.recognition.printed import found_dates

DAYS = [
    ("de", "Weiberfastnacht 2018", "2018-02-08"),
    ("de", "Rosenmontag 2024", "2024-02-12"),
    ("de", "Fastnachtsdienstag 2018", "2018-02-13"),
    ("de", "Aschermittwoch 2024", "2024-02-14"),
    ("de", "Fastenzeit 2018", "2018-02-14..2018-03-31"),
    ("de", "Karwoche 2024", "2024-03-24..2024-03-30"),
    ("de", "Karsamstag 2024", "2024-03-30"),
    ("de", "Muttertag 2024", "2024-05-12"),
    ("de", "Fronleichnam 2024", "2024-05-30"),
    ("de", "am Tag der Arbeit 2024", "2024-05-01"),
    ("de", "am Internationalen Frauentag 2024", "2024-03-08"),
    ("de", "Erntedankfest 2024", "2024-10-06"),
    ("de", "Volkstrauertag 2024", "2024-11-17"),
    ("de", "Totensonntag 2020", "2020-11-22"),
    ("de", "am ersten Adventswochenende 2024", "2024-11-30..2024-12-01"),
    ("de", "am vierten Advent 2024", "2024-12-22"),
    ("de", "zweiter Weihnachtsfeiertag 2024", "2024-12-26"),
    ("de", "in der Silvesternacht 2024", "2024-12-31..2025-01-01"),
    ("de", "schweizer Buß- und Bettag 2017", "2017-09-17"),
    ("de", "Thanksgiving 2024", "2024-11-28"),
    ("de", "orthodoxer Karfreitag 2018", "2018-04-06"),
    ("de", "am orthodoxen Osterfest 2024", "2024-05-05"),
    ("de", "Jom Kippur 2018", "2018-09-19"),
    ("de", "Ostern letzten Jahres", "2024-03-31"),
    ("en", "MLK Day 2012", "2012-01-16"),
    ("en", "Presidents' Day 2024", "2024-02-19"),
    ("en", "St. Patrick's Day 2024", "2024-03-17"),
    ("en", "Mardi Gras 2013", "2013-02-12"),
    ("en", "Mother's Day 2024", "2024-05-12"),
    ("en", "Labor day 2024", "2024-09-02"),
    ("en", "black friday 2010", "2010-11-26"),
    ("en", "thanksgiving of last year", "2024-11-28"),
    ("en", "Columbus Day 2024", "2024-10-14"),
    ("en", "Remembrance Sunday 2024", "2024-11-10"),
    ("en", "King's Day 2014", "2014-04-26"),
    ("en", "King's Day 2018", "2018-04-27"),
    ("en", "Orthodox Easter 2024", "2024-05-05"),
    ("en", "Hanukkah 2018", "2018-12-03..2018-12-10"),
    ("en", "Eid al-Fitr 2018", "2018-06-15"),
]


@pytest.mark.parametrize(("lang", "text", "days"), DAYS)
def test_a_named_day(lang: str, text: str, days: str) -> None:
    ((_, found),) = found_dates(text, lang)
    assert days in found.split(" | ")


FEASTS = [
    ("de", "Weihnachten 2024", "2024-12-24..2024-12-26", "2024-12-25"),
    ("de", "Ostern 2024", "2024-03-29..2024-04-01", "2024-03-31"),
    ("de", "Pfingsten 2024", "2024-05-19..2024-05-20", "2024-05-19"),
    ("en", "Christmas 2024", "2024-12-24..2024-12-26", "2024-12-25"),
    ("en", "Easter 2024", "2024-03-29..2024-04-01", "2024-03-31"),
]


@pytest.mark.parametrize(("lang", "text", "whole", "day"), FEASTS)
def test_a_feast_is_all_its_days_or_the_main_one(lang: str, text: str, whole: str, day: str) -> None:
    ((_, found),) = found_dates(text, lang)
    readings = found.split(" | ")
    assert readings[0] == whole
    assert day in readings


OTHERS = [
    ("de", "Tariq Ramadan schwieg."),
    ("de", "die Pfarrkirche Mariä Himmelfahrt"),
    ("en", "on Ukraine's Independence Day"),
    ("en", "on Ukrainian Independence Day"),
]


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_the_name_before_it_makes_it_another(lang: str, text: str) -> None:
    assert found_dates(text, lang) == []


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_named_day_comes_in_ordinary_years(lang: str) -> None:
    for rule, _ in holidays(lang):
        assert all(rule.days(year) for year in range(1990, 2040))


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_name_of_several_words_has_small_letters_too(lang: str) -> None:
    known = names(lang)
    assert all(known[name.lower()] == place for name, place in known.items() if not name.isalpha())


MALFORMED = [
    None,
    [{"easter": 1}],
    [{"names": ["Ostern"], "eastern": 0}],
    [{"names": ["Ostern"], "easter": "0"}],
    [{"names": ["Zuckerfest"], "islamic": [10]}],
    [{"names": ["Ostern"], "easter": 0, "also": [{"orthodox": 0, "nth": 1}]}],
    ["Ostern"],
]


@pytest.mark.parametrize("content", MALFORMED)
def test_a_malformed_section_is_refused(monkeypatch: pytest.MonkeyPatch, content: object) -> None:
    monkeypatch.setattr(module, "lexicon", lambda _: {"holidays": content})
    holidays.cache_clear()
    try:
        with pytest.raises(RuleError, match="holidays"):
            holidays("de")
    finally:
        holidays.cache_clear()
