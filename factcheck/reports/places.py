"""Writes places in files as JSON types. It shortens no path and looks into no file."""

from __future__ import annotations

from typing import Any

from factcheck.texts import Location


def place(location: Location) -> dict[str, Any]:
    """Where something stands: the file, lines and columns from 1, offsets from 0."""
    return {
        "file": file_name(location.file),
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "start": location.start,
        "end": location.end,
    }


def file_name(name: str) -> str:
    """The name of a file; bytes of it that are not UTF-8 are shown as escapes, for JSON cannot hold them."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
