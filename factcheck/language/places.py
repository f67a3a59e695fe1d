"""Which places a stretch of text names: the capitalised words after a preposition of place.

No list of places is consulted, so a small town counts like a capital; the lexicon leaves out set phrases.
"""

from __future__ import annotations

from functools import cache
from typing import cast

from factcheck.language.words import Token, tokens
from factcheck.resources import lexicon


def places(text: str, start: int, end: int, lang: str) -> frozenset[str]:
    """The names of places between two offsets, case folded; of a name of several words the first."""
    prepositions, phrases = _prepositions(lang), _no_places(lang)
    found = set()
    before: Token | None = None
    for token in tokens(text, start, end):
        if (
            before is not None
            and before.text.lower() in prepositions
            and token.is_word
            and token.text[0].isupper()
            and "-" not in token.text
            and token.text.casefold() not in phrases
        ):
            found.add(token.text.casefold())
        before = token
    return frozenset(found)


@cache
def _prepositions(lang: str) -> frozenset[str]:
    return frozenset(cast("list[str]", lexicon(lang)["place_prepositions"]))


@cache
def _no_places(lang: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in cast("list[str]", lexicon(lang)["no_places"]))
