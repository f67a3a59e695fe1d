"""Says which of the supported languages a text is written in.

Two things speak for a language: the share of its small words (less that of its neighbours' small words) and
the share of words its dictionary knows. Passages in quotation marks count only when there is little else.
A text that is clearly in neither language has no language; nothing is guessed.
"""

from __future__ import annotations

import re
from functools import cache

import simplemma

from factcheck.resources import lexicon

LANGUAGES = ("de", "en")

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[„“”»«\"][^„“”»«\"\n]*+[„“”»«\"]")
_ENOUGH_WORDS = 5  # so many words outside quotation marks tell the language of the narration
_ENOUGH_SMALL_WORDS = 2
_SAMPLE_PIECES = 5
_SAMPLE_PIECE = 4_000  # characters; five pieces see enough of a text of any length
_LEAST = 0.8  # of at most 2; a headline without a single small word still reaches it by its dictionary
_LEAD = 0.15  # how far the winner must be ahead


def detect(text: str) -> str:
    """The language of a text, "de" or "en"; "" when it is clearly neither of them."""
    sample = _sample(text)
    words = _WORD.findall(_QUOTED.sub(" ", sample))
    if len(words) < _ENOUGH_WORDS:
        words = _WORD.findall(sample)
    if not words:
        return ""
    scores = {lang: _share(words, lang) + _known(words, lang) for lang in LANGUAGES}
    second, first = sorted(LANGUAGES, key=lambda lang: scores[lang])
    clear = scores[first] >= _LEAST and scores[first] - scores[second] >= _LEAD
    return first if clear else ""


def detect_surely(text: str) -> str:
    """The language as `detect` says it, but "" too where hardly a word outside quotation marks tells it."""
    told = len(_WORD.findall(_QUOTED.sub(" ", _sample(text)))) >= _ENOUGH_WORDS
    return detect(text) if told else ""


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE_PIECES * _SAMPLE_PIECE:
        return text
    step = (len(text) - _SAMPLE_PIECE) // (_SAMPLE_PIECES - 1)
    return "\n".join(text[at * step : at * step + _SAMPLE_PIECE] for at in range(_SAMPLE_PIECES))


def _share(words: list[str], lang: str) -> float:
    """The share of words that speak for a language, less the share that speaks against it."""
    weights = _weights(lang)
    return sum(weights.get(word.lower(), 0) for word in words) / len(words)


def _known(words: list[str], lang: str) -> float:
    """The share of known words, names left out where enough other words are there: they tell nothing."""
    small = [word for word in words if word.islower()]
    telling = small if len(small) >= _ENOUGH_SMALL_WORDS else words
    return sum(simplemma.is_known(word, lang=lang) for word in telling) / len(telling)


@cache
def _weights(lang: str) -> dict[str, int]:
    sections = lexicon(lang)
    return _weighted(sections["detection_counter_words"], -1) | _weighted(sections["detection_words"], 1)


def _weighted(words: object, weight: int) -> dict[str, int]:
    return {str(word): weight for word in words} if isinstance(words, list) else {}
