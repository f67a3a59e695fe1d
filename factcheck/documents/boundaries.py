"""Decides whether a dot, question mark or exclamation mark ends a sentence.

It looks at the word before and the word after and at nothing else, so the decision takes constant time.
When in doubt it does not split: two sentences in one hide nothing, half a date in each does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from factcheck.language.detection import LANGUAGES
from factcheck.resources import lexicon

MARKS = re.compile(r"[.!?…]+(?P<closers>[\"“”»«’'›‹)\]]*)")
"""The end marks of a sentence with the quotation marks and brackets that close behind them."""

_SPACE = re.compile(r"\s*")
_OPENERS = re.compile(r"[\"„“”»«‚‘'›‹(\[]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"[\w.]+\Z")
_GLUED_BEFORE = re.compile(r"(?:\A|[\s\"„“”»«‚‘'›‹(\[–—-])(?:[^\W\d_]*[^\W\d_]{2}|[12]\d{3})[)\]]?\Z")
_GLUED_AFTER = re.compile(r"[\"„“»«‚‘(]?[^\W\d_]+(?![./@_=]\S)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}")
_ROMAN = re.compile(r"[IVXL]{2,7}")
_LONGEST_WORD = 40
_LONGEST_ORDINAL = 3
_QUOTATION_MARKS = frozenset("\"“”»«’'›‹")
_CONTINUE = frozenset(",;:)]/%…")
_DASHES = frozenset("–—-")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a language that tell sentence ends from other dots."""

    inside: frozenset[str]
    open: frozenset[str]
    numbered: frozenset[str]
    clock: frozenset[str]
    clock_followers: frozenset[str]
    starters: frozenset[str]
    ordinals: bool


@dataclass(frozen=True, slots=True)
class _Following:
    """What stands behind an end mark: openers, then a word or another character."""

    character: str
    word: str
    opened: bool


@cache
def wording(lang: str) -> Wording:
    """The words for one language, for all of them together when the language is not known."""
    known = [lexicon(lang)] if lang in LANGUAGES else [lexicon(one) for one in LANGUAGES]

    def words(section: str) -> frozenset[str]:
        return frozenset(word for sections in known for word in _strings(sections[section]))

    return Wording(
        inside=words("abbreviations_inside"),
        open=words("abbreviations_open"),
        numbered=words("abbreviations_numbered"),
        clock=words("clock_abbreviations"),
        clock_followers=words("clock_followers"),
        starters=words("sentence_starters"),
        ordinals=lang != "en",
    )


def ends_sentence(text: str, mark: re.Match[str], block: tuple[int, int], words: Wording) -> bool:
    """Whether the end mark found at `mark` ends the sentence that lies in `start:end` of a text."""
    start, end = block
    space = _SPACE.match(text, mark.end(), end)
    after = space.end() if space is not None else mark.end()
    if after >= end:
        return True
    before = text[max(start, mark.start() - _LONGEST_WORD) : mark.start()]
    if after == mark.end():
        return _ends_glued(text, mark, before, end, words)
    following = _following(text, after, end)
    if before.endswith("(") or following.character.islower() or following.character in _CONTINUE:
        return False  # "Das (!) Ende", or the next word goes on
    return _ends_spaced(mark, before, following, words)


def _ends_spaced(mark: re.Match[str], before: str, following: _Following, words: Wording) -> bool:
    closers = mark.group("closers")
    signs = mark.group().removesuffix(closers)
    dash = following.character in _DASHES
    if dash and (closers or signs != "."):
        return False  # "Ja!" - so he said
    if "!" in signs or "?" in signs or not _QUOTATION_MARKS.isdisjoint(closers):
        return True
    if signs != ".":
        return following.opened or following.word in words.starters  # an ellipsis
    return not (_enumerates(before) or _abbreviated(before, following, words))


def _enumerates(before: str) -> bool:
    """Whether the dot follows a number that opens its sentence ("1. Erstens")."""
    return before.isdecimal() and len(before) <= _LONGEST_ORDINAL


def _following(text: str, start: int, end: int) -> _Following:
    openers = _OPENERS.match(text, start, end)
    at = openers.end() if openers is not None else start
    word = _LETTERS.match(text, at, min(end, at + _LONGEST_WORD))
    return _Following(text[at] if at < end else " ", word.group() if word is not None else "", at > start)


def _ends_glued(text: str, mark: re.Match[str], before: str, end: int, words: Wording) -> bool:
    """Whether a sentence ends although the next begins without a space ("Höhe.Für die Papiere")."""
    if not _GLUED_AFTER.match(text, mark.end(), min(end, mark.end() + _LONGEST_WORD)):
        return False
    following = _following(text, mark.end(), end)
    if not following.character.isupper() or not following.word[1:].islower():
        return False
    if mark.group("closers"):
        return any(closer in _QUOTATION_MARKS for closer in mark.group("closers"))
    if not _GLUED_BEFORE.search(before):
        return False
    return following.word in words.starters or not _abbreviated(before, following, words)


def _abbreviated(before: str, following: _Following, words: Wording) -> bool:
    """Whether a single dot after `before` belongs to an abbreviation or ordinal that goes on."""
    found = _BEFORE.search(before)
    word = found.group() if found is not None else ""
    digit = following.character.isdecimal()
    if word in words.inside or (digit and word in words.numbered):
        return True
    if word in words.clock:
        return following.word in words.clock_followers
    if len(word) == 1 and word.isalpha():
        return _initial(word, before, following, words)
    dotted = word in words.open or _DOTTED.fullmatch(word)
    if dotted or (words.ordinals and _ordinal(word, before)):
        return digit or following.word not in words.starters
    return False


def _initial(letter: str, before: str, following: _Following, words: Wording) -> bool:
    """Whether a single letter with a dot is an initial or part of "z. B.", not the end of "Plan B."."""
    paired = before[:-1].rstrip().endswith(".") and len(before.split()[-2:][0]) == len("z.")
    return letter.islower() or paired or following.word not in words.starters


def _ordinal(word: str, before: str) -> bool:
    """Whether a dot after the word can make it an ordinal: "8.", "29.8.", "II.", but not "2:1." or "1,5."."""
    if before.removesuffix(word).endswith((":", ",")):
        return False
    counted = word.isdecimal() and len(word) <= _LONGEST_ORDINAL
    return counted or bool(_DAY_AND_MONTH.fullmatch(word) or _ROMAN.fullmatch(word))


def _strings(section: object) -> Iterable[str]:
    return (str(word) for word in section) if isinstance(section, list) else ()
