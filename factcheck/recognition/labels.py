"""Tells numbers that are names (Boeing 747, B-2, 9/11, Paragraf 218, an address) from numbers that count.

It looks at the neighbours of a numeral and never at its value.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition.name_numbers import ends_name, opens_address
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.tokens import HYPHENS, Tokens
from factcheck.recognition.units import units
from factcheck.resources import lexicon

_TIES = frozenset("/=?&#_@.:\\%")
_FORWARD_TIES = frozenset("/:_=\\")
_NAME_TIES = frozenset(".:_=")
_ABBREVIATION_MARKS = frozenset(".:#")
_CHAIN = 3
_LONGEST_HOUSE_NUMBER = 4
_STREET_REACH = 4
_TELEPHONE = (3, 4)
_POSTAL_DIGITS = 5
_AREA_TIES = HYPHENS | {"/", "\u2013"}
_LONGEST_ROW = 6
_SHORTEST_AREA_CODE = 3


def is_name(tokens: Tokens, index: int, lang: str) -> bool:
    """Whether the numeral or number word at `index` is a name, a label's number or part of a string."""
    if not tokens.numeral(index):
        return _hyphen_before(tokens, index, lang) or _label_before(tokens, index, lang)
    return (
        _tied_before(tokens, index, lang)
        or _tied_after(tokens, index)
        or _hyphen_before(tokens, index, lang)
        or _injury_time(tokens, index)
        or _table(lang).names.ending(tokens, index + 1) is not None
        or _telephone(tokens, index, lang)
        or _label_before(tokens, index, lang)
        or _lone_letter_before(tokens, index, lang)
        or _address(tokens, index, lang)
        or _postal_code(tokens, index, lang)
        or ends_name(tokens, index, _table(lang).before)
    )


def labelled(tokens: Tokens, index: int, lang: str) -> bool:
    """Whether the fraction at `index` is the number of something ("Teil 1/3", "Zimmer 1/4")."""
    return _label_before(tokens, index, lang) or _lone_letter_before(tokens, index, lang)


def calls(tokens: Tokens, index: int, lang: str) -> bool:
    """Whether the word at `index` or behind a hyphen there makes the number before it a name (caliber)."""
    at = index + 1 if tokens.hyphened(index) else index
    return tokens.word(at) in _table(lang).after


def surname(tokens: Tokens, index: int) -> bool:
    """Whether a capital number word follows a capital word and no noun follows it (Claudia Tausend)."""
    named = tokens.letters(index - 1) and tokens.capital(index - 1) and not tokens.begins_sentence(index)
    return named and not tokens.capital(index + 1) and not tokens.printed(index).isupper()


def _tied_before(tokens: Tokens, index: int, lang: str) -> bool:
    """G7, BNT162, 9/11, #12, example.org/12, .22."""
    if not tokens.glued(index):
        return False
    if tokens.letters(index - 1):
        return units(lang).before.ending(tokens, index) is None  # "USD115.5"
    return tokens.word(index - 1) in _TIES


def _tied_after(tokens: Tokens, index: int) -> bool:
    """11/9, 3:1, 12.jpg."""
    if not tokens.glued(index + 1) or not tokens.glued(index + 2):
        return False
    mark = tokens.word(index + 1)
    if tokens.numeral(index + 2):
        return mark in _FORWARD_TIES
    return mark in _NAME_TIES and tokens.letters(index + 2)


def _hyphen_before(tokens: Tokens, index: int, lang: str) -> bool:
    """B-2, Il-96-300, Top-Ten; a hyphen after a space is a minus, one after a plain numeral a range."""
    at = index
    for _ in range(_CHAIN):
        if not (tokens.glued(at) and tokens.word(at - 1) in HYPHENS and tokens.glued(at - 1)):
            return False
        at -= 2
        if not tokens.numeral(at):
            glued = tokens.glued(at) and tokens.numeral(at - 1)
            unit = glued and units(lang).after.starting(tokens, at) is not None  # "3km-5km", not "10b-5"
            return tokens.letters(at) and not unit
        if tokens.glued(at) and tokens.letters(at - 1):
            return True
    return False


