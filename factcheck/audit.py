"""The pipeline on one screen: documents, claims, grounding, alignment, derivation, rules, selection.

This is the public Python API. Each stage is a plain function from one frozen type to the next; only this
module connects them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from factcheck import derivation, grounding, recognition, rules, selection
from factcheck.alignment import align
from factcheck.alignment.keys import is_comparable
from factcheck.alignment.origins import origins
from factcheck.alignment.principals import principals
from factcheck.documents import Origin, TextReference, front_matter, load, read_dossier
from factcheck.errors import DossierError, ExtractionError
from factcheck.extraction import builtin
from factcheck.findings import Explainer
from factcheck.model import (
    Agreement,
    Audit,
    Confidence,
    Fact,
    GroundedClaim,
    NotChecked,
    Reading,
    Reason,
    State,
)
from factcheck.settings import Settings
from factcheck.texts import Document, Part, Span
from factcheck.values import Person

_EXTRACTOR = "builtin"
_LEAST_TEXTS = 2


def compare(
    names: Sequence[str],
    *,
    dossier_path: str | None = None,
    settings: Settings,
    stdin: bytes | None = None,
) -> Audit:
    """Check reports of one event against each other; a draft that the dossier names is checked too.

    Raises DocumentError, DossierError, SettingsError, RuleError or ExtractionError; each names the file,
    the cause and the remedy.
    """
    dossier = read_dossier(dossier_path) if dossier_path else None
    drafts = [dossier.draft] if dossier and dossier.draft else []
    wanted = [TextReference(name) for name in names] + list(dossier.texts if dossier else ())
    if len(wanted) + len(drafts) < _LEAST_TEXTS:
        message = f"comparing needs at least two texts, got {len(wanted)}; name another file or use --dossier"
        raise DossierError(message)
    return _check(_load(drafts, wanted, Part.REPORT if not drafts else Part.SOURCE, stdin), settings)


def audit(
    draft: str | None,
    sources: Sequence[str] = (),
    *,
    dossier_path: str | None = None,
    settings: Settings,
    stdin: bytes | None = None,
) -> Audit:
    """Check a draft against its sources, and the sources against each other.

    Without `sources` the draft's front matter or the dossier must list them; without `draft` the dossier
    must name it. Raises as `compare` does.
    """
    dossier = read_dossier(dossier_path) if dossier_path else None
    chosen = TextReference(draft) if draft else dossier.draft if dossier else None
    if chosen is None:
        raise DossierError(
            f"{dossier_path or 'audit'}: no draft is named; give one, or add 'draft:' to the dossier"
        )
    wanted = [TextReference(name) for name in sources] + list(dossier.texts if dossier else ())
    wanted = wanted or list(front_matter(chosen.path, stdin=stdin).sources)
    if not wanted:
        remedy = "use --against or list `sources:` in its front matter"
        raise DossierError(f"{chosen.path}: no source to check it against; {remedy}")
    return _check(_load([chosen], wanted, Part.SOURCE, stdin), settings)


def _load(
    drafts: Sequence[TextReference], others: Sequence[TextReference], part: Part, stdin: bytes | None
) -> list[Document]:
    """The documents, the draft first. Raises DossierError for a text that is named twice."""
    seen: set[Path] = set()
    for reference in (*drafts, *others):
        place = Path(reference.path).resolve()
        if place in seen:
            raise DossierError(f"{reference.path}: this text is named twice; a text cannot confirm itself")
        seen.add(place)
    loaded = [load(text.path, Part.DRAFT, text.origin, stdin=stdin) for text in drafts]
    return loaded + [load(text.path, part, text.origin, stdin=stdin) for text in others]


def claims(
    name: str, *, settings: Settings, stdin: bytes | None = None
) -> tuple[Document, tuple[GroundedClaim, ...], tuple[NotChecked, ...]]:
    """What one text states, and what of it could not be read. Raises as `compare` does."""
    del settings
    document = load(name, Part.REPORT, Origin(), stdin=stdin)
    _, grounded, failed = _read(document, 1)
    return document, grounded, failed


def _check(documents: Sequence[Document], settings: Settings) -> Audit:
    _require_readable(documents)
    read = [_read(document, number) for number, document in enumerate(documents, start=1)]
    readings = [reading for reading, _, _ in read]
    grounded = [claim for _, found, _ in read for claim in found]
    facts = derivation.derive(align(grounded, documents, readings), documents, readings)
    people = principals(readings)
    lang = settings.lang or _language(documents)
    explainer = Explainer(documents, people, origins(documents), lang)
    found = explainer.findings(facts, rules.load())
    chosen = selection.select(found, settings.select, settings.ignore)
    names = [document.name for document in documents]
    return Audit(
        documents=tuple(documents),
        facts=facts,
        findings=selection.fingerprinted(selection.ordered(chosen, names)),
        not_checked=(*(item for _, _, failed in read for item in failed), *_unanswered(facts, documents)),
        states=_states(facts, documents, people),
        lang=lang,
        extractor=_EXTRACTOR,
        agreed=explainer.agreed(facts),
    )


def _require_readable(documents: Sequence[Document]) -> None:
    """Make sure that something can be compared. Raises ExtractionError naming the texts that cannot."""
    foreign = [document.name for document in documents if not document.lang]
    draft_is_foreign = any(d.part is Part.DRAFT and not d.lang for d in documents)
    if draft_is_foreign or len(documents) - len(foreign) < _LEAST_TEXTS:
        names = ", ".join(foreign)
        raise ExtractionError(
            f"{names}: neither German nor English, so nothing could be compared; leave it out"
        )


def _read(
    document: Document, number: int
) -> tuple[Reading, tuple[GroundedClaim, ...], tuple[NotChecked, ...]]:
    """What one document states. Raises ExtractionError when a readable text states nothing at all."""
    if not document.lang:
        missing = NotChecked(document.name, Reason.OTHER_LANGUAGE)
        return Reading((), (), ()), (), (missing,)
    anchor = document.dateline.day if document.dateline else None
    reading = recognition.read(document.text, document.lang, anchor)
    found, failed = grounding.ground(builtin.extract(document, reading), document, reading, str(number))
    if not found and not failed and not reading.unread:
        message = (
            f"{document.name}: no number, date, time, duration, person or quotation was found in it, so"
            " nothing of it was checked; make sure that the file holds the article's text"
        )
        raise ExtractionError(message)
    unread = tuple(
        NotChecked(document.name, item.reason, span=Span(document.name, item.start, item.end), kind=item.kind)
        for item in reading.unread
    )
    return reading, found, failed + unread


def _language(documents: Sequence[Document]) -> rules.Language:
    """The draft's language, else that of most texts; German decides a tie."""
    draft = next((d.lang for d in documents if d.part is Part.DRAFT and d.lang), "")
    counts = Counter(d.lang for d in documents if d.lang)
    most = draft or max(sorted(counts), key=lambda lang: counts[lang], default="de")
    return "en" if most == "en" else "de"


