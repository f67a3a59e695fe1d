"""Decides between findings that overlap: the earlier rank wins and, within a rank, the longer one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from factcheck.readings import Mention, Sighted, Unread

Finding = TypeVar("Finding", bound=Mention | Sighted | Unread)


def apart(ranks: Sequence[Sequence[Finding]]) -> list[Finding]:
    """The findings that stay when the earlier rank wins and, within a rank, the longer one."""
    kept: list[Finding] = []
    for rank in ranks:
        kept = _merged(kept, _longest(rank))
    return kept


def _longest(found: Sequence[Finding]) -> list[Finding]:
    """The findings in reading order; of two that overlap the longer stays."""
    kept: list[Finding] = []
    for one in sorted(found, key=place):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


def _merged(winners: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """Both, in reading order, without those of the others that overlap a winner."""
    result: list[Finding] = []
    at = 0
    for one in others:
        while at < len(winners) and winners[at].end <= one.start:
            result.append(winners[at])
            at += 1
        if at == len(winners) or one.end <= winners[at].start:
            result.append(one)
    return [*result, *winners[at:]]


def place(one: Finding) -> tuple[int, int]:
    """Sorts findings into reading order, the longer of two at one place first."""
    return one.start, -one.end
