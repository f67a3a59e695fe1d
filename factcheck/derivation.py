"""Facts that follow from facts: a length from a start and an end, one list of participants from its parts.

Every derived claim keeps the claims it follows from, so that a report can cite them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, product

from factcheck.language.places import places
from factcheck.model import ENTRY, Claim, Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.readings import Reading
from factcheck.texts import Document, Span
from factcheck.values import MINUTES_PER_DAY, Basis, Duration, Interval, Member, Modifier, Roster, TimeOfDay

DERIVED = "derived"
_ENTRY_LAG = 3  # minutes by which one ticker entry may lag more behind its event than another
_LONGEST_EVENT = 18 * 60
_JOINED_PARTS = 2
_MOST_TIMES = 3
_EXACT_SLACK = 1  # two printed minutes, each half a minute off at the most


def derive(
    facts: Sequence[Fact], documents: Sequence[Document], readings: Sequence[Reading]
) -> tuple[Fact, ...]:
    """The facts with derived claims added to those they belong to, in the given order.

    Documents and readings are parallel.
    """
    scenes = {
        document.name: _Scene(document, reading)
        for document, reading in zip(documents, readings, strict=True)
    }
    with_lengths = _add_lengths(facts, scenes)
    return tuple(_joined_lists(fact, documents) for fact in with_lengths)


def is_derived(claim: GroundedClaim) -> bool:
    """Whether the claim follows from others and stands in no text itself."""
    return claim.claim.thing == DERIVED


@dataclass(frozen=True, slots=True)
class _Scene:
    """Which days and places the sentence of a claim names."""

    document: Document
    reading: Reading

    def days(self, claim: GroundedClaim) -> frozenset[object]:
        """The dates of the sentence, as resolved or else as printed."""
        inside = range(claim.quote.start, claim.quote.end)
        mentions = [m for m in self.reading.mentions if m.kind is Kind.DATE]
        resolved = [m.value for m in mentions if m.start in inside]
        printed = [
            self.document.text[u.start : u.end].casefold()
            for u in self.reading.unread
            if u.kind is Kind.DATE and u.start in inside
        ]
        return frozenset([*resolved, *printed])

    def places(self, claim: GroundedClaim) -> frozenset[str]:
        """The places of the sentence."""
        return places(self.document.text, claim.quote.start, claim.quote.end, self.document.lang)

    def fit(self, start: GroundedClaim, end: GroundedClaim) -> bool:
        """Whether two clock times can be the start and end of one event on one day."""
        for named in (self.days, self.places):
            first, last = named(start), named(end)
            if first and last and first.isdisjoint(last):
                return False
        return True


def _add_lengths(facts: Sequence[Fact], scenes: Mapping[str, _Scene]) -> list[Fact]:
    """Start and end clock times of one event in one text make a length."""
    found, doubts = list(facts), _Doubts.of(facts)
    for event, lengths in _lengths(facts, scenes).items():
        name = (Kind.DURATION, "time", "length", "", event, Scope.ACTUAL)
        same = [number for number, fact in enumerate(found) if fact.key == name]
        claims = tuple(claim for claim, _ in lengths)
        sources = tuple((claim.id, parts) for claim, parts in lengths)
        if not same:
            sure = tuple(doubts.sure(length, ()) for length in lengths)
            found.append(Fact(name, claims, sure, sources))
            continue
        at = max(same, key=lambda number: (len(found[number].claims), -number))
        fact = found[at]
        found[at] = replace(
            fact,
            claims=fact.claims + claims,
            confidences=fact.confidences + tuple(doubts.sure(length, fact.claims) for length in lengths),
            derived_from=fact.derived_from + sources,
        )
    return found


_Derived = tuple[GroundedClaim, tuple[GroundedClaim, ...]]


@dataclass(frozen=True, slots=True)
class _Doubts:
    """How sure alignment is of single claims and, where it was asked, of pairs from two facts."""

    claims: Mapping[str, Confidence]
    links: Mapping[tuple[str, str], Confidence]

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> _Doubts:
        claims: dict[str, Confidence] = {}
        links: dict[tuple[str, str], Confidence] = {}
        for fact in facts:
            claims.update(zip((c.id for c in fact.claims), fact.confidences, strict=True))
            links.update(((one, other), sure) for one, other, sure in fact.links)
        return cls(claims, links)

    def sure(self, derived: _Derived, stated: Iterable[GroundedClaim]) -> Confidence:
        """As sure as its times, as what links them, and as what links one of them to a stated length.

        Where alignment links no times, a length is as sure as their binding.
        """
        length, (start, end) = derived
        link = self.links.get((start.id, end.id))
        if link is None:
            return length.claim.binding
        to_stated = (self.links.get((time.id, claim.id)) for time in (start, end) for claim in stated)
        nearest = min((sure for sure in to_stated if sure), key=_rank, default=Confidence.HIGH)
        own = (self.claims[start.id], self.claims[end.id], length.claim.binding)
        return max((*own, link, nearest), key=_rank)


def _rank(confidence: Confidence) -> int:
    return confidence.rank


def _lengths(facts: Iterable[Fact], scenes: Mapping[str, _Scene]) -> dict[str, list[_Derived]]:
    """By event, a length for each start time and each end time that one text gives, a few at the most."""
    times: dict[tuple[str, str], list[GroundedClaim]] = defaultdict(list)
    for fact in facts:
        for claim in fact.claims:
            said = claim.claim
            if said.kind is Kind.TIME and said.scope is Scope.ACTUAL and said.attribute in {"start", "end"}:
                times[said.document, said.event].append(claim)
    lengths: dict[str, list[_Derived]] = defaultdict(list)
    for (name, event), claims in times.items():
        starts = [c for c in claims if c.claim.attribute == "start"][:_MOST_TIMES]
        ends = [c for c in claims if c.claim.attribute == "end"][:_MOST_TIMES]
        for start, end in product(starts, ends):
            length = _length(start, end) if event and scenes[name].fit(start, end) else None
            if length is not None:
                lengths[event].append((length, (start, end)))
    return dict(lengths)


def _length(start: GroundedClaim, end: GroundedClaim) -> GroundedClaim | None:
    """The length between two clock times of one text, None when it cannot be one event's."""
    if _zone(start) != _zone(end):
        return None
    first, last = _window(start), _window(end)
    if first is None or last is None:
        return None
    minutes = (last[0] - first[0]) % MINUTES_PER_DAY
    if not 0 < minutes <= _LONGEST_EVENT:
        return None
    stamped = ENTRY in {start.claim.thing, end.claim.thing}
    slack = first[1] + last[1] + (_ENTRY_LAG if stamped else 0)
    low, high = max((minutes - slack) * 60, Fraction(0)), (minutes + slack) * 60
    hedged = stamped or slack > _EXACT_SLACK
    value = Duration(minutes * 60, Interval(low, high), Modifier.APPROX if hedged else None)
    said = Claim(
        document=end.claim.document,
        quote=end.claim.quote,
        words=end.claim.words,
        kind=Kind.DURATION,
        event=end.claim.event,
        attribute="length",
        thing=DERIVED,
        binding=max(start.claim.binding, end.claim.binding, key=lambda c: c.rank),
    )
    return GroundedClaim(f"{start.id}→{end.id}", said, end.span, end.quote, value)


