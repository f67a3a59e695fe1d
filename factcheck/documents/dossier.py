"""Reads a dossier: a YAML file that lists the texts of one story and what is known about each of them.

The sources of one article may stand in such a file too, under `sources:`, where its front matter has no room.
It opens none of the texts. An unknown key is an error, because a misspelt one would silently lose a fact.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import yaml

from factcheck.documents import fields, files, offsets
from factcheck.documents.origin import TextReference
from factcheck.errors import DocumentError, DossierError


@dataclass(frozen=True, slots=True)
class Dossier:
    """The texts of one story; every path is relative to where the dossier's own path is."""

    path: str
    draft: TextReference | None
    texts: tuple[TextReference, ...]


def read(path: str | os.PathLike[str]) -> Dossier:
    """The dossier in a file. Raises DossierError, naming file and line, when it is not one."""
    name = os.fspath(path)
    source = fields.Source(name)
    found = _fields(source)
    fields.refuse_unknown(found, ("draft", "texts"), source)
    draft = fields.reference(found["draft"], source) if "draft" in found else None
    return Dossier(name, draft, _texts(found.get("texts"), draft, source))


def read_sources(path: str | os.PathLike[str]) -> tuple[TextReference, ...]:
    """The sources listed in a file that stands beside an article. Raises DossierError as `read` does."""
    source = fields.Source(os.fspath(path))
    found = _fields(source)
    fields.refuse_unknown(found, ("sources",), source)
    if "sources" not in found:
        source.fail(None, "no sources are listed; add 'sources:' and one '- path' line for each")
    return tuple(fields.reference(node, source) for node in fields.items(found["sources"], source))


def _fields(source: fields.Source) -> dict[str, yaml.Node]:
    """The top-level fields of a file."""
    try:
        original = files.decode(files.read(source.name), source.name)
    except DocumentError as error:
        raise DossierError(str(error)) from error
    return fields.read_fields(offsets.build(original, offsets.plain_cuts(original)).text, source)


def _texts(
    node: yaml.Node | None, draft: TextReference | None, source: fields.Source
) -> tuple[TextReference, ...]:
    listed = fields.items(node, source) if node is not None else []
    if not listed:
        source.fail(node, "the dossier lists no texts; add 'texts:' and one '- path' line for each")
    seen = set() if draft is None else {draft.path}
    texts = []
    for entry in listed:
        text = fields.reference(entry, source)
        if text.path in seen:
            source.fail(entry, f"{text.path} is listed twice; keep one")
        seen.add(text.path)
        texts.append(text)
    return tuple(texts)
