"""Turns a text into a string of word classes, one character per token, so that grammars can be regular.

A rule is a regular expression over classes ("<DAY>. <MONTH> <YEAR>"), the same one for every language;
which words belong to a class is lexicon data. Nothing here knows what a class means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from factcheck.errors import RuleError
from factcheck.resources import lexicon

_section = TypeAdapter(dict[str, dict[str | int, list[str]] | list[str]])

# Tokens no lexicon names: digits by what they can be in a date, words by their first letter.
BUILT_IN = ("DAY", "YEAR", "NUMBER", "LONG", "CAPITAL", "UNKNOWN")
_FIRST_CODE = 0xE000  # the private use area: no readable text contains it
_LAST_CODE = 0xF8FF
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
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


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word classes of one grammar in one language."""

    codes: Mapping[str, str]
    entries: Mapping[str, Entry]
    splitter: re.Pattern[str]

    def read(self, text: str) -> ClassString:
        """The tokens of a text and their classes; linear in its length."""
        tokens = self.splitter.findall(text)
        codes = {token: self._code(token) for token in set(tokens)}
        starts = list(accumulate(map(len, tokens), initial=0))
        return ClassString(tokens, starts, "".join([codes[token] for token in tokens]))

    def entry(self, token: str) -> Entry | None:
        """What the lexicon says of a token, None where it says nothing."""
        return self.entries.get(token) or self.entries.get(_folded(token))

    def codes_of(self, names: Iterable[str]) -> str:
        """The codes of classes, in a fixed order."""
        return "".join(sorted(self.codes[name] for name in names))

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

    def _code(self, token: str) -> str:
        entry = self.entry(token)
        if entry is not None:
            return entry.code
        if token[0].isalpha():
            return self.codes["CAPITAL" if token[0].isupper() else "UNKNOWN"]
        if token.isspace():
            return "\n" if token.count("\n") > 1 else " "
        if token.isascii() and token.isdecimal():
            return self.codes[_digits(token)]
        folded = _FOLDED.get(token, token)
        return folded if len(folded) == 1 and not _FIRST_CODE <= ord(folded) <= _LAST_CODE else "?"


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
    try:
        content = _section.validate_python(lexicon(lang).get(section))
    except ValidationError as error:
        message = (
            f"rules/lexicon/{lang}: the section '{section}' is missing or malformed ({error}); correct it"
        )
        raise RuleError(message) from error
    return {name: _values(words) for name, words in content.items()}


def _values(words: Mapping[str | int, Iterable[str]] | Iterable[str]) -> dict[str, str | int]:
    if isinstance(words, Mapping):
        return {word: value for value, group in words.items() for word in group}
    return {word: word for word in words}


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
    return Vocabulary(codes, capitals | entries, _splitter(capitals | entries))


def _splitter(words: Iterable[str]) -> re.Pattern[str]:
    phrases = [word for word in words if not word.isalpha()]
    named = rf"{_any_of(phrases)}(?!\w)|" if phrases else ""
    return re.compile(named + r"[0-9]+|[^\W\d_]+|\s+|.", re.DOTALL)


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern of many phrases, the longest first; equal beginnings are written once, for speed."""
    tails: dict[str, list[str]] = {}
    for phrase in phrases:
        tails.setdefault(phrase[:1], []).append(phrase[1:])
    branches = [_character(first) + _any_of(rest) for first, rest in sorted(tails.items()) if first]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if '' in tails else ''}"


def _character(sign: str) -> str:
    return {" ": r"\s", "'": "['’]"}.get(sign) or re.escape(sign)
