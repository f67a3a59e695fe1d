"""Joins dates that stand side by side or at the two ends of a range, while a text is being read.

What they mean together is left to `date_ranges`; this decides which dates belong together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.model import Reason
from factcheck.recognition import date_ranges
from factcheck.recognition.date_outcomes import FromAnchor, FromText, Outcome
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook
from factcheck.recognition.outlook import outlook
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Moment


@dataclass(frozen=True, slots=True)
class Draft:
    """Tokens `start:end` and what they were read as; `years_told` when a year told before was considered."""

    start: int
    end: int
    outcome: Outcome
    result: Moment | Reason | None
    years_told: bool = False


class Text(NamedTuple):
    """What reading a date needs to know of its text."""

    read: ClassString
    lang: str
    anchor: dt.date | None

    def outlook(self, start: int, end: int) -> Outlook:
        """Where the words around the tokens `start:end` look."""
        return outlook(self.read, date_vocabulary(self.lang), start, end)


def ranges(drafts: Sequence[Draft], page: Text) -> Iterator[Draft]:
    """The dates of a text, those that make one date or one range joined."""
    index = 0
    while index < len(drafts):
        merged, used = drafts[index], 1
        while (
            index + used < len(drafts) and (more := _merged(merged, drafts[index + used], page)) is not None
        ):
            merged, used = more, used + 1
        yield merged
        index += used


def _merged(first: Draft, second: Draft, page: Text) -> Draft | None:
    """Two drafts as one, where the second says the same day again or the text runs from one to the other."""
    places = (first.start, first.end), (second.start, second.end)
    if date_ranges.beside(page.read, page.lang, *places):
        return _as_one(first, second)
    alike = isinstance(first.outcome, NamedDate) and isinstance(second.outcome, NamedDate)
    if not date_ranges.joined(page.read, page.lang, *places, alike=alike):
        return None
    found = _run(first, second, page)
    return None if found is None else Draft(first.start, second.end, found, found)


def _as_one(first: Draft, second: Draft) -> Draft | None:
    """Two dates side by side as one: "heute, am 5. Mai", "im Mai vor zwei Jahren"."""
    one, other = first.result, second.result
    if not isinstance(one, Moment) or not isinstance(other, Moment):
        return None
    outcome = second.outcome if isinstance(second.outcome, NamedDate) else first.outcome
    moment = date_ranges.said_again(one, other) or _on_weekday(first, second)
    counted = isinstance(second.outcome, FromAnchor | FromText)
    if moment is None and isinstance(first.outcome, NamedDate) and counted:
        moment = date_ranges.in_year(first.outcome, other)
    return None if moment is None else Draft(first.start, second.end, outcome, moment)


def _on_weekday(first: Draft, second: Draft) -> Moment | None:
    """The date beside which its weekday stands: "23.10.2017 (Montag)"."""
    for dated, named in ((first, second), (second, first)):
        weekday = _bare_weekday(named.outcome)
        if weekday is not None and isinstance(dated.outcome, NamedDate) and isinstance(dated.result, Moment):
            return date_ranges.on_weekday(dated.result, weekday)
    return None


def _run(first: Draft, second: Draft, page: Text) -> Moment | Reason | None:
    if isinstance(first.outcome, NamedDate) and isinstance(second.outcome, NamedDate):
        around = page.outlook(first.start, second.end)
        found = date_ranges.span(first.outcome, second.outcome, page.anchor, around)
        if isinstance(found, Moment) and first.years_told and found.anchor is not None:
            return date_ranges.with_told(found, first.result, second.result)
        if found is not None:
            return found
    if not isinstance(first.result, Moment) or not isinstance(second.result, Moment):
        return None
    weekdays = [_bare_weekday(first.outcome), _bare_weekday(second.outcome)]
    return date_ranges.run(first.result, second.result, *weekdays)


def _bare_weekday(outcome: Outcome) -> int | None:
    if not isinstance(outcome, NamedDate) or not outcome.only_weekday or outcome.pointing:
        return None
    return outcome.weekday
