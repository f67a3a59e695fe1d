"""Finds web addresses and file names, whose numbers are neither dates nor clock times. It reads no value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from factcheck.readings import Mention, Unread

Finding = TypeVar("Finding", bound=Mention | Unread)

# Every branch begins with a plain character, for speed.
_HINT = re.compile(
    r"://|w(?<!\ww)ww\.|_(?<=\w_)(?=\w)"
    r"|\.(?<=\w\.)(?:(?:pdf|html?|php|jpe?g|png|gif|docx?|xlsx?|csv|txt|mp[34]|zip)\b"
    r"|(?:com|org|net|de|at|ch|eu|co|uk)/)"
)
_REST = re.compile(r"\S*")
# An address is looked for this many characters back from its first sign.
_LONGEST = 200


def without(text: str, found: Sequence[Finding]) -> list[Finding]:
    """What was found, without what stands inside an address or a file name."""
    places = _places(text)
    if not places:
        return list(found)
    return [one for one in found if not any(start <= one.start < end for start, end in places)]


@lru_cache(maxsize=8)
def _places(text: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for hint in _HINT.finditer(text):
        rest = _REST.match(text, hint.end())
        if places and hint.start() < places[-1][1]:
            continue
        start = hint.start()
        while start > max(0, hint.start() - _LONGEST) and not text[start - 1].isspace():
            start -= 1
        places.append((start, hint.end() if rest is None else rest.end()))
    return places
