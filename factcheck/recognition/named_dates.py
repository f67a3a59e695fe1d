"""Which days a named date means: "16. August", "im Herbst", "KW 32", "Karfreitag", "am Freitag".

A date without a year, and a bare weekday, is looked for around the anchor: news looks back unless its
words look forward. Both neighbours stay where neither is clearly meant. Without an anchor nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from factcheck.model import Reason
from factcheck.recognition import calendar
from factcheck.recognition.calendar import Yearly
from factcheck.values import Days, Granularity, Modifier, Moment

# A neighbour further away is not meant: eight months where the words look elsewhere; where they are open it
# may be any, unless the other one is at most a month away.
_FARTHEST, _FARTHEST_OPEN = 240, 335
# 29 February and week 53 may be missing for eight years (1896 to 1904).
_YEARS_AROUND = 8
_WINTER = 4
# How far an adjective of the lexicon points from the current week, month or year.
OFFSETS = {"before_last": -2, "past": -1, "last": -1, "this": 0, "coming": 1, "next": 1, "after_next": 2}


class Outlook(Enum):
    """Where the words around a date look."""

    BACK = "back"
    OPEN = "open"
    FORWARD = "forward"
    SINCE = "since"  # back for certain

    @property
    def back(self) -> bool:
        """Whether they look back, likely or for certain."""
        return self in {Outlook.BACK, Outlook.SINCE}


@dataclass(frozen=True, slots=True)
class NamedDate:
    """The calendar fields a text names. `month`, `number` or `holiday` tell which run of a year it is.

    `number` counts quarters, seasons and weeks from 1; `weekday` from 0 for Monday. `pointing` is the
    adjective before it as a lexicon code ("last", "coming"), `year_pointing` the one before the word
    "year" ("8. Mai dieses Jahres"). `eve` says that the night before belongs to it, `night` that it may
    reach into the next day. `swapped` says that month and day may be meant the other way round ("4/5").
    """

    granularity: Granularity
    year: int | None = None
    month: int = 1
    day: int = 1
    number: int = 1
    holiday: Yearly | None = None
    weekday: int | None = None
    pointing: str = ""
    year_pointing: str = ""
    eve: bool = False
    night: bool = False
    swapped: bool = False
    modifier: Modifier | None = None

    @property
    def only_weekday(self) -> bool:
        """Whether it names a weekday and no date."""
        return self.weekday is not None and self.granularity is Granularity.DAY and self.month == 0

    def days(self, year: int) -> Days | None:
        """The run it names in a year, None where the calendar has none (31 February)."""
        return self._of_calendar(year) if self.holiday is None else self.holiday.days(year)

    def _of_calendar(self, year: int) -> Days | None:
        match self.granularity:
            case Granularity.MONTH:
                return calendar.months(year, self.month)
            case Granularity.QUARTER:
                return calendar.quarter(year, self.number)
            case Granularity.SEASON:
                return calendar.season(year, self.number)
            case Granularity.WEEK:
                return calendar.week(year, self.number)
            case Granularity.YEAR:
                return calendar.years(year)
            case _:
                return calendar.one_day(calendar.day(year, self.month, self.day)) or self._swapped(year)

    def _swapped(self, year: int) -> Days | None:
        return calendar.one_day(calendar.day(year, self.day, self.month)) if self.swapped else None

    def others(self, year: int) -> tuple[Days, ...]:
        """Other runs the same words may mean in that year."""
        if self.holiday is not None:
            return self.holiday.others(year)
        other = (
            calendar.solar_season(year, self.number)
            if self.granularity is Granularity.SEASON
            else self._swapped(year)
        )
        return () if other is None else (other,)


def resolve(named: NamedDate, anchor: dt.date | None, outlook: Outlook) -> Moment | Reason:
    """The moment a named date means, or why it cannot be said."""
    if named.year is not None:
        found = _of_year(named, named.year)
        return _moment(named, found, None) if found else Reason.UNREADABLE
    if not named.only_weekday and not _exists(named):
        return Reason.UNREADABLE
    if anchor is None:
        return Reason.NO_DATE_LINE
    if named.year_pointing:
        found = _of_year(named, anchor.year + OFFSETS[named.year_pointing])
        return _moment(named, found, anchor) if found else Reason.UNREADABLE
    if named.only_weekday:
        return _moment(named, _weekdays(named, anchor, outlook), anchor)
    fitting = _fitting(named, _around(named, anchor, outlook))
    return _moment(named, fitting, anchor) if fitting else Reason.UNREADABLE


def _exists(named: NamedDate) -> bool:
    leap_and_long = (2000, 2020)  # 29 February exists in both, week 53 in the second
    return any(named.days(year) for year in leap_and_long)


def _of_year(named: NamedDate, year: int) -> list[Days]:
    years = (
        (year, year - 1) if (named.granularity, named.number) == (Granularity.SEASON, _WINTER) else (year,)
    )
    return _fitting(named, [run for one in years if (run := named.days(one)) is not None])


def _fitting(named: NamedDate, runs: Sequence[Days]) -> list[Days]:
    """The runs, and those the same words may mean instead, whose weekday is the one that is named."""
    every = [*runs, *(other for run in runs for other in named.others(run.first.year))]
    return [run for run in dict.fromkeys(every) if _weekday_fits(named, run)]


def _weekday_fits(named: NamedDate, run: Days) -> bool:
    return named.weekday is None or run.first.weekday() == named.weekday


def _moment(named: NamedDate, runs: Sequence[Days], anchor: dt.date | None) -> Moment:
    readings = [_with_nights(named, run) for run in runs]
    if named.eve:
        readings += runs
    if named.night:
        following = [calendar.run_from(run.first, 2) for run in runs]
        readings += [run for run in following if run is not None]
    return Moment(tuple(readings), named.granularity, named.modifier, anchor)


def _with_nights(named: NamedDate, run: Days) -> Days:
    before = calendar.shifted(run.first, -1) if named.eve else None
    return run if before is None else Days(before, run.last)


def _around(named: NamedDate, anchor: dt.date, outlook: Outlook) -> list[Days]:
    first, last = max(1, anchor.year - _YEARS_AROUND), min(dt.MAXYEAR, anchor.year + _YEARS_AROUND)
    runs = [run for year in range(first, last + 1) if (run := named.days(year)) is not None]
    if named.pointing:
        return _pointed_at(named.pointing, runs, anchor)
    back = [run for run in runs if run.first <= anchor][-1:]
    ahead = [run for run in runs if run.first > anchor][:1]
    if back and back[0].last >= anchor:
        return back
    return _likeliest_first(back, ahead, anchor, outlook)


def _pointed_at(pointing: str, runs: Sequence[Days], anchor: dt.date) -> list[Days]:
    if pointing == "this":
        around = [run for run in runs if run.first <= anchor <= run.last]
        return (around or [run for run in runs if run.first.year == anchor.year])[:1]
    back = [run for run in runs if run.last < anchor][::-1]
    ahead = [run for run in runs if run.first > anchor]
    match pointing:
        case "before_last":
            return back[1:2]
        case "after_next":
            return ahead[1:2]
        case "last" | "next":
            # "letzten September" in November may be that of this year or of the last one.
            found = back if pointing == "last" else ahead
            return found[: 2 if found and found[0].first.year == anchor.year else 1]
        case "past":
            return back[:1]
        case _:
            return ahead[:1]


def _likeliest_first(back: list[Days], ahead: list[Days], anchor: dt.date, outlook: Outlook) -> list[Days]:
    if not back or not ahead or outlook is Outlook.SINCE:
        return back or ahead
    since, until = (anchor - back[0].last).days, (ahead[0].first - anchor).days
    forward = outlook is Outlook.FORWARD or (outlook is Outlook.OPEN and since > _FARTHEST)
    order = [(ahead[0], until), (back[0], since)] if forward else [(back[0], since), (ahead[0], until)]
    (likeliest, _), (other, distance) = order
    farthest = _FARTHEST_OPEN if outlook is Outlook.OPEN else _FARTHEST
    return [likeliest, other] if distance <= farthest else [likeliest]


def _weekdays(named: NamedDate, anchor: dt.date, outlook: Outlook) -> list[Days]:
    weekday = named.weekday or 0
    if named.pointing:
        dates = _pointed_weekdays(named.pointing, weekday, anchor)
    else:
        back, ahead = calendar.weekday_before(anchor, weekday), calendar.weekday_after(anchor, weekday)
        dates = {Outlook.FORWARD: [ahead, back], Outlook.OPEN: [back, ahead]}.get(outlook, [back])
        if outlook is Outlook.FORWARD and ahead == anchor:  # what is to come today may come in a week
            dates.append(calendar.shifted(anchor, calendar.DAYS_PER_WEEK))
    runs = [run for date in dates if (run := calendar.one_day(date)) is not None]
    return list(dict.fromkeys(runs))


def _pointed_weekdays(pointing: str, weekday: int, anchor: dt.date) -> list[dt.date | None]:
    if pointing == "this":
        return [calendar.shifted(anchor, weekday - anchor.weekday())]
    forward = pointing in {"next", "coming", "after_next"}
    step = calendar.DAYS_PER_WEEK if forward else -calendar.DAYS_PER_WEEK
    distance = (weekday - anchor.weekday()) % step or step
    if pointing in {"before_last", "after_next"}:
        return [calendar.shifted(anchor, distance + step)]
    open_to_both = pointing in {"next", "last"} and 0 <= anchor.weekday() + distance < calendar.DAYS_PER_WEEK
    dates = [calendar.shifted(anchor, distance)]
    return [*dates, calendar.shifted(anchor, distance + step)] if open_to_both else dates
