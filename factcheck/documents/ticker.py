"""Recognises live tickers: texts made of entries that each open with a clock time.

It never guesses an order: unless all stamps run one way, newest first or oldest first, there is no ticker.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.language.detection import LANGUAGES
from factcheck.resources import lexicon
from factcheck.texts import Entry
from factcheck.values import MINUTES_PER_DAY

_FEWEST_ENTRIES = 4
_LONGEST_PAUSE = 12 * 60  # minutes; a longer leap over midnight means that the times are in no order
_HOURS_PER_DAY = 24
_HOURS_PER_HALF = 12
_MINUTES_PER_HOUR = 60
_CLOCK = (
    r"(?P<stamp>(?P<hour>\d{1,2})(?:(?P<colon>: ?)|\. ?)(?P<minute>\d{2})(?!\d|:\d)"
    r"(?P<half> ?[ap]\.?m\b\.?)?(?P<word> ?Uhr\b| ?h\b)?)(?P<zone> \(?[A-Z]{2,4}\)?)?"
)


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A clock time that opens an entry: minutes since midnight, its place, where its line begins."""

    clock: int
    start: int
    end: int
    line: int


def find_entries(text: str) -> tuple[Entry, ...]:
    """The entries of a live ticker in the order of the text, none when the text is not one."""
    stamps = list(_stamps(text))
    if len(stamps) < _FEWEST_ENTRIES:
        return ()
    minutes = _minutes([stamp.clock for stamp in stamps])
    if minutes is None:
        return ()
    ends = _ends(text, stamps)
    return tuple(
        Entry(minute, stamp.start, stamp.end, stamp.line, end)
        for minute, stamp, end in zip(minutes, stamps, ends, strict=True)
    )


def _stamps(text: str) -> Iterator[_Stamp]:
    for match in _pattern().finditer(text):
        clock = _clock(match)
        if clock is not None:
            yield _Stamp(clock, match.start("stamp"), match.end("stamp"), match.start("line"))


@cache
def _pattern() -> re.Pattern[str]:
    labels = "|".join(re.escape(str(label)) for lang in LANGUAGES for label in _labels(lang))
    return re.compile(
        rf"^[ ]*(?P<line>(?P<label>(?:{labels})[ ]?[,:]?[ ]|\+{{2,3}}[ ]?|\[)?{_CLOCK}"
        r"(?:(?P<alone>[ ]*\]?[ ]*$)|[ ]*(?:\]|\||:(?!\d)|\+{2,3}|[–—](?![ ]?\d)|-(?=[ ]+\D))))",
        re.MULTILINE | re.IGNORECASE,
    )


def _labels(lang: str) -> Sequence[object]:
    section = lexicon(lang)["ticker_labels"]
    return section if isinstance(section, list) else ()


def _clock(match: re.Match[str]) -> int | None:
    """Minutes since midnight; None for a figure with a dot, such as a price, that nothing marks as a time."""
    hour, minute = int(match["hour"]), int(match["minute"])
    marked = match["colon"] or match["word"] or match["half"] or match["label"]
    if not marked or hour >= _HOURS_PER_DAY or minute >= _MINUTES_PER_HOUR:
        return None
    if match["half"]:
        if not 0 < hour <= _HOURS_PER_HALF:
            return None
        hour = hour % _HOURS_PER_HALF + (_HOURS_PER_HALF if "p" in match["half"].lower() else 0)
    return hour * _MINUTES_PER_HOUR + minute


def _minutes(clocks: list[int]) -> list[int] | None:
    """Minutes from midnight of the first day, in the order that takes less time; None when none does."""
    forward, reverse = _running(clocks), _running(clocks[::-1])
    backward = reverse[::-1] if reverse is not None else None
    if forward is None or backward is None or forward == backward:
        return backward if forward is None else forward
    taken, taken_backward = forward[-1] - forward[0], backward[0] - backward[-1]
    if taken == taken_backward:
        return None
    return forward if taken < taken_backward else backward


def _running(clocks: list[int]) -> list[int] | None:
    """The times oldest first, a day added whenever the clock falls back."""
    day = 0
    minutes = clocks[:1]
    for before, after in itertools.pairwise(clocks):
        if after < before:
            day += MINUTES_PER_DAY
            if after + MINUTES_PER_DAY - before > _LONGEST_PAUSE:
                return None
        minutes.append(day + after)
    return minutes


def _ends(text: str, stamps: list[_Stamp]) -> list[int]:
    """Where the entries end: before the next one begins.

    Where no other entry holds a blank line, the last one ends at its first: what follows is the article.
    """
    limits = [*(stamp.line for stamp in stamps[1:]), len(text)]
    ends = [_trimmed(text, stamp.end, limit) for stamp, limit in zip(stamps, limits, strict=True)]
    compact = not any("\n\n" in text[stamp.end : end] for stamp, end in zip(stamps[:-1], ends, strict=False))
    if compact:
        blank = text.find("\n\n", stamps[-1].end)
        ends[-1] = _trimmed(text, stamps[-1].end, blank if blank >= 0 else len(text))
    return ends


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
