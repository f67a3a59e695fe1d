"""Reads files into documents whose every character maps back to the file."""

from factcheck.documents.dossier import Dossier, read_sources
from factcheck.documents.dossier import read as read_dossier
from factcheck.documents.files import LIMIT
from factcheck.documents.files import read as read_bytes
from factcheck.documents.frontmatter import FrontMatter
from factcheck.documents.origin import Origin, TextReference
from factcheck.documents.reading import SUFFIXES, from_text, front_matter, load

__all__ = [
    "LIMIT",
    "SUFFIXES",
    "Dossier",
    "FrontMatter",
    "Origin",
    "TextReference",
    "from_text",
    "front_matter",
    "load",
    "read_bytes",
    "read_dossier",
    "read_sources",
]
