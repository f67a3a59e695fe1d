"""A text with all that name recognition asks of it: tokens, word lists, offices. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.language.words import lemma
from factcheck.recognition.offices import Office, offices
from factcheck.recognition.page import Page, page
from factcheck.recognition.people_words import PeopleWords, lower, people_words

_ADJECTIVE_ENDINGS = ("e", "er", "en", "es", "em")


class Scene(NamedTuple):
    """A page with its offices by the tokens they begin and end at."""

    page: Page
    words: PeopleWords
    office_from: Mapping[int, Office]
    office_to: Mapping[int, Office]
    office_tokens: frozenset[int]
    articles: frozenset[str]

    def titled_from(self, at: int) -> int | None:
        """Where the title, office or description that ends right before token `at` begins."""
        before = at - 1
        office = self.office_to.get(at)
        if office is not None:
            return office.first if self._beside(before) else None
        if self.page.word(before) == "." and self.page.lower(before - 1) in self.words.abbreviations:
            return before - 1 if self.page.is_dotted(before - 1) else None
        word = self.page.lower(before)
        plain = word in self.words.titles or (word.isalpha() and self.words.describes(word))
        return before if plain and self.page.is_next(before) else None

    def _beside(self, at: int) -> bool:
        return self.page.is_next(at)

    def is_adjective(self, at: int) -> bool:
        """Whether the token is a lower-case German word in an adjective's ending."""
        word = self.page.word(at)
        if not word.islower() or word in self.articles or not word.endswith(_ADJECTIVE_ENDINGS):
            return False
        base = lemma(word, self.page.lang)
        return base != word and not base.endswith(("en", "ern", "eln"))


@lru_cache(maxsize=8)
def scene(text: str, lang: str) -> Scene:
    """The text made ready for finding names; the readers of one text share it."""
    text_page = page(text, lang)
    found = offices(text_page)
    return Scene(
        page=text_page,
        words=people_words(lang),
        office_from={office.first: office for office in found},
        office_to={office.end: office for office in found},
        office_tokens=frozenset(at for office in found for at in range(office.first, office.end)),
        articles=lower(lang, "articles"),
    )
