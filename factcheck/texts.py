"""The vocabulary of texts: documents, their sentences and ticker entries, places in them and on disk.

All offsets are code points. A `Span` points into `Document.text` (the readable text); a `Location`
points into the file's own text as it lies on disk.
"""

from __future__ import annotations

import bisect
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a document is to the audit."""

    DRAFT = "draft"
    SOURCE = "source"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file on disk: 1-based lines and columns, 0-based offsets, `end` excluded."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in one document's readable text, `end` excluded."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of the readable text stands in the file's text.

    `readable` and `original` are parallel and rising: from `readable[i]` on, the readable text runs
    alongside the original from `original[i]` on, up to the next pair.
    """

    readable: tuple[int, ...]
    original: tuple[int, ...]

    def to_original(self, offset: int) -> int:
        """The offset in the file's text of the readable character at `offset`."""
        index = bisect.bisect_right(self.readable, offset) - 1
        return self.original[index] + offset - self.readable[index]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or heading; `paragraph` numbers its paragraph, `entry` its ticker entry if any."""

    start: int
    end: int
    paragraph: int
    heading: bool = False
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a live ticker. `minute` counts from midnight of the ticker's first day.

    It passes 1440 after midnight, so entries sorted by `minute` are in the order they were written.
    `stamp_start:stamp_end` is the printed clock time, `start:end` the whole entry, stamp included.
    """

    minute: int
    stamp_start: int
    stamp_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateLine:
    """The day a text is dated; `start:end` where the readable text prints it, None if given apart."""

    day: dt.date
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One text, ready to be read. `name` is its path as the user gave it and identifies it.

    `text` is readable: no front matter, no markup, LF line ends, plain spaces, no invisible characters.
    `original` is the file's text as decoded (a byte order mark is not part of it); `line_starts` are the
    offsets in it at which lines begin (after LF, CR LF or a lone CR), the first is 0.
    """

    name: str
    text: str
    original: str
    offsets: OffsetMap
    line_starts: tuple[int, ...]
    part: Part
    lang: str
    sentences: tuple[Sentence, ...]
    entries: tuple[Entry, ...] = ()
    dateline: DateLine | None = None
    title: str = ""
    outlet: str = ""
    address: str = ""

    def location(self, start: int, end: int) -> Location:
        """Where on disk the readable characters `start:end` stand (`start < end`)."""
        first = self.offsets.to_original(start)
        last = self.offsets.to_original(end - 1) + 1
        line, column = self._line_and_column(first)
        end_line, end_column = self._line_and_column(last)
        return Location(self.name, line, column, end_line, end_column, first, last)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1
