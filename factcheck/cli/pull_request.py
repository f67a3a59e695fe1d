"""Joins the settings, the repository and the environment of a runner into a check of a pull request."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from factcheck.cli import reporting
from factcheck.cli.models import choose
from factcheck.cli.streams import CLEAN, NOT_CHECKED, Outcome
from factcheck.errors import CommentError, FactcheckError, RepositoryError, SettingsError
from factcheck.extraction.endpoint import is_configured
from factcheck.github import articles, changes, delivery, git, log, outcome, summary, weakening
from factcheck.github.check import Check, audit_article, is_brought_along, language, results
from factcheck.github.comment import superseded
from factcheck.reports.explanation import RuleText
from factcheck.reports.phrases import counted, phrase
from factcheck.selection import is_selected
from factcheck.settings import Extractor, FailOn, Settings

_TOKEN, _ADDRESS, _OUTPUTS = "GITHUB_TOKEN", "GITHUB_API_URL", "GITHUB_OUTPUT"
_REPOSITORY = re.compile(r"[\w-]+/(?!\.{1,2}$)[\w.-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be checked and where the results go; `globs` say what is an article."""

    base: str
    head: str
    globs: tuple[str, ...]
    out: Path
    config: Path | None = None
    is_fork: bool = False


def check(request: Request, **options: object) -> Outcome:
    """Check a pull request from the top of its repository and write everything about it.

    Where nothing can be checked the results say so. Raises SettingsError where they cannot be written.
    """
    config = _absolute(request.config) if request.config else None
    request = replace(request, out=_absolute(request.out), config=config)
    top = _top(request.out)
    settings = Settings(lang="en" if options.get("lang") == "en" else None)
    try:
        with contextlib.chdir(top):
            weakening.refuse_linked(top, config)
            settings = reporting.configure(config, isolated=False, **options).settings
            found = _checked(request, settings, top)
    except FactcheckError as error:
        found = Check(lang=settings.lang or "de", failure=str(error))
    except Exception as error:  # noqa: BLE001 - summary and comment must say that nothing was checked
        failure = f"internal error ({type(error).__name__}); nothing was checked"
        found = Check(lang=settings.lang or "de", failure=failure)
    level = FailOn.NEVER if settings.exit_zero else settings.fail_on
    with contextlib.chdir(top):  # the names of the texts count from there
        told = outcome.outcome(found, level)
        delivery.deliver(request.out, found, told, _rules(settings), top)
        _put_out("complete", str(told.state != "incomplete").lower())
        return Outcome(log.lines(found, top), NOT_CHECKED if found.failure else CLEAN)


def comment(folder: Path, repository: str, number: int, author: str | None) -> Outcome:
    """Bring the comment up to date. Raises a FactcheckError for what cannot be done or does not pass."""
    token = os.environ.get(_TOKEN, "").strip()
    if not token:
        raise SettingsError(f"no token to write the comment with; set the environment variable {_TOKEN}")
    if not _REPOSITORY.fullmatch(repository):
        raise SettingsError("--repository: not the name of a repository; write it as OWNER/NAME")
    found = outcome.read(folder)
    try:
        from factcheck.github import rest  # noqa: PLC0415 - its library is needed for nothing else
    except ImportError as error:
        raise CommentError("PyGithub is not installed; install 'factcheck-newsroom[github]'") from error
    pull = rest.Pull(repository, number, token, os.environ.get(_ADDRESS, "").strip() or rest.ADDRESS)
    body, shorter = (_read(folder / name) for name in (delivery.COMMENT, delivery.SHORTER_COMMENT))
    done = rest.keep_up_to_date(
        pull,
        body,
        shorter,
        pointer=superseded(found.lang),
        needed=found.comment == "needed",
        author=author or rest.AUTHOR,
    )
    if done is rest.Done.FORBIDDEN:
        return Outcome(f"{log.notice(phrase(found.lang, 'pull_request', 'unwritten'))}\n")
    return Outcome(f"{log.harmless(f'comment {done}')}\n")


def verdict(folder: Path, fail_on: str | None) -> Outcome:
    """The exit code of a check, and in a line why. Raises RepositoryError where no check was made."""
    found = outcome.read(folder)
    level = FailOn(fail_on) if fail_on else found.fail_on
    code = outcome.exit_code(found, level)
    _put_out("findings", str(found.findings.total))
    if code == CLEAN:
        return Outcome(f"{log.harmless(found.state)}\n")
    why = "\n".join((*found.problems, *outcome.unread(found))) or _why(found, level)
    return Outcome(f"{log.error(why)}\n", code)


def _put_out(name: str, value: str) -> None:
    """Hand a value to later steps of the job, where there is a job."""
    if outputs := os.environ.get(_OUTPUTS):
        with Path(outputs).open("a", encoding="utf-8") as file:
            file.write(f"{name}={value}\n")


def _why(found: outcome.Outcome, level: FailOn) -> str:
    amount = found.findings.error + (found.findings.warning if level is FailOn.WARNING else 0)
    findings = counted(found.lang, "findings", amount)
    return phrase(found.lang, "pull_request", "verdict", findings=findings, level=level)


def _top(out: Path) -> Path:
    """The top of the repository, the current folder outside of one.

    Raises RepositoryError where the repository has files of its own in the folder for the results.
    """
    try:
        top = git.top_level(Path.cwd())
        tracked = git.tracked(top)
    except RepositoryError:
        return Path.cwd()  # the check itself will say what is wrong
    delivery.refuse_brought_along(out, tracked, top)
    return top


def _checked(request: Request, wished: Settings, top: Path) -> Check:
    """The check itself, with the top of the repository as the current folder."""
    decided = _decided(wished, os.environ, is_fork=request.is_fork)
    declined = decided is not wished
    settings = choose(decided, os.environ).settings
    asks = settings.extractor is Extractor.LLM and not settings.no_cache
    planted = asks and is_brought_along(settings.cache_dir, git.tracked(top), top)
    trusted = settings.model_copy(update={"no_cache": True}) if planted else settings
    milder = weakening.changes(top, request.base, request.config)
    wanted = articles.selected(top, changes.changed(top, request.base, request.head), request.globs)
    found = results(wanted.articles, lambda article: audit_article(article, trusted))
    return Check(
        results=found,
        lang=language(found, settings),
        changes=milder,
        notices=wanted.notices,
        planted_cache=str(settings.cache_dir) if planted else "",
        is_fork=request.is_fork and declined,
        is_unkeyed=declined and not request.is_fork,
    )


def _decided(settings: Settings, environment: Mapping[str, str], *, is_fork: bool) -> Settings:
    """The settings, with the built-in extractor where a language model is wanted and none can be reached."""
    reachable = not is_fork and (is_configured(environment) or settings.offline)
    if reachable or settings.extractor is Extractor.BUILTIN:
        return settings
    return settings.model_copy(update={"extractor": Extractor.BUILTIN})


def _rules(settings: Settings) -> summary.Rules:
    """What is told of the rules that were applied, in a language."""

    @cache
    def told(lang: str) -> tuple[RuleText, ...]:
        known = reporting.rule_texts(lang)
        return tuple(r for r in known if is_selected(r.code, r.name, settings.select, settings.ignore))

    return told


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - a link must stay one


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{file}: not readable ({type(error).__name__}); run 'factcheck github check' first"
        raise SettingsError(message) from error
