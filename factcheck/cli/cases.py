"""Reads the cases of a recognition suite, one JSON object a line. It reads no value in them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from factcheck.documents.files import decode, read
from factcheck.errors import DocumentError

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Case:
    """A text to be read, the moment it is seen from and the task that a recogniser was given, if any."""

    identity: str
    text: str
    lang: str
    now: dt.datetime | None
    task: str


def cases(name: str, stdin: bytes | None) -> list[Case]:
    """The cases of a file, or of standard input if its name is "-", in their order; empty lines are skipped.

    Raises DocumentError for a file that is no readable text and for a line that is no case, naming it.
    """
    content = decode(read(name) if name != _STDIN else stdin or b"", name)
    rows = enumerate(content.split("\n"), start=1)  # other line ends may stand inside a JSON string
    return [_case(row, f"{name}:{number}") for number, row in rows if row.strip()]


def _case(row: str, place: str) -> Case:
    fields = _object(row, place)
    return Case(
        identity=_string(fields, "id", place),
        text=_string(fields, "text", place),
        lang=_string(fields, "lang", place),
        now=_moment(fields.get("reference_datetime"), place),
        task=_string({"task": ""} | fields, "task", place),
    )


def _object(row: str, place: str) -> dict[str, Any]:
    try:
        fields = json.loads(row)
    except (ValueError, RecursionError) as error:
        reason = str(error) or "nested too deeply"
        raise DocumentError(f"{place}: not JSON ({reason}); write one JSON object a line") from error
    if not isinstance(fields, dict):
        raise DocumentError(f"{place}: not a JSON object; write one JSON object a line")
    return fields


def _string(fields: dict[str, Any], name: str, place: str) -> str:
    if name not in fields:
        raise DocumentError(f"{place}: '{name}' is missing; give 'id', 'text' and 'lang' in every line")
    if not isinstance(fields[name], str):
        raise DocumentError(f"{place}: '{name}' is not a string; write it in quotation marks")
    return str(fields[name])


def _moment(given: object, place: str) -> dt.datetime | None:
    if given is None:
        return None
    try:
        return dt.datetime.fromisoformat(str(given)).replace(tzinfo=None)
    except ValueError as error:
        message = f"{place}: 'reference_datetime' is {given!r}; write it as 2025-08-16T14:30:00, or null"
        raise DocumentError(message) from error
