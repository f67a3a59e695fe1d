"""Tells who is meant by a name that stands in a text. It never adds a word that the text does not print."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.comparison.names import full_name
from factcheck.grounding.search import Extent
from factcheck.readings import Named
from factcheck.recognition.offices import in_words
from factcheck.recognition.people_words import PeopleWords, known, lower, people_words
from factcheck.values import Person

_WORD_BEFORE = 24  # characters; longer than any determiner
_SENTENCE_ENDS = (".", "!", "?", ":", '"', "“", "„", "»", "\n")
_NOUNS_HAVE_CAPITALS = frozenset({"de"})


class People:
    """The people that recognition found in one text, by place."""

    def __init__(self, named: Sequence[Named], text: str, lang: str) -> None:
        """`named` are in reading order and do not overlap."""
        self._named, self._text, self._lang = named, text, lang

    def at(self, place: Extent) -> Person:
        """Who is named at a place: as recognition read it, else as printed without words of office."""
        printed = self._printed(place)
        named = self._meeting(place)
        if named is not None and _says_no_more(printed, named):
            return named.person
        return full_name(" ".join(self._without_title(printed)))

    def name(self, place: Extent) -> str:
        """The full name at a place, "" where an office, an article or a common noun stands."""
        if self._meeting(place) is None and not self._looks_like_a_name(self._printed(place)):
            return ""
        return self.at(place).name

    def is_somebody(self, place: Extent) -> bool:
        """Whether the words at a place are a person's name and nothing but that and words of office."""
        named, printed = self._meeting(place), self._printed(place)
        plain = self._without_title(printed)
        if named is not None:
            return _says_no_more(printed, named) or _says_no_more(plain, named)
        if not self._looks_like_a_name(plain) or self._is_listed_otherwise(plain):
            return False
        if len(plain) == len(printed) and self._word_before(place) in lower(self._lang, "determiners"):
            return False
        return plain[0] in self._words.given or not self._may_be_a_noun(plain[-1], place)

    def inside(self, place: Extent) -> Sequence[Named]:
        """The people that recognition found at least partly inside an extent."""
        first = bisect_left(self._named, place.start, key=lambda named: named.end - 1)
        last = bisect_left(self._named, place.end, key=lambda named: named.start)
        return self._named[first:last]

    @property
    def _words(self) -> PeopleWords:
        return people_words(self._lang)

    def _printed(self, place: Extent) -> list[str]:
        return self._text[place.start : place.end].split()

    def _meeting(self, place: Extent) -> Named | None:
        meeting = self.inside(place)
        return max(meeting, key=lambda named: place.shared(named.start, named.end), default=None)

    def _looks_like_a_name(self, words: Sequence[str]) -> bool:
        capital = words[0][0].isupper() and words[-1][0].isupper()
        article = words[0].lower() in lower(self._lang, "articles")
        return capital and not article and not in_words(" ".join(words), self._lang)

    def _is_listed_otherwise(self, words: Sequence[str]) -> bool:
        """Whether a word names a place, an institution or what somebody is."""
        return any(
            self._words.is_somewhere_or_something(word) or word.lower() in lower(self._lang, "determiners")
            for word in words
        ) or self._words.describes(words[-1])

    def _word_before(self, place: Extent) -> str:
        before = self._text[max(0, place.start - _WORD_BEFORE) : place.start].split()
        return before[-1].lower() if before else ""

    def _may_be_a_noun(self, word: str, place: Extent) -> bool:
        """Whether a dictionary lists a word, where its capital does not show that it is a name."""
        before = self._text[max(0, place.start - _WORD_BEFORE) : place.start].rstrip(" ")[-1:]
        opens = not before or before in _SENTENCE_ENDS
        return (opens or self._lang in _NOUNS_HAVE_CAPITALS) and known(word, self._lang)

    def _without_title(self, words: Sequence[str]) -> Sequence[str]:
        """The words without titles and offices before the name; the last word always stays."""
        first = 0
        while first < len(words) - 1 and self._is_title(words[first]):
            first += 1
        return words[first:]

    def _is_title(self, word: str) -> bool:
        plain = word.rstrip(".").lower()
        titles = lower(self._lang, "title_words") | lower(self._lang, "title_abbreviations")
        return plain in titles or bool(in_words(word, self._lang))


def _says_no_more(printed: Sequence[str], named: Named) -> bool:
    """Whether a printed name has no word besides the person's name, title and genitive."""
    name = named.person.name.split()
    known_words = {*name, *(word + "s" for word in name), *named.title.split()}
    return all(word.replace("’", "'").removesuffix("'s").rstrip("',") in known_words for word in printed)
