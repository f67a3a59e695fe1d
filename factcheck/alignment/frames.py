"""What binds a claim: the words, names and dates around its value.

Built from the text alone, so it is the same for the claims of every extractor.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.language.places import places
from factcheck.language.terms import terms
from factcheck.language.words import is_known, lemma, tokens
from factcheck.model import GroundedClaim, Kind
from factcheck.readings import Mention, Reading, Unread
from factcheck.texts import Document, Part
from factcheck.values import Days, Duration, Granularity, Moment, Quantity, Value

_CLAUSE = re.compile(r"[;:()\n]|,\s|\s[–—-]\s")
_SHORTEST_WORD = 3
_TIMED = frozenset({Kind.DURATION, Kind.TIME, Kind.DATE})
_FOREIGN_NAMES = 2
_ABOUT_NOW = dt.timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Frame:
    """A claim with what surrounds its value.

    `words` are the base forms of the content words of its evidence, `near` those of its own clause.
    `people` are surnames in the clause, `names` other capitalised words that no dictionary lists.
    `siblings` are the other values of its kind in the sentence, `days` the date that stands nearest in the
    clause, `elsewhen` the dates of the sentence that lie far from the days these texts are about.
    `undated` are relative dates of the clause as printed, where no date line resolves them. `places` are the
    places of the sentence, `text_words` the capitalised words of its whole text, `anchors` the
    people and places it names. `past` says that the sentence speaks of another year without saying which.
    `subject` is the surname named last before the value. `far` says that the value is itself such a far
    date, `absent` that it is a draft's value which no source prints, `foreign` that the sentence names
    nobody and nothing that the other texts name.
    """

    claim: GroundedClaim
    words: frozenset[str]
    near: frozenset[str]
    people: frozenset[str]
    names: frozenset[str]
    siblings: tuple[Value, ...]
    days: tuple[Days, ...]
    elsewhen: tuple[Days, ...]
    undated: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    text_words: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    past: bool = False
    subject: str = ""
    far: bool = False
    absent: bool = False
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The reading of one document, found by place."""

    document: Document
    people: tuple[tuple[int, str], ...]
    moments: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...]
    capitalised: frozenset[str]
    anchors: frozenset[str]

    def speaks_of_another_year(self, start: int, end: int) -> bool:
        """Whether a relative year stands between two places that no date line resolves ("im Vorjahr")."""
        years = terms(self.document.lang).year_words
        return any(word in printed for printed in self.undated(start, end) for word in years)

    def undated(self, start: int, end: int) -> frozenset[str]:
        """The printed dates between two places that no date line resolved."""
        first = bisect.bisect_left(self.unread, start, key=lambda u: u.start)
        last = bisect.bisect_left(self.unread, end, key=lambda u: u.start)
        return frozenset(self.document.text[u.start : u.end].casefold() for u in self.unread[first:last])

    def named(self, start: int, end: int) -> frozenset[str]:
        """The surnames between two places."""
        first = bisect.bisect_left(self.people, (start, ""))
        last = bisect.bisect_left(self.people, (end, ""))
        return frozenset(name for _, name in self.people[first:last])

    def last_named(self, start: int, end: int) -> str:
        """The last surname between two places, "" when nobody is named."""
        first = bisect.bisect_left(self.people, (start, ""))
        last = bisect.bisect_left(self.people, (end, ""))
        return self.people[last - 1][1] if last > first else ""

    def values(self, kind: Kind, start: int, end: int, skip: range) -> tuple[Value, ...]:
        """The values of one kind between two places, without the one that is meant itself."""
        return tuple(
            m.value for m in _between(self.mentions, start, end) if m.kind is kind and m.start not in skip
        )


def frames(
    claims: Iterable[GroundedClaim], documents: Sequence[Document], readings: Sequence[Reading]
) -> list[Frame]:
    """A frame for every claim; documents and readings are parallel."""
    around = {
        document.name: _Surroundings(
            document,
            tuple(sorted((n.start, n.person.surname.casefold()) for n in reading.people)),
            tuple(m for m in reading.mentions if m.kind is Kind.DATE),
            reading.mentions,
            tuple(u for u in reading.unread if u.kind is Kind.DATE),
            frozenset(t.text.casefold() for t in tokens(document.text) if t.is_word and t.text[0].isupper()),
            _anchors(document, reading),
        )
        for document, reading in zip(documents, readings, strict=True)
    }
    today = _reference_day(documents, readings)
    framed = [_frame(claim, around[claim.claim.document], today) for claim in claims]
    drafts = {document.name for document in documents if document.part is Part.DRAFT}
    return _with_absence(_with_foreigners(framed, len(documents)), drafts)


def _anchors(document: Document, reading: Reading) -> frozenset[str]:
    """The people and places that a text names."""
    if not document.lang:
        return frozenset()
    named = places(document.text, 0, len(document.text), document.lang)
    return named | {person.person.surname.casefold() for person in reading.people}


def _with_absence(framed: Sequence[Frame], drafts: set[str]) -> list[Frame]:
    """Marks the draft's values that no source prints, hedged or not."""
    printed = {_figure(frame.claim) for frame in framed if frame.claim.claim.document not in drafts}
    return [
        replace(frame, absent=frame.claim.claim.document in drafts and _figure(frame.claim) not in printed)
        for frame in framed
    ]


def _figure(claim: GroundedClaim) -> tuple[Kind, object]:
    """The bare figure of a value, whatever hedges it."""
    value = claim.value
    figure = value.number if isinstance(value, Quantity) else value
    if isinstance(value, Duration):
        figure = value.seconds
    return claim.claim.kind, figure


