"""The text of a cassette: YAML that a person can review and that loads back byte for byte.

JSON is written as a tree, also where it is a string inside JSON, and only if its own bytes can be put
back; text of several lines as a block, or as a list of lines where a block would lose something. It
never decides what is recorded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import yaml

from tests import leaks

HEADER = "# Recorded, never edited by hand: see cassettes/README.md.\n"

_COMPACT = (",", ":")
_FORMS: Mapping[str, Mapping[str, Any]] = {
    "!json": {"ensure_ascii": False, "separators": _COMPACT},
    "!json-spaced": {"ensure_ascii": False},
    "!json-indented": {"ensure_ascii": False, "indent": 2},
    "!json-escaped": {"separators": _COMPACT},
    "!json-escaped-spaced": {},
}
_LINES = "!lines"
_SURROGATES = re.compile("[\ud800-\udfff]")
_NEVER_PLAIN = re.compile("[\x85\u2028\u2029\ufeff]")  # breaks to YAML, and to nobody else
_NO_BLOCK = re.compile(
    "\\A[ \n]|[ \t]$|[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffe]",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Tree:
    """JSON that was a string; the tag says how its bytes were written."""

    tag: str
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Block:
    text: str


@dataclass(frozen=True, slots=True)
class _Lines:
    lines: list[str]


class Transcript:
    """What vcrpy takes for a serializer."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        """The text of a cassette, its exchanges in the order of what was asked.

        Raises ValueError if it would hold what must not be published.
        """
        exchanges = sorted(cassette["interactions"], key=lambda exchange: asked(exchange["request"]))
        data = _readable({**cassette, "interactions": exchanges})
        text = HEADER + yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
        found = leaks.found(text)
        if found:
            raise ValueError(f"the cassette is not written, it would hold {'; '.join(found)}")
        return text

    @staticmethod
    def deserialize(text: str) -> Any:  # noqa: ANN401 - as vcrpy wants it
        """The cassette as vcrpy wrote it."""
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader and two kinds of strings


def asked(request: Mapping[str, Any]) -> tuple[str, str, str]:
    """What makes two requests the same, fit for sorting."""
    return request["method"], request["uri"], canonical(request["body"])


def canonical(body: str | bytes | None) -> str:
    """One text for all ways to write the same JSON; anything else stands for itself."""
    try:
        return json.dumps(json.loads(body or b""), sort_keys=True, ensure_ascii=False)
    except ValueError:
        return body.decode("utf-8", "backslashreplace") if isinstance(body, bytes) else body or ""


def _readable(value: object) -> object:
    if isinstance(value, dict):
        return {key: _readable(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_readable(part) for part in value]
    return _readable_text(value) if isinstance(value, str) else value


def _readable_text(text: str) -> object:
    tree = _tree(text) if text.startswith("{") else None
    if tree is not None:
        return tree
    if "\n" not in text:
        return text
    return _Lines(text.split("\n")) if _NO_BLOCK.search(text) else _Block(text)


def _tree(text: str) -> _Tree | None:
    """The content of JSON; None for what is none, or is written in a way that could not be put back."""
    try:
        content = json.loads(text)
    except ValueError:
        return None
    if _SURROGATES.search(
        json.dumps(content, ensure_ascii=False)
    ):  # half a character: YAML has no sign for it
        return None
    tags = (tag for tag, form in _FORMS.items() if json.dumps(content, **form) == text)
    tag = next(tags, None)
    return _Tree(tag, {key: _readable(part) for key, part in content.items()}) if tag else None


class _Dumper(yaml.SafeDumper):
    """Plain data and the three ways to write a string; the same value twice is written twice."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


if TYPE_CHECKING or not yaml.__with_libyaml__:
    from yaml import SafeLoader
else:
    from yaml import CSafeLoader as SafeLoader  # much faster


class _Loader(SafeLoader):
    """Plain data, and strings written as trees or lines."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, '"' if _NEVER_PLAIN.search(text) else None)


def _write_block(dumper: yaml.SafeDumper, block: _Block) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", block.text, "|")


def _write_lines(dumper: yaml.SafeDumper, lines: _Lines) -> yaml.Node:
    return dumper.represent_sequence(_LINES, lines.lines)


def _write_tree(dumper: yaml.SafeDumper, tree: _Tree) -> yaml.Node:
    return dumper.represent_mapping(tree.tag, tree.content)


def _read_lines(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> str:
    return "\n".join(loader.construct_sequence(node))


def _read_tree(form: Mapping[str, Any], loader: yaml.SafeLoader, node: yaml.MappingNode) -> str:
    return json.dumps(loader.construct_mapping(node, deep=True), **form)


_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(_Block, _write_block)
_Dumper.add_representer(_Lines, _write_lines)
_Dumper.add_representer(_Tree, _write_tree)
_Loader.add_constructor(_LINES, _read_lines)
for _tag, _form in _FORMS.items():
    _Loader.add_constructor(_tag, partial(_read_tree, _form))
