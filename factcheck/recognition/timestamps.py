"""Reads machine time stamps (ISO 8601: "2025-08-15T21:30:00Z"). Never dates or clock times alone."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.model import Kind
from factcheck.printed_values import Instant, Stretch
from factcheck.readings import Sighted

_STAMP = re.compile(
    r"(\d{4}(?<![\w-]\d{4})-\d\d-\d\d)[T_](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?(?![\w:])"
)


def find(text: str) -> list[Sighted]:
    """The time stamps of a text in reading order, as `Instant`s of kind DATETIME."""
    if "T" not in text and "_" not in text:
        return []
    read = ((match, _instant(match)) for match in _STAMP.finditer(text))
    return [Sighted(match.start(), match.end(), Kind.DATETIME, value) for match, value in read if value]


def _instant(match: re.Match[str]) -> Instant | None:
    day, clock, offset = match.groups()
    try:
        moment = dt.datetime.fromisoformat(f"{day}T{clock}")
    except ValueError:
        return None
    return Instant((Stretch(moment),), _zone(offset))


def _zone(offset: str | None) -> str | None:
    if offset is None:
        return None
    return "UTC" if offset in {"Z", "+00:00", "+0000"} else f"UTC{offset}"
