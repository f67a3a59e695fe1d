"""Lists what was read from the print of one text as a table for a terminal. It compares nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from factcheck.readings import Sighted, Unread
from factcheck.reports.exact import anchor
from factcheck.reports.labels import clipped
from factcheck.reports.phrases import phrase
from factcheck.reports.untrusted import plain
from factcheck.reports.values import Listing
from factcheck.wording import interval, kind_label, show

_COLUMNS = ("words", "kind", "value", "allows", "seen_from", "place")
_UNREAD_COLUMNS = ("words", "kind", "reason", "place")
_GAP = "  "
_STDIN = "-"


def render(listing: Listing) -> str:
    """How the text was read, a table of its values and one of what could not be read.

    A column in which nothing stands is left out.
    """
    lang = listing.lang
    parts = [[_head(listing)]]
    if listing.values:
        parts.append(_table(lang, _COLUMNS, [_value(listing, one) for one in listing.values]))
    if listing.unread:
        rows = [_unread(listing, one) for one in listing.unread]
        parts.append([f"{phrase(lang, 'values', 'unread')}:", *_table(lang, _UNREAD_COLUMNS, rows)])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(listing: Listing) -> str:
    lang, now = listing.lang, listing.now
    told = {"name": _name(listing), "language": phrase(lang, "values", "languages", lang)}
    if now is None:
        return phrase(lang, "values", "undated", **told)
    return phrase(lang, "values", "dated", **told, date=_iso(now))


def _name(listing: Listing) -> str:
    name = listing.document.name
    if name == _STDIN:
        return phrase(listing.lang, "standard_input")
    return plain(name) or phrase(listing.lang, "values", "given_words")


def _value(listing: Listing, one: Sighted) -> list[str]:
    lang = listing.lang
    value, allowed = plain(show(one.value, lang)), plain(interval(one.value, lang))
    return [
        _words(listing, one),
        kind_label(one.kind, lang),
        value,
        "" if allowed == value else allowed,
        (anchor(one.value) or "").replace("T", " "),
        _place(listing, one),
    ]


def _unread(listing: Listing, one: Unread) -> list[str]:
    lang = listing.lang
    reason = phrase(lang, "reasons", one.reason)
    return [_words(listing, one), kind_label(one.kind, lang), reason, _place(listing, one)]


def _words(listing: Listing, one: Sighted | Unread) -> str:
    return clipped(plain(listing.words(one)))


def _place(listing: Listing, one: Sighted | Unread) -> str:
    place = listing.document.location(one.start, one.end)
    return f"{place.line}:{place.column}"


def _iso(now: dt.date) -> str:
    return now.isoformat(" ", "minutes") if isinstance(now, dt.datetime) else now.isoformat()


def _table(lang: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Headings, a rule and the rows, each column as wide as its widest cell."""
    used = [index for index in range(len(names)) if any(row[index] for row in rows)]
    headings = [phrase(lang, "values", names[index]) for index in used]
    full = [headings, *([row[index] for index in used] for row in rows)]
    widths = [max(len(row[index]) for row in full) for index in range(len(used))]
    full.insert(1, ["-" * width for width in widths])
    return [
        _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in full
    ]
