"""Turns a document into questions for a language model, and its replies into claims.

It copies what the model copied; whether that stands in the text is for grounding to find out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from factcheck.extraction.chunks import Stretch, stretches
from factcheck.extraction.prompts import Prompt
from factcheck.extraction.questions import Question
from factcheck.extraction.schema import Corrections, SaidClaim, SaidClaims, SaidPerson
from factcheck.model import Claim, Kind, Participant, Scope
from factcheck.texts import Document
from factcheck.values import Basis, Standing

_MARK_DIGITS = 12
_KINDS = {"participants": Kind.ROSTER, "first": Kind.ACTOR}


def questions(document: Document, prompt: Prompt, size: int) -> list[tuple[Stretch, Question]]:
    """One question for each stretch of the document, in reading order."""
    found = stretches(document, size)
    return [
        (stretch, _question(document, [stretch], prompt, part(number, len(found))))
        for number, stretch in enumerate(found, start=1)
    ]


def part(number: int, count: int) -> str:
    """Which call of several a question is, "" for the only one."""
    return f" ({number}/{count})" if count > 1 else ""


def _question(document: Document, parts: Sequence[Stretch], prompt: Prompt, which: str) -> Question:
    text = "\n[...]\n".join(document.text[start:end] for start, end in parts)
    return Question(document.name + which, prompt.label, prompt.body, enclosed(text), SaidClaims)


def enclosed(text: str) -> str:
    """A text between two lines with a mark that it cannot hold, since the mark is made from the text."""
    mark = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:_MARK_DIGITS]
    return f"=== article {mark} begins ===\n{text}\n=== article {mark} ends ==="


def claims(document: Document, stretch: Stretch, reply: SaidClaims) -> list[Claim]:
    """What the model says one stretch of the document states, in the order of the reply."""
    return [_claim(document.name, stretch, said) for said in reply.claims]


def _claim(name: str, stretch: Stretch, said: SaidClaim) -> Claim:
    kind = _KINDS.get(said.kind) or Kind(said.kind)
    event, attribute = _label(said.event), _label(said.attribute)
    return Claim(
        document=name,
        quote=said.quote.strip(),
        words=said.words.strip(),
        kind=kind,
        event=event,
        attribute=attribute,
        thing=attribute if kind is Kind.NUMBER else "",
        scope=Scope(said.scope),
        speaker=said.speaker.strip(),
        basis=Basis(said.basis) if said.basis else None,
        people=tuple(map(_participant, said.people)),
        complete=said.complete,
        within=stretch,
    )


def _participant(said: SaidPerson) -> Participant:
    return Participant(said.name.strip(), said.function.strip(), said.side.strip(), Standing(said.part))


def _label(said: str) -> str:
    """A label without differences of case and spacing."""
    return " ".join(said.casefold().split())


def again(document: Document, failed: Sequence[Claim], prompt: Prompt) -> Question:
    """One question about all claims of a document whose quote or words do not stand in it.

    The model is shown the stretches that these claims come from.
    """
    parts = sorted({claim.within or (0, len(document.text)) for claim in failed})
    text = enclosed("\n[...]\n".join(document.text[start:end] for start, end in parts))
    listed = [
        {"number": number, "quote": claim.quote, "words": claim.words}
        for number, claim in enumerate(failed, start=1)
    ]
    shown = json.dumps(listed, ensure_ascii=False, indent=1)
    return Question(f"{document.name} (quotes)", prompt.label, prompt.body, f"{text}\n\n{shown}", Corrections)


def corrected(failed: Sequence[Claim], reply: Corrections) -> dict[int, tuple[str, str]]:
    """By index in `failed`, the quote and words as put right; numbers that nobody asked about are ignored."""
    known = range(1, len(failed) + 1)
    return {
        item.number - 1: (item.quote.strip(), item.words.strip())
        for item in reply.corrections
        if item.number in known
    }
