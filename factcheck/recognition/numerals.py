"""Reads a numeral written in digits, whichever marks group it. It never looks at the words around it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple, cast

from factcheck.resources import lexicon

_SPACES = re.compile(r"[ \u00a0\u202f]")
_WHOLE = re.compile(r"0|[1-9]\d*")
_DECIMAL = re.compile(r"(?:0|[1-9]\d*)[.,]\d+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?P<mark>[.,'])\d{3})(?:(?P=mark)\d{3})*(?:[.,]\d+)?")
_MOST_UNGROUPED_DIGITS = 9
_LONGEST = 32


class Numeral(NamedTuple):
    """The number that digits print and the place of its last digit: "1,25" is 5/4 with step 1/100."""

    value: Fraction
    step: Fraction


@lru_cache(maxsize=10_000)
def read(digits: str, lang: str, *, loose: bool = False) -> Numeral | None:
    """The number printed as `digits`, None where no number is printed that way ("16.08.2025", "007").

    A single mark before three digits groups or divides as the language does; everywhere else the form
    decides, so "1,170,300" is a number in German text and "1,17" one in English text. `loose` digits have
    one decimal mark, whatever the language.
    """
    if len(digits) > _LONGEST:
        return None
    if loose:
        return _divided(digits)
    plain = _SPACES.sub("", digits).replace("\u2019", "'")
    if _WHOLE.fullmatch(plain):
        return Numeral(Fraction(plain), Fraction(1)) if _plausible(digits) else None
    found = _GROUPED.fullmatch(plain)
    if found and _groups(plain, found.group("mark"), lang):
        return _grouped(plain, found.group("mark"))
    return _divided(plain) if _DECIMAL.fullmatch(plain) else None


def _plausible(digits: str) -> bool:
    """Longer runs without groups are identifiers: telephone numbers, ISBNs, file names."""
    return len(digits) <= _MOST_UNGROUPED_DIGITS or not digits.isdecimal()


def _groups(plain: str, mark: str, lang: str) -> bool:
    marks = [char for char in plain if not char.isdecimal()]
    return len(marks) > 1 or mark == "'" or mark == _group_mark(lang)


@cache
def _group_mark(lang: str) -> str:
    """The mark between groups of three digits: "." in German."""
    return str(cast("dict[str, object]", lexicon(lang)["number_words"])["group_mark"])


def _grouped(plain: str, mark: str) -> Numeral | None:
    head, _, tail = plain.rpartition(mark)
    whole = head.replace(mark, "")
    other = "," if mark != "," else "."
    last, _, decimals = tail.partition(other if other in tail else ".")
    if len(last) != len("000"):
        return None
    return _divided(f"{whole}{last}.{decimals}") if decimals else Numeral(Fraction(whole + last), Fraction(1))


def _divided(plain: str) -> Numeral:
    whole, _, decimals = plain.replace(",", ".").partition(".")
    step = Fraction(1, 10 ** len(decimals))
    return Numeral(Fraction(int(whole + decimals)) * step, step)
