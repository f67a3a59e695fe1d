"""Writes the findings of audits as workflow commands, which GitHub shows as annotations. It judges nothing.

GitHub shows ten errors, ten warnings and ten notices of one step and drops the rest without a word, so the
last one of each says how many are missing. What an article or a file name holds never becomes a command.
"""
# An import of annotations from __future__ would take the name of the function.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from factcheck.model import Audit, Finding, NotChecked, Reason, Severity
from factcheck.reports import labels, overview
from factcheck.reports.explanation import RuleText
from factcheck.reports.overview import Overview
from factcheck.reports.phrases import phrase
from factcheck.reports.repository import path_in
from factcheck.reports.untrusted import is_plain, plain
from factcheck.texts import Location

MOST = 10
"""How many annotations of one level GitHub shows of one step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MOST_TITLE = 200  # of the 255 characters that GitHub takes
_MOST_MESSAGE = 4000  # of the 64 KB that GitHub takes
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_DATA = str.maketrans(_DATA)
_IN_PROPERTY = str.maketrans({**_DATA, ":": "%3A", ",": "%2C"})


@dataclass(frozen=True, slots=True)
class _Annotation:
    """One annotation, not yet escaped; `place` is None where it belongs to no line."""

    severity: Severity
    title: str
    message: str
    path: str
    place: Location | None
    mark: str
    lang: str


def render(audit: Audit, _: Sequence[RuleText] = (), root: Path | None = None) -> str:
    """The annotations of one audit; the file names count from `root`."""
    return annotations([audit], root=root)


def annotations(
    audits: Sequence[Audit], *, root: Path | None = None, errors: int = MOST, notices: int = MOST
) -> str:
    """The annotations that one step may print for these audits, the gravest first; empty without any.

    A finding that two audits share is told once. `errors` and `notices` say for how many of them there is
    room, where the step prints some of its own.
    """
    told: dict[tuple[str, str, object], _Annotation] = {}
    for one in chain.from_iterable(_annotations(overview.overview(audit), root) for audit in audits):
        told.setdefault((one.mark, one.path, one.place), one)
    lines: list[str] = []
    for severity in Severity:
        room = max({Severity.ERROR: errors, Severity.INFO: notices}.get(severity, MOST), 1)
        lines += _capped([one for one in told.values() if one.severity is severity], room)
    return "".join(f"{line}\n" for line in lines)


def data(text: str) -> str:
    """Text as the message of a workflow command; what is no Unicode in it becomes an escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8").translate(_IN_DATA)


def _annotations(view: Overview, root: Path | None) -> Iterator[_Annotation]:
    """What was not read comes first: a gap may hide anything."""
    yield from _gaps(view, root)
    for finding in view.audit.findings:
        yield _finding(view, finding, root)


def _capped(found: Sequence[_Annotation], room: int) -> Iterator[str]:
    shown, missing = found[:room], len(found) - room
    for number, one in enumerate(shown, start=1):
        yield _command(one, _rest(one, missing) if number == room and missing > 0 else "")


def _rest(one: _Annotation, missing: int) -> str:
    return "\n" + phrase(one.lang, "annotations_left_out", amount=str(missing))


def _finding(view: Overview, finding: Finding, root: Path | None) -> _Annotation:
    place = overview.primary(view, finding).location
    return _Annotation(
        severity=finding.severity,
        title=f"{finding.rule} {plain(finding.title)}",
        message="\n".join(_message(view, finding, root)),
        path=path_in(root, place.file),
        place=place,
        mark=finding.fingerprint or finding.title,
        lang=view.lang,
    )


def _message(view: Overview, finding: Finding, root: Path | None) -> Iterator[str]:
    """Why it cannot both hold, then for each side what it says, where and in which sentence."""
    yield plain(finding.explanation)
    for index, side in enumerate(finding.sides):
        first = side.evidence[0]
        words = phrase(view.lang, "quoted", words=plain(first.quote))
        there = f"{path_in(root, first.location.file)}:{first.location.line}"
        yield plain(f"{labels.side_line(view, index, side)}: {words}, {there}")


def _gaps(view: Overview, root: Path | None) -> Iterator[_Annotation]:
    """One warning for each text and reason why some of it was not read."""
    first: dict[tuple[str, Reason], NotChecked] = {}
    for reason, items in overview.not_checked(view.audit).items():
        for item in items if reason in overview.UNREAD else ():
            first.setdefault((item.document, reason), item)
    for (name, reason), item in first.items():
        document, path = view.documents.get(name), path_in(root, name)
        place = None
        if document is not None and item.span is not None and item.span.start < item.span.end:
            place = document.location(item.span.start, item.span.end)
        title = phrase(view.lang, "incomplete")
        message = f"{plain(path)}: {phrase(view.lang, 'reasons', reason)}"
        yield _Annotation(Severity.WARNING, title, message, path, place, reason, view.lang)


def _command(one: _Annotation, rest: str) -> str:
    properties = [*_place(one), ("title", _clipped(one.title, _MOST_TITLE))]
    listed = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in properties)
    return f"::{_COMMANDS[one.severity]} {listed}::{data(_clipped(one.message, _MOST_MESSAGE) + rest)}"


def _place(one: _Annotation) -> Iterable[tuple[str, str]]:
    """Where the annotation stands. GitHub takes columns only of one line.

    A file whose name holds invisible characters is told in the message alone.
    """
    if not is_plain(one.path):
        return
    yield "file", one.path
    if one.place is None:
        return
    yield "line", str(one.place.line)
    if one.place.line == one.place.end_line:
        yield "col", str(one.place.column)
    yield "endLine", str(one.place.end_line)
    if one.place.line == one.place.end_line:
        yield "endColumn", str(one.place.end_column)


def _clipped(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 2].rstrip()} …"
