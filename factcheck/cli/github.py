"""The commands that a workflow on GitHub runs, one after the other. They decide nothing about texts.

What they print is read by the runner, so they let nothing pass to it that a pull request wrote: an error is
printed here, as an annotation, and not by the command line as it is elsewhere.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import typer

from factcheck.cli import options as given
from factcheck.cli.groups import ReadingOptions, ReportOptions, RunOptions, settings_of, spelled_out
from factcheck.cli.options import examples
from factcheck.cli.streams import NOT_CHECKED, Outcome
from factcheck.errors import FactcheckError

app = typer.Typer(rich_markup_mode=None, help="Check the articles of a pull request.", no_args_is_help=True)

ARTICLES = ("articles/**/*.md",)

_Base = Annotated[str, typer.Option("--base", metavar="SHA", help="The commit the pull request is to join.")]
_Head = Annotated[str, typer.Option("--head", metavar="SHA", help="The last commit of the pull request.")]
_Out = Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the results are written.")]
_Paths = Annotated[
    list[str] | None,
    typer.Option("--paths", metavar="GLOB", help=f"What is an article; default: {ARTICLES[0]}. Repeatable."),
]
_Names = Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Files of the repository.")]
_Fork = Annotated[bool, typer.Option("--fork", help="The pull request has no credentials: ask no model.")]
_Repository = Annotated[str, typer.Option("--repository", metavar="OWNER/NAME", help="The repository.")]
_Pull = Annotated[int, typer.Option("--pull", metavar="N", min=1, help="The number of the pull request.")]
_Author = Annotated[
    str | None, typer.Option("--author", metavar="LOGIN", help="Who the token writes as; default: Actions.")
]
_Threshold = Annotated[
    Literal["error", "warning", "never"] | None,
    typer.Option("--fail-on", help="Severity from which on findings fail; default: as the settings say."),
]


def _told(command: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """The command with its errors told as annotations."""

    @functools.wraps(command)
    def safe(**options: object) -> Outcome:
        from factcheck.github import log  # noqa: PLC0415

        try:
            return command(**options)
        except FactcheckError as error:
            return Outcome(f"{log.error(str(error))}\n", NOT_CHECKED)

    return safe


@app.command(epilog=examples("factcheck github check --base $BASE --head $HEAD --out results"))
@spelled_out
@_told
def check(  # noqa: PLR0913 - its own options beside those it shares
    *,
    base: _Base,
    head: _Head,
    out: _Out,
    paths: _Paths = None,
    fork: _Fork = False,
    lang: given.Lang = None,
    config: given.ConfigFile = None,
    reading: ReadingOptions,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """Check the changed articles, print annotations and write every form of the report.

    The exit code is 2 where nothing could be checked; 'verdict' tells of all else.
    """
    from factcheck.cli import pull_request  # noqa: PLC0415

    request = pull_request.Request(base, head, tuple(paths or ARTICLES), out, config, is_fork=fork)
    return pull_request.check(request, lang=lang, **settings_of(reading))


@app.command(epilog=examples("factcheck github comment --out results --repository desk/news --pull 12"))
@_told
def comment(
    *,
    out: _Out,
    repository: _Repository,
    pull: _Pull,
    author: _Author = None,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """Keep one comment on the pull request up to date; the token is read from GITHUB_TOKEN."""
    from factcheck.cli import pull_request  # noqa: PLC0415

    return pull_request.comment(out, repository, pull, author)


@app.command(epilog=examples("factcheck github verdict --out results --fail-on error"))
@_told
def verdict(
    *,
    out: _Out,
    fail_on: _Threshold = None,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """Exit with 0, 1 for findings that fail the check, or 2 for what could not be checked."""
    from factcheck.cli import pull_request  # noqa: PLC0415

    return pull_request.verdict(out, fail_on)


@app.command(epilog=examples("factcheck github articles articles/storm.md articles/fire.md"))
@spelled_out
def articles(*, names: _Names, report: ReportOptions, reading: ReadingOptions, run: RunOptions) -> Outcome:
    """Check articles before they are in a pull request, each against the sources it names."""
    from factcheck.cli import desk  # noqa: PLC0415

    return desk.check(names, run, **settings_of(report, reading))
