"""Tells on standard error which model reads the texts and how far it is. It never shows words of a text."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TextIO

from factcheck.cli.models import Choice
from factcheck.cli.streams import printable, say
from factcheck.extraction.calls import Progress
from factcheck.extraction.questions import Outcome

_BEGINNING = "\r\x1b[2K"  # back to the first column of the line, and the line emptied
_OUTCOMES = {
    Outcome.ANSWERED: "read",
    Outcome.REFUSED: "refused by the model",
    Outcome.TRUNCATED: "reply cut off",
    Outcome.FILTERED: "held back by a content filter",
    Outcome.MALFORMED: "reply not readable",
}


class Meter:
    """Shows each step on a line of its own, or all of them in one line that `close` empties again."""

    def __init__(self, stream: TextIO, *, in_place: bool) -> None:
        self._stream = stream
        self._in_place = in_place

    def __call__(self, step: Progress) -> None:
        """Show one step."""
        what = _OUTCOMES[step.outcome] + (", from the cache" if step.remembered else "")
        line = printable(f"{step.subject}: {what} ({step.done} of {step.total})")
        self._write(f"{_BEGINNING}{_fitting(line)}" if self._in_place else f"{line}\n")

    def close(self) -> None:
        """Leave an empty line for what comes next."""
        if self._in_place:
            self._write(_BEGINNING)

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):  # a reader who has gone must not stop the work
            self._stream.write(text)
            self._stream.flush()


@contextlib.contextmanager
def watched(choice: Choice, *, quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    """What the pipeline may report its steps to; None if nobody wants to hear of them.

    Before anything is read it says where the texts go, and after an interrupt what is left of the replies.
    """
    if quiet or choice.endpoint is None:
        yield None
        return
    say(_announcement(choice))
    meter = Meter(sys.stderr, in_place=is_live(sys.stderr, os.environ))
    try:
        yield meter
    except KeyboardInterrupt:
        meter.close()
        say(_farewell(choice))
        raise
    finally:
        meter.close()


def is_live(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody watches a terminal that can empty a line."""
    runs_unwatched = environment.get("CI", "").casefold() not in {"", "0", "false"}
    return stream.isatty() and not runs_unwatched and environment.get("TERM") != "dumb"


def _announcement(choice: Choice) -> str:
    if choice.settings.offline:
        return f"the replies of {choice.named} are taken from the cache; nothing is sent"
    known = "" if choice.settings.no_cache else "; what the cache holds is not sent again"
    return f"the texts are read by {choice.named}{known}"


def _farewell(choice: Choice) -> str:
    if choice.settings.no_cache:
        return "interrupted; without a cache no reply was kept"
    return f"interrupted; the replies so far are kept in {choice.settings.cache_dir}"


def _fitting(line: str) -> str:
    """The line cut so that it does not wrap, for only one line can be emptied."""
    width = shutil.get_terminal_size().columns - 1
    return line if len(line) <= width else f"{line[: width - 3]}..."
