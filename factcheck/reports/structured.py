"""Writes an audit, or the claims of one text, as JSON in the form of `schema`. It shortens nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pydantic import BaseModel

from factcheck import __version__
from factcheck.model import (
    Audit,
    Confidence,
    Evidence,
    Fact,
    Finding,
    GroundedClaim,
    ModelUse,
    NotChecked,
    State,
)
from factcheck.reports import overview
from factcheck.reports.explanation import RuleText
from factcheck.reports.overview import Overview
from factcheck.reports.places import file_name, place
from factcheck.reports.schema import (
    ClaimRecord,
    DocumentRecord,
    EvidenceRecord,
    FactRecord,
    FindingRecord,
    NotCheckedRecord,
    PlaceRecord,
    PremiseRecord,
    ReportRecord,
    SideRecord,
    UseRecord,
)
from factcheck.reports.untrusted import plain
from factcheck.texts import Document
from factcheck.wording import interval, show


def render(audit: Audit, rules: Sequence[RuleText] = ()) -> str:
    """The report as JSON; `rules` are those that were applied."""
    view = overview.overview(audit)
    states = dict(audit.states)
    amounts = overview.statements(view)
    report = ReportRecord(
        version=1,
        tool=f"factcheck {__version__}",
        mode="audit" if overview.is_draft_audit(audit) else "compare",
        lang=audit.lang,
        extractor=audit.extractor,
        rules=tuple(rule.code for rule in rules),
        documents=tuple(_document(document, amounts[document.name]) for document in audit.documents),
        facts=tuple(_fact(view, fact, states) for fact in audit.facts),
        findings=tuple(_finding(finding) for finding in audit.findings),
        not_checked=tuple(
            _not_checked(item, view.documents.get(item.document))
            for items in overview.not_checked(audit).values()
            for item in items
        ),
        use=None if audit.use is None else _use(audit.use),
    )
    return json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def claim_lines(
    document: Document, claims: Sequence[GroundedClaim], not_checked: Sequence[NotChecked], lang: str
) -> str:
    """One JSON object a line: first the claims of a text, then what was seen and not read.

    `type` tells them apart: "claim" or "not_checked".
    """
    audit = Audit((document,), (), (), tuple(not_checked), (), lang, "")
    view = replace(overview.overview(audit), stated={claim.id: claim for claim in claims})
    rows: list[tuple[str, BaseModel]] = [
        ("claim", _claim(view, claim, claim.claim.binding, None)) for claim in claims
    ]
    rows += [("not_checked", _not_checked(item, document)) for item in not_checked]
    return "".join(f"{_line(name, record)}\n" for name, record in rows)


def _line(name: str, record: BaseModel) -> str:
    return json.dumps({"type": name} | record.model_dump(mode="json"), ensure_ascii=False)


def _document(document: Document, statements: int) -> DocumentRecord:
    return DocumentRecord(
        file=file_name(document.name),
        part=document.part,
        lang=document.lang,
        title=document.title,
        outlet=document.outlet,
        date=None if document.dateline is None else document.dateline.day.isoformat(),
        address=document.address,
        statements=statements,
    )


def _fact(view: Overview, fact: Fact, states: Mapping[str, State]) -> FactRecord:
    claims = zip(fact.claims, fact.confidences, strict=True)
    return FactRecord(
        key=fact.key,
        label=plain(fact.label),
        confidence=max(fact.confidences, key=lambda confidence: confidence.rank),
        claims=tuple(_claim(view, claim, sure, states.get(claim.id)) for claim, sure in claims),
    )


def _claim(view: Overview, claim: GroundedClaim, confidence: Confidence, state: State | None) -> ClaimRecord:
    said = claim.claim
    return ClaimRecord(
        **place(view.location(claim)),
        id=claim.id,
        quote=view.quote(claim),
        words=view.words(claim),
        kind=said.kind,
        event=said.event,
        attribute=said.attribute,
        thing=said.thing,
        scope=said.scope,
        speaker=said.speaker,
        value=show(claim.value, view.lang),
        interval=interval(claim.value, view.lang),
        confidence=confidence,
        state=state,
        derived_from=tuple(_premise(view, ground) for ground in view.grounds.get(claim.id, ())),
    )


def _premise(view: Overview, claim: GroundedClaim) -> PremiseRecord:
    there = place(view.location(claim))
    return PremiseRecord(**there, id=claim.id, quote=view.quote(claim), words=view.words(claim))


def _finding(finding: Finding) -> FindingRecord:
    evidence = [_evidence(item) for side in finding.sides for item in side.evidence]
    sides, first = [], 0
    for side in finding.sides:
        after = first + len(side.evidence)
        sides.append(SideRecord(value=side.value, origins=side.origins, evidence=tuple(range(first, after))))
        first = after
    return FindingRecord(
        rule=finding.rule,
        name=finding.name,
        severity=finding.severity,
        confidence=finding.confidence,
        title=finding.title,
        explanation=finding.explanation,
        fingerprint=finding.fingerprint,
        fact=finding.fact,
        evidence=tuple(evidence),
        sides=tuple(sides),
        compatible=tuple(_evidence(item) for item in finding.compatible),
    )


def _evidence(evidence: Evidence) -> EvidenceRecord:
    return EvidenceRecord(
        **place(evidence.location),
        quote=evidence.quote,
        words=evidence.words,
        value=evidence.value,
        claim=evidence.claim,
    )


def _not_checked(item: NotChecked, document: Document | None) -> NotCheckedRecord:
    words, there = "", None
    if document is not None and item.span is not None and item.span.start < item.span.end:
        words = "" if item.reason in overview.UNANSWERED else document.text[item.span.start : item.span.end]
        there = PlaceRecord(**place(document.location(item.span.start, item.span.end)))
    return NotCheckedRecord(
        file=file_name(item.document),
        reason=item.reason,
        detail=item.detail,
        kind=item.kind,
        words=words,
        place=there,
    )


def _use(use: ModelUse) -> UseRecord:
    return UseRecord(
        model=use.model,
        prompts=use.prompts,
        calls=use.calls,
        cached=use.cached,
        input_tokens=use.input_tokens,
        output_tokens=use.output_tokens,
        cost=None if use.cost is None else f"{use.cost:f}",
        prices_of=use.prices_of,
    )
