"""Finds the results of games: 3:1, 7:6, two-nil, "eins zu null".

It reads no clock times and no lengths of time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple, cast

from factcheck.model import Kind
from factcheck.printed_values import Score
from factcheck.readings import Sighted
from factcheck.recognition import numbers
from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.tokens import Tokens, tokenise
from factcheck.resources import lexicon

_COLON = re.compile(r"(\d(?<![\w:.,/+-]\d)\d{0,2}):(\d{1,3})(?![\w/]|[:.,]\d)")
_HYPHEN = re.compile(r"(\d(?<![\w:.,/+$€£-]\d)\d{0,2})[-\u2013](\d{1,3})(?![\w/$%]|[:.,\u2013-]\d)")
_HOURS, _MINUTES = 24, 60
_REACH = 5
_CHAIN = 4
_BACK = 3
_GREATEST = 200


def find(text: str, lang: str) -> list[Sighted]:
    """The scores of a text in reading order; values are `Score`s of kind SCORE."""
    tokens, table = tokenise(text), _table(lang)
    found = [*_printed(tokens, table, text), *_spelled(tokens, text, lang, table)]
    return sorted(found, key=lambda one: one.start)


def _printed(tokens: Tokens, table: _Table, text: str) -> Iterator[Sighted]:
    last = -_CHAIN
    for match in sorted(_matches(text, table), key=lambda match: match.start()):
        chained = match.start() - last < _CHAIN and "." not in text[last : match.start()]
        if chained or _is_score(tokens, match, table):
            last = match.end()
            yield _sighted(match.start(), match.end(), int(match[1]), int(match[2]))


def _matches(text: str, table: _Table) -> Iterator[re.Match[str]]:
    if ":" in text:
        yield from _COLON.finditer(text)
    if table.hyphens:
        yield from _HYPHEN.finditer(text)


def _is_score(tokens: Tokens, match: re.Match[str], table: _Table) -> bool:
    first, stop = tokens.at(match.start()), tokens.after(match.end())
    if _in_ratio(tokens, first, table) or tokens.word(stop) in table.not_before:
        return False
    if ":" not in match[0]:
        return not _leading_zero(match) and _in_a_game(tokens, first, stop, table)
    if tokens.word(first - 1) in table.clocks:
        return False
    if _leading_zero(match) or _like_a_clock(match):
        return not _leading_zero(match) and _in_a_game(tokens, first, stop, table)
    return True


def _in_ratio(tokens: Tokens, first: int, table: _Table) -> bool:
    """As in im Verhältnis 3:1, the ratio is 3:1."""
    return not table.ratios.isdisjoint(tokens.words[max(first - _BACK, 0) : first])


def _leading_zero(match: re.Match[str]) -> bool:
    return any(len(part) > 1 and part.startswith("0") for part in match.groups())


def _like_a_clock(match: re.Match[str]) -> bool:
    return len(match[2]) > 1 and int(match[1]) <= _HOURS and int(match[2]) < _MINUTES


def _in_a_game(tokens: Tokens, first: int, stop: int, table: _Table) -> bool:
    """Whether a word for winning or losing stands close by in the sentence."""
    return _near(tokens, range(first - 1, first - 1 - _REACH, -1), table) or _near(
        tokens, range(stop, stop + _REACH), table
    )


def _near(tokens: Tokens, places: range, table: _Table) -> bool:
    for index in places:
        word = tokens.word(index)
        if word in {"", ".", "!", "?", "\n", ";"}:
            return False
        if word in table.games:
            return True
    return False


def _spelled(tokens: Tokens, text: str, lang: str, table: _Table) -> Iterator[Sighted]:
    """As in drei zu eins, two-nil."""
    for home, away in pairwise(numbers.amounts(text, lang)):
        between = tokens.words[home.stop : away.first]
        if not between or between[0] not in table.links or away.first != home.stop + 1:
            continue
        if _plain(home) and _plain(away) and _fits(tokens, home, away, table):
            start, end = tokens.starts[home.first], tokens.ends[away.stop - 1]
            yield _sighted(start, end, int(home.size), int(away.size))


def _plain(amount: Amount) -> bool:
    whole = amount.form in {Form.DIGITS, Form.WORDS} and amount.size.denominator == 1
    return whole and 0 <= amount.size <= _GREATEST and amount.scale == 1


def _fits(tokens: Tokens, home: Amount, away: Amount, table: _Table) -> bool:
    if _in_ratio(tokens, home.first, table):
        return False
    tight = tokens.word(home.stop) in table.tight
    return not tight or (tokens.glued(home.stop) and tokens.word(away.first) in table.zeros)


def _sighted(start: int, end: int, home: int, away: int) -> Sighted:
    return Sighted(start, end, Kind.SCORE, Score(home, away))


class _Table(NamedTuple):
    games: frozenset[str]
    ratios: frozenset[str]
    not_before: frozenset[str]
    clocks: frozenset[str]
    links: frozenset[str]
    tight: frozenset[str]
    zeros: frozenset[str]
    hyphens: bool


@cache
def _table(lang: str) -> _Table:
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang))["scores"]
    sets = {name: frozenset(listed[name]) for name in _Table._fields if name != "hyphens"}
    return _Table(**sets, hyphens=bool(listed["hyphens"]))
