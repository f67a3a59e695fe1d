"""Reads what stands before a date and moves it: "drei Tage nach Ostern", "the week of May 5".

The date itself is read elsewhere; these words make another one of it: so far before or after it, the week it
lies in, a day, week or month within it ("die erste Woche im Oktober").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.recognition import calendar
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.distance_readers import distance_of, moment_of
from factcheck.recognition.distances import GRANULARITY, Distance, distance, moved, period
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import Days, Granularity, Moment

_UNIT = "<UNIT|UNITS|YEAR_WORD|YEARS_WORD>"
_THE = "(?:<ON> )?(?:<ARTICLE> )?"
_AMOUNT = r"(?P<amount><CARDINAL|ONE|DAY|NUMBER|HALVES>)"
_MORE = rf"(?:,? (?:<CONJUNCTION> )?(?P<more><CARDINAL|ONE|DAY|NUMBER>) (?P<more_unit>{_UNIT}))?"
_WEEKDAY = r"(?P<weekday><WEEKDAY|WEEKDAY_NAME>)"
_WHERE = {"de": "<AFTER|BEFORE>", "en": "<AFTER|PRIOR|ORIGIN>"}
_AROUND = {"de": "<AFTER|BEFORE>", "en": "<AFTER|PRIOR>"}
_IN = r"(?:(?:<OF|WITHIN> )?(?:<ARTICLE> )?)"
_NTH = r"(?P<nth><ORDINAL>|<DAY>(?:\.|<NTH>)|<ADJECTIVE>)"
# The most tokens and spaces that such words take.
_LONGEST = 24
_THURSDAY = 3
_WEEKEND = 2

Change = Callable[[Days], Sequence[Days | None]]


class Offset(NamedTuple):
    """Words from token `start` on that move the date after them: how, and to what granularity."""

    start: int
    change: Change
    granularity: Granularity

    def of(self, moment: Moment) -> Moment | None:
        """The moved date; None where the words do not fit it ("zwei Tage nach 2016")."""
        anchor = moment.readings[0].first
        runs = [changed for run in moment.readings for changed in self.change(run)]
        moved_to = moment_of(runs, self.granularity, anchor)
        if moved_to is None or moved_to.readings == moment.readings:
            return None
        return moved_to


Reader = Callable[[Sighting], tuple[Change, Granularity] | None]


@cache
def _rules(lang: str) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    where, around = _WHERE.get(lang, _WHERE["en"]), _AROUND.get(lang, _AROUND["en"])
    sources: tuple[tuple[str, Reader], ...] = (
        (rf"{_AMOUNT} (?P<unit>{_UNIT}){_MORE} (?P<where>{where}) {_THE}", _away),
        (rf"(?P<beside><BESIDE>) {_THE}", _beside),
        (rf"(?P<unit><UNIT>|<WEEKEND>) (?P<where>{around}) {_THE}", _next_to),
        (rf"(?:{_NTH} )?{_WEEKDAY} (?P<where>{around}) {_THE}", _weekday_from),
        (rf"(?P<unit><UNIT>|<WEEKEND>) <OF|ORIGIN|SINCE> {_THE}", _holding),
        (rf"{_NTH} (?:(?P<unit><UNIT>|<WEEKEND>)|{_WEEKDAY}) {_IN}", _nth),
        (rf"{_NTH} (?P<amount><CARDINAL|DAY>) (?P<unit><UNITS>) {_IN}", _slice),
    )
    pattern = date_vocabulary(lang).pattern
    return tuple((pattern(rf"(?<!<ANY>){source}\Z"), reader) for source, reader in sources)


def before(read: ClassString, lang: str, start: int) -> Offset | None:
    """The moving words that end where the date at token `start` begins, the longest where several do."""
    found: Offset | None = None
    for pattern, reader in _rules(lang):
        match = pattern.search(read.classes, max(0, start - _LONGEST), start)
        result = None if match is None else reader(Sighting(read, date_vocabulary(lang), match))
        if match is not None and result is not None and (found is None or match.start() < found.start):
            found = Offset(match.start(), *result)
    return found


def _direction(sighting: Sighting) -> int:
    before = {sighting.vocabulary.codes[name] for name in ("BEFORE", "PRIOR")}
    return -1 if sighting.read.classes[sighting.match.start("where")] in before else 1


def _away(sighting: Sighting) -> tuple[Change, Granularity] | None:
    by, direction = distance_of(sighting), _direction(sighting)
    return None if by is None else (_moving(by, direction), Granularity.DAY)


def _beside(sighting: Sighting) -> tuple[Change, Granularity] | None:
    direction = sighting.number("beside")
    return None if direction is None else (_moving(distance(1, "day"), direction), Granularity.DAY)


def _moving(by: Distance, direction: int) -> Change:
    def change(run: Days) -> Sequence[Days | None]:
        day = moved(run.last if direction > 0 else run.first, by, direction) if _short(run) else None
        return calendar.one_day(day), period(day, "month") if by.unit == "year" else None

    return change


def _short(run: Days) -> bool:
    """Whether it is a day or a feast of a few days, not a month."""
    return (run.last - run.first).days < calendar.DAYS_PER_WEEK - 1


def _next_to(sighting: Sighting) -> tuple[Change, Granularity] | None:
    """Reads "der Tag nach", "die Woche vor", "the weekend after"."""
    unit, direction = sighting.value("unit"), _direction(sighting)
    if unit == "day":
        return _moving(distance(1, "day"), direction), Granularity.DAY
    if _is_weekend(sighting):
        return _weekday_beside(calendar.SATURDAY, 1, direction, _WEEKEND), Granularity.WEEKEND
    if unit != "week":
        return None

    def change(run: Days) -> Sequence[Days | None]:
        edge = calendar.shifted(run.last if direction > 0 else run.first, direction)
        return () if edge is None or not _short(run) else (_week_beside(edge, direction),)

    return change, Granularity.WEEK


def _week_beside(edge: dt.date, direction: int) -> Days | None:
    if direction > 0:
        return calendar.run_from(edge, calendar.DAYS_PER_WEEK)
    return calendar.run_from(calendar.shifted(edge, 1 - calendar.DAYS_PER_WEEK), calendar.DAYS_PER_WEEK)


def _is_weekend(sighting: Sighting) -> bool:
    return sighting.read.classes[sighting.match.start("unit")] == sighting.vocabulary.codes["WEEKEND"]


def _weekday_from(sighting: Sighting) -> tuple[Change, Granularity] | None:
    """Reads "Montag nach Ostern", "the third Tuesday after Christmas"."""
    weekday, nth = sighting.number("weekday"), sighting.number("nth")
    if weekday is None or (sighting.has("nth") and not nth):
        return None
    return _weekday_beside(weekday, nth or 1, _direction(sighting), 1), Granularity.DAY


def _weekday_beside(weekday: int, nth: int, direction: int, length: int) -> Change:
    def change(run: Days) -> Sequence[Days | None]:
        edge = calendar.shifted(run.last if direction > 0 else run.first, direction)
        if edge is None or not _short(run):
            return ()
        first = (calendar.weekday_after if direction > 0 else calendar.weekday_before)(edge, weekday)
        weeks = direction * (nth - 1) * calendar.DAYS_PER_WEEK
        return (calendar.run_from(None if first is None else calendar.shifted(first, weeks), length),)

    return change


def _holding(sighting: Sighting) -> tuple[Change, Granularity] | None:
    """Reads "in der Woche vom 5. Mai", "the week starting May 5", "the weekend of May 5"."""
    if _is_weekend(sighting):
        return _weekend_at, Granularity.WEEKEND
    if sighting.value("unit") != "week":
        return None
    return (
        lambda run: (calendar.week_around(run.first) if run.first == run.last else None,)
    ), Granularity.WEEK


def _weekend_at(run: Days) -> Sequence[Days | None]:
    week = calendar.week_around(run.first) if run.first == run.last else None
    saturday = None if week is None else calendar.shifted(week.first, calendar.SATURDAY)
    return (calendar.run_from(saturday, _WEEKEND),)


def _nth(sighting: Sighting) -> tuple[Change, Granularity] | None:
    """Reads "die erste Woche im Oktober", "der letzte Tag des Jahres", "the first Monday of the month"."""
    nth, weekday, unit = _rank(sighting), sighting.number("weekday"), sighting.value("unit")
    if nth is None:
        return None
    if weekday is not None:
        return (lambda run: (_nth_weekday(run, weekday, nth, 1),)), Granularity.DAY
    if _is_weekend(sighting):
        return (lambda run: (_nth_weekday(run, calendar.SATURDAY, nth, _WEEKEND),)), Granularity.WEEKEND
    if unit == "week":
        return (lambda run: _nth_week(run, nth)), Granularity.WEEK
    if not isinstance(unit, str):
        return None
    return (lambda run: (_cut(run, nth, 1, unit),)), GRANULARITY[unit]


def _rank(sighting: Sighting) -> int | None:
    """The place told, -1 for the last one."""
    nth = sighting.value("nth")
    return nth if isinstance(nth, int) and nth > 0 else (-1 if nth == "last" else None)


def _nth_weekday(run: Days, weekday: int, nth: int, length: int) -> Days | None:
    if (run.last - run.first).days <= calendar.DAYS_PER_WEEK:
        return None
    if nth < 0:
        date = calendar.weekday_before(run.last, weekday)
    else:
        first = calendar.weekday_after(run.first, weekday)
        date = None if first is None else calendar.shifted(first, (nth - 1) * calendar.DAYS_PER_WEEK)
    return calendar.run_from(date, length) if date is not None and date <= run.last else None


def _nth_week(run: Days, nth: int) -> Sequence[Days | None]:
    """The week whose Thursday lies in the month or year (ISO 8601), and the one counted from a Monday."""
    thursday, monday = (_nth_weekday(run, weekday, nth, 1) for weekday in (_THURSDAY, 0))
    return tuple(None if day is None else calendar.week_around(day.first) for day in (thursday, monday))


def _slice(sighting: Sighting) -> tuple[Change, Granularity] | None:
    """Reads "in den ersten neun Monaten 2024", "the last four months of 2021"."""
    nth, amount, unit = _rank(sighting), sighting.number("amount"), sighting.value("unit")
    if nth not in {1, -1} or not amount or not isinstance(unit, str):
        return None
    return (lambda run: (_cut(run, 1 if nth > 0 else -amount, amount, unit),)), GRANULARITY[unit]


def _cut(run: Days, nth: int, amount: int, unit: str) -> Days | None:
    """The units `nth` to `nth + amount - 1` of a longer run; -1 is its last."""
    if nth > 0:
        first = moved(run.first, distance(nth - 1, unit))
    else:
        after = calendar.shifted(run.last, 1)
        first = None if after is None else moved(after, distance(-nth, unit), -1)
    following = None if first is None else moved(first, distance(amount, unit))
    last = None if following is None else calendar.shifted(following, -1)
    if first is None or last is None or not (run.first <= first and last <= run.last):
        return None
    return Days(first, last)
