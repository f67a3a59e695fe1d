"""Finds the dates of a text and says which days they mean, from the text and its date line alone.

A date that needs a date line the text has not, and a day the calendar has not, come back as `Unread`.
Sets ("jeden Montag") are no dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Kind, Mention, Reason, Unread
from factcheck.recognition import date_bounds, date_offsets, date_ranges
from factcheck.recognition.date_bounds import Bound
from factcheck.recognition.date_outcomes import FromAnchor, FromText, NotADate, Outcome
from factcheck.recognition.date_parts import with_parts
from factcheck.recognition.date_patterns import date_grammar
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.recognition.outlook import outlook
from factcheck.recognition.told_years import (
    Nearness,
    ToldYear,
    nearness,
    told,
    told_later,
    with_told_year,
    yearless,
)
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Moment

# A date told further back, in tokens and spaces, is forgotten.
_FARTHEST = 600


@dataclass(frozen=True, slots=True)
class _Draft:
    """Tokens `start:end` and what they were read as; `years_told` when a year told before was considered."""

    start: int
    end: int
    outcome: Outcome
    result: Moment | Reason | None
    years_told: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """What reading a date needs to know of its text."""

    read: ClassString
    lang: str
    anchor: dt.date | None

    def outlook(self, start: int, end: int) -> Outlook:
        return outlook(self.read, date_vocabulary(self.lang), start, end)


def find(
    text: str, lang: str, anchor: dt.date | None, *, joined: bool = True
) -> list[Mention | Unread]:
    """The dates of a text in reading order; `anchor` is the day the text is dated, if it is.

    Values are `Moment`s of kind DATE. Unless `joined`, the ends of a range and what a date is counted from
    ("drei Tage nach Ostern") stay dates by themselves. Raises RuleError when there is no lexicon for the
    language.
    """
    page = _Text(date_vocabulary(lang).read(text), lang, anchor)
    chosen = _chosen(_sightings(page), page)
    drafts = [draft for draft in (_ranges(chosen, page) if joined else chosen) if draft.result is not None]
    moved = _moved(drafts, page) if joined else drafts
    bounds = date_bounds.bounds(page.read, page.lang)
    return [_reported(_bounded(draft, bounds, page), page.read.starts) for draft in moved]


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
        result = _settled(outcome, page, start, end, drafts)
        if result is None and not isinstance(outcome, NotADate):
            continue
        draft = _Draft(start, end, outcome, result)
        drafts.append(draft if year is None else _with_year(draft, year, page))
        reached, year = end, told(outcome, start, end) or year
    return _with_later_years(drafts, page)


def _with_later_years(drafts: Sequence[_Draft], page: _Text) -> list[_Draft]:
    """The drafts; those before the first year of their paragraph with that year as one more reading."""
    found: list[_Draft] = []
    later: ToldYear | None = None
    for draft in reversed(drafts):
        year = told(draft.outcome, draft.start, draft.end)
        later = year or later
        known = draft if year is not None or later is None else _with_later_year(draft, later, page)
        found.append(known)
    return found[::-1]


def _with_later_year(draft: _Draft, later: ToldYear, page: _Text) -> _Draft:
    named, result = draft.outcome, draft.result
    if draft.years_told or not isinstance(named, NamedDate) or not isinstance(result, Moment):
        return draft
    if not yearless(named) or not told_later(page.read, draft.end, later):
        return draft
    if page.outlook(draft.start, draft.end) is Outlook.FORWARD:
        return draft
    return replace(draft, result=with_told_year(result, named, later, likeliest=False))


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
    result = with_told_year(draft.result, draft.outcome, year, likeliest=likeliest)
    return replace(draft, result=result, years_told=True)


def _settled(
    outcome: Outcome, page: _Text, start: int, end: int, drafts: Sequence[_Draft]
) -> Moment | Reason | None:
    match outcome:
        case NamedDate():
            return _settled_name(outcome, page, page.outlook(start, end))
        case FromAnchor():
            if page.anchor is None:
                return Reason.NO_DATE_LINE
            return outcome.moment(page.anchor, page.outlook(start, end))
        case FromText():
            last = _last_told(drafts, page, start, onward=outcome.onward)
            return outcome.moment(last, page.anchor, page.outlook(start, end))
        case NotADate():
            return None
        case _:
            return outcome


def _last_told(drafts: Sequence[_Draft], page: _Text, start: int, *, onward: bool) -> Moment | None:
    """The date that the paragraph has last named before a token."""
    for draft in reversed(drafts):
        if start - draft.end > _FARTHEST or "\n" in page.read.classes[draft.end : start]:
            return None
        if isinstance(draft.result, Moment) and (onward or not isinstance(draft.outcome, FromText)):
            return draft.result
    return None


def _settled_name(named: NamedDate, page: _Text, around: Outlook) -> Moment | Reason | None:
    result = resolve(named, page.anchor, around)
    if result is Reason.UNREADABLE and named.weekday is not None and not named.only_weekday:
        # A weekday that contradicts its date: both are read apart, so that the contradiction shows.
        return None
    return result


def _ranges(drafts: Sequence[_Draft], page: _Text) -> Iterator[_Draft]:
    index = 0
    while index < len(drafts):
        merged, used = drafts[index], 1
        while (
            index + used < len(drafts) and (more := _merged(merged, drafts[index + used], page)) is not None
        ):
            merged, used = more, used + 1
        yield merged
        index += used


def _merged(first: _Draft, second: _Draft, page: _Text) -> _Draft | None:
    """Two drafts as one, where the second says the same day again or the text runs from one to the other."""
    places = (first.start, first.end), (second.start, second.end)
    if date_ranges.beside(page.read, page.lang, *places):
        return _as_one(first, second)
    alike = isinstance(first.outcome, NamedDate) and isinstance(second.outcome, NamedDate)
    if not date_ranges.joined(page.read, page.lang, *places, alike=alike):
        return None
    found = _run(first, second, page)
    return None if found is None else _Draft(first.start, second.end, found, found)


def _as_one(first: _Draft, second: _Draft) -> _Draft | None:
    """Two dates side by side as one: "heute, am 5. Mai", "im Mai vor zwei Jahren"."""
    one, other = first.result, second.result
    if not isinstance(one, Moment) or not isinstance(other, Moment):
        return None
    outcome = second.outcome if isinstance(second.outcome, NamedDate) else first.outcome
    moment = date_ranges.said_again(one, other)
    if moment is None and isinstance(first.outcome, NamedDate) and isinstance(second.outcome, FromAnchor):
        moment = date_ranges.in_year(first.outcome, other)
    return None if moment is None else _Draft(first.start, second.end, outcome, moment)


def _run(first: _Draft, second: _Draft, page: _Text) -> Moment | Reason | None:
    if isinstance(first.outcome, NamedDate) and isinstance(second.outcome, NamedDate):
        around = page.outlook(first.start, second.end)
        found = date_ranges.span(first.outcome, second.outcome, page.anchor, around)
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


def _moved(drafts: Sequence[_Draft], page: _Text) -> list[_Draft]:
    """The drafts, each with the words before it that make another date of it ("drei Tage nach Ostern")."""
    found: list[_Draft] = []
    for draft in drafts:
        offset = None if _is_range(draft) else date_offsets.before(page.read, page.lang, draft.start)
        moment = None if offset is None or not isinstance(draft.result, Moment) else offset.of(draft.result)
        if offset is None or moment is None:
            found.append(draft)
            continue
        while found and found[-1].end > offset.start:
            found.pop()
        found.append(_Draft(offset.start, draft.end, moment, moment))
    return found


def _is_range(draft: _Draft) -> bool:
    first = draft.outcome.readings[0] if isinstance(draft.outcome, Moment) else None
    return first is not None and first.first != first.last


def _bounded(draft: _Draft, bounds: Mapping[int, Bound], page: _Text) -> _Draft:
    """The draft with the bounding words around it, if they bound it."""
    if not isinstance(draft.result, Moment):
        return draft
    bound = date_bounds.around(page.read, page.lang, bounds.get(draft.start), draft.start, draft.end)
    whole = replace(draft, result=with_parts(draft.result))
    if bound is None:
        return whole
    named = isinstance(draft.outcome, Moment) or (
        isinstance(draft.outcome, NamedDate) and not draft.outcome.only_weekday
    )
    if not date_bounds.bindable(page.read, page.lang, bound, draft.result, named=named):
        return whole
    return _Draft(bound.start, bound.end, draft.outcome, date_bounds.bounded(draft.result, bound.modifier))


def _reported(draft: _Draft, starts: Sequence[int]) -> Mention | Unread:
    start, end = starts[draft.start], starts[draft.end]
    if isinstance(draft.result, Moment):
        return Mention(start, end, Kind.DATE, draft.result)
    return Unread(start, end, Kind.DATE, draft.result or Reason.UNREADABLE)
