"""Reads the Roman numerals behind a name: Ludwig XIV., Elizabeth II. It reads no other Roman numeral."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast

from factcheck.model import Kind
from factcheck.printed_values import Ordinal
from factcheck.readings import Sighted
from factcheck.recognition.tokens import Tokens
from factcheck.resources import lexicon

_ROMAN = re.compile(r"[IVX]{1,6}\b")
_FORM = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def find(tokens: Tokens, lang: str) -> list[Sighted]:
    """The numerals of rulers and popes as `Ordinal`s, in reading order."""
    table = _table(lang)
    found = (_sighted(tokens, match, table) for match in _ROMAN.finditer(tokens.text))
    return [one for one in found if one is not None]


def _sighted(tokens: Tokens, match: re.Match[str], table: _Table) -> Sighted | None:
    rank = roman(match.group())
    if rank is None or not tokens.text[match.start() - 1 : match.start()].isspace():
        return None
    index = tokens.at(match.start())
    if not _after_name(tokens, index, table):
        return None
    dotted = table.dotted and tokens.word(index + 1) == "." and tokens.glued(index + 1)
    if len(match.group()) == 1 and (match.group() == "X" or not dotted):
        return None
    return Sighted(match.start(), match.end() + int(dotted), Kind.ORDINAL, Ordinal(rank))


def roman(digits: str) -> int | None:
    """The number that Roman digits up to 39 print, None for other letters."""
    found = _FORM.fullmatch(digits)
    return 10 * len(found.group(1)) + _ONES[found.group(2)] if found and digits else None


def _after_name(tokens: Tokens, index: int, table: _Table) -> bool:
    name = tokens.word(index - 1)
    if not tokens.capital(index - 1) or tokens.printed(index - 1).isupper() or tokens.glued(index):
        return False
    return name not in table.not_names and not name.endswith(table.endings) and len(name) > len("an")


class _Table(NamedTuple):
    not_names: frozenset[str]
    endings: tuple[str, ...]
    dotted: bool


@cache
def _table(lang: str) -> _Table:
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang))["regnal"]
    return _Table(frozenset(listed["not_names"]), tuple(listed["endings"]), bool(listed["dotted"]))
