"""Finds the words of offices in a text and gives them the codes of the lexicon. It never looks for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.recognition.page import Page, page
from factcheck.recognition.people_words import LONGEST_WORD, lower, word_list, word_map

_ENDINGS = ("", "s", "es", "n", "en", "in", "innen")
_WEAK_ENDINGS = ("", "r", "n", "m", "s")
_SHORTEST_PREFIX = 2
_COMPOUNDING = frozenset({"de"})

_Phrase = tuple[tuple[str, ...], str]
_REACH = 3
_ADJECTIVE_ENDINGS = frozenset({"", "e", "er", "en", "es", "em"})


class Office(NamedTuple):
    """An office in the tokens `first:end`; `code` has its changes in front ("deputy_mayor")."""

    first: int
    end: int
    code: str
    former: bool = False


class _Change(NamedTuple):
    """What turns an office into another one: words before it, prefixes inside its compound."""

    words: tuple[str, ...]
    prefixes: frozenset[str]

    def applies(self, prefix: str, before: tuple[str, ...]) -> bool:
        """Whether a compound's prefix or one of the words before the office says so."""
        if not self.prefixes.isdisjoint(prefix.split("-")):
            return True
        stems = ((word, stem) for word in before for stem in self.words if word.startswith(stem))
        return any(word[len(stem) :] in _ADJECTIVE_ENDINGS for word, stem in stems)


class _Forms(NamedTuple):
    """The printed forms of the offices of one language with their codes, and what changes them."""

    single: Mapping[str, str]
    phrases: Mapping[str, tuple[_Phrase, ...]]
    compounds: bool
    none: tuple[str, ...]
    changes: Mapping[str, _Change]
    abbreviations: frozenset[str]


def offices(text_page: Page) -> list[Office]:
    """The offices of a text in reading order, without overlaps."""
    found: list[Office] = []
    at = 0
    while at < len(text_page.tokens):
        office = _office_at(text_page, at)
        if office is not None:
            found.append(office)
        at = office.end if office is not None else at + 1
    return found


def in_words(printed: str, lang: str) -> list[Office]:
    """The offices in a few printed words."""
    return offices(page(printed, lang))


def _office_at(text_page: Page, at: int) -> Office | None:
    forms = _forms(text_page.lang)
    match = _match(text_page, at, forms)
    if match is None:
        return None
    code, end, prefix = match
    before = tuple(_words_before(text_page, at))
    changes = {name for name, change in forms.changes.items() if change.applies(prefix, before)}
    code = "".join(f"{name}_" for name in ("designated", "acting", "deputy") if name in changes) + code
    return Office(at, end, code, "former" in changes)


def _match(text_page: Page, at: int, forms: _Forms) -> tuple[str, int, str] | None:
    """The code of the office at a token, where it ends and what precedes it in its word."""
    word = text_page.bare(at).lower()
    if not word or not word[0].isalpha():
        return None
    if forms.compounds:
        found = _compound(word, text_page.lang) if text_page.is_capital(at) else None
        return None if found is None else (found[0], at + 1, found[1])
    head, _, rest = word.partition("-")
    prefix = head if rest and any(head in change.prefixes for change in forms.changes.values()) else ""
    first = rest if prefix else word
    for words, code in forms.phrases.get(first, ()):
        if all(text_page.lower(at + i) in {w, w + "s"} for i, w in enumerate(words[1:], 1)):
            end = at + len(words)
            return code, end + (words[-1] in forms.abbreviations and text_page.is_dotted(end - 1)), prefix
    return None


@lru_cache(maxsize=50_000)
def _compound(word: str, lang: str) -> tuple[str, str] | None:
    """The code of a German word and what precedes the office in it, None when it is no office."""
    forms = _forms(lang)
    if word.endswith(forms.none):
        return None
    for start in range(max(0, len(word) - LONGEST_WORD), len(word)):
        code = forms.single.get(word[start:])
        if code is not None:
            prefix = word[:start]
            inside = bool(prefix) and len(prefix.rstrip("-")) < _SHORTEST_PREFIX
            return None if inside else (code, prefix)
    return None


def _words_before(text_page: Page, at: int) -> Iterator[str]:
    """The lower-case or changing words directly before an office, nearest first."""
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = text_page.word(back)
        if not text_page.is_next(back) or not word[0].isalpha():
            return
        yield word.lower()


@cache
def _forms(lang: str) -> _Forms:
    codes = _with_initials(word_map(lang, "offices"), word_list(lang, "offices_by_initials"))
    prefixes = word_map(lang, "office_prefixes")
    return _Forms(
        single=_inflected(codes),
        phrases=_by_first_word(codes),
        compounds=lang in _COMPOUNDING,
        none=tuple(form for word in lower(lang, "not_offices") for form in (word, f"{word}n")),
        changes={
            name: _Change(words, frozenset(prefixes.get(name, ())))
            for name, words in word_map(lang, "office_changes").items()
        },
        abbreviations=lower(lang, "title_abbreviations"),
    )


def _with_initials(
    codes: Mapping[str, tuple[str, ...]], initialled: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    """The offices, each of the initialled ones by the first letters of its longest name too."""
    shortened = {code: "".join(word[0] for word in max(codes[code], key=len).split()) for code in initialled}
    return {code: (*words, shortened[code]) if code in shortened else words for code, words in codes.items()}


def _inflected(codes: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """Every form of every one-word office with its code."""
    return {
        word.lower() + ending: code
        for code, words in codes.items()
        for word in words
        for ending in (_WEAK_ENDINGS if word.endswith("e") else _ENDINGS)
    }


def _by_first_word(codes: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[_Phrase, ...]]:
    """The offices as phrases by their first word, one-word plurals too, the longest first."""
    found: dict[str, list[_Phrase]] = {}
    for code, words in codes.items():
        for word in words:
            parts = tuple(word.lower().split())
            found.setdefault(parts[0], []).append((parts, code))
            if len(parts) == 1:
                found.setdefault(f"{parts[0]}s", []).append((parts, code))
    return {first: tuple(sorted(group, key=_length, reverse=True)) for first, group in found.items()}


def _length(phrase: _Phrase) -> int:
    return len(phrase[0])
