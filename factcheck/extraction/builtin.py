"""The built-in extractor: binds every value that recognition read to an event, an attribute and a scope.

It is a local grammar over one sentence and the one before it. It copies words, it never computes.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from factcheck.extraction import ticker
from factcheck.extraction.binding import Bound, bind_event
from factcheck.extraction.clauses import Clauses
from factcheck.extraction.counting import adjoined, counted
from factcheck.extraction.stating import attribute_of, scope_at
from factcheck.language.terms import Terms, terms
from factcheck.model import Claim, Confidence, Kind, Scope
from factcheck.readings import Mention, Named, Reading
from factcheck.texts import Document, Sentence
from factcheck.values import Granularity, Moment, Person, Quotation, Role, Roster, TimeOfDay

_LONGEST_BYLINE = 90
_LONGEST_QUOTE = 700
_AROUND = 200
_REACH = 40
_COPULAS = frozenset(
    {"is", "was", "is a", "was a", "ist", "war", "ist ein", "war ein", "ist eine", "war eine"}
)
_APPOSITION = 2
_TIMED = frozenset({Kind.DURATION, Kind.TIME, Kind.DATE})
_FIRST = "spoke first"


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where a mention stands: its sentence, the one before, the heading above."""

    document: Document
    reading: Reading
    clauses: Clauses
    previous: Clauses | None
    heading: Clauses | None


def extract(document: Document, reading: Reading) -> list[Claim]:
    """The claims of one document, in reading order.

    A document in a language without lexicon yields none; the caller reports that.
    """
    if not document.lang:
        return []
    words = terms(document.lang)
    views = [Clauses(document.text, s.start, s.end, words) for s in document.sentences]
    starts = [sentence.start for sentence in document.sentences]
    claims = list(ticker.claims(document, views, words))
    skipped = _skipped(document)
    for mention in reading.mentions:
        index = bisect.bisect_right(starts, mention.start) - 1
        if index < 0 or _is_inside(mention.start, skipped):
            continue
        scene = _scene(document, reading, views, index)
        claims.append(_claim(scene, mention, document.sentences[index], words))
    return claims


def _skipped(document: Document) -> list[tuple[int, int]]:
    """Printed date line and ticker stamps: they date the text, they are no statements."""
    places = [(entry.stamp_start, entry.stamp_end) for entry in document.entries]
    line = document.dateline
    if line is not None and line.start is not None and line.end is not None:
        places.append((line.start, line.end))
        places += [
            (s.start, s.end)
            for s in document.sentences
            if s.start <= line.start < s.end <= s.start + _LONGEST_BYLINE
        ]
    return sorted(places)


def _is_inside(offset: int, places: list[tuple[int, int]]) -> bool:
    at = bisect.bisect_right(places, (offset, offset)) - 1
    return any(start <= offset < end for start, end in places[max(at - 1, 0) : at + 2])


def _scene(document: Document, reading: Reading, views: list[Clauses], index: int) -> _Scene:
    sentence = document.sentences[index]
    before = document.sentences[index - 1] if index else None
    near = before is not None and not before.heading and before.entry == sentence.entry
    heading = next(
        (i for i in range(index - 1, max(-1, index - 12), -1) if document.sentences[i].heading),
        None,
    )
    return _Scene(
        document,
        reading,
        views[index],
        views[index - 1] if near else None,
        None if heading is None else views[heading],
    )


def _claim(scene: _Scene, mention: Mention, sentence: Sentence, words: Terms) -> Claim:
    bound = _bind(scene, mention)
    attribute = thing = ""
    whose: Person | None = None
    binding = bound.confidence
    if mention.kind in _TIMED:
        attribute, sure = attribute_of(scene.clauses, mention, words)
        binding = max(binding, sure, key=lambda c: c.rank)
        if mention.kind is Kind.DURATION and not attribute:
            thing = adjoined(scene.clauses, mention, words)
    elif mention.kind is Kind.NUMBER:
        here = bind_event(scene.clauses, mention, None, None).name
        thing, attribute = counted(scene.clauses, mention, _numbers(scene, sentence), words, here)
    elif mention.kind is Kind.AGE:
        whose = _whose(scene.reading.people, mention, scene.clauses)
        thing = whose.surname.casefold() if whose else ""
        attribute = "age"
        binding = Confidence.HIGH if thing else Confidence.LOW
    elif mention.kind is Kind.ACTOR:
        attribute = _FIRST
    if _is_doubtful(scene.document, mention):
        binding = Confidence.LOW
    quote = _evidence(scene.document.text, sentence, mention)
    return Claim(
        document=scene.document.name,
        quote=scene.document.text[quote[0] : quote[1]],
        words=scene.document.text[mention.start : mention.end],
        kind=mention.kind,
        event=bound.name,
        attribute=attribute,
        thing=thing,
        scope=_scope(scene, mention, words),
        speaker=whose.name if whose else _speaker(mention),
        argument=bound.argument,
        basis=mention.value.basis if isinstance(mention.value, Roster) else None,
        near=quote[0],
        at=mention.start,
        binding=binding,
    )


