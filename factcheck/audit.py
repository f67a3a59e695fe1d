"""The pipeline on one screen: documents, claims, grounding, alignment, derivation, rules, selection.

This is the public Python API. Each stage is a plain function from one frozen type to the next; only this
module connects them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck import derivation, grounding, recognition, rules, selection
from factcheck.alignment import align
from factcheck.alignment.origins import origins
from factcheck.alignment.principals import principals
from factcheck.documents import Origin, front_matter, load, read_dossier
from factcheck.errors import DossierError, ExtractionError
from factcheck.extraction import builtin
from factcheck.findings import Explainer
from factcheck.model import (
    Agreement,
    Audit,
    Confidence,
    Document,
    Fact,
    GroundedClaim,
    NotChecked,
    Part,
    Reading,
    Reason,
    Span,
    State,
)
from factcheck.settings import Settings
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
    """Check reports of one event against each other.

    Raises DocumentError, DossierError, SettingsError, RuleError or ExtractionError; each names the file,
    the cause and the remedy.
    """
    wanted = [(name, Origin()) for name in names] + _dossier_texts(dossier_path)
    if len(wanted) < _LEAST_TEXTS:
        message = f"comparing needs at least two texts, got {len(wanted)}; name another file or use --dossier"
        raise DossierError(message)
    documents = [load(name, Part.REPORT, origin, stdin=stdin) for name, origin in wanted]
    return _check(documents, settings)


def audit(
    draft: str,
    sources: Sequence[str] = (),
    *,
    dossier_path: str | None = None,
    settings: Settings,
    stdin: bytes | None = None,
) -> Audit:
    """Check a draft against its sources, and the sources against each other.

    Without `sources` the draft's front matter or the dossier must list them. Raises as `compare` does.
    """
    wanted = [(name, Origin()) for name in sources] + _dossier_texts(dossier_path)
    wanted = wanted or [(t.path, t.origin) for t in front_matter(draft, stdin=stdin).sources]
    if not wanted:
        message = (
            f"{draft}: no source to check it against; use --against or list `sources:` in its front matter"
        )
        raise DossierError(message)
    documents = [load(draft, Part.DRAFT, Origin(), stdin=stdin)]
    documents += [load(name, Part.SOURCE, origin, stdin=stdin) for name, origin in wanted]
    return _check(documents, settings)


def claims(
    name: str, *, settings: Settings, stdin: bytes | None = None
) -> tuple[Document, tuple[GroundedClaim, ...], tuple[NotChecked, ...]]:
    """What one text states, and what of it could not be read. Raises as `compare` does."""
    del settings
    document = load(name, Part.REPORT, Origin(), stdin=stdin)
    _, grounded, failed = _read(document, 1)
    return document, grounded, failed


def _dossier_texts(path: str | None) -> list[tuple[str, Origin]]:
    if path is None:
        return []
    return [(text.path, text.origin) for text in read_dossier(path).texts]


def _check(documents: Sequence[Document], settings: Settings) -> Audit:
    read = [_read(document, number) for number, document in enumerate(documents, start=1)]
    readings = [reading for reading, _, _ in read]
    grounded = [claim for _, found, _ in read for claim in found]
    facts = derivation.derive(align(grounded, documents, readings), documents)
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
    if not found and not failed:
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
    """The claims that no claim of another text answers; of a draft, only its own."""
    has_draft = any(document.part is Part.DRAFT for document in documents)
    used = {part.id for fact in facts for _, parts in fact.derived_from for part in parts}
    drafts = {document.name for document in documents if document.part is Part.DRAFT}
    return tuple(
        NotChecked(claim.claim.document, Reason.NO_COUNTERPART, span=claim.span, kind=claim.claim.kind)
        for fact in facts
        if len({claim.claim.document for claim in fact.claims}) == 1
        for claim in fact.claims
        if claim.id not in used and (not has_draft or claim.claim.document in drafts)
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
    """Confirmed by one source is confirmed; contradicted only where a surely comparable statement differs."""
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
