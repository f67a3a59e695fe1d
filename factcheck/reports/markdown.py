"""Writes an audit as Markdown for editors. It never judges, and prints no clock and no random order.

Everything that stems from an article, a file name or a rule's filled-in sentence goes through `untrusted`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from factcheck import __version__
from factcheck.model import Audit, Fact, Finding, NotChecked
from factcheck.reports import labels, overview
from factcheck.reports.explanation import RuleText
from factcheck.reports.model_use import model_line
from factcheck.reports.overview import Overview
from factcheck.reports.phrases import phrase
from factcheck.reports.untrusted import emphasised, markdown
from factcheck.wording import fact_label, interval, show


def render(audit: Audit, rules: Sequence[RuleText] = ()) -> str:
    """The report in the audit's language; `rules` are those that were applied, told in that language."""
    view = overview.overview(audit)
    checks = {rule.code: rule.check for rule in rules}
    sections = (
        _head(view),
        _texts(view),
        _findings(view, overview.leads(audit), "findings_heading", checks),
        _findings(view, overview.notes(audit), "notes_heading", checks),
        _draft(view),
        _compatible(view),
        _not_checked(view),
        _foot(view, rules),
    )
    return "\n".join(chain.from_iterable(sections)) + "\n"


def _head(view: Overview) -> Iterator[str]:
    yield f"# {phrase(view.lang, 'heading')}"
    yield from ("", f"**{labels.verdict(view)}**")
    if view.audit.states:
        yield from ("", labels.states(view))
    yield from ("", phrase(view.lang, "leads"))


def _texts(view: Overview) -> Iterator[str]:
    amounts = overview.statements(view)
    yield from _heading(view.lang, "texts_heading")
    yield from _table_head(view.lang, "text", "outlet", "date", "language", "statements")
    for document in view.audit.documents:
        day = "" if document.dateline is None else document.dateline.day.isoformat()
        name = labels.full_name(document, view.lang)
        yield _row(name, document.outlet, day, document.lang, str(amounts[document.name]))


def _findings(
    view: Overview, findings: Sequence[Finding], heading: str, checks: Mapping[str, str]
) -> Iterator[str]:
    if findings:
        yield from _heading(view.lang, heading)
    for number, finding in enumerate(findings):
        yield from (("",) if number else ())
        yield from (f"### {markdown(finding.title)}", "")
        yield from _matrix(view, finding)
        yield from _quotes(finding)
        yield from _reasons(view, finding, checks.get(finding.rule, ""))


def _matrix(view: Overview, finding: Finding) -> Iterator[str]:
    yield from _table_head(view.lang, "side", "text", "says", "place")
    for index, side in enumerate(finding.sides):
        for evidence in side.evidence:
            label = labels.text_label(view, evidence.location.file)
            says = labels.cell(view, finding, side, evidence)
            yield _row(labels.side_letter(index), label, says, labels.place(evidence.location))


def _quotes(finding: Finding) -> Iterator[str]:
    """Each sentence once, with its place."""
    seen: set[tuple[str, str]] = set()
    for evidence in chain.from_iterable(side.evidence for side in finding.sides):
        sentence = (evidence.quote, labels.place(evidence.location))
        if sentence not in seen:
            seen.add(sentence)
            yield from (
                "",
                f"> {emphasised(evidence.quote, evidence.words)}  ",
                f"> — {markdown(sentence[1])}",
            )


def _reasons(view: Overview, finding: Finding, check: str) -> Iterator[str]:
    lang = view.lang
    yield from ("", f"**{phrase(lang, 'why')}:** {markdown(labels.reason(finding, check))}")
    yield from ("", f"**{phrase(lang, 'who')}:**", "")
    for index, side in enumerate(finding.sides):
        yield f"- {markdown(labels.side_line(view, index, side))}"
    if finding.compatible:
        yield from ("", f"**{phrase(lang, 'compatible')}:** {markdown(labels.between(finding, lang))}")
    if check:
        yield from ("", f"**{phrase(lang, 'check')}:** {markdown(check)}")
    marks = (
        f"{finding.rule} {finding.name}",
        phrase(lang, "severity", finding.severity),
        phrase(lang, "confidence", finding.confidence),
        finding.fingerprint,
    )
    yield from ("", f"{phrase(lang, 'rule')}: {' · '.join(markdown(mark) for mark in marks if mark)}")


