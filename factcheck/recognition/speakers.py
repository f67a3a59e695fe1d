"""Finds who says a quotation, from the words around it. It never guesses: unclear is None."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.readings import Named
from factcheck.recognition.gathering_words import gathering_words
from factcheck.recognition.quotation_marks import Quoted
from factcheck.recognition.scene import Scene
from factcheck.recognition.statements import Statement, statement_at

_AFTER_REACH = 24
_BEFORE_REACH = 40
_VERB_REACH = 4
_COMMA_REACH = 2
_SUBJECT_REACH = 7
_SCARE_QUOTE = 20
_ATTRIBUTION_LENGTH = 160
_STOPS = frozenset({".", "!", "?", ":", ";", '"', "„", "“", "”", "»", "«"})


class Speakers(NamedTuple):
    """What finding speakers in a text needs: its tokens, its sentences, its people, its quoted stretches."""

    scene: Scene
    sentences: Sequence[Statement]
    people: Sequence[Named]
    quotes: Sequence[Quoted]

    def of(self, index: int, before: str | None) -> str | None:
        """The speaker of the quote at `index`; `before` is the speaker of the quote before it, if any."""
        quote = self.quotes[index]
        for named in (self._after(index), self._before(quote)):
            if named is not None:
                return named or None
        if before is not None and self._continues(index):
            return before
        return self._said_before(quote)

    def _after(self, index: int) -> str | None:
        """The speaker named behind the quote, "" when somebody unnamed speaks, None when nobody does."""
        quote = self.quotes[index]
        following = (
            self.quotes[index + 1].start if index + 1 < len(self.quotes) else len(self.scene.page.text)
        )
        first = self._token_at(quote.end + 1)
        end = self._end_of_clause(first, self._token_at(following - 1))
        comma = any(self.scene.page.word(at) == "," for at in range(first, min(end, first + _COMMA_REACH)))
        if self.scene.page.lang == "de" and not comma and not self._introduces(first):
            return None
        named = self._people_between(first, min(end, first + _VERB_REACH))
        reach = (
            end
            if named and self._token_at(named[0].start - len(named[0].title)) <= first + 1
            else first + _VERB_REACH + 2
        )
        verb = next((at for at in range(first, min(end, reach)) if self._introduces(at)), None)
        return None if verb is None else self._subject(verb, first, end)

    def _before(self, quote: Quoted) -> str | None:
        """The speaker named between the sentence's beginning and the quote."""
        end = self._token_at(quote.start - 1)
        sentence = self.sentences[max(0, statement_at(self.sentences, quote.start))]
        begin = self._token_at(sentence.start)
        first = max(begin, end - _BEFORE_REACH)
        if first >= end:
            return None
        earlier = self._earlier(quote, self.scene.page.tokens[first].start)
        first = max([first, *(self._token_at(q.end) + 1 for q in earlier if q.end - q.start > _SCARE_QUOTE)])
        if first >= end:
            return None
        announced = (
            self._announced(first, end) if first == begin and self.scene.page.word(end - 1) == ":" else None
        )
        verb = next((at for at in range(end - 1, first - 1, -1) if self._introduces(at)), None)
        return announced if verb is None else self._subject(verb, first, end)

    def _announced(self, first: int, end: int) -> str | None:
        """The one person of a sentence closed by a colon, if it begins with the name ("X zögert: …")."""
        named = self._people_between(first, end)
        opens = bool(named) and self._token_at(named[0].start - len(named[0].title) - 1) <= first + 1
        alone = len({each.person for each in named}) == 1
        return named[0].person.name if opens and alone else None

    def _earlier(self, quote: Quoted, start: int) -> Sequence[Quoted]:
        """The quotes that end between `start` and this quote."""
        index = bisect_left(self.quotes, quote.start, key=lambda q: q.start)
        low = bisect_left(self.quotes, start, key=lambda q: q.end)
        return self.quotes[low:index]

    def _subject(self, verb: int, first: int, end: int) -> str:
        """Who speaks in a clause: the person nearest to the verb, or whom a pronoun beside it stands for."""
        page = self.scene.page
        pronouns = self.scene.words.pronouns
        if page.lower(verb + 1) in pronouns or page.lower(verb - 1) in pronouns:
            return self._antecedent(page.tokens[verb].start)
        behind = [n for n in self._people_between(verb + 1, end)[:1] if self._is_close(verb, n)]
        clause = next((at for at in range(verb, first, -1) if self._subordinates(at)), first)
        ahead = [n for n in self._people_between(clause, verb) if not self._is_governed(n)][:1]
        ahead = [n for n in ahead if not self._is_parted(n, verb)]
        speakers = (
            [*behind, *ahead]
            if page.lang == "de" or page.lower(verb) in self.scene.words.reporting
            else [*ahead, *behind]
        )
        return speakers[0].person.name if speakers else ""

    def _subordinates(self, at: int) -> bool:
        """Whether a subordinate clause begins at a token."""
        page = self.scene.page
        return page.word(at - 1) == "," and page.word(at) in gathering_words(page.lang).subordinating

    def _is_parted(self, named: Named, verb: int) -> bool:
        """Whether commas part the person from the verb without closing an apposition."""
        page = self.scene.page
        commas = [at for at in range(self._token_at(named.end), verb) if page.word(at) == ","]
        before = page.word(self._token_at(named.start) - 1)
        apposed = bool(named.title) and before == ","
        return len(commas) % 2 == 1 and not apposed and commas != [verb - 1]

    def _is_governed(self, named: Named) -> bool:
        """Whether a preposition stands before the person ("im Gespräch mit X")."""
        at = self._token_at(named.start - len(named.title) - 1 if named.title else named.start) - 1
        while self.scene.page.lower(at) in self.scene.articles or self.scene.is_adjective(at):
            at -= 1
        return self.scene.page.lower(at) in self.scene.words.prepositions

    def _is_close(self, verb: int, named: Named) -> bool:
        """Whether the person behind the verb is its subject: no comma, no other noun with an article."""
        page = self.scene.page
        start = self._token_at(named.start - len(named.title) - 2 if named.title else named.start)
        between = range(verb + 1, start)
        nouns = any(
            page.lower(at - 1) in self.scene.words.subject_articles and page.is_capital(at) for at in between
        )
        plain = len(between) <= _SUBJECT_REACH and not any(page.word(at) in {",", "(", ")"} for at in between)
        return plain and not nouns and not self._is_governed(named)

    def _introduces(self, at: int) -> bool:
        """Whether a token introduces speech ("sagte", "so", "according to")."""
        page, words = self.scene.page, self.scene.words
        if words.is_saying(page.word(at)):
            return True
        return page.word(at) in words.attribution and page.word(at - 1) in {",", '"', "“", "”", "«", "»"}

    def _end_of_clause(self, first: int, limit: int) -> int:
        """The token that ends the clause behind a quote, at most `limit`."""
        page = self.scene.page
        end = first
        while end < min(limit, first + _AFTER_REACH, len(page.tokens)):
            dotted = (
                page.word(end) == "." and self.scene.page.lower(end - 1) in self.scene.words.abbreviations
            )
            paragraph = "\n\n" in page.text[page.tokens[max(0, end - 1)].end : page.tokens[end].start]
            if paragraph or (page.word(end) in _STOPS and not dotted):
                break
            end += 1
        return end

    def _antecedent(self, offset: int) -> str:
        """The one person the sentence before names, "" when there is none or more than one."""
        index = statement_at(self.sentences, offset)
        while index > 0 and self._is_quoted(self.sentences[index].start):
            index -= 1
        if index <= 0:
            return ""
        sentence = self.sentences[index - 1]
        named = {n.person for n in self._people_in(sentence.start, sentence.end)}
        return next(iter(named)).name if len(named) == 1 else ""

    def _is_quoted(self, offset: int) -> bool:
        index = bisect_right(self.quotes, offset, key=lambda q: q.start) - 1
        return index >= 0 and self.quotes[index].start <= offset < self.quotes[index].end

    def _said_before(self, quote: Quoted) -> str | None:
        """The speaker of reported speech before a quote that stands alone ("…, so X. „…“")."""
        index = statement_at(self.sentences, quote.start - 1)
        if index <= 0 or self.sentences[index].start < quote.start - 1:
            return None
        sentence = self.sentences[index - 1]
        if "\n\n" in self.scene.page.text[sentence.end : quote.start]:
            return None
        first, end = self._token_at(sentence.start), self._token_at(sentence.end)
        verb = next((at for at in range(end - 1, first - 1, -1) if self._introduces(at)), None)
        return (self._subject(verb, first, end) or None) if verb is not None else None

    def _continues(self, index: int) -> bool:
        """Whether a quote continues the one before, after an attribution or a paragraph's end."""
        if index == 0:
            return False
        between = self.scene.page.text[self.quotes[index - 1].end + 1 : self.quotes[index].start - 1]
        attribution = between.rstrip().endswith(".") and ". " not in between.rstrip() and "\n" not in between
        return self.quotes[index - 1].open_ended or (attribution and len(between) <= _ATTRIBUTION_LENGTH)

    def _people_between(self, first: int, end: int) -> list[Named]:
        tokens = self.scene.page.tokens
        if first >= end:
            return []
        return self._people_in(tokens[first].start, tokens[end - 1].end)

    def _people_in(self, start: int, end: int) -> list[Named]:
        """The people named in a stretch, without owners ("Trumps Berater")."""
        low = bisect_left(self.people, start, key=lambda named: named.start)
        high = bisect_left(self.people, end, key=lambda named: named.start)
        text = self.scene.page.text
        return [n for n in self.people[low:high] if text[n.start : n.end].endswith(n.person.surname)]

    def _token_at(self, offset: int) -> int:
        return bisect_left(self.scene.page.tokens, offset, key=lambda token: token.start)
