"""Which texts are one origin: they print the same sentences, as copies of one agency report do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from factcheck.language.words import tokens
from factcheck.texts import Document

_LEAST_WORDS = 8
_LEAST_SHARE = 0.25


def origins(documents: Sequence[Document]) -> Mapping[str, int]:
    """The number of its origin for each document name.

    Texts that share a quarter of their long sentences, counted in the shorter text, have one number.
    """
    sentences = {document.name: _long_sentences(document) for document in documents}
    holders: dict[str, list[str]] = {}
    for name, found in sentences.items():
        for sentence in found:
            holders.setdefault(sentence, []).append(name)
    shared = Counter((names[0], name) for names in holders.values() for name in names[1:])
    number = {document.name: at for at, document in enumerate(documents)}
    for (one, other), count in sorted(shared.items()):
        shorter = min(len(sentences[one]), len(sentences[other]))
        if count >= _LEAST_SHARE * shorter:
            low, high = sorted((number[one], number[other]))
            number = {name: low if at == high else at for name, at in number.items()}
    return number


def _long_sentences(document: Document) -> frozenset[str]:
    """The words of every sentence that is long enough to be telling."""
    found = set()
    for sentence in document.sentences:
        words = [t.text.casefold() for t in tokens(document.text, sentence.start, sentence.end) if t.is_word]
        if len(words) >= _LEAST_WORDS:
            found.add(" ".join(words))
    return frozenset(found)