def _unanswered(facts: Sequence[Fact], documents: Sequence[Document]) -> tuple[NotChecked, ...]:
    """The claims that no claim of another text answers; a draft's claims have their state instead."""
    if any(document.part is Part.DRAFT for document in documents):
        return ()
    used = {part.id for fact in facts for _, parts in fact.derived_from for part in parts}
    return tuple(
        NotChecked(claim.claim.document, Reason.NO_COUNTERPART, span=claim.span, kind=claim.claim.kind)
        for fact in facts
        if len({claim.claim.document for claim in fact.claims}) == 1
        for claim in fact.claims
        if claim.id not in used
    )


def _states(
    facts: Sequence[Fact], documents: Sequence[Document], people: tuple[Person, ...]
) -> tuple[tuple[str, State], ...]:
    """What became of each claim of the draft; empty without a draft."""
    drafts = {document.name for document in documents if document.part is Part.DRAFT}
    return tuple(
        (claim.id, _state(claim, fact, drafts, people))
        for fact in facts
        for claim in fact.claims
        if claim.claim.document in drafts
    )


def _state(claim: GroundedClaim, fact: Fact, drafts: set[str], people: tuple[Person, ...]) -> State:
    """Confirmed by one source is confirmed; contradicted only where a surely comparable statement differs.

    A figure that says nothing of what it counts is not checked.
    """
    if not is_comparable(claim.claim):
        return State.NOT_CHECKED
    known = rules.company(fact, people)
    relations = {
        (rules.judge(claim, other, known).agreement, sure is Confidence.LOW)
        for other, sure in zip(fact.claims, fact.confidences, strict=True)
        if other.claim.document not in drafts
    }
    agreements = {agreement for agreement, _ in relations}
    if agreements & {Agreement.SAME, Agreement.COMPATIBLE}:
        return State.CONFIRMED
    return State.CONTRADICTED if (Agreement.CONFLICT, False) in relations else State.UNSUPPORTED
