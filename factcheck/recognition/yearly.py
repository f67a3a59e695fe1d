"""Things that come once a year: half-years, and names that may mean several days.

Each is a rule that gives its days in any year; nothing here reads text.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.recognition import calendar
from factcheck.recognition.calendar import Yearly
from factcheck.values import Days

_MONTHS_PER_HALF = 6


def _known(*runs: Days | None) -> tuple[Days, ...]:
    return tuple(run for run in runs if run is not None)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A name that may mean several things, the likeliest first ("Ostern": four days or the Sunday)."""

    first: Yearly
    rest: tuple[Yearly, ...]

    def days(self, year: int) -> Days | None:
        """The likeliest days in a year."""
        return self.first.days(year)

    def others(self, year: int) -> tuple[Days, ...]:
        """The other days in that year."""
        more = [run for one in self.rest for run in (one.days(year), *one.others(year))]
        return (*self.first.others(year), *_known(*more))


@dataclass(frozen=True, slots=True)
class Months:
    """Whole months of a year."""

    month: int
    count: int

    def days(self, year: int) -> Days | None:
        """Its days in a year."""
        return calendar.months(year, self.month, self.count)

    def others(self, _year: int) -> tuple[Days, ...]:
        """No other days."""
        return ()


def half(number: int) -> Months:
    """The first or second half of a year."""
    return Months(_MONTHS_PER_HALF * (number - 1) + 1, _MONTHS_PER_HALF)