def _injury_time(tokens: Tokens, index: int) -> bool:
    """Both numbers of a minute past the end of a half: 90.+3, 90+3."""
    after = index + 2 if tokens.word(index + 1) == "." else index + 1
    before = index - 3 if tokens.word(index - 2) == "." else index - 2
    opens = tokens.word(after) == "+" and tokens.glued(after) and tokens.numeral(after + 1)
    closes = tokens.word(index - 1) == "+" and tokens.glued(index) and tokens.numeral(before)
    return (opens and tokens.glued(after + 1)) or (closes and tokens.glued(index - 1))


def _telephone(tokens: Tokens, index: int, lang: str) -> bool:
    """Digits in a chain of hyphens, 352-3040, (513) 352, +49 30."""
    if _chain(tokens, index) >= _CHAIN or _extension(tokens, index, lang):
        return True
    bracketed = tokens.word(index - 1) == "(" and tokens.word(index + 1) == ")"
    if bracketed and tokens.numeral(index + 2):
        return True
    return _dialled(tokens, index) or _behind_area_code(tokens, index)


def _behind_area_code(tokens: Tokens, index: int) -> bool:
    """The 45 of 0800/123 45 67: digits in a row that begins with a zero."""
    at = index
    for _ in range(_LONGEST_ROW):
        tie = tokens.word(at - 1) in _AREA_TIES and tokens.numeral(at - 2)
        if not tie and not tokens.numeral(at - 1):
            break
        at -= 2 if tie else 1
    code = tokens.word(at)
    whole = code.startswith("0") and not {",", "."} & set(code)  # "0,5" is no area code
    return at < index and whole and len(code) >= _SHORTEST_AREA_CODE


def _dialled(tokens: Tokens, index: int) -> bool:
    at = index
    while tokens.numeral(at - 1) and at > index - _CHAIN:
        at -= 1
    return tokens.word(at - 1) == "+" and tokens.glued(at) and (at < index or tokens.numeral(index + 1))


def _chain(tokens: Tokens, index: int) -> int:
    """How many numerals hang together by hyphens around `index`; more than three count as three."""
    length = 1
    for step in (-1, 1):
        at = index
        while length < _CHAIN and _linked(tokens, at, step):
            at += 2 * step
            length += 1
    return length


def _linked(tokens: Tokens, index: int, step: int) -> bool:
    low = min(index, index + 2 * step)
    return (
        tokens.word(low + 1) in HYPHENS
        and tokens.glued(low + 1)
        and tokens.glued(low + 2)
        and tokens.numeral(low)
        and tokens.numeral(low + 2)
    )


def _extension(tokens: Tokens, index: int, lang: str) -> bool:
    for first in (index - 2, index):
        if first >= 0 and _linked(tokens, first, 1):
            lengths = len(tokens.word(first)), len(tokens.word(first + 2))
            if lengths == _TELEPHONE and units(lang).after.starting(tokens, first + 3) is None:
                return True
    return False


def _label_before(tokens: Tokens, index: int, lang: str) -> bool:
    """Paragraf 218, Nr. 5, Tel.: 12345, District Two."""
    table, listed = _table(lang), _list_start(tokens, index, lang)
    if listed < index and _tied_before(tokens, listed, lang):
        return True
    before = listed - 1
    while tokens.word(before) in _ABBREVIATION_MARKS and before > listed - 3:
        before -= 1
    label = tokens.word(before)
    if listed < index and label not in table.before and label not in table.soft:
        listed, before = index, index - 1
        label = tokens.word(before)
    if label in table.only_abbreviated and before == index - 1:
        return False  # "no 5" without its dot is a negation
    if label in table.soft and tokens.capital(index + 1) and not _abbreviation(tokens, index + 1):
        return False  # "im Saal 300 Menschen"
    if label in table.before or label in table.soft:
        return tokens.numeral(index) or not tokens.capital(index + 1)
    return tokens.word(index) in table.never or (table.capital_names and _capital_name(tokens, index))


def _abbreviation(tokens: Tokens, index: int) -> bool:
    """GG in "Artikel 5 Absatz 1 Satz 2 GG"."""
    return len(tokens.word(index)) > 1 and tokens.printed(index).isupper()


