"""Turns a file's text into readable text and remembers where each readable character stands in the file.

The readable text arises only by leaving out runs of the original or by showing a run as one character,
which then stands for the run's last character. Nothing is ever inserted, so every character has a place, and
figures that a mark kept apart ("2020[1](#note)") stay apart.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.texts import OffsetMap

SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
BREAKS = "\x0b\x0c\x85\u2028\u2029"
INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # hyphenation, joiners, direction
)

_UNREADABLE = re.compile(rf"(?P<space>[{SPACES}])|(?P<line>\r(?!\n)|[{BREAKS}])|(?:\r(?=\n)|[{INVISIBLE}])++")
_INVISIBLE = re.compile(rf"[{INVISIBLE}]+")
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Cut:
    """A run `start:end` that readers do not see, or see as the one character `shown`."""

    start: int
    end: int
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Readable:
    """Readable text and the way back to the text it was made from."""

    text: str
    offsets: OffsetMap

    def at(self, original: int) -> int:
        """The offset of the first readable character that stands at or after an offset of the original."""
        index = bisect.bisect_right(self.offsets.original, original) - 1
        if index < 0:
            return 0
        offset = self.offsets.readable[index] + original - self.offsets.original[index]
        after = index + 1
        limit = self.offsets.readable[after] if after < len(self.offsets.readable) else len(self.text)
        return min(offset, limit)


def build(original: str, cuts: Iterable[Cut]) -> Readable:
    """The readable text that is left when the cuts are made; of nested cuts the outer one counts."""
    pieces = _Pieces(original)
    position = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.end > position:
            pieces.keep(original[position : cut.start], position)
            pieces.keep(cut.shown, cut.end - 1)
            position = cut.end
    pieces.keep(original[position:], position)
    return pieces.joined()


class _Pieces:
    """The pieces that a readable text is put together from, in order."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.pieces: list[str] = []
        self.readable: list[int] = []
        self.origins: list[int] = []
        self.length = self.end = 0

    def keep(self, piece: str, origin: int) -> None:
        """Adds the piece that stands at `origin`; a mark cut out between two figures leaves a space."""
        if not piece:
            return
        if piece[0].isdecimal() and self.pieces and _in_figure(self.pieces[-1][-1]):
            gap = self.original[self.end : origin]
            if gap and not _INVISIBLE.fullmatch(gap):
                self._add(" ", origin - 1)
        self._add(piece, origin)
        self.end = origin + len(piece)

    def _add(self, piece: str, origin: int) -> None:
        if not self.origins or self.length - self.readable[-1] != origin - self.origins[-1]:
            self.readable.append(self.length)
            self.origins.append(origin)
        self.pieces.append(piece)
        self.length += len(piece)

    def joined(self) -> Readable:
        """The readable text."""
        offsets = OffsetMap(tuple(self.readable) or (0,), tuple(self.origins) or (0,))
        return Readable("".join(self.pieces), offsets)


def _in_figure(character: str) -> bool:
    return character.isdecimal() or character in ".,:/"


def plain_cuts(original: str) -> list[Cut]:
    """What plain text needs: LF line ends, one kind of space, no invisible characters."""
    return [
        Cut(match.start(), match.end(), _shown_as(match.lastgroup))
        for match in _UNREADABLE.finditer(original)
    ]


def readable_character(character: str) -> str:
    """How one character is shown: as itself, as a plain space, or not at all."""
    match = _UNREADABLE.match(character)
    if match is None:
        return character
    return " " if match.lastgroup else ""


def translate(cuts: Iterable[Cut], offsets: OffsetMap) -> list[Cut]:
    """Cuts made in a readable text, as cuts of the text it was made from."""
    return [
        Cut(offsets.to_original(cut.start), offsets.to_original(cut.end - 1) + 1, cut.shown) for cut in cuts
    ]


def line_starts(original: str) -> tuple[int, ...]:
    """The offsets at which lines begin: 0 and after each LF, CR LF or lone CR."""
    return (0, *(match.end() for match in _LINE_END.finditer(original)))


def _shown_as(group: str | None) -> str:
    return {"space": " ", "line": "\n"}.get(group or "", "")
