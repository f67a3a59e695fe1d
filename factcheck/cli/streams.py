"""Puts results on standard output or in a file and everything else on standard error. It words no report."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.cli.options import STDIN
from factcheck.errors import SettingsError

CLEAN, FINDINGS, NOT_CHECKED, INTERRUPTED = 0, 1, 2, 130
LOG_TEXT = "FACTCHECK_LOG_TEXT"
_YES = frozenset({"1", "true", "t", "yes", "y", "on"})
_BUG_REPORTS = "https://github.com/factcheck-newsroom/factcheck/issues"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command has to say: the result, where it goes, the exit code and notes beside it."""

    text: str
    code: int = CLEAN
    file: Path | None = None
    notes: tuple[str, ...] = ()


def deliver(outcome: Outcome) -> int:
    """Put the result where it belongs and return the exit code."""
    if outcome.file is None:
        _print(outcome.text)
    else:
        try:
            outcome.file.write_text(outcome.text, encoding="utf-8", errors="backslashreplace", newline="\n")
        except OSError as error:
            return complain(f"{outcome.file}: cannot be written ({error.strerror}); choose another file")
    for note in outcome.notes:
        say(note)
    return outcome.code


def say(line: str) -> None:
    """A line on standard error; foreign words in it cannot command the terminal."""
    with contextlib.suppress(BrokenPipeError):
        sys.stderr.write(f"{printable(line)}\n")


def printable(line: str) -> str:
    """The line in marks that standard error can show and that command nothing."""
    marks = "".join(mark if mark.isprintable() else " " for mark in line)
    encoding = sys.stderr.encoding or "utf-8"
    return marks.encode(encoding, "backslashreplace").decode(encoding)


def complain(message: str) -> int:
    """Say why nothing could be checked, and return the exit code for that."""
    say(f"factcheck: {message}")
    return NOT_CHECKED


def crash(error: Exception, *, verbose: bool, text_allowed: bool = False) -> int:
    """Report a bug in one line; `verbose` adds the traceback, `text_allowed` its messages.

    The message of an exception may hold words of an unpublished text.
    """
    for line in _trace(error, text_allowed=text_allowed) if verbose else ():
        say(line)
    hint = "" if verbose else "run it again with -v for the traceback and "
    return complain(f"internal error ({type(error).__name__}); {hint}report it at {_BUG_REPORTS}")


def may_log_text(arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether words of texts may stand in a traceback; a command that broke off may have read no settings."""
    return "--log-text" in arguments or environment.get(LOG_TEXT, "").casefold() in _YES


def _trace(error: Exception, *, text_allowed: bool) -> Iterator[str]:
    """The traceback; without messages, it holds lines of the program and nothing of what it worked on."""
    if text_allowed:
        yield from "".join(traceback.format_exception(error)).splitlines()
        return
    for one in reversed(list(_chain(error))):
        yield "Traceback (most recent call last):"
        yield from "".join(traceback.format_tb(one.__traceback__)).splitlines()
        yield f"{type(one).__name__}: (the message may hold words of a text; {LOG_TEXT}=1 shows it)"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and those it came from, the last one first."""
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield following
        hidden = None if following.__suppress_context__ else following.__context__
        following = following.__cause__ or hidden


def standard_input(names: Sequence[str]) -> bytes | None:
    """The bytes of standard input if one of the names is "-". Raises SettingsError if two are."""
    if names.count(STDIN) > 1:
        raise SettingsError("-: standard input can be only one of the texts; save the others to files")
    return sys.stdin.buffer.read() if STDIN in names else None


def protect(inputs: Sequence[str], file: Path | None) -> None:
    """Make sure that a result has a place and overwrites no text it is made from. Raises SettingsError."""
    if file is None:
        return
    if not file.parent.is_dir():
        raise SettingsError(f"{file}: cannot be written (there is no such folder); choose another file")
    read = {Path(name).resolve() for name in inputs if name not in {"", STDIN}}
    if file.resolve() in read:
        raise SettingsError(f"{file}: this is one of the texts; write the result to another file")


def _print(text: str) -> None:
    """Write UTF-8 whatever the system prefers; a reader who leaves early is no error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):  # nothing is left to be written at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
