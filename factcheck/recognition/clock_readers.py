"""Reads matches of the clock grammar into `ClockReading`s, or None where a number is no time after all."""

from __future__ import annotations

from fractions import Fraction

from factcheck.recognition.clock_cues import ALONE, Setting, announced, daytime, hours
from factcheck.recognition.clock_faces import face
from factcheck.recognition.clock_range_cues import both_announced
from factcheck.recognition.clock_times import (
    MODIFIERS,
    SECONDS_PER_MINUTE,
    Clock,
    ClockReading,
    alternatives,
    ranges,
)
from factcheck.recognition.grammar import Sighting
from factcheck.values import MINUTES_PER_DAY


def read_one(sighting: Sighting, setting: Setting = ALONE) -> ClockReading | None:
    """One clock time with its hedge, daytime and zone."""
    clock = face(sighting, "one")
    if clock is None or not announced(sighting, setting):
        return None
    minutes = [MINUTES_PER_DAY] if clock.ends_day else clock.candidates(daytime(sighting) or setting.hours)
    return ClockReading(
        tuple((minute, None) for minute in minutes),
        _bound(sighting),
        _zone(sighting),
        Fraction(1) if clock.seconds is None else Fraction(1, SECONDS_PER_MINUTE),
        midnight=sighting.has("one_midnight"),
    )


def read_two(sighting: Sighting, setting: Setting = ALONE) -> ClockReading | None:
    """Two clock times: from the first to the second, or two where either may be meant."""
    first, second = face(sighting, "one"), face(sighting, "two")
    if first is None or second is None or not both_announced(sighting, setting):
        return None
    if sighting.has("and") and not sighting.has("between"):
        return None
    begins, ends = _both(sighting, first, second, daytime(sighting) or setting.hours)
    bound = _bound(sighting)
    if sighting.has("or") or (sighting.has("slash") and bound):
        return ClockReading(
            tuple((minute, None) for minute in alternatives(begins, ends)), bound, _zone(sighting)
        )
    return ClockReading(ranges(begins, ends), "", _zone(sighting))


def _both(
    sighting: Sighting, first: Clock, second: Clock, around: tuple[int, int] | None
) -> tuple[list[int | Fraction], list[int | Fraction]]:
    """What both ends can mean; the half of the day of one end helps the other."""
    return first.candidates(hours(sighting, "first_daytime") or around), second.candidates(around)


def _bound(sighting: Sighting) -> str:
    """The hedge; of two ("etwa ab 6 Uhr") the one that bounds."""
    values = [sighting.value(group) for group in ("bound", "inner_bound", "late_bound")]
    named = [value for value in values if isinstance(value, str) and value in MODIFIERS]
    return next((value for value in named if value != "approx"), named[0] if named else "")


def _zone(sighting: Sighting) -> str | None:
    zone = sighting.value("zone") or sighting.value("bracketed_zone")
    if not isinstance(zone, str):
        return None
    offset = (
        "".join(sighting.read.tokens[slice(*sighting.match.span("offset"))]) if sighting.has("offset") else ""
    )
    return zone + offset
