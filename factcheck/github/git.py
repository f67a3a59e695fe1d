"""Asks git about a repository: commits, tracked files, contents. It writes nothing and runs none of its code.

Names of files are bytes to git; they come back as Python keeps such names, whatever characters they hold.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.errors import RepositoryError

_QUIET = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "0"}
_LONGEST_CALL = 120  # seconds


def commit(repo: Path, name: str) -> str:
    """The full hash of the commit called `name`. Raises RepositoryError for one that is not there."""
    try:
        found = _git(repo, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except RepositoryError as error:
        message = f"there is no commit '{name}' in this checkout; check it out with 'fetch-depth: 0'"
        raise RepositoryError(message) from error
    return found.decode("ascii").strip()


def merge_base(repo: Path, base: str, head: str) -> str:
    """The commit at which `head` left `base`. Raises RepositoryError where history does not reach it."""
    try:
        found = _git(repo, "merge-base", commit(repo, base), commit(repo, head))
    except RepositoryError as error:
        if "there is no commit" in str(error):
            raise
        message = f"{base} and {head} have no common commit here; check them out with 'fetch-depth: 0'"
        raise RepositoryError(message) from error
    return found.decode("ascii").strip()


def parents(repo: Path, name: str) -> tuple[str, ...]:
    """The full hashes of the parents of a commit, none where history is cut off there."""
    found = _git(repo, "rev-parse", f"{commit(repo, name)}^@")
    return tuple(found.decode("ascii").split())


def difference(repo: Path, before: str, after: str) -> list[str]:
    """The fields of `git diff --name-status -z` between two commits, with renames found."""
    options = ("--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-textconv")
    return _fields(_git(repo, "diff", *options, commit(repo, before), commit(repo, after), "--"))


def tracked(repo: Path, globs: Sequence[str] = ()) -> frozenset[str]:
    """The files of the checkout that git tracks, or those of them that match one of the patterns.

    `**/` in a pattern stands for any folders, `*` stays within one; a pattern after "!" takes files out.
    """
    return frozenset(_fields(_git(repo, "ls-files", "-z", "--", *map(_pathspec, globs))))


def content(repo: Path, revision: str, path: str) -> bytes | None:
    """What a file held in a commit; None if there was none of that name."""
    try:
        return _git(repo, "cat-file", "blob", f"{commit(repo, revision)}:{path}")
    except RepositoryError:
        return None


def top_level(folder: Path) -> Path:
    """The top of the repository that `folder` lies in. Raises RepositoryError outside of one."""
    found = _git(folder, "rev-parse", "--show-toplevel")
    return Path(os.fsdecode(found).removesuffix("\n"))


def _pathspec(pattern: str) -> str:
    excluded = pattern.startswith("!")
    return f":({'exclude,' if excluded else ''}glob){pattern.removeprefix('!').removeprefix('./')}"


def _fields(output: bytes) -> list[str]:
    return [os.fsdecode(field) for field in output.split(b"\0") if field]


def _git(repo: Path, *arguments: str) -> bytes:
    program = shutil.which("git")
    if program is None:
        raise RepositoryError("git is not installed here; install it, or run on a runner that has it")
    # A checkout that another user made (as in a container) is refused by git unless it is named as safe.
    command = [program, "-c", f"safe.directory={repo.resolve()}", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - git alone, and nothing in the arguments is an option unasked
            command,
            cwd=repo,
            env={**_without_git(os.environ), **_QUIET},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LONGEST_CALL,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        message = f"git {arguments[0]} could not be run ({type(error).__name__}); check the checkout"
        raise RepositoryError(message) from error
    if done.returncode:
        reason = next(iter(_lines(done.stderr)), f"exit code {done.returncode}")
        raise RepositoryError(f"git {arguments[0]}: {reason}; check the checkout")
    return done.stdout


def _lines(output: bytes) -> Iterator[str]:
    return filter(None, (line.strip() for line in output.decode("utf-8", "replace").splitlines()))


def _without_git(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what would point git at another repository, as inside a hook."""
    elsewhere = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF", "GIT_PREFIX"}
    return {name: value for name, value in environment.items() if name not in elsewhere}
