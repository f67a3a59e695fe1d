"""What one document states, as every reader hands it on, and what recognition alone sees in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck import recognition
from factcheck.errors import ExtractionError
from factcheck.model import GroundedClaim, NotChecked, Reason
from factcheck.readings import Reading
from factcheck.texts import Document, Span


@dataclass(frozen=True, slots=True)
class Statements:
    """The claims of one document with what was seen in it and not checked."""

    document: Document
    reading: Reading
    claims: tuple[GroundedClaim, ...]
    failed: tuple[NotChecked, ...]


def see(document: Document) -> Reading:
    """What recognition reads in a document; nothing in a language without lexicon."""
    if not document.lang:
        return Reading((), (), ())
    anchor = document.dateline.day if document.dateline else None
    return recognition.read(document.text, document.lang, anchor)


def foreign(document: Document) -> Statements:
    """The statements of a document in a language that nobody here reads."""
    return Statements(document, see(document), (), (NotChecked(document.name, Reason.OTHER_LANGUAGE),))


def unread(document: Document, reading: Reading) -> tuple[NotChecked, ...]:
    """The values that recognition saw and could not read."""
    return tuple(
        NotChecked(document.name, item.reason, span=Span(document.name, item.start, item.end), kind=item.kind)
        for item in reading.unread
    )


def require(document: Document, found: Sequence[GroundedClaim], unchecked: Iterable[NotChecked]) -> None:
    """Make sure that a readable text states something. Raises ExtractionError if it does not."""
    if not found and not any(True for _ in unchecked):
        message = (
            f"{document.name}: no number, date, time, duration, person or quotation was found in it, so"
            " nothing of it was checked; make sure that the file holds the article's text"
        )
        raise ExtractionError(message)
