"""Chooses the claims that a language model is shown to put together, and writes them down line by line.

Few claims make one listing. Many are shown kind by kind, and a kind with too many claims in several
listings. It never drops a claim that `unseen` does not tell of.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from factcheck.alignment.keys import dimension
from factcheck.alignment.labels import TIMES, label_words
from factcheck.language.terms import terms
from factcheck.language.words import lemma, tokens
from factcheck.model import GroundedClaim, Kind
from factcheck.texts import Document

_LONGEST_WORDS = 160
_CONTEXT = 70
_MOST_CLAIMS = 450  # in one listing
_MOST_LISTINGS = 8  # of one kind
_SHORTEST_WORD = 3
_MARK_DIGITS = 12
_LANGUAGES = {"de": "German", "en": "English"}


def listings(claims: Sequence[GroundedClaim], documents: Sequence[Document], lang: str) -> list[str]:
    """What the model is shown, one listing for each call; none where no two texts could answer one question.

    Sent are the claims for which another text has one of the same kind and dimension, except offices and
    ages of named people, which code puts together by the name.
    """
    texts = {document.name: document for document in documents}
    return [_listing(page, texts, lang) for page in _pages(claims, texts)]


def unseen(claims: Sequence[GroundedClaim], documents: Sequence[Document]) -> list[GroundedClaim]:
    """The claims that no listing shows because there are too many of their kind."""
    pages = _pages(claims, {document.name: document for document in documents})
    shown = {claim.id for page in pages for claim in page}
    return [claim for claim in _open(claims) if claim.id not in shown]


def is_settled(claim: GroundedClaim) -> bool:
    """Whether the person named says what the claim answers."""
    said = claim.claim
    return said.kind is Kind.ROLE or (said.kind is Kind.AGE and bool(said.thing))


def _open(claims: Sequence[GroundedClaim]) -> list[GroundedClaim]:
    """The claims that names do not settle and that a claim of another text might answer."""
    holders: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        holders[_class(claim)].add(claim.claim.document)
    return [claim for claim in claims if not is_settled(claim) and len(holders[_class(claim)]) > 1]


def _class(claim: GroundedClaim) -> str:
    """Kind and dimension; times and lengths are one, since a length may follow from two times."""
    timed = claim.claim.kind in {Kind.TIME, Kind.DURATION}
    return "times" if timed else f"{claim.claim.kind} {dimension(claim)}"


def _pages(claims: Sequence[GroundedClaim], texts: Mapping[str, Document]) -> list[list[GroundedClaim]]:
    """The claims of each listing, in reading order."""
    sent = _open(claims)
    if len(sent) <= _MOST_CLAIMS:
        return [sent] if sent else []
    by_kind: dict[str, list[GroundedClaim]] = defaultdict(list)
    for claim in sent:
        by_kind[_class(claim)].append(claim)
    return [page for run in by_kind.values() for page in _pages_of(run, texts)]


def _pages_of(run: Sequence[GroundedClaim], texts: Mapping[str, Document]) -> list[list[GroundedClaim]]:
    """The listings of one kind: texts with few claims in each of them, the others in parts."""
    if len(run) <= _MOST_CLAIMS:
        return [list(run)]
    few = _texts_with_few(run)
    everywhere = [claim for claim in run if claim.claim.document in few]
    parted = _likeliest_first(run, texts)
    parted = [claim for claim in parted if claim.claim.document not in few]
    size = _MOST_CLAIMS - len(everywhere)
    order = {claim.id: number for number, claim in enumerate(run)}
    starts = range(0, len(parted), size)[:_MOST_LISTINGS]
    return [
        sorted([*everywhere, *parted[start : start + size]], key=lambda claim: order[claim.id])
        for start in starts
    ]


def _texts_with_few(run: Sequence[GroundedClaim]) -> set[str]:
    """The texts with the fewest claims, as many as fill no more than half a listing."""
    few: set[str] = set()
    room = _MOST_CLAIMS // 2
    for name, count in reversed(Counter(claim.claim.document for claim in run).most_common()):
        if count > room:
            break
        few.add(name)
        room -= count
    return few


def _likeliest_first(run: Sequence[GroundedClaim], texts: Mapping[str, Document]) -> list[GroundedClaim]:
    """First the claims that share a rare word with another text's claim, last those that share none.

    Claims that share the same word stay together, so that they come into one listing.
    """
    words = {claim.id: _words(claim, texts[claim.claim.document]) for claim in run}
    holders: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for claim in run:
        counts.update(words[claim.id])
        for word in words[claim.id]:
            holders[word].add(claim.claim.document)

    def rank(claim: GroundedClaim) -> tuple[bool, int, str]:
        shared = (word for word in words[claim.id] if len(holders[word]) > 1)
        rarest = min(((counts[word], word) for word in shared), default=None)
        return (rarest is None, *(rarest or (0, "")))

    return sorted(run, key=rank)


def _words(claim: GroundedClaim, document: Document) -> frozenset[str]:
    """What may tie a claim to another: base forms around its value, and the words of its labels."""
    stop = terms(document.lang).stop_words
    start, end = _around(claim)
    printed = (
        lemma(token.text, document.lang)
        for token in tokens(document.text, start, end)
        if token.is_word and len(token.text) >= _SHORTEST_WORD
    )
    said = claim.claim
    labels = [label for label in (said.event, said.attribute) if label and label not in TIMES]
    named = (f"label: {word}" for label in labels for word in label_words(label))
    return frozenset(word for word in printed if word not in stop) | frozenset(named)


def _around(claim: GroundedClaim) -> tuple[int, int]:
    """The stretch of the quote that the model is shown around the value."""
    start = max(claim.quote.start, claim.span.start - _CONTEXT)
    return start, min(claim.quote.end, claim.span.end + _CONTEXT)


def _listing(claims: Sequence[GroundedClaim], texts: Mapping[str, Document], lang: str) -> str:
    lines = "\n".join(_line(claim, texts[claim.claim.document].text) for claim in claims)
    mark = hashlib.sha256(lines.encode("utf-8", "backslashreplace")).hexdigest()[:_MARK_DIGITS]
    language = _LANGUAGES.get(lang, "English")
    return (
        f"Language of the labels: {language}\n"
        f"=== claims {mark} begins ===\n{lines}\n=== claims {mark} ends ==="
    )


def _line(claim: GroundedClaim, text: str) -> str:
    said = claim.claim
    start, end = _around(claim)
    context = "" if claim.span.end - claim.span.start > _CONTEXT else text[start:end]
    words = text[claim.span.start : claim.span.end][:_LONGEST_WORDS]
    labels = f"{said.event} / {said.attribute}"
    fields = (claim.id, said.kind, labels, said.scope, said.speaker, words, context)
    return " | ".join(" ".join(str(field).replace("|", "/").split()) for field in fields)
