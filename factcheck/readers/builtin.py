"""Reads with word lists and grammars alone: no key, no network, the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import grounding
from factcheck.alignment import align
from factcheck.extraction import builtin
from factcheck.model import Fact, GroundedClaim, NotChecked
from factcheck.readers.statements import Statements, foreign, require, see, unread
from factcheck.readings import Reading
from factcheck.texts import Document


class BuiltinReader:
    """The built-in extractor with deterministic alignment."""

    name = "builtin"

    def read(self, documents: Sequence[Document]) -> list[Statements]:
        """What each document states, in order. Raises ExtractionError for one that states nothing."""
        return [
            _read(document, str(number)) if document.lang else foreign(document)
            for number, document in enumerate(documents, start=1)
        ]

    def align(
        self,
        claims: Sequence[GroundedClaim],
        documents: Sequence[Document],
        readings: Sequence[Reading],
        lang: str,  # noqa: ARG002 - facts are worded by the lexicon
    ) -> tuple[tuple[Fact, ...], tuple[NotChecked, ...]]:
        """The claims as facts by keys and common words."""
        return align(claims, documents, readings), ()

    def use(self) -> None:
        """No language model."""
        return


def _read(document: Document, prefix: str) -> Statements:
    reading = see(document)
    found, failed = grounding.ground(builtin.extract(document, reading), document, reading, prefix)
    unchecked = (*failed, *unread(document, reading))
    require(document, found, unchecked)
    return Statements(document, reading, found, unchecked)
