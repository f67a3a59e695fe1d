"""Says where an article counts one ("mindestens ein Toter", "ein Mensch starb"). It reads no other number.

An article counts nobody as a rule; it does beside a bound, beside another count, and where the text says
that somebody came to harm.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from factcheck.recognition.amounts import Amount
from factcheck.recognition.number_words import entry
from factcheck.recognition.phrases import Phrases
from factcheck.recognition.tokens import Tokens
from factcheck.resources import lexicon

_FARTHEST_HARM = 10
_FARTHEST_COUNT = 2
_ENDS = frozenset(".!?;:,–—\n")


def counts_one(tokens: Tokens, amount: Amount, lang: str) -> bool:
    """Whether the article at `amount` counts one; a lexicon without `single_counts` lets none count."""
    table = _table(lang)
    noun = tokens.word(amount.stop)
    if table.bounds.ending(tokens, amount.first) is not None:
        return tokens.capital(amount.stop) or noun in table.people | table.harmed
    if noun in table.people:
        return tokens.word(amount.first - 1) not in table.unless and _harm_follows(
            tokens, amount.stop + 1, table
        )
    return noun in table.harmed and (
        table.there_is.ending(tokens, amount.first) is not None
        or _joined(tokens, amount.stop + 1, 1, table, lang)
        or _joined(tokens, amount.first - 1, -1, table, lang)
    )


def _harm_follows(tokens: Tokens, start: int, table: _Table) -> bool:
    """Whether the clause, up to its first mark, says they were harmed; not that they may be or were not."""
    for index in range(start, min(start + _FARTHEST_HARM, len(tokens.words))):
        if tokens.word(index) in _ENDS or tokens.word(index) in table.unless:
            return False
        if tokens.word(index) in table.harm or table.harm_phrases.starting(tokens, index) is not None:
            return True
    return False


def _joined(tokens: Tokens, joint: int, step: int, table: _Table, lang: str) -> bool:
    """Whether another count stands on that side, as in "ein Toter und drei Verletzte"."""
    if tokens.word(joint) not in table.joints:
        return False
    beside = (joint + step * distance for distance in range(1, _FARTHEST_COUNT + 1))
    return any(_is_count(tokens, index, lang) for index in beside)


def _is_count(tokens: Tokens, index: int, lang: str) -> bool:
    known = entry(tokens.word(index), lang)
    return tokens.numeral(index) or (known is not None and known.value is not None and known.value > 1)


class _Table(NamedTuple):
    bounds: Phrases[None]
    people: frozenset[str]
    harmed: frozenset[str]
    harm: frozenset[str]
    harm_phrases: Phrases[None]
    unless: frozenset[str]
    there_is: Phrases[None]
    joints: frozenset[str]


@cache
def _table(lang: str) -> _Table:
    listed = cast("dict[str, dict[str, list[str]]]", lexicon(lang)).get("single_counts", {})

    def phrases(name: str) -> Phrases[None]:
        return Phrases.of((phrase, None) for phrase in listed.get(name, ()))

    def words(name: str) -> frozenset[str]:
        return frozenset(listed.get(name, ()))

    return _Table(
        bounds=phrases("bounds"),
        people=words("people"),
        harmed=words("harmed"),
        harm=words("harm"),
        harm_phrases=phrases("harm_phrases"),
        unless=words("unless"),
        there_is=phrases("there_is"),
        joints=words("joints"),
    )
