"""Joins a text, its date and the values of its print into what `values` prints. It reads no value itself."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from factcheck.cli.cases import Case, cases
from factcheck.cli.options import STDIN
from factcheck.cli.streams import Outcome, protect, standard_input
from factcheck.documents import from_text, load
from factcheck.documents.reading import SUFFIXES
from factcheck.errors import DocumentError, SettingsError
from factcheck.language.detection import LANGUAGES
from factcheck.model import Reason
from factcheck.recognition import printed
from factcheck.reports import predictions, value_table, values
from factcheck.reports.values import Listing
from factcheck.texts import Document, Part

_SHORT = 20  # words; a text so short may leave open which language it is in
_WORD = re.compile(r"[^\W\d_]{3}")
_SEPARATOR = re.compile(r"[/\\]")
_NAME = re.compile(rf"{_WORD.pattern}|^[.~/\\]")  # "2019/20" and "120km/h" are no paths
_JSON_SUFFIXES = frozenset({".json", ".jsonl"})


@dataclass(frozen=True, slots=True)
class View:
    """How a text is to be read: its language, the date it is seen from, and what belongs together.

    Not `joined`, each expression stands by itself, as TIMEX3 marks it.
    """

    lang: str | None = None
    date: str | None = None
    joined: bool = True


def values_of(given: str, view: View, *, output_format: str | None, file: Path | None) -> Outcome:
    """The values of a file, of standard input or of the words given, as a table or as JSON lines.

    Raises DocumentError for a file that cannot be read or is not there, for a text without words and for one
    in another language, and SettingsError for a date that is none.
    """
    day = _date(view.date)
    document = _document(given)
    protect([document.name], file)
    spoken = view.lang or _language(document)
    now = day or (document.dateline.day if document.dateline else None)
    found = printed(document.text, spoken, now, joined=view.joined)
    listing = Listing(document, tuple(found), spoken, now)
    suffix = file.suffix.lower() if file else ""
    as_json = output_format == "json" or (output_format is None and suffix in _JSON_SUFFIXES)
    text = values.lines(listing) if as_json else value_table.render(listing)
    return Outcome(text, file=file, notes=tuple(_notes(listing, given)))


def predictions_for(name: str, *, joined: bool, file: Path | None) -> Outcome:
    """What is read in each case of a suite, one prediction a line, in the order of the cases.

    A case with a known task gets what that task asks for only; `joined` is that of a `View`. Raises
    DocumentError for a line that is none.
    """
    protect([name], file)
    given = cases(name, standard_input([name]))
    text = "".join(f"{_prediction(case, joined=joined)}\n" for case in given)
    return Outcome(text, file=file, notes=tuple(_case_notes(given) if given else [f"{name}: no case in it"]))


def _prediction(case: Case, *, joined: bool) -> str:
    lang = _primary(case.lang)
    found = printed(case.text, lang, case.now, joined=joined) if lang in LANGUAGES else []
    return predictions.line(case.identity, found, asked=predictions.types(case.task), now=case.now)


def _case_notes(given: Sequence[Case]) -> Iterator[str]:
    foreign = Counter(case.lang for case in given if _primary(case.lang) not in LANGUAGES)
    if foreign:
        names = ", ".join(repr(lang) for lang in sorted(foreign))
        yield f"not read, since only {' and '.join(LANGUAGES)} are: {_cases(foreign)} in {names}"
    unknown = Counter(case.task for case in given if case.task and predictions.types(case.task) is None)
    if unknown:
        names = ", ".join(repr(task) for task in sorted(unknown))
        yield f"everything was read, since the task is not known: {_cases(unknown)} of {names}"


def _cases(counts: Counter[str]) -> str:
    amount = counts.total()
    return f"{amount} case" if amount == 1 else f"{amount} cases"


def _primary(lang: str) -> str:
    return lang.lower().replace("_", "-").partition("-")[0]


def _document(given: str) -> Document:
    """The text of the file of that name, else the words themselves as a text without a name."""
    if given == STDIN or os.path.isfile(given) or _is_file_name(given):  # noqa: PTH113 - it takes any string
        return load(given, Part.REPORT, stdin=standard_input([given]))
    if not given.strip():
        raise DocumentError("the text is empty; give words, a file, or - for standard input")
    return from_text(given, "", Part.REPORT)


def _is_file_name(given: str) -> bool:
    """Whether words can only be meant as a file: no white space, and a path or the suffix of a text."""
    if not given or any(mark.isspace() for mark in given):
        return False
    is_path = bool(_SEPARATOR.search(given) and _NAME.search(given))
    return is_path or PurePath(given).suffix.lower() in SUFFIXES


def _language(document: Document) -> str:
    """The text's language; German where a short text leaves it open, as "120km/h" does."""
    if document.lang and (document.name or _WORD.search(document.text)):
        return document.lang
    if len(document.text.split(maxsplit=_SHORT)) > _SHORT:
        name = document.name or "the text"
        raise DocumentError(f"{name}: neither German nor English, as it seems; if it is, say so with --lang")
    return LANGUAGES[0]


def _date(given: str | None) -> dt.date | None:
    """The day, or the moment if a time is given. Raises SettingsError."""
    if given is None:
        return None
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        pass
    try:
        return dt.datetime.fromisoformat(given).replace(tzinfo=None)
    except ValueError as error:
        message = f"--date: '{given}' is no date; write it as 2025-08-16 or 2025-08-16T14:30"
        raise SettingsError(message) from error


def _notes(listing: Listing, given: str) -> Iterator[str]:
    name = listing.document.name or f"'{given}'"
    if not listing.found:
        yield f"{name}: no value was found"
    elif not listing.values:
        yield f"{name}: no value could be read"
    undated = [one for one in listing.unread if one.reason is Reason.NO_DATE_LINE]
    if undated and listing.now is None:
        yield f"{name}: seen from no day, so relative dates mean none; say with --date when it is dated"
