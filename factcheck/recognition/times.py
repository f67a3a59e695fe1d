"""Finds the clock times of a text: "gegen 18 Uhr", "halb acht", "zwischen 3 und 4 Uhr", "1:30 a.m. ET".

It reads times only; the weekday beside one is left to the dates. Scores ("3:1") and lengths ("2:45 Stunden")
are no times.
"""

from __future__ import annotations

from functools import cache

from factcheck.model import Kind, Mention
from factcheck.recognition import clock_readers
from factcheck.recognition.grammar import Grammar, compiled
from factcheck.recognition.wordclasses import Vocabulary, vocabulary, words_of
from factcheck.values import TimeOfDay

CLASSES = (
    "HOUR", "CLOCK", "MERIDIEM", "HALF", "QUARTER", "THREE_QUARTERS", "MIDNIGHT", "NOON", "DAYTIME",
    "DAYTIME_NOUN", "AT", "ORIGIN", "BETWEEN", "CONJUNCTION", "DISJUNCTION", "UNTIL", "TO", "BEFORE", "AFTER",
    "BOUND", "ARTICLE", "ON", "WEEKDAY", "WEEKDAY_DAYTIME", "DURATION", "ZONE",
)  # fmt: skip
_BOUNDS = "BOUND|BEFORE|AFTER|UNTIL"


def _clock(name: str) -> str:
    """The pattern of a clock time; its groups begin with `name`."""
    return (
        rf"(?:(?:(?P<{name}_half><HALF>) |<QUARTER> (?P<{name}_quarter><BEFORE|AFTER|TO>) "
        rf"|(?P<{name}_three_quarters><THREE_QUARTERS>) )?"
        rf"(?P<{name}_hour><DAY|HOUR>)(?:(?P<{name}_colon>:)(?P<{name}_gap> ?)(?P<{name}_minute><DAY>)"
        rf"|\.(?P<{name}_dotted><DAY>))?"
        rf"(?: ?(?P<{name}_meridiem><MERIDIEM>)"
        rf"| ?(?P<{name}_word><CLOCK>)(?: (?P<{name}_after><DAY>)(?=[.,;:)]| <DAYTIME>|$))?)?"
        rf"|(?P<{name}_midnight><MIDNIGHT>)|(?P<{name}_noon><NOON>))"
    )


_BOUND = rf"(?:(?P<bound><{_BOUNDS}>) (?:<AT|ARTICLE> ){{0,2}})?"
_EARLIER = (
    r"(?:(?:<ON> (?:<ARTICLE> )?(?P<earlier_noun><DAYTIME_NOUN>)|(?P<earlier_day><WEEKDAY_DAYTIME>)) )?"
)
_LATER = (
    r"(?: (?:<ON> )?(?:<ARTICLE> )?(?P<later><DAYTIME|DAYTIME_NOUN>)"
    r"|(?= <WEEKDAY> (?P<later_day><DAYTIME_NOUN>)))?"
)
_ZONE = r"(?:,? (?P<zone><ZONE>)| \((?P<bracketed_zone><ZONE>)\))?(?! ?<DURATION>)"
_JOIN = r"(?: ?[-–] ?| <UNTIL|TO> | (?P<and><CONJUNCTION>) | (?P<or><DISJUNCTION>) )(?:<AT|BOUND> )?"


def find(text: str, lang: str) -> list[Mention]:
    """The clock times of a text in reading order; values are `TimeOfDay`s of kind TIME.

    Raises RuleError when there is no lexicon for the language.
    """
    grammar = _grammar(lang)
    read = grammar.vocabulary.read(text)
    found = [(sighting.start, sighting.end, value) for sighting, value in grammar.sightings(read)]
    mentions: list[Mention] = []
    reached = 0
    for start, end, value in sorted(found, key=lambda item: (item[0], -item[1])):
        if start >= reached:
            mentions.append(Mention(read.starts[start], read.starts[end], Kind.TIME, value))
            reached = end
    return mentions


@cache
def time_vocabulary(lang: str) -> Vocabulary:
    """The word classes of clock times in a language. Raises RuleError when its lexicon is malformed."""
    return vocabulary(CLASSES, words_of(lang, "time_words"))


@cache
def _grammar(lang: str) -> Grammar[TimeOfDay]:
    one, two = _clock("one"), _clock("two")
    first = one + "(?: (?P<first_daytime><DAYTIME>))?"
    begin = rf"(?:(?P<between><BETWEEN>)|(?P<origin><ORIGIN>)|(?P<bound><{_BOUNDS}>))"
    return compiled(
        time_vocabulary(lang),
        (
            (rf"{_EARLIER}(?:(?P<at><AT>) )?(?P<core>{_BOUND}{one}{_LATER}{_ZONE})", clock_readers.read_one),
            (rf"(?P<core>(?P<earlier><DAYTIME>) (?P<at><AT|BOUND>) {one}{_ZONE})", clock_readers.read_one),
            (
                rf"{_EARLIER}(?:<AT> )?(?P<core>(?:{begin} )?{first}{_JOIN}{two}{_LATER}{_ZONE})",
                clock_readers.read_two,
            ),
            (
                r"(?P<core>(?P<one_hour><DAY>)) <CONJUNCTION> <DAY> (?P<one_word><CLOCK>)",
                clock_readers.read_one,
            ),
        ),
    )
