"""Counts and sorts what an audit holds, once for all report formats. It never words or prints anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Audit, Evidence, Fact, Finding, GroundedClaim, NotChecked, Reason, Severity, State
from factcheck.texts import Document, Location, Part

UNANSWERED = frozenset({Reason.REFUSED, Reason.FILTERED, Reason.TRUNCATED, Reason.MALFORMED})
"""Why a language model gave no answer about a stretch of a text: its words are not shown, only its lines."""

UNREAD = UNANSWERED | {Reason.OTHER_LANGUAGE, Reason.LIMIT}
"""Why nobody read a stretch of a text, so that the audit of it is incomplete."""


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """One claim of a draft and what became of it; `claim` is None if no fact of the audit holds it."""

    id: str
    claim: GroundedClaim | None
    state: State


@dataclass(frozen=True, slots=True)
class Overview:
    """An audit, its texts by name, the claims they state by id, and what each derived claim follows from.

    `made` tells for a fact's index and the id of a claim which values were derived from that claim.
    """

    audit: Audit
    documents: Mapping[str, Document]
    stated: Mapping[str, GroundedClaim]
    grounds: Mapping[str, tuple[GroundedClaim, ...]]
    made: Mapping[tuple[int, str], Sequence[GroundedClaim]]

    @property
    def lang(self) -> str:
        """The language of the report."""
        return self.audit.lang

    def location(self, claim: GroundedClaim) -> Location:
        """Where the words of a claim's value stand. Raises KeyError for a text the audit does not hold."""
        return self.documents[claim.span.document].location(claim.span.start, claim.span.end)

    def quote(self, claim: GroundedClaim) -> str:
        """The verbatim words around a claim's value."""
        return self.documents[claim.quote.document].text[claim.quote.start : claim.quote.end]

    def words(self, claim: GroundedClaim) -> str:
        """The value's own words."""
        return self.documents[claim.span.document].text[claim.span.start : claim.span.end]


def overview(audit: Audit) -> Overview:
    """Everything a report looks up, gathered in one pass."""
    grounds = {id_: claims for fact in audit.facts for id_, claims in fact.derived_from}
    claims = [claim for fact in audit.facts for claim in fact.claims]
    claims += [claim for chain in grounds.values() for claim in chain]
    stated = {claim.id: claim for claim in claims if claim.id not in grounds}
    made: defaultdict[tuple[int, str], list[GroundedClaim]] = defaultdict(list)
    for index, fact in enumerate(audit.facts):
        for claim in fact.claims:
            for part in grounds.get(claim.id, ()):
                made[index, part.id].append(claim)
    return Overview(audit, {document.name: document for document in audit.documents}, stated, grounds, made)


def is_draft_audit(audit: Audit) -> bool:
    """Whether a draft was checked against sources rather than reports against each other."""
    return any(document.part is Part.DRAFT for document in audit.documents)


def statements(view: Overview) -> Mapping[str, int]:
    """How many statements were read in each text, by its name."""
    counts = Counter(claim.span.document for claim in view.stated.values())
    return {name: counts[name] for name in view.documents}


def severities(findings: Sequence[Finding]) -> Mapping[Severity, int]:
    """How many findings there are of each severity that occurs, the gravest first."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity if counts[severity]}


def leads(audit: Audit) -> tuple[Finding, ...]:
    """The findings that need a decision: errors and warnings."""
    return tuple(finding for finding in audit.findings if finding.severity is not Severity.INFO)


def notes(audit: Audit) -> tuple[Finding, ...]:
    """The findings that are only worth knowing."""
    return tuple(finding for finding in audit.findings if finding.severity is Severity.INFO)


def compatible(audit: Audit) -> tuple[Fact, ...]:
    """The facts on which at least two texts agree."""
    return tuple(audit.facts[index] for index in audit.agreed)


def draft_statements(view: Overview) -> tuple[DraftStatement, ...]:
    """The claims of the draft in reading order, each with its state."""
    derived = {claim.id: claim for fact in view.audit.facts for claim in fact.claims}
    known = derived | dict(view.stated)
    found = [DraftStatement(id_, known.get(id_), state) for id_, state in view.audit.states]
    return tuple(sorted(found, key=_reading_order))


def primary(view: Overview, finding: Finding) -> Evidence:
    """The place at which a finding is told: the first in the draft, without one the first of all."""
    places = [evidence for side in finding.sides for evidence in side.evidence]
    drafts = {name for name, document in view.documents.items() if document.part is Part.DRAFT}
    return next((place for place in places if place.location.file in drafts), places[0])


def states(audit: Audit) -> Mapping[State, int]:
    """How many claims of the draft are in each state that occurs."""
    counts = Counter(state for _, state in audit.states)
    return {state: counts[state] for state in State if counts[state]}


def not_checked(audit: Audit) -> Mapping[Reason, tuple[NotChecked, ...]]:
    """What was not checked, by reason, each in the order of the texts."""
    rank = {document.name: index for index, document in enumerate(audit.documents)}

    def place(item: NotChecked) -> tuple[int, str, int, str]:
        start = -1 if item.span is None else item.span.start
        return rank.get(item.document, len(rank)), item.document, start, item.detail

    grouped: dict[Reason, list[NotChecked]] = {reason: [] for reason in Reason}
    for item in sorted(audit.not_checked, key=place):
        grouped[item.reason].append(item)
    return {reason: tuple(items) for reason, items in grouped.items() if items}


def _reading_order(statement: DraftStatement) -> tuple[bool, int, str]:
    claim = statement.claim
    return claim is None, 0 if claim is None else claim.span.start, statement.id
