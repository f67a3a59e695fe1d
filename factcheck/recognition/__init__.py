"""Surface text to typed values, per language. Pure: no files, no documents, no rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from factcheck.model import Mention, Reading, Unread
from factcheck.recognition import dates, durations, people, quantities, quotations, roles, rosters, times


def read(text: str, lang: str, anchor: dt.date | None) -> Reading:
    """Every value, person, office, list and quotation in a text; `anchor` is the day the text is dated.

    Values do not overlap: dates and times win over lengths of time, these over quantities, longer over
    shorter. Raises RuleError for a language without lexicon.
    """
    values = _apart(
        [
            [*dates.find(text, lang, anchor), *times.find(text, lang)],
            durations.find(text, lang),
            quantities.find(text, lang),
        ],
    )
    named = people.find(text, lang)
    mentions = [value for value in values if isinstance(value, Mention)]
    for room in (roles, rosters, quotations):
        mentions += room.find(text, lang, named)
    return Reading(
        mentions=tuple(sorted(mentions, key=_place)),
        unread=tuple(sorted((value for value in values if isinstance(value, Unread)), key=_place)),
        people=tuple(named),
    )


def _apart(ranks: Sequence[Sequence[Mention | Unread]]) -> list[Mention | Unread]:
    """The findings that stay when the earlier rank wins and, within a rank, the longer one."""
    kept: list[Mention | Unread] = []
    for rank in ranks:
        kept = _merged(kept, _longest(rank))
    return kept


def _longest(found: Sequence[Mention | Unread]) -> list[Mention | Unread]:
    """The findings in reading order; of two that overlap the longer stays."""
    kept: list[Mention | Unread] = []
    for one in sorted(found, key=_place):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


def _merged(
    winners: Sequence[Mention | Unread], others: Sequence[Mention | Unread]
) -> list[Mention | Unread]:
    """Both, in reading order, without those of the others that overlap a winner."""
    result: list[Mention | Unread] = []
    at = 0
    for one in others:
        while at < len(winners) and winners[at].end <= one.start:
            result.append(winners[at])
            at += 1
        if at == len(winners) or one.end <= winners[at].start:
            result.append(one)
    return [*result, *winners[at:]]


def _place(one: Mention | Unread) -> tuple[int, int]:
    return one.start, -one.end
