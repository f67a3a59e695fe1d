"""What a count counts: the noun after the number and the state of those counted (killed, registered …)."""

from __future__ import annotations

import re

from factcheck.extraction.clauses import Clauses, Word
from factcheck.language.terms import Terms
from factcheck.readings import Mention
from factcheck.values import Quantity

_FARTHEST_NOUN = 5
_SHORT_WORD = 3
_JOINTS = frozenset({"und", "and", "sowie", "oder", "or", "but", "aber", "while", "während", "als", "than"})
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_PEOPLE = "people"
_ATTENDED = "attended"


def counted(
    clauses: Clauses, mention: Mention, others: list[Mention], words: Terms, event: str
) -> tuple[str, str]:
    """Thing and state of a count as lexicon codes; a noun the lexicon lacks stands as its base form."""
    if isinstance(mention.value, Quantity) and mention.value.dimension != "count":
        return mention.value.dimension, ""
    if _is_partial(clauses, mention, words):
        return "", ""
    noun = _noun(clauses, mention, words)
    state = _state(clauses, mention, others, words, noun)
    thing = words.things.code(noun.text, noun.base) if noun is not None else ""
    if not thing and state and (noun is None or words.states.code(noun.text, noun.base)):
        thing = _PEOPLE
    if thing == _PEOPLE and not state and event.endswith("demonstration"):
        state = _ATTENDED
    if thing == _PEOPLE and state == _ATTENDED and _is_one(mention):
        return "", ""  # "ein Mann in der Menge" counts nobody
    if thing or noun is None:
        return thing, state
    return noun.base.rpartition("-")[2], state


def adjoined(clauses: Clauses, mention: Mention, words: Terms) -> str:
    """The base form of the noun that a length describes directly ("a five-year deal"), "" for none."""
    if "-" not in clauses.text[mention.start : mention.end] and words.lang != "de":
        return ""
    noun = _noun(clauses, mention, words)
    return "" if noun is None or noun.start - mention.end > 1 else noun.base.rpartition("-")[2]


def _is_partial(clauses: Clauses, mention: Mention, words: Terms) -> bool:
    """Whether the number counts a part of those counted: "15 others", "another five", "neun davon"."""
    beside = [w.text.lower() for w in clauses.after(mention.end)[:1]]
    before = [w.text.lower() for w in clauses.before(mention.start)[-1:]]
    return any(word in words.partial for word in beside) or any(
        word in words.partial and len(word) > _SHORT_WORD for word in before
    )


def _is_one(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.number == 1


def _noun(clauses: Clauses, mention: Mention, words: Terms) -> Word | None:
    """The head of the noun phrase that follows the number, None where none follows."""
    following = list(clauses.after(mention.end)[:_FARTHEST_NOUN])
    return (
        _german_noun(clauses, mention, following)
        if words.lang == "de"
        else _english_noun(clauses, mention, following, words)
    )


def _german_noun(clauses: Clauses, mention: Mention, following: list[Word]) -> Word | None:
    """The first capitalised word, past adjectives and nothing else."""
    at = mention.end
    for word in following:
        if clauses.text[at : word.start].strip(_QUOTES + " \n"):
            return None
        if word.text[0].isupper():
            return word
        if not re.search(r"(e|er|en|em|es)$", word.text) or word.text in {"der", "den", "wurden", "seien"}:
            return None
        at = word.end
    return None


def _english_noun(clauses: Clauses, mention: Mention, following: list[Word], words: Terms) -> Word | None:
    """The last word before a function word, a state or a mark of punctuation."""
    at, last = mention.end, None
    for word in following:
        between = clauses.text[at : word.start]
        state = words.states.code(word.text, word.base)
        if (between.strip(" \n") and at != mention.end) or between.strip(" \n-"):
            break
        if word.text.lower() in words.stop_words or (state and last is not None):
            break
        last, at = word, word.end
        if words.things.code(word.text, word.base):
            break
    return last


def _state(clauses: Clauses, mention: Mention, others: list[Mention], words: Terms, noun: Word | None) -> str:
    """The state in the number's own part of the clause: what follows it first, then what precedes.

    A noun that holds its state ("Tote") decides; one that only says who is counted ("Teilnehmer") gives way.
    """
    own = words.states.code(noun.text, noun.base) if noun is not None else ""
    if own and own != _ATTENDED:
        return own
    stop, begin = _part(clauses, mention, others)
    found = _states(clauses, mention.end, stop, words) + _states(clauses, begin, mention.start, words)[::-1]
    return next((state for state in found if state != _ATTENDED), next(iter(found), own))


def _part(clauses: Clauses, mention: Mention, others: list[Mention]) -> tuple[int, int]:
    """Where the number's own part of the sentence ends and begins: at other counts and at joints."""
    starts = [m.start for m in others if m.start > mention.start]
    ends = [m.end for m in others if m.end <= mention.start]
    stop, begin = min(starts, default=clauses.end), max(ends, default=clauses.start)
    clause = clauses.clause_at(mention.start)
    joints = [w for w in clauses.words if w.text.lower() in _JOINTS or w.clause != clause]
    stop = min([w.start for w in joints if mention.end < w.start < stop], default=stop)
    begin = max(
        [w.end for w in joints if begin < w.end <= mention.start and w.clause == clause], default=begin
    )
    inside = [w.start for w in clauses.words if w.clause == clause and w.start >= begin]
    return stop, max(begin, inside[0] if inside else begin)


def _states(clauses: Clauses, start: int, end: int, words: Terms) -> list[str]:
    part = clauses.lowered[start - clauses.start : end - clauses.start]
    found = [
        (start + match.start(), code)
        for pattern, code in words.states.phrases
        for match in pattern.finditer(part)
    ]
    degree = ""
    for word in clauses.words:
        if start <= word.start and word.end <= end:
            joined = clauses.joined_verbs.get(word.start, "")
            code = words.states.code(joined, joined) or words.states.code(word.text, word.base)
            if code:
                found.append((word.start, f"{code} {degree}".strip()))
            degree = words.degrees.get(word.text.lower(), "")
    return [code for _, code in sorted(found)]
