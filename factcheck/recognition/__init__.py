"""Surface text to typed values, per language. Pure: no files, no documents, no rules."""

from __future__ import annotations

import datetime as dt

from factcheck.readings import Mention, Reading, Unread
from factcheck.recognition import (
    dates,
    durations,
    firsts,
    impossible_clocks,
    people,
    quantities,
    quotations,
    roles,
    rosters,
    times,
)
from factcheck.recognition.overlaps import apart, place
from factcheck.recognition.printed import printed

__all__ = ["printed", "read"]


def read(text: str, lang: str, anchor: dt.date | None) -> Reading:
    """Every value and person, and what a text says of people; `anchor` is the day the text is dated.

    Values do not overlap: dates and times win over lengths of time, these over quantities, longer over
    shorter. Raises RuleError for a language without lexicon.
    """
    ranks: list[list[Mention | Unread]] = [
        [*dates.find(text, lang, anchor), *times.find(text, lang), *impossible_clocks.find(text, lang)],
        [*durations.find(text, lang)],
        [*quantities.find(text, lang)],
    ]
    values = apart(ranks)
    named = people.find(text, lang)
    mentions = [value for value in values if isinstance(value, Mention)]
    for room in (roles, rosters, quotations, firsts):
        mentions += room.find(text, lang, named)
    return Reading(
        mentions=tuple(sorted(mentions, key=place)),
        unread=tuple(sorted((value for value in values if isinstance(value, Unread)), key=place)),
        people=tuple(named),
    )
