"""Claims as a language model makes them, about texts written for a test, and what grounding makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict, Unpack

from factcheck.grounding import ground
from factcheck.model import Claim, GroundedClaim, Kind, NotChecked, Participant, Reason
from factcheck.values import Basis, Standing, Value
from tests.texts import read


def person(name: str, function: str = "", standing: Standing = Standing.PARTICIPANT) -> Participant:
    return Participant(name, function, standing=standing)


class Labels(TypedDict, total=False):
    """What else a claim may say."""

    event: str
    attribute: str
    speaker: str
    complete: bool
    basis: Basis
    within: tuple[int, int]


def said(quote: str, words: str, kind: Kind, *people: Participant, **labels: Unpack[Labels]) -> Claim:
    """A claim without offsets."""
    return Claim("a.txt", quote, words, kind, people=people, **labels)


@dataclass(frozen=True)
class Grounded:
    """What became of claims about one text."""

    text: str
    found: tuple[GroundedClaim, ...]
    failed: tuple[NotChecked, ...]

    @property
    def words(self) -> list[str]:
        """The words of the values, in reading order."""
        return [self.text[claim.span.start : claim.span.end] for claim in self.found]

    @property
    def kinds(self) -> list[Kind]:
        """The kinds of the grounded claims."""
        return [claim.claim.kind for claim in self.found]

    @property
    def starts(self) -> list[int]:
        """Where the values begin."""
        return [claim.span.start for claim in self.found]

    @property
    def reasons(self) -> list[Reason]:
        """Why the others failed."""
        return [item.reason for item in self.failed]

    @property
    def value(self) -> Value:
        """The only value."""
        assert len(self.found) == 1, self
        return self.found[0].value

    @property
    def claim(self) -> Claim:
        """The only grounded claim."""
        assert len(self.found) == 1, self
        return self.found[0].claim


def grounded(text: str, *claims: Claim) -> Grounded:
    """The claims grounded in a text as it is recognised."""
    document, reading = read(text)
    found, failed = ground(claims, document, reading, "1")
    return Grounded(document.text, found, failed)
