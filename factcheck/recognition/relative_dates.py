"""Reads dates seen from the anchor: "gestern", "vergangene Woche", "Ende des Monats", "am Wochenende".

Every reader gives a function of the anchor; without an anchor nothing here is ever resolved.
"""

from __future__ import annotations

import datetime as dt

from factcheck.recognition import calendar
from factcheck.recognition.date_outcomes import FromAnchor, NotADate
from factcheck.recognition.date_parts import parts
from factcheck.recognition.distance_readers import moment_of, part_of
from factcheck.recognition.distances import GRANULARITY, distance, moved, period, stretch
from factcheck.recognition.grammar import Sighting
from factcheck.recognition.named_dates import OFFSETS, Outlook
from factcheck.values import Days, Granularity, Modifier, Moment

# How many months around the anchor "Freitag, der 13." is looked for in.
_MONTHS = 6
_HALF_WEEK = 3
# How far the week after "next" and the week before "last" lie from this one.
_BEYOND = {"next": 2, "last": -2}


def not_a_date(_sighting: Sighting) -> NotADate:
    """Sets ("jeden Montag"), idioms, years before Christ."""
    return NotADate()


def _on_day(offset: int) -> FromAnchor:
    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        return moment_of([calendar.one_day(calendar.shifted(anchor, offset))], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_day(sighting: Sighting) -> FromAnchor | None:
    """Reads "gestern", "heute Abend", "am gestrigen Freitag"."""
    offset = sighting.number("pointing")
    if offset is None and sighting.follows("ON", "ARTICLE"):
        return None  # "am morgen" is a misspelt morning
    return _on_day(1 if offset is None else offset)


def read_pointed_weekday(sighting: Sighting) -> FromAnchor | None:
    """Reads "am heutigen Samstag": the nearest day with that name to the one that is pointed to."""
    offset, weekday = sighting.number("pointing"), sighting.number("weekday")
    if offset is None or weekday is None:
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        away = (weekday - anchor.weekday() - offset + _HALF_WEEK) % calendar.DAYS_PER_WEEK - _HALF_WEEK
        return moment_of([calendar.one_day(calendar.shifted(anchor, offset + away))], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_this_day(sighting: Sighting) -> FromAnchor | None:
    """Reads "am heutigen Tag"."""
    return read_day(sighting) if sighting.value("unit") == "day" else None


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
        return moment_of(runs, Granularity.DAY, anchor)

    return FromAnchor(moment)


def _whole(unit: str, offset: int, modifier: Modifier | None, *, plain: bool = False) -> FromAnchor:
    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        run = period(moved(anchor, distance(offset, unit)), unit)
        runs = [run, *_week_from_sunday(run, unit, anchor)]
        return moment_of(runs, GRANULARITY[unit], anchor, modifier)

    return FromAnchor(moment, of_year=unit == "year", plain=plain)


def _week_from_sunday(run: Days | None, unit: str, anchor: dt.date) -> list[Days | None]:
    """On a Sunday a new week has begun for those who count from Sunday on, so the words may mean the next."""
    if run is None or unit != "week" or anchor.weekday() != calendar.SATURDAY + 1:
        return []
    return [
        calendar.run_from(calendar.shifted(run.first, calendar.DAYS_PER_WEEK - 1), calendar.DAYS_PER_WEEK)
    ]


def read_timespan(sighting: Sighting) -> FromAnchor | None:
    """Reads "vergangene Woche", "Ende des Jahres", "im Verlauf der Woche"; not "am nächsten Tag"."""
    unit, adjective = sighting.value("unit"), sighting.value("adjective")
    if not isinstance(unit, str) or unit == "day":
        return None
    if unit == "decade" and adjective in {"past", "last"}:
        return read_past_span(sighting)
    return _whole(unit, OFFSETS[str(adjective or "this")], part_of(sighting), plain=adjective is None)


def read_past_span(sighting: Sighting) -> FromAnchor | None:
    """Reads "the past week": the one before this one, or as many days up to the date line."""
    unit = sighting.value("unit")
    if not isinstance(unit, str) or unit == "day":
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        step = distance(1, unit)
        runs = [period(moved(anchor, step, -1), unit), *stretch(anchor, step, -1)]
        return moment_of(runs, GRANULARITY[unit], anchor, part_of(sighting))

    return FromAnchor(moment)


def read_span_beyond(sighting: Sighting) -> FromAnchor | None:
    """Reads "the week after next", "the year before last"."""
    unit, offset = sighting.value("unit"), _BEYOND.get(str(sighting.value("adjective")))
    if _is_weekend(sighting) and offset is not None:
        return _weekend_in(offset)
    if not isinstance(unit, str) or offset is None or unit == "day":
        return None
    return _whole(unit, offset, part_of(sighting))


def _is_weekend(sighting: Sighting) -> bool:
    return sighting.read.classes[sighting.match.start("unit")] == sighting.vocabulary.codes["WEEKEND"]


def _weekend_in(weeks: int) -> FromAnchor:
    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        inside = anchor.weekday() >= calendar.SATURDAY or weeks < 0
        # On a weekday the "next" weekend may be that of this week or the one after it.
        counts = [weeks] if inside else [weeks - 1, weeks]
        saturdays = [calendar.SATURDAY - anchor.weekday() + each * calendar.DAYS_PER_WEEK for each in counts]
        runs = [calendar.run_from(calendar.shifted(anchor, days), 2) for days in saturdays]
        return moment_of(runs, Granularity.WEEKEND, anchor)

    return FromAnchor(moment)


def read_within_this(sighting: Sighting) -> FromAnchor | None:
    """Reads "earlier this week", "later this year": up to the date line or from it on, then the half."""
    unit, later = sighting.value("unit"), sighting.number("later")
    if not isinstance(unit, str) or later is None or unit == "day":
        return None
    if sighting.has("adjective") and sighting.value("adjective") != "this":
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        whole = period(anchor, unit)
        if whole is None:
            return None
        yesterday = calendar.shifted(anchor, -1) or anchor
        seen = Days(anchor, whole.last) if later > 0 else Days(whole.first, max(yesterday, whole.first))
        halves = parts(whole, GRANULARITY[unit], Modifier.END if later > 0 else Modifier.START)
        return moment_of([seen, *halves[-1:], whole], GRANULARITY[unit], anchor)

    return FromAnchor(moment)


def read_period(sighting: Sighting) -> FromAnchor | None:
    """Reads "Vorjahr", "Jahresende": the lexicon says unit, offset and part."""
    unit, offset, *part = str(sighting.value("period")).split()
    modifier = Modifier(part[0]) if part else part_of(sighting)
    return _whole(unit, int(offset), modifier, plain=bool(part))


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
        return moment_of([calendar.one_day(nearest)], Granularity.DAY, anchor)

    return FromAnchor(moment)


def _on_weekday(weekday: int, weeks: int) -> FromAnchor:
    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        days = weekday - anchor.weekday() + weeks * calendar.DAYS_PER_WEEK
        return moment_of([calendar.one_day(calendar.shifted(anchor, days))], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_weekday_beyond(sighting: Sighting) -> FromAnchor | None:
    """Reads "Freitag nach dem nächsten", "the Friday before last"."""
    weekday, offset = sighting.number("weekday"), _BEYOND.get(str(sighting.value("adjective")))
    if weekday is None or offset is None:
        return None

    def moment(anchor: dt.date, _outlook: Outlook) -> Moment | None:
        forward = offset > 0
        edge = calendar.shifted(anchor, 1 if forward else -1)
        search = calendar.weekday_after if forward else calendar.weekday_before
        nearest = None if edge is None else search(edge, weekday)
        weeks = calendar.DAYS_PER_WEEK if forward else -calendar.DAYS_PER_WEEK
        day = None if nearest is None else calendar.shifted(nearest, weeks)
        return moment_of([calendar.one_day(day)], Granularity.DAY, anchor)

    return FromAnchor(moment)


def read_weekend(sighting: Sighting) -> FromAnchor | None:
    """Reads "am Wochenende", "last weekend"; a bare one looks back like a weekday."""
    pointing = str(sighting.value("pointing") or "")

    def moment(anchor: dt.date, outlook: Outlook) -> Moment | None:
        weeks = _weekends(pointing, anchor, outlook)
        days = [calendar.SATURDAY - anchor.weekday() + week * calendar.DAYS_PER_WEEK for week in weeks]
        runs = [calendar.run_from(calendar.shifted(anchor, count), 2) for count in days]
        return moment_of(runs, Granularity.WEEKEND, anchor)

    return FromAnchor(moment)


def _weekends(pointing: str, anchor: dt.date, outlook: Outlook) -> list[int]:
    inside = anchor.weekday() >= calendar.SATURDAY
    if not pointing:
        if inside:
            return [0]
        return [-1] if outlook.back else [0, -1] if outlook is Outlook.FORWARD else [-1, 0]
    if pointing == "this":
        return [0]
    offset = OFFSETS[pointing]
    if pointing in {"coming", "next", "after_next"} and not inside:
        # On a weekday "next weekend" may be the one of this week.
        return [offset - 1, offset] if pointing == "next" else [offset - 1]
    return [offset]
