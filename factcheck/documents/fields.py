"""Reads YAML node by node, so that every complaint names the file and the line.

All scalars are strings; no tag builds an object, and nothing is converted behind the reader's back.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

import yaml

from factcheck.documents.origin import Origin, TextReference
from factcheck.documents.printed_dates import parse_date
from factcheck.errors import DossierError

LIMIT = 200_000
"""The longest YAML that is read, in characters: some thousand texts with all their facts."""

_NULL = "tag:yaml.org,2002:null"
_REFERENCE_KEYS = ("path", "outlet", "date", "address")


@dataclass(frozen=True, slots=True)
class Source:
    """The file that YAML stands in; `first_line` is the 1-based line of the file at which the YAML begins."""

    name: str
    first_line: int = 1

    def fail(self, node: yaml.Node | None, message: str) -> NoReturn:
        """Raises DossierError with file and line."""
        line = self.first_line + (node.start_mark.line if node is not None else 0)
        raise DossierError(f"{self.name}, line {line}: {message}")


def read_fields(text: str, source: Source) -> dict[str, yaml.Node]:
    """The top-level fields of a YAML mapping; empty for an empty text. Raises DossierError."""
    if len(text) > LIMIT:
        source.fail(None, f"longer than {LIMIT:,} characters, the most that is read as YAML; shorten it")
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = source.first_line + (mark.line if mark is not None else 0)
        message = f"{source.name}, line {line}: not YAML: {error.problem or error.context}; correct it"
        raise DossierError(message) from error
    except (yaml.YAMLError, RecursionError) as error:
        reason = str(error).splitlines()[0]
        message = f"{source.name}, line {source.first_line}: not YAML: {reason}; correct it"
        raise DossierError(message) from error
    return {} if root is None or _is_null(root) else mapping(root, source)


def mapping(node: yaml.Node, source: Source) -> dict[str, yaml.Node]:
    """The fields of a mapping, without those left empty. Raises DossierError for anything else."""
    if not isinstance(node, yaml.MappingNode):
        source.fail(node, "expected 'key: value' lines")
    fields: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = scalar(key, source)
        if name in fields:
            source.fail(key, f"'{name}' is given twice; keep one")
        fields[name] = value
    return {name: value for name, value in fields.items() if not _is_null(value)}


def scalar(node: yaml.Node | None, source: Source) -> str:
    """The text of a field, empty when the field is absent. Raises DossierError for a list or mapping."""
    if node is None:
        return ""
    if not isinstance(node, yaml.ScalarNode):
        source.fail(node, "expected plain text, not a list or a mapping")
    return str(node.value).strip()


def items(node: yaml.Node, source: Source) -> list[yaml.Node]:
    """The entries of a list. Raises DossierError for anything else."""
    if not isinstance(node, yaml.SequenceNode):
        source.fail(node, "expected a list: one entry per line, each after '- '")
    return list(node.value)


def day(node: yaml.Node | None, source: Source) -> dt.date | None:
    """The day of a date field, None when the field is absent. Raises DossierError for anything but a day."""
    words = scalar(node, source)
    if not words:
        return None
    found = parse_date(words)
    if found is None:
        source.fail(node, f"'{words}' is not a day; write it as 2025-08-16")
    return found


def refuse_unknown(fields: Mapping[str, yaml.Node], known: tuple[str, ...], source: Source) -> None:
    """Raises DossierError for the first key that means nothing here."""
    for name, node in fields.items():
        if name not in known:
            source.fail(node, f"'{name}' is unknown here; known are {', '.join(known)}")


def reference(node: yaml.Node, source: Source) -> TextReference:
    """A text given as a path or as a mapping with path, outlet, date and address. Raises DossierError.

    A relative path is meant from the folder of the file that names it.
    """
    if isinstance(node, yaml.MappingNode):
        fields = mapping(node, source)
        refuse_unknown(fields, _REFERENCE_KEYS, source)
    else:
        fields = {"path": node}
    path = scalar(fields.get("path"), source)
    if path in {"", "-"} or _is_null(node):
        source.fail(node, "a text without the path of a file; add 'path: ...'")
    outlet, address = (scalar(fields.get(name), source) for name in ("outlet", "address"))
    origin = Origin(outlet, address, day(fields.get("date"), source))
    return TextReference(os.path.normpath(os.path.join(os.path.dirname(source.name), path)), origin)  # noqa: PTH118, PTH120 - strings name documents


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == _NULL