def _draft(view: Overview) -> Iterator[str]:
    if not view.audit.states:
        return
    yield from _heading(view.lang, "draft_heading")
    yield from _table_head(view.lang, "line", "statement", "value", "state")
    for statement in overview.draft_statements(view):
        state = phrase(view.lang, "states", statement.state)
        if statement.claim is None:
            yield _row("", statement.id, "", state)
            continue
        line = str(view.location(statement.claim).line)
        yield _row(line, view.quote(statement.claim), show(statement.claim.value, view.lang), state)


def _compatible(view: Overview) -> Iterator[str]:
    facts = overview.compatible(view.audit)
    if facts:
        lines = chain.from_iterable(_agreeing(view, fact) for fact in facts)
        yield from _details(phrase(view.lang, "compatible_heading"), len(facts), lines)


def _agreeing(view: Overview, fact: Fact) -> Iterator[str]:
    """One fact: its name, every value with its places, and why values that differ in print agree."""
    places: dict[tuple[str, str], list[str]] = {}
    for claim in fact.claims:
        value = (show(claim.value, view.lang), interval(claim.value, view.lang))
        places.setdefault(value, []).append(labels.place(view.location(claim)))
    yield f"- **{markdown(fact_label(fact, view.lang))}**"
    for (shown, allowed), found in places.items():
        extent = f" ({markdown(allowed)})" if allowed and len(places) > 1 else ""
        yield f"  - {markdown(shown)}{extent}: {markdown(', '.join(dict.fromkeys(found)))}"
    if len(places) > 1:
        yield f"  - {phrase(view.lang, 'differ_but_agree')}"


def _not_checked(view: Overview) -> Iterator[str]:
    if not view.audit.not_checked:
        return
    yield from ("", f"## {phrase(view.lang, 'not_checked_heading')}")
    for reason, items in overview.not_checked(view.audit).items():
        lines = (f"- {_unchecked(view, item)}" for item in items)
        yield from _details(phrase(view.lang, "reasons", reason), len(items), lines)


def _unchecked(view: Overview, item: NotChecked) -> str:
    detail = f" – {markdown(item.detail)}" if item.detail else ""
    document = view.documents.get(item.document)
    if item.reason in overview.UNANSWERED and item.span is not None:
        return markdown(labels.stretch(view, item))
    if item.span is None or document is None or item.span.start >= item.span.end:
        return f"{markdown(item.document)}: {phrase(view.lang, 'whole_text')}{detail}"
    place = labels.place(document.location(item.span.start, item.span.end))
    words = phrase(view.lang, "quoted", words=labels.clipped(document.text[item.span.start : item.span.end]))
    return f"{markdown(place)}: {markdown(words)}{detail}"


def _foot(view: Overview, rules: Sequence[RuleText]) -> Iterator[str]:
    codes = ", ".join(rule.code for rule in rules) or phrase(view.lang, "all_rules")
    extractor = view.audit.extractor
    yield from ("", "---", "")
    yield markdown(phrase(view.lang, "footer", version=__version__, extractor=extractor, rules=codes))
    if view.audit.use:
        yield from ("", markdown(model_line(view.audit.use, view.lang)))


def _heading(lang: str, name: str) -> Iterator[str]:
    yield from ("", f"## {phrase(lang, name)}", "")


def _table_head(lang: str, *columns: str) -> Iterator[str]:
    yield f"| {' | '.join(phrase(lang, f'column_{column}') for column in columns)} |"
    yield f"|{' --- |' * len(columns)}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(markdown(cell) for cell in cells)} |"


def _details(summary: str, amount: int, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"<details><summary>{summary} ({amount})</summary>", "")
    yield from lines
    yield from ("", "</details>")
