"""A sentence as the local grammar sees it: its words with base forms, its clauses, the events it names.

It knows nothing of values; it answers where something stands in relation to something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from factcheck.language.terms import Terms
from factcheck.language.words import Token, lemma, tokens

_SHORTEST_PREFIX = 4
_NEAR_WORDS = 3
_LONGEST_ARGUMENT = 4
_INFLECTION = re.compile(r"e[nrsm]?$")
_BORDERS = frozenset(",;:–—()[]!?|")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the sentence with its base form; `clause` numbers the clause it stands in."""

    start: int
    end: int
    text: str
    base: str
    clause: int


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event named at `start:end`; `other` says that it is another one than the text's own."""

    start: int
    end: int
    code: str
    clause: int
    other: bool
    argument: str = ""

    @property
    def name(self) -> str:
        """The event as a claim carries it."""
        return f"other {self.code}" if self.other else self.code


@dataclass(frozen=True)
class Clauses:
    """One sentence of a text, `start:end`, read with the vocabulary of its language."""

    text: str
    start: int
    end: int
    terms: Terms

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word and number of the sentence."""
        return tuple(self._read())

    def _read(self) -> Iterator[Word]:
        clause = 0
        for token in tokens(self.text, self.start, self.end):
            if token.text in _BORDERS or _is_dash(self.text, token):
                clause += 1
            elif token.text[0].isalnum():
                base = lemma(token.text, self.terms.lang) if token.is_word else token.text
                yield Word(token.start, token.end, token.text, base, clause)

    @cached_property
    def joined_verbs(self) -> Mapping[int, str]:
        """By offset of the verb, the base form of a verb whose prefix ends its clause ("nahm … fest")."""
        found: dict[int, str] = {}
        for word, following in pairwise((*self.words, None)):
            if word is None or word.text.lower() not in self.terms.verb_prefixes:
                continue
            if following is not None and following.clause == word.clause and not _is_joint(following):
                continue
            verbs = [w for w in self.words if w.clause == word.clause and w.end <= word.start and _is_verb(w)]
            found.update((verb.start, word.text.lower() + verb.base) for verb in verbs)
        return found

    def _is_telling(self, word: Word) -> bool:
        """Whether it is a noun or name; German capitalises them, English does not tell."""
        return word.text[0].isupper() or (
            self.terms.lang != "de" and word.text.lower() not in self.terms.stop_words
        )

    def clause_at(self, offset: int) -> int:
        """The number of the clause that holds `offset`."""
        number = 0
        for word in self.words:
            if word.start > offset:
                break
            number = word.clause
        return number

    def clause_words(self, clause: int) -> tuple[Word, ...]:
        """The words of one clause."""
        return tuple(word for word in self.words if word.clause == clause)

    def after(self, offset: int) -> tuple[Word, ...]:
        """The words that begin at or after `offset`."""
        return tuple(word for word in self.words if word.start >= offset)

    def before(self, offset: int) -> tuple[Word, ...]:
        """The words that end at or before `offset`."""
        return tuple(word for word in self.words if word.end <= offset)

    @cached_property
    def lowered(self) -> str:
        """The sentence in lower case, character by character, so that places stay the same."""
        lower = self.text[self.start : self.end].lower()
        if len(lower) == self.end - self.start:
            return lower
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text[self.start : self.end])

    @cached_property
    def events(self) -> tuple[EventMention, ...]:
        """The events that the sentence names, in reading order, the longer name first where two overlap."""
        found = [*self._events_by_phrase(), *self._events_by_word()]
        kept: list[EventMention] = []
        for event in found:
            if all(event.end <= other.start or event.start >= other.end for other in kept):
                kept.append(event)
        return tuple(
            replace(event, argument=self._argument(event.end))
            for event in sorted(kept, key=lambda event: event.start)
        )

    def _argument(self, end: int) -> str:
        """The base forms of the names and nouns that follow an event's name at once: "des Stadtrats"."""
        following = self.after(end)[:_LONGEST_ARGUMENT]
        if not following or following[0].text.lower() not in self.terms.argument_links:
            return ""
        found = []
        for word in following:
            if word.clause != following[0].clause:
                break
            if self._is_telling(word):
                found.append(word.base)
        return " ".join(found)

    def _events_by_phrase(self) -> Iterator[EventMention]:
        for pattern, code in self.terms.events.phrases:
            for match in pattern.finditer(self.lowered):
                start, end = self.start + match.start(), self.start + match.end()
                yield EventMention(start, end, code, self.clause_at(start), self._is_other(start, ""))

    def _events_by_word(self) -> Iterator[EventMention]:
        for word in self.words:
            code = self.terms.events.code(word.text, word.base)
            if code:
                other = self._is_other(word.start, word.text)
                yield EventMention(word.start, word.end, code, word.clause, other)

    def _is_other(self, start: int, text: str) -> bool:
        """Whether a word before, or the first part of the name itself, makes it another event."""
        marks = self.terms.other_event
        if any(text.lower().startswith(mark) for mark in marks if len(mark) >= _SHORTEST_PREFIX):
            return True
        nearby = self.before(start)[-_NEAR_WORDS:]
        return any(word.base in marks or _INFLECTION.sub("", word.text.lower()) in marks for word in nearby)


def _is_joint(word: Word) -> bool:
    return word.text.lower() in {"und", "sowie", "oder", "aber"}


def _is_verb(word: Word) -> bool:
    return word.text.islower() and word.base.endswith("n")


def _is_dash(text: str, token: Token) -> bool:
    """A spaced hyphen stands for a dash."""
    spaced = text[max(0, token.start - 1) : token.end + 1]
    return token.text == "-" and spaced == " - "
