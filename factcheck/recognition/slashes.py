"""Reads fractions written with a slash: 3/4, 2/3rds. It leaves out dates, seasons and page counts."""

from __future__ import annotations

from fractions import Fraction

from factcheck.recognition.amounts import Amount
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.tokens import Tokens

_COMMON = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 32, 50, 64, 100, 1000})
_OF_TWO_DIGITS = frozenset({16, 20, 25, 32, 50, 64, 100, 1000})
_LARGEST = 1000
_NOT_BEHIND = frozenset("/-.:_\u2010\u2011")


def slashed(tokens: Tokens, index: int, lang: str) -> Amount | None:
    """The fraction that begins at the token `index`, None where none does or it is a name ("9/11")."""
    above, below = tokens.word(index), tokens.word(index + 2)
    if tokens.word(index + 1) != "/" or not above.isdecimal() or not below.isdecimal():
        return None
    if not all(tokens.glued(at) for at in (index + 1, index + 2)) or _in_a_string(tokens, index):
        return None
    stop = _behind(tokens, index + 3, lang)
    if stop is None or not _proper(above, below):
        return None
    return Amount(index, index + 1, Fraction(int(above))).fraction(Fraction(1, int(below)), stop)


def _in_a_string(tokens: Tokens, index: int) -> bool:
    """Whether something but a sign stands right before it, or brackets around it: (1/2) counts pages."""
    if tokens.word(index - 1) == "(" and tokens.word(index + 3) == ")":
        return True
    return tokens.glued(index) and tokens.word(index - 1) not in {"-", "\u2212", "(", "$", "€", "£", "+"}


def _behind(tokens: Tokens, index: int, lang: str) -> int | None:
    """Where the fraction ends ("2/3rds"), None where the digits go on to something else."""
    if not tokens.glued(index):
        return index
    word = tokens.word(index)
    if word in vocabulary(lang).part_suffixes:
        return index + 1
    if word in _NOT_BEHIND and tokens.glued(index + 1) and tokens.numeral(index + 1):
        return None
    return None if tokens.numeral(index) else index  # letters may be a unit: "3/4h"


def _proper(above: str, below: str) -> bool:
    """Whether print like this is a fraction: 1/8, 31/32; not 9/11, 11/12 or 24/7."""
    numbers = int(above[:5]), int(below[:5])
    if above.startswith("0") or below.startswith("0") or not 0 < numbers[0] < numbers[1] <= _LARGEST:
        return False
    if numbers[0] == 1:
        return True
    return numbers[1] in (_COMMON if len(above) == 1 else _OF_TWO_DIGITS)
