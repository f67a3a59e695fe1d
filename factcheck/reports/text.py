"""Writes an audit for a terminal: no colour, no markup, one finding after the other. It never judges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.model import Audit, Finding, State
from factcheck.reports import labels, overview
from factcheck.reports.explanation import RuleText
from factcheck.reports.model_use import model_line
from factcheck.reports.overview import Overview
from factcheck.reports.phrases import counted, phrase
from factcheck.reports.untrusted import plain
from factcheck.wording import show

_UNSETTLED = (State.CONTRADICTED, State.UNSUPPORTED, State.NOT_CHECKED)


def render(audit: Audit, rules: Sequence[RuleText] = ()) -> str:
    """The report in the audit's language; `rules` are those that were applied, told in that language."""
    view = overview.overview(audit)
    checks = {rule.code: rule.check for rule in rules}
    findings = (_finding(view, finding, checks.get(finding.rule, "")) for finding in audit.findings)
    sections = (*findings, _draft(view), _not_checked(view), _foot(view))
    return "\n".join(plain_line(line) for line in chain.from_iterable(sections)) + "\n"


def plain_line(line: str) -> str:
    """The line without control characters; its indent stays."""
    return " " * (len(line) - len(line.lstrip(" "))) + plain(line)


def _finding(view: Overview, finding: Finding, check: str) -> Iterator[str]:
    lang = view.lang
    yield f"{finding.severity} {finding.rule} {finding.name}: {finding.title}"
    for index, side in enumerate(finding.sides):
        yield f"  {labels.side_line(view, index, side)}"
        for evidence in side.evidence:
            place = evidence.location
            words = phrase(lang, "quoted", words=evidence.quote)
            says = labels.said(view, finding, side, evidence)
            yield f"    {place.file}:{place.line}:{place.column}: {says} – {words}"
    yield f"  {phrase(lang, 'why')}: {labels.reason(finding, check)}"
    if finding.compatible:
        yield f"  {phrase(lang, 'compatible')}: {labels.between(finding, lang)}"
    if check:
        yield f"  {phrase(lang, 'check')}: {check}"
    yield f"  {phrase(lang, 'confidence', finding.confidence)} {finding.fingerprint}"
    yield ""


def _draft(view: Overview) -> Iterator[str]:
    if not view.audit.states:
        return
    yield labels.states(view)
    for statement in overview.draft_statements(view):
        if statement.claim is None or statement.state not in _UNSETTLED:
            continue
        place = labels.place(view.location(statement.claim))
        words = phrase(view.lang, "quoted", words=view.quote(statement.claim))
        state = phrase(view.lang, "states", statement.state)
        yield f"  {place}: {state}: {show(statement.claim.value, view.lang)} – {words}"
    yield ""


def _not_checked(view: Overview) -> Iterator[str]:
    if not view.audit.not_checked:
        return
    yield f"{phrase(view.lang, 'not_checked_heading')}:"
    for reason, items in overview.not_checked(view.audit).items():
        unread = reason in overview.UNANSWERED
        whole = [labels.stretch(view, item) for item in items if unread or item.span is None]
        told = ", ".join(dict.fromkeys(whole)) or counted(view.lang, "places", len(items))
        yield f"  {told}: {phrase(view.lang, 'reasons', reason)}"
    yield ""


def _foot(view: Overview) -> Iterator[str]:
    yield labels.verdict(view)
    yield phrase(view.lang, "leads")
    if view.audit.use:
        yield model_line(view.audit.use, view.lang)
