"""Sees clock times that no clock shows: "25:61 Uhr", "12.60 Uhr". It never reads those that one does."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Kind, Reason
from factcheck.readings import Unread
from factcheck.recognition import addresses, times
from factcheck.recognition.clock_patterns import time_vocabulary
from factcheck.recognition.clock_times import HOURS_PER_DAY, MINUTES_PER_HOUR

_PATTERN = (
    r"(?<!<DAY>[.:,/–-])(?P<hour><DAY>)[.:](?P<minute><DAY>)"
    r"(?=(?P<word> ?<CLOCK>))(?! ?<CLOCK>-)"
)


def find(text: str, lang: str) -> list[Unread]:
    """The impossible clock times of a text in reading order, as `Unread` of kind TIME.

    Only digits beside the word of the clock count. Raises RuleError when there is no lexicon for the
    language.
    """
    read = times.page(text, lang)
    found: list[Unread] = []
    for match in _compiled(lang).finditer(read.classes):
        hour, minute = int(read.tokens[match.start("hour")]), int(read.tokens[match.start("minute")])
        if minute >= MINUTES_PER_HOUR or hour * MINUTES_PER_HOUR + minute > HOURS_PER_DAY * MINUTES_PER_HOUR:
            start, end = read.starts[match.start()], read.starts[match.end("word")]
            found.append(Unread(start, end, Kind.TIME, Reason.UNREADABLE))
    return addresses.without(text, found)


@cache
def _compiled(lang: str) -> re.Pattern[str]:
    return time_vocabulary(lang).pattern(_PATTERN)
