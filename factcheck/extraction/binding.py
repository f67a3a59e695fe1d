"""Which event a value belongs to: the one named next to it, in its clause, its sentence or just before.

The farther the event stands, the less sure the binding; it never guesses an event nobody named.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extraction.clauses import Clauses, EventMention
from factcheck.model import Confidence
from factcheck.readings import Mention


@dataclass(frozen=True, slots=True)
class Bound:
    """An event as a claim carries it ("" for none) and how sure the binding is."""

    name: str
    confidence: Confidence
    argument: str = ""


def bind_event(
    clauses: Clauses, mention: Mention, previous: Clauses | None, heading: Clauses | None
) -> Bound:
    """The event of `mention`, looked for inside it, beside it, then farther and farther away."""
    here = _nearest(clauses, mention)
    if here is not None:
        return here
    for scene, confidence in ((previous, Confidence.MEDIUM), (heading, Confidence.LOW)):
        if scene is not None and scene.events:
            return _bound(scene.events[-1], confidence)
    return Bound("", Confidence.LOW)


def _nearest(clauses: Clauses, mention: Mention) -> Bound | None:
    inside = [e for e in clauses.events if mention.start <= e.start < mention.end]
    adjacent = _directly_after(clauses, mention)
    if inside or adjacent:
        return _bound((inside or adjacent)[0], Confidence.HIGH)
    clause = clauses.clause_at(mention.start)
    same = [e for e in clauses.events if e.clause == clause]
    chosen = same or list(clauses.events)
    if not chosen:
        return None
    nearest = min(chosen, key=lambda event: (_distance(event, mention), event.start))
    return _bound(nearest, Confidence.HIGH if same else Confidence.MEDIUM)


def _bound(event: EventMention, confidence: Confidence) -> Bound:
    return Bound(event.name, confidence, event.argument)


def _directly_after(clauses: Clauses, mention: Mention) -> list[EventMention]:
    """The event that follows at once, as in "fast dreistündigen Treffen" or "a three-hour meeting"."""
    return [e for e in clauses.events if 0 <= e.start - mention.end <= 1]


def _distance(event: EventMention, mention: Mention) -> int:
    return max(event.start - mention.end, mention.start - event.end, 0)
