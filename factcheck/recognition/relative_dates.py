"""Reads dates counted from the anchor: "gestern", "vergangene Woche", "vor drei Tagen", "am Wochenende".

Every reader gives a function of the anchor; without an anchor nothing here is ever resolved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from factcheck.recognition import calendar
from factcheck.recognition.date_outcomes import FromAnchor, NotADate
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.named_dates import OFFSETS, Outlook
from factcheck.values import Days, Granularity, Modifier, Moment

_GRANULARITY = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
}
_MONTHS_PER_QUARTER = 3
_YEARS_PER_DECADE = 10
# How many months around the anchor "Freitag, der 13." is looked for in.
_MONTHS = 6
# What "vor drei Wochen" may be rounded by: half the unit, in days.
_HALF = {"day": 0, "week": 3, "month": 15, "year": 183, "decade": 1826}


def not_a_date(_sighting: Sighting) -> NotADate:
    """Sets ("jeden Montag"), idioms, years before Christ."""
    return NotADate()


def _moment(
    runs: Iterable[Days | None], granularity: Granularity, anchor: dt.date, modifier: Modifier | None = None
) -> Moment | None:
    readings = tuple(dict.fromkeys(run for run in runs if run is not None))
    return Moment(readings, granularity, modifier, anchor) if readings else None


def _on_day(offset: int) -> FromAnchor:
    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        return _moment([calendar.one_day(calendar.shifted(anchor, offset))], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_day(sighting: Sighting) -> FromAnchor | None:
    """Reads "gestern", "heute Abend", "am gestrigen Freitag"."""
    offset = sighting.number("pointing")
    if offset is None and sighting.follows("ON", "ARTICLE"):
        return None  # "am morgen" is a misspelt morning
    return _on_day(1 if offset is None else offset)


def read_tomorrow(sighting: Sighting) -> FromAnchor | None:
    """Reads "Morgen wird ...": with a capital only the first word of a sentence means tomorrow."""
    before = sighting.read.classes[max(0, sighting.start - 3) : sighting.start].rstrip(" ")[-1:]
    return _on_day(1) if before in {"", "\n", ".", "!", "?", '"', "„", "»", "“"} else None


def read_this_daytime(sighting: Sighting) -> FromAnchor | None:
    """Reads "this morning", "diesen Abend"."""
    return _on_day(0) if sighting.value("adjective") == "this" else None


def read_night(sighting: Sighting) -> FromAnchor | None:
    """Reads "gestern Nacht", "last night", "tonight": a night belongs to two days; "heute Nacht" is open."""
    offset = sighting.number("pointing")
    first = 1 if offset is None else offset

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        evenings = [first]
        if first == 0 and sighting.has("night"):
            evenings = [0, -1] if outlook is Outlook.FORWARD else [-1, 0]
        runs = [calendar.run_from(calendar.shifted(anchor, evening), 2) for evening in evenings]
        return _moment(runs, Granularity.DAY, anchor)

    return FromAnchor(moment)


def _timespan(anchor: dt.date, unit: str, offset: int) -> Days | None:
    match unit:
        case "day":
            return calendar.one_day(calendar.shifted(anchor, offset))
        case "week":
            date = calendar.shifted(anchor, offset * calendar.DAYS_PER_WEEK)
            return None if date is None else calendar.week_around(date)
        case "month":
            return calendar.months(anchor.year, anchor.month + offset)
        case "quarter":
            first = (anchor.month - 1) // _MONTHS_PER_QUARTER * _MONTHS_PER_QUARTER + 1
            return calendar.months(anchor.year, first + offset * _MONTHS_PER_QUARTER, _MONTHS_PER_QUARTER)
        case "decade":
            return calendar.years(
                (anchor.year // _YEARS_PER_DECADE + offset) * _YEARS_PER_DECADE, _YEARS_PER_DECADE
            )
        case _:
            return calendar.years(anchor.year + offset)


def _whole(unit: str, offset: int, modifier: Modifier | None) -> FromAnchor:
    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        return _moment([_timespan(anchor, unit, offset)], _GRANULARITY[unit], anchor, modifier)

    return FromAnchor(moment)


def _part(sighting: Sighting) -> Modifier | None:
    value = sighting.value("part")
    return Modifier(value) if isinstance(value, str) else None


def read_timespan(sighting: Sighting) -> FromAnchor | None:
    """Reads "vergangene Woche", "Ende des Jahres", "im Verlauf der Woche"; not "am nächsten Tag"."""
    unit, adjective = sighting.value("unit"), sighting.value("adjective")
    if not isinstance(unit, str) or unit == "day":
        return None
    return _whole(unit, OFFSETS[str(adjective or "this")], _part(sighting))


def read_period(sighting: Sighting) -> FromAnchor | None:
    """Reads "Vorjahr", "Jahresende": the lexicon says unit, offset and part."""
    unit, offset, *part = str(sighting.value("period")).split()
    return _whole(unit, int(offset), Modifier(part[0]) if part else _part(sighting))


def read_weekday_of_week(sighting: Sighting) -> FromAnchor | None:
    """Reads "Freitag vergangener Woche", "Friday of last week"."""
    weekday, offset = sighting.number("weekday"), OFFSETS[str(sighting.value("adjective"))]
    if weekday is None or sighting.value("unit") != "week":
        return None
    return _on_weekday(weekday, offset)


def read_weekday_and_day(sighting: Sighting) -> FromAnchor | None:
    """Reads "Freitag, der 13.": the nearest month in which that day has that weekday."""
    weekday, number = sighting.number("weekday"), sighting.number("day")

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        months = (calendar.months(anchor.year, anchor.month + step) for step in range(-_MONTHS, _MONTHS + 1))
        dates = [calendar.shifted(run.first, number - 1) for run in months if run and number]
        fitting = [date for date in dates if date and date.day == number and date.weekday() == weekday]
        nearest = min(fitting, key=lambda date: abs((date - anchor).days), default=None)
        return _moment([calendar.one_day(nearest)], Granularity.DAY, anchor)

    return FromAnchor(moment)


def _on_weekday(weekday: int, weeks: int) -> FromAnchor:
    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        days = weekday - anchor.weekday() + weeks * calendar.DAYS_PER_WEEK
        return _moment([calendar.one_day(calendar.shifted(anchor, days))], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_weekend(sighting: Sighting) -> FromAnchor | None:
    """Reads "am Wochenende", "last weekend"; a bare one looks back like a weekday."""
    pointing = str(sighting.value("pointing") or "")

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        weeks = _weekends(pointing, anchor, outlook)
        days = [calendar.SATURDAY - anchor.weekday() + week * calendar.DAYS_PER_WEEK for week in weeks]
        runs = [calendar.run_from(calendar.shifted(anchor, count), 2) for count in days]
        return _moment(runs, Granularity.WEEKEND, anchor)

    return FromAnchor(moment)


def _weekends(pointing: str, anchor: dt.date, outlook: Outlook) -> list[int]:
    inside = anchor.weekday() >= calendar.SATURDAY
    if not pointing:
        back = 0 if inside else -1
        return [0, back] if outlook is Outlook.FORWARD else [back]
    if pointing == "this":
        return [0]
    offset = OFFSETS[pointing]
    if pointing in {"coming", "next", "after_next"} and not inside:
        # On a weekday "next weekend" may be the one of this week.
        return [offset - 1, offset] if pointing == "next" else [offset - 1]
    return [offset]


def read_ago(sighting: Sighting) -> FromAnchor | None:
    """Reads "vor drei Tagen", "two years ago"."""
    return _distant(sighting, -1)


def read_ahead(sighting: Sighting) -> FromAnchor | None:
    """Reads "in drei Wochen": a date only where the words do not look back ("in drei Wochen gebaut")."""
    return _distant(sighting, 1)


def _distant(sighting: Sighting, direction: int) -> FromAnchor | None:
    unit, hedge = sighting.value("unit"), sighting.value("hedge")
    number = sighting.number("amount")
    amount = direction * (1 if number is None else number)
    modifier = Modifier(hedge) if hedge in set(Modifier) else None

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        if not isinstance(unit, str) or (direction > 0 and outlook is Outlook.BACK):
            return None
        runs = [_timespan(anchor, unit, amount), _rounded(anchor, unit, amount)]
        runs.append(_hedged(runs[0], anchor, modifier))
        return _moment(runs, _GRANULARITY[unit], anchor, modifier)

    return FromAnchor(moment)


def _hedged(run: Days | None, anchor: dt.date, modifier: Modifier | None) -> Days | None:
    """What "vor mehr als zehn Jahren" admits: more is further away, less nearer, about a unit around."""
    if run is None or modifier is None:
        return None
    back = run.first <= anchor
    if modifier in {Modifier.MORE_THAN, Modifier.EQUAL_OR_MORE}:
        return Days(dt.date.min, run.last) if back else Days(run.first, dt.date.max)
    if modifier in {Modifier.LESS_THAN, Modifier.EQUAL_OR_LESS}:
        return Days(run.first, max(anchor, run.last)) if back else Days(anchor, run.last)
    margin = (run.last - run.first).days + 1
    first, last = calendar.shifted(run.first, -margin), calendar.shifted(run.last, margin)
    return None if first is None or last is None else Days(first, last)


def _rounded(anchor: dt.date, unit: str, amount: int) -> Days | None:
    exact = _shifted_by(anchor, unit, amount)
    first = None if exact is None else calendar.shifted(exact, -_HALF[unit])
    return calendar.run_from(first, 2 * _HALF[unit] + 1)


def _shifted_by(anchor: dt.date, unit: str, amount: int) -> dt.date | None:
    if unit in {"day", "week"}:
        return calendar.shifted(anchor, amount * (1 if unit == "day" else calendar.DAYS_PER_WEEK))
    months = {"month": 1, "year": calendar.MONTHS_PER_YEAR}.get(
        unit, calendar.MONTHS_PER_YEAR * _YEARS_PER_DECADE
    )
    run = calendar.months(anchor.year, anchor.month + amount * months)
    return None if run is None else min(calendar.shifted(run.first, anchor.day - 1) or run.last, run.last)
