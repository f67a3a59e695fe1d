"""Facts about what was said: quotations that share a run of words and do not name different speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.language.words import tokens
from factcheck.model import Confidence, Fact, GroundedClaim, Kind
from factcheck.values import Quotation

_RUN = 3
_COMMON = 8


def facts(claims: Sequence[GroundedClaim]) -> list[Fact]:
    """Groups of quotations of one remark, each in reading order."""
    quotes = [claim for claim in claims if isinstance(claim.value, Quotation)]
    groups: list[list[GroundedClaim]] = []
    group_of: dict[str, int] = {}
    by_run: dict[tuple[str, ...], list[GroundedClaim]] = defaultdict(list)
    for claim in quotes:
        partner = _partner(claim, by_run)
        if partner is None:
            group_of[claim.id] = len(groups)
            groups.append([claim])
        else:
            group_of[claim.id] = group_of[partner.id]
            groups[group_of[partner.id]].append(claim)
        for run in _runs(claim):
            by_run[run].append(claim)
    return [
        Fact((Kind.QUOTATION, "said", _speaker(group)), tuple(group), (Confidence.HIGH,) * len(group))
        for group in groups
    ]


def _partner(
    claim: GroundedClaim, by_run: dict[tuple[str, ...], list[GroundedClaim]]
) -> GroundedClaim | None:
    """The earlier quotation that shares most runs; a run that many quotations share says nothing."""
    shared: dict[str, int] = defaultdict(int)
    found: dict[str, GroundedClaim] = {}
    for run in _runs(claim):
        others = by_run.get(run, [])
        if len(others) > _COMMON:
            continue
        for other in others:
            if _may_be_one_speaker(claim, other):
                shared[other.id] += 1
                found[other.id] = other
    best = max(shared, key=lambda name: shared[name], default=None)
    return None if best is None else found[best]


def _runs(claim: GroundedClaim) -> Iterator[tuple[str, ...]]:
    """Every run of three words, of which one at least is longer than three letters."""
    if not isinstance(claim.value, Quotation):
        return
    words = [token.text.casefold() for token in tokens(claim.value.words) if token.text[0].isalnum()]
    for at in range(len(words) - _RUN + 1):
        run = tuple(words[at : at + _RUN])
        if any(len(word) > _RUN for word in run):
            yield run


def _may_be_one_speaker(one: GroundedClaim, other: GroundedClaim) -> bool:
    first, second = one.claim.speaker, other.claim.speaker
    return not first or not second or first.split()[-1].casefold() == second.split()[-1].casefold()


def _speaker(group: Sequence[GroundedClaim]) -> str:
    return next((claim.claim.speaker for claim in group if claim.claim.speaker), "")
