"""Reads dates that words count out: "vor drei Tagen", "in two weeks", "heute vor einem Jahr".

And runs of days that begin or end at the date line: "in den letzten zwei Wochen", "the rest of the year".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction

from factcheck.recognition import calendar
from factcheck.recognition.date_outcomes import FromAnchor
from factcheck.recognition.distances import (
    GRANULARITY,
    Distance,
    arrivals,
    distance,
    hedged,
    moved,
    period,
    stretch,
)
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.named_dates import OFFSETS, Outlook
from factcheck.values import Days, Granularity, Modifier, Moment

# How far around a date, in tokens and spaces, another word shows that it does not stand alone.
_NEAR = 20
# "Ein paar Tage" may be as many.
_FEW = 9
_MODIFIERS = frozenset(Modifier)
_RECORD_HEDGES = frozenset({Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE})
_NOT_AHEAD = frozenset({"quarter"})  # "in three quarters of all cases"
# "In den letzten zehn Jahren" tells how long, not from which day to which, as TIMEX3 has it.
_LONG = frozenset({"year", "decade", "century"})
_TURNED = {
    Modifier.LESS_THAN: Modifier.MORE_THAN,
    Modifier.MORE_THAN: Modifier.LESS_THAN,
    Modifier.EQUAL_OR_LESS: Modifier.EQUAL_OR_MORE,
    Modifier.EQUAL_OR_MORE: Modifier.EQUAL_OR_LESS,
}


def moment_of(
    runs: Iterable[Days | None], granularity: Granularity, anchor: dt.date, modifier: Modifier | None = None
) -> Moment | None:
    """The moment with these readings, None without any."""
    readings = tuple(dict.fromkeys(run for run in runs if run is not None))
    return Moment(readings, granularity, modifier, anchor) if readings else None


def part_of(sighting: Sighting) -> Modifier | None:
    """What "Anfang", "mid" or "late" before a period says of it."""
    value = sighting.value("part")
    return Modifier(value) if isinstance(value, str) else None


def distance_of(sighting: Sighting) -> Distance | None:
    """The distance that the groups "amount" and "unit" tell, with "more" and "more_unit" on top.

    Without an amount it is one unit, as after an article.
    """
    first = _counted(sighting, "amount", "unit")
    if first is not None and sighting.has("and_half"):
        return first.plus(distance(Fraction(1, 2), str(sighting.value("unit"))))
    second = _counted(sighting, "more", "more_unit") if sighting.has("more_unit") else None
    if first is None or not sighting.has("more_unit"):
        return first
    return None if second is None else first.plus(second)


def _counted(sighting: Sighting, amount: str, unit: str) -> Distance | None:
    word, number = sighting.value(unit), sighting.number(amount)
    if number is None and amount == "amount":
        number = sighting.number("few")
    if not isinstance(word, str):
        return None
    count = Fraction(1 if number is None else number)
    if _is_a(sighting, amount, "HALVES"):
        count += Fraction(1, 2)
    if sighting.has("half"):
        count /= 2
    return distance(count, word) if count else None


def _is_a(sighting: Sighting, group: str, name: str) -> bool:
    if not sighting.has(group):
        return False
    return sighting.read.classes[sighting.match.start(group)] == sighting.vocabulary.codes[name]


def alone(sighting: Sighting) -> bool:
    """Whether the words stand alone in their paragraph, as in a list of dates."""
    classes, codes = sighting.read.classes, sighting.vocabulary.codes
    first = classes.rfind("\n", max(0, sighting.start - _NEAR), sighting.start) + 1
    last = classes.find("\n", sighting.end, sighting.end + _NEAR)
    around = classes[max(first, sighting.start - _NEAR) : sighting.start]
    around += classes[sighting.end : last if last >= 0 else sighting.end + _NEAR]
    return not {codes[name] for name in ("CAPITAL", "UNKNOWN", "PAST")} & set(around)


def read_ago(sighting: Sighting) -> FromAnchor | None:
    """Reads "vor drei Tagen", "two years and a month ago", "two weeks from now"."""
    back = not sighting.has("away")  # "vor" stands before
    return _distant(sighting, -1 if back else _direction(sighting), told=True)


def read_ahead(sighting: Sighting) -> FromAnchor | None:
    """Reads "in drei Wochen": a date only where the words do not look back ("in drei Wochen gebaut").

    A record ("zum ersten Mal in drei Jahren", "the lowest in over a year") is a length of time.
    """
    record = sighting.follows("RECORD", "ORDINAL") or sighting.value("hedge") in _RECORD_HEDGES
    return None if record or sighting.value("unit") in _NOT_AHEAD else _distant(sighting, 1, told=False)


def _distant(sighting: Sighting, direction: int, *, told: bool) -> FromAnchor | None:
    by = distance_of(sighting)
    hedge = Modifier.APPROX if sighting.has("few") else sighting.value("hedge")
    modifier = Modifier(hedge) if hedge in _MODIFIERS else None

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        if by is None or (not told and outlook.back):
            return None
        runs: list[Days | None] = [*arrivals(anchor, by, direction)]
        if modifier is not None and runs and runs[0] is not None:
            runs.append(hedged(runs[0], anchor, modifier))
        return moment_of(runs, GRANULARITY[by.unit], anchor, _in_time(modifier, direction))

    return FromAnchor(moment)


def _in_time(modifier: Modifier | None, direction: int) -> Modifier | None:
    """What a hedge of a distance says of the date: less than ten years ago is later than that year."""
    return modifier if modifier is None or direction > 0 else _TURNED.get(modifier, modifier)


def read_day_from(sighting: Sighting) -> FromAnchor | None:
    """Reads "heute vor 25 Jahren", "morgen in einer Woche", "two years ago today": a day, not rounded."""
    by, offset = distance_of(sighting), sighting.number("pointing")
    direction = _direction(sighting)

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        start = calendar.shifted(anchor, 1 if offset is None else offset)
        day = None if by is None or start is None else moved(start, by, direction)
        return moment_of([calendar.one_day(day)], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_weekday_from(sighting: Sighting) -> FromAnchor | None:
    """Reads "Mittwoch vor zwei Wochen", "Friday two weeks ago": in that week, or counted from the nearest."""
    by, weekday, direction = distance_of(sighting), sighting.number("weekday"), _direction(sighting)
    if by is None or weekday is None or by.unit == "day":
        return None

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        if direction > 0 and outlook.back:
            return None
        nearest = (calendar.weekday_before if direction < 0 else calendar.weekday_after)(anchor, weekday)
        start = period(moved(anchor, by, direction), "week")
        days = [
            None if start is None else calendar.weekday_after(start.first, weekday),
            None if nearest is None or by.months else moved(nearest, by, direction),
        ]
        return moment_of([calendar.one_day(day) for day in days], Granularity.DAY, anchor)

    return FromAnchor(moment)


def _direction(sighting: Sighting) -> int:
    if sighting.has("away"):
        away = sighting.number("away")
        return -1 if away is None else away
    return -1 if sighting.has("back") else 1


def read_weekdays_from(sighting: Sighting) -> FromAnchor | None:
    """Reads "two Sundays from now", "three Fridays ago"."""
    weekday, number, direction = sighting.number("weekday"), sighting.number("amount"), _direction(sighting)
    if weekday is None or not number:
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        search = calendar.weekday_before if direction < 0 else calendar.weekday_after
        start = calendar.shifted(anchor, direction)
        nearest = None if start is None else search(start, weekday)
        weeks = direction * (number - 1) * calendar.DAYS_PER_WEEK
        day = None if nearest is None else calendar.shifted(nearest, weeks)
        return moment_of([calendar.one_day(day)], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_stretch(sighting: Sighting) -> FromAnchor | None:
    """Reads "die letzten zwei Wochen", "the next 3 days"; of years only where the words stand alone."""
    by, offset = distance_of(sighting), OFFSETS.get(str(sighting.value("adjective")))
    if by is None or not offset or (by.unit in _LONG and not alone(sighting)):
        return None
    few = _is_a(sighting, "amount", "FEW") or _is_a(sighting, "amount", "COUPLE")
    direction = 1 if offset > 0 else -1

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        runs = stretch(anchor, by, direction)
        if few:
            longer = distance(_FEW, str(sighting.value("unit")))
            runs += [*stretch(anchor, by.plus(distance(1, by.unit)), direction)[:1]]
            runs += [*stretch(anchor, longer, direction)[:1]]
        return moment_of(runs, GRANULARITY[by.unit], anchor, Modifier.APPROX if few else None)

    return FromAnchor(moment)


def read_within(sighting: Sighting) -> FromAnchor | None:
    """Reads "within nine months": a date only where the words look forward or stand alone."""
    by, by_itself = distance_of(sighting), alone(sighting)

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        ahead = outlook is Outlook.FORWARD or (by_itself and outlook is Outlook.OPEN)
        end = None if by is None or not ahead else moved(anchor, by)
        last = None if end is None else calendar.shifted(end, -1)
        if by is None or end is None or last is None or last < anchor:
            return None
        runs = [Days(anchor, last), Days(anchor, end), Days(end, end)]
        return moment_of(runs, GRANULARITY[by.unit], anchor)

    return FromAnchor(moment)


def read_within_alone(sighting: Sighting) -> FromAnchor | None:
    """Reads "binnen zwei Wochen" standing alone: inside a sentence it is a length of time."""
    return read_within(sighting) if alone(sighting) else None


def read_rest(sighting: Sighting) -> FromAnchor | None:
    """Reads "der Rest der Woche": to its end, or to the day before."""
    unit = sighting.value("unit")
    if not isinstance(unit, str) or unit == "day":
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        run = period(anchor, unit)
        before = None if run is None else calendar.shifted(run.last, -1)
        if run is None or before is None:
            return None
        runs = [Days(anchor, run.last), Days(anchor, max(before, anchor))]
        return moment_of(runs, GRANULARITY[unit], anchor)

    return FromAnchor(moment)


def read_so_far(sighting: Sighting) -> FromAnchor | None:
    """Reads "year to date", "im bisherigen Jahresverlauf": from the beginning to the date line."""
    unit = sighting.value("unit")
    if not isinstance(unit, str):
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        run = period(anchor, unit)
        return moment_of([None if run is None else Days(run.first, anchor)], GRANULARITY[unit], anchor)

    return FromAnchor(moment)
