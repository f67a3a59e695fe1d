"""Reads the YAML front matter of a Markdown article.

Keys it does not know belong to the site generator and are ignored; a wrong value of a known key is an error.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from factcheck.documents import fields
from factcheck.documents.origin import TextReference
from factcheck.errors import DossierError

_OPENING = re.compile(r"---[ ]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ ]*$", re.MULTILINE)
_FIELD = re.compile(r"[\w-]+:(?:[ \n]|\Z)")
_TOML = re.compile(r"\+\+\+[ ]*\n(?=[\w.\"-]+ *=|\[)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What an article's front matter says; `end` is the offset at which the article itself begins."""

    end: int = 0
    title: str = ""
    outlet: str = ""
    address: str = ""
    lang: str = ""
    day: dt.date | None = None
    sources: tuple[TextReference, ...] = ()


def read(text: str, name: str) -> FrontMatter:
    """The front matter at the head of a Markdown text with LF line ends, an empty one when there is none.

    Raises DossierError, naming file and line, when it is malformed or never closed.
    """
    if _TOML.match(text):
        message = f"{name}, line 1: front matter in TOML is not read; write it as YAML between '---' lines"
        raise DossierError(message)
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter()
    closing = _CLOSING.search(text, opening.end())
    if closing is not None:
        return _interpret(text[opening.end() : closing.start()], closing.end(), fields.Source(name, 2))
    if _FIELD.match(text, opening.end()):
        raise DossierError(f"{name}, line 1: the front matter is never closed; add a line '---' below it")
    return FrontMatter()  # a rule drawn above the text


def _interpret(block: str, end: int, source: fields.Source) -> FrontMatter:
    found = fields.read_fields(block, source)
    title, outlet, address, lang = (
        fields.scalar(found.get(name), source) for name in ("title", "outlet", "url", "lang")
    )
    listed = fields.items(found["sources"], source) if "sources" in found else []
    return FrontMatter(
        end=end,
        title=title,
        outlet=outlet,
        address=address,
        lang=lang,
        day=fields.day(found.get("date"), source),
        sources=tuple(fields.reference(node, source) for node in listed),
    )
