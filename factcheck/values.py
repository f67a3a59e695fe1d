"""The typed values that a text can print, and the interval of truths each printed value stands for.

A value keeps its exact number and the interval that its print allows; nothing here knows a language,
a text or a rule. Intervals follow Nuijten et al. (statcheck): a printed "2.0" stands for 1.95 to 2.05.
Modifiers are those of TIMEX3 (TimeML 1.2.1, attribute `mod`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

MINUTES_PER_DAY = 24 * 60


class Modifier(StrEnum):
    """How a text hedges or bounds a value (TIMEX3 `mod`)."""

    APPROX = "APPROX"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of numbers; `None` is unbounded. A bound belongs to the range unless it is open."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def exactly(cls, number: Fraction | int) -> Interval:
        """The one number and nothing else."""
        return cls(Fraction(number), Fraction(number))

    @classmethod
    def rounded(cls, number: Fraction | int, step: Fraction | int) -> Interval:
        """All numbers that print as `number` when rounded half up to multiples of `step`."""
        half = Fraction(step) / 2
        return cls(Fraction(number) - half, Fraction(number) + half, high_open=half > 0)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both ranges."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        touching = self.high == other.low
        return self.high < other.low or (touching and (self.high_open or other.low_open))

    def scaled(self, factor: Fraction | int) -> Interval:
        """The range in another unit; `factor` is positive."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def spanning(self, other: Interval) -> Interval:
        """The smallest range that holds both ("10 bis 15")."""
        first = min(self, other, key=_low_end)
        last = max(self, other, key=_high_end)
        return Interval(first.low, last.high, first.low_open, last.high_open)


def _low_end(interval: Interval) -> tuple[int, Fraction, bool]:
    return (0, Fraction(0), False) if interval.low is None else (1, interval.low, interval.low_open)


def _high_end(interval: Interval) -> tuple[int, Fraction, bool]:
    return (2, Fraction(0), True) if interval.high is None else (1, interval.high, not interval.high_open)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something: a count, a share, an amount of money, an age, a measure.

    `number` is in the printed `unit`, `interval` in the base unit of `dimension`. Dimensions:
    "count" (base 1), "share" (base percent), "points" (percentage points), "age" (years),
    "money:EUR" (currency units), or a physical one such as "length" (metres). `number` is None for
    a vague amount ("mehrere hundert") and for a range, whose printed `ends` are in the printed unit too.
    """

    number: Fraction | None
    unit: str
    dimension: str
    interval: Interval
    modifier: Modifier | None = None
    ends: tuple[Fraction, Fraction] | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; `seconds` is None for a vague one ("mehrere Stunden"), `interval` in seconds."""

    seconds: Fraction | None
    interval: Interval
    modifier: Modifier | None = None


class Granularity(StrEnum):
    """The calendar unit a date names."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Days:
    """A run of calendar days, both ends included."""

    first: dt.date
    last: dt.date

    def meets(self, other: Days) -> bool:
        """Whether the runs share a day."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Moment:
    """A date at its granularity. `readings` holds every run of days the words allow, likeliest first.

    `anchor` is the day a relative date was resolved against, None for an absolute one.
    """

    readings: tuple[Days, ...]
    granularity: Granularity
    modifier: Modifier | None = None
    anchor: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A clock time. `windows` are minutes since midnight, several where the words leave it open.

    A window may pass 1440 (past midnight). `zone` is the zone as a lexicon code ("local", "CET",
    "reader") or None where the text names none.
    """

    windows: tuple[Interval, ...]
    zone: str | None = None
    modifier: Modifier | None = None


class Standing(StrEnum):
    """What part somebody had in a meeting."""

    PARTICIPANT = "participant"
    BACKGROUND = "background"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named: `surname` as printed without genitive, `given` may be empty."""

    surname: str
    given: str = ""

    @property
    def name(self) -> str:
        """The full name as printed."""
        return f"{self.given} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class Member:
    """A person, or an unnamed holder of a function ("je ein Dolmetscher"), on a list."""

    person: Person | None
    function: str = ""
    standing: Standing = Standing.PARTICIPANT
    heads: int = 1


class Basis(StrEnum):
    """Whom a list or head count of participants counts."""

    EVERYBODY = "everybody"
    PER_SIDE = "per side"
    ONE_SIDE = "one side"
    BESIDES = "besides the principals"
    BESIDES_PER_SIDE = "per side besides the principals"


@dataclass(frozen=True, slots=True)
class Roster:
    """Who took part; only a `complete` list can miss somebody.

    A bare head count ("Sechsertreffen") is a roster of one unnamed member with that many heads.
    """

    members: tuple[Member, ...]
    basis: Basis
    complete: bool


@dataclass(frozen=True, slots=True)
class Company:
    """What the lists of one event may leave unsaid.

    `principals` are those the event is about, `interpreters` the heads of interpreters that any list names.
    """

    principals: tuple[Person, ...] = ()
    interpreters: int = 0


@dataclass(frozen=True, slots=True)
class Role:
    """Which office a person holds; `office` is a lexicon code, `printed` the words on the page."""

    person: Person
    office: str
    printed: str
    former: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is quoted with; `elided` when the text itself marks a cut (ellipsis, brackets)."""

    words: str
    speaker: str | None
    elided: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did something that one person does: who spoke first, who signed."""

    person: Person


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened, as printed: "ein Militärstützpunkt bei Anchorage"."""

    words: str


Value = Quantity | Duration | Moment | TimeOfDay | Roster | Role | Quotation | Actor | Place
"""What texts are compared on."""
