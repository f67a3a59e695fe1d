"""Tells the numbers that end names of more than one word: Flug LH 400, Boeing 737 MAX 8, S&P 500.

It looks at the neighbours of a numeral; which words are labels it is told.
"""

from __future__ import annotations

from factcheck.recognition.tokens import HYPHENS, Tokens

_LONGEST_CODE = 4
_LONGEST_PART = 2
_POSTAL_DIGITS = 5
_ROUND = 100


def ends_name(tokens: Tokens, index: int, labels: frozenset[str]) -> bool:
    """Whether the numeral at `index` ends a longer name; not before a noun ("Saal UN 300 Menschen")."""
    if tokens.letters(index + 1) and tokens.capital(index + 1):
        return False
    return _coded(tokens, index, labels) or _serial(tokens, index, labels) or _partners(tokens, index)


def opens_address(tokens: Tokens, index: int) -> bool:
    """Five digits and a name that are a line: "10117 Berlin"; a round number counts ("20000 Menschen")."""
    printed, stop = tokens.word(index), index + 2
    if len(printed) != _POSTAL_DIGITS or not printed.isdecimal() or not int(printed) % _ROUND:
        return False
    named = tokens.letters(index + 1) and tokens.capital(index + 1)
    return named and _line_break(tokens, index) and (tokens.word(stop) == "," or _line_break(tokens, stop))


def _coded(tokens: Tokens, index: int, labels: frozenset[str]) -> bool:
    """A label, a code in capitals and the number: Flug LH 400, 737 MAX 8."""
    code = tokens.printed(index - 1)
    if not code.isalpha() or not code.isupper() or not 1 < len(code) <= _LONGEST_CODE:
        return False
    at = index - 3 if tokens.numeral(index - 2) else index - 2
    return tokens.word(at) in labels


def _serial(tokens: Tokens, index: int, labels: frozenset[str]) -> bool:
    """The 8 of Boeing 747-8."""
    tied = tokens.word(index - 1) in HYPHENS and tokens.glued(index) and tokens.glued(index - 1)
    return tied and tokens.numeral(index - 2) and tokens.word(index - 3) in labels


def _partners(tokens: Tokens, index: int) -> bool:
    """S&P 500, Fast & Furious 7."""
    paired = tokens.word(index - 2) == "&" and tokens.capital(index - 1) and tokens.capital(index - 3)
    return paired and (tokens.glued(index - 1) or len(tokens.word(index)) <= _LONGEST_PART)


def _line_break(tokens: Tokens, index: int) -> bool:
    """Whether a line begins at the token, or the text ends before it."""
    if index <= 0 or index >= len(tokens.words):
        return True
    return "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]] or tokens.word(index) == "\n"
