"""Says which articles of a pull request are checked, and against which sources. It checks none of them.

An article names its sources in its front matter or in a file beside it: `storm.md` in `storm.sources.yaml` or
`storm.md.sources.yaml`. The current folder is the top of the repository.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from factcheck.documents import SUFFIXES, TextReference, front_matter, read_bytes, read_sources
from factcheck.errors import DossierError, FactcheckError
from factcheck.github import git
from factcheck.github.changes import Changes
from factcheck.github.confinement import refuse_outside

_SIDECAR = ".sources.yaml"
_KEY = b"sources"


@dataclass(frozen=True, slots=True)
class Article:
    """An article to check. `because` lists the files whose change made it necessary, the article first.

    `problem` says why it cannot be checked at all, empty if it can.
    """

    path: str
    sources: tuple[TextReference, ...] = ()
    because: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles to check in the order of their paths, and what could not be found out about others."""

    articles: tuple[Article, ...] = ()
    notices: tuple[str, ...] = ()


def selected(repo: Path, changes: Changes, globs: Sequence[str]) -> Selection:
    """The articles among the files that match `globs` which changed or whose sources changed.

    A text that other articles name as a source, and that names none itself, is no article. Raises
    RepositoryError for patterns that git does not take.
    """
    tracked = git.tracked(repo)
    candidates = [path for path in sorted(git.tracked(repo, globs)) if _is_text(path)]
    known = [_article(path, changes, tracked) for path in candidates]
    used = {source.path for article in known for source in article.sources}
    wanted = [
        article
        for article in known
        if article.because and (article.sources or article.problem or article.path not in used)
    ]
    left = [a.path for a in known if a.because and a not in wanted]
    notices = [f"{path} is a source of other articles and was not checked by itself" for path in left]
    return Selection(tuple(wanted), (*notices, *_doubts(known, changes)))


def _is_text(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in SUFFIXES


def _article(path: str, changes: Changes, tracked: Collection[str]) -> Article:
    """What is known of one article; `because` is empty where nothing that concerns it changed."""
    beside = sidecars(path)
    own = tuple(name for name in (path, *beside) if name in changes.touched)
    try:
        refuse_outside(path, tracked)
        inside = front_matter(path).sources if own or _may_name_any(path) else ()
        listed = _listed(path, inside, [name for name in beside if name in tracked], tracked)
    except FactcheckError as error:
        return Article(path, because=own, problem=str(error))
    moved = tuple(source.path for source in listed if source.path in changes.touched)
    because = tuple(dict.fromkeys((*own, *moved)))
    try:
        for source in listed if because else ():
            refuse_outside(source.path, tracked, named_by=path)
    except FactcheckError as error:
        return Article(path, listed, because, str(error))
    return Article(path, listed, because)


def sidecars(path: str) -> tuple[str, ...]:
    """The names that a file with the sources of this article may have."""
    pure = PurePosixPath(path)
    return str(pure.with_suffix(_SIDECAR)), f"{path}{_SIDECAR}"


def _listed(
    path: str, inside: tuple[TextReference, ...], beside: Sequence[str], tracked: Collection[str]
) -> tuple[TextReference, ...]:
    """The sources that an article names, in its front matter or beside it. Raises a FactcheckError."""
    for name in beside:
        refuse_outside(name, tracked)
    listings = [inside, *(read_sources(name) for name in beside)]
    filled = [sources for sources in listings if sources]
    if len(filled) > 1:
        raise DossierError(f"{path}: its sources are listed in more than one place; keep one of the lists")
    return filled[0] if filled else ()


def _may_name_any(path: str) -> bool:
    """Whether a reading is worth it: in most articles of a large repository the word stands nowhere."""
    return _KEY in read_bytes(path)


def _doubts(known: Sequence[Article], changes: Changes) -> Iterator[str]:
    """The articles that this pull request leaves as they are and that might name a file it changes."""
    others = changes.touched - {article.path for article in known}
    if others:
        yield from (a.problem for a in known if a.problem and not a.because)
