"""Says sets of times in words: "jeden Montag, abends". It knows no dates and counts no days."""

from __future__ import annotations

import re

from factcheck.printed_values import Recurrence
from factcheck.wording.vocabulary import pattern, table

_PERIOD = re.compile(r"P(T?)(\d+|X)([A-Z])")
_PATTERN = re.compile(r"(XXXX-[^T]+)(T[A-Z]{2})?")


def recurrence(value: Recurrence, lang: str) -> str:
    """A set of times: "alle 2 Jahre"; its TIMEX3 value where there are no words for it."""
    words = _period(value.every, lang) or _calendar(value.every, lang)
    words = words or pattern(lang, "recurrence").format(every=value.every)
    if value.times is None:
        return words
    return pattern(lang, "recurrence_times").format(every=words, times=value.times)


def _period(every: str, lang: str) -> str:
    match = _PERIOD.fullmatch(every)
    if match is None:
        return ""
    clock, number, unit = match.groups()
    single = table(lang, "sets").get(every)
    if single is not None:
        return str(single)
    several = table(lang, "set_units").get(f"{clock}{unit}")
    amount = pattern(lang, "some") if number == "X" else number
    return pattern(lang, "every").format(number=amount, unit=several) if several else ""


def _calendar(every: str, lang: str) -> str:
    match = _PATTERN.fullmatch(every)
    if match is None:
        return ""
    days = table(lang, "sets").get(match.group(1))
    part = table(lang, "set_parts").get(match.group(2)) if match.group(2) else ""
    if days is None or part is None:
        return ""
    return ", ".join(str(word) for word in (days, part) if word)
