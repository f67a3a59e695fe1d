r"""Finds the word classes that every match of a rule holds, so that a rule is tried only around such words.

It reads the source of a rule ("<DAY>\. <MONTH>( <YEAR>)?" needs a DAY and a MONTH) and knows no class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Needs = list[frozenset[str]]

_PIECE = re.compile(
    r"<(?P<classes>[A-Z_|]+)>|(?P<look>\(\?<?[=!])|(?P<open>\((?:\?P<\w+>|\?:)?)|(?P<close>\))"
    r"|\\?(?P<sign>[/'–:,-]|(?<=\\)[.()+])|(?P<other>"
    r"\(\?P=\w+\)|\[(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|\\.|.)",
    re.DOTALL,
)
_OPTIONAL = re.compile(r"[?*]|\{0?,\d*\}|\{0,?\d*\}")
_ANY = "ANY"


def needed(source: str) -> Needs:
    """Sets of classes and signs, of each of which every match of the rule holds a token.

    Lookarounds need nothing, nor do character sets.
    """
    return _branches(_Pieces(source))


class _Pieces:
    """The pieces of a rule that are still to be read."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._place = 0

    def __iter__(self) -> Iterator[re.Match[str]]:
        while self._place < len(self._source):
            piece = _PIECE.match(self._source, self._place)
            if piece is None:
                return
            self._place = piece.end()
            yield piece

    def optional(self) -> bool:
        """Whether what was read last may be left out."""
        found = _OPTIONAL.match(self._source, self._place)
        return found is not None


def _branches(pieces: _Pieces) -> Needs:
    """What a group needs, up to its closing parenthesis: of alternatives, one class set of each."""
    branches: list[Needs] = [[]]
    for piece in pieces:
        if piece["close"]:
            break
        if piece["other"] == "|":
            branches.append([])
            continue
        needs = _needs(piece, pieces)
        if not pieces.optional():
            branches[-1] += needs
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [frozenset().union(*(min(branch, key=len) for branch in branches))]


def _needs(piece: re.Match[str], pieces: _Pieces) -> Needs:
    if piece["classes"]:
        return [] if piece["classes"] == _ANY else [frozenset(piece["classes"].split("|"))]
    if piece["sign"]:
        return [frozenset(piece["sign"])]
    if piece["look"]:
        _branches(pieces)
        return []
    return _branches(pieces) if piece["open"] else []
