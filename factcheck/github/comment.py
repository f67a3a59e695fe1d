"""Words the one comment on a pull request and decides whether to write or change it. It sends nothing.

The comment is known by a hidden mark at its beginning and by who wrote it: anybody can write the mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.github.check import Check
from factcheck.github.summary import head, verdict, where
from factcheck.model import Severity
from factcheck.reports.phrases import counted, phrase
from factcheck.reports.untrusted import markdown

MARK = "<!-- factcheck-report -->"
MOST_CHARACTERS = 60_000
"""How long a comment may be; GitHub refuses one of more than 65,536 characters."""

SHORTER = 10_000
"""How long one may be that was refused before."""

_ROOM_FOR_THE_END = 400
_LONGEST_LINE = 1_500
_NUMBERS_TOLD = (500, 100, 20, 5)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as it stands on the pull request; `author` is the name of who wrote it."""

    id: int
    body: str
    author: str


@dataclass(frozen=True, slots=True)
class Step:
    """What to send: a new comment, or the new body of the one with that `id`."""

    body: str
    id: int | None = None


def body(check: Check, most: int = MOST_CHARACTERS) -> str:
    """The comment for a check with something to say, in at most so many characters."""
    lang = check.lang
    opening = _opening(check, most // 2)
    ending = f"\n{_phrase(lang, 'whole_report')}\n{phrase(lang, 'leads')}\n"
    lines = list(_findings(check))
    kept = _fitting(lines, most - len(opening) - len(ending) - _ROOM_FOR_THE_END)
    if kept < len(lines):
        rest = counted(lang, "findings", len(lines) - kept)
        lines[kept:] = [f"\n{_phrase(lang, 'more', findings=rest)}"]
    heading = f"\n#### {_phrase(lang, 'leads_heading')}\n\n" if lines else ""
    return opening + heading + "".join(f"{line}\n" for line in lines) + ending


def resolved(check: Check) -> str:
    """What an earlier comment is changed to where nothing is left to say."""
    lang = check.lang
    said = f"**{_phrase(lang, 'resolved')}** {verdict(check)}"
    return f"{MARK}\n### {_phrase(lang, 'heading')}\n\n{said}\n"


def superseded(lang: str) -> str:
    """What a comment too many is changed to; without the mark, so that it is looked at no more."""
    return f"{_phrase(lang, 'superseded')}\n"


def step(existing: Iterable[Comment], wanted: str, author: str, *, needed: bool) -> Step | None:
    """What to send so that the pull request shows `wanted`; None where there is nothing to do.

    Of several comments of ours the first is kept up to date. Without `needed` none is begun.
    """
    own = _own(existing, author)
    if not own:
        return Step(wanted) if needed else None
    first = own[0]
    return None if _same(first.body) == _same(wanted) else Step(wanted, first.id)


def surplus(existing: Iterable[Comment], pointer: str, author: str) -> list[Step]:
    """The changes that leave one comment of ours: each later one becomes a `pointer` to the first."""
    return [Step(pointer, comment.id) for comment in _own(existing, author)[1:]]


def _own(existing: Iterable[Comment], author: str) -> list[Comment]:
    """Our comments, the first first."""
    ours = (c for c in existing if c.author == author and c.body.lstrip().startswith(MARK))
    return sorted(ours, key=lambda c: c.id)


def _opening(check: Check, room: int) -> str:
    """The pull request at a glance with as many problems, notices and articles as there is room for."""
    tries = (f"{MARK}\n{head(check, level=3, most=number)}" for number in _NUMBERS_TOLD)
    return next((text for text in tries if len(text) <= room), f"{MARK}\n{head(check, level=3, most=0)}")


def _findings(check: Check) -> Iterator[str]:
    """One list item for each finding that needs a decision."""
    for result, finding in check.findings:
        if finding.severity is Severity.INFO:
            continue
        severity = phrase(check.lang, "severity", finding.severity)
        place = markdown(where(result, finding))
        line = f"- **{severity}**, {place}: {markdown(finding.title)} ({finding.rule})"
        reason = markdown(finding.explanation)
        yield f"{line}  \n  {reason}" if len(line) + len(reason) < _LONGEST_LINE else line


def _fitting(lines: list[str], room: int) -> int:
    """How many of the lines fit."""
    for number, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0:
            return number
    return len(lines)


def _same(text: str) -> str:
    """What of a comment counts: a host may change the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _phrase(lang: str, name: str, **blanks: str) -> str:
    return phrase(lang, "pull_request", name, **blanks)
