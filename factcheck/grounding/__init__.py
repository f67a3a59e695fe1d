"""Finds every claimed quote in its text and reads the value from there; a claim that fails is reported.

A quote is matched as it is, else with white space, soft hyphens, marks and composed letters folded. Nothing
is ever repaired or completed, and nothing is dropped but the second of two claims about one value in one
place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from factcheck.grounding import deeds, figures, places, roles, rosters, speech
from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Failure, Found, Sheet
from factcheck.model import Claim, GroundedClaim, Kind, NotChecked, Reason
from factcheck.readings import Reading
from factcheck.texts import Document, Span
from factcheck.values import Value

__all__ = ["ground", "unfound"]

_Key = tuple[Kind, int, int, str, str]
_Reader = Callable[[Sheet, Claim, Extent], list[Found] | Failure]

_READERS: dict[Kind, _Reader] = {
    Kind.ROSTER: rosters.read,
    Kind.ROLE: roles.read,
    Kind.ACTOR: deeds.read,
    Kind.QUOTATION: speech.read,
    Kind.PLACE: places.read,
}
_BY_NAME = frozenset({Kind.ROSTER, Kind.ROLE, Kind.ACTOR})
_SPEAKER_SETTLED = frozenset({Kind.AGE, Kind.ROLE, Kind.QUOTATION})
_SAID_OF_MANY = frozenset({Kind.ACTOR, Kind.PLACE})


def ground(
    claims: Iterable[Claim], document: Document, reading: Reading, prefix: str
) -> tuple[tuple[GroundedClaim, ...], tuple[NotChecked, ...]]:
    """The claims that stand in the text with a value read from their own words, and the others with a reason.

    Grounded claims are numbered `prefix.1`, `prefix.2` … in reading order. A claim without offsets takes its
    kind from the value that stands there, its quote and words from the text, and its place after the claim
    before it of the same stretch; of two such claims about one value at one place the first counts.
    """
    sheet, seen = Sheet(document, reading), _Seen()
    found: list[_Read] = []
    failed: list[NotChecked] = []
    for claim in claims:
        outcome = _read(sheet, claim, seen)
        if isinstance(outcome, Failure):
            failed.append(_not_checked(sheet, claim, outcome))
        elif seen.is_new(outcome.key) or claim.at is not None:
            found.append(outcome)
    found.sort(key=lambda one: (one.place.start, one.place.end, one.claim.kind))
    grounded = tuple(
        GroundedClaim(
            f"{prefix}.{number}", one.claim, _span(document, one.place), _span(document, one.quote), one.value
        )
        for number, one in enumerate(found, start=1)
    )
    return grounded, tuple(failed)


def unfound(claims: Iterable[Claim], document: Document) -> list[Claim]:
    """The claims whose quote, words or people do not stand in the text: those to ask about again."""
    sheet = Sheet(document, Reading((), (), ()))
    return [
        claim for claim in claims if not any(_stands(sheet, claim, quote) for quote in sheet.quotes(claim, 0))
    ]


def _stands(sheet: Sheet, claim: Claim, quote: Extent) -> bool:
    people = claim.people if claim.kind in _BY_NAME else ()
    names = (each.name for each in people if each.name)
    return bool(sheet.words(claim, quote)) and all(sheet.search.name(name, quote) for name in names)


@dataclass(frozen=True, slots=True)
class _Read:
    """A claim with its value, before it has a number."""

    claim: Claim
    place: Extent
    quote: Extent
    value: Value

    @property
    def key(self) -> _Key:
        """What two claims about one value have in common; one name can have done several things."""
        said = self.claim
        labels = (said.event, said.attribute) if said.kind in _SAID_OF_MANY else ("", "")
        return (said.kind, self.place.start, self.place.end, *labels)


@dataclass(slots=True)
class _Seen:
    """What the claims before have taken, for each stretch that an extractor was shown."""

    positions: dict[tuple[int, int] | None, int] = field(default_factory=dict)
    taken: dict[tuple[int, int] | None, set[_Key]] = field(default_factory=dict)
    keys: set[_Key] = field(default_factory=set)

    def is_new(self, key: _Key) -> bool:
        """Whether no claim of the document has this value yet; from now on one has."""
        new = key not in self.keys
        self.keys.add(key)
        return new


def _read(sheet: Sheet, claim: Claim, seen: _Seen) -> _Read | Failure:
    """The claim with the likeliest value that no claim of its stretch has taken, else with the likeliest."""
    taken = seen.taken.setdefault(claim.within, set())
    first: _Read | None = None
    failure: Failure | None = None
    for quote in sheet.quotes(claim, seen.positions.get(claim.within, 0)):
        outcome = _outcome(sheet, claim, quote)
        if isinstance(outcome, Failure):
            failure = failure or outcome
            continue
        for one in outcome:
            first = first or one
            if one.key not in taken:
                return _took(seen, claim, one)
    return first or failure or Failure(Reason.UNGROUNDED)


def _outcome(sheet: Sheet, claim: Claim, given: Extent) -> list[_Read] | Failure:
    """The claim with every value that it can mean, likeliest first, in the one sentence of its quote."""
    quote = sheet.narrowed(claim, given)
    if isinstance(quote, Failure):
        return quote
    reader = figures.read_known if claim.at is not None else _READERS.get(claim.kind, figures.read)
    found = reader(sheet, claim, quote)
    return found if isinstance(found, Failure) else [_settled(sheet, claim, quote, one) for one in found]


def _took(seen: _Seen, claim: Claim, one: _Read) -> _Read:
    seen.taken[claim.within].add(one.key)
    seen.positions[claim.within] = one.quote.start
    return one


def _settled(sheet: Sheet, claim: Claim, quote: Extent, found: Found) -> _Read:
    """The claim in the words of the text; an extractor that knows the place has them already."""
    if claim.at is not None:
        return _Read(claim, found.place, quote, found.value)
    place = found.place
    quote = Extent(min(quote.start, place.start), max(quote.end, place.end))
    said = replace(
        found.claim,
        speaker=_speaker(sheet, found.claim),
        quote=sheet.text[quote.start : quote.end],
        words=sheet.text[place.start : place.end],
        near=quote.start,
        at=place.start,
    )
    return _Read(said, place, quote, found.value)


def _speaker(sheet: Sheet, claim: Claim) -> str:
    """Who says so, if the text prints that; what grounding itself found out stands there in other words."""
    if claim.kind in _SPEAKER_SETTLED or sheet.search.name(claim.speaker, sheet.whole):
        return claim.speaker
    return ""


def _not_checked(sheet: Sheet, claim: Claim, failure: Failure) -> NotChecked:
    place = failure.place
    if failure.reason is Reason.UNGROUNDED or place is None:
        return NotChecked(claim.document, Reason.UNGROUNDED, claim.quote, None, claim.kind)
    detail = sheet.text[place.start : place.end]
    return NotChecked(claim.document, failure.reason, detail, Span(claim.document, *place), claim.kind)


def _span(document: Document, place: Extent) -> Span:
    return Span(document.name, place.start, place.end)
