"""Names files as a code host does: from the root of the repository, with "/". It opens no file."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote

_STDIN = "-"
_OUT = ".."


def path_in(root: Path | None, name: str) -> str:
    """The name of a text from `root` on, or its base name alone where it lies elsewhere.

    So no report tells the folders of a machine. Relative names count from the working folder; without a
    `root` they are kept. Bytes that are not UTF-8 stay as Python holds them.
    """
    if name == _STDIN:
        return "stdin"
    inside = PurePath(os.path.normpath(name)) if root is None else _from_root(root, name)
    if inside.is_absolute() or _OUT in inside.parts:
        return "file" if inside.name in {"", _OUT} else inside.name
    return inside.as_posix()


def address(path: str) -> str:
    """A path as the relative URI of it (RFC 3986), every byte beyond letters, digits and "-._~/" escaped."""
    return quote(os.fsencode(path), safe="/")


def _from_root(root: Path, name: str) -> PurePath:
    """The name from `root` on, wherever a link in the way to its folder leads."""
    whole = Path(os.path.abspath(name))  # noqa: PTH100 - a link that lies in the repository is not followed
    for place in (whole, Path(os.path.realpath(whole.parent)) / whole.name):
        if place.is_relative_to(root):
            return place.relative_to(root)
    return whole
