"""Lists what was read from the print of one text, one JSON object a line. It selects and compares nothing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.readings import Sighted, Unread
from factcheck.reports.exact import exact
from factcheck.reports.places import file_name, place
from factcheck.texts import Document
from factcheck.wording import interval, show


@dataclass(frozen=True, slots=True)
class Listing:
    """The values of one text in reading order. A document without a name holds words that stand in no file.

    `lang` is the language that was read and is written; `now` the day, or the moment, the text is dated.
    """

    document: Document
    found: tuple[Sighted | Unread, ...]
    lang: str
    now: dt.date | None

    @property
    def values(self) -> Sequence[Sighted]:
        """What was read."""
        return [one for one in self.found if isinstance(one, Sighted)]

    @property
    def unread(self) -> Sequence[Unread]:
        """What was seen and could not be read."""
        return [one for one in self.found if isinstance(one, Unread)]

    def words(self, one: Sighted | Unread) -> str:
        """The words as the readable text prints them."""
        return self.document.text[one.start : one.end]


def lines(listing: Listing) -> str:
    """One JSON object a line, in reading order; `type` is "value" or "unread"."""
    return "".join(f"{json.dumps(_record(listing, one), ensure_ascii=False)}\n" for one in listing.found)


def _record(listing: Listing, one: Sighted | Unread) -> dict[str, Any]:
    there = place(listing.document.location(one.start, one.end))
    there["file"] = file_name(listing.document.name) or None
    common = {"words": listing.words(one), "kind": one.kind.value, "lang": listing.lang}
    if isinstance(one, Unread):
        return {"type": "unread"} | there | common | {"reason": one.reason.value}
    told = {"value": show(one.value, listing.lang), "interval": interval(one.value, listing.lang)}
    return {"type": "value"} | there | common | told | {"exact": exact(one.value)}
