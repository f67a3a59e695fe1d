"""Tells ages of people by the words around a number: "mit 65 Jahren", "ab 16 Jahren", "adults over 65".

It decides on numbers that do not call themselves ages; those it cannot tell stay lengths of time.
"""

from __future__ import annotations

from factcheck.recognition.age_words import AgeWords
from factcheck.recognition.measured import Measured
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.precision import Hedge, Manner
from factcheck.recognition.tokens import Tokens
from factcheck.recognition.units import TIME

_NAME_REACH = 4
_THING_REACH = 5
_LIST_REACH = 6
_SENTENCE_REACH = 60
_ENDS = frozenset({"", ".", "!", "?", "\n"})
_BOUNDS = frozenset({Manner.BELOW, Manner.MOST, Manner.LEAST})


def aged(tokens: Tokens, found: Measured, bare: Hedge, words: AgeWords) -> Hedge | None:
    """The tokens and the hedge of an age that only its surroundings tell, None for anything else."""
    if found.adjective or found.before:
        return None
    if found.unit is None:
        return bare if _bare_age(tokens, found, bare, words) else None
    if found.unit.dimension != TIME:
        return None
    if found.stop == found.amount.stop:
        return bare if _paired(tokens, found, words) else None
    return _years(tokens, found, bare, words)


def _bare_age(tokens: Tokens, found: Measured, bare: Hedge, words: AgeWords) -> bool:
    return (
        _bounded_people(tokens, bare, words)
        or _listed(tokens, found, words)
        or _paired(tokens, found, words)
        or tokens.word(bare.first) in words.comparatives
    )


def _years(tokens: Tokens, found: Measured, bare: Hedge, words: AgeWords) -> Hedge | None:
    """The age that is printed with its years and nothing else."""
    stop = found.amount.stop + 1
    if found.stop != stop or tokens.word(stop - 1) not in words.plural:
        return None
    if tokens.word(bare.first - 1) in words.up_to and tokens.word(bare.first - 2) in words.people:
        return Hedge(bare.first - 1, stop, Manner.MOST)  # "Kinder bis sechs Jahre"
    told = (
        tokens.word(bare.first) in words.comparatives
        or _at_that_age(tokens, bare, stop, words)
        or _bound(tokens, bare, stop, words)
        or _holder(tokens, bare, words)
        or _named(tokens, found, words)
        or _was(tokens, bare, stop, words)
    )
    return Hedge(bare.first, stop, bare.manner) if told else None


def tallied(tokens: Tokens, index: int, words: AgeWords) -> bool:
    """Whether the sentence before `index` counts votes or goals, so that a number in brackets is a tally."""
    for at in range(index - 1, max(-1, index - _SENTENCE_REACH), -1):
        if tokens.word(at) in _ENDS:
            return False
        if tokens.word(at) in words.tallies:
            return True
    return False


def _bounded_people(tokens: Tokens, bare: Hedge, words: AgeWords) -> bool:
    """As in adults over 65, anyone under 18."""
    return tokens.word(bare.first) in words.bounds and tokens.word(bare.first - 1) in words.people


def _listed(tokens: Tokens, found: Measured, words: AgeWords) -> bool:
    """The 21 of "aged 17 and 21"."""
    at, joints = found.amount.first, vocabulary(words.lang).joints
    for _ in range(_LIST_REACH):
        if tokens.word(at - 1) not in joints and tokens.word(at - 1) != ",":
            break
        if not tokens.numeral(at - 2):
            break
        at -= 2
    if at == found.amount.first or words.before.ending(tokens, at) is None:
        return False
    return not tokens.letters(found.amount.stop) or tokens.word(found.amount.stop) in joints


def _paired(tokens: Tokens, found: Measured, words: AgeWords) -> bool:
    """The 31 of "31 und 22 Jahre alt", the 19 of "19, 20 und 23 Jahre alt"."""
    at, joints = found.amount.stop, vocabulary(words.lang).joints
    for _ in range(_LIST_REACH):
        if not tokens.numeral(at + 1) or (tokens.word(at) != "," and tokens.word(at) not in joints):
            break
        at += 2
    return at > found.amount.stop and tokens.word(at) in words.plural and tokens.word(at + 1) in words.old


def _at_that_age(tokens: Tokens, bare: Hedge, stop: int, words: AgeWords) -> bool:
    """As in mit 65 Jahren; not "mit fünf Jahren Haft", "mit bis zu fünf Jahren bestraft"."""
    if tokens.word(bare.first - 1) not in words.at_age or bare.manner in {*_BOUNDS, Manner.ABOVE}:
        return False
    return _free(tokens, stop, words) and not _thing_before(tokens, bare.first - 1, words)


def _bound(tokens: Tokens, bare: Hedge, stop: int, words: AgeWords) -> bool:
    """As in ab 16 Jahren, unter 18 Jahren; not "seit unter zwei Jahren", "ab zwei Jahren Haft"."""
    if tokens.word(bare.first) not in words.bounds or tokens.word(bare.first - 1) in words.lengths_before:
        return False
    return _free(tokens, stop, words) and not _thing_before(tokens, bare.first, words)


def _holder(tokens: Tokens, bare: Hedge, words: AgeWords) -> bool:
    """As in ein Mann von knapp über 20 Jahren, einen Mann namens Max Muster von 20 Jahren."""
    at = bare.first - 1
    if tokens.word(at) not in words.holders:
        return False
    for back in range(at - 1, at - 2 - _NAME_REACH, -1):
        if tokens.word(back) in words.people:
            return True
        if not tokens.capital(back) and tokens.word(back) not in words.holder_words:
            return False
    return False


def _named(tokens: Tokens, found: Measured, words: AgeWords) -> bool:
    """As in Robert Muster, 35 Jahre, aus Beckum; Erika Muster (35 Jahre)."""
    first, stop = found.first, found.stop
    if not words.bracketed or not (tokens.capital(first - 2) and tokens.capital(first - 3)):
        return False
    return (tokens.word(first - 1), tokens.word(stop)) in {(",", ","), ("(", ")")}


def _was(tokens: Tokens, bare: Hedge, stop: int, words: AgeWords) -> bool:
    """As in er war 19 Jahre, als er anfing."""
    before = any(tokens.word(bare.first - back) in words.was for back in range(1, _NAME_REACH))
    return before and words.when.starting(tokens, stop) is not None


def _free(tokens: Tokens, stop: int, words: AgeWords) -> bool:
    """Whether no sentence, delay or punishment follows, and no months."""
    word = tokens.word(stop)
    if word in words.no_age_after or (tokens.capital(stop) and word.endswith(words.things)):
        return False
    return word not in vocabulary(words.lang).joints or tokens.word(stop + 2) not in words.closing


def _thing_before(tokens: Tokens, index: int, words: AgeWords) -> bool:
    """As in "Die Strafe fiel mit zwei Jahren milde aus"."""
    for at in range(index - 1, index - 1 - _THING_REACH, -1):
        if tokens.word(at) in _ENDS:
            return False
        if tokens.capital(at) and tokens.word(at).endswith(words.things):
            return True
    return False
