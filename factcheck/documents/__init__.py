"""Reads files into documents whose every character maps back to the file."""

from factcheck.documents.dossier import Dossier
from factcheck.documents.dossier import read as read_dossier
from factcheck.documents.frontmatter import FrontMatter
from factcheck.documents.origin import Origin, TextReference
from factcheck.documents.reading import from_text, front_matter, load

__all__ = [
    "Dossier",
    "FrontMatter",
    "Origin",
    "TextReference",
    "from_text",
    "front_matter",
    "load",
    "read_dossier",
]
