"""Short names and one-line summaries that the text and Markdown reports share. It escapes nothing.

What comes back may hold foreign words: a report makes it safe before it prints it.
"""

from __future__ import annotations

from textwrap import shorten

from factcheck.model import Evidence, Finding, NotChecked, Side
from factcheck.reports import overview
from factcheck.reports.overview import Overview
from factcheck.reports.phrases import counted, phrase
from factcheck.texts import Document, Location, Part
from factcheck.wording import show

_MOST_CHARACTERS = 60
_LONGEST_WORDS = 80
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def verdict(view: Overview) -> str:
    """The result in a line: the findings of each severity, the texts, and what was not checked."""
    audit, lang = view.audit, view.lang
    texts = _texts(view)
    counts = severities(view)
    found = phrase(lang, "found", counts=counts, texts=texts)
    parts = [found if counts else phrase(lang, "none_found", texts=texts)]
    if len(audit.documents) == 1:
        parts.append(phrase(lang, "alone"))
    if audit.not_checked:
        parts.append(phrase(lang, "unchecked", places=counted(lang, "places", len(audit.not_checked))))
    return " ".join(parts)


def _texts(view: Overview) -> str:
    """How many texts were read, and of how many if something was read in none of some."""
    read = [name for name, amount in overview.statements(view).items() if amount]
    every = counted(view.lang, "texts_among", len(view.audit.documents))
    if len(read) == len(view.audit.documents):
        return every
    return phrase(view.lang, "texts_of", read=str(len(read)), texts=every)


def stretch(view: Overview, item: NotChecked) -> str:
    """The lines of a stretch that nobody read, as FILE:FIRST–LAST; the file alone if it is the whole text."""
    document = view.documents.get(item.document)
    if document is None or item.span is None or item.span.end - item.span.start == len(document.text):
        return item.document
    there = document.location(item.span.start, item.span.end)
    return f"{item.document}:{there.line}–{there.end_line}"


def severities(view: Overview) -> str:
    """The findings of each severity, as in "3 Widersprüche, 1 Hinweis"; empty if there is none."""
    amounts = overview.severities(view.audit.findings)
    return ", ".join(counted(view.lang, severity.value, amount) for severity, amount in amounts.items())


def states(view: Overview) -> str:
    """How many statements of the draft are in each state, in a line."""
    amounts = overview.states(view.audit)
    counts = ", ".join(f"{amount} {phrase(view.lang, 'states', state)}" for state, amount in amounts.items())
    return phrase(view.lang, "draft_counts", counts=counts)


def text_label(view: Overview, file: str) -> str:
    """The outlet of a text, or its file's base name; a draft is marked as one."""
    document = view.documents.get(file)
    label = (document.outlet if document else "") or base_name(_spoken(file, view.lang))
    return _marked(document, label, view.lang) if document else label


def full_name(document: Document, lang: str) -> str:
    """The name of a text as the user gave it, with its title if it has one; a draft is marked as one."""
    file = _spoken(document.name, lang)
    name = f"{file} – {document.title}" if document.title else file
    return _marked(document, name, lang)


def base_name(file: str) -> str:
    """The last part of a path of any system."""
    return file.replace("\\", "/").rpartition("/")[2] or file


def place(location: Location) -> str:
    """FILE:LINE, as editors and terminals open it."""
    return f"{location.file}:{location.line}"


def side_letter(index: int) -> str:
    """A, B, C … and A2, B2 … after Z."""
    turn, letter = divmod(index, len(_LETTERS))
    return _LETTERS[letter] + (str(turn + 1) if turn else "")


def side_line(view: Overview, index: int, side: Side) -> str:
    """Which texts stand on a side and how many origins they have, as in "A: 2 Stunden – x, y (2 Texte)"."""
    lang = view.lang
    files = list(dict.fromkeys(evidence.location.file for evidence in side.evidence))
    texts = ", ".join(text_label(view, file) for file in files)
    counts = counted(lang, "texts", len(files))
    if side.origins < len(files):
        counts += f", {counted(lang, 'origins', side.origins)}"
    letter = side_letter(index)
    return phrase(lang, "side_line", side=letter, value=side.value, texts=texts, counts=counts)


def said(view: Overview, finding: Finding, side: Side, evidence: Evidence) -> str:
    """What a text says; beside a value from which another was derived stands what it makes, if short."""
    present = {item.claim for item in side.evidence}
    for derived in view.made.get((finding.fact, evidence.claim), ()):
        value = show(derived.value, view.lang)
        if len(value) <= _MOST_CHARACTERS and all(part.id in present for part in view.grounds[derived.id]):
            return phrase(view.lang, "makes", value=evidence.value, derived=value)
    return evidence.value


def cell(view: Overview, finding: Finding, side: Side, evidence: Evidence) -> str:
    """What a text says, and in which words if they are few and other ones."""
    says, words = said(view, finding, side, evidence), " ".join(evidence.words.split())
    if len(words) > _MOST_CHARACTERS or words.casefold() in says.casefold():
        return says
    return phrase(view.lang, "in_words", value=says, words=words)


def reason(finding: Finding, check: str) -> str:
    """Why the values cannot both hold, without the advice on what to check that may follow it."""
    return finding.explanation.removesuffix(check).rstrip()


def _spoken(file: str, lang: str) -> str:
    return phrase(lang, "standard_input") if file == "-" else file


def _marked(document: Document, label: str, lang: str) -> str:
    return phrase(lang, "draft", name=label) if document.part is Part.DRAFT else label


def between(finding: Finding, lang: str) -> str:
    """What fits more than one side: each value's words with its place."""
    said = (
        f"{phrase(lang, 'quoted', words=' '.join(item.words.split()))} ({place(item.location)})"
        for item in finding.compatible
    )
    return ", ".join(dict.fromkeys(said))


def clipped(words: str) -> str:
    """The words on one line, cut after some eighty characters."""
    return shorten(words, _LONGEST_WORDS, placeholder=" …")
