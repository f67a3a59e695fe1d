"""Says whether a number in a match of the clock grammar is a clock time at all.

That depends on what stands beside it: alone a number needs a word or sign of the clock, beside a date or a
part of the day less is enough.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from factcheck.recognition.clock_words import ends_phrase, has_four_digits, is_no_year, is_range, said
from factcheck.recognition.grammar import Sighting

_TWO_DIGITS = 2
_MORNING_HOUR = 7
_DAYTIMES = (
    "earlier",
    "earlier_noun",
    "earlier_day",
    "earlier_word",
    "lead_part",
    "later",
    "later_word",
    "later_day",
)
# Signs that may stand before a time that no word announces ("(14:30", "• 21:15").
_OPENING = frozenset("\n(•·[")


class Beside(IntEnum):
    """What stands beside a number that may be a clock time."""

    NOTHING = 0
    DATE = 1
    PART_OF_DAY = 2


class Setting(NamedTuple):
    """What is known around a clock time: its neighbour and the hours of the day that it lies in.

    `leads` when the clock time stands before its date, `numeric` when the date ends in digits.
    """

    beside: Beside = Beside.NOTHING
    hours: tuple[int, int] | None = None
    leads: bool = False
    numeric: bool = False


ALONE = Setting()


def daytime(sighting: Sighting) -> tuple[int, int] | None:
    """The hours of the part of the day that stands before or after a clock time."""
    return next((found for group in _DAYTIMES if (found := hours(sighting, group)) is not None), None)


def hours(sighting: Sighting, group: str) -> tuple[int, int] | None:
    """The hours that the word of a group tells, if it is a part of the day."""
    value = sighting.value(group)
    return hours_of(value) if isinstance(value, str) else None


def hours_of(part: str, which: int = 0) -> tuple[int, int]:
    """The hours of a part of the day: those that tell clock times apart, or the usual, early, late ones."""
    listed = part.split()
    first, last = listed[min(which, len(listed) - 1)].split("-")
    return int(first), int(last)


def announced(sighting: Sighting, setting: Setting) -> bool:
    """Whether something says that the number is a time."""
    if is_range(sighting, "one"):
        return False
    if said(sighting, "one"):
        return _is_plain(sighting) or _cued(sighting) or setting.beside > Beside.NOTHING
    beside = setting.beside if daytime(sighting) is None else Beside.PART_OF_DAY
    if sighting.has("one_colon") or sighting.has("one_sign"):
        return _signed(sighting, beside, setting)
    if sighting.has("one_compact"):
        return _military(sighting, beside)
    if sighting.has("one_dotted") and beside is not Beside.NOTHING:
        return _dotted(sighting, setting)
    return _bare(sighting, beside, setting)


def _signed(sighting: Sighting, beside: Beside, setting: Setting) -> bool:
    """Whether "21:30", "9h30" or "17h" is a time and not a score or a length."""
    if _gap(sighting, "one_sign_gap") or _gap(sighting, "one_hour_gap") or _gap(sighting, "one_gap"):
        return _cued(sighting) or beside is not Beside.NOTHING
    if beside is Beside.PART_OF_DAY or _cued(sighting):
        return True
    if beside is Beside.DATE:  # "am Sonntag 10:12 verloren" is a score
        told = setting.numeric or setting.leads or sighting.has("bound") or sighting.has("one_second")
        return told or not sighting.precedes("UNKNOWN")
    if sighting.has("one_sign"):
        return sighting.has("one_sign_minute") and (sighting.number("one_hour") or 0) >= _MORNING_HOUR
    return sighting.has("bound") or sighting.has("one_second") or _stands_alone(sighting)


def _military(sighting: Sighting, beside: Beside) -> bool:
    """Whether "0805" is a time: with a zone, or beside a date where it is no year."""
    digits = sighting.word("one_compact")
    if not has_four_digits(digits):
        return False
    dated = beside is not Beside.NOTHING and (is_no_year(digits) or sighting.has("at"))
    return dated or sighting.has("zone")


def _dotted(sighting: Sighting, setting: Setting) -> bool:
    """Whether "14.30" beside a date is a time and neither an amount nor one more date ("3.12.")."""
    if sighting.has("at") or sighting.has("bound"):
        return setting.leads or ends_phrase(sighting) or not sighting.precedes("CAPITAL", "UNKNOWN")
    dotted_on = sighting.read.classes.startswith(".", sighting.end)
    return not dotted_on and (setting.leads or ends_phrase(sighting))


def _bare(sighting: Sighting, beside: Beside, setting: Setting) -> bool:
    """Whether a lone number of an hour is a time: after "um" or "gegen" beside a date or part of a day."""
    if sighting.has("one_dotted"):
        return False
    cued = sighting.has("at") or sighting.value("bound") in {"approx", "at_earliest", "at_latest"}
    if beside is Beside.PART_OF_DAY:
        return cued or sighting.has("bound")
    return beside is Beside.DATE and cued and (setting.leads or ends_phrase(sighting))


def _gap(sighting: Sighting, group: str) -> bool:
    return sighting.has(group) and bool(sighting.match.group(group)) and not sighting.has("one_word")


def _cued(sighting: Sighting) -> bool:
    framed = sighting.has("at") or sighting.has("zone") or sighting.has("bracketed_zone")
    return framed or daytime(sighting) is not None


def _is_plain(sighting: Sighting) -> bool:
    """Whether the words can be nothing but a time: not "viertel acht", "eight forty", "drei nach zwölf"."""
    if _has_any(sighting, "meridiem", "short", "word", "midnight", "noon"):
        return True
    if _has_any(sighting, "one_quarter", "said", "said_tens"):
        return False
    if not sighting.has("one_side") or _has_any(sighting, "quarter", "three", "side_half"):
        return True
    return sighting.has("bound") or _counts_plainly(sighting)


def _has_any(sighting: Sighting, *marks: str) -> bool:
    return any(sighting.has(f"one_{mark}") for mark in marks)


def _counts_plainly(sighting: Sighting) -> bool:
    """Whether both numbers are words or the minutes are named ("drei nach zwölf", "15 Minuten vor 12")."""
    named = sighting.has("one_counted") or not sighting.word("one_hour").isdecimal()
    count = sighting.word("one_count") if sighting.has("one_count") else "twenty"
    return named and (sighting.has("one_counted") or not count.isdecimal()) and ends_phrase(sighting)


def _stands_alone(sighting: Sighting) -> bool:
    """Whether a bare "14:30" is a time: at the start of a line, after a day, with a leading zero."""
    hour = sighting.word("one_hour")
    if hour.startswith("0") and len(hour) == _TWO_DIGITS:
        return True
    if sighting.follows("WEEKDAY", "WEEKDAY_DAYTIME", "ORIGIN", "BETWEEN", "YEAR"):
        return not sighting.precedes("UNKNOWN")  # "am Sonntag 10:12 verloren" is a score
    start = sighting.start
    before = sighting.read.classes[max(0, start - 5) : start].rstrip(" ")
    if re.search(r":.[ (,;]*$", before):
        return False  # "25:23 (12:10)", "21:19, 25:23": scores
    line_start = not before or "\n" in sighting.read.tokens[start - 1]
    return line_start or before[-1:] in _OPENING or _after_date(sighting, before)


def _after_date(sighting: Sighting, before: str) -> bool:
    codes = sighting.vocabulary.codes
    announced = (codes["YEAR"] + ",", codes["WEEKDAY"] + ",", codes["WEEKDAY"] + ":")
    return before.endswith((*announced, "-" + codes["DAY"]))  # "2025-08-16 06:56"
