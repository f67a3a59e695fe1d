"""Finds full dates, with day, month and year, as German and English texts print them.

It reads nothing relative, nothing without a year, no two-digit year, and no date whose order is ambiguous
("03/04/2017").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.language.detection import LANGUAGES
from factcheck.resources import lexicon

_MONTHS_PER_YEAR = 12
_TIME = r"(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A calendar day and the place `start:end` of the words that name it (an ISO time included)."""

    day: dt.date
    start: int
    end: int


def find_dates(text: str) -> Iterator[PrintedDate]:
    """The full dates of a text in reading order."""
    for match in _pattern().finditer(text):
        day = _day(match)
        if day is not None:
            yield PrintedDate(day, match.start(), match.end())


def parse_date(text: str) -> dt.date | None:
    """The day that a text consists of, None when it is anything else."""
    stripped = text.strip()
    found = next(find_dates(stripped), None)
    whole = found is not None and (found.start, found.end) == (0, len(stripped))
    return found.day if found is not None and whole else None


def is_month(word: str) -> bool:
    """Whether a word is the name of a month or its abbreviation."""
    return word.lower().rstrip(".") in _months()


@cache
def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for lang in LANGUAGES:
        section = lexicon(lang)["dateline_months"]
        for number, names in section.items() if isinstance(section, dict) else ():
            months.update(dict.fromkeys(names, int(number)))
    return months


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    forms = (
        rf"(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}}){_TIME}",
        r"(?P<d2>\d{1,2})\. ?(?P<m2>\d{1,2})\. ?(?P<y2>\d{4})",
        r"(?P<a3>\d{1,2})/(?P<b3>\d{1,2})/(?P<y3>\d{4})",
        rf"(?P<d4>\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?(?P<m4>{names})\.?,? (?P<y4>\d{{4}})",
        rf"(?P<m5>{names})\.? (?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y5>\d{{4}})",
    )
    return re.compile(rf"(?<![\w./-])(?:{'|'.join(forms)})(?![\w/]|[.-]\d)", re.IGNORECASE)


def _day(match: re.Match[str]) -> dt.date | None:
    groups = {name[0]: value for name, value in match.groupdict().items() if value is not None}
    if "a" in groups:
        first, second = int(groups["a"]), int(groups["b"])
        if first != second and max(first, second) <= _MONTHS_PER_YEAR:
            return None  # day and month cannot be told apart
        groups["m"], groups["d"] = (str(number) for number in sorted((first, second)))
    month = groups["m"] if groups["m"].isdecimal() else str(_months()[groups["m"].lower()])
    try:
        return dt.date(int(groups["y"]), int(month), int(groups["d"]))
    except ValueError:
        return None
