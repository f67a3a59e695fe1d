"""The pipeline on one screen: documents, claims, grounding, alignment, derivation, rules, selection.

This is the public Python API. Each stage is a plain function from one frozen type to the next; only this
module and the readers it chooses between connect them.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import derivation, rules, selection
from factcheck.alignment.origins import origins
from factcheck.alignment.principals import principals
from factcheck.documents import Origin, TextReference, front_matter, load, read_dossier
from factcheck.errors import DossierError, ExtractionError
from factcheck.findings import Explainer
from factcheck.model import Audit, GroundedClaim, NotChecked
from factcheck.readers import Report, reader
from factcheck.readers.statements import Statements
from factcheck.settings import Settings
from factcheck.states import states, unanswered
from factcheck.texts import Document, Part

if TYPE_CHECKING:
    from factcheck.extraction.plan import Plan

_LEAST_TEXTS = 2


def compare(
    names: Sequence[str],
    *,
    dossier_path: str | None = None,
    settings: Settings,
    stdin: bytes | None = None,
    progress: Report | None = None,
) -> Audit:
    """Check reports of one event against each other; a draft that the dossier names is checked too.

    A language model reads them if the settings or the environment ask for one; `progress` hears of each of
    its answers. Raises a FactcheckError that names the file, the cause and the remedy.
    """
    return _check(compared(names, dossier_path=dossier_path, stdin=stdin), settings, progress)


def audit(  # noqa: PLR0913 - the options of the command, one by one
    draft: str | None,
    sources: Sequence[str] = (),
    *,
    dossier_path: str | None = None,
    settings: Settings,
    stdin: bytes | None = None,
    progress: Report | None = None,
) -> Audit:
    """Check a draft against its sources, and the sources against each other.

    Without `sources` the draft's front matter or the dossier must list them; without `draft` the dossier
    must name it. Reads and raises as `compare` does.
    """
    documents = audited(draft, sources, dossier_path=dossier_path, stdin=stdin)
    return _check(documents, settings, progress)


def against(
    draft: str,
    sources: Sequence[TextReference],
    *,
    settings: Settings,
    progress: Report | None = None,
) -> Audit:
    """Check a draft as `audit` does, against sources of which something is known. Raises as it does."""
    return _check(_load([TextReference(draft)], sources, Part.SOURCE, None), settings, progress)


def alone(
    name: str, *, settings: Settings, stdin: bytes | None = None, progress: Report | None = None
) -> Audit:
    """Check whether one text contradicts itself; its report says that nothing else was checked.

    Without a source no statement is confirmed or unsupported, so there are no states. Raises as `audit` does.
    """
    document = load(name, Part.DRAFT, Origin(), stdin=stdin)
    return replace(_check([document], settings, progress, least=1), states=())


def claims(
    name: str, *, settings: Settings, stdin: bytes | None = None, progress: Report | None = None
) -> tuple[Document, tuple[GroundedClaim, ...], tuple[NotChecked, ...]]:
    """What one text states, and what of it could not be read. Reads and raises as `compare` does."""
    document = single(name, stdin=stdin)
    (found,) = reader(settings, os.environ, progress).read([document])
    if document.lang:
        _require_answers([found], 1)
    return document, found.claims, found.failed


def plan(documents: Sequence[Document], settings: Settings) -> Plan:
    """What a language model would be asked about these documents. Asks nothing; raises as `compare` does."""
    from factcheck.readers.llm import ModelReader  # noqa: PLC0415

    return ModelReader(settings, os.environ).plan(documents)


def compared(
    names: Sequence[str], *, dossier_path: str | None = None, stdin: bytes | None = None
) -> list[Document]:
    """The documents that `compare` checks. Raises DocumentError or DossierError."""
    dossier = read_dossier(dossier_path) if dossier_path else None
    drafts = [dossier.draft] if dossier and dossier.draft else []
    wanted = [TextReference(name) for name in names] + list(dossier.texts if dossier else ())
    if len(wanted) + len(drafts) < _LEAST_TEXTS:
        message = f"comparing needs at least two texts, got {len(wanted)}; name another file or use --dossier"
        raise DossierError(message)
    return _load(drafts, wanted, Part.REPORT if not drafts else Part.SOURCE, stdin)


def audited(
    draft: str | None,
    sources: Sequence[str] = (),
    *,
    dossier_path: str | None = None,
    stdin: bytes | None = None,
) -> list[Document]:
    """The documents that `audit` checks, the draft first. Raises DocumentError or DossierError."""
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
    return _load([chosen], wanted, Part.SOURCE, stdin)


def single(name: str, *, stdin: bytes | None = None) -> Document:
    """The document that `claims` reads. Raises DocumentError."""
    return load(name, Part.REPORT, Origin(), stdin=stdin)


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


def _check(
    documents: Sequence[Document], settings: Settings, progress: Report | None, least: int = _LEAST_TEXTS
) -> Audit:
    _require_readable(documents, least)
    chosen_reader = reader(settings, os.environ, progress)
    read = chosen_reader.read(documents)
    _require_answers(read, least)
    readings = [found.reading for found in read]
    stated = [claim for found in read for claim in found.claims]
    lang = settings.lang or _language(documents)
    aligned, left = chosen_reader.align(stated, documents, readings, lang)
    facts = derivation.derive(aligned, documents, readings)
    people = principals(readings)
    explainer = Explainer(documents, people, origins(documents), lang)
    chosen = selection.select(explainer.findings(facts, rules.load()), settings.select, settings.ignore)
    names = [document.name for document in documents]
    return Audit(
        documents=tuple(documents),
        facts=facts,
        findings=selection.fingerprinted(selection.ordered(chosen, names)),
        not_checked=(
            *(item for found in read for item in found.failed),
            *left,
            *unanswered(facts, documents),
        ),
        states=states(facts, documents, people),
        lang=lang,
        extractor=chosen_reader.name,
        agreed=explainer.agreed(facts),
        use=chosen_reader.use(),
    )


def _require_readable(documents: Sequence[Document], least: int) -> None:
    """Make sure that something can be compared. Raises ExtractionError naming the texts that cannot."""
    foreign = [document.name for document in documents if not document.lang]
    draft_is_foreign = any(d.part is Part.DRAFT and not d.lang for d in documents)
    if draft_is_foreign or len(documents) - len(foreign) < least:
        names = ", ".join(foreign)
        raise ExtractionError(
            f"{names}: neither German nor English, so nothing could be compared; leave it out"
        )


def _require_answers(read: Sequence[Statements], least: int) -> None:
    """Make sure that enough texts were read at all. Raises ExtractionError naming those that were not."""
    silent = [found for found in read if not found.claims]
    draft_is_silent = any(found.document.part is Part.DRAFT for found in silent)
    if draft_is_silent or len(read) - len(silent) < least:
        told = (f"{f.document.name} ({f.failed[0].reason if f.failed else 'nothing found'})" for f in silent)
        raise ExtractionError(
            f"{', '.join(told)}: no statement could be read, so nothing could be compared;"
            " try again or with another model, leave a source out, or use --extractor builtin"
        )


def _language(documents: Sequence[Document]) -> rules.Language:
    """The draft's language, else that of most texts; German decides a tie."""
    draft = next((d.lang for d in documents if d.part is Part.DRAFT and d.lang), "")
    counts = Counter(d.lang for d in documents if d.lang)
    most = draft or max(sorted(counts), key=lambda lang: counts[lang], default="de")
    return "en" if most == "en" else "de"
