"""Claims from a live ticker: an entry whose headline marks a start or an end gives that event a time.

The printed stamp says when the entry was written, so the event had happened by then; `thing` "entry"
tells such times apart from those a sentence states.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.extraction.clauses import Clauses
from factcheck.extraction.stating import scope_at
from factcheck.language.terms import Terms
from factcheck.model import ENTRY, Claim, Confidence, Kind, Scope
from factcheck.texts import Document, Entry

_MARKS = ("start", "end")


@dataclass
class _Timeline:
    """What the ticker has told so far: events announced, begun and ended, in order of time."""

    announced: list[str] = field(default_factory=list)
    begun: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)

    def announce(self, event: str) -> None:
        self.announced = [name for name in self.announced if name != event] + [event]

    def subject(self, mark: str) -> str:
        """The event that "Jetzt geht es los" or "Es ist vorbei" must mean, "" when none can."""
        if mark == "end":
            return (
                next(iter(sorted(self.begun - self.ended)), "") if len(self.begun - self.ended) == 1 else ""
            )
        return next((n for n in reversed(self.announced) if n not in self.begun | self.ended), "")


def claims(document: Document, views: Sequence[Clauses], words: Terms) -> Iterator[Claim]:
    """Start and end times that the headlines of a live ticker give, oldest entry first."""
    timeline = _Timeline()
    by_entry: dict[int, list[Clauses]] = defaultdict(list)
    for view, sentence in zip(views, document.sentences, strict=True):
        if sentence.entry is not None and sentence.end > document.entries[sentence.entry].stamp_end:
            by_entry[sentence.entry].append(view)
    ordered = sorted(enumerate(document.entries), key=lambda pair: (pair[1].minute, -pair[0]))
    for number, entry in ordered:
        mine = by_entry[number]
        yield from _entry_claims(document, entry, mine, timeline, words)
        for view in mine:
            for event in view.events:
                if not event.other and scope_at(view, event.start, words) is Scope.PLANNED:
                    timeline.announce(event.code)


def _entry_claims(
    document: Document, entry: Entry, views: Sequence[Clauses], timeline: _Timeline, words: Terms
) -> Iterator[Claim]:
    if not views:
        return
    headline = views[0]
    mark = _mark(headline, words)
    if not mark:
        return
    named = [event.code for event in headline.events if not event.other]
    event = named[0] if named else timeline.subject(mark)
    if not event or event in (timeline.begun if mark == "start" else timeline.ended):
        return
    (timeline.begun if mark == "start" else timeline.ended).add(event)
    yield Claim(
        document=document.name,
        quote=document.text[entry.stamp_start : headline.end],
        words=document.text[entry.stamp_start : entry.stamp_end],
        kind=Kind.TIME,
        event=event,
        attribute=mark,
        thing=ENTRY,
        scope=Scope.ACTUAL,
        near=entry.stamp_start,
        at=entry.stamp_start,
        binding=Confidence.HIGH if named else Confidence.MEDIUM,
    )


def _mark(headline: Clauses, words: Terms) -> str:
    """Whether the headline says that something starts or ends now; plans and negations do not count."""
    if any(words.scopes.get(w.text.lower()) or words.scopes.get(w.base) for w in headline.words):
        return ""
    for attribute in words.attributes:
        if attribute.code not in _MARKS:
            continue
        if any(w.base in attribute.words or w.text.lower() in attribute.words for w in headline.words):
            return attribute.code
        if any(phrase in headline.lowered for phrase in attribute.phrases):
            return attribute.code
    return ""
