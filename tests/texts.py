"""Texts written for a test, taken through the pipeline as far as the test needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck import derivation, documents, grounding, recognition
from factcheck.alignment import align
from factcheck.alignment.frames import Frame, frames
from factcheck.extraction import builtin
from factcheck.model import Claim, Fact, GroundedClaim, Kind
from factcheck.readings import Reading
from factcheck.texts import Document, Part


@dataclass(frozen=True)
class Story:
    """Several texts about one thing, each read; `claims` are those of all texts in reading order."""

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    claims: tuple[GroundedClaim, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The aligned facts."""
        return align(self.claims, self.documents, self.readings)

    @property
    def derived(self) -> tuple[Fact, ...]:
        """The aligned facts and what follows from them."""
        return derivation.derive(self.facts, self.documents, self.readings)

    @property
    def frames(self) -> list[Frame]:
        """What binds each claim."""
        return frames(self.claims, self.documents, self.readings)


def read(text: str, name: str = "a.txt") -> tuple[Document, Reading]:
    """A document made of a text and what is recognised in it."""
    document = documents.from_text(text, name, Part.REPORT)
    if not document.lang:
        return document, Reading((), (), ())
    anchor = document.dateline.day if document.dateline else None
    return document, recognition.read(document.text, document.lang, anchor)


def story(*texts: str) -> Story:
    """The texts as a.txt, b.txt …, with all their grounded claims."""
    pairs = [read(text, f"{chr(97 + number)}.txt") for number, text in enumerate(texts)]
    claims: list[GroundedClaim] = []
    for number, (document, reading) in enumerate(pairs, start=1):
        grounded, failed = grounding.ground(
            builtin.extract(document, reading), document, reading, str(number)
        )
        assert not failed
        claims += grounded
    return Story(tuple(d for d, _ in pairs), tuple(r for _, r in pairs), tuple(claims))


def claims(text: str, kind: Kind | None = None) -> list[Claim]:
    """What the built-in extractor makes of one text."""
    return [c for c in builtin.extract(*read(text)) if kind is None or c.kind is kind]


def claim(text: str, words: str) -> Claim:
    """The claim whose value is printed as `words`."""
    return next(c for c in claims(text) if c.words == words)


def words(fact: Fact) -> list[str]:
    """The values of a fact as printed."""
    return [c.claim.words for c in fact.claims]


def groups(facts: Iterable[Fact], kind: Kind | None = None) -> list[list[str]]:
    """The printed values of every fact of a kind, fact by fact."""
    return [words(fact) for fact in facts if kind is None or fact.claims[0].claim.kind is kind]


def write(folder: Path, texts: Sequence[str]) -> list[str]:
    """The texts as files a.txt, b.txt … in a folder; their paths."""
    paths = [folder / f"{chr(97 + number)}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def printed(text: str, kind: Kind) -> list[str]:
    """The printed values of one kind, in reading order."""
    return [claim.words for claim in claims(text, kind)]
