"""Values that the print alone tells and that no comparison is made on, such as ranks, scores and repetitions.

Nothing here knows a language, a text or a rule. Modifiers and zones are those of factcheck.values.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from factcheck.values import Duration, Modifier, Moment, Quantity, TimeOfDay

EVER = dt.datetime.combine(dt.date.min, dt.time.min)
"""Where a stretch starts of which only the end is told ("bis Montag um 12 Uhr")."""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order: "der dritte", "21st", "Ludwig XIV."."""

    rank: int


@dataclass(frozen=True, slots=True)
class Score:
    """The result of a game as printed: "3:1"."""

    home: int
    away: int


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times: "jeden Montag", "zweimal täglich".

    `every` is the TIMEX3 value of the set ("P1D", "XXXX-WXX-1"), `times` how often in each, if told.
    """

    every: str
    times: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one moment to a later one, without zone.

    `start` is `EVER` where only the end is told; `end` is None for a point in time and an open end.
    """

    start: dt.datetime
    end: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Instant:
    """A date and a clock time in one: "am Freitag um 21.30 Uhr", "in zwei Stunden".

    `readings` holds every stretch the words allow, likeliest first; `zone` is a lexicon code as in
    `TimeOfDay`. `anchor` is the moment it was resolved against, None for an absolute one.
    """

    readings: tuple[Stretch, ...]
    zone: str | None = None
    modifier: Modifier | None = None
    anchor: dt.datetime | None = None


Printed = Quantity | Duration | Moment | TimeOfDay | Ordinal | Score | Recurrence | Instant
"""What recognition reads from the print alone, without knowing who or what it is about."""
