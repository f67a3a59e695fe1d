"""What a value says about its event (length, start, end …) and in which mode (actual, planned …).

Read from the words of the clause, as the lexicon lists them.
"""

from __future__ import annotations

from factcheck.extraction.clauses import Clauses, Word
from factcheck.language.terms import Attribute, Terms
from factcheck.model import Confidence, Kind, Scope
from factcheck.readings import Mention

_NEAR_WORDS = 3
_POINT = "when"


def attribute_of(clauses: Clauses, mention: Mention, words: Terms) -> tuple[str, Confidence]:
    """The attribute code ("" when the clause shows none) and how sure that is."""
    candidates = [a for a in words.attributes if mention.kind in a.kinds]
    for attribute in candidates:
        if _directly_before(clauses, mention, attribute.before) or _directly_after(
            clauses, mention, attribute
        ):
            return attribute.code, Confidence.HIGH
    cue = _nearest_cue(clauses, mention, candidates)
    if mention.kind is Kind.DURATION:
        return cue if cue and cue[1] is Confidence.HIGH else _bare_length(clauses, mention, candidates)
    code, sure = cue or (_POINT, _point_confidence(clauses, mention, words))
    if code == "start" and _point_confidence(clauses, mention, words) is Confidence.HIGH:
        code = _POINT  # what happens at once starts when it happens
    return code, Confidence.LOW if _says_when_it_was_said(clauses, mention, words) else sure


def _says_when_it_was_said(clauses: Clauses, mention: Mention, words: Terms) -> bool:
    """Whether a verb of saying stands nearer to a date or time than any event does."""
    clause = clauses.clause_at(mention.start)
    verbs = [_gap(w, mention) for w in clauses.clause_words(clause) if w.base in words.reporting]
    events = [
        max(e.start - mention.end, mention.start - e.end, 0) for e in clauses.events if e.clause == clause
    ]
    return bool(verbs) and min(verbs) < min(events, default=clauses.end)


def _point_confidence(clauses: Clauses, mention: Mention, words: Terms) -> Confidence:
    """A bare time or date is when something happened only if its clause names what happens at once."""
    clause = clauses.clause_at(mention.start)
    here = [e for e in clauses.events if e.clause == clause]
    return Confidence.HIGH if any(e.code in words.point_events for e in here) else Confidence.MEDIUM


def _directly_before(clauses: Clauses, mention: Mention, phrases: tuple[str, ...]) -> bool:
    head = clauses.lowered[: mention.start - clauses.start].rstrip()
    return any(head.endswith(phrase) and not head[: -len(phrase)][-1:].isalpha() for phrase in phrases)


def _directly_after(clauses: Clauses, mention: Mention, attribute: Attribute) -> bool:
    following = clauses.after(mention.end)[:1]
    return bool(following) and following[0].text.lower() in attribute.after


def _nearest_cue(
    clauses: Clauses, mention: Mention, candidates: list[Attribute]
) -> tuple[str, Confidence] | None:
    """The cue word nearest to the value in its clause, else in its sentence."""
    clause = clauses.clause_at(mention.start)
    found = [
        (word.clause != clause, _gap(word, mention), attribute.code)
        for word in clauses.words
        for attribute in candidates
        if (word.base in attribute.words or word.text.lower() in attribute.words)
        and not _is_name(clauses, word)
    ]
    found += [
        (clauses.clause_at(clauses.start + at) != clause, _far(clauses.start + at, mention), attribute.code)
        for attribute in candidates
        for phrase in attribute.phrases
        if (at := clauses.lowered.find(phrase)) >= 0
    ]
    if not found:
        return None
    outside, _, code = min(found)
    return code, Confidence.MEDIUM if outside else Confidence.HIGH


def _is_name(clauses: Clauses, word: Word) -> bool:
    """English capitalises a common word inside a sentence only in a name ("East End")."""
    return clauses.terms.lang == "en" and word.text[0].isupper() and word.start > clauses.start


def _far(place: int, mention: Mention) -> int:
    return abs(place - mention.start)


def _gap(word: Word, mention: Mention) -> int:
    return max(word.start - mention.end, mention.start - word.end, 0)


def _bare_length(clauses: Clauses, mention: Mention, candidates: list[Attribute]) -> tuple[str, Confidence]:
    """Read "das dreistündige Treffen" as a length, a mere "nach drei Stunden" as a distance."""
    if any(
        0 <= event.start - mention.end <= 1 or mention.start <= event.start < mention.end
        for event in clauses.events
    ):
        return "length", Confidence.HIGH
    preceding = clauses.before(mention.start)[-1:]
    for attribute in candidates:
        if preceding and preceding[0].text.lower() in attribute.weakly_before:
            return attribute.code, Confidence.MEDIUM
    return "", Confidence.LOW


def scope_at(clauses: Clauses, offset: int, words: Terms) -> Scope:
    """The mode of the clause at `offset`; what stands right before it comes first."""
    clause = clauses.clause_words(clauses.clause_at(offset))
    told = Scope.PLANNED if _is_hearsay(clause, words) else None
    just_before = reversed(clauses.before(offset)[-_NEAR_WORDS:])
    near = [s for w in just_before if (s := _scope_word(w, words)) not in {None, told, Scope.NEGATED}]
    anywhere = [s for w in clause if (s := _scope_word(w, words)) not in {None, told}]
    if not near and not anywhere and (_has_future(clause, words) or _is_condition(clause, offset, words)):
        return Scope.PLANNED
    return next((s for s in (*near, *anywhere) if s is not None), Scope.ACTUAL)


def _scope_word(word: Word, words: Terms) -> Scope | None:
    code = words.scopes.get(word.text.lower()) or words.scopes.get(word.base)
    return Scope(code) if code else None


def _is_hearsay(clause: tuple[Word, ...], words: Terms) -> bool:
    """Whether it reports what happened, as "soll 20 Menschen getötet haben" does."""
    return bool(clause) and clause[-1].text.lower() in words.hearsay


def _is_condition(clause: tuple[Word, ...], offset: int, words: Terms) -> bool:
    """Whether the clause says under which condition something would be so ("bis zu 20" is none)."""
    return bool(clause) and clause[0].start < offset and clause[0].text.lower() in words.conditions


def _has_future(clause: tuple[Word, ...], words: Terms) -> bool:
    """A German "werden" is a future only with an infinitive at the end; an English "will" always is."""
    if not any(word.text.lower() in words.future for word in clause):
        return False
    last = clause[-1].text
    return words.lang != "de" or (
        last.islower() and last.endswith("n") and not last.startswith("ge") and last not in words.future
    )
