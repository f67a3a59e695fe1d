"""Facts about what was said: quotations that share a run of words and do not name different speakers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.comparison.names import full_name, same_person
from factcheck.language.words import tokens
from factcheck.model import Confidence, Fact, GroundedClaim, Kind
from factcheck.values import Quotation

_RUN = 3
_COMMON = 8


def facts(claims: Sequence[GroundedClaim]) -> list[Fact]:
    """Groups of quotations of one remark, each in reading order."""
    groups: list[list[GroundedClaim]] = []
    speakers: list[str] = []
    by_run: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for claim in claims:
        if not isinstance(claim.value, Quotation):
            continue
        runs = list(_runs(claim))
        at = _group(claim, runs, by_run, speakers)
        if at == len(groups):
            groups.append([])
            speakers.append("")
        groups[at].append(claim)
        speakers[at] = speakers[at] or claim.claim.speaker
        for run in runs:
            if at not in by_run[run]:
                by_run[run].append(at)
    return [
        Fact((Kind.QUOTATION, "said", speaker), tuple(group), (Confidence.HIGH,) * len(group))
        for group, speaker in zip(groups, speakers, strict=True)
    ]


def _group(
    claim: GroundedClaim,
    runs: Iterable[tuple[str, ...]],
    by_run: dict[tuple[str, ...], list[int]],
    speakers: Sequence[str],
) -> int:
    """The group that shares most runs; a run that many remarks share says nothing."""
    shared: Counter[int] = Counter()
    for run in runs:
        holders = by_run.get(run, [])
        if len(holders) <= _COMMON:
            shared.update(at for at in holders if _may_be_one(claim.claim.speaker, speakers[at]))
    return min(shared, key=lambda at: (-shared[at], at), default=len(speakers))


def _may_be_one(one: str, other: str) -> bool:
    """Whether two speakers can be one; who is not named can be anybody."""
    return not one or not other or same_person(full_name(one), full_name(other))


def _runs(claim: GroundedClaim) -> Iterator[tuple[str, ...]]:
    """Every run of three words, of which one at least is longer than three letters."""
    if not isinstance(claim.value, Quotation):
        return
    words = [token.text.casefold() for token in tokens(claim.value.words) if token.text[0].isalnum()]
    for at in range(len(words) - _RUN + 1):
        run = tuple(words[at : at + _RUN])
        if any(len(word) > _RUN for word in run):
            yield run
