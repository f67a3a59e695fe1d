"""Tells whether the words around a date look forward or back. It looks no further than the clause."""

from __future__ import annotations

from factcheck.recognition.named_dates import Outlook
from factcheck.recognition.wordclasses import ClassString, Vocabulary

_CLAUSE_ENDS = frozenset(',;:!?()"„“”»«–\n')
# What the lexicon says of "seit" and "ab".
_LOOKS: dict[str | int, Outlook] = {one.value: one for one in Outlook}
# A clause is cut after this many tokens and spaces, so that the search stays linear.
_FARTHEST = 50


def outlook(read: ClassString, vocabulary: Vocabulary, start: int, end: int) -> Outlook:
    """Where the clause around the tokens `start:end` looks; OPEN with words of both kinds or of none.

    "Seit Mai" looks back in any clause, "ab Mai" forward unless the clause looks back.
    """
    since = _since(read, vocabulary, start)
    if since is Outlook.BACK:
        return Outlook.SINCE
    classes = read.classes[_clause_start(read.classes, start, vocabulary) : _clause_end(read.classes, end)]
    forward, back = vocabulary.codes["FUTURE"] in classes, vocabulary.codes["PAST"] in classes
    if forward == back:
        limits = {vocabulary.codes["UNTIL"], vocabulary.codes["DEADLINE"]}
        return Outlook.FORWARD if limits & set(read.classes[max(0, start - 4) : start]) else since
    return Outlook.FORWARD if forward else Outlook.BACK


def _since(read: ClassString, vocabulary: Vocabulary, start: int) -> Outlook:
    """Where a word such as "seit" or "ab" before a date looks."""
    near = max(0, start - 4)
    place = read.classes.rfind(vocabulary.codes["SINCE"], near, start)
    entry = None if place < 0 else vocabulary.entry(read.tokens[place])
    return Outlook.OPEN if entry is None else _LOOKS.get(entry.value, Outlook.OPEN)


def _clause_start(classes: str, start: int, vocabulary: Vocabulary) -> int:
    day = vocabulary.codes["DAY"]
    for index in range(start - 1, max(0, start - _FARTHEST), -1):
        sign = classes[index]
        if sign in _CLAUSE_ENDS or (sign == "." and classes[index - 1] != day):
            return index
    return max(0, start - _FARTHEST)


def _clause_end(classes: str, end: int) -> int:
    last = min(len(classes), end + _FARTHEST)
    for index in range(end, last):
        if classes[index] in _CLAUSE_ENDS or classes[index] == ".":
            return index
    return last
