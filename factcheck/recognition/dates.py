"""Finds the dates of a text and says which days they mean, from the text and its date line alone.

A date that needs a date line the text has not, and a day the calendar has not, come back as `Unread`.
Sets ("jeden Montag") are no dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Kind, Mention, Reason, Unread
from factcheck.recognition import date_bounds, date_ranges
from factcheck.recognition.date_outcomes import FromAnchor, NotADate, Outcome
from factcheck.recognition.date_patterns import date_grammar
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.recognition.outlook import outlook
from factcheck.recognition.told_years import Nearness, ToldYear, nearness, told, with_told_year
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Modifier, Moment


@dataclass(frozen=True, slots=True)
class _Draft:
    """Tokens `start:end` and what they were read as."""

    start: int
    end: int
    outcome: Outcome
    result: Moment | Reason | None


@dataclass(frozen=True, slots=True)
class _Text:
    """What reading a date needs to know of its text."""

    read: ClassString
    lang: str
    anchor: dt.date | None

    def outlook(self, start: int, end: int) -> Outlook:
        return outlook(self.read, date_vocabulary(self.lang), start, end)


def find(text: str, lang: str, anchor: dt.date | None) -> list[Mention | Unread]:
    """The dates of a text in reading order; `anchor` is the day the text is dated, if it is.

    Values are `Moment`s of kind DATE. Raises RuleError when there is no lexicon for the language.
    """
    page = _Text(date_vocabulary(lang).read(text), lang, anchor)
    drafts = _chosen(_sightings(page), page)
    bounds = date_bounds.bounds(page.read, page.lang)
    read = [_bounded(draft, bounds, page) for draft in _ranges(drafts, page) if draft.result is not None]
    return [_reported(draft, page.read.starts) for draft in read]


def _sightings(page: _Text) -> Iterator[tuple[int, int, Outcome]]:
    for sighting, outcome in date_grammar(page.lang).sightings(page.read):
        yield sighting.start, sighting.end, outcome


def _chosen(sightings: Iterator[tuple[int, int, Outcome]], page: _Text) -> list[_Draft]:
    """The first and longest of overlapping matches."""
    drafts: list[_Draft] = []
    reached = 0
    year: ToldYear | None = None
    for start, end, outcome in sorted(sightings, key=lambda found: (found[0], -found[1])):
        if start < reached:
            continue
        result = _settled(outcome, page, start, end)
        if result is None and not isinstance(outcome, NotADate):
            continue
        draft = _Draft(start, end, outcome, result)
        drafts.append(draft if year is None else _with_year(draft, year, page))
        reached, year = end, told(outcome, end) or year
    return drafts


def _with_year(draft: _Draft, year: ToldYear, page: _Text) -> _Draft:
    """The draft with the year the text told before it as one more reading."""
    if not isinstance(draft.outcome, NamedDate) or not isinstance(draft.result, Moment):
        return draft
    near = nearness(page.read, year, draft.start, page.lang)
    if near is Nearness.FAR:
        return draft
    likeliest = (
        year.exact
        and near is Nearness.SENTENCE
        and page.outlook(draft.start, draft.end) is not Outlook.FORWARD
    )
    return replace(draft, result=with_told_year(draft.result, draft.outcome, year.year, likeliest=likeliest))


def _settled(outcome: Outcome, page: _Text, start: int, end: int) -> Moment | Reason | None:
    match outcome:
        case NamedDate():
            return _settled_name(outcome, page, page.outlook(start, end))
        case FromAnchor():
            if page.anchor is None:
                return Reason.NO_DATE_LINE
            return outcome.moment(page.anchor, page.outlook(start, end))
        case NotADate():
            return None
        case _:
            return outcome


def _settled_name(named: NamedDate, page: _Text, around: Outlook) -> Moment | Reason | None:
    result = resolve(named, page.anchor, around)
    if result is Reason.UNREADABLE and named.weekday is not None and not named.only_weekday:
        # A weekday that contradicts its date: both are read apart, so that the contradiction shows.
        return None
    return result


def _ranges(drafts: Sequence[_Draft], page: _Text) -> Iterator[_Draft]:
    index = 0
    while index < len(drafts):
        merged = _merged(drafts[index], drafts[index + 1], page) if index + 1 < len(drafts) else None
        yield merged or drafts[index]
        index += 2 if merged else 1


def _merged(first: _Draft, second: _Draft, page: _Text) -> _Draft | None:
    if not isinstance(first.outcome, NamedDate) or not isinstance(second.outcome, NamedDate):
        return None
    if not date_ranges.joined(page.read, page.lang, (first.start, first.end), (second.start, second.end)):
        return None
    around = page.outlook(first.start, second.end)
    moment = date_ranges.span(first.outcome, second.outcome, page.anchor, around)
    return None if moment is None else _Draft(first.start, second.end, first.outcome, moment)


def _bounded(draft: _Draft, bounds: Mapping[int, tuple[int, Modifier]], page: _Text) -> _Draft:
    """The draft with the bounding words before it, if they bound it."""
    if not isinstance(draft.result, Moment) or draft.result.modifier is not None or draft.start not in bounds:
        return draft
    start, modifier = bounds[draft.start]
    named = isinstance(draft.outcome, NamedDate) and not draft.outcome.only_weekday
    if not date_bounds.bindable(page.read, draft.end, modifier, named=named):
        return draft
    return replace(draft, start=start, result=date_bounds.bounded(draft.result, modifier))


def _reported(draft: _Draft, starts: Sequence[int]) -> Mention | Unread:
    start, end = starts[draft.start], starts[draft.end]
    if isinstance(draft.result, Moment):
        return Mention(start, end, Kind.DATE, draft.result)
    return Unread(start, end, Kind.DATE, draft.result or Reason.UNREADABLE)
