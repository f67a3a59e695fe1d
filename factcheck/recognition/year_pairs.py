"""Tells where two years printed as one ("1898–1976") come apart. It resolves no year."""

from __future__ import annotations

import re
from functools import cache

from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.wordclasses import ClassString

# A life is longer than most terms and reigns that are printed the same way.
_LIVES = range(16, 111)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    pattern = date_vocabulary(lang).pattern
    pair = r"(?:<YEAR_WORD|YEARS_WORD> )?(?P<first><YEAR>) ?[/–-] ?(?P<last><DAY|YEAR>)"
    return pattern(rf"{pair}\Z"), pattern(
        r"(?<=<CAPITAL|ORIGIN> <CAPITAL> \()(?P<first><YEAR>) ?[–-] ?(?P<last><YEAR>)(?=\))"
    )


def pair(read: ClassString, lang: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first year ends and the second begins in the tokens `start:end`, if they are two years."""
    match = _patterns(lang)[0].match(read.classes, start, end)
    return None if match is None else (match.end("first"), match.start("last"))


def life(read: ClassString, lang: str, start: int, end: int) -> tuple[int, int] | None:
    """The same where the two are a birth and a death in brackets behind a name: "(1898–1976)"."""
    match = _patterns(lang)[1].match(read.classes, start)
    if match is None or match.end() != end:
        return None
    first, last = (int(read.tokens[match.start(group)]) for group in ("first", "last"))
    return (match.end("first"), match.start("last")) if last - first in _LIVES else None
