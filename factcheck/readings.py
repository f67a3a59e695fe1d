"""What recognition reads in a text, and where: values, names, what it could not read. Frozen data only."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Kind, Reason
from factcheck.printed_values import Printed
from factcheck.values import Person, Value


@dataclass(frozen=True, slots=True)
class Mention:
    """A value that recognition read at `start:end` of a text; the span covers the value's own words."""

    start: int
    end: int
    kind: Kind
    value: Value


@dataclass(frozen=True, slots=True)
class Sighted:
    """A value that the print alone tells, at `start:end` of a text."""

    start: int
    end: int
    kind: Kind
    value: Printed


@dataclass(frozen=True, slots=True)
class Unread:
    """Something recognition saw at `start:end` and could not turn into a value, and why."""

    start: int
    end: int
    kind: Kind
    reason: Reason


@dataclass(frozen=True, slots=True)
class Named:
    """A person named at `start:end`; `title` holds the words of office before or after, as printed."""

    start: int
    end: int
    person: Person
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything recognition read in one text, each tuple in reading order."""

    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...]
    people: tuple[Named, ...]
