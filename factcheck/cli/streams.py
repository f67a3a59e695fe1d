"""Puts results on standard output or in a file and everything else on standard error. It words no report."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.cli.options import STDIN
from factcheck.errors import SettingsError

CLEAN, FINDINGS, NOT_CHECKED, INTERRUPTED = 0, 1, 2, 130
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
    printable = "".join(mark if mark.isprintable() else " " for mark in line)
    encoding = sys.stderr.encoding or "utf-8"
    with contextlib.suppress(BrokenPipeError):
        sys.stderr.write(f"{printable.encode(encoding, 'backslashreplace').decode(encoding)}\n")


def complain(message: str) -> int:
    """Say why nothing could be checked, and return the exit code for that."""
    say(f"factcheck: {message}")
    return NOT_CHECKED


def crash(error: Exception, *, verbose: bool) -> int:
    """Report a bug in one line; its message may hold words of a text, so only `verbose` shows it."""
    if verbose:
        for line in "".join(traceback.format_exception(error)).splitlines():
            say(line)
    hint = "" if verbose else "run it again with -v for the traceback and "
    return complain(f"internal error ({type(error).__name__}); {hint}report it at {_BUG_REPORTS}")


def standard_input(names: Sequence[str]) -> bytes | None:
    """The bytes of standard input if one of the names is "-". Raises SettingsError if two are."""
    if names.count(STDIN) > 1:
        raise SettingsError("-: standard input can be only one of the texts; save the others to files")
    return sys.stdin.buffer.read() if STDIN in names else None


def protect(inputs: Sequence[str], file: Path | None) -> None:
    """Make sure that a result does not overwrite a text it is made from. Raises SettingsError."""
    read = {Path(name).resolve() for name in inputs if name not in {"", STDIN}}
    if file is not None and file.resolve() in read:
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
