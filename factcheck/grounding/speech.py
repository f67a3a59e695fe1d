"""Reads what is quoted word for word, as it stands in the text.

Reported speech is no quotation, and a speaker is somebody whom the text names.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Failure, Found, Sheet
from factcheck.model import Claim, Kind, Reason
from factcheck.values import Quotation

_MARKS = "\"'“”„‟«»‘’‚‛‹›"
_ELISIONS = ("…", "...", "[. . .]")
_HALF = 2


def read(sheet: Sheet, claim: Claim, quote: Extent) -> list[Found] | Failure:
    """The quotations that hold most of the claim's words, likeliest first."""
    places = sheet.words(claim, quote)
    if not places:
        return Failure(Reason.UNGROUNDED)
    read = [found for place in places if (found := _quotation(sheet, place)) is not None]
    if not read:
        return Failure(Reason.UNREADABLE, places[0])
    speaker = _speaker(sheet, claim.speaker) if any(not value.speaker for _, value in read) else ""
    said = [
        (place, value if value.speaker else replace(value, speaker=speaker or None)) for place, value in read
    ]
    return [Found(place, replace(claim, speaker=value.speaker or ""), value) for place, value in said]


def _quotation(sheet: Sheet, words: Extent) -> tuple[Extent, Quotation] | None:
    """The quotation that recognition read there, else the words if they stand in quotation marks."""
    for mention in sheet.mentions(Kind.QUOTATION, words)[:1]:
        most = _HALF * words.shared(mention.start, mention.end) > words.length
        if most and isinstance(mention.value, Quotation):
            return Extent(mention.start, mention.end), mention.value
    inner = _without_marks(sheet.text, words)
    if inner.length <= 0 or not _is_quoted(sheet, inner):
        return None
    printed = sheet.printed(inner)
    return inner, Quotation(printed, None, elided=any(mark in printed for mark in _ELISIONS))


def _without_marks(text: str, words: Extent) -> Extent:
    start, end = words
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    return Extent(start, end)


def _is_quoted(sheet: Sheet, words: Extent) -> bool:
    at = bisect_right(sheet.quoted, words.start, key=lambda quoted: quoted.start) - 1
    return at >= 0 and words.end <= sheet.quoted[at].end


def _speaker(sheet: Sheet, printed: str) -> str:
    """The claimed speaker's name, "" if the text does not print it or it is no name."""
    place = sheet.search.name(printed, sheet.whole)
    return "" if place is None else sheet.people.name(place)
