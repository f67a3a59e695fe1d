"""Reads the bare numbers of a day before a clock time, as programmes print them: "28.6., 18.15 Uhr".

Alone such numbers are no date, so nothing is read here that no clock time follows.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from factcheck.model import Kind
from factcheck.readings import Sighted
from factcheck.recognition import dated_clocks
from factcheck.recognition.clock_cues import Beside, Setting
from factcheck.recognition.clock_patterns import time_vocabulary
from factcheck.recognition.grammar import Grammar, Sighting, compiled
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Granularity, Moment

_NUMBERS = re.compile(r"\d\.")
_DAY = r"(?P<day><DAY>)\. ?(?P<month><DAY>)"
_DOTTED = rf"(?P<core>{_DAY}\.(?: ?(?P<year><DAY|YEAR>))?)(?=,? ?[–-]? ?<ANY>|,? \()"
_PLAIN = rf"(?:<ON|ORIGIN|UNTIL|BOUND> |^|\n)(?P<core>{_DAY})(?= <ANY>| \()"
_CENTURY, _TURN = 2000, 70
_TWO_DIGITS = 2


def find(text: str, read: ClassString, lang: str, now: dt.datetime | None) -> Iterator[Sighted]:
    """The days in bare numbers that a clock time follows, as dates; only where day comes before month."""
    if now is None or _NUMBERS.search(text) is None or not _day_comes_first(lang):
        return
    for sighting, named in _grammar(lang).sightings(read):
        moment = resolve(named, now.date(), Outlook.OPEN)
        if isinstance(moment, Moment) and _has_clock(read, sighting.end, lang):
            yield Sighted(read.starts[sighting.start], read.starts[sighting.end], Kind.DATE, moment)


def _day_comes_first(lang: str) -> bool:
    """Whether the language writes dates with dots, as one that writes clock times by 24 hours does."""
    vocabulary = time_vocabulary(lang)
    entry = vocabulary.entry("am")
    return entry is None or entry.code != vocabulary.codes["MERIDIEM"]


def _has_clock(read: ClassString, token: int, lang: str) -> bool:
    return dated_clocks.after(read, token, Setting(Beside.DATE, numeric=True), lang, dot=True) is not None


def _named(sighting: Sighting) -> NamedDate | None:
    day, month, year = (sighting.number(group) for group in ("day", "month", "year"))
    if year is not None and len(sighting.word("year")) == _TWO_DIGITS:
        year += _CENTURY if year < _TURN else _CENTURY - 100
    return NamedDate(Granularity.DAY, year=year, month=month or 0, day=day or 0)


@cache
def _grammar(lang: str) -> Grammar[NamedDate]:
    return compiled(time_vocabulary(lang), ((_DOTTED, _named), (_PLAIN, _named)))
