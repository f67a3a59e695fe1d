"""Turns a finished audit into text, Markdown or JSON. Reports word what was found; they judge nothing."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Audit
from factcheck.reports import markdown, structured, text
from factcheck.reports.explanation import RuleText
from factcheck.settings import OutputFormat

__all__ = ["render"]

_RENDERERS = {
    OutputFormat.TEXT: text.render,
    OutputFormat.MARKDOWN: markdown.render,
    OutputFormat.JSON: structured.render,
}


def render(audit: Audit, output_format: OutputFormat, rules: Sequence[RuleText] = ()) -> str:
    """The audit as a report in one format; `rules` are those applied, told in the audit's language."""
    return _RENDERERS[output_format](audit, rules)
