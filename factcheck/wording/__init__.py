"""Says a value in words for people, in German or English. It never compares values and never reads a text.

Words, unit names and date patterns stand in rules/lexicon/LANG/wording.yaml. What comes back is plain text
and may hold words of an article, so a report escapes it as it escapes a quote.
"""

from __future__ import annotations

from factcheck.printed_values import Instant, Ordinal, Printed, Recurrence, Score
from factcheck.values import (
    Actor,
    Duration,
    Moment,
    Place,
    Quantity,
    Quotation,
    Role,
    Roster,
    TimeOfDay,
    Value,
)
from factcheck.wording import amounts, people, sets, times
from factcheck.wording.facts import fact_label, hidden_sides, kind_label

__all__ = ["fact_label", "hidden_sides", "interval", "kind_label", "show"]


def show(value: Value | Printed, lang: str) -> str:  # noqa: C901, PLR0911, PLR0912 - one line per kind of value
    """The value as an editor would write it: "2 Stunden 45 Minuten", "20 percent", "15. August 2025".

    Raises RuleError when `lang` has no lexicon.
    """
    match value:
        case Quantity():
            return amounts.quantity(value, lang)
        case Duration():
            return amounts.duration(value, lang)
        case Moment():
            return times.moment(value, lang)
        case TimeOfDay():
            return times.time_of_day(value, lang)
        case Roster():
            return people.roster(value, lang)
        case Role():
            return people.role(value, lang)
        case Quotation():
            return people.quotation(value, lang)
        case Actor():
            return people.actor(value)
        case Place():
            return people.place(value)
        case Ordinal():
            return amounts.ordinal(value, lang)
        case Score():
            return f"{value.home}:{value.away}"
        case Recurrence():
            return sets.recurrence(value, lang)
        case Instant():
            return times.instant(value, lang)


def interval(value: Value | Printed, lang: str) -> str:
    """What the print allows, in short units: "2 Std. 27 Min. bis 2 Std. 33 Min.".

    The empty string for a value that stands for itself alone: an exact number, a list, an office, a
    quotation, a person, a place.
    Raises RuleError when `lang` has no lexicon.
    """
    match value:
        case Quantity():
            return amounts.quantity_interval(value, lang)
        case Duration():
            return amounts.duration_interval(value, lang)
        case Moment():
            return times.moment_interval(value, lang)
        case TimeOfDay():
            return times.time_interval(value, lang)
        case _:
            return ""
