"""Words what a check did as lines for the log of a GitHub runner. No word of others becomes a command there.

The runner takes any line that begins with "::" for a command, wherever it comes from, and an older form,
"##[command]", even in the middle of a line.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.github.check import Check
from factcheck.github.summary import capped, milder, notices
from factcheck.reports import github
from factcheck.reports.untrusted import plain

_OLD_COMMAND = "##["
_TITLE = "factcheck"
_MOST_MESSAGE = 4000
_MOST_ITEMS = 50


def lines(check: Check, root: Path) -> str:
    """Everything that the step says: weakened settings and problems, then notices, then the findings."""
    told = [*milder(check), *capped(list(dict.fromkeys(check.problems)), _MOST_ITEMS, check.lang)]
    said = list(capped(list(notices(check)), _MOST_ITEMS, check.lang))
    errors, others = _joined("error", told), _joined("notice", said)
    room = {"errors": github.MOST - len(errors), "notices": github.MOST - len(others)}
    found = github.annotations(check.audits, root=root, **room)
    return ("".join(f"{line}\n" for line in (*errors, *others)) + found).replace(_OLD_COMMAND, "## [")


def error(message: str) -> str:
    """A message that fails a step."""
    return _said("error", message)


def notice(message: str) -> str:
    """A message that fails nothing."""
    return _said("notice", message)


def harmless(line: str) -> str:
    """A line for the log that is no command, whatever stands in it."""
    return f"{_TITLE}: {github.data(plain(line)).replace(_OLD_COMMAND, '## [')}"


def _said(name: str, message: str) -> str:
    shown = "\n".join(plain(line) for line in message.splitlines())
    return _command(name, shown[:_MOST_MESSAGE]).replace(_OLD_COMMAND, "## [")


def _command(name: str, message: str) -> str:
    return f"::{name} title={_TITLE}::{github.data(message)}"


def _joined(name: str, messages: Iterable[str]) -> list[str]:
    """One annotation, however many there are to say, so that room is left for the findings."""
    told = "\n".join(plain(message) for message in messages)
    return [_command(name, told[:_MOST_MESSAGE])] if told else []
