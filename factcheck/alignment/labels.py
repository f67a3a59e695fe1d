"""What two readers' labels say about the same thing: which words they share, which states they name.

Labels are short English phrases or lexicon codes. It compares words, never values.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.language.terms import terms
from factcheck.language.words import lemma, tokens

TIMES = frozenset({"length", "start", "end", "when"})  # the labels that prompts and lexicon fix
_LANG = "en"
_SHORTEST_WORD = 3
_ANYBODY = frozenset({"person", "people", "individual", "human", "number", "total", "count"})


@lru_cache(maxsize=10_000)
def label_words(label: str) -> frozenset[str]:
    """The base forms of the words that say something; words for anybody count only where they stand alone."""
    stop = terms(_LANG).stop_words
    bases = [
        lemma(token.text.casefold(), _LANG) for token in tokens(label.replace("_", " ")) if token.is_word
    ]
    words = frozenset(base for base in bases if len(base) >= _SHORTEST_WORD and base not in stop)
    return words - _ANYBODY or frozenset({"person"})


@lru_cache(maxsize=10_000)
def states(label: str) -> frozenset[str]:
    """The codes of the states that a label names: killed, injured, attended."""
    known = terms(_LANG).states
    words = (token.text for token in tokens(label.replace("_", " ")) if token.is_word)
    return frozenset(code for word in words if (code := known.code(word, lemma(word.casefold(), _LANG))))


def are_unlike(one: str, other: str) -> bool:
    """Whether two labels have no word in common, or name states that have nothing in common.

    Such labels may be two words for one thing; a missing label is like every other.
    """
    if not one or not other or one == other:
        return False
    first, second = states(one), states(other)
    if first and second:
        return first.isdisjoint(second)
    return label_words(one).isdisjoint(label_words(other))