def _list_start(tokens: Tokens, index: int, lang: str) -> int:
    """Where the list of numbers begins that this one ends: "Artikel 5, 6 und 7", "Telefon 030 12345"."""
    if tokens.capital(index + 1):
        return index
    first, joints = index, _table(lang).joints
    for _ in range(_CHAIN):
        step = 1 if tokens.numeral(first - 1) else 2 if tokens.word(first - 1) in joints else 0
        if not step or not tokens.numeral(first - step):
            break
        first -= step
    return first


def _capital_name(tokens: Tokens, index: int) -> bool:
    """Air Force Two, Group of Seven: a capital number word inside a sentence that is no headline."""
    return (
        not tokens.numeral(index)
        and tokens.capital(index)
        and not tokens.printed(index).isupper()
        and not tokens.capital(index + 1)
        and tokens.letters(index - 1)
    )


def _lone_letter_before(tokens: Tokens, index: int, lang: str) -> bool:
    """A 7, U 2: one capital letter and a space, unless the letter is a word of the language."""
    letter = tokens.printed(index - 1)
    lone = len(letter) == 1 and letter.isupper() and letter.isascii() and not tokens.glued(index - 1)
    return lone and letter.lower() not in _table(lang).one_letter_words


def _postal_code(tokens: Tokens, index: int, lang: str) -> bool:
    """10623 in "Kantstraße 12, 10623 Berlin", 90210 in "Beverly Hills, CA 90210"."""
    if len(tokens.word(index)) != _POSTAL_DIGITS or not tokens.word(index).isdecimal():
        return False
    state = tokens.printed(index - 1)
    if len(state) == len("CA") and state.isupper() and tokens.word(index - 2) == ",":
        return True
    if _table(lang).streets and opens_address(tokens, index):
        return True
    house = index - 2
    return tokens.word(index - 1) == "," and tokens.numeral(house) and _street_before(tokens, house, lang)


def _address(tokens: Tokens, index: int, lang: str) -> bool:
    if len(tokens.word(index)) > _LONGEST_HOUSE_NUMBER + 1 or not tokens.word(index).isdecimal():
        return False
    return _street_before(tokens, index, lang) or _street_after(tokens, index, lang)


def _street_before(tokens: Tokens, index: int, lang: str) -> bool:
    """Kantstraße 12, Karl-Marx-Allee 1; not before a noun ("am Alexanderplatz 20 Menschen")."""
    endings = _table(lang).streets
    before = index - 2 if tokens.word(index - 1) == "." else index - 1
    if not endings or not tokens.word(before).endswith(endings) or not tokens.letters(before):
        return False
    return not (tokens.letters(index + 1) and len(tokens.word(index + 1)) > 1)


def _street_after(tokens: Tokens, index: int, lang: str) -> bool:
    """4601 Kellogg Avenue: capital words up to a word for a street."""
    names = _table(lang).street_names
    for at in range(index + 1, index + _STREET_REACH):
        if not tokens.capital(at):
            return False
        if at > index + 1 and tokens.word(at) in names:
            return True
    return False


class _Labels(NamedTuple):
    before: frozenset[str]
    soft: frozenset[str]
    only_abbreviated: frozenset[str]
    never: frozenset[str]
    after: frozenset[str]
    joints: frozenset[str]
    one_letter_words: frozenset[str]
    streets: tuple[str, ...]
    street_names: frozenset[str]
    capital_names: bool
    names: Phrases[None]


@cache
def _table(lang: str) -> _Labels:
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang))["number_labels"]
    return _Labels(
        before=frozenset(listed["before"]),
        soft=frozenset(listed["soft"]),
        only_abbreviated=frozenset(listed["only_abbreviated"]),
        never=frozenset(listed["never"]),
        after=frozenset(listed["after"]),
        joints=frozenset(listed["joints"]),
        one_letter_words=frozenset(listed["one_letter_words"]),
        streets=tuple(listed["streets"]),
        street_names=frozenset(listed["street_names"]),
        capital_names=bool(listed["capital_names"]),
        names=Phrases.of((name, None) for name in listed["names"]),
    )
