"""Finds the dates of a text and says which days they mean, from the text and its date line alone.

A date that needs a date line the text has not, and a day the calendar has not, come back as `Unread`.
Sets ("jeden Montag") are no dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.model import Kind, Reason
from factcheck.readings import Mention, Unread
from factcheck.recognition import addresses, date_bounds, date_offsets, date_ranges, year_pairs
from factcheck.recognition.date_bounds import Bound
from factcheck.recognition.date_drafts import Draft, Text, ranges
from factcheck.recognition.date_outcomes import FromAnchor, FromText, NotADate, Outcome
from factcheck.recognition.date_parts import with_parts
from factcheck.recognition.date_patterns import date_grammar
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import NamedDate, Outlook, resolve
from factcheck.recognition.told_years import (
    Nearness,
    ToldYear,
    nearness,
    seen_from,
    told,
    told_later,
    with_told_year,
    yearless,
)
from factcheck.values import Granularity, Moment

# A date told further back, in tokens and spaces, is forgotten.
_FARTHEST = 600


def find(text: str, lang: str, anchor: dt.date | None, *, joined: bool = True) -> list[Mention | Unread]:
    """The dates of a text in reading order; `anchor` is the day the text is dated, if it is.

    Values are `Moment`s of kind DATE. Unless `joined`, the ends of a range and what a date is counted from
    ("drei Tage nach Ostern") stay dates by themselves. Raises RuleError when there is no lexicon for the
    language.
    """
    page = Text(date_vocabulary(lang).read(text), lang, anchor)
    chosen = _chosen(_sightings(page), page)
    drafts = [draft for draft in (ranges(chosen, page) if joined else chosen) if draft.result is not None]
    drafts = [part for draft in drafts for part in _years_apart(draft, page, joined=joined)]
    moved = _moved(drafts, page) if joined else drafts
    bounds = date_bounds.bounds(page.read, page.lang)
    return addresses.without(
        text, [_reported(_bounded(draft, bounds, page), page.read.starts) for draft in moved]
    )


def _sightings(page: Text) -> Iterator[tuple[int, int, Outcome]]:
    for sighting, outcome in date_grammar(page.lang).sightings(page.read):
        yield sighting.start, sighting.end, outcome


def _chosen(sightings: Iterator[tuple[int, int, Outcome]], page: Text) -> list[Draft]:
    """The first and longest of overlapping matches."""
    drafts: list[Draft] = []
    reached = 0
    year: ToldYear | None = None
    for start, end, outcome in sorted(sightings, key=lambda found: (found[0], -found[1])):
        if start < reached:
            continue
        result = _settled(outcome, page, start, end, drafts)
        if result is None and not isinstance(outcome, NotADate):
            continue
        draft = Draft(start, end, outcome, result)
        drafts.append(draft if year is None else _with_year(draft, year, page))
        reached, year = end, told(outcome, start, end) or year
    return _with_later_years(drafts, page)


def _with_later_years(drafts: Sequence[Draft], page: Text) -> list[Draft]:
    """The drafts; those before the first year of their paragraph with that year as one more reading."""
    found: list[Draft] = []
    later: ToldYear | None = None
    for draft in reversed(drafts):
        year = told(draft.outcome, draft.start, draft.end)
        later = year or later
        known = draft if year is not None or later is None else _with_later_year(draft, later, page)
        found.append(known)
    return found[::-1]


def _with_later_year(draft: Draft, later: ToldYear, page: Text) -> Draft:
    named, result = draft.outcome, draft.result
    if draft.years_told or not isinstance(named, NamedDate) or not isinstance(result, Moment):
        return draft
    if not yearless(named) or not told_later(page.read, draft.end, later):
        return draft
    if page.outlook(draft.start, draft.end) is Outlook.FORWARD:
        return draft
    return replace(draft, result=with_told_year(result, named, later, likeliest=False))


def _with_year(draft: Draft, year: ToldYear, page: Text) -> Draft:
    """The draft with the year the text told before it as one more reading."""
    if not isinstance(draft.outcome, NamedDate | FromAnchor) or not isinstance(draft.result, Moment):
        return draft
    near = nearness(page.read, year, draft.start, page.lang)
    if near is Nearness.FAR:
        return draft
    if isinstance(draft.outcome, FromAnchor):
        around = page.outlook(draft.start, draft.end)
        return replace(draft, result=seen_from(draft.result, draft.outcome, year, around))
    likeliest = (
        year.exact
        and near is Nearness.SENTENCE
        and page.outlook(draft.start, draft.end) is not Outlook.FORWARD
    )
    result = with_told_year(draft.result, draft.outcome, year, likeliest=likeliest)
    return replace(draft, result=result, years_told=True)


def _settled(
    outcome: Outcome, page: Text, start: int, end: int, drafts: Sequence[Draft]
) -> Moment | Reason | None:
    match outcome:
        case NamedDate():
            return _settled_name(outcome, page, page.outlook(start, end))
        case FromAnchor():
            if page.anchor is None:
                return Reason.NO_DATE_LINE
            return outcome.moment(page.anchor, page.outlook(start, end))
        case FromText():
            before = drafts[:-1] if drafts and _shares_year(drafts[-1], page, start) else drafts
            last = _last_told(before, page, start, onward=outcome.onward)
            return outcome.moment(last, page.anchor, page.outlook(start, end))
        case NotADate():
            return None
        case _:
            return outcome


def _shares_year(draft: Draft, page: Text, start: int) -> bool:
    """Whether the words at a token tell the year of the date before them ("im März des folgenden Jahres")."""
    if not isinstance(draft.outcome, NamedDate) or not yearless(draft.outcome):
        return False
    return date_ranges.beside(page.read, page.lang, (draft.start, draft.end), (start, start))


def _last_told(drafts: Sequence[Draft], page: Text, start: int, *, onward: bool) -> Moment | None:
    """The date that the paragraph has last named before a token."""
    for draft in reversed(drafts):
        if start - draft.end > _FARTHEST or "\n" in page.read.classes[draft.end : start]:
            return None
        if isinstance(draft.result, Moment) and (onward or not isinstance(draft.outcome, FromText)):
            return draft.result
    return None


def _settled_name(named: NamedDate, page: Text, around: Outlook) -> Moment | Reason | None:
    result = resolve(named, page.anchor, around)
    if result is Reason.UNREADABLE and named.weekday is not None and not named.only_weekday:
        # A weekday that contradicts its date: both are read apart, so that the contradiction shows.
        return None
    return result


def _years_apart(draft: Draft, page: Text, *, joined: bool) -> list[Draft]:
    """The two years of a life ("(1898–1976)"), or of any pair unless `joined`, as two; others as they are."""
    if not isinstance(draft.outcome, Moment) or draft.outcome.granularity is not Granularity.YEAR:
        return [draft]
    place = (year_pairs.life if joined else year_pairs.pair)(page.read, page.lang, draft.start, draft.end)
    if place is None:
        return [draft]
    run, (end, start) = draft.outcome.readings[0], place
    first, last = NamedDate(Granularity.YEAR, run.first.year), NamedDate(Granularity.YEAR, run.last.year)
    return [
        Draft(begin, stop, year, _settled_name(year, page, Outlook.OPEN))
        for begin, stop, year in ((draft.start, end, first), (start, draft.end, last))
    ]


def _moved(drafts: Sequence[Draft], page: Text) -> list[Draft]:
    """The drafts, each with the words before it that make another date of it ("drei Tage nach Ostern")."""
    found: list[Draft] = []
    for draft in drafts:
        offset = None if _is_range(draft) else date_offsets.before(page.read, page.lang, draft.start)
        moment = None if offset is None or not isinstance(draft.result, Moment) else offset.of(draft.result)
        if offset is None or moment is None:
            found.append(draft)
            continue
        while found and found[-1].end > offset.start:
            found.pop()
        found.append(Draft(offset.start, draft.end, moment, moment))
    return found


def _is_range(draft: Draft) -> bool:
    first = draft.outcome.readings[0] if isinstance(draft.outcome, Moment) else None
    return first is not None and first.first != first.last


def _bounded(draft: Draft, bounds: Mapping[int, Bound], page: Text) -> Draft:
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
    return Draft(bound.start, bound.end, draft.outcome, date_bounds.bounded(draft.result, bound.modifier))


def _reported(draft: Draft, starts: Sequence[int]) -> Mention | Unread:
    start, end = starts[draft.start], starts[draft.end]
    if isinstance(draft.result, Moment):
        return Mention(start, end, Kind.DATE, draft.result)
    return Unread(start, end, Kind.DATE, draft.result or Reason.UNREADABLE)
