"""Checks the articles of a pull request one by one. An article that cannot be checked stops no other."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck import audit as pipeline
from factcheck.errors import FactcheckError
from factcheck.github.articles import Article
from factcheck.github.weakening import Change
from factcheck.model import Audit, Finding, Severity
from factcheck.readers import Report
from factcheck.reports import overview
from factcheck.settings import Settings

Checked = Callable[[Article], Audit]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article: its audit, or in `problem` why there is none."""

    article: Article
    audit: Audit | None = None
    problem: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, the gravest first; none without an audit."""
        return self.audit.findings if self.audit else ()

    @property
    def gaps(self) -> int:
        """How many stretches of its texts nobody read."""
        items = overview.not_checked(self.audit) if self.audit else {}
        return sum(len(found) for reason, found in items.items() if reason in overview.UNREAD)


@dataclass(frozen=True, slots=True)
class Check:
    """A checked pull request. `lang` is the language of its reports.

    `failure` says why nothing could be checked at all, empty if it could; `is_unkeyed` that the built-in
    extractor read because no language model could be reached; `planted_cache` names a folder of replies that
    the repository brought along and that was not used; `notices` is what else must be known.
    """

    results: tuple[Result, ...] = ()
    lang: str = "de"
    changes: tuple[Change, ...] = ()
    notices: tuple[str, ...] = ()
    is_fork: bool = False
    is_unkeyed: bool = False
    planted_cache: str = ""
    failure: str = ""

    @property
    def audits(self) -> tuple[Audit, ...]:
        """The audits that came about."""
        return tuple(result.audit for result in self.results if result.audit)

    @property
    def problems(self) -> tuple[str, ...]:
        """Why something could not be checked, each naming the file."""
        failures = [self.failure] if self.failure else []
        return (*failures, *(result.problem for result in self.results if result.problem))

    @property
    def findings(self) -> tuple[tuple[Result, Finding], ...]:
        """The findings of all articles, the gravest first, then in the order of the articles."""
        found = [(result, finding) for result in self.results for finding in result.findings]
        return tuple(sorted(found, key=lambda pair: pair[1].severity.rank))

    def amount(self, severity: Severity) -> int:
        """How many findings are of that severity."""
        return sum(finding.severity is severity for _, finding in self.findings)


def audit_article(article: Article, settings: Settings, progress: Report | None = None) -> Audit:
    """One article against its sources, or by itself where it names none. Raises a FactcheckError."""
    if not article.sources:
        return pipeline.alone(article.path, settings=settings, progress=progress)
    return pipeline.against(article.path, article.sources, settings=settings, progress=progress)


def results(articles: Iterable[Article], audited: Checked) -> tuple[Result, ...]:
    """What becomes of each article; an error in the program itself is a problem of that article alone."""
    return tuple(_result(article, audited) for article in articles)


def _result(article: Article, audited: Checked) -> Result:
    if article.problem:
        return Result(article, problem=article.problem)
    try:
        return Result(article, audited(article))
    except FactcheckError as error:
        reason = str(error)
        named = reason if reason.startswith(article.path) else f"{article.path}: {reason}"
        return Result(article, problem=named)
    except Exception as error:  # noqa: BLE001 - one article must not hide what is wrong with the others
        return Result(article, problem=f"{article.path}: internal error ({type(error).__name__})")


def language(found: Sequence[Result], settings: Settings) -> str:
    """The language of the reports: the one that was set, else that of most articles; German decides a tie."""
    if settings.lang:
        return settings.lang
    counts = Counter(result.audit.lang for result in found if result.audit)
    return "en" if counts["en"] > counts["de"] else "de"


def is_brought_along(folder: Path, tracked: Collection[str], repo: Path) -> bool:
    """Whether git tracks a folder, something in it or a link on the way to it.

    Replies of a language model that a pull request brings along were not said by any language model.
    """
    top = repo.resolve()
    place = Path(os.path.abspath(top / folder))  # noqa: PTH100 - a link on the way is what is looked for
    if not place.is_relative_to(top):
        return False
    name = place.relative_to(top).as_posix()
    if name == ".":
        return bool(tracked)
    ways = {name, *(str(parent) for parent in place.relative_to(top).parents)}
    return any(path in ways or path.startswith(f"{name}/") for path in tracked)
