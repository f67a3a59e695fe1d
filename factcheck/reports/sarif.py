"""Writes audits as one SARIF 2.1.0 log with one run, as code scanning reads it. It judges nothing.

A finding stands at the draft's own words; what other texts say of it stands in related locations that the
message links. Columns count code points. No array is empty but `results`, which says that nothing was found.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from factcheck import __version__
from factcheck.model import Audit, Evidence, Finding, NotChecked, Reason, Severity
from factcheck.reports import labels, overview
from factcheck.reports.explanation import RuleText, explain, explain_markdown
from factcheck.reports.overview import Overview
from factcheck.reports.phrases import counted, phrase
from factcheck.reports.repository import address, path_in
from factcheck.reports.untrusted import plain, unlinked
from factcheck.texts import Location

FINGERPRINT = "factcheck/v1"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://github.com/factcheck-newsroom/factcheck"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_PRECISIONS = {Severity.ERROR: "high", Severity.WARNING: "medium", Severity.INFO: "low"}
_MOST_DESCRIPTION = 1024
_MOST_LOCATIONS = 99  # of the hundred that code scanning shows, one is the finding's own
_STOPS = (".", "?", "!", "…")
_IN_LINK = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})
_IN_MESSAGE = str.maketrans({"{": "{{", "}": "}}"})  # else they are blanks

Node = dict[str, Any]


def render(audit: Audit, rules: Sequence[RuleText] = (), root: Path | None = None) -> str:
    """One audit as a log; `rules` are those that were applied, file names count from `root`."""
    return log([audit], rules, root)


def log(
    audits: Sequence[Audit],
    rules: Sequence[RuleText] = (),
    root: Path | None = None,
    problems: Sequence[str] = (),
) -> str:
    """Several audits as a log with one run; `rules` are told in the language of the first.

    A finding that two audits share is told once. `problems` say why there are audits that did not come about.
    """
    views = [overview.overview(audit) for audit in audits]
    descriptors = list(_descriptors(audits, rules))
    places = {descriptor["id"]: index for index, descriptor in enumerate(descriptors)}
    found: dict[str, Node] = {}
    for view, finding in [(one, finding) for one in views for finding in one.audit.findings]:
        result = _result(view, finding, places[finding.rule], root)
        mark = json.dumps([result["ruleId"], result["locations"], result["partialFingerprints"]])
        found.setdefault(mark, result)
    driver = {"name": "factcheck", "version": __version__, "informationUri": _HOME}
    run = {
        "tool": {"driver": driver | _unless_empty("rules", descriptors)},
        "invocations": [_invocation(views, root, problems)],
        "language": audits[0].lang if audits else "en",
        "columnKind": "unicodeCodePoints",
        "results": list(found.values()),
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _descriptors(audits: Sequence[Audit], rules: Sequence[RuleText]) -> Iterator[Node]:
    """The rules that were applied, and by name those that nobody told about."""
    known = {rule.code for rule in rules}
    lang = audits[0].lang if audits else "en"
    yield from (_descriptor(rule, lang) for rule in rules)
    unknown = {finding.rule: finding for audit in audits for finding in audit.findings}
    for code, finding in sorted(unknown.items()):
        if code not in known:
            told = {"text": finding.name}
            yield {
                "id": code,
                "name": finding.name,
                "shortDescription": told,
                "fullDescription": told,
                "help": told,
                "properties": _properties(finding.severity, ()),
            }


def _descriptor(rule: RuleText, lang: str) -> Node:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _described(rule.what)},
        "fullDescription": {"text": _described(f"{rule.what} {rule.why}")},
        "help": {"text": explain(rule, lang), "markdown": explain_markdown(rule, lang)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": _properties(rule.severity, rule.kinds),
    }


def _properties(severity: Severity, kinds: Sequence[str]) -> Node:
    """How code scanning sorts the findings of a rule; a score would make vulnerabilities of them."""
    return {
        "problem.severity": _PROBLEMS[severity],
        "precision": _PRECISIONS[severity],
        "tags": ["consistency", *dict.fromkeys(str(kind) for kind in kinds)],
    }


def _result(view: Overview, finding: Finding, index: int, root: Path | None) -> Node:
    own = overview.primary(view, finding)
    others = _others(finding, own)
    related = [
        {"id": number} | _location(place.location, root) | {"message": {"text": _said(view, place, letter)}}
        for number, (place, letter) in enumerate(others[:_MOST_LOCATIONS], start=1)
    ]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(_message(view, finding, own, others, root))},
        "locations": [_location(own.location, root)],
        **_unless_empty("relatedLocations", related),
        "partialFingerprints": {FINGERPRINT: finding.fingerprint or finding.title},
        "properties": {"confidence": str(finding.confidence)},
    }


def _others(finding: Finding, own: Evidence) -> list[tuple[Evidence, str]]:
    """Each further place of a finding, with the letter of its side; what fits several sides has none."""
    sided = (
        (place, labels.side_letter(index))
        for index, side in enumerate(finding.sides)
        for place in side.evidence
    )
    between = ((place, "") for place in finding.compatible)
    return [(place, letter) for place, letter in chain(sided, between) if place is not own]


def _message(
    view: Overview,
    finding: Finding,
    own: Evidence,
    others: Sequence[tuple[Evidence, str]],
    root: Path | None,
) -> Iterator[str]:
    """What differs and why it cannot both hold, then who says what, each other place a link."""
    title = plain(finding.title)
    yield _safe(f"{title if title.endswith(_STOPS) else f'{title}.'} {finding.explanation}")
    links: dict[str, list[str]] = {}
    for number, (place, letter) in enumerate(others, start=1):
        name = _named(place.location, root)
        link = f"[{name.translate(_IN_LINK)}]({number})"
        links.setdefault(letter, []).append(link if number <= _MOST_LOCATIONS else name)
    for index, side in enumerate(finding.sides):
        letter = labels.side_letter(index)
        here = [_named(own.location, root)] if any(place is own for place in side.evidence) else []
        yield f"{letter}: {_safe(side.value)} – {', '.join([*here, *links.get(letter, [])])}"
    if "" in links:
        yield f"{phrase(view.lang, 'compatible')}: {', '.join(links[''])}"


def _said(view: Overview, place: Evidence, letter: str) -> str:
    words = phrase(view.lang, "quoted", words=place.quote)
    return _safe(f"{letter}: {place.value} – {words}" if letter else f"{place.value} – {words}")


def _named(location: Location, root: Path | None) -> str:
    return _safe(f"{path_in(root, location.file)}:{location.line}")


def _location(location: Location, root: Path | None) -> Node:
    region = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
    return {"physicalLocation": _artifact(location.file, root) | {"region": region}}


def _artifact(name: str, root: Path | None) -> Node:
    return {"artifactLocation": {"uri": address(path_in(root, name)), "uriBaseId": _ROOT}}


def _invocation(views: Sequence[Overview], root: Path | None, problems: Sequence[str]) -> Node:
    """Whether the audits were made, why not, and what they left unchecked."""
    failed = [{"level": "error", "message": {"text": _safe(problem)}} for problem in problems]
    told = [
        _notification(view, reason, items, root)
        for view in views
        for reason, items in overview.not_checked(view.audit).items()
    ]
    notifications = _distinct([*failed, *told])
    return {"executionSuccessful": not failed} | _unless_empty("toolExecutionNotifications", notifications)


def _notification(view: Overview, reason: Reason, items: Sequence[NotChecked], root: Path | None) -> Node:
    places = counted(view.lang, "places", len(items))
    found = [_place(view, item, root) for item in items]
    return {
        "level": "warning" if reason in overview.UNREAD else "note",
        "message": {"text": _safe(f"{places}: {phrase(view.lang, 'reasons', reason)}")},
        "locations": _distinct(found)[:_MOST_LOCATIONS],
    }


def _place(view: Overview, item: NotChecked, root: Path | None) -> Node:
    document = view.documents.get(item.document)
    if document is None or item.span is None or item.span.start >= item.span.end:
        return {"physicalLocation": _artifact(item.document, root)}
    return _location(document.location(item.span.start, item.span.end), root)


def _safe(text: str) -> str:
    """Foreign words in a message: no link, no name that a host would notify, no blank to fill."""
    return unlinked(text).translate(_IN_MESSAGE)


def _described(text: str) -> str:
    whole = plain(text)
    return whole if len(whole) <= _MOST_DESCRIPTION else f"{whole[: _MOST_DESCRIPTION - 2]} …"


def _distinct(nodes: Sequence[Node]) -> list[Node]:
    return list({json.dumps(node): node for node in nodes}.values())


def _unless_empty(name: str, nodes: Sequence[Node]) -> Node:
    return {name: list(nodes)} if nodes else {}
