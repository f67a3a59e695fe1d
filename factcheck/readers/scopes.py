"""Doubts what a language model calls a fact where the words around it speak of a plan, a demand or a denial.

It changes no scope: the word lists may be wrong too. A claim in doubt is only less sure.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import replace

from factcheck.extraction.clauses import Clauses
from factcheck.extraction.stating import scope_at
from factcheck.language.terms import terms
from factcheck.model import Confidence, GroundedClaim, Kind, Scope
from factcheck.texts import Document

_SCOPELESS = frozenset({Kind.QUOTATION, Kind.ROLE})
_NOT_SO = frozenset({Scope.PLANNED, Scope.DEMANDED, Scope.NEGATED})


def doubted(claims: Iterable[GroundedClaim], document: Document) -> tuple[GroundedClaim, ...]:
    """The claims of one document, in their order, with a low binding where model and words disagree."""
    words = terms(document.lang)
    starts = [sentence.start for sentence in document.sentences]
    views: dict[int, Clauses] = {}
    found = []
    for claim in claims:
        at = bisect.bisect_right(starts, claim.span.start) - 1
        if _may_be_doubted(claim) and at >= 0:
            sentence = document.sentences[at]
            view = views.setdefault(at, Clauses(document.text, sentence.start, sentence.end, words))
            if scope_at(view, claim.span.start, words) in _NOT_SO:
                found.append(replace(claim, claim=replace(claim.claim, binding=Confidence.LOW)))
                continue
        found.append(claim)
    return tuple(found)


def _may_be_doubted(claim: GroundedClaim) -> bool:
    return claim.claim.scope is Scope.ACTUAL and claim.claim.kind not in _SCOPELESS
