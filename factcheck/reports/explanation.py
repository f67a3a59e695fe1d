"""Tells what a rule does, why, how and by which examples, from the rule's own file. It applies no rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Kind, Severity
from factcheck.reports.phrases import phrase
from factcheck.reports.untrusted import markdown, plain
from factcheck.wording import kind_label


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as it is told to people, its sentences in one language; an example is a group of texts."""

    code: str
    name: str
    severity: Severity
    kinds: tuple[Kind, ...]
    comparator: str
    what: str
    why: str
    how: str
    check: str
    conflicts: tuple[tuple[str, ...], ...] = ()
    agreements: tuple[tuple[str, ...], ...] = ()


def explain(rule: RuleText, lang: str) -> str:
    """Everything about one rule as plain text."""
    return "\n".join(_lines(rule, lang)) + "\n"


def explain_all(rules: Sequence[RuleText], lang: str) -> str:
    """Every rule, an empty line between two."""
    return "\n".join(explain(rule, lang) for rule in rules)


def explain_markdown(rule: RuleText, lang: str) -> str:
    """Everything about one rule as Markdown, without a heading."""
    return "\n".join(_markdown_lines(rule, lang)) + "\n"


def _lines(rule: RuleText, lang: str) -> Iterator[str]:
    yield f"{rule.code} {rule.name}"
    yield plain(rule.what)
    yield ""
    for name, text in _points(rule, lang):
        yield f"{name}: {plain(text)}"
    yield from _examples(phrase(lang, "rule_conflicts"), rule.conflicts)
    yield from _examples(phrase(lang, "rule_agreements"), rule.agreements)


def _markdown_lines(rule: RuleText, lang: str) -> Iterator[str]:
    yield from (markdown(rule.what), "")
    for name, text in _points(rule, lang):
        yield f"- **{name}:** {markdown(text)}"
    for name, examples in (("rule_conflicts", rule.conflicts), ("rule_agreements", rule.agreements)):
        if examples:
            yield from ("", f"**{phrase(lang, name)}:**")
        for texts in examples:
            yield from ("", "\n>\n".join(f"> {markdown(text)}" for text in texts))


def _points(rule: RuleText, lang: str) -> Iterator[tuple[str, str]]:
    """What there is to say about a rule in a line each, with its name."""
    kinds = ", ".join(kind_label(kind, lang) for kind in rule.kinds)
    for name, text in (
        ("rule_severity", f"{rule.severity} ({phrase(lang, 'severity', rule.severity)})"),
        ("rule_kinds", kinds),
        ("rule_why", rule.why),
        ("rule_how", rule.how),
        ("check", rule.check),
    ):
        yield phrase(lang, name), text


def _examples(heading: str, examples: Sequence[Sequence[str]]) -> Iterator[str]:
    if not examples:
        return
    yield from ("", f"{heading}:")
    for texts in examples:
        yield f"  - {plain(texts[0])}"
        yield from (f"    {plain(text)}" for text in texts[1:])