def _evidence(text: str, sentence: Sentence, mention: Mention) -> tuple[int, int]:
    """Where the evidence begins and ends: the sentence, or some words around the value if it is endless."""
    end = max(sentence.end, mention.end)
    if end - sentence.start <= _LONGEST_QUOTE or mention.end - mention.start > _LONGEST_QUOTE:
        return sentence.start, end
    start = max(sentence.start, text.find(" ", max(mention.start - _AROUND, 0)) + 1)
    stop = text.rfind(" ", mention.end, mention.end + _AROUND)
    return min(start, mention.start), min(end, max(stop, mention.end))


def _is_doubtful(document: Document, mention: Mention) -> bool:
    """A clock time that may be morning or evening, or that English prints without a.m. or p.m."""
    value = mention.value
    if not isinstance(value, TimeOfDay):
        return False
    bare = not any(character.isalpha() for character in document.text[mention.start : mention.end])
    return len(value.windows) > 1 or (document.lang == "en" and bare)


def _bind(scene: _Scene, mention: Mention) -> Bound:
    """The event of a mention.

    A list of people is of the event its sentence names, who was first of that of the clause; else it is left
    open, not lent the one before.
    """
    if mention.kind not in {Kind.ROSTER, Kind.ACTOR}:
        return bind_event(scene.clauses, mention, scene.previous, scene.heading)
    named = bind_event(scene.clauses, mention, None, None)
    told = bool(named.name) and (mention.kind is Kind.ROSTER or named.confidence is Confidence.HIGH)
    return named if told else Bound("", Confidence.MEDIUM)


def _scope(scene: _Scene, mention: Mention, words: Terms) -> Scope:
    """What somebody said or holds is said or held; a list "je zwei" is no general statement."""
    if mention.kind is Kind.QUOTATION:
        return Scope.ACTUAL
    if mention.kind is Kind.ROLE:
        return Scope.GENERAL if _is_told_of_a_year(scene) else Scope.ACTUAL
    scope = scope_at(scene.clauses, mention.start, words)
    return Scope.ACTUAL if mention.kind is Kind.ROSTER and scope is Scope.GENERAL else scope


def _is_told_of_a_year(scene: _Scene) -> bool:
    """Whether the sentence is about a year: an office held then says nothing of today's."""
    mentions = scene.reading.mentions
    first = bisect.bisect_left(mentions, scene.clauses.start, key=lambda m: m.start)
    last = bisect.bisect_left(mentions, scene.clauses.end, key=lambda m: m.start)
    return any(
        isinstance(m.value, Moment) and m.value.granularity is Granularity.YEAR for m in mentions[first:last]
    )


def _numbers(scene: _Scene, sentence: Sentence) -> list[Mention]:
    """The counts of the sentence: a state belongs to the nearest."""
    mentions = scene.reading.mentions
    first = bisect.bisect_left(mentions, sentence.start, key=lambda m: m.start)
    last = bisect.bisect_left(mentions, sentence.end, key=lambda m: m.start)
    return [m for m in mentions[first:last] if m.kind is Kind.NUMBER]


def _whose(people: tuple[Named, ...], mention: Mention, clauses: Clauses) -> Person | None:
    """Whose age it is: the name in apposition before ("Mattis, 68,"), after, or before a copula."""
    first = bisect.bisect_left(people, clauses.start, key=lambda n: n.start)
    last = bisect.bisect_left(people, clauses.end, key=lambda n: n.start)
    near = people[first:last]
    preceding = [n for n in near if 0 <= mention.start - n.end <= _APPOSITION]
    following = [n for n in near if 0 <= n.start - mention.end <= _REACH]
    said_of = [n for n in near if _is_said_of(clauses.text[n.end : mention.start], n, mention)]
    chosen = preceding[-1:] or said_of[-1:] or following[:1]
    return chosen[0].person if chosen else None


def _is_said_of(between: str, named: Named, mention: Mention) -> bool:
    """Whether only "ist ein", "was a" and the like stand between a name and an age after it."""
    return named.end < mention.start and between.strip().lower() in _COPULAS


def _speaker(mention: Mention) -> str:
    value = mention.value
    if isinstance(value, Quotation):
        return value.speaker or ""
    if isinstance(value, Role):
        return value.person.name
    return ""
