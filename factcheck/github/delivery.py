"""Writes what a check has to say into a folder, each form into a file. It words nothing itself."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from factcheck import __version__
from factcheck.errors import RepositoryError, SettingsError
from factcheck.github import comment, summary
from factcheck.github.check import Check, is_brought_along
from factcheck.github.outcome import FILE, Outcome
from factcheck.github.summary import Rules
from factcheck.reports import sarif, structured

COMMENT, SHORTER_COMMENT = "comment.md", "comment.short.md"


def refuse_brought_along(folder: Path, tracked: Collection[str], repo: Path) -> None:
    """Make sure that a pull request has nothing where results are written. Raises RepositoryError if so.

    A link that it brought there would lead the results over another file of the runner.
    """
    if is_brought_along(folder, tracked, repo):
        raise RepositoryError(
            f"{folder}: the repository has files there; write the results to another folder"
        )


def deliver(folder: Path, check: Check, found: Outcome, rules: Rules, root: Path) -> None:
    """Write every file. Raises SettingsError for a folder that cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in _files(check, found, rules, root):
            _replace(folder, name, text)
    except OSError as error:
        message = f"{folder}: cannot be written to ({error.strerror}); choose another folder"
        raise SettingsError(message) from error


def _files(check: Check, found: Outcome, rules: Rules, root: Path) -> Iterator[tuple[str, str]]:
    whole = summary.report(check, rules)
    needed = found.comment == "needed"
    yield "report.md", whole
    yield "report.json", _structured(check, found, rules)
    yield "report.sarif", sarif.log(check.audits, rules(check.lang), root, check.problems)
    yield "summary.md", summary.cut(whole, check.lang)
    yield COMMENT, comment.body(check) if needed else comment.resolved(check)
    yield SHORTER_COMMENT, comment.body(check, comment.SHORTER) if needed else comment.resolved(check)
    yield FILE, found.model_dump_json(indent=2) + "\n"


def _structured(check: Check, found: Outcome, rules: Rules) -> str:
    """The outcome, and for each article that was checked its report in the form of `factcheck schema`."""
    reports = [json.loads(structured.render(audit, rules(audit.lang))) for audit in check.audits]
    whole = {"tool": f"factcheck {__version__}", **found.model_dump(mode="json"), "reports": reports}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _replace(folder: Path, name: str, text: str) -> None:
    """Put a file in its place whole, and in place of a link rather than through it."""
    descriptor, written = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.write(text)
    Path(written).chmod(0o644)
    Path(written).replace(folder / name)
