"""Turns a finished audit into a report of one format. Reports word what was found; they judge nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.model import Audit
from factcheck.reports import github, markdown, sarif, structured, text
from factcheck.reports.explanation import RuleText
from factcheck.settings import OutputFormat

__all__ = ["render"]

_RENDERERS = {
    OutputFormat.TEXT: text.render,
    OutputFormat.MARKDOWN: markdown.render,
    OutputFormat.JSON: structured.render,
}


def render(
    audit: Audit, output_format: OutputFormat, rules: Sequence[RuleText] = (), *, root: Path | None = None
) -> str:
    """The audit as a report in one format; `rules` are those applied, told in the audit's language.

    `root` is the repository from which SARIF and GitHub count the names of files; the others show them as
    they were given.
    """
    if output_format is OutputFormat.SARIF:
        return sarif.render(audit, rules, root)
    if output_format is OutputFormat.GITHUB:
        return github.render(audit, rules, root)
    return _RENDERERS[output_format](audit, rules)
