"""Every value a text prints, dates and clock times joined. It knows no people and no events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from factcheck.model import Kind
from factcheck.readings import Mention, Sighted, Unread
from factcheck.recognition import (
    bare_numbers,
    dates,
    durations,
    impossible_clocks,
    instants,
    ordinals,
    quantities,
    recurrences,
    scores,
    times,
)
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.overlaps import apart
from factcheck.values import Duration, Moment, Quantity, TimeOfDay


def printed(text: str, lang: str, now: dt.date | None, *, joined: bool = True) -> list[Sighted | Unread]:
    """The values a text prints, in reading order and without overlaps.

    `now` is the day the text is dated, or the moment if it is a `datetime`. Sets win over dates and times,
    these over lengths of time, these over quantities, these over bare numbers, longer over shorter. Unless
    `joined`, every expression stands by itself, as TIMEX3 marks it: a date and its clock time, both ends of a
    range, the length of time in "vor sechs Jahren". Raises RuleError for a language without lexicon.
    """
    anchor = now.date() if isinstance(now, dt.datetime) else now
    moment = now if isinstance(now, dt.datetime) else None
    bare = bare_numbers.find(text, lang)
    counts = [_sight(found) for found in quantities.find(text, lang)]
    numbers = bare if vocabulary(lang).ordinal_dot else [*bare, *counts]  # "1.1" is a day there
    days = _readable([_sighted(found) for found in dates.find(text, lang, anchor, joined=joined)], numbers)
    clocks = [_sight(found) for found in times.find(text, lang, joined=joined)]
    lengths = [_sight(found) for found in durations.find(text, lang)]
    if joined:
        dated = instants.find(text, lang, [*days, *clocks], moment, lengths)
    else:
        dated = instants.find_apart(text, lang, [*_without(days, lengths), *clocks], moment)
    return apart(
        [
            [*recurrences.find(text, lang, clocks)],
            [*dated, *impossible_clocks.find(text, lang)],
            [*lengths],
            [
                *scores.find(text, lang),
                *ordinals.find(text, lang),
                *counts,
            ],
            bare,
        ],
    )


def _readable(
    days: Sequence[Sighted | Unread], numbers: Sequence[Sighted | Unread]
) -> list[Sighted | Unread]:
    """The dates without those that cannot be told and are a number as well ("1/6" in an undated text)."""
    places = {(one.start, one.end) for one in numbers}
    return [day for day in days if isinstance(day, Sighted) or (day.start, day.end) not in places]


def _without(days: Sequence[Sighted | Unread], lengths: Sequence[Sighted]) -> list[Sighted | Unread]:
    """The dates that no length of time stands in ("vor sechs Jahren")."""
    return [one for one in apart([lengths, days]) if one.kind is not Kind.DURATION]


def _sighted(found: Mention | Unread) -> Sighted | Unread:
    return found if isinstance(found, Unread) else _sight(found)


def _sight(found: Mention) -> Sighted:
    if isinstance(found.value, Quantity | Duration | Moment | TimeOfDay):
        return Sighted(found.start, found.end, found.kind, found.value)
    raise TypeError(found)
