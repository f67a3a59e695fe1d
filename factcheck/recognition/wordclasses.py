"""Turns a text into a string of word classes, one character per token, so that grammars can be regular.

A rule is a regular expression over classes ("<DAY>. <MONTH> <YEAR>"), the same one for every language;
which words belong to a class is lexicon data. Nothing here knows what a class means.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from factcheck.errors import RuleError
from factcheck.resources import lexicon

# Tokens no lexicon names: digits by what they can be in a date, words by their first letter.
BUILT_IN = ("DAY", "YEAR", "NUMBER", "LONG", "CAPITAL", "UNKNOWN")
_PIECE = re.compile(r"[0-9]+|[^\W\d_]+|\s+|.", re.DOTALL)
_FIRST_CODE = 0xE000  # the private use area: no readable text contains it
_LAST_CODE = 0xF8FF
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_MOST_KNOWN = 50_000
_DAY_DIGITS, _YEAR_DIGITS, _MOST_DIGITS = 2, 4, 9
_FOLDED = {"‑": "-", "—": "–", "−": "–", "’": "'"}


class Entry(NamedTuple):
    """What a lexicon says of a word: the code of its class and the value it stands for."""

    code: str
    value: str | int


class ClassString(NamedTuple):
    """A text as tokens: `starts[i]` is the offset of token i, `classes[i]` its class."""

    tokens: Sequence[str]
    starts: Sequence[int]
    classes: str


class Vocabulary(NamedTuple):
    """The word classes of one grammar in one language."""

    codes: Mapping[str, str]
    entries: Mapping[str, Entry]
    known: _Known
    phrases: _Phrases | None

    def read(self, text: str) -> ClassString:
        """The tokens of a text and their classes; linear in its length."""
        tokens, starts = _pieces(text)
        if self.phrases is not None:
            tokens, starts = self.phrases.joined(text, tokens, starts)
        return ClassString(tokens, starts, "".join(map(self.known.__getitem__, tokens)))

    def entry(self, token: str) -> Entry | None:
        """What the lexicon says of a token, None where it says nothing."""
        return _entry(self.entries, token)

    def codes_of(self, names: Iterable[str]) -> str:
        """The codes of classes, in a fixed order; a sign stands for itself."""
        return "".join(sorted(name if len(name) == 1 else self.codes[name] for name in names))

    def pattern(self, source: str) -> re.Pattern[str]:
        """Compiles a rule: `<A|B>` stands for one token of class A or B, `<ANY>` for any word or number.

        Raises RuleError when the rule names a class that the vocabulary does not have.
        """
        return re.compile(re.sub(r"<([A-Z_|]+)>", self._expanded, source))

    def _expanded(self, match: re.Match[str]) -> str:
        if match.group(1) == "ANY":
            return f"[{chr(_FIRST_CODE)}-{chr(_LAST_CODE)}]"
        try:
            return "[" + "".join(self.codes[name] for name in match.group(1).split("|")) + "]"
        except KeyError as error:
            message = f"a rule of the grammar names the unknown word class {error}; correct the rule"
            raise RuleError(message) from error


class _Known(dict[str, str]):
    """The classes of the tokens met so far, in any text; it begins anew when it has grown too large."""

    def __init__(self, codes: Mapping[str, str], entries: Mapping[str, Entry]) -> None:
        super().__init__()
        self._codes = codes
        self._entries = entries

    def __missing__(self, token: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        code = self[token] = self._code(token)
        return code

    def _code(self, token: str) -> str:
        entry = _entry(self._entries, token)
        if entry is not None:
            return entry.code
        if token[0].isalpha():
            return self._codes["CAPITAL" if token[0].isupper() else "UNKNOWN"]
        if token.isspace():
            return "\n" if token.count("\n") > 1 else " "
        if token.isascii() and token.isdecimal():
            return self._codes[_digits(token)]
        folded = _FOLDED.get(token, token)
        return folded if len(folded) == 1 and not _FIRST_CODE <= ord(folded) <= _LAST_CODE else "?"


def _entry(entries: Mapping[str, Entry], token: str) -> Entry | None:
    return entries.get(token) or entries.get(_folded(token))


def _digits(token: str) -> str:
    if len(token) <= _DAY_DIGITS:
        return "DAY"
    if len(token) == _YEAR_DIGITS and _FIRST_YEAR <= int(token) <= _LAST_YEAR:
        return "YEAR"
    return "NUMBER" if len(token) <= _MOST_DIGITS else "LONG"


def _folded(token: str) -> str:
    return " ".join(token.split()).replace("’", "'")


def words_of(lang: str, section: str) -> dict[str, dict[str, str | int]]:
    """The word classes of a lexicon section: class, word, value.

    A class is a list of words or a mapping of values to words. Raises RuleError for anything else.
    """
    content = lexicon(lang).get(section)
    if not isinstance(content, dict):
        message = f"rules/lexicon/{lang}: the section '{section}' is missing or has no classes; correct it"
        raise RuleError(message)
    return {str(name): _values(words, f"{lang}: {section}: {name}") for name, words in content.items()}


def _values(words: object, place: str) -> dict[str, str | int]:
    if isinstance(words, dict):
        return {word: value for value, group in words.items() for word in _listed(group, place)}
    return {word: word for word in _listed(words, place)}


def _listed(words: object, place: str) -> list[str]:
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return words
    message = f"rules/lexicon/{place}: expected a list of words, found {words!r}; correct it"
    raise RuleError(message)


def vocabulary(classes: Sequence[str], words: Mapping[str, Mapping[str, str | int]]) -> Vocabulary:
    """Builds the vocabulary of a grammar from its classes and the words of one language.

    A word written small also matches with a capital; one written with a capital matches only so.
    Raises RuleError for an unknown class and for a word in two classes.
    """
    codes = {name: chr(_FIRST_CODE + index) for index, name in enumerate((*BUILT_IN, *classes))}
    entries: dict[str, Entry] = {}
    for name, group in words.items():
        for word, value in group.items():
            if name.upper() not in codes or word in entries:
                message = f"the lexicon word '{word}' is in an unknown class or in two ('{name}'); remove it"
                raise RuleError(message)
            entries[word] = Entry(codes[name.upper()], value)
    capitals = {word[0].upper() + word[1:]: entry for word, entry in entries.items()}
    known = capitals | entries
    phrases = [word for word in known if not word.isalpha()]
    return Vocabulary(codes, known, _Known(codes, known), _Phrases.of(phrases) if phrases else None)


@lru_cache(maxsize=8)
def _pieces(text: str) -> tuple[list[str], list[int]]:
    """The words, numbers, signs and gaps of a text and where they begin; all grammars share them."""
    pieces = _PIECE.findall(text)
    return pieces, list(accumulate(map(len, pieces), initial=0))


class _Phrases(NamedTuple):
    """Phrases that are one token each; `openings` are the pieces that they can begin with."""

    pattern: re.Pattern[str]
    openings: frozenset[str]

    @classmethod
    def of(cls, phrases: Sequence[str]) -> _Phrases:
        openings = {_PIECE.findall(phrase)[0] for phrase in phrases}
        return cls(re.compile(rf"{_any_of(phrases)}(?!\w)"), frozenset(openings | set("'’")))

    def joined(self, text: str, pieces: list[str], starts: list[int]) -> tuple[list[str], list[int]]:
        """The pieces of a text and where they begin, those of a phrase joined."""
        openings, match = self.openings, self.pattern.match
        tokens, places, done = list[str](), list[int](), 0
        for at in [at for at, piece in enumerate(pieces) if piece in openings]:
            phrase = match(text, starts[at]) if at >= done else None
            if phrase is not None:
                tokens += [*pieces[done:at], phrase.group()]
                places += starts[done : at + 1]
                done = bisect_left(starts, phrase.end())
        return [*tokens, *pieces[done:]], [*places, *starts[done:]]


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern of many phrases, the longest first; equal beginnings are written once, for speed."""
    tails: dict[str, list[str]] = {}
    for phrase in phrases:
        tails.setdefault(phrase[:1], []).append(phrase[1:])
    branches = [_character(first) + _any_of(rest) for first, rest in sorted(tails.items()) if first]
    if len(branches) == 1 and "" not in tails:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if '' in tails else ''}" if branches else ""


def _character(sign: str) -> str:
    return {" ": r"\s", "'": "['’]"}.get(sign) or re.escape(sign)
