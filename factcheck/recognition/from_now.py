"""Reads times counted from the moment a text is dated: "vor zwei Stunden", "in the next 3 hours", "jetzt".

It reads no lengths of time itself, and counts in hours or less: longer ones are dates.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from factcheck.model import Kind
from factcheck.printed_values import Instant, Stretch
from factcheck.readings import Sighted
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import Outlook
from factcheck.recognition.outlook import outlook
from factcheck.resources import lexicon
from factcheck.values import Duration

_FARTHEST = 24
# Characters around a time from now in which words may look forward or back.
_CLAUSE = 200


class _Words(NamedTuple):
    ago_before: re.Pattern[str]
    ago_after: re.Pattern[str]
    ahead_before: re.Pattern[str]
    ahead_after: re.Pattern[str]
    last: re.Pattern[str]
    next: re.Pattern[str]
    within: re.Pattern[str]
    units: re.Pattern[str]
    hours: re.Pattern[str]
    present: re.Pattern[str]
    not_present: re.Pattern[str]
    part_of: re.Pattern[str]


def find(text: str, lang: str, now: dt.datetime, lengths: Sequence[Sighted]) -> list[Sighted]:
    """The times counted from `now`; `lengths` are the lengths of time in the text."""
    found = [*_counted(text, lang, now, lengths), *_present(text, lang, now)]
    return sorted(found, key=lambda one: one.start)


def _present(text: str, lang: str, now: dt.datetime) -> Iterator[Sighted]:
    """A closing "jetzt": inside a sentence it mostly means these days."""
    words = _words(lang)
    for match in words.present.finditer(text):
        if words.not_present.search(text[max(0, match.start() - _FARTHEST) : match.start()]):
            continue
        yield Sighted(match.start(), match.end(), Kind.DATETIME, Instant((Stretch(now),), anchor=now))


def _counted(text: str, lang: str, now: dt.datetime, lengths: Sequence[Sighted]) -> Iterator[Sighted]:
    words = _words(lang)
    for one in lengths:
        if not isinstance(one.value, Duration) or one.value.seconds is None:
            continue
        if words.units.search(text[one.start : one.end]) is None:
            continue
        found = _placed(text, lang, now, one, one.value)
        if found is not None:
            yield found


def _placed(text: str, lang: str, now: dt.datetime, one: Sighted, length: Duration) -> Sighted | None:
    words, seconds = _words(lang), int(length.seconds or 0)
    lead, trail = text[max(0, one.start - _FARTHEST) : one.start], text[one.end : one.end + _FARTHEST]
    try:
        back, ahead = now - dt.timedelta(seconds=seconds), now + dt.timedelta(seconds=seconds)
    except OverflowError:
        return None
    if ":" in text[one.start : one.end]:
        return None  # "in 1:02 Minuten" is how long it took
    # "Die letzten 68 Sekunden des Spiels", "in den letzten drei Minuten drehte Bayern das Spiel"
    told_of = words.part_of.match(trail) or not (
        words.hours.search(text, one.start, one.end) or _ends_sentence(text, one.end)
    )
    cases = (
        (words.ago_after.match(trail), Stretch(back), False),
        (words.ahead_after.match(trail), Stretch(ahead), False),
        (words.within.search(lead), Stretch(now, ahead), True),
        (None if told_of else words.last.search(lead), Stretch(back, now), True),
        (None if told_of else words.next.search(lead), Stretch(now, ahead), True),
        (words.ago_before.search(lead), Stretch(back), True),
        (words.ahead_before.search(lead), Stretch(ahead), True),
    )
    for match, stretch, leads in cases:
        if match is None:
            continue
        start = one.start - (len(lead) - match.start()) if leads else one.start
        end = one.end if leads else one.end + match.end()
        if stretch.start > now and leads and not _looks_ahead(text, lang, start, end):
            return None
        return Sighted(start, end, Kind.DATETIME, Instant((stretch,), None, length.modifier, now))
    return None


def _ends_sentence(text: str, end: int) -> bool:
    rest = text[end : end + _FARTHEST].lstrip(" ")
    return not rest or rest[0] in ".!?\n"


def _looks_ahead(text: str, lang: str, start: int, end: int) -> bool:
    """Whether words look forward or begin a sentence: "in 90 Minuten" inside one is mostly a length."""
    if not text[:start].rstrip(' "„“»(') or text[:start].rstrip(' "„“»(')[-1] in ".!?:\n":
        return not _outlook(text, lang, start, end).back
    return _outlook(text, lang, start, end) is Outlook.FORWARD


def _outlook(text: str, lang: str, start: int, end: int) -> Outlook:
    vocabulary = date_vocabulary(lang)
    first = max(0, start - _CLAUSE)
    read = vocabulary.read(text[first : end + _CLAUSE])
    begin = next((index for index, at in enumerate(read.starts) if at >= start - first), 0)
    stop = next((index for index, at in enumerate(read.starts) if at >= end - first), len(read.tokens))
    return outlook(read, vocabulary, begin, stop)


@cache
def _words(lang: str) -> _Words:
    listed = cast("dict[str, list[str]]", lexicon(lang)["from_now"])
    return _Words(
        ago_before=_before(listed["ago_before"]),
        ago_after=_after(listed["ago_after"]),
        ahead_before=_before(listed["ahead_before"]),
        ahead_after=_after(listed["ahead_after"]),
        last=_before(listed["last"]),
        next=_before(listed["next"]),
        within=_before(listed["within"]),
        units=_unit(listed["units"]),
        hours=_unit(listed["hours"]),
        present=re.compile(rf"(?<!\w)(?:{_any(listed['present'])})(?=\s*(?:[.!]|\Z))", re.IGNORECASE),
        not_present=_before(listed["not_present"]),
        part_of=_after(listed["part_of"]),
    )


def _unit(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{_any(words)})(?!\w)", re.IGNORECASE)


def _before(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})\s+\Z", re.IGNORECASE)


def _after(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_any(phrases)})(?!\w)", re.IGNORECASE)


def _any(phrases: Iterable[str]) -> str:
    """The phrases as alternatives, longest first; nothing at all where there are none."""
    listed = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in listed) or r"(?!)"
