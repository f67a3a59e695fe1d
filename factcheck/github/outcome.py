"""What a check leaves behind for the steps after it, as a small JSON file, and the exit code it earns.

It holds no words of an article beyond the names of files and the reasons why something could not be checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import RepositoryError
from factcheck.github.check import Check, Result
from factcheck.model import Severity
from factcheck.reports.phrases import phrase
from factcheck.settings import FailOn

State = Literal["clean", "findings", "incomplete"]
FILE = "outcome.json"
CLEAN, FINDINGS, NOT_CHECKED = 0, 1, 2


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Amounts(_Record):
    """Findings by severity."""

    error: int = 0
    warning: int = 0
    info: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.error + self.warning + self.info

    def reaches(self, level: FailOn) -> bool:
        """Whether there is a finding at least as grave as `level`."""
        counted = {FailOn.ERROR: self.error, FailOn.WARNING: self.error + self.warning, FailOn.NEVER: 0}
        return counted[level] > 0


class ArticleOutcome(_Record):
    """One article; `gaps` counts the stretches that nobody read, `problem` is empty where it was checked."""

    path: str
    sources: tuple[str, ...]
    because: tuple[str, ...]
    findings: Amounts
    gaps: int
    problem: str


class Outcome(_Record):
    """The result of a check.

    `comment` is "needed" where there is something to say, else "resolved": then an earlier comment is set to
    say so and none is written. `fail_on` holds unless another level is asked for.
    """

    version: Literal[1] = 1
    lang: str
    state: State
    fail_on: FailOn
    comment: Literal["needed", "resolved"]
    findings: Amounts
    articles: tuple[ArticleOutcome, ...]
    problems: tuple[str, ...]
    milder: tuple[str, ...]


def outcome(check: Check, fail_on: FailOn) -> Outcome:
    """What there is to hand on from a check."""
    findings = _amounts([finding.severity for _, finding in check.findings])
    problems = tuple(_written(problem) for problem in check.problems)
    told = [change for change in check.changes if change.milder]
    gaps = any(result.gaps for result in check.results)
    needed = bool(findings.error or findings.warning or problems or told or gaps)
    return Outcome(
        lang=check.lang,
        state="incomplete" if problems or gaps else "findings" if findings.total else "clean",
        fail_on=fail_on,
        comment="needed" if needed else "resolved",
        findings=findings,
        articles=tuple(_article(result) for result in check.results),
        problems=problems,
        milder=tuple(f"{change.setting}: {change.before} → {change.after}" for change in told),
    )


def exit_code(found: Outcome, fail_on: FailOn | None = None) -> int:
    """2 where something could not be checked or read, 1 for findings that fail, else 0."""
    if found.state == "incomplete":
        return NOT_CHECKED
    return FINDINGS if found.findings.reaches(fail_on or found.fail_on) else CLEAN


def unread(found: Outcome) -> tuple[str, ...]:
    """Which articles have gaps, each in a line in the language of the reports."""
    said = phrase(found.lang, "pull_request", "incomplete")
    return tuple(f"{article.path}: {said}" for article in found.articles if article.gaps)


def read(folder: Path) -> Outcome:
    """The outcome that a check left in a folder. Raises RepositoryError where there is none."""
    file = folder / FILE
    try:
        return Outcome.model_validate_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, ValidationError) as error:
        message = (
            f"{file}: no outcome of a check ({type(error).__name__}); run 'factcheck github check' first"
        )
        raise RepositoryError(message) from error


def _article(result: Result) -> ArticleOutcome:
    return ArticleOutcome(
        path=_written(result.article.path),
        sources=tuple(_written(source.path) for source in result.article.sources),
        because=tuple(_written(path) for path in result.article.because),
        findings=_amounts([finding.severity for finding in result.findings]),
        gaps=result.gaps,
        problem=_written(result.problem),
    )


def _amounts(found: Sequence[Severity]) -> Amounts:
    return Amounts(**{severity.value: found.count(severity) for severity in Severity})


def _written(text: str) -> str:
    """The text as JSON can hold it, for a file's name may be no Unicode."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
