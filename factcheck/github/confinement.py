"""Refuses every path that is not a plain file of the repository. It opens nothing.

A pull request may be written by anybody. What it names is read, quoted and perhaps sent to a language model,
so it must be text that the pull request could show anyway.
"""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Collection
from pathlib import PurePath

from factcheck.documents import LIMIT
from factcheck.errors import RepositoryError

_ADDRESS = re.compile(r"(?:^|/)([A-Za-z][A-Za-z0-9+.-]*):(?=/)")
_KINDS = (
    (stat.S_ISLNK, "it is a symbolic link, or lies behind one"),
    (stat.S_ISDIR, "it is a folder"),
    (stat.S_ISFIFO, "it is a pipe"),
    (stat.S_ISSOCK, "it is a socket"),
    (stat.S_ISCHR, "it is a device"),
    (stat.S_ISBLK, "it is a device"),
)


def refuse_outside(path: str, tracked: Collection[str], *, named_by: str = "") -> None:
    """Make sure that a path names a plain file that git tracks, below the current folder and not too large.

    The current folder is the top of the repository, `path` is normalised. Raises RepositoryError with the
    entry, the file that names it and the reason.
    """
    reason = _objection(path, tracked)
    if reason is None:
        return
    shown = path.encode("utf-8", "backslashreplace").decode("utf-8")
    what = f"{named_by}: the source '{_as_written(shown, named_by)}'" if named_by else shown
    raise RepositoryError(f"{what} is refused: {reason}; name a text file of this repository")


def _objection(path: str, tracked: Collection[str]) -> str | None:
    parts = path.split("/")
    if not _is_utf8(path):
        return "its name is not UTF-8"
    if _ADDRESS.search(path):
        return "it is an address on the web, and nothing is fetched"
    if PurePath(path).is_absolute() or path.startswith("/"):
        return "it is an absolute path"
    if ".." in parts:
        return "it leaves the repository"
    if any(part.casefold() == ".git" for part in parts):
        return "it belongs to git itself"
    return _irregular(parts) or (None if path in tracked else "git does not track it")


def _irregular(parts: list[str]) -> str | None:
    """What is wrong with the file as it lies there, or with a folder on the way to it."""
    for depth in range(1, len(parts) + 1):
        try:
            status = os.lstat("/".join(parts[:depth]))
        except (OSError, ValueError):
            return "there is no such file"
        is_last = depth == len(parts)
        if not is_last and not stat.S_ISLNK(status.st_mode):
            continue
        if not stat.S_ISREG(status.st_mode):
            return next((words for test, words in _KINDS if test(status.st_mode)), "it is no plain file")
        if status.st_size > LIMIT:
            return f"it is larger than {LIMIT:,} bytes, the most that is read"
    return None


def _as_written(path: str, named_by: str) -> str:
    """The entry as it stands in the file that names it, whose folder was put before it."""
    if path.startswith("/") or "\0" in path:
        return path
    entry = posixpath.relpath(path, posixpath.dirname(named_by) or ".")
    return _ADDRESS.sub(r"\1:/", entry)


def _is_utf8(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
