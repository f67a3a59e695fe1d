"""Finds every claimed quote in its text and reads the value from there; a claim that fails is reported.

Matching is exact. Nothing is ever repaired, completed or dropped.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator

from factcheck.model import Claim, GroundedClaim, Kind, Mention, NotChecked, Reading, Reason
from factcheck.texts import Document, Span


def ground(
    claims: Iterable[Claim], document: Document, reading: Reading, prefix: str
) -> tuple[tuple[GroundedClaim, ...], tuple[NotChecked, ...]]:
    """The claims that stand in the text with a value read from their own words, and the others with a reason.

    Grounded claims are numbered `prefix.1`, `prefix.2` … in reading order.
    """
    found: list[tuple[Claim, Span, Span, Mention]] = []
    failed: list[NotChecked] = []
    mentions = _Mentions(reading)
    for claim in claims:
        quote, words = _spans(claim, document)
        if quote is None or words is None:
            failed.append(NotChecked(document.name, Reason.UNGROUNDED, claim.quote, None, claim.kind))
            continue
        mention = mentions.at(claim.kind, words)
        if mention is None:
            failed.append(NotChecked(document.name, Reason.UNREADABLE, claim.words, words, claim.kind))
            continue
        found.append((claim, words, quote, mention))
    found.sort(key=lambda item: (item[1].start, item[1].end, item[0].kind))
    grounded = tuple(
        GroundedClaim(f"{prefix}.{number}", claim, words, quote, mention.value)
        for number, (claim, words, quote, mention) in enumerate(found, start=1)
    )
    return grounded, tuple(failed)


def _spans(claim: Claim, document: Document) -> tuple[Span | None, Span | None]:
    """Where the quote and, inside it, the value's words stand; None for what is not there."""
    start = _nearest(document.text, claim.quote, claim.near)
    if start is None:
        return None, None
    quote = Span(document.name, start, start + len(claim.quote))
    inside = None if claim.at is None else claim.at - start
    at = _nearest(claim.quote, claim.words, inside)
    if at is None:
        return quote, None
    return quote, Span(document.name, start + at, start + at + len(claim.words))


def _nearest(text: str, part: str, near: int | None) -> int | None:
    """The occurrence of `part` nearest to `near`, the first when nothing is known."""
    if near is not None and near >= 0 and text.startswith(part, near) and part:
        return near
    places = list(_occurrences(text, part))
    return min(places, key=lambda place: abs(place - (near or 0))) if places else None


def _occurrences(text: str, part: str) -> Iterator[int]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


class _Mentions:
    """The mentions of a reading by kind, found by place."""

    def __init__(self, reading: Reading) -> None:
        self._by_kind: dict[Kind, list[Mention]] = {}
        for mention in reading.mentions:
            self._by_kind.setdefault(mention.kind, []).append(mention)
        self._starts = {kind: [m.start for m in found] for kind, found in self._by_kind.items()}

    def at(self, kind: Kind, span: Span) -> Mention | None:
        """The mention of `kind` that shares most characters with `span`."""
        found = self._by_kind.get(kind, [])
        last = bisect.bisect_left(self._starts.get(kind, []), span.end)
        near = [m for m in found[max(0, last - 3) : last] if m.end > span.start]
        return max(near, key=lambda m: min(m.end, span.end) - max(m.start, span.start), default=None)