def _zone(claim: GroundedClaim) -> str | None:
    return claim.value.zone if isinstance(claim.value, TimeOfDay) else None


def _window(claim: GroundedClaim) -> tuple[Fraction, Fraction] | None:
    """The middle minute of a clock time and by how much it may be off; None when the words leave it open."""
    value = claim.value
    if not isinstance(value, TimeOfDay) or len(value.windows) != 1:
        return None
    low, high = value.windows[0].low, value.windows[0].high
    if low is None or high is None:
        return None
    return (low + high) / 2, (high - low) / 2


def _joined_lists(fact: Fact, documents: Sequence[Document]) -> Fact:
    """Partial lists that one text gives in a row become one list."""
    if fact.key[0] != Kind.ROSTER:
        return fact
    by_document: dict[str, list[GroundedClaim]] = defaultdict(list)
    for claim in fact.claims:
        if isinstance(claim.value, Roster) and any(m.person for m in claim.value.members):
            by_document[claim.claim.document].append(claim)
    texts = {document.name: document for document in documents}
    joined: list[_Derived] = []
    for name, claims in by_document.items():
        joined += [_join(run) for run in _runs(claims, texts[name]) if len(run) >= _JOINED_PARTS]
    parts = {part.id for _, group in joined for part in group}
    given = {c.id: sure for c, sure in zip(fact.claims, fact.confidences, strict=True)}
    kept = [c for c in fact.claims if c.id not in parts]
    return replace(
        fact,
        claims=(*kept, *(c for c, _ in joined)),
        confidences=(
            *(given[c.id] for c in kept),
            *(min((given[part.id] for part in group), key=_rank) for _, group in joined),
        ),
        derived_from=fact.derived_from + tuple((c.id, group) for c, group in joined),
    )


def _runs(claims: Sequence[GroundedClaim], document: Document) -> list[list[GroundedClaim]]:
    """Claims whose sentences follow one another, a heading between them allowed, or whose entries do."""
    runs = [[claims[0]]] if claims else []
    for one, other in pairwise(claims):
        between = [s for s in document.sentences if one.quote.start <= s.start < other.quote.end]
        entries = {s.entry for s in between}
        plain = [s for s in between if not s.heading and one.quote.end <= s.start < other.quote.start]
        if plain and (None in entries or len(entries) > _JOINED_PARTS):
            runs.append([other])
        else:
            runs[-1].append(other)
    return runs


def _join(parts: Sequence[GroundedClaim]) -> _Derived:
    rosters = [claim.value for claim in parts if isinstance(claim.value, Roster)]
    members: list[Member] = []
    for roster in rosters:
        members += [member for member in roster.members if member not in members or member.person is None]
    bases = {roster.basis for roster in rosters}
    basis = bases.pop() if len(bases) == 1 and Basis.ONE_SIDE not in bases else Basis.EVERYBODY
    value = Roster(tuple(members), basis, all(roster.complete for roster in rosters))
    first, last = parts[0], parts[-1]
    span = Span(first.span.document, first.span.start, last.span.end)
    quote = Span(first.quote.document, first.quote.start, last.quote.end)
    said = replace(first.claim, thing=DERIVED, basis=basis)
    joined = GroundedClaim("+".join(part.id for part in parts), said, span, quote, value)
    return joined, tuple(parts)