def _reference_day(documents: Sequence[Document], readings: Sequence[Reading]) -> dt.date | None:
    """The day these texts are about: their middle date line, else the full date they print most."""
    lines = sorted(document.dateline.day for document in documents if document.dateline)
    if lines:
        return lines[len(lines) // 2]
    printed = Counter(
        mention.value.readings[0].first
        for reading in readings
        for mention in reading.mentions
        if isinstance(mention.value, Moment) and mention.value.granularity is Granularity.DAY
    )
    return min(printed, key=lambda day: (-printed[day], day), default=None)


def _with_foreigners(framed: Sequence[Frame], texts: int) -> list[Frame]:
    """Marks the claims whose sentence shares no name with half of the texts."""
    holders: dict[str, set[str]] = {}
    for frame in framed:
        for name in frame.names:
            holders.setdefault(name, set()).add(frame.claim.claim.document)
    common = {name for name, files in holders.items() if len(files) * 2 >= texts}
    return [
        replace(frame, foreign=len(frame.names) >= _FOREIGN_NAMES and frame.names.isdisjoint(common))
        for frame in framed
    ]


def _frame(claim: GroundedClaim, around: _Surroundings, today: dt.date | None) -> Frame:
    text = around.document.text
    start, end = _clause(text, claim)
    skip = range(claim.span.start, claim.span.end)
    moments = _moments(around.moments, start, end, skip)
    nearest = min(
        moments, key=lambda m: max(m.start - claim.span.end, claim.span.start - m.end), default=None
    )
    sentence = (claim.quote.start, claim.quote.end)
    told = _moments(around.moments, *sentence, skip)
    is_timed = claim.claim.kind in _TIMED
    return Frame(
        claim,
        words=_content(around.document, *sentence, skip),
        near=_content(around.document, start, end, skip),
        people=around.named(start, end) or (around.named(*sentence) if is_timed else frozenset()),
        names=_proper_names(around, *sentence, skip),
        undated=around.undated(start, end) if claim.claim.kind is not Kind.DATE else frozenset(),
        places=places(text, *sentence, around.document.lang),
        text_words=around.capitalised,
        anchors=around.anchors,
        past=around.speaks_of_another_year(*sentence),
        far=isinstance(claim.value, Moment) and bool(_far([claim.value], today)),
        subject=around.last_named(sentence[0], claim.span.start),
        siblings=around.values(claim.claim.kind, *sentence, skip),
        days=_days(nearest) if claim.claim.kind is not Kind.DATE else (),
        elsewhen=()
        if claim.claim.kind is Kind.DATE
        else _far([m.value for m in told if isinstance(m.value, Moment)], today),
    )


def _clause(text: str, claim: GroundedClaim) -> tuple[int, int]:
    """The clause of the evidence that holds the value."""
    start = claim.quote.start
    for border in _CLAUSE.finditer(text, claim.quote.start, claim.span.start):
        start = border.end()
    border_after = _CLAUSE.search(text, claim.span.end, claim.quote.end)
    return start, border_after.start() if border_after else claim.quote.end


def _moments(mentions: Sequence[Mention], start: int, end: int, skip: range) -> list[Mention]:
    """The dates between `start` and `end` that are not the claim's own value."""
    return [m for m in _between(mentions, start, end) if m.start not in skip and m.end - 1 not in skip]


def _between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    first = bisect.bisect_left(mentions, start, key=lambda m: m.start)
    last = bisect.bisect_left(mentions, end, key=lambda m: m.start)
    return mentions[first:last]


def _days(mention: Mention | None) -> tuple[Days, ...]:
    return (mention.value.readings[0],) if mention and isinstance(mention.value, Moment) else ()


def _far(moments: Iterable[Moment], today: dt.date | None) -> tuple[Days, ...]:
    """The runs of days that end long before or begin long after `today`; every year if that is unknown."""
    if today is None:
        return tuple(m.readings[0] for m in moments if m.granularity is Granularity.YEAR)
    near = Days(today - _ABOUT_NOW, today + _ABOUT_NOW)
    return tuple(m.readings[0] for m in moments if not m.readings[0].meets(near))


def _content(document: Document, start: int, end: int, skip: range) -> frozenset[str]:
    """Base forms of the words that say something: no function words, no numbers, not the value's own."""
    stop = terms(document.lang).stop_words
    found = set()
    for token in tokens(document.text, start, end):
        if not token.is_word or token.start in skip:
            continue
        for part in token.text.split("-"):
            base = lemma(part, document.lang).removesuffix("'s").removesuffix("\u2019s") if part else ""
            if len(base) >= _SHORTEST_WORD and base not in stop:
                found.add(base)
    return frozenset(found)


def _proper_names(around: _Surroundings, start: int, end: int, skip: range) -> frozenset[str]:
    """Capitalised words, or parts of compounds, inside a sentence that the dictionary does not know."""
    text, lang = around.document.text, around.document.lang
    return frozenset(
        part.casefold()
        for token in tokens(text, start, end)
        if token.is_word and token.start not in skip and token.start > start
        for part in token.text.split("-")
        if part[:1].isupper() and len(part) >= _SHORTEST_WORD and not _is_common(part, lang)
    )


def _is_common(word: str, lang: str) -> bool:
    """German capitalises every noun, so only the dictionary tells; English capitalises names."""
    return lang == "de" and is_known(word, lang)
