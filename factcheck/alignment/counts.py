"""What the words around a number say is counted, read from the text alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.language.terms import terms
from factcheck.language.words import lemma, tokens
from factcheck.model import GroundedClaim
from factcheck.texts import Document

_FARTHEST_NOUN = 3
_LINKS = frozenset({"of", "the", "der", "des", "von", "den"})


@dataclass(frozen=True, slots=True)
class Count:
    """The noun right after a number as lexicon code or else in German as base form; "" where none stands.

    `known` says that the lexicon knows the noun, `states` are the codes of what the clause says of those
    counted: killed, injured, arrested.
    """

    noun: str
    known: bool
    states: frozenset[str]

    def is_of_others(self, other: Count) -> bool:
        """Whether both count things that the lexicon tells apart, or things in other states."""
        if self.states and other.states and self.states.isdisjoint(other.states):
            return True
        return self.known and other.known and self.noun != other.noun

    def is_unlike(self, other: Count) -> bool:
        """Whether the nouns are two, which may still be two words for one thing."""
        return bool(self.noun and other.noun) and self.noun != other.noun


def count(claim: GroundedClaim, document: Document, clause: Iterable[str]) -> Count:
    """What a number counts; `clause` are the base forms of the words around it."""
    known = terms(document.lang).states
    states = frozenset(code for word in clause if (code := known.code(word, word)))
    noun, is_known = _noun(claim, document)
    return Count(noun, is_known, states)


def _noun(claim: GroundedClaim, document: Document) -> tuple[str, bool]:
    """The first noun of the lexicon right after a number, else German's first capitalised word."""
    words = terms(document.lang)
    found = tokens(document.text, claim.span.end, claim.quote.end)[:_FARTHEST_NOUN]
    for token in found:
        lowered = token.text.casefold()
        if not token.is_word or (lowered in words.stop_words and lowered not in _LINKS):
            break
        base = lemma(token.text, document.lang)
        code = words.things.code(token.text, base)
        if code or (document.lang == "de" and token.text[0].isupper()):
            return code or base, bool(code)
    return "", False
