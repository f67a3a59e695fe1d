"""Says what the words of a match of the clock grammar show: a word of the clock, a range, an end."""

from __future__ import annotations

from factcheck.recognition.clock_faces import NOON, counts_to_twelve
from factcheck.recognition.grammar import Sighting

_TWO_DIGITS = 2
# Four digits up to here may be a year; above, only a clock time is meant ("2130").
_LAST_CENTURY = "21"
_MARKS = (
    "word", "meridiem", "short", "midnight", "noon", "half", "three_quarters", "one_quarter", "oh", "said",
    "said_tens",
)  # fmt: skip
_FOLLOWING = ("FOLLOWER", "ON", "CONJUNCTION", "UNTIL", "DISJUNCTION", "WEEKDAY", "ARTICLE")


def said(sighting: Sighting, name: str) -> bool:
    """Whether a word of the clock says that the number is a time."""
    if _apart(sighting, name):
        return False
    if any(sighting.has(f"{name}_{mark}") for mark in _MARKS):
        return not is_range(sighting, name)
    return sighting.has(f"{name}_side") and not is_range(sighting, name)


def _apart(sighting: Sighting, name: str) -> bool:
    """Whether a colon and its minutes stand apart ("Ergebnis: 45") and no word of the clock follows."""
    gap = f"{name}_gap"
    return sighting.has(gap) and bool(sighting.match.group(gap)) and not sighting.has(f"{name}_word")


def is_range(sighting: Sighting, name: str) -> bool:
    """Whether "5 to 6pm" names two hours rather than minutes before one."""
    if not sighting.has(f"{name}_count") or sighting.has(f"{name}_counted"):
        return False
    count = sighting.word(f"{name}_count")
    to_hour = counts_to_twelve(sighting) and sighting.value(f"{name}_side") == "before"
    if count.isdecimal():
        marked = sighting.has(f"{name}_meridiem") or sighting.has(f"{name}_word")
        return int(count) <= NOON if to_hour else not marked
    return to_hour and (sighting.number(f"{name}_count") or 0) % 5 != 0


def ends_phrase(sighting: Sighting) -> bool:
    """Whether no word that a number could count follows."""
    after = sighting.read.classes[sighting.end : sighting.end + 2]
    codes = {sighting.vocabulary.codes[name] for name in _FOLLOWING} | set("–-(")
    spaced = after.startswith(" ")
    return not after.startswith("/") and (not spaced or after[1:] in codes)


def is_compact(sighting: Sighting, name: str) -> bool:
    """Whether "0930" or "930 p.m." is an hour with its minutes rather than a year or an amount."""
    told = sighting.has(f"{name}_meridiem") or sighting.has("zone") or sighting.has("two_word")
    return told or is_no_year(sighting.word(f"{name}_compact"))


def is_no_year(digits: str) -> bool:
    """Whether four digits can be an hour with its minutes but no year."""
    return len(digits) == 2 * _TWO_DIGITS and (digits.startswith("0") or digits > _LAST_CENTURY)


def has_four_digits(digits: str) -> bool:
    """Whether digits are an hour with its minutes as armies print it."""
    return len(digits) == 2 * _TWO_DIGITS
