"""Checks articles that are named, before they are in a pull request: with the sources they name themselves.

It is what the hook for pre-commit runs. Reports and errors are printed as by any other command.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli import reporting
from factcheck.cli.groups import RunOptions
from factcheck.cli.running import Job, ready
from factcheck.cli.streams import CLEAN, FINDINGS, NOT_CHECKED, Outcome
from factcheck.errors import RepositoryError
from factcheck.github import git
from factcheck.github.articles import selected
from factcheck.github.changes import Changes
from factcheck.github.check import Result, audit_article, results

_PATTERN_SIGNS = re.compile(r"([*?\[\]\\])")
_GRAVITY = (CLEAN, FINDINGS, NOT_CHECKED)


def check(names: Sequence[str], run: RunOptions, **options: object) -> Outcome:
    """A report on each of the named files that is an article; the exit code is the gravest of them.

    Raises a FactcheckError outside of a repository, for a file outside of it and for wrong settings.
    """
    top = git.top_level(Path.cwd())
    paths = tuple(_within(top, name) for name in names)
    job = ready([], None, None, run, **options)
    with contextlib.chdir(top), job.watched() as progress:
        wanted = selected(top, Changes(modified=paths), [_literal(path) for path in paths])
        found = results(wanted.articles, lambda one: audit_article(one, job.settings, progress))
        outcomes = [_outcome(result, job) for result in found]
    return Outcome(
        text="".join(one.text for one in outcomes),
        code=max((one.code for one in outcomes), key=_GRAVITY.index, default=CLEAN),
        notes=tuple(_notes(found, outcomes)),
    )


def _outcome(result: Result, job: Job) -> Outcome:
    if result.audit is None:
        return Outcome("", NOT_CHECKED, notes=(result.problem,))
    return reporting.report(result.audit, job.manner)


def _notes(found: Sequence[Result], outcomes: Sequence[Outcome]) -> Iterator[str]:
    if not found:
        yield "none of these files is an article that git tracks; nothing was checked"
    for one in outcomes:
        yield from one.notes


def _within(top: Path, name: str) -> str:
    """The path of a file from the top of its repository. Raises RepositoryError for one outside of it."""
    path = Path(name)
    real = path.parent.resolve() / path.name  # a folder may be reached by a link, the file may not
    if real.is_relative_to(top.resolve()):
        return real.relative_to(top.resolve()).as_posix()
    raise RepositoryError(f"{name}: it is not in the repository {top}; run this where the articles are")


def _literal(path: str) -> str:
    """A pattern that only this path matches."""
    return "./" + _PATTERN_SIGNS.sub(r"\\\1", path)
