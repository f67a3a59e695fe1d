"""How strongly two claims with the same key are bound: surely one fact, perhaps, or not comparable.

What distinguishes them (another date, another person, another event) refuses; shared rare words bind.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.alignment.frames import Frame
from factcheck.alignment.keys import is_bound
from factcheck.comparison.names import full_name, same_person
from factcheck.language.terms import personal_events
from factcheck.model import Confidence, Kind
from factcheck.values import Days

_TIMED = frozenset({Kind.DURATION, Kind.TIME, Kind.DATE})
_MEDIUM_OVERLAP = 0.45
_LOW_OVERLAP = 0.3
_COPY_OVERLAP = 0.6
_EASE = 0.1
_TWO_DOUBTS = 2
_NAME_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a shared word says: rare words of these texts say more (inverse document frequency)."""

    counts: Counter[str]
    sentences: int

    @classmethod
    def of(cls, frames: Iterable[Frame]) -> Weights:
        """Weights from the evidence of all claims; a sentence counts once."""
        seen: dict[tuple[str, int], frozenset[str]] = {}
        for frame in frames:
            seen[frame.claim.claim.document, frame.claim.quote.start] = frame.words
        counts = Counter(word for words in seen.values() for word in words)
        return cls(counts, max(1, len(seen)))

    def weight(self, words: Iterable[str]) -> float:
        """The summed weight of words; summed in sorted order so that it is the same in every run."""
        return sum(math.log(1 + self.sentences / (1 + self.counts[word])) for word in sorted(words))


def bond(one: Frame, other: Frame, weights: Weights, known_things: frozenset[str]) -> Confidence | None:
    """How sure it is that both claims speak of one fact; None when they must not be compared."""
    if _distinguished(one, other):
        return None
    if all(is_bound(frame.claim.claim, known_things) and not frame.far for frame in (one, other)):
        return _bound(one, other)
    return _by_words(one, other, weights)


def _distinguished(one: Frame, other: Frame) -> bool:
    """One sentence, or what sets two sentences apart."""
    if one.claim.quote == other.claim.quote:
        return True  # nobody contradicts himself in one breath: the values belong to different things
    return are_apart(one, other)


def are_apart(one: Frame, other: Frame) -> bool:
    """Whether two sentences tell of another time, another event or (for times and lengths) other people."""
    if one.foreign != other.foreign or one.past != other.past:
        return True
    if one.elsewhen or other.elsewhen:
        return not _share_days(one.elsewhen, other.elsewhen)
    if one.claim.value != other.claim.value and _said_beside(one, other):
        return True
    return _another_place(one, other) or _another_day(one, other) or _another_event(one, other)


def _another_place(one: Frame, other: Frame) -> bool:
    """Another place, where one text tells of both or neither text knows the other's place."""
    if not one.places or not other.places or one.places & other.places:
        return False
    if one.claim.claim.document == other.claim.claim.document:
        return True
    return not (one.places & other.text_words or other.places & one.text_words)


def _another_day(one: Frame, other: Frame) -> bool:
    """Another day in one text; two texts may be wrong about the day of one event."""
    if one.claim.claim.document != other.claim.claim.document:
        return False
    dated = bool(one.days and other.days) and not _share_days(one.days, other.days)
    return dated or bool(one.undated and other.undated and one.undated.isdisjoint(other.undated))


def _another_event(one: Frame, other: Frame) -> bool:
    if one.claim.claim.kind is Kind.AGE and not _may_be_one_person(one, other):
        return True
    first, second = one.claim.claim.event, other.claim.claim.event
    kind = one.claim.claim.kind
    if first and second and first != second and kind is not Kind.AGE:
        return True
    in_one_text = one.claim.claim.document == other.claim.claim.document
    if in_one_text and _name_different_arguments(one, other):
        return True
    if first in personal_events() and (not one.subject or one.subject != other.subject):
        return True
    return kind in _TIMED and bool(one.people and other.people and one.people.isdisjoint(other.people))


def _may_be_one_person(one: Frame, other: Frame) -> bool:
    first, second = one.claim.claim.speaker, other.claim.claim.speaker
    return not first or not second or same_person(full_name(first), full_name(second))


def _share_days(one: tuple[Days, ...], other: tuple[Days, ...]) -> bool:
    return any(a.meets(b) for a in one for b in other)


def _said_beside(one: Frame, other: Frame) -> bool:
    """Whether a sentence that says one value says the other too: then both texts know of both."""
    return one.claim.value in other.siblings or other.claim.value in one.siblings


def _bound(one: Frame, other: Frame) -> Confidence:
    """As sure as the less sure binding; a missing event or other days and people make it less sure."""
    doubts = max(one.claim.claim.binding.rank, other.claim.claim.binding.rank)
    if one.claim.claim.kind is Kind.AGE:
        return Confidence.HIGH
    doubts += _TWO_DOUBTS * _name_different_arguments(one, other) + are_strangers(one, other)
    doubts += (one.claim.claim.event or None) != (other.claim.claim.event or None)
    doubts += bool(one.days and other.days and not _share_days(one.days, other.days))
    doubts += bool(one.people and other.people and one.people.isdisjoint(other.people))
    return list(Confidence)[min(doubts, len(Confidence) - 1)]


def _name_different_arguments(one: Frame, other: Frame) -> bool:
    """Whether both say which event they mean, and not with one common word; people are looked at apart."""
    if one.people or other.people:
        return False
    first, second = one.claim.claim.argument.split(), other.claim.claim.argument.split()
    return bool(first and second) and set(first).isdisjoint(second)


def are_strangers(one: Frame, other: Frame) -> bool:
    """Whether their texts share no person and no place, so that one event is a guess."""
    return one.claim.claim.document != other.claim.claim.document and one.anchors.isdisjoint(other.anchors)


def _by_words(one: Frame, other: Frame, weights: Weights) -> Confidence | None:
    """By the weight of shared words against the lighter of the two clauses."""
    if one.claim.claim.document == other.claim.claim.document:
        return None  # like words in one text are about like things, not about the same
    if one.days and other.days and not _share_days(one.days, other.days):
        return None
    names = (one.names | one.people) & (other.names | other.people)
    shared = one.words & other.words
    total = min(weights.weight(one.words), weights.weight(other.words))
    near = min(weights.weight(one.near), weights.weight(other.near))
    if not shared or not total or not (one.near & other.near):
        return None
    whole = (weights.weight(shared) + _NAME_WEIGHT * weights.weight(names & shared)) / total
    close = weights.weight(one.near & other.near) / near if near else 0.0
    return _graded((whole + close) / 2, one, other)


def _graded(score: float, one: Frame, other: Frame) -> Confidence | None:
    """What an overlap is worth: more where a draft's value stands in no source, less for bare dates."""
    ease = _EASE if one.absent or other.absent else 0.0
    claim = one.claim.claim
    if claim.kind in _TIMED and not claim.thing:  # dates stand beside anything: only near-copies tell
        return Confidence.MEDIUM if score >= _COPY_OVERLAP - ease else None
    if score >= _MEDIUM_OVERLAP - ease:
        return Confidence.MEDIUM
    return Confidence.LOW if score >= _LOW_OVERLAP else None
